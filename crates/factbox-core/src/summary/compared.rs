//! Figures and dates that another is held against.

use crate::engine::Reading;
use crate::lex::{Kind, Tokens};
use crate::quantity::{Amount, Quantity};
use crate::syntax::Tag;
use crate::time::{Date, DateMention};

/// Whether quantity `n`, or what ends at token `last` behind it, says how another compares: "rose by 9,000, less
/// than half the average gain of 22,000".
pub(super) fn is_held_against(reading: &Reading<'_>, n: usize, last: usize) -> bool {
    let (lexed, all) = (&reading.lexed, &reading.quantities);
    let is_inside = |t: usize| !matches!(lexed.token(t).kind, Kind::Comma | Kind::Stop);
    let is_share = |q: &Quantity| {
        let Tokens { first, last: end } = q.tokens;
        let the = end + 1 + usize::from(lexed.is(end + 1, "of"));
        let is_level = |t: usize| lexed.look(t, &LEVELS).is_some() || lexed.token(t).kind == Kind::Symbol;
        matches!(q.amount, Amount::Share(_))
            && first > 0
            && lexed.is(first - 1, ",")
            && lexed.is(the, "the")
            && (the + 1..the + 4).take_while(|t| is_inside(*t)).any(is_level)
            && (end..last).all(is_inside)
    };
    all.get(n.saturating_sub(1)..=n)
        .unwrap_or(&[])
        .iter()
        .any(is_share)
}

crate::lexicon! {
    /// What another figure is so much of, when it is no part of a whole.
    LEVELS = {
        "average", "rate", "gain", "pace", "level", "rise", "increase", "growth", "figure", "price", "number",
    }
}

/// Whether a date is that of a figure which another is held against: "stands at 38 percent, down from 71
/// percent a year ago" tells of nothing else a year ago.
pub(super) fn is_compared(reading: &Reading<'_>, d: &DateMention, reference: Option<Date>) -> bool {
    /// Words between the figure and its date: "4,000 members in", "71 percent".
    const NEAR: usize = 4;
    let (lexed, all) = (&reading.lexed, &reading.quantities);
    // "71 seats, down from 92 in 2020": a number whose noun is said before.
    let number = d
        .tokens
        .first
        .checked_sub(2)
        .filter(|n| lexed.token(*n).kind == Kind::Number);
    if number.is_some_and(|n| n > 1 && lexed.is(n - 1, "from") && lexed.is_any(n - 2, &["up", "down"])) {
        return true;
    }
    let next = all.partition_point(|q| q.tokens.first < d.tokens.first);
    let figure = |back: usize| next.checked_sub(back).and_then(|n| all.get(n));
    let Some(old) = figure(1) else { return false };
    // "rose by 9,000, half the gain of March"
    if is_held_against(reading, next - 1, d.tokens.last) {
        return true;
    }
    let is_near = |a: usize, b: usize| {
        a < b && b - a <= NEAR && (a..b).all(|t| !matches!(lexed.token(t).kind, Kind::Comma | Kind::Stop))
    };
    // "down 12 percent from 2019", but not "will go up 8 percent from 1 June".
    let is_over = reference.is_none_or(|today| d.last < today);
    let is_from = lexed.is(old.tokens.last + 1, "from") && old.tokens.last + 2 == d.tokens.first;
    if old.change.is_some() && is_from && is_over {
        return true;
    }
    let Some(before) = old
        .tokens
        .first
        .checked_sub(1)
        .filter(|_| is_near(old.tokens.last, d.tokens.first))
    else {
        return false;
    };
    let word = |back: usize, words: &[&str]| before.checked_sub(back).is_some_and(|t| lexed.is_any(t, words));
    match lexed.word(before) {
        "against" | "versus" => true,
        "with" | "to" => word(1, &["compared"]),
        // "rose to 14 from 9 in May", "up from 9 in May", but "came from 12 towns in May".
        "from" => {
            word(1, &["up", "down"])
                || figure(2)
                    .is_some_and(|new| new.unit.card == old.unit.card && is_near(new.tokens.last, before))
        }
        _ => false,
    }
}

/// Whether a date is the one that something is more, less or the first since, or is not: "warmer than in
/// 2008", "the strongest quake since 1998", "until 2030 instead of 2027".
pub(super) fn is_measure(reading: &Reading<'_>, d: &DateMention) -> bool {
    /// Words from the superlative to "since".
    const NEAR: usize = 8;
    let lexed = &reading.lexed;
    let Some(mut before) = d.tokens.first.checked_sub(1) else {
        return false;
    };
    if lexed.is_any(before, &["in", "on", "at", "during"]) {
        before = before.saturating_sub(1);
    }
    let begin = lexed.tokens_around(before).start;
    let is_extreme = |t: usize| lexed.look(t, &EXTREMES).is_some();
    let is_instead = before > 0 && lexed.is(before - 1, "instead") && lexed.is(before, "of");
    // "since 1998", "since the war in 1998", "since the great fire of 1998"
    let is_since = (begin.max(before.saturating_sub(3))..=before).any(|t| lexed.is(t, "since"));
    is_instead
        || lexed.is(before, "than")
        || is_base(reading, before)
        || is_since && (begin.max(before.saturating_sub(NEAR))..before).any(is_extreme)
}

/// Whether what ends at token `last`, before its date, is what another is held against: "26 more than in the
/// fire of 1959", "up 3% over the same period of 1988", but not "more than 40 in the fire of 1959".
fn is_base(reading: &Reading<'_>, last: usize) -> bool {
    /// Words of a noun phrase with its preposition: "than in the great mill fire".
    const LONG: usize = 6;
    const HOLDING: &[&str] = &["than", "over", "from", "with", "to", "on", "against"];
    let lexed = &reading.lexed;
    let end = last - usize::from(last > 0 && lexed.is(last, "of"));
    let is_inside = |t: &usize| {
        matches!(
            reading.syntax.tag(*t),
            Tag::Nominal | Tag::Determiner | Tag::Possessive | Tag::Preposition
        ) && lexed.token(*t).kind != Kind::Number
    };
    let begin = lexed.tokens_around(last).start.max(end.saturating_sub(LONG));
    let mut inside = (begin..=end).rev().take_while(is_inside);
    let is_alike = (begin..end).any(|t| lexed.look(t, &ALIKE).is_some());
    inside.any(|t| {
        let is_the_same = is_alike && lexed.look(end, &STRETCHES).is_some() && lexed.is_any(t, HOLDING);
        is_the_same || end < last && lexed.is(t, "than")
    })
}

/// Whether a figure is told of a thing by the year it had, which a label does not keep: "the flood of 1987,
/// which killed 14".
pub(super) fn is_of_then(reading: &Reading<'_>, q: &Quantity) -> bool {
    let lexed = &reading.lexed;
    let first = q.tokens.first;
    let is_break = |t: &usize| matches!(lexed.token(*t).kind, Kind::Comma | Kind::Stop);
    let mut before = (lexed.tokens_around(first).start..first).rev();
    let Some(comma) = before.find(is_break).filter(|t| *t > 1) else {
        return false;
    };
    let which = comma + 1 + usize::from(lexed.is(comma + 2, "which"));
    let dates = &reading.dates;
    let at = dates.partition_point(|d| d.tokens.last + 1 < comma);
    lexed.is(which, "which")
        && lexed.is(comma, ",")
        && dates.get(at).is_some_and(|d| {
            d.tokens.last + 1 == comma
                && d.inferred.is_empty()
                && d.tokens.first > 0
                && lexed.is(d.tokens.first - 1, "of")
        })
}

crate::lexicon! {
    /// What a stretch of time is called when another is held against it: "the same period".
    ALIKE = { "same", "comparable", "corresponding", "equivalent", "similar", "like" }
}

crate::lexicon! {
    STRETCHES = { "period", "periods", "quarter", "quarters", "months", "month", "week", "weeks", "half", "time" }
}

crate::lexicon! {
    /// What something is that has not been so since.
    EXTREMES = {
        "first", "best", "worst", "biggest", "largest", "highest", "lowest", "smallest", "strongest",
        "weakest", "deadliest", "fastest", "slowest", "steepest", "sharpest", "heaviest", "longest",
        "shortest", "hottest", "coldest", "warmest", "wettest", "driest", "busiest", "closest", "fewest",
    }
}
