//! The card's dates: time expressions that place an event, with ranges joined.

use super::edtf::{edtf, interval};
use super::period::Period;
use super::read::skip_dash;
use super::rules::DATELINE;
use super::value::Value;
use super::{DateMention, Timex, TimexKind};
use crate::lex::{Kind, Lexed};
use factbox_model::Precision;

/// The dates among `timexes`; two that a range joins are one.
pub(super) fn dates(lexed: &Lexed<'_>, timexes: &[Timex]) -> Vec<DateMention> {
    let mut out: Vec<DateMention> = Vec::new();
    let mut i = 0;
    while let Some(timex) = timexes.get(i) {
        i += 1;
        let Some(period) = period(timex) else { continue };
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

/// The calendar period of a timex that can stand on a card.
fn period(timex: &Timex) -> Option<Period> {
    match timex.value {
        _ if timex.rule == DATELINE => None,
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
