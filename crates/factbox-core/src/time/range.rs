//! The card's dates: time expressions that place an event, with ranges joined.

use super::certain::{self, certain};
use super::edtf::{edtf, interval};
use super::period::Period;
use super::read::skip_dash;
use super::term;
use super::value::Value;
use super::{Date, DateMention, Timex};
use crate::lex::{Kind, Lexed, Tokens};
use factbox_model::Precision;

/// The dates among `timexes`; two that a range joins are one.
pub(super) fn dates(lexed: &Lexed<'_>, timexes: &[Timex], reference: Option<Date>) -> Vec<DateMention> {
    let mut out: Vec<DateMention> = Vec::new();
    let mut i = 0;
    while let Some(timex) = timexes.get(i) {
        i += 1;
        if let Some(end) = timexes.get(i)
            && let Some((from, to)) = term::months(lexed, timex, end)
        {
            out.extend(mention(lexed, timex.tokens.first, end.tokens.last, from, to, end));
            i += 1;
            continue;
        }
        let Some(period) = certain(lexed, timex, reference) else {
            continue;
        };
        if let Some((listed, to)) = run(lexed, timexes.get(i - 1..).unwrap_or_default(), period)
            && let Some(end) = timexes.get(i - 1 + listed)
            && let Some(mention) = mention(lexed, timex.tokens.first, end.tokens.last, period, to, timex)
        {
            out.push(mention);
            i += listed;
            continue;
        }
        if let Some(next) = timexes.get(i)
            && let Some(end) = certain::period(next)
            && let Some(first) = joined(lexed, timex, next, period, end)
            && let Some(mention) = mention(lexed, first, next.tokens.last, period, end, timex)
        {
            out.push(mention);
            i += 1;
            continue;
        }
        out.extend(mention(
            lexed,
            timex.tokens.first,
            timex.tokens.last,
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

fn mention(
    lexed: &Lexed<'_>,
    first: usize,
    last: usize,
    from: Period,
    to: Period,
    timex: &Timex,
) -> Option<DateMention> {
    let (mut start, mut end) = (from.days()?.0, to.days()?.1);
    if start > end {
        return None;
    }
    if from == to && !is_side_of_today(lexed, first) {
        (start, end) = part(timex.modifier, start, end)?;
    }
    let precision = match timex.value {
        Value::Time(..) if from == to => Precision::Time,
        _ => from.precision().min(to.precision()),
    };
    let (first, last) = limited(lexed, first, last);
    Some(DateMention {
        span: lexed.span(first, last),
        tokens: Tokens::new(first, last),
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

/// The tokens of a date with what makes it a limit: "as soon as Tuesday", "no later than May 2", "Tuesday at
/// the latest".
fn limited(lexed: &Lexed<'_>, first: usize, last: usize) -> (usize, usize) {
    let is_limit = |a: &usize| {
        lexed.is(*a, "as") && lexed.is_any(a + 1, &["soon", "early", "late"]) && lexed.is(a + 2, "as")
            || lexed.is_any(*a, &["no", "not"])
                && lexed.is_any(a + 1, &["later", "earlier", "sooner"])
                && lexed.is(a + 2, "than")
    };
    let is_behind = lexed.is(last + 1, "at") && lexed.is_any(last + 3, &["earliest", "latest"]);
    (
        first.checked_sub(3).filter(is_limit).unwrap_or(first),
        if is_behind { last + 3 } else { last },
    )
}

/// The days meant by "early", "mid" or "the end of" a period: about a third of it.
fn part(modifier: Option<&str>, start: Date, end: Date) -> Option<(Date, Date)> {
    let third = (end.to_days() - start.to_days() + 1) / 3;
    Some(match modifier {
        Some("START") => (start, start.plus_days(third)?),
        Some("MID") => (start.plus_days(third)?, end.plus_days(-third)?),
        Some("END") => (end.plus_days(-third)?, end),
        _ => (start, end),
    })
}

/// "Earlier this month", "later this year": as far as the day of publication, or from it on.
fn is_side_of_today(lexed: &Lexed<'_>, first: usize) -> bool {
    lexed.is_any(first, &["earlier", "later"])
}

/// How many of `listed` follow the first, each on the day after the one before, and the last of them: "18, 19
/// and 20 December" is one stretch.
fn run(lexed: &Lexed<'_>, listed: &[Timex], first: Period) -> Option<(usize, Period)> {
    let mut to = first;
    for (n, pair) in listed.windows(2).enumerate() {
        let [a, b] = pair else { return None };
        let at = a.tokens.last + 1;
        let next = certain::period(b)?;
        if b.tokens.first != at + 1 || !adjacent(to, next) {
            return None;
        }
        to = next;
        match lexed.word(at) {
            "," => {}
            "and" => return (n > 0).then_some((n + 1, to)),
            _ => return None,
        }
    }
    None
}

/// Whether `a` and `b` are the two ends of one range, and the token it begins with.
fn joined(lexed: &Lexed<'_>, a: &Timex, b: &Timex, from: Period, to: Period) -> Option<usize> {
    let Tokens { first, last } = a.tokens;
    // "from" announces a range and stays outside the mention; "between" does not: "2015 and 2017"
    // alone would be two years.
    let announced = first.checked_sub(1).map_or("", |p| lexed.word(p));
    let at = last + 1;
    let between = b.tokens.first.checked_sub(at)?;
    let same_kind = std::mem::discriminant(&from) == std::mem::discriminant(&to);
    if !same_kind || from.days()?.0 >= to.days()?.0 || lexed.token(b.tokens.first).starts_paragraph {
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
        2 => dash && skip_dash(lexed, at) == b.tokens.first,
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
            "It runs on [18, 19 and 20 December=2020-12-18/2020-12-20].",
            "It ran on [December 1, 2 and 3=2020-12-01/2020-12-03] only.",
            "It ran in [2017, 2018 and 2019=2017/2019] at a loss.",
            "He ruled from [1990 to 1998=1990/1998].",
            "It rained [between June and August=2020-06/2020-08].",
            "It grew from [February 2016 through May 2017=2016-02/2017-05].",
            "They fought [1914-1918=1914/1918] there.",
            "It lost money in [2012-13=2012/2013].",
            "They fought from [1914–18=1914/1918].",
        ]);
    }

    #[test]
    fn two_dates_are_no_range() {
        check_card(&[
            "The vote was moved from [Monday=2020-12-07] to [Tuesday=2020-12-08].",
            "He won in [1990=1990] and [1998=1998].",
            "He won in [1990=1990], [1994=1994] and [1998=1998].",
            "It ran on [5=2019-12-05], [12=2019-12-12] and [19 December 2019=2019-12-19].",
            "It fell in [May=2020-05] or [June=2020-06].",
            "It fell on [Monday=2020-11-30], [Tuesday=2020-12-01] and later.",
            "It has rained since [May 3=2020-05-03] here.",
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
}
