//! Numbers that tell a time or a place in a row, where the time family found none: its finds never come
//! here.
//!
//! Leaves out "1:36.6", "by 2120", "the 49ers", "22nd". Keeps "2000 people", "about 2,000".

use super::noun;
use crate::lex::{Kind, Lexed};
use crate::numeral::Numeral;

crate::lexicon! {
    /// Words after which four digits are no year.
    HEDGED = {
        "about", "around", "than", "nearly", "some", "almost", "least", "approximately", "roughly",
    }
}

crate::lexicon! {
    /// Words after which four digits are a year, even before a plural: "the 2016 elections".
    DATED = {
        "in", "since", "of", "the", "by", "until", "for", "from", "during", "this", "'s", "’s", "a", "its",
        "his", "her", "their",
    }
}

crate::lexicon! {
    /// Words after which any four digits are a year if they count nothing: "by 2120".
    PLACED = {
        "in", "since", "by", "until", "between", "and", "from", "to", "after", "before",
    }
}

/// The last token of the time of a race, the ordinal or the name that the number starts.
pub(super) fn end(lexed: &Lexed<'_>, n: &Numeral) -> Option<usize> {
    let after = n.last + 1;
    // "22nd", "49ers"
    let is_ending = || lexed.glued(after) && lexed.is_any(after, &["s", "st", "nd", "rd", "th", "ers"]);
    clock(lexed, after).or_else(|| (!n.is_words && is_ending()).then_some(after))
}

/// "9:35", "1:36.6": a colon after the number, at token `i`.
fn clock(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    let is_part = |colon: usize| {
        lexed.word(colon) == ":"
            && lexed.glued(colon)
            && lexed.glued(colon + 1)
            && lexed.token(colon + 1).kind == Kind::Number
    };
    let mut end = i;
    while is_part(end) {
        end += 2;
    }
    (end > i).then(|| end - 1)
}

/// Whether a number without a unit is a year.
pub(super) fn is_year(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let (before, after) = (n.first.wrapping_sub(1), n.last + 1);
    let is_near = (1900.0..=2039.0).contains(&n.value) || lexed.look(before, &PLACED).is_some();
    // "2000 people" counts, "2016 elections" does not.
    let is_count = n.value % 100.0 == 0.0
        && noun::is_plural(lexed, after)
        && !lexed.token(before).is_capital
        && lexed.look(before, &DATED).is_none();
    has_year_form(lexed, n) && is_near && !is_count && lexed.look(before, &HEDGED).is_none()
}

/// Four digits from 1000 to 2199.
fn has_year_form(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    n.first == n.last
        && !n.is_words
        && lexed.word(n.first).len() == 4
        && (1000.0..2200.0).contains(&n.value)
        && n.value.fract() == 0.0
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn times_are_no_quantities() {
        misses(
            "quantity",
            &[
                "They met at 9:35 and 5 p.m. there.",
                "He ran it in 1:36.6 or 2:01:39.",
                "From Sept. 20-24 and on October 1 2019.",
                "It came on 5 May.",
                "In 2019 and between 1600 and 1900.",
                "By 2120 the sea will rise.",
                "Since the 2016 elections it fell.",
                "the 1990s, the 49ers and the 22nd amendment",
            ],
        );
    }

    #[test]
    fn numbers_like_years_are_kept() {
        hits(
            "quantity",
            &[
                ("They saw [2000] people there", "2000 count people"),
                ("They saw [about 1950] people there", "about 1950 count people"),
                ("They saw [2,019] people there", "2019 count people"),
                ("an engine at [2000 rpm]", "2000 rpm revolution per minute"),
            ],
        );
    }
}
