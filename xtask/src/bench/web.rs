//! The engine as wasm beside its peers, on a page put together here.

use super::keep;
use crate::{
    setup::{self, Group},
    web,
};
use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// Builds the page, runs it in Chromium and keeps what it measured.
pub fn race(sh: &Shell) -> Result<()> {
    setup::ensure(sh, Group::Test)?;
    setup::ensure(sh, Group::Bench)?;
    web::build(sh)?;

    // The same way to the wasm as the widget's, but for Trunk.
    let page = sh.create_dir("target/bench/web")?;
    let wasm = "target/wasm32-unknown-unknown/wasm-release/bench_web.wasm";
    cmd!(
        sh,
        "cargo build --quiet --package bench-web --profile wasm-release --target wasm32-unknown-unknown"
    )
    .run()?;
    cmd!(
        sh,
        "wasm-bindgen {wasm} --target web --no-typescript --out-dir {page}"
    )
    .quiet()
    .run()?;
    let peers = page.join("peers.js");
    let _modules = sh.push_env("NODE_PATH", sh.current_dir().join(".tools/bench/node_modules"));
    let esbuild = ".tools/bench/node_modules/.bin/esbuild";
    cmd!(
        sh,
        "{esbuild} bench/web/peers.js --bundle --minify --format=esm --log-level=warning --outfile={peers}"
    )
    .quiet()
    .run()?;
    for file in [
        "web/index.html",
        "web/race.js",
        "texts/ceasefire.txt",
        "texts/results.txt",
        "texts/flood.txt",
    ] {
        sh.copy_file(format!("bench/{file}"), &page)?;
    }

    let race = cmd!(sh, "cargo run --quiet --package e2e --bin race -- {page}")
        .quiet()
        .ignore_status()
        .output()?;
    let table = String::from_utf8_lossy(&race.stdout);
    println!("{table}");
    eprint!("{}", String::from_utf8_lossy(&race.stderr));
    keep(sh, "web.txt", &table)?;
    ensure!(race.status.success(), "a target was missed, or the page failed");
    Ok(())
}
