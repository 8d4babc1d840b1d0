//! `score`: the command line's answers against the corpora, in one table.

mod corpus;

use crate::{Args, Command, no_more};
use anyhow::{Context, Result, bail, ensure};
use corpus::{CORPORA, Corpus, Gold, Input};
use serde_json::Value;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "score",
    summary: "measure dates, quantities, cards and page reading against the corpora",
    help: "
cargo xtask score [FOLDER] [--only NAME] [--errors]

FOLDER     holds dates/, quantities/, editorial/ and pages/, each with its score.py and gold
           files; default ../shared/bench. A part that is absent is named and left out.
--only X   only the corpora whose name begins with X: dates newsquant rtext editorial pages
--errors   also print what the scorers say is wrong

Needs python3, standard library only. The answers are left in target/score/ for a closer look.
Exit code 1: a target was missed, or a part could not be scored.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let only: Option<String> = args.opt_value_from_str("--only")?;
    let errors = args.contains("--errors");
    let folder: Option<PathBuf> = args.opt_free_from_str()?;
    no_more(args)?;

    let folder = sh
        .current_dir()
        .join(folder.unwrap_or_else(|| "../shared/bench".into()));
    ensure!(
        folder.is_dir(),
        "no corpora at {}: say where they are, `cargo xtask score FOLDER`",
        folder.display()
    );
    // Overflow checks on: accuracy is measured here, and speed by `bench`.
    cmd!(sh, "cargo build --quiet --package factbox-cli")
        .quiet()
        .run()?;
    let out = sh.create_dir("target/score")?;

    let mut table = Table::default();
    for corpus in CORPORA
        .iter()
        .filter(|c| c.name.starts_with(only.as_deref().unwrap_or_default()))
    {
        let golds = corpus.golds(sh, &folder, &out)?;
        if golds.is_empty() {
            println!(
                "{:<20} absent: {}",
                corpus.name,
                folder.join(corpus.folder).display()
            );
        }
        for gold in &golds {
            let scores = answer(sh, corpus, &folder, gold, &out)
                .and_then(|answers| judge(sh, corpus, &folder, gold, &answers, errors));
            table.print(corpus, gold, scores)?;
        }
    }
    println!("{} of {} targets met", table.met, table.met + table.missed);
    if table.missed + table.failed > 0 {
        bail!(
            "{} targets missed, {} parts not scored",
            table.missed,
            table.failed
        );
    }
    Ok(())
}

/// Runs the command line over a corpus; returns the file of its answers.
fn answer(sh: &Shell, corpus: &Corpus, folder: &Path, gold: &Gold, out: &Path) -> Result<PathBuf> {
    let factbox = sh.current_dir().join("target/debug/factbox");
    let command = corpus.command;
    let answers = match corpus.input {
        Input::Documents => cmd!(sh, "{factbox} {command}")
            .quiet()
            .stdin(&gold.documents)
            .read()?,
        Input::Pages => {
            let pages = corpus.pages(sh, folder)?;
            cmd!(sh, "{factbox} {command} {pages...}").quiet().read()?
        }
    };
    let file = out.join(format!("{}.jsonl", gold.name.replace('/', "-")));
    sh.write_file(&file, answers)?;
    Ok(file)
}

/// Calls the corpus's own scorer; returns its JSON.
fn judge(
    sh: &Shell,
    corpus: &Corpus,
    folder: &Path,
    gold: &Gold,
    answers: &Path,
    errors: bool,
) -> Result<Value> {
    let scorer = folder.join(corpus.folder).join("score.py");
    let (files, options) = (&gold.files, corpus.options);
    if errors {
        cmd!(sh, "python3 {scorer} {files...} {answers} {options...} --errors")
            .quiet()
            .run()?;
    }
    let json = cmd!(sh, "python3 {scorer} {files...} {answers} {options...} --json")
        .quiet()
        .read()?;
    serde_json::from_str(&json).with_context(|| format!("{} did not print JSON", scorer.display()))
}

/// Counts what was printed.
#[derive(Default)]
struct Table {
    met: usize,
    missed: usize,
    failed: usize,
}

impl Table {
    fn print(&mut self, corpus: &Corpus, gold: &Gold, scores: Result<Value>) -> Result<()> {
        let scores = match scores {
            Ok(scores) => scores,
            Err(error) => {
                println!("{:<20} not scored: {error:#}\n", gold.name);
                self.failed += 1;
                return Ok(());
            }
        };
        for row in corpus.rows {
            let percent = corpus.measure(row, &scores)?;
            let verdict = match row.target {
                None => String::new(),
                Some(target) if percent >= target => {
                    self.met += 1;
                    format!("  target {target:>5.1}  met")
                }
                Some(target) => {
                    self.missed += 1;
                    format!("  target {target:>5.1}  MISSED by {:.2}", target - percent)
                }
            };
            println!("{:<20} {:<28} {percent:>7.2}{verdict}", gold.name, row.what);
        }
        println!();
        Ok(())
    }
}
