//! Quantities as a reader takes them, where benchmarks count otherwise.
//!
//! | text | benchmarks | a reader |
//! | --- | --- | --- |
//! | "cut from 38 to 22 hours" | one range | an old level and a new one |
//! | "six years and four months" | two measures | one |

use super::rules::LEVELS;
use super::{Amount, Quantity};
use crate::lex::{Lexed, Tokens};
use factbox_model::Bound;

/// The quantities of a text with levels told apart and two-part measures joined, in text order.
#[must_use]
pub fn as_read(lexed: &Lexed<'_>, quantities: Vec<Quantity>) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        if let Some(large) = out.last_mut()
            && let Some(value) = joined(lexed, large, &quantity)
        {
            large.tokens.last = quantity.tokens.last;
            large.span = large.span.cover(quantity.span);
            large.bare = large.bare.cover(quantity.bare);
            large.amount = Amount::One(value);
            large.unit = quantity.unit;
        } else if let (Some(to), Amount::Range(old, new)) = (levels(lexed, &quantity), quantity.amount) {
            let Tokens { first, last } = quantity.tokens;
            for (tokens, value) in [
                (Tokens::new(first, to - 1), old),
                (Tokens::new(to + 1, last), new),
            ] {
                let span = lexed.span(tokens.first, tokens.last);
                out.push(Quantity {
                    span,
                    tokens,
                    bare: span,
                    amount: Amount::One(value),
                    bound: Bound::Exact,
                    ..quantity.clone()
                });
            }
        } else {
            out.push(quantity);
        }
    }
    out
}

/// The "to" between an old level and a new one.
fn levels(lexed: &Lexed<'_>, quantity: &Quantity) -> Option<usize> {
    let Tokens { first, last } = quantity.tokens;
    let mut joint = (first..last).rev().filter(|t| lexed.is(*t, "to"));
    joint.next().filter(|_| quantity.rule == LEVELS)
}

/// The value of a measure in two parts, in the unit of the smaller one.
fn joined(lexed: &Lexed<'_>, large: &Quantity, small: &Quantity) -> Option<f64> {
    let between = large.tokens.last + 1..small.tokens.first;
    let is_beside = between.len() <= 2 && between.into_iter().all(|t| lexed.is_any(t, &[",", "and"]));
    let (Amount::One(a), Amount::One(b), Bound::Exact) = (large.amount, small.amount, small.bound) else {
        return None;
    };
    let factor = match (large.unit.card, small.unit.card) {
        ("year", "month") | ("foot", "inch") => 12.0,
        ("week", "day") => 7.0,
        ("day", "hour") => 24.0,
        ("hour", "minute") | ("minute", "second") => 60.0,
        ("pound", "ounce") => 16.0,
        _ => return None,
    };
    (is_beside && b < factor).then_some(a * factor + b)
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::hits;

    #[test]
    fn a_measure_in_two_parts_is_one() {
        hits(
            "quantity.",
            &[
                ("jailed for [six years and four months] there", "76 month month"),
                (
                    "the boy is [one year and two months old]",
                    "14 month month of age",
                ),
                (
                    "he won in [2 hours, 12 minutes and 30 seconds]",
                    "7950 second second",
                ),
                ("a wall [about 6 feet 4 inches] high", "about 76 inch inch"),
                ("it took [five days] and three weeks", "5 day day"),
                ("he got [two years] and 100 hours of work", "2 year year"),
            ],
        );
    }

    #[test]
    fn an_old_level_is_told_from_a_new_one() {
        hits(
            "quantity.range.levels",
            &[
                ("the limit was cut from [30] to 20 mph", "30 mph mile per hour"),
                ("the limit was cut from 30 to [20 mph]", "20 mph mile per hour"),
                ("it will be reduced from [38] to 22", "38 count -"),
                ("it will be reduced from 38 to [22]", "22 count -"),
            ],
        );
    }
}
