//! Numbers as written: digits with their groups, number words, scales. The base of the families
//! above; it knows no units and no dates.

use crate::lex::{Kind, Lexed};

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// Its value, scale included ("2.5 million" is 2,500,000).
    pub value: f64,
    /// Whether it is written in words.
    pub is_words: bool,
}

/// The cardinal number that starts at token `i`, longest reading, scales included.
#[must_use]
pub fn cardinal(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    let token = lexed.token(i);
    if token.kind == Kind::Number {
        let value = digits(lexed.word(i))?;
        return Some(Numeral {
            first: i,
            last: i,
            value,
            is_words: false,
        });
    }
    let value = lexed.look(i, &SMALL)?;
    Some(Numeral {
        first: i,
        last: i,
        value: f64::from(value),
        is_words: true,
    })
}

/// The value of digits with group commas and a decimal point.
#[must_use]
pub fn digits(word: &str) -> Option<f64> {
    let plain: String = word.chars().filter(|c| *c != ',').collect();
    plain.parse().ok()
}

crate::lexicon! {
    /// Cardinal number words below a hundred.
    pub SMALL: u32 = {
        "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7,
        "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12, "thirteen" => 13,
        "fourteen" => 14, "fifteen" => 15, "sixteen" => 16, "seventeen" => 17, "eighteen" => 18,
        "nineteen" => 19, "twenty" => 20, "thirty" => 30, "forty" => 40, "fifty" => 50, "sixty" => 60,
        "seventy" => 70, "eighty" => 80, "ninety" => 90,
    }
}
