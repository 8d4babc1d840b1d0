//! Time words that belong to a name and tell no time.
//!
//! Leaves out "Russell 2000", "1600 Pennsylvania Avenue", "the Seven Years War", "Sheffield
//! Wednesday", "the Sunday Times", "'60 Minutes'", "@liam_1987", "her daughter April".
//! Keeps "Paris, 2024", "In 1984 Congress", "Seven years of war", "the Sunday vote", "by April".
//! Limit: a title in capitals that reads like a date is taken for the date.

use super::candidate::{Candidate, Meaning, Part, Pick};
use super::period::Period;
use super::read::unit;
use super::value::Value;
use super::words::class;
use crate::lex::{Kind, Lexed};

/// Whether what a rule found stands inside a name.
pub(super) fn holds(lexed: &Lexed<'_>, found: &Candidate) -> bool {
    let (first, last) = (found.first, found.last);
    match found.meaning {
        Meaning::Known(Value::Period(Period::Year(_))) if first == last => {
            is_numbered(lexed, first) || is_address(lexed, first) || is_title(lexed, first, last)
        }
        Meaning::Part(Part::Weekday(_), Pick::Open) if first == last => is_weekday_name(lexed, first),
        Meaning::Part(Part::Month(_), Pick::Open) if first == last => is_first_name(lexed, first),
        // "The Sept. 11 attacks" are those of one year.
        Meaning::Part(Part::MonthDay(9, 11), _)
            if lexed.is_any(
                last + 1,
                &["attack", "attacks", "terrorist", "terror", "hijackers"],
            ) =>
        {
            true
        }
        // "Thanksgiving Day".
        Meaning::Part(Part::Holiday(_), _) => false,
        Meaning::Known(Value::Period(Period::Day(_))) => is_title(lexed, first, last),
        _ => has_capital_unit(lexed, first, last) || is_title(lexed, first, last),
    }
}

/// "Russell 2000", "asteroid 2024 YR4", "liam_1987": the number of a thing and not of a year.
fn is_numbered(lexed: &Lexed<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    let code = lexed.word(i + 1);
    let is_code = code.bytes().any(|b| b.is_ascii_digit()) && code.bytes().any(|b| b.is_ascii_uppercase());
    is_code
        || lexed.glued(i) && lexed.is_any(before, &["_", "=", "&"])
        || lexed.is(before, "at")
        || is_owned_title(lexed, i, before)
        || is_name_word(lexed, before)
        || is_model(lexed, i, before)
}

/// "Orwell's 1984 is": a year that someone owns describes a noun, or it is the name of a work.
fn is_owned_title(lexed: &Lexed<'_>, i: usize, before: usize) -> bool {
    lexed.token(before).kind == Kind::Clitic
        && (lexed.token(i + 1).kind != Kind::Word || lexed.is_any(i + 1, &["is", "was", "has", "and"]))
}

/// Whether token `i` is a capitalised word inside a sentence that can carry a number in its name:
/// not a word of time, not the end of an abbreviation, not the place of a dateline.
fn is_name_word(lexed: &Lexed<'_>, i: usize) -> bool {
    let token = lexed.token(i);
    token.kind == Kind::Word
        && token.is_capital
        && class(lexed, i).is_none()
        && !opens_sentence(lexed, i)
        && !lexed.is_any(i, BEFORE_YEARS)
        && lexed.word(i).bytes().skip(1).any(|b| b.is_ascii_lowercase())
}

/// "GTX 1660": behind capitals a number too low for the years that news tells of.
fn is_model(lexed: &Lexed<'_>, i: usize, before: usize) -> bool {
    let letters = lexed.word(before);
    let is_coded = letters.len() > 1 && letters.bytes().all(|b| b.is_ascii_uppercase());
    is_coded && !lexed.is_any(before, &["AD", "BC", "CE", "IN"]) && lexed.word(i) < "1900"
}

/// Words that stand before a year, capitalised behind a dash or in a headline.
const BEFORE_YEARS: &[&str] = &[
    "in", "since", "by", "from", "until", "before", "after", "during", "through", "of", "to", "and",
    "between", "early", "late", "the",
];

fn opens_sentence(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.opens_sentence(i) || i > 0 && matches!(lexed.token(i - 1).kind, Kind::Quote | Kind::Bracket)
}

/// "1600 Pennsylvania Avenue".
fn is_address(lexed: &Lexed<'_>, i: usize) -> bool {
    (i + 2..=i + 4)
        .take_while(|&at| lexed.token(at).is_capital)
        .any(|at| {
            lexed.is_any(
                at,
                &["avenue", "street", "road", "boulevard", "lane", "drive", "square"],
            )
        })
        && lexed.token(i + 1).is_capital
}

/// "'1989'", "'60 Minutes'", "'2001: A Space Odyssey'": quoted whole, or at the head of a title.
fn is_title(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    let opens = first
        .checked_sub(1)
        .is_some_and(|p| lexed.token(p).kind == Kind::Quote && !lexed.glued(p));
    let after = lexed.token(last + 1);
    let is_whole = after.kind == Kind::Quote && lexed.glued(last + 1);
    let has_subtitle = lexed.is(last + 1, ":") && lexed.token(last + 2).is_capital;
    opens && (is_whole || has_subtitle)
}

/// "The Six Day War", "28 Days Later", "20th Century Fox": a unit written as part of a name.
fn has_capital_unit(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    (first..=last).any(|i| {
        lexed.token(i).is_capital
            && unit(lexed, i).is_some()
            && !opens_sentence(lexed, i)
            && lexed.word(i).bytes().any(|b| b.is_ascii_lowercase())
    })
}

/// "Sheffield Wednesday", "Black Friday", "Good Friday", "the Sunday Times".
fn is_weekday_name(lexed: &Lexed<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    let next = lexed.token(i + 1);
    let names_next =
        next.kind == Kind::Word && next.is_capital && class(lexed, i + 1).is_none() && !lexed.glued(i + 1);
    let is_second = lexed.is_any(
        before,
        &[
            "sheffield",
            "ruby",
            "bloody",
            "black",
            "cyber",
            "giving",
            "good",
            "ash",
            "palm",
            "holy",
            "super",
        ],
    );
    is_second && lexed.token(before).is_capital || lexed.is(before, "the") && names_next
}

/// "her daughter April": kin and callings stand before a first name.
fn is_first_name(lexed: &Lexed<'_>, i: usize) -> bool {
    const BEARERS: &[&str] = &[
        "daughter",
        "wife",
        "sister",
        "mother",
        "girlfriend",
        "aunt",
        "niece",
        "actress",
        "singer",
        "friend",
        "named",
        "called",
    ];
    lexed.is_any(i, &["april", "may", "june", "august"])
        && i.checked_sub(1).is_some_and(|p| lexed.is_any(p, BEARERS))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn names_tell_no_time() {
        check(&[
            "The Russell 2000 fell.",
            "They saw asteroid 2024 YR4.",
            "He played Cyberpunk 2077 alone.",
            "The user liam_1987 wrote.",
            "They met at 1600 Pennsylvania Avenue.",
            "Her album \"1989\" sold.",
            "He saw “2001: A Space Odyssey” twice.",
            "The Six Day War ended.",
            "He saw \"28 Days Later\" twice.",
            "The union of 20th Century Fox won.",
            "Fans of Sheffield Wednesday sang.",
            "Shops open early on Black Friday.",
            "The laptop holds a GTX 1660 card.",
            "A reporter of the Sunday Times asked.",
            "Her daughter April sang.",
            "Orwell's 1984 is sold out.",
            "The Sept. 11 attacks changed it.",
            "The Latin Quarter was full.",
        ]);
    }

    #[test]
    fn times_beside_names_are_kept() {
        check(&[
            "Congress met in [1984=1984].",
            "They won in Paris in [2004=2004] and lost.",
            "He stayed [six days=P6D] in Rome.",
            "The [Sunday=2020-11-29] vote failed.",
            "Snow fell in [April=2020-04].",
            "It was a good [Friday=2020-11-27] for them.",
            "On [Sept. 11, 2001=2001-09-11], attacks changed it.",
            "They met on [Sept. 11=2020-09-11].",
            "He called it “a bad [1989=1989]”.",
        ]);
    }
}
