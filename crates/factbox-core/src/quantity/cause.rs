//! "Over" before a number, where it tells why and bounds nothing: "a row over £3 million of tax".

use super::noun;
use super::rules::{Candidate, Counted};
use crate::lex::{Kind, Lexed};

/// Whether "over" at token `at` tells why: "a row over £3m", "fined over £3m mortgage error", but not "fined
/// over £3m for it", "arrested over 300 people".
pub(super) fn is_cause(lexed: &Lexed<'_>, at: usize, found: &Candidate) -> bool {
    let back = |n: usize| at.wrapping_sub(n);
    let is_penalty = |n: usize| lexed.look(back(n), &PENALTIES).is_some();
    let next = found.last + 1;
    let is_of_noun = match found.unit {
        Counted::Noun(_) => lexed.is_any(back(2), &["was", "were", "been"]) && is_penalty(1),
        _ => lexed.token(next).kind == Kind::Word && !noun::is_stop(lexed, next) && (1..6).any(is_penalty),
    };
    is_of_noun
        || lexed.look(back(1), &QUARRELS).is_some()
        || (1..5).any(|n| lexed.is_any(back(n), RECKONINGS))
        || lexed.is(back(1), "fire") && lexed.is(back(2), "under")
        || lexed.is(back(1), "out") && lexed.is_any(back(2), &["walk", "walks", "walked", "walking"])
}

crate::lexicon! {
    /// Quarrels, which are "over" something.
    QUARRELS = {
        "row", "dispute", "strike", "strikes", "protest", "protests", "protested", "anger", "fury", "outrage",
        "clash", "clashed", "feud", "lawsuit", "scandal", "backlash", "debate", "inquiry", "investigation",
        "probe", "standoff", "quits", "quit", "resign", "resigns", "resigned", "criticism", "uproar", "controversy",
    }
}

crate::lexicon! {
    /// What somebody suffers "over" something.
    PENALTIES = {
        "jailed", "fined", "sued", "charged", "sentenced", "convicted", "sacked", "suspended", "banned",
        "investigated", "criticised", "criticized", "prosecuted", "arrested",
    }
}

/// What is done to somebody "over" something, before their name.
const RECKONINGS: &[&str] = &[
    "mislead",
    "misleading",
    "misled",
    "lying",
    "lied",
    "grilled",
    "quizzed",
    "apologised",
    "apologized",
    "apologises",
];

#[cfg(test)]
mod tests {
    use crate::quantity::testing::hits;

    #[test]
    fn over_what_one_quarrels_about_is_no_bound() {
        hits(
            "quantity.",
            &[
                ("a row over [£3 million] of tax", "3000000 GBP pound sterling"),
                ("fined over [£3m] mortgage error", "3000000 GBP pound sterling"),
                (
                    "it was fined [over £3m] for it",
                    "more than 3000000 GBP pound sterling",
                ),
                ("it was sued over [300] late trains", "300 count train"),
                ("it misled voters over [300] cooks", "300 count cook"),
                ("it sued [over 300] cooks", "more than 300 count cook"),
            ],
        );
    }
}
