//! Counts of things.
//!
//! - Finds: "13 people", "two smaller tenancies", "2,783 of its soldiers", "a 35-storey tower".
//! - Leaves: "no one", "the 2016 elections", "575 Wilbraham Road".
//! - Gives: a count, and the noun in the singular as its unit.
//! - Limits: Things that only an earlier sentence names are not looked for.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral::Numeral;
use crate::quantity::{Amount, code, hedge, name, noun, proper};
use crate::rule::RuleId;

const OF: RuleId = "quantity.count.of";
const NOUN: RuleId = "quantity.count.noun";

/// The count that `number` gives.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    // "1,000-plus visitors", "300 or more families"
    let after = hedge::after(lexed, number.last).map_or(number.last, |(_, last)| last) + 1;
    let is_one = number.is_words && lexed.is(number.first, "one") && number.first == number.last;
    if is_one && name::is_pronoun(lexed, number.first) {
        return None;
    }
    // "production-four-door": the number is no word of its own.
    let is_inner = number.is_words && lexed.is_hyphen(number.first.wrapping_sub(1));
    if is_inner || code::is_sign(lexed, number) || proper::is_capital_word(lexed, number) {
        return None;
    }
    let hyphened = lexed.is_hyphen(after);
    // "7-Eleven", "19-CV-2231", "4K-ready"
    if hyphened && !number.is_words && (lexed.token(after + 1).is_capital || code::is_model(lexed, number)) {
        return None;
    }
    // "a one-track mind", "a one-sided contest"
    if hyphened && is_one {
        return None;
    }
    let noun = if hyphened {
        noun::attribute(lexed, after + 1)
    } else {
        noun::counted(lexed, after, number.value)
    };
    let noun = noun?;
    Some(Candidate {
        first: number.first,
        // "35-storey" is one word to a reader.
        last: if hyphened { after + 1 } else { number.last },
        amount: Amount::One(number.value),
        unit: Counted::Noun(noun),
        per: None,
        bound: None,
        rule: if lexed.is(after, "of") { OF } else { NOUN },
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_counts() {
        hits(
            "quantity.count",
            &[
                ("[13] people were hurt", "13 count people"),
                ("[two] smaller tenancies", "2 count tenancy"),
                ("[about 60] commercial fishermen", "about 60 count fisherman"),
                ("it lost [2,783] of its soldiers", "2783 count soldier"),
                ("They sank [two] new 737 Max jets", "2 count jet"),
                ("a [35-storey] tower", "35 count storey"),
                ("[As many as 400] charging stations", "at most 400 count station"),
                ("[no fewer than 20] ships", "at least 20 count ship"),
                ("homes for [300 or more] families", "at least 300 count family"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.count",
            &[
                "No one came in 2019.",
                "the 2016 elections",
                "She sat in Row 21, Section 427.",
                "Apollo 11 and the Boeing 737 flew.",
                "It hit the FTSE 100.",
                "He lives at 575 Wilbraham Road.",
                "at 9:35 and 11 a.m.",
                "the 22nd amendment",
                "Covid-19 and a B-52",
                "on October 1, Sept. 20-24 and 5 May",
                "They helped one another.",
            ],
        );
    }
}
