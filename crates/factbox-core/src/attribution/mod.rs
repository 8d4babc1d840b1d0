//! Who states what: "said", "according to", "reported", before, after and inside the sentence, and
//! quotations that run on.
//!
//! A source is shown word for word. A pronoun is replaced by the name it stands for only where no
//! other reading is left (see `resolve`); otherwise the pronoun itself is the source.

mod cues;
mod resolve;
mod rules;
mod source;
#[cfg(test)]
mod testing;
mod view;

use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::{ChunkKind, Syntax};
use cues::Cue;
pub(crate) use rules::carried::RULE as CARRIED;
use view::{Spoken, View};

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
