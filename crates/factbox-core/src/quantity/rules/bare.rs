//! Numbers that name nothing they count.
//!
//! - Finds: "the index fell to 13,176", "the toll rose to 12", "a crew of 14", "around 73", "of the
//!   eight, three were stabbed".
//! - Leaves: "in 2019", "the 386", "three swam on", list numbers.
//! - Gives: a count, of what the sentence counted before or of nothing named.
//! - Limits: A small number is read only beside words of counting, hurting or hedging.

use super::{Candidate, Counted};
use crate::lex::{Kind, Lexed};
use crate::numeral::Numeral;
use crate::quantity::noun::Noun;
use crate::quantity::{Amount, code, hedge, proper};
use crate::rule::RuleId;

const AGAIN: RuleId = "quantity.bare.again";
pub(crate) const NUMBER: RuleId = "quantity.bare.number";

/// The figure that `number` is by itself; `before` is what the sentence counted last.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral, before: Option<Noun>) -> Option<Candidate> {
    let (first, after) = (number.first, number.last + 1);
    let is_one = number.is_words && number.value == 1.0;
    let is_inner = lexed.is_hyphen(after) || (number.is_words && lexed.is_hyphen(first.wrapping_sub(1)));
    let is_name = code::is_model(lexed, number)
        || code::is_sign(lexed, number)
        || code::is_called(lexed, number)
        || proper::is_capital_word(lexed, number);
    if is_one || is_inner || is_name {
        return None;
    }
    let is_definite = lexed.look(first.wrapping_sub(1), &DEFINITE).is_some();
    let is_large = number.scale > 1.0 || number.value.fract() != 0.0 || number.value.abs() >= 100.0;
    let is_people = lexed.look(first.wrapping_sub(1), &HURT).is_some() || lexed.look(after, &HURT).is_some();
    let is_named_before = before.is_some() && is_subject(lexed, after);
    let (unit, rule) = if is_named_before && !is_definite {
        (before.map_or(Counted::None, Counted::Noun), AGAIN)
    } else if number.scale > 1.0
        || (!is_definite
            && (is_large
                || is_people
                || is_toll(lexed, first)
                || hedge::is_hedged(lexed, first, number.last)))
    {
        (Counted::None, NUMBER)
    } else {
        return None;
    };
    Some(Candidate {
        first,
        last: number.last,
        amount: Amount::One(number.value),
        unit,
        per: None,
        bound: None,
        rule,
    })
}

/// Whether a verb or "of them" at token `i` takes up the things counted before: "three were stabbed".
fn is_subject(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.is_any(i, &["were", "was", "are", "have", "had", "who"])
        || (lexed.is(i, "of") && lexed.is_any(i + 1, &["them", "whom", "which", "those"]))
}

/// Whether a word of counting people or things leads to the number: "the toll rose to 12".
pub(in crate::quantity) fn is_toll(lexed: &Lexed<'_>, first: usize) -> bool {
    let is_led = lexed.is_any(
        first.wrapping_sub(1),
        &["to", "at", "is", "was", "of", "reached", "from"],
    );
    // "a crew of 14", but "the Group of 77".
    let group = first.wrapping_sub(2);
    let is_group = lexed.is(first.wrapping_sub(1), "of")
        && lexed.look(group, &GROUPS).is_some()
        && !lexed.token(group).is_capital;
    is_group
        || is_led
            && (2..=10)
                .map(|back| first.wrapping_sub(back))
                .take_while(|at| !matches!(lexed.token(*at).kind, Kind::Stop | Kind::End))
                .any(|at| lexed.look(at, &TOLLS).is_some())
}

crate::lexicon! {
    /// Words that make a number name a certain thing: "the 386".
    DEFINITE = {
        "the", "a", "an", "this", "that", "these", "those", "'s", "’s", "its", "his", "her", "their", "my",
        "our", "your", "all", "other",
    }
}

crate::lexicon! {
    /// Words of which a bare number is the size.
    TOLLS = {
        "toll", "total", "number", "tally", "dead", "deaths", "fatalities", "casualties", "injured",
    }
}

crate::lexicon! {
    /// Bodies of people that are so many strong: "a crew of 14".
    GROUPS = {
        "crew", "staff", "team", "workforce", "squad", "party", "crowd", "audience", "jury", "panel",
        "group", "family", "convoy",
    }
}

crate::lexicon! {
    /// Words beside which a bare number counts people.
    HURT = {
        "killed", "killing", "injured", "injuring", "wounded", "wounding", "dead", "missing", "others",
        "arrested", "hospitalised", "hospitalized",
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_bare_numbers() {
        hits(
            "quantity.bare",
            &[
                ("the index closed at [13,176] today", "13176 count -"),
                ("The death toll rose to [12] overnight", "12 count -"),
                ("men there live to [around 73] at best", "about 73 count -"),
                ("Of nine sailors, [three] were saved", "3 count sailor"),
                ("It had 40 guests and a crew of [14] aboard", "14 count -"),
                ("The toll was revised from [9] to 14", "9 count -"),
                ("The blast killed [four] and hurt nobody", "4 count -"),
                ("Sales reached [2.5 million] by May", "2500000 count -"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.bare",
            &[
                "It ran on the 386.",
                "It came in 2019 and by 2120.",
                "Three swam on.",
                "The two were brothers.",
                "One was saved, of nine sailors.",
                "7. Take a walk.",
            ],
        );
    }
}
