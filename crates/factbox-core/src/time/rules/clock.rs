//! A time of day in hours and minutes, perhaps with its day.
//!
//! - Finds: "9 a.m. ET", "10:30 p.m. Tuesday", "noon".
//! - Leaves: "3:2" (a score), "at 9", "high noon".
//! - Gives: TIMEX3 TIME, `2020-12-01T22:30`.
//! - Limits: Time zones are kept in the words and not reckoned.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::read::integer;
use crate::time::value::{Clock, Unit};
use crate::time::words::{Class, class};

pub(crate) const RULE: RuleId = "time.time.clock";

/// A time of day at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let (clock, last) = clock(lexed, i)?;
    let last = zone(lexed, last);
    // "3 p.m. EST Thursday", "noon on Friday", "10:30 p.m., Oct. 3".
    let at = after_bracket(lexed, last + 1);
    let at = at + usize::from(lexed.is_any(at, &[",", "on"]));
    let day = match class(lexed, at) {
        Some(Class::Weekday(_) | Class::Day(_) | Class::Month(_) | Class::ShortMonth(_)) => {
            super::find(lexed, at)
        }
        _ => None,
    };
    let mut found = match day {
        Some(day) if day.clock.is_none() && lexed.token(at).kind == Kind::Word => {
            Candidate { first: i, ..day }
        }
        _ => Candidate::new(RULE, i, last, Meaning::Anaphor(Unit::Day)),
    };
    found.clock = Some(clock);
    found.rule = RULE;
    Some(found)
}

/// The token behind a short bracket: "10:35 a.m. (0735 GMT) Friday".
fn after_bracket(lexed: &Lexed<'_>, i: usize) -> usize {
    if !lexed.is(i, "(") {
        return i;
    }
    (i + 1..i + 6)
        .find(|at| lexed.is(*at, ")"))
        .map_or(i, |at| at + 1)
}

fn clock(lexed: &Lexed<'_>, i: usize) -> Option<(Clock, usize)> {
    if let Some(Class::Hour(hour)) = class(lexed, i) {
        let is_high = i > 0 && lexed.is(i - 1, "high");
        return (!is_high && (!lexed.token(i).is_capital || lexed.token(i).starts_paragraph))
            .then_some((Clock::At(hour, 0), i));
    }
    let (hour, minute, last) = digits(lexed, i)?;
    let half = last + 1;
    // "p.m" whose second stop ends the sentence is three tokens.
    let is_cut = lexed.is_any(half, &["p", "a"]) && lexed.is(half + 1, ".") && lexed.is(half + 2, "m");
    if is_cut || lexed.is_any(half, &["a.m.", "am", "p.m.", "pm"]) {
        let is_afternoon = lexed.word(half).starts_with(['p', 'P']);
        let hour = match (hour, is_afternoon) {
            (1..=11, true) => hour + 12,
            (12, false) => 0,
            (1..=12, _) => hour,
            _ => return None,
        };
        return Some((Clock::At(hour, minute), half + 2 * usize::from(is_cut)));
    }
    if lexed.is(half, "o'clock") || lexed.is(half, "o’clock") {
        return Some((Clock::At(hour, minute), half));
    }
    // Minutes without a.m. or p.m. are only certain beside a time zone.
    (last > i && lexed.is_any(half, &["gmt", "utc", "cet", "bst"])).then_some((Clock::At(hour, minute), last))
}

/// Hour, minute and last token of "9", "9:30", "8.30".
fn digits(lexed: &Lexed<'_>, i: usize) -> Option<(u8, u8, usize)> {
    if let Some((hour, minute)) = lexed.word(i).split_once('.') {
        let minute: u8 = (minute.len() == 2).then(|| minute.parse().ok())??;
        let hour: u8 = hour.parse().ok()?;
        return (hour < 24 && minute < 60).then_some((hour, minute, i));
    }
    let hour = integer(lexed, i)
        .and_then(|n| u8::try_from(n).ok())
        .filter(|h| *h <= 24)?;
    if lexed.is(i + 1, ":") && lexed.glued(i + 1) && lexed.glued(i + 2) && lexed.word(i + 2).len() == 2 {
        let minute = u8::try_from(integer(lexed, i + 2)?).ok().filter(|m| *m < 60)?;
        return Some((hour, minute, i + 2));
    }
    Some((hour, 0, i))
}

/// The last token of a time zone that follows.
fn zone(lexed: &Lexed<'_>, last: usize) -> usize {
    let next = last + 1;
    if lexed.is_any(
        next,
        &[
            "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mst", "mdt", "gmt", "utc", "cet",
            "cest", "bst",
        ],
    ) && lexed.token(next).is_capital
    {
        next
    } else if lexed.is_any(next, &["local", "eastern", "pacific"]) && lexed.is(next + 1, "time") {
        next + 1
    } else {
        last
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn times_of_day() {
        check(&[
            "It opens at [9 a.m. ET=2020-12-03T09:00].",
            "He spoke at [10:30 p.m. Tuesday=2020-12-01T22:30].",
            "It ends at [noon=2020-12-03T12:00].",
            "The blast at [10:35 a.m. (0735 GMT) Tuesday=2020-12-01T10:35] shook it.",
            "They left at [5 o'clock=2020-12-03T05:00].",
            "On [Monday=2020-11-30] they came at [8pm=2020-11-30T20:00].",
            "at [12 a.m.=2020-12-03T00:00]",
            "At [12 a.m=2020-12-03T00:00], he left.",
            "At [8:30 p.m=2020-12-03T20:30], he left.",
        ]);
    }

    #[test]
    fn scores_and_bare_hours_are_no_times() {
        check(&[
            "They won 3:2.",
            "He came at 9.",
            "At 25 p.m. it closed.",
            "He left at 24 p.m.",
            "He left at 14 a.m.",
            "He saw High Noon.",
            "It is high noon for them.",
            "It is 8.75 am or not.",
        ]);
    }
}
