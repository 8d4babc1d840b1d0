//! A number with a unit of measurement or percent, apart from it, glued or hyphenated.
//!
//! - Finds: "9.4 per cent", "12-year", "311 square miles", "155mph".
//! - Leaves: "the 5 in front", "Chapter 5 m", "May Day".
//! - Gives: a value in the unit of the table, or percent, with what it is counted per.
//! - Limits: The glued "m" is a million unless words of length stand beside it.

use super::{Candidate, Counted};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};
use crate::quantity::{Amount, noun, rate, unit};
use crate::rule::RuleId;

const PERCENT: RuleId = "quantity.measure.percent";
const DURATION: RuleId = "quantity.measure.duration";
pub(in crate::quantity) const UNIT: RuleId = "quantity.measure.unit";
const HALF: RuleId = "quantity.measure.half";

/// The measure that `number` starts.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let (value, written) = if let Some(metres) = metres(lexed, number) {
        metres
    } else {
        let mut at = lexed.after(number.last);
        // "50 previous years", "20 additional minutes"
        if lexed.is_any(
            at,
            &[
                "more",
                "additional",
                "extra",
                "previous",
                "further",
                "full",
                "straight",
                "consecutive",
                "whole",
                "long",
            ],
        ) && unit::table(lexed, at + 1).is_some_and(|m| unit::is_duration(m.card))
        {
            at += 1;
        }
        (number.value, unit::unit(lexed, at)?)
    };
    if is_idiom(lexed, number, written.measure.card) {
        return None;
    }
    let per = rate::after(lexed, written.last).or_else(|| rate::after_stuff(lexed, written.last));
    let rule = match written.measure.card {
        "percent" | "percentage point" | "basis point" => PERCENT,
        card if unit::is_duration(card) => DURATION,
        _ => UNIT,
    };
    Some(Candidate {
        first: number.first,
        last: per.map_or(written.last, |p| p.last),
        amount: Amount::One(value),
        unit: Counted::Measure(written.measure),
        per,
        bound: None,
        rule,
    })
}

/// "at one point", "one day they will", "the one hour": no measure.
fn is_idiom(lexed: &Lexed<'_>, number: &Numeral, card: &str) -> bool {
    let before = number.first.wrapping_sub(1);
    number.is_words
        && number.value == 1.0
        && match card {
            "point" => lexed.is(before, "at"),
            "day" | "night" => !lexed.is_any(
                before,
                &[
                    "in", "within", "for", "than", "least", "just", "only", "is", "after", "about",
                ],
            ),
            _ => false,
        }
}

/// "half a percentage point", "half a mile"; half an hour is no figure.
pub(super) fn half(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if !lexed.is(i, "half") || !lexed.is_any(i + 1, &["a", "an"]) {
        return None;
    }
    let written = unit::unit(lexed, i + 2).filter(|w| !unit::is_duration(w.measure.card))?;
    Some(Candidate {
        first: i,
        last: written.last,
        amount: Amount::One(0.5),
        unit: Counted::Measure(written.measure),
        per: None,
        bound: None,
        rule: HALF,
    })
}

/// "1.8m tall", "the 100m final", "50 m": the value in metres.
fn metres(lexed: &Lexed<'_>, number: &Numeral) -> Option<(f64, unit::Written)> {
    let plain = numeral::plain(
        lexed,
        if number.is_words {
            number.first
        } else {
            first_digit(lexed, number)
        },
    )?;
    let m = plain.last + 1;
    if lexed.word(m) != "m" {
        return None;
    }
    let is_glued = lexed.glued(m);
    if lexed.word(m + 1) == "/" && lexed.is_any(m + 2, &["s", "sec", "second"]) {
        let written = unit::Written {
            measure: unit::METRE_PER_SECOND,
            last: m + 2,
        };
        return Some((plain.value, written));
    }
    let is_length = !is_glued || lexed.look(m + 1, &OF_LENGTH).is_some() || is_long(lexed, plain.first, m);
    let value = if number.value < 0.0 {
        -plain.value
    } else {
        plain.value
    };
    is_length.then_some((
        value,
        unit::Written {
            measure: unit::METRE,
            last: m,
        },
    ))
}

/// Whether the number at `first`, with its "m" at token `m`, is of something that has a height, a depth or
/// a length, and counts nothing: "waves of 12m", "40m of water", "the river rose by 2m"; not "the river took
/// 3m people".
fn is_long(lexed: &Lexed<'_>, first: usize, m: usize) -> bool {
    /// Tokens back to the thing.
    const REACH: usize = 8;
    let is_thing = |t: usize| lexed.look(t, &THINGS).is_some();
    // "sea levels", but not "water bills".
    let is_level =
        |t: usize| lexed.is_any(t, &["level", "levels"]) && lexed.is_any(t - 1, &["sea", "water", "river"]);
    let is_of =
        lexed.is(m + 1, "of") && lexed.is_any(m + 2, &["water", "snow", "mud", "ice", "rock", "rubble"]);
    if is_thing(m + 1) || is_thing(m + 2) || is_of {
        return true;
    }
    let is_counted = noun::counted(lexed, m + 1, 2.0).is_some();
    let is_end = |t: &usize| matches!(lexed.token(*t).kind, Kind::Comma | Kind::Stop | Kind::End);
    let mut before = (1..=REACH.min(first))
        .map(|back| first - back)
        .take_while(|t| !is_end(t));
    // "won the 100m", "fell 12m to his death"
    let is_race = lexed.is(first.wrapping_sub(1), "the") && RACES.contains(&lexed.word(first));
    let is_fall = lexed.is_any(first.wrapping_sub(1), &["fell", "fallen", "plunged", "plummeted"])
        && lexed.is(m + 1, "to")
        && lexed.is_any(m + 2, &["his", "her", "their"]);
    is_race || is_fall || !is_counted && before.any(|t| is_thing(t) || t > 0 && is_level(t))
}

/// Lengths of races.
const RACES: [&str; 7] = ["60", "100", "200", "400", "800", "1500", "5000"];

crate::lexicon! {
    /// What is measured in metres.
    THINGS = {
        "apart", "banks", "cliff", "cliffs", "crater", "crevasse", "deep", "depth", "depths", "dig", "drift",
        "drifts", "drilled", "dug", "embankment", "gap", "height", "heights", "hole", "jump", "ledge",
        "ravine", "river", "rivers", "sank", "sunk", "swam", "swim", "swell", "tide", "tides", "trench",
        "tsunami", "tunnel", "vault", "wall", "walls", "wave", "waves",
    }
}

crate::lexicon! {
    /// What behind "1.8m" says that metres are meant, no million.
    OF_LENGTH = {
        "tall", "high", "long", "wide", "deep", "away", "above", "below", "sprint", "race", "final",
        "freestyle", "butterfly", "hurdles", "backstroke", "breaststroke", "relay", "dash", "champion",
        "from", "thick", "across",
    }
}

fn first_digit(lexed: &Lexed<'_>, number: &Numeral) -> usize {
    (number.first..=number.last)
        .find(|t| matches!(lexed.token(*t).kind, Kind::Number))
        .unwrap_or(number.first)
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_measures_and_percent() {
        hits(
            "quantity.",
            &[
                (
                    "Sales rose [nearly 9.4 per cent] in June",
                    "about 9.4 percent percentage up",
                ),
                ("the index was [-1.3%] at noon", "-1.3 percent percentage down"),
                ("a [12-year] deal", "12 year year"),
                ("winds of [at least 155mph] hit", "at least 155 mph mile per hour"),
                (
                    "Fires on [311 square miles] burned",
                    "311 square mile square mile",
                ),
                ("It fell to [minus 40 degrees Celsius] there", "-40 °C celsius"),
                ("Nights of [minus 18 C] are rare", "-18 °C celsius"),
                ("a tower [180 m] high", "180 m metre"),
                ("a [1.9m] tall wall", "1.9 m metre"),
                ("Waves of [up to 12m] hit it", "at most 12 m metre"),
                ("It sank in [40m] of water", "40 m metre"),
                ("Sea levels will rise by [0.5m] there", "0.5 m metre up"),
                ("A [2m] gap was left", "2 m metre"),
                ("She won the [100m] in May", "100 m metre"),
                ("The river took [3m] tourists", "3000000 count tourist"),
                ("Sales rose to [3m] there", "3000000 count -"),
                ("a rise of [25 basis points] in May", "25 basis point basis point"),
                ("a [52,000 barrel-a-day] plant", "52000 barrel barrel per day"),
                (
                    "[2.4 billion gallons of jet fuel a year] are burned",
                    "2400000000 gallon gallon per year",
                ),
                (
                    "cut by [half a percentage point] in May",
                    "0.5 percentage point percentage point down",
                ),
                ("rain fell for [six weeks] there", "6 week week"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.measure",
            &[
                "Ask the 5 in front.",
                "They won 1.2m votes.",
                "It took half an hour.",
                "The 1980s were loud.",
                "The second man left a minute later.",
                "He came first, then I a third.",
                "Tom and 3 G men",
                "Rows 18 C and 18 F were free.",
            ],
        );
    }
}
