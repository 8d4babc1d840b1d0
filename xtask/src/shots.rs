//! `shots`: pictures of the card, to be looked at before it is published, and held against the last
//! ones that were.

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
cargo xtask shots [--check | --accept] [--no-build]

Builds the release, opens the demo articles and the gallery of states in Chromium and leaves in
target/shots/ a picture of each page and of each section of each card, sheet.png with all cards, and
sheet-NAME.png with all sections of one. The README's picture, docs/card.png, is one of them.
--check      only the gallery, held against e2e/shots: a coarse grid of greys for each picture
--accept     makes the gallery's facts and pictures the reference; look at them first
--no-build   take dist/ as it is
Exit code 1: with --check, a picture changed; they are named.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let build = !args.contains("--no-build");
    let option = ["--check", "--accept"]
        .into_iter()
        .find(|option| args.contains(*option));
    no_more(args)?;
    setup::ensure(sh, Group::Test)?;
    if build {
        web::build(sh)?;
    }
    take(sh, option)
}

/// Takes the pictures of the built release.
pub fn take(sh: &Shell, option: Option<&str>) -> Result<()> {
    let folder = sh.create_dir("target/shots")?;
    let _fonts = sh.push_env("FONTCONFIG_FILE", sh.current_dir().join("e2e/shots/fonts.conf"));
    cmd!(
        sh,
        "cargo run --quiet --package e2e --bin shots -- {folder} e2e/shots {option...}"
    )
    .quiet()
    .run()?;
    if option.is_none() {
        sh.copy_file(folder.join("world-640-light-overview.png"), "docs/card.png")?;
        println!("Look at {}/sheet.png", folder.display());
    }
    Ok(())
}
