//! One fact, stated several times, is shown once.

use super::Fact;
use crate::lex::{Kind, Lexed, hash};
use crate::span::Span;

/// Words that a text is compared by: more than a label or a headline has.
const MOST: usize = 64;

/// Hashes of the first content words of some spans, each once, plural endings cut: what two labels
/// have in common.
pub(super) fn words(lexed: &Lexed<'_>, spans: &[Span]) -> Vec<u32> {
    let mut out = Vec::with_capacity(MOST / 4);
    for span in spans {
        let mut t = lexed.token_at(span.start);
        while out.len() < MOST && t < lexed.tokens.len() && lexed.token(t).span.end <= span.end {
            let token = lexed.token(t);
            if token.kind == Kind::Word && lexed.look(t, &STOP).is_none() {
                let stem = lexed.word(t).strip_suffix('s').filter(|s| s.len() > 2);
                let word = stem.map_or(token.hash, hash);
                if !out.contains(&word) {
                    out.push(word);
                }
            }
            t += 1;
        }
    }
    out
}

/// How much of the smaller of two word sets is in the other, 0 to 1.
pub(super) fn overlap(a: &[u32], b: &[u32]) -> f64 {
    let smaller = a.len().min(b.len());
    if smaller == 0 {
        return 0.0;
    }
    let common = a.iter().filter(|w| b.contains(w)).count();
    common as f64 / smaller as f64
}

/// Lists `repeat` under `fact`.
pub(super) fn absorb<M>(fact: &mut Fact<M>, repeat: &Fact<M>, span: Span) {
    if fact.place == repeat.place && !fact.also.contains(&span) {
        fact.also.push(span);
    }
}

crate::lexicon! {
    /// Words that two labels do not share a fact by.
    STOP = {
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "its",
        "his", "her", "their", "it", "he", "she", "they", "that", "this", "as", "was", "were", "is", "are",
        "be", "been", "has", "have", "had", "who", "which", "will", "would", "more", "than", "about", "among",
        "over", "after", "into", "up", "said", "says",
    }
}
