//! `factbox`: mentions, cards and static HTML on the command line.

mod args;
mod batch;
mod commands;
mod explain;
mod fallback;
mod html_page;
mod input;
mod json;
mod progress;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = args::Cli::parse();
    match commands::run(cli.command) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(failures) => {
            let documents = if failures == 1 { "document" } else { "documents" };
            eprintln!("factbox: {failures} {documents} failed");
            ExitCode::from(1)
        }
        // Whoever read our output has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("factbox: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
}
