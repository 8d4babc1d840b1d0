//! The subject of a verb: the noun phrase before it with what hangs on it.

use super::{REACH, Walk};
use crate::syntax::ChunkKind;

impl Walk<'_> {
    /// The noun phrase that ends right before chunk `i`, as a subject range.
    pub(super) fn noun_before(&self, i: usize) -> Option<(usize, usize)> {
        let mut j = i.checked_sub(1)?;
        if self.kind(j) == ChunkKind::Comma
            || self.kind(j) == ChunkKind::Preposition
            || self.kind(j) == ChunkKind::Quote
        {
            j = j.checked_sub(1)?;
        }
        (self.kind(j) == ChunkKind::Noun).then_some((j, j))
    }

    /// The subject before the verb group at `i`: the noun phrase and what hangs on it, not before
    /// chunk `floor`, in the current clause.
    pub(super) fn subject_before(&self, i: usize, floor: usize) -> Option<(usize, usize)> {
        let mut j = i.checked_sub(1)?;
        let floor = floor.max(i.saturating_sub(REACH));
        let here = |j: usize| j >= floor && self.chunks.get(j).is_some_and(|c| c.clause == self.current);
        // Dates, adverbs, participles and interruptions between subject and verb.
        while j > floor
            && (!here(j)
                || matches!(
                    self.kind(j),
                    ChunkKind::Time
                        | ChunkKind::Adverb
                        | ChunkKind::Comma
                        | ChunkKind::Quote
                        | ChunkKind::Preposition
                        | ChunkKind::Nonfinite
                        | ChunkKind::Bracket
                        | ChunkKind::Break
                ))
        {
            j -= 1;
        }
        if self.kind(j) != ChunkKind::Noun || !here(j) {
            return None;
        }
        // "Norda, with 40 mills, said": what stands between two commas is no subject.
        if j > floor + 2
            && [j + 1, j - 2].map(|k| self.kind(k)) == [ChunkKind::Comma; 2]
            && self.kind(j - 1) == ChunkKind::Preposition
            && self.kind(j - 3) == ChunkKind::Noun
            && here(j - 3)
        {
            j -= 3;
        }
        let last = j;
        let mut first = j;
        while let Some(k) = first.checked_sub(1).filter(|k| here(*k)) {
            match self.kind(k) {
                ChunkKind::Preposition | ChunkKind::Coordinator
                    if k > floor && here(k - 1) && matches!(self.kind(k - 1), ChunkKind::Noun) =>
                {
                    first = k - 1;
                }
                // "Salem, Kiel, and Bonn".
                ChunkKind::Coordinator
                    if !self.clause().is_finite
                        && k > floor + 1
                        && self.kind(k - 1) == ChunkKind::Comma
                        && here(k - 2)
                        && self.kind(k - 2) == ChunkKind::Noun
                        && (self.has_comma(k - 2) || k > 2 && self.kind(k - 3) == ChunkKind::Comma) =>
                {
                    first = k - 2;
                }
                ChunkKind::Preposition
                    if k > floor + 1
                        && self.kind(k - 1) == ChunkKind::Nonfinite
                        && self.kind(k - 2) == ChunkKind::Noun =>
                {
                    first = k - 2;
                }
                // "news Friday of a loss"
                ChunkKind::Preposition
                    if k > floor + 1
                        && self.clause().verb.is_none()
                        && self.kind(k - 1) == ChunkKind::Time
                        && self.kind(k - 2) == ChunkKind::Noun
                        && here(k - 2) =>
                {
                    first = k - 2;
                }
                // "in charge of planning for floods"
                ChunkKind::Preposition
                    if k > floor + 2
                        && self.kind(k - 1) == ChunkKind::Nonfinite
                        && self.kind(k - 2) == ChunkKind::Preposition
                        && self.kind(k - 3) == ChunkKind::Noun =>
                {
                    first = k - 3;
                }
                // "the foods, tobacco and beer company", but "in Kiel, Moor and Brandt".
                ChunkKind::Comma
                    if !self.clause().is_finite
                        && k > floor
                        && here(k - 1)
                        && self.kind(k - 1) == ChunkKind::Noun
                        && self.kind(first + 1) == ChunkKind::Coordinator
                        && !self.is_placed(k - 1) =>
                {
                    first = k - 1;
                }
                // "scientists using a telescope", "the plan to raise taxes".
                ChunkKind::Nonfinite if k > floor && here(k - 1) && self.kind(k - 1) == ChunkKind::Noun => {
                    first = k - 1;
                }
                ChunkKind::Preposition => {
                    // "In 1998 agents": a phrase of place or time, no subject, unless nothing else is.
                    break;
                }
                ChunkKind::Quote if k > floor && self.kind(k - 1) == ChunkKind::Noun => first = k - 1,
                _ => break,
            }
        }
        Some((first, last))
    }

    /// Whether the number of a noun phrase goes with that of a verb group, as far as their forms tell.
    pub(super) fn agrees(&self, noun: usize, verb: usize) -> bool {
        let word = |token: Option<usize>| token.map_or("", |t| self.lexed.word(t));
        let (noun, verb) = (self.chunks.get(noun), self.chunks.get(verb));
        let is_plural = |w: &str| w.ends_with('s') && !w.ends_with("ss");
        let is_many = is_plural(word(noun.map(|n| n.last)));
        match word(verb.map(|v| v.first)) {
            "are" | "were" | "have" => is_many,
            // "is", "was", "has", "loses"
            verb => !(is_plural(verb) && is_many),
        }
    }

    /// Whether a noun phrase holds a comma: "Salem, Ore.".
    fn has_comma(&self, i: usize) -> bool {
        let chunk = self.chunks.get(i);
        chunk.is_some_and(|c| (c.first..c.last).any(|t| self.lexed.is(t, ",")))
    }

    /// Whether a noun phrase stands behind a preposition that may open the clause: "in Kiel".
    fn is_placed(&self, i: usize) -> bool {
        let Some(before) = i
            .checked_sub(1)
            .filter(|b| self.kind(*b) == ChunkKind::Preposition)
        else {
            return false;
        };
        let chunk = self.chunks.get(before);
        chunk.is_none_or(|c| !self.lexed.is_any(c.first, &["of", "for"]))
    }
}
