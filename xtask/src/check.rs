//! `check`: what must hold besides the tests.

use crate::{Args, Command, docs, edges::Graph, no_more, rules, schema};
use anyhow::Result;
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "check",
    summary: "format, lints, docs, dependency edges, generated files",
    help: "
cargo xtask check

Formatting, clippy with warnings as errors, the docs without a broken link, the edges between
packages that ARCHITECTURE.md allows, that the schemas in docs fit the Rust types and docs/rules the
rule files, and that every command and test that a page names exists.
Exit code 1: the first of these that does not hold.",
    run,
};

fn run(sh: &Shell, args: Args) -> Result<()> {
    no_more(args)?;
    step("format");
    cmd!(sh, "cargo fmt --all --check").quiet().run()?;
    step("lints");
    cmd!(sh, "cargo clippy --workspace --all-targets -- -D warnings")
        .quiet()
        .run()?;
    // Left out of --all-targets, since it is no test of `cargo test --workspace`.
    cmd!(sh, "cargo clippy --package e2e --test browsers -- -D warnings")
        .quiet()
        .run()?;
    step("docs");
    let _env = sh.push_env("RUSTDOCFLAGS", "-D warnings");
    cmd!(sh, "cargo doc --workspace --no-deps --document-private-items")
        .quiet()
        .run()?;
    step("dependency edges");
    Graph::read(sh)?.check()?;
    step("the schemas");
    schema::check(sh)?;
    step("the pages about the rules");
    rules::check(sh)?;
    step("the commands and tests that the docs name");
    docs::check(sh)?;
    println!("All is well.");
    Ok(())
}

fn step(name: &str) {
    println!("== {name}");
}
