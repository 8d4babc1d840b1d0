use super::Numeral;
use crate::lex::{Kind, Lexed};

/// The number in digits at token `i`: "2,783", ".534", "1/4", "10 1/2", "8½", "2.998×10−8".
pub(super) fn written(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    let (mut value, mut last) = match lexed.token(i).kind {
        Kind::Number => (digits(lexed.word(i))?, i),
        // A decimal without its zero: ".534".
        Kind::Stop if lexed.word(i) == "." && lexed.glued(i + 1) && !lexed.glued(i) => {
            let word = lexed.word(i + 1);
            if lexed.token(i + 1).kind != Kind::Number || !word.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            (digits(word)? / power(word.len())?, i + 1)
        }
        Kind::Symbol => (vulgar(lexed.word(i))?, i),
        _ => return None,
    };
    if last == i && lexed.token(i).kind == Kind::Number {
        if let Some(part) = slash(lexed, i) {
            (value, last) = (part, i + 2);
        } else if let Some(part) = vulgar(lexed.word(i + 1)) {
            (value, last) = (value + part, i + 1);
        } else if lexed.token(i + 1).kind == Kind::Number
            && !lexed.glued(i + 1)
            && value.fract() == 0.0
            && let Some(part) = slash(lexed, i + 1)
        {
            (value, last) = (value + part, i + 3);
        } else if let Some((factor, end)) = power_of_ten(lexed, i) {
            (value, last) = (value * factor, end);
        }
    }
    value.is_finite().then_some(Numeral {
        first: i,
        last,
        value,
        scale: 1.0,
        is_words: false,
    })
}

/// The value of digits with groups and a decimal point; `None` for anything else.
#[must_use]
pub fn digits(word: &str) -> Option<f64> {
    let (mut value, mut places, mut has_point, mut any) = (0.0_f64, 0, false, false);
    for c in word.chars() {
        match c {
            '0'..='9' => {
                any = true;
                value = value * 10.0 + f64::from(c.to_digit(10)?);
                places += usize::from(has_point);
            }
            ',' | '\u{a0}' | '\u{202f}' | '\u{2009}' if any && !has_point => {}
            '.' if any && !has_point => has_point = true,
            _ => return None,
        }
    }
    // One division of two exact numbers gives the nearest double, as a parser would.
    let value = value / power(places)?;
    (any && value.is_finite()).then_some(value)
}

/// Ten to the power of `n`, while that is an exact double.
fn power(n: usize) -> Option<f64> {
    (n <= 22).then(|| (0..n).fold(1.0, |p, _| p * 10.0))
}

/// A vulgar fraction of one character.
fn vulgar(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// "3/8" at token `i`; not dates ("5/11"), rates ("1/7") or anything with a further slash.
fn slash(lexed: &Lexed<'_>, i: usize) -> Option<f64> {
    let joined = lexed.word(i + 1) == "/" && lexed.glued(i + 1) && lexed.glued(i + 2);
    if !joined || lexed.word(i + 3) == "/" || (lexed.word(i.wrapping_sub(1)) == "/" && lexed.glued(i)) {
        return None;
    }
    let (over, under) = (digits(lexed.word(i))?, digits(lexed.word(i + 2))?);
    let is_usual = matches!(
        lexed.word(i + 2),
        "2" | "3" | "4" | "5" | "8" | "10" | "16" | "32" | "64"
    );
    (is_usual && over >= 1.0 && over < under).then_some(over / under)
}

/// "×10−8" after token `i`, or "x 10^6".
fn power_of_ten(lexed: &Lexed<'_>, i: usize) -> Option<(f64, usize)> {
    if !matches!(lexed.word(i + 1), "×" | "x") || lexed.word(i + 2) != "10" {
        return None;
    }
    let mut at = i + 3 + usize::from(lexed.word(i + 3) == "^");
    let is_negative = lexed.token(at).kind == Kind::Dash;
    at += usize::from(is_negative);
    let exponent = digits(lexed.word(at)).filter(|e| e.fract() == 0.0 && *e <= 22.0 && lexed.glued(at))?;
    let factor = 10f64.powi(exponent as i32); // at most 22: exact
    Some((if is_negative { 1.0 / factor } else { factor }, at))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn reads_digits_as_a_parser_would() {
        for word in ["0", "7", "2783", "12.9", "0.1", "1.005", "123456.789", "007"] {
            assert_eq!(digits(word), word.parse().ok(), "{word}");
        }
        assert_eq!(digits("2,783.50"), Some(2783.5));
        for none in ["", ".", ",", "1.2.3", "12a", "١٢", "1.5,6"] {
            assert_eq!(digits(none), None, "{none}");
        }
        assert!(digits(&"9".repeat(400)).is_none());
    }
}
