//! The families together: every mention of an article, with overlaps between families settled.

use crate::article::Article;
use crate::attribution::{self, Attribution};
use crate::lex::Lexed;
use crate::quantity::{self, Quantity};
use crate::span::Span;
use crate::stages::at_once;
use crate::syntax::Syntax;
use crate::time::{self, DateMention, Timex, TimexKind};
use factbox_model::in_order;

/// All that was found in one text.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The text, its tokens and sentences.
    pub lexed: Lexed<'a>,
    /// Its noun phrases, verb groups and clauses.
    pub syntax: Syntax,
    /// Time expressions, in text order.
    pub timexes: Vec<Timex>,
    /// Calendar dates as the card shows them, in text order.
    pub dates: Vec<DateMention>,
    /// Quantities, in text order.
    pub quantities: Vec<Quantity>,
    /// Statements, in text order.
    pub attributions: Vec<Attribution>,
}

/// Reads the article's body.
#[must_use]
pub fn read<'a>(article: &Article<'a>) -> Reading<'a> {
    at_once(read_in_stages(article.text, article, &async || ()))
}

/// Reads the article's headline.
#[must_use]
pub fn read_headline<'a>(article: &Article<'a>) -> Reading<'a> {
    at_once(read_in_stages(article.headline, article, &async || ()))
}

/// The time expressions and the quantities of the article's body, without the grammar that a card needs.
#[must_use]
pub fn mentions(article: &Article<'_>) -> (Vec<Timex>, Vec<Quantity>) {
    let lexed = Lexed::new(article.text);
    let timexes = time::timexes(&lexed, article.reference);
    let quantities = quantity::quantities(&lexed, &taken(&timexes));
    (timexes, quantities)
}

/// What is no quantity: dates and times. Durations are ("six weeks").
fn taken(timexes: &[Timex]) -> Vec<Span> {
    let taken = timexes
        .iter()
        .filter(|t| matches!(t.kind, TimexKind::Date | TimexKind::Time));
    taken.map(|t| t.span).collect()
}

/// Reads `text`, which is the article's body or headline; `pause` is awaited between the stages.
pub(crate) async fn read_in_stages<'a>(
    text: &'a str,
    article: &Article<'_>,
    pause: &impl AsyncFn(),
) -> Reading<'a> {
    let lexed = Lexed::new(text);
    pause().await;
    let timexes = time::timexes(&lexed, article.reference);
    pause().await;
    let dates = time::dates(&lexed, &timexes, article.reference);
    pause().await;
    let taken = taken(&timexes);
    let quantities = quantity::as_read(&lexed, quantity::quantities(&lexed, &taken));
    pause().await;

    let dated: Vec<Span> = dates.iter().map(|d| d.span).collect();
    let counted = quantities.iter().map(|q| q.span).chain(taken);
    let counted = in_order(counted, |span| *span);
    let syntax = Syntax::new(&lexed, &dated, &counted);
    pause().await;
    let attributions = attribution::attributions(&lexed, &syntax);
    pause().await;
    Reading {
        lexed,
        timexes,
        dates,
        quantities,
        syntax,
        attributions,
    }
}
