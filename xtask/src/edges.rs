//! Who may depend on whom, read from cargo metadata and held against ARCHITECTURE.md's code map.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use xshell::{Shell, cmd};

/// Each package of the workspace with those of the workspace that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("factbox-model", &[]),
    ("factbox-core", &["factbox-model"]),
    ("factbox-page", &["factbox-model"]),
    ("factbox-card", &["factbox-model"]),
    (
        "factbox-cli",
        &["factbox-model", "factbox-core", "factbox-page", "factbox-card"],
    ),
    (
        "factbox",
        &["factbox-model", "factbox-core", "factbox-page", "factbox-card"],
    ),
    ("e2e", &[]),
    ("bench", &["factbox-model", "factbox-core"]),
    ("bench-web", &["factbox-model", "factbox-core"]),
    ("xtask", &[]),
];

/// Packages that know no browser, by any way.
const PURE: &[&str] = &["factbox-model", "factbox-core", "factbox-page"];

/// What leads to a browser.
const WEB: &[&str] = &["yew", "web-sys", "js-sys", "wasm-bindgen", "gloo"];

/// What is too heavy for the wasm, and so is no direct dependency of anything that goes into it.
const HEAVY: &[&str] = &["regex", "chrono", "time", "jiff", "serde_json", "icu", "url"];

/// The packages that make up the wasm.
const SHIPPED: &[&str] = &[
    "factbox-model",
    "factbox-core",
    "factbox-page",
    "factbox-card",
    "factbox",
];

/// The dependencies of each package, by name; those of tests are not counted.
pub struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    pub fn read(sh: &Shell) -> Result<Self> {
        Self::parse(
            &cmd!(sh, "cargo metadata --format-version 1 --offline")
                .quiet()
                .read()?,
        )
    }

    fn parse(metadata: &str) -> Result<Self> {
        let metadata: Value = serde_json::from_str(metadata)?;
        let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
        let mut graph = BTreeMap::new();
        for package in list(&metadata, "packages") {
            let name = package["name"].as_str().context("a package has a name")?;
            let shipped = list(&package, "dependencies")
                .into_iter()
                .filter(|d| d["kind"] != "dev");
            let names = shipped.filter_map(|d| d["name"].as_str().map(str::to_owned));
            graph
                .entry(name.to_owned())
                .or_insert_with(BTreeSet::new)
                .extend(names);
        }
        Ok(Self(graph))
    }

    /// Fails on the first edge that must not be.
    pub fn check(&self) -> Result<()> {
        let ours = |name: &str| MAY_USE.iter().any(|(package, _)| *package == name);
        for (package, may_use) in MAY_USE {
            let uses = self
                .0
                .get(*package)
                .with_context(|| format!("there is no package {package}"))?;
            for used in uses.iter().filter(|used| ours(used)) {
                ensure!(
                    may_use.contains(&used.as_str()),
                    "{package} must not depend on {used}: see ARCHITECTURE.md"
                );
            }
        }
        for package in PURE {
            let reached = self.reached_from(package);
            let web = WEB.iter().find(|web| reached.contains(**web));
            ensure!(
                web.is_none(),
                "{package} must not reach {}: it knows no browser",
                web.unwrap_or(&"")
            );
        }
        for package in SHIPPED {
            let heavy = HEAVY.iter().find(|heavy| self.0[*package].contains(**heavy));
            ensure!(
                heavy.is_none(),
                "{package} must not depend on {}: it would weigh on every reader",
                heavy.unwrap_or(&"")
            );
        }
        Ok(())
    }

    /// All that `package` depends on, directly or not.
    fn reached_from(&self, package: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![package];
        while let Some(next) = open.pop() {
            for used in self.0.get(next).into_iter().flatten() {
                if reached.insert(used.as_str()) {
                    open.push(used);
                }
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A workspace in which every package is there and nothing is used.
    fn empty() -> Graph {
        Graph(
            MAY_USE
                .iter()
                .map(|(package, _)| ((*package).to_owned(), BTreeSet::new()))
                .collect(),
        )
    }

    fn with(edges: &[(&str, &str)]) -> Result<()> {
        let mut graph = empty();
        for (from, to) in edges {
            graph
                .0
                .entry((*from).to_owned())
                .or_default()
                .insert((*to).to_owned());
        }
        graph.check()
    }

    #[test]
    fn the_workspace_has_no_forbidden_edge() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        Graph::read(&sh).unwrap().check().unwrap();
    }

    #[test]
    fn every_package_of_the_workspace_has_its_place_in_the_table() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        let metadata = cmd!(sh, "cargo metadata --format-version 1 --no-deps")
            .quiet()
            .read()
            .unwrap();
        let found: BTreeSet<_> = Graph::parse(&metadata).unwrap().0.into_keys().collect();
        let known: BTreeSet<_> = MAY_USE.iter().map(|(package, _)| (*package).to_owned()).collect();
        assert_eq!(found, known);
    }

    #[test]
    fn the_code_map_says_the_same() {
        let map = std::fs::read_to_string(crate::root().unwrap().join("ARCHITECTURE.md")).unwrap();
        for (package, may_use) in MAY_USE {
            let place = match *package {
                "factbox" => "| `src`".to_owned(),
                "bench-web" => continue, // beside `bench`, in its row
                name if name.starts_with("factbox-") => format!("| `crates/{name}`"),
                name => format!("| `{name}`"),
            };
            let row = map.lines().find(|line| line.starts_with(&place));
            let cell = row.and_then(|row| row.rsplit('|').nth(1)).unwrap_or(&place);
            let words: BTreeSet<_> = cell.split(|c: char| !c.is_alphanumeric()).collect();
            let ours = ["model", "core", "page", "card"].into_iter();
            let named: Vec<_> = ours.filter(|name| words.contains(name)).collect();
            let held: Vec<_> = may_use
                .iter()
                .filter_map(|name| name.strip_prefix("factbox-"))
                .collect();
            assert_eq!(named, held, "{package}: {cell}");
        }
    }

    #[test]
    fn forbidden_edges_are_named() {
        assert!(with(&[("factbox-core", "factbox-model"), ("factbox", "factbox-card")]).is_ok());
        for (edges, reason) in [
            (
                &[("factbox-card", "factbox-core")][..],
                "factbox-card must not depend on factbox-core",
            ),
            (
                &[("factbox-core", "factbox-page")],
                "factbox-core must not depend on factbox-page",
            ),
            (
                &[("factbox-cli", "factbox")],
                "factbox-cli must not depend on factbox",
            ),
            (
                &[("factbox-core", "web-sys")],
                "factbox-core must not reach web-sys",
            ),
            (
                &[("factbox-page", "helper"), ("helper", "js-sys")],
                "factbox-page must not reach js-sys",
            ),
            (
                &[("factbox-core", "regex")],
                "factbox-core must not depend on regex",
            ),
        ] {
            let error = with(edges).unwrap_err().to_string();
            assert!(error.starts_with(reason), "{error}");
        }
    }

    #[test]
    fn only_edges_of_tests_are_free() {
        let package = |kind: &str| {
            let dependency = format!(r#"{{"name": "factbox-core", "kind": {kind}}}"#);
            format!(r#"{{"packages": [{{"name": "factbox-card", "dependencies": [{dependency}]}}]}}"#)
        };
        let uses = |kind| Graph::parse(&package(kind)).unwrap().0["factbox-card"].len();
        assert_eq!([uses("null"), uses("\"build\""), uses("\"dev\"")], [1, 1, 0]);
    }
}
