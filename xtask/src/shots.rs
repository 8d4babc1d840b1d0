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

Builds the release, opens the demo articles and the gallery of states in Chromium and leaves in
target/shots/ a picture of each page and of each section of each card, sheet.png with all cards, and
sheet-NAME.png with all sections of one. The README's picture, docs/card.png, is one of them.
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
    println!("Look at {}/sheet.png", folder.display());
    Ok(())
}
