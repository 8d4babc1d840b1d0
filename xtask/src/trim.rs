//! The names between a release's glue and its wasm made short, for wasm-bindgen ends each in a hash and
//! both files hold them all; the glue and the entry minified.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::{collections::HashMap, path::Path};
use xshell::{Shell, cmd};

/// What wasm-opt says of the names it shortens.
#[derive(Deserialize)]
struct Names {
    /// Module, old name, new name.
    imports: Vec<(String, String, String)>,
    /// Old name, new name.
    exports: Vec<(String, String)>,
}

/// Trims the pair that stands in `dist`. Needs wasm-opt and esbuild on PATH.
pub fn pair(sh: &Shell, dist: &Path) -> Result<()> {
    let (glue, wasm) = (
        dist.join("factbox-widget.js"),
        dist.join("factbox-widget_bg.wasm"),
    );
    let names = cmd!(
        sh,
        "wasm-opt {wasm} --minify-imports-and-exports-and-modules --output {wasm}"
    )
    .quiet()
    .read()?;
    let names: Names = serde_json::from_str(&names).context("wasm-opt did not say what it renamed")?;
    let short = renamed(&sh.read_file(&glue)?, &names)?;
    Ok(sh.write_file(&glue, minified(sh, short, &["--minify"])?)?)
}

/// The script with shorter words. Needs esbuild on PATH.
fn minified(sh: &Shell, script: String, how: &[&str]) -> Result<String> {
    let esbuild = cmd!(sh, "esbuild {how...} --format=esm --log-level=warning");
    Ok(esbuild.stdin(script).quiet().read()?)
}

/// The entry with short names, without indentation, and without comments but those in which bundlers
/// are told what to leave alone; with minified white space these would go too.
pub fn entry(sh: &Shell, entry: String) -> Result<String> {
    Ok(lean(&minified(
        sh,
        entry,
        &["--minify-identifiers", "--minify-syntax"],
    )?))
}

/// Without indentation and the lines that are nothing but a comment for people.
fn lean(script: &str) -> String {
    let is_comment = |line: &&str| line.starts_with("//") || line.starts_with("/**");
    let lines = script.lines().map(str::trim).filter(|line| !is_comment(line));
    lines
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The glue with the short names: imports where they are defined, exports where the wasm is called.
fn renamed(glue: &str, names: &Names) -> Result<String> {
    let modules: HashMap<_, _> = names.imports.iter().map(|(module, ..)| (module, ())).collect();
    ensure!(
        modules.len() == 1,
        "the wasm imports from other modules than its glue: {:?}",
        modules.keys()
    );
    let imports: HashMap<&str, &str> = names
        .imports
        .iter()
        .map(|(_, old, new)| (&**old, &**new))
        .collect();
    let exports: HashMap<&str, &str> = names.exports.iter().map(|(old, new)| (&**old, &**new)).collect();

    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let (mut out, mut rest, mut defined) = (String::with_capacity(glue.len()), glue, 0);
    while let Some(at) = rest.find(is_name) {
        let (before, from) = rest.split_at(at);
        let (name, after) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
        out += before;
        let import = imports.get(name).filter(|_| after.starts_with(':'));
        defined += usize::from(import.is_some());
        out += import
            .or_else(|| exports.get(name).filter(|_| out.ends_with("wasm.")))
            .unwrap_or(&name);
        rest = after;
    }
    out += rest;
    ensure!(
        defined == imports.len(),
        "the glue defines {defined} of the {} imports",
        imports.len()
    );
    // wasm-opt calls the one module "a".
    let (module, ..) = &names.imports[0];
    Ok(out.replace(&format!("\"{module}\""), "\"a\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_for_people_are_left_out() {
        let entry =
            "// why\nload(); // now\n\n  /** what */\n  import(\n  /* webpackIgnore: true */\n  \"//a\");\n";
        assert_eq!(
            lean(entry),
            "load(); // now\nimport(\n/* webpackIgnore: true */\n\"//a\");\n"
        );
    }

    fn names() -> Names {
        Names {
            imports: vec![("./w_bg.js".into(), "__wbg_now_12ab".into(), "a".into())],
            exports: vec![("memory".into(), "b".into()), ("run".into(), "c".into())],
        }
    }

    #[test]
    fn both_sides_of_a_name_change_and_nothing_else() {
        let glue = "const memory = wasm.memory; run(wasm.run, wasm.runs);\n\
                    ({ __wbg_now_12ab: function() {} }); return { \"./w_bg.js\": import0 };";
        let want = "const memory = wasm.b; run(wasm.c, wasm.runs);\n\
                    ({ a: function() {} }); return { \"a\": import0 };";
        assert_eq!(renamed(glue, &names()).unwrap(), want);
    }

    #[test]
    fn a_name_the_glue_does_not_define_is_refused() {
        assert!(renamed("wasm.memory", &names()).is_err());
    }
}
