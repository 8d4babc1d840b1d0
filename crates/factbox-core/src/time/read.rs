//! Small readers the rules share: each takes a token and says what stands there and where it ends.

use super::candidate::Pick;
use super::value::{Amount, Unit};
use super::words::{Class, Which, class};
use crate::lex::{Kind, Lexed};
use crate::numeral;

/// A whole number written in at most four plain digits.
pub(super) fn integer(lexed: &Lexed<'_>, i: usize) -> Option<u32> {
    let word = lexed.word(i);
    (lexed.token(i).kind == Kind::Number && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())?
}

/// A day of the month, as digits ("3", "3rd") or as an ordinal in words, and its last token.
pub(super) fn day_of_month(lexed: &Lexed<'_>, i: usize) -> Option<(u8, usize)> {
    if let Some(n) = integer(lexed, i) {
        let day = u8::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
        if lexed.word(i).len() > 2 {
            return None;
        }
        let last = if lexed.glued(i + 1) && lexed.is_any(i + 1, &["st", "nd", "rd", "th"]) {
            i + 1
        } else {
            i
        };
        // "3.5", "5%", "5am", "27km" are no days.
        let is_measure =
            lexed.glued(last + 1) && matches!(lexed.token(last + 1).kind, Kind::Word | Kind::Symbol);
        return (!is_measure).then_some((day, last));
    }
    ordinal(lexed, i).filter(|(day, _)| (1..=31).contains(day))
}

/// An ordinal: "third", "3rd", "twenty-third", and its last token.
pub(super) fn ordinal(lexed: &Lexed<'_>, i: usize) -> Option<(u8, usize)> {
    let ordinal = numeral::ordinal(lexed, i).filter(|n| n.value <= 100.0)?;
    Some((ordinal.value as u8, ordinal.last))
}

/// A year in four digits, nothing glued to it that makes it something else.
pub(super) fn year(lexed: &Lexed<'_>, i: usize) -> Option<i32> {
    let n = integer(lexed, i).filter(|_| lexed.word(i).len() == 4)?;
    let next = lexed.token(i + 1);
    let is_part = lexed.glued(i + 1)
        && (next.kind == Kind::Word
            || (next.kind == Kind::Symbol && matches!(lexed.word(i + 1), "%" | "°" | "£" | "€" | "/")));
    let previous = i.checked_sub(1).map_or("", |p| lexed.word(p));
    let is_tagged = matches!(previous, "$" | "€" | "£" | "¥" | "#" | "@")
        || (lexed.glued(i) && matches!(previous, "." | "/" | "+"));
    ((1000..=2199).contains(&n) && !is_part && !is_tagged).then(|| i32::try_from(n).ok())?
}

/// A year after a month or day: "1998", ", 1998", "of 1998"; with its token.
pub(super) fn year_after(lexed: &Lexed<'_>, last: usize) -> Option<(i32, usize)> {
    let at = match lexed.word(last + 1) {
        "," | "of" | "in" => last + 2,
        _ => last + 1,
    };
    match year(lexed, at) {
        Some(year) => Some((year, at)),
        None => spoken_year(lexed, at),
    }
}

/// A year as it is spoken: "nineteen ninety-six"; with its last token.
pub(super) fn spoken_year(lexed: &Lexed<'_>, i: usize) -> Option<(i32, usize)> {
    if lexed.is(i, "two") && lexed.is(i + 1, "thousand") && i > 0 && lexed.is(i - 1, "year") {
        let year = numeral::cardinal(lexed, i).filter(|n| n.value < 2200.0)?;
        return Some((year.value as i32, year.last));
    }
    let century = match lexed.word(i) {
        "nineteen" | "Nineteen" => 1900,
        "eighteen" | "Eighteen" => 1800,
        _ => return None,
    };
    let rest = numeral::cardinal(lexed, i + 1).filter(|n| n.is_words && (10.0..100.0).contains(&n.value))?;
    Some((century + rest.value as i32, rest.last))
}

/// "of last year", "this year", "that year": which one, with the last token.
pub(super) fn relative_year(lexed: &Lexed<'_>, last: usize) -> Option<(Pick, usize)> {
    let at = last + 1 + usize::from(lexed.is_any(last + 1, &["of", "in"]));
    let (pick, at) = match class(lexed, at)? {
        Class::Which(Which::Last) => (Pick::Year(-1), at + 1),
        Class::Which(Which::This) => (Pick::Year(0), at + 1),
        Class::Which(Which::Next) => (Pick::Year(1), at + 1),
        Class::Which(Which::That) => (Pick::YearTold, at + 1 + usize::from(lexed.is(at + 1, "same"))),
        _ => return None,
    };
    // "He said in March that year-end sales fell".
    let is_part = lexed.token(at + 1).kind == Kind::Dash && lexed.glued(at + 1);
    (class(lexed, at) == Some(Class::Unit(Unit::Year)) && !is_part).then_some((pick, at))
}

/// The last token of "last year", "a year ago" or "a year earlier" behind `last`.
pub(super) fn year_back(lexed: &Lexed<'_>, last: usize) -> Option<usize> {
    if lexed.is_any(last + 1, &["a", "one"]) && lexed.is(last + 2, "year") {
        return lexed.is_any(last + 3, &["ago", "earlier"]).then_some(last + 3);
    }
    relative_year(lexed, last)
        .filter(|(pick, _)| *pick == Pick::Year(-1))
        .map(|(_, at)| at)
}

/// The token after an optional dash: the way through "third-quarter".
pub(super) fn skip_dash(lexed: &Lexed<'_>, i: usize) -> usize {
    i + usize::from(lexed.token(i).kind == Kind::Dash && lexed.glued(i))
}

/// The token before `i`, stepping over a hyphen: the "mid" of "mid-afternoon".
pub(super) fn skip_back_dash(lexed: &Lexed<'_>, i: usize) -> usize {
    let before = i.saturating_sub(1);
    before.saturating_sub(usize::from(lexed.token(before).kind == Kind::Dash))
}

/// Whether a count of units that ends at `last` is an age: "15-year-old", "52 years old".
pub(super) fn is_age(lexed: &Lexed<'_>, last: usize) -> bool {
    lexed.is(last + 1, "old")
        || lexed.token(last + 1).kind == Kind::Dash
            && lexed.glued(last + 1)
            && lexed.is_any(last + 2, &["old", "olds"])
}

/// The token of a month's name with its full stop, if it is abbreviated.
pub(super) fn month_end(lexed: &Lexed<'_>, i: usize) -> usize {
    let is_short = matches!(
        class(lexed, i),
        Some(Class::ShortMonth(_) | Class::ShortWeekday(_))
    );
    i + usize::from(is_short && lexed.glued(i + 1) && lexed.is(i + 1, "."))
}

/// The month named at token `i`, capitalised, with the last token of its name.
pub(super) fn month_name(lexed: &Lexed<'_>, i: usize) -> Option<(u8, usize)> {
    match class(lexed, i)? {
        Class::Month(month) | Class::ShortMonth(month) if lexed.token(i).is_capital => {
            Some((month, month_end(lexed, i)))
        }
        _ => None,
    }
}

/// A unit of time in the singular or plural.
pub(super) fn unit(lexed: &Lexed<'_>, i: usize) -> Option<Unit> {
    match class(lexed, i)? {
        Class::Unit(unit) | Class::Units(unit) => Some(unit),
        _ => None,
    }
}

/// A count of units: "two", "2 1/2", "several", "two to three"; with its last token.
pub(super) fn count(lexed: &Lexed<'_>, i: usize) -> Option<(Amount, usize)> {
    match class(lexed, i) {
        Some(Class::Some) => {
            let last = i + usize::from(lexed.is_any(i, &["couple"]) && lexed.is(i + 1, "of"));
            let amount = if lexed.is(i, "couple") {
                Amount::Exactly(2)
            } else {
                Amount::Some
            };
            return Some((amount, last));
        }
        Some(Class::Half) => {
            let last = i + usize::from(lexed.is_any(i + 1, &["a", "an"]));
            return Some((Amount::AndAHalf(0), last));
        }
        _ if lexed.is_any(i, &["a", "an"]) && class(lexed, i + 1) != Some(Class::Number) => {
            return Some((Amount::Exactly(1), i));
        }
        _ => {}
    }
    let number = numeral::cardinal(lexed, i)?;
    Some((amount(number.value)?, number.last))
}

fn amount(value: f64) -> Option<Amount> {
    if !(0.0..=1e9).contains(&value) {
        return None;
    }
    let whole = value.trunc() as u32;
    match value.fract() {
        0.0 => Some(Amount::Exactly(whole)),
        0.5 => Some(Amount::AndAHalf(whole)),
        _ => None,
    }
}
