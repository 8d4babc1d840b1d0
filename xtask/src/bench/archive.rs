//! The archive recipe end to end: Spark in local-cluster mode over copies of our own articles.

use super::keep;
use crate::setup::{self, Group};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{fmt::Write as _, fs, path::Path, time::Instant};
use xshell::{Shell, cmd};

/// Articles in the generated archive: half a minute of two cores' work.
const ARTICLES: usize = 60_000;

/// Every such article is followed by a line that is none.
const SPOILT_EVERY: usize = 10_000;

/// What an hour of one core costs, in US dollars: a usual price of rented machines, to be replaced
/// by the reader's own.
const CORE_HOUR: f64 = 0.05;

/// Workers of one core each.
const CORES: usize = 2;

/// Runs the recipe, compares its cards with the command line's own, and keeps the rate.
pub fn measure(sh: &Shell) -> Result<()> {
    setup::ensure(sh, Group::Archive)?;
    cmd!(sh, "cargo build --quiet --release --package factbox-cli")
        .quiet()
        .run()?;
    let root = sh.current_dir();
    let spark = root.join(".tools/archive/pyspark");
    let binary = root.join("target/release/factbox");
    let folder = root.join("target/archive");
    sh.remove_path(&folder)?;
    sh.create_dir(&folder)?;
    let input = folder.join("articles.jsonl");
    let output = folder.join("out");
    let (archive, spoilt) = archive(sh)?;
    let megabytes = archive.len() as f64 / 1e6;
    fs::write(&input, archive)?;

    println!("{ARTICLES} articles, {megabytes:.0} MB, through Spark on {CORES} cores (about two minutes)");
    let started = Instant::now();
    let _env = [
        sh.push_env("SPARK_HOME", &spark),
        sh.push_env("PYTHONPATH", root.join(".tools/archive")),
        sh.push_env("PYSPARK_PYTHON", "python3"),
    ];
    let submit = spark.join("bin/spark-submit");
    let master = format!("local-cluster[{CORES},1,1024]");
    let said = cmd!(
        sh,
        "{submit} --master {master} --files {binary} recipes/archive/cards.py {input} {output}"
    )
    .quiet()
    .ignore_stderr()
    .ignore_status()
    .read()?;
    let seconds = started.elapsed().as_secs_f64();
    let counted = said.lines().last().unwrap_or_default();
    ensure!(
        counted == format!("{ARTICLES} cards, {} lines rejected", spoilt.len()),
        "the job ended with {counted:?}; run it by hand to see why: recipes/archive/README.md"
    );

    let alone = cmd!(sh, "{binary} card --input jsonl {input}")
        .quiet()
        .ignore_stderr()
        .ignore_status()
        .read()?;
    ensure!(
        lines(&output.join("cards"))? == sorted(&alone),
        "Spark's cards are not those of the command line alone"
    );
    ensure!(
        lines(&output.join("rejected"))? == sorted(&spoilt.join("\n")),
        "other lines were rejected than the spoilt ones"
    );

    let hours = 1e6 / ARTICLES as f64 * seconds * CORES as f64 / 3600.0;
    let result = format!(
        "Apache Spark, local-cluster mode, {CORES} workers of one core, start and comparison included\n  \
         {ARTICLES} articles, {megabytes:.0} MB of JSON: {seconds:.0} s, {:.0} articles/s; {} of {} spoilt lines rejected\n  \
         a million such articles: {hours:.2} core hours, ${:.2} at ${CORE_HOUR} a core hour\n",
        ARTICLES as f64 / seconds,
        spoilt.len(),
        spoilt.len(),
        hours * CORE_HOUR,
    );
    println!("{result}");
    sh.remove_path(&folder)?;
    keep(sh, "archive.txt", &result)
}

/// JSON lines made of copies of the project's own articles, and the spoilt ones among them.
fn archive(sh: &Shell) -> Result<(String, Vec<String>)> {
    let mut texts = Vec::new();
    for file in sh.read_dir("bench/texts")? {
        texts.push(sh.read_file(file)?);
    }
    let (mut lines, mut spoilt) = (String::new(), Vec::new());
    for (number, text) in texts.iter().cycle().take(ARTICLES).enumerate() {
        let id = format!("article-{number}");
        let article = json!({"id": id, "published": "2023-04-20", "text": text.trim_end()});
        writeln!(lines, "{article}")?;
        if number % SPOILT_EVERY == 0 {
            let line = format!("{{\"id\": \"{id}-spoilt\", \"text\": ");
            writeln!(lines, "{line}")?;
            spoilt.push(line);
        }
    }
    Ok((lines, spoilt))
}

/// All lines of a folder of parts, sorted.
fn lines(folder: &Path) -> Result<Vec<String>> {
    let mut all = String::new();
    for part in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let part = part?.path();
        if part
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("part-"))
        {
            all += &fs::read_to_string(part)?;
        }
    }
    Ok(sorted(&all))
}

fn sorted(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.sort_unstable();
    lines
}
