//! Quantities: a number with its hedge, unit and direction.

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::span::Span;
use factbox_model::{Bound, Change};

/// A number, or the two ends of a range in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// One value.
    One(f64),
    /// A range.
    Range(f64, f64),
}

/// A quantity of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The whole phrase with hedge and unit, as the card shows it: "more than $2.3 billion".
    pub span: Span,
    /// First and last token of `span`, both included.
    pub tokens: (usize, usize),
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
/// the spans of dates found before.
#[must_use]
pub fn quantities(_lexed: &Lexed<'_>, _taken: &[Span]) -> Vec<Quantity> {
    Vec::new()
}

impl Quantity {
    /// The card's lower and upper end; `None` is an open end, both `None` a vague number.
    #[must_use]
    pub fn limits(&self) -> (Option<f64>, Option<f64>) {
        let (a, b) = match self.amount {
            Amount::One(v) => (v, v),
            Amount::Range(a, b) => (a.min(b), a.max(b)),
        };
        match self.bound {
            Bound::Exact | Bound::About | Bound::Range => (Some(a), Some(b)),
            Bound::AtLeast | Bound::MoreThan => (Some(a), None),
            Bound::AtMost | Bound::LessThan => (None, Some(b)),
            Bound::Vague => (None, None),
        }
    }
}
