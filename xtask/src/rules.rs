//! `rules` and `new-rule`: the pages about the engine's rules, made from the rule files' own headers.

use crate::{Command, no_more};
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::path::PathBuf;
use xshell::Shell;

pub const COMMAND: Command = Command {
    name: "rules",
    summary: "write docs/rules from the headers of the rule files",
    help: "
cargo xtask rules

One page for each family of rules. To be run and committed after a rule or its header has changed.
Exit code 1: a rule file is not registered, or lacks a line of its header, a rule id or a test.",
    run: |sh, args| {
        no_more(args)?;
        for (file, page) in generated(sh)? {
            sh.write_file(file, page)?;
        }
        Ok(())
    },
};

pub const NEW: Command = Command {
    name: "new-rule",
    summary: "begin a rule file and register it",
    help: "
cargo xtask new-rule FAMILY NAME

FAMILY is time, quantity or attribution; NAME is the construction's, in snake_case. Writes
crates/factbox-core/src/FAMILY/rules/NAME.rs and lists it in mod.rs there. Left to you: the header,
the table of tests, the rule, and its place among the others.",
    run: |sh, mut args| {
        let family: String = args.free_from_str()?;
        let name: String = args.free_from_str()?;
        no_more(args)?;
        begin(sh, &family, &name)
    },
};

/// Each family with what its new rule files begin as.
const FAMILIES: [(&str, &str); 3] = [
    ("time", include_str!("rules/time.rs.txt")),
    ("quantity", include_str!("rules/quantity.rs.txt")),
    ("attribution", include_str!("rules/attribution.rs.txt")),
];

/// What a header says behind its first sentence, in this order, and how many examples in quotation
/// marks each must give.
const HEADINGS: [(&str, usize); 4] = [
    ("- Finds: ", EXAMPLES),
    ("- Leaves: ", EXAMPLES),
    ("- Gives: ", 0),
    ("- Limits: ", 0),
];

/// What a rule finds and what it leaves is seen from as many examples.
const EXAMPLES: usize = 3;

fn folder(family: &str) -> PathBuf {
    ["crates/factbox-core/src", family, "rules"].iter().collect()
}

/// Fails where a committed page is not the one that the rule files give.
pub fn check(sh: &Shell) -> Result<()> {
    for (file, page) in generated(sh)? {
        ensure!(
            sh.read_file(&file).unwrap_or_default() == page,
            "{} is out of date: run `cargo xtask rules` and commit it",
            file.display()
        );
    }
    Ok(())
}

/// The page of each family, by its file.
fn generated(sh: &Shell) -> Result<Vec<(PathBuf, String)>> {
    let mut found_in = BTreeMap::new();
    let mut pages = Vec::new();
    for (family, _) in FAMILIES {
        let folder = folder(family);
        let registry = sh.read_file(folder.join("mod.rs"))?;
        let mut page = format!(
            "# Rules of `{family}`\n\n\
             <!-- Made by `cargo xtask rules` from the headers in {}: change them there. -->\n",
            folder.display()
        );
        for path in sh.read_dir(&folder)? {
            let name = path.file_stem().and_then(|n| n.to_str()).unwrap_or_default();
            if name == "mod" {
                continue;
            }
            ensure!(
                is_registered(&registry, name),
                "{} is not part of the crate: list it in mod.rs beside it",
                path.display()
            );
            let source = sh.read_file(&path)?;
            let rule = RuleFile::parse(family, &source).with_context(|| path.display().to_string())?;
            for id in &rule.ids {
                if let Some(other) = found_in.insert((*id).to_owned(), path.clone()) {
                    bail!("{id} is the id of {} and {}", other.display(), path.display());
                }
            }
            page += &rule.section(name);
        }
        pages.push((PathBuf::from(format!("docs/rules/{family}.md")), page));
    }
    Ok(pages)
}

fn is_registered(registry: &str, name: &str) -> bool {
    registry.lines().any(|line| registered(line) == Some(name))
}

/// The module that a line of `mod.rs` lists.
fn registered(line: &str) -> Option<&str> {
    line.trim_start_matches("pub(super) ")
        .strip_prefix("mod ")?
        .strip_suffix(';')
}

/// What the pages tell of a rule file.
#[derive(Debug)]
struct RuleFile<'a> {
    /// The module's docs, without their marks.
    header: Vec<&'a str>,
    /// The ids of its rules, in the order of the file.
    ids: Vec<&'a str>,
}

impl<'a> RuleFile<'a> {
    /// Fails where something is missing that a rule file must have.
    fn parse(family: &str, source: &'a str) -> Result<Self> {
        let header: Vec<_> = source
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        ensure!(
            header.first().is_some_and(|first| first.ends_with('.')),
            "the header must begin with what the rule finds, in one sentence"
        );
        let said = header.iter().filter(|line| line.starts_with("- "));
        ensure!(
            said.clone().count() == HEADINGS.len()
                && said
                    .zip(HEADINGS)
                    .all(|(line, (heading, _))| line.starts_with(heading)),
            "the header must say, each in a point of its own: {}",
            HEADINGS.map(|(h, _)| h.trim_matches(['-', ' ', ':'])).join(", ")
        );
        for (heading, least) in HEADINGS {
            let from = header.iter().skip_while(|line| !line.starts_with(heading));
            let point = from
                .enumerate()
                .take_while(|(i, line)| *i == 0 || line.starts_with("  "));
            let marks: usize = point.map(|(_, line)| line.matches('"').count()).sum();
            ensure!(
                marks >= 2 * least,
                "{:?} must give {least} examples in quotation marks, and gives {}",
                heading.trim_matches(['-', ' ']),
                marks / 2
            );
        }
        ensure!(
            !header.iter().any(|line| line.contains("\"...\"")),
            "the header still has the gaps of a new rule: put examples there"
        );
        let (code, tests) = source.split_once("#[cfg(test)]").unwrap_or((source, ""));
        ensure!(tests.contains("#[test]"), "the rule needs a table of tests");
        let mut ids: Vec<&str> = Vec::new();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let quoted = line.split('"').skip(1).step_by(2);
            for id in quoted.filter(|text| text.starts_with(&format!("{family}."))) {
                ensure!(
                    line.contains(": RuleId = ") && is_id(family, id),
                    "{id:?} must be a constant and read \"{family}.topic.form\": \
                     const RULE: RuleId = \"{family}.topic.form\";"
                );
                ids.push(id);
            }
        }
        ensure!(!ids.is_empty(), "the rule needs an id: \"{family}.topic.form\"");
        Ok(Self { header, ids })
    }

    fn section(&self, name: &str) -> String {
        let ids: Vec<_> = self.ids.iter().map(|id| format!("`{id}`")).collect();
        format!(
            "\n## {name}\n\n{}\n\n{}\n",
            ids.join(", "),
            self.header.join("\n")
        )
    }
}

fn is_id(family: &str, text: &str) -> bool {
    let mut parts = text.split('.');
    parts.next() == Some(family) && parts.clone().count() == 2 && parts.all(is_snake_case)
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn begin(sh: &Shell, family: &str, name: &str) -> Result<()> {
    let (_, skeleton) = FAMILIES
        .iter()
        .find(|(known, _)| *known == family)
        .with_context(|| {
            format!("there is no family {family:?}: it must be time, quantity or attribution")
        })?;
    ensure!(
        is_snake_case(name),
        "{name:?} cannot name a rule file: use lower-case letters, digits and \"_\""
    );
    let folder = folder(family);
    let (file, registry) = (folder.join(format!("{name}.rs")), folder.join("mod.rs"));
    ensure!(
        !sh.path_exists(&file),
        "{} is there already: add to its table, or choose another name",
        file.display()
    );
    let listed = register(&sh.read_file(&registry)?, name)
        .with_context(|| format!("{} lists no rule file to stand beside", registry.display()))?;
    sh.write_file(&file, skeleton.replace("NAME", name))?;
    sh.write_file(&registry, listed)?;
    println!("{} waits for its header and its table.", file.display());
    Ok(())
}

/// `registry` with a line for `name`, in the order of the alphabet.
fn register(registry: &str, name: &str) -> Option<String> {
    let lines = || registry.lines().filter(|line| registered(line).is_some());
    let (before, after) = (
        lines().rfind(|line| registered(line) < Some(name)),
        lines().find(|line| registered(line) > Some(name)),
    );
    let beside = before.or(after)?;
    let new = beside.replace(&format!("mod {};", registered(beside)?), &format!("mod {name};"));
    let both = if before.is_some() {
        format!("{beside}\n{new}\n")
    } else {
        format!("{new}\n{beside}\n")
    };
    Some(registry.replacen(&format!("{beside}\n"), &both, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str = "\
//! Days of the moon.
//!
//! - Finds: \"full moon\", \"half moon\", \"new moon\".
//! - Leaves: \"moonlight\", \"harvest\",
//!   \"honeymoon\".
//! - Gives: TIMEX3 DATE.
//! - Limits: the hour is not told.

const RULE: RuleId = \"time.moon.phase\";

#[cfg(test)]
mod tests {
    #[test]
    fn finds() {}
}
";

    #[test]
    fn every_rule_is_registered_documented_and_tested_and_its_page_is_up_to_date() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        check(&sh).unwrap();
    }

    #[test]
    fn a_page_gives_id_and_header() {
        let rule = RuleFile::parse("time", RULE).unwrap();
        assert_eq!(
            rule.section("moon"),
            "\n## moon\n\n`time.moon.phase`\n\nDays of the moon.\n\n\
             - Finds: \"full moon\", \"half moon\", \"new moon\".\n\
             - Leaves: \"moonlight\", \"harvest\",\n  \"honeymoon\".\n- Gives: TIMEX3 DATE.\n\
             - Limits: the hour is not told.\n"
        );
    }

    #[test]
    fn what_a_rule_file_lacks_is_named() {
        for (from, to, lack) in [
            ("Days of the moon.", "", "must begin with what the rule finds"),
            ("- Limits: ", "", "Finds, Leaves, Gives, Limits"),
            ("- Leaves: ", "- Limits: ", "Finds, Leaves, Gives, Limits"),
            ("full moon", "...", "the gaps of a new rule"),
            ("#[test]", "", "needs a table of tests"),
            (
                ", \"half moon\"",
                "",
                "\"Finds:\" must give 3 examples in quotation marks, and gives 2",
            ),
            ("\"honeymoon\"", "its rays", "\"Leaves:\" must give 3 examples"),
            (
                "time.moon.phase",
                "time.moon",
                "must be a constant and read \"time.topic.form\"",
            ),
            (
                "time.moon.phase",
                "time.moon.half-full",
                "must be a constant and read",
            ),
            ("const RULE: RuleId = ", "found(", "must be a constant and read"),
            ("time.moon.phase", "quantity.moon.phase", "needs an id"),
        ] {
            let error = RuleFile::parse("time", &RULE.replace(from, to)).unwrap_err();
            assert!(error.to_string().contains(lack), "{from}: {error}");
        }
    }

    #[test]
    fn a_new_rule_lacks_only_what_its_author_must_say() {
        for (family, skeleton) in FAMILIES {
            let skeleton = skeleton.replace("NAME", "moon");
            let error = RuleFile::parse(family, &skeleton).unwrap_err();
            assert!(error.to_string().contains("gaps of a new rule"), "{error}");
            RuleFile::parse(family, &skeleton.replace("\"...\"", "\"full moon\"")).unwrap();
        }
    }

    #[test]
    fn a_new_rule_is_listed_in_its_place() {
        for (registry, name, want) in [
            (
                "mod b;\nmod d;\n\nuse x;\n",
                "c",
                "mod b;\nmod c;\nmod d;\n\nuse x;\n",
            ),
            ("mod b;\n\nuse x;\n", "a", "mod a;\nmod b;\n\nuse x;\n"),
            (
                "pub(super) mod b;\n",
                "c",
                "pub(super) mod b;\npub(super) mod c;\n",
            ),
        ] {
            assert_eq!(register(registry, name).unwrap(), want);
        }
    }

    #[test]
    fn a_name_that_is_no_module_or_is_taken_is_refused() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        for (family, name, why) in [
            ("place", "city", "there is no family"),
            ("time", "Moon-phase", "cannot name a rule file"),
            ("time", "mod", "is there already"),
        ] {
            let error = begin(&sh, family, name).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
