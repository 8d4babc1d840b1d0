//! `serve` and `build`: the browser program through Trunk, on a desk or for release.

use crate::{
    Args, Command, no_more,
    setup::{self, Group},
    stamp, trim,
};
use anyhow::{Context, Result};
use std::{
    env,
    net::TcpListener,
    path::{Path, PathBuf},
};
use xshell::{Cmd, PushEnv, Shell, cmd};

/// The file that a page's script tag names.
pub const ENTRY: &str = "factbox.js";

pub const SERVE: Command = Command {
    name: "serve",
    summary: "the demo articles with the card, on http://127.0.0.1:8080",
    help: "
cargo xtask serve [--release] [--port N]

Installs what is missing (`setup serve`), builds, serves, and builds again when a file changes.
--release  as readers get it, but for the hashes: slower to build, smaller and faster
--port N   another port than 8080",
    run: serve,
};

pub const BUILD: Command = Command {
    name: "build",
    summary: "the release files in dist/, under stable names",
    help: "
cargo xtask build [--small]

Installs what is missing (`setup build`) and builds the demo and the files to host. The entry in
dist/factbox.js holds the hashes of the files it loads: serve the files together, unchanged.
--small   rebuilds the standard library without the texts of its panics, with unstable options of
          the same compiler: about 17 kB less to download. Needs rust-src (`setup small`).",
    run: |sh, mut args| {
        let small = args.contains("--small");
        no_more(args)?;
        if small { build_small(sh) } else { build(sh) }
    },
};

fn serve(sh: &Shell, mut args: Args) -> Result<()> {
    let release = args.contains("--release").then_some("--release");
    let port = args
        .opt_value_from_str("--port")
        .context("--port")?
        .unwrap_or(8080);
    no_more(args)?;
    is_free(port)?;
    setup::ensure(
        sh,
        if release.is_some() {
            Group::Build
        } else {
            Group::Serve
        },
    )?;
    let _path = tools_on_path(sh)?;
    println!(
        "The demo will be on http://127.0.0.1:{port} (the first build takes about two minutes). Ctrl-C ends it."
    );
    let port = port.to_string();
    // A folder of its own: `build` and `dist` may run beside it.
    let trunk = cmd!(
        sh,
        "trunk serve {release...} --dist target/serve --offline=true --address 127.0.0.1 --port {port}"
    );
    become_command(trunk)
}

/// Before all else: Trunk would tell it after the build, and not by name.
fn is_free(port: u16) -> Result<()> {
    TcpListener::bind(("127.0.0.1", port))
        .map(drop)
        .with_context(|| format!("port {port} cannot be had: name another by --port N"))
}

/// Runs a command in this process's place, so that whoever ends the one ends the other.
#[cfg(unix)]
fn become_command(command: Cmd<'_>) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    let error = std::process::Command::from(command).exec();
    Err(error).context("trunk cannot be started")
}

/// Runs a command to its end.
#[cfg(not(unix))]
fn become_command(command: Cmd<'_>) -> Result<()> {
    Ok(command.quiet().run()?)
}

/// Builds the release into `dist/`.
pub fn build(sh: &Shell) -> Result<()> {
    build_with(sh, "")
}

fn build_with(sh: &Shell, flags: &str) -> Result<()> {
    setup::ensure(sh, Group::Build)?;
    let _path = tools_on_path(sh)?;
    let flags = format!("{} {flags}", remap_paths(sh)?);
    let _flags = sh.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.trim());
    cmd!(sh, "trunk build --release --offline=true").quiet().run()?;
    let dist = sh.current_dir().join("dist");
    trim::pair(sh, &dist)?;
    stamp::folder(sh, &dist)
}

/// As [`build`], with a standard library that is made for this program: a panic is a trap at once.
/// The entry tells from the trap.
fn build_small(sh: &Shell) -> Result<()> {
    setup::ensure(sh, Group::Small)?;
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
    let _env = [
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
        ("CARGO_TARGET_DIR", "target/small"),
    ]
    .map(|(name, value)| sh.push_env(name, value));
    build_with(sh, flags)
}

/// The flags that keep this machine's folders, and where its crates come from, out of the panic messages
/// of a release.
fn remap_paths(sh: &Shell) -> Result<String> {
    // Else the first build on a machine would not know where the crates will lie.
    cmd!(sh, "cargo fetch --quiet --locked --target wasm32-unknown-unknown")
        .quiet()
        .run()?;
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let cargo = PathBuf::from(home.context("neither CARGO_HOME nor HOME is set")?);
    let rust = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    let mut names = vec![
        (sh.current_dir(), "factbox"),
        (cargo.clone(), "cargo"),
        (rust.into(), "rust"),
    ];
    // The last prefix that fits counts.
    let sources = sh.read_dir(cargo.join("registry/src")).unwrap_or_default();
    names.extend(sources.into_iter().map(|source| (source, "crates")));
    let flag = |(folder, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", folder.display());
    Ok(names.into_iter().map(flag).collect::<Vec<_>>().join(" "))
}

/// The files that readers download, by name: the entry and those in `dist` that it names.
pub fn widget_files(sh: &Shell, dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let entry = sh.read_file(dist.join(ENTRY))?;
    let mut files = Vec::new();
    for file in sh.read_dir(dist)? {
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name == ENTRY || entry.contains(&format!("/{name}\"")) {
            files.push((name.to_owned(), sh.read_binary_file(&file)?));
        }
    }
    Ok(files)
}

/// Puts the tools under `.tools` on PATH, where Trunk looks.
fn tools_on_path(sh: &Shell) -> Result<PushEnv<'_>> {
    let tools = sh.current_dir().join(".tools/build/node_modules/.bin");
    let old = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([tools].into_iter().chain(env::split_paths(&old)));
    Ok(sh.push_env("PATH", path.context("a folder's name cannot be put on PATH")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_named() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = is_free(port).unwrap_err().to_string();
        assert_eq!(
            error,
            format!("port {port} cannot be had: name another by --port N")
        );
    }
}
