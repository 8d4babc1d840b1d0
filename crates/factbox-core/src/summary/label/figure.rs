//! What a figure counts or measures.

use super::Draft;
use super::date::{content, subject};
use super::frame::{frame, governor, proviso, supposed};
use super::own::PARTS;
use super::units::{Role, Unit, units, year_ago};
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::lex::Tokens;
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Opener, Tag};
use factbox_model::Precision;

/// Words of a figure's label at most.
const BUDGET: usize = 10;

/// The label of the figure at `tokens`. `said` is the statement it stands in, `condition` what it hangs on:
/// without it there is no label.
pub(in super::super) fn figure(
    reading: &Reading<'_>,
    tokens: Tokens,
    said: Option<&Attribution>,
    condition: Option<&Clause>,
) -> Vec<Span> {
    // What restates a figure is about the same: the label is that of the figure before "or".
    let (all, tokens) =
        restated(reading, tokens).map_or((tokens, tokens), |own| (Tokens::new(own.first, tokens.last), own));
    let chunk = reading.syntax.chunk_of(tokens.last);
    let number = reading.syntax.chunk(chunk).clause;
    let row = units(reading, number);
    let mut label = Label {
        reading,
        tokens,
        draft: Draft::new(reading, all, BUDGET),
        number,
        at: row.iter().position(|u| u.holds(tokens.last)).unwrap_or(row.len()),
        verb: row.iter().position(|u| u.role == Role::Verb),
        row,
    };
    if condition.is_some_and(|c| !supposed(reading, c, &mut label.draft)) {
        return Vec::new();
    }
    if let Some((first, last)) = year_ago(reading, tokens.first) {
        label.draft.budget += last - first;
        label.draft.add(first, last);
    }
    label.then();
    proviso(reading, number, &mut label.draft);
    frame(reading, number, said, &mut label.draft);
    label.own();
    label.relative(chunk);
    label.clause(said, reading.syntax.clauses.get(number));
    label.when();
    // "Analysts predicted $2.52 a share": nothing is left but the saying itself.
    if let Some(verb) = label.verb.filter(|_| label.draft.words == 0) {
        label.add(verb);
        label.subject(verb);
    }
    label.draft.finish()
}

/// The sum that the figure at `tokens` gives in other terms: "$5 million" for the 10 of "a loss of $5
/// million, or 10 cents a share".
fn restated(reading: &Reading<'_>, tokens: Tokens) -> Option<Tokens> {
    let lexed = &reading.lexed;
    let or = tokens.first.checked_sub(1).filter(|or| lexed.is(*or, "or"))?;
    let end = if lexed.is(or.checked_sub(1)?, ",") {
        or - 1
    } else {
        or
    };
    let all = &reading.quantities;
    let before = all.get(
        all.partition_point(|q| q.tokens.first < tokens.first)
            .checked_sub(1)?,
    )?;
    // "£12, or £8 for children" is another sum, "21 cents for each dollar" is not.
    let is_own = lexed.is_any(tokens.last + 1, &["for", "if", "with"])
        && !lexed.is_any(tokens.last + 2, &["each", "every"]);
    (before.tokens.last + 1 == end && before.unit.card != "count" && !is_own).then_some(before.tokens)
}

/// The label of a figure under construction.
pub(super) struct Label<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) tokens: Tokens,
    pub(super) draft: Draft<'a>,
    pub(super) row: Vec<Unit>,
    /// The clause it stands in.
    pub(super) number: usize,
    /// The unit that holds the figure.
    at: usize,
    verb: Option<usize>,
}

impl Label<'_> {
    /// What the rest of its clause adds.
    fn clause(&mut self, said: Option<&Attribution>, clause: Option<&Clause>) {
        let lexed = &self.reading.lexed;
        let Some(unit) = self.row.get(self.at).copied() else {
            return;
        };
        let before = unit.first.checked_sub(1);
        let is_after_comma = before.is_some_and(|b| lexed.is(b, ","));
        let counts = |back: usize| {
            let unit = self.at.checked_sub(back).and_then(|n| self.row.get(n));
            unit.is_some_and(|u| self.counts(u))
        };
        // "$4 million / in cash / , / $2 million / of bonds".
        let is_another = is_after_comma && counts(3) && self.is_same(self.at - 3);
        let is_listed = is_another || counts(2);
        // A verb of saying and its source are shown as the speaker.
        let is_cue = said.is_some_and(|s| {
            self.verb
                .and_then(|v| self.row.get(v))
                .is_some_and(|v| v.holds(lexed.token_at(s.cue.start)))
        });
        // ", $2 million less than it asked for"
        let than = self.tokens.last + 2;
        if is_after_comma && lexed.is(than, "than") && lexed.is_any(than - 1, &["less", "more", "fewer"]) {
            let is_end = |t: &usize| matches!(self.reading.syntax.tag(*t), Tag::Stop | Tag::Comma);
            let end = (than..than + BUDGET - 1)
                .find(is_end)
                .unwrap_or(than + BUDGET - 1);
            self.draft.add(than - 1, end - 1);
            return;
        }
        governor(self.reading, clause, &mut self.draft);
        // "230 wounded people, / a third of them / younger than 15".
        if is_after_comma && lexed.is(self.tokens.last + 1, "of") && lexed.is_any(self.tokens.last + 2, PARTS)
        {
            self.part();
            return;
        }
        match self.verb {
            // The figure is (in) the subject: "40 of the workers / were hurt / in the blast".
            Some(v) if unit.role == Role::Subject => {
                if !self.head(&unit) {
                    return;
                }
                // The verb goes before the end of a long subject.
                let rest = self.draft.count(self.tokens.last + 1, unit.last);
                let verb = self.row.get(v).map_or(0, |v| self.draft.count(v.first, v.last));
                if self.draft.words + rest + verb <= BUDGET {
                    self.draft.add(self.tokens.last + 1, unit.last);
                }
                self.add(v);
                self.following(v + 1, 2);
                // "51 percent say / he was wrong".
                if self.draft.words < 4 {
                    content(self.reading, self.number, self.tokens, &mut self.draft);
                }
            }
            // "After nearly 20 years of drought, ...": in front of the clause, or "The mill, worth $12
            // million, ...": beside its subject.
            Some(v) if self.at < v => {
                self.following(self.at + 1, 2);
                if is_after_comma {
                    self.subject(self.at);
                }
            }
            // "the fifth straight win, 112-107 over the Bears": beside the noun before the comma.
            Some(_) if is_after_comma && !is_listed && !self.is_prepositional(&unit) => {
                self.following(self.at + 1, 2);
                self.left(2);
            }
            Some(v) if !is_cue => {
                if !is_another {
                    self.left(1);
                }
                // ", down from 6 percent": the verb before the comma is another value's.
                let is_anothers = is_after_comma && lexed.is_any(unit.first, &["up", "down", "compared"]);
                // A subject without its verb would tell something else.
                let has_room = is_anothers || self.add(v);
                if clause.is_some_and(|c| matches!(c.opener, Opener::Participle | Opener::Relative)) {
                    self.following(self.at + 1, 1);
                }
                if has_room {
                    self.subject(v);
                }
                self.following(self.at + 1, 2);
                if !is_another {
                    self.left(3);
                }
            }
            _ => {
                self.left(1);
                self.following(self.at + 1, 2);
                if !is_cue {
                    self.whose(clause);
                }
            }
        }
    }

    /// "the deficit will total $1 trillion / next year": the date right behind, if there is room; or the
    /// period in front: "By 2030, / 40% of cars will be electric". A day in front says less.
    fn when(&mut self) {
        if self.row.get(self.at + 1).is_some_and(|u| u.role == Role::Time) {
            // A forecast without its year says less than a long label.
            self.draft.budget += 2;
            self.add(self.at + 1);
            return;
        }
        let is_in_front = |u: &Unit| u.role == Role::Time && !u.holds(self.tokens.first);
        let front = self.row.first().copied().filter(is_in_front);
        if let Some(front) = front.filter(|u| self.is_period(u)) {
            self.draft.budget += self.draft.count(front.first, front.last);
            self.draft.add(front.first, front.last);
        }
    }

    /// Whether a unit tells a month or more.
    fn is_period(&self, unit: &Unit) -> bool {
        let dates = &self.reading.dates;
        let next = dates.partition_point(|d| d.tokens.last < unit.first);
        let date = dates.get(next).filter(|d| d.tokens.first <= unit.last);
        date.is_some_and(|d| !matches!(d.precision, Precision::Week | Precision::Day | Precision::Time))
    }

    /// "one study in / 496 girls / found": what the subject is about stands before the figure in it. Of a
    /// long one only the end fits: "the owner of / a home assessed at / $300,000"; then it is not the verb's,
    /// and this gives false.
    fn head(&mut self, subject: &Unit) -> bool {
        let Some(before) = self.tokens.first.checked_sub(1) else {
            return true;
        };
        let head = Unit {
            last: before,
            ..*subject
        };
        let is_single = self.reading.lexed.is(head.first, "one") || !self.counts(&head);
        if head.first >= before || !is_single {
            return true;
        }
        if self.draft.count(head.first, before) <= 5 {
            return self.draft.add(head.first, before);
        }
        let syntax = &self.reading.syntax;
        let own = syntax.chunk_of(self.tokens.first);
        let kinds = [1, 2, 3].map(|back| syntax.chunk(own.saturating_sub(back)).kind);
        let is_described = kinds == [ChunkKind::Preposition, ChunkKind::Nonfinite, ChunkKind::Noun];
        if is_described {
            self.draft.add(syntax.chunk(own - 3).first, before);
        }
        !is_described
    }

    /// Adds a unit if it fits; says whether it did.
    fn add(&mut self, unit: usize) -> bool {
        let unit = self.row.get(unit);
        unit.is_some_and(|u| self.draft.add(u.first, u.last))
    }

    fn is_prepositional(&self, unit: &Unit) -> bool {
        self.reading.syntax.tag(unit.first) == Tag::Preposition
    }

    /// Whether a unit holds another figure.
    pub(super) fn counts(&self, unit: &Unit) -> bool {
        let lexed = &self.reading.lexed;
        let span = lexed.span(unit.first, unit.last);
        let own = lexed.span(self.tokens.first, self.tokens.last);
        let all = &self.reading.quantities;
        let from = all.partition_point(|q| q.span.end <= span.start);
        all.iter()
            .skip(from)
            .take_while(|q| q.span.start < span.end)
            .any(|q| !q.span.overlaps(own))
    }

    /// Up to `count` complements right before the figure's unit, nearest first, not past the verb.
    fn left(&mut self, count: usize) {
        let from = self.verb.map_or(0, |v| v + 1);
        let lexed = &self.reading.lexed;
        let own = self.row.get(self.at).map_or(0, |u| u.first);
        // "a rise in the wage / from $12 / an hour / to $15": one level tells nothing of the other.
        let word = if lexed.is(own, "to") { "from" } else { "to" };
        let is_old = |n: &usize| {
            let unit = self.row.get(*n);
            unit.is_some_and(|u| lexed.is(u.first, word) && self.counts(u))
        };
        let is_level = lexed.is_any(own, &["to", "from"]);
        let old = [1, 2]
            .into_iter()
            .filter_map(|back| self.at.checked_sub(back))
            .find(is_old);
        let end = old.filter(|_| is_level).unwrap_or(self.at);
        for n in (from..end).rev().take(count * 2) {
            let Some(unit) = self.row.get(n).copied() else {
                return;
            };
            match unit.role {
                Role::Complement if self.counts(&unit) || !self.draft.add(unit.first, unit.last) => return,
                // "have this morning paid": the rest of a verb that a date parts.
                Role::Verb => {
                    self.draft.add(unit.first, unit.last);
                }
                // Past a comma stands something else, unless the figure itself follows it.
                Role::Comma if unit.last + 1 < own => return,
                _ => {}
            }
        }
    }

    fn subject(&mut self, verb: usize) {
        let syntax = &self.reading.syntax;
        for n in 0..verb {
            let Some(unit) = self.row.get(n).copied() else {
                return;
            };
            let is_pronoun = unit.first == unit.last && syntax.tag(unit.first) == Tag::Pronoun;
            if unit.role == Role::Subject && !is_pronoun {
                subject(self.reading, &unit, &mut self.draft);
            }
        }
    }

    /// Up to `count` complements from `from` on, not past a comma or another figure.
    fn following(&mut self, from: usize, count: usize) {
        let mut left = count;
        for n in from..self.row.len() {
            let Some(unit) = self.row.get(n).copied() else {
                return;
            };
            match unit.role {
                // "on revenue / of $3 million": the noun of another figure.
                Role::Complement if left == 0 || self.counts(&unit) || self.is_anothers(n) => return,
                Role::Complement => {
                    left -= 1;
                    if self.is_cut(n) || !self.draft.add(unit.first, unit.last) {
                        return;
                    }
                }
                // "a week earlier": the adverb ends the phrase.
                Role::Adverb
                    if n > from
                        && self
                            .reading
                            .lexed
                            .is_any(unit.first, &["earlier", "later", "ago"]) =>
                {
                    self.draft.add(unit.first, unit.last);
                }
                Role::Time | Role::Adverb => {}
                _ => return,
            }
        }
    }

    /// Whether the unit at `n` is a participle alone whose object there is no room for: "based / on forecasts".
    fn is_cut(&self, n: usize) -> bool {
        let syntax = &self.reading.syntax;
        let (Some(unit), Some(next)) = (self.row.get(n), self.row.get(n + 1)) else {
            return false;
        };
        let chunk = syntax.chunk(syntax.chunk_of(unit.first));
        let is_alone = chunk.kind == ChunkKind::Nonfinite
            && chunk.last == unit.last
            && !self.reading.lexed.ends(unit.last, "ing");
        let words = self.draft.count(unit.first, next.last);
        is_alone && next.role == Role::Complement && self.draft.words + words > self.draft.budget
    }

    /// Whether the unit at `n` is what the next figure measures: "revenue of $3 million".
    fn is_anothers(&self, n: usize) -> bool {
        self.row
            .get(n + 1)
            .is_some_and(|next| self.reading.lexed.is(next.first, "of") && self.counts(next))
    }

    /// The noun an apposition or a bracket stands beside.
    fn whose(&mut self, clause: Option<&Clause>) {
        let Some(clause) = clause else { return };
        if !matches!(clause.opener, Opener::Apposition | Opener::Participle) {
            return;
        }
        let noun = clause.first.checked_sub(1).map(|c| self.reading.syntax.chunk(c));
        if let Some(noun) = noun.filter(|n| n.kind == ChunkKind::Noun) {
            self.draft.add(noun.first, noun.last);
        }
    }
}
