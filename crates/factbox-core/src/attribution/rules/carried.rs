//! A quotation of several sentences has one source.
//!
//! - Finds: "“Nine died. Ten are missing,” she said" (both sentences), "“Nine died,” she said. “Ten are missing.”" (the second quotation, in the same
//!   paragraph), "“Nine died,” she said. “Ten are missing. We search on.”" (both its sentences), "“We
//!   search on.”" at the head of a paragraph where the one before left its quotation open.
//! - Leaves: "“Ten are missing,” he said" (a source of its own), "Ten are missing." without marks, "“Ten
//!   are missing.”" in the next paragraph after the first was closed.
//! - Gives: the source and cue of the quotation before, over the next sentence.
//! - Limits: Into another paragraph an open quotation is carried only by a new opening mark. A source behind
//!   its quotation is carried back over eight sentences at most.

use crate::attribution::{Attribution, View};
use crate::lex::{Kind, Quotation};
use crate::rule::RuleId;

pub(crate) const RULE: RuleId = "attribution.quote.carried";

/// Adds the carried statement of the view's sentence, whose own statements start at `from`.
pub(in crate::attribution) fn find(view: &View<'_>, out: &mut Vec<Attribution>, from: usize) {
    if out.len() > from {
        back(view, out, from);
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
    let opens = view.lexed.token(sentence.tokens().start).kind == Kind::Quote;
    let is_same_paragraph = sentence.paragraph == before.paragraph;
    let continues = match (opens, view.lexed.quotation(before.tokens())) {
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

/// Carries the source named behind a quotation, the only one of its sentence, back to where it opened.
fn back(view: &View<'_>, out: &mut Vec<Attribution>, from: usize) {
    /// Sentences back to the opening mark: keeps it linear.
    const FAR: usize = 8;
    let sentences = &view.lexed.sentences;
    let (Some(here), Some(said)) = (sentences.get(view.sentence), out.get(from).copied()) else {
        return;
    };
    let is_mark = |t: &usize| view.lexed.token(*t).kind == Kind::Quote;
    let mark = here.tokens().find(is_mark);
    let closes = mark.is_some_and(|t| matches!(view.lexed.word(t), "”" | "»" | "''" | "\""));
    if said.rule != super::after::RULE || said.content.start != here.span.start || !closes {
        return;
    }
    let own = out.get(from.wrapping_sub(1)).map_or(0, |a| a.content.end);
    let mut first = view.sentence;
    loop {
        let Some(before) = first.checked_sub(1).and_then(|s| sentences.get(s)) else {
            return;
        };
        if before.paragraph != here.paragraph || view.sentence - first > FAR || own > before.span.start {
            return;
        }
        first -= 1;
        let tokens = before.tokens();
        let marks = tokens.clone().filter(is_mark).count();
        if marks > 0 {
            if marks == 1 && is_mark(&tokens.start) && view.lexed.quotation(tokens) == Some(Quotation::Open) {
                break;
            }
            return;
        }
    }
    let quoted = sentences.get(first..view.sentence).unwrap_or(&[]);
    let carried = quoted.iter().map(|s| Attribution {
        content: s.span,
        rule: RULE,
        ..said
    });
    out.splice(from..from, carried);
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
                (
                    "“Nine died. It rained. Ten are missing,” she said.",
                    "she: “Nine died. / she: It rained.",
                ),
                ("\"Nine died. Ten are missing,\" she said.", "she: \"Nine died."),
                // Look-alikes.
                ("The note read: “Nine died. Ten are missing,” she said.", ""),
                ("“Nine died.” Ten are missing, she said.", ""),
                (
                    "It rained. “Nine died. Ten are missing,” she said.",
                    "she: “Nine died.",
                ),
                ("“Nine died,” she said. Ten are missing.", ""),
                ("“Nine died,” she said.\n\n“Ten are missing.”", ""),
                ("“Nine died,” she said. “Ten are missing,” he said.", ""),
                ("She said nine died. “Ten” is a film.", ""),
                ("“Ten are missing.”", ""),
            ],
        );
    }
}
