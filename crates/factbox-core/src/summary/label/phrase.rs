//! Dates that belong to a phrase of their clause rather than to its verb.

use super::Draft;
use super::date::subject;
use super::units::{Role, Unit};
use crate::engine::Reading;
use crate::lex::{Kind, Tokens};
use crate::syntax::{ChunkKind, Opener, Tag};

crate::lexicon! {
    /// What takes place on a day, so that a day that describes it is its own: "the June 5 vote".
    EVENTS = {
        "accident", "accidents", "assassination", "attack", "attacks", "ballot", "battle", "blast",
        "blasts", "blaze", "bombing", "bombings", "celebration", "celebrations", "ceremony", "championship",
        "clash", "clashes", "collapse", "concert", "conference", "congress", "convention", "coup", "crash",
        "deadline", "debate", "debut", "demonstration", "demonstrations", "earthquake", "election",
        "elections", "explosion", "explosions", "expulsion", "festival", "final", "fire", "flood", "floods",
        "funeral", "gala", "game", "games", "hearing", "hurricane", "inauguration", "incident", "invasion",
        "killing", "killings", "landing", "launch", "match", "massacre", "meeting", "meetings", "murder",
        "murders", "parade", "polls", "protest", "protests", "quake", "race", "raid", "raids", "rallies",
        "rally", "referendum", "revolution", "riot", "riots", "runoff", "shooting", "shootings", "show",
        "siege", "slaying", "storm", "strike", "strikes", "summit", "talks", "tournament", "trial", "truce",
        "uprising", "visit", "vote", "war", "wedding",
    }
}

/// The label of a date that describes a noun, if it does: the noun and what hangs on it, where it takes
/// place on a day. Of a pact, a bond or an album the day is no news, and that of the sentence's verb is
/// another: no words then.
pub(super) fn described(reading: &Reading<'_>, tokens: Tokens, draft: &mut Draft<'_>) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let mut at = syntax.chunk_of(tokens.last);
    let noun = syntax.chunk(at);
    if noun.kind != ChunkKind::Noun || noun.last <= tokens.last {
        return false;
    }
    if lexed.look(noun.last, &EVENTS).is_some() && draft.add(tokens.last + 1, noun.last) {
        // "Kiel's June 5 vote"
        if tokens.first > 1 && lexed.token(tokens.first - 1).kind == Kind::Clitic {
            let whose = syntax.chunk(syntax.chunk_of(tokens.first - 2)).first;
            draft.add(whose, tokens.first - 1);
        }
        // "the bombings of embassies in two cities"
        let hangs_on =
            |t: usize| lexed.is_any(t, &["of", "in", "at", "on", "against", "for", "with", "over"]);
        while hangs_on(syntax.chunk(at + 1).first)
            && syntax.chunk(at + 2).kind == ChunkKind::Noun
            && draft.words < 6
            && draft.add(syntax.chunk(at + 1).first, syntax.chunk(at + 2).last)
        {
            at += 2;
        }
    }
    true
}

/// A date that belongs to a phrase rather than to the clause: "had not been seen since lifting the
/// order early Wednesday", "before his speech on Saturday, he met ...". Says whether it was one.
pub(super) fn beside(reading: &Reading<'_>, row: &[Unit], tokens: Tokens, draft: &mut Draft<'_>) -> bool {
    let syntax = &reading.syntax;
    let Some(at) = row
        .iter()
        .position(|u| u.role == Role::Time && u.holds(tokens.first))
    else {
        return false;
    };
    let verb = row.iter().position(|u| u.role == Role::Verb).unwrap_or(0);
    let Some(before) = at.checked_sub(1).and_then(|b| row.get(b)) else {
        return false;
    };
    // "Born in Kiel on May 2, she left": the participle that opens the sentence, with what stands between.
    let is_before = at > 1 && at < verb && row.iter().take(at).all(|u| u.role != Role::Subject);
    let opening = row.first().filter(|u| u.role == Role::Complement && is_before);
    if opening.is_some_and(|u| syntax.chunk(syntax.chunk_of(u.first)).kind == ChunkKind::Nonfinite) {
        for unit in row.iter().filter(|u| u.role == Role::Subject) {
            subject(reading, unit, draft);
        }
        return row.iter().take(at).all(|u| draft.add(u.first, u.last));
    }
    let is_phrase = !reading.lexed.is_any(before.first, &["than", "as"])
        && (before.first..=before.last)
            .any(|t| syntax.chunk(syntax.chunk_of(t)).kind == ChunkKind::Nonfinite && t > before.first);
    // "In Kiel trading on Friday, shares fell": a setting says less than its clause.
    let is_event = reading.lexed.is_any(
        before.first,
        &[
            "before",
            "after",
            "since",
            "until",
            "following",
            "during",
            "ahead",
        ],
    );
    // "Found on May 2 by a diver, the ring": what happened, and to whom.
    let is_found = syntax.chunk(syntax.chunk_of(before.first)).kind == ChunkKind::Nonfinite;
    let is_event = is_event || is_found;
    if before.role != Role::Complement || !(at < verb && is_event || (at > verb && is_phrase)) {
        return false;
    }
    if at > verb || is_found {
        for unit in row.iter().filter(|u| u.role == Role::Subject) {
            subject(reading, unit, draft);
        }
    }
    // "promised / to build 40 flats": what is only promised keeps its verb.
    let told = row.get(verb..at - 1).unwrap_or(&[]);
    let is_told = !told.iter().any(|u| u.role == Role::Comma);
    let verb = told.first().filter(|_| is_told);
    if let Some(verb) = verb {
        draft.add(verb.first, verb.last);
    }
    let is_taken = draft.add(before.first, before.last);
    if let Some(verb) = verb.filter(|_| is_taken) {
        draft.add(verb.last + 1, before.first - 1);
    }
    is_taken
}

/// Number of the unit where a second verb behind the date begins, which is another date's: "to close in 2027
/// and / to reopen in 2029"; the end of the row without one.
pub(super) fn joined(reading: &Reading<'_>, row: &[Unit], own: usize) -> usize {
    let lexed = &reading.lexed;
    let begins =
        |u: &Unit| lexed.is(u.first, "to") && u.first > 0 && lexed.is_any(u.first - 1, &["and", "or", "but"]);
    let has_date = row.iter().skip(own + 1).any(|u| u.role == Role::Time);
    let at = row.iter().skip(own).position(begins).filter(|_| has_date);
    at.map_or(row.len(), |at| own + at)
}

/// The noun right before the relative clause without "that" whose first token is `first`.
pub(super) fn antecedent(reading: &Reading<'_>, first: usize) -> Option<Tokens> {
    let syntax = &reading.syntax;
    let at = syntax.chunk_of(first);
    let clause = syntax.clause_of(at)?;
    let is_bare = clause.opener == Opener::Relative
        && syntax.chunk(clause.first).first == first
        && syntax.chunk(at).kind == ChunkKind::Noun;
    let noun = syntax.chunk(at.checked_sub(1)?);
    (is_bare && noun.kind == ChunkKind::Noun).then_some(Tokens::new(noun.first, noun.last))
}

/// "The law passed in 2019 takes effect in May": of the year, only what was done then.
pub(super) fn passed(reading: &Reading<'_>, row: &[Unit], tokens: Tokens) -> Option<(usize, usize)> {
    let syntax = &reading.syntax;
    let subject = row.iter().find(|u| u.role == Role::Subject)?;
    let verb = row.iter().find(|u| u.role == Role::Verb)?;
    if !(subject.first..verb.first).contains(&tokens.first) {
        return None;
    }
    let mut before = syntax.chunk_of(tokens.first).checked_sub(1)?;
    before -= usize::from(before > 0 && syntax.chunk(before).kind == ChunkKind::Preposition);
    let done = syntax.chunk(before);
    if done.kind == ChunkKind::Nonfinite && done.first > subject.first {
        return Some((subject.first, done.last));
    }
    // "tickets for the tie on 6 January go on sale on Monday"
    let is_other = |u: &Unit| u.role == Role::Time && u.first > verb.last;
    let is_placed = done.kind == ChunkKind::Noun && done.first > subject.first;
    (is_placed && row.iter().any(is_other)).then_some((done.first, done.last))
}

/// "He was held on Monday over an attack in Kiel on 3 May": behind the day of the verb, a second one is that
/// of what stands between them.
pub(super) fn behind(
    reading: &Reading<'_>,
    row: &[Unit],
    after: usize,
    tokens: Tokens,
) -> Option<(usize, usize)> {
    let syntax = &reading.syntax;
    let own = row
        .iter()
        .position(|u| u.role == Role::Time && u.holds(tokens.first))?;
    let other = row
        .iter()
        .take(own)
        .skip(after)
        .rposition(|u| u.role == Role::Time)?
        + after;
    let between = row.get(other + 1..own).filter(|units| !units.is_empty())?;
    let (first, last) = (between.first()?.first, between.last()?.last);
    let is_joined = (row.get(other)?.last..row.get(own)?.first)
        .any(|t| matches!(syntax.tag(t), Tag::Comma | Tag::Coordinator | Tag::Break));
    let lead = syntax.chunk(syntax.chunk_of(first));
    let is_placed = lead.kind == ChunkKind::Preposition && lead.last < last;
    (!is_joined).then_some((if is_placed { lead.last + 1 } else { first }, last))
}
