//! Quarters and halves of a year, fiscal or not.
//!
//! - Finds: "the third quarter", "third-quarter", "first half of 2020", "the first two quarters of
//!   2020", "Q3 2020".
//! - Leaves: "a quarter of voters", "quarter-final", "the first half of the match".
//! - Gives: TIMEX3 DATE, `2020-Q3`.
//! - Limits: A fiscal quarter, told so or over before the calendar's, gets its number and no days: it
//!   stays off the card. So does the third quarter of a match, which is found too.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick, Whence};
use crate::time::period::Period;
use crate::time::read::{ordinal, relative_year, skip_dash, year, year_after};
use crate::time::value::{Unit, Value};
use crate::time::words::{Class, class};

const RULE: RuleId = "time.quarter.ordinal";

/// A quarter or half at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if let Some(Class::Quarter(n)) = class(lexed, i) {
        return short(lexed, i, n);
    }
    // "1988 third quarter", "fiscal third quarter".
    let known = year(lexed, i);
    let start = if class(lexed, i) == Some(Class::Fiscal) || known.is_some() {
        skip_dash(lexed, i + 1)
    } else {
        i
    };
    // "the 1988 period": the same quarter of another year.
    if let Some(year) = known
        && i > 0
        && lexed.is(i - 1, "the")
        && lexed.is_any(start, &["period", "quarter"])
    {
        return Some(Candidate::new(
            RULE,
            i,
            start,
            Meaning::SameQuarter(Whence::Year(year)),
        ));
    }
    let (part, at) = part(lexed, start)?;
    let fiscal = usize::from(lexed.is(at + 1, "of") && class(lexed, at + 2) == Some(Class::Fiscal));
    let (known, at) = match year_after(lexed, at + 2 * fiscal) {
        Some((year, year_at)) if lexed.token(at + 1).kind != Kind::Comma => (Some(year), year_at),
        _ => (known, at),
    };
    if let Some(year) = known {
        let period = match part {
            Part::Quarter(n) => Period::Quarter(year, n),
            Part::Half(n) => Period::Half(year, n),
            _ => return None,
        };
        return Some(Candidate::new(RULE, i, at, Meaning::Known(Value::Period(period))));
    }
    if let Some((pick, at)) = relative_year(lexed, at) {
        return Some(Candidate::new(RULE, i, at, Meaning::Part(part, pick)));
    }
    let last = match part {
        // "the first half of the match" is none of the year.
        Part::Half(_) if lexed.is(at + 2, "the") && lexed.is(at + 3, "year") => at + 3,
        Part::Half(_) => return None,
        _ => at,
    };
    Some(Candidate::new(RULE, i, last, Meaning::Part(part, Pick::Open)))
}

/// The quarter or half that is counted at token `i`, and its last token: "third quarter", "first half",
/// "last two quarters".
fn part(lexed: &Lexed<'_>, i: usize) -> Option<(Part, usize)> {
    let is_last = lexed.is(i, "last");
    let (n, last) = if is_last { (2, i) } else { ordinal(lexed, i)? };
    let mut at = skip_dash(lexed, last + 1);
    // "the first fiscal quarter".
    if class(lexed, at) == Some(Class::Fiscal) {
        at = skip_dash(lexed, at + 1);
    }
    // "the first two quarters of 1990".
    let is_two = lexed.is(at, "two") && lexed.is(at + 1, "quarters");
    at += usize::from(is_two);
    let part = match class(lexed, at)? {
        Class::Unit(Unit::Quarter) if (1..=4).contains(&n) && !is_last => Part::Quarter(n),
        Class::Half | Class::Units(Unit::Quarter)
            if (1..=2).contains(&n) && lexed.is(at + 1, "of") && (is_two || lexed.is(at, "half")) =>
        {
            Part::Half(n)
        }
        _ => return None,
    };
    Some((part, at))
}

/// "Q3", "Q3 2020".
fn short(lexed: &Lexed<'_>, i: usize, n: u8) -> Option<Candidate> {
    let (last, meaning) = match year_after(lexed, i).filter(|_| lexed.token(i + 1).kind != Kind::Comma) {
        Some((year, at)) => (at, Meaning::Known(Value::Period(Period::Quarter(year, n)))),
        None => (i, Meaning::Part(Part::Quarter(n), Pick::Open)),
    };
    lexed
        .token(i)
        .is_capital
        .then(|| Candidate::new(RULE, i, last, meaning))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn quarters_and_halves() {
        check(&[
            "Sales rose in [the third quarter=2020-Q3].",
            "[Third-quarter=2020-Q3] profit fell.",
            "It expects a loss in [the first quarter of 2021=2021-Q1].",
            "In [the first half of 2020=2020-H1] it grew.",
            "[Last year's fourth quarter=2019-Q4] was better.",
            "In [the 1988 third quarter=1988-Q3] it lost money.",
            "[Third-quarter=2020-Q3] net rose after a flat [second quarter=2020-Q2]. It beat [a year ago=2019-Q3].",
            "[Third-quarter=2020-Q3] net rose. [The fourth quarter=2020-Q4] will beat [a year ago=2019-Q3].",
            "[The third quarter=2020-Q3] beat [the year-ago quarter=2019-Q3].",
            "Sales fell in [Q3=2020-Q3] but rose in [Q1 2019=2019-Q1].",
            "In [fiscal second quarter=2020-Q2] results",
            "[Fourth-quarter=2020-Q4] profit fell. [The latest period=2020-Q4] beat [a year ago=2019-Q4].",
            "[Third-quarter=2020-Q3] profit fell. It shipped less to [fourth-quarter=2020-Q4] buyers. [The latest period=2020-Q3] was hard.",
            "It will fall through [the first two quarters of 2021=2021-H1].",
            "In [the last two quarters of the year=2020-H2] it grew.",
            "[The fiscal first quarter=2020-Q1] was good. In [the quarter=2020-Q1] ended [Oct. 31=2020-10-31] it grew.",
        ]);
    }

    #[test]
    fn other_quarters() {
        check(&[
            "A quarter of voters agreed.",
            "They lost the quarter-final.",
            "In the first half of the match he scored.",
            "Three-quarters of it burned.",
            "The Latin Quarter was full.",
            "[The first two quarters=P2Q] were hard.",
        ]);
    }
}
