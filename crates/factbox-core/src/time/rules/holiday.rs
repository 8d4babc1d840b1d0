//! Feasts and named days.
//!
//! - Finds: "Christmas", "Christmas Eve", "New Year's Day", "Thanksgiving Day", "Easter week".
//! - Leaves: "christmas" in lower case, "Christmas Island", "Easter eggs".
//! - Gives: TIMEX3 DATE, `2020-12-25`.
//! - Limits: Feasts of the Gregorian calendar with one word.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::read::year_after;
use crate::time::resolve::holiday_in;
use crate::time::value::Value;
use crate::time::words::{Class, Holiday, class};

pub(crate) const RULE: RuleId = "time.day.holiday";

/// A feast at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let mut holiday = match class(lexed, i)? {
        _ if !lexed.token(i).is_capital => return None,
        Class::Holiday(holiday) => holiday,
        // "Valentine's Day", "Good Friday".
        Class::HolidayDay(holiday) => {
            let day = i + 1 + usize::from(lexed.token(i + 1).kind == Kind::Clitic);
            let name = if matches!(holiday, Holiday::Easter(_)) {
                "friday"
            } else {
                "day"
            };
            let is_named = lexed.is(day, name) && lexed.token(day).is_capital;
            return (is_named && !is_thing(lexed, day + 1)).then(|| on(lexed, i, day, holiday))?;
        }
        _ => return None,
    };
    let mut last = i;
    if lexed.is(i + 1, "week") && !lexed.token(i + 1).is_capital {
        let week = Meaning::Part(Part::WeekOf(holiday), Pick::Open);
        return Some(Candidate::new(RULE, i, i + 1, week));
    }
    if lexed.is(i + 1, "day") {
        last = i + 1;
    } else if lexed.is(i + 1, "eve") {
        last = i + 1;
        if let Holiday::Fixed(month, day) = holiday {
            holiday = Holiday::Fixed(month, day - 1);
        }
    } else if lexed.is_any(i + 1, &["sunday", "monday"]) && lexed.is(i, "easter") {
        last = i + 1;
        holiday = Holiday::Easter(i32::from(lexed.is(i + 1, "monday")));
    } else {
        let next = lexed.token(i + 1);
        if next.kind == Kind::Word && (next.is_capital || is_thing(lexed, i + 1)) {
            return None;
        }
    }
    on(lexed, i, last, holiday)
}

/// "New Year's Day" and "New Year's Eve", by their "Year" at token `i`.
pub(in crate::time) fn new_year(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let is_new = i > 0 && lexed.is(i - 1, "new") && lexed.token(i + 1).kind == Kind::Clitic;
    let holiday = match lexed.word(i + 2) {
        "Day" if is_new => Holiday::Fixed(1, 1),
        "Eve" if is_new => Holiday::Fixed(12, 31),
        _ => return None,
    };
    on(lexed, i - 1, i + 2, holiday)
}

/// The feast named by the tokens `first` to `last`, perhaps with its year.
pub(super) fn on(lexed: &Lexed<'_>, first: usize, last: usize, holiday: Holiday) -> Option<Candidate> {
    let (last, meaning) = match year_after(lexed, last) {
        Some((year, at)) => {
            let day = Period::Day(holiday_in(holiday, year)?);
            (at, Meaning::Known(Value::Period(day)))
        }
        None => (last, Meaning::Part(Part::Holiday(holiday), Pick::Open)),
    };
    Some(Candidate::new(RULE, first, last, meaning))
}

/// "Christmas cards", "an Easter egg": a thing of the feast and not its day.
fn is_thing(lexed: &Lexed<'_>, i: usize) -> bool {
    const THINGS: &[&str] = &[
        "card",
        "candies",
        "tree",
        "egg",
        "gift",
        "party",
        "shopping",
        "season",
        "dinner",
        "market",
        "carol",
        "song",
        "movie",
        "special",
        "present",
        "album",
        "holiday",
        "holidays",
        "decoration",
        "pudding",
        "costume",
        "spirit",
        "music",
        "sale",
        "ornament",
        "concert",
        "light",
    ];
    let word = lexed.word(i);
    let singular = word.strip_suffix('s').unwrap_or(word);
    THINGS
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word) || w.eq_ignore_ascii_case(singular))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::{check, mark};

    #[test]
    fn feasts() {
        check(&[
            "They fought on [Christmas=2019-12-25].",
            "It opens on [Christmas Eve 2021=2021-12-24].",
            "They marched on [Easter Sunday=2020-04-12].",
            "[Thanksgiving Day=2020-11-26] was quiet",
            "It closed on [Labor Day=2020-09-07].",
            "It burned on [Valentine's Day=2020-02-14].",
            "It burned on [Good Friday=2020-04-10].",
            "They met on [Presidents Day=2020-02-17].",
            "It closed on [Remembrance Day 2019=2019-11-11].",
            "He voted on [Election Day=2020-11-03].",
            "They met [last Halloween=2020-10-31].",
            "They were wed on [New Year's Eve=2019-12-31].",
            "It will open on [New Year's Day=2021-01-01].",
            "It shut on [New Year's Day 2019=2019-01-01].",
            "Shops shut in [Easter week=2020-W15].",
            "Rain fell in [Christmas week=2019-W52].",
        ]);
    }

    #[test]
    fn a_feast_some_days_ahead_is_this_years_in_any_tense() {
        let row = "Shops filled as Easter drew near.";
        let near = "Shops filled as [Easter=2021-04-04] drew near.";
        let far = "Shops filled as [Easter=2020-04-12] drew near.";
        assert_eq!(mark(row, Some("2021-03-29")), near);
        assert_eq!(mark(row, Some("2021-02-01")), far);
    }

    #[test]
    fn other_uses() {
        check(&[
            "They ship to Christmas Island.",
            "He sent Christmas cards.",
            "He sold Valentine's Day candies.",
            "It is no labor day.",
            "It was a Good Day for Canada on Earth.",
            "The Labor Party lost.",
            "christmas trees burned",
            "a memorial day care",
            "He sang in the New Year's concert.",
        ]);
    }
}
