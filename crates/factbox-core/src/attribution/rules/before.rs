//! A source, a verb of saying, then what is stated.
//!
//! - Finds: "The mayor said (on Friday) that nine people died", "Police say nine people died", "He
//!   told reporters: “Nine died.”".
//! - Leaves: "She did not say that ..." (denied), "Staff were told that ..." (passive), "That said,
//!   the firms ..." (no source).
//! - Gives: source, cue and content.
//! - Limits: What is stated runs to the end of the sentence, or to the next source's own clause.

use crate::attribution::cues::CUES;
use crate::attribution::{Attribution, Cue, Spoken, View};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Opener};

pub(in crate::attribution) const RULE: RuleId = "attribution.speech.before";

pub(in crate::attribution) fn find(view: &View<'_>, cue: &Spoken<'_>) -> Option<Attribution> {
    let (first, last) = subject(view, cue)?;
    let source = view.source(first, last)?;
    let content = content(view, cue)?;
    Some(Attribution {
        source,
        cue: view.lexed.token(cue.token).span,
        content,
        rule: RULE,
    })
}

/// The cue's subject; a participle has that of the sentence: "the ministry confirmed it, saying ...".
fn subject(view: &View<'_>, cue: &Spoken<'_>) -> Option<(usize, usize)> {
    if view.kind(cue.chunk) == ChunkKind::Finite {
        return cue.clause.subject;
    }
    let mut clause = cue.clause;
    for _ in 0..8 {
        clause = view.syntax.clauses.get(clause.parent?)?;
        if matches!(clause.opener, Opener::Main | Opener::Coordinate) && clause.verb.is_some() {
            return clause.subject;
        }
    }
    None
}

/// The clause or quotation after the cue.
fn content(view: &View<'_>, cue: &Spoken<'_>) -> Option<Span> {
    let (_, end) = view.chunks();
    let start = start(view, cue).filter(|start| *start <= end)?;
    let rest = view.rest(start);
    // A later clause with a source of its own, or with one who answers, is not part of it: "..., but Kyiv
    // said ...", "..., but Kyiv called it ...".
    let is_own = |clause: &Clause| {
        matches!(
            clause.opener,
            Opener::Main | Opener::Coordinate | Opener::Adverbial
        ) && clause.first > start
            && clause.subject.is_some_and(|(s, _)| s > start)
    };
    let answers = |c: usize| {
        let clause = view.syntax.clause_of(c)?;
        let is_verb = clause.verb == Some(c) && view.kind(clause.first.checked_sub(1)?) == ChunkKind::Comma;
        (is_verb && view.lexed.look(view.syntax.chunk(c).last, &ANSWERS).is_some()).then_some(clause)
    };
    // "..., while Kyiv claimed to have taken two".
    let claims = |c: usize| {
        let verb = view.syntax.chunk(c);
        let is_cue =
            verb.kind == ChunkKind::Finite && view.lexed.look(verb.first, &CUES) == Some(Cue::Speech);
        (is_cue && view.lexed.is(verb.first + 1, "to")).then(|| view.syntax.clause_of(c))?
    };
    // "warned that it leaked before it gave way": what came after the warning was no part of it.
    let is_warning = view.lexed.is_any(cue.token, &["warned", "warns"]);
    let is_later = |c: usize| is_warning && view.lexed.is(view.syntax.chunk(c).first, "before");
    let stop = (start + 1..=end).find(|c| {
        if is_later(*c) && view.kind(*c) == ChunkKind::Subordinator {
            return true;
        }
        let next = view.cue(*c).map(|next| next.clause);
        let next = next.or_else(|| answers(*c)).or_else(|| claims(*c));
        next.is_some_and(is_own)
    });
    let end = stop
        .and_then(|c| view.syntax.clause_of(c))
        .map_or(rest.end, |clause| view.span(clause.first, clause.first).start);
    Some(Span::new(rest.start, end.max(rest.start)))
}

/// The first chunk of the content: behind "that" or a colon, of a quotation, or of a clause of its own.
fn start(view: &View<'_>, cue: &Spoken<'_>) -> Option<usize> {
    /// Chunks from the cue to its content: keeps the search linear.
    const NEAR: usize = 14;
    let (_, end) = view.chunks();
    let is_open = !view.lexed.is_any(cue.token, &["found", "finds"]) || is_finder(view, cue);
    for chunk in cue.chunk + 1..=end.min(cue.chunk + NEAR) {
        match view.kind(chunk) {
            // "wrote two plays that winter": a time, and no statement.
            ChunkKind::Subordinator if is_that_time(view, chunk) => {}
            ChunkKind::Subordinator if view.lexed.is(view.syntax.chunk(chunk).first, "that") => {
                return Some(chunk + 1);
            }
            ChunkKind::Quote => return Some(chunk),
            ChunkKind::Break if cue.kind != Cue::Clause => return Some(chunk + 1),
            ChunkKind::Comma | ChunkKind::Stop | ChunkKind::Coordinator | ChunkKind::Relative => return None,
            _ if is_open && is_content(view, cue, chunk) => return Some(chunk),
            _ => {}
        }
    }
    None
}

/// "said / he would go": whether `chunk` is of a clause of its own right after the verb.
fn is_content(view: &View<'_>, cue: &Spoken<'_>, chunk: usize) -> bool {
    let clause = view.syntax.chunk(chunk).clause;
    clause != view.syntax.chunk(cue.chunk).clause
        && view.syntax.clauses.get(clause).is_some_and(|c| {
            c.opener == Opener::Content && c.is_finite && c.subject.is_some_and(|s| s.0 > cue.chunk)
        })
}

crate::lexicon! {
    /// What another speaker does with what was said.
    ANSWERS = {
        "called", "calls", "dismissed", "disputed", "disputes", "rejected", "rejects", "questioned",
        "criticised", "criticized", "condemned", "described", "contradicted", "disagreed", "countered",
        "blamed", "accused",
    }
}

/// Whether the subject finds out: "a study found nine in ten agree", but "police found the body a mile
/// away was ...", who say nothing there unless "that" follows.
fn is_finder(view: &View<'_>, cue: &Spoken<'_>) -> bool {
    cue.clause.subject.is_some_and(|(first, last)| {
        let (first, last) = (view.syntax.chunk(first).first, view.syntax.chunk(last).last);
        (first..=last).any(|t| view.lexed.look(t, &FINDERS).is_some())
    })
}

/// "that summer", "that same day".
fn is_that_time(view: &View<'_>, chunk: usize) -> bool {
    let that = view.syntax.chunk(chunk).first;
    let next = that + 1 + usize::from(view.lexed.is(that + 1, "same"));
    view.lexed.is(that, "that") && view.lexed.look(next, &TIMES).is_some()
}

crate::lexicon! {
    /// What "that" may point to in time.
    TIMES = {
        "day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "season",
        "spring", "summer", "autumn", "fall", "winter",
    }
}

crate::lexicon! {
    /// Who finds out.
    FINDERS = {
        "study", "studies", "survey", "surveys", "poll", "polls", "report", "review", "audit", "research",
        "researchers", "scientists", "analysis", "inquiry", "investigation", "investigators", "jury",
        "court", "panel",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::attribution::testing::check;

    #[test]
    fn finds_the_source_before_its_verb() {
        check(
            RULE,
            &[
                (
                    "The mayor said that nine people died.",
                    "The mayor: nine people died.",
                ),
                (
                    "Ana Moor said it cost $3, but Reade called it a waste of 40 years.",
                    "Ana Moor: it cost $3,",
                ),
                (
                    "Kiel said it lost 40 men, while Bonn claimed to have taken 12.",
                    "Kiel: it lost 40 men,",
                ),
                (
                    "Police say nine people were hurt.",
                    "Police: nine people were hurt.",
                ),
                (
                    "The mayor said on Friday that the dam would hold.",
                    "The mayor: the dam would hold.",
                ),
                (
                    "A clerk, who asked not to be named, told the Herald that 40 files were lost.",
                    "A clerk: 40 files were lost.",
                ),
                (
                    "Men warned that the dam leaked before it gave way in May.",
                    "Men: the dam leaked",
                ),
                (
                    "Kiel has said that six died, but the governor said that nine did.",
                    "Kiel: six died, / the governor: nine did.",
                ),
                (
                    "The ministry confirmed the deal, saying it would cost $3 million.",
                    "The ministry: it would cost $3 million.",
                ),
                (
                    "A survey found nine in ten mills lose money.",
                    "A survey: nine in ten mills lose money.",
                ),
                (
                    "“It held,” said Ana Ruiz. She said 30 houses stood.",
                    "Ana Ruiz: 30 houses stood.",
                ),
                (
                    "One clerk said that nine people died.",
                    "One clerk: nine people died.",
                ),
                ("AN said 40 men died.", "AN: 40 men died."),
                // Look-alikes.
                ("Lena Moor, who leads it, and Ana Ruiz said that nine died.", ""),
                ("One in four said that rents rose.", ""),
                ("The mayor did not say that nine people died.", ""),
                ("Staff were told that 40 jobs would go.", ""),
                ("The mayor declined to say that nine died.", ""),
                ("That said, the bridge is open.", ""),
                ("She wrote two plays that winter and sold 12 poems.", ""),
                ("It was a threat Ana Ruiz warned of in 1946 of 12 mills.", ""),
                (
                    "A group led by its heads, Lena Moor, Ana Ruiz and Ivo Brandt, said it had 12 mills.",
                    "",
                ),
                ("They met in Salem, Ore. Lena Moor said nine died.", ""),
                ("Police found the body a man had buried in 1998.", ""),
                ("The blast claimed 40 lives and it left 12 homeless.", ""),
                ("The bank will announce that it is closing.", ""),
            ],
        );
    }
}
