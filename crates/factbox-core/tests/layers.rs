//! What the crate's docs and ARCHITECTURE.md say of who may use whom, held against the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The families of rules; they meet in `engine`.
const FAMILIES: [&str; 3] = ["time", "quantity", "attribution"];

/// What of the standard library has a clock, a file, another thread or chance in it.
const IMPURE: [&str; 7] = ["time", "fs", "thread", "io", "env", "net", "process"];

/// The table of `lib.rs`, top to bottom: each module with those it uses.
fn table() -> Vec<(String, BTreeSet<String>)> {
    let lib = include_str!("../src/lib.rs");
    let rows = lib.lines().filter_map(|line| line.strip_prefix("//! | "));
    let rows = rows.filter(|row| row.starts_with(['[', '`']));
    let names = |cell: &str| -> Vec<String> {
        let odd = cell.split('`').skip(1).step_by(2);
        odd.map(str::to_owned).collect()
    };
    let mut table = Vec::new();
    for row in rows {
        let mut cells = row.split(" | ");
        let (module, uses) = (names(cells.next().unwrap()), names(cells.next().unwrap()));
        let [module] = &module[..] else {
            panic!("one module a row: {row}");
        };
        table.push((module.clone(), uses.into_iter().collect()));
    }
    table
}

/// A file of the crate: the module it is, from the crate's root, and its text without its tests.
struct Source {
    path: PathBuf,
    module: Vec<String>,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open = vec![root.clone()];
    let mut out = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        // What tests alone use may look at the whole.
        if path.ends_with("testing.rs") {
            continue;
        }
        let inside = path.strip_prefix(&root).unwrap().with_extension("");
        let parts = inside.iter().map(|part| part.to_str().unwrap().to_owned());
        let module = parts.filter(|part| part != "mod" && part != "lib").collect();
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
        out.push(Source { path, module, text });
    }
    out
}

/// The words and marks that paths are made of.
fn tokens(source: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for line in source
        .lines()
        .map(str::trim_start)
        .filter(|l| !l.starts_with("//"))
    {
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            let word = rest
                .find(|c: char| !(c.is_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            let length = match word {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                word => word,
            };
            let (token, behind) = rest.split_at(length);
            if !token.trim().is_empty() {
                out.push(token);
            }
            rest = behind;
        }
    }
    out
}

/// Every path in `source` that begins at a root (`crate`, `super`, `self`, `std`), from that root:
/// groups are taken apart, `super` is followed up from `module`.
fn paths(module: &[String], source: &str) -> BTreeSet<Vec<String>> {
    let tokens = tokens(source);
    let mut found = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| tokens[before]);
        let is_root = matches!(*token, "crate" | "super" | "self" | "std" | "core" | "alloc");
        // "pub(crate)" names nobody; a group has been followed from its own root.
        let is_own = before == "::" || matches!(before, "(" | "{" | ",") && tokens.get(at + 1) != Some(&"::");
        if is_root && !is_own {
            let here = std::iter::once("crate".to_owned()).chain(module.iter().cloned());
            follow(&tokens, at, here.collect(), &mut found);
        }
    }
    found
}

/// Follows the path that begins at token `at`, on from `path`; gives the token behind it.
fn follow(tokens: &[&str], mut at: usize, mut path: Vec<String>, found: &mut BTreeSet<Vec<String>>) -> usize {
    loop {
        match tokens.get(at).copied().unwrap_or_default() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| *token != "}") {
                    at = follow(tokens, at, path.clone(), found);
                    if tokens.get(at) == Some(&",") {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "crate" => path = vec!["crate".to_owned()],
            "std" | "core" | "alloc" => path = vec!["std".to_owned()],
            "super" => {
                path.pop();
            }
            "self" => {}
            name => path.push(name.to_owned()),
        }
        at += 1;
        if tokens.get(at) != Some(&"::") {
            found.insert(path);
            // A new name for it ("as name").
            return if tokens.get(at) == Some(&"as") { at + 2 } else { at };
        }
        at += 1;
    }
}

/// The modules of the crate that `source` names, without its own; `*` where it takes all of them.
fn uses(module: &[String], source: &str) -> BTreeSet<String> {
    let found = paths(module, source)
        .into_iter()
        .filter(|path| path[0] == "crate");
    let second = found.map(|path| path.get(1).map_or("*", String::as_str).to_owned());
    // The macro stands at the crate's root.
    let named = second.map(|name| if name == "lexicon" { "lex".to_owned() } else { name });
    named.filter(|name| Some(name) != module.first()).collect()
}

#[test]
fn each_module_uses_what_the_table_says_and_nothing_below_it() {
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources().iter().filter(|s| !s.module.is_empty()) {
        let found = uses(&source.module, &source.text);
        used.entry(source.module[0].clone()).or_default().extend(found);
    }
    let table = table();
    let listed: BTreeMap<_, _> = table.iter().cloned().collect();
    assert_eq!(used, listed, "left: the source, right: the table in lib.rs");

    let mut above = BTreeSet::new();
    for (module, uses) in &table {
        let below: Vec<_> = uses.difference(&above).collect();
        assert!(below.is_empty(), "{module} uses {below:?}, which stand below it");
        above.insert(module.clone());
    }
    for family in FAMILIES {
        let met: Vec<_> = FAMILIES
            .into_iter()
            .filter(|other| listed[family].contains(*other))
            .collect();
        assert!(met.is_empty(), "{family} uses {met:?}");
    }
}

#[test]
fn nothing_asks_the_machine() {
    for source in sources() {
        let found = paths(&source.module, &source.text);
        let asked = found
            .iter()
            .filter(|p| p[0] == "std" && p.get(1).is_some_and(|p| IMPURE.contains(&&**p)));
        let asked: Vec<_> = asked.collect();
        assert!(asked.is_empty(), "{} uses {asked:?}", source.path.display());
    }
}

#[test]
fn a_module_is_found_however_it_is_named() {
    let module = ["quantity", "rules", "money"].map(str::to_owned);
    for (source, want) in [
        ("use crate::time;", &["time"][..]),
        ("use crate::{lex::Kind, time::{self, Date}};", &["lex", "time"]),
        ("use crate::{\n    span::Span,\n    time,\n};", &["span", "time"]),
        ("use super::super::super::time::Date;", &["time"]),
        ("use super::super::{super::time, noun};", &["time"]),
        ("use super::{Candidate, super::noun};", &[]),
        ("fn f() { crate::time::Date::new(1, 2, 3); }", &["time"]),
        ("use crate::{syntax as s, time as t};", &["syntax", "time"]),
        ("use crate::*;", &["*"]),
        ("use crate as all;", &["*"]),
        ("lexicon! { crate::lexicon }", &["lex"]),
        (
            "pub(crate) fn a() {}\npub(in crate::quantity) fn b(self) {}\npub(super) fn c(&self) {}",
            &[],
        ),
        ("// use crate::time;", &[]),
        ("use std::time::Instant;", &[]),
    ] {
        let want: BTreeSet<_> = want.iter().map(|m| (*m).to_owned()).collect();
        assert_eq!(uses(&module, source), want, "{source}");
    }
    let machine = [vec!["std", "fs"], vec!["std", "time", "Instant"]];
    let machine = machine.map(|path| path.into_iter().map(str::to_owned).collect::<Vec<_>>());
    assert!(
        paths(&module, "use std::{fs, time::Instant};")
            .into_iter()
            .eq(machine)
    );
}
