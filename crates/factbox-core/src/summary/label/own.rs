//! The noun phrase of a figure, and what hangs on it.

use super::figure::Label;
use super::units::{Role, Unit, units};
use crate::syntax::{ChunkKind, Opener, Tag};

/// Of what went before.
pub(super) const PARTS: &[&str] = &["them", "whom", "which", "these", "those"];

/// What a level is held against.
const LEADS: &[&str] = &[
    "below", "above", "under", "over", "from", "without", "against", "beyond",
];

impl Label<'_> {
    /// The noun phrase the figure stands in, with its preposition.
    pub(super) fn own(&mut self) {
        let syntax = &self.reading.syntax;
        let chunk = syntax.chunk_of(self.tokens.last);
        let noun = syntax.chunk(chunk);
        self.draft
            .add(self.tokens.last + 1, noun.last.max(self.tokens.last));
        self.joined(chunk);
        self.left_of(noun.clause);
        // "40 of the workers": what is counted comes after "of".
        let (of, counted) = (syntax.chunk(chunk + 1), syntax.chunk(chunk + 2));
        if of.kind == ChunkKind::Preposition
            && self.reading.lexed.is(of.first, "of")
            && counted.kind == ChunkKind::Noun
        {
            self.draft.add(of.first, counted.last);
        }
    }

    /// "18 northern / and / eastern counties": the phrase that the figure's chunk is half of.
    fn joined(&mut self, chunk: usize) {
        let syntax = &self.reading.syntax;
        let (noun, and, other) = (
            syntax.chunk(chunk),
            syntax.chunk(chunk + 1),
            syntax.chunk(chunk + 2),
        );
        let is_joined = and.kind == ChunkKind::Coordinator
            && other.kind == ChunkKind::Noun
            && other.clause == noun.clause;
        let other = Unit {
            role: Role::Complement,
            first: and.first,
            last: other.last,
        };
        // "212 passengers / and a crew of 14".
        let is_anothers = self.reading.lexed.is(other.last + 1, "of");
        if is_joined && noun.last > self.tokens.last && !is_anothers && !self.counts(&other) {
            self.draft.add(other.first, other.last);
        }
    }

    /// What stands left of the figure in its phrase, and what governs it in its clause.
    fn left_of(&mut self, clause: usize) {
        let syntax = &self.reading.syntax;
        let first = syntax.chunk_of(self.tokens.first);
        let left = syntax.chunk(first).first;
        // "the usual 5 inches", "the mill's 12,000 workers"; an article alone says nothing.
        // "all but 5,000 of them"
        let lexed = &self.reading.lexed;
        if left > 1 && lexed.is(left - 1, "but") && lexed.is_any(left - 2, &["all", "none", "nothing", "no"])
        {
            self.draft.add(left - 2, left - 1);
        }
        if left < self.tokens.first && (left..self.tokens.first).any(|t| syntax.tag(t) != Tag::Determiner) {
            self.draft.add(left, self.tokens.first - 1);
        }
        let before = syntax.chunk(first.saturating_sub(1));
        if before.last + 1 != left {
            return;
        }
        // "is ready / to pay $3".
        if before.kind == ChunkKind::Nonfinite && before.clause == clause {
            self.draft.add(before.first, before.last);
        }
        if before.kind == ChunkKind::Preposition {
            self.draft.add(before.first, before.last);
            // "a loss of", "prior guidance of": what is measured comes before "of".
            let head = syntax.chunk(first.saturating_sub(2));
            let is_of = self.reading.lexed.is(before.last, "of");
            if is_of && head.kind == ChunkKind::Noun && head.last + 1 == before.first {
                self.draft.add(head.first, head.last);
                // "wallowing far below / their high / of": what leads to it.
                let leads = syntax.chunk(first.saturating_sub(3));
                if leads.last + 1 == head.first && self.reading.lexed.is_any(leads.last, LEADS) {
                    self.draft.add(leads.first, leads.last);
                }
            }
        }
    }

    /// "the worst since 2005, when 15 died": without the year the 15 would be of today.
    pub(super) fn then(&mut self) {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let Some(clause) = syntax.clauses.get(self.number) else {
            return;
        };
        let when = syntax.chunk(clause.first).first;
        let Some(before) = when.checked_sub(1).filter(|_| lexed.is(when, "when")) else {
            return;
        };
        let end = before - usize::from(before > 0 && lexed.is(before, ","));
        let dates = &self.reading.dates;
        let next = dates.partition_point(|d| d.tokens.first <= end);
        let date = next.checked_sub(1).and_then(|n| dates.get(n));
        if let Some(date) = date.filter(|d| d.tokens.last == end) {
            self.draft.add(date.tokens.first, when);
        }
    }

    /// "people who caught the virus": a relative clause right behind the counted noun.
    pub(super) fn relative(&mut self, chunk: usize) {
        let syntax = &self.reading.syntax;
        let next = syntax.chunk(chunk + 1);
        // "40 loaves / we could not make" has no "that".
        let clause = syntax.clauses.get(next.clause);
        let is_bare = next.kind == ChunkKind::Noun
            && next.clause != syntax.chunk(chunk).clause
            && clause.is_some_and(|c| c.opener == Opener::Relative && c.first == chunk + 1);
        if next.kind != ChunkKind::Relative && !is_bare {
            return;
        }
        let most = if is_bare { 2 } else { 3 };
        let mut taken = 0;
        for unit in units(self.reading, next.clause) {
            let is_wanted = unit.first >= next.first
                && matches!(
                    unit.role,
                    Role::Relative | Role::Subject | Role::Verb | Role::Complement
                );
            if !is_wanted {
                continue;
            }
            taken += 1;
            if taken > most || !self.draft.add(unit.first, unit.last) {
                return;
            }
        }
    }

    /// What is said of a part of what went before the comma, and that.
    pub(super) fn part(&mut self) {
        let syntax = &self.reading.syntax;
        let of = syntax.chunk_of(self.tokens.last + 1);
        for at in of..of + 6 {
            let chunk = syntax.chunk(at);
            let is_said = matches!(
                chunk.kind,
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Finite | ChunkKind::Nonfinite
            );
            if !is_said || !self.draft.add(chunk.first, chunk.last) {
                break;
            }
        }
        let whole = syntax
            .chunk_of(self.tokens.first)
            .checked_sub(2)
            .map(|c| syntax.chunk(c));
        if let Some(whole) = whole.filter(|c| c.kind == ChunkKind::Noun) {
            self.draft.add(whole.first, whole.last);
        }
    }

    /// Whether the figure in the unit at `n` may stand in one list with this one, which is of its unit or a share.
    pub(super) fn is_same(&self, n: usize) -> bool {
        let all = &self.reading.quantities;
        let own = all.partition_point(|q| q.tokens.last < self.tokens.first);
        let (own, Some(unit)) = (all.get(own), self.row.get(n)) else {
            return false;
        };
        let other = all.get(all.partition_point(|q| q.tokens.last < unit.first));
        own.zip(other).is_some_and(|(own, other)| {
            own.unit.card == "percent" || own.unit.card == other.unit.card && own.unit.card != "count"
        })
    }
}
