//! A date in digits only: year first with hyphens.
//!
//! - Finds: "2020-12-03", "2020-12-03T10:00" (its date), "1998-02-28".
//! - Leaves: "555-12-03", "12/3/2020" (day or month first is not certain), "2020-13-01".
//! - Gives: TIMEX3 DATE, `2020-12-03`.
//! - Limits: Slashes are not read.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::period::Period;
use crate::time::read::integer;
use crate::time::value::Value;
use factbox_model::Date;

const RULE: RuleId = "time.day.numeric";

/// An ISO 8601 date at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let year = integer(lexed, i).filter(|_| lexed.word(i).len() == 4)?;
    if lexed.token(i + 1).kind != Kind::Dash || lexed.token(i + 3).kind != Kind::Dash {
        return None;
    }
    let two = |at: usize| {
        (lexed.glued(at) && lexed.word(at).len() == 2).then(|| u8::try_from(integer(lexed, at)?).ok())?
    };
    let date = Date::new(i32::try_from(year).ok()?, two(i + 2)?, two(i + 4)?)?;
    let is_longer = lexed.glued(i + 5) && lexed.token(i + 5).kind == Kind::Dash;
    (!lexed.glued(i) && !is_longer)
        .then(|| Candidate::new(RULE, i, i + 4, Meaning::Known(Value::Period(Period::Day(date)))))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn iso_dates() {
        check(&[
            "Updated [2020-12-03=2020-12-03].",
            "[1998-02-28=1998-02-28] it says",
            "(on [2019-11-20=2019-11-20])",
            "From [2020-01-01=2020-01-01] on",
            "at [2024-02-29=2024-02-29]",
        ]);
    }

    #[test]
    fn other_hyphened_digits() {
        check(&[
            "Call 555-12-0300.",
            "Model 4070-13-01-B",
            "Case 99-12-03",
            "Part 1200-45-67.",
            "a 3-2-1 start",
        ]);
    }
}
