//! What happened on a date, or will.

use super::Draft;
use super::frame::{frame, governor, proviso, supposed};
use super::phrase::{antecedent, behind, beside, described, joined, passed};
use super::units::{Role, Unit, is_full, units};
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::lex::Tokens;
use crate::span::Span;
use crate::syntax::{ChunkKind, Clause, Opener, Tag};

/// Words of a date's label at most.
const BUDGET: usize = 14;

/// The label of the date at `tokens`. `dated` is the statement whose saying it places in time, `said`
/// the one it stands in, `condition` what has to come first: without it there is no label.
pub(in super::super) fn date(
    reading: &Reading<'_>,
    tokens: Tokens,
    dated: Option<&Attribution>,
    said: Option<&Attribution>,
    condition: Option<&Clause>,
) -> Vec<Span> {
    let mut draft = Draft::new(reading, tokens, BUDGET);
    if condition.is_some_and(|c| !supposed(reading, c, &mut draft)) {
        return Vec::new();
    }
    if described(reading, tokens, &mut draft) {
        return draft.finish();
    }
    if let Some(dated) = dated {
        spoken(reading, dated, tokens, &mut draft);
        return draft.finish();
    }
    let number = clause(reading, tokens);
    let number = said.and_then(|s| beyond(reading, number, s)).unwrap_or(number);
    let row = units(reading, number);
    proviso(reading, number, &mut draft);
    frame(reading, number, said, &mut draft);
    governor(reading, reading.syntax.clauses.get(number), &mut draft);
    if !beside(reading, &row, tokens, &mut draft) {
        take(reading, &row, tokens, said, &mut draft);
        if draft.words < 8 {
            content(reading, number, tokens, &mut draft);
        }
    }
    draft.finish()
}

/// The clause that tells what happened.
fn clause(reading: &Reading<'_>, tokens: Tokens) -> usize {
    let syntax = &reading.syntax;
    let chunk = syntax.chunk_of(tokens.last);
    // "a halt on May 2 when the deal took hold": the clause after the date says it.
    let next = syntax.chunk(chunk + 1);
    if next.kind == ChunkKind::Subordinator
        && reading.lexed.is(next.first, "when")
        && syntax.clauses.get(next.clause).is_some_and(is_full)
    {
        return next.clause;
    }
    // A date in brackets or between commas belongs to the clause around it.
    let mut number = syntax.chunk(chunk).clause;
    for _ in 0..4 {
        match syntax.clauses.get(number) {
            Some(clause)
                if !is_full(clause) && clause.verb.is_none() && clause.parent.is_some_and(|p| p < number) =>
            {
                number = clause.parent.unwrap_or(number);
            }
            _ => break,
        }
    }
    number
}

/// "In 1997, she said, it burned": the clause behind the one that only says who speaks.
fn beyond(reading: &Reading<'_>, number: usize, said: &Attribution) -> Option<usize> {
    /// Chunks from the cue to the clause.
    const NEAR: usize = 6;
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let cue = lexed.token_at(said.cue.start);
    let end = syntax.sentence(lexed.sentence_of(cue)).end;
    let cue = syntax.chunk_of(cue);
    if syntax.clauses.get(number)?.verb != Some(cue) {
        return None;
    }
    let mut next = (cue + 1..end.min(cue + NEAR)).map(|c| syntax.chunk(c).clause);
    next.find(|n| *n > number && syntax.clauses.get(*n).is_some_and(is_full))
}

/// Subject and verb first, then what follows the verb, left to right, as far as it fits.
fn take(
    reading: &Reading<'_>,
    row: &[Unit],
    tokens: Tokens,
    said: Option<&Attribution>,
    draft: &mut Draft<'_>,
) {
    let verb = row.iter().position(|u| u.role == Role::Verb);
    let after = verb.map_or(0, |v| v + 1);
    if let Some((first, last)) = passed(reading, row, tokens).or_else(|| behind(reading, row, after, tokens))
    {
        draft.add(first, last);
        return;
    }
    // "the price / we are seeing": what a clause without "that" is about.
    if let Some(noun) = row.first().and_then(|u| antecedent(reading, u.first)) {
        draft.add(noun.first, noun.last);
    }
    for unit in row.iter().take(after) {
        match unit.role {
            Role::Subject if speaker(reading, unit, said, draft) => {}
            Role::Subject => subject(reading, unit, draft),
            Role::Time => keep_preposition(reading, unit, tokens, draft),
            Role::Relative | Role::Verb => {
                draft.add(unit.first, unit.last);
            }
            _ => {}
        }
    }
    // "overtake rail in 2020 and air in 2023": what stands between another date and this one.
    let own = row
        .iter()
        .position(|u| u.role == Role::Time && u.holds(tokens.first));
    let other = |u: &Unit| u.role == Role::Time && !u.holds(tokens.first);
    let from = own
        .and_then(|o| row.iter().take(o).skip(after).rposition(other))
        .map_or(after, |o| o + after + 1);
    let until = row
        .iter()
        .skip(own.unwrap_or(row.len()))
        .position(other)
        .map_or(row.len(), |o| o + own.unwrap_or(0));
    let until = own.map_or(until, |own| until.min(joined(reading, row, own)));
    let mut is_cut = false;
    let mut rest = row.get(from..until).unwrap_or(&[]).iter().peekable();
    while let Some(unit) = rest.next() {
        match unit.role {
            // After a comma nothing that counts, but for a name set beside the one before it.
            Role::Comma => {
                let is_name = rest.peek().is_some_and(|next| {
                    next.role == Role::Complement
                        && next.last - next.first < 3
                        && (next.first..=next.last).all(|t| reading.lexed.token(t).is_capital)
                });
                is_cut = draft.words >= 6 && !is_name;
            }
            Role::Time => keep_preposition(reading, unit, tokens, draft),
            // "a dividend of 41 cents, payable on Jan. 15".
            _ if is_cut
                && rest
                    .peek()
                    .is_some_and(|next| is_due(reading, unit, next, tokens)) =>
            {
                draft.budget += 1;
                draft.add(unit.first, unit.last);
            }
            _ if is_cut => {}
            Role::Adverb if !matches!(rest.peek().map(|u| u.role), Some(Role::Complement)) => {}
            _ => {
                if !draft.add(unit.first, unit.last) {
                    break;
                }
            }
        }
    }
}

/// Whether `unit` is the word that gives the date in `next` its meaning: "payable on Jan. 15".
fn is_due(reading: &Reading<'_>, unit: &Unit, next: &Unit, tokens: Tokens) -> bool {
    const DUE: &[&str] = &["payable", "due", "effective", "available", "valid"];
    unit.first == unit.last && reading.lexed.is_any(unit.first, DUE) && next.holds(tokens.first)
}

/// "The mayor said he would go": the label names the mayor. Only where the source stands right before
/// in the same sentence and the pronoun can mean it.
fn speaker(reading: &Reading<'_>, unit: &Unit, said: Option<&Attribution>, draft: &mut Draft<'_>) -> bool {
    let lexed = &reading.lexed;
    let Some(said) = said else { return false };
    let first = lexed.token_at(said.source.start);
    let last = lexed.token_at(said.source.end).saturating_sub(1);
    let is_pronoun = unit.first == unit.last && lexed.is_any(unit.first, &["he", "she", "they"]);
    let is_near = last < unit.first
        && unit.first - last <= 4
        && lexed.sentence_of(first) == lexed.sentence_of(unit.first);
    is_pronoun && is_near && last >= first && draft.add(first, last)
}

/// "until", "since", "by" say something about the date that the card must not lose.
fn keep_preposition(reading: &Reading<'_>, unit: &Unit, tokens: Tokens, draft: &mut Draft<'_>) {
    if unit.holds(tokens.first)
        && unit.first < tokens.first
        && reading.lexed.is_any(
            unit.first,
            &[
                "until", "till", "since", "by", "before", "after", "from", "through",
            ],
        )
    {
        draft.add(unit.first, tokens.first - 1);
    }
}

/// The subject whole if short, else its first noun phrase.
pub(super) fn subject(reading: &Reading<'_>, unit: &Unit, draft: &mut Draft<'_>) {
    let syntax = &reading.syntax;
    // Half of "Ana Moor of Kiel and Tom Brandt of Bonn" would leave one of them out.
    let hangs = |t: &usize| syntax.tag(*t) == Tag::Preposition && !reading.lexed.is(*t, "of");
    let mut open = (unit.first..=unit.last).take_while(|t| !hangs(t));
    let words = draft.count(unit.first, unit.last);
    let is_joined = words <= 12 && open.any(|t| syntax.tag(t) == Tag::Coordinator);
    if is_joined {
        draft.budget = (draft.budget + words.saturating_sub(4)).max(draft.words + words);
    }
    if (words <= 8 || is_joined) && draft.add(unit.first, unit.last) {
        return;
    }
    let head = syntax.chunk_of(unit.first);
    // "the merger of the chains" says more than "the merger".
    let of = syntax.chunk(head + 1);
    let last = if of.kind == ChunkKind::Preposition && reading.lexed.is(of.first, "of") {
        head + 2
    } else {
        head
    };
    let last = syntax.chunk(last).last.min(unit.last);
    let end = syntax.chunk(head).last;
    if !draft.add(unit.first, last) && !draft.add(unit.first, end) {
        // "Norda Marine Corp.'s third-quarter net income": without its owner.
        if let Some(owner) = (unit.first..end).rfind(|t| syntax.tag(*t) == Tag::Possessive) {
            draft.add(owner + 1, end);
        }
    }
}

/// The content clauses that hang on clause `number`: "announced that ...".
pub(super) fn content(reading: &Reading<'_>, number: usize, tokens: Tokens, draft: &mut Draft<'_>) {
    let Some(verb) = reading.syntax.clauses.get(number).and_then(|c| c.verb) else {
        return;
    };
    for child in number + 1..number + 4 {
        let Some(clause) = reading.syntax.clauses.get(child) else {
            return;
        };
        if clause.parent == Some(number) && clause.opener == Opener::Content && clause.first > verb {
            let row = units(reading, child);
            take(reading, &row, tokens, None, draft);
            return;
        }
    }
}

/// A date of saying: what was said, and who said it.
fn spoken(reading: &Reading<'_>, said: &Attribution, tokens: Tokens, draft: &mut Draft<'_>) {
    let lexed = &reading.lexed;
    let syntax = &reading.syntax;
    let source = (
        lexed.token_at(said.source.start),
        lexed.token_at(said.source.end).saturating_sub(1),
    );
    let cue = lexed.token_at(said.cue.start);
    // The source may stand far away when a pronoun was resolved; then the cue's own words serve.
    if lexed.sentence_of(source.0) == lexed.sentence_of(cue) && source.1 >= source.0 {
        draft.add(source.0, source.1);
    }
    let group = syntax.chunk(syntax.chunk_of(cue));
    draft.add(group.first, group.last);
    let (first, last) = (
        lexed.token_at(said.content.start),
        lexed.token_at(said.content.end).saturating_sub(1),
    );
    // The first clause that says something: a dateline or "In May," may stand before it.
    let mut chunk = syntax.chunk_of(first);
    let full = loop {
        let here = syntax.chunk(chunk);
        if here.first > last || here.kind == ChunkKind::Stop {
            break None;
        }
        if syntax.clauses.get(here.clause).is_some_and(is_full) {
            break Some(here.clause);
        }
        chunk += 1;
    };
    if let Some(number) = full {
        take(reading, &units(reading, number), tokens, None, draft);
    } else if last >= first && syntax.tag(first) != Tag::Stop {
        draft.add(first, last);
    }
}
