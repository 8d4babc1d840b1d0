//! Hedges: "about", "more than", "at least", "up to", "or more", and the bound they give.

use super::rules::{self, Candidate, Counted};
use super::{cause, noun, unit};
use crate::lex::{Kind, Lexed};
use factbox_model::Bound;

/// The bound of a quantity and the tokens of the whole phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hedge {
    pub bound: Bound,
    pub first: usize,
    pub last: usize,
}

/// The last word of a hedge before a number.
#[derive(Clone, Copy)]
enum Last {
    /// A hedge by itself: "about".
    Alone(Bound),
    /// "over": more than, but of time a stretch.
    Over,
    /// "more than", "no fewer than".
    Than,
    /// "up to", "close to".
    To,
    /// "at least", "at most".
    At(Bound),
    /// "as many as", "as few as".
    As,
    /// "upwards of", "a maximum of".
    Of,
}

crate::lexicon! {
    LASTS: Last = {
        "about" => Last::Alone(Bound::About), "around" => Last::Alone(Bound::About),
        "roughly" => Last::Alone(Bound::About), "approximately" => Last::Alone(Bound::About),
        "approx" => Last::Alone(Bound::About), "nearly" => Last::Alone(Bound::About),
        "almost" => Last::Alone(Bound::About), "circa" => Last::Alone(Bound::About),
        "some" => Last::Alone(Bound::About), "estimated" => Last::Alone(Bound::About),
        "barely" => Last::Alone(Bound::About), "virtually" => Last::Alone(Bound::About),
        "practically" => Last::Alone(Bound::About), "~" => Last::Alone(Bound::About),
        "≈" => Last::Alone(Bound::About), "±" => Last::Alone(Bound::About),
        "above" => Last::Alone(Bound::MoreThan), "exceeding" => Last::Alone(Bound::MoreThan),
        "exceeded" => Last::Alone(Bound::MoreThan), "exceeds" => Last::Alone(Bound::MoreThan),
        "exceed" => Last::Alone(Bound::MoreThan), "topped" => Last::Alone(Bound::MoreThan),
        "topping" => Last::Alone(Bound::MoreThan), "surpassed" => Last::Alone(Bound::MoreThan),
        ">" => Last::Alone(Bound::MoreThan), "≥" => Last::Alone(Bound::AtLeast),
        "<" => Last::Alone(Bound::LessThan), "≤" => Last::Alone(Bound::AtMost),
        "under" => Last::Alone(Bound::LessThan), "below" => Last::Alone(Bound::LessThan),
        "nearer" => Last::Alone(Bound::About), "over" => Last::Over, "than" => Last::Than, "to" => Last::To,
        "least" => Last::At(Bound::AtLeast), "most" => Last::At(Bound::AtMost), "as" => Last::As,
        "of" => Last::Of,
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

crate::lexicon! {
    /// Words between two "as".
    EXTENTS: Bound = {
        "many" => Bound::AtMost, "much" => Bound::AtMost, "high" => Bound::AtMost, "long" => Bound::AtMost,
        "late" => Bound::AtMost, "large" => Bound::AtMost, "few" => Bound::AtLeast,
        "little" => Bound::AtLeast, "low" => Bound::AtLeast,
    }
}

crate::lexicon! {
    /// Words before "of".
    LIMITS: Bound = {
        "upwards" => Bound::MoreThan, "north" => Bound::MoreThan, "excess" => Bound::MoreThan,
        "south" => Bound::LessThan, "minimum" => Bound::AtLeast, "maximum" => Bound::AtMost,
    }
}

crate::lexicon! {
    /// What may follow "or" behind a number.
    TAILS: Bound = {
        "more" => Bound::AtLeast, "above" => Bound::AtLeast, "older" => Bound::AtLeast,
        "over" => Bound::AtLeast, "greater" => Bound::AtLeast, "higher" => Bound::AtLeast,
        "longer" => Bound::AtLeast, "better" => Bound::AtLeast, "up" => Bound::AtLeast,
        "less" => Bound::AtMost, "fewer" => Bound::AtMost, "below" => Bound::AtMost,
        "younger" => Bound::AtMost, "under" => Bound::AtMost, "lower" => Bound::AtMost,
        "shorter" => Bound::AtMost, "so" => Bound::About, "thereabouts" => Bound::About,
    }
}

/// Words between a hedge and its number. True: they may follow a hedge of one word too: "about another
/// 300". "The" is none of them: "close to the 300 it takes" holds the amount against a known one.
const INSERTED: [(&str, bool); 7] = [
    ("an", false),
    ("a", false),
    ("record", false),
    ("additional", true),
    ("another", true),
    ("extra", true),
    ("further", true),
];

/// Words that shade a hedge: "just over", "slightly more than", "an estimated".
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
    "a",
    "an",
];

/// The hedge around `found`, not reaching back before token `from`.
pub(crate) fn around(lexed: &Lexed<'_>, found: &Candidate, from: usize) -> Hedge {
    let mut hedge = Hedge {
        bound: Bound::Exact,
        first: found.first,
        last: found.last,
    };
    if let Some((bound, first)) = before(lexed, found).filter(|(_, first)| *first >= from) {
        (hedge.bound, hedge.first) = (bound, shaded(lexed, first, from));
    }
    let noun = match found.unit {
        Counted::Noun(noun) => noun.last,
        _ => found.last,
    };
    if let Some((bound, last)) = after(lexed, found.last).or_else(|| least(lexed, noun)) {
        (hedge.bound, hedge.last) = (bound, last);
    }
    hedge
}

/// Whether a hedge stands right beside the tokens `first..=last` of a number without a unit.
pub(crate) fn is_hedged(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    let is_led = first
        .checked_sub(1)
        .is_some_and(|at| phrase(lexed, at, false).is_some());
    is_led || after(lexed, last).is_some()
}

/// The hedge before `found` and its first token.
fn before(lexed: &Lexed<'_>, found: &Candidate) -> Option<(Bound, usize)> {
    let at = found.first.checked_sub(1)?;
    // "sub-300 sq m"
    if lexed.token(at).kind == Kind::Dash && lexed.glued(at) && lexed.is(at.wrapping_sub(1), "sub") {
        return Some((Bound::LessThan, at - 1));
    }
    // The first word of "between 5 and 7" belongs to the phrase and bounds nothing.
    if found.bound == Some(Bound::Range) && lexed.is(at, "between") {
        return Some((Bound::Exact, at));
    }
    let is_duration =
        found.unit.card().is_some_and(unit::is_duration) && ![rules::OLD, rules::AGED].contains(&found.rule);
    // "under the age of 5"
    if found.rule == rules::AGED && lexed.is(at, "of") && lexed.is(at.wrapping_sub(1), "age") {
        let the = at.checked_sub(2)?;
        let at = if lexed.is(the, "the") {
            the.checked_sub(1)?
        } else {
            the
        };
        return phrase(lexed, at, false);
    }
    let (mut end, mut is_loose) = (at, true);
    for _ in 0..2 {
        let inserted = INSERTED.iter().find(|(word, _)| lexed.is(end, word));
        let Some((_, may_follow)) = inserted else { break };
        end = end.checked_sub(1)?;
        is_loose &= may_follow;
    }
    if lexed.is(end, "over") && cause::is_cause(lexed, end, found) {
        return None;
    }
    let (bound, first) = phrase(lexed, end, is_duration)?;
    (is_loose || first < end).then_some((bound, first))
}

/// The first token of the hedge that starts at `first`, its shades included.
fn shaded(lexed: &Lexed<'_>, mut first: usize, from: usize) -> usize {
    while first > from && lexed.is_any(first - 1, SHADES) {
        let is_article = lexed.is_any(first - 1, &["a", "an"]);
        // "a little over", "an estimated", but not "a more than".
        if is_article && !lexed.is_any(first, &["little", "estimated", "maximum", "minimum"]) {
            break;
        }
        first -= 1;
    }
    first
}

crate::lexicon! {
    /// Verbs that go with "up to" and reach the number.
    RISING = {
        "top", "tops", "topped", "topping", "charge", "charged", "went", "gone", "moved", "climbed", "rose",
        "crept", "shot", "bumped", "sped", "stepped", "live", "lived", "add", "adds", "rounded", "pushed",
        "ramped", "scaled", "ticked", "ticking", "inched", "inching", "edged", "edging", "nudged", "picked",
        "marked", "popped", "notched", "mounted", "warmed", "heated", "creeping", "climbing", "moving", "going",
    }
}

/// The hedge that ends at token `at`, and its first token.
fn phrase(lexed: &Lexed<'_>, at: usize, is_duration: bool) -> Option<(Bound, usize)> {
    let back = |n: usize| at.wrapping_sub(n);
    match lexed.look(at, &LASTS)? {
        Last::Alone(bound) => Some((bound, at)),
        Last::Over => {
            // "over 10 years" is mostly a stretch of time, not a bound.
            const BOUNDING: &[&str] = &["just", "well", "for", "after", "is", "was", "little"];
            (!is_duration || lexed.is_any(back(1), BOUNDING)).then_some((Bound::MoreThan, at))
        }
        Last::Than => {
            let is_more = lexed.look(back(1), &COMPARED)?;
            Some(match (is_more, lexed.is_any(back(2), &["no", "not"])) {
                (true, false) => (Bound::MoreThan, at - 1),
                (false, false) => (Bound::LessThan, at - 1),
                (true, true) => (Bound::AtMost, at - 2),
                (false, true) => (Bound::AtLeast, at - 2),
            })
        }
        // "to top up to 80 percent", "moved up to 40": "up" is the verb's.
        Last::To if lexed.is(back(1), "up") => {
            (!is_reached(lexed, at - 1, is_duration)).then(|| (Bound::AtMost, at - 1))
        }
        Last::To if lexed.is_any(back(1), &["close", "closer", "near", "nearer"]) => {
            Some((Bound::About, at - 1))
        }
        Last::To => None,
        Last::At(bound) => lexed.is(back(1), "at").then(|| (bound, at - 1)),
        Last::As if lexed.is(back(2), "as") => Some((lexed.look(back(1), &EXTENTS)?, at - 2)),
        Last::As => None,
        Last::Of => {
            let bound = lexed.look(back(1), &LIMITS)?;
            Some((bound, if lexed.is(back(2), "in") { at - 2 } else { at - 1 }))
        }
    }
}

/// Whether "up" at token `up` is its verb's: "the toll is up to 41", "is now up to $40".
fn is_reached(lexed: &Lexed<'_>, up: usize, is_duration: bool) -> bool {
    let is_be = |back: usize| lexed.is_any(up.wrapping_sub(back), &["is", "are", "was", "were"]);
    let before = up.wrapping_sub(1);
    lexed.look(before, &RISING).is_some()
        || !is_duration && lexed.is_any(before, &["now", "back"]) && is_be(2)
        || is_be(1) && rules::is_toll(lexed, up + 2)
}

/// "200 and counting", "$40, minimum", "40 days at a minimum" after token `last`.
fn least(lexed: &Lexed<'_>, last: usize) -> Option<(Bound, usize)> {
    let at = last + 1;
    let end = if lexed.is(at, "and") && lexed.is(at + 1, "counting")
        || lexed.is(at, ",") && lexed.is(at + 1, "minimum")
    {
        at + 1
    } else if lexed.is(at, "at") && lexed.is(at + 2, "minimum") {
        at + 2
    } else {
        return None;
    };
    Some((Bound::AtLeast, end))
}

/// The hedge behind a number, "or more" after token `last`, and its last token.
pub(crate) fn after(lexed: &Lexed<'_>, last: usize) -> Option<(Bound, usize)> {
    let at = last + 1;
    if lexed.is_any(at, &["or", "and"]) {
        let bound = lexed.look(at + 1, &TAILS)?;
        // "5 and more than 7", "12 and so they left"
        let is_tail = !lexed.is(at + 2, "than") && (lexed.is(at, "or") || bound != Bound::About);
        return is_tail.then_some((bound, at + 1));
    }
    // "200 plus guests", but not "$200 plus tax".
    let is_sum = lexed.token(last.wrapping_sub(1)).kind == Kind::Symbol;
    if lexed.is(at, "plus") && !is_sum && noun::is_plural(lexed, at + 1) {
        return Some((Bound::AtLeast, at));
    }
    if lexed.word(at) == "+" && lexed.glued(at) {
        return Some((Bound::AtLeast, at));
    }
    if lexed.token(at).kind == Kind::Dash && lexed.glued(at) && lexed.glued(at + 1) {
        let bound = match lexed.word(at + 1) {
            "plus" => Bound::AtLeast,
            "odd" => Bound::About,
            _ => return None,
        };
        return Some((bound, at + 1));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::hits;

    #[test]
    fn reads_hedges_in_any_case() {
        hits(
            "quantity.count",
            &[
                ("[More Than 100] Miners Trapped", "more than 100 count miner"),
                ("it hired [no more than 20] cooks", "at most 20 count cook"),
                ("it hired [not fewer than 20] cooks", "at least 20 count cook"),
                ("with [just over 40] boats", "more than 40 count boat"),
                ("with [a little under 40] boats", "less than 40 count boat"),
                ("hurting [an estimated 40] people", "about 40 count people"),
                ("it hired [up to an additional 15] cooks", "at most 15 count cook"),
                ("it hired [about another 15] cooks", "about 15 count cook"),
                ("some of the [300] boats sank", "300 count boat"),
                ("it came close to the [300] boats it needs", "300 count boat"),
                ("it came [close to 300] boats", "about 300 count boat"),
                ("[As Few As 3] boats came", "at least 3 count boat"),
                ("[in excess of 300] boats", "more than 300 count boat"),
                ("[a maximum of 30] guests", "at most 30 count guest"),
                ("they bought [500-odd] goats", "about 500 count goat"),
                ("they bought [500+] goats", "at least 500 count goat"),
                ("they bought [500 plus] goats", "at least 500 count goat"),
                (
                    "they bought [500 goats and counting] there",
                    "at least 500 count goat",
                ),
                ("they bought [nearer 500] goats", "about 500 count goat"),
            ],
        );
    }

    #[test]
    fn up_to_what_is_reached_is_no_bound() {
        hits(
            "quantity.",
            &[
                (
                    "the rate ticked up to [3.9 percent] there",
                    "3.9 percent percentage",
                ),
                ("the toll is up to [41], he said", "41 count -"),
                ("it is now up to [$40] there", "40 USD dollar"),
                ("the fine is [up to $40] there", "at most 40 USD dollar"),
                ("it hired [up to 41] cooks", "at most 41 count cook"),
            ],
        );
    }

    #[test]
    fn over_a_time_is_no_bound() {
        hits(
            "quantity.measure",
            &[
                ("it fell over [10 years] in all", "10 year year"),
                ("it fell for [over 10 years] in all", "more than 10 year year"),
            ],
        );
    }
}
