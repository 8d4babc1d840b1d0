//! Times the engine on texts made to slow it down, each at one and at four times its size.
//!
//! `cargo run --release -p factbox-core --example hostile [PART-OF-A-NAME]`
//!
//! Reading takes linear time, so the last column, the cost of a byte in the longer text against the
//! shorter, stays near 1; a quadratic search would make it 4. The last lines read one sentence of
//! two megabytes without a full stop.
#![allow(clippy::print_stdout, missing_docs)]

use factbox_core::report::{card, mentions};
use factbox_model::{Document, Offsets};
use std::hint::black_box;
use std::time::Instant;

/// Short pieces whose repetition invites long searches.
const PATTERNS: &[(&str, &str)] = &[
    (
        "news",
        "The army said on Tuesday that more than 2,783 soldiers had died since 27 September. ",
    ),
    ("list", "1, "),
    ("groups", "1,"),
    ("digits", "7"),
    ("decimals", "1.5."),
    ("words", "and "),
    ("scales", "million "),
    ("number words", "twenty-two hundred "),
    ("hedges", "more than about "),
    ("ranges", "from 1 to "),
    ("currency", "$"),
    ("percent", "5% "),
    ("brackets", "("),
    ("curly quotes", "“"),
    ("quotes", "\""),
    ("apostrophes", "'"),
    ("said", "said "),
    ("said quotes", "“Yes,” said Smith, "),
    ("according to", "according to the "),
    ("commas", ", "),
    ("dashes", "-"),
    ("stops", ". "),
    ("initials", "A."),
    ("weekdays", "Monday "),
    ("months", "May "),
    ("dates", "May 5 and "),
    ("years", "1999 "),
    ("ago", "three days before "),
    ("last", "the end of the last "),
    ("paragraphs", "Ten.\n\n"),
    ("capitals", "Smith "),
    ("white space", " \u{a0}"),
    ("marks", "e\u{301}\u{301}"),
    ("emoji", "😀"),
];

fn main() {
    let part = std::env::args().nth(1).unwrap_or_default();
    println!("{:<14} {:>9} {:>9} {:>9}", "text", "kB", "ms", "growth");
    for (name, pattern) in PATTERNS.iter().filter(|(name, _)| name.contains(&part)) {
        let short = per_byte(&pattern.repeat(100_000 / pattern.len()));
        let long = pattern.repeat(400_000 / pattern.len());
        report(name, &long, Some(short));
    }
    if !part.is_empty() {
        return;
    }
    let sentence = PATTERNS[0].1.replace(". ", ", and ");
    report("one sentence", &sentence.repeat(2_000_000 / sentence.len()), None);
    report("no full stop", &"the council and ".repeat(2_000_000 / 16), None);
}

fn report(name: &str, text: &str, short: Option<f64>) {
    let long = per_byte(text);
    let kb = text.len() / 1000;
    let growth = short.map_or(String::new(), |short| format!("{:.2}", long / short));
    println!(
        "{name:<14} {kb:>9} {:>9.1} {growth:>9}",
        long * text.len() as f64 / 1e6
    );
}

/// Nanoseconds for each byte of `text`, the best of three readings.
fn per_byte(text: &str) -> f64 {
    let document = Document {
        text: text.to_owned(),
        published: Some("2026-05-14".to_owned()),
        ..Document::default()
    };
    let nanos = (0..3)
        .map(|_| {
            let start = Instant::now();
            black_box(mentions(black_box(&document)));
            black_box(card(black_box(&document), Offsets::Utf16));
            start.elapsed().as_nanos()
        })
        .min()
        .unwrap_or(0);
    nanos as f64 / text.len() as f64
}
