//! Text into tokens and sentences, for news: abbreviations, initials, quotes, datelines, decimals,
//! curly quotes, dashes, non-breaking spaces. One pass, no allocation per token.

mod abbreviation;
mod currency;
mod lexicon;
mod sentence;
mod token;

pub(crate) use abbreviation::{ABBREVIATIONS, Abbreviation};
pub(crate) use currency::currency_code;
pub use lexicon::{Lexicon, hash};
pub use sentence::Sentence;
pub use token::{Kind, Token};

use crate::span::Span;
use std::ops::Range;

/// A text with its tokens and sentences.
#[derive(Clone, Debug)]
pub struct Lexed<'a> {
    /// The text itself.
    pub text: &'a str,
    /// Its tokens, in order, none overlapping.
    pub tokens: Vec<Token>,
    /// Its sentences, in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    /// What stands behind the last token.
    end: Token,
}

/// A stretch of tokens by the numbers of its first and its last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tokens {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

impl Tokens {
    /// The tokens from `first` to `last`.
    #[must_use]
    pub const fn new(first: usize, last: usize) -> Self {
        Self { first, last }
    }

    /// Whether token `i` is one of them.
    #[must_use]
    pub const fn holds(self, i: usize) -> bool {
        self.first <= i && i <= self.last
    }
}

/// Whether a quotation goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotation {
    /// Its closing mark is still to come.
    Open,
    /// It has ended.
    Closed,
}

impl<'a> Lexed<'a> {
    /// Reads `text`. Total: any text gives tokens, perhaps none. Linear time.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        // Offsets are 32 bits; what lies behind 4 GB is not read.
        let text = start_of(text, u32::MAX as usize);
        let tokens = token::tokens(text);
        let sentences = sentence::sentences(text, &tokens);
        Self {
            text,
            tokens,
            sentences,
            end: Token::end(text),
        }
    }

    /// The same text without tokens, to be filled with those of a part.
    pub(crate) fn emptied(&self) -> Self {
        Self {
            text: self.text,
            tokens: Vec::new(),
            sentences: Vec::new(),
            end: self.end,
        }
    }

    /// The token at `i`, or an empty one of kind [`Kind::End`] outside the text.
    #[inline]
    #[must_use]
    pub fn token(&self, i: usize) -> &Token {
        self.tokens.get(i).unwrap_or(&self.end)
    }

    /// The words of token `i`; empty outside the text.
    #[inline]
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.token(i).span.of(self.text)
    }

    /// The words of token `i` as bytes: cheaper where they are only compared.
    #[inline(always)]
    fn bytes(&self, i: usize) -> &'a [u8] {
        let text = self.text.as_bytes();
        text.get(self.token(i).span.range()).unwrap_or_default()
    }

    /// Whether token `i` is `word` (given in lower case), ASCII case ignored.
    #[inline]
    #[must_use]
    pub fn is(&self, i: usize, word: &str) -> bool {
        lexicon::is(self.bytes(i), word.as_bytes())
    }

    /// Whether token `i` is one of `words` (given in lower case), ASCII case ignored.
    #[must_use]
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let word = self.bytes(i);
        words
            .iter()
            .any(|w| w.len() == word.len() && lexicon::is(word, w.as_bytes()))
    }

    /// Whether token `i` ends in `ending`, as it is written.
    #[inline]
    #[must_use]
    pub fn ends(&self, i: usize, ending: &str) -> bool {
        self.bytes(i).ends_with(ending.as_bytes())
    }

    /// The value of token `i` in a word table.
    #[inline]
    #[must_use]
    pub fn look<T: Copy>(&self, i: usize, table: &Lexicon<T>) -> Option<T> {
        table.value(self.find(i, table.words()))
    }

    /// The number of token `i` among `words`.
    fn find(&self, i: usize, words: &lexicon::Words) -> Option<usize> {
        words.find(self.bytes(i), self.token(i).hash)
    }

    /// Whether token `i` follows token `i - 1` with nothing between them.
    #[inline]
    #[must_use]
    pub fn glued(&self, i: usize) -> bool {
        i > 0
            && self
                .tokens
                .get(i)
                .is_some_and(|t| self.token(i - 1).span.end == t.span.start)
    }

    /// Whether token `i` is a hyphen: a dash with nothing around it.
    #[must_use]
    pub fn is_hyphen(&self, i: usize) -> bool {
        self.token(i).kind == Kind::Dash && self.glued(i) && self.glued(i + 1)
    }

    /// The token after `i`, stepping over one hyphen: "twenty-five", "half a million".
    #[must_use]
    pub fn after(&self, i: usize) -> usize {
        i + 1 + usize::from(self.is_hyphen(i + 1))
    }

    /// The span from token `first` to token `last`, both included.
    #[inline]
    #[must_use]
    pub fn span(&self, first: usize, last: usize) -> Span {
        self.token(first).span.cover(self.token(last).span)
    }

    /// Index of the sentence that holds token `i`.
    #[must_use]
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences
            .partition_point(|s| s.tokens().end <= i)
            .min(self.sentences.len().saturating_sub(1))
    }

    /// The sentence that holds token `i`; none in an empty text.
    #[must_use]
    pub fn sentence_at(&self, i: usize) -> Option<&Sentence> {
        self.sentences.get(self.sentence_of(i))
    }

    /// The numbers of the tokens of the sentence that holds token `i`; none in an empty text.
    #[must_use]
    pub fn tokens_around(&self, i: usize) -> Range<usize> {
        self.sentence_at(i).map_or(0..0, Sentence::tokens)
    }

    /// Whether a sentence begins with token `i`.
    #[must_use]
    pub fn opens_sentence(&self, i: usize) -> bool {
        self.sentence_at(i).is_some_and(|s| s.tokens().start == i)
    }

    /// How the quotation marks among `tokens` leave the last quotation; `None` if there is none.
    #[must_use]
    pub fn quotation(&self, tokens: Range<usize>) -> Option<Quotation> {
        let marks = tokens.filter(|t| self.token(*t).kind == Kind::Quote);
        marks.fold(None, |state, t| match self.word(t) {
            "“" | "«" | "``" => Some(Quotation::Open),
            "”" | "»" | "''" => Some(Quotation::Closed),
            "\"" if state == Some(Quotation::Open) => Some(Quotation::Closed),
            "\"" => Some(Quotation::Open),
            _ => state,
        })
    }

    /// Index of the first token that starts at or after `byte`.
    #[must_use]
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < byte)
    }
}

/// As many whole characters of `text` as lie within its first `most` bytes.
fn start_of(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Lexed, Quotation, start_of};

    #[test]
    fn a_long_text_is_cut_between_characters() {
        for (most, want) in [(0, ""), (1, "a"), (2, "a"), (3, "aé"), (4, "aéb"), (9, "aéb")] {
            assert_eq!(start_of("aéb", most), want, "{most}");
        }
    }

    #[test]
    fn a_hyphen_has_nothing_around_it() {
        let lexed = Lexed::new("twenty-five - six–seven -8 end-");
        let hyphens: Vec<_> = (0..lexed.tokens.len() + 2)
            .filter(|i| lexed.is_hyphen(*i))
            .collect();
        assert_eq!(hyphens, [1, 5], "{:?}", lexed.tokens);
        assert_eq!([lexed.after(0), lexed.after(2), lexed.after(99)], [2, 3, 100]);
    }

    #[test]
    fn quotation_marks_open_and_close() {
        for (text, want) in [
            ("no mark, but its owners' clitic", None),
            ("“go", Some(Quotation::Open)),
            ("“go” he said", Some(Quotation::Closed)),
            ("“go” he said: “now", Some(Quotation::Open)),
            ("\"go\" he said", Some(Quotation::Closed)),
            ("\"go\" he said: \"now", Some(Quotation::Open)),
            ("``go'' and «go", Some(Quotation::Open)),
        ] {
            let lexed = Lexed::new(text);
            assert_eq!(lexed.quotation(0..lexed.tokens.len()), want, "{text}");
        }
    }
}
