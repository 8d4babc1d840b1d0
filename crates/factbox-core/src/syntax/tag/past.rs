//! Past forms: which carry tense, and which are participles or adjectives.

use super::super::words::Class;
use super::{Tag, Words};
use crate::lex::Kind;

impl Words<'_> {
    /// An -ed form, or an irregular one that is past and participle alike.
    pub(super) fn past(&self, i: usize, previous: Tag, before: &[Tag]) -> Tag {
        let is_attribute = self.is_attribute(i);
        // "the quarter ended May 2".
        if self.lexed.is(i, "ended")
            && self.lexed.is_any(
                i.wrapping_sub(1),
                &["quarter", "year", "months", "weeks", "half", "period"],
            )
        {
            return Tag::Nonfinite;
        }
        // "will open in May provided the council agrees".
        if self.lexed.is(i, "provided")
            && (previous == Tag::Comma || self.has_tense(before))
            && matches!(self.class(i + 1), Some(Class::Determiner | Class::That))
            && self.meets_tense(i + 2)
        {
            return Tag::Subordinator;
        }
        // "were $3 million compared with $2 million".
        let is_held = self.lexed.is(i, "compared") && self.lexed.is_any(i + 1, &["with", "to"]);
        if is_held && self.has_tense(before) {
            return Tag::Nonfinite;
        }
        // "has a year left": what remains.
        if self.lexed.is(i, "left") && self.remains(i, before) {
            return Tag::Nonfinite;
        }
        // "Consolidated Mills Inc. reported": the first word of a name.
        if i == self.first && self.names(i) {
            return Tag::Nominal;
        }
        match previous {
            // "the reported pricing": an adjective.
            Tag::Determiner | Tag::Preposition | Tag::Possessive if is_attribute => return Tag::Nominal,
            Tag::Joint if self.lexed.glued(i) => return Tag::Nominal,
            Tag::Determiner => return Tag::Nominal,
            // "said (that) affected families would gain"
            Tag::Finite | Tag::Subordinator
                if is_attribute
                    && self.lexed.is_any(i - 1, &["said", "says", "say", "that"])
                    && self.lexed.ends(i + 1, "s")
                    && self.meets_tense(i + 2) =>
            {
                return Tag::Nominal;
            }
            Tag::Finite | Tag::Nonfinite | Tag::To | Tag::Preposition | Tag::Subordinator => {
                return Tag::Nonfinite;
            }
            // "were held in a Kiel shared flat".
            Tag::Nominal if is_attribute && self.has_tense(before) && self.opened(before) => {
                return Tag::Nominal;
            }
            // "cut its full-year forecast on Wednesday"
            Tag::Nominal
                if self.lexed.is_any(i, NOUNS) && self.has_tense(before) && self.is_owned(before) =>
            {
                return Tag::Nominal;
            }
            Tag::Adverb if self.is_participle_behind_adverb(i, before) => return Tag::Nonfinite,
            // "The ring, found on Monday", but "the mayor, Ines Moor, said on Monday".
            Tag::Comma | Tag::Stop | Tag::Break
                if self.class(i + 1) == Some(Class::Preposition)
                    && !self.lexed.is(i, "said")
                    && (self.lexed.is(i, "compared") || !is_resumed(before))
                    // "The club, who have won two, turned down a bid"
                    && !(self.lexed.is_any(i + 1, &["down", "up", "out", "off"])
                        && self.class(i + 2) == Some(Class::Determiner)) =>
            {
                return Tag::Nonfinite;
            }
            Tag::Coordinator => return joined(before),
            // "said it agreed to be bought by".
            Tag::Pronoun
                if self.lexed.is_any(i - 1, &["he", "she", "they", "we", "i"])
                    || self.lexed.is_any(i.saturating_sub(2), &["said", "says", "that"]) =>
            {
                return Tag::Finite;
            }
            _ => {}
        }
        if self.is_reduced(i) {
            Tag::Nonfinite
        } else {
            Tag::Finite
        }
    }

    /// Whether somebody has what stands before token `i`: "has a year", "with two games".
    fn remains(&self, i: usize, before: &[Tag]) -> bool {
        let nominal = before.iter().rev().take(4);
        let noun = nominal
            .take_while(|t| matches!(t, Tag::Nominal | Tag::Determiner))
            .count();
        let verb = i.wrapping_sub(noun + 1);
        noun > 0 && self.lexed.is_any(verb, &["has", "have", "had", "with"])
    }

    /// Whether a noun that the past form describes can follow it: "the reported pricing".
    fn is_attribute(&self, i: usize) -> bool {
        !matches!(
            self.class(i + 1),
            Some(
                Class::Determiner
                    | Class::Preposition
                    | Class::To
                    | Class::That
                    | Class::Either
                    | Class::Subject
                    | Class::Object
                    | Class::Coordinator
                    | Class::Auxiliary
                    | Class::Modal
                    | Class::Adverb
                    | Class::Relative
                    | Class::Subordinator
            )
        ) && self.lexed.token(i + 1).kind == Kind::Word
    }

    /// "were previously controlled", and the aside ", earlier put at 9,".
    fn is_participle_behind_adverb(&self, i: usize, before: &[Tag]) -> bool {
        match before.iter().rev().find(|t| **t != Tag::Adverb) {
            Some(Tag::Finite | Tag::Nonfinite) => true,
            Some(Tag::Comma) => {
                matches!(self.class(i + 1), Some(Class::Preposition | Class::To))
                    && self.lexed.is_any(i, PASSIVE)
            }
            _ => false,
        }
    }

    /// Whether a determiner opened the noun phrase, a few words before.
    fn is_owned(&self, before: &[Tag]) -> bool {
        let mut open = before
            .iter()
            .rev()
            .skip_while(|t| matches!(t, Tag::Nominal | Tag::Joint));
        matches!(open.next(), Some(Tag::Determiner | Tag::Possessive))
    }

    /// Whether an indefinite article opened the noun phrase, a few words before.
    fn opened(&self, before: &[Tag]) -> bool {
        let nominal = before.iter().rev().take_while(|t| **t == Tag::Nominal).count();
        let article = before.len().checked_sub(nominal + 1);
        nominal < 4
            && article.is_some_and(|a| {
                before.get(a) == Some(&Tag::Determiner) && self.lexed.is_any(a, &["a", "an"])
            })
    }

    /// Whether the capitalised words from `i` on run into a verb with tense: then they are its subject.
    fn names(&self, i: usize) -> bool {
        let after = (i + 1..self.end.min(i + 8)).find(|j| {
            let token = self.lexed.token(*j);
            !(token.kind == Kind::Word && token.is_capital
                || token.kind == Kind::Stop && self.lexed.glued(*j))
        });
        after.is_some_and(|j| {
            j > i + 1
                && self.lexed.token(i).is_capital
                && self.lexed.token(j).kind == Kind::Word
                && self.is_tensed(j)
        })
    }

    /// Whether a past form after its noun stands for a relative clause ("the bill approved in May
    /// raised"): another verb with tense follows in the same clause, or an agent with "by".
    fn is_reduced(&self, i: usize) -> bool {
        if self.lexed.is(i + 1, "by") {
            return true;
        }
        // "announced (on) Monday by the bank".
        for j in i + 1..i + 5 {
            if self.lexed.is(j, "by") {
                return true;
            }
            let is_when = self.lexed.token(j).is_capital
                || self.lexed.token(j).kind == Kind::Number
                || self.lexed.is_any(
                    j,
                    &[
                        "on", "in", "at", "late", "early", "last", "earlier", "week", "month", "year",
                    ],
                );
            if !is_when {
                break;
            }
        }
        let is_open = matches!(
            self.class(i + 1),
            Some(Class::Preposition | Class::Either | Class::To | Class::Adverb)
        );
        if !is_open || self.lexed.is(i, "said") {
            return false;
        }
        for j in i + 1..self.end.min(i + 12) {
            if self.lexed.token(j).kind != Kind::Word {
                if matches!(
                    self.lexed.token(j).kind,
                    Kind::Number | Kind::Clitic | Kind::Symbol
                ) {
                    continue;
                }
                return false;
            }
            match self.class(j) {
                Some(Class::Auxiliary | Class::Modal) => return !self.lexed.is(j, "have"),
                Some(Class::Past) => return true,
                // "figures released on Friday show", "the men held in Kiel remain"
                Some(Class::Verb) if !self.lexed.ends(j, "s") && !self.lexed.is(j - 1, "to") => return true,
                Some(Class::VerbOrNoun) if self.lexed.is(j, "show") => return true,
                // "the law passed in 2019 takes effect"
                Some(Class::Verb)
                    if self.lexed.token(j - 1).is_capital || self.lexed.token(j - 1).kind == Kind::Number =>
                {
                    return true;
                }
                // "reports attributed to the ministry said".
                Some(Class::To) if j == i + 1 => {}
                Some(Class::PastOrParticiple) if self.lexed.is(j, "said") => return true,
                Some(
                    Class::That
                    | Class::Relative
                    | Class::Subordinator
                    | Class::Either
                    | Class::Coordinator
                    | Class::Subject
                    | Class::To,
                ) => return false,
                _ => {}
            }
        }
        false
    }
}

/// What is said of a thing, seldom by it.
const PASSIVE: &[&str] = &[
    "put",
    "estimated",
    "given",
    "thought",
    "believed",
    "reported",
    "listed",
    "valued",
    "known",
    "called",
    "named",
];

/// Past forms that are nouns as well.
const NOUNS: &[&str] = &["forecast", "cut", "bid", "split", "broadcast", "spread", "wound"];

/// "Two women, aged 34 and 70, drowned in Kiel": behind the second of two commas a subject goes on, if it
/// has had no verb.
fn is_resumed(before: &[Tag]) -> bool {
    /// Tags that are looked back on.
    const REACH: usize = 16;
    let mut commas = 0;
    for at in (0..before.len()).rev().take(REACH) {
        match before.get(at) {
            Some(Tag::Comma) => commas += 1,
            Some(Tag::Finite | Tag::Nonfinite | Tag::To) => return false,
            Some(Tag::Stop | Tag::Break | Tag::Relative | Tag::Subordinator) => return commas == 2,
            // ", and two women"
            Some(Tag::Coordinator) if at > 0 && before.get(at - 1) == Some(&Tag::Comma) => {
                return commas == 2;
            }
            _ => {}
        }
    }
    commas == 2 && before.len() <= REACH
}

/// Behind "and" or "or" a past form is as the verb before it: "rose and climbed", "was hit and damaged".
fn joined(before: &[Tag]) -> Tag {
    let mut group = before.iter().rev().skip(1).take(24);
    let is_close = || before.iter().rev().skip(1).take(2).any(|t| *t == Tag::Nonfinite);
    match group.find(|t| matches!(t, Tag::Finite | Tag::Nonfinite)) {
        Some(Tag::Nonfinite) if is_close() => Tag::Nonfinite,
        _ => Tag::Finite,
    }
}
