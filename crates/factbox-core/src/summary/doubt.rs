//! Dates whose day is not certain: better none than a wrong one.

use super::chooser::Chooser;
use super::wording::{Wording, is_past_form};
use crate::engine::Reading;
use crate::syntax::ChunkKind;
use crate::time::{CLOCK, Date, DateMention, HOLIDAY, WEEKDAY};
use factbox_model::{Inferred, Precision, Status};

/// Whether a feast may well be another year's: far from the day of publication, or an election's, and
/// nothing says that it lies ahead. "Election Day" in a story of an old vote is not this year's.
pub(super) fn is_far_feast(reading: &Reading<'_>, d: &DateMention, reference: Option<Date>) -> bool {
    /// Days to either side within which a feast is the nearest one.
    const NEAR: i32 = 180;
    if d.rule != HOLIDAY || d.inferred.is_empty() {
        return false;
    }
    let is_near = reference.is_some_and(|r| (d.first.to_days() - r.to_days()).abs() <= NEAR);
    (!is_near || reading.lexed.is(d.tokens.first, "election"))
        && !Wording::of(reading, d.tokens.first).is_announced()
}

/// Whether the day that was worked out is not certain.
pub(super) fn is_doubtful(
    chooser: &Chooser<'_>,
    d: &DateMention,
    status: Status,
    reference: Option<Date>,
) -> bool {
    const DAYS: &[&str] = &["today", "yesterday", "tomorrow", "tonight"];
    let reading = chooser.reading;
    let lexed = &reading.lexed;
    if d.inferred.is_empty() {
        return false;
    }
    // "It ended early on Wednesday", told on a Tuesday: the page's clock may be behind the newsroom's.
    let is_tomorrows_name = reference.is_some_and(|r| r.to_days() - d.first.to_days() == 6);
    if (d.rule == WEEKDAY || d.rule == CLOCK) && d.first == d.last && is_tomorrows_name {
        return true;
    }
    // "We leave tomorrow" is said as of the day it was spoken, which the article need not tell; "last
    // night" mostly of the newsroom's, unless the paragraph tells another day.
    let is_night = d.precision == Precision::Time
        && lexed.is_any(d.tokens.first, &["last", "this"])
        && tells_another_day(reading, d);
    if (is_night || lexed.is_any(d.tokens.first, DAYS)) && chooser.is_quoted(d.tokens.first) {
        return true;
    }
    let wording = Wording::of(reading, d.tokens.first);
    // "Today it employs 40": nowadays.
    let is_nowadays = lexed.is(d.tokens.first, "today") && leads(reading, d.tokens.first) && wording.is_now();
    if wording.is_unreal() || is_nowadays {
        return true;
    }
    let is_wrong = match status {
        // "will be told on Friday" is no Friday past, nor is "faces a vote on Friday".
        Status::Past => {
            let is_over = Some(d.last) < reference && !lexed.is(d.tokens.first, "last");
            wording.is_announced()
                || wording.is_beginning()
                || is_over && (wording.is_present() || is_current(reading, d))
        }
        // "had 40 men on June 30" is no June to come, nor is "On June 30 it opened"; "it called a vote
        // for June 30" may be, and "effective June 1" looks either way.
        Status::Planned => {
            let is_either = d.tokens.first > 0 && lexed.is(d.tokens.first - 1, "effective");
            // "opened at the end of May" is no May to come.
            let is_at = d.tokens.first > 0
                && (lexed.is(d.tokens.first - 1, "at") || opens_with(reading, d.tokens.first - 1));
            wording.is_over()
                || wording.is_told() && is_at
                || is_either && !wording.is_announced()
                || lexed.is(d.tokens.first, "earlier")
        }
        Status::Today => false,
    };
    // "in March that number can grow" is said of every March.
    let is_guessed = d.inferred.contains(&Inferred::Day) || d.inferred == [Inferred::Year];
    is_guessed && (is_wrong || wording.is_general())
}

/// Whether a date stands right behind a verb in the present: "is being held on Friday", "schools close on
/// Friday"; not "is held after the attack on Friday".
fn is_current(reading: &Reading<'_>, d: &DateMention) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let chunk = syntax.chunk_of(d.tokens.first);
    let is_behind = |c: &usize| syntax.chunk(*c).kind == ChunkKind::Finite;
    let verb = (chunk.saturating_sub(2)..chunk).rev().find(is_behind);
    verb.map(|v| syntax.chunk(v)).is_some_and(|verb| {
        let is_one = verb.first == verb.last && !is_past_form(lexed, verb.first);
        let is_be = lexed.is_any(verb.first, &["is", "are"]) && !lexed.is(verb.last, "been");
        is_be || is_one && !lexed.is_any(verb.first, &["was", "were", "had", "did"])
    })
}

/// Whether the paragraph of a date tells of another single day before it.
fn tells_another_day(reading: &Reading<'_>, d: &DateMention) -> bool {
    let sentence = |t: usize| reading.lexed.sentence_at(t);
    let paragraph = |t: usize| sentence(t).map(|s| s.paragraph);
    let near = reading
        .dates
        .partition_point(|other| other.tokens.first < d.tokens.first);
    let last = near.checked_sub(1).and_then(|n| reading.dates.get(n));
    last.is_some_and(|told| {
        paragraph(told.tokens.first) == paragraph(d.tokens.first)
            && told.first == told.last
            && told.first != d.first
    })
}

/// Whether a sentence begins with token `i`, an "and" or "but" aside.
fn leads(reading: &Reading<'_>, i: usize) -> bool {
    let lexed = &reading.lexed;
    let begin = lexed.tokens_around(i).start;
    i == begin + usize::from(lexed.is_any(begin, &["and", "but"]))
}

/// Whether token `i` is the "on" or "in" that a sentence opens with.
fn opens_with(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexed.is_any(i, &["on", "in"]) && reading.lexed.opens_sentence(i)
}
