//! A pronoun as source stands for the source before it, where that is certain.
//!
//! Certain means: the statement before is at most three sentences away in the same or the
//! neighbouring paragraph, its source can be meant by the pronoun at all ("he" and "she" a person's
//! name, "they" a plural, "it" a body), and no other person is named between. With no such source,
//! "he", "she" and "they" are shown as they stand.

use super::Attribution;
use crate::lex::Lexed;
use crate::span::Span;
use std::ops::Range;

/// Replaces the pronouns among the sources from `from` on. "It" as a speaker tells a reader nothing:
/// where it stands for no body that is certain, the statement goes.
pub(super) fn pronouns(lexed: &Lexed<'_>, out: &mut Vec<Attribution>, from: usize) {
    for i in from..out.len() {
        let Some(here) = out.get(i).copied() else { return };
        let Some(who) = pronoun(here.source.of(lexed.text)) else {
            continue;
        };
        let Some(before) = i.checked_sub(1).and_then(|b| out.get(b)).copied() else {
            continue;
        };
        if is_near(lexed, before.cue, here.cue)
            && fits(lexed, before.source, who)
            && (who == Pronoun::Body || !names_another(lexed, before, here))
            && let Some(a) = out.get_mut(i)
        {
            a.source = before.source;
        }
    }
    out.extract_if(from.., |a| a.source.of(lexed.text).eq_ignore_ascii_case("it"))
        .for_each(drop);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pronoun {
    He,
    She,
    Plural,
    Body,
}

fn pronoun(word: &str) -> Option<Pronoun> {
    match word {
        "he" | "He" => Some(Pronoun::He),
        "she" | "She" => Some(Pronoun::She),
        "they" | "They" => Some(Pronoun::Plural),
        "it" | "It" => Some(Pronoun::Body),
        _ => None,
    }
}

fn is_near(lexed: &Lexed<'_>, before: Span, here: Span) -> bool {
    let at = |s: Span| lexed.sentence_of(lexed.token_at(s.start));
    let (a, b) = (at(before), at(here));
    let paragraph = |s: usize| lexed.sentences.get(s).map_or(0, |s| s.paragraph);
    b.saturating_sub(a) <= 3 && paragraph(b).saturating_sub(paragraph(a)) <= 1
}

/// Whether a sentence between a statement and the pronoun of the next opens with a person who is not its
/// source: "Hill said nine died. Ann Moor wept. She said ..."
fn names_another(lexed: &Lexed<'_>, before: Attribution, here: Attribution) -> bool {
    /// Tokens from source to pronoun: keeps the search linear, and the farther, the less certain.
    const FAR: usize = 160;
    let (from, end) = (
        lexed.token_at(before.source.end),
        lexed.token_at(here.source.start),
    );
    let known = lexed.token_at(before.source.start)..from;
    let is_known = |t: usize| known.clone().any(|k| lexed.word(k) == lexed.word(t));
    let names = |t: usize| {
        let is_pair = lexed.token(t).is_capital && lexed.token(t + 1).is_capital && t + 1 < end;
        is_pair && lexed.opens_sentence(t) && !(is_known(t) || is_known(t + 1)) && is_person(lexed, t, t + 2)
    };
    end.saturating_sub(from) > FAR || (from..end).any(names)
}

/// What only women are called, and only men.
const WOMEN: [&str; 5] = ["mrs", "ms", "miss", "spokeswoman", "chairwoman"];
const MEN: [&str; 3] = ["mr", "spokesman", "chairman"];

/// Whether `source` can be what `who` stands for.
fn fits(lexed: &Lexed<'_>, source: Span, who: Pronoun) -> bool {
    let (first, end) = (lexed.token_at(source.start), lexed.token_at(source.end));
    let last = end.saturating_sub(1);
    let is_plural = {
        let word = lexed.word(last);
        (word.ends_with('s') && !word.ends_with("ss") && !lexed.token(last).is_capital)
            || lexed.is_any(last, &["police", "people", "media"])
            || (first..end).any(|t| lexed.is(t, "and"))
    };
    let is_titled = |titles: &[&str]| (first..end).any(|t| lexed.is_any(t, titles));
    match who {
        Pronoun::Plural => is_plural,
        Pronoun::He => is_person(lexed, first, end) && !is_plural && !is_titled(&WOMEN),
        Pronoun::She => is_person(lexed, first, end) && !is_plural && !is_titled(&MEN),
        Pronoun::Body => {
            !is_plural && !is_person(lexed, first, end) && pronoun(source.of(lexed.text)).is_none()
        }
    }
}

/// Whether the words can name one person: two capitals that end the phrase, and no name of a body, or an
/// office.
fn is_person(lexed: &Lexed<'_>, first: usize, end: usize) -> bool {
    let word_is_capital =
        |t: usize| lexed.token(t).is_capital && lexed.word(t).chars().any(char::is_lowercase);
    let is_body = (first..end).any(|t| lexed.look(t, &BODIES).is_some());
    let has_title = |mut tokens: Range<usize>| tokens.any(|t| lexed.look(t, &TITLES).is_some());
    let last = end.saturating_sub(1);
    let is_named = last > first && word_is_capital(last - 1) && !is_body || has_title(first..last);
    // "the mayor of Kiel", "a spokesman for the port", "The official"
    let hangs_on = |t: &usize| lexed.is_any(*t, &["of", "for", "at", "in", "from", "with"]);
    let head = (first..end).find(hangs_on).unwrap_or(end);
    word_is_capital(last) && is_named || has_title(head.saturating_sub(1).max(first)..head)
}

crate::lexicon! {
    /// Words that say that a person is meant.
    TITLES = {
        "mr", "mrs", "ms", "dr", "president", "minister", "spokesman", "spokeswoman", "spokesperson",
        "sheriff", "mayor", "judge", "official", "officer", "chief", "chairman", "chairwoman", "director",
        "secretary", "governor", "senator", "lawmaker", "prosecutor", "lawyer", "attorney", "doctor",
        "professor", "scientist", "analyst", "economist", "executive", "manager", "owner", "leader",
        "commander", "detective", "resident", "witness", "aide",
    }
}

crate::lexicon! {
    /// Words that say that a body is meant.
    BODIES = {
        "ministry", "department", "agency", "office", "company", "corp", "inc", "group", "university",
        "bank", "commission", "committee", "court", "council", "association", "institute", "times", "post",
        "news", "administration", "union", "nations", "states", "party", "center", "centre", "bureau",
        "service", "police", "military", "army", "government", "parliament", "house", "poll", "report",
        "study", "the",
    }
}

#[cfg(test)]
mod tests {
    use super::super::attributions;
    use crate::lex::Lexed;
    use crate::syntax::Syntax;

    #[test]
    fn a_pronoun_stands_for_the_only_source_it_can_mean() {
        for (text, want) in [
            (
                "Lena Moor said nine died. She said ten were hurt.",
                "Lena Moor / Lena Moor",
            ),
            (
                "Police said nine died. They said ten were hurt.",
                "Police / Police",
            ),
            (
                "The ministry said nine died. It said ten were hurt.",
                "The ministry / The ministry",
            ),
            (
                "A spokesman for the port said nine died. He said ten were hurt.",
                "A spokesman for the port / A spokesman for the port",
            ),
            (
                "The mayor's office said nine died. He said ten were hurt.",
                "The mayor's office / He",
            ),
            (
                "John Hill said nine died. Ann Moor wept. She said ten were hurt.",
                "John Hill / She",
            ),
            (
                "John Hill said nine died. Mr. Hill wept. He said ten were hurt.",
                "John Hill / John Hill",
            ),
            (
                "Mr. Hill said nine died. She said ten were hurt.",
                "Mr. Hill / She",
            ),
            // Look-alikes: a body is no "she", a person no "they", and five sentences are far.
            (
                "The ministry said nine died. She said ten were hurt.",
                "The ministry / She",
            ),
            (
                "Lena Moor said nine died. They said ten were hurt.",
                "Lena Moor / They",
            ),
            (
                "Lena Moor said nine died. It rained. It froze. It thawed. He left. She said ten were hurt.",
                "Lena Moor / She",
            ),
            ("Lena Moor said nine died. It said ten were hurt.", "Lena Moor"),
        ] {
            let lexed = Lexed::new(text);
            let found = attributions(&lexed, &Syntax::new(&lexed, &[], &[]));
            let got: Vec<&str> = found.iter().map(|a| a.source.of(text)).collect();
            assert_eq!(got.join(" / "), want, "{text}");
        }
    }
}
