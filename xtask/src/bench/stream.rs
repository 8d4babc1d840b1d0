//! The command line over a large file of documents: bytes a second and the memory it takes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::{
    fmt::Write as _,
    fs::{self, File},
    path::Path,
    process::{Command, Stdio},
    thread::{self, sleep},
    time::{Duration, Instant},
};
use xshell::{Shell, cmd};

/// How much text is read, in bytes: some seconds' work.
const TEXT: usize = 100_000_000;

/// What one core should read of it in a second, in MB, by `factbox annotate` as by `factbox card`.
const TARGET: f64 = 20.0;

/// A table of what was measured, and whether it is good enough.
pub struct Measured {
    pub table: String,
    pub met: bool,
}

/// Times the release of the command line over the texts of `folder`, or over our own.
pub fn measure(sh: &Shell, folder: &Path) -> Result<Measured> {
    cmd!(sh, "cargo build --quiet --release --package factbox-cli")
        .quiet()
        .run()?;
    let factbox = sh.current_dir().join("target/release/factbox");
    let documents = documents(sh, &folder.join("dates"))?;
    let bytes: usize = documents
        .iter()
        .filter_map(|d| d["text"].as_str())
        .map(str::len)
        .sum();
    ensure!(bytes > 0, "no text to read");
    let rounds = TEXT.div_ceil(bytes);
    let lines: String = documents.iter().map(|document| format!("{document}\n")).collect();
    let input = sh.create_dir("target/bench")?.join("documents.jsonl");
    fs::write(&input, lines.repeat(rounds))?;
    let megabytes = (bytes * rounds) as f64 / 1e6;

    let mut table = format!(
        "command line, {megabytes:.0} MB of text in {} documents\n",
        documents.len() * rounds
    );
    let cores = thread::available_parallelism()?.get();
    let mut speeds = Vec::new();
    for (command, cpus) in [("annotate", 1), ("annotate", cores), ("card", 1), ("card", cores)] {
        let cpu_list = format!("0-{}", cpus - 1);
        let mut run = Command::new("taskset");
        run.args(["--cpu-list", &cpu_list]).arg(&factbox).arg(command);
        let (seconds, memory) = time(&mut run, &input)?;
        let speed = megabytes / seconds;
        writeln!(
            table,
            "  {command:<9} {cpus} cores {speed:>7.1} MB/s, at most {memory:>5.1} MB of memory"
        )?;
        speeds.push(speed);
    }
    for (command, speed) in [("annotate", speeds[0]), ("card", speeds[2])] {
        let verdict = if speed >= TARGET { "met" } else { "MISSED" };
        writeln!(table, "  target: {command} on one core {TARGET} MB/s: {verdict}")?;
    }
    let met = speeds[0].min(speeds[2]) >= TARGET;
    Ok(Measured { table, met })
}

/// The documents of a folder's JSONL files, without anything but what is read.
fn documents(sh: &Shell, folder: &Path) -> Result<Vec<Value>> {
    let mut lines = String::new();
    if folder.is_dir() {
        for file in sh
            .read_dir(folder)?
            .iter()
            .filter(|file| file.extension().is_some_and(|e| e == "jsonl"))
        {
            lines += &sh.read_file(file)?;
        }
    } else {
        for file in sh.read_dir("bench/texts")? {
            let text = sh.read_file(file)?;
            writeln!(lines, "{}", json!({"text": text, "dct": "2023-04-20"}))?;
        }
    }
    let read = |line: &str| -> Result<Value> {
        let document: Value = serde_json::from_str(line)?;
        Ok(json!({"text": document["text"], "published": document["dct"]}))
    };
    lines.lines().map(read).collect()
}

/// Runs a command over a file; gives the seconds and the most memory it held, in MB.
fn time(command: &mut Command, input: &Path) -> Result<(f64, f64)> {
    let started = Instant::now();
    let mut child = command.stdin(File::open(input)?).stdout(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0;
    loop {
        let known = fs::read_to_string(&status).unwrap_or_default();
        let high = known.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = high.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        peak = kilobytes.map_or(peak, |kilobytes| kilobytes * 1024.0 / 1e6);
        if let Some(status) = child.try_wait()? {
            ensure!(status.success(), "{command:?} failed: {status}");
            return Ok((started.elapsed().as_secs_f64(), peak));
        }
        sleep(Duration::from_millis(5));
    }
}
