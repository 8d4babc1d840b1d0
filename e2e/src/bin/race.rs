//! `race FOLDER`: Factbox beside its peers in Chromium, on the page that `cargo xtask bench web`
//! puts together in FOLDER; then the built release from script tag to card on a slow processor.

#![allow(clippy::print_stdout)]

use anyhow::{Context, Result};
use e2e::{Browser, Engine};
use serde_json::{Value, json};
use std::{env, path::Path, process::ExitCode};

/// How often each tool reads each text.
const ROUNDS: usize = 41;

/// How often the demo page is loaded afresh.
const LOADS: usize = 7;

/// How many times slower the processor is made for the cold start.
const THROTTLE: f64 = 4.0;

/// How many articles one page reads, to see whether its memory grows.
const ARTICLES: usize = 1000;

fn main() -> ExitCode {
    match race() {
        Ok(0) => return ExitCode::SUCCESS,
        Ok(missed) => eprintln!("{missed} targets missed"),
        Err(error) => eprintln!("race: {error:#}"),
    }
    ExitCode::FAILURE
}

/// Prints all that is measured; gives the number of targets missed.
fn race() -> Result<usize> {
    let folder = env::args_os()
        .nth(1)
        .context("race FOLDER; `cargo xtask bench web` calls this")?;
    let mut targets = Targets::default();
    peers(Path::new(&folder), &mut targets)?;
    memory(Path::new(&folder), &mut targets)?;
    cold_start(&mut targets)?;
    Ok(targets.missed)
}

/// Medians for each text and tool, and how much slower the peers are.
fn peers(folder: &Path, targets: &mut Targets) -> Result<()> {
    let browser = Browser::start(Engine::Chromium)?;
    let site = browser.folder(folder).serve()?;
    let page = browser.open(&site.url("/index.html"))?;
    page.wait("the page's scripts are loaded", "'race' in globalThis")?;
    let results = page.eval(&format!("race({ROUNDS})"))?;
    let results = results.as_array().context("the race gave no list")?;
    println!("reading in Chromium, warm, median of {ROUNDS} rounds\n");
    println!(
        "{:<12} {:>7} {:<12} {:>6} {:>10} {:>9}",
        "text", "bytes", "tool", "finds", "ms", "ratio"
    );
    let ms = |result: &Value| result["ms"].as_f64().unwrap_or(f64::NAN);
    for own in results.iter().filter(|r| r["tool"] == "factbox") {
        for result in results.iter().filter(|r| r["text"] == own["text"]) {
            let text = |key: &str| result[key].as_str().unwrap_or_default().to_owned();
            let ratio = ms(result) / ms(own);
            let (name, tool) = (text("text"), text("tool"));
            print!(
                "{name:<12} {:>7} {tool:<12} {:>6} {:>10.4} {ratio:>8.1}x",
                result["bytes"],
                result["finds"],
                ms(result)
            );
            match tool.as_str() {
                "chrono-node" => targets.at_least(ratio, 4.0, "x"),
                "compromise" => targets.at_least(ratio, 100.0, "x"),
                _ => println!(),
            }
        }
    }
    Ok(())
}

/// The wasm memory that the engine takes for a long read, and after many articles more.
fn memory(folder: &Path, targets: &mut Targets) -> Result<()> {
    let browser = Browser::start(Engine::Chromium)?;
    let site = browser.folder(folder).serve()?;
    let page = browser.open(&site.url("/index.html"))?;
    page.wait("the page's scripts are loaded", "'memory' in globalThis")?;
    let seen = page.eval(&format!("memory({ARTICLES})"))?;
    let megabytes = |key: &str| seen[key].as_f64().unwrap_or(f64::NAN) / 1e6;
    let (first, last) = (megabytes("first"), megabytes("last"));
    println!("\nwasm memory of the engine\n");
    print!("{:<44} {first:>8.2} MB", "after a long read");
    targets.at_most(first, 4.0, "MB");
    print!(
        "{:<44} {:>8.2} MB",
        format!("grown by after {ARTICLES} articles more"),
        last - first
    );
    targets.at_most(last - first, 0.0, "MB");
    Ok(())
}

/// From the request for the entry to the card on the screen, on an empty cache and a slow processor.
fn cold_start(targets: &mut Targets) -> Result<()> {
    let mut starts = Vec::new();
    let (mut longest, mut shift) = (0.0_f64, 0.0_f64);
    for _ in 0..LOADS {
        let browser = Browser::start(Engine::Chromium)?;
        browser.resize(1024, 768)?;
        browser.cdp("Emulation.setCPUThrottlingRate", json!({"rate": THROTTLE}))?;
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH}))?;
        let site = browser.site().serve()?;
        let page = browser.open(&site.url("/index.html"))?;
        page.wait("the card is painted", "watched.painted > 0")?;
        let seen = page.eval("settled()")?;
        let number = |key: &str| seen[key].as_f64().unwrap_or(f64::NAN);
        starts.push(number("painted") - number("requested"));
        longest = longest.max(number("longest"));
        shift = shift.max(number("shift"));
    }
    starts.sort_by(f64::total_cmp);
    println!("\ncold start of the demo page in Chromium, processor slowed {THROTTLE} times, {LOADS} loads\n");
    print!(
        "{:<44} {:>8.0} ms",
        "entry requested to card painted, median",
        starts[LOADS / 2]
    );
    targets.at_most(starts[LOADS / 2], 300.0, "ms");
    print!("{:<44} {longest:>8.0} ms", "longest task of the widget's");
    targets.at_most(longest, 50.0, "ms");
    print!("{:<44} {shift:>8.3}   ", "layout shift");
    targets.at_most(shift, 0.0, "");
    Ok(())
}

/// Watches a page from before its first script: when the entry was asked for, when the card was
/// painted, the tasks after the first of these, and what moved.
const WATCH: &str = r#"
globalThis.watched = { requested: 0, painted: 0, longest: 0, shift: 0 };
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) watched.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
addEventListener("factbox-ready", () => requestAnimationFrame(() => setTimeout(() => {
  watched.painted = performance.now();
})));
globalThis.settled = async () => {
  await new Promise((later) => setTimeout(later, 500));
  const entry = performance.getEntriesByType("resource").find((file) => file.name.endsWith("/factbox.js"));
  watched.requested = entry.startTime;
  const own = tasks.filter((task) => task.startTime + task.duration > entry.responseEnd);
  watched.longest = Math.max(0, ...own.map((task) => task.duration));
  return watched;
};
"#;

/// Prints verdicts and counts what was missed.
#[derive(Default)]
struct Targets {
    missed: usize,
}

impl Targets {
    fn at_least(&mut self, measured: f64, target: f64, unit: &str) {
        self.judge(measured >= target, &format!("at least {target}{unit}"));
    }

    fn at_most(&mut self, measured: f64, target: f64, unit: &str) {
        self.judge(measured <= target, &format!("at most {target} {unit}"));
    }

    fn judge(&mut self, met: bool, target: &str) {
        println!(
            "   target {}: {}",
            target.trim_end(),
            if met { "met" } else { "MISSED" }
        );
        self.missed += usize::from(!met);
    }
}
