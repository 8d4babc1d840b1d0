//! A period told by "last", "this", "next" and their like.
//!
//! - Finds: "last week", "next Tuesday", "the previous Friday", "the past two years", "the same period
//!   last year".
//! - Leaves: "last man", "this is", "next to", "this 6-year-old".
//! - Gives: TIMEX3 DATE, or DURATION with a count.
//! - Limits: "next Friday" is the Friday of the next week.

use super::day_part;
use super::month_day;
use super::nth;
use super::weekday::weekday_name;
use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Direction, Meaning, Part, Pick, Whence};
use crate::time::read::{count, is_age, month_name, ordinal, skip_back_dash, skip_dash, unit, year_back};
use crate::time::tense::{Tense, tense};
use crate::time::value::{Amount, Clock, DayPart, Length, Unit, Value};
use crate::time::words::{Class, Which, class};

const RULE: RuleId = "time.which.unit";
/// "The past year", "the last decade": the stretch up to now, no date of the calendar.
pub(in crate::time) const STRETCH: RuleId = "time.which.stretch";
const COUNTED: RuleId = "time.which.count";

/// A period told by a word like "last" at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let Some(Class::Which(which)) = class(lexed, i) else {
        // "the first nine months": an ordinal before a counted length.
        let (_, last) = ordinal(lexed, i)?;
        return counted(lexed, i, last + 1, None);
    };
    let (which, at) = told(lexed, i, which);
    if let Some(found) = counted(lexed, i, at, Some(which)) {
        return Some(found);
    }
    match which {
        Which::That => anaphor(lexed, i, at),
        Which::Recent => plural(lexed, i, at, which),
        _ => named(lexed, i, at, which)
            .or_else(|| vague(lexed, i, at, which))
            .or_else(|| one(lexed, i, at, which)),
    }
}

/// Which one is told, and the token of what it is one of: "this past spring" is the last, "this coming
/// Monday" the next, and "the next fiscal year" a year.
fn told(lexed: &Lexed<'_>, i: usize, which: Which) -> (Which, usize) {
    let at = skip_dash(lexed, i + 1);
    let (which, at) = match class(lexed, at) {
        Some(Class::Which(Which::Past)) if which == Which::This => (Which::Last, at + 1),
        Some(Class::Which(_)) if which == Which::This => (Which::Next, at + 1),
        _ => (which, at),
    };
    (which, at + usize::from(class(lexed, at) == Some(Class::Fiscal)))
}

fn pick(which: Which) -> Pick {
    match which {
        Which::Last | Which::Past | Which::Latest => Pick::Last,
        Which::Previous => Pick::Previous,
        Which::Next | Which::Coming => Pick::Next,
        Which::Following => Pick::Following,
        Which::This | Which::Current | Which::That | Which::Recent => Pick::This,
    }
}

/// A weekday, day or month by its name: "next Tuesday", "last May".
fn named(lexed: &Lexed<'_>, i: usize, at: usize, which: Which) -> Option<Candidate> {
    let part = |part, last| Candidate::new(RULE, i, last, Meaning::Part(part, pick(which)));
    if let Some((weekday, last)) = weekday_name(lexed, at).filter(|(_, last)| !nth::counts(lexed, at, *last))
    {
        let date = month_day::find(lexed, last + 1 + usize::from(lexed.is(last + 1, ",")));
        let mut found = match date {
            Some(date) => Candidate { first: i, ..date },
            None => part(Part::Weekday(weekday), last),
        };
        day_part::extend(lexed, &mut found);
        return Some(found);
    }
    if let Some(date) = month_day::find(lexed, at).filter(|_| lexed.token(at).is_capital) {
        return Some(Candidate { first: i, ..date });
    }
    month_name(lexed, at).map(|(month, last)| part(Part::Month(month), last))
}

/// "in the past", "the latest period", "its current position".
fn vague(lexed: &Lexed<'_>, i: usize, at: usize, which: Which) -> Option<Candidate> {
    let known = |first, value| Some(Candidate::new(RULE, first, i, Meaning::Known(value)));
    match which {
        Which::Past
            if i >= 2
                && lexed.is(i - 1, "the")
                && lexed.is(i - 2, "in")
                && matches!(class(lexed, at), None | Some(Class::Which(_))) =>
        {
            known(i, Value::PastRef)
        }
        Which::Latest | Which::Current if lexed.is(at, "period") => {
            Some(Candidate::new(RULE, i, at, Meaning::Latest))
        }
        // "its current position", but not "the current one".
        Which::Current if is_noun(lexed, at) => {
            let then = skip_back_dash(lexed, i);
            if lexed.is(then, "then") {
                known(then, Value::PastRef)
            } else {
                known(i, Value::PresentRef)
            }
        }
        _ => None,
    }
}

/// One unit, season, feast or part of a day: "last week", "this spring", "last night".
fn one(lexed: &Lexed<'_>, i: usize, at: usize, which: Which) -> Option<Candidate> {
    let part = |part| Some(Candidate::new(RULE, i, at, Meaning::Part(part, pick(which))));
    match class(lexed, at)? {
        // "This Week" is a name.
        Class::Unit(_) if lexed.token(at).is_capital => None,
        Class::Unit(unit) => of_unit(lexed, i, at, which, unit),
        Class::Units(_) => plural(lexed, i, at, which),
        Class::Season(season) => part(Part::Season(season)),
        Class::Holiday(holiday) => part(Part::Holiday(holiday)),
        Class::DayPart(day_part) => {
            let days = match (which, day_part) {
                (Which::This, _) => 0,
                (Which::Last, DayPart::Night) => -1,
                _ => return None,
            };
            let mut found = Candidate::new(RULE, i, at, Meaning::Offset(Unit::Day, days));
            found.clock = Some(Clock::Part(day_part));
            Some(found)
        }
        _ => None,
    }
}

/// "last week", "the past decade", "the following year", "last year's third quarter".
fn of_unit(lexed: &Lexed<'_>, i: usize, at: usize, which: Which, unit: Unit) -> Option<Candidate> {
    let length = Length {
        amount: Amount::Exactly(1),
        unit,
    };
    let offset = match pick(which) {
        Pick::Last | Pick::Previous => -1,
        Pick::Next | Pick::Following => 1,
        _ => 0,
    };
    let is_led = i > 0 && lexed.is(i - 1, "the");
    let meaning = match (which, unit) {
        (_, Unit::Second | Unit::Minute | Unit::Hour) => return None,
        (Which::Following, _) | (Which::Next, Unit::Day) => Meaning::Distance(length, Direction::Later),
        (Which::Previous, _) => Meaning::Distance(length, Direction::Earlier),
        (Which::Past, Unit::Decade | Unit::Century) => Meaning::Known(Value::Duration(length)),
        (Which::Latest, Unit::Quarter) => Meaning::Latest,
        (_, Unit::Year) if let Some((quarter, last)) = possessed_quarter(lexed, at) => {
            let meaning = match quarter {
                Some(n) => Meaning::Part(Part::Quarter(n), Pick::Year(offset)),
                None => Meaning::SameQuarter(Whence::YearsBack(-offset)),
            };
            return Some(Candidate::new(RULE, i, last, meaning));
        }
        (Which::Last, Unit::Year) if is_compared(lexed, i, at) => Meaning::SameQuarter(Whence::YearsBack(1)),
        // "Published in 1909. The next year, ...".
        (Which::Next, Unit::Week | Unit::Month | Unit::Year)
            if is_led && tense(lexed, i, at) == Some(Tense::Past) =>
        {
            Meaning::Distance(length, Direction::Later)
        }
        (Which::This | Which::Last, Unit::Day) => return None,
        _ => Meaning::Offset(unit, offset),
    };
    let is_stretch = which == Which::Past
        || unit >= Unit::Decade && which != Which::This
        || which == Which::Last && is_led;
    let rule = if is_stretch { STRETCH } else { RULE };
    Some(Candidate::new(rule, i, at, meaning))
}

fn is_noun(lexed: &Lexed<'_>, i: usize) -> bool {
    let token = lexed.token(i);
    let is_other_word = matches!(class(lexed, i), None | Some(Class::Number));
    token.kind == Kind::Word && !token.is_capital && token.span.len() > 3 && is_other_word
}

/// The "third quarter" of "last year's third quarter", or "quarter" alone, and its last token.
fn possessed_quarter(lexed: &Lexed<'_>, at: usize) -> Option<(Option<u8>, usize)> {
    if lexed.token(at + 1).kind != Kind::Clitic {
        return None;
    }
    if lexed.is(at + 2, "quarter") {
        return Some((None, at + 2));
    }
    let (n, last) = ordinal(lexed, at + 2).filter(|(n, _)| (1..=4).contains(n))?;
    let at = skip_dash(lexed, last + 1);
    lexed.is(at, "quarter").then_some((Some(n), at))
}

/// "$1.5 million last year": a sum that a report compares with its own quarter's.
fn is_compared(lexed: &Lexed<'_>, first: usize, at: usize) -> bool {
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    let sum_before = lexed.is_any(before, &["million", "billion", "period", "quarter"]);
    let sum_after = lexed.token(at + 1).kind == Kind::Clitic && lexed.is_any(at + 2, &["$", "£", "€"]);
    sum_before || sum_after
}

/// "the past two weeks", "the next few days", "the first nine months".
fn counted(lexed: &Lexed<'_>, first: usize, at: usize, which: Option<Which>) -> Option<Candidate> {
    if matches!(which, Some(Which::That | Which::Recent)) {
        return None;
    }
    let (amount, last) = count(lexed, at).filter(|_| !lexed.is_any(at, &["a", "an"]))?;
    let last = skip_dash(lexed, last + 1);
    let unit = unit(lexed, last)?;
    if is_age(lexed, last) {
        return None;
    }
    Some(Candidate::new(
        COUNTED,
        first,
        last,
        Meaning::Known(Value::Duration(Length { amount, unit })),
    ))
}

/// "recent years", "the coming weeks", "the past few".
fn plural(lexed: &Lexed<'_>, first: usize, at: usize, which: Which) -> Option<Candidate> {
    let unit = unit(lexed, at)?;
    let value = match which {
        Which::Recent if unit == Unit::Year => Value::PastRef,
        Which::Past => Value::PastRef,
        Which::Recent | Which::Coming => Value::Duration(Length {
            amount: Amount::Some,
            unit,
        }),
        _ => return None,
    };
    Some(Candidate::new(RULE, first, at, Meaning::Known(value)))
}

/// "that year", "the same day", "the same period last year".
fn anaphor(lexed: &Lexed<'_>, first: usize, at: usize) -> Option<Candidate> {
    // "that same day".
    let at = at + usize::from(lexed.is(at, "same"));
    if let Some(last) = year_back(lexed, at) {
        let is_quarter = lexed.is_any(at, &["quarter", "period"]);
        let meaning = Meaning::SameQuarter(Whence::YearsBack(1));
        return is_quarter.then(|| Candidate::new(RULE, first, last, meaning));
    }
    match class(lexed, at)? {
        Class::Unit(unit) if unit >= Unit::Day => {
            Some(Candidate::new(RULE, first, at, Meaning::Anaphor(unit)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn periods_by_their_neighbours() {
        check(&[
            "It rose [last week=2020-W48].",
            "They meet [next Tuesday=2020-12-08].",
            "[The past two years=P2Y] were hard.",
            "It fell [last month=2020-11].",
            "[Earlier this year=2020] he left.",
            "It grew [last year=2019].",
            "In [recent years=PAST_REF] it fell.",
            "They met [last Friday=2020-11-27].",
            "[Late last year=2019] it burned.",
            "His [current=PRESENT_REF] wife left.",
            "In [the first nine months=P9M] it grew.",
            "[The next few days=PXD] will tell.",
            "It rose in [2018=2018] from [the previous year=2017].",
            "He left on [Tuesday=2020-12-01]. [That same day=2020-12-01] she came.",
            "They met in [May=2020-05]. [The following month=2020-06] they split.",
            "They split the following month.",
            "He left on [May 3=2020-05-03] and she died on [the same day=2020-05-03].",
            "They met in [May=2020-05].\n\n[The following month=2020-06], they split.",
            "It fell on [Friday=2020-11-27], below its level of [the previous Friday=2020-11-20].",
            "It fell below its level of [the previous Friday=2020-11-27].",
            "It fell on [Monday=2020-11-30], below its level of [the previous Friday=2020-11-27].",
            "It fell on [Friday=2020-11-27].\n\nIt rose [overnight=2020-12-03TNI], but not above [the previous Friday=2020-11-20].",
            "It shut from [November 2018=2018-11] until [the following March=2019-03].",
            "It shut in [2018=2018] and [the following March=2019-03] it burned.",
            "It shut on [May 3, 2019=2019-05-03], and [the following Monday=2019-05-06] it burned.",
            "It shut in [May 2018=2018-05]. He had left it [the previous month=2018-04].",
            "The case opened in [the week of May 4, 2020=2020-W19]. He had left [the previous week=2020-W18].",
            "It was printed in [1909=1909]. [The next year=1910], he wrote a guide to it.",
            "It was printed in [1909=1909]. [The previous week=2020-W48] it had closed.",
            "It will close over [the next year=2021].",
            "It was shown [last Wednesday=2020-11-25] and sold [last Tuesday=2020-12-01].",
            "It rained [last November=2019-11] and [last October=2020-10].",
            "Sales fell in [the latest fiscal year=2019].",
            "They paid [the then current=PAST_REF] price.",
            "[Third-quarter=2020-Q3] net rose. In [the same period last year=2019-Q3] it fell.",
            "[Third-quarter=2020-Q3] net beat [the same quarter a year earlier=2019-Q3].",
            "[This year's third quarter=2020-Q3] beat [a year earlier=2019-Q3].",
            "[Last year's fourth quarter=2019-Q4] was better than [a year earlier=2018].",
        ]);
    }

    #[test]
    fn other_uses_of_the_words() {
        check(&[
            "He was the last man.",
            "This is it.",
            "It stood next to them.",
            "That is past belief.",
            "ABC's This Week aired.",
            "They love this 6-year-old.",
            "It shut on [May 3=2020-05-03]. All teams play in the same week.",
            "In the same month [last year=2019] it fell.",
        ]);
    }
}
