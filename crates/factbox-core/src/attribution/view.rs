//! One sentence as the rules see it, and the verbs of saying in it.

use super::cues::{CUES, Cue};
use crate::lex::Lexed;
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Syntax, Tag};

/// One sentence, as the rules see it.
pub(super) struct View<'a> {
    pub(super) lexed: &'a Lexed<'a>,
    pub(super) syntax: &'a Syntax,
    /// Its number in the text.
    pub(super) sentence: usize,
}

/// A verb of saying that is used as one: with tense or as "-ing", not denied, not passive.
pub(super) struct Spoken<'a> {
    /// Its verb group.
    pub(super) chunk: usize,
    /// The word that says it: the last of its group but for adverbs.
    pub(super) token: usize,
    /// What it can lead.
    pub(super) kind: Cue,
    /// The clause it is the verb of.
    pub(super) clause: &'a Clause,
}

impl<'a> View<'a> {
    pub(super) fn new(lexed: &'a Lexed<'a>, syntax: &'a Syntax, sentence: usize) -> Self {
        Self {
            lexed,
            syntax,
            sentence,
        }
    }

    /// Numbers of the sentence's first and last chunk.
    pub(super) fn chunks(&self) -> (usize, usize) {
        let range = self.syntax.sentence(self.sentence);
        (range.start, range.end.saturating_sub(1).max(range.start))
    }

    /// What a chunk is; [`ChunkKind::Stop`] outside the sentence.
    pub(super) fn kind(&self, chunk: usize) -> ChunkKind {
        if self.syntax.sentence(self.sentence).contains(&chunk) {
            self.syntax.chunk(chunk).kind
        } else {
            ChunkKind::Stop
        }
    }

    /// From chunk `first` to chunk `last`, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        self.lexed
            .span(self.syntax.chunk(first).first, self.syntax.chunk(last).last)
    }

    /// From the first token of chunk `first` to the end of the sentence.
    pub(super) fn rest(&self, first: usize) -> Span {
        let end = self.lexed.sentences.get(self.sentence).map_or(0, |s| s.span.end);
        let start = self.lexed.token(self.syntax.chunk(first).first).span.start;
        Span::new(start.min(end), end)
    }

    /// The verb of saying of a chunk, if it attributes anything.
    pub(super) fn cue(&self, chunk: usize) -> Option<Spoken<'a>> {
        let group = self.syntax.chunk(chunk);
        let token = (group.first..=group.last)
            .rev()
            .find(|t| self.syntax.tag(*t) != Tag::Adverb)?;
        let kind = self.lexed.look(token, &CUES)?;
        let clause = self.syntax.clause_of(chunk)?;
        let is_ing = self.lexed.word(token).ends_with("ing");
        if group.kind == ChunkKind::Nonfinite && !is_ing {
            return None;
        }
        // "did not say", "was told", "declined to say", "will announce" attribute nothing.
        let is_barred = (group.first..token).any(|t| self.lexed.look(t, &BAR).is_some());
        // "the blast claimed 40 lives": a toll, not a statement.
        let is_toll = self.lexed.is_any(token, &["claimed", "claims", "claiming"])
            && (token + 1..token + 7).any(|t| self.lexed.is_any(t, &["life", "lives", "victim", "victims"]));
        // "it led to the firm reporting a loss": the participle of another noun than the subject.
        let is_anothers = group.kind == ChunkKind::Nonfinite
            && chunk > self.chunks().0
            && self.kind(chunk - 1) == ChunkKind::Noun;
        (!is_barred && !is_toll && !is_anothers && !self.is_announced(chunk, kind, clause)).then_some(
            Spoken {
                chunk,
                token,
                kind,
                clause,
            },
        )
    }

    /// "It took a stake, a deal announced at the start of the week": no deal announces.
    fn is_announced(&self, chunk: usize, kind: Cue, clause: &Clause) -> bool {
        let opens = |c: usize| self.syntax.chunk(c).first;
        let is_new = clause
            .subject
            .is_some_and(|(c, _)| self.lexed.is_any(opens(c), &["a", "an"]));
        let is_placed =
            self.kind(chunk + 1) == ChunkKind::Preposition && !self.lexed.is(opens(chunk + 1), "on");
        kind == Cue::Report && is_new && is_placed
    }
}

crate::lexicon! {
    /// "did not say", "was told", "declined to say", "will announce" attribute nothing.
    BAR = {
        "not", "never", "to", "was", "were", "is", "are", "be", "been", "being", "will", "would", "can",
        "could", "may", "might", "should", "must", "didn't", "didn’t", "doesn't", "doesn’t", "don't",
        "don’t", "if",
    }
}
