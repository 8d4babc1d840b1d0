//! What a figure counts or measures.

use super::Draft;
use super::date::subject;
use super::units::{Role, Unit, units};
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::span::Span;
use crate::syntax::{ChunkKind, Opener, Tag};

/// Words of a figure's label at most.
const BUDGET: usize = 9;

/// The label of the figure at `tokens`. `said` is the statement it stands in.
pub(in super::super) fn figure(
    reading: &Reading<'_>,
    tokens: (usize, usize),
    said: Option<&Attribution>,
) -> Vec<Span> {
    let syntax = &reading.syntax;
    let chunk = syntax.chunk_of(tokens.1);
    let number = syntax.chunk(chunk).clause;
    let mut draft = Draft::new(reading, tokens, BUDGET);
    own(reading, tokens, &mut draft);
    let row = units(reading, number);
    let Some(at) = row.iter().position(|u| u.holds(tokens.1)) else {
        return draft.finish();
    };
    let verb = row.iter().position(|u| u.role == Role::Verb);
    // A verb of saying and its source are shown as the speaker.
    let is_cue = said.is_some_and(|s| {
        verb.and_then(|v| row.get(v))
            .is_some_and(|v| v.holds(reading.lexed.token_at(s.cue.start)))
    });
    match verb {
        Some(v) if at <= v => {
            // The figure is (in) the subject: "40 of the workers / were hurt / in the blast".
            if let Some(u) = row.get(at) {
                draft.add(tokens.1 + 1, u.last);
            }
            add(&mut draft, row.get(v));
            following(&mut draft, &row, v + 1, 2);
        }
        Some(v) if !is_cue => {
            following(&mut draft, &row, at + 1, 1);
            add(&mut draft, row.get(v));
            let is_pronoun = |u: &Unit| u.first == u.last && syntax.tag(u.first) == Tag::Pronoun;
            for unit in row.iter().take(v) {
                if unit.role == Role::Subject && !is_pronoun(unit) {
                    subject(reading, unit, &mut draft);
                }
            }
            // What stands between verb and figure, nearest first.
            for unit in row.iter().take(at).skip(v + 1).rev() {
                if matches!(unit.role, Role::Complement) && !draft.add(unit.first, unit.last) {
                    break;
                }
            }
            following(&mut draft, &row, at + 2, 1);
        }
        _ => {
            for unit in row.iter().take(at).skip(verb.map_or(0, |v| v + 1)).rev() {
                if unit.role == Role::Complement && !draft.add(unit.first, unit.last) {
                    break;
                }
            }
            following(&mut draft, &row, at + 1, 2);
            if !is_cue {
                whose(reading, number, &mut draft);
            }
        }
    }
    draft.finish()
}

/// The noun phrase the figure stands in, with its preposition.
fn own(reading: &Reading<'_>, tokens: (usize, usize), draft: &mut Draft<'_>) {
    let syntax = &reading.syntax;
    let chunk = syntax.chunk_of(tokens.1);
    let noun = syntax.chunk(chunk);
    draft.add(tokens.1 + 1, noun.last.max(tokens.1));
    let before = syntax.chunk(chunk_before(reading, tokens.0));
    let left = syntax.chunk(syntax.chunk_of(tokens.0)).first;
    // "the usual 5 inches", "WeWork's 12,000 employees"; an article alone says nothing.
    if left < tokens.0 && (left..tokens.0).any(|t| syntax.tag(t) != Tag::Determiner) {
        draft.add(left, tokens.0 - 1);
    }
    if before.kind == ChunkKind::Preposition && before.last + 1 == left {
        draft.add(before.first, before.last);
        // "a loss of", "prior guidance of": the noun before "of" is what is measured.
        let head = syntax.chunk(syntax.chunk_of(before.first).saturating_sub(1));
        if reading.lexed.is_any(before.first, &["of", "at", "in"])
            && head.kind == ChunkKind::Noun
            && head.last + 1 == before.first
        {
            draft.add(head.first, head.last);
        }
    }
}

fn chunk_before(reading: &Reading<'_>, token: usize) -> usize {
    reading.syntax.chunk_of(token).saturating_sub(1)
}

fn add(draft: &mut Draft<'_>, unit: Option<&Unit>) {
    if let Some(unit) = unit {
        draft.add(unit.first, unit.last);
    }
}

/// Up to `count` complements from `from` on, not past a comma.
fn following(draft: &mut Draft<'_>, row: &[Unit], from: usize, count: usize) {
    let mut left = count;
    for unit in row.iter().skip(from) {
        match unit.role {
            Role::Complement if left > 0 => {
                left -= 1;
                if !draft.add(unit.first, unit.last) {
                    return;
                }
            }
            Role::Time | Role::Adverb => {}
            _ => return,
        }
    }
}

/// The noun an apposition or a bracket stands beside.
fn whose(reading: &Reading<'_>, number: usize, draft: &mut Draft<'_>) {
    let Some(clause) = reading.syntax.clauses.get(number) else {
        return;
    };
    if !matches!(clause.opener, Opener::Apposition | Opener::Participle) {
        return;
    }
    let noun = clause.first.checked_sub(1).map(|c| reading.syntax.chunk(c));
    if let Some(noun) = noun.filter(|n| n.kind == ChunkKind::Noun) {
        draft.add(noun.first, noun.last);
    }
}
