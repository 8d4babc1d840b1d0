//! Why each mention is on the card, or off it.

use factbox_core::article::Article;
use factbox_core::engine;
use factbox_core::span::Span;
use factbox_core::summary::{Decision, Outcome, factsheet_with};
use factbox_model::{Card, Document, Extent, Offsets, Place, Ruler};
use serde::Serialize;

/// A card and how it came about. Readers of cards pass the additional field by.
#[derive(Serialize)]
pub struct Explained<'a> {
    #[serde(flatten)]
    pub card: &'a Card,
    pub explain: Vec<Reason>,
}

/// The decision about one mention, in the card's offsets.
#[derive(Serialize)]
pub struct Reason {
    start: usize,
    end: usize,
    #[serde(rename = "in")]
    place: Place,
    text: String,
    /// The rule that found it.
    rule: &'static str,
    /// The rule that found who states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<&'static str>,
    outcome: &'static str,
    /// The mention it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<Extent>,
    /// What its importance is the sum of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    importance: Vec<(&'static str, f64)>,
}

/// Every decision the engine takes about a document.
pub fn reasons(document: &Document, offsets: Offsets) -> Vec<Reason> {
    let article = Article::new(document);
    if !article.is_readable() {
        return Vec::new();
    }
    let mut decisions = Vec::new();
    let (body, headline) = (engine::read(&article), engine::read_headline(&article));
    let _ = factsheet_with(&article, &body, &headline, &mut decisions);
    let (body, headline) = (
        Ruler::new(article.text, offsets),
        Ruler::new(article.headline, offsets),
    );
    let reason = |decision: Decision| {
        let (ruler, text) = match decision.place {
            Place::Body => (&body, article.text),
            Place::Headline => (&headline, article.headline),
        };
        let extent = |span: Span| {
            Some([
                ruler.offset(span.start as usize)?,
                ruler.offset(span.end as usize)?,
            ])
        };
        let [start, end] = extent(decision.span)?;
        let repeats = match decision.outcome {
            Outcome::Repeats(span) => extent(span),
            _ => None,
        };
        Some(Reason {
            start,
            end,
            place: decision.place,
            text: decision.span.of(text).to_owned(),
            rule: decision.rule,
            said: decision.said,
            outcome: words(decision.outcome),
            repeats,
            importance: decision.features.iter().map(|(f, w)| (f.words(), *w)).collect(),
        })
    };
    decisions.into_iter().filter_map(reason).collect()
}

const fn words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Shown => "is shown",
        Outcome::Repeats(_) => "says again what is shown",
        Outcome::Unimportant => "is not important enough: its features add up to less than 0.5",
        Outcome::Unlabelled => "has no label that says what it is about",
        Outcome::Marginal => "stands in a caption, a credit, a notice or a row of a table",
        Outcome::Superseded => "is out of date: the article gives a later figure",
        Outcome::Conversion => "gives another figure in another unit",
        Outcome::Doubtful => "has a day and a wording that disagree",
        Outcome::Incidental => "is no fact of its own",
    }
}
