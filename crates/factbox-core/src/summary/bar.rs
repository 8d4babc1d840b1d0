//! Figures that are no facts of their own.

use super::superseded;
use super::trace::Outcome;
use crate::engine::Reading;
use crate::lex::{Kind, Tokens};
use crate::quantity::{Amount, Quantity};
use factbox_model::Bound;

/// Why figure `n` is no fact of its own, if it is none.
pub(super) fn bar(reading: &Reading<'_>, n: usize) -> Option<Outcome> {
    let q = reading.quantities.get(n)?;
    let lexed = &reading.lexed;
    let Tokens { first, last } = q.tokens;
    let is_opened = first > 0 && lexed.is(first - 1, "(");
    // "$12 (£10)": the same in another unit.
    if is_opened && lexed.is(last + 1, ")") {
        let other = n.checked_sub(1).and_then(|b| reading.quantities.get(b));
        if other.is_some_and(|o| o.tokens.last + 2 >= first && o.unit.card != q.unit.card) {
            return Some(Outcome::Conversion);
        }
    }
    // "plus or minus 2%" is the play of the figure before it; every car goes from "zero to 60 mph".
    let is_play =
        first > 1 && lexed.is(first, "minus") && lexed.is(first - 1, "or") && lexed.is(first - 2, "plus");
    let is_speed = q.bound == Bound::Range && q.limits().0 == Some(0.0) && q.unit.name.ends_with(" per hour");
    if is_play || is_speed {
        return Some(Outcome::Incidental);
    }
    // "Not one dollar has arrived": a denial states no number.
    if first > 0 && lexed.is(first - 1, "not") {
        return Some(Outcome::Denied);
    }
    // "Will not rise by more than 2 percent": the denial turns the bound round.
    if matches!(q.bound, Bound::MoreThan | Bound::AtLeast) && is_negated(reading, first) {
        return Some(Outcome::Denied);
    }
    let value = q.limits().0;
    let is_count = q.unit.card == "count";
    if is_count && q.bound == Bound::Exact && value.is_some_and(|v| v.abs() < 2.0) {
        return Some(Outcome::Incidental);
    }
    // An emergency number.
    if is_count
        && matches!(value, Some(911.0 | 999.0))
        && (lexed.is_any(last + 1, &["call", "calls", "caller", "operator", "dispatcher"])
            || first > 0 && lexed.is_any(first - 1, &["called", "call", "dial", "dialed", "calling"]))
    {
        return Some(Outcome::Incidental);
    }
    // "the two", "both": a number that only points back.
    if is_count
        && value.is_some_and(|v| v <= 3.0)
        && first > 0
        && lexed.is_any(first - 1, &["the", "these", "those", "other"])
    {
        return Some(Outcome::Incidental);
    }
    // "in the three months to March", "in the first nine months": a period that places something else.
    let is_time = q.is_duration();
    let is_period = first > 0 && lexed.is(first - 1, "the")
        || first > 1 && lexed.is(first - 2, "the") && lexed.is_any(first - 1, &["first", "final"]);
    if is_time && is_period {
        return Some(Outcome::Incidental);
    }
    // "two days later", "in the past month": time, not a fact.
    if lexed.is_any(last + 1, &["later", "ago", "earlier", "before"]) && q.unit.card != "count" {
        return Some(Outcome::Incidental);
    }
    if is_held_against(reading, n, last) {
        return Some(Outcome::Compared);
    }
    if superseded::is_superseded(reading, q) {
        return Some(Outcome::Superseded);
    }
    None
}

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
            ("It sold mills, about half of its mills.", None),
            ("He came two days later.", Some(Outcome::Incidental)),
            ("The two men left.", Some(Outcome::Incidental)),
            ("Twelve men left.", None),
            (
                "It goes from zero to 60 mph in a breath.",
                Some(Outcome::Incidental),
            ),
            ("Not one dollar came.", Some(Outcome::Denied)),
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
