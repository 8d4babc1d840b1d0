//! One tag a token: the word table first, then endings, then the neighbours.

use super::words::{CLASSES, Class};
use crate::lex::{Kind, Lexed, hash};
use crate::span::Span;

/// What a token does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Opens a noun phrase: article, possessive, quantifier.
    Determiner,
    /// Noun, name, adjective or number.
    Nominal,
    /// Subject or object pronoun.
    Pronoun,
    /// The possessive "'s".
    Possessive,
    /// Preposition.
    Preposition,
    /// A verb form that carries tense: auxiliary, modal, past, present.
    Finite,
    /// A participle, infinitive or -ing form.
    Nonfinite,
    /// The "to" of an infinitive.
    To,
    /// Adverb.
    Adverb,
    /// and, or, but.
    Coordinator,
    /// Opens a clause: that, when, because.
    Subordinator,
    /// Opens a clause about the noun before it: who, which, that.
    Relative,
    /// Comma.
    Comma,
    /// Semicolon, colon, dash between words.
    Break,
    /// Quotation mark.
    Quote,
    /// Bracket.
    Bracket,
    /// End of the sentence.
    Stop,
    /// `$`, `%`, hyphen inside a word.
    Joint,
}

/// The tags of a text, one for each token. The words of `quantities` (spans in text order) are nominal.
#[must_use]
pub(super) fn tags(lexed: &Lexed<'_>, quantities: &[Span]) -> Vec<Tag> {
    let mut quantities = quantities;
    let mut out = Vec::with_capacity(lexed.tokens.len());
    for sentence in &lexed.sentences {
        let (first, end) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
        let is_title = is_title_case(lexed, first, end);
        let words = Words {
            lexed,
            first,
            end,
            is_title,
        };
        for i in first..end {
            let span = lexed.token(i).span;
            while quantities.first().is_some_and(|q| q.end <= span.start) {
                quantities = quantities.get(1..).unwrap_or(&[]);
            }
            // "more than 100" and "Dec. 9" are one thing each, whatever their words are elsewhere.
            let is_inside = quantities.first().is_some_and(|q| q.contains(span));
            out.push(if is_inside {
                Tag::Nominal
            } else {
                words.tag(i, &out)
            });
        }
    }
    out
}

/// Whether nearly every word is capitalised, as in a headline: then capitals say nothing.
fn is_title_case(lexed: &Lexed<'_>, first: usize, end: usize) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for token in lexed.tokens.get(first..end).unwrap_or(&[]) {
        if token.kind == Kind::Word && token.span.len() > 3 {
            words += 1;
            capitals += usize::from(token.is_capital);
        }
    }
    words >= 3 && capitals * 10 >= words * 8
}

struct Words<'a> {
    lexed: &'a Lexed<'a>,
    first: usize,
    end: usize,
    is_title: bool,
}

impl Words<'_> {
    /// The class of the word at `i`; `None` for what is not in the table or is a name.
    fn class(&self, i: usize) -> Option<Class> {
        if i >= self.end {
            return None;
        }
        let token = self.lexed.token(i);
        if token.kind != Kind::Word {
            return None;
        }
        let word = self.lexed.word(i);
        if token.is_capital && !self.is_title {
            // A capital inside the sentence marks a name ("May", "Will"); "US" is never "us".
            if i > self.first && !self.opens(i)
                || (word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()))
            {
                return None;
            }
        }
        CLASSES.get(word, token.hash).or_else(|| inflected(word))
    }

    /// Whether the word at `i` follows an opening quote, a colon or a dateline's dash.
    fn opens(&self, i: usize) -> bool {
        i > self.first
            && matches!(
                self.lexed.token(i - 1).kind,
                Kind::Quote | Kind::Dash | Kind::Bracket
            )
            || self.lexed.is(i - 1, ":")
    }

    fn tag(&self, i: usize, before: &[Tag]) -> Tag {
        let token = self.lexed.token(i);
        match token.kind {
            Kind::Number => Tag::Nominal,
            Kind::Clitic => match before.last() {
                Some(Tag::Pronoun | Tag::Relative | Tag::Subordinator) => Tag::Finite,
                _ => Tag::Possessive,
            },
            Kind::Dash => {
                if self.lexed.glued(i) && self.lexed.glued(i + 1) && token.span.len() == 1 {
                    Tag::Joint
                } else {
                    Tag::Break
                }
            }
            Kind::Stop if self.is_abbreviation(i, before) => Tag::Joint,
            Kind::Stop => Tag::Stop,
            Kind::Comma if self.lexed.word(i) == "," => Tag::Comma,
            // "10:30" is one thing.
            Kind::Comma
                if self.lexed.glued(i)
                    && self.lexed.token(i + 1).kind == Kind::Number
                    && self.lexed.glued(i + 1) =>
            {
                Tag::Joint
            }
            Kind::Comma => Tag::Break,
            Kind::Quote => Tag::Quote,
            Kind::Bracket => Tag::Bracket,
            Kind::Symbol | Kind::End => Tag::Joint,
            Kind::Word => self.word(i, before),
        }
    }

    /// Whether the stop at `i` belongs to its word ("Co.", "Dec.") or stands inside one.
    fn is_abbreviation(&self, i: usize, before: &[Tag]) -> bool {
        let next = self.lexed.token(i + 1).kind;
        i + 1 < self.end
            && self.lexed.is(i, ".")
            && self.lexed.glued(i)
            && before.last() == Some(&Tag::Nominal)
            && matches!(next, Kind::Word | Kind::Number | Kind::Comma | Kind::Clitic)
    }

    fn word(&self, i: usize, before: &[Tag]) -> Tag {
        let previous = if i == self.first {
            Tag::Stop
        } else {
            before.last().copied().unwrap_or(Tag::Stop)
        };
        if self.lexed.glued(i + 1) && self.lexed.glued(i + 2) && self.lexed.token(i + 1).kind == Kind::Dash {
            // "record-breaking", "often-violent".
            return Tag::Nominal;
        }
        let Some(class) = self.class(i) else {
            return self.unknown(i, previous, before);
        };
        match class {
            Class::Determiner => Tag::Determiner,
            Class::Subject | Class::Object => Tag::Pronoun,
            Class::Preposition => Tag::Preposition,
            // "due annually", but "due to begin".
            Class::Adverb
                if self.lexed.is_any(i, &["due", "able", "unable", "poised"])
                    && !self.lexed.is(i + 1, "to")
                    && matches!(previous, Tag::Finite | Tag::Nonfinite | Tag::Nominal) =>
            {
                Tag::Nominal
            }
            Class::Adverb => Tag::Adverb,
            Class::Coordinator => Tag::Coordinator,
            Class::Subordinator => Tag::Subordinator,
            Class::Relative => Tag::Relative,
            Class::Noun => Tag::Nominal,
            Class::Auxiliary => {
                let is_infinite = self.lexed.is_any(i, &["be", "been", "being", "having"])
                    || (previous == Tag::To && self.lexed.is_any(i, &["have", "do"]));
                if is_infinite { Tag::Nonfinite } else { Tag::Finite }
            }
            Class::Modal => {
                if previous == Tag::Determiner {
                    Tag::Nominal
                } else {
                    Tag::Finite
                }
            }
            Class::To => {
                let is_governed = matches!(previous, Tag::Finite | Tag::Nonfinite) && self.governs(i);
                if is_governed || self.is_infinitive(i + 1) {
                    Tag::To
                } else {
                    Tag::Preposition
                }
            }
            Class::Either => {
                if self.is_clause(i + 1) {
                    Tag::Subordinator
                } else {
                    Tag::Preposition
                }
            }
            Class::That => self.that(i, previous),
            Class::Past => Tag::Finite,
            Class::Participle => Tag::Nonfinite,
            Class::PastOrParticiple => self.past(i, previous, before),
            Class::Verb => self.base(i, previous, before, false),
            Class::VerbOrNoun => self.base(i, previous, before, true),
        }
    }

    /// A word the table does not hold: told by its ending.
    fn unknown(&self, i: usize, previous: Tag, before: &[Tag]) -> Tag {
        let token = self.lexed.token(i);
        let word = self.lexed.word(i);
        if token.is_capital && !self.is_title && i > self.first && !self.opens(i)
            || self.lexed.glued(i) && previous == Tag::Joint
        {
            return Tag::Nominal;
        }
        if previous == Tag::To || self.follows_modal(i, before) && !word.ends_with("ly") {
            return Tag::Nonfinite;
        }
        let ends = |suffix: &str| word.len() > suffix.len() + 1 && word.ends_with(suffix);
        if matches!(previous, Tag::Pronoun) && !token.is_capital && !ends("ly") {
            return Tag::Finite;
        }
        if ends("ed") && !ends("eed") {
            return self.past(i, previous, before);
        }
        if ends("ing") && word.len() > 5 {
            return self.ing(i, previous);
        }
        if ends("ly") {
            return Tag::Adverb;
        }
        Tag::Nominal
    }

    /// An -ed form, or an irregular one that is past and participle alike.
    fn past(&self, i: usize, previous: Tag, before: &[Tag]) -> Tag {
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
        match previous {
            // "the reported pricing": an adjective.
            Tag::Determiner | Tag::Preposition | Tag::Possessive if is_attribute => return Tag::Nominal,
            Tag::Joint if self.lexed.glued(i) => return Tag::Nominal,
            Tag::Determiner => return Tag::Nominal,
            Tag::Finite | Tag::Nonfinite | Tag::To | Tag::Preposition | Tag::Subordinator => {
                return Tag::Nonfinite;
            }
            Tag::Adverb => {
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

    fn ing(&self, i: usize, previous: Tag) -> Tag {
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
    fn base(&self, i: usize, previous: Tag, before: &[Tag], may_be_noun: bool) -> Tag {
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
        if !may_be_noun {
            return Tag::Finite;
        }
        let is_s = self.lexed.word(i).ends_with('s');
        let agrees = i > self.first && self.lexed.token(i - 1).kind == Kind::Word && {
            let word = self.lexed.word(i - 1);
            let is_plural = (word.ends_with('s') && !word.ends_with("ss"))
                || self
                    .lexed
                    .is_any(i - 1, &["people", "police", "troops", "women", "men", "children"]);
            is_plural != is_s || (is_s && self.lexed.token(i - 1).is_capital)
        };
        // One tense a clause, and "prices rise of" is none.
        let is_verb = previous == Tag::Nominal
            && agrees
            && !self.lexed.is(i + 1, "of")
            && !self.has_tense(before)
            && !self.meets_tense(i + 1);
        if is_verb { Tag::Finite } else { Tag::Nominal }
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
    fn follows_modal(&self, i: usize, before: &[Tag]) -> bool {
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
    fn is_infinitive(&self, i: usize) -> bool {
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
    fn governs(&self, i: usize) -> bool {
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

    /// Whether a clause with its own verb follows ("after he left", "since prices fell"), rather than
    /// a bare noun phrase ("after the vote").
    fn is_clause(&self, i: usize) -> bool {
        for j in i..self.end.min(i + 10) {
            let token = self.lexed.token(j);
            if matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Quote) {
                return false;
            }
            match self.class(j) {
                Some(Class::Subject) => return true,
                Some(Class::Adverb) if self.lexed.is(j, "not") => return false,
                Some(Class::Auxiliary) => return !self.lexed.is_any(j, &["being", "having", "be", "been"]),
                Some(Class::Modal | Class::Past) => return true,
                Some(Class::PastOrParticiple) => return j > i,
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

    fn that(&self, i: usize, previous: Tag) -> Tag {
        let next = self.class(i + 1);
        match previous {
            Tag::Preposition => Tag::Determiner,
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

/// The class of a regular form of a verb in the table: "reports", "agrees", "denies".
fn inflected(word: &str) -> Option<Class> {
    let stem = word
        .strip_suffix('s')
        .filter(|s| s.len() > 2 && !s.ends_with('s'))?;
    let find = |w: &str| {
        CLASSES
            .get(w, hash(w))
            .filter(|c| matches!(c, Class::Verb | Class::VerbOrNoun))
    };
    find(stem)
        .or_else(|| stem.strip_suffix('e').and_then(find))
        .or_else(|| {
            // The one form that needs letters changed: "denies", "tries", "replies".
            let root = stem.strip_suffix("ie")?;
            matches!(
                root.to_ascii_lowercase().as_str(),
                "den" | "tr" | "carr" | "appl" | "stud"
            )
            .then_some(Class::Verb)
        })
}

crate::lexicon! {
    /// Verbs whose "to" leads to a goal.
    GOALS: () = {
        "led" => (), "lead" => (), "leads" => (), "leading" => (), "amounted" => (), "related" => (),
        "compared" => (), "contributed" => (), "contributing" => (), "belongs" => (), "belonged" => (),
        "responded" => (), "responding" => (), "referred" => (), "referring" => (), "returned" => (),
        "returning" => (), "return" => (), "came" => (), "comes" => (), "come" => (), "went" => (), "goes" => (),
        "gone" => (), "rose" => (), "risen" => (), "rises" => (), "rise" => (), "fell" => (), "falls" => (),
        "fallen" => (), "fall" => (), "grew" => (), "grown" => (), "climbed" => (), "dropped" => (),
        "cut" => (), "moved" => (), "sent" => (), "gave" => (), "given" => (), "give" => (), "sold" => (),
        "paid" => (), "brought" => (), "taken" => (), "turned" => (), "close" => (), "next" => (),
        "linked" => (), "added" => (), "attached" => (), "committed" => (), "subject" => (), "according" => (),
        "raised" => (), "lowered" => (), "increased" => (), "reduced" => (), "slashed" => (), "spread" => (),
        "headed" => (), "traveled" => (), "travelled" => (), "flown" => (), "flew" => (), "taking" => (),
        "admitted" => (), "transported" => (), "rushed" => (), "dating" => (), "dates" => (), "listen" => (),
    }
}
