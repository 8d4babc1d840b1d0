//! From mentions to the facts of a card: labelled, merged, ranked.

mod bar;
mod candidate;
mod chooser;
mod compared;
mod dates;
mod denial;
mod doubt;
mod figures;
mod label;
mod margins;
mod merge;
mod rank;
mod status;
mod superseded;
#[cfg(test)]
mod testing;
mod trace;
mod wording;

use crate::article::Article;
use crate::engine::Reading;
use crate::quantity::Quantity;
use crate::span::Span;
use crate::time::DateMention;
use chooser::Chooser;
use factbox_model::{Place, Status};
pub use rank::{Feature, SHOWN};
pub use trace::{Decision, Outcome, Sink};

/// What figures and key dates have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<M> {
    /// The mention itself: a quantity or a date.
    pub mention: M,
    /// The text its spans point into.
    pub place: Place,
    /// What is counted, or what happened: slices of the text.
    pub label: Vec<Span>,
    /// Who states it.
    pub source: Option<Span>,
    /// The sentence it stands in.
    pub sentence: Span,
    /// 0 to 1.
    pub importance: f64,
    /// Further mentions of the same fact.
    pub also: Vec<Span>,
}

/// A figure of the card.
pub type Figure = Fact<Quantity>;

/// A date, with its place in time as of publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The date.
    pub date: DateMention,
    /// Past, same day or planned.
    pub status: Status,
}

/// A key date of the card.
pub type KeyDate = Fact<Dated>;

/// The facts of one article, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Factsheet {
    /// Figures, best first.
    pub figures: Vec<Figure>,
    /// Key dates, best first.
    pub dates: Vec<KeyDate>,
}

/// Chooses, labels, merges and ranks what was read. Each decision goes to `sink`; `&mut ()` takes none.
#[must_use]
pub fn factsheet<S: Sink>(
    article: &Article<'_>,
    body: &Reading<'_>,
    headline: &Reading<'_>,
    sink: &mut S,
) -> Factsheet {
    let topic = merge::words(
        &headline.lexed,
        &headline
            .lexed
            .sentences
            .iter()
            .map(|s| s.span)
            .collect::<Vec<_>>(),
    );
    let body = Chooser::new(body, Place::Body, &topic);
    let headline = Chooser::new(headline, Place::Headline, &topic);
    Factsheet {
        figures: figures::choose(&body, &headline, sink),
        dates: dates::choose(article.reference, &body, sink),
    }
}
