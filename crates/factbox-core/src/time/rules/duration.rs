//! A length of time, and the day at its end: "ago", "earlier", "later".
//!
//! - Finds: "two weeks", "a 15-day trip" (its length), "for weeks", "the weeks ahead", "decades-long",
//!   "another year", "six months ago", "a year earlier", "a year ago today".
//! - Leaves: "15-year-old" (an age), "24 hours a day", "second" the ordinal, "two day cares".
//! - Gives: TIMEX3 DURATION, `P2W`; with "ago" DATE.
//! - Limits: A distance is as exact as its unit.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Direction, Meaning};
use crate::time::read::{count, is_age, skip_dash, unit};
use crate::time::value::{Amount, Length, Unit, Value};
use crate::time::words::{Class, Which, class};

const RULE: RuleId = "time.duration.count";
/// The modifier of a distance that is about what it says by its unit: "a decade ago".
pub(in crate::time) const ABOUT_THEN: &str = "APPROX";
pub(in crate::time) const DISTANCE: RuleId = "time.distance.count";

/// A length of time at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    // "a year ago", "an hour": the unit is the class, its article stands before it.
    if matches!(class(lexed, i), Some(Class::Unit(_))) {
        if has_suffix(lexed, i, &["long"]) {
            return known(i, i + 2, Amount::Exactly(1), unit(lexed, i)?);
        }
        let first = one(lexed, i)?;
        // "24 hours a day" is all the time.
        let is_rate = first
            .checked_sub(1)
            .is_some_and(|p| matches!(class(lexed, p), Some(Class::Units(_))));
        if is_rate || is_tiny(lexed, i) {
            return None;
        }
        return with_unit(lexed, first, i, Amount::Exactly(1));
    }
    // "a hundred years" begins with its article.
    let is_scale = lexed.is_any(i, &["hundred", "thousand", "dozen"]);
    let i = i - usize::from(is_scale && i > 0 && lexed.is_any(i - 1, &["a", "an"]));
    // Numbers are read only where a unit can follow soon.
    if !(1..=6).any(|n| matches!(class(lexed, i + n), Some(Class::Unit(_) | Class::Units(_)))) {
        return None;
    }
    let (mut amount, mut last) = count(lexed, i)?;
    // "two to three weeks", "10-15 years": the length is uncertain.
    let joins = lexed.is_any(last + 1, &["to", "or"]) || lexed.token(last + 1).kind == Kind::Dash;
    if joins && let Some((_, end)) = count(lexed, last + 2).filter(|(_, end)| unit(lexed, end + 1).is_some())
    {
        last = end;
        if lexed.token(i).kind == Kind::Number {
            amount = Amount::Some;
        }
    }
    // "two more weeks", "three straight days".
    let mut at = skip_dash(lexed, last + 1);
    if lexed.is_any(
        at,
        &[
            "more",
            "straight",
            "consecutive",
            "full",
            "additional",
            "trading",
            "calendar",
            "business",
            "long",
            "fiscal",
        ],
    ) {
        at = skip_dash(lexed, at + 1);
    }
    with_unit(lexed, i, at, amount)
}

/// Units without a number: "for weeks", "in years", "within days".
pub(in crate::time) fn plural(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let unit = unit(lexed, i)?;
    let amount = Amount::Some;
    if has_suffix(lexed, i, &["long", "old"]) && unit >= Unit::Day {
        return known(i, i + 2, amount, unit);
    }
    if unit >= Unit::Day && lexed.is(i + 1, "ago") {
        let meaning = Meaning::Distance(Length { amount, unit }, Direction::Ago);
        return Some(Candidate::new(DISTANCE, i, i + 1, meaning));
    }
    let before = |n: usize, words: &[&str]| i >= n && lexed.is_any(i - n, words);
    // "the weeks ahead", "the years to come".
    let end = if lexed.is(i + 1, "ahead") {
        i + 1
    } else if lexed.is(i + 1, "to") && lexed.is(i + 2, "come") {
        i + 2
    } else {
        i
    };
    let is_led = before(1, &["for"])
        || unit >= Unit::Day
            && (before(1, &["in", "within"]) || before(1, &["the"]) && (end > i || before(2, &["over"])));
    (is_led && !lexed.is(i + 1, "of") && lexed.token(i + 1).kind != Kind::Number)
        .then(|| known(i, end, amount, unit))?
}

fn known(first: usize, last: usize, amount: Amount, unit: Unit) -> Option<Candidate> {
    let length = Value::Duration(Length { amount, unit });
    Some(Candidate::new(RULE, first, last, Meaning::Known(length)))
}

/// The first token of "a year", "an additional year", "another year" before the unit at token `i`.
fn one(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    if lexed.is_any(before, &["a", "an", "another"]) {
        return Some(before);
    }
    let is_described = lexed.is_any(
        before,
        &["additional", "further", "extra", "full", "whole", "entire"],
    );
    before
        .checked_sub(1)
        .filter(|a| is_described && lexed.is_any(*a, &["a", "an"]))
}

/// "day-long", "decades-old".
fn has_suffix(lexed: &Lexed<'_>, i: usize, suffixes: &[&str]) -> bool {
    lexed.token(i + 1).kind == Kind::Dash && lexed.glued(i + 1) && lexed.is_any(i + 2, suffixes)
}

/// "A minute crack": the adjective, which a noun follows.
fn is_tiny(lexed: &Lexed<'_>, i: usize) -> bool {
    const AFTER_A_LENGTH: &[&str] = &[
        "of", "to", "in", "at", "for", "after", "before", "later", "ago", "and", "or", "but", "from", "on",
        "as", "when", "while", "until", "that", "long", "per", "more", "by", "into", "he", "she", "they",
        "with",
    ];
    lexed.is(i, "minute") && lexed.token(i + 1).kind == Kind::Word && !lexed.is_any(i + 1, AFTER_A_LENGTH)
}

fn with_unit(lexed: &Lexed<'_>, first: usize, at: usize, mut amount: Amount) -> Option<Candidate> {
    let unit = unit(lexed, at)?;
    let mut last = at;
    // "a year and a half".
    if lexed.is(at + 1, "and")
        && lexed.is(at + 2, "a")
        && lexed.is(at + 3, "half")
        && let Amount::Exactly(n) = amount
    {
        amount = Amount::AndAHalf(n);
        last = at + 3;
    }
    let length = Length { amount, unit };
    let is_rate =
        lexed.is_any(last + 1, &["a", "an", "per"]) && matches!(class(lexed, last + 2), Some(Class::Unit(_)));
    if is_rate || is_age(lexed, last) {
        return None;
    }
    // "60 Minutes" is a name.
    if lexed.token(at).is_capital
        && !lexed.token(first).starts_paragraph
        && lexed.token(first).kind == Kind::Number
    {
        return None;
    }
    let after = skip_dash(lexed, last + 1);
    if let Some(direction) = direction(lexed, after, unit) {
        if direction == Direction::Ago
            && let Some(found) = anniversary(lexed, first, after, length)
        {
            return Some(found);
        }
        let end = if direction == Direction::FromNow {
            after + 1
        } else {
            after
        };
        let mut found = Candidate::new(DISTANCE, first, end, Meaning::Distance(length, direction));
        // "A decade ago" is about then.
        found.modifier = (unit >= Unit::Decade).then_some(ABOUT_THEN);
        return Some(found);
    }
    // "a quarter of voters", "three-quarters": shares.
    let is_share = matches!(amount, Amount::Exactly(1)) || lexed.token(at - 1).kind == Kind::Dash;
    if is_share && matches!(unit, Unit::Quarter | Unit::Second) {
        return None;
    }
    known(first, last, amount, unit)
}

/// "a year ago today", "ten years ago this month"; `ago` is the token of "ago".
fn anniversary(lexed: &Lexed<'_>, first: usize, ago: usize, length: Length) -> Option<Candidate> {
    let (Amount::Exactly(years), Unit::Year) = (length.amount, length.unit) else {
        return None;
    };
    let (unit, last) = match class(lexed, ago + 1)? {
        Class::Day(0) => (Unit::Day, ago + 1),
        Class::Which(Which::This) => (unit(lexed, ago + 2)?, ago + 2),
        _ => return None,
    };
    let meaning = Meaning::Anniversary(unit, i32::try_from(years).ok()?);
    matches!(unit, Unit::Day | Unit::Week | Unit::Month)
        .then(|| Candidate::new(DISTANCE, first, last, meaning))
}

/// Which way a length is counted. "Later" and "before" leave open from which day.
fn direction(lexed: &Lexed<'_>, i: usize, unit: Unit) -> Option<Direction> {
    if lexed.is(i, "ago") {
        Some(Direction::Ago)
    } else if lexed.is(i, "earlier") && unit >= Unit::Month && !lexed.is(i + 1, "than") {
        Some(Direction::Earlier)
    } else if lexed.is(i, "from") && lexed.is_any(i + 1, &["now", "today"]) {
        Some(Direction::FromNow)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::lex::Lexed;
    use crate::time::testing::check;
    use crate::time::timexes;

    #[test]
    fn lengths_and_distances() {
        check(&[
            "It took [two weeks=P2W].",
            "[A 15-day=P15D] trip",
            "He waited [six months=P6M].",
            "It fell [two years ago=2018].",
            "It opened in [2010=2010], [two years=P2Y] earlier than planned.",
            "It fell in [2010=2010] and [two years earlier=2008].",
            "They met [10 days ago=2020-11-23].",
            "[A few hours=PTXH] were enough.",
            "It lasted [two and a half years=P2Y6M].",
            "[More than two thousand years=P2000Y] have passed.",
            "It opens [three weeks from now=2020-W52].",
            "[About two years ago=P2Y] he left.",
            "[More than four decades ago=P40Y] he left.",
            "They had waited for [weeks=PXW].",
            "It is the best harvest in [years=PXY].",
            "They fought for [half an hour=PT30M].",
            "It ended [a decades-long=PXY] feud.",
            "Their third [day-long=P1D] meeting failed.",
            "They want an end to [a years-old=PXY] slump.",
            "He has [an additional year=P1Y] to pay.",
            "It was bankrupt just [months ago=PAST_REF].",
            "They may sell in [the weeks ahead=PXW].",
            "He left [a year ago today=2019-12-03].",
            "It opened [ten years ago this month=2010-12].",
            "It opened [two years ago this week=2018-W49].",
            "It opened [two years ago=2018]. [This week=2020-W49] it shut.",
            "Many left [over the years=PXY].",
        ]);
    }

    #[test]
    fn a_day_reached_by_a_length_is_a_distance() {
        for (text, want) in [
            ("It took two weeks.", super::RULE),
            ("He left two weeks ago.", super::DISTANCE),
            ("He left a year ago today.", super::DISTANCE),
        ] {
            let found = timexes(&Lexed::new(text), None);
            let rules: Vec<_> = found.iter().map(|t| t.rule).collect();
            assert_eq!(rules, [want], "{text}");
        }
    }

    #[test]
    fn ages_and_shares_are_no_lengths() {
        check(&[
            "The 15-year-old won.",
            "She is 52 years old.",
            "A quarter of it sank.",
            "Three-quarters of it burned.",
            "The CBS show 60 Minutes aired.",
            "CBS repeated 48 Hours.",
            "Years of drought followed.",
            "He is paid for days of leave.",
            "Guards stand there 24 hours a day.",
            "It is open seven days a week.",
            "He met an additional man.",
            "The years had been kind.",
            "All three hours-old lambs died.",
        ]);
    }
}
