//! The rules: one construction per file, tried in the order of [`find`].

mod age;
mod bare;
mod count;
mod measure;
mod money;
mod multiple;
mod out_of;
mod range;
mod score;
mod share;
mod toll;
mod vague;

pub(super) use age::{AGED, OLD};
pub(crate) use bare::NUMBER as BARE;
pub(super) use bare::is_toll;
pub(super) use measure::UNIT;
pub(super) use range::LEVELS;

use super::noun::{self, Noun};
use super::rate::{Rate, Under};
use super::unit::Measure;
use super::{Amount, Scan, Unit, code, name, proper, when};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};
use crate::rule::RuleId;
use factbox_model::Bound;

/// What a rule found, before hedge and direction are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    /// First token of number and unit.
    pub first: usize,
    /// Last token of number and unit, included.
    pub last: usize,
    /// The value.
    pub amount: Amount,
    /// What the number measures.
    pub unit: Counted,
    /// What it is counted per.
    pub per: Option<Rate>,
    /// The bound, where the construction itself gives one.
    pub bound: Option<Bound>,
    /// The rule.
    pub rule: RuleId,
}

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// Nothing that was found.
    None,
    /// A unit.
    Measure(Measure),
    /// Things.
    Noun(Noun),
}

impl Counted {
    /// The card's name, if it is a unit.
    pub(crate) fn card(self) -> Option<&'static str> {
        match self {
            Self::Measure(m) => Some(m.card),
            _ => None,
        }
    }

    /// As a [`Unit`], with its rate.
    pub(crate) fn named(self, lexed: &Lexed<'_>, per: Option<Rate>) -> Unit {
        let (card, mut name) = match self {
            Self::None => ("count", String::new()),
            Self::Measure(m) => (m.card, m.name.to_owned()),
            Self::Noun(n) => ("count", noun::singular(lexed, n.last)),
        };
        if let Some(rate) = per {
            name.push_str(" per ");
            match rate.under {
                Under::Measure(m) => name.push_str(m.name),
                Under::Noun(Noun { first, last }) => {
                    if first < last {
                        name.push_str(lexed.span(first, last - 1).of(lexed.text));
                        name.push(' ');
                    }
                    name.push_str(&noun::singular(lexed, last));
                }
            }
        }
        Unit { card, name }
    }
}

impl Candidate {
    /// Whether it is a part of a whole.
    pub(crate) fn is_part(&self) -> bool {
        matches!(self.amount, Amount::Share(_))
    }

    /// Whether it is in percent.
    pub(crate) fn is_percent(&self) -> bool {
        self.unit.card() == Some("percent")
    }

    /// Whether prices, shares and measures of this kind rise and fall; "lost 190 people" is no fall.
    pub(crate) fn can_change(&self) -> bool {
        match self.unit {
            Counted::Measure(m) => !super::unit::is_duration(m.card),
            _ => false,
        }
    }
}

/// Whether a quantity's number can start at token `i`.
pub(crate) fn is_anchor(lexed: &Lexed<'_>, i: usize) -> bool {
    numeral::may_start(lexed, i) || lexed.ends(i, "fold")
}

/// What stands at token `i`, and the token to go on from.
pub(crate) fn find(lexed: &Lexed<'_>, i: usize, scan: &Scan) -> (Option<Candidate>, usize) {
    if let Some(found) = share::find(lexed, i)
        .or_else(|| vague::find(lexed, i))
        .or_else(|| multiple::fold(lexed, i))
        .or_else(|| measure::half(lexed, i))
        .or_else(|| toll::find(lexed, i))
    {
        return (Some(found), found.last + 1);
    }
    let Some(number) = numeral::cardinal(lexed, i) else {
        return (None, numeral::ordinal(lexed, i).map_or(i + 1, |n| n.last + 1));
    };
    if let Some(end) = when::end(lexed, &number) {
        return (None, end + 1);
    }
    if code::is_code(lexed, &number) {
        return (None, number.last + 1);
    }
    let number = signed(lexed, number);
    let measured = measured(lexed, &number);
    let found = score::find(lexed, &number)
        .or_else(|| range::find(lexed, &number, measured))
        .or(measured)
        .or_else(|| {
            // A number in what was counted before is part of it, but for "the chamber's 300 seats".
            let is_inside = scan.noun.is_some_and(|n| number.first <= n.last)
                && lexed.token(number.first.wrapping_sub(1)).kind != Kind::Clitic;
            if is_inside || name::is_part(lexed, &number) {
                return None;
            }
            out_of::find(lexed, &number)
                .or_else(|| count::find(lexed, &number))
                .or_else(|| bare::find(lexed, &number, scan.noun))
        });
    let end = found.map_or(number.last, |f| f.last);
    (
        found.filter(|f| !proper::is_name(lexed, &number, f.last)),
        end + 1,
    )
}

/// A number with a unit: money, an age, a multiple, a measure.
fn measured(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    [money::find, age::find, multiple::find, measure::find]
        .iter()
        .find_map(|rule| rule(lexed, number))
}

/// `number` with the sign before it: "-1.3", "minus 260".
fn signed(lexed: &Lexed<'_>, mut number: Numeral) -> Numeral {
    let Some(at) = number.first.checked_sub(1) else {
        return number;
    };
    let (is_sign, first) = match lexed.token(at).kind {
        Kind::Dash if lexed.glued(number.first) => {
            if lexed.is(at.wrapping_sub(1), "minus") && lexed.glued(at) {
                (true, at - 1)
            } else {
                let opens = !lexed.glued(at)
                    || matches!(lexed.token(at.wrapping_sub(1)).kind, Kind::Bracket | Kind::Symbol);
                (opens && lexed.token(at).span.len() <= 3 && !number.is_words, at)
            }
        }
        Kind::Word if lexed.is_any(at, &["minus", "negative"]) => (true, at),
        Kind::Symbol if lexed.word(at) == "+" && lexed.glued(number.first) => {
            number.first = at;
            return number;
        }
        _ => (false, at),
    };
    if is_sign {
        number.value = -number.value;
        number.first = first;
    }
    number
}
