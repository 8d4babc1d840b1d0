//! Time expressions: TIMEX3 as in TimeML, resolved against the day of publication, and the calendar
//! dates of the card in EDTF (ISO 8601-2).

mod candidate;
mod certain;
mod edtf;
mod modifier;
mod name;
mod period;
mod range;
mod read;
mod resolve;
mod rules;
mod tense;
mod term;
#[cfg(test)]
mod testing;
mod value;
mod words;

use crate::lex::{Lexed, Tokens};
use crate::rule::RuleId;
use crate::span::Span;
use candidate::Candidate;
pub use factbox_model::Date;
use factbox_model::{Inferred, Precision};
pub use period::{Period, Season};
pub(crate) use rules::clock::RULE as CLOCK;
pub(crate) use rules::holiday::RULE as HOLIDAY;
pub(crate) use rules::weekday::RULE as WEEKDAY;
pub use value::{Amount, Clock, DayPart, Length, Partial, Unit, Value};

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
    /// Its tokens.
    pub tokens: Tokens,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// What it means; it prints as its TIMEX3 value.
    pub value: Value,
    /// The parts of a date that do not stand in the text.
    pub inferred: &'static [Inferred],
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
    /// Its tokens.
    pub tokens: Tokens,
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
pub fn timexes(lexed: &Lexed<'_>, reference: Option<Date>) -> Vec<Timex> {
    let mut out: Vec<Timex> = Vec::new();
    let mut resolver = resolve::Resolver::new(lexed, reference);
    let (mut i, mut free) = (0, 0);
    while i < lexed.tokens.len() {
        let Some(mut found) = rules::find(lexed, i) else {
            i += 1;
            continue;
        };
        i += 1;
        if found.first < free || crosses_paragraph(lexed, &found) || name::holds(lexed, &found) {
            continue;
        }
        modifier::dress(lexed, &mut found, free);
        let Some(timex) = resolver.resolve(&found) else {
            continue;
        };
        i = found.last + 1;
        free = i;
        out.push(timex_of(lexed, &found, timex));
        // "December 9 and 10": the second day has no month of its own.
        while let Some(second) = rules::second(lexed, &found)
            && !crosses_paragraph(lexed, &second)
            && let Some(timex) = resolver.resolve(&second)
        {
            i = second.last + 1;
            free = i;
            out.push(timex_of(lexed, &second, timex));
            (found.last, found.meaning) = (second.last, second.meaning);
        }
    }
    out
}

/// Whether a paragraph ends inside the candidate.
fn crosses_paragraph(lexed: &Lexed<'_>, found: &Candidate) -> bool {
    (found.first + 1..=found.last).any(|i| lexed.token(i).starts_paragraph)
}

fn timex_of(lexed: &Lexed<'_>, found: &Candidate, (value, inferred): resolve::Resolved) -> Timex {
    let kind = match value {
        Value::Time(..) => TimexKind::Time,
        Value::Duration(_) => TimexKind::Duration,
        Value::Every(_) | Value::EachTime(..) => TimexKind::Set,
        _ => TimexKind::Date,
    };
    Timex {
        span: lexed.span(found.first, found.last),
        tokens: Tokens::new(found.first, found.last),
        kind,
        value,
        inferred,
        modifier: found.modifier,
        rule: found.rule,
    }
}

/// The calendar dates among `timexes` that can place an event in time, ranges joined.
#[must_use]
pub fn dates(lexed: &Lexed<'_>, timexes: &[Timex], reference: Option<Date>) -> Vec<DateMention> {
    range::dates(lexed, timexes, reference)
}
