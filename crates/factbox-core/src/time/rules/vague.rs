//! Past, present and future without a date.
//!
//! Finds "now", "recently", "the future".
//! Leaves "futures", "presently" as a name, "now that" is not told apart.
//! TIMEX3: DATE, `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`. Limit: none of them is a date for a card.

use crate::lex::Lexed;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::value::Value;
use crate::time::words::{Class, class};

const RULE: &str = "time.vague.word";

/// A vague reference at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let value = match class(lexed, i)? {
        Class::Present => Value::PresentRef,
        Class::Past => Value::PastRef,
        Class::Future if !lexed.is(i, "future") || (i > 0 && lexed.is(i - 1, "the")) => Value::FutureRef,
        _ => return None,
    };
    Some(Candidate::new(RULE, i, i, Meaning::Known(value)))
}
