//! The subject of a verb: the noun phrase before it with what hangs on it.

use super::{REACH, Walk};
use crate::lex::Kind;
use crate::syntax::{Chunk, ChunkKind};

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

    /// The noun phrase itself, or if it is the age of one before it, that: "Moor, 54, who".
    pub(super) fn aged(&self, noun: (usize, usize)) -> (usize, usize) {
        let (i, _) = noun;
        let is_number = |c: &Chunk| c.first == c.last && self.lexed.token(c.first).kind == Kind::Number;
        let is_age = i > 1
            && self.chunks.get(i).is_some_and(is_number)
            && [i - 1, i - 2].map(|k| self.kind(k)) == [ChunkKind::Comma, ChunkKind::Noun];
        if is_age { (i - 2, i - 2) } else { noun }
    }

    /// The noun phrase with the one it shares its article with: "the engineer and broadcaster who".
    pub(super) fn both(&self, noun: (usize, usize)) -> (usize, usize) {
        let (i, last) = noun;
        let is_bare = self
            .chunks
            .get(i)
            .is_some_and(|c| c.first == c.last && !self.lexed.token(c.first).is_capital);
        let has_article = |c: &Chunk| {
            self.lexed
                .is_any(c.first, &["the", "a", "an", "his", "her", "its", "their"])
        };
        let is_joined = i > 1
            && [i - 1, i - 2].map(|k| self.kind(k)) == [ChunkKind::Coordinator, ChunkKind::Noun]
            && self.chunks.get(i - 2).is_some_and(has_article);
        if is_bare && is_joined { (i - 2, last) } else { noun }
    }

    /// What the "who" or "which" at chunk `i` is about, where the noun phrase before it only places that:
    /// "Moor, of Kiel, who", "the mayor of Kiel, who", "a mill in Kiel, which".
    pub(super) fn placed(&self, noun: (usize, usize), i: usize) -> (usize, usize) {
        let (last, _) = noun;
        let is = |k: usize, word| self.chunks.get(k).is_some_and(|c| self.lexed.is(c.first, word));
        if last < 3 {
            return noun;
        }
        let is_lower = |t: usize| self.lexed.token(t).kind == Kind::Word && !self.lexed.token(t).is_capital;
        let is_name = self
            .chunks
            .get(last)
            .is_some_and(|c| !(c.first..=c.last).any(is_lower));
        match [1, 2, 3].map(|n| self.kind(last - n)) {
            [ChunkKind::Preposition, ChunkKind::Noun, _] if is_name && is(i, "which") => {
                let is_place = ["in", "at", "near"].into_iter().any(|word| is(last - 1, word))
                    && ["a", "an"].into_iter().any(|word| is(last - 2, word));
                if is_place { (last - 2, last) } else { noun }
            }
            _ if !is(i, "who") => noun,
            [ChunkKind::Preposition, ChunkKind::Comma, ChunkKind::Noun] => (last - 3, last - 3),
            [ChunkKind::Preposition, ChunkKind::Noun, _] if is(last - 1, "of") => (last - 2, last),
            _ => noun,
        }
    }

    /// The subject before the verb group at `i`: the noun phrase and what hangs on it, not before
    /// chunk `floor`, in the current clause.
    pub(super) fn subject_before(&self, i: usize, floor: usize) -> Option<(usize, usize)> {
        let floor = floor.max(i.saturating_sub(REACH));
        let last = self.subject_end(i.checked_sub(1)?, floor)?;
        let mut first = last;
        while let Some(before) = self.longer(first, floor) {
            first = before;
        }
        Some((first, last))
    }

    /// Whether chunk `j` is of the current clause and not before `floor`.
    fn is_here(&self, j: usize, floor: usize) -> bool {
        j >= floor && self.chunks.get(j).is_some_and(|c| c.clause == self.current)
    }

    /// The subject's last noun phrase, at `j` or before it: dates, adverbs, participles and
    /// interruptions may stand between subject and verb.
    fn subject_end(&self, mut j: usize, floor: usize) -> Option<usize> {
        while j > floor
            && (!self.is_here(j, floor)
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
        if self.kind(j) != ChunkKind::Noun || !self.is_here(j, floor) {
            return None;
        }
        // "Norda, with 40 mills, said", "Moor, of the University of Kiel, said": what stands between two
        // commas is no subject.
        let is_noun = |k: usize| self.kind(k) == ChunkKind::Noun;
        let mut aside = j;
        loop {
            aside -= match [1, 2, 3].map(|n| self.kind(aside.saturating_sub(n))) {
                _ if aside <= floor + 3 => break,
                // "including two aged 4 and 11"
                [
                    ChunkKind::Preposition | ChunkKind::Coordinator,
                    ChunkKind::Noun,
                    _,
                ] => 2,
                // "with £10m coming from the state"
                [ChunkKind::Preposition, ChunkKind::Nonfinite, ChunkKind::Noun] => 3,
                _ => break,
            };
        }
        let is_aside = aside > floor + 2
            && [j + 1, aside - 2].map(|k| self.kind(k)) == [ChunkKind::Comma; 2]
            && self.kind(aside - 1) == ChunkKind::Preposition
            && is_noun(aside - 3)
            && self.is_here(aside - 3, floor);
        Some(if is_aside { aside - 3 } else { j })
    }

    /// The noun phrase before `first` on which what starts there hangs, or with which it is listed.
    fn longer(&self, first: usize, floor: usize) -> Option<usize> {
        let k = first.checked_sub(1).filter(|k| self.is_here(*k, floor))?;
        let noun_at = |n: usize| {
            k.checked_sub(n)
                .filter(|j| *j >= floor && self.kind(*j) == ChunkKind::Noun)
        };
        let noun = |n: usize| noun_at(n).filter(|j| self.is_here(*j, floor));
        match self.kind(k) {
            // "scientists using a telescope", "the plan to raise taxes"; "that delaying it would cost".
            ChunkKind::Nonfinite => noun(1).or_else(|| {
                let is_gerund = self
                    .chunks
                    .get(k)
                    .is_some_and(|c| self.lexed.ends(c.first, "ing"));
                let opens = k == floor || self.kind(k - 1) == ChunkKind::Subordinator;
                (is_gerund && opens && k > 0 && !self.clause().is_finite).then_some(k)
            }),
            // "men in Kiel", "men living in Kiel", "men in charge of planning for floods"; but "In 1998
            // agents": a phrase of place or time, no subject.
            ChunkKind::Preposition => noun(1)
                .or_else(|| noun_at(2).filter(|_| self.kind(k - 1) == ChunkKind::Nonfinite))
                // "news Friday of a loss"
                .or_else(|| {
                    noun(2).filter(|_| self.kind(k - 1) == ChunkKind::Time && self.clause().verb.is_none())
                })
                .or_else(|| {
                    noun_at(3).filter(|_| {
                        [k - 1, k - 2].map(|j| self.kind(j)) == [ChunkKind::Nonfinite, ChunkKind::Preposition]
                    })
                }),
            // "Kiel and Bonn", "Salem, Kiel, and Bonn".
            ChunkKind::Coordinator => noun(1).or_else(|| {
                noun(2).filter(|j| {
                    !self.clause().is_finite
                        && self.kind(k - 1) == ChunkKind::Comma
                        && (self.has_comma(*j) || *j > 0 && self.kind(*j - 1) == ChunkKind::Comma)
                })
            }),
            // "the foods, tobacco and beer company", but "in Kiel, Moor and Brandt".
            ChunkKind::Comma => noun(1).filter(|j| {
                !self.clause().is_finite
                    && self.kind(first + 1) == ChunkKind::Coordinator
                    && !self.is_placed(*j)
            }),
            ChunkKind::Quote => noun_at(1),
            _ => None,
        }
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
        // "libraries in Kiel, Bonn and Trier"
        let hangs_on = before > 0
            && self.kind(before - 1) == ChunkKind::Noun
            && self.kind(before.wrapping_sub(2)) != ChunkKind::Preposition;
        let chunk = self.chunks.get(before);
        chunk.is_none_or(|c| !hangs_on && !self.lexed.is_any(c.first, &["of", "for"]))
    }
}
