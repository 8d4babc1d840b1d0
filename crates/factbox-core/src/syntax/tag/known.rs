//! Words that the table holds.

use super::{Class, Tag, Words};
use crate::lex::Kind;

impl Words<'_> {
    /// The tag of a word of a class: the table's, or what the neighbours make of it.
    pub(super) fn known(&self, i: usize, class: Class, previous: Tag, before: &[Tag]) -> Tag {
        match class {
            // "the first half"
            Class::Determiner if previous == Tag::Nominal && self.lexed.is(i, "half") => Tag::Nominal,
            Class::Determiner => Tag::Determiner,
            Class::Object if previous == Tag::Nominal && self.is_emphatic(i) => Tag::Adverb,
            Class::Subject | Class::Object => Tag::Pronoun,
            Class::Preposition => Tag::Preposition,
            Class::Adverb if self.is_predicate(i, previous) => Tag::Nominal,
            Class::Adverb => Tag::Adverb,
            Class::Coordinator => Tag::Coordinator,
            Class::Subordinator => Tag::Subordinator,
            Class::Relative => Tag::Relative,
            Class::Noun => Tag::Nominal,
            Class::Auxiliary if self.is_infinite(i, previous) => Tag::Nonfinite,
            // "the will"
            Class::Modal if previous == Tag::Determiner => Tag::Nominal,
            Class::Auxiliary | Class::Modal | Class::Past => Tag::Finite,
            Class::To if self.leads_infinitive(i, previous) => Tag::To,
            Class::To => Tag::Preposition,
            Class::Either if self.leads_clause(i) => Tag::Subordinator,
            Class::Either => Tag::Preposition,
            Class::That => self.that(i, previous),
            Class::Participle if previous == Tag::Nominal && self.describes(i) => Tag::Nominal,
            Class::Participle => Tag::Nonfinite,
            Class::PastOrParticiple => self.past(i, previous, before),
            Class::Verb => self.base(i, previous, before, false),
            Class::VerbOrNoun => self.base(i, previous, before, true),
        }
    }

    /// "the company itself had"
    fn is_emphatic(&self, i: usize) -> bool {
        self.lexed
            .is_any(i, &["itself", "himself", "herself", "themselves"])
    }

    /// "due annually", but "due to begin"
    fn is_predicate(&self, i: usize, previous: Tag) -> bool {
        self.lexed.is_any(i, &["due", "able", "unable", "poised"])
            && !self.lexed.is(i + 1, "to")
            && matches!(previous, Tag::Finite | Tag::Nonfinite | Tag::Nominal)
    }

    /// Whether an auxiliary carries no tense: "being", "to have".
    fn is_infinite(&self, i: usize, previous: Tag) -> bool {
        self.lexed.is_any(i, &["be", "been", "being", "having"])
            || previous == Tag::To && self.lexed.is_any(i, &["have", "do"])
    }

    /// Whether the "to" at `i` is that of an infinitive: "to not hold", "plans to open".
    fn leads_infinitive(&self, i: usize, previous: Tag) -> bool {
        matches!(previous, Tag::Finite | Tag::Nonfinite) && self.governs(i)
            || self.is_infinitive(i + 1)
            || self.lexed.is(i + 1, "not")
            || self.lexed.is(i + 1, "no") && self.lexed.is(i + 2, "longer")
    }

    /// Whether a preposition or conjunction is the latter: "before it rose", but "profit before tax rose".
    fn leads_clause(&self, i: usize) -> bool {
        let is_term = self
            .lexed
            .is_any(i + 1, &["tax", "taxes", "taxation", "interest"]);
        !is_term && self.is_clause(i + 1)
    }

    /// Whether a noun follows the participle at `i`: "a mosquito borne virus".
    fn describes(&self, i: usize) -> bool {
        let next = self.lexed.token(i + 1);
        self.class(i + 1).is_none() && next.kind == Kind::Word && !next.is_capital
    }
}
