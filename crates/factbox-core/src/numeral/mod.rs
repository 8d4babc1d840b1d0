//! Numbers as written: digits with their groups, number words, scales, ordinals, fractions and vague
//! numbers. The base of the families above; it knows no units and no dates.
//!
//! | text | read by | value |
//! | --- | --- | --- |
//! | "2,783", ".534", "10 1/2", "12.9bn", "2.5 million" | [`cardinal`] | 2783, 0.534, 10.5, 12.9e9, 2.5e6 |
//! | "two hundred and six", "half a million", "a dozen" | [`cardinal`] | 206, 5e5, 12 |
//! | "22nd", "twenty-first" | `ordinal` | 22, 21 |
//! | "half", "two-thirds", "a quarter" | `fraction` | 0.5, 0.667, 0.25 |
//! | "dozens", "tens of thousands", "several hundred" | `vague` | from 12, from 10,000, from 100 |

mod digits;
mod fraction;
mod ordinal;
mod scale;
mod vague;
mod words;

use crate::lex::{Kind, Lexed};
pub use digits::digits;
pub use fraction::fraction;
pub use ordinal::ordinal;
pub use vague::{Vague, vague};

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// Its value, scale included ("2.5 million" is 2,500,000).
    pub value: f64,
    /// The scale it ends in: 1,000,000 in "2.5 million", 1 if none.
    pub scale: f64,
    /// Whether it is written in words.
    pub is_words: bool,
}

/// The cardinal number that starts at token `i`, longest reading, scales included. The glued "m" of
/// "1.2m" is read as million; [`plain`] leaves it out.
#[must_use]
pub fn cardinal(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    match lexed.token(i).kind {
        Kind::Number | Kind::Stop | Kind::Symbol => {
            let mut number = digits::written(lexed, i)?;
            if let Some((part, last)) = words::and_a_half(lexed, number.last) {
                (number.value, number.last) = (number.value + part, last);
            }
            Some(scale::scaled(lexed, number))
        }
        Kind::Word => words::cardinal(lexed, i),
        _ => None,
    }
}

/// The number in digits that starts at token `i`, without any scale.
#[must_use]
pub fn plain(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    digits::written(lexed, i)
}

/// Whether a number of any form in this module can start at token `i`: one look-up, so that most
/// words of a text cost no more.
#[must_use]
pub fn may_start(lexed: &Lexed<'_>, i: usize) -> bool {
    match lexed.token(i).kind {
        Kind::Number => true,
        Kind::Word => lexed.look(i, &STARTS).is_some(),
        Kind::Stop => lexed.glued(i + 1) && lexed.token(i + 1).kind == Kind::Number,
        Kind::Symbol => !lexed.word(i).is_ascii(),
        _ => false,
    }
}

crate::lexicon! {
    /// Every word that can start a number.
    STARTS = {
        "a", "an", "half", "several", "few", "tens", "scores", "dozens", "hundreds", "thousands",
        "millions", "billions", "trillions", "zero", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fourty", "fifty", "sixty",
        "seventy", "eighty", "ninety", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
        "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth",
        "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth",
        "millionth",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Finds the first token at which `read` gives a number; its words and value.
    fn first(text: &str, read: fn(&Lexed<'_>, usize) -> Option<Numeral>) -> Option<(String, f64)> {
        let lexed = Lexed::new(text);
        (0..lexed.tokens.len()).find_map(|i| {
            let n = read(&lexed, i)?;
            assert!(n.first == i && n.last >= i && n.value.is_finite());
            Some((lexed.span(n.first, n.last).of(text).to_owned(), n.value))
        })
    }

    fn check(read: fn(&Lexed<'_>, usize) -> Option<Numeral>, rows: &[(&str, &str, f64)]) {
        for (text, words, value) in rows {
            let got = first(text, read);
            assert!(
                got.as_ref()
                    .is_some_and(|(w, v)| w == words && (v - value).abs() < 1e-9 * value.abs().max(1.0)),
                "{text}: {got:?}"
            );
        }
    }

    #[test]
    fn reads_cardinals() {
        check(
            cardinal,
            &[
                ("2,783 of its soldiers", "2,783", 2783.0),
                ("é 1,23,456 rupees", "1,23,456", 123_456.0),
                ("a .534 average", ".534", 0.534),
                ("a $12.9bn listing", "12.9bn", 12.9e9),
                ("2.5 million people", "2.5 million", 2.5e6),
                ("some 1.2m viewers", "1.2m", 1.2e6),
                ("a 5k prize", "5k", 5000.0),
                ("8 B people", "8 B", 8e9),
                ("400 million-year-old", "400 million", 4e8),
                ("4 hundred million", "4 hundred million", 4e8),
                ("25 lakh tonnes", "25 lakh", 2.5e6),
                ("10 1/2 miles", "10 1/2", 10.5),
                ("1/4 mile", "1/4", 0.25),
                ("8½ years", "8½", 8.5),
                ("twenty-five men", "twenty-five", 25.0),
                ("Two hundred and six", "Two hundred and six", 206.0),
                ("between one hundred and two hundred", "one hundred", 100.0),
                ("between a thousand and two thousand", "a thousand", 1000.0),
                (
                    "twenty-eight thousand six hundred forty-two students",
                    "twenty-eight thousand six hundred forty-two",
                    28642.0,
                ),
                (
                    "two million three hundred thousand",
                    "two million three hundred thousand",
                    2.3e6,
                ),
                ("half a million", "half a million", 5e5),
                ("a half-million people", "a half-million", 5e5),
                ("one and a half million", "one and a half million", 1.5e6),
                ("two and a half years", "two and a half", 2.5),
                ("5 and a half years", "5 and a half", 5.5),
                ("a quarter of a million voters", "a quarter of a million", 2.5e5),
                (
                    "three quarters of a billion",
                    "three quarters of a billion",
                    7.5e8,
                ),
                ("half a dozen eggs", "half a dozen", 6.0),
                ("two dozen boats", "two dozen", 24.0),
                ("a hundred boats", "a hundred", 100.0),
                ("one point six billion euros", "one point six billion", 1.6e9),
                ("two point three five", "two point three five", 2.35),
                ("three point guard", "three", 3.0),
                ("seven cats", "seven", 7.0),
                ("about zero", "zero", 0.0),
                ("2.998×10−8 m", "2.998×10−8", 2.998e-8),
            ],
        );
        for none in [
            "",
            "a boat",
            "the hundred",
            "a half",
            "and a",
            "“—”",
            "dozens of boats",
        ] {
            assert_eq!(first(none, cardinal), None, "{none}");
        }
    }

    #[test]
    fn every_word_that_starts_a_number_is_known_to() {
        let words = words::SMALL
            .all()
            .chain(ordinal::ORDINALS.all())
            .chain(ordinal::TENS.all())
            .chain(vague::MAGNITUDES.all())
            .chain(fraction::COUNTS.all());
        for word in words {
            assert!(may_start(&Lexed::new(word), 0), "{word}");
        }
    }

    #[test]
    fn keeps_the_scale_apart() {
        for (text, scale) in [
            ("five thousand", 1e3),
            ("$5bn", 1e9),
            ("206", 1.0),
            ("two hundred and six", 1.0),
            ("two hundred", 1e2),
        ] {
            let lexed = Lexed::new(text);
            let n = (0..2).find_map(|i| cardinal(&lexed, i)).unwrap();
            assert!((n.scale - scale).abs() < 1e-9, "{text}: {n:?}");
        }
    }

    #[test]
    fn reads_ordinals() {
        check(
            ordinal,
            &[
                ("the 22nd amendment", "22nd", 22.0),
                ("on the 1st", "1st", 1.0),
                ("her 1,000th game", "1,000th", 1000.0),
                ("the twenty-first century", "twenty-first", 21.0),
                ("a Third man", "Third", 3.0),
                ("the hundredth time", "hundredth", 100.0),
            ],
        );
        for none in ["22 and", "22 nd", "two-thirds", "seconds", ""] {
            assert_eq!(first(none, ordinal), None, "{none}");
        }
    }

    #[test]
    fn reads_fractions() {
        check(
            fraction,
            &[
                ("nearly half of them", "half", 0.5),
                ("a third of those", "a third", 1.0 / 3.0),
                ("One fourth of", "One fourth", 0.25),
                ("two-thirds of", "two-thirds", 2.0 / 3.0),
                ("three quarters", "three quarters", 0.75),
                ("one-tenth the size", "one-tenth", 0.1),
                ("½ of it", "½", 0.5),
            ],
        );
        for none in [
            "half a million",
            "half-hour",
            "third man",
            "two third-graders",
            "a quarterback",
            "",
        ] {
            assert_eq!(first(none, fraction), None, "{none}");
        }
    }

    #[test]
    fn reads_vague_numbers() {
        for (text, words, low, high) in [
            ("Dozens of boats", "Dozens", 12.0, 120.0),
            ("tens of thousands of", "tens of thousands", 1e4, 1e5),
            ("hundreds of miles", "hundreds", 1e2, 1e3),
            ("millions of dollars", "millions", 1e6, 1e7),
            ("hundreds of millions of", "hundreds of millions", 1e8, 1e9),
            ("several hundred", "several hundred", 1e2, 1e3),
            ("a few thousand", "a few thousand", 1e3, 1e4),
        ] {
            let lexed = Lexed::new(text);
            let v = vague(&lexed, 0).unwrap();
            assert_eq!(lexed.span(v.first, v.last).of(text), words);
            assert!(
                (v.low - low).abs() < 1e-6 && (v.high - high).abs() < 1e-6,
                "{text}: {v:?}"
            );
        }
        for none in ["dozen", "several boats", "a few boats", "hundred", "tens", ""] {
            assert_eq!(vague(&Lexed::new(none), 0), None, "{none}");
        }
    }
}
