//! The release in real browsers: every case in every browser that `FACTBOX_BROWSERS` names.
//!
//! `cargo xtask test` builds the release and runs this. One case again:
//! `cargo test -p e2e --test browsers -- PART-OF-ITS-NAME`. A case that fails is run once more: browsers
//! have faults of their own, and a machine its bad moments. Both failures are told, and two fail it; so do
//! more than two such cases the run.

/// Lists the cases of a file: functions that are given a browser.
macro_rules! cases {
    ($($case:ident),* $(,)?) => {
        pub const CASES: &[crate::Case] = &[$((concat!(module_path!(), "::", stringify!($case)), $case)),*];
    };
}

mod access;
mod customer;
mod demo;
mod element;
mod failure;
mod given;
mod harness;
mod hostile;
mod layout;
mod many;
mod pace;
mod policy;
mod reading;
mod recipes;
mod shells;
mod studio;

use anyhow::{Context, Result, bail, ensure};
use e2e::{Browser, Engine};
use std::{
    env, fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::ExitCode,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// A case's name and what it does with a browser.
type Case = (&'static str, fn(&Browser) -> Result<()>);

const CASES: &[&[Case]] = &[
    harness::CASES,
    demo::CASES,
    element::CASES,
    failure::CASES,
    hostile::CASES,
    policy::CASES,
    many::CASES,
    pace::CASES,
    shells::CASES,
    access::CASES,
    layout::CASES,
    reading::CASES,
    given::CASES,
    recipes::CASES,
    studio::CASES,
    studio::taken::CASES,
];

/// How many cases of a run may fail at first.
const REPEATS: usize = 2;

fn main() -> Result<ExitCode> {
    let mut arguments = libtest_mimic::Arguments::from_args();
    // A window has one focus, and a small machine runs one browser well.
    arguments.test_threads = Some(1);

    let browsers: Vec<_> = engines()?
        .into_iter()
        .map(|engine| Arc::new(Slot::new(engine)))
        .collect();
    let mut trials = Vec::new();
    let repeats = Arc::new(AtomicUsize::new(0));
    for slot in &browsers {
        for (name, case) in CASES.concat() {
            let name = format!("{}::{}", slot.engine, name.trim_start_matches("browsers::"));
            let slot = Arc::clone(slot);
            let (title, repeats) = (name.clone(), Arc::clone(&repeats));
            trials.push(libtest_mimic::Trial::test(name, move || {
                let again = |first| {
                    eprintln!("{title} failed, and is run once more in a new browser: {first:#}");
                    repeats.fetch_add(1, Ordering::Relaxed);
                    slot.run(case)
                };
                let result = slot.run(case).or_else(again);
                result.map_err(|error| format!("{error:#}").into())
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    let repeats = repeats.load(Ordering::Relaxed);
    ensure!(
        repeats <= REPEATS,
        "{repeats} cases failed at first: more than {REPEATS} are no accident"
    );
    Ok(conclusion.exit_code())
}

/// The browsers that are asked for.
fn engines() -> Result<Vec<Engine>> {
    let names = env::var("FACTBOX_BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    names
        .split(',')
        .map(
            |name| match Engine::ALL.into_iter().find(|engine| engine.to_string() == name) {
                Some(engine) => Ok(engine),
                None => bail!(
                    "FACTBOX_BROWSERS: {name:?} is none of {:?}",
                    Engine::ALL.map(|e| e.to_string())
                ),
            },
        )
        .collect()
}

/// An engine and its browser, once it has been started.
struct Slot {
    engine: Engine,
    browser: Mutex<Option<Browser>>,
}

impl Slot {
    fn new(engine: Engine) -> Self {
        Self {
            engine,
            browser: Mutex::new(None),
        }
    }

    /// Runs a case in a window of the usual size; after a failure the next run gets a new browser.
    fn run(&self, case: fn(&Browser) -> Result<()>) -> Result<()> {
        let mut slot = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        let browser = match slot.take() {
            Some(browser) => browser,
            None => Browser::start(self.engine)?,
        };
        browser.resize(1024, 768)?;
        match panic::catch_unwind(AssertUnwindSafe(|| case(&browser))) {
            Ok(result) => result?,
            Err(_) => bail!("an assertion does not hold: its message stands above"),
        }
        *slot = Some(browser);
        Ok(())
    }
}

/// A script of an npm package, to be run in a page.
fn library(path: &str) -> Result<String> {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools/test/node_modules");
    fs::read_to_string(packages.join(path))
        .with_context(|| format!("{path} is not installed: `cargo xtask setup test`"))
}
