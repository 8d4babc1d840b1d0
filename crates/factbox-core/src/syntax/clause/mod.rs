//! Chunks into clauses. A clause may be interrupted ("SoftBank, its largest investor, committed"):
//! each chunk names its clause, so an interrupted one is simply resumed.

mod finite;
mod outlook;
mod subject;
#[cfg(test)]
mod tests;

use super::{Chunk, ChunkKind};
use crate::lex::Lexed;

/// How a clause is joined to what stands before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Opener {
    /// It opens the sentence, or follows a semicolon, a dash or a comma.
    #[default]
    Main,
    /// and, or, but.
    Coordinate,
    /// "that" and its like after a verb, or no word at all: "said he would go".
    Content,
    /// when, while, because ...
    Adverbial,
    /// who, which, that after a noun.
    Relative,
    /// A participle after a comma: ", pricing its shares".
    Participle,
    /// Nouns between commas: ", its largest investor,".
    Apposition,
    /// Words in brackets.
    Bracket,
}

/// A clause: its verb, and the subject before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// How it is joined.
    pub opener: Opener,
    /// Number of its first chunk.
    pub first: usize,
    /// Number of its last chunk, included. Chunks of other clauses may lie between.
    pub last: usize,
    /// First and last chunk of the subject, both included; it may stand in another clause.
    pub subject: Option<(usize, usize)>,
    /// The chunk of its first verb group.
    pub verb: Option<usize>,
    /// Whether that verb group carries tense.
    pub is_finite: bool,
    /// The clause it hangs on.
    pub parent: Option<usize>,
}

/// Finds the clauses of the sentence whose chunks start at `from`, and writes each chunk's clause.
pub(super) fn clauses(lexed: &Lexed<'_>, chunks: &mut [Chunk], from: usize, out: &mut Vec<Clause>) {
    let mut walk = Walk {
        lexed,
        chunks,
        out,
        base: 0,
        current: 0,
    };
    walk.base = walk.out.len();
    walk.open(from, Opener::Main, None);
    let mut i = from;
    while i < walk.chunks.len() {
        walk.step(i);
        i += 1;
    }
    walk.front();
}

struct Walk<'a> {
    lexed: &'a Lexed<'a>,
    chunks: &'a mut [Chunk],
    out: &'a mut Vec<Clause>,
    /// The sentence's first clause.
    base: usize,
    current: usize,
}

crate::lexicon! {
    /// Verbs that a clause may follow without "that": "said they failed".
    SAYING = {
        "said", "says", "say", "insisted", "insists", "claimed", "claims", "believes", "believe", "warned",
        "announced", "confirmed", "revealed", "estimates", "estimated", "thinks", "thought", "alleged",
        "noted", "added", "acknowledged", "conceded",
    }
}

/// How far a look ahead or back goes, in chunks: keeps the walk linear on any text.
const REACH: usize = 12;

impl Walk<'_> {
    fn kind(&self, i: usize) -> ChunkKind {
        self.chunks.get(i).map_or(ChunkKind::Stop, |c| c.kind)
    }

    fn clause(&self) -> Clause {
        self.out.get(self.current).copied().unwrap_or_default()
    }

    fn open(&mut self, first: usize, opener: Opener, parent: Option<usize>) {
        self.out.push(Clause {
            opener,
            first,
            last: first,
            parent,
            ..Clause::default()
        });
        self.current = self.out.len() - 1;
    }

    /// Opens a clause with its subject, whose chunks up to `i` were taken for the current one's.
    fn open_back(&mut self, subject: (usize, usize), i: usize, opener: Opener) {
        self.open(subject.0, opener, Some(self.current));
        for chunk in subject.0..i {
            self.put(chunk);
        }
        self.set_subject(Some(subject));
    }

    /// "Named chief in May, Moor left": a participle before the sentence's subject has it too.
    fn front(&mut self) {
        let Some((first, rest)) = self.out.get_mut(self.base..).and_then(<[_]>::split_first_mut) else {
            return;
        };
        if first.verb.is_some() && first.subject.is_none() {
            let main = rest.iter().find(|c| c.verb.is_some());
            first.subject = main.filter(|m| m.opener == Opener::Main).and_then(|m| m.subject);
        }
    }

    /// Puts chunk `i` into the current clause.
    fn put(&mut self, i: usize) {
        if let Some(chunk) = self.chunks.get_mut(i) {
            chunk.clause = self.current;
        }
        if let Some(clause) = self.out.get_mut(self.current) {
            clause.last = clause.last.max(i);
        }
    }

    fn step(&mut self, i: usize) {
        if matches!(
            self.kind(i),
            ChunkKind::Noun | ChunkKind::Time | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Stop
        ) {
            return self.put(i);
        }
        let clause = self.clause();
        match self.kind(i) {
            ChunkKind::Comma => self.comma(i, clause),
            ChunkKind::Break => match self.waiting(self.before_dash(clause)) {
                // "The deal – the largest yet – represents".
                Some(waiting) if self.kind(i + 1) == ChunkKind::Finite => self.current = waiting,
                _ => self.open(i, Opener::Main, Some(self.current)),
            },
            // "“Is it over?” he asked."
            ChunkKind::Quote if i > clause.first && self.kind(i - 1) == ChunkKind::Stop => {
                self.open(i, Opener::Main, Some(self.current));
            }
            ChunkKind::Bracket => self.bracket(i, clause),
            ChunkKind::Relative => self.relative(i, clause),
            ChunkKind::Subordinator => {
                let is_that = self.chunks.get(i).is_some_and(|c| self.lexed.is(c.first, "that"));
                let opener = if is_that {
                    Opener::Content
                } else {
                    Opener::Adverbial
                };
                self.open(i, opener, Some(self.current));
            }
            ChunkKind::Coordinator => self.coordinator(i, clause),
            ChunkKind::Finite => self.finite(i, clause),
            ChunkKind::Nonfinite if clause.verb.is_none() => {
                let subject = self.subject_before(i, clause.first);
                if subject.is_some() || clause.opener != Opener::Main {
                    self.set_verb(i, false);
                    if subject.is_some() {
                        self.set_subject(subject);
                    }
                }
            }
            _ => {}
        }
        self.put(i);
    }

    fn set_subject(&mut self, subject: Option<(usize, usize)>) {
        if let Some(clause) = self.out.get_mut(self.current) {
            clause.subject = subject;
        }
    }

    fn set_verb(&mut self, i: usize, is_finite: bool) {
        if let Some(clause) = self.out.get_mut(self.current) {
            clause.verb = Some(i);
            clause.is_finite = is_finite;
        }
    }

    /// "who" and "which" open a clause about the noun before them.
    fn relative(&mut self, i: usize, clause: Clause) {
        // "the merger of the two chains, which": after a comma the whole phrase is meant, if it agrees
        // with the verb: not in "repairs to the main, which loses".
        let near = self.noun_before(i);
        let noun = match self.kind(i.wrapping_sub(1)) {
            ChunkKind::Comma if clause.verb.is_none() => {
                let whole = self.subject_before(i, clause.first);
                let agrees = |noun: Option<(usize, usize)>| noun.is_some_and(|(n, _)| self.agrees(n, i + 1));
                if agrees(near) && !agrees(whole) {
                    near
                } else {
                    whole
                }
            }
            ChunkKind::Comma => near.map(|n| self.placed(n, i)),
            _ => near.map(|n| self.both(n)),
        };
        let noun = noun.map(|n| self.aged(n));
        self.open(i, Opener::Relative, Some(self.current));
        self.set_subject(noun);
    }

    fn bracket(&mut self, i: usize, clause: Clause) {
        let opens = self
            .chunks
            .get(i)
            .is_some_and(|c| self.lexed.is_any(c.first, &["(", "[", "{"]));
        if opens {
            self.open(i, Opener::Bracket, Some(self.current));
        } else if clause.opener == Opener::Bracket {
            self.put(i);
            self.current = clause.parent.unwrap_or(self.current);
        } else {
            // The bracket's words held clauses of their own.
            let mut at = clause.parent;
            for _ in 0..REACH {
                let Some(parent) = at.filter(|p| *p >= self.base) else {
                    break;
                };
                let Some(outer) = self.out.get(parent) else { break };
                if outer.opener == Opener::Bracket {
                    self.current = outer.parent.unwrap_or(self.current);
                    break;
                }
                at = outer.parent;
            }
        }
    }

    /// "said the raid, planned in May, would go on": what follows the verb of saying is the subject of a
    /// clause that the comma at `i` interrupts. Opens it, and gives it.
    fn said(&mut self, i: usize, clause: Clause) -> Option<Clause> {
        let verb = clause.verb.filter(|_| clause.is_finite)?;
        if !self.says(verb) || clause.subject.is_none_or(|s| s.0 > verb) {
            return None;
        }
        let is_comma = |j: &usize| self.kind(*j) == ChunkKind::Comma;
        let close = (i + 2..i + REACH).find(is_comma)?;
        let (first, last) = self.subject_before(i, verb + 1)?;
        let is_whole = (first, last + 1) == (verb + 1, i);
        if !is_whole || self.kind(close + 1) != ChunkKind::Finite {
            return None;
        }
        self.open_back((first, last), i, Opener::Content);
        Some(self.clause())
    }

    fn comma(&mut self, i: usize, clause: Clause) {
        let clause = self.said(i, clause).unwrap_or(clause);
        // A closing quote may stand between: "...," he said.
        let next = if self.kind(i + 1) == ChunkKind::Quote {
            i + 2
        } else {
            i + 1
        };
        match self.kind(next) {
            // "rebuilt the wall that broke, at a cost of": past the comma the clause around it goes on.
            ChunkKind::Preposition
                if clause.opener == Opener::Relative
                    && clause.verb.is_some()
                    && self
                        .chunks
                        .get(next)
                        .is_some_and(|c| self.lexed.is_any(c.first, &["at", "for", "with"]))
                    && self.kind(clause.first.wrapping_sub(1)) == ChunkKind::Noun =>
            {
                self.current = clause.parent.filter(|p| *p >= self.base).unwrap_or(self.current);
            }
            ChunkKind::Finite => {
                // ", committed": back to the subject that waits for its verb; else ", said the mayor".
                match self.waiting(self.current) {
                    Some(open) => self.current = open,
                    None => self.open(i, Opener::Main, Some(self.current)),
                }
            }
            ChunkKind::Nonfinite => {
                // "gave $3 million, to be spent by May": the object is spent.
                let is_passive = self
                    .chunks
                    .get(next)
                    .is_some_and(|c| self.lexed.is(c.first, "to") && self.lexed.is(c.first + 1, "be"));
                // "a dividend of 12 cents, to be paid in May": with what hangs on it.
                let is_object = |verb: &usize| {
                    let is_phrase =
                        |at| [at, at + 1].map(|k| self.kind(k)) == [ChunkKind::Preposition, ChunkKind::Noun];
                    self.kind(verb + 1) == ChunkKind::Noun && (verb + 2..i).step_by(2).all(is_phrase)
                };
                let object = clause.verb.filter(|_| is_passive).filter(is_object);
                // "..., the mayor announced, giving": what gives is in the statement around the speaker.
                let is_aside =
                    clause.opener == Opener::Main && clause.verb.is_some_and(|verb| self.says(verb));
                let outer = clause.parent.and_then(|p| self.out.get(p)).filter(|_| is_aside);
                let own = outer.map_or(clause.subject, |outer| outer.subject);
                let own = object.map_or(own, |verb| Some((verb + 1, i - 1)));
                let parent = self.current;
                // "The survey of 900 adults, carried out in May, put".
                let whole = || {
                    self.subject_before(i, clause.first)
                        .filter(|_| clause.verb.is_none())
                };
                let subject = own.or_else(whole).or_else(|| self.noun_before(i));
                self.open(i, Opener::Participle, Some(parent));
                self.set_subject(subject);
            }
            ChunkKind::Noun | ChunkKind::Time | ChunkKind::Adverb => {
                let verb = self.next_verb(next);
                let is_fronted = clause.opener == Opener::Adverbial
                    && clause
                        .parent
                        .and_then(|p| self.out.get(p))
                        .is_some_and(|p| p.verb.is_none() && p.first == clause.first);
                if is_fronted && clause.verb.is_some() {
                    self.open(i, Opener::Main, Some(self.current));
                } else if clause.verb.is_some() {
                    // "..., the ministry said", "..., he added"; an apposition or list goes on.
                    if verb == Some(ChunkKind::Finite) {
                        self.open(i, Opener::Main, Some(self.current));
                    }
                } else if !self.is_verb_next(next)
                    && self.waiting(self.current) == Some(self.current)
                    && self.kind(i + 1) == ChunkKind::Noun
                {
                    self.open(i, Opener::Apposition, Some(self.current));
                }
            }
            _ => {}
        }
    }

    fn coordinator(&mut self, i: usize, clause: Clause) {
        let opener = if clause.opener == Opener::Relative {
            Opener::Relative
        } else {
            Opener::Coordinate
        };
        match self.kind(i + 1) {
            // "says women and children make up": both are the subject of what is said.
            ChunkKind::Noun
                if self.kind(i + 2) == ChunkKind::Finite
                    && clause.verb.is_some_and(|verb| verb + 2 == i && self.says(verb)) => {}
            // "helps the food and drink giant raise funds".
            ChunkKind::Noun if self.is_bare_infinitive(i + 2) => {}
            ChunkKind::Noun if self.is_gapped(i, clause) => {
                self.open(i, opener, Some(self.current));
                self.set_subject(Some((i + 1, i + 1)));
            }
            ChunkKind::Finite if clause.verb.is_some() => {
                // "noted it had grown when rates fell, and said": past the comma the main clause goes on.
                // "said prices were fair but noted": who says the one says the other.
                let is_back = clause.opener == Opener::Adverbial && self.kind(i - 1) == ChunkKind::Comma
                    || clause.opener == Opener::Content && self.says(i + 1);
                let main = self.main().filter(|_| is_back);
                let subject = main.map_or(clause.subject, |main| main.subject);
                self.open(i, opener, Some(self.current));
                self.set_subject(subject);
            }
            ChunkKind::Nonfinite if clause.verb.is_some() && !clause.is_finite => {
                let subject = clause.subject;
                self.open(i, clause.opener, Some(self.current));
                self.set_subject(subject);
            }
            // "The man who paid for a boat and a house was jailed": the verb is the man's.
            ChunkKind::Noun
                if clause.opener == Opener::Relative
                    && self.kind(i - 1) == ChunkKind::Noun
                    && clause.parent.and_then(|p| self.waiting(p)) == clause.parent => {}
            ChunkKind::Noun | ChunkKind::Time | ChunkKind::Adverb | ChunkKind::Preposition
                if clause.verb.is_some() && self.next_verb(i + 1) == Some(ChunkKind::Finite) =>
            {
                self.open(i, Opener::Coordinate, Some(self.current));
            }
            _ => {}
        }
    }
}
