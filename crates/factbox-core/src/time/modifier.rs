//! The words in front of a time expression that belong to it: articles and TIMEX3 modifiers.

use super::candidate::{Candidate, Meaning};
use super::value::Value;
use super::words::{Class, class};
use crate::lex::{Kind, Lexed};

/// Takes "the", "early", "the end of", "more than" in front of `found` into it, not before token
/// `from`.
pub(super) fn dress(lexed: &Lexed<'_>, found: &mut Candidate, from: usize) {
    let is_length = matches!(
        found.meaning,
        Meaning::Known(Value::Duration(_)) | Meaning::Distance(..)
    );
    // "the" before the core: "the early 1990s" has one before and one behind the modifier.
    article(lexed, found, from);
    if is_length {
        hedge(lexed, found, from);
        return;
    }
    part(lexed, found, from);
    article(lexed, found, from);
}

fn before(lexed: &Lexed<'_>, found: &Candidate, from: usize) -> Option<usize> {
    let at = found.first.checked_sub(1)?;
    (at >= from && !lexed.token(found.first).starts_paragraph).then_some(at)
}

fn article(lexed: &Lexed<'_>, found: &mut Candidate, from: usize) {
    if let Some(at) = before(lexed, found, from)
        && lexed.is_any(at, &["the", "a", "an"])
    {
        found.first = at;
    }
}

/// "early", "mid-", "the end of".
fn part(lexed: &Lexed<'_>, found: &mut Candidate, from: usize) {
    let Some(mut at) = before(lexed, found, from) else {
        return;
    };
    if lexed.token(at).kind == Kind::Dash && lexed.glued(found.first) && at > from && lexed.glued(at) {
        at -= 1;
        if !lexed.is_any(at, &["mid", "early", "late", "pre", "post"]) {
            return;
        }
    } else if lexed.is(at, "of") && at > from {
        at -= 1;
        if !lexed.is_any(at, &["end", "beginning", "start", "middle", "rest", "remainder"]) {
            return;
        }
    } else if lexed.is(at, "in") && at > from {
        at -= 1;
        if !lexed.is_any(at, &["earlier", "later", "early", "late"]) {
            return;
        }
    }
    let modifier = match lexed.word(at).to_ascii_lowercase().as_str() {
        "early" | "earlier" | "beginning" | "start" => "START",
        "late" | "later" | "end" => "END",
        "mid" | "middle" => "MID",
        "around" | "about" | "circa" | "approximately" => "APPROX",
        "pre" => "BEFORE",
        "post" => "AFTER",
        _ => return,
    };
    found.first = at;
    found.modifier = Some(modifier);
}

/// "about", "more than", "at least".
fn hedge(lexed: &Lexed<'_>, found: &mut Candidate, from: usize) {
    let Some(at) = before(lexed, found, from) else {
        return;
    };
    let two = at > from;
    let (first, modifier) = if lexed.is_any(at, &["about", "around", "approximately", "roughly", "some"]) {
        (at, "APPROX")
    } else if lexed.is_any(at, &["nearly", "almost"]) {
        (at, "LESS_THAN")
    } else if lexed.is(at, "over") {
        (at, "MORE_THAN")
    } else if two && lexed.is(at, "than") && lexed.is(at - 1, "more") {
        let no = at >= from + 2 && lexed.is(at - 2, "no");
        (
            at - 1 - usize::from(no),
            if no { "EQUAL_OR_LESS" } else { "MORE_THAN" },
        )
    } else if two && lexed.is(at, "than") && lexed.is_any(at - 1, &["less", "fewer"]) {
        (at - 1, "LESS_THAN")
    } else if two && lexed.is(at, "least") && lexed.is(at - 1, "at") {
        (at - 1, "EQUAL_OR_MORE")
    } else if two
        && (lexed.is(at, "to") && lexed.is(at - 1, "up") || lexed.is(at, "most") && lexed.is(at - 1, "at"))
    {
        (at - 1, "EQUAL_OR_LESS")
    } else if lexed.is(at, "within") {
        (at, "EQUAL_OR_LESS")
    } else {
        return;
    };
    // "within" and "some" are no part of a date at a distance.
    if class(lexed, first).is_some_and(|c| matches!(c, Class::Which(_))) {
        return;
    }
    found.first = first;
    found.modifier = Some(modifier);
}
