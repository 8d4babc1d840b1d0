//! The project's own commands, one module each: `cargo xtask` lists them.

// Talking to the terminal is what these commands are for.
#![allow(clippy::print_stdout)]

mod bench;
mod check;
mod compress;
mod dist;
mod docs;
mod edges;
#[cfg(test)]
mod names;
mod rules;
mod schema;
mod score;
mod setup;
mod shells;
mod shots;
mod size;
mod stamp;
mod test;
mod trim;
mod web;

use anyhow::{Context, Result, bail};
use std::{path::Path, process::ExitCode};
use xshell::Shell;

/// The arguments after the command's name.
type Args = pico_args::Arguments;

/// One `cargo xtask` command.
struct Command {
    name: &'static str,
    /// One line for the list of commands.
    summary: &'static str,
    /// What `--help` prints below the summary: arguments, what is written, what failure means.
    help: &'static str,
    run: fn(&Shell, Args) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    setup::COMMAND,
    web::SERVE,
    web::BUILD,
    test::COMMAND,
    check::COMMAND,
    score::COMMAND,
    schema::COMMAND,
    rules::COMMAND,
    rules::NEW,
    shells::COMMAND,
    shots::COMMAND,
    size::COMMAND,
    dist::COMMAND,
    bench::COMMAND,
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = Args::from_env();
    let help = args.contains(["-h", "--help"]);
    let Some(name) = args.subcommand()? else {
        return list();
    };
    let Some(command) = COMMANDS.iter().find(|c| c.name == name) else {
        bail!("there is no command {name:?}; `cargo xtask` lists them");
    };
    if help {
        println!(
            "cargo xtask {}: {}\n\n{}",
            command.name,
            command.summary,
            command.help.trim()
        );
        return Ok(());
    }
    let sh = Shell::new()?;
    sh.change_dir(root()?);
    (command.run)(&sh, args)
}

fn list() -> Result<()> {
    println!("Commands of this project, `cargo xtask COMMAND [--help]`:\n");
    for command in COMMANDS {
        println!("  {:<8} {}", command.name, command.summary);
    }
    println!("\nExit code 0: done and all well. 1: something failed or a target was missed.");
    Ok(())
}

/// The workspace's root folder.
fn root() -> Result<&'static Path> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask stands in the workspace's root")
}

/// Refuses what a command did not ask for, so that a misspelt option is not ignored.
fn no_more(args: Args) -> Result<()> {
    let rest = args.finish();
    if !rest.is_empty() {
        bail!("not understood: {rest:?}; see --help");
    }
    Ok(())
}
