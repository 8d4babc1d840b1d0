//! The clause of a mention as a row of units: what a label takes or leaves as a whole.

use crate::engine::Reading;
use crate::syntax::{ChunkKind, Clause, Opener, Tag};

/// What a unit is in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// who, which, that.
    Relative,
    /// The subject with what hangs on it.
    Subject,
    /// A verb group with its particle.
    Verb,
    /// An object, or a preposition with its noun.
    Complement,
    /// A date with its preposition.
    Time,
    /// Adverbs.
    Adverb,
    /// A comma: what follows is cut first.
    Comma,
}

/// A run of tokens with one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) role: Role,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Unit {
    pub(super) fn holds(&self, token: usize) -> bool {
        (self.first..=self.last).contains(&token)
    }
}

/// The units of the clause numbered `number`, in text order, the subject included wherever it stands.
pub(super) fn units(reading: &Reading<'_>, number: usize) -> Vec<Unit> {
    let syntax = &reading.syntax;
    let Some(clause) = syntax.clauses.get(number).copied() else {
        return Vec::new();
    };
    let mut out = Vec::with_capacity(8);
    if let Some((first, last)) = clause.subject
        && last < clause.first
    {
        out.push(unit(reading, Role::Subject, first, last));
    }
    let mut walk = Walk {
        reading,
        clause,
        number,
    };
    let mut i = clause.first;
    while i <= clause.last {
        if syntax.chunk(i).clause != number {
            i += 1;
            continue;
        }
        i = walk.step(i, &mut out).max(i + 1);
    }
    if let Some((first, last)) = clause.subject
        && first > clause.last
    {
        out.push(unit(reading, Role::Subject, first, last));
    }
    out
}

fn unit(reading: &Reading<'_>, role: Role, first: usize, last: usize) -> Unit {
    Unit {
        role,
        first: reading.syntax.chunk(first).first,
        last: reading.syntax.chunk(last).last,
    }
}

struct Walk<'a> {
    reading: &'a Reading<'a>,
    clause: Clause,
    number: usize,
}

impl Walk<'_> {
    fn kind(&self, i: usize) -> ChunkKind {
        let chunk = self.reading.syntax.chunk(i);
        if i <= self.clause.last && chunk.clause == self.number {
            chunk.kind
        } else {
            ChunkKind::Stop
        }
    }

    /// Adds the unit that starts at chunk `i`; gives the chunk after it.
    fn step(&mut self, i: usize, out: &mut Vec<Unit>) -> usize {
        if let Some((first, last)) = self.clause.subject
            && first == i
        {
            out.push(unit(self.reading, Role::Subject, first, last));
            return last + 1;
        }
        let kind = self.kind(i);
        let (role, last) = match kind {
            ChunkKind::Relative => (Role::Relative, i),
            ChunkKind::Finite => (Role::Verb, self.particle(i)),
            ChunkKind::Nonfinite if self.clause.verb == Some(i) => (Role::Verb, self.particle(i)),
            ChunkKind::Nonfinite => {
                let last = self.particle(i);
                (
                    Role::Complement,
                    if self.kind(last + 1) == ChunkKind::Noun {
                        self.noun(last + 1)
                    } else {
                        last
                    },
                )
            }
            // "according to" and its source are shown as the speaker.
            ChunkKind::Preposition
                if self
                    .reading
                    .lexed
                    .is(self.reading.syntax.chunk(i).first, "according") =>
            {
                // "According to Norda, half of the men left".
                let after = (i..self.clause.last).find(|k| self.kind(*k) == ChunkKind::Comma);
                return after.filter(|_| out.is_empty()).unwrap_or(self.clause.last) + 1;
            }
            ChunkKind::Preposition => match self.kind(i + 1) {
                ChunkKind::Time => (Role::Time, i + 1),
                ChunkKind::Noun => (Role::Complement, self.noun(i + 1)),
                ChunkKind::Nonfinite if self.kind(i + 2) == ChunkKind::Noun => {
                    (Role::Complement, self.noun(i + 2))
                }
                ChunkKind::Nonfinite => (Role::Complement, i + 1),
                _ => (Role::Complement, i),
            },
            ChunkKind::Noun => (Role::Complement, self.noun(i)),
            ChunkKind::Time => (Role::Time, i),
            ChunkKind::Adverb => (Role::Adverb, i),
            ChunkKind::Comma | ChunkKind::Break => (Role::Comma, i),
            _ => return i + 1,
        };
        // The comma that opens a clause is no cut inside it.
        if role == Role::Comma && out.iter().all(|u| u.role == Role::Subject) && i == self.clause.first {
            return i + 1;
        }
        out.push(unit(self.reading, role, i, last));
        last + 1
    }

    /// A preposition without a noun belongs to the verb before it: "handed over".
    fn particle(&self, verb: usize) -> usize {
        // "carried out / between 16 and 18 May": the date has a preposition of its own.
        let syntax = &self.reading.syntax;
        let is_dated = self.kind(verb + 2) == ChunkKind::Time
            && syntax.tag(syntax.chunk(verb + 2).first) != Tag::Preposition;
        let is_particle = self.kind(verb + 1) == ChunkKind::Preposition
            && !is_dated
            && !matches!(self.kind(verb + 2), ChunkKind::Noun | ChunkKind::Nonfinite);
        if is_particle { verb + 1 } else { verb }
    }

    /// "Turkey and Russia": coordinated nouns are one.
    fn noun(&self, i: usize) -> usize {
        let mut last = i;
        while last < i + 4
            && self.kind(last + 1) == ChunkKind::Coordinator
            && self.kind(last + 2) == ChunkKind::Noun
        {
            last += 2;
        }
        last
    }
}

/// Whether a clause says something by itself: it has a verb with tense.
pub(super) fn is_full(clause: &Clause) -> bool {
    clause.verb.is_some() && (clause.is_finite || clause.opener == Opener::Participle)
}
/// The tokens of the period a year back that opens the sentence of the figure at token `figure`, before its
/// verb: "In the year-ago quarter, Norda earned $3". Without it the sum would be today's.
pub(super) fn year_ago(reading: &Reading<'_>, figure: usize) -> Option<(usize, usize)> {
    /// Tokens before "year-ago", and behind it to the end of the period.
    const NEAR: usize = 7;
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let begin = lexed.tokens_around(figure).start;
    let is_back = |t: &usize| {
        lexed.is(*t, "year") && lexed.is_hyphen(t + 1) && lexed.is_any(t + 2, &["ago", "earlier"])
    };
    let at = (begin..figure.min(begin + NEAR)).find(is_back)?;
    let first = (begin..at).rev().find(|t| lexed.is(*t, "in"))?;
    let is_period = |t: &usize| lexed.is_any(*t, &["quarter", "period", "half", "months"]);
    let last = (at + 3..figure.min(at + NEAR)).find(is_period)?;
    let is_told = |t: usize| syntax.chunk(syntax.chunk_of(t)).kind == ChunkKind::Finite;
    (!(begin..at).any(is_told)).then_some((first, last))
}
