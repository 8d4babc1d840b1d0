//! A season of the year.
//!
//! - Finds: "the summer", "summer 2020", "winter of 1994".
//! - Leaves: "fall" the verb, "spring" the verb and the coil, "Summer" the name.
//! - Gives: TIMEX3 DATE, `2020-SU`.
//! - Limits: Seasons are those of the northern year.

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::read::{relative_year, year_after};
use crate::time::value::Value;
use crate::time::words::{Class, class};

const RULE: RuleId = "time.season.name";

/// A season at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let Some(Class::Season(season)) = class(lexed, i) else {
        return None;
    };
    if let Some((year, at)) = year_after(lexed, i) {
        let period = Period::Season(year, season);
        return Some(Candidate::new(RULE, i, at, Meaning::Known(Value::Period(period))));
    }
    if let Some((pick, at)) = relative_year(lexed, i) {
        return Some(Candidate::new(
            RULE,
            i,
            at,
            Meaning::Part(Part::Season(season), pick),
        ));
    }
    let cued = i >= 1
        && (lexed.is_any(i - 1, &["in", "since", "by", "until", "during", "into"])
            || (i >= 2
                && lexed.is_any(i - 1, &["the", "early", "late", "mid"])
                && lexed.is_any(
                    i - 2,
                    &[
                        "in", "since", "by", "until", "during", "over", "this", "the", "for", "into",
                    ],
                )));
    (cued && !lexed.token(i).is_capital && !lexed.is_any(i + 1, OF_A_SEASON))
        .then(|| Candidate::new(RULE, i, i, Meaning::Part(Part::Season(season), Pick::Open)))
}

/// What is of any such season: "hit by winter weather".
const OF_A_SEASON: &[&str] = &[
    "weather",
    "season",
    "months",
    "storms",
    "break",
    "camp",
    "school",
    "games",
    "clothes",
    "sports",
    "temperatures",
    "days",
];

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn seasons() {
        check(&[
            "They met in [the summer=2020-SU].",
            "It lasted well into [the summer=2020-SU].",
            "It opened in [summer 2019=2019-SU].",
            "Since [the winter of 1994=1994-WI] it has stood.",
            "It fell [last spring=2020-SP].",
            "In [early autumn=2020-FA] it rained.",
            "They meet [every winter=XXXX-WI].",
        ]);
    }

    #[test]
    fn verbs_and_names_are_no_seasons() {
        check(&[
            "Prices fall fast.",
            "They spring up.",
            "The fall of Rome shook them.",
            "Donna Summer sang.",
            "a spring broke",
            "Roads are hit by winter weather.",
        ]);
    }
}
