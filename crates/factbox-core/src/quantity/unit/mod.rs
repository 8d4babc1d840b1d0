//! What quantities are measured in: one table of units with the card's name and NewsQuant's.

mod table;

use crate::lex::{Kind, Lexed};
use table::{COMPOUNDS, NEWTON_METRE, UNITS};

/// A unit of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// The card's name: `percent`, an ISO 4217 code, `km`, `day`.
    pub card: &'static str,
    /// NewsQuant's name: "percentage", "dollar", "kilometre", "day".
    pub name: &'static str,
    /// How it may be written.
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A word, in any case, singular or plural.
    Word,
    /// A symbol, with or without a space before it.
    Symbol,
    /// A letter that is a word or an initial elsewhere: only glued to its number.
    Glued,
    /// The same, as a capital: "35C".
    Capital,
}

/// A unit written as a word.
const fn word(card: &'static str, name: &'static str) -> Measure {
    Measure::new(card, name, Form::Word)
}

/// A unit written as a symbol.
const fn symbol(card: &'static str, name: &'static str) -> Measure {
    Measure::new(card, name, Form::Symbol)
}

/// A unit that is read only glued to its number.
const fn glued(card: &'static str, name: &'static str) -> Measure {
    Measure::new(card, name, Form::Glued)
}

/// A unit that is read only glued to its number, as a capital.
const fn capital(card: &'static str, name: &'static str) -> Measure {
    Measure::new(card, name, Form::Capital)
}

/// A currency, by ISO 4217 code or coin.
pub(crate) const fn money(card: &'static str, name: &'static str) -> Measure {
    word(card, name)
}

impl Measure {
    const fn new(card: &'static str, name: &'static str, form: Form) -> Self {
        Self { card, name, form }
    }
}

/// The metre; its symbol is no entry of the table, "m" being a million elsewhere.
pub(crate) const METRE: Measure = word("m", "metre");
/// "m/s".
pub(crate) const METRE_PER_SECOND: Measure = word("m/s", "metre per second");
/// "times" and "fold".
pub(crate) const TIMES: Measure = word("times", "count");
/// A part of a whole.
pub(crate) const SHARE: Measure = word("percent", "percentage");
/// Ages in years, months, weeks and days.
pub(crate) const OLD: [Measure; 4] = [
    word("year", "year of age"),
    word("month", "month of age"),
    word("week", "week of age"),
    word("day", "day of age"),
];

/// A unit and the tokens that write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// The unit.
    pub measure: Measure,
    /// Last token of the unit, included.
    pub last: usize,
}

/// The unit written at token `i`, one or more tokens: "kg", "square feet", "degrees Celsius",
/// "percentage points", "per cent".
pub(crate) fn unit(lexed: &Lexed<'_>, i: usize) -> Option<Written> {
    if let Some(found) = several_words(lexed, i) {
        return Some(found);
    }
    if lexed.word(i) == "Nm" {
        return Some(Written {
            measure: NEWTON_METRE,
            last: i,
        });
    }
    let measure = table(lexed, i)?;
    // "1-in-5" is not an inch.
    let is_glued = lexed.glued(i) && lexed.token(i.wrapping_sub(1)).kind == Kind::Number;
    let word = lexed.word(i);
    let fits = match measure.form {
        Form::Word => true,
        Form::Symbol => is_glued || word.len() > 1 || lexed.token(i).kind == Kind::Symbol,
        // "3G" and "Channel 5s" are names.
        Form::Glued => is_glued && word != "G" && (measure.name != "second" || is_decimal(lexed, i)),
        // "18C", "minus 18 C"
        Form::Capital => lexed.token(i).is_capital && (is_glued || lexed.is(i.wrapping_sub(2), "minus")),
    };
    fits.then(|| degrees(lexed, measure, i))
}

/// Whether the number before token `i` has a decimal point.
fn is_decimal(lexed: &Lexed<'_>, i: usize) -> bool {
    i > 0 && lexed.word(i - 1).contains('.')
}

/// The table's entry for the word at `i` or its singular.
pub(crate) fn table(lexed: &Lexed<'_>, i: usize) -> Option<Measure> {
    lexed.look(i, &UNITS).or_else(|| {
        let singular = lexed.word(i).strip_suffix(['s', 'S'])?;
        UNITS
            .get(singular, crate::lex::hash(singular))
            .filter(|m| m.form == Form::Word)
    })
}

/// A degree may be one of temperature: "degrees Celsius", "° F".
fn degrees(lexed: &Lexed<'_>, measure: Measure, i: usize) -> Written {
    if measure.card == "degree" {
        let scale = match lexed.word(i + 1) {
            "C" | "c" => Some(word("°C", "celsius")),
            "F" | "f" => Some(word("°F", "fahrenheit")),
            _ => table(lexed, i + 1).filter(|m| matches!(m.card, "°C" | "°F" | "K")),
        };
        if let Some(measure) = scale {
            return Written { measure, last: i + 1 };
        }
    }
    Written { measure, last: i }
}

/// The token after `i`, stepping over a hyphen.
fn next(lexed: &Lexed<'_>, i: usize) -> usize {
    i + 1 + usize::from(lexed.token(i + 1).kind == Kind::Dash && lexed.glued(i + 1))
}

/// "square metres", "kilowatt-hours", "parts per million".
fn several_words(lexed: &Lexed<'_>, i: usize) -> Option<Written> {
    if lexed.is_any(i, &["square", "sq", "cubic", "cu"]) {
        let mut last = next(lexed, i);
        last += usize::from(lexed.word(last) == ".");
        let card = base(lexed, last)?;
        let measure = if lexed.is_any(i, &["square", "sq"]) {
            squared(card)
        } else {
            cubed(card)
        };
        return Some(Written {
            measure: measure?,
            last,
        });
    }
    let entries = lexed.look(i, &COMPOUNDS)?;
    entries.iter().find_map(|(rest, measure)| {
        let mut last = i;
        for word in *rest {
            last = next(lexed, last);
            let written = lexed.word(last);
            let singular = written.strip_suffix(['s', 'S']).unwrap_or(written);
            if !written.eq_ignore_ascii_case(word) && !singular.eq_ignore_ascii_case(word) {
                return None;
            }
        }
        Some(Written {
            measure: *measure,
            last,
        })
    })
}

/// The area whose side has this card's name.
fn squared(card: &str) -> Option<Measure> {
    let (card, name) = match card {
        "mm" => ("mm²", "square millimetre"),
        "cm" => ("cm²", "square centimetre"),
        "m" => ("m²", "square metre"),
        "km" => ("km²", "square kilometre"),
        "inch" => ("square inch", "square inch"),
        "foot" => ("square foot", "square foot"),
        "yard" => ("square yard", "square yard"),
        "mile" => ("square mile", "square mile"),
        _ => return None,
    };
    Some(word(card, name))
}

/// The volume whose side has this card's name.
fn cubed(card: &str) -> Option<Measure> {
    let (card, name) = match card {
        "cm" => ("cm³", "cubic centimetre"),
        "m" => ("m³", "cubic metre"),
        "km" => ("km³", "cubic kilometre"),
        "inch" => ("cubic inch", "cubic inch"),
        "foot" => ("cubic foot", "cubic foot"),
        "yard" => ("cubic yard", "cubic yard"),
        "mile" => ("cubic mile", "cubic mile"),
        _ => return None,
    };
    Some(word(card, name))
}

/// The card's name of the length at token `i`.
fn base(lexed: &Lexed<'_>, i: usize) -> Option<&'static str> {
    if lexed.is(i, "m") {
        return Some("m");
    }
    table(lexed, i).map(|m| m.card)
}

/// Whether a unit of the card measures time.
pub(crate) fn is_duration(card: &str) -> bool {
    matches!(
        card,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "night"
            | "weekend"
            | "week"
            | "fortnight"
            | "month"
            | "year"
            | "decade"
            | "century"
            | "millennium"
    )
}
