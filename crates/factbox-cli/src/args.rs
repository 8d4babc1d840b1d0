//! The command line's grammar.

use anyhow::{Result, ensure};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

/// Finds the figures and key dates of news articles, word for word.
///
/// Exit codes: 0 all went well, 1 some documents failed (each is named on standard error and the rest
/// done), 2 the command could not be carried out.
#[derive(Debug, Parser)]
#[command(name = "factbox", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Articles in, every mention of a date or quantity out (JSON, one article a line).
    Annotate(Source),
    /// Articles in, cards out (JSON, one card a line).
    Card {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        curation: CurationFile,
        /// Add to each card, as "explain", why each mention is on it or off it.
        #[arg(long)]
        explain: bool,
    },
    /// Pages in, the article found on each out (JSON, one page a line).
    Read {
        /// HTML pages, also compressed (.html.gz).
        #[arg(required = true, value_name = "PAGE.html")]
        pages: Vec<PathBuf>,
        /// CSS selector of the element that holds the article; by default it is found.
        #[arg(long, value_name = "SELECTOR")]
        source: Option<String>,
    },
    /// Articles or cards in, the card as script-free HTML out (one card a line).
    Html {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        curation: CurationFile,
        /// Level of the card's heading, 1 to 6.
        #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=6))]
        heading_level: u8,
        /// Links with the article's address, for feeds and newsletters; without, they lead within the page.
        #[arg(long)]
        absolute: bool,
    },
}

/// Where articles come from.
#[derive(Debug, Args)]
pub struct Source {
    /// File to read, also compressed (.gz); `-` or nothing is standard input. Of many pages, what
    /// `factbox read` prints.
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    file: PathBuf,
    /// Taken only to say what to do instead.
    #[arg(hide = true)]
    more: Vec<PathBuf>,
    /// What the file holds; by default its name or its first character tells.
    #[arg(long, value_enum)]
    pub input: Option<Input>,
    /// Day of publication of articles that state none, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub published: Option<String>,
    /// CSS selector of the element that holds the article of an HTML page; by default it is found.
    #[arg(long, value_name = "SELECTOR")]
    pub source: Option<String>,
}

impl Source {
    /// The file.
    ///
    /// # Errors
    /// More than one.
    pub fn only_file(&self) -> Result<&Path> {
        ensure!(
            self.more.is_empty(),
            "one FILE is wanted, not {}; {MANY_PAGES}",
            self.more.len() + 1
        );
        Ok(&self.file)
    }
}

/// What to do with a folder of pages.
pub const MANY_PAGES: &str = "for many pages: factbox read FOLDER/*.html | factbox card";

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// One HTML page.
    Html,
    /// The text of one article, without a headline: paragraphs separated by blank lines.
    Text,
    /// Documents as JSON, one a line: {"id", "text", "published", "headline", ...}.
    Jsonl,
}

/// The editor's word.
#[derive(Debug, Args)]
pub struct CurationFile {
    /// Curation (JSON): items to hide, their order, labels, or no card at all.
    #[arg(long, value_name = "FILE")]
    pub curation: Option<PathBuf>,
}

fn day(text: &str) -> Result<String, String> {
    factbox_core::time::Date::from_iso(text)
        .map(|_| text.to_owned())
        .ok_or_else(|| "a day as YYYY-MM-DD is wanted".to_owned())
}
