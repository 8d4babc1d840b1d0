//! The card's dates: time expressions that place an event, with ranges joined.

use super::edtf::{edtf, interval};
use super::period::Period;
use super::read::{skip_dash, unit};
use super::rules::{CLOCK, DATELINE, DAY_PART, DISTANCE, STRETCH};
use super::tense::{Tense, tense};
use super::value::Value;
use super::words::{Class, class};
use super::{Date, DateMention, Timex, TimexKind};
use crate::lex::{Kind, Lexed};
use factbox_model::{Inferred, Precision};

/// The dates among `timexes`; two that a range joins are one.
pub(super) fn dates(lexed: &Lexed<'_>, timexes: &[Timex], reference: Option<Date>) -> Vec<DateMention> {
    let mut out: Vec<DateMention> = Vec::new();
    let mut i = 0;
    while let Some(timex) = timexes.get(i) {
        i += 1;
        let Some(period) =
            period(timex).filter(|p| is_date(lexed, timex, *p) && is_year_sure(lexed, timex, *p, reference))
        else {
            continue;
        };
        if let Some(next) = timexes.get(i)
            && let Some(end) = self::period(next)
            && let Some(first) = joined(lexed, timex, next, period, end)
            && let Some(mention) = mention(lexed, first, next.tokens.1, period, end, timex)
        {
            out.push(mention);
            i += 1;
            continue;
        }
        out.extend(mention(
            lexed,
            timex.tokens.0,
            timex.tokens.1,
            period,
            period,
            timex,
        ));
    }
    out
}

crate::lexicon! {
    /// Verbs that move a date.
    MOVES: () = {
        "postponed" => (), "moved" => (), "delayed" => (), "rescheduled" => (), "pushed" => (), "changed" => (),
        "extended" => (), "shifted" => (), "deferred" => (), "postpone" => (), "move" => (), "delay" => (),
        "reschedule" => (), "push" => (), "change" => (), "extend" => (), "shift" => (), "defer" => (),
    }
}

crate::lexicon! {
    /// Signs that a sentence tells of business, where a quarter is one of the year.
    BUSINESS: () = {
        "$" => (), "£" => (), "€" => (), "%" => (), "percent" => (), "revenue" => (), "revenues" => (),
        "earnings" => (), "profit" => (), "profits" => (), "sales" => (), "income" => (), "results" => (),
        "economy" => (), "economic" => (), "gdp" => (), "growth" => (), "inflation" => (), "fiscal" => (),
        "dividend" => (), "forecast" => (), "company" => (), "investors" => (), "analysts" => (),
        "shipments" => (), "spending" => (), "deliveries" => (), "exports" => (), "orders" => (),
    }
}

/// How many tokens are read on each side of a quarter.
const REACH: usize = 40;

/// Whether the timex can stand on a card. Without a year, the third quarter may be one of a match.
fn is_date(lexed: &Lexed<'_>, timex: &Timex, period: Period) -> bool {
    let sentence = lexed.sentences.get(lexed.sentence_of(timex.tokens.0));
    let Some((start, end)) = sentence.map(|s| (s.tokens.0 as usize, s.tokens.1 as usize)) else {
        return false;
    };
    let before = |words: &[&str]| timex.tokens.0 > 0 && lexed.is_any(timex.tokens.0 - 1, words);
    // Lines that only date the article, and marks of copyright.
    if end - start <= timex.tokens.1 - timex.tokens.0 + 2 && lexed.token(start).starts_paragraph
        || before(&["©", "copyright"])
        || is_any_day(lexed, timex)
        || is_hour_alone(lexed, timex)
        || is_bare_unit(lexed, timex)
        || is_in_law(lexed, timex)
    {
        return false;
    }
    match period {
        Period::Quarter(..) if timex.inferred.contains(&Inferred::Year) => {
            let (first, last) = timex.tokens;
            (start.max(first.saturating_sub(REACH))..end.min(last + REACH))
                .any(|i| lexed.look(i, &BUSINESS).is_some())
        }
        _ => true,
    }
}

/// Days from publication within which a day or month without its year is taken for the nearest.
const NEAR: i32 = 90;

/// Whether the year worked out for a day or month agrees with the tense around it. Far from the day of
/// publication something must tell the year: a row of tour dates has no verb.
fn is_year_sure(lexed: &Lexed<'_>, timex: &Timex, period: Period, reference: Option<Date>) -> bool {
    let is_guess = timex.inferred == [Inferred::Year] && matches!(period, Period::Day(_));
    let (Some(today), Some((first, last))) = (reference.filter(|_| is_guess), period.days()) else {
        return true;
    };
    let ahead = first.to_days() - today.to_days();
    let ago = today.to_days() - last.to_days();
    match tense(lexed, timex.tokens.0, timex.tokens.1) {
        Some(Tense::Past) => ahead <= NEAR,
        Some(Tense::Future) => ago <= NEAR,
        None => ahead <= NEAR && ago <= NEAR,
    }
}

/// "on a Monday", "its Saturday edition": any week's.
fn is_any_day(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    const ISSUES: &[&str] = &[
        "edition",
        "editions",
        "publication",
        "newspaper",
        "newspapers",
        "paper",
        "papers",
        "delivery",
        "service",
        "services",
    ];
    let (first, last) = timex.tokens;
    let is_weekday = |i: usize| matches!(class(lexed, i), Some(Class::Weekday(_)));
    if is_weekday(last) && timex.inferred.contains(&Inferred::Day) {
        let is_one = first > 0 && lexed.is_any(first - 1, &["a", "any"]);
        let is_phrase = lexed.token(last + 1).kind == Kind::Word;
        // "Open Monday to Friday", but "from Monday to Friday" may be of one week.
        let is_span = |a: usize| {
            let is_to = lexed.is_any(a + 1, &["to", "through"]) || lexed.token(a + 1).kind == Kind::Dash;
            let is_one_week = a > 0 && lexed.is_any(a - 1, &["from", "between"]);
            is_weekday(a) && is_to && is_weekday(a + 2) && !is_one_week
        };
        return is_one && !is_phrase
            || lexed.is_any(last + 1, ISSUES)
            || is_span(last)
            || last > 1 && is_span(last - 2);
    }
    // "at 2pm on a Monday".
    lexed.is(last + 1, "on") && lexed.is_any(last + 2, &["a", "any"]) && is_weekday(last + 3)
}

/// "shortly after 9:40 p.m.": a clock time that does not name its day. The day taken for it is a guess.
fn is_hour_alone(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    let names_a_day = |i: usize| {
        matches!(
            class(lexed, i),
            Some(Class::Weekday(_) | Class::Day(_) | Class::Month(_) | Class::ShortMonth(_))
        )
    };
    timex.rule == CLOCK && !(timex.tokens.0..=timex.tokens.1).any(names_a_day)
}

/// "the full year": a unit whose article stands outside says nothing by itself.
fn is_bare_unit(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    timex.tokens.0 == timex.tokens.1 && unit(lexed, timex.tokens.0).is_some()
}

/// "the Shipping Act of 1984": part of its name.
fn is_in_law(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    let (first, _) = timex.tokens;
    first > 1
        && lexed.is(first - 1, "of")
        && lexed.is_any(first - 2, &["act", "code"])
        && lexed.token(first - 2).is_capital
}

/// The calendar period of a timex that can stand on a card.
fn period(timex: &Timex) -> Option<Period> {
    match timex.value {
        _ if matches!(timex.rule, DATELINE | STRETCH | DAY_PART) => None,
        // "A decade ago" is about then.
        _ if timex.rule == DISTANCE && timex.modifier.is_some() => None,
        // "Post-1959" is any time from then on.
        _ if matches!(timex.modifier, Some("BEFORE" | "AFTER")) => None,
        Value::Period(period) if timex.kind == TimexKind::Date => Some(period),
        Value::Time(Some(date), _) => Some(Period::Day(date)),
        _ => None,
    }
}

fn mention(
    lexed: &Lexed<'_>,
    first: usize,
    last: usize,
    from: Period,
    to: Period,
    timex: &Timex,
) -> Option<DateMention> {
    let (start, _) = from.days()?;
    let (_, end) = to.days()?;
    if start > end {
        return None;
    }
    let precision = match timex.value {
        Value::Time(..) if from == to => Precision::Time,
        _ => from.precision().min(to.precision()),
    };
    Some(DateMention {
        span: lexed.span(first, last),
        tokens: (first, last),
        edtf: if from == to {
            edtf(from)
        } else {
            interval(from, to)
        },
        first: start,
        last: end,
        precision,
        inferred: timex.inferred.to_vec(),
        rule: timex.rule,
    })
}

/// Whether `a` and `b` are the two ends of one range, and the token it begins with.
fn joined(lexed: &Lexed<'_>, a: &Timex, b: &Timex, from: Period, to: Period) -> Option<usize> {
    let (first, last) = (a.tokens.0, a.tokens.1);
    // "from" announces a range and stays outside the mention; "between" does not: "2015 and 2017"
    // alone would be two years.
    let announced = first.checked_sub(1).map_or("", |p| lexed.word(p));
    let at = last + 1;
    let between = b.tokens.0.checked_sub(at)?;
    let same_kind = std::mem::discriminant(&from) == std::mem::discriminant(&to);
    if !same_kind || from.days()?.0 >= to.days()?.0 || lexed.token(b.tokens.0).starts_paragraph {
        return None;
    }
    // "postponed from Tuesday to Friday" moves one date to the other.
    let is_moved = announced.eq_ignore_ascii_case("from")
        && (first.saturating_sub(4)..first).any(|i| lexed.look(i, &MOVES).is_some());
    if is_moved {
        return None;
    }
    let dash = lexed.token(at).kind == Kind::Dash;
    let is_range = match between {
        1 => {
            dash || lexed.is_any(at, &["to", "through", "until", "till"])
                && is_through(lexed, at, from, announced)
                || lexed.is(at, "and") && (announced.eq_ignore_ascii_case("between") || adjacent(from, to))
        }
        // "May 3 -- 5"
        2 => dash && skip_dash(lexed, at) == b.tokens.0,
        _ => false,
    };
    let is_between = lexed.is(at, "and") && announced.eq_ignore_ascii_case("between");
    is_range.then_some(first - usize::from(is_between))
}

/// Whether "to" runs from one date to the other: "Monday to Friday", not "postponed from Monday to
/// Friday" as two dates of one plan.
fn is_through(lexed: &Lexed<'_>, at: usize, from: Period, announced: &str) -> bool {
    !lexed.is(at, "to") || !matches!(from, Period::Day(_)) || !announced.is_empty()
}

/// Whether one period follows the other at once: "December 9 and 10".
fn adjacent(from: Period, to: Period) -> bool {
    match (from.days(), to.days()) {
        (Some((_, end)), Some((start, _))) => end.plus_days(1) == Some(start),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check_card;

    #[test]
    fn ranges_are_one_date() {
        check_card(&[
            "The talks on [December 9 and 10=2020-12-09/2020-12-10] failed.",
            "The fair runs from [May 5 to 7, 2021=2021-05-05/2021-05-07].",
            "It lasts from [3 to 5 December=2020-12-03/2020-12-05].",
            "He ruled from [1990 to 1998=1990/1998].",
            "It rained [between June and August=2020-06/2020-08].",
            "It grew from [February 2016 through May 2017=2016-02/2017-05].",
            "They fought [1914-1918=1914/1918] there.",
        ]);
    }

    #[test]
    fn two_dates_are_no_range() {
        check_card(&[
            "The vote was moved from [Monday=2020-11-30] to [Tuesday=2020-12-01].",
            "He won in [1990=1990] and [1998=1998].",
            "It fell in [May=2020-05] or [June=2020-06].",
            "It fell on [Monday=2020-11-30], [Tuesday=2020-12-01] and later.",
            "It has rained since [May 3=2020-05-03] here.",
        ]);
    }

    #[test]
    fn an_hour_alone_is_no_date() {
        check_card(&[
            "Flames broke out shortly after 9:40 p.m., the crew said.",
            "Customers shall save power from 4 p.m. to 9 p.m. and at noon.",
            "At 5 o'clock the doors shut.",
            "The blast came on [Tuesday=2020-12-01] and the siren at 9:40 p.m. that night.",
            "Café guests left at 3 a.m.",
            "It opens at [9 a.m. on Tuesday=2020-12-08], they said.",
            "The ship sank at [10:30 p.m., Oct. 3=2020-10-03].",
            "They spoke at [noon yesterday=2020-12-02].",
        ]);
    }

    #[test]
    fn dates_are_written_as_edtf() {
        check_card(&[
            "In [the 1990s=199X] it grew.",
            "In [the 19th century=18XX] it burned.",
            "They met [Last month=2020-11].",
            "It shut [last week=2020-11-23/2020-11-29].",
            "They met over [the weekend=2020-11-28/2020-11-29].",
            "Profit fell in [the third quarter=2020-07/2020-09].",
            "It opened in [the spring of 2019=2019-21].",
            "He called [late Tuesday=2020-12-01].",
            "It opens at [9 a.m. ET on Tuesday=2020-12-08].",
            "He left in [mid-September=2020-09].",
        ]);
    }

    #[test]
    fn what_only_looks_like_a_date_stays_off() {
        check_card(&[
            "LAGOS, December 2 (Agency) -- Rain fell.",
            "May 9 in Lima, May 12 in Quito",
            "It was held at 2pm on a Monday.",
            "They often met on a Monday.",
            "It opens from 10 a.m. to 4 p.m. Monday to Friday.",
            "Post-1959 politics split them.",
            "The group will end its Saturday edition.",
            "It breaks the Shipping Act of 1984.",
            "It expects a profit for the full year.",
            "© 2020 The Agency",
            "Sept. 25, 2018",
            "He was hurt in the third quarter of the game.",
            "It fell for three weeks.",
            "Now he paints every day.",
            "A decade ago he left.",
            "About two years ago he left.",
            "Prices fell over the past year.",
            "Pipes break in winter.",
        ]);
    }
}
