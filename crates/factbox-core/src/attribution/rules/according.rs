//! "According to" and its source, before or after what is stated.
//!
//! - Finds: "Nine people died, according to the mayor", "According to the mayor, nine died", "Nine
//!   died and, according to the mayor, ten are missing".
//! - Leaves: "according to plan", "according to its terms", "according to which" (no one speaks), "according
//!   to her" (nobody named), "according to evidence" (nobody's).
//! - Gives: source, cue and content.
//! - Limits: Before its source, what is stated reaches back to a semicolon or the start of the
//!   sentence.

use crate::attribution::{Attribution, View};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::ChunkKind;

pub(in crate::attribution) const RULE: RuleId = "attribution.source.according";

pub(in crate::attribution) fn find(view: &View<'_>, chunk: usize) -> Option<Attribution> {
    let cue = view.syntax.chunk(chunk);
    if !view.lexed.is(cue.first, "according") || view.kind(chunk + 1) != ChunkKind::Noun {
        return None;
    }
    let first = view.syntax.chunk(chunk + 1).first;
    let is_pronoun =
        view.syntax.chunk(chunk + 1).last == first && view.lexed.is_any(first, &["her", "him", "them"]);
    if is_pronoun || view.lexed.is_any(first, &["plan", "schedule", "which", "its"]) {
        return None;
    }
    let last = view.phrase(chunk + 1);
    let source = view.source(chunk + 1, last)?;
    let sentence = view.lexed.sentences.get(view.sentence)?.span;
    let (begin, _) = view.chunks();
    let at = view.lexed.token(cue.first).span.start;
    // In front it covers what follows; else what stands before it, back to a semicolon.
    let content = if chunk <= begin + 1 {
        Span::new(source.end, sentence.end)
    } else {
        let from = (begin..chunk)
            .rev()
            .find(|c| view.kind(*c) == ChunkKind::Break && view.lexed.is(view.syntax.chunk(*c).first, ";"));
        Span::new(from.map_or(sentence.start, |c| view.span(c, c).end), at)
    };
    Some(Attribution {
        source,
        cue: view.lexed.span(cue.first, cue.last),
        content,
        rule: RULE,
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn finds_the_source_on_either_side() {
        check(
            RULE,
            &[
                (
                    "Nine people died, according to the mayor.",
                    "the mayor: Nine people died,",
                ),
                (
                    "According to the mayor, nine people died.",
                    "the mayor: , nine people died.",
                ),
                (
                    "Rents rose; wages fell by 2 percent, according to a survey of tenants.",
                    "a survey of tenants: wages fell by 2 percent,",
                ),
                (
                    "The list, according to two people familiar with the talks, holds 12 names.",
                    "two people familiar with the talks: The list,",
                ),
                (
                    "Some 30 flats were empty, according to Lena Moor.",
                    "Lena Moor: Some 30 flats were empty,",
                ),
                (
                    "Nine people died, according to one clerk.",
                    "one clerk: Nine people died,",
                ),
                // Look-alikes.
                ("Nine people died, according to one.", ""),
                ("The launch went according to plan.", ""),
                ("Pay was set according to its rules.", ""),
                ("It accords with the mayor's view.", ""),
                ("According to which clause?", ""),
                ("Nine people died, according to her.", ""),
                (
                    "Nine people died, according to her doctor.",
                    "her doctor: Nine people died,",
                ),
                ("According to evidence shown at the trial, nine died.", ""),
                ("According to figures, nine people died.", ""),
                (
                    "According to figures from the ministry, nine died.",
                    "figures from the ministry: , nine died.",
                ),
                (
                    "According to data firm Norda, nine died.",
                    "data firm Norda: , nine died.",
                ),
                (
                    "According to court documents, nine died.",
                    "court documents: , nine died.",
                ),
                ("according to", ""),
            ],
        );
    }
}
