//! Vague numbers.
//!
//! - Finds: "dozens of civilians", "tens of thousands of dollars", "several hundred".
//! - Leaves: "a dozen", "hundreds place", "several boats".
//! - Gives: the magnitude, with a bound that says it is vague.
//! - Limits: "Many", "some" and "few" by themselves are not read.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral;
use crate::quantity::{Amount, currency, noun, unit};
use crate::rule::RuleId;
use factbox_model::Bound;

const RULE: RuleId = "quantity.vague.magnitude";

/// The vague number at token `i`.
pub(super) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let vague = numeral::vague(lexed, i)?;
    let after = vague.last + 1;
    let at = after + usize::from(lexed.is(after, "of"));
    let (unit, last) = if let Some(written) = currency::after(lexed, at).or_else(|| unit::unit(lexed, at)) {
        (Counted::Measure(written.measure), written.last)
    } else {
        let noun = noun::counted(lexed, after, vague.low).or_else(|| noun::counted(lexed, at, vague.low));
        (noun.map_or(Counted::None, Counted::Noun), vague.last)
    };
    Some(Candidate {
        first: i,
        last,
        amount: Amount::Range(vague.low, vague.high),
        unit,
        per: None,
        bound: Some(Bound::Vague),
        rule: RULE,
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_vague_numbers() {
        hits(
            "quantity.vague",
            &[
                ("[Dozens] of villagers fled", "vague 12..120 count villager"),
                (
                    "[tens of thousands of dollars] were lost",
                    "vague 10000..100000 USD dollar",
                ),
                ("laid off [several hundred] in May", "vague 100..1000 count -"),
                ("[hundreds of miles] from home", "vague 100..1000 mile mile"),
                (
                    "[millions] of older Americans",
                    "vague 1000000..10000000 count american",
                ),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.vague",
            &[
                "A dozen boats sank.",
                "several boats",
                "a hundred boats",
                "two million people",
                "tens place",
            ],
        );
    }
}
