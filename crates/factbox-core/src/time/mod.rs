//! Time expressions: TIMEX3 as in TimeML, resolved against the day of publication, and the calendar
//! dates of the card in EDTF (ISO 8601-2).

mod civil;

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::span::Span;
pub use civil::Date;
use factbox_model::{Inferred, Precision};

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimexKind {
    /// A calendar date, or a vague reference to past, present or future.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// A time expression of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Timex {
    /// Where it stands.
    pub span: Span,
    /// First and last token, both included.
    pub tokens: (usize, usize),
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
    /// The rule that found it.
    pub rule: RuleId,
}

/// A calendar date as the card shows it: ranges joined ("December 9 and 10"), resolved, with the
/// parts that were worked out named.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// Where it stands, as an editor would quote it ("the 1990s", "December 9 and 10").
    pub span: Span,
    /// First and last token, both included.
    pub tokens: (usize, usize),
    /// EDTF level 1 or interval.
    pub edtf: String,
    /// First day meant.
    pub first: Date,
    /// Last day meant, included.
    pub last: Date,
    /// The finest part that is certain.
    pub precision: Precision,
    /// Parts worked out from the day of publication.
    pub inferred: Vec<Inferred>,
    /// The rule that found it.
    pub rule: RuleId,
}

/// Every time expression, in text order, none overlapping. Without `reference` nothing relative is
/// given a value that depends on it.
#[must_use]
pub fn timexes(_lexed: &Lexed<'_>, _reference: Option<Date>) -> Vec<Timex> {
    Vec::new()
}

/// The calendar dates among `timexes` that can place an event in time, ranges joined.
#[must_use]
pub fn dates(_lexed: &Lexed<'_>, _timexes: &[Timex], _reference: Option<Date>) -> Vec<DateMention> {
    Vec::new()
}
