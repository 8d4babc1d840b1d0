//! A day by its number alone, of the month spoken of.
//!
//! - Finds: "on the 28th" behind "26 November", "until the 30th".
//! - Leaves: "on the 28th floor", "the 14th-ranked", "the 28th" with no month told before it in the
//!   paragraph, or a later day.
//! - Gives: TIMEX3 DATE, `2020-11-28`.
//! - Limits: Digits only, behind a preposition.

use super::year::SHORT;
use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::read::day_of_month;

const RULE: RuleId = "time.day.of_month";

/// A bare day of the month at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let (day, last) = day_of_month(lexed, i).filter(|(_, last)| *last > i)?;
    let is_led = i > 1 && lexed.is(i - 1, "the") && lexed.is_any(i - 2, &["on", "by", "until"]);
    let is_alone = match lexed.token(last + 1).kind {
        Kind::Word => lexed.is_any(last + 1, SHORT),
        kind => !matches!(kind, Kind::Number | Kind::Dash | Kind::Clitic),
    };
    (is_led && is_alone).then(|| Candidate::new(RULE, i, last, Meaning::DayOfMonth(day)))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn days_of_the_month_told_before() {
        check(&[
            "It shut on [26 November 2019=2019-11-26] and opened on [the 28th=2019-11-28].",
            "It shut in [October=2020-10]. It opened on [the 3rd=2020-10-03], he said.",
            "They meet [December 9=2020-12-09] and have until [the 21st=2020-12-21] to sign.",
        ]);
    }

    #[test]
    fn other_ordinals() {
        check(&[
            "It opened on the 28th.",
            "It shut in [October=2020-10]. A fire broke out on the 28th floor.",
            "It shut in [October=2020-10], and the 28th man left.",
            "It shut on [October 9=2020-10-09]. He left on the 3rd.",
            "It shut in [October=2020-10]. He lives on the 18th-hole side.",
            "It shut in [October=2020-10].\n\nHe sank his ball on the 18th.",
        ]);
    }
}
