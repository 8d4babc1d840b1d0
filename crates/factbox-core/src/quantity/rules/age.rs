//! Ages.
//!
//! - Finds: "15-year-old", "68 years old", "aged 12", "who was 10".
//! - Leaves: "12-year deal", "Stone Age 3", "was 10 points".
//! - Gives: a value in years, months, weeks or days of age.
//! - Limits: An age set between commas after a name ("Doe, 45,") is left out.

use super::{Candidate, Counted};
use crate::lex::{Kind, Lexed};
use crate::numeral::Numeral;
use crate::quantity::{Amount, unit};
use crate::rule::RuleId;

/// The words say that it is an age: "15 years old".
pub(in crate::quantity) const OLD: RuleId = "quantity.age.old";
/// What stands before it does: "aged 15".
pub(in crate::quantity) const AGED: RuleId = "quantity.age.aged";

/// The age that `number` gives.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let (measure, last, rule) = with_unit(lexed, number).or_else(|| without_unit(lexed, number))?;
    Some(Candidate {
        first: number.first,
        last,
        amount: Amount::One(number.value),
        unit: Counted::Measure(measure),
        per: None,
        bound: None,
        rule,
    })
}

type Found = (unit::Measure, usize, RuleId);

/// "15-year-old", "ten months old", "3 years of age".
fn with_unit(lexed: &Lexed<'_>, number: &Numeral) -> Option<Found> {
    let [years, months, weeks, days] = unit::OLD;
    let at = lexed.after(number.last);
    if lexed.is_any(at, &["yo", "y.o."]) {
        return Some((years, at, OLD));
    }
    let measure = match unit::table(lexed, at)?.card {
        "year" => years,
        "month" => months,
        "week" => weeks,
        "day" => days,
        _ => return None,
    };
    let old = lexed.after(at);
    if lexed.is_any(old, &["old", "olds"]) {
        return Some((measure, old, OLD));
    }
    // "under the age of 5 years" and "3 years of age"
    if lexed.is(old, "of") && lexed.is(old + 1, "age") {
        return Some((measure, old + 1, OLD));
    }
    is_aged(lexed, number).then_some((measure, at, AGED))
}

/// "aged 12", "the age of 12", "who was 10.", "he turned 50 ..."
fn without_unit(lexed: &Lexed<'_>, number: &Numeral) -> Option<Found> {
    if number.value.fract() != 0.0 || number.value > 120.0 || number.value < 1.0 || number.scale > 1.0 {
        return None;
    }
    let [years, ..] = unit::OLD;
    let found = (years, number.last, AGED);
    if is_aged(lexed, number) {
        return Some(found);
    }
    let at = number.first.checked_sub(2)?;
    let is_person =
        lexed.is_any(at, &["who", "he", "she"]) && lexed.is_any(at + 1, &["was", "is", "turned", "turns"]);
    let ends = matches!(
        lexed.token(number.last + 1).kind,
        Kind::Stop | Kind::Comma | Kind::End
    ) || lexed.is_any(number.last + 1, &["when", "and", "at", "years"]);
    (is_person && ends && number.value > 1.0).then_some(found)
}

/// Whether "aged", "age of" or "children under" stands before the number.
fn is_aged(lexed: &Lexed<'_>, number: &Numeral) -> bool {
    let (before, over) = (number.first.wrapping_sub(1), number.first.wrapping_sub(2));
    let is_aged = |i| lexed.is_any(i, &["aged", "age", "ages"]);
    let is_limit = lexed.is_any(before, &["under", "over"]);
    is_aged(before)
        || ((is_limit || lexed.is_any(before, &["of", "about", "around", "between", "from"]))
            && is_aged(over))
        || (is_limit && lexed.look(over, &PERSONS).is_some())
}

crate::lexicon! {
    /// People whose "under" and "over" are ages.
    PERSONS = {
        "children", "kids", "people", "adults", "men", "women", "boys", "girls", "those", "anyone",
        "everyone", "drivers", "residents", "patients", "players", "passengers", "workers",
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_ages() {
        hits(
            "quantity.age",
            &[
                ("a [15-year-old] boy", "15 year year of age"),
                ("the [68 year-old] said", "68 year year of age"),
                ("her [18-month-old] son", "18 month month of age"),
                ("The firm is [ten years old] now", "10 year year of age"),
                ("his daughter, who was [10], stayed", "10 year year of age"),
                ("a man aged [45] fell", "45 year year of age"),
                ("children [under 12] go free", "less than 12 year year of age"),
                ("people [over 65] ride free", "more than 65 year year of age"),
                ("at [3 years of age] they start", "3 year year of age"),
                (
                    "children [under the age of five] eat free",
                    "less than 5 year year of age",
                ),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.age",
            &[
                "a 12-year deal",
                "He was 10 points ahead.",
                "She is 3 minutes late.",
                "The Ice Age, 2 films in, is back.",
                "Ann Doe, 45, left.",
                "He was 1,000 miles away.",
            ],
        );
    }
}
