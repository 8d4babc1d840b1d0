//! The hashes of the files that the entry loads, baked into it: its own hash, in a page's script tag,
//! then covers all that the widget loads.

use crate::{
    trim,
    web::{self, ENTRY},
};
use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::{collections::BTreeMap, path::Path};
use xshell::Shell;

/// Stamps and trims the entry that stands in `dist`, and puts its own hash beside it, in
/// factbox.integrity.
pub fn folder(sh: &Shell, dist: &Path) -> Result<()> {
    let files = web::widget_files(sh, dist)?;
    let hashes = files.iter().filter(|(name, _)| name != ENTRY);
    let hashes = hashes
        .map(|(name, content)| (name.clone(), integrity(content)))
        .collect();
    let entry = sh.read_file(dist.join(ENTRY))?;
    let entry = trim::entry(sh, stamp(&entry, &hashes)?)?;
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

/// The hash in the form of an `integrity` attribute.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
