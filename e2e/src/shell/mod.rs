//! Whether a page stays as it is when the card is put into it.
//!
//! A [`Shell`] is loaded without the script and with it; the place of the card is the same fixed box
//! in both. What differs outside of that box is ours, unless the page differs from itself just so:
//! a difference is looked at again in more loads.

mod place;

use crate::{Browser, Page, SiteBuilder, picture::Picture};
use anyhow::{Context, Result};
use place::put_in;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    thread::sleep,
    time::{Duration, Instant},
};

const WATCH: &str = include_str!("watch.js");
const PATH: &str = "/shell.html";
const OURS: [&str; 3] = ["/factbox.js", "/factbox-widget.js", "/factbox-widget_bg.wasm"];

/// What Chromium logs at its own time: of other sites' files, none of which can be had.
const LOADING: [&str; 2] = [
    "net::ERR_PROXY_CONNECTION_FAILED",
    "was preloaded using link preload but not used",
];

/// How long a page is left alone before it is looked at.
const QUIET: Duration = Duration::from_millis(1000);
/// How long a card may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// Loads without and with the card before a difference is held to be ours.
const ROUNDS: usize = 6;
/// How long a page may paint after it was scrolled, hidden or shown.
const PAINT: Duration = Duration::from_millis(300);
/// How often a picture is taken until it is like the one before: some engines paint piece by piece.
const SHOTS: usize = 3;
/// The longest task of ours that a reader does not feel, in milliseconds.
const TASK_MS: f64 = 50.0;

/// A page that a card is put into.
pub struct Shell {
    html: String,
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The card is there, and the page as it was.
    Card,
    /// There is no card, and the page is as it was.
    Away,
    /// The page leaves by a script of its own for this address: there is nothing to look at.
    Left(String),
    /// What is wrong.
    Failed(Vec<String>),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Card => "card",
            Self::Away => "away",
            Self::Left(_) => "left",
            Self::Failed(_) => "FAILED",
        })
    }
}

/// What one load of the page looked like.
struct Look {
    state: String,
    /// Lines, under what they are about.
    lines: BTreeMap<String, Vec<String>>,
    pictures: Vec<Picture>,
    /// The longest task of ours, in milliseconds, and what began it.
    longest: (f64, String),
}

impl Shell {
    /// A page as its publisher serves it.
    pub fn new(html: &str) -> Self {
        Self {
            html: html.to_owned(),
        }
    }

    /// The same page in standards mode, by a doctype of its own or one put before it.
    #[must_use]
    pub fn with_doctype(self) -> Self {
        if self.has_doctype() {
            return self;
        }
        Self {
            html: format!("<!DOCTYPE html>{}", self.html),
        }
    }

    /// Whether it has a doctype.
    pub fn has_doctype(&self) -> bool {
        let start = self.html.trim_start_matches('\u{feff}').trim_start();
        start
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"))
    }

    /// Loads the page with and without the card, from sites that `site` begins.
    pub fn check(&self, browser: &Browser, site: impl Fn() -> SiteBuilder) -> Result<Outcome> {
        let (mut plain, mut embedded) = (Vec::new(), Vec::new());
        let mut wrong = Vec::new();
        for _ in 0..ROUNDS {
            match self.look(browser, site(), false)? {
                Ok(look) => plain.push(look),
                Err(address) => return Ok(Outcome::Left(address)),
            }
            match self.look(browser, site(), true)? {
                Ok(look) => embedded.push(look),
                Err(address) => {
                    let left = format!("with the card, the page leaves for {address}");
                    return Ok(Outcome::Failed(vec![left]));
                }
            }
            wrong = faults(&plain, &embedded);
            if wrong.is_empty() {
                break;
            }
        }
        if !wrong.is_empty() {
            return Ok(Outcome::Failed(wrong));
        }
        let shown = embedded.iter().all(|look| look.state != "empty");
        Ok(if shown { Outcome::Card } else { Outcome::Away })
    }

    /// Loads the page once; if it does not stay, the address it has left for.
    fn look(&self, browser: &Browser, site: SiteBuilder, embedded: bool) -> Result<Result<Look, String>> {
        let site = site
            .file(PATH, &put_in(&self.html, embedded))
            .file("/watch.js", WATCH)
            .nothing_elsewhere()
            .serve()?;
        let page = match browser.open(&site.url(PATH)) {
            Ok(page) => page,
            // Firefox's driver tells at once.
            Err(error) if error.to_string().contains("Reached error page") => {
                return Ok(Err("a page that is not there".to_owned()));
            }
            Err(error) => return Err(error),
        };
        let started = Instant::now();
        let mut state = String::new();
        while started.elapsed() < PATIENCE {
            state = page
                .eval("globalThis.shell?.state() ?? null")?
                .as_str()
                .unwrap_or_default()
                .to_owned();
            let settled = !embedded || !matches!(&*state, "" | "idle" | "loading");
            if settled && started.elapsed() > QUIET {
                break;
            }
            sleep(Duration::from_millis(50));
        }
        let address = page.eval("globalThis.shell === undefined ? location.href : ''")?;
        if let Some(address) = address.as_str().filter(|address| !address.is_empty()) {
            return Ok(Err(address.to_owned()));
        }
        let mut pictures = vec![picture(&page)?];
        page.eval("shell.show()")?;
        pictures.push(picture(&page)?);

        let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let looked = page.eval("shell.look()")?;
        for (aspect, found) in looked.as_object().context("the page gave no lines")? {
            lines.insert(aspect.clone(), strings(found));
        }
        let log = page.console()?.into_iter();
        let log = log
            .filter(|message| !LOADING.iter().any(|words| message.text.contains(words)))
            .map(|message| format!("{}: {}", message.level, message.text));
        lines.entry("console".to_owned()).or_default().extend(log);
        let asked: BTreeSet<String> = site.requests()?.into_iter().collect();
        let asked = asked.into_iter().filter(|path| !OURS.contains(&&**path));
        lines.insert("requests".to_owned(), asked.collect());
        // The port is another in each load.
        let port = site.port().to_string();
        for line in lines.values_mut().flatten() {
            *line = line.replace(&port, "PORT");
        }

        let tasks = page.eval("shell.tasks()")?;
        let tasks = tasks.as_array().into_iter().flatten().map(|task| {
            let began = task[1].as_str().unwrap_or_default();
            (task[0].as_f64().unwrap_or_default(), began.to_owned())
        });
        let longest = tasks.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
        Ok(Ok(Look {
            state,
            lines,
            pictures,
            longest,
        }))
    }
}

/// The pictures that each load took in that place.
fn nth_pictures(looks: &[Look], nth: usize) -> Vec<&Picture> {
    looks.iter().filter_map(|look| look.pictures.get(nth)).collect()
}

/// What the window shows, all of it painted anew: WebKit paints piece by piece as things come, and a
/// rounded corner is a shade lighter or darker by where its piece ends.
fn picture(page: &Page<'_>) -> Result<Picture> {
    let place = page.eval("shell.place()")?;
    let side = |n: usize| place[n].as_f64().unwrap_or_default();
    page.eval("shell.hide(true)")?;
    sleep(PAINT);
    page.eval("shell.hide(false)")?;
    sleep(PAINT);
    let mut shot = page.screenshot()?;
    for _ in 1..SHOTS {
        let next = page.screenshot()?;
        let still = next == shot;
        shot = next;
        if still {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    Picture::decode(&shot, [side(0), side(1), side(2), side(3)])
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|line| line.as_str().map(str::to_owned)).collect()
}

/// What is wrong in every load with the card and in none without.
fn faults(plain: &[Look], embedded: &[Look]) -> Vec<String> {
    let mut faults = Vec::new();
    for look in embedded {
        if !matches!(&*look.state, "ready" | "partial" | "empty") {
            faults.push(format!("the card's state is {:?}", look.state));
        }
        let said = look.lines.get("console").into_iter().flatten();
        let ours = said.filter(|line| line.to_ascii_lowercase().contains("factbox"));
        faults.extend(ours.map(|line| format!("console: {}", short(line))));
    }
    faults.truncate(1); // loads that fail fail alike
    let aspects: BTreeSet<&String> = embedded.iter().flat_map(|look| look.lines.keys()).collect();
    for aspect in aspects {
        let (before, after) = (counts(plain, aspect), counts(embedded, aspect));
        let more = exceeding(&after, &before).into_iter().map(|line| ('+', line));
        let less = exceeding(&before, &after).into_iter().map(|line| ('-', line));
        for (sign, line) in more.chain(less).take(3) {
            faults.push(format!("{aspect}: {sign} {}", short(line)));
        }
    }
    for (nth, what) in ["the top of the page", "the card's surroundings"]
        .iter()
        .enumerate()
    {
        let points = Picture::differing(&nth_pictures(plain, nth), &nth_pictures(embedded, nth));
        if let (Some(first), Some(last)) = (points.first(), points.last()) {
            let count = points.len();
            faults.push(format!(
                "{what}: {count} points differ, from {first:?} to {last:?}"
            ));
        }
    }
    let shortest = embedded
        .iter()
        .map(|look| &look.longest)
        .min_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((ms, began)) = shortest.filter(|(ms, _)| *ms > TASK_MS) {
        faults.push(format!("a task of ours took {ms:.0} ms ({began})"));
    }
    faults
}

type Counts<'a> = BTreeMap<&'a str, usize>;

/// How often each load has each line.
fn counts<'a>(looks: &'a [Look], aspect: &str) -> Vec<Counts<'a>> {
    let count = |look: &'a Look| {
        let mut counts = Counts::new();
        for line in look.lines.get(aspect).into_iter().flatten() {
            *counts.entry(line).or_default() += 1;
        }
        counts
    };
    looks.iter().map(count).collect()
}

/// The lines that each of `these` has more often than any of `those`.
fn exceeding<'a>(these: &[Counts<'a>], those: &[Counts<'a>]) -> Vec<&'a str> {
    let of = |counts: &Counts<'_>, line: &str| counts.get(line).copied().unwrap_or_default();
    let mut lines: Vec<&str> = these
        .first()
        .into_iter()
        .flat_map(|first| first.keys())
        .copied()
        .collect();
    lines.retain(|line| {
        let least = these.iter().map(|counts| of(counts, line)).min();
        least > those.iter().map(|counts| of(counts, line)).max()
    });
    lines
}

fn short(line: &str) -> String {
    let mut out: String = line.chars().take(160).collect();
    if out.len() < line.len() {
        out.push('…');
    }
    out
}
