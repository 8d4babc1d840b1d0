//! What the docs name exists: every `cargo` command, and every test that is said to hold a promise.

use crate::COMMANDS;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Folders without sources of ours.
const PASSED: [&str; 4] = ["target", ".git", "dist", "node_modules"];

/// Fails on the first command or test that a page names and that does not exist.
pub fn check(sh: &Shell) -> Result<()> {
    let known = Known::read(sh)?;
    for page in files(sh, "md")? {
        // What was true of a release stays in its notes.
        if page.ends_with("CHANGELOG.md") {
            continue;
        }
        let text = sh.read_file(&page)?;
        let where_ = || page.display().to_string();
        for command in commands(&text) {
            known.command(command).with_context(where_)?;
        }
        for name in functions(&text) {
            ensure!(
                known.functions.contains(name),
                "{}: there is no test `{name}`",
                page.display()
            );
        }
    }
    Ok(())
}

/// What may be named.
struct Known {
    /// Each package of the workspace with its targets, as (kind, name).
    packages: Vec<(String, BTreeSet<(String, String)>)>,
    /// Every function of every Rust file.
    functions: BTreeSet<String>,
    fuzzed: BTreeSet<String>,
}

impl Known {
    fn read(sh: &Shell) -> Result<Self> {
        let metadata = cmd!(sh, "cargo metadata --format-version 1 --no-deps --offline");
        let metadata: Value = serde_json::from_str(&metadata.quiet().read()?)?;
        let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let packages = list(&metadata, "packages").into_iter().map(|package| {
            let targets = list(&package, "targets");
            let targets = targets.iter().map(|t| (word(&t["kind"][0]), word(&t["name"])));
            (word(&package["name"]), targets.collect())
        });
        let mut functions = BTreeSet::new();
        for file in files(sh, "rs")? {
            let source = sh.read_file(file)?;
            let named = source
                .split("fn ")
                .skip(1)
                .filter_map(|rest| rest.split(['(', '<']).next());
            functions.extend(named.map(str::to_owned));
        }
        let fuzzed = sh.read_dir("fuzz/fuzz_targets")?;
        let stem = |path: &PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
        Ok(Self {
            packages: packages.collect(),
            functions,
            fuzzed: fuzzed.iter().filter_map(stem).collect(),
        })
    }

    /// Fails if `command`, without its "cargo", names what does not exist.
    fn command(&self, command: &str) -> Result<()> {
        let mut words = command
            .split_whitespace()
            .skip_while(|word| word.starts_with('+'));
        match words.next().unwrap_or_default() {
            "xtask" => return own(words),
            "fuzz" => {
                let name = words.nth(1).unwrap_or_default();
                ensure!(self.fuzzed.contains(name), "there is no fuzz target {name:?}");
                return Ok(());
            }
            _ => {}
        }
        let words: Vec<_> = words.take_while(|word| *word != "--").collect();
        let behind = |option: &[&str]| {
            let at = words.iter().position(|word| option.contains(word))?;
            words.get(at + 1).copied()
        };
        let package = behind(&["-p", "--package"]);
        if let Some(name) = package {
            let is_known = self.packages.iter().any(|(known, _)| known == name);
            ensure!(is_known, "there is no package {name:?}");
        }
        for kind in ["example", "test", "bench", "bin"] {
            let Some(name) = behind(&[&format!("--{kind}")]) else {
                continue;
            };
            let target = (kind.to_owned(), name.to_owned());
            let mut places = self
                .packages
                .iter()
                .filter(|(known, _)| package.is_none_or(|p| p == known));
            ensure!(
                places.any(|(_, targets)| targets.contains(&target)),
                "there is no {kind} {name:?}"
            );
        }
        Ok(())
    }
}

/// Fails if the words behind `cargo xtask` are no command of it, or an option it does not tell of.
fn own<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<()> {
    let Some(name) = words
        .next()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
    else {
        return Ok(());
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        bail!("there is no `cargo xtask {name}`");
    };
    let mut options = words
        .take_while(|word| *word != "#")
        .filter(|word| word.starts_with("--"));
    if let Some(option) = options.find(|option| !command.help.contains(option)) {
        bail!("`cargo xtask {name}` has no {option}");
    }
    Ok(())
}

/// The commands of a page, without their "cargo": between backticks, or on a line of their own.
fn commands(page: &str) -> impl Iterator<Item = &str> {
    page.match_indices("cargo ").filter_map(|(at, cargo)| {
        let (before, after) = (page.get(..at)?, page.get(at + cargo.len()..)?);
        let is_command = before.trim_end_matches(' ').ends_with(['`', '\n']) || before.ends_with("&& ");
        is_command.then(|| after.split(['`', '\n', '#', '&', '|', ';']).next())?
    })
}

/// Names in backticks of three words or more in snake_case: tests.
fn functions(page: &str) -> impl Iterator<Item = &str> {
    page.split('`').filter(|name| {
        let is_snake = name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        is_snake && name.matches('_').count() >= 2
    })
}

/// The files with this ending, below the root.
fn files(sh: &Shell, ending: &str) -> Result<Vec<PathBuf>> {
    let mut open = vec![sh.current_dir()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for path in sh.read_dir(folder)? {
            let is_passed = |name: &std::ffi::OsStr| PASSED.iter().any(|passed| name == *passed);
            if path.is_dir() && !path.file_name().is_some_and(is_passed) {
                open.push(path);
            } else if path.extension() == Some(Path::new(ending).as_os_str()) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> Shell {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        sh
    }

    #[test]
    fn every_command_and_test_that_the_docs_name_exists() {
        check(&root()).unwrap();
    }

    #[test]
    fn what_does_not_exist_is_named() {
        let known = Known::read(&root()).unwrap();
        for (command, lack) in [
            ("xtask", ""),
            ("xtask COMMAND", ""),
            ("xtask dist --check", ""),
            ("xtask fly", "there is no `cargo xtask fly`"),
            ("xtask dist --fast", "`cargo xtask dist` has no --fast"),
            ("+nightly fuzz run text -- -runs=1", ""),
            ("+nightly fuzz run tests", "there is no fuzz target \"tests\""),
            ("run --release -p factbox-core --example hostile", ""),
            (
                "run -p factbox-core --example friendly",
                "there is no example \"friendly\"",
            ),
            (
                "run -p factbox-cli --example hostile",
                "there is no example \"hostile\"",
            ),
            ("test -p e2e --test browsers -- NAME", ""),
            ("test -p factbox-moon", "there is no package \"factbox-moon\""),
            ("test --workspace", ""),
        ] {
            let told = known
                .command(command)
                .err()
                .map(|e| e.to_string())
                .unwrap_or_default();
            assert_eq!(told, lack, "{command}");
        }
    }

    #[test]
    fn commands_and_tests_are_found_in_a_page() {
        let page = "With cargo you run `cargo xtask a b` (`it_holds_always`, `at_least`):\n\n\
                    ```\ncd x && cargo test -p c\n  cargo xtask d # why\n```\nThe `cargo` of old.";
        assert_eq!(
            commands(page).collect::<Vec<_>>(),
            ["xtask a b", "test -p c", "xtask d "]
        );
        assert_eq!(functions(page).collect::<Vec<_>>(), ["it_holds_always"]);
    }
}
