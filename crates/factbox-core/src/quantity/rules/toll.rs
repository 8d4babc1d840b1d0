//! Tolls told by an ordinal: "a sixth death" makes six.
//!
//! - Finds: "a 6th fatality", "its 1,000th case", "the fourth victim".
//! - Leaves: "the second death row inmate", "a third man", "in the first case", "the 22nd
//!   amendment".
//! - Gives: a count of the noun.
//! - Limits: Only deaths, cases and their like are counted this way.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral;
use crate::quantity::Amount;
use crate::quantity::noun::Noun;
use crate::rule::RuleId;

const RULE: RuleId = "quantity.toll.ordinal";

/// The toll that the ordinal at token `i` tells.
pub(super) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let number = numeral::ordinal(lexed, i)?;
    let noun = number.last + 1;
    let is_toll = lexed.is_any(
        noun,
        &["death", "fatality", "case", "victim", "homicide", "casualty"],
    );
    // "the second death row inmate", "in the second case"
    let is_other = lexed.is_any(noun + 1, &["row", "penalty", "sentence", "study"])
        || (lexed.is(noun, "case") && lexed.is_any(i.wrapping_sub(1), &["the", "that", "this"]));
    (number.value > 1.0 && is_toll && !is_other).then_some(Candidate {
        first: i,
        last: number.last,
        amount: Amount::One(number.value),
        unit: Counted::Noun(Noun {
            first: noun,
            last: noun,
        }),
        per: None,
        bound: None,
        rule: RULE,
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_tolls() {
        hits(
            "quantity.toll",
            &[
                ("The county reported a [6th] fatality in May", "6 count fatality"),
                ("It saw its [1,000th] case on Monday", "1000 count case"),
                ("the [fourth] victim of the fire", "4 count victim"),
                ("a [twenty-first] death in the camp", "21 count death"),
                ("the city’s [third] homicide", "3 count homicide"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.toll",
            &[
                "The second death row inmate spoke.",
                "A third man died.",
                "In the second case they lost.",
                "the 22nd amendment",
                "The first death came in March.",
                "Seconds after the death",
            ],
        );
    }
}
