//! Words that open a clause, or a noun phrase, by what follows: "that", "after".

use super::super::words::Class;
use super::{Tag, Words};
use crate::lex::Kind;

impl Words<'_> {
    /// Whether a clause with its own verb follows ("after he left", "since prices fell"), rather than
    /// a bare noun phrase ("after the vote").
    pub(super) fn is_clause(&self, i: usize) -> bool {
        for j in i..self.end.min(i + 10) {
            let token = self.lexed.token(j);
            if matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Quote) {
                return false;
            }
            match self.class(j) {
                Some(Class::Subject) => return true,
                // "since June 30 and are seeking": the verb of the main clause.
                Some(Class::Coordinator)
                    if matches!(
                        self.class(j + 1),
                        Some(Class::Auxiliary | Class::Modal | Class::Past | Class::PastOrParticiple)
                    ) =>
                {
                    return false;
                }
                Some(Class::Adverb) if self.lexed.is(j, "not") => return false,
                Some(Class::Auxiliary) => return !self.lexed.is_any(j, &["being", "having", "be", "been"]),
                Some(Class::Modal | Class::Past) => return true,
                Some(Class::PastOrParticiple) => return j > i,
                // "as the town faces floods", but not "after the bank charges"
                Some(Class::VerbOrNoun)
                    if j > i + 1
                        && self.class(i) == Some(Class::Determiner)
                        && self.lexed.ends(j, "s")
                        && !self.lexed.ends(j - 1, "s")
                        && self.lexed.token(j + 1).kind == Kind::Word
                        && matches!(self.class(j + 1), None | Some(Class::Determiner)) =>
                {
                    return true;
                }
                Some(
                    Class::Preposition
                    | Class::To
                    | Class::Relative
                    | Class::That
                    | Class::Either
                    | Class::Subordinator,
                ) => return false,
                None if j > i
                    && token.kind == Kind::Word
                    && !token.is_capital
                    && self.lexed.word(j).ends_with("ed")
                    && !self.lexed.glued(j) =>
                {
                    // "after rebels staged", but not "after the alleged attack".
                    return self.class(j - 1) != Some(Class::Determiner);
                }
                _ => {}
            }
        }
        false
    }

    pub(super) fn that(&self, i: usize, previous: Tag) -> Tag {
        let next = self.class(i + 1);
        match previous {
            // "weather that's lasted since May".
            Tag::Nominal if self.lexed.token(i + 1).kind == Kind::Clitic => Tag::Relative,
            Tag::Preposition => Tag::Determiner,
            // "In May, that number can grow".
            Tag::Comma
                if matches!(next, None | Some(Class::Noun | Class::VerbOrNoun))
                    && matches!(self.class(i + 2), Some(Class::Auxiliary | Class::Modal)) =>
            {
                Tag::Determiner
            }
            Tag::Nominal
                if matches!(
                    next,
                    Some(
                        Class::Auxiliary
                            | Class::Modal
                            | Class::Past
                            | Class::PastOrParticiple
                            | Class::Verb
                            | Class::Adverb
                            | Class::VerbOrNoun
                    )
                ) || next.is_none() && self.lexed.word(i + 1).ends_with("ed") =>
            {
                Tag::Relative
            }
            Tag::Stop | Tag::Break if matches!(next, None | Some(Class::VerbOrNoun | Class::Noun)) => {
                Tag::Determiner
            }
            Tag::Stop | Tag::Break => Tag::Pronoun,
            _ => Tag::Subordinator,
        }
    }
}
