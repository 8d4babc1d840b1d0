//! Who states what: "said", "according to", "reported", before, after and inside the sentence.

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::span::Span;

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

/// Every statement of the text, in text order.
#[must_use]
pub fn attributions(_lexed: &Lexed<'_>) -> Vec<Attribution> {
    Vec::new()
}
