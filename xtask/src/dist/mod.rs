//! `dist`: a release as it is hosted, and as npm and crates.io take it.

mod check;
mod npm;
pub mod types;

use crate::{
    Args, Command, compress, no_more, schema,
    stamp::integrity,
    web::{self, ENTRY},
};
use anyhow::{Context, Result};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use xshell::Shell;

pub const COMMAND: Command = Command {
    name: "dist",
    summary: "a release to host under its version, and its npm package, in target/dist/",
    help: "
cargo xtask dist [--no-build] [--check]

Builds the release and leaves in target/dist/:
factbox/VERSION/   the files to host: each as it is, as .br and as .gz; integrity.json, their hashes;
                   factbox.d.ts, custom-elements.json, card.schema.json,
                   curation.schema.json
npm/               the same as a package for `npm publish`: `import \"factbox\"` defines the element
and prints the script tag that a page needs.
--no-build   take dist/ as it is
--check      then hold what a publisher needs, in about ten minutes: the same commit built in another
             folder, from nothing, gives the same bytes; the types say what a sample needs;
             `npm pack` and `cargo publish --dry-run` accept the packages
Exit code 1: something could not be built, or does not hold.",
    run,
};

/// What describes the element to editors and tools; written by hand.
pub const MANIFEST: &str = "embed/custom-elements.json";

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let [build, hold] = [!args.contains("--no-build"), args.contains("--check")];
    no_more(args)?;
    if build {
        web::build(sh)?;
    }
    let release = assemble(sh)?;
    println!("{}", release.tag);
    println!("The files to host are in {}", release.folder.display());
    println!("The npm package is in    {}", release.npm.display());
    if hold {
        check::check(sh, &release)?;
    }
    Ok(())
}

/// Where a release was put.
pub struct Release {
    /// The files to host: `factbox/VERSION`.
    folder: PathBuf,
    /// The npm package.
    pub npm: PathBuf,
    /// What a page needs.
    tag: String,
}

/// Makes `target/dist` anew from what Trunk left in `dist`.
pub fn assemble(sh: &Shell) -> Result<Release> {
    let version = version(sh)?;
    let out = sh.current_dir().join("target/dist");
    sh.remove_path(&out)?;
    let folder = sh.create_dir(out.join("factbox").join(&version))?;
    let widget = web::widget_files(sh, "dist".as_ref())?;
    let hashes: BTreeMap<&str, String> = widget
        .iter()
        .map(|(name, content)| (&**name, integrity(content)))
        .collect();
    for (name, content) in &widget {
        sh.write_file(folder.join(name), content)?;
        sh.write_file(folder.join(format!("{name}.br")), compress::brotli(content)?)?;
        sh.write_file(folder.join(format!("{name}.gz")), compress::gzip(content)?)?;
    }
    sh.write_file(
        folder.join(npm::HASHES),
        serde_json::to_string_pretty(&hashes)? + "\n",
    )?;
    sh.write_file(folder.join("factbox.d.ts"), types::declarations(sh)?)?;
    sh.copy_file(MANIFEST, folder.join("custom-elements.json"))?;
    for file in [schema::CARD, schema::CURATION] {
        sh.copy_file(file, &folder)?;
    }
    let npm = npm::package(sh, &folder, &version)?;
    let entry = hashes.get(ENTRY).context("the release has no entry")?;
    Ok(Release {
        tag: tag(&version, entry),
        folder,
        npm,
    })
}

fn tag(version: &str, integrity: &str) -> String {
    format!(
        "<script type=\"module\" async src=\"/factbox/{version}/{ENTRY}\"\n        integrity=\"{integrity}\" crossorigin></script>"
    )
}

/// The version of all packages, as the workspace has it.
pub fn version(sh: &Shell) -> Result<String> {
    let manifest: toml::Table = sh.read_file("Cargo.toml")?.parse()?;
    let version = manifest
        .get("workspace")
        .and_then(|w| w.get("package"))
        .and_then(|p| p.get("version"));
    let version = version.and_then(toml::Value::as_str);
    Ok(version
        .context("Cargo.toml names no workspace.package.version")?
        .to_owned())
}

/// All files below a folder, by their path in it.
fn files(sh: &Shell, folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for path in sh.read_dir(&next)? {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_owned(), sh.read_binary_file(&path)?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_names_this_version() {
        let read = |path: &str| std::fs::read_to_string(crate::root().unwrap().join(path)).unwrap();
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root().unwrap());
        let version = version(&sh).unwrap();
        for path in [
            "README.md",
            "docs/embedding.md",
            "demo/studio.js",
            "recipes/README.md",
            "recipes/html/index.html",
            "recipes/static-site/build.mjs",
            "recipes/wordpress/factbox.php",
        ] {
            let text = read(path);
            let named: Vec<_> = text
                .split("/factbox/")
                .skip(1)
                .filter_map(|rest| rest.split('/').next())
                .collect();
            assert!(!named.is_empty(), "{path} names no version");
            for named in named {
                assert_eq!(named, version, "{path}");
            }
        }
    }
}
