//! Texts that nobody wrote: pieces of news, odd characters and plain noise in any order.

use factbox_model::Document;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Characters that seldom stand in a source file, and never visibly.
const ODD: &[&str] = &[
    "e\u{301}",
    "\u{202e}",
    "\u{200b}",
    "\u{ad}",
    "\u{2009}",
    "\u{feff}",
    "\0",
    "\u{7}",
    "\u{85}",
    "\u{10ffff}",
];

const GAPS: &[&str] = &[
    " ", " ", " ", " ", "", "", ". ", ", ", "\n", "\n\n", "\t", "\u{a0}", "\r\n",
];

fn pieces() -> Vec<&'static str> {
    include_str!("../corpus/pieces.txt")
        .lines()
        .filter(|line| !line.starts_with("# "))
        .flat_map(|line| line.split('|'))
        .collect()
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        20 => select(pieces()).prop_map(str::to_owned),
        1 => select(ODD).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => any::<u64>().prop_map(|n| n.to_string()),
    ];
    vec((piece, select(GAPS)), 0..60)
        .prop_map(|pieces| pieces.iter().flat_map(|(piece, gap)| [piece, *gap]).collect())
}

/// An article of such texts, with a day of publication or something in its place.
pub fn document() -> impl Strategy<Value = Document> {
    let published = prop_oneof![
        4 => Just(Some("2026-05-14".to_owned())),
        1 => Just(None),
        1 => select(&["2024-02-29T23:59:59-11:00", "0001-01-01", "9999-12-31", "2023-02-30", "soon"][..])
            .prop_map(|day| Some(day.to_owned())),
    ];
    (text(), text(), published).prop_map(|(text, headline, published)| Document {
        text,
        headline: Some(headline),
        published,
        ..Document::default()
    })
}
