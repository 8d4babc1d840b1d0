//! Why each mention is on the card, or off it.

use factbox_core::report;
use factbox_core::summary::Outcome;
use factbox_model::{Card, Extent, Place};
use serde::Serialize;

/// A card and how it came about. Readers of cards pass the additional field by.
#[derive(Serialize)]
pub struct Explained<'a> {
    #[serde(flatten)]
    card: &'a Card,
    explain: Vec<Reason<'a>>,
}

impl<'a> Explained<'a> {
    /// `card` is what the editor left of the card that `reasons` tell of.
    pub fn new(card: &'a Card, reasons: &'a [report::Reason]) -> Self {
        let explain = reasons.iter().map(|reason| Reason::new(reason, card)).collect();
        Self { card, explain }
    }
}

/// The decision about one mention, in the card's offsets.
#[derive(Serialize)]
struct Reason<'a> {
    start: usize,
    end: usize,
    #[serde(rename = "in")]
    place: Place,
    text: &'a str,
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

impl<'a> Reason<'a> {
    fn new(reason: &'a report::Reason, card: &Card) -> Self {
        let decision = &reason.decision;
        let ([start, end], place) = (reason.extent, decision.place);
        let is_left = card.figures.iter().any(|f| (f.place, f.start) == (place, start))
            || card.dates.iter().any(|d| (d.place, d.start) == (place, start));
        Self {
            start,
            end,
            place,
            text: &reason.text,
            rule: decision.rule,
            said: decision.said,
            outcome: match decision.outcome {
                Outcome::Shown if !is_left => "is hidden by the editor",
                outcome => words(outcome),
            },
            repeats: reason.repeats,
            importance: decision.features.iter().map(|(f, w)| (f.words(), *w)).collect(),
        }
    }
}

const fn words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Shown => "is shown",
        Outcome::Repeats(_) => "says again what is shown",
        Outcome::Unimportant => "is not important enough",
        Outcome::Unlabelled => "has no label that says what it is about",
        Outcome::Marginal => "stands in a caption, a credit, a notice or a row of a table",
        Outcome::Superseded => "is out of date: the article gives a later figure",
        Outcome::Conversion => "gives another figure in another unit",
        Outcome::Doubtful => "has a day that is not certain",
        Outcome::Asked => "stands in a question",
        Outcome::Supposed => "is only supposed",
        Outcome::Denied => "is denied",
        Outcome::Compared => "is a day that something is held against",
        Outcome::CalledOff => "is planned no longer",
        Outcome::Incidental => "is no fact of its own",
    }
}
