//! A day told by its place in a month.
//!
//! - Finds: "the first Monday of November", "the last Friday in May 2021", "the last day of October".
//! - Leaves: "the last Friday" to others, "the first Monday of spring", "the last day of February".
//! - Gives: TIMEX3 DATE, `2020-11-02`.
//! - Limits: Up to the fourth, and the last.

use super::holiday;
use super::weekday::weekday_name;
use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::Candidate;
use crate::time::read::month_name;
use crate::time::words::{Class, Holiday, Which, class};
use factbox_model::days_in_month;

const RULE: RuleId = "time.day.nth";
/// How [`Holiday::Nth`] counts the last one.
const LAST: u8 = 5;

/// A day of a month at the "first" or "last" of token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let n = match class(lexed, i)? {
        Class::Ordinal(n @ 1..=4) => n,
        Class::Which(Which::Last) => LAST,
        _ => return None,
    };
    let weekday = weekday_name(lexed, i + 1);
    let day = weekday.map_or(i + 1, |(_, last)| last);
    if !lexed.is_any(day + 1, &["of", "in"]) {
        return None;
    }
    let (month, last) = month_name(lexed, day + 2)?;
    let which = match weekday {
        Some((weekday, _)) => Holiday::Nth(n, weekday, month),
        None if !lexed.is(day, "day") => return None,
        None if n == 1 => Holiday::Fixed(month, 1),
        // The last of February is not the same in each year.
        None if n == LAST && month != 2 => Holiday::Fixed(month, days_in_month(2000, month)),
        None => return None,
    };
    Some(Candidate {
        rule: RULE,
        ..holiday::on(lexed, i, last, which)?
    })
}

/// Whether the weekday at the tokens `first` to `last` is one of several: "the first Monday of the
/// month", "the second Friday after Easter".
pub(super) fn counts(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    match first.checked_sub(1).and_then(|p| class(lexed, p)) {
        Some(Class::Ordinal(_)) => true,
        Some(Class::Which(Which::Last)) => lexed.is(last + 1, "of"),
        // "Thursday week", "a week on Thursday".
        _ => {
            let is_counted_on = first > 2 && lexed.is(first - 2, "week") && lexed.is(first - 3, "a");
            lexed.is(last + 1, "week") || is_counted_on && lexed.is_any(first - 1, &["on", "from"])
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn days_by_their_place() {
        check(&[
            "It burned on [the first Monday of November=2020-11-02].",
            "It opened on [the last Friday in May 2019=2019-05-31].",
            "It shut on [the last day of October=2020-10-31].",
            "They will meet on [the second Tuesday of January=2021-01-12].",
            "It shut on [the third Thursday in September=2020-09-17].",
        ]);
    }

    #[test]
    fn places_in_no_month_told() {
        check(&[
            "They meet on the first Monday of spring.",
            "They met on the last Friday of the fair.",
            "It rained on the second Tuesday after the vote.",
            "They met on [the last Friday=2020-11-27].",
            "It was the last day of [February=2020-02].",
        ]);
    }
}
