use super::{Numeral, digits};
use crate::lex::{Kind, Lexed};

crate::lexicon! {
    /// Ordinal words.
    pub(super) ORDINALS: u32 = {
        "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, "fifth" => 5, "sixth" => 6,
        "seventh" => 7, "eighth" => 8, "ninth" => 9, "tenth" => 10, "eleventh" => 11, "twelfth" => 12,
        "thirteenth" => 13, "fourteenth" => 14, "fifteenth" => 15, "sixteenth" => 16,
        "seventeenth" => 17, "eighteenth" => 18, "nineteenth" => 19, "twentieth" => 20,
        "thirtieth" => 30, "fortieth" => 40, "fiftieth" => 50, "sixtieth" => 60, "seventieth" => 70,
        "eightieth" => 80, "ninetieth" => 90, "hundredth" => 100, "thousandth" => 1000,
        "millionth" => 1_000_000,
    }
}

crate::lexicon! {
    /// Tens before an ordinal unit.
    pub(super) TENS: u32 = {
        "twenty" => 20, "thirty" => 30, "forty" => 40, "fifty" => 50, "sixty" => 60, "seventy" => 70,
        "eighty" => 80, "ninety" => 90,
    }
}

/// The ordinal at token `i`: "22nd", "third", "twenty-first".
#[must_use]
pub fn ordinal(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    let (value, last, is_words) = if lexed.token(i).kind == Kind::Number {
        if !lexed.glued(i + 1) || !lexed.is_any(i + 1, &["st", "nd", "rd", "th"]) {
            return None;
        }
        (digits(lexed.word(i))?, i + 1, false)
    } else if let Some(value) = lexed.look(i, &ORDINALS) {
        (f64::from(value), i, true)
    } else {
        let tens = lexed.look(i, &TENS)?;
        let at = if lexed.is_hyphen(i + 1) { i + 2 } else { i + 1 };
        let unit = lexed.look(at, &ORDINALS).filter(|unit| *unit < 10)?;
        (f64::from(tens + unit), at, true)
    };
    Some(Numeral {
        first: i,
        last,
        value,
        scale: 1.0,
        is_words,
    })
}
