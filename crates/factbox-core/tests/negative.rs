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
fn what_is_found_is_told_in_the_sections_that_forbid_it() {
    let line = "The fire killed 12 people on 3 May 2026, the mayor said.";
    let (quantity, date) = ("quantity [12]", "DATE [3 May 2026] 2026-05-03");
    for (section, told) in [
        (
            "nothing",
            &[quantity, date, "a figure on the card", "a date on the card"][..],
        ),
        ("no quantity", &[quantity, "a figure on the card"]),
        ("no date", &[date, "a date on the card"]),
    ] {
        let number = 0;
        let why = check(&Case {
            number,
            section,
            line,
        })
        .unwrap_err();
        assert_eq!(why.split(", ").count(), told.len(), "{section}: {why}");
        assert!(told.iter().all(|part| why.contains(part)), "{section}: {why}");
        assert!(
            cases(CORPUS).iter().any(|c| c.section == section),
            "{section} is empty"
        );
    }
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
