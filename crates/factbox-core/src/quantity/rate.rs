//! Rates: "a barrel", "per 100,000 people", "/month", "an hour".

use super::noun::{self, Noun};
use super::unit::{self, Measure};
use crate::lex::{Kind, Lexed};
use crate::numeral;

/// What a quantity is counted per, and its last token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rate {
    pub last: usize,
    pub under: Under,
}

/// The denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// A unit.
    Measure(Measure),
    /// A noun with what describes it.
    Noun(Noun),
}

crate::lexicon! {
    /// Nouns that "a" makes a rate: "$2.52 a share".
    SHARES = {
        "share", "head", "person", "night", "game", "piece", "ticket", "bottle", "dozen", "pack", "vote",
        "student", "session", "trip", "ride", "pop", "throw", "shot", "unit", "gallon", "bushel", "therm",
        "litre", "liter", "dose",
    }
}

/// The rate that follows a measured stuff: "2.4 billion gallons of jet fuel a year".
pub(crate) fn after_stuff(lexed: &Lexed<'_>, last: usize) -> Option<Rate> {
    let is_of = lexed.is(last + 1, "of");
    let end = (last + 2..last + 5)
        .take_while(|t| lexed.token(*t).kind == Kind::Word && !noun::is_stop(lexed, *t))
        .last()?;
    after(lexed, end)
        .filter(|rate| is_of && matches!(rate.under, Under::Measure(m) if unit::is_duration(m.card)))
}

/// The rate that follows token `last`.
pub(crate) fn after(lexed: &Lexed<'_>, last: usize) -> Option<Rate> {
    let at = if lexed.is_hyphen(last + 1) {
        last + 2
    } else {
        last + 1
    };
    let word = lexed.word(at);
    if word == "/" && lexed.glued(at) && lexed.glued(at + 1) {
        return under(lexed, at + 1, false);
    }
    let under_at = if lexed.is_hyphen(at + 1) { at + 2 } else { at + 1 };
    if lexed.is(at, "per") {
        return under(lexed, under_at, true);
    }
    if lexed.is_any(at, &["a", "an", "each", "every"]) {
        // "$5 a year later" and "a day after" place, they do not divide.
        let rate = under(lexed, under_at, false)?;
        let is_place = lexed.is_any(
            rate.last + 1,
            &["ago", "later", "earlier", "before", "after", "from", "old"],
        );
        return (!is_place).then_some(rate);
    }
    None
}

fn under(lexed: &Lexed<'_>, i: usize, is_per: bool) -> Option<Rate> {
    if let Some(written) = unit::unit(lexed, i).filter(|w| !matches!(w.measure.card, "percent" | "point")) {
        return Some(Rate {
            last: written.last,
            under: Under::Measure(written.measure),
        });
    }
    if lexed.look(i, &SHARES).is_some() {
        return Some(Rate {
            last: i,
            under: Under::Noun(Noun { first: i, last: i }),
        });
    }
    if !is_per {
        return None;
    }
    if let Some(number) = numeral::cardinal(lexed, i) {
        // "per 100,000 people"
        let counted = noun::counted(lexed, number.last + 1, number.value);
        let last = counted.map_or(number.last, |n| n.last);
        return Some(Rate {
            last,
            under: Under::Noun(Noun { first: i, last }),
        });
    }
    (lexed.token(i).kind == Kind::Word && !noun::is_stop(lexed, i)).then_some(Rate {
        last: i,
        under: Under::Noun(Noun { first: i, last: i }),
    })
}
