//! A quotation that goes on in the next sentence has the same source.
//!
//! - Finds: "“Nine died,” she said. “Ten are missing.”" (the second quotation, in the same
//!   paragraph), "“Nine died,” she said. “Ten are missing. We search on.”" (both its sentences), "“We
//!   search on.”" at the head of a paragraph where the one before left its quotation open.
//! - Leaves: "“Ten are missing,” he said" (a source of its own), "Ten are missing." without marks, "“Ten
//!   are missing.”" in the next paragraph after the first was closed.
//! - Gives: the source and cue of the quotation before, over the next sentence.
//! - Limits: Into another paragraph an open quotation is carried only by a new opening mark.

use crate::attribution::{Attribution, View};
use crate::lex::{Kind, Quotation};
use crate::rule::RuleId;

pub(crate) const RULE: RuleId = "attribution.quote.carried";

/// Adds the carried statement of the view's sentence, whose own statements start at `from`.
pub(in crate::attribution) fn find(view: &View<'_>, out: &mut Vec<Attribution>, from: usize) {
    if out.len() > from {
        return;
    }
    let Some(sentence) = view.lexed.sentences.get(view.sentence).copied() else {
        return;
    };
    let Some(before) = view
        .sentence
        .checked_sub(1)
        .and_then(|s| view.lexed.sentences.get(s))
        .copied()
    else {
        return;
    };
    let Some(last) = out.last().copied() else { return };
    // The source spoke in the sentence before, and in a quotation.
    let spoke = before.span.contains(last.cue) || last.rule == RULE && before.span.overlaps(last.content);
    if !spoke {
        return;
    }
    let first = sentence.tokens.0 as usize;
    let opens = view.lexed.token(first).kind == Kind::Quote;
    let tokens = before.tokens.0 as usize..before.tokens.1 as usize;
    let is_same_paragraph = sentence.paragraph == before.paragraph;
    let continues = match (opens, view.lexed.quotation(tokens)) {
        (true, Some(Quotation::Open)) => true,
        (true, Some(Quotation::Closed)) => is_same_paragraph,
        // An open quotation runs on without a new mark.
        (false, Some(Quotation::Open)) => is_same_paragraph,
        _ => false,
    };
    if continues {
        out.push(Attribution {
            content: sentence.span,
            rule: RULE,
            ..last
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn carries_a_source_through_its_quotation() {
        check(
            RULE,
            &[
                (
                    "“Nine died,” she said. “Ten are missing.”",
                    "she: “Ten are missing.”",
                ),
                (
                    "“Nine died,” she said. “Ten are missing. We search on.”",
                    "she: “Ten are missing. / she: We search on.”",
                ),
                (
                    "“Nine died,” said Ana Ruiz. “Ten are missing.\n\n“We search on.”",
                    "Ana Ruiz: “Ten are missing. / Ana Ruiz: “We search on.”",
                ),
                (
                    "\"Nine died,\" the mayor said. \"Ten are missing.\"",
                    "the mayor: \"Ten are missing.\"",
                ),
                // Look-alikes.
                ("“Nine died,” she said. Ten are missing.", ""),
                ("“Nine died,” she said.\n\n“Ten are missing.”", ""),
                ("“Nine died,” she said. “Ten are missing,” he said.", ""),
                ("She said nine died. “Ten” is a film.", ""),
                ("“Ten are missing.”", ""),
            ],
        );
    }
}
