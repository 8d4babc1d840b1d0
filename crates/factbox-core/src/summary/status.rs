//! Where a date lies as of publication: past, the same day, or planned.

use crate::engine::Reading;
use crate::lex::Lexed;
use crate::syntax::{ChunkKind, is_past};
use crate::time::{Date, DateMention};
use factbox_model::Status;

/// By its days where they settle it; a period that holds the day of publication ("this week") by
/// the wording of its clause. Without a day of publication the wording alone decides.
pub(super) fn status(reading: &Reading<'_>, date: &DateMention, reference: Option<Date>) -> Status {
    let Some(today) = reference else {
        return if wording(reading, date.tokens.first).is_announced {
            Status::Planned
        } else {
            Status::Past
        };
    };
    if date.last < today {
        Status::Past
    } else if date.first > today {
        Status::Planned
    } else if date.first == date.last {
        Status::Today
    } else if is_deadline(reading, date.tokens.first) || wording(reading, date.tokens.first).is_announced {
        Status::Planned
    } else {
        Status::Past
    }
}

/// "by the end of the month", "later this month", while the month lasts.
fn is_deadline(reading: &Reading<'_>, token: usize) -> bool {
    let lexed = &reading.lexed;
    token > 0 && lexed.is_any(token - 1, &["by", "until", "till"])
        || lexed.is(token, "later") && lexed.is(token + 1, "this")
}

/// What the verb of a clause tells of its time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wording {
    /// It speaks of what is to come: "will", "is due to", "plans to".
    pub(super) is_announced: bool,
    /// It tells of what is over: "had 40 men", "was hit"; not "was set for June".
    pub(super) is_over: bool,
    /// Its verb is one past form: "opened", "took".
    pub(super) is_told: bool,
    /// It tells what did not come to be: "would have been held".
    pub(super) is_unreal: bool,
    /// It tells what is so at any time: "can grow", "usually opens".
    pub(super) is_general: bool,
    /// Its verb is one present form: "faces", "hits".
    pub(super) is_present: bool,
    /// It tells what is so: "employs", "is".
    pub(super) is_now: bool,
    /// It opens or ends what is to come, in the present: "kicks off".
    pub(super) is_beginning: bool,
}

/// The wording of the clause of `token`.
pub(super) fn wording(reading: &Reading<'_>, token: usize) -> Wording {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let clause = syntax.clause_of(syntax.chunk_of(token));
    let Some(verb) = clause.and_then(|c| c.verb).map(|v| syntax.chunk(v)) else {
        return Wording::default();
    };
    let is_finite = verb.kind == ChunkKind::Finite;
    let tells = |t: usize| lexed.look(t, &HINTS);
    let has = |hint: Hint| (verb.first..=verb.last).any(|t| tells(t) == Some(hint));
    let first = tells(verb.first);
    Wording {
        // "was to begin" and "had planned to" told of what is over by now.
        is_announced: is_finite && has(Ahead) && first != Some(Over),
        is_over: is_finite && has(Over) && !has(Ahead) && !has(Fixed),
        is_told: is_finite && verb.first == verb.last && is_past_form(lexed, verb.first),
        is_unreal: lexed.is(verb.first, "would") && (verb.first..=verb.last).any(|t| lexed.is(t, "have")),
        is_present: is_finite
            && verb.first == verb.last
            && lexed.word(verb.first).ends_with('s')
            && !is_past(lexed, verb.first)
            && !lexed.is_any(verb.first, &["is", "was", "has", "says"]),
        is_now: is_finite
            && verb.first == verb.last
            && !is_past_form(lexed, verb.first)
            && matches!(first, None | Some(General)),
        is_general: has(General),
        is_beginning: first == Some(Beginning),
    }
}

pub(super) fn is_past_form(lexed: &Lexed<'_>, i: usize) -> bool {
    is_past(lexed, i) || lexed.word(i).ends_with("ed")
}

/// What a word of a verb group tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    Ahead,
    /// With "was": what was still to come then.
    Fixed,
    Over,
    General,
    Beginning,
}

use Hint::{Ahead, Beginning, Fixed, General, Over};

crate::lexicon! {
    HINTS: Hint = {
        "will" => Ahead, "would" => Ahead, "could" => Ahead, "may" => Ahead, "might" => Ahead,
        "should" => Ahead, "shall" => Ahead, "must" => Ahead, "due" => Ahead, "set" => Ahead,
        "scheduled" => Ahead, "expected" => Ahead, "slated" => Ahead, "plans" => Ahead, "plan" => Ahead,
        "planned" => Ahead, "planning" => Ahead, "going" => Ahead, "about" => Ahead, "poised" => Ahead,
        "aims" => Ahead, "intends" => Ahead, "hopes" => Ahead, "expects" => Ahead, "won't" => Ahead,
        "hope" => Ahead, "expect" => Ahead, "expecting" => Ahead, "sees" => Ahead, "forecasts" => Ahead,
        "predicts" => Ahead, "predict" => Ahead, "projects" => Ahead, "anticipates" => Ahead,
        "won’t" => Ahead, "'ll" => Ahead, "’ll" => Ahead, "likely" => Ahead,
        "to" => Fixed, "called" => Fixed, "fixed" => Fixed,
        "was" => Over, "were" => Over, "had" => Over,
        "can" => General, "tend" => General, "tends" => General, "usually" => General,
        "typically" => General, "normally" => General, "generally" => General,
        "begins" => Beginning, "starts" => Beginning, "opens" => Beginning, "closes" => Beginning,
        "ends" => Beginning, "concludes" => Beginning, "kicks" => Beginning, "runs" => Beginning,
        "meets" => Beginning, "expires" => Beginning, "airs" => Beginning, "arrives" => Beginning,
        "returns" => Beginning, "resumes" => Beginning, "reopens" => Beginning, "premieres" => Beginning,
    }
}

#[cfg(test)]
mod tests {
    use super::status;
    use crate::summary::testing;
    use factbox_model::Status;

    #[test]
    fn tells_past_today_and_planned_apart() {
        for (text, want) in [
            ("The dam broke on May 2.", Status::Past),
            ("The dam broke on Tuesday.", Status::Today),
            ("The court will hear the case on May 12.", Status::Planned),
            ("The court will hear the case this week.", Status::Planned),
            ("The court heard the case this week.", Status::Past),
            ("Prices have doubled this year.", Status::Past),
            (
                "The goal is to reopen it by the end of the month.",
                Status::Planned,
            ),
            ("Its order books open from the end of May.", Status::Planned),
            ("The dam broke early this month.", Status::Past),
            ("The dam opens later this month.", Status::Planned),
            (
                "The firm now sees a loss of $3 million this year.",
                Status::Planned,
            ),
            ("The law is due to change this year.", Status::Planned),
            ("The law was due to change this year.", Status::Past),
        ] {
            let got = testing::read(text, |article, reading| {
                let date = reading.dates.first()?;
                Some(status(reading, date, article.reference))
            });
            assert_eq!(got, Some(want), "{text}");
        }
    }
}
