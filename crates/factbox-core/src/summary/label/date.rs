//! What happened on a date, or will.

use super::Draft;
use super::units::{Role, Unit, is_full, units};
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::span::Span;
use crate::syntax::{ChunkKind, Opener};

/// Words of a date's label at most.
const BUDGET: usize = 13;

/// The label of the date at `tokens`. `said` is the statement whose verb of saying it dates.
pub(in super::super) fn date(
    reading: &Reading<'_>,
    tokens: (usize, usize),
    said: Option<&Attribution>,
) -> Vec<Span> {
    let syntax = &reading.syntax;
    let chunk = syntax.chunk_of(tokens.1);
    let mut draft = Draft::new(reading, tokens, BUDGET);
    if let Some(said) = said {
        spoken(reading, said, tokens, &mut draft);
        return draft.finish();
    }
    let mut number = syntax.chunk(chunk).clause;
    // "a halt on May 2 when the deal took hold": the clause after the date says it.
    let next = syntax.chunk(chunk + 1);
    if next.kind == ChunkKind::Subordinator
        && reading.lexed.is(next.first, "when")
        && syntax.clauses.get(next.clause).is_some_and(is_full)
    {
        number = next.clause;
    }
    // A date in brackets or between commas belongs to the clause around it.
    for _ in 0..4 {
        match syntax.clauses.get(number) {
            Some(clause) if !is_full(clause) && clause.parent.is_some_and(|p| p < number) => {
                number = clause.parent.unwrap_or(number);
            }
            _ => break,
        }
    }
    let row = units(reading, number);
    take(reading, &row, tokens, &mut draft);
    if let Some(clause) = syntax.clauses.get(number)
        && draft.words < 8
    {
        // "announced that ...": the statement belongs to the verb.
        content(reading, number, clause.last, tokens, &mut draft);
    }
    draft.finish()
}

/// Subject and verb first, then what follows the verb, left to right, as far as it fits.
fn take(reading: &Reading<'_>, row: &[Unit], tokens: (usize, usize), draft: &mut Draft<'_>) {
    let verb = row.iter().position(|u| u.role == Role::Verb);
    for unit in row.iter().take(verb.map_or(0, |v| v + 1)) {
        match unit.role {
            Role::Subject => subject(reading, unit, draft),
            Role::Relative | Role::Verb => {
                draft.add(unit.first, unit.last);
            }
            _ => {}
        }
    }
    let mut is_cut = false;
    for unit in row.iter().skip(verb.map_or(0, |v| v + 1)) {
        match unit.role {
            // After a comma nothing that counts, but for what stands right before the date.
            Role::Comma => is_cut = draft.words >= 6,
            Role::Time => keep_preposition(reading, unit, tokens, draft),
            Role::Adverb => {}
            _ if is_cut => {}
            _ if unit.holds(tokens.0) => {
                draft.add(unit.first, unit.last);
            }
            _ => {
                if !draft.add(unit.first, unit.last) {
                    break;
                }
            }
        }
    }
}

/// "until", "since", "by" say something about the date that the card must not lose.
fn keep_preposition(reading: &Reading<'_>, unit: &Unit, tokens: (usize, usize), draft: &mut Draft<'_>) {
    if unit.holds(tokens.0)
        && unit.first < tokens.0
        && reading.lexed.is_any(
            unit.first,
            &[
                "until", "till", "since", "by", "before", "after", "from", "through",
            ],
        )
    {
        draft.add(unit.first, tokens.0 - 1);
    }
}

/// The subject whole if short, else its first noun phrase.
pub(super) fn subject(reading: &Reading<'_>, unit: &Unit, draft: &mut Draft<'_>) {
    if draft.count(unit.first, unit.last) <= 7 {
        draft.add(unit.first, unit.last);
        return;
    }
    let syntax = &reading.syntax;
    let head = syntax.chunk_of(unit.first);
    // "the merger of the chains" says more than "the merger".
    let of = syntax.chunk(head + 1);
    let last = if of.kind == ChunkKind::Preposition && reading.lexed.is(of.first, "of") {
        head + 2
    } else {
        head
    };
    let last = syntax.chunk(last).last.min(unit.last);
    if !draft.add(unit.first, last) {
        draft.add(unit.first, syntax.chunk(head).last);
    }
}

/// The content clauses that hang on clause `number` and follow `after`.
fn content(
    reading: &Reading<'_>,
    number: usize,
    after: usize,
    tokens: (usize, usize),
    draft: &mut Draft<'_>,
) {
    let mut number = number;
    for child in number + 1..number + 4 {
        let Some(clause) = reading.syntax.clauses.get(child) else {
            return;
        };
        if clause.parent != Some(number) || clause.opener != Opener::Content || clause.first < after {
            continue;
        }
        let row = units(reading, child);
        take(reading, &row, tokens, draft);
        number = child;
    }
}

/// A date of saying: what was said, and who said it.
fn spoken(reading: &Reading<'_>, said: &Attribution, tokens: (usize, usize), draft: &mut Draft<'_>) {
    let lexed = &reading.lexed;
    let source = (
        lexed.token_at(said.source.start),
        lexed.token_at(said.source.end).saturating_sub(1),
    );
    let cue = lexed.token_at(said.cue.start);
    // The source may stand far away when a pronoun was resolved; then the cue's own words serve.
    let near = source.0.abs_diff(cue) < 40 && lexed.sentence_of(source.0) == lexed.sentence_of(cue);
    if near && source.1 >= source.0 {
        draft.add(source.0, source.1);
    }
    let group = reading.syntax.chunk(reading.syntax.chunk_of(cue));
    draft.add(group.first, group.last);
    let first = lexed.token_at(said.content.start);
    let number = reading.syntax.chunk(reading.syntax.chunk_of(first)).clause;
    let row = units(reading, number);
    take(reading, &row, tokens, draft);
}
