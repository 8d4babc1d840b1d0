//! `shells FOLDER`: the card put into the pages of a folder, in each browser; `cargo xtask shells`
//! calls this.

#![allow(clippy::print_stdout)]

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Engine, Outcome, Shell};
use flate2::read::GzDecoder;
use std::{
    env,
    fs::{self, File},
    io::{Read as _, Write as _, stdout},
    path::{Path, PathBuf},
    time::Instant,
};

/// Names which pages of a folder are taken: an id a line, the publisher after a tab.
const LIST: &str = "shells.txt";

/// A page as it is served.
struct Row {
    name: String,
    shell: Shell,
    /// One for each engine.
    outcomes: Vec<Outcome>,
}

fn main() -> Result<()> {
    let mut args = pico_args::Arguments::from_env();
    let only: Option<String> = args.opt_value_from_str("--page")?;
    let folder: PathBuf = args.free_from_str().context("say which folder: shells FOLDER")?;
    let rest = args.finish();
    ensure!(rest.is_empty(), "what is {rest:?}?");
    let mut rows = rows(&folder, only.as_deref())?;
    ensure!(!rows.is_empty(), "no such page in {}", folder.display());
    let engines = engines();
    let count = rows.len();
    for engine in &engines {
        let mut browser = None;
        for (nth, row) in rows.iter_mut().enumerate() {
            print!("{engine} {}/{count} {}: ", nth + 1, row.name);
            stdout().flush()?;
            let started = Instant::now();
            let outcome = check(&mut browser, *engine, &row.shell);
            println!("{outcome}, {:.1} s", started.elapsed().as_secs_f64());
            row.outcomes.push(outcome);
        }
    }
    table(&engines, &rows)
}

/// The engines that `FACTBOX_BROWSERS` names.
fn engines() -> Vec<Engine> {
    let names = env::var("FACTBOX_BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let asked = |engine: &Engine| names.split(',').any(|name| name == engine.to_string());
    Engine::ALL.into_iter().filter(asked).collect()
}

/// Each page with a doctype and, if it came without one, as it came.
fn rows(folder: &Path, only: Option<&str>) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (file, name) in pages(folder)? {
        if only.is_some_and(|only| !name.contains(only) && !file.contains(only)) {
            continue;
        }
        let html = read(&folder.join(&file)).with_context(|| format!("reading {file}"))?;
        let shell = Shell::new(&html);
        let mut row = |mode: &str, shell| {
            rows.push(Row {
                name: format!("{name} {mode}"),
                shell,
                outcomes: Vec::new(),
            });
        };
        if !shell.has_doctype() {
            row("quirks", Shell::new(&html));
        }
        row("standards", shell.with_doctype());
    }
    Ok(rows)
}

/// File and name of each page: those that the folder's list has, or all.
fn pages(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if file.ends_with(".html") || file.ends_with(".html.gz") {
            files.push(file);
        }
    }
    files.sort();
    let Ok(list) = fs::read_to_string(folder.join(LIST)) else {
        return Ok(files.into_iter().map(|file| (file.clone(), file)).collect());
    };
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (id, rest) = line.split_once('\t').unwrap_or((line, line));
            let name = rest.split('\t').next().unwrap_or(id);
            let file = files.iter().find(|file| file.starts_with(id));
            let file = file.with_context(|| format!("{LIST} names {id}, which is not there"))?;
            Ok((file.clone(), name.to_owned()))
        })
        .collect()
}

fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    if file.extension().is_some_and(|ending| ending == "gz") {
        GzDecoder::new(File::open(file)?).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.read_to_end(&mut bytes)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Checks a page; a browser that fails is replaced for the next.
fn check(browser: &mut Option<Browser>, engine: Engine, shell: &Shell) -> Outcome {
    let running = match browser.take() {
        Some(browser) => Ok(browser),
        None => Browser::start(engine).and_then(|browser| browser.resize(1024, 768).map(|()| browser)),
    };
    let outcome = running.and_then(|running| {
        let outcome = shell.check(&running, || running.site())?;
        *browser = Some(running);
        Ok(outcome)
    });
    outcome.unwrap_or_else(|error| Outcome::Failed(vec![format!("{error:#}")]))
}

fn table(engines: &[Engine], rows: &[Row]) -> Result<()> {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or_default();
    print!("\n{:<width$}", "page");
    for engine in engines {
        print!(" {:<9}", engine.to_string());
    }
    println!();
    for row in rows {
        print!("{:<width$}", row.name);
        for outcome in &row.outcomes {
            print!(" {:<9}", outcome.to_string());
        }
        println!();
    }
    println!();
    for row in rows {
        for (engine, outcome) in engines.iter().zip(&row.outcomes) {
            match outcome {
                Outcome::Failed(reasons) => {
                    for reason in reasons {
                        println!("{} in {engine}: {reason}", row.name);
                    }
                }
                Outcome::Left(address) => {
                    println!(
                        "{} in {engine}: the page leaves by itself for {address}",
                        row.name
                    );
                }
                Outcome::Card | Outcome::Away => {}
            }
        }
    }
    let count = |name: &str| {
        let all = rows.iter().flat_map(|row| &row.outcomes);
        all.filter(|outcome| outcome.to_string() == name).count()
    };
    let failed = count("FAILED");
    println!(
        "{} pages in {} browsers: {} with a card, {} without, {} left by themselves, {failed} failed",
        rows.len(),
        engines.len(),
        count("card"),
        count("away"),
        count("left"),
    );
    ensure!(failed == 0, "{failed} of the pages are not as they were");
    Ok(())
}
