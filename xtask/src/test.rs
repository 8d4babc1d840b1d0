//! `test`: every test there is.

use crate::{Args, Command, no_more};
use anyhow::Result;
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "test",
    summary: "every test",
    help: "
cargo xtask test

Exit code 1: a test failed.",
    run,
};

fn run(sh: &Shell, args: Args) -> Result<()> {
    no_more(args)?;
    cmd!(sh, "cargo test --workspace").quiet().run()?;
    Ok(())
}
