//! `shells`: the card put into other people's pages.

use crate::{
    Args, Command, no_more,
    setup::{self, Group},
    test, web,
};
use anyhow::{Result, bail};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Pages of publishers, which are no part of the project.
const PAGES: &str = "../shared/bench/pages";

pub const COMMAND: Command = Command {
    name: "shells",
    summary: "the card put into other people's pages: is the rest as it was?",
    help: "
cargo xtask shells [FOLDER] [--page PART] [--no-build]

Serves each page of FOLDER (NAME.html or NAME.html.gz; those that FOLDER/shells.txt names, if it is
there) with and without the card, with the page's own scripts and no network but this machine, as it
came and with a doctype, in each browser that is installed. The card stands in a box of fixed size;
outside of it nodes, names on the window and prototypes, style sheets, console, requests, layout
shifts and picture must be the same, and no task of ours may take over 50 ms (the last two are told
by Chromium alone). A page may differ from itself: a difference counts if six loads with the card
have it and six without do not.
FOLDER        default: ../shared/bench/pages
--page PART   only pages whose name or file has PART in it
--no-build    take dist/ as it is
Prints each page as it goes, then one table, each failure with its reason, and the totals.
Exit code 1: a page is not as it was.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let build = !args.contains("--no-build");
    let page: Option<String> = args.opt_value_from_str("--page")?;
    let folder: Option<PathBuf> = args.opt_free_from_str()?;
    no_more(args)?;
    let folder = sh.current_dir().join(folder.unwrap_or_else(|| PAGES.into()));
    if !folder.is_dir() {
        bail!(
            "there is no folder {}: say which pages, `cargo xtask shells FOLDER`",
            folder.display()
        );
    }
    setup::ensure(sh, Group::Test)?;
    if build {
        web::build(sh)?;
    }
    let page = page.map_or(Vec::new(), |page| vec!["--page".to_owned(), page]);
    let _env = sh.push_env("FACTBOX_BROWSERS", test::browsers(sh));
    cmd!(
        sh,
        "cargo run --quiet --package e2e --bin shells -- {folder} {page...}"
    )
    .quiet()
    .run()?;
    Ok(())
}
