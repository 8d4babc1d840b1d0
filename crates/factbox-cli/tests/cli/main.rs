//! The built command, from the outside.

#![allow(clippy::unwrap_used, reason = "a failed test step ends the test")]

mod card;
mod curation;
mod html;
mod input;
mod read;
mod usage;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const TEXT: &str = "At least 40 families left their homes on Tuesday, the mayor said. \
    The town will spend 3 million euros on a new dam by 12 March 2021.";

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood &amp; dam</title>
    <meta property="article:published_time" content="2020-12-03T01:00:00Z"></head><body><nav>Home</nav>
    <article><h1>Flood &amp; dam</h1><p>By Ann Lee, 2 December 2020</p>
    <p>At least 40 families left their homes on Tuesday, the mayor said.</p>
    <p>The town will spend 3 million euros on a new dam by 12 March 2021.</p></article></body></html>"#;

/// Runs the command with `input` on standard input.
fn factbox(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factbox"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || {
        // The command may stop reading early.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn document() -> String {
    serde_json::json!({"id": "d", "text": TEXT, "published": "2020-12-03", "headline": "Flood & dam"})
        .to_string()
}

/// A file of this test run.
fn file(name: &str, bytes: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn messages(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{}", messages(output));
}

/// The words of every extent of `items` and what the item says they are.
fn assert_verbatim(card: &serde_json::Value, text: &str) {
    let chars: Vec<char> = text.chars().collect();
    for item in ["figures", "dates"]
        .iter()
        .flat_map(|k| card[k].as_array().unwrap())
    {
        if item["in"] == "body" {
            let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
            let words: String = chars[at("start")..at("end")].iter().collect();
            assert_eq!(item["text"], words.as_str());
        }
    }
}
