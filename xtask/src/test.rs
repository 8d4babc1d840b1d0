//! `test`: every test there is.

use crate::{
    Args, Command, dist, no_more,
    setup::{self, Group},
    shots, size, web,
};
use anyhow::Result;
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "test",
    summary: "every test: natively, then the release in real browsers",
    help: "
cargo xtask test [--native]

--native   only the tests that need no browser and no other tools

Otherwise what is missing is installed (`setup test`), the release is built and held against
budgets.toml (`size`), its types are checked, and Chromium is driven over it and over the recipes, its
pictures held against the reference (`shots --check`) - and so are Firefox and WebKitGTK where `setup
firefox` and `setup webkit` have been run.
Exit code 1: a test failed.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let native = args.contains("--native");
    no_more(args)?;
    cmd!(sh, "cargo test --workspace").quiet().run()?;
    if native {
        return Ok(());
    }
    setup::ensure(sh, Group::Test)?;
    web::build(sh)?;
    size::check(sh)?;
    dist::assemble(sh)?;
    dist::types::check(sh)?;
    // The recipes run it.
    cmd!(sh, "cargo build --package factbox-cli").quiet().run()?;
    let _env = sh.push_env("FACTBOX_BROWSERS", browsers(sh));
    cmd!(sh, "cargo test --package e2e --test browsers")
        .quiet()
        .run()?;
    shots::take(sh, Some("--check"))
}

/// The browsers that are installed, by name.
pub fn browsers(sh: &Shell) -> String {
    let browsers = [
        ("chromium", Group::Test),
        ("firefox", Group::Firefox),
        ("webkit", Group::Webkit),
    ];
    let there = browsers.iter().filter(|(_, group)| setup::is_ready(sh, *group));
    there.map(|(name, _)| *name).collect::<Vec<_>>().join(",")
}
