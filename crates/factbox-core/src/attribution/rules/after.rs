//! What is stated, then its source and a verb of saying, in either order.
//!
//! - Finds: "Nine people died, police said (on Friday)", "“Nine died,” said the mayor, a doctor",
//!   "“Nine,” she said, “have died.”".
//! - Leaves: "In May, she said that nine died" (what is stated follows), "The mayor, who lost, said
//!   nothing", "Sales rose, the largest gain reported" (no source).
//! - Gives: source, cue and content.
//! - Limits: "Shrugged" and "laughed" attribute a quotation only, and other verbs than those of saying
//!   nothing.

use crate::attribution::{Attribution, Cue, Spoken, View};
use crate::lex::Kind;
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::ChunkKind;

pub(in crate::attribution) const RULE: RuleId = "attribution.speech.after";

pub(in crate::attribution) fn find(view: &View<'_>, cue: &Spoken<'_>) -> Option<Attribution> {
    if cue.kind == Cue::Clause || view.kind(cue.chunk) == ChunkKind::Nonfinite {
        return None;
    }
    let (begin, _) = view.chunks();
    // The clause opens with the comma or quotation mark that closes what was stated.
    // "said" takes no noun as its object; other verbs do, so their subject must be missing.
    let is_inverted = is_boundary(view.kind(cue.chunk.checked_sub(1)?))
        && view.kind(cue.chunk + 1) == ChunkKind::Noun
        && !is_days(view, cue.chunk + 1)
        && matches!(cue.kind, Cue::Speech | Cue::Voice)
        && !view.lexed.is_any(cue.token, &["told", "tells"])
        && (cue.clause.subject.is_none() || view.lexed.is_any(cue.token, &["said", "says"]))
        && !follows(view, cue);
    let (source, open) = if is_inverted {
        let first = cue.chunk + 1;
        (view.source(first, view.phrase(first))?, cue.chunk - 1)
    } else {
        let (first, last) = cue.clause.subject?;
        let open = first.checked_sub(1)?;
        // "It has held rates; markets put the chance at 85%": another statement.
        let is_apart = view.lexed.is(view.syntax.chunk(open).first, ";");
        if last > cue.chunk || is_apart || !is_boundary(view.kind(open)) {
            return None;
        }
        (view.source(first, last)?, open)
    };
    let is_voiced = cue.kind != Cue::Voice || view.kind(open) == ChunkKind::Quote;
    if open <= begin || !is_voiced || (!is_inverted && follows(view, cue)) {
        return None;
    }
    let (_, last) = view.chunks();
    // "The difference, she said, was the price": the statement goes round its source.
    let is_parenthesis = view.kind(cue.chunk + 1) == ChunkKind::Comma
        && (view.kind(cue.chunk + 2) == ChunkKind::Preposition
            || (cue.chunk + 2..=last).any(|c| view.kind(c) == ChunkKind::Finite));
    // Before it stands a clause or a quotation, not just "In May,".
    let is_stated = (begin..open).any(|c| view.kind(c) == ChunkKind::Finite)
        || matches!(view.kind(open), ChunkKind::Quote)
        || view.kind(open + 1) == ChunkKind::Quote;
    if !is_stated && !is_parenthesis {
        return None;
    }
    let resumes = is_parenthesis || (cue.chunk + 1..=last).any(|c| view.kind(c) == ChunkKind::Quote);
    let start = view.span(begin, begin).start;
    let end = if resumes {
        view.rest(begin).end
    } else {
        view.span(open, open).start
    };
    Some(Attribution {
        source,
        cue: view.lexed.token(cue.token).span,
        content: Span::new(start, end.max(start)),
        rule: RULE,
    })
}

fn is_boundary(kind: ChunkKind) -> bool {
    matches!(kind, ChunkKind::Comma | ChunkKind::Quote | ChunkKind::Break)
}

/// Whether a statement follows the cue: then what stands before is no part of it.
fn follows(view: &View<'_>, cue: &Spoken<'_>) -> bool {
    for chunk in cue.chunk + 1..cue.chunk + 12 {
        match view.kind(chunk) {
            ChunkKind::Comma
            | ChunkKind::Stop
            | ChunkKind::Quote
            | ChunkKind::Coordinator
            | ChunkKind::Break => {
                return false;
            }
            ChunkKind::Subordinator => {
                return view.lexed.is_any(
                    view.syntax.chunk(chunk).first,
                    &["that", "how", "what", "whether"],
                );
            }
            ChunkKind::Finite => return true,
            _ => {}
        }
    }
    false
}

/// "Moor, who lost, said Friday's floods showed it": what is a day's does not speak there.
fn is_days(view: &View<'_>, chunk: usize) -> bool {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
    ];
    let first = view.syntax.chunk(chunk).first;
    view.lexed.is_any(first, DAYS) && view.lexed.token(first + 1).kind == Kind::Clitic
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn finds_the_source_after_its_words() {
        check(
            RULE,
            &[
                (
                    "Nine people died, police said on Friday.",
                    "police: Nine people died",
                ),
                (
                    "“Nine people died,” said Lena Moor, a doctor.",
                    "Lena Moor: “Nine people died,",
                ),
                (
                    "\"Nine people died,\" the mayor said.",
                    "the mayor: \"Nine people died,",
                ),
                ("“We lost 40,” sighed Lena Moor.", "Lena Moor: “We lost 40,"),
                (
                    "“Nine,” she said, “have died.”",
                    "she: “Nine,” she said, “have died.”",
                ),
                (
                    "The reason, the mayor said, was the 40-year-old pump.",
                    "the mayor: The reason, the mayor said, was the 40-year-old pump.",
                ),
                (
                    "It sold 40 cars — the most since March, said Lena Moor, its head.",
                    "Lena Moor: It sold 40 cars — the most since March",
                ),
                // Look-alikes.
                ("Norda took nine mills, a deal announced at the start of May.", ""),
                (
                    "Nine people died, a hospital reported on Friday.",
                    "a hospital: Nine people died",
                ),
                ("In May, the mayor said that nine died.", ""),
                ("The clerk, a lawyer, told investors that nine left.", ""),
                ("The mayor, who lost, said nothing.", ""),
                (
                    "Moor, whose party lost 48 seats, said Friday's floods killed three.",
                    "",
                ),
                ("Sales rose, the largest gain reported.", ""),
                ("After the vote, he added two names.", ""),
            ],
        );
    }
}
