//! Constructions: sentences in which every figure and date is marked with its reading.

use crate::corpus::{Case, cases, check_all};
use factbox_core::article::Article;
use factbox_core::engine::{self, Reading};
use factbox_core::quantity::Quantity;
use factbox_core::span::Span;
use factbox_core::time::TimexKind;
use factbox_model::{Bound, Document};

const CORPUS: &str = include_str!("corpus/positive.txt");

#[test]
fn constructions_are_read() {
    check_all(CORPUS, check);
}

#[test]
fn the_corpus_is_large() {
    assert!(cases(CORPUS).len() >= 200);
}

fn check(case: &Case<'_>) -> Result<(), String> {
    let (marked, readings) = case.line.split_once(" =>").ok_or("no `=>` in this line")?;
    let (text, marks) = unmark(marked)?;
    let readings: Vec<&str> = readings
        .split(';')
        .map(str::trim)
        .filter(|r| !r.is_empty())
        .collect();
    if readings.len() != marks.len() {
        return Err(format!("{} marks, {} readings", marks.len(), readings.len()));
    }
    let document = Document {
        text,
        published: Some(case.section.to_owned()),
        ..Document::default()
    };
    let article = Article::new(&document);
    let reading = engine::read(&article);
    let text = article.text;

    let mut wrong = Vec::new();
    for (mark, want) in marks.iter().zip(readings) {
        let found = found_at(&reading, *mark, want);
        if !found.iter().any(|f| f == want) {
            wrong.push(format!(
                "[{}] is not {want} but {}",
                mark.of(text),
                if found.is_empty() {
                    "nothing".to_owned()
                } else {
                    found.join(" and ")
                }
            ));
        }
    }
    let is_marked = |span: Span| marks.iter().any(|m| m.start < span.end && span.start < m.end);
    for q in reading.quantities.iter().filter(|q| !is_marked(q.span)) {
        wrong.push(format!("[{}] is not a figure", q.span.of(text)));
    }
    for d in reading.dates.iter().filter(|d| !is_marked(d.span)) {
        wrong.push(format!("[{}] is not a date", d.span.of(text)));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join(", "))
    }
}

/// The text without its marks, and where they stood.
fn unmark(marked: &str) -> Result<(String, Vec<Span>), String> {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut pieces = marked.split("[[");
    text.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let (inside, after) = piece.split_once("]]").ok_or("a mark is not closed")?;
        let start = u32::try_from(text.len()).map_err(|e| e.to_string())?;
        text.push_str(inside);
        let end = u32::try_from(text.len()).map_err(|e| e.to_string())?;
        marks.push(Span::new(start, end));
        text.push_str(after);
    }
    Ok((text, marks))
}

/// What was found at `mark`, in the words of the corpus; with its place where that is not the mark.
fn found_at(reading: &Reading<'_>, mark: Span, want: &str) -> Vec<String> {
    let text = reading.lexed.text;
    let touches = |s: Span| s.start < mark.end && mark.start < s.end;
    let place = |s: Span, is: String| {
        if s == mark {
            is
        } else {
            format!("{is} [{}]", s.of(text))
        }
    };
    if want.starts_with("timex") {
        let kind = |k| match k {
            TimexKind::Date => "DATE",
            TimexKind::Time => "TIME",
            TimexKind::Duration => "DURATION",
            TimexKind::Set => "SET",
        };
        return reading
            .timexes
            .iter()
            .filter(|t| touches(t.span))
            .map(|t| place(t.span, format!("timex {} {}", kind(t.kind), t.value)))
            .collect();
    }
    let figures = reading.quantities.iter().filter(|q| touches(q.span));
    let dates = reading.dates.iter().filter(|d| touches(d.span));
    figures
        .map(|q| place(q.span, figure(q)))
        .chain(dates.map(|d| place(d.span, d.edtf.clone())))
        .collect()
}

/// A figure in the words of the corpus.
fn figure(q: &Quantity) -> String {
    let bound = match q.bound {
        Bound::Exact => String::new(),
        bound => format!("{} ", bound.name()),
    };
    // A card shows no more than these digits of "a third".
    let number = |v: f64| (v * 1000.0).round() / 1000.0;
    let value = match q.limits() {
        (Some(a), Some(b)) if a < b => format!("{}..{} ", number(a), number(b)),
        (Some(v), _) | (None, Some(v)) => format!("{} ", number(v)),
        (None, None) => String::new(),
    };
    let change = q
        .change
        .map_or(String::new(), |change| format!(" {}", change.name()));
    format!("{bound}{value}{}{change}", q.unit.card)
}
