//! A statement whose source is cited.
//!
//! - Finds: "Nine people died, the agency reported, citing local police", "Citing the ministry, the
//!   paper said nine died", "It fell 4 percent, citing data from the port".
//! - Leaves: "citing safety concerns", "citing ill health" (a reason), "fond of citing poems".
//! - Gives: source, cue and content.
//! - Limits: A source is told from a reason by its noun: a person or a body.

use crate::attribution::{Attribution, View};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::ChunkKind;

pub(in crate::attribution) const RULE: RuleId = "attribution.source.citing";

pub(in crate::attribution) fn find(view: &View<'_>, chunk: usize) -> Option<Attribution> {
    let cue = view.syntax.chunk(chunk);
    if !view.lexed.is(cue.first, "citing") || view.kind(chunk + 1) != ChunkKind::Noun {
        return None;
    }
    // The head of the phrase: "local police", "the Red Cross", but "New York's debt".
    let head = view.syntax.chunk(chunk + 1).last;
    let speaks = (view.lexed.token(head).is_capital && head > view.syntax.chunk(chunk + 1).first)
        || view.lexed.look(head, &SPEAKERS).is_some();
    if !speaks {
        return None;
    }
    let source = view.source(chunk + 1, view.phrase(chunk + 1))?;
    let sentence = view.lexed.sentences.get(view.sentence)?.span;
    let at = view.lexed.token(cue.first).span.start;
    let content = if at == sentence.start {
        Span::new(source.end, sentence.end)
    } else {
        Span::new(sentence.start, at)
    };
    Some(Attribution {
        source,
        cue: view.lexed.token(cue.first).span,
        content,
        rule: RULE,
    })
}

crate::lexicon! {
    /// Heads of phrases that can be a source.
    SPEAKERS = {
        "officials", "official", "police", "sources", "source", "people", "ministry", "department",
        "agency", "authorities", "report", "reports", "data", "figures", "documents", "records",
        "spokesman", "spokeswoman", "spokesperson", "media", "witnesses", "person", "statement",
        "government",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn finds_cited_sources() {
        check(
            RULE,
            &[
                (
                    "Nine people died, the agency reported, citing local police.",
                    "local police: Nine people died, the agency reported,",
                ),
                (
                    "The paper put the bill at $3 million, citing two officials.",
                    "two officials: The paper put the bill at $3 million,",
                ),
                (
                    "Citing the ministry, the paper said nine died.",
                    "the ministry: , the paper said nine died.",
                ),
                (
                    "It fell 4 percent, citing data from the port.",
                    "data from the port: It fell 4 percent,",
                ),
                (
                    "The toll is 12, Radio Nord said, citing the Red Cross.",
                    "the Red Cross: The toll is 12, Radio Nord said,",
                ),
                // Look-alikes.
                ("The club closed, citing safety concerns.", ""),
                ("She resigned, citing ill health.", ""),
                ("He is fond of citing poems.", ""),
                ("The citing of sources is dull.", ""),
                ("They left, citing cost.", ""),
                ("Citing New York's debt, the board said 40 posts would go.", ""),
                ("Citing an example in Kiel, she named 12 mills.", ""),
            ],
        );
    }
}
