//! The shallow grammar of a sentence: noun phrases, verb groups and clauses. Enough to say who
//! states something, what is counted, and where a label may be cut; no more.
//!
//! Three steps, each linear and with bounded look-around: a tag for each token (`tag`), tags into
//! chunks (`chunk`), chunks into clauses (`clause`).

mod chunk;
mod clause;
mod tag;
mod words;

pub use chunk::{Chunk, ChunkKind};
pub use clause::{Clause, Opener};
pub use tag::Tag;

use crate::lex::Lexed;
use crate::span::Span;
use std::ops::Range;

/// The grammar of a text.
#[derive(Clone, Debug, Default)]
pub struct Syntax {
    /// One tag for each token.
    pub tags: Vec<Tag>,
    /// The chunks, in text order; together they hold every token.
    pub chunks: Vec<Chunk>,
    /// The clauses, in the order of their first chunk, sentence after sentence.
    pub clauses: Vec<Clause>,
    /// For each sentence, its chunks.
    sentences: Vec<Range<usize>>,
}

impl Syntax {
    /// Reads the grammar of `lexed`. `times` are the spans of dates, in text order: a date is a chunk
    /// of its own, unless it stands inside a noun phrase ("the 2022 election"). The words of
    /// `quantities` belong to noun phrases ("more than 100" holds no clause).
    #[must_use]
    pub fn new(lexed: &Lexed<'_>, times: &[Span], quantities: &[Span]) -> Self {
        let tags = tag::tags(lexed, quantities);
        let mut out = Self {
            chunks: Vec::with_capacity(lexed.tokens.len() * 2 / 3),
            clauses: Vec::with_capacity(lexed.sentences.len() * 2),
            sentences: Vec::with_capacity(lexed.sentences.len()),
            tags: Vec::new(),
        };
        let mut times = times;
        for sentence in &lexed.sentences {
            let from = out.chunks.len();
            while times.first().is_some_and(|t| t.start < sentence.span.start) {
                times = times.get(1..).unwrap_or(&[]);
            }
            chunk::chunks(lexed, &tags, sentence, times, &mut out.chunks);
            clause::clauses(lexed, &mut out.chunks, from, &mut out.clauses);
            out.sentences.push(from..out.chunks.len());
        }
        out.tags = tags;
        out
    }

    /// The tag of a token; [`Tag::Stop`] outside the text.
    #[must_use]
    pub fn tag(&self, token: usize) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Stop)
    }

    /// Numbers of the chunks of a sentence.
    #[must_use]
    pub fn sentence(&self, sentence: usize) -> Range<usize> {
        self.sentences.get(sentence).cloned().unwrap_or(0..0)
    }

    /// Number of the chunk that holds a token.
    #[must_use]
    pub fn chunk_of(&self, token: usize) -> usize {
        self.chunks
            .partition_point(|c| c.last < token)
            .min(self.chunks.len().saturating_sub(1))
    }

    /// A chunk; an empty [`ChunkKind::Stop`] outside the text.
    #[must_use]
    pub fn chunk(&self, i: usize) -> Chunk {
        self.chunks.get(i).copied().unwrap_or_default()
    }

    /// The clause of a chunk.
    #[must_use]
    pub fn clause_of(&self, chunk: usize) -> Option<&Clause> {
        self.clauses.get(self.chunks.get(chunk)?.clause)
    }
}

/// Whether token `i` is an irregular past, such as "took".
#[must_use]
pub(crate) fn is_past(lexed: &Lexed<'_>, i: usize) -> bool {
    use words::Class;
    matches!(
        lexed.look(i, &words::CLASSES),
        Some(Class::Past | Class::PastOrParticiple)
    )
}

#[cfg(test)]
mod tests {
    use super::{ChunkKind, Syntax};
    use crate::lex::Lexed;

    #[test]
    fn every_token_stands_in_one_chunk_and_every_chunk_in_one_clause() {
        for text in [
            "“Is it over?” she asked. (No one, it seems; no one – not even he – knew.)",
            ", ) and that who — “ said the ) , , . which",
            "été — 5 % of the l’État’s (80–90) budget",
        ] {
            let lexed = Lexed::new(text);
            let syntax = Syntax::new(&lexed, &[], &[]);
            let mut next = 0;
            for chunk in &syntax.chunks {
                assert_eq!(chunk.first, next, "{text}");
                assert!(
                    chunk.last >= chunk.first && chunk.clause < syntax.clauses.len(),
                    "{text}"
                );
                next = chunk.last + 1;
            }
            assert_eq!(next, lexed.tokens.len(), "{text}");
        }
    }

    #[test]
    fn dates_are_chunks_of_their_own_unless_they_describe_a_noun() {
        for (text, date, want) in [
            ("It opens on Friday in Kiel.", "Friday", ChunkKind::Time),
            ("The 2022 election was close.", "2022", ChunkKind::Noun),
            ("Last year's cuts hurt.", "Last year", ChunkKind::Noun),
            ("A scheduled Friday meeting was off.", "Friday", ChunkKind::Noun),
            ("It fell and Friday fares will rise.", "Friday", ChunkKind::Noun),
            (
                "It fell and on Friday fares will rise.",
                "Friday",
                ChunkKind::Time,
            ),
        ] {
            let lexed = Lexed::new(text);
            let start = u32::try_from(text.find(date).unwrap_or(0)).unwrap_or(0);
            let span = crate::span::Span::new(start, start + u32::try_from(date.len()).unwrap_or(0));
            let syntax = Syntax::new(&lexed, &[span], &[]);
            let kind = syntax.chunk(syntax.chunk_of(lexed.token_at(start))).kind;
            assert_eq!(kind, want, "{text}");
        }
    }
}
