//! Past, present and future without a date.
//!
//! - Finds: "now", "recently", "the future", "the short term", "will soon", "will one day".
//! - Leaves: "futures", "future losses", "presently" as a name.
//! - Gives: TIMEX3 DATE, `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
//! - Limits: "Now that" is not told apart. None of them is a date for a card.

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::value::Value;
use crate::time::words::{Class, class};

const RULE: RuleId = "time.vague.word";

/// A vague reference at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let before = |words: &[&str]| i > 0 && lexed.is_any(i - 1, words);
    let found = |first, last, value| Some(Candidate::new(RULE, first, last, Meaning::Known(value)));
    match class(lexed, i)? {
        // "Now, ...", "Now for ..." move the story on.
        Class::Present
            if lexed.is(i, "now")
                && lexed.token(i).is_capital
                && lexed.is_any(i + 1, &[",", "for", "that", "then"]) =>
        {
            None
        }
        Class::Present if lexed.is(i, "these") => lexed
            .is(i + 1, "days")
            .then(|| found(i, i + 1, Value::PresentRef))?,
        Class::Present => found(i - usize::from(before(&["right"])), i, Value::PresentRef),
        // "the recently passed bill".
        Class::Past if before(&["the", "a", "an"]) => None,
        Class::Past => found(i, i, Value::PastRef),
        // "as soon as", "he soon left": only of what is to come.
        Class::Future if lexed.is(i, "soon") => {
            (before(AHEAD) || lexed.is_any(i + 1, AHEAD)).then(|| found(i, i, Value::FutureRef))?
        }
        Class::Future if lexed.is(i, "term") => {
            let is_span = before(&["near", "short", "medium", "long"]) && i > 1 && lexed.is(i - 2, "the");
            is_span.then(|| found(i - 1, i, Value::FutureRef))?
        }
        // "future quarters", but not "future losses".
        Class::Future if matches!(class(lexed, i + 1), Some(Class::Units(_))) => {
            found(i, i + 1, Value::FutureRef)
        }
        Class::Future if before(&["the"]) => found(i, i, Value::FutureRef),
        Class::Future if before(&["near"]) => found(i - 1, i, Value::FutureRef),
        _ => None,
    }
}

/// "One day" of what is to come: "will one day be", "one day she may".
pub(in crate::time) fn one_day(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let is_day = lexed.is(i, "one") && lexed.is(i + 1, "day");
    let is_ahead = is_day && (i > 0 && lexed.is_any(i - 1, AHEAD) || lexed.is_any(i + 2, AHEAD));
    is_ahead.then(|| Candidate::new(RULE, i, i + 1, Meaning::Known(Value::FutureRef)))
}

/// Words that look ahead.
const AHEAD: &[&str] = &[
    "will", "'ll", "’ll", "shall", "may", "might", "can", "could", "should", "would", "must", "to",
];

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn past_present_future() {
        check(&[
            "It is [now=PRESENT_REF] closed.",
            "He [recently=PAST_REF] left.",
            "It will [soon=FUTURE_REF] open.",
            "It [soon=FUTURE_REF] may close.",
            "In [the future=FUTURE_REF] it may.",
            "It is [currently=PRESENT_REF] shut.",
            "[These days=PRESENT_REF] he paints.",
            "It will [one day=FUTURE_REF] be the largest.",
            "It cuts taxes in [future quarters=FUTURE_REF].",
            "It will hurt in [the short term=FUTURE_REF].",
            "It is shut [right now=PRESENT_REF].",
        ]);
    }

    #[test]
    fn other_uses_of_the_words() {
        check(&[
            "Now, he said, it was over.",
            "Oil futures fell.",
            "These men left.",
            "the recently passed bill",
            "He had no future there.",
            "He fears future losses.",
            "His term ends, and the first term was hard.",
            "It lasted [one day=P1D].",
            "He soon left.",
            "It will open as soon as they can.",
        ]);
    }
}
