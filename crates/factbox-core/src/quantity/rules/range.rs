//! Ranges: two numbers that bound one quantity.
//!
//! Finds "5 to 7 per cent", "between $1m and $2m", "15-22 miles", "four to five thousand people",
//! "three or four years"; not "rose 5 to 84", "2019-20", "between 2010 and 2012".

use super::{Candidate, Name, measured, signed};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};
use crate::quantity::{Amount, change, currency, noun};
use factbox_model::Bound;

/// How the two ends are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    Or,
    And,
    Slash,
}

/// The range that `number` starts.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let left = measured(lexed, number);
    let (first, mut end) = left.map_or((number.first, number.last), |l| (l.first, l.last));
    // The unit of "0-to-60-mph" is the second's.
    if left.is_none() {
        end = number.last;
    }
    let (joint, at) = joint(lexed, first, end)?;
    let start = (at..at + 3)
        .find(|t| *t == at || currency_part(lexed, *t - 1))
        .and_then(|_| {
            (at..at + 3).find(|t| {
                matches!(lexed.token(*t).kind, Kind::Number)
                    || lexed.token(*t).kind == Kind::Word && numeral::cardinal(lexed, *t).is_some()
            })
        })?;
    if (at..start).any(|t| !currency_part(lexed, t)) {
        return None;
    }
    let other = signed_if_spaced(lexed, numeral::cardinal(lexed, start)?);
    let right = measured(lexed, &other);
    let (mut low, high) = (number.value, other.value);
    // "$10 to $15 billion"
    let other_plain = high / other.scale;
    if number.scale < other.scale && number.value <= other_plain.abs() * 1.0 {
        low *= other.scale;
    }
    let (unit, per, last) = match (left, right) {
        (Some(l), Some(r)) => {
            // "rose by $3 million to $9 million", "cut from $47 billion to $8 billion"
            // "fell $2 to $37", "rose by $3 million to $9 million", "cut from $47 billion to $8 billion"
            let is_step = joint == Joint::To && change::is_moved(lexed, first);
            if l.unit != r.unit || is_step {
                return None;
            }
            (r.unit, r.per.or(l.per), r.last)
        }
        (None, Some(r)) => {
            let is_prefix = matches!(r.unit, Name::Measure(_))
                && r.first < other.first
                && currency::before(lexed, other.first).is_some();
            // "8 or $9"
            if is_prefix {
                return None;
            }
            (r.unit, r.per, r.last)
        }
        (Some(l), None) => {
            // "$920 to 1,730"; "5 percent to 84" is a rise to 84.
            if l.unit.card() != Some("year") {
                currency::before(lexed, number.first)?;
            }
            (l.unit, l.per, other.last)
        }
        (None, None) => {
            let noun = noun::counted(lexed, other.last + 1, 2.0);
            let is_between = joint == Joint::And;
            if is_year(lexed, number) && is_year(lexed, &other) {
                return None;
            }
            match noun {
                Some(noun) => (Name::Noun(noun), None, other.last),
                None if is_between || is_from(lexed, first) => (Name::None, None, other.last),
                None => return None,
            }
        }
    };
    let is_rising = low < high;
    let fits = match joint {
        Joint::Dash => is_rising,
        Joint::Or => is_rising && (number.is_words == other.is_words) && high <= low * 3.0,
        Joint::To => is_rising || is_from(lexed, first),
        Joint::And => is_rising,
        Joint::Slash => unit.card().is_some(),
    };
    fits.then_some(Candidate {
        first,
        last,
        amount: Amount::Range(low, high),
        unit,
        per,
        bound: Some(Bound::Range),
        rule: "quantity.range",
    })
}

fn signed_if_spaced(lexed: &Lexed<'_>, number: Numeral) -> Numeral {
    if lexed.is(number.first.wrapping_sub(1), "minus") {
        signed(lexed, number)
    } else {
        number
    }
}

/// A symbol or code that stands before a sum of money.
fn currency_part(lexed: &Lexed<'_>, i: usize) -> bool {
    let next = lexed.token(i + 1).kind;
    lexed.token(i).kind == Kind::Symbol
        || (lexed.token(i).is_capital && matches!(next, Kind::Number | Kind::Symbol))
}

fn is_from(lexed: &Lexed<'_>, first: usize) -> bool {
    lexed.is_any(first.wrapping_sub(1), &["from", "between"])
}

fn is_year(lexed: &Lexed<'_>, number: &Numeral) -> bool {
    !number.is_words
        && lexed.word(number.first).len() == 4
        && number.first == number.last
        && number.value.fract() == 0.0
        && (1500.0..2100.0).contains(&number.value)
}

/// The joint after token `end` and the token after it.
fn joint(lexed: &Lexed<'_>, first: usize, end: usize) -> Option<(Joint, usize)> {
    let at = end + 1;
    let token = lexed.token(at);
    if token.kind == Kind::Dash {
        let is_to = lexed.is(at + 1, "to") && lexed.token(at + 2).kind == Kind::Dash;
        if is_to {
            return Some((Joint::To, at + 3));
        }
        // "18- to 24-year-olds"
        if lexed.glued(at) && lexed.is_any(at + 1, &["to", "or"]) {
            return Some((Joint::To, at + 2));
        }
        let is_even = lexed.glued(at) == lexed.glued(at + 1);
        return is_even.then_some((Joint::Dash, at + 1));
    }
    if lexed.is(at, "to") {
        return Some((Joint::To, at + 1));
    }
    if lexed.is(at, "up") && lexed.is(at + 1, "to") && lexed.is(first.wrapping_sub(1), "from") {
        return Some((Joint::To, at + 2));
    }
    if lexed.is(at, "or") {
        return Some((Joint::Or, at + 1));
    }
    if lexed.is(at, "and") && (1..=4).any(|b| lexed.is(first.wrapping_sub(b), "between")) {
        return Some((Joint::And, at + 1));
    }
    if lexed.word(at) == "/" && lexed.glued(at) && lexed.glued(at + 1) {
        return Some((Joint::Slash, at + 1));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_ranges() {
        hits(
            "quantity.range",
            &[
                (
                    "growth of [5 to 7 per cent a year]",
                    "5..7 percent percentage per year",
                ),
                ("pay [between $1m and $2m] for it", "1000000..2000000 USD dollar"),
                ("a [15-22 mile] ride", "15..22 mile mile"),
                ("[four to five thousand] people came", "4000..5000 count people"),
                ("after [three or four years] there", "3..4 year year"),
                (
                    "from [$10 to $15 billion] in aid",
                    "10000000000..15000000000 USD dollar",
                ),
                (
                    "[about 2000 – 2500] visitors a day",
                    "about 2000..2500 count visitor",
                ),
                ("men aged [between 18 and 35] there", "18..35 year year of age"),
                ("[18- to 24-year-olds] vote", "18..24 year year of age"),
                ("[0-to-60-mph] in no time", "0..60 mph mile per hour"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.range",
            &[
                "It rose 5 percent to 84 on the day.",
                "the 2019-20 season",
                "between 2010 and 2012",
                "It costs 8 or $9.",
                "One to watch is Tom.",
                "He gave 5 and 7 years.",
            ],
        );
    }
}
