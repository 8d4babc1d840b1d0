//! What the crate's docs and ARCHITECTURE.md say of who may use whom, held against the source.

use std::fs;
use std::path::{Path, PathBuf};

/// The families of rules; they meet in `engine`.
const FAMILIES: [&str; 3] = ["time", "quantity", "attribution"];

/// What a module must not name, besides the families that are not its own.
const LATER: [&str; 3] = ["engine", "summary", "report"];

/// What has a clock, a file, another thread or chance in it.
const IMPURE: [&str; 9] = [
    "std::time",
    "std::fs",
    "std::thread",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::",
];

/// Each file of the crate below `folder`, with its text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder)];
    let mut out = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let source = fs::read_to_string(&path).unwrap();
            out.push((path, source));
        }
    }
    assert!(!out.is_empty(), "{folder} holds no source");
    out
}

/// The words that `source` has and must not have.
fn named<'a>(source: &str, forbidden: &[&'a str]) -> Vec<&'a str> {
    forbidden
        .iter()
        .copied()
        .filter(|word| source.contains(word))
        .collect()
}

#[test]
fn the_families_never_import_one_another_nor_what_comes_after_them() {
    for family in FAMILIES {
        let others = FAMILIES.into_iter().filter(|other| *other != family);
        let forbidden: Vec<_> = others
            .chain(LATER)
            .map(|module| format!("crate::{module}"))
            .collect();
        let forbidden: Vec<_> = forbidden.iter().map(String::as_str).collect();
        for (path, source) in sources(family) {
            let found = named(&source, &forbidden);
            assert!(found.is_empty(), "{} uses {found:?}", path.display());
        }
    }
}

#[test]
fn what_stands_below_the_families_does_not_know_them() {
    let forbidden = FAMILIES
        .into_iter()
        .chain(LATER)
        .map(|module| format!("crate::{module}"));
    let forbidden: Vec<_> = forbidden.collect();
    let forbidden: Vec<_> = forbidden.iter().map(String::as_str).collect();
    for below in ["lex", "numeral", "syntax"] {
        for (path, source) in sources(below) {
            let found = named(&source, &forbidden);
            assert!(found.is_empty(), "{} uses {found:?}", path.display());
        }
    }
}

#[test]
fn nothing_asks_the_machine() {
    for (path, source) in sources("") {
        let found = named(&source, &IMPURE);
        assert!(found.is_empty(), "{} uses {found:?}", path.display());
    }
}
