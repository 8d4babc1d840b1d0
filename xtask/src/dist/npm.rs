//! The npm package: the files to host and what npm wants beside them.

use crate::{stamp::integrity, web::ENTRY};
use anyhow::Result;
use std::path::{Path, PathBuf};
use xshell::Shell;

/// Not in the package: hashes are those of the hosted files.
pub const HASHES: &str = "integrity.json";

/// Makes the package of the release in `folder`, beside it.
pub fn package(sh: &Shell, folder: &Path, version: &str) -> Result<PathBuf> {
    let npm = sh.create_dir("target/dist/npm")?;
    for file in sh.read_dir(folder)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") && name != HASHES {
            sh.copy_file(&file, &npm)?;
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
    // On a server there are no elements to define: docs/decisions/0009.
    sh.write_file(npm.join("node.js"), "export {};\n")?;
    let package = sh.read_file("embed/package.json")?;
    sh.write_file(npm.join("package.json"), package.replace("0.0.0", version))?;
    Ok(npm)
}
