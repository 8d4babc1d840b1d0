//! A part of the day by itself or behind a day.
//!
//! - Finds: "overnight", "the morning", and extends "Thursday night", "yesterday afternoon".
//! - Leaves: "Evening Standard", "all night", "night shift".
//! - Gives: TIMEX3 TIME, `2020-12-01TMO`.
//! - Limits: By itself it is read only behind "the" or as "overnight".

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::read::skip_back_dash;
use crate::time::value::{Clock, Unit};
use crate::time::words::{Class, class};

pub(in crate::time) const RULE: RuleId = "time.time.day_part";

/// A part of the day at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let Some(Class::DayPart(part)) = class(lexed, i) else {
        return None;
    };
    let in_the = i >= 2 && lexed.is(i - 1, "the") && lexed.is_any(i - 2, &["in", "during"]);
    let in_part = i >= 1 && lexed.is_any(skip_back_dash(lexed, i), &["mid", "early", "late"]);
    if !(lexed.is(i, "overnight") || in_the || in_part) || lexed.token(i).is_capital {
        return None;
    }
    // "mid-afternoon yesterday".
    let mut found = match class(lexed, i + 1) {
        Some(Class::Day(days)) => Candidate::new(RULE, i, i + 1, Meaning::Offset(Unit::Day, days)),
        _ => Candidate::new(RULE, i, i, Meaning::Anaphor(Unit::Day)),
    };
    found.clock = Some(Clock::Part(part));
    Some(found)
}

/// Takes the part of the day behind a day into it.
pub(in crate::time) fn extend(lexed: &Lexed<'_>, found: &mut Candidate) {
    if found.clock.is_none()
        && let Some(Class::DayPart(part)) = class(lexed, found.last + 1)
        && !lexed.is(found.last + 1, "overnight")
    {
        found.last += 1;
        found.clock = Some(Clock::Part(part));
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn parts_of_a_day() {
        check(&[
            "It burned [overnight=2020-12-03TNI].",
            "Rain fell in [the morning=2020-12-03TMO].",
            "On [Tuesday=2020-12-01] he rose in [the evening=2020-12-01TEV].",
            "It stood higher at [mid-afternoon yesterday=2020-12-02TAF].",
            "They left [last night=2020-12-02TNI].",
            "He spoke [this afternoon=2020-12-03TAF].",
            "Crowds came on [Monday evening=2020-11-30TEV].",
        ]);
    }

    #[test]
    fn nights_of_no_day_in_particular() {
        check(&[
            "He works night shifts.",
            "The Evening Standard said so.",
            "It took all night.",
            "A night owl hooted.",
            "Good morning, he said.",
        ]);
    }
}
