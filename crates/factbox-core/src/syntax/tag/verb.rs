//! Verbs: which words are, and which of them carry tense.

use super::super::words::Class;
use super::{Tag, Words};
use crate::lex::Kind;

impl Words<'_> {
    /// An -ing form.
    pub(super) fn ing(&self, i: usize, previous: Tag) -> Tag {
        // "Operating profit fell".
        const RESULTS: &[&str] = &[
            "profit", "profits", "income", "loss", "losses", "earnings", "margin", "margins",
        ];
        if self.lexed.is(i, "operating") && self.lexed.is_any(i + 1, RESULTS) {
            return Tag::Nominal;
        }
        // "Parking will cost more".
        if i == self.first && matches!(self.class(i + 1), Some(Class::Auxiliary | Class::Modal)) {
            return Tag::Nominal;
        }
        match previous {
            // "the surging Lakers", "the killing of": both inside a noun phrase.
            Tag::Determiner | Tag::Possessive => Tag::Nominal,
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
        if let Some(tag) = self.settled(i, previous, before, may_be_noun) {
            return tag;
        }
        // "helps Norda pay its debt".
        let helping = |j: &usize| {
            self.lexed
                .is_any(*j, &["help", "helps", "helped", "helping", "let", "lets"])
        };
        let is_helped = (self.first.max(i.saturating_sub(7))..i)
            .rfind(helping)
            .is_some_and(|j| !before.iter().skip(j + 1).any(|t| *t == Tag::Finite));
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
        if !may_be_noun || self.is_verb(i, previous, before) {
            Tag::Finite
        } else {
            Tag::Nominal
        }
    }

    /// The tag of a base or -s form that the word before it settles.
    fn settled(&self, i: usize, previous: Tag, before: &[Tag], may_be_noun: bool) -> Option<Tag> {
        /// Determiners that stand alone: "those include".
        const ALONE: &[&str] = &["those", "these", "many", "some", "most", "both", "all", "few"];
        match previous {
            Tag::To => Some(Tag::Nonfinite),
            Tag::Determiner if !may_be_noun && self.lexed.is_any(i - 1, ALONE) => Some(Tag::Finite),
            // A name that ends in "'s": "Lowe's reports earnings" has no other verb.
            Tag::Possessive
                if self.lexed.ends(i, "s")
                    && i > self.first + 1
                    && self.lexed.token(i - 2).is_capital
                    && !self.has_tense(before)
                    && (i + 1..self.end.min(i + 24)).all(|j| !self.is_tensed(j)) =>
            {
                Some(Tag::Finite)
            }
            Tag::Determiner | Tag::Possessive | Tag::Preposition => Some(Tag::Nominal),
            Tag::Joint if self.lexed.glued(i) => Some(Tag::Nominal),
            Tag::Pronoun | Tag::Relative => Some(Tag::Finite),
            Tag::Finite | Tag::Adverb
                if self.follows_modal(i, before)
                    || before.iter().rev().find(|t| **t != Tag::Adverb) == Some(&Tag::To) =>
            {
                Some(Tag::Nonfinite)
            }
            Tag::Finite if may_be_noun => Some(Tag::Nominal),
            _ => None,
        }
    }

    /// Whether a word that may be a noun is the verb of its clause.
    fn is_verb(&self, i: usize, previous: Tag, before: &[Tag]) -> bool {
        // "figures released on Friday show (that) it fell"
        if self.lexed.is(i, "show")
            && previous == Tag::Nominal
            && !self.has_tense(before)
            && is_described(before)
        {
            return true;
        }
        let is_s = self.lexed.ends(i, "s");
        // "helps it and boosts Norda's share": as the verb before it.
        let next = self.lexed.token(i + 1);
        let takes =
            self.class(i + 1) == Some(Class::Determiner) || next.is_capital || next.kind == Kind::Number;
        let outer = before.split_last().map_or(&[][..], |(_, outer)| outer);
        let is_open = |t: &&Tag| {
            !matches!(
                t,
                Tag::Comma | Tag::Break | Tag::Stop | Tag::Subordinator | Tag::Relative | Tag::Quote
            )
        };
        let mut own = outer.iter().rev().take(24).take_while(is_open);
        if previous == Tag::Coordinator
            && is_s
            && takes
            && own.any(|t| *t == Tag::Finite)
            && !self.meets_tense(i + 1)
        {
            return true;
        }
        // "would be 2 km long and rise to 7 metres": as the modal before it says.
        if previous == Tag::Coordinator && !is_s && (takes || self.lexed.is_any(i + 1, &["to", "by"])) {
            let modal = |j: &usize| self.class(*j) == Some(Class::Modal);
            let is_led = (self.first.max(i.saturating_sub(10))..i).rfind(modal);
            if is_led.is_some_and(|j| {
                before
                    .get(j + 1..i)
                    .is_some_and(|own| !own.contains(&Tag::Stop) && !own.contains(&Tag::Finite))
            }) {
                return true;
            }
        }
        if previous == Tag::Comma && self.resumes(i, before) {
            return true;
        }
        // One tense a clause, unless another hangs on it: "officials fear the toll could rise"; and "prices
        // rise of" is none.
        let is_held = self
            .lexed
            .is_any(i, &["fear", "hope", "claim", "estimate", "suspect"])
            && self.class(i + 1) == Some(Class::Determiner);
        previous == Tag::Nominal
            && self.agrees_before(i, is_s)
            && !self.lexed.is(i + 1, "of")
            && !self.has_tense(before)
            && (is_held || !self.meets_tense(i + 1))
    }

    /// Whether the word before token `i` has the number of a verb with or without an -s.
    fn agrees_before(&self, i: usize, is_s: bool) -> bool {
        let subject = i - 1;
        let is_plural = self.lexed.ends(subject, "s") && !self.lexed.ends(subject, "ss")
            || self.lexed.is_any(
                subject,
                &["people", "police", "troops", "women", "men", "children"],
            );
        self.lexed.token(subject).kind == Kind::Word
            && (is_plural != is_s || is_s && self.lexed.token(subject).is_capital)
    }

    /// Whether the unknown word in "-s" at `i` is the verb of one thing, and of its clause: "a clerk earns
    /// £11"; not "the mill workers".
    pub(super) fn takes_object(&self, i: usize, before: &[Tag]) -> bool {
        let subject = self.lexed.word(i - 1);
        let is_one = !subject.ends_with('s') || self.lexed.token(i - 1).is_capital;
        let next = self.lexed.token(i + 1);
        let is_object = matches!(self.class(i + 1), Some(Class::Determiner | Class::Object))
            || next.kind == Kind::Number
            || next.kind == Kind::Symbol && !self.lexed.is_any(i + 1, &["&", "/", "%"]);
        !self.lexed.token(i).is_capital
            && self.lexed.token(i - 1).kind == Kind::Word
            && is_one
            && is_object
            && !self.meets_tense(i + 1)
            && has_subject(before)
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
    pub(super) fn has_tense(&self, before: &[Tag]) -> bool {
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

    pub(super) fn is_tensed(&self, i: usize) -> bool {
        matches!(
            self.class(i),
            Some(Class::Auxiliary | Class::Modal | Class::Past | Class::PastOrParticiple)
        ) || self.lexed.word(i).ends_with("ed")
    }

    /// Whether a verb with tense stands between `i` and the next boundary.
    pub(super) fn meets_tense(&self, i: usize) -> bool {
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

/// Whether what stands before describes the subject: "Figures released on Friday".
fn is_described(before: &[Tag]) -> bool {
    let mut back = before
        .iter()
        .rev()
        .skip_while(|t| matches!(t, Tag::Nominal | Tag::Preposition));
    back.next() == Some(&Tag::Nonfinite) && back.next() == Some(&Tag::Nominal)
}

/// Whether a clause has begun with its subject, and has had no verb: "A clerk on the new rate". Behind a
/// comma only an article shows that one begins.
fn has_subject(before: &[Tag]) -> bool {
    /// Tags that are looked back on.
    const REACH: usize = 12;
    let mut first = Tag::Stop;
    for tag in before.iter().rev().take(REACH) {
        match tag {
            Tag::Determiner
            | Tag::Nominal
            | Tag::Preposition
            | Tag::Possessive
            | Tag::Joint
            | Tag::Adverb => {
                first = *tag;
            }
            Tag::Comma => return first == Tag::Determiner,
            Tag::Finite | Tag::Nonfinite | Tag::To | Tag::Pronoun | Tag::Break | Tag::Bracket => {
                return false;
            }
            Tag::Stop | Tag::Quote | Tag::Subordinator | Tag::Relative | Tag::Coordinator => break,
        }
    }
    matches!(first, Tag::Determiner | Tag::Nominal)
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
