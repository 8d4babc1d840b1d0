//! A verb that carries tense: the first of its clause, or one that opens another without a boundary.

use super::super::{ChunkKind, is_past};
use super::{Clause, Opener, SAYING, Walk};

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
            // "Norda, founded in 1994 and based in Kiel, employs": far back, where the clause began.
            let far = (clause.first, clause.first);
            let is_resumed = self.kind(i.wrapping_sub(1)) == ChunkKind::Comma
                && [far.0, far.0 + 1].map(|k| self.kind(k)) == [ChunkKind::Noun, ChunkKind::Comma];
            let subject = self.subject_before(i, clause.first).or(is_resumed.then_some(far));
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
        // "said the issues that hurt Norda are over": what is said of the noun before the "that".
        let stated = clause.parent.and_then(|p| self.out.get(p)).filter(|outer| {
            let begins = outer
                .verb
                .is_some_and(|v| self.says(v) && clause.subject == Some((v + 1, v + 1)));
            clause.opener == Opener::Relative && outer.is_finite && begins
        });
        if stated.is_some() && !directly {
            self.current = clause.parent.unwrap_or(self.current);
            self.open(i, Opener::Content, Some(self.current));
            self.set_subject(clause.subject);
            self.set_verb(i, true);
            return;
        }
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
                let before = subject.0.wrapping_sub(1);
                let is_relative = self.is_pronoun(subject.0)
                    && self.kind(before) == ChunkKind::Noun
                    && !self.is_hearer(before);
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

    /// Whether the noun at chunk `i` is who is told: "told the court / he was ill".
    fn is_hearer(&self, i: usize) -> bool {
        const TELLING: &[&str] = &[
            "told",
            "tells",
            "tell",
            "telling",
            "informed",
            "assured",
            "warned",
            "reminded",
            "convinced",
        ];
        let verb = i.checked_sub(1).and_then(|v| self.chunks.get(v));
        verb.is_some_and(|c| self.lexed.is_any(c.last, TELLING))
    }

    fn is_pronoun(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(|c| {
            c.kind == ChunkKind::Noun
                && self
                    .lexed
                    .is_any(c.first, &["he", "she", "it", "they", "we", "i", "you"])
        })
    }

    /// Whether chunk `i` is a verb without tense, "to" or ending.
    pub(super) fn is_bare_infinitive(&self, i: usize) -> bool {
        let chunk = self.chunks.get(i).filter(|c| c.kind == ChunkKind::Nonfinite);
        chunk.is_some_and(|c| {
            let ends = |end| self.lexed.ends(c.last, end);
            c.first == c.last && !ends("ed") && !ends("ing") && !is_past(self.lexed, c.last)
        })
    }

    /// Whether a clause may follow the verb at chunk `verb` without "that".
    pub(super) fn says(&self, verb: usize) -> bool {
        let chunk = self.chunks.get(verb);
        chunk.is_some_and(|c| self.lexed.look(c.last, &SAYING).is_some())
    }
}
