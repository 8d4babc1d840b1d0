//! Where a date lies as of publication: past, the same day, or planned.

use crate::engine::Reading;
use crate::syntax::ChunkKind;
use crate::time::{Date, DateMention};
use factbox_model::Status;

/// By its days where they settle it; a period that holds the day of publication ("this week") by
/// the wording of its clause. Without a day of publication the wording alone decides.
pub(super) fn status(reading: &Reading<'_>, date: &DateMention, reference: Option<Date>) -> Status {
    let Some(today) = reference else {
        return if is_announced(reading, date.tokens.0) {
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
    } else if is_deadline(reading, date.tokens.0) || is_announced(reading, date.tokens.0) {
        Status::Planned
    } else {
        Status::Past
    }
}

/// "by the end of the month", while the month lasts.
fn is_deadline(reading: &Reading<'_>, token: usize) -> bool {
    token > 0 && reading.lexed.is_any(token - 1, &["by", "until", "till"])
}

/// Whether the clause of a token speaks of what is to come: "will", "is due to", "plans to".
pub(super) fn is_announced(reading: &Reading<'_>, token: usize) -> bool {
    let syntax = &reading.syntax;
    let Some(clause) = syntax.clause_of(syntax.chunk_of(token)) else {
        return false;
    };
    let Some(verb) = clause.verb.map(|v| syntax.chunk(v)) else {
        return false;
    };
    if verb.kind != ChunkKind::Finite {
        return false;
    }
    let mut is_future = false;
    for t in verb.first..=verb.last {
        // "was to begin" and "had planned to" told of what is over by now.
        if t == verb.first && reading.lexed.is_any(t, &["was", "were", "had"]) {
            return false;
        }
        is_future |= reading.lexed.is_any(
            t,
            &[
                "will",
                "would",
                "could",
                "may",
                "might",
                "should",
                "shall",
                "must",
                "due",
                "set",
                "scheduled",
                "expected",
                "slated",
                "plans",
                "plan",
                "planned",
                "planning",
                "going",
                "about",
                "poised",
                "aims",
                "intends",
                "hopes",
                "expects",
                "won't",
                "won’t",
                "'ll",
                "’ll",
                "likely",
            ],
        );
    }
    is_future
}

/// Whether the clause of a token tells what is so at any time: "can grow", "usually opens".
pub(super) fn is_general(reading: &Reading<'_>, token: usize) -> bool {
    const GENERAL: &[&str] = &[
        "can",
        "tend",
        "tends",
        "usually",
        "typically",
        "normally",
        "generally",
    ];
    let syntax = &reading.syntax;
    let verb = syntax.clause_of(syntax.chunk_of(token)).and_then(|c| c.verb);
    verb.map(|v| syntax.chunk(v))
        .is_some_and(|v| (v.first..=v.last).any(|t| reading.lexed.is_any(t, GENERAL)))
}

/// Whether the verb of a token's clause opens or ends what is to come, in the present: "kicks off".
pub(super) fn is_beginning(reading: &Reading<'_>, token: usize) -> bool {
    const BEGINNING: &[&str] = &[
        "begins",
        "starts",
        "opens",
        "closes",
        "ends",
        "concludes",
        "kicks",
        "runs",
        "meets",
        "expires",
        "airs",
        "arrives",
        "returns",
        "resumes",
        "reopens",
        "premieres",
    ];
    let syntax = &reading.syntax;
    let verb = syntax.clause_of(syntax.chunk_of(token)).and_then(|c| c.verb);
    verb.is_some_and(|v| reading.lexed.is_any(syntax.chunk(v).first, BEGINNING))
}

/// Whether the clause of a token tells of what is over: "had 40 men", "was hit", "fell".
pub(super) fn is_over(reading: &Reading<'_>, token: usize) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    // "Earlier Saturday".
    if lexed.is(token, "earlier") {
        return true;
    }
    let chunk = syntax.chunk_of(token);
    // "said he would quit", "a vote on": what the date belongs to may still lie ahead.
    let Some(clause) = syntax.clause_of(chunk) else {
        return false;
    };
    let Some(verb) = clause.verb.map(|v| syntax.chunk(v)) else {
        return false;
    };
    let is_plain = verb.kind == ChunkKind::Finite && !is_announced(reading, token);
    // "was set for June" was still to come.
    const AHEAD: &[&str] = &[
        "set",
        "scheduled",
        "due",
        "expected",
        "slated",
        "planned",
        "to",
        "called",
        "fixed",
    ];
    let has = |words: &[&str]| (verb.first..=verb.last).any(|t| lexed.is_any(t, words));
    is_plain && has(&["was", "were", "had"]) && !has(AHEAD)
}

#[cfg(test)]
mod tests {
    use super::status;
    use crate::article::Article;
    use crate::engine;
    use factbox_model::{Document, Status};

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
            ("The law is due to change this year.", Status::Planned),
            ("The law was due to change this year.", Status::Past),
        ] {
            let document = Document {
                text: text.to_owned(),
                published: Some("2023-05-09".to_owned()),
                ..Document::default()
            };
            let article = Article::new(&document);
            let reading = engine::read(&article);
            let got = reading
                .dates
                .first()
                .map(|d| status(&reading, d, article.reference));
            assert_eq!(got, Some(want), "{text}");
        }
    }
}
