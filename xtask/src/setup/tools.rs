//! Each tool: what it is for, how it is found, how it is installed.

use super::Group;
use anyhow::{Context, Result};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// A program or library that is not part of Rust.
pub struct Tool {
    pub name: &'static str,
    pub group: Group,
    pub what_for: &'static str,
    /// How long installing takes on a machine with two cores.
    pub takes: &'static str,
    pub present: fn(&Shell) -> bool,
    /// The command that installs it; `BINDGEN` stands for wasm-bindgen's version in Cargo.lock.
    install: &'static str,
}

pub const TOOLS: &[Tool] = &[
    Tool {
        name: "wasm32 target",
        group: Group::Serve,
        what_for: "Rust's libraries for the browser",
        takes: "seconds",
        present: |sh| target_libdir(sh).is_some_and(|dir| dir.is_dir()),
        install: "rustup target add wasm32-unknown-unknown",
    },
    Tool {
        // Newer ones need a newer Rust than the pinned one.
        name: "trunk",
        group: Group::Serve,
        what_for: "builds the browser program and serves it",
        takes: "about 7 minutes to compile",
        present: |sh| prints(sh, "trunk", "0.21.14"),
        install: "cargo install --quiet trunk --locked --version 0.21.14",
    },
    Tool {
        // Not --locked: the lock file it was published with names a withdrawn crate.
        name: "wasm-bindgen",
        group: Group::Serve,
        what_for: "writes the glue between wasm and page",
        takes: "about 2 minutes to compile",
        present: |sh| bindgen_version(sh).is_ok_and(|version| prints(sh, "wasm-bindgen", &version)),
        install: "cargo install --quiet wasm-bindgen-cli --force --version BINDGEN",
    },
    Tool {
        // Debian's binaryen is too old for wasm-bindgen's output. Trunk.toml names the same version.
        name: "wasm-opt",
        group: Group::Build,
        what_for: "makes the release smaller",
        takes: "seconds",
        present: |sh| sh.path_exists(".tools/build/node_modules/binaryen"),
        install: "npm install --silent --no-audit --no-fund --prefix .tools/build binaryen@132.0.0",
    },
    Tool {
        name: "esbuild",
        group: Group::Build,
        what_for: "minifies the glue of a release",
        takes: "seconds",
        present: |sh| sh.path_exists(".tools/build/node_modules/esbuild"),
        install: "npm install --silent --no-audit --no-fund --prefix .tools/build esbuild@0.28.2",
    },
    Tool {
        name: "rust-src",
        group: Group::Small,
        what_for: "the standard library's source, to be compiled for size",
        takes: "seconds",
        present: |sh| {
            let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read();
            sysroot.is_ok_and(|root| sh.path_exists(root + "/lib/rustlib/src/rust/library/Cargo.lock"))
        },
        install: "rustup component add rust-src",
    },
    Tool {
        name: "chromium",
        group: Group::Test,
        what_for: "the browser the tests drive, and its driver",
        takes: "about a minute",
        present: |sh| found(sh, "chromium") && found(sh, "chromedriver"),
        install: "apt-get install -y --no-install-recommends chromium chromium-driver",
    },
    Tool {
        name: "typeface",
        group: Group::Test,
        what_for: "what pictures of the card are set in, everywhere the same",
        takes: "seconds",
        present: |sh| sh.path_exists("/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf"),
        install: "apt-get install -y --no-install-recommends fonts-dejavu-core",
    },
    Tool {
        name: "judges",
        group: Group::Test,
        what_for: "what the tests ask about pages: axe-core on access, Readability as a reader mode",
        takes: "seconds",
        present: |sh| {
            sh.path_exists(".tools/test/node_modules/axe-core")
                && sh.path_exists(".tools/test/node_modules/@mozilla/readability")
        },
        install: "npm install --silent --no-audit --no-fund --prefix .tools/test \
                  axe-core@4.14.1 @mozilla/readability@0.6.0",
    },
    Tool {
        name: "react",
        group: Group::Test,
        what_for: "what the recipes are tried with: React and TypeScript",
        takes: "seconds",
        present: |sh| sh.path_exists(".tools/recipes/node_modules/typescript"),
        install: "npm install --silent --no-audit --no-fund --prefix .tools/recipes \
                  react@19.3.0 react-dom@19.3.0 @types/react@19 @types/react-dom@19 @types/node@20 \
                  typescript@5.9.3",
    },
    Tool {
        name: "php",
        group: Group::Test,
        what_for: "runs the recipe for WordPress",
        takes: "seconds",
        present: |sh| found(sh, "php"),
        install: "apt-get install -y --no-install-recommends php-cli",
    },
    Tool {
        name: "firefox",
        group: Group::Firefox,
        what_for: "a second browser for the tests",
        takes: "about a minute",
        present: |sh| found(sh, "firefox-esr"),
        install: "apt-get install -y --no-install-recommends firefox-esr",
    },
    Tool {
        name: "geckodriver",
        group: Group::Firefox,
        what_for: "Firefox's driver",
        takes: "about 3 minutes to compile",
        present: |sh| found(sh, "geckodriver"),
        install: "cargo install --quiet geckodriver --locked",
    },
    Tool {
        name: "webkitgtk",
        group: Group::Webkit,
        what_for: "a third browser for the tests, its driver, and a screen for it",
        takes: "about a minute",
        present: |sh| found(sh, "WebKitWebDriver") && found(sh, "Xvfb"),
        install: "apt-get install -y --no-install-recommends webkit2gtk-driver xvfb",
    },
    Tool {
        name: "peers",
        group: Group::Bench,
        what_for: "what a newsroom would take instead, to be timed beside",
        takes: "seconds",
        present: |sh| sh.path_exists(".tools/bench/node_modules/compromise-dates"),
        install: "npm install --silent --no-audit --no-fund --prefix .tools/bench \
                  chrono-node@2.10.3 compromise@14.17.0 compromise-dates@3.9.0 esbuild@0.28.2",
    },
    Tool {
        // It runs on Java 17 or later, which the machine has to bring.
        name: "pyspark",
        group: Group::Archive,
        what_for: "Apache Spark, to run the archive recipe",
        takes: "about a minute, 500 MB",
        present: |sh| sh.path_exists(".tools/archive/pyspark/bin/spark-submit"),
        install: "python3 -m pip install --quiet --target .tools/archive pyspark==4.3.0",
    },
];

impl Tool {
    /// The command that installs it, to be run here or by hand.
    pub fn command(&self, sh: &Shell) -> Result<String> {
        Ok(match self.install.split_once("BINDGEN") {
            Some((command, _)) => format!("{command}{}", bindgen_version(sh)?),
            None => self.install.to_owned(),
        })
    }

    pub fn install(&self, sh: &Shell) -> Result<()> {
        let command = self.command(sh)?;
        let (program, arguments) = command.split_once(' ').context("a command has arguments")?;
        let arguments = arguments.split(' ');
        let _env = sh.push_env("DEBIAN_FRONTEND", "noninteractive");
        if program == "apt-get" {
            cmd!(sh, "apt-get update").quiet().ignore_stdout().run()?;
        }
        cmd!(sh, "{program} {arguments...}")
            .quiet()
            .ignore_stdout()
            .run()?;
        Ok(())
    }
}

fn found(sh: &Shell, program: &str) -> bool {
    cmd!(sh, "which {program}")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run()
        .is_ok()
}

/// Whether `program --version` names this very version.
fn prints(sh: &Shell, program: &str, version: &str) -> bool {
    let printed = cmd!(sh, "{program} --version").quiet().ignore_stderr().read();
    printed.is_ok_and(|printed| printed.split_whitespace().any(|word| word == version))
}

fn target_libdir(sh: &Shell) -> Option<PathBuf> {
    let dir = cmd!(sh, "rustc --print target-libdir --target wasm32-unknown-unknown")
        .quiet()
        .read();
    dir.ok().map(PathBuf::from)
}

/// The version of wasm-bindgen in Cargo.lock: its command must be the same.
fn bindgen_version(sh: &Shell) -> Result<String> {
    let lock = sh.read_file("Cargo.lock")?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = "));
    Ok(version
        .context("Cargo.lock does not name wasm-bindgen")?
        .trim_matches('"')
        .to_owned())
}
