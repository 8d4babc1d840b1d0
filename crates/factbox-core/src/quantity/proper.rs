//! Numbers inside proper names: companies, bands, wars, places, works.
//!
//! Leaves out "Five Guys", "the Seven Sisters cliffs", "the Six Day War", "'60 Minutes'", "the film 12
//! Angry Men", "7-Eleven".
//! Keeps "Five guys" at the head of a sentence, "seven Americans", "60 minutes", "$5 Million".
//! Limit: a headline that writes Every Word Like This keeps its digits only.

use crate::lex::{Kind, Lexed};
use crate::numeral::Numeral;

/// Whether the number opens or carries a name, whatever its unit; `last` is the last token of number
/// and unit.
pub(super) fn is_name(lexed: &Lexed<'_>, n: &Numeral, last: usize) -> bool {
    is_title(lexed, n.first, last) || is_work(lexed, n) || has_capital_unit(lexed, n, last)
}

/// "Five Guys", "One World Trade Center": a number word and the next, both capitalised inside a
/// sentence.
pub(super) fn is_capital_word(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    n.is_words
        && lexed.token(n.first).is_capital
        && is_capital_word_at(lexed, n.last + 1)
        && !opens_sentence(lexed, n.first)
}

/// "One Direction" and its like may also stand behind "The", which opens the sentence.
pub(super) fn opens_sentence(lexed: &Lexed<'_>, i: usize) -> bool {
    i == 0
        || lexed.token(i).starts_paragraph
        || matches!(
            lexed.token(i - 1).kind,
            Kind::Stop | Kind::Quote | Kind::Bracket | Kind::Comma
        )
}

fn is_capital_word_at(lexed: &Lexed<'_>, i: usize) -> bool {
    let token = lexed.token(i);
    token.kind == Kind::Word
        && token.is_capital
        && !token.starts_paragraph
        && lexed.word(i).bytes().any(|b| b.is_ascii_lowercase())
}

/// "'60 Minutes'", "“99 Red Balloons”": from quotation mark to quotation mark in capitals.
fn is_title(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    let opens = first
        .checked_sub(1)
        .is_some_and(|p| lexed.token(p).kind == Kind::Quote && lexed.glued(first));
    if !opens {
        return false;
    }
    let mut at = last;
    // Titles are short.
    for _ in 0..8 {
        at += 1;
        match lexed.token(at).kind {
            Kind::Quote => return lexed.token(last).is_capital || at > last + 1,
            Kind::Word if lexed.token(at).is_capital || lexed.is_any(at, SMALL) => {}
            Kind::Clitic => {}
            _ => return false,
        }
    }
    false
}

/// "her blog, Seven Days in Tibet": a number word in capitals that opens no sentence.
fn is_capital_inside(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    n.is_words
        && lexed.token(n.first).is_capital
        && (lexed.word(n.first.wrapping_sub(1)) == "," || !opens_sentence(lexed, n.first))
}

/// Words that titles leave in small letters.
const SMALL: &[&str] = &[
    "of", "the", "a", "an", "and", "in", "on", "to", "for", "over", "at", "by",
];

/// "the film 12 Angry Men".
fn is_work(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    const WORKS: &[&str] = &[
        "film", "movie", "novel", "book", "play", "song", "single", "ballad", "album", "band", "series",
        "sitcom", "musical", "drama", "thriller", "magazine", "rapper", "singer", "group", "chain",
    ];
    n.first.checked_sub(1).is_some_and(|p| lexed.is_any(p, WORKS)) && is_capital_word_at(lexed, n.last + 1)
}

/// "The Six Day War", "28 Days Later": a unit of time or length written like a name.
fn has_capital_unit(lexed: &Lexed<'_>, n: &Numeral, last: usize) -> bool {
    last == n.last + 1
        && is_capital_word_at(lexed, last)
        && (is_capital_word_at(lexed, last + 1) || is_capital_inside(lexed, n))
        && lexed.is_any(
            last,
            &[
                "minutes", "hours", "day", "days", "weeks", "months", "year", "years", "mile", "miles",
            ],
        )
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn names_hold_no_quantities() {
        misses(
            "quantity",
            &[
                "The chain Five Guys grows.",
                "They saw the Seven Sisters cliffs.",
                "The tower is One World Trade Center.",
                "The Six Day War ended.",
                "She hosts \"60 Minutes\" there.",
                "They sang “99 Red Balloons” loudly.",
                "The film 12 Angry Men is old.",
                "They sailed past Three Mile Island.",
            ],
        );
    }

    #[test]
    fn capitals_beside_numbers_are_kept() {
        hits(
            "quantity",
            &[
                ("They hurt [five] Americans there", "5 count american"),
                ("The show runs [60 minutes] long", "60 minute minute"),
                ("“[Two] men came,” he said", "2 count man"),
                ("Still, [Three] Mobile users left", "3 count user"),
            ],
        );
    }
}
