//! One tag a token: the word table first, then endings, then the neighbours.

mod known;
mod opener;
mod past;
mod verb;

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
    let mut words = Words {
        lexed,
        first: 0,
        end: 0,
        is_title: false,
        classes: Vec::new(),
    };
    for sentence in &lexed.sentences {
        let tokens = sentence.tokens();
        words.read(tokens.start, tokens.end);
        for i in tokens {
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
    /// The class of each word of the sentence: its neighbours ask for it again.
    classes: Vec<Option<Class>>,
}

impl Words<'_> {
    /// Goes on to the sentence of the tokens `first..end`.
    fn read(&mut self, first: usize, end: usize) {
        (self.first, self.end) = (first, end);
        self.is_title = is_title_case(self.lexed, first, end);
        self.classes.clear();
        for i in first..end {
            let class = self.look(i);
            self.classes.push(class);
        }
    }

    /// The class of the word at `i`; `None` for what is not in the table, is a name or stands in
    /// another sentence.
    fn class(&self, i: usize) -> Option<Class> {
        *self.classes.get(i.checked_sub(self.first)?)?
    }

    fn look(&self, i: usize) -> Option<Class> {
        let token = self.lexed.token(i);
        if token.kind != Kind::Word {
            return None;
        }
        if token.is_capital && !self.is_title {
            let word = self.lexed.word(i);
            // A capital inside the sentence marks a name ("May", "Will"); "US" is never "us".
            if i > self.first && !self.opens(i)
                || (word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()))
            {
                return None;
            }
        }
        let class = self.lexed.look(i, &CLASSES);
        // "Fell's partner" is somebody's.
        let is_past = matches!(class, Some(Class::Past | Class::PastOrParticiple));
        if is_past && token.is_capital && self.lexed.token(i + 1).kind == Kind::Clitic {
            return None;
        }
        if class.is_none() && self.lexed.ends(i, "s") {
            return inflected(self.lexed.word(i));
        }
        class
    }

    /// Whether the word at `i` follows an opening quote, a colon or a dateline's dash.
    fn opens(&self, i: usize) -> bool {
        i > self.first
            && (matches!(
                self.lexed.token(i - 1).kind,
                Kind::Quote | Kind::Dash | Kind::Bracket
            ) || self.lexed.is(i - 1, ":"))
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
        if self.is_part(i, previous) {
            return Tag::Nominal;
        }
        // "to no longer hold".
        let no = i.saturating_sub(usize::from(self.lexed.is(i, "longer")));
        if no >= self.first && self.lexed.is(no, "no") && self.lexed.is(no + 1, "longer") {
            return Tag::Adverb;
        }
        // "which next meets in May", "he first joined"
        let is_verb = matches!(
            self.class(i + 1),
            Some(Class::Verb | Class::VerbOrNoun | Class::Past | Class::PastOrParticiple)
        );
        if is_verb
            && matches!(previous, Tag::Relative | Tag::Pronoun)
            && self.lexed.is_any(i, &["next", "first", "last"])
        {
            return Tag::Adverb;
        }
        match self.class(i) {
            Some(class) => self.known(i, class, previous, before),
            None => self.unknown(i, previous, before),
        }
    }

    /// Whether the word at `i` is part of a longer one: "record-breaking", "plug-in".
    fn is_part(&self, i: usize, previous: Tag) -> bool {
        let is_dash = |t: usize| self.lexed.token(t).kind == Kind::Dash;
        is_dash(i + 1) && self.lexed.glued(i + 1) && self.lexed.glued(i + 2)
            || previous == Tag::Joint && self.lexed.glued(i) && is_dash(i - 1)
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
        // "to not vaccinate".
        let is_split = previous == Tag::Adverb
            && before.iter().rev().find(|t| **t != Tag::Adverb) == Some(&Tag::To)
            && !word.ends_with("ly");
        if previous == Tag::To || is_split || self.follows_modal(i, before) && !word.ends_with("ly") {
            return Tag::Nonfinite;
        }
        let last = word.bytes().last();
        let ends = |suffix: &str| {
            last == suffix.bytes().last() && word.len() > suffix.len() + 1 && word.ends_with(suffix)
        };
        if matches!(previous, Tag::Pronoun) && !token.is_capital && !ends("ly") {
            return Tag::Finite;
        }
        // "which sponsors the talks".
        if previous == Tag::Relative
            && ends("s")
            && !token.is_capital
            && matches!(
                self.class(i + 1),
                Some(Class::Determiner | Class::Preposition | Class::Object | Class::To)
            )
        {
            return Tag::Finite;
        }
        if previous == Tag::Nominal && ends("s") && !ends("ss") && self.takes_object(i, before) {
            return Tag::Finite;
        }
        if ends("ed") && !ends("eed") {
            return self.past(i, previous, before);
        }
        // "thing", "bring" and "spring" are none.
        let is_short_ing = self.lexed.is_any(
            i,
            &["using", "doing", "going", "suing", "dying", "vying", "owing"],
        );
        if is_short_ing || ends("ing") && word.len() > 5 {
            return self.ing(i, previous);
        }
        if ends("ly") {
            return Tag::Adverb;
        }
        Tag::Nominal
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
