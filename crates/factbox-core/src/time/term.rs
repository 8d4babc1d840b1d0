//! A length told by its end: "the 12 months to March", "the year ended Sept. 30". On the card it is one
//! stretch of months, and its end no day on which something took place.

use super::period::Period;
use super::value::{Amount, Length, Unit, Value};
use super::{Date, Timex};
use crate::lex::Lexed;

/// The first and last month of the length at `length` that ends with `end`; months in number only, or
/// a quarter or year, up to the end of a month.
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
        Value::Period(Period::Quarter(..)) | Value::Fiscal(Period::Quarter(..)) => 3,
        _ => return None,
    };
    let mut at = length.tokens.1 + 1;
    at += usize::from(lexed.is(at, "that"));
    // "a move of two months to May": what ends in a month is named with its article.
    let is_joined = at + 1 == end.tokens.0
        && lexed.is_any(length.tokens.0, &["the", "its", "their"])
        && lexed.is_any(at, &["to", "ended", "ending", "through"]);
    let (year, month) = match end.value {
        Value::Period(Period::Month(year, month)) => (year, month),
        Value::Period(Period::Day(day)) if ends_month(day) => (day.year, day.month),
        _ => return None,
    };
    let first = Period::month_from(year, i32::from(month) - i32::try_from(count).ok()?)?;
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
            "It grew in [the quarter ended June 30=2020-04/2020-06].",
            "It grew in [the six months through October=2020-05/2020-10].",
        ]);
    }

    #[test]
    fn other_lengths_beside_a_date() {
        check_card(&[
            "It grew in the year to [Sept. 12=2020-09-12].",
            "It moved two months to [May=2020-05].",
            "It took 12 months, and [March=2020-03] was the worst.",
            "It fell for six weeks to [June 30=2020-06-30].",
        ]);
    }
}
