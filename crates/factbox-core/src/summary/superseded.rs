//! Figures that the article itself puts out of date. The newer one is the fact, so only that is shown.
//!
//! | text | off the card |
//! | --- | --- |
//! | "The toll, earlier put at 9, rose to 14" | 9 |
//! | "The mayor had previously said 9 died" | 9 |
//! | "It had first been estimated at $9 million" | $9 million |
//! | "from an earlier 9", "from a previous tally of 9" | 9 |
//! | "The toll rose to 14, up from nine on Sunday" | nine |
//! | "The number was revised from 9 to 14" | 9 |
//! | "The mayor said 9 died and later corrected it to 14" | 9 |
//! | "The toll rose to 14, officials said, a day after nine people were found dead" | nine |
//!
//! Two periods side by side are no update: "Revenue rose to $5 million from $4 million a year ago".

use crate::engine::Reading;
use crate::lex::{Kind, Lexed};
use crate::quantity::Quantity;
use std::ops::Range;

/// What is counted on as news comes in. "An original estimate of 9" says itself that it is old.
const TALLIES: &[&str] = &["toll", "tally", "count"];

/// What is done to a number that was not right.
const REVISED: &[&str] = &["revised", "corrected", "updated", "amended"];

/// Tokens that are looked back on, or ahead.
const REACH: usize = 20;

/// Whether a later figure of the article takes the place of `q`.
pub(super) fn is_superseded(reading: &Reading<'_>, q: &Quantity) -> bool {
    let lexed = &reading.lexed;
    let first = q.tokens.first;
    let begin = lexed.tokens_around(first).start;
    let back = begin.max(first.saturating_sub(REACH))..first;
    was_put(lexed, first, begin)
        || is_corrected(lexed, q.tokens.last)
        || is_former(lexed, first, begin)
        || q.unit.card == "count" && (is_left(lexed, first, back.clone()) || is_of_before(lexed, first, back))
}

/// "earlier put at 9", "had initially been reported as 9": no mark between.
fn was_put(lexed: &Lexed<'_>, first: usize, begin: usize) -> bool {
    let is_mark = |t: &usize| lexed.token(*t).kind != Kind::Word;
    let from = (begin..first).rev().find(is_mark).map_or(begin, |t| t + 1);
    let mut near = (from..first).rev().take(REACH);
    near.any(|t| {
        // "Police said earlier that nine died" is of the same day.
        let is_said = lexed.is(t, "said")
            && t > from
            && lexed.is_any(t - 1, &["previously", "initially", "originally"]);
        is_said
            || lexed.look(t, &COUNTED).is_some()
                && (from.max(t.saturating_sub(3))..t + 2).any(|e| lexed.look(e, &EARLIER).is_some())
    })
}

/// "an earlier 9", "a previous tally of 9".
fn is_former(lexed: &Lexed<'_>, first: usize, begin: usize) -> bool {
    let is_of = first > begin + 2 && lexed.is(first - 1, "of") && lexed.is_any(first - 2, TALLIES);
    let at = if is_of { first - 2 } else { first };
    at > begin + 1
        && lexed.look(at - 1, &FORMER).is_some()
        && lexed.is_any(at - 2, &["a", "an", "the", "its", "their"])
}

/// "the toll rose to 14, officials said, a day after nine people were found dead".
fn is_of_before(lexed: &Lexed<'_>, first: usize, mut back: Range<usize>) -> bool {
    let is_after = first > 1
        && lexed.is(first - 1, "after")
        && lexed.is_any(first - 2, &["day", "days", "hours", "week", "weeks"]);
    is_after && back.any(|t| lexed.is_any(t, TALLIES))
}

/// "said 9 died and later corrected it to 14", "9 homes burned, a figure it later revised to 14".
fn is_corrected(lexed: &Lexed<'_>, last: usize) -> bool {
    let end = lexed.tokens_around(last).end;
    let is_new = |t: usize| lexed.is(t, "to") && lexed.token(t + 1).kind == Kind::Number;
    (last + 1..end.min(last + REACH))
        .any(|t| lexed.is_any(t, REVISED) && lexed.is(t - 1, "later") && (t + 1..t + 4).any(is_new))
}

/// "the toll rose to 14, up from nine", "revised from 9 to 14".
fn is_left(lexed: &Lexed<'_>, first: usize, mut back: Range<usize>) -> bool {
    if first == 0 || !lexed.is(first - 1, "from") {
        return false;
    }
    let is_revised = |t: usize| lexed.is_any(t, REVISED);
    let is_tally = |t: usize| lexed.is_any(t, &["toll", "tally"]);
    back.any(|t| is_revised(t) || is_tally(t))
}

crate::lexicon! {
    /// Words that put a count or its telling in the past.
    EARLIER = {
        "earlier", "previously", "initially", "originally", "first", "provisionally",
    }
}

crate::lexicon! {
    /// Verbs that give a count as far as it is known.
    COUNTED = {
        "put", "estimated", "given", "thought", "believed", "counted", "listed", "reported",
    }
}

crate::lexicon! {
    /// The same as adjectives.
    FORMER = {
        "earlier", "previous", "initial", "original", "prior", "preliminary", "provisional",
    }
}

#[cfg(test)]
mod tests {
    use super::is_superseded;
    use crate::summary::testing;

    #[test]
    fn what_is_out_of_date_is_told_from_what_stands() {
        for (text, want) in [
            ("The toll, earlier put at 9, rose to 14.", "9"),
            ("The death toll, initially put at nine, has risen to 14.", "nine"),
            ("Officials had previously put the toll at 9.", "9"),
            (
                "Losses of $5 million were first estimated at $9 million.",
                "$9 million",
            ),
            (
                "The ministry raised its estimate to 14 from an earlier 9 deaths.",
                "9",
            ),
            ("The toll rose to 14 from a previous tally of 9.", "9"),
            ("The death toll rose to 14, up from nine on Sunday.", "nine"),
            ("The number of dead was revised from 9 to 14 on Monday.", "9"),
            ("The mayor had previously said nine people died.", "nine"),
            (
                "The mayor said nine people died and later corrected the number to 14.",
                "nine",
            ),
            (
                "The toll has risen to 14, officials said, a day after nine people were found dead.",
                "nine",
            ),
            // Look-alikes.
            ("The mayor said nine people died.", ""),
            ("The toll from six weeks of war is not known.", ""),
            ("It was down from an original estimate of 9,000.", ""),
            ("Revenue rose to $5 million from $4 million.", ""),
            ("Earlier, police put 40 men on the street.", ""),
            ("The first 9 of 14 boats left.", ""),
            ("Police said earlier that nine people died.", ""),
            ("The toll rose to 14.", ""),
        ] {
            testing::read(text, |_, reading| {
                let found = reading.quantities.iter().filter(|q| is_superseded(reading, q));
                let words: Vec<&str> = found.map(|q| q.span.of(text)).collect();
                assert_eq!(words.join(" / "), want, "{text}");
            });
        }
    }
}
