//! Which words of a noun phrase are shown as a speaker, or that they name none.

use super::view::View;
use crate::lex::{ABBREVIATIONS, Abbreviation, Kind};
use crate::span::Span;
use crate::syntax::{ChunkKind, Opener, Tag};

impl View<'_> {
    /// The words of a noun phrase as a source: without the quotation marks, commas and conjunctions
    /// around it, and short.
    pub(super) fn source(&self, first: usize, last: usize) -> Option<Span> {
        // "a group led by Moor, Ruiz and Brandt, indicated": the first of a list speaks for none.
        let next = self.syntax.chunk(last + 2);
        if [last + 1, last + 2, last + 3].map(|c| self.kind(c))
            == [ChunkKind::Comma, ChunkKind::Noun, ChunkKind::Coordinator]
            && self.lexed.token(next.first).is_capital
            && self.lexed.token(next.last).is_capital
        {
            return None;
        }
        if self.is_joined(first) {
            return None;
        }
        let (first, last) = (self.syntax.chunk(first).first, self.syntax.chunk(last).last);
        let (first, last) = self.cut(first, last)?;
        let span = self.lexed.span(first, last);
        let is_word = self.lexed.token(first).kind == Kind::Word;
        // "the 24 recorded in May": a number speaks of things.
        let is_number = self.lexed.token(last).kind == Kind::Number;
        let can_speak = is_word && !is_number && !span.is_empty() && self.is_whole(first, last);
        (can_speak && !self.is_thing(first, last)).then_some(span)
    }

    /// The tokens `first..=last` without what only leads to a speaker or hangs on one, and short.
    fn cut(&self, mut first: usize, mut last: usize) -> Option<(usize, usize)> {
        const LEADING: &[&str] = &[
            "but",
            "and",
            "while",
            "however",
            "meanwhile",
            "still",
            "also",
            "earlier",
            "later",
        ];
        while first < last && self.lexed.is_any(first, LEADING) {
            first += 1;
        }
        if last - first > MAX_SOURCE {
            // Back to the first noun phrase: "the board that ...", but "the head of the agency that ...".
            let head = self.syntax.chunk_of(first);
            let of = self.syntax.chunk(head + 1);
            // The first of a list speaks for none of the others.
            if matches!(of.kind, ChunkKind::Comma | ChunkKind::Coordinator) {
                return None;
            }
            let whole = self
                .syntax
                .chunk(head + 2 * usize::from(self.lexed.is(of.first, "of")))
                .last;
            last = whole.min(first + MAX_SOURCE);
        }
        while last > first && !matches!(self.syntax.tag(last), Tag::Nominal | Tag::Pronoun) {
            last -= 1;
        }
        Some((first, last))
    }

    /// Whether the words name a thing, or nobody.
    fn is_thing(&self, first: usize, last: usize) -> bool {
        // "the largest gain reported": a superlative speaks of a thing.
        let is_superlative = |t: usize| {
            !self.lexed.token(t).is_capital
                && (self.lexed.ends(t, "est") || self.lexed.is_any(t, &["first", "most"]))
        };
        // "one member", but "one" and "one in four".
        let is_one_of_kind = self.lexed.is(first, "one") && self.syntax.tag(first + 1) == Tag::Nominal;
        let is_speechless =
            self.lexed.look(first, &SPEECHLESS).is_some() && !(is_one_of_kind && last > first);
        // "evidence", "figures": whose? Not so "data of the ministry", "data firm Norda".
        let is_paper = self.lexed.look(first, &PAPERS).is_some()
            && (last == first || !matches!(self.syntax.tag(first + 1), Tag::Preposition | Tag::Nominal));
        is_speechless || is_paper || (first..=last).any(is_superlative)
    }

    /// Whether the words can be all of a speaker's name. One thing in small letters has an article, so
    /// "maker of boots" and "company" are the ends of something longer; "Lowe" is of "Lowe's".
    fn is_whole(&self, first: usize, last: usize) -> bool {
        if self.syntax.tag(last + 1) == Tag::Possessive {
            return false;
        }
        let head = self.syntax.chunk(self.syntax.chunk_of(first)).last.min(last);
        // "a threat Norda warned about": two phrases, of which the first is no speaker.
        let is_capital = |t: usize| self.lexed.token(t).is_capital;
        if self.lexed.is_any(first, &["a", "an"])
            && head > first + 1
            && is_capital(head)
            && is_capital(head - 1)
            && (first + 1..head).any(|t| !is_capital(t) && self.syntax.tag(t) == Tag::Nominal)
        {
            return false;
        }
        // "in Salem, Ore. Lena Moor said": the end of a place.
        if first > 1
            && self.lexed.is(first - 1, ",")
            && is_capital(first - 2)
            && self.lexed.is(first + 1, ".")
            && self.lexed.word(first).len() > 1
            && self.lexed.look(first, &ABBREVIATIONS) != Some(Abbreviation::Title)
        {
            return false;
        }
        let is_opened = matches!(
            self.syntax.tag(first),
            Tag::Determiner | Tag::Possessive | Tag::Pronoun
        ) || self.lexed.is(first, "one");
        let shows = |t: usize| {
            let (token, word) = (self.lexed.token(t), self.lexed.word(t));
            token.is_capital && t != self.first()
                || token.kind == Kind::Number
                || word.ends_with('s') && !word.ends_with("ss")
                || self.lexed.look(t, &MASSES).is_some()
        };
        is_opened || head == self.first() || (first..=head).any(shows)
    }

    /// Whether the subject that ends in chunk `first` began before an aside: "Moor, who leads it, and Reade".
    fn is_joined(&self, first: usize) -> bool {
        let Some(and) = first
            .checked_sub(1)
            .filter(|c| self.kind(*c) == ChunkKind::Coordinator)
        else {
            return false;
        };
        let is_main = |c: usize| {
            let clause = self.syntax.clause_of(c);
            self.kind(c) == ChunkKind::Finite && clause.is_some_and(|k| k.opener != Opener::Relative)
        };
        and > 0 && self.kind(and - 1) == ChunkKind::Comma && !(self.chunks().0..and).any(is_main)
    }

    /// The sentence's first token.
    fn first(&self) -> usize {
        let sentence = self.lexed.sentences.get(self.sentence);
        sentence.map_or(0, |s| s.tokens().start)
    }

    /// The noun phrase from chunk `first` on with its complements: "a person familiar with the matter".
    pub(super) fn phrase(&self, first: usize) -> usize {
        let mut last = first;
        while self.kind(last + 1) == ChunkKind::Preposition
            && self.kind(last + 2) == ChunkKind::Noun
            && !self.lexed.is_any(
                self.syntax.chunk(last + 1).first,
                &["on", "in", "at", "after", "during", "as"],
            )
            && self.syntax.chunk(last + 2).last - self.syntax.chunk(first).first <= MAX_SOURCE
        {
            last += 2;
        }
        last
    }
}

crate::lexicon! {
    /// Speakers that go without article and plural.
    MASSES = {
        "police", "management", "staff", "media", "people", "evidence", "data", "research", "testimony",
        "polling", "analysis", "parliament", "congress", "someone", "everyone", "witness", "guidance",
        "men", "women", "he", "she", "they", "it", "state", "television", "radio", "government", "half",
    }
}

crate::lexicon! {
    /// What others have found or written, which says nothing by itself.
    PAPERS = {
        "evidence", "testimony", "data", "figures", "estimates", "statistics", "numbers", "documents", "records",
    }
}

/// The longest source shown, in tokens.
const MAX_SOURCE: usize = 9;

crate::lexicon! {
    /// Words that are no source: "that said", and "I" and "we", whose quotation has one already.
    SPEECHLESS = {
        "there", "that", "this", "which", "who", "what", "i", "we", "you", "one", "nothing", "something",
        "anything", "everything", "nobody", "none", "neither", "so", "little", "much",
    }
}
