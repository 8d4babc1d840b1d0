//! A day of the week, perhaps with its date or a part of the day.
//!
//! - Finds: "Tuesday", "Friday, March 3", "Thursday night", "Monday and Tuesday nights", "Friday next week".
//! - Leaves: "Sun Microsystems", "sat", "Black Friday" to others.
//! - Gives: TIMEX3 DATE, `2020-12-01`.
//! - Limits: A weekday that contradicts its date gives the date.

use super::{day_part, month_day, nth};
use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::read::month_end;
use crate::time::value::{Clock, Unit};
use crate::time::words::{Class, Which, class};

pub(crate) const RULE: RuleId = "time.day.weekday";

/// A weekday at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let (weekday, last) = weekday_name(lexed, i).filter(|(_, last)| !nth::counts(lexed, i, *last))?;
    let at = last + 1 + usize::from(lexed.is(last + 1, ","));
    let at = at + usize::from(lexed.is(at, "the"));
    if let Some(date) = month_day::find(lexed, at) {
        return Some(Candidate { first: i, ..date });
    }
    // "Tuesday nights" come back, and so does the first of "Monday and Tuesday nights".
    let parts = |last| match class(lexed, last + 1) {
        Some(Class::DayParts(part)) => Some(part),
        _ => None,
    };
    let shared = || {
        let (_, second) = weekday_name(lexed, month_day::connector(lexed, last + 1)?)?;
        Some((parts(second)?, last))
    };
    if let Some((part, last)) = parts(last).map(|part| (part, last + 1)).or_else(shared) {
        let meaning = Meaning::Part(Part::Weekday(weekday), Pick::Each);
        let mut found = Candidate::new(RULE, i, last, meaning);
        found.clock = Some(Clock::Part(part));
        return Some(found);
    }
    let mut found = Candidate::new(RULE, i, last, Meaning::Part(Part::Weekday(weekday), Pick::Open));
    day_part::extend(lexed, &mut found);
    if let Some(weeks) = week_before(lexed, i) {
        found.meaning = Meaning::Part(Part::Weekday(weekday), Pick::Week(weeks));
    } else if let Some((weeks, last)) = week_behind(lexed, found.last) {
        found.meaning = Meaning::Part(Part::Weekday(weekday), Pick::Week(weeks));
        found.last = last;
    } else if let Some((weeks, _)) = month_day::connector(lexed, last + 1)
        .and_then(|second| weekday_name(lexed, second))
        .and_then(|(_, second)| week_behind(lexed, second))
    {
        // "Wednesday to Friday next week".
        found.meaning = Meaning::Part(Part::Weekday(weekday), Pick::Week(weeks));
    }
    Some(found)
}

/// Weeks from that of publication in "next week", "last week", "this week" at token `i`.
fn week(lexed: &Lexed<'_>, i: usize) -> Option<i32> {
    let weeks = match class(lexed, i)? {
        Class::Which(Which::Last) => -1,
        Class::Which(Which::This) => 0,
        Class::Which(Which::Next) => 1,
        _ => return None,
    };
    (class(lexed, i + 1) == Some(Class::Unit(Unit::Week))).then_some(weeks)
}

/// The week behind a weekday that ends at `last`, with its last token: "Tuesday next week".
fn week_behind(lexed: &Lexed<'_>, last: usize) -> Option<(i32, usize)> {
    let at = last + 1 + usize::from(lexed.is(last + 1, "of"));
    week(lexed, at).map(|weeks| (weeks, at + 1))
}

/// The week before a weekday at token `i`: "next week on Tuesday".
fn week_before(lexed: &Lexed<'_>, i: usize) -> Option<i32> {
    let on = i.checked_sub(3).filter(|_| lexed.is(i - 1, "on"))?;
    week(lexed, on)
}

/// The weekday named at token `i`, with the last token of its name.
pub(in crate::time) fn weekday_name(lexed: &Lexed<'_>, i: usize) -> Option<(u8, usize)> {
    if !lexed.token(i).is_capital {
        return None;
    }
    match class(lexed, i)? {
        Class::Weekday(day) => Some((day, i)),
        // Only with its full stop or before a date: "Sun." but not "Sun Valley".
        Class::ShortWeekday(day) => {
            let last = month_end(lexed, i);
            let at = last + 1 + usize::from(lexed.is(last + 1, ","));
            (last > i && !lexed.is_any(i, &["sun", "sat"]) || month_day::find(lexed, at).is_some())
                .then_some((day, last))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::{check, check_undated};

    #[test]
    fn weekdays_are_the_latest_unless_planned() {
        check(&[
            "They met [Tuesday=2020-12-01].",
            "They fled on [Friday=2020-11-27].",
            "The bank reports earnings [Friday=2020-12-04].",
            "He left on [Friday=2020-12-04]. [Earlier Friday=2020-12-04], he had wept.",
            "The army said on [Thursday=2020-12-03] that it had left.",
            "The vote will be held on [Saturday=2020-12-05].",
            "It is due on [Monday=2020-12-07].",
            "[Wednesday=2020-12-02] was quiet",
            "Police came [late Thursday night=2020-12-03TNI].",
            "He resigned on [Friday, March 3, 2017=2017-03-03].",
            "The fair closed on [Sun., Nov. 29=2020-11-29].",
            "The mayor agreed to meet them [Sunday=2020-12-06].",
            "A [Monday=2020-11-30] ruling was upheld.",
            "On [Friday=2020-11-27], when they set aside their quarrel, it rained.",
            "The trial is set for [Friday=2020-12-04].",
            "They planned a long march through the old town on [Sunday=2020-12-06] and were planning to strike.",
            "The choir sings on [Tuesday nights=XXXX-WXX-2TNI].",
            "They fly on [Monday=XXXX-WXX-1TNI] and [Tuesday nights=XXXX-WXX-2TNI].",
            "The truce had been due to expire [Friday=2020-11-27].",
            "The truce is due to expire [Friday=2020-12-04].",
            "They signed by the [Tuesday=2020-12-01] deadline.",
            "It rained in the south on [Tuesday=2020-12-01] and more was expected.",
            "The shows on [Friday=2020-12-04] and [Saturday=2020-12-05] will be free.",
            "They will vote on [Tuesday next week=2020-12-08].",
            "They will vote [next week=2020-W50] on [Tuesday=2020-12-08].",
            "He fell on [Monday of last week=2020-11-23].",
            "They will strike from [Wednesday=2020-12-09] to [Friday next week=2020-12-11].",
            "He cancelled the planned vote on [Friday=2020-11-27].",
            "Voters go to the polls on [Sunday=2020-12-06].",
            "The two envoys meet [Monday=2020-12-07] in Oslo.",
        ]);
    }

    #[test]
    fn names_are_no_weekdays() {
        check(&[
            "Shares of Sun Microsystems rose.",
            "It will rule on Thursday week.",
            "It will rule [a week=P1W] on Thursday.",
            "He sat there.",
            "The sun rose.",
            "They wed in Rome.",
            "We fri our fish.",
        ]);
    }

    #[test]
    fn without_a_day_of_publication_nothing_is_resolved() {
        check_undated(&["They met [Tuesday=XXXX-WXX-2]."]);
    }
}
