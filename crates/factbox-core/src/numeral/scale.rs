use super::Numeral;
use crate::lex::Lexed;

crate::lexicon! {
    /// Scale words.
    pub(super) SCALES: f64 = {
        "hundred" => 1e2, "thousand" => 1e3, "million" => 1e6, "billion" => 1e9, "trillion" => 1e12,
        "quadrillion" => 1e15, "lakh" => 1e5, "lakhs" => 1e5, "crore" => 1e7, "crores" => 1e7,
        "dozen" => 12.0,
    }
}

crate::lexicon! {
    /// Scale letters. True: also apart from the number; false: glued to it only, "m" being a metre
    /// and "k" a run otherwise.
    LETTERS: (f64, bool) = {
        "bn" => (1e9, true), "b" => (1e9, false), "mn" => (1e6, true), "mln" => (1e6, true),
        "mio" => (1e6, true), "mil" => (1e6, false), "m" => (1e6, false), "mm" => (1e6, false),
        "t" => (1e12, false), "tn" => (1e12, true), "trn" => (1e12, true), "k" => (1e3, false),
    }
}

/// `number` with the scales that follow it: "4 hundred million", "12.9bn", "8 B".
pub(super) fn scaled(lexed: &Lexed<'_>, mut number: Numeral) -> Numeral {
    if let Some(scale) = letter(lexed, number.last + 1) {
        number.last += 1;
        number.scale = scale;
        number.value = times(number.value, scale);
        return number;
    }
    // Three at most: "three lakh crore".
    for _ in 0..3 {
        let at = lexed.after(number.last);
        let Some(scale) = lexed.look(at, &SCALES) else {
            break;
        };
        number.last = at;
        number.scale *= scale;
        number.value = times(number.value, scale);
    }
    number
}

/// `value * scale`, whole where it was meant to be: 8.3 million is 8,300,000.
fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() <= 1e-12 * product.abs() {
        whole
    } else {
        product
    }
}

fn letter(lexed: &Lexed<'_>, i: usize) -> Option<f64> {
    let (scale, is_apart) = lexed.look(i, &LETTERS)?;
    let word = lexed.word(i);
    // "12mm" is a length, "12MM" money.
    let is_allowed = if lexed.glued(i) {
        !matches!(word, "mm" | "Mm" | "t")
    } else {
        is_apart || word == "B" || word == "M"
    };
    is_allowed.then_some(scale)
}
