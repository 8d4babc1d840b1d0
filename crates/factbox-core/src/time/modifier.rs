//! The words in front of a time expression that belong to it: articles and TIMEX3 modifiers.

use super::candidate::{Candidate, Meaning};
use super::period::Period;
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
    // "the third quarter" and "the 3rd of May", but "the 2022 vote" and "a Tuesday report" are of the
    // noun behind.
    let starts_with_name = matches!(
        class(lexed, found.first),
        Some(Class::Month(_) | Class::ShortMonth(_) | Class::Weekday(_) | Class::ShortWeekday(_))
    );
    let is_year = matches!(found.meaning, Meaning::Known(Value::Period(Period::Year(_))));
    let has_article = !starts_with_name && !is_year;
    if has_article {
        article(lexed, found, from);
    }
    if is_length {
        hedge(lexed, found, from);
        return;
    }
    if part(lexed, found, from) {
        article(lexed, found, from);
    }
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

/// How a modifier stands before what it modifies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// "early May", "early in May", "early-May".
    Plain,
    /// "the end of May".
    Of,
    /// "pre-2008".
    Hyphen,
}

crate::lexicon! {
    /// TIMEX3 modifiers of dates.
    MODIFIERS: (Link, &'static str) = {
        "early" => (Link::Plain, "START"), "earlier" => (Link::Plain, "START"),
        "late" => (Link::Plain, "END"), "later" => (Link::Plain, "END"), "mid" => (Link::Plain, "MID"),
        "around" => (Link::Plain, "APPROX"), "about" => (Link::Plain, "APPROX"),
        "circa" => (Link::Plain, "APPROX"), "approximately" => (Link::Plain, "APPROX"),
        "beginning" => (Link::Of, "START"), "start" => (Link::Of, "START"), "middle" => (Link::Of, "MID"),
        "end" => (Link::Of, "END"), "pre" => (Link::Hyphen, "BEFORE"), "post" => (Link::Hyphen, "AFTER"),
    }
}

/// "early", "mid-", "the end of"; whether one was there.
fn part(lexed: &Lexed<'_>, found: &mut Candidate, from: usize) -> bool {
    let Some(at) = before(lexed, found, from) else {
        return false;
    };
    let is_hyphen = lexed.token(at).kind == Kind::Dash && lexed.glued(found.first) && lexed.glued(at);
    let (is_of, is_in) = (lexed.is(at, "of"), lexed.is(at, "in"));
    let at = at - usize::from((is_hyphen || is_of || is_in) && at > from);
    let Some((link, modifier)) = lexed.look(at, &MODIFIERS) else {
        return false;
    };
    let fits = match link {
        // "early in May", but not "around in May".
        Link::Plain => !(is_of || is_in && modifier == "APPROX"),
        Link::Of => is_of,
        Link::Hyphen => is_hyphen,
    };
    if fits {
        found.first = at;
        found.modifier = Some(modifier);
    }
    fits
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
