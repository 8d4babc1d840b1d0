//! What the choice among the mentions of one text needs to know of each: its sentence, its place in
//! the article, and who says it.

use super::rank::Context;
use super::trace::Outcome;
use super::{Fact, denial, margins};
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::lex::{Kind, Quotation, Sentence, Tokens};
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Opener};
use factbox_model::{Place, Precision};

/// Days in one sentence from which it is a calendar.
const MANY_DAYS: usize = 5;

/// What the choice among the mentions of one text needs.
pub(super) struct Chooser<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) place: Place,
    margins: Vec<bool>,
    /// For each paragraph, how many paragraphs of news stand before it.
    places: Vec<usize>,
    /// For each sentence, whether anything in it can deny.
    denials: Vec<bool>,
    /// Content words of the headline.
    topic: &'a [u32],
}

impl<'a> Chooser<'a> {
    pub(super) fn new(reading: &'a Reading<'a>, place: Place, topic: &'a [u32]) -> Self {
        let margins = if place == Place::Body {
            margins::margins(&reading.lexed)
        } else {
            Vec::new()
        };
        let mut count = 0;
        let places = margins
            .iter()
            .map(|is_marginal| {
                let here = count;
                count += usize::from(!is_marginal);
                here
            })
            .collect();
        Self {
            reading,
            place,
            margins,
            places,
            denials: denial::sentences(&reading.lexed),
            topic,
        }
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context {
            reading: self.reading,
            topic: self.topic,
            places: &self.places,
            is_headline: self.place == Place::Headline,
        }
    }

    /// The sentence of a token, and whether its paragraph is marginal.
    pub(super) fn sentence(&self, token: usize) -> (Span, bool) {
        let lexed = &self.reading.lexed;
        let sentence = lexed.sentence_at(token);
        let is_marginal = sentence.is_some_and(|s| {
            self.is_row(s) || self.margins.get(s.paragraph as usize).copied().unwrap_or(false)
        });
        (sentence.map_or_else(Span::default, |s| s.span), is_marginal)
    }

    /// Whether a sentence is a row of a table or of a calendar: many days, or many numbers and few words
    /// without a verb.
    fn is_row(&self, sentence: &Sentence) -> bool {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let days = &self.reading.dates;
        let from = days.partition_point(|d| d.span.start < sentence.span.start);
        let days = days
            .iter()
            .skip(from)
            .take_while(|d| d.span.end <= sentence.span.end);
        if days.filter(|d| d.precision == Precision::Day).count() >= MANY_DAYS {
            return true;
        }
        let tokens = sentence.tokens();
        let count = |kind: Kind| tokens.clone().filter(|t| lexed.token(*t).kind == kind).count();
        let numbers = count(Kind::Number);
        let is_verb = |c: usize| {
            syntax.chunk(c).kind == ChunkKind::Finite
                && syntax
                    .clause_of(c)
                    .is_some_and(|clause| clause.opener != Opener::Bracket)
        };
        let chunks = syntax.chunk_of(tokens.start)..syntax.chunk_of(tokens.end.saturating_sub(1)) + 1;
        // "38,000 people ride / the line": a verb that looks like a noun.
        let is_hidden = |c: usize| {
            let (one, other) = (syntax.chunk(c), syntax.chunk(c + 1));
            one.kind == ChunkKind::Noun
                && other.kind == ChunkKind::Noun
                && lexed.is_any(other.first, &["the", "a", "each"])
        };
        let is_prose = |c: usize| is_verb(c) || is_hidden(c);
        numbers >= 3 && count(Kind::Word) <= numbers * 5 && !chunks.into_iter().any(is_prose)
    }

    /// Why nothing is stated by the mention whose last token is `last`, if it is so.
    pub(super) fn unstated(&self, last: usize) -> Option<Outcome> {
        if self.asks(last) {
            Some(Outcome::Asked)
        } else if self.is_supposed(last) {
            Some(Outcome::Supposed)
        } else if self.is_denied(last) {
            Some(Outcome::Denied)
        } else if self.is_gapped(last) {
            Some(Outcome::Unlabelled)
        } else {
            None
        }
    }

    /// Whether what token `last` belongs to is denied by its own sentence or the next.
    fn is_denied(&self, last: usize) -> bool {
        let sentence = self.reading.lexed.sentence_of(last);
        let can_deny = |n: usize| self.denials.get(n).copied().unwrap_or(false);
        can_deny(sentence) && denial::is_denied(self.reading, last)
            || can_deny(sentence + 1) && self.is_taken_back(last)
    }

    /// Whether somebody states what token `last` belongs to, and the next sentence denies it.
    fn is_taken_back(&self, last: usize) -> bool {
        let lexed = &self.reading.lexed;
        let sentence = lexed.sentence_at(last).map(|s| s.span);
        let is_said = || {
            sentence
                .and_then(|s| self.said(lexed.token(last).span, s))
                .is_some()
        };
        denial::is_denied_next(self.reading, last) && is_said()
    }

    /// Whether the verb of a token's clause is left out: "and the second in 2025". No words of its own say
    /// what it is.
    fn is_gapped(&self, token: usize) -> bool {
        let syntax = &self.reading.syntax;
        let clause = syntax.clause_of(syntax.chunk_of(token));
        clause.is_some_and(|c| c.opener == Opener::Coordinate && c.verb.is_none() && c.subject.is_some())
    }

    /// Whether a token stands in a condition: "if cases pass 100".
    fn is_supposed(&self, token: usize) -> bool {
        let syntax = &self.reading.syntax;
        let clause = syntax.clause_of(syntax.chunk_of(token));
        clause.is_some_and(|c| self.is_condition(c))
    }

    /// What the clause of a token hangs on: "If it agrees, the mill will close on June 3", "will close on
    /// June 3 unless it agrees"; not "has until June 3 to sign or pay if it loses".
    pub(super) fn condition(&self, token: usize) -> Option<&'a Clause> {
        /// Clauses from one to its condition.
        const NEAR: usize = 4;
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let chunk = syntax.chunk_of(token);
        let number = syntax.chunk(chunk).clause;
        let is_verb = |k: usize| matches!(syntax.chunk(k).kind, ChunkKind::Nonfinite | ChunkKind::Finite);
        // "£40, or £20 if paid in advance"
        let is_other = |k: usize| lexed.is(syntax.chunk(k).first, "or");
        let follows =
            |c: &&Clause| c.parent == Some(number) && !(chunk..c.first).any(|k| is_verb(k) || is_other(k));
        let binds = |c: &&Clause| {
            let first = syntax.chunk(c.first).first;
            self.is_condition(c) && !(first > 0 && lexed.is_any(first - 1, &["even", "as"]))
        };
        let parent = syntax.clauses.get(number).and_then(|c| c.parent);
        let before = parent.and_then(|p| syntax.clauses.get(p)).into_iter();
        let after = syntax.clauses.iter().skip(number + 1).take(NEAR).filter(follows);
        before.chain(after).find(binds)
    }

    fn is_condition(&self, clause: &Clause) -> bool {
        let first = self.reading.syntax.chunk(clause.first).first;
        clause.opener == Opener::Adverbial
            && self
                .reading
                .lexed
                .is_any(first, &["if", "unless", "provided", "providing"])
    }

    /// Whether the sentence of a token asks: a question states nothing.
    fn asks(&self, token: usize) -> bool {
        let lexed = &self.reading.lexed;
        let end = lexed.tokens_around(token).end;
        (end.saturating_sub(3).max(token)..end).any(|t| lexed.is(t, "?"))
    }

    /// Whether a token stands inside a quotation.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        let lexed = &self.reading.lexed;
        lexed.quotation(lexed.tokens_around(token).start..token) == Some(Quotation::Open)
    }

    /// The statements of a sentence: they stand in the order of their sentences.
    fn statements(&self, sentence: Span) -> impl Iterator<Item = &'a Attribution> {
        let all = &self.reading.attributions;
        let from = all.partition_point(|a| a.content.start < sentence.start);
        all.iter()
            .skip(from)
            .take_while(move |a| a.content.start < sentence.end)
    }

    /// Whether `span` counts speakers: "according to two people".
    pub(super) fn is_speaker(&self, span: Span, sentence: Span) -> bool {
        let near = self.reading.attributions.iter();
        near.filter(|a| sentence.contains(a.cue))
            .any(|a| a.source.contains(span))
    }

    /// The innermost statement that holds `span`.
    pub(super) fn said(&self, span: Span, sentence: Span) -> Option<&'a Attribution> {
        self.statements(sentence)
            .filter(|a| a.content.contains(span) && !a.source.overlaps(span))
            .min_by_key(|a| a.content.len())
    }

    /// The statement whose saying the date at `tokens` places in time: "said on Friday"; not "In 1997, she
    /// said, it burned", where the statement goes round its cue.
    pub(super) fn dated(&self, tokens: Tokens, sentence: Span) -> Option<&'a Attribution> {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let clause = syntax.chunk(syntax.chunk_of(tokens.first)).clause;
        let span = lexed.span(tokens.first, tokens.last);
        self.statements(sentence)
            .filter(|a| !a.content.overlaps(span) || a.cue.start > span.start && !a.content.contains(a.cue))
            .find(|a| {
                let cue = syntax.chunk(syntax.chunk_of(lexed.token_at(a.cue.start)));
                cue.clause == clause && matches!(cue.kind, ChunkKind::Finite | ChunkKind::Nonfinite)
            })
    }

    pub(super) fn fact<M>(
        &self,
        mention: M,
        label: Vec<Span>,
        source: Option<Span>,
        sentence: Span,
    ) -> Fact<M> {
        Fact {
            mention,
            place: self.place,
            label,
            source,
            sentence,
            importance: 0.0,
            also: Vec::new(),
        }
    }
}
