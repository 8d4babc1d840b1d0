//! Figures that are no facts of their own.

use super::trace::Outcome;
use super::{compared, superseded};
use crate::engine::Reading;
use crate::lex::{Lexed, Tokens};
use crate::quantity::{BARE, Quantity};
use factbox_model::Bound;

/// Why figure `n` is no fact of its own, if it is none.
pub(super) fn bar(reading: &Reading<'_>, n: usize) -> Option<Outcome> {
    let q = reading.quantities.get(n)?;
    if is_conversion(reading, n, q) {
        Some(Outcome::Conversion)
    } else if is_denied(reading, q) {
        Some(Outcome::Denied)
    } else if is_incidental(&reading.lexed, q) {
        Some(Outcome::Incidental)
    } else if compared::is_held_against(reading, n, q.tokens.last) || compared::is_of_then(reading, q) {
        Some(Outcome::Compared)
    } else if superseded::is_superseded(reading, q) {
        Some(Outcome::Superseded)
    } else {
        None
    }
}

/// "$12 (£10)": the same in another unit.
fn is_conversion(reading: &Reading<'_>, n: usize, q: &Quantity) -> bool {
    let other = n.checked_sub(1).and_then(|before| reading.quantities.get(before));
    follows(&reading.lexed, q, 1, &["("])
        && reading.lexed.is(q.tokens.last + 1, ")")
        && other.is_some_and(|o| o.tokens.last + 2 >= q.tokens.first && o.unit.card != q.unit.card)
}

/// Whether one of `words` is the `back`th token before a quantity.
fn follows(lexed: &Lexed<'_>, q: &Quantity, back: usize, words: &[&str]) -> bool {
    let at = q.tokens.first.checked_sub(back);
    at.is_some_and(|t| lexed.is_any(t, words))
}

/// "Not one dollar has arrived" states no number; in "will not rise by more than 2 percent" the denial
/// turns the bound round.
fn is_denied(reading: &Reading<'_>, q: &Quantity) -> bool {
    follows(&reading.lexed, q, 1, &["not"])
        || matches!(q.bound, Bound::MoreThan | Bound::AtLeast) && is_negated(reading, q.tokens.first)
}

/// Whether a figure is the play of another, points back, names something or only places it in time.
fn is_incidental(lexed: &Lexed<'_>, q: &Quantity) -> bool {
    let Tokens { first, last } = q.tokens;
    let before = |back: usize, words: &[&str]| follows(lexed, q, back, words);
    let value = q.limits().0;
    // "plus or minus 2%" is the play of the figure before it.
    if lexed.is(first, "minus") && before(1, &["or"]) && before(2, &["plus"]) {
        return true;
    }
    if q.unit.card == "count" {
        // "the two", "both": a number that only points back.
        let points_back = value.is_some_and(|v| v <= 3.0) && before(1, &["the", "these", "those", "other"]);
        let is_single = q.bound == Bound::Exact && value.is_some_and(|v| v.abs() < 2.0);
        // "35 billion euros, on top of the 50 billion agreed": of what, the text need not say.
        let is_bare = q.bound == Bound::Exact && q.rule == BARE && before(1, &["the", "those"]);
        return points_back || is_single || is_bare;
    }
    // Every car goes from "zero to 60 mph".
    let is_speed = q.bound == Bound::Range && value == Some(0.0) && q.unit.name.ends_with(" per hour");
    // "in the three months to March", "in the first nine months": a period that places something else.
    let is_period =
        q.is_duration() && (before(1, &["the"]) || before(2, &["the"]) && before(1, &["first", "final"]));
    // "two days later"
    is_speed || is_period || lexed.is_any(last + 1, &["later", "ago", "earlier", "before"])
}

/// Whether the verb before token `i` in its clause is denied: "had not received".
fn is_negated(reading: &Reading<'_>, i: usize) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let verb = syntax.clause_of(syntax.chunk_of(i)).and_then(|c| c.verb);
    verb.map(|v| syntax.chunk(v)).is_some_and(|verb| {
        let is_denial = |t: usize| {
            let word = lexed.word(t);
            matches!(word, "not" | "never") || word.ends_with("n't") || word.ends_with("n’t")
        };
        verb.last < i && (verb.first..=verb.last).any(is_denial)
    })
}

#[cfg(test)]
mod tests {
    use super::bar;
    use crate::summary::{Outcome, testing};

    #[test]
    fn what_is_no_fact_of_its_own_is_named() {
        for (text, want) in [
            ("It fell in the three months to March.", Some(Outcome::Incidental)),
            ("It fell in the first nine months.", Some(Outcome::Incidental)),
            ("It lasted for three months.", None),
            (
                "It rose, less than half the average gain.",
                Some(Outcome::Compared),
            ),
            ("It fell, about a third of the average.", Some(Outcome::Compared)),
            (
                "The flood of 1987, which killed 14 men, broke it.",
                Some(Outcome::Compared),
            ),
            (
                "In the fire of 1987, in which 14 men died, it broke.",
                Some(Outcome::Compared),
            ),
            ("The flood, which killed 14 men, broke it.", None),
            ("The flood of Monday, which killed 14 men, broke it.", None),
            ("A flood hit in 1987, and it killed 14 men.", None),
            ("After the flood of 1987, it hired 14 men.", None),
            ("The flood of 1987, which broke it, did not stop 14 men.", None),
            ("It sold mills, about half of its mills.", None),
            ("He came two days later.", Some(Outcome::Incidental)),
            ("The two men left.", Some(Outcome::Incidental)),
            ("Twelve men left.", None),
            (
                "It goes from zero to 60 mph in a breath.",
                Some(Outcome::Incidental),
            ),
            ("Not one dollar came.", Some(Outcome::Denied)),
            ("Not one man came.", Some(Outcome::Denied)),
            (
                "They met the 50 billion agreed in May.",
                Some(Outcome::Incidental),
            ),
            ("It is right plus or minus 3 points.", Some(Outcome::Incidental)),
            (
                "Norda has not had more than 100 complaints.",
                Some(Outcome::Denied),
            ),
            ("Norda won't add more than 40 mills.", Some(Outcome::Denied)),
            ("Norda has had more than 100 complaints.", None),
            ("The toll, earlier put at 9, rose.", Some(Outcome::Superseded)),
            ("The toll rose to 14.", None),
        ] {
            testing::read(text, |_, reading| {
                assert!(!reading.quantities.is_empty(), "{text}");
                assert_eq!(bar(reading, 0), want, "{text}");
            });
        }
    }
}
