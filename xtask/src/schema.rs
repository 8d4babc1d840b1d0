//! `schema`: the JSON Schemas of card and curation, made from their Rust types.

use crate::{Command, no_more};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "schema",
    summary: "write docs/card.schema.json and curation.schema.json from the Rust types",
    help: "
cargo xtask schema

To be run and committed after a change of these types; `check` fails where it was forgotten.",
    run: |sh, args| {
        no_more(args)?;
        for (name, file) in ALL {
            sh.write_file(file, generated(sh, name)?)?;
        }
        Ok(())
    },
};

pub const CARD: &str = "docs/card.schema.json";
pub const CURATION: &str = "docs/curation.schema.json";

const ALL: [(&str, &str); 2] = [("card", CARD), ("curation", CURATION)];

/// Fails where a committed schema is not the one that the types give.
pub fn check(sh: &Shell) -> Result<()> {
    for (name, file) in ALL {
        ensure!(
            sh.read_file(file)? == generated(sh, name)?,
            "{file} is out of date: run `cargo xtask schema` and commit it"
        );
    }
    Ok(())
}

fn generated(sh: &Shell, name: &str) -> Result<String> {
    let schema = cmd!(
        sh,
        "cargo run --quiet --package factbox-model --features schema --example schema -- {name}"
    )
    .quiet();
    Ok(schema.read()? + "\n")
}
