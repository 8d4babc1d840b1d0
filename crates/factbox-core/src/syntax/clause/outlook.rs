//! What waits for its verb, and which verb comes next: where a boundary leads.

use super::{Clause, Opener, REACH, Walk};
use crate::lex::Kind;
use crate::syntax::ChunkKind;

impl Walk<'_> {
    /// The clause that a dash interrupted, if `clause` is what stands behind the dash.
    pub(super) fn before_dash(&self, clause: Clause) -> usize {
        clause
            .parent
            .filter(|_| self.kind(clause.first) == ChunkKind::Break)
            .unwrap_or(self.current)
    }

    /// Whether what follows the coordinator at `i` has a subject of its own, and leaves out the verb of
    /// `clause`: "the first is due in May and the second / in June", "men earned £40 and women / £34".
    pub(super) fn is_gapped(&self, i: usize, clause: Clause) -> bool {
        const REST: &[&str] = &[
            "the",
            "remaining",
            "other",
            "extra",
            "additional",
            "further",
            "full",
            "same",
            "original",
            "total",
            "first",
            "last",
            "next",
            "initial",
            "whole",
            "maximum",
            "minimum",
        ];
        const SUBJECTS: &[&str] = &["the", "every", "each", "another", "others", "a", "an"];
        let (Some(verb), Some(noun)) = (clause.verb.filter(|_| clause.is_finite), self.chunks.get(i + 1))
        else {
            return false;
        };
        let word = |c: usize| self.chunks.get(c).map_or("", |c| self.lexed.word(c.first));
        let is_pair = (noun.first + 1..=noun.last).any(|t| {
            let before = self.lexed.token(t - 1);
            let is_named = before.is_capital
                || self.lexed.is_any(t - 1, &["men", "women", "others"])
                || self.lexed.is(noun.first, "the") && !self.lexed.is_any(t - 1, REST);
            self.lexed.token(t).kind == Kind::Symbol
                && !self.lexed.glued(t)
                && self.lexed.token(t + 1).kind == Kind::Number
                && before.kind == Kind::Word
                && is_named
        });
        let next =
            verb + 1 + usize::from(self.kind(verb + 1) == ChunkKind::Adverb || word(verb + 1) == "due");
        let is_parallel = self.lexed.is_any(noun.first, SUBJECTS)
            && [next, i + 2].map(|c| self.kind(c)) == [ChunkKind::Preposition; 2]
            && word(next) == word(i + 2)
            && matches!(self.kind(i + 3), ChunkKind::Noun | ChunkKind::Time)
            && matches!(self.kind(i + 4), ChunkKind::Stop | ChunkKind::Comma);
        is_pair || is_parallel
    }

    /// The nearest clause around the current one that hangs on no other.
    pub(super) fn main(&self) -> Option<Clause> {
        let mut at = Some(self.current);
        for _ in 0..REACH {
            let clause = self.out.get(at.filter(|c| *c >= self.base)?)?;
            if matches!(clause.opener, Opener::Main | Opener::Coordinate) {
                return Some(*clause);
            }
            at = clause.parent;
        }
        None
    }

    /// From `from` outwards, the clause that has a noun and waits for its verb, the nearest first.
    pub(super) fn waiting(&self, from: usize) -> Option<usize> {
        let mut at = Some(from);
        for _ in 0..REACH {
            let here = at.filter(|c| *c >= self.base)?;
            let clause = self.out.get(here)?;
            // "In a talk, Moor said", "Citing a case, Moor said": the phrase in front is no subject.
            let is_object = |c: usize| {
                c > clause.first && matches!(self.kind(c - 1), ChunkKind::Preposition | ChunkKind::Nonfinite)
            };
            let has_noun = clause.subject.is_some()
                || (clause.first..=clause.last).take(REACH).any(|c| {
                    self.kind(c) == ChunkKind::Noun
                        && self.chunks.get(c).is_some_and(|k| k.clause == here)
                        && !is_object(c)
                });
            // "Norda, based in Kiel, has": the participle has its verb already.
            let is_aside = matches!(clause.opener, Opener::Apposition | Opener::Bracket)
                || clause.opener == Opener::Participle && clause.verb.is_some();
            if !clause.is_finite && has_noun && !is_aside {
                return at;
            }
            at = clause.parent;
        }
        None
    }

    /// The verb group with tense after `i` before the next boundary; an apposition between commas is
    /// passed over ("the mayor, a lawyer, told").
    pub(super) fn next_verb(&self, i: usize) -> Option<ChunkKind> {
        let mut commas = 0;
        for j in i..i + REACH {
            match self.kind(j) {
                // "in Kiel and Bonn / and called": the verb is another's.
                ChunkKind::Finite if j > i && self.kind(j - 1) == ChunkKind::Coordinator => return None,
                // One comma alone closes an aside: "which owns mills and quarries, said".
                ChunkKind::Finite if commas == 0 || commas == 2 && self.kind(j - 1) == ChunkKind::Comma => {
                    return Some(ChunkKind::Finite);
                }
                ChunkKind::Finite => return None,
                ChunkKind::Comma if commas < 2 && j > i && self.kind(i) == ChunkKind::Noun => commas += 1,
                ChunkKind::Comma
                | ChunkKind::Break
                | ChunkKind::Stop
                | ChunkKind::Subordinator
                | ChunkKind::Relative
                | ChunkKind::Bracket => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether a verb group with tense follows before any boundary.
    pub(super) fn is_verb_next(&self, i: usize) -> bool {
        for j in i..i + REACH {
            match self.kind(j) {
                ChunkKind::Finite => return true,
                ChunkKind::Comma
                | ChunkKind::Break
                | ChunkKind::Stop
                | ChunkKind::Subordinator
                | ChunkKind::Relative
                | ChunkKind::Bracket => return false,
                _ => {}
            }
        }
        false
    }
}
