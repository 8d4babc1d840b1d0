//! The npm package: the files to host and what npm wants beside them.

use crate::{stamp::integrity, web::ENTRY};
use anyhow::Result;
use serde_json::json;
use std::path::{Path, PathBuf};
use xshell::Shell;

/// Not in the package: hashes are those of the hosted files.
pub const HASHES: &str = "integrity.json";

/// The package's name on npm: docs/decisions/0009.
pub const NAME: &str = "factbox";

/// Makes the package of the release in `folder`, beside it.
pub fn package(sh: &Shell, folder: &Path, version: &str) -> Result<PathBuf> {
    let npm = sh.create_dir("target/dist/npm")?;
    let mut files = Vec::new();
    for file in sh.read_dir(folder)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") && name != HASHES {
            sh.copy_file(&file, &npm)?;
            files.push(name);
        }
    }
    // webpack minifies the glue once more, so its hash is not held; the wasm's is.
    let glue = integrity(&sh.read_binary_file(npm.join("factbox-widget.js"))?);
    let entry = sh.read_file(npm.join(ENTRY))?.replace(&glue, "");
    sh.write_file(npm.join(ENTRY), entry)?;
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        sh.copy_file(file, &npm)?;
    }
    sh.copy_file("embed/README.md", &npm)?;
    sh.write_file(npm.join("node.js"), "export {};\n")?;
    files.push("node.js".to_owned());
    files.sort();
    let package = json!({
        "name": NAME,
        "version": version,
        "description": "The figures and key dates of a news article in a card beside it, word for word: <factbox-card>.",
        "keywords": ["custom-element", "web-component", "news", "facts", "timeline", "wasm"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            // On a server there are no elements to define.
            ".": {"types": "./factbox.d.ts", "node": "./node.js", "default": "./factbox.js"},
            "./*": "./*",
        },
        "types": "./factbox.d.ts",
        "customElements": "custom-elements.json",
        // Loading it defines the element: never dropped as unused.
        "sideEffects": true,
        "files": files,
    });
    sh.write_file(
        npm.join("package.json"),
        serde_json::to_string_pretty(&package)? + "\n",
    )?;
    Ok(npm)
}
