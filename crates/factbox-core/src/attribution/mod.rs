//! Who states what: "said", "according to", "reported", before, after and inside the sentence, and
//! quotations that run on.
//!
//! A source is shown word for word. A pronoun is replaced by the name it stands for only where no
//! other reading is left (see `resolve`); otherwise the pronoun itself is the source.

mod cues;
mod resolve;
mod rules;
#[cfg(test)]
mod testing;

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Syntax};
use cues::{CUES, Cue};
pub(crate) use rules::carried::RULE as CARRIED;

/// One statement: a source, the word that attributes, and what is attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The speaker, word for word: "an ethnic Armenian official".
    pub source: Span,
    /// The attributing words: "confirmed", "according to".
    pub cue: Span,
    /// What is stated.
    pub content: Span,
    /// The rule that found it.
    pub rule: RuleId,
}

/// Every statement of the text, in the order of their cues. Linear time: each rule looks at one
/// sentence, and only where a cue stands.
#[must_use]
pub fn attributions(lexed: &Lexed<'_>, syntax: &Syntax) -> Vec<Attribution> {
    let mut out = Vec::new();
    for sentence in 0..lexed.sentences.len() {
        let from = out.len();
        let view = View::new(lexed, syntax, sentence);
        for chunk in syntax.sentence(sentence) {
            let found = match syntax.chunk(chunk).kind {
                ChunkKind::Preposition => rules::according::find(&view, chunk),
                ChunkKind::Finite | ChunkKind::Nonfinite => rules::citing::find(&view, chunk).or_else(|| {
                    let cue = view.cue(chunk)?;
                    rules::after::find(&view, &cue)
                        .or_else(|| rules::before::find(&view, &cue))
                        .or_else(|| rules::object::find(&view, &cue))
                }),
                _ => None,
            };
            out.extend(found);
        }
        resolve::pronouns(lexed, &mut out, from);
        rules::carried::find(&view, &mut out, from);
    }
    out
}

/// One sentence, as the rules see it.
struct View<'a> {
    lexed: &'a Lexed<'a>,
    syntax: &'a Syntax,
    sentence: usize,
}

/// A verb of saying that is used as one: with tense or as "-ing", not denied, not passive.
struct Spoken<'a> {
    chunk: usize,
    token: usize,
    kind: Cue,
    clause: &'a Clause,
}

impl<'a> View<'a> {
    fn new(lexed: &'a Lexed<'a>, syntax: &'a Syntax, sentence: usize) -> Self {
        Self {
            lexed,
            syntax,
            sentence,
        }
    }

    /// Numbers of the sentence's first and last chunk.
    fn chunks(&self) -> (usize, usize) {
        let range = self.syntax.sentence(self.sentence);
        (range.start, range.end.saturating_sub(1).max(range.start))
    }

    fn kind(&self, chunk: usize) -> ChunkKind {
        let (first, last) = self.chunks();
        if (first..=last).contains(&chunk) {
            self.syntax.chunk(chunk).kind
        } else {
            ChunkKind::Stop
        }
    }

    fn span(&self, first: usize, last: usize) -> Span {
        self.lexed
            .span(self.syntax.chunk(first).first, self.syntax.chunk(last).last)
    }

    /// From the first token of chunk `first` to the end of the sentence.
    fn rest(&self, first: usize) -> Span {
        let end = self.lexed.sentences.get(self.sentence).map_or(0, |s| s.span.end);
        let start = self.lexed.token(self.syntax.chunk(first).first).span.start;
        Span::new(start.min(end), end)
    }

    fn cue(&self, chunk: usize) -> Option<Spoken<'a>> {
        let group = self.syntax.chunk(chunk);
        let token = (group.first..=group.last)
            .rev()
            .find(|t| self.syntax.tag(*t) != crate::syntax::Tag::Adverb)?;
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

    /// The words of a noun phrase as a source: without the quotation marks, commas and conjunctions
    /// around it, and short.
    fn source(&self, first: usize, last: usize) -> Option<Span> {
        // "a group led by Moor, Ruiz and Brandt, indicated": the first of a list speaks for none.
        let next = self.syntax.chunk(last + 2);
        if [last + 1, last + 2, last + 3].map(|c| self.kind(c))
            == [ChunkKind::Comma, ChunkKind::Noun, ChunkKind::Coordinator]
            && self.lexed.token(next.first).is_capital
            && self.lexed.token(next.last).is_capital
        {
            return None;
        }
        let (mut first, mut last) = (self.syntax.chunk(first).first, self.syntax.chunk(last).last);
        while first < last
            && self.lexed.is_any(
                first,
                &[
                    "but",
                    "and",
                    "while",
                    "however",
                    "meanwhile",
                    "still",
                    "also",
                    "earlier",
                    "later",
                ],
            )
        {
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
        while last > first
            && !matches!(
                self.syntax.tag(last),
                crate::syntax::Tag::Nominal | crate::syntax::Tag::Pronoun
            )
        {
            last -= 1;
        }
        // "the largest gain reported": a superlative speaks of a thing.
        let is_superlative = (first..=last).any(|t| {
            !self.lexed.token(t).is_capital
                && (self.lexed.word(t).ends_with("est") || self.lexed.is_any(t, &["first", "most"]))
        });
        if !self.is_whole(first, last) {
            return None;
        }
        let span = self.lexed.span(first, last);
        let is_word = self.lexed.token(first).kind == Kind::Word;
        // "one member", but "one" and "one in four".
        let is_one_of_kind =
            self.lexed.is(first, "one") && self.syntax.tag(first + 1) == crate::syntax::Tag::Nominal;
        let is_speechless =
            self.lexed.look(first, &SPEECHLESS).is_some() && !(is_one_of_kind && last > first);
        (is_word && !is_superlative && !span.is_empty() && !is_speechless).then_some(span)
    }

    /// Whether the words can be all of a speaker's name. One thing in small letters has an article, so
    /// "maker of boots" and "company" are the ends of something longer; "Lowe" is of "Lowe's".
    fn is_whole(&self, first: usize, last: usize) -> bool {
        use crate::syntax::Tag;
        if self.syntax.tag(last + 1) == Tag::Possessive {
            return false;
        }
        let head = self.syntax.chunk(self.syntax.chunk_of(first)).last.min(last);
        // "a threat Norda warned about": two phrases, of which the first is no speaker.
        let is_capital = |t: usize| self.lexed.token(t).is_capital;
        if self.lexed.is_any(first, &["a", "an"])
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
            && self.lexed.look(first, &TITLES).is_none()
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

    /// The sentence's first token.
    fn first(&self) -> usize {
        let sentence = self.lexed.sentences.get(self.sentence);
        sentence.map_or(0, |s| s.tokens.0 as usize)
    }

    /// The noun phrase from chunk `first` on with its complements: "a person familiar with the matter".
    fn phrase(&self, first: usize) -> usize {
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

/// The longest source shown, in tokens.
const MAX_SOURCE: usize = 9;

crate::lexicon! {
    /// "did not say", "was told", "declined to say", "will announce" attribute nothing.
    BAR = {
        "not", "never", "to", "was", "were", "is", "are", "be", "been", "being", "will", "would", "can",
        "could", "may", "might", "should", "must", "didn't", "didn’t", "doesn't", "doesn’t", "don't",
        "don’t", "if",
    }
}

crate::lexicon! {
    /// Titles with a stop.
    TITLES = {
        "dr", "mr", "mrs", "ms", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "prof", "rev",
        "st",
    }
}

crate::lexicon! {
    /// Words that are no source: "that said", and "I" and "we", whose quotation has one already.
    SPEECHLESS = {
        "there", "that", "this", "which", "who", "what", "i", "we", "you", "one", "nothing", "something",
        "anything", "everything", "so", "little", "much",
    }
}
