//! Quantities: a number with its hedge, unit and direction.
//!
//! A rule (one construction per file in `rules`) is tried only where a number stands; it says what
//! the number measures. Sign, hedge and direction are read around what it found, the same way for
//! all. Numbers that belong to names are left out by `name`, `proper` and `code`, times by `when`.

mod as_read;
mod cause;
mod change;
mod code;
mod currency;
mod hedge;
mod name;
mod noun;
mod proper;
mod rate;
mod rules;
#[cfg(test)]
mod testing;
mod unit;
mod when;

use crate::lex::{Lexed, Tokens};
use crate::rule::RuleId;
use crate::span::Span;
pub use as_read::as_read;
use factbox_model::{Bound, Change};
use noun::Noun;
pub(crate) use rules::BARE;
use rules::{Candidate, Counted};

/// A number, or the two ends of a range in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// One value.
    One(f64),
    /// A range.
    Range(f64, f64),
    /// A part of a whole: 0.5 for "half".
    Share(f64),
}

/// A quantity of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The whole phrase with hedge and unit, as the card shows it: "more than $2.3 billion". What is
    /// counted is left to the label: "about 60" of "about 60 commercial fishermen".
    pub span: Span,
    /// The tokens of `span`.
    pub tokens: Tokens,
    /// Number and unit without the hedge, as benchmarks count it: "$2.3 billion".
    pub bare: Span,
    /// Its value.
    pub amount: Amount,
    /// How the hedge bounds it.
    pub bound: Bound,
    /// A rise or fall by this amount.
    pub change: Option<Change>,
    /// What it is measured in.
    pub unit: Unit,
    /// The rule that found it.
    pub rule: RuleId,
}

/// What a quantity is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The card's name: `count`, `percent`, an ISO 4217 code, `day`, `km`.
    pub card: &'static str,
    /// NewsQuant's name: "percentage", "dollar per barrel", the counted noun; empty for none.
    pub name: String,
}

/// Every quantity, in text order, none overlapping. Dates and names are not quantities; `taken` are
/// the spans of dates found before, in text order.
#[must_use]
pub fn quantities(lexed: &Lexed<'_>, taken: &[Span]) -> Vec<Quantity> {
    let mut found = Vec::new();
    // Rules see one sentence: nothing reaches over its ends.
    let mut part = lexed.emptied();
    for sentence in &lexed.sentences {
        let tokens = sentence.tokens();
        let first = tokens.start;
        part.tokens.clear();
        part.tokens
            .extend_from_slice(lexed.tokens.get(tokens).unwrap_or(&[]));
        let from = taken.partition_point(|t| t.end <= sentence.span.start);
        in_sentence(&part, taken.get(from..).unwrap_or(&[]), |mut quantity| {
            quantity.tokens.first += first;
            quantity.tokens.last += first;
            found.push(quantity);
        });
    }
    found
}

/// Gives every quantity of a sentence to `emit`.
fn in_sentence(lexed: &Lexed<'_>, taken: &[Span], mut emit: impl FnMut(Quantity)) {
    let mut scan = Scan::default();
    let mut at = 0;
    let mut taken = taken;
    while at < lexed.tokens.len() {
        // A currency may stand up to three tokens before its number.
        let reach = lexed.token(at.saturating_sub(4)).span.start;
        while let Some((date, rest)) = taken.split_first()
            && date.end <= reach
        {
            taken = rest;
        }
        if !rules::is_anchor(lexed, at) || is_taken(taken, lexed.token(at).span) {
            at += 1;
            continue;
        }
        let (candidate, next) = rules::find(lexed, at, &scan);
        if let Some(candidate) = candidate
            && candidate.first >= scan.free
            && !is_taken(taken, lexed.span(candidate.first, candidate.last))
        {
            let quantity = complete(lexed, &candidate, &scan);
            scan.free = quantity.tokens.last + 1;
            if let Counted::Noun(noun) = candidate.unit {
                scan.noun = Some(noun);
            }
            scan.last = Some((candidate.last, quantity.change));
            emit(quantity);
        }
        at = next.max(at + 1).max(scan.free);
    }
}

/// Whether `span` shares a byte with one of `taken`, whose first is the first that can.
fn is_taken(taken: &[Span], span: Span) -> bool {
    taken
        .iter()
        .take_while(|t| t.start < span.end)
        .any(|t| t.overlaps(span))
}

/// What was found before the current place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan {
    /// The first token that no quantity holds.
    free: usize,
    /// What was counted last: numbers inside it are part of it ("two new 737 Max jets").
    noun: Option<Noun>,
    /// Last token and direction of the quantity before.
    last: Option<(usize, Option<Change>)>,
}

/// Reads hedge and direction around a candidate and names its unit.
fn complete(lexed: &Lexed<'_>, candidate: &Candidate, scan: &Scan) -> Quantity {
    let hedge = hedge::around(lexed, candidate, scan.free);
    let tokens = Tokens::new(hedge.first, hedge.last);
    Quantity {
        span: lexed.span(tokens.first, tokens.last),
        tokens,
        bare: lexed.span(candidate.first, candidate.last),
        amount: candidate.amount,
        bound: match candidate.bound {
            Some(bound) if bound != Bound::Range || hedge.bound == Bound::Exact => bound,
            _ => hedge.bound,
        },
        change: change::of(lexed, candidate, hedge.first, scan.last),
        unit: candidate.unit.named(lexed, candidate.per),
        rule: candidate.rule,
    }
}

impl Quantity {
    /// Whether it is a length of time.
    #[must_use]
    pub fn is_duration(&self) -> bool {
        unit::is_duration(self.unit.card)
    }

    /// The card's lower and upper end; `None` is an open end, both `None` a vague number. A part of a
    /// whole is given in percent, to one decimal.
    #[must_use]
    pub fn limits(&self) -> (Option<f64>, Option<f64>) {
        let (a, b) = match self.amount {
            Amount::One(v) => (v, v),
            Amount::Range(a, b) => (a.min(b), a.max(b)),
            Amount::Share(v) => {
                let percent = (v * 1000.0).round() / 10.0;
                (percent, percent)
            }
        };
        match self.bound {
            Bound::Exact | Bound::About | Bound::Range => (Some(a), Some(b)),
            Bound::AtLeast | Bound::MoreThan => (Some(a), None),
            Bound::AtMost | Bound::LessThan => (None, Some(b)),
            Bound::Vague => (None, None),
        }
    }
}
