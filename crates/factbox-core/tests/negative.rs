//! Look-alikes: sentences in which nothing must be found.

use crate::corpus::{Case, cases, check_all};
use factbox_core::report::{card, mentions};
use factbox_model::{Document, Offsets};

const CORPUS: &str = include_str!("corpus/negative.txt");

#[test]
fn nothing_is_found_in_look_alikes() {
    check_all(CORPUS, check);
}

#[test]
fn the_corpus_is_large() {
    assert!(cases(CORPUS).len() >= 320);
}

fn check(case: &Case<'_>) -> Result<(), String> {
    let (allows_quantity, allows_date) = match case.section {
        "nothing" => (false, false),
        "no quantity" => (false, true),
        "no date" => (true, false),
        other => return Err(format!("no such section: {other}")),
    };
    let document = Document {
        text: case.line.to_owned(),
        published: Some("2026-05-14".to_owned()),
        ..Document::default()
    };
    let found = mentions(&document);
    let words = |start, end| -> String { case.line.chars().take(end).skip(start).collect() };
    let mut wrong = Vec::new();
    if !allows_quantity {
        wrong.extend(
            found
                .quantities
                .iter()
                .map(|q| format!("quantity [{}] {:?} {}", words(q.start, q.end), q.value, q.unit)),
        );
    }
    if !allows_date {
        wrong.extend(
            found
                .timexes
                .iter()
                .map(|t| format!("{} [{}] {}", t.kind, words(t.start, t.end), t.value)),
        );
    }
    let shown = card(&document, Offsets::Codepoint);
    if !allows_quantity && !shown.figures.is_empty() {
        wrong.push("a figure on the card".to_owned());
    }
    if !allows_date && !shown.dates.is_empty() {
        wrong.push("a date on the card".to_owned());
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join(", "))
    }
}
