//! What comes back: "every day", "weekly".
//!
//! - Finds: "every day", "each Monday", "daily".
//! - Leaves: "each other", "every man", "Daily News".
//! - Gives: TIMEX3 SET, `P1D`, `XXXX-WXX-1`.
//! - Limits: Rates ("a year", "annually") are left to quantities.

use super::weekday::weekday_name;
use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::read::{count, month_name, unit};
use crate::time::value::{Amount, Length, Value};
use crate::time::words::{Class, class};

const RULE: RuleId = "time.set.every";

/// A recurring time at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let every = |last, amount, unit| {
        Some(Candidate::new(
            RULE,
            i,
            last,
            Meaning::Known(Value::Every(Length { amount, unit })),
        ))
    };
    if let Class::Rate(unit) = class(lexed, i)? {
        return (!lexed.token(i).is_capital).then(|| every(i, Amount::Exactly(1), unit))?;
    }
    if let Class::Weekdays(day) = class(lexed, i)? {
        let meaning = Meaning::Part(Part::Weekday(day), Pick::Each);
        // "TGI Fridays" is a name.
        let is_name = i > 0 && lexed.token(i - 1).is_capital && !lexed.is_any(i - 1, &["on", "and"]);
        return (lexed.token(i).is_capital && !is_name).then(|| Candidate::new(RULE, i, i, meaning));
    }
    let at = i + 1;
    if let Some(unit) = unit(lexed, at) {
        return every(at, Amount::Exactly(1), unit);
    }
    if let Some((weekday, last)) = weekday_name(lexed, at) {
        return Some(Candidate::new(
            RULE,
            i,
            last,
            Meaning::Part(Part::Weekday(weekday), Pick::Each),
        ));
    }
    if let Some((month, last)) = month_name(lexed, at) {
        return Some(Candidate::new(
            RULE,
            i,
            last,
            Meaning::Part(Part::Month(month), Pick::Each),
        ));
    }
    if let Some(Class::Season(season)) = class(lexed, at) {
        return Some(Candidate::new(
            RULE,
            i,
            at,
            Meaning::Part(Part::Season(season), Pick::Each),
        ));
    }
    let (amount, last) = count(lexed, at)?;
    every(last + 1, amount, unit(lexed, last + 1)?)
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn what_comes_back() {
        check(&[
            "They meet [every day=P1D].",
            "[Each Monday=XXXX-WXX-1] they meet.",
            "It opens on [Mondays=XXXX-WXX-1].",
            "It is published [weekly=P1W].",
            "He pays [every month=P1M].",
            "[Every two years=P2Y] they vote.",
            "It floods [each April=XXXX-04].",
        ]);
    }

    #[test]
    fn other_uses_of_the_words() {
        check(&[
            "They love each other.",
            "Every man left.",
            "The Daily News said so.",
            "Each of them left.",
            "Everyday life went on.",
        ]);
    }
}
