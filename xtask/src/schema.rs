//! `schema`: the card's JSON Schema, made from its Rust types.

use crate::{Command, no_more};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "schema",
    summary: "write docs/card.schema.json from the Rust types",
    help: "
cargo xtask schema

To be run and committed after a change of the card's types; `check` fails where it was forgotten.",
    run: |sh, args| {
        no_more(args)?;
        Ok(sh.write_file(FILE, generated(sh)?)?)
    },
};

const FILE: &str = "docs/card.schema.json";

/// Fails where the committed schema is not the one that the types give.
pub fn check(sh: &Shell) -> Result<()> {
    ensure!(
        sh.read_file(FILE)? == generated(sh)?,
        "{FILE} is out of date: run `cargo xtask schema` and commit it"
    );
    Ok(())
}

fn generated(sh: &Shell) -> Result<String> {
    let schema = cmd!(
        sh,
        "cargo run --quiet --package factbox-model --features schema --example schema"
    )
    .quiet();
    Ok(schema.read()? + "\n")
}
