//! The names that pages build on stand in four places: the code, the manifest (and by it the types),
//! the guide and the reviewers' sheet. None may be added, renamed or left behind in one of them alone.

use crate::dist::MANIFEST;
use serde_json::Value;
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

fn read(path: &str) -> String {
    std::fs::read_to_string(crate::root().unwrap().join(path)).unwrap()
}

/// All Rust files of a folder, behind one another.
fn sources(folder: &str) -> String {
    let folder = crate::root().unwrap().join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect()
}

fn names<'t>(names: impl IntoIterator<Item = &'t str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

/// What stands between the first `from` and the next `to`.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let after = text
        .split_once(from)
        .unwrap_or_else(|| panic!("{from:?} is gone"))
        .1;
    after
        .split_once(to)
        .unwrap_or_else(|| panic!("no {to:?} behind {from:?}"))
        .0
}

/// What stands behind each `from`, up to the next `to`.
fn each<'t>(text: &'t str, from: &str, to: char) -> impl Iterator<Item = &'t str> {
    text.split(from)
        .skip(1)
        .filter_map(move |rest| Some(rest.split_once(to)?.0))
}

/// The words in quotes.
fn quoted(text: &str) -> Names {
    names(text.split('"').skip(1).step_by(2).flat_map(str::split_whitespace))
}

/// The words set as code.
fn ticked(text: &str) -> Names {
    names(text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace))
}

/// The rows of the table under this head: what its first cell names, and the rest.
fn table(page: &str, head: &str) -> Vec<(Names, String)> {
    between(&format!("{page}\n\n"), head, "\n\n")
        .lines()
        .skip(2)
        .map(|row| {
            let (first, rest) = row.trim_start_matches('|').split_once('|').unwrap();
            (ticked(first), rest.to_owned())
        })
        .collect()
}

/// Everything the first cells of a table name.
fn firsts(page: &str, head: &str) -> Names {
    table(page, head)
        .into_iter()
        .flat_map(|(names, _)| names)
        .collect()
}

/// The element in the manifest.
fn element() -> Value {
    let manifest: Value = serde_json::from_str(&read(MANIFEST)).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn list<'v>(element: &'v Value, key: &str) -> &'v [Value] {
    element[key].as_array().unwrap()
}

fn text<'v>(one: &'v Value, key: &str) -> &'v str {
    one[key].as_str().unwrap_or_default()
}

fn declared(element: &Value, key: &str) -> Names {
    names(list(element, key).iter().map(|one| text(one, "name")))
}

/// The declared one of this name.
fn one<'v>(element: &'v Value, key: &str, name: &str) -> &'v Value {
    let found = list(element, key).iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} among the {key}"))
}

fn guide() -> String {
    read("docs/embedding.md")
}

#[test]
fn attributes() {
    let (entry, options, element, guide) = (
        read("embed/factbox.js"),
        read("src/options.rs"),
        element(),
        guide(),
    );
    let observed = quoted(between(&entry, "const ATTRIBUTES = [", "]"));
    assert_eq!(declared(&element, "attributes"), observed);
    assert_eq!(
        firsts(&guide, "\n| attribute |"),
        observed.iter().cloned().collect()
    );
    let asked = names(each(&options, "get(\"", '"'));
    assert!(asked.is_subset(&observed), "{asked:?}");
    let flags = quoted(between(&entry, "const FLAGS = [", "]"));
    for attribute in list(&element, "attributes") {
        let (name, ty) = (text(attribute, "name"), text(&attribute["type"], "text"));
        assert_eq!(ty == "boolean", flags.contains(name), "{name}");
        let field: String = name
            .split('-')
            .enumerate()
            .fold(String::new(), |field, (nth, word)| {
                let (first, rest) = word.split_at(usize::from(nth > 0));
                field + &first.to_uppercase() + rest
            });
        assert_eq!(text(attribute, "fieldName"), field);
    }
}

/// The words an attribute knows, in the guide and in the manifest.
#[test]
fn values_of_attributes() {
    let (element, rows) = (element(), table(&guide(), "\n| attribute |"));
    for (name, row) in rows {
        let name = name.first().unwrap();
        let attribute = one(&element, "attributes", name);
        let said = ["description", "default"].map(|key| text(attribute, key));
        let mut values = quoted(text(&attribute["type"], "text"));
        values.extend(ticked(said[0]));
        values.extend(quoted(said[1]));
        assert_eq!(ticked(&row), values, "{name}: guide, manifest");
    }
}

/// The words that the code looks for; the default is often all else.
#[test]
fn values_in_the_code() {
    let (entry, options, styles) = (
        read("embed/factbox.js"),
        read("src/options.rs"),
        read("styles/card.css"),
    );
    let (layout, export) = (
        read("crates/factbox-card/src/options.rs"),
        read("crates/factbox-card/src/export/mod.rs"),
    );
    let sections = quoted(between(&layout, "pub fn name(self)", "pub fn"));
    let formats = quoted(between(&export, "pub fn name(self)", "pub fn"));
    let off = |name: &str| {
        let line = format!("get(\"{name}\").as_deref() != Some(");
        &quoted(between(&options, &line, ")")) | &names(["on"])
    };
    let actions = quoted(between(&layout, "impl Action", "file =>"));
    let languages = read("crates/factbox-card/src/strings.rs");

    let element = element();
    for (name, known) in [
        ("sections", sections.clone()),
        ("active", sections.clone()),
        ("actions", &(&actions | &formats) | &names(["none"])),
        ("lang", quoted(between(&languages, "\n    languages:", ";"))),
        (
            "loading",
            &names(each(&entry, "this.loading === \"", '"')) | &names(["lazy"]),
        ),
        (
            "theme",
            &names(each(&styles, "[theme=\"", '"')) | &names(["auto"]),
        ),
        ("highlight", off("highlight")),
        ("charts", off("charts")),
    ] {
        let attribute = one(&element, "attributes", name);
        let mut declared = quoted(text(&attribute["type"], "text"));
        declared.extend(ticked(text(attribute, "description")));
        assert_eq!(declared, known, "{name}: manifest, code");
    }
    for (method, known) in [("show", sections), ("export", formats)] {
        let parameter = &one(&element, "members", method)["parameters"][0];
        assert_eq!(quoted(text(&parameter["type"], "text")), known, "{method}");
    }
}

#[test]
fn properties_and_methods() {
    let entry = read("embed/factbox.js");
    let class = between(&entry, "// -- For pages --", "// -- Life --");
    let members: Names = class
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(|line| line.trim_start_matches("get ").trim_start_matches("set "))
        .filter_map(|line| Some(line.split_once('(')?.0.to_owned()))
        .collect();
    assert_eq!(declared(&element(), "members"), members);
    let told = firsts(&guide(), "\n| member |");
    let told = told.iter().map(|name| name.split('(').next().unwrap_or_default());
    assert_eq!(names(told), members);
}

#[test]
fn events() {
    let (element, guide) = (element(), guide());
    let code = [read("embed/factbox.js"), sources("src")].concat();
    let fired: Names = each(&code, "emit(\"", '"')
        .map(|name| format!("factbox-{name}"))
        .collect();
    assert_eq!(declared(&element, "events"), fired);
    assert_eq!(firsts(&guide, "\n| event |"), fired);
    for (name, row) in table(&guide, "\n| event |") {
        let name = name.first().unwrap();
        let detail = text(&one(&element, "events", name)["type"], "text");
        let detail = between(detail, "CustomEvent<{", "}>");
        let fields = detail
            .split(';')
            .filter_map(|field| Some(field.split_once(':')?.0.trim()));
        let mut declared = names(fields);
        if name != "factbox-error" {
            declared.extend(quoted(detail)); // its codes have a table of their own
        }
        let told = ticked(row.split('|').next().unwrap_or_default());
        assert_eq!(told, declared, "{name}");
    }
}

#[test]
fn codes_of_errors() {
    let code = [read("embed/factbox.js"), sources("src")].concat();
    let thrown: Names = each(&code, "ailure(", ',').flat_map(quoted).collect();
    let element = element();
    let event = one(&element, "events", "factbox-error");
    assert_eq!(quoted(text(&event["type"], "text")), thrown);
    assert_eq!(firsts(&guide(), "\n| `code` |"), thrown);
    let sheet = table(&read("docs/security.md"), "\n| what | seen by readers |");
    let told: Names = sheet
        .iter()
        .flat_map(|(_, row)| ticked(row.trim_end_matches('|').rsplit('|').next().unwrap_or_default()))
        .filter(|name| name != "empty") // a state
        .collect();
    assert_eq!(told, thrown, "docs/security.md");
}

#[test]
fn states() {
    let (entry, program) = (read("embed/factbox.js"), read("src/widget.rs"));
    let mut entered = names(each(&entry, "#enter(\"", '"').chain(each(&entry, "#stop(\"", '"')));
    entered.extend(each(&program, "let state = if", ';').flat_map(quoted));
    entered.extend(each(&program, "self.state.set(", ';').flat_map(quoted));
    assert_eq!(declared(&element(), "cssStates"), entered);
    let mut told = ticked(between(&guide(), "\n## States", "in style sheets"));
    told.remove("element.state");
    assert_eq!(told, entered);
}

#[test]
fn parts() {
    let views = sources("crates/factbox-card/src/view");
    let mut drawn: Names = each(&views, "part=", '\n')
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(choice) => quoted(choice),
            None => quoted(&rest.split('"').take(2).chain([""]).collect::<Vec<_>>().join("\"")),
        })
        .collect();
    drawn.extend(each(&views, "slice(view, ", ')').flat_map(|given| names(each(given, "Some(\"", '"'))));
    assert_eq!(declared(&element(), "cssParts"), drawn);
    assert_eq!(
        ticked(between(&guide(), "\nParts for ", "\n")),
        &drawn | &names(["::part()"])
    );
}

#[test]
fn custom_properties() {
    let code = [
        read("styles/tokens.css"),
        read("styles/card.css"),
        read("embed/factbox.js"),
        sources("src"),
    ]
    .concat();
    let asked: Names = code
        .split("var(--factbox-")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
        .map(|name| format!("--factbox-{name}"))
        .collect();
    assert_eq!(declared(&element(), "cssProperties"), asked);
    assert_eq!(firsts(&guide(), "\n| property |"), asked);
}
