//! `bench`: how fast it is, natively and in the browser.

mod archive;
mod stream;
mod web;

use crate::{Args, Command, no_more};
use anyhow::{Result, ensure};
use std::path::PathBuf;
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "bench",
    summary: "how fast the engine and the command line read",
    help: "
cargo xtask bench [FOLDER]
cargo xtask bench web
cargo xtask bench archive

Times the engine step by step (bytes a second, allocations) and then the command line on one core
and on all, over the texts of FOLDER/dates/*.jsonl, default ../shared/bench, or over the project's
own articles where there is no such folder. Takes about two minutes and wants a quiet machine.
`web` times the engine in Chromium beside the libraries a newsroom would take instead, then the
release from script tag to card on a slowed processor. `archive` runs recipes/archive with Apache
Spark on this machine and checks its cards. Both install what they need.

The results, with machine and date, go to bench/results/.
Exit code 1: a target was missed.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let folder: Option<PathBuf> = args.opt_free_from_str()?;
    no_more(args)?;
    match folder.as_deref().and_then(std::path::Path::to_str) {
        Some("web") => return web::race(sh),
        Some("archive") => return archive::measure(sh),
        _ => {}
    }
    let folder = sh
        .current_dir()
        .join(folder.unwrap_or_else(|| "../shared/bench".into()));
    let engine = cmd!(sh, "cargo bench --quiet --package bench").quiet().read()?;
    println!("{engine}\n");
    let stream = stream::measure(sh, &folder)?;
    println!("{}", stream.table);
    keep(sh, "native.txt", &format!("{}\n{engine}\n", stream.table))?;
    ensure!(stream.met, "the command line reads too slowly");
    Ok(())
}

/// Keeps a result with the machine and the date it was measured on.
fn keep(sh: &Shell, file: &str, result: &str) -> Result<()> {
    let cpu = sh.read_file("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or(": unknown");
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let date = cmd!(sh, "date --utc +%F").quiet().read()?;
    let rustc = cmd!(sh, "rustc --version").quiet().read()?;
    let machine = model.trim_start_matches(['\t', ' ', ':']);
    let head = format!("{date}, {cores} cores of {machine}, {rustc}\n\n");
    Ok(sh.write_file(format!("bench/results/{file}"), head + result)?)
}
