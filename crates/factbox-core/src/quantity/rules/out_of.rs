//! Some of so many: "12 of 13 games".
//!
//! - Finds: "won 12 of 13", "four of six projects", "10 of 12 victims".
//! - Leaves: "2,783 of its soldiers", "2 of May", "one of two", "May 5 of 2019".
//! - Gives: a count: the first number, of what follows the second.
//! - Limits: One of so many is left to what follows: mostly the many count.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral::{self, Numeral};
use crate::quantity::{Amount, noun};
use crate::rule::RuleId;

const RULE: RuleId = "quantity.count.out_of";

/// The "12 of 13" that `number` starts: 12, of what follows.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let of = number.last + 1;
    if !lexed.is(of, "of") {
        return None;
    }
    let at = of + 1 + usize::from(lexed.is_any(of + 1, &["the", "its", "their", "his", "her", "our"]));
    let all = numeral::cardinal(lexed, at)?;
    let is_whole = |n: &Numeral| n.value.fract() == 0.0 && n.value >= 2.0 && n.value < 1000.0;
    if !is_whole(number) || !is_whole(&all) || number.value >= all.value {
        return None;
    }
    let noun = noun::counted(lexed, all.last + 1, all.value);
    Some(Candidate {
        first: number.first,
        last: all.last,
        amount: Amount::One(number.value),
        unit: noun.map_or(Counted::None, Counted::Noun),
        per: None,
        bound: None,
        rule: RULE,
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_some_of_so_many() {
        hits(
            "quantity.count.out_of",
            &[
                ("the Bulls won [12 of 13] at home", "12 count -"),
                ("[four of six] design projects failed", "4 count project"),
                ("[10 of the 12] victims were known", "10 count victim"),
                ("[at least 30 of 45] seats went to it", "at least 30 count seat"),
                ("[Seven of nine] judges agreed", "7 count judge"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.count.out_of",
            &[
                "It lost 2,783 of its soldiers.",
                "One of two sisters came.",
                "They met on the 2 of May.",
                "He ate 5 of those 3 pies.",
                "two of hearts",
            ],
        );
    }
}
