//! Parts of a whole: fractions and "one in five".
//!
//! - Finds: "a third of those", "nearly half the flats", "one in five", "one train in 24", "two-thirds".
//! - Leaves: "a third man", "half an hour", "the second half".
//! - Gives: a share of one; the card gives it in percent.
//! - Limits: "A quarter" counts only before "of": else it is three months.

use super::{Candidate, Counted};
use crate::lex::{Kind, Lexed};
use crate::numeral;
use crate::quantity::{Amount, unit};
use crate::rule::RuleId;

const FRACTION: RuleId = "quantity.share.fraction";
const IN_EVERY: RuleId = "quantity.share.in_every";

/// The part of a whole at token `i`.
pub(super) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    fraction(lexed, i)
        .or_else(|| in_every(lexed, i))
        .or_else(|| one_in_every(lexed, i))
}

fn candidate(first: usize, last: usize, value: f64, rule: RuleId) -> Candidate {
    Candidate {
        first,
        last,
        amount: Amount::Share(value),
        unit: Counted::Measure(unit::SHARE),
        per: None,
        bound: None,
        rule,
    }
}

fn fraction(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let number = numeral::fraction(lexed, i)?;
    let after = number.last + 1;
    let is_article = lexed.is(i, "a") || (lexed.is(i, "one") && !lexed.word(i + 1).is_empty());
    let has_whole = lexed.is(after, "of");
    let fits = if lexed.is(i, "half") {
        let is_period = lexed.is_any(
            i.wrapping_sub(1),
            &[
                "first", "second", "last", "final", "other", "better", "next", "opening", "closing", "each",
                "one", "and",
            ],
        );
        let is_time = lexed.is_any(after, &["an", "hour", "time", "way", "past", "back"]);
        let is_whole = has_whole
            || lexed.is_any(after, &["the", "its", "his", "her", "their", "our", "as", "all"])
            || lexed.is(after, "that");
        !is_period && !is_time && (is_whole || is_step(lexed, i, after))
    } else if lexed.token(i).kind != Kind::Word {
        has_whole
    } else if is_article {
        has_whole || is_step(lexed, i, after) || lexed.is_any(after, &["less", "more", "fewer", "the"])
    } else {
        // "two-thirds majority", "three quarters of"
        !lexed.is_any(number.last, &["quarters", "halves"]) || has_whole
    };
    // "a third of the way", "in a quarter of an hour"
    let is_way = has_whole && lexed.is(after + 1, "an");
    (fits && !is_way).then(|| candidate(i, number.last, number.value, FRACTION))
}

/// "grew by a third", "cut by half last year", but not "held by a third man".
fn is_step(lexed: &Lexed<'_>, i: usize, after: usize) -> bool {
    const NO_NOUN: &[&str] = &[
        "to", "in", "on", "since", "from", "over", "this", "last", "as", "after", "and", "between", "during",
        "compared", "when", "while", "by",
    ];
    lexed.is(i.wrapping_sub(1), "by")
        && (lexed.token(after).kind != Kind::Word || lexed.is_any(after, NO_NOUN))
}

/// "one in five", "nine out of 10".
fn in_every(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if !matches!(lexed.token(i).kind, Kind::Word | Kind::Number) {
        return None;
    }
    let joint = lexed.after(i);
    let out = usize::from(lexed.is(joint, "out") && lexed.is(joint + 1, "of"));
    let is_in = lexed.is(joint, "in") && (lexed.is_any(i, &["one", "1", "nine"]) || opens_phrase(lexed, i));
    if out == 0 && !is_in {
        return None;
    }
    let over = numeral::cardinal(lexed, i)?;
    let at = lexed.after(joint + out);
    let at = at + usize::from(lexed.is(at, "every"));
    let under = numeral::cardinal(lexed, at)?;
    let fits = over.last == i && under.value > over.value && under.value <= 1e6 && over.value > 0.0;
    // "one in 2019"
    let is_year = !under.is_words && (1900.0..2100.0).contains(&under.value);
    // "a 1-in-100-year flood"
    let is_period = lexed.is_hyphen(under.last + 1);
    (fits && !is_year && !is_period).then(|| candidate(i, under.last, over.value / under.value, IN_EVERY))
}

/// "one train in 24 was late", but not "one goal in 10 games".
fn one_in_every(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    const VERBS: &[&str] = &[
        "is", "was", "has", "had", "will", "would", "can", "could", "may", "does",
    ];
    let is_one = lexed.is(i, "one") && lexed.is(i + 2, "in") && opens_phrase(lexed, i);
    let under = is_one.then(|| numeral::cardinal(lexed, i + 3))??;
    let next = under.last + 1;
    let is_whole =
        lexed.token(next).kind != Kind::Word || lexed.is_any(next, VERBS) || lexed.word(next).ends_with("ed");
    let is_year = !under.is_words && (1900.0..2100.0).contains(&under.value);
    (is_whole && !is_year && (2.0..=1e6).contains(&under.value))
        .then(|| candidate(i, under.last, 1.0 / under.value, IN_EVERY))
}

/// Whether a subject can start at token `i`: "two in five voters", not "scored two in five games".
fn opens_phrase(lexed: &Lexed<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    matches!(
        lexed.token(before).kind,
        Kind::End | Kind::Comma | Kind::Quote | Kind::Stop
    ) || lexed.is_any(
        before,
        &[
            "that", "than", "about", "around", "nearly", "almost", "roughly", "some",
        ],
    )
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_parts_of_a_whole() {
        hits(
            "quantity.share",
            &[
                (
                    "[More than a third] of the staff left",
                    "more than 0.333 share percent percentage",
                ),
                (
                    "[nearly half] the flats stood empty",
                    "about 0.500 share percent percentage",
                ),
                ("it grew by [a third]", "0.333 share percent percentage up"),
                ("a [two-thirds] majority", "0.667 share percent percentage"),
                ("[one in five] pupils failed", "0.200 share percent percentage"),
                (
                    "[Three quarters] of them agreed",
                    "0.750 share percent percentage",
                ),
                (
                    "[Around two in five] voters waver",
                    "about 0.400 share percent percentage",
                ),
                (
                    "[About one train in 24] was late",
                    "about 0.042 share percent percentage",
                ),
                ("a [1-in-6] chance", "0.167 share percent percentage"),
                ("[nine out of 10] voters", "0.900 share percent percentage"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.share",
            &[
                "A third man was held.",
                "It was built by a third man.",
                "It took half an hour.",
                "the second half of the game",
                "Sales fell in the third quarter.",
                "half a million people",
                "He scored two in five games.",
                "one in 2019 and one in 2020",
                "One goal in 10 games is not much.",
                "One mill in 2019 and two in 2020 burned.",
                "They lost one train in 24 days.",
                "the first half of May",
            ],
        );
    }
}
