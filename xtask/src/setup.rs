//! `setup`: the tools the other commands need, installed once and skipped from then on.

mod tools;

use crate::{Args, Command};
use anyhow::{Context, Result, bail};
use tools::{TOOLS, Tool};
use xshell::Shell;

pub const COMMAND: Command = Command {
    name: "setup",
    summary: "install what is missing of the tools (about 15 minutes on a new machine, then seconds)",
    help: "
cargo xtask setup [GROUP...]

serve      what `serve` needs: the wasm target, Trunk, wasm-bindgen
build      the same, wasm-opt and esbuild
small      the source of the standard library, for `build --small`
test       the same, Chromium with its driver, and what the recipes run in: PHP, React
firefox    Firefox with its driver
webkit     WebKitGTK with its driver
bench      the libraries that `bench web` compares with
archive    Apache Spark for `bench archive`; needs Java 17

Without a group: `test`. The other commands call this themselves for what they need.
Cargo tools go where `cargo install` puts them, browsers where apt-get does, npm packages into
.tools/. Once everything is there, nothing needs the network.
Exit code 1: something could not be installed; the message says what to install by hand.",
    run,
};

/// A set of tools that one purpose needs.
#[derive(Clone, Copy, PartialEq)]
pub enum Group {
    Serve,
    Build,
    Small,
    Test,
    Firefox,
    Webkit,
    Bench,
    Archive,
}

impl Group {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "serve" => Self::Serve,
            "build" => Self::Build,
            "small" => Self::Small,
            "test" => Self::Test,
            "firefox" => Self::Firefox,
            "webkit" => Self::Webkit,
            "bench" => Self::Bench,
            "archive" => Self::Archive,
            _ => return None,
        })
    }

    /// The tools of the group and of those it builds on.
    fn tools(self) -> impl Iterator<Item = &'static Tool> {
        use Group::{Build, Serve, Test};
        TOOLS.iter().filter(move |tool| {
            tool.group == self || matches!((self, tool.group), (Build | Test, Serve) | (Test, Build))
        })
    }
}

fn run(sh: &Shell, args: Args) -> Result<()> {
    let mut groups = Vec::new();
    for name in args.finish() {
        let name = name.to_string_lossy();
        groups.push(Group::named(&name).with_context(|| format!("there is no group {name:?}; see --help"))?);
    }
    if groups.is_empty() {
        groups.push(Group::Test);
    }
    for group in groups {
        ensure(sh, group)?;
    }
    println!("Everything is there.");
    Ok(())
}

/// Installs what `group` needs and is not there, and says so; silent when all is there.
pub fn ensure(sh: &Shell, group: Group) -> Result<()> {
    let missing: Vec<&Tool> = group.tools().filter(|tool| !(tool.present)(sh)).collect();
    for (done, tool) in missing.iter().enumerate() {
        println!(
            "[{}/{}] {}: {} ({})",
            done + 1,
            missing.len(),
            tool.name,
            tool.what_for,
            tool.takes
        );
        let command = tool.command(sh)?;
        tool.install(sh)
            .with_context(|| format!("{} is needed; install it with `{command}`", tool.name))?;
        if !(tool.present)(sh) {
            bail!(
                "{} was installed by `{command}` but is not found on PATH",
                tool.name
            );
        }
    }
    Ok(())
}

/// Whether all of `group` is there; installs nothing.
pub fn is_ready(sh: &Shell, group: Group) -> bool {
    group.tools().all(|tool| (tool.present)(sh))
}
