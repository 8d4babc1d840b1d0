//! A verb that carries tense: the first of its clause, or one that opens another without a boundary.

use super::super::ChunkKind;
use super::{Clause, Opener, Walk};

crate::lexicon! {
    /// Participles that a clause may follow without "that": "saying they failed".
    TELLING = {
        "saying", "adding", "noting", "arguing", "claiming", "stating", "warning", "believing", "thinking",
        "hoping", "fearing", "meaning", "knowing", "suggesting", "indicating", "showing", "insisting",
        "reporting", "explaining", "feeling", "alleging", "maintaining", "predicting", "estimating",
        "announcing", "telling", "figuring", "assuming", "acknowledging", "admitting",
    }
}

impl Walk<'_> {
    /// Gives the verb group at `i` to its clause, which it may open.
    pub(super) fn finite(&mut self, i: usize, clause: Clause) {
        if let Some(subject) = self.told(i, clause) {
            self.open_back(subject, i, Opener::Content);
            self.set_verb(i, true);
        } else if clause.is_finite {
            self.second(i, clause);
        } else {
            let subject = self.subject_before(i, clause.first);
            self.set_verb(i, true);
            if subject.is_some() {
                self.set_subject(subject);
            }
        }
    }

    /// The subject behind a participle of telling: "saying / they failed".
    fn told(&self, i: usize, clause: Clause) -> Option<(usize, usize)> {
        let verb = clause.verb.filter(|_| !clause.is_finite)?;
        self.lexed.look(self.chunks.get(verb)?.last, &TELLING)?;
        self.subject_before(i, verb + 1)
    }

    /// A second tense without a boundary: "the group that left / won", "said / he would go", or the rest
    /// of the same predicate: "had until May / disclosed".
    fn second(&mut self, i: usize, clause: Clause) {
        let directly = clause.verb == Some(i.wrapping_sub(1));
        let outer = clause.parent.filter(|p| {
            clause.opener == Opener::Relative
                && self.out.get(*p).is_some_and(|c| !c.is_finite)
                && *p >= self.base
        });
        let subject = self.subject_before(i, clause.verb.map_or(clause.first, |v| v + 1));
        match (outer, subject) {
            (Some(outer), _)
                if directly || self.kind(i - 1) != ChunkKind::Noun || !self.is_pronoun(i - 1) =>
            {
                self.current = outer;
                let subject = self.subject_before(i, self.clause().first);
                self.set_verb(i, true);
                self.set_subject(subject);
            }
            (_, Some(subject)) => {
                let is_relative =
                    self.is_pronoun(subject.0) && self.kind(subject.0.wrapping_sub(1)) == ChunkKind::Noun;
                let opener = if is_relative {
                    Opener::Relative
                } else {
                    Opener::Content
                };
                self.open_back(subject, i, opener);
                self.set_verb(i, true);
            }
            _ => {}
        }
    }

    fn is_pronoun(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(|c| {
            c.kind == ChunkKind::Noun
                && self
                    .lexed
                    .is_any(c.first, &["he", "she", "it", "they", "we", "i", "you"])
        })
    }
}
