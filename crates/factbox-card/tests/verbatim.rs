//! Nothing on the card is its own: every text is the article's, the table's or a formatted date.

mod render;
mod sample;

use factbox_card::{CardOptions, DateStyle, Day, English, Format, Section, Strings};
use factbox_model::Card;
use proptest::prelude::*;
use render::render;
use roxmltree::Document;
use std::cell::RefCell;
use std::rc::Rc;

/// English, remembering what it wrote.
#[derive(Default)]
struct Recorder(RefCell<Vec<String>>);

impl Recorder {
    fn keep(&self, text: String) -> String {
        self.0.borrow_mut().push(text.clone());
        text
    }
}

impl Format for Recorder {
    fn number(&self, n: usize) -> String {
        self.keep(English.number(n))
    }
    fn percent(&self, n: usize) -> String {
        self.keep(English.percent(n))
    }
    fn date(&self, day: Day, style: DateStyle) -> String {
        self.keep(English.date(day, style))
    }
    fn range(&self, first: Day, last: Day, style: DateStyle) -> String {
        self.keep(English.range(first, last, style))
    }
}

/// Whether a text node says nothing of its own: interface strings, formatted dates and numbers, and
/// slices of the article, cut or joined by a visible "…".
fn is_accounted_for(node: &str, strings: &Strings, written: &[String], article: &[&str]) -> bool {
    let node = node.trim();
    let slice = |part: &str| article.iter().any(|a| a.contains(part.trim()));
    let own = |part: &str| {
        let part = part.trim();
        let part = part.strip_suffix(strings.inferred_mark).unwrap_or(part);
        part.is_empty() || strings.rows().iter().any(|(_, s)| *s == part) || written.iter().any(|w| w == part)
    };
    let filled = || {
        strings.rows().iter().any(|(_, template)| {
            let mut rest = node;
            let mut pieces = template.split(['{', '}']);
            // Pieces alternate between fixed words and slots.
            let Some(tail) = pieces.next().and_then(|first| rest.strip_prefix(first)) else {
                return false;
            };
            rest = tail;
            while let (Some(_), Some(fixed)) = (pieces.next(), pieces.next()) {
                let end = if fixed.is_empty() {
                    Some(rest.len())
                } else {
                    rest.find(fixed)
                };
                let Some(end) = end.filter(|end| own(&rest[..*end])) else {
                    return false;
                };
                rest = &rest[end + fixed.len()..];
            }
            rest.is_empty()
        })
    };
    // A sentence cut in two by an element counts by its parts.
    let part_of_string = || {
        strings
            .rows()
            .iter()
            .any(|(_, s)| s.split(['{', '}']).any(|p| p.trim() == node))
    };
    own(node) || part_of_string() || filled() || node.split('…').all(slice)
}

fn check_text_nodes(card: &Card, article: &[&str], lang: &str) -> Result<(), TestCaseError> {
    let recorder = Rc::new(Recorder::default());
    let html = render(
        card.clone(),
        lang,
        Section::Dates,
        recorder.clone(),
        CardOptions::default(),
    );
    if html.is_empty() {
        return Ok(());
    }
    let doc = Document::parse(&html).map_err(|e| TestCaseError::fail(format!("{e}: {html}")))?;
    for node in doc.descendants() {
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            let fine = is_accounted_for(text, Strings::of(lang), &recorder.0.borrow(), article);
            prop_assert!(fine, "not from the article or the table: {text:?}");
        }
        prop_assert!(!node.has_tag_name("script") && !node.has_tag_name("img"));
        prop_assert!(!node.attributes().any(|a| a.name().starts_with("on")));
    }
    Ok(())
}

#[test]
fn every_word_of_the_samples_is_the_articles_or_the_tables() {
    for (name, sample) in sample::all() {
        let article = &sample.card.article;
        let mut texts = vec![sample.text.as_str()];
        texts.extend(
            [&article.credit, &article.url]
                .into_iter()
                .flatten()
                .map(String::as_str),
        );
        for lang in Strings::languages() {
            check_text_nodes(&sample.card, &texts, lang).unwrap_or_else(|e| panic!("{name} {lang}: {e}"));
        }
    }
}

#[test]
fn a_word_from_elsewhere_would_be_noticed() {
    let mut sample = sample::flood();
    sample.card.figures[0].what = "houses were flooded".into();
    assert!(
        check_text_nodes(
            &sample.card,
            &[
                &sample.text,
                "Reporting by the valley desk; agencies",
                "https://news.example/story"
            ],
            "en"
        )
        .is_err()
    );
}

/// Texts of ordinary and hostile words, and facts cut out of them.
fn cards() -> impl Strategy<Value = (String, Card)> {
    const WORDS: [&str; 14] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "&amp;",
        "\"quoted\"",
        "it's",
        "</a></li>",
        "--><!--",
        "{n}",
        "1,204",
        "billion",
        "Überlingen",
        "日本語",
        "\u{202e}abc",
        "😀",
    ];
    let words = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 8..30);
    let spans = prop::collection::vec((0usize..8, 0usize..6, 0usize..4, 0usize..400), 0..12);
    (words, spans).prop_map(|(words, spans)| {
        let cut = |from: usize, count: usize| {
            words[from.min(words.len() - 1)..(from + count.max(1)).min(words.len())].join(" ")
        };
        let mut sample = sample::Sample::new("Any", &words.join(" "), Some("2024-04-02"));
        for (at, (from, count, kind, day)) in spans.into_iter().enumerate() {
            let (key, label, who) = (cut(from, count), cut(from + 1, count + 2), cut(from + 2, 1));
            let edtf = Day(19_000 + 7 * day as i32).iso();
            sample = if kind < 2 {
                sample.figure(
                    &key,
                    sample::exact(day as f64),
                    &[&label],
                    (kind == 0).then_some(who.as_str()),
                )
            } else {
                let status = factbox_model::Status::Past;
                let inferred = [factbox_model::Inferred::Year];
                sample.date(
                    &key,
                    (&edtf, factbox_model::Precision::Day, status),
                    &inferred[..at % 2],
                    &[&label],
                    None,
                )
            };
        }
        (sample.text, sample.card)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_texts_stay_text((text, card) in cards()) {
        check_text_nodes(&card, &[&text, "https://news.example/story"], "en")?;
    }
}
