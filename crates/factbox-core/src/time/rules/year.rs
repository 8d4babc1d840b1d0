//! A year by its number.
//!
//! - Finds: "2013", "fiscal 2019", "nineteen ninety-six".
//! - Leaves: "2000 people", "$1999", "flight 1998".
//! - Gives: TIMEX3 DATE, `2013`.
//! - Limits: Only 1000 to 2199, and bare only where nothing is counted.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::period::Period;
use crate::time::read::{integer, skip_dash, spoken_year, year};
use crate::time::value::Value;
use crate::time::words::{Class, class};

const RULE: RuleId = "time.year.number";

/// A year at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if class(lexed, i) == Some(Class::Fiscal) {
        let at = skip_dash(lexed, i + 1);
        let at = at + usize::from(lexed.is(at, "year"));
        return Some(candidate(i, at, year(lexed, at)?));
    }
    if lexed.token(i).kind == Kind::Word {
        let (year, last) = spoken_year(lexed, i)?;
        return Some(candidate(named_year(lexed, i), last, year));
    }
    let year = year(lexed, i)?;
    is_year(lexed, i, year).then(|| candidate(named_year(lexed, i), i, year))
}

/// The year in two digits behind `previous`: the "13" of "2012-13".
pub(in crate::time) fn second(lexed: &Lexed<'_>, previous: &Candidate) -> Option<Candidate> {
    let Meaning::Known(Value::Period(Period::Year(year))) = previous.meaning else {
        return None;
    };
    let at = previous.last + 2;
    let is_joined = lexed.token(previous.last + 1).kind == Kind::Dash
        && lexed.glued(previous.last + 1)
        && lexed.glued(at);
    let short = integer(lexed, at).filter(|_| is_joined && lexed.word(at).len() == 2)?;
    let ahead = i32::try_from(short).ok()? - year % 100;
    // "2012-13-04" is something else.
    let is_longer = lexed.glued(at + 1)
        && !matches!(
            lexed.token(at + 1).kind,
            Kind::Stop | Kind::Comma | Kind::Quote | Kind::Bracket | Kind::Clitic
        );
    (ahead > 0 && !is_longer).then(|| candidate(at, at, year + ahead))
}

/// Takes "the year" in front of its number into the mention.
fn named_year(lexed: &Lexed<'_>, i: usize) -> usize {
    let named = i >= 2 && lexed.is(i - 1, "year") && lexed.is(i - 2, "the");
    if named { i - 2 } else { i }
}

fn candidate(first: usize, last: usize, year: i32) -> Candidate {
    Candidate::new(
        RULE,
        first,
        last,
        Meaning::Known(Value::Period(Period::Year(year))),
    )
}

/// Short words of grammar: no unit, and nothing that a number counts.
pub(super) const SHORT: &[&str] = &[
    "and", "but", "for", "in", "to", "by", "of", "at", "on", "as", "is", "it", "or", "he", "so", "if", "no",
    "we", "be", "up", "an", "do", "my", "us", "i", "a", "vs", "v",
];

/// Whether four digits are a year and count nothing.
fn is_year(lexed: &Lexed<'_>, i: usize, year: i32) -> bool {
    let before = |words: &[&str]| i > 0 && lexed.is_any(i - 1, words);
    if lexed.look(i + 1, &COUNTED).is_some() || is_unit(lexed, i + 1) || before(NUMBERED) {
        return false;
    }
    let is_led = before(&[
        "in", "since", "until", "early", "late", "mid", "the", "during", "year",
    ]) || is_joined(lexed, i);
    // "killed 2000 settlers" and "in 2000 tents" count; "the 2000 protests" and "in 1992 riots" do not.
    let counts =
        is_plural(lexed, i + 1) && !(is_led && year % 100 != 0) && !before(&["the", "'s", "’s", "its"]);
    (is_led || (1500..=2100).contains(&year)) && !counts
}

/// What numbers, and no years, stand behind.
const NUMBERED: &[&str] = &[
    "no", "number", "flight", "page", "x", "×", "room", "boeing", "model", "about", "nearly", "almost",
    "some",
];

crate::lexicon! {
    /// What is counted, whatever stands before the number.
    COUNTED = {
        "percent", "people", "million", "billion", "trillion", "thousand", "pounds", "points", "shares",
        "dollars", "miles", "feet", "meters", "metres", "tons", "tonnes", "km", "kilometers", "kilometres",
        "acres", "hours", "years", "days", "gmt", "jobs", "members", "employees", "workers", "troops",
        "homes", "others", "barrels",
    }
}

/// Whether token `i` is a unit in one or two letters, and no word of grammar: "1500 kn", "1920 x 1080".
fn is_unit(lexed: &Lexed<'_>, i: usize) -> bool {
    is_small(lexed, i) && lexed.word(i).len() <= 2 && !lexed.is_any(i, SHORT)
}

/// Whether token `i` can be what a number counts, a noun in the plural: "killed 2000 settlers".
fn is_plural(lexed: &Lexed<'_>, i: usize) -> bool {
    is_small(lexed, i) && lexed.word(i).len() > 3 && lexed.ends(i, "s") && !lexed.ends(i, "ss")
}

fn is_small(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.token(i).kind == Kind::Word && !lexed.token(i).is_capital
}

/// Whether another year, or a part of the word, leads to the year at token `i`: "2008 and 2012",
/// "post-1959".
fn is_joined(lexed: &Lexed<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(2) else {
        return false;
    };
    lexed.glued(i) && lexed.is_any(before, &["pre", "post", "mid"])
        || lexed.is_any(i - 1, &["and", "to", "or"]) && year(lexed, before).is_some()
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn years() {
        check(&[
            "It opened in [2013=2013].",
            "Since [1980=1980], no one has.",
            "In [fiscal 2019=2019] it lost money.",
            "The [1992=1992] protests failed.",
            "He saw the [2000=2000] protests and died in [1992=1992] riots.",
            "In [1204=1204] it fell.",
            "It began in [nineteen ninety-six=1996].",
            "It fell in [2012=2012]-[13=2013], and again.",
            "By [the year two thousand=2000] it was gone.",
            "[2008=2008] was hard",
            "He came from [2019=2019] on.",
            "It will still be around in [2031=2031].",
            "Between [2008=2008] and [2012=2012] sales doubled.",
            "[Post-1959=1959] politics split them.",
        ]);
    }

    #[test]
    fn counts_are_no_years() {
        check(&[
            "It killed 2000 people.",
            "It costs $1999.",
            "Flight 1998 landed late.",
            "Some 1500 workers left.",
            "It ran 1984 miles.",
            "He ran Windows 2000 then.",
            "It sold 1990 cars and 1985 boats.",
            "It sold 1,998 cars.",
            "It was lit in 2000 tents.",
            "He counted 1204 stones.",
            "He changed it for 1500 kn there.",
            "It shows 1920 x 1080 points.",
            "It shows 1080 x 1920 points.",
            "at 1998.5 points",
        ]);
    }
}
