//! Decades and centuries.
//!
//! - Finds: "the 1990s", "the '90s", "the late nineties", "the 19th century".
//! - Leaves: "90s degrees", "the 1990 season", "in her thirties".
//! - Gives: TIMEX3 DATE, `199`, `18`.
//! - Limits: "The 1900s" is read as the century, "the 2000s" as the decade; "1990's", a possessive
//!   of the year, as the decade too.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::period::Period;
use crate::time::read::{integer, ordinal, skip_back_dash, skip_dash};
use crate::time::value::{Unit, Value};
use crate::time::words::{Class, class};

const RULE: RuleId = "time.decade.digits";
const CENTURY: RuleId = "time.century.ordinal";

/// A decade or century at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if let Some((n, last)) = ordinal(lexed, i) {
        let at = skip_dash(lexed, last + 1);
        let is_century = class(lexed, at) == Some(Class::Unit(Unit::Century)) && (1..=22).contains(&n);
        return is_century.then(|| {
            let century = Period::Century(i32::from(n) - 1);
            Candidate::new(CENTURY, i, at, Meaning::Known(Value::Period(century)))
        });
    }
    if let Some(Class::Decade(decade)) = class(lexed, i) {
        let period = Meaning::Known(Value::Period(Period::Decade(decade)));
        return is_spoken(lexed, i).then(|| Candidate::new(RULE, i, i, period));
    }
    let n = i32::try_from(integer(lexed, i)?).ok()?;
    let last = decade_end(lexed, i)?;
    let decade = match lexed.word(i).len() {
        4 if n % 10 == 0 && (1000..=2190).contains(&n) => n / 10,
        // "the '90s", "the 90s": of the twentieth century, unless it has hardly begun.
        2 if n % 10 == 0 && is_short(lexed, i) => {
            if n >= 20 {
                190 + n / 10
            } else {
                200 + n / 10
            }
        }
        _ => return None,
    };
    // The apostrophe stands for the century: "'80s".
    let first = i - usize::from(lexed.word(i).len() == 2 && lexed.glued(i));
    Some(Candidate::new(
        RULE,
        first,
        last,
        Meaning::Known(Value::Period(match decade {
            // "The 1800s" are the century.
            100..=190 if decade % 10 == 0 => Period::Century(decade / 10),
            _ => Period::Decade(decade),
        })),
    ))
}

/// The token of the plural "s" behind the digits.
fn decade_end(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    (lexed.glued(i + 1)
        && (lexed.is(i + 1, "s")
            || (lexed.token(i + 1).kind == Kind::Clitic && lexed.is_any(i + 1, &["'s", "’s"]))))
    .then_some(i + 1)
}

/// Whether two digits are introduced as a decade: "the '90s", "the mid-90s".
fn is_short(lexed: &Lexed<'_>, i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).map_or("", |p| lexed.word(p));
    let marked = matches!(before(1), "'" | "’" | "‘");
    marked
        && lexed.glued(i)
        && ["the", "early", "mid", "late", "-"]
            .iter()
            .any(|w| before(2).eq_ignore_ascii_case(w))
}

/// Whether "nineties" is introduced as a decade, and no weather is told of: "the late nineties".
fn is_spoken(lexed: &Lexed<'_>, i: usize) -> bool {
    const WEATHER: &[&str] = &[
        "temperature",
        "temperatures",
        "highs",
        "lows",
        "degrees",
        "mercury",
    ];
    let before = i.checked_sub(1).map(|_| skip_back_dash(lexed, i));
    let near = i.saturating_sub(8)..i + 4;
    before.is_some_and(|p| lexed.is_any(p, &["the", "early", "mid", "late"]))
        && !near.into_iter().any(|at| lexed.is_any(at, WEATHER))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn decades_and_centuries() {
        check(&[
            "It began in [the 1990s=199].",
            "In [the early 1980s=198] it grew.",
            "He sang in [the '60s=196].",
            "It fell in [the 19th century=18].",
            "[A twentieth-century=19] building burned.",
            "[The mid-1990s=199] were hard.",
            "They fell through [the late nineties=199].",
        ]);
    }

    #[test]
    fn other_plurals_of_digits() {
        check(&[
            "Temperatures were in the 90s.",
            "He shot two 80s.",
            "the F-16s flew",
            "3s and 5s",
            "He is in his 40s.",
            "She is in her thirties.",
            "Temperatures rose into the nineties.",
        ]);
    }
}
