//! `size`: what readers download, against the committed budgets.

mod wasm;

use crate::{
    Args, Command, compress, no_more,
    web::{self, ENTRY},
};
use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

pub const COMMAND: Command = Command {
    name: "size",
    summary: "what readers download, against budgets.toml",
    help: "
cargo xtask size [--no-build] [--crates]

Builds the release and prints the bytes of each file that the widget loads, and of the sections of
its wasm: raw, gzip 9, Brotli 11.
--no-build   take dist/ as it is
--crates     also the code of each crate, from a build with the names of its functions, before
             wasm-bindgen and wasm-opt take their share off
Targets that are missed are named; docs/size.md says why and what it would take.
Exit code 1: a ceiling of budgets.toml is exceeded.",
    run,
};

fn run(sh: &Shell, mut args: Args) -> Result<()> {
    let (no_build, by_crate) = (args.contains("--no-build"), args.contains("--crates"));
    no_more(args)?;
    if !no_build {
        web::build(sh)?;
    }
    if by_crate {
        crates(sh)?;
    }
    check(sh)
}

/// Prints what the release in `dist/` weighs; fails if that is more than a ceiling.
pub fn check(sh: &Shell) -> Result<()> {
    let budgets: toml::Table = sh.read_file("budgets.toml")?.parse()?;
    let mut widget = Size::default();
    let mut entry = Size::default();
    println!("{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    for (name, content) in web::widget_files(sh, "dist".as_ref())? {
        let size = Size::of(&content)?;
        size.print(&name);
        widget.add(&size);
        if name == ENTRY {
            entry = size;
        }
        if name.ends_with(".wasm") {
            for (section, content) in wasm::sections(&content)? {
                Size::of(&content)?.print(&format!("  {section}"));
            }
        }
    }
    widget.print("whole widget");

    let mut exceeded = false;
    for (name, size) in [("entry", entry), ("widget", widget)] {
        let [target, ceiling] = ["target", "ceiling"].map(|limit| bytes(&budgets, name, limit));
        let (target, ceiling) = (target?, ceiling?);
        let met = if size.brotli <= target { "met" } else { "MISSED" };
        let held = if size.brotli <= ceiling {
            "held"
        } else {
            "EXCEEDED"
        };
        println!(
            "{name:<28} {:>9} brotli: target {target} {met}, ceiling {ceiling} {held}",
            size.brotli
        );
        exceeded |= size.brotli > ceiling;
    }
    if exceeded {
        bail!("a ceiling of budgets.toml is exceeded");
    }
    Ok(())
}

/// Prints the code of each crate.
fn crates(sh: &Shell) -> Result<()> {
    let _names = sh.push_env("CARGO_PROFILE_WASM_RELEASE_STRIP", "none");
    cmd!(
        sh,
        "cargo build --quiet --package factbox --profile wasm-release --target wasm32-unknown-unknown"
    )
    .quiet()
    .run()?;
    let wasm = sh.read_binary_file("target/wasm32-unknown-unknown/wasm-release/factbox-widget.wasm")?;
    println!("{:<28} {:>9}", "code by crate", "raw");
    for (name, bytes) in wasm::crates(&wasm)?.iter().filter(|(_, bytes)| *bytes >= 1000) {
        println!("{name:<28} {bytes:>9}");
    }
    println!();
    Ok(())
}

/// One limit of budgets.toml.
fn bytes(budgets: &toml::Table, name: &str, limit: &str) -> Result<usize> {
    let bytes = budgets.get(name).and_then(|part| part.get(limit));
    let bytes = bytes
        .and_then(toml::Value::as_integer)
        .and_then(|bytes| usize::try_from(bytes).ok());
    bytes.with_context(|| format!("budgets.toml has no {limit} in bytes for {name}"))
}

/// The bytes of a file as stored and as served.
#[derive(Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: content.len(),
            gzip: compress::gzip(content)?.len(),
            brotli: compress::brotli(content)?.len(),
        })
    }

    fn add(&mut self, other: &Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    fn print(&self, name: &str) {
        println!("{name:<28} {:>9} {:>9} {:>9}", self.raw, self.gzip, self.brotli);
    }
}
