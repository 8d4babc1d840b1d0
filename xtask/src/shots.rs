//! `shots`: pictures of the card, to be looked at before it is published.

use crate::{
    Args, Command, no_more,
    setup::{self, Group},
    web,
};
use anyhow::Result;
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "shots",
    summary: "pictures of the card at 320, 640 and 1024 pixels, light and dark",
    help: "
cargo xtask shots [--no-build]

Builds the release, opens the demo articles in Chromium and leaves in target/shots/ a picture of each
section and page, and a sheet of all for each article. The README's picture, docs/card.png, is one
of them.
--no-build   take dist/ as it is",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let build = !args.contains("--no-build");
    no_more(args)?;
    setup::ensure(sh, Group::Test)?;
    if build {
        web::build(sh)?;
    }
    let folder = sh.create_dir("target/shots")?;
    cmd!(sh, "cargo run --quiet --package e2e --bin shots -- {folder}")
        .quiet()
        .run()?;
    sh.copy_file(folder.join("world-640-light-overview.png"), "docs/card.png")?;
    println!(
        "The sheets are {}/{{world,business,inquiry}}.png",
        folder.display()
    );
    Ok(())
}
