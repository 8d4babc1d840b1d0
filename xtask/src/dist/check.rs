//! `dist --check`: what whoever publishes a release needs to be true.

use super::{Release, assemble, files, types};
use crate::{
    setup::{self, Group},
    web,
};
use anyhow::{Result, ensure};
use std::{
    os::unix::fs::symlink,
    time::{Instant, SystemTime, UNIX_EPOCH},
};
use xshell::{Shell, cmd};

/// Builds the release again elsewhere, and asks npm and cargo.
pub fn check(sh: &Shell, release: &Release) -> Result<()> {
    setup::ensure(sh, Group::Test)?;
    types::check(sh)?;
    reproduce(sh)?;
    accepted_by_npm(sh, release)?;
    accepted_by_cargo(sh)
}

/// Builds the same sources in another folder, from nothing: every byte must be the same.
fn reproduce(sh: &Shell) -> Result<()> {
    let started = Instant::now();
    let elsewhere = sh.create_temp_dir()?;
    let there = Shell::new()?;
    there.change_dir(elsewhere.path());
    for file in cmd!(sh, "git ls-files --cached --others --exclude-standard")
        .quiet()
        .read()?
        .lines()
        .filter(|file| sh.path_exists(file))
    {
        there.write_file(file, sh.read_binary_file(file)?)?;
    }
    symlink(
        sh.current_dir().join(".tools"),
        there.current_dir().join(".tools"),
    )?;
    web::build(&there)?;
    assemble(&there)?;

    let here = files(sh, &sh.current_dir().join("target/dist"))?;
    let again = files(&there, &there.current_dir().join("target/dist"))?;
    let differ: Vec<_> = here
        .keys()
        .chain(again.keys())
        .filter(|file| here.get(*file) != again.get(*file))
        .collect();
    ensure!(differ.is_empty(), "a second build gives other bytes: {differ:?}");
    let bytes: usize = here.values().map(Vec::len).sum();
    println!(
        "Reproducible: {} files, {bytes} bytes, the same built from nothing in another folder ({} s)",
        here.len(),
        started.elapsed().as_secs()
    );
    Ok(())
}

fn accepted_by_npm(sh: &Shell, release: &Release) -> Result<()> {
    let npm = &release.npm;
    let packed = cmd!(sh, "npm pack --dry-run --json {npm}")
        .quiet()
        .ignore_stderr()
        .read()?;
    let packed: serde_json::Value = serde_json::from_str(&packed)?;
    println!(
        "npm pack: {}, {} files, {} bytes packed",
        packed[0]["filename"].as_str().unwrap_or_default(),
        packed[0]["files"].as_array().map_or(0, Vec::len),
        packed[0]["size"]
    );
    Ok(())
}

fn accepted_by_cargo(sh: &Shell) -> Result<()> {
    // cargo keeps what it unpacked by the folder's name, and would take an older state of ours.
    sh.remove_path("target/publish")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let target = format!("target/publish/{now}");
    cmd!(
        sh,
        "cargo publish --workspace --dry-run --allow-dirty --target-dir {target}"
    )
    .quiet()
    .run()?;
    sh.remove_path("target/publish")?;
    println!("cargo publish --dry-run: all packages are accepted");
    Ok(())
}
