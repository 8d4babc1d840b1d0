//! What a statement hangs on: the thought, the plan, the condition or the time without which it would
//! read as a fact of today.

use super::Draft;
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::lex::Kind;
use crate::syntax::{Clause, Opener, Tag, is_past};

/// Puts in front what the clause hangs on where that is no statement of a speaker: "Officials fear … people
/// died", "It is understood … the fee was". Without it a fear would read as a fact.
pub(super) fn frame(reading: &Reading<'_>, number: usize, said: Option<&Attribution>, draft: &mut Draft<'_>) {
    /// Words of what stands in front at most.
    const MOST: usize = 6;
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let joined = |number: usize| {
        let clause = syntax.clauses.get(number)?;
        (clause.opener == Opener::Coordinate).then_some(clause.parent?)
    };
    let held = joined(number).unwrap_or(number);
    let outer = syntax.clauses.get(held).filter(|c| c.opener == Opener::Content);
    let outer = outer
        .and_then(|c| syntax.clauses.get(c.parent?))
        .filter(|o| o.is_finite);
    let Some((subject, verb)) = outer.and_then(|o| Some((o.subject?, syntax.chunk(o.verb?)))) else {
        return;
    };
    let is_cue = |s: &Attribution| (verb.first..=verb.last).contains(&lexed.token_at(s.cue.start));
    let (first, last) = (syntax.chunk(subject.0).first, syntax.chunk(subject.1).last);
    let words = draft.count(first, last) + draft.count(verb.first, verb.last);
    // "it reported a rise" is plain, "it is reported that" is not.
    let is_plain = verb.first == verb.last && lexed.is(verb.last, "reported");
    // "our best guess is that"
    let is_thought = lexed.is_any(verb.first, &["is", "was"]) && lexed.look(last, &THOUGHTS).is_some();
    let is_held = is_thought || !is_plain && (verb.first..=verb.last).any(|t| lexed.look(t, &HELD).is_some());
    if last < verb.first && is_held && words <= MOST && !said.is_some_and(is_cue) {
        draft.budget += words;
        draft.add(first, last);
        draft.add(verb.first, verb.last);
    }
}

/// "could face prison and / pay $3", "expects to win and / build 40 flats": the words before the first verb
/// that hold for both. Without them a plan would read as done.
pub(super) fn governor(reading: &Reading<'_>, clause: Option<&Clause>, draft: &mut Draft<'_>) {
    const MODALS: &[&str] = &["could", "may", "might", "would", "should", "must", "can", "will"];
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let Some(clause) = clause.filter(|c| c.opener == Opener::Coordinate) else {
        return;
    };
    let outer = clause.parent.and_then(|p| syntax.clauses.get(p));
    let Some(outer) = outer.filter(|o| o.subject == clause.subject) else {
        return;
    };
    let (Some(first), Some(own)) = (outer.verb, clause.verb) else {
        return;
    };
    let (first, own) = (syntax.chunk(first), syntax.chunk(own).first);
    let is_base =
        !lexed.is_any(own, MODALS) && !lexed.ends(own, "s") && !lexed.ends(own, "ed") && !is_past(lexed, own);
    let to = (first.first..first.last)
        .rev()
        .find(|t| syntax.tag(*t) == Tag::To);
    let end = match to {
        // "claimed to have taken / and killed".
        Some(to) if lexed.is(to + 1, "have") && !is_base => to + 1,
        Some(to) if is_base => to,
        None if is_base && lexed.is_any(first.first, MODALS) => first.first,
        _ => return,
    };
    draft.budget += draft.count(first.first, end);
    draft.add(first.first, end);
}

/// Puts a condition first, with words to spare for what hangs on it, and says whether it was short enough:
/// "If the court agrees, the plant will close".
pub(super) fn supposed(reading: &Reading<'_>, condition: &Clause, draft: &mut Draft<'_>) -> bool {
    /// Words of a condition at most.
    const MOST: usize = 8;
    let first = reading.syntax.chunk(condition.first).first;
    let last = reading.syntax.chunk(condition.last).last;
    let comma = usize::from(reading.lexed.token(last + 1).kind == Kind::Comma);
    draft.budget += draft.count(first, last).min(MOST);
    draft.count(first, last) <= MOST && draft.add(first, last + comma)
}

crate::lexicon! {
    /// What is done to a thought that need not be true.
    HELD = {
        "allege", "alleged", "alleges", "assume", "assumed", "assumes", "believe", "believed", "believes",
        "claimed", "demand", "demanded", "demands", "doubt", "doubts", "estimated", "expect", "expected",
        "fear", "feared", "fears", "heard", "hope", "hoped", "hopes", "proposed", "proposes", "recommend",
        "recommended", "recommends", "reported", "rumored", "rumoured", "suggest", "suggested", "suggests",
        "suspect", "suspected", "suspects", "think", "thinks", "thought", "told", "understood", "want",
        "wanted", "wants",
    }
}

crate::lexicon! {
    /// Nouns of what need not be so.
    THOUGHTS = {
        "aim", "assumption", "belief", "claim", "estimate", "expectation", "fear", "goal", "guess", "hope",
        "idea", "plan", "proposal", "risk", "suspicion", "theory", "worry",
    }
}

/// What the adverb in front says of the time or the truth of its clause: "Previously, Norda offered".
pub(super) fn proviso(reading: &Reading<'_>, number: usize, draft: &mut Draft<'_>) {
    const KEPT: &[&str] = &[
        "allegedly",
        "apparently",
        "formerly",
        "initially",
        "originally",
        "perhaps",
        "possibly",
        "previously",
        "probably",
        "reportedly",
        "supposedly",
    ];
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let Some(clause) = syntax.clauses.get(number) else {
        return;
    };
    let first = clause.subject.map_or(clause.first, |s| s.0.min(clause.first));
    let first = syntax.chunk(first).first;
    let begin = lexed.tokens_around(first).start;
    if begin + 2 >= first && lexed.is_any(begin, KEPT) {
        draft.budget += 1;
        draft.add(begin, begin);
    }
}

#[cfg(test)]
mod tests {
    use crate::summary::label::figure;
    use crate::summary::testing;

    #[test]
    fn what_is_thought_or_planned_stays_so() {
        for (text, want) in [
            (
                "Previously, Norda offered $13 for the mill.",
                "Previously … Norda offered … for the mill",
            ),
            (
                "Recently, Norda offered $13 for the mill.",
                "Norda offered … for the mill",
            ),
            (
                "Our best guess is that the bridge costs $3 million.",
                "Our best guess is … the bridge costs",
            ),
            (
                "The truth is that the bridge costs $3 million.",
                "the bridge costs",
            ),
            (
                "The army claimed to have taken a town and killed 150 men.",
                "The army claimed to have … killed … men",
            ),
            (
                "The army went to war and killed 150 men.",
                "The army … killed … men",
            ),
            (
                "The firm expects to win a case and build 40 flats.",
                "The firm expects to … build … flats",
            ),
            (
                "The party promised to cut rents and to build 40 flats.",
                "The party promised to cut rents and to build … flats",
            ),
        ] {
            let spans = testing::read(text, |_, r| {
                r.quantities.first().map(|q| figure(r, q.tokens, None, None))
            });
            let words: Vec<&str> = spans.iter().flatten().map(|s| s.of(text)).collect();
            assert_eq!(words.join(" … "), want, "{text}");
        }
    }
}
