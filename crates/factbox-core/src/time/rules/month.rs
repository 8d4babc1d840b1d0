//! A month by its name, perhaps with its year.
//!
//! - Finds: "November", "Nov. 2020", "March of last year".
//! - Leaves: "may go", "to march", "April Smith".
//! - Gives: TIMEX3 DATE, `2020-11`.
//! - Limits: "May" that opens a sentence is taken for the verb.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::read::{month_name, relative_year, year_after};
use crate::time::value::Value;
use crate::time::words::{Class, class};

const RULE: RuleId = "time.month.name";

/// A month at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let (month, last) = month_name(lexed, i)?;
    if let Some((year, at)) = year_after(lexed, last) {
        return Some(Candidate::new(
            RULE,
            i,
            at,
            Meaning::Known(Value::Period(Period::Month(year, month))),
        ));
    }
    if !is_month(lexed, i, last) {
        return None;
    }
    // "the September quarter".
    if lexed.is(last + 1, "quarter") {
        return Some(Candidate::new(RULE, i, last + 1, Meaning::Ending(month)));
    }
    if let Some((pick, at)) = relative_year(lexed, last) {
        return Some(Candidate::new(
            RULE,
            i,
            at,
            Meaning::Part(Part::Month(month), pick),
        ));
    }
    Some(Candidate::new(
        RULE,
        i,
        last,
        Meaning::Part(Part::Month(month), Pick::Open),
    ))
}

/// Whether the capitalised word is the month and not a name or a verb.
fn is_month(lexed: &Lexed<'_>, i: usize, last: usize) -> bool {
    let before = i.checked_sub(1);
    let cued = before.is_some_and(|p| {
        lexed.is_any(
            p,
            &[
                "in",
                "since",
                "until",
                "till",
                "by",
                "from",
                "to",
                "through",
                "of",
                "for",
                "early",
                "late",
                "mid",
                "last",
                "next",
                "this",
                "and",
                "before",
                "after",
                "between",
                "during",
                "each",
                "every",
                "-",
                "previous",
                "following",
                "the",
                "or",
                "on",
                "around",
                "as",
            ],
        )
    });
    if cued {
        return !is_name(lexed, last);
    }
    match class(lexed, i) {
        // Only with a full stop: "Dec." but not "Jan Smith".
        Some(Class::ShortMonth(_)) => last > i,
        // "May" and "March" are words of their own, "April", "June" and "August" are names too.
        _ if lexed.is_any(i, &["may", "march"]) => false,
        _ if lexed.is_any(i, &["april", "june", "august"]) => !is_name(lexed, last),
        _ => true,
    }
}

/// Whether a capitalised word follows, as in a person's name.
fn is_name(lexed: &Lexed<'_>, last: usize) -> bool {
    let next = lexed.token(last + 1);
    next.kind == Kind::Word
        && next.is_capital
        && lexed.token(last).kind == Kind::Word
        && class(lexed, last + 1).is_none()
        && lexed.token(last + 1).span.len() > 1
        && !lexed
            .word(last + 1)
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b == b'.')
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn months() {
        check(&[
            "It closed in [October=2020-10].",
            "The plant opens in [March 2021=2021-03].",
            "They left in [Nov. 2019=2019-11].",
            "It will open by [May=2021-05].",
            "Since [August=2020-08] it has rained.",
            "Sales fell in [June of last year=2019-06].",
            "[April=2020-04] was warm",
            "Sales [this year=2020] through [August=2020-08] are flat.",
            "They pledged it at its [January=2021-01] meeting and for [January=2021-01] sales.",
            "It lends them money through [August=2021-08].",
            "The aid would be paid on a still undecided date in [January=2021-01].",
        ]);
    }

    #[test]
    fn names_and_verbs_are_no_months() {
        check(&[
            "They may go.",
            "They march on.",
            "April Smith won.",
            "Jan Kovac won.",
            "May we go?",
            "He met June Carter.",
            "An august body sat.",
        ]);
    }
}
