//! Verbs: which words are, and which of them carry tense.

use super::super::words::Class;
use super::{Tag, Words};
use crate::lex::Kind;

impl Words<'_> {
    /// An -ed form, or an irregular one that is past and participle alike.
    pub(super) fn past(&self, i: usize, previous: Tag, before: &[Tag]) -> Tag {
        let next = self.class(i + 1);
        let is_attribute = !matches!(
            next,
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
        ) && self.lexed.token(i + 1).kind == Kind::Word;
        // "the quarter ended May 2".
        if self.lexed.is(i, "ended")
            && self.lexed.is_any(
                i.wrapping_sub(1),
                &["quarter", "year", "months", "weeks", "half", "period"],
            )
        {
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
            Tag::Finite | Tag::Nonfinite | Tag::To | Tag::Preposition | Tag::Subordinator => {
                return Tag::Nonfinite;
            }
            // "were held in a Kiel shared flat".
            Tag::Nominal if is_attribute && self.has_tense(before) && self.opened(before) => {
                return Tag::Nominal;
            }
            Tag::Adverb => {
                // ", earlier put at 9,".
                let is_aside = before.iter().rev().find(|t| **t != Tag::Adverb) == Some(&Tag::Comma);
                let is_passive = self.lexed.is_any(
                    i,
                    &[
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
                    ],
                );
                if is_aside && is_passive && matches!(next, Some(Class::Preposition | Class::To)) {
                    return Tag::Nonfinite;
                }
                // "were previously controlled", "territory previously controlled".
                let far = before.iter().rev().find(|t| **t != Tag::Adverb);
                if matches!(far, Some(Tag::Finite | Tag::Nonfinite)) {
                    return Tag::Nonfinite;
                }
            }
            Tag::Comma | Tag::Stop | Tag::Break if self.class(i + 1) == Some(Class::Preposition) => {
                return Tag::Nonfinite;
            }
            Tag::Coordinator => {
                // "rose and climbed", "was hit and damaged": as the verb before it.
                let mut group = before.iter().rev().skip(1).take(24);
                return match group.find(|t| matches!(t, Tag::Finite | Tag::Nonfinite)) {
                    Some(Tag::Nonfinite)
                        if before.iter().rev().skip(1).take(2).any(|t| *t == Tag::Nonfinite) =>
                    {
                        Tag::Nonfinite
                    }
                    _ => Tag::Finite,
                };
            }
            _ => {}
        }
        if self.is_reduced(i) {
            Tag::Nonfinite
        } else {
            Tag::Finite
        }
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

    pub(super) fn ing(&self, i: usize, previous: Tag) -> Tag {
        // "Operating profit fell".
        const RESULTS: &[&str] = &[
            "profit", "profits", "income", "loss", "losses", "earnings", "margin", "margins",
        ];
        if self.lexed.is(i, "operating") && self.lexed.is_any(i + 1, RESULTS) {
            return Tag::Nominal;
        }
        match previous {
            Tag::Determiner | Tag::Possessive => {
                // "the surging Lakers", "the killing of": both inside a noun phrase.
                Tag::Nominal
            }
            Tag::Joint if self.lexed.glued(i) => Tag::Nominal,
            Tag::Nominal
                if matches!(self.class(i + 1), None | Some(Class::VerbOrNoun | Class::Noun))
                    && self.lexed.token(i + 1).kind == Kind::Word
                    && !self.lexed.token(i + 1).is_capital =>
            {
                Tag::Nominal
            }
            _ => Tag::Nonfinite,
        }
    }

    /// A base or -s form.
    pub(super) fn base(&self, i: usize, previous: Tag, before: &[Tag], may_be_noun: bool) -> Tag {
        match previous {
            Tag::To => return Tag::Nonfinite,
            // "Those include": a determiner that stands alone.
            Tag::Determiner
                if !may_be_noun
                    && self.lexed.is_any(
                        i - 1,
                        &["those", "these", "many", "some", "most", "both", "all", "few"],
                    ) =>
            {
                return Tag::Finite;
            }
            // A name that ends in "'s": "Lowe's reports earnings" has no other verb.
            Tag::Possessive
                if self.lexed.word(i).ends_with('s')
                    && i > self.first + 1
                    && self.lexed.token(i - 2).is_capital
                    && !self.has_tense(before)
                    && (i + 1..self.end.min(i + 24)).all(|j| !self.is_tensed(j)) =>
            {
                return Tag::Finite;
            }
            Tag::Determiner | Tag::Possessive | Tag::Preposition => return Tag::Nominal,
            Tag::Joint if self.lexed.glued(i) => return Tag::Nominal,
            Tag::Pronoun | Tag::Relative => return Tag::Finite,
            Tag::Finite | Tag::Adverb => {
                if self.follows_modal(i, before)
                    || before.iter().rev().find(|t| **t != Tag::Adverb) == Some(&Tag::To)
                {
                    return Tag::Nonfinite;
                }
                if may_be_noun && previous == Tag::Finite {
                    return Tag::Nominal;
                }
            }
            _ => {}
        }
        // "helps Norda pay its debt".
        let is_helped = (self.first.max(i.saturating_sub(4))..i).any(|j| {
            self.lexed
                .is_any(j, &["help", "helps", "helped", "helping", "let", "lets"])
        });
        if previous == Tag::Nominal && is_helped {
            return Tag::Nonfinite;
        }
        // "claimed 217 lives".
        let is_counted = i > self.first
            && (self.lexed.token(i - 1).kind == Kind::Number
                || crate::numeral::cardinal(self.lexed, i - 1).is_some());
        if is_counted && self.lexed.is(i, "lives") {
            return Tag::Nominal;
        }
        if !may_be_noun {
            return Tag::Finite;
        }
        let is_s = self.lexed.word(i).ends_with('s');
        // "helps it and boosts Norda's share": as the verb before it.
        let next = self.lexed.token(i + 1);
        let takes =
            self.class(i + 1) == Some(Class::Determiner) || next.is_capital || next.kind == Kind::Number;
        let outer = before.split_last().map_or(&[][..], |(_, outer)| outer);
        if previous == Tag::Coordinator && is_s && takes && self.has_tense(outer) && !self.meets_tense(i + 1)
        {
            return Tag::Finite;
        }
        let agrees = i > self.first && self.lexed.token(i - 1).kind == Kind::Word && {
            let word = self.lexed.word(i - 1);
            let is_plural = (word.ends_with('s') && !word.ends_with("ss"))
                || self
                    .lexed
                    .is_any(i - 1, &["people", "police", "troops", "women", "men", "children"]);
            is_plural != is_s || (is_s && self.lexed.token(i - 1).is_capital)
        };
        // One tense a clause, and "prices rise of" is none.
        if previous == Tag::Comma && self.resumes(i, before) {
            return Tag::Finite;
        }
        let is_verb = previous == Tag::Nominal
            && agrees
            && !self.lexed.is(i + 1, "of")
            && !self.has_tense(before)
            && !self.meets_tense(i + 1);
        if is_verb { Tag::Finite } else { Tag::Nominal }
    }

    /// Whether the verb at `i` resumes what a clause between commas interrupted: "Norda, who lost the
    /// game, climb to 14th". Its sentence opens with a noun, and has no verb of its own besides.
    fn resumes(&self, i: usize, before: &[Tag]) -> bool {
        let own = before.get(self.first..i).unwrap_or(&[]);
        let Some(comma) = own.iter().position(|t| *t == Tag::Comma) else {
            return false;
        };
        let (head, aside) = own.split_at(comma);
        aside.get(1) == Some(&Tag::Relative)
            && aside.len() < 24
            && aside.iter().filter(|t| **t == Tag::Comma).count() == 2
            && head.last() == Some(&Tag::Nominal)
            && !head.contains(&Tag::Finite)
            && (i + 1..self.end.min(i + 24)).all(|j| !self.is_tensed(j))
    }

    /// Whether the clause has its tense already.
    fn has_tense(&self, before: &[Tag]) -> bool {
        before
            .iter()
            .rev()
            .take(24)
            .take_while(|t| {
                !matches!(
                    t,
                    Tag::Comma
                        | Tag::Break
                        | Tag::Stop
                        | Tag::Subordinator
                        | Tag::Relative
                        | Tag::Coordinator
                        | Tag::Quote
                )
            })
            .any(|t| *t == Tag::Finite)
    }

    fn is_tensed(&self, i: usize) -> bool {
        matches!(
            self.class(i),
            Some(Class::Auxiliary | Class::Modal | Class::Past | Class::PastOrParticiple)
        ) || self.lexed.word(i).ends_with("ed")
    }

    /// Whether a verb with tense stands between `i` and the next boundary.
    fn meets_tense(&self, i: usize) -> bool {
        for j in i..self.end.min(i + 12) {
            if matches!(
                self.lexed.token(j).kind,
                Kind::Comma | Kind::Stop | Kind::Dash | Kind::Bracket
            ) {
                return false;
            }
            match self.class(j) {
                Some(Class::Auxiliary | Class::Modal | Class::Past | Class::PastOrParticiple) => return true,
                Some(
                    Class::That
                    | Class::Relative
                    | Class::Subordinator
                    | Class::Either
                    | Class::Coordinator
                    | Class::Subject,
                ) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a modal or a form of "do" opens the verb group before `i`.
    pub(super) fn follows_modal(&self, i: usize, before: &[Tag]) -> bool {
        let Some(back) = before.iter().rev().take(4).position(|t| *t != Tag::Adverb) else {
            return false;
        };
        let Some(j) = i.checked_sub(back + 1).filter(|j| *j >= self.first) else {
            return false;
        };
        before.get(j) == Some(&Tag::Finite)
            && (self.class(j) == Some(Class::Modal)
                || self.lexed.is_any(
                    j,
                    &[
                        "do",
                        "does",
                        "did",
                        "didn't",
                        "didn’t",
                        "don't",
                        "don’t",
                        "doesn't",
                        "doesn’t",
                    ],
                ))
    }

    /// Whether a "to" before `i` opens an infinitive.
    pub(super) fn is_infinitive(&self, i: usize) -> bool {
        let word = self.lexed.word(i);
        match self.class(i) {
            Some(Class::Verb) => !word.ends_with('s') || word.ends_with("ss"),
            Some(Class::VerbOrNoun) => !word.ends_with('s') || word.ends_with("ss"),
            Some(Class::Auxiliary) => self.lexed.is_any(i, &["be", "have", "do"]),
            Some(Class::PastOrParticiple) => self.lexed.is_any(
                i,
                &[
                    "put",
                    "set",
                    "cut",
                    "hit",
                    "read",
                    "shut",
                    "spread",
                    "bid",
                    "quit",
                    "split",
                    "beat",
                    "shed",
                    "hurt",
                    "broadcast",
                    "forecast",
                ],
            ),
            Some(Class::Adverb) => self.is_infinitive_after_adverb(i + 1),
            Some(_) => false,
            None => {
                let token = self.lexed.token(i);
                if token.kind != Kind::Word || token.is_capital && !self.is_title {
                    return false;
                }
                if word.ends_with("ly") {
                    return self.is_infinitive_after_adverb(i + 1);
                }
                !word.ends_with("ing")
                    && !word.ends_with("ed")
                    && (!word.ends_with('s') || word.ends_with("ss"))
                    && (matches!(self.class(i + 1), Some(Class::Determiner | Class::Object))
                        || self.lexed.is_any(i + 1, &["out", "up", "down", "off", "back"]))
            }
        }
    }

    /// Whether the verb before the "to" at `i` is followed by an infinitive ("declined to comment"),
    /// not by a goal ("rose to records", "led to protests").
    pub(super) fn governs(&self, i: usize) -> bool {
        let token = self.lexed.token(i + 1);
        let word = self.lexed.word(i + 1);
        token.kind == Kind::Word
            && !token.is_capital
            && self.class(i + 1).is_none()
            && !word.ends_with('s')
            && !word.ends_with("ing")
            && GOALS
                .get(self.lexed.word(i - 1), self.lexed.token(i - 1).hash)
                .is_none()
    }

    fn is_infinitive_after_adverb(&self, i: usize) -> bool {
        matches!(self.class(i), Some(Class::Verb | Class::VerbOrNoun))
    }
}

crate::lexicon! {
    /// Verbs whose "to" leads to a goal.
    GOALS = {
        "led", "lead", "leads", "leading", "amounted", "related", "compared", "contributed", "contributing",
        "belongs", "belonged", "responded", "responding", "referred", "referring", "returned", "returning",
        "return", "came", "comes", "come", "went", "goes", "gone", "rose", "risen", "rises", "rise", "fell",
        "falls", "fallen", "fall", "grew", "grown", "climbed", "dropped", "cut", "moved", "sent", "gave",
        "given", "give", "sold", "paid", "brought", "taken", "turned", "close", "next", "linked", "added",
        "attached", "committed", "subject", "according", "raised", "lowered", "increased", "reduced",
        "slashed", "spread", "headed", "traveled", "travelled", "flown", "flew", "taking", "admitted",
        "transported", "rushed", "dating", "dates", "listen",
    }
}
