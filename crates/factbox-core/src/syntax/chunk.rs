//! Tags into chunks: noun phrases without their complements, verb groups, prepositions, boundaries.

use super::Tag;
use crate::lex::{ABBREVIATIONS, Abbreviation, Kind, Lexed, Sentence};
use crate::span::Span;
use std::ops::Range;

/// What a chunk is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChunkKind {
    /// A noun phrase up to its head: "more than 100 of" is two, "its largest investor" one.
    Noun,
    /// A calendar date or time of day that is no part of a noun phrase.
    Time,
    /// A verb group that carries tense, infinitives included: "is set to raise".
    Finite,
    /// A verb group without tense: "raising", "to bail", "held".
    Nonfinite,
    /// One or more prepositions.
    Preposition,
    /// Adverbs that belong to no verb group.
    Adverb,
    /// and, or, but.
    Coordinator,
    /// that, when, because.
    Subordinator,
    /// who, which, that.
    Relative,
    /// Comma.
    Comma,
    /// Semicolon, colon, dash.
    Break,
    /// Quotation mark.
    Quote,
    /// Bracket.
    Bracket,
    /// End of the sentence.
    #[default]
    Stop,
}

/// A run of tokens with one function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chunk {
    /// What it is.
    pub kind: ChunkKind,
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// Number of the clause it belongs to.
    pub clause: usize,
}

/// Adds the chunks of one sentence to `out`.
pub(super) fn chunks(
    lexed: &Lexed<'_>,
    tags: &[Tag],
    sentence: &Sentence,
    times: &[Span],
    out: &mut Vec<Chunk>,
) {
    let Range { start: first, end } = sentence.tokens();
    let scan = Scan { lexed, tags, end };
    let mut times = times;
    let mut i = first;
    while i < end {
        let at = lexed.token(i).span.start;
        while times.first().is_some_and(|t| t.end <= at) {
            times = times.get(1..).unwrap_or(&[]);
        }
        let time = times.first().copied().filter(|t| t.start == at);
        let (kind, next) = match time.and_then(|t| scan.time(i, first, t)) {
            Some(next) => (ChunkKind::Time, next),
            None => scan.chunk(i, times),
        };
        let next = next.max(i + 1);
        out.push(Chunk {
            kind,
            first: i,
            last: next - 1,
            clause: 0,
        });
        i = next;
    }
}

struct Scan<'a> {
    lexed: &'a Lexed<'a>,
    tags: &'a [Tag],
    end: usize,
}

impl Scan<'_> {
    fn tag(&self, i: usize) -> Tag {
        if i < self.end {
            self.tags.get(i).copied().unwrap_or(Tag::Stop)
        } else {
            Tag::Stop
        }
    }

    /// End of the date that starts at `i`, unless it modifies a noun ("the 2022 election", "last
    /// year's cuts", "a Tuesday report").
    fn time(&self, i: usize, first: usize, time: Span) -> Option<usize> {
        let mut next = i + 1;
        while next < self.end && self.lexed.token(next).span.end <= time.end {
            next += 1;
        }
        if self.tag(next) == Tag::Possessive {
            return None;
        }
        // "a scheduled May 2 increase": an article, and only adjectives since.
        let opened = (1..=3.min(i - first))
            .find(|k| self.tag(i - k) != Tag::Nominal)
            .is_some_and(|k| {
                matches!(self.tag(i - k), Tag::Determiner | Tag::Possessive)
                    && (k == 1 || !self.lexed.token(i - 1).is_capital)
            });
        // "and Sunday charges will rise": of any Sunday.
        let is_kind = next == i + 1
            && i > first
            && self.tag(i - 1) == Tag::Coordinator
            && self.lexed.token(i).kind == Kind::Word
            && !self.lexed.token(next).is_capital
            && self.tag(next + 1) == Tag::Finite;
        (!((opened || is_kind) && self.tag(next) == Tag::Nominal)).then_some(next)
    }

    fn chunk(&self, i: usize, times: &[Span]) -> (ChunkKind, usize) {
        match self.tag(i) {
            Tag::Determiner | Tag::Nominal | Tag::Joint => (ChunkKind::Noun, self.noun(i, times)),
            Tag::Pronoun => (ChunkKind::Noun, i + 1),
            Tag::Possessive => (ChunkKind::Noun, self.noun(i + 1, times)),
            Tag::Finite | Tag::Nonfinite | Tag::To => self.verb(i),
            Tag::Adverb => {
                let next = self.skip_adverbs(i);
                match self.tag(next) {
                    Tag::Finite | Tag::Nonfinite | Tag::To => self.verb(i),
                    // "nearly 20 years", "previously unknown debts".
                    Tag::Nominal => (ChunkKind::Noun, self.noun(next, times)),
                    _ => (ChunkKind::Adverb, next),
                }
            }
            // "voted down / on Saturday": a particle belongs to the verb before it.
            Tag::Preposition
                if i > 0
                    && matches!(self.tag(i - 1), Tag::Finite | Tag::Nonfinite)
                    && self.tag(i + 1) == Tag::Preposition
                    && self
                        .lexed
                        .is_any(i, &["up", "down", "out", "off", "over", "in", "on"])
                    && !self.lexed.is(i + 1, "to") =>
            {
                (ChunkKind::Preposition, i + 1)
            }
            Tag::Preposition => {
                let mut next = i + 1;
                // "in and around Kiel"
                let is_another =
                    |at: usize| self.tag(at) == Tag::Coordinator && self.tag(at + 1) == Tag::Preposition;
                while self.tag(next) == Tag::Preposition || is_another(next) {
                    next += 1;
                }
                (ChunkKind::Preposition, next)
            }
            Tag::Coordinator => (ChunkKind::Coordinator, i + 1),
            Tag::Subordinator => (ChunkKind::Subordinator, i + 1),
            Tag::Relative => (ChunkKind::Relative, i + 1),
            Tag::Comma => (ChunkKind::Comma, i + 1),
            Tag::Break => (ChunkKind::Break, i + 1),
            Tag::Quote => (ChunkKind::Quote, i + 1),
            Tag::Bracket => (ChunkKind::Bracket, i + 1),
            Tag::Stop => (ChunkKind::Stop, i + 1),
        }
    }

    fn skip_adverbs(&self, i: usize) -> usize {
        let mut next = i;
        while self.tag(next) == Tag::Adverb {
            next += 1;
        }
        next
    }

    /// End of the noun phrase that starts at `i`.
    fn noun(&self, i: usize, times: &[Span]) -> usize {
        let mut next = i;
        let mut has_head = false;
        let mut times = times;
        while next < self.end {
            let at = self.lexed.token(next).span.start;
            while times.first().is_some_and(|t| t.end <= at) {
                times = times.get(1..).unwrap_or(&[]);
            }
            if next > i
                && times
                    .first()
                    .is_some_and(|t| t.start == at && self.time(next, i, *t).is_some())
            {
                break;
            }
            if has_head && let Some(end) = self.region(i, next) {
                next = end;
                // "the Salem, Ore., area" is one phrase; "in Salem, Ore., had" ends at the comma.
                let goes_on = self.tag(next + 1) == Tag::Nominal && !self.lexed.token(next + 1).is_capital;
                if !goes_on {
                    break;
                }
                next += 1;
                continue;
            }
            match self.tag(next) {
                // "the 192 lawmakers / eight votes short".
                Tag::Nominal if has_head && self.opens_quantity(next) => break,
                Tag::Nominal => has_head = true,
                Tag::Possessive => has_head = false,
                Tag::Joint => {}
                Tag::Determiner if !has_head => {}
                Tag::Adverb
                    if !has_head && next > i && matches!(self.tag(self.skip_adverbs(next)), Tag::Nominal) => {
                }
                _ => break,
            }
            next += 1;
        }
        next
    }

    /// End of the region behind a place, set off by two commas, of which the first stands at `comma`:
    /// "the Salem, Ore., area", "in Nairobi, Kenya, and". The noun phrase starts at `first`.
    fn region(&self, first: usize, comma: usize) -> Option<usize> {
        const PLACING: &[&str] = &["in", "of", "from", "near", "at", "outside", "to"];
        if self.tag(comma) != Tag::Comma || !self.lexed.token(comma - 1).is_capital {
            return None;
        }
        let name = comma + 1;
        let is_state = self.lexed.look(name, &ABBREVIATIONS) == Some(Abbreviation::State);
        let begin = self.lexed.tokens_around(first).start;
        // "Dar es Salaam", "Rio de Janeiro".
        let is_capital = |from: usize| {
            (from..comma).all(|t| self.lexed.token(t).is_capital || t > from && self.lexed.word(t).len() <= 3)
        };
        // "in Salem, Kenya, and Kiel, Germany,", "the El Paso, Texas, maker".
        let is_listed =
            |lead: usize| self.lexed.is(lead, "and") && lead > begin && self.tag(lead - 1) == Tag::Comma;
        let is_placed = first
            .checked_sub(1)
            .is_some_and(|lead| lead > begin && (self.lexed.is_any(lead, PLACING) || is_listed(lead)))
            && is_capital(first);
        let is_opened = self.lexed.is(first, "the") && is_capital(first + 1);
        let is_name = |t: usize| self.lexed.token(t).is_capital && self.tag(t) == Tag::Nominal;
        if !is_name(name) || !(is_state || is_placed || is_opened) {
            return None;
        }
        let mut end = name + 1;
        if is_name(end) {
            end += 1;
        }
        end += usize::from(self.lexed.is(end, ".") && self.lexed.glued(end));
        // "the Salem, Ore.based mill", as wires lose the hyphen.
        if is_state && self.lexed.is(end, "based") && self.lexed.glued(end) {
            return Some(end - 1);
        }
        // "the Salem, Ore.-based mill".
        let is_joined = is_state && self.tag(end) == Tag::Joint && self.lexed.glued(end);
        // Behind "the" only "the El Paso, Texas, maker" is one phrase: "the Times, Norda, and" are several.
        let goes_on = || self.tag(end + 1) == Tag::Nominal && !self.lexed.token(end + 1).is_capital;
        let is_closed = self.tag(end) == Tag::Comma && (is_state || is_placed || goes_on());
        (end < self.end && (is_closed || is_joined)).then_some(end)
    }

    /// Whether a number opens a phrase of its own at `i`: after a plural noun.
    fn opens_quantity(&self, i: usize) -> bool {
        let before = self.lexed.word(i - 1);
        self.lexed.token(i - 1).kind == Kind::Word
            && !self.lexed.token(i - 1).is_capital
            && before.ends_with('s')
            && !before.ends_with("ss")
            && !self.lexed.is_any(i - 1, &["plus", "minus", "versus", "times"])
            && (self.lexed.token(i).kind == Kind::Number || crate::numeral::cardinal(self.lexed, i).is_some())
    }

    /// The verb group that starts at `i`: auxiliaries, adverbs between them, infinitives.
    fn verb(&self, i: usize) -> (ChunkKind, usize) {
        let mut next = i;
        let mut last = i;
        let mut is_finite = false;
        loop {
            match self.tag(next) {
                // A second tense opens the next clause, but for "has been", "will have".
                Tag::Finite if is_finite && !self.is_auxiliary_before(next) => break,
                Tag::Finite => {
                    is_finite = true;
                    last = next;
                }
                Tag::Nonfinite | Tag::To => last = next,
                Tag::Adverb => {}
                _ => break,
            }
            next += 1;
        }
        (
            if is_finite {
                ChunkKind::Finite
            } else {
                ChunkKind::Nonfinite
            },
            last + 1,
        )
    }

    fn is_auxiliary_before(&self, i: usize) -> bool {
        self.lexed.is_any(
            i - 1,
            &[
                "will", "would", "can", "could", "may", "might", "should", "must", "shall", "not", "has",
                "have", "had",
            ],
        )
    }
}
