//! A length told by its end or its year: "the 12 months to March", "the year ended Sept. 30", "the first
//! nine months of 2023". On the card it is one stretch of months, and its end no day on which something
//! took place.

use super::period::Period;
use super::value::{Amount, Length, Unit, Value};
use super::{Date, Timex};
use crate::lex::Lexed;

/// The first and last month of the length at `length` that ends with `end`, or lies in its year; months in
/// number only, or a quarter or year, up to the end of a month.
pub(super) fn months(lexed: &Lexed<'_>, length: &Timex, end: &Timex) -> Option<(Period, Period)> {
    let count = match length.value {
        Value::Duration(Length {
            amount: Amount::Exactly(n @ 1..=36),
            unit: Unit::Month,
        }) => n,
        Value::Duration(Length {
            amount: Amount::Exactly(1),
            unit: Unit::Year,
        }) => 12,
        Value::Duration(Length {
            amount: Amount::Exactly(n @ 1..=3),
            unit: Unit::Quarter,
        }) => 3 * n,
        Value::Period(Period::Quarter(..)) | Value::Fiscal(Period::Quarter(..)) => 3,
        // "in the year to March": no calendar year.
        Value::Period(Period::Year(_)) if lexed.is(length.tokens.last, "year") => 12,
        _ => return None,
    };
    let count = i32::try_from(count).ok()?;
    if let Value::Period(Period::Year(year)) = end.value
        && count < 12
        && lexed.is(length.tokens.last + 1, "of")
        && length.tokens.last + 2 == end.tokens.first
    {
        let has = |word: &str| (length.tokens.first..length.tokens.last).any(|i| lexed.is(i, word));
        let from = if has("first") {
            0
        } else if has("last") {
            12 - count
        } else {
            return None;
        };
        return Some((
            Period::month_from(year, from)?,
            Period::month_from(year, from + count - 1)?,
        ));
    }
    let mut at = length.tokens.last + 1;
    at += usize::from(lexed.is(at, "that"));
    // "a move of two months to May": what ends in a month is named with its article.
    let ends_in = usize::from(lexed.is_any(at, &["ended", "ending"]) && lexed.is_any(at + 1, &["in", "on"]));
    let is_joined = at + 1 + ends_in == end.tokens.first
        && lexed.is_any(length.tokens.first, &["the", "its", "their"])
        && lexed.is_any(at, &["to", "ended", "ending", "through"]);
    let (year, month) = match end.value {
        Value::Period(Period::Month(year, month)) => (year, month),
        Value::Period(Period::Day(day)) if ends_month(day) => (day.year, day.month),
        _ => return None,
    };
    let first = Period::month_from(year, i32::from(month) - count)?;
    is_joined.then_some((first, Period::Month(year, month)))
}

fn ends_month(day: Date) -> bool {
    day.plus_days(1).is_some_and(|next| next.day == 1)
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check_card;

    #[test]
    fn lengths_up_to_a_month() {
        check_card(&[
            "It lost money in [the 12 months to March=2019-04/2020-03].",
            "It lost money in [the year ended Sept. 30=2019-10/2020-09].",
            "It grew in [the three months that ended June 30, 2019=2019-04/2019-06].",
            "It grew in [the first nine months of 2019=2019-01/2019-09].",
            "It fell in [the last six months of last year=2019-07/2019-12].",
            "It grew in [the year to the end of March=2019-04/2020-03].",
            "It expects a loss in [the year to 31 March=2020-04/2021-03].",
            "It grew in [the three months ending in October=2020-08/2020-10].",
            "It grew in [the quarter ended June 30=2020-04/2020-06].",
            "It grew in [the six months through October=2020-05/2020-10].",
        ]);
    }

    #[test]
    fn other_lengths_beside_a_date() {
        check_card(&[
            "It grew in the year to [Sept. 12=2020-09-12].",
            "It opened six months of [2019=2019].",
            "It moved two months to [November=2020-11].",
            "It took 12 months, and [March=2020-03] was the worst.",
            "It fell for six weeks to [June 30=2020-06-30].",
        ]);
    }
}
