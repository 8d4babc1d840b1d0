//! A unit of time that stands for the one spoken of.
//!
//! - Finds: "the quarter", "the quarter a year ago", "the day after Easter", "the week of May 4", "the
//!   year-earlier period".
//! - Leaves: "a quarter of voters", "year-old", "the day after the vote".
//! - Gives: TIMEX3 DATE.
//! - Limits: "the year" is that of publication, unless it is told when it ended.

use super::{holiday, month_day};
use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick, Whence};
use crate::time::period::Period;
use crate::time::read::{count, month_name, ordinal, skip_dash, spoken_year, year, year_back};
use crate::time::value::{Amount, Length, Unit, Value};
use crate::time::words::{Class, Holiday, class};

const RULE: RuleId = "time.unit.bare";

/// A unit of time at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let Class::Unit(unit) = class(lexed, i)? else {
        return None;
    };
    if unit == Unit::Year
        && let Some(found) = year_in_name(lexed, i)
    {
        return Some(found);
    }
    let the = i > 0 && lexed.is(i - 1, "the");
    if skip_dash(lexed, i + 1) > i + 1 || !(the || is_described(lexed, i)) {
        return None;
    }
    match unit {
        Unit::Day => beside(lexed, i),
        Unit::Week if lexed.is(i + 1, "of") => week_of(lexed, i),
        _ => {
            let (last, meaning) = spoken_of(lexed, i, unit)?;
            Some(Candidate::new(RULE, i, last, meaning))
        }
    }
}

/// "New Year", "a year-earlier loss", "year-end", "year's end".
fn year_in_name(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if let Some(feast) = holiday::new_year(lexed, i) {
        return Some(feast);
    }
    let after = skip_dash(lexed, i + 1);
    let is_dashed = after > i + 1;
    if is_dashed && lexed.is_any(after, &["earlier", "ago"]) {
        return year_earlier(lexed, i, after);
    }
    if is_dashed && lexed.is(after, "end") {
        let pick = if i > 0 && lexed.is(i - 1, "since") {
            Pick::Last
        } else {
            Pick::This
        };
        let end = Meaning::Part(Part::MonthDay(12, 31), pick);
        return Some(Candidate::new(RULE, i, after, end));
    }
    let last = year_end(lexed, i)?;
    let mut end = Candidate::new(RULE, i, last, Meaning::Offset(Unit::Year, 0));
    end.modifier = Some("END");
    Some(end)
}

/// What the week, weekend, month, quarter or year at token `i` means, and its last token.
fn spoken_of(lexed: &Lexed<'_>, i: usize, unit: Unit) -> Option<(usize, Meaning)> {
    // "the year 2000" is told by its number.
    if unit == Unit::Year && (year(lexed, i + 1).is_some() || spoken_year(lexed, i + 1).is_some()) {
        return None;
    }
    let anaphor = Some((i, Meaning::Anaphor(unit)));
    let this = Some((i, Meaning::Offset(unit, 0)));
    let twelve_months = Some((i, Meaning::Known(Value::Duration(ONE_YEAR))));
    match unit {
        Unit::Quarter | Unit::Year if lexed.is_any(i + 1, &["ended", "ending", "ends"]) => {
            match month_name(lexed, i + 2) {
                _ if unit == Unit::Year => twelve_months,
                Some((month, _)) => Some((i, Meaning::Ending(month))),
                None => anaphor,
            }
        }
        // "the year to March".
        Unit::Year if lexed.is(i + 1, "to") && month_name(lexed, i + 2).is_some() => twelve_months,
        Unit::Quarter if let Some(last) = year_back(lexed, i) => {
            Some((last, Meaning::SameQuarter(Whence::YearsBack(1))))
        }
        Unit::Quarter if !lexed.is(i + 1, "of") => anaphor,
        Unit::Weekend => anaphor,
        Unit::Year if !lexed.is(i + 1, "before") => this,
        Unit::Month => this,
        Unit::Week if !lexed.is_any(i + 1, &["before", "after", "following"]) => this,
        _ => None,
    }
}

const ONE_YEAR: Length = Length {
    amount: Amount::Exactly(1),
    unit: Unit::Year,
};

/// "the day before yesterday", "the day after Easter".
fn beside(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let shift = match lexed.word(i + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let day = super::find(lexed, i + 2).filter(|day| day.first == i + 2 && day.clock.is_none())?;
    let is_day = match day.meaning {
        Meaning::Part(Part::Weekday(_) | Part::MonthDay(..) | Part::Holiday(_), pick) => pick != Pick::Each,
        Meaning::Offset(unit, _) => unit == Unit::Day,
        Meaning::Known(value) => matches!(value, Value::Period(Period::Day(_))),
        _ => false,
    };
    is_day.then_some(Candidate {
        first: i,
        shift,
        ..day
    })
}

/// "the week of March 6".
fn week_of(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let date = month_day::find(lexed, i + 2)?;
    let meaning = match date.meaning {
        Meaning::Part(Part::MonthDay(month, day), pick) => {
            Meaning::Part(Part::WeekOf(Holiday::Fixed(month, day)), pick)
        }
        Meaning::Known(Value::Period(Period::Day(date))) => {
            Meaning::Known(Value::Period(Period::week_of(date, 0)?))
        }
        _ => return None,
    };
    Some(Candidate::new(RULE, i, date.last, meaning))
}

/// "the full year", "the fiscal year".
fn is_described(lexed: &Lexed<'_>, i: usize) -> bool {
    i >= 2 && lexed.is_any(i - 1, &["full", "fiscal", "entire", "whole"]) && lexed.is(i - 2, "the")
}

/// The last token of "year end", "year's end".
fn year_end(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    let at = i + 1 + usize::from(lexed.token(i + 1).kind == Kind::Clitic);
    lexed.is(at, "end").then_some(at)
}

/// "year-earlier", with the period it goes with: "the year-ago quarter".
fn year_earlier(lexed: &Lexed<'_>, i: usize, last: usize) -> Option<Candidate> {
    let at = last + 1;
    let same = Meaning::SameQuarter(Whence::YearsBack(1));
    let (end, meaning) = if lexed.is_any(at, &["period", "quarter"]) {
        (at, same)
    } else if let Some((n, end)) = ordinal(lexed, at).filter(|(n, _)| (1..=4).contains(n))
        && let end = skip_dash(lexed, end + 1)
        && lexed.is(end, "quarter")
    {
        (end, Meaning::Part(Part::Quarter(n), Pick::Year(-1)))
    } else if let Some((amount, end)) = count(lexed, at)
        && lexed.is(end + 1, "months")
    {
        let unit = Unit::Month;
        (end + 1, Meaning::Known(Value::Duration(Length { amount, unit })))
    } else {
        (last, same)
    };
    Some(Candidate::new(RULE, i, end, meaning))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn units_spoken_of() {
        check(&[
            "Sales rose in [the third quarter=2020-Q3]. In [the quarter=2020-Q3] costs fell.",
            "They met over [the weekend=2020-W48-WE].",
            "In [the quarter=2020-Q3] ended [Sept. 30=2020-09-30] it grew.",
            "It closes by [year-end=2020-12-31].",
            "It closes by [the end of the year=2020].",
            "It is gone by [year's end=2020].",
            "It has grown since [year-end=2019-12-31].",
            "The trial starts in [the week of February 3=2021-W05].",
            "It began in [the week of May 4, 2020=2020-W19].",
            "[Third-quarter=2020-Q3] net rose. For [the quarter a year ago=2019-Q3] it lost money.",
            "Net rose from [the year-earlier third quarter=2019-Q3].",
            "Net for [the year-earlier nine months=P9M] fell.",
            "He left [the day before yesterday=2020-12-01].",
            "They meet [the day after tomorrow=2020-12-05].",
            "It shut [the day after Thanksgiving=2020-11-27].",
            "He came [the day before last Tuesday=2020-11-30].",
            "In [the year=P1Y] to [March=2020-03] it lost money.",
        ]);
    }

    #[test]
    fn other_units() {
        check(&[
            "A year-old boy cried.",
            "It was the week before.",
            "It was the day after the vote.",
            "He left the day before the storm of [May 3=2020-05-03].",
            "Weekend plans changed.",
            "It took for ages.",
            "the yearling ran",
        ]);
    }
}
