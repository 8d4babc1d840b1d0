use super::scale::SCALES;
use super::{Numeral, digits};
use crate::lex::{Kind, Lexed};

crate::lexicon! {
    /// What a whole is divided into, and whether the word is a plural.
    PARTS: (f64, bool) = {
        "half" => (2.0, false), "halves" => (2.0, true), "third" => (3.0, false), "thirds" => (3.0, true),
        "quarter" => (4.0, false), "quarters" => (4.0, true), "fourth" => (4.0, false),
        "fourths" => (4.0, true), "fifth" => (5.0, false), "fifths" => (5.0, true),
        "sixth" => (6.0, false), "sixths" => (6.0, true), "seventh" => (7.0, false),
        "sevenths" => (7.0, true), "eighth" => (8.0, false), "eighths" => (8.0, true),
        "ninth" => (9.0, false), "ninths" => (9.0, true), "tenth" => (10.0, false),
        "tenths" => (10.0, true), "hundredth" => (100.0, false), "hundredths" => (100.0, true),
        "thousandth" => (1000.0, false), "thousandths" => (1000.0, true),
    }
}

crate::lexicon! {
    /// How many of the parts.
    pub(super) COUNTS: f64 = {
        "a" => 1.0, "one" => 1.0, "two" => 2.0, "three" => 3.0, "four" => 4.0, "five" => 5.0,
        "six" => 6.0, "seven" => 7.0, "eight" => 8.0, "nine" => 9.0,
    }
}

/// The fraction at token `i`: "half", "a third", "two-thirds", "three quarters", "½". That "a third"
/// may be an ordinal and "a quarter" three months is for the caller to settle.
#[must_use]
pub fn fraction(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    let (value, last) = if let Some(found) = parts(lexed, i) {
        found
    } else {
        let n = digits::written(lexed, i).filter(|n| n.value < 1.0)?;
        // "½" and "3/4", not "0.75".
        if !lexed.is(i + 1, "/") && lexed.token(i).kind != Kind::Symbol {
            return None;
        }
        (n.value, n.last)
    };
    let after = lexed.after(last);
    // "half a million" and "a quarter of a million" are cardinals, "half-hour" and "third-graders"
    // compounds.
    let scale = after + usize::from(lexed.is(after, "of"));
    let scale = scale + usize::from(lexed.is(scale, "a"));
    let is_cardinal = lexed.look(scale, &SCALES).is_some();
    (!is_cardinal && after == last + 1).then_some(Numeral {
        first: i,
        last,
        value,
        scale: 1.0,
        is_words: true,
    })
}

/// "half", "a third", "two-thirds" in words at token `i`: value and last token.
pub(super) fn parts(lexed: &Lexed<'_>, i: usize) -> Option<(f64, usize)> {
    if lexed.is(i, "half") {
        return Some((0.5, i));
    }
    let count = lexed.look(i, &COUNTS)?;
    let at = lexed.after(i);
    let (parts, is_plural) = lexed.look(at, &PARTS)?;
    (is_plural == (count > 1.0)).then_some((count / parts, at))
}
