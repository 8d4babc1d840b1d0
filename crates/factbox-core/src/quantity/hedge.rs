//! Hedges: "about", "more than", "at least", "up to", "or more", and the bound they give.

use super::rules::Candidate;
use super::unit;
use crate::lex::{Kind, Lexed};
use factbox_model::Bound;

/// The bound of a quantity and the tokens of the whole phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hedge {
    pub bound: Bound,
    pub first: usize,
    pub last: usize,
}

crate::lexicon! {
    /// Words that hedge by themselves.
    SINGLE: Bound = {
        "about" => Bound::About, "around" => Bound::About, "roughly" => Bound::About,
        "approximately" => Bound::About, "approx" => Bound::About, "nearly" => Bound::About,
        "almost" => Bound::About, "circa" => Bound::About, "some" => Bound::About,
        "estimated" => Bound::About, "barely" => Bound::About, "virtually" => Bound::About,
        "practically" => Bound::About, "~" => Bound::About, "≈" => Bound::About, "±" => Bound::About,
        "over" => Bound::MoreThan, "above" => Bound::MoreThan, "exceeding" => Bound::MoreThan,
        "exceeded" => Bound::MoreThan, "exceeds" => Bound::MoreThan, "exceed" => Bound::MoreThan,
        "topped" => Bound::MoreThan, "topping" => Bound::MoreThan, "surpassed" => Bound::MoreThan,
        ">" => Bound::MoreThan, "≥" => Bound::AtLeast, "<" => Bound::LessThan, "≤" => Bound::AtMost,
        "under" => Bound::LessThan, "below" => Bound::LessThan, "sub" => Bound::LessThan,

    }
}

crate::lexicon! {
    /// Comparatives before "than". True: more.
    COMPARED: bool = {
        "more" => true, "greater" => true, "higher" => true, "larger" => true, "bigger" => true,
        "longer" => true, "older" => true, "better" => true, "heavier" => true, "faster" => true,
        "less" => false, "fewer" => false, "lower" => false, "smaller" => false, "shorter" => false,
        "younger" => false, "lighter" => false, "cheaper" => false,
    }
}

/// Words that may stand between a hedge and its number: "up to an additional 15 per cent".
const BETWEEN: &[&str] = &[
    "an",
    "a",
    "the",
    "additional",
    "another",
    "extra",
    "further",
    "estimated",
    "record",
];

/// Words that shade a hedge: "just over", "slightly more than".
const SHADES: &[&str] = &[
    "just",
    "well",
    "slightly",
    "far",
    "only",
    "little",
    "significantly",
    "very",
    "much",
];

/// The hedge around `found`, not reaching back before token `from`.
pub(crate) fn around(lexed: &Lexed<'_>, found: &Candidate, from: usize) -> Hedge {
    let mut hedge = Hedge {
        bound: Bound::Exact,
        first: found.first,
        last: found.last,
    };
    if let Some((bound, first)) = before(lexed, found, from) {
        (hedge.bound, hedge.first) = (bound, first);
    }
    if let Some((bound, last)) = after(lexed, found.last) {
        (hedge.bound, hedge.last) = (bound, last);
    }
    hedge
}

/// Whether a hedge stands right beside the tokens `first..=last` of a number without a unit.
pub(crate) fn is_hedged(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    first
        .checked_sub(1)
        .is_some_and(|at| phrase(lexed, at, false).is_some())
        || after(lexed, last).is_some()
}

fn before(lexed: &Lexed<'_>, found: &Candidate, from: usize) -> Option<(Bound, usize)> {
    let mut at = found.first.checked_sub(1).filter(|at| *at >= from)?;
    // "sub-300 sq m"
    if lexed.token(at).kind == Kind::Dash && lexed.glued(at) && lexed.is(at.wrapping_sub(1), "sub") {
        return Some((Bound::LessThan, at - 1));
    }
    if found.bound == Some(Bound::Range) && lexed.is(at, "between") {
        return Some((Bound::Exact, at));
    }
    // "under the age of 5"
    if found.rule == "quantity.age.aged" && lexed.is(at, "of") && lexed.is(at.wrapping_sub(1), "age") {
        at = at.saturating_sub(2);
        at -= usize::from(lexed.is(at, "the") && at > 0);
        let bound = lexed.look(at, &SINGLE).filter(|_| at >= from)?;
        return Some((bound, at));
    }
    for _ in 0..2 {
        if lexed.is_any(at, BETWEEN) && !lexed.is(at, "estimated") && at > from {
            at -= 1;
        }
    }
    let skipped = at + 1 < found.first;
    let (bound, mut first) = phrase(lexed, at, found.unit.card().is_some_and(unit::is_duration))?;
    // "some of the 300" and "over the 300" do not hedge.
    if skipped
        && matches!(
            lexed.word(at),
            "some" | "over" | "around" | "about" | "under" | "above" | "below"
        )
    {
        let is_added = lexed.is_any(
            found.first - 1,
            &["additional", "another", "extra", "further", "estimated"],
        );
        if !is_added {
            return None;
        }
    }
    if first < from {
        return None;
    }
    while first > from && lexed.is_any(first - 1, SHADES) {
        first -= 1;
    }
    if first > from && lexed.is(first, "little") && lexed.is(first - 1, "a") {
        first -= 1;
    }
    if first > from && lexed.is(first, "estimated") && lexed.is(first - 1, "an") {
        first -= 1;
    }
    Some((bound, first))
}

/// The hedge that ends at token `at`, and its first token.
fn phrase(lexed: &Lexed<'_>, at: usize, is_duration: bool) -> Option<(Bound, usize)> {
    let back = |n: usize| at.wrapping_sub(n);
    match lexed.word(at) {
        "than" => {
            let is_more = lexed.look(back(1), &COMPARED)?;
            let is_negated = lexed.is_any(back(2), &["no", "not"]);
            let (bound, words) = match (is_more, is_negated) {
                (true, false) => (Bound::MoreThan, 1),
                (false, false) => (Bound::LessThan, 1),
                (true, true) => (Bound::AtMost, 2),
                (false, true) => (Bound::AtLeast, 2),
            };
            return Some((bound, at - words));
        }
        "to" if lexed.is(back(1), "up") => return Some((Bound::AtMost, at - 1)),
        "to" if lexed.is_any(back(1), &["close", "closer", "near"]) => return Some((Bound::About, at - 1)),
        "least" | "most" if lexed.is(back(1), "at") => {
            let bound = if lexed.is(at, "least") {
                Bound::AtLeast
            } else {
                Bound::AtMost
            };
            return Some((bound, at - 1));
        }
        "as" if lexed.is(back(2), "as") => {
            let bound = if lexed.is_any(back(1), &["many", "much", "high", "long", "late", "large"]) {
                Bound::AtMost
            } else if lexed.is_any(back(1), &["few", "little", "low"]) {
                Bound::AtLeast
            } else {
                return None;
            };
            return Some((bound, at - 2));
        }
        "of" => {
            let bound = match lexed.word(back(1)).to_ascii_lowercase().as_str() {
                "upwards" | "north" | "excess" => Bound::MoreThan,
                "south" => Bound::LessThan,
                "minimum" => Bound::AtLeast,
                "maximum" => Bound::AtMost,
                _ => return None,
            };
            let first = at - 1 - usize::from(lexed.is_any(back(2), &["in", "a"]));
            return Some((bound, first));
        }
        _ => {}
    }
    let bound = lexed.look(at, &SINGLE)?;
    // "over 10 years" is mostly a stretch of time, not a bound.
    let is_over_time = lexed.is(at, "over")
        && is_duration
        && !lexed.is_any(
            back(1),
            &["just", "well", "for", "after", "is", "was", "a", "little"],
        );
    (!is_over_time).then_some((bound, at))
}

/// The hedge behind a number, "or more" after token `last`, and its last token.
pub(crate) fn after(lexed: &Lexed<'_>, last: usize) -> Option<(Bound, usize)> {
    let at = last + 1;
    if lexed.is_any(at, &["or", "and"]) {
        let bound = match lexed.word(at + 1) {
            "more" | "above" | "older" | "over" | "greater" | "higher" | "longer" | "better" | "up" => {
                Bound::AtLeast
            }
            "less" | "fewer" | "below" | "younger" | "under" | "lower" | "shorter" => Bound::AtMost,
            "so" | "thereabouts" if lexed.is(at, "or") => Bound::About,
            _ => return None,
        };
        // "5 and more than", "65 and over the": only at the end of a phrase.
        if lexed.is(at + 2, "than") {
            return None;
        }
        return Some((bound, at + 1));
    }
    if lexed.word(at) == "+" && lexed.glued(at) {
        return Some((Bound::AtLeast, at));
    }
    let hyphened = at + usize::from(lexed.token(at).kind == Kind::Dash && lexed.glued(at));
    if hyphened > at && lexed.glued(hyphened) {
        if lexed.is(hyphened, "plus") {
            return Some((Bound::AtLeast, hyphened));
        }
        if lexed.is(hyphened, "odd") {
            return Some((Bound::About, hyphened));
        }
    }
    None
}
