//! One-line tests for the rules: the text itself says what is to be found in it.

use super::{Date, dates, timexes};
use crate::lex::Lexed;
use crate::span::Span;

/// The day the tests' articles are published: a Thursday.
pub(super) const PUBLISHED: &str = "2020-12-03";

/// Checks rows like `"They met [on Tuesday=2020-12-01]."`: the words in brackets must be found
/// with that value, and nothing else. Each row is read by itself, at both ends of a text, and
/// behind characters of several bytes.
#[track_caller]
pub(super) fn check(rows: &[&str]) {
    for row in rows {
        for row in [(*row).to_owned(), format!("Çé — {row}"), format!("{row} ”")] {
            assert_eq!(mark(&plain(&row), Some(PUBLISHED)), row);
        }
    }
}

/// Checks rows that are read without a day of publication.
#[track_caller]
pub(super) fn check_undated(rows: &[&str]) {
    for row in rows {
        assert_eq!(mark(&plain(row), None), *row);
    }
}

/// `text` with every time expression in brackets.
pub(super) fn mark(text: &str, published: Option<&str>) -> String {
    let lexed = Lexed::new(text);
    let found = timexes(&lexed, published.and_then(Date::from_iso));
    marked(text, found.iter().map(|t| (t.span, t.value.to_string())))
}

/// A row without its marks.
fn plain(row: &str) -> String {
    let mut out = String::new();
    for (i, part) in row.split('[').enumerate() {
        if i == 0 {
            out.push_str(part);
            continue;
        }
        let (marked, rest) = part.split_once(']').expect("a closing bracket");
        let (words, _) = marked.rsplit_once('=').expect("a value");
        out.push_str(words);
        out.push_str(rest);
    }
    out
}

/// Checks rows like [`check`]'s, with the dates of the card and their EDTF.
#[track_caller]
pub(super) fn check_card(rows: &[&str]) {
    for row in rows {
        for row in [(*row).to_owned(), format!("Çé.\n\n{row}")] {
            let text = plain(&row);
            let lexed = Lexed::new(&text);
            let published = Date::from_iso(PUBLISHED);
            let found = dates(&lexed, &timexes(&lexed, published), published);
            let marks = found.iter().map(|d| (d.span, d.edtf.clone()));
            assert_eq!(marked(&text, marks), row);
        }
    }
}

/// `text` with the words under each span in brackets, and what they mean.
fn marked(text: &str, marks: impl Iterator<Item = (Span, String)>) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (span, value) in marks {
        let range = span.range();
        out.push_str(&text[at..range.start]);
        out.push_str(&format!("[{}={value}]", &text[range.clone()]));
        at = range.end;
    }
    out + &text[at..]
}
