//! `stamp`: the hashes of the files that the entry loads, baked into it.

use crate::{
    Args, Command, no_more,
    web::{self, ENTRY},
};
use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use xshell::Shell;

pub const COMMAND: Command = Command {
    name: "stamp",
    summary: "bake the hashes of a build's files into its entry (`build` does)",
    help: "
cargo xtask stamp [DIST]

Fills `const INTEGRITY = {...};` in DIST/factbox.js with the Subresource Integrity hashes of the
scripts and wasm files in DIST that the entry names, so that its own hash, in a page's script tag,
covers all that the widget loads; lines of comment and indentation are left out. That hash goes to
DIST/factbox.integrity.
DIST   default: dist
Exit code 1: the entry is missing, has no such line or names no file.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let dist: Option<PathBuf> = args.opt_free_from_str()?;
    no_more(args)?;
    folder(sh, &sh.current_dir().join(dist.unwrap_or_else(|| "dist".into())))
}

/// Stamps the entry that stands in `dist`.
pub fn folder(sh: &Shell, dist: &Path) -> Result<()> {
    let files = web::widget_files(sh, dist)?;
    let hashes = files.iter().filter(|(name, _)| name != ENTRY);
    let hashes = hashes
        .map(|(name, content)| (name.clone(), integrity(content)))
        .collect();
    let entry = sh.read_file(dist.join(ENTRY))?;
    let entry = lean(&stamp(&entry, &hashes)?);
    sh.write_file(dist.join("factbox.integrity"), integrity(entry.as_bytes()))?;
    sh.write_file(dist.join(ENTRY), entry)?;
    Ok(())
}

/// The entry with the hashes in the place made for them.
fn stamp(entry: &str, hashes: &BTreeMap<String, String>) -> Result<String> {
    ensure!(!hashes.is_empty(), "{ENTRY} names no file that stands beside it");
    let (before, rest) = entry
        .split_once("const INTEGRITY = ")
        .context("the entry has no `const INTEGRITY = `")?;
    let (_, after) = rest
        .split_once("};")
        .context("the entry's INTEGRITY does not end in `};`")?;
    Ok(format!(
        "{before}const INTEGRITY = {};{after}",
        serde_json::to_string(hashes)?
    ))
}

/// The entry without indentation and the lines that are nothing but a comment: readers would download
/// them.
fn lean(entry: &str) -> String {
    let is_comment = |line: &&str| line.starts_with("//") || line.starts_with("/**") && line.ends_with("*/");
    let lines = entry.lines().map(str::trim).filter(|line| !is_comment(line));
    lines
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The hash in the form of an `integrity` attribute.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_comment_are_left_out() {
        let entry = "// why\nload(); // now\n\n  /** what */\n  \"//a\";\n/** two\n */\n";
        assert_eq!(lean(entry), "load(); // now\n\"//a\";\n/** two\n*/\n");
    }

    #[test]
    fn the_hashes_stand_where_the_entry_looks_for_them() {
        let abc = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), abc, "the test vector of FIPS 180-4");

        let entry = "const INTEGRITY = { [GLUE]: \"\" };\nload({ a: 1 });";
        let stamped = stamp(entry, &BTreeMap::from([("glue.js".to_owned(), abc.to_owned())])).unwrap();
        assert_eq!(
            stamped,
            format!("const INTEGRITY = {{\"glue.js\":\"{abc}\"}};\nload({{ a: 1 }});")
        );

        let again = stamp(
            &stamped,
            &BTreeMap::from([("glue.js".to_owned(), "new".to_owned())]),
        )
        .unwrap();
        assert_eq!(
            again, "const INTEGRITY = {\"glue.js\":\"new\"};\nload({ a: 1 });",
            "a second stamp replaces"
        );
        assert!(stamp(entry, &BTreeMap::new()).is_err());
        assert!(
            stamp(
                "load();",
                &BTreeMap::from([("glue.js".to_owned(), abc.to_owned())])
            )
            .is_err()
        );
    }
}
