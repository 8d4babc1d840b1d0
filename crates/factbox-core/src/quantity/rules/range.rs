//! Ranges: two numbers that bound one quantity.
//!
//! - Finds: "5 to 7 per cent", "between $1m and $2m", "15-22 miles", "four to five thousand
//!   people", "three or four years".
//! - Leaves: "rose 5 to 84", "2019-20", "between 2010 and 2012".
//! - Gives: both ends, in the unit of the second where only it has one.
//! - Limits: An old level and a new one are two figures, "fell $2 to $37"; without units of their own one
//!   range, as benchmarks count it, and two figures on the card: "from 30 to 20 mph".

use super::{Candidate, Counted, bare, measured, signed};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};
use crate::quantity::{Amount, change, currency, noun};
use crate::rule::RuleId;
use factbox_model::Bound;

const RULE: RuleId = "quantity.range.joined";
/// An old level and a new one of which only the second has its unit: "from 38 to 22 hours".
pub(in crate::quantity) const LEVELS: RuleId = "quantity.range.levels";

/// How the two ends are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    Or,
    And,
    Slash,
}

/// The range that `number` starts; `left` is what it gives with a unit of its own.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral, left: Option<Candidate>) -> Option<Candidate> {
    let (first, end) = left.map_or((number.first, number.last), |l| (l.first, l.last));
    let (joint, at) = joint(lexed, first, end)?;
    let other = second(lexed, at)?;
    let right = measured(lexed, &other);
    let (low, high) = (scaled_alike(number, &other), other.value);
    let is_step_from = lexed.is(end + 1, "to")
        && change::leads_from(lexed, first, low < high)
        && !goes_on(lexed, right.map_or(other.last, |r| r.last));
    let (unit, per, last) = match (left, right) {
        (Some(l), Some(r)) => (l.unit == r.unit && !is_step_from && !is_step(lexed, first, r.last))
            .then(|| (r.unit, r.per.or(l.per), r.last))?,
        // "8 or $9"
        (None, Some(_)) if currency::before(lexed, other.first).is_some() => return None,
        (None, Some(r)) => (r.unit, r.per, r.last),
        // "$920 to 1,730", "aged 18 to 30"; "5 percent to 84" is a rise to 84.
        (Some(l), None)
            if l.unit.card() == Some("year") || currency::before(lexed, number.first).is_some() =>
        {
            (l.unit, l.per, other.last)
        }
        (Some(_), None) => return None,
        (None, None) if is_year(lexed, number) && is_year(lexed, &other) => return None,
        // "the toll rose from 9 to 14": the old one and the new one.
        (None, None)
            if (number.scale > 1.0 || bare::is_toll(lexed, first)) && is_step(lexed, first, other.last) =>
        {
            return None;
        }
        (None, None) => {
            let noun = noun::counted(lexed, other.last + 1, 2.0);
            // "275 to 350 of its 900 mills"
            let is_part = lexed.is(other.last + 1, "of");
            if noun.is_none() && !is_part && !is_step_from && joint != Joint::And && !is_from(lexed, first) {
                return None;
            }
            (noun.map_or(Counted::None, Counted::Noun), None, other.last)
        }
    };
    let fits = match joint {
        Joint::Dash | Joint::And => low < high,
        Joint::To => low < high || is_from(lexed, first),
        Joint::Or => low < high && high <= low * 3.0 && number.is_words == other.is_words,
        Joint::Slash => unit.card().is_some(),
    };
    fits.then_some(Candidate {
        first,
        last,
        amount: Amount::Range(low, high),
        unit,
        per,
        bound: Some(Bound::Range),
        rule: if is_step_from { LEVELS } else { RULE },
    })
}

/// The second number, from token `at` on, behind at most a currency.
fn second(lexed: &Lexed<'_>, at: usize) -> Option<Numeral> {
    for start in at..at + 3 {
        let is_word = lexed.token(start).kind == Kind::Word;
        if (is_word || lexed.token(start).kind == Kind::Number)
            && let Some(number) = numeral::cardinal(lexed, start)
        {
            let is_minus = lexed.is(start.wrapping_sub(1), "minus");
            return Some(if is_minus { signed(lexed, number) } else { number });
        }
        let is_before_sum = matches!(lexed.token(start + 1).kind, Kind::Number | Kind::Symbol);
        let is_currency =
            lexed.token(start).kind == Kind::Symbol || (lexed.token(start).is_capital && is_before_sum);
        if !is_currency {
            return None;
        }
    }
    None
}

/// The first value, in the scale of the second where it has none: "$10 to $15 billion", but not
/// "$200,000 to $414 million".
fn scaled_alike(first: &Numeral, second: &Numeral) -> f64 {
    if first.scale < second.scale && first.value <= second.value / second.scale {
        first.value * second.scale
    } else {
        first.value
    }
}

/// Whether what stands from token `first` to `last` is an old level and a new one: "fell $2 to $37",
/// "cut from $47 billion to $8 billion", but not the first half of "revised from 5 to 7 to 3 to 5", nor
/// "fell 50% to 75% below it".
fn is_step(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    let has_to = (first..last).any(|t| lexed.is(t, "to"));
    has_to && change::is_moved(lexed, first) && !goes_on(lexed, last)
}

/// Whether what ends at token `last` is no more than one end: "from 5 to 7 to 3 to 5", "50% to 75% below it".
fn goes_on(lexed: &Lexed<'_>, last: usize) -> bool {
    lexed.is_any(
        last + 1,
        &["to", "below", "above", "lower", "higher", "more", "less"],
    )
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
                ("it will trim [275 to 350] of its 900 mills", "275..350 count -"),
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
                ("it cut from [300 to 400] jobs", "300..400 count job"),
                ("rooms go from [$45 to $60]", "45..60 USD dollar"),
                (
                    "we must free up [$3 million to $4 million]",
                    "3000000..4000000 USD dollar",
                ),
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
                "It brings a rise in the lowest wage from $12 to $15 an hour.",
            ],
        );
    }
}
