//! A source that reports a thing rather than a clause.
//!
//! - Finds: "The chain reported a loss of $3 million", "Officials confirmed 12 cases", "Analysts
//!   predicted $2.52 a share", "A poll showed support at 41 percent", "The owner put the toll at
//!   9".
//! - Leaves: "The firm added 12 stores" (no report), "the screen shows 60 frames", "he said nothing",
//!   "was reported missing".
//! - Gives: source, cue and content.
//! - Limits: The content ends where the next full clause with a subject of its own begins.

use crate::attribution::{Attribution, Cue, Spoken, View};
use crate::lex::Kind;
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::{ChunkKind, Opener};

pub(in crate::attribution) const RULE: RuleId = "attribution.report.object";

pub(in crate::attribution) fn find(view: &View<'_>, cue: &Spoken<'_>) -> Option<Attribution> {
    // "the people who reported using it" state nothing to the paper.
    if cue.kind != Cue::Report || cue.clause.opener == Opener::Relative {
        return None;
    }
    let (first, last) = cue.clause.subject?;
    let (_, end) = view.chunks();
    let next = cue.chunk + 1;
    if last >= cue.chunk || !matches!(view.kind(next), ChunkKind::Noun | ChunkKind::Preposition) {
        return None;
    }
    // "A poll showed support at 41 percent", but "the screen shows 60 frames".
    let mut subject = view.syntax.chunk(first).first..=view.syntax.chunk(last).last;
    if view.lexed.is_any(cue.token, &["showed", "shows", "show"])
        && !subject.any(|t| view.lexed.look(t, &FINDINGS).is_some())
    {
        return None;
    }
    // "put the toll at 9", not "put nine men to work".
    if view.lexed.is_any(cue.token, &["put", "puts"]) {
        // "the toll, earlier put at 9": the toll says nothing.
        if view.kind(next) != ChunkKind::Noun {
            return None;
        }
        let at = (next..next + 6).find(|c| {
            view.kind(*c) == ChunkKind::Preposition && view.lexed.is(view.syntax.chunk(*c).first, "at")
        });
        let counted = at.map(|c| view.syntax.chunk(c + 1).first)?;
        let is_number = (counted..counted + 4).any(|t| {
            view.lexed.token(t).kind == Kind::Number || crate::numeral::cardinal(view.lexed, t).is_some()
        });
        if !is_number {
            return None;
        }
    }
    // Its object ends where the next full clause with a subject of its own begins.
    let own = view.syntax.chunk(cue.chunk).clause;
    let stop = (next..=end).find(|c| {
        let clause = view.syntax.chunk(*c).clause;
        matches!(
            view.kind(*c),
            ChunkKind::Coordinator | ChunkKind::Subordinator | ChunkKind::Comma
        ) && clause != own
            && view
                .syntax
                .clauses
                .get(clause)
                .is_some_and(|k| k.is_finite && k.subject.is_some_and(|s| s.0 > *c))
    });
    let start = view.span(next, next).start;
    let end = stop.map_or(view.rest(next).end, |c| view.span(c, c).start);
    Some(Attribution {
        source: view.source(first, last)?,
        cue: view.lexed.token(cue.token).span,
        content: Span::new(start, end.max(start)),
        rule: RULE,
    })
}

crate::lexicon! {
    /// What shows a figure by stating it.
    FINDINGS = {
        "analysis", "audit", "audits", "calculations", "census", "chart", "count", "counts", "data",
        "document", "documents", "estimate", "estimates", "figures", "filing", "filings", "findings",
        "forecast", "forecasts", "index", "numbers", "poll", "polls", "projections", "record", "records",
        "report", "reports", "research", "results", "returns", "review", "statistics", "studies", "study",
        "survey", "surveys", "tally", "test", "tests",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn finds_reported_things() {
        check(
            RULE,
            &[
                (
                    "The chain reported a loss of $3 million.",
                    "The chain: a loss of $3 million.",
                ),
                (
                    "Officials confirmed 12 cases on Monday.",
                    "Officials: 12 cases on Monday.",
                ),
                ("Analysts predicted $2.52 a share.", "Analysts: $2.52 a share."),
                ("The cases are twice the 24 recorded in all of May.", ""),
                (
                    "The council announced a $5 million plan, and voters liked it.",
                    "The council: a $5 million plan,",
                ),
                (
                    "A poll by Norda showed support at 41 percent.",
                    "A poll by Norda: support at 41 percent.",
                ),
                (
                    "The owner put the number of dead at 9.",
                    "The owner: the number of dead at 9.",
                ),
                // Look-alikes.
                ("The owner put nine men to work.", ""),
                ("The toll, earlier put at 9, rose to 14.", ""),
                ("The firm added 12 stores.", ""),
                ("The screen shows 60 frames per second.", ""),
                ("The chain showed a profit of $3 million.", ""),
                ("Twelve men were reported missing.", ""),
                ("The mayor said nothing.", ""),
                ("The report is due in May.", ""),
                ("The chain did not report a loss.", ""),
                ("The strike led to the chain reporting a loss of $3 million.", ""),
            ],
        );
    }
}
