//! Multiples and numbers of times.
//!
//! - Finds: "6.5 times earnings", "sixfold", "a 10-fold rise".
//! - Leaves: "The Times", "at times", "twice".
//! - Gives: a number of times.
//! - Limits: Words such as "doubled" give no number.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral::Numeral;
use crate::quantity::{Amount, rate, unit};
use crate::rule::RuleId;

const TIMES: RuleId = "quantity.multiple.times";
const FOLD: RuleId = "quantity.multiple.fold";

/// The multiple that `number` gives.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let at = lexed.after(number.last);
    let is_multiple = lexed.word(at) == "times"
        || lexed.is(at, "fold")
        || (lexed.word(at) == "x" && lexed.glued(at) && !number.is_words);
    if !is_multiple {
        return None;
    }
    let per = rate::after(lexed, at);
    Some(Candidate {
        first: number.first,
        last: per.map_or(at, |p| p.last),
        amount: Amount::One(number.value),
        unit: Counted::Measure(unit::TIMES),
        per,
        bound: None,
        rule: TIMES,
    })
}

crate::lexicon! {
    FOLDS: f64 = {
        "twofold" => 2.0, "threefold" => 3.0, "fourfold" => 4.0, "fivefold" => 5.0, "sixfold" => 6.0,
        "sevenfold" => 7.0, "eightfold" => 8.0, "ninefold" => 9.0, "tenfold" => 10.0,
        "hundredfold" => 100.0,
    }
}

/// "sixfold" at token `i`.
pub(super) fn fold(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    Some(Candidate {
        first: i,
        last: i,
        amount: Amount::One(lexed.look(i, &FOLDS)?),
        unit: Counted::Measure(unit::TIMES),
        per: None,
        bound: None,
        rule: FOLD,
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_multiples() {
        hits(
            "quantity.multiple",
            &[
                ("shares at [6.5 times] earnings", "6.5 times count"),
                ("Output grew [sixfold] in a decade", "6 times count up"),
                ("a [10-fold] rise", "10 times count"),
                (
                    "hit [more than 300 times a minute] by rain",
                    "more than 300 times count per minute",
                ),
                ("a return of [3x] is good", "3 times count"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.multiple",
            &[
                "The Times said so.",
                "at times",
                "He came twice.",
                "fold it in two",
                "2 X chromosomes",
            ],
        );
    }
}
