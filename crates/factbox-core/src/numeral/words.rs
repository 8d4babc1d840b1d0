use super::scale::{SCALES, scaled};
use super::{Numeral, fraction};
use crate::lex::Lexed;

crate::lexicon! {
    /// Cardinal number words below a hundred.
    pub(super) SMALL: u8 = {
        "zero" => 0, "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7,
        "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12, "thirteen" => 13,
        "fourteen" => 14, "fifteen" => 15, "sixteen" => 16, "seventeen" => 17, "eighteen" => 18,
        "nineteen" => 19, "twenty" => 20, "thirty" => 30, "forty" => 40, "fourty" => 40, "fifty" => 50,
        "sixty" => 60, "seventy" => 70, "eighty" => 80, "ninety" => 90,
    }
}

/// The number in words at token `i`: "two hundred and six", "half a million", "a dozen".
pub(super) fn cardinal(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    if let Some(half) = part_of_a_scale(lexed, i) {
        return Some(half);
    }
    let (mut value, mut last) = group(lexed, i)?;
    if let Some((part, end)) = and_a_half(lexed, last).or_else(|| decimals(lexed, last)) {
        return Some(scaled(lexed, number(i, end, value + part, 1.0)));
    }
    let mut scale = if lexed.look(last, &SCALES).is_some() {
        100.0
    } else {
        1.0
    };
    let mut total = 0.0;
    let mut floor = f64::INFINITY;
    loop {
        let with_scale = scaled(lexed, number(i, last, value, scale));
        if with_scale.last > last {
            let step = with_scale.scale / scale;
            if step >= floor {
                break;
            }
            (value, last, scale) = (with_scale.value, with_scale.last, with_scale.scale);
            floor = step;
        }
        total += value;
        // What follows a scale must be smaller than it: "two million three hundred thousand".
        if !floor.is_finite() || floor < 1000.0 {
            break;
        }
        let after = lexed.after(last);
        let after = after + usize::from(lexed.is(after, "and"));
        let Some((more, end)) = group(lexed, after) else {
            break;
        };
        let whole = scaled(lexed, number(after, end, more, 1.0));
        if lexed.is_any(after, &["a", "an"]) || whole.value >= floor {
            break;
        }
        (value, last, scale) = (more, end, 1.0);
    }
    Some(number(i, last, total, scale))
}

fn number(first: usize, last: usize, value: f64, scale: f64) -> Numeral {
    Numeral {
        first,
        last,
        value,
        scale,
        is_words: true,
    }
}

/// A number below a thousand, or the "a" of "a million": value and last token.
fn group(lexed: &Lexed<'_>, i: usize) -> Option<(f64, usize)> {
    if lexed.is_any(i, &["a", "an"]) {
        lexed.look(i + 1, &SCALES)?;
        return if lexed.is(i + 1, "hundred") {
            Some(hundreds(lexed, 1.0, i + 1))
        } else {
            Some((1.0, i))
        };
    }
    let (value, last) = small(lexed, i)?;
    let at = lexed.after(last);
    if value > 0.0 && lexed.is(at, "hundred") {
        return Some(hundreds(lexed, value, at));
    }
    Some((value, last))
}

/// What follows "hundred" at token `at`: "two hundred and six".
fn hundreds(lexed: &Lexed<'_>, count: f64, at: usize) -> (f64, usize) {
    let after = at + 1 + usize::from(lexed.is(at + 1, "and"));
    match small(lexed, after) {
        // "between one hundred and two hundred".
        Some((rest, end)) if !lexed.is(lexed.after(end), "hundred") => (count * 100.0 + rest, end),
        _ => (count * 100.0, at),
    }
}

/// A number below a hundred.
fn small(lexed: &Lexed<'_>, i: usize) -> Option<(f64, usize)> {
    let value = lexed.look(i, &SMALL)?;
    if value >= 20
        && let Some(unit @ 1..=9) = lexed.look(lexed.after(i), &SMALL)
    {
        return Some((f64::from(value + unit), lexed.after(i)));
    }
    Some((f64::from(value), i))
}

/// "half a million", "a half-million", "three quarters of a billion", "half-dozen".
fn part_of_a_scale(lexed: &Lexed<'_>, i: usize) -> Option<Numeral> {
    let (value, last) = if lexed.is(i, "a") && lexed.is(i + 1, "half") {
        (0.5, i + 1)
    } else {
        fraction::parts(lexed, i)?
    };
    let mut at = lexed.after(last);
    if at == last + 1 {
        at += usize::from(lexed.is(at, "of"));
        at += usize::from(lexed.is(at, "a"));
    }
    let scale = lexed.look(at, &SCALES)?;
    // "a third hundred" is an ordinal.
    let fits = at > last + 1 || value == 0.5 || scale >= 1e6;
    fits.then(|| scaled(lexed, number(i, at - 1, value, 1.0)))
}

/// "and a half" after token `last`; also after digits.
pub(super) fn and_a_half(lexed: &Lexed<'_>, last: usize) -> Option<(f64, usize)> {
    let at = lexed.after(last);
    let article = lexed.after(at);
    let noun = lexed.after(article);
    let part = match lexed.word(noun) {
        "half" => 0.5,
        "quarter" => 0.25,
        _ => return None,
    };
    (lexed.is(at, "and") && lexed.is_any(article, &["a", "one"])).then_some((part, noun))
}

/// "point six five" after token `last`: decimals as they are spoken, six at most.
fn decimals(lexed: &Lexed<'_>, last: usize) -> Option<(f64, usize)> {
    if !lexed.is(last + 1, "point") {
        return None;
    }
    let (mut digits, mut place, mut end) = (0.0, 1.0, last + 1);
    for at in last + 2..last + 8 {
        let Some(digit @ 0..=9) = lexed.look(at, &SMALL) else {
            break;
        };
        (digits, place, end) = (digits * 10.0 + f64::from(digit), place * 10.0, at);
    }
    (end > last + 1).then_some((digits / place, end))
}
