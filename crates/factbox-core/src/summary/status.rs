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
    } else if is_announced(reading, date.tokens.0) {
        Status::Planned
    } else {
        Status::Past
    }
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
