//! Which time expressions place an event for certain, so that the card can show them.

use super::period::Period;
use super::read::{unit, year};
use super::rules::{CLOCK, DATELINE, DAY_PART, DISTANCE, STRETCH};
use super::tense::{Tense, tense};
use super::value::Value;
use super::words::{Class, class};
use super::{Date, Timex, TimexKind};
use crate::lex::{Kind, Lexed, Tokens};
use factbox_model::Inferred;

/// The period of a timex that can stand on a card.
pub(super) fn certain(lexed: &Lexed<'_>, timex: &Timex, reference: Option<Date>) -> Option<Period> {
    period(timex).filter(|p| {
        is_date(lexed, timex, *p)
            && is_year_sure(lexed, timex, *p, reference)
            && !is_out_of_place(lexed, timex, *p, reference)
    })
}

/// The calendar period of a timex, if it is one that can stand on a card or end a range there.
pub(super) fn period(timex: &Timex) -> Option<Period> {
    match timex.value {
        _ if matches!(timex.rule, DATELINE | STRETCH | DAY_PART) => None,
        // "A decade ago" is about then.
        _ if timex.rule == DISTANCE && timex.modifier.is_some() => None,
        // "Post-1959" is any time from then on.
        _ if matches!(timex.modifier, Some("BEFORE" | "AFTER")) => None,
        Value::Period(period) if timex.kind == TimexKind::Date => Some(period),
        Value::Time(Some(date), _) => Some(Period::Day(date)),
        _ => None,
    }
}

crate::lexicon! {
    /// Signs that a sentence tells of business, where a quarter is one of the year.
    BUSINESS: () = {
        "$" => (), "£" => (), "€" => (), "%" => (), "percent" => (), "revenue" => (), "revenues" => (),
        "earnings" => (), "profit" => (), "profits" => (), "sales" => (), "income" => (), "results" => (),
        "economy" => (), "economic" => (), "gdp" => (), "growth" => (), "inflation" => (), "fiscal" => (),
        "dividend" => (), "forecast" => (), "company" => (), "investors" => (), "analysts" => (),
        "shipments" => (), "spending" => (), "deliveries" => (), "exports" => (), "orders" => (),
    }
}

/// How many tokens are read on each side of a date.
const REACH: usize = 40;

/// Whether the timex can stand on a card. Without a year, the third quarter may be one of a match.
fn is_date(lexed: &Lexed<'_>, timex: &Timex, period: Period) -> bool {
    let sentence = lexed.tokens_around(timex.tokens.first);
    let before = |words: &[&str]| timex.tokens.first > 0 && lexed.is_any(timex.tokens.first - 1, words);
    // Lines that only date the article, and marks of copyright.
    if sentence.len() <= timex.tokens.last - timex.tokens.first + 2
        && lexed.token(sentence.start).starts_paragraph
        || before(&["©", "copyright"])
        || is_any_day(lexed, timex)
        || is_hour_alone(lexed, timex)
        || is_bare_unit(lexed, timex)
        || is_in_law(lexed, timex)
        || is_in_brackets(lexed, timex, period)
    {
        return false;
    }
    match period {
        Period::Quarter(..) if timex.inferred.contains(&Inferred::Year) => {
            let Tokens { first, last } = timex.tokens;
            (sentence.start.max(first.saturating_sub(REACH))..sentence.end.min(last + REACH))
                .any(|i| lexed.look(i, &BUSINESS).is_some())
        }
        _ => true,
    }
}

/// Days from publication within which a day or month without its year is taken for the nearest.
const NEAR: i32 = 90;

/// Whether the year worked out for a day or month agrees with the tense around it. Far from the day of
/// publication something must tell the year: a row of tour dates has no verb.
fn is_year_sure(lexed: &Lexed<'_>, timex: &Timex, period: Period, reference: Option<Date>) -> bool {
    let is_month = matches!(period, Period::Month(..));
    let is_guess = timex.inferred == [Inferred::Year] && (is_month || matches!(period, Period::Day(_)));
    let (Some(today), Some((first, last))) = (reference.filter(|_| is_guess), period.days()) else {
        return true;
    };
    let ahead = first.to_days() - today.to_days();
    let ago = today.to_days() - last.to_days();
    let is_near = ahead <= NEAR && ago <= NEAR;
    match tense(lexed, timex.tokens.first, timex.tokens.last) {
        Some(Tense::Meant) => is_near,
        _ if is_month => true,
        Some(Tense::Past) => ahead <= NEAR && !follows_another_year(lexed, timex.tokens.first, first.year),
        Some(Tense::Future) => ago <= NEAR,
        None => is_near,
    }
}

/// Whether a date of another year stands before token `at` in its sentence: "opened on 3 May 2018 and shut
/// on 9 June" may tell of one year.
fn follows_another_year(lexed: &Lexed<'_>, at: usize, of: i32) -> bool {
    let begin = lexed.tokens_around(at).start;
    (begin.max(at.saturating_sub(REACH)) + 1..at).any(|i| {
        let is_of_date =
            lexed.token(i - 1).kind == Kind::Comma || matches!(class(lexed, i - 1), Some(Class::Month(_)));
        is_of_date && year(lexed, i).is_some_and(|told| told != of)
    })
}

/// "Earlier this month" on its first day, and "the previous week" that nothing but the day of publication
/// could place: the text was written with another day in mind.
fn is_out_of_place(lexed: &Lexed<'_>, timex: &Timex, period: Period, reference: Option<Date>) -> bool {
    let (Some(today), Some((first, last))) = (reference, period.days()) else {
        return false;
    };
    let Tokens { first: a, last: b } = timex.tokens;
    let is_previous = (a..b).any(|i| lexed.is(i, "previous")) && unit(lexed, b).is_some();
    let (ago, length) = (
        today.to_days() - last.to_days(),
        last.to_days() - first.to_days() + 1,
    );
    lexed.is(a, "earlier") && first == today && first < last || is_previous && (1..=length).contains(&ago)
}

/// "on a Monday", "its Saturday edition": any week's.
fn is_any_day(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    const ISSUES: &[&str] = &[
        "edition",
        "editions",
        "publication",
        "newspaper",
        "newspapers",
        "paper",
        "papers",
        "delivery",
        "service",
        "services",
    ];
    let Tokens { first, last } = timex.tokens;
    let is_weekday = |i: usize| matches!(class(lexed, i), Some(Class::Weekday(_)));
    if is_weekday(last) && timex.inferred.contains(&Inferred::Day) {
        let is_one = first > 0 && lexed.is_any(first - 1, &["a", "any"]);
        let is_phrase = lexed.token(last + 1).kind == Kind::Word;
        // "Open Monday to Friday", but "from Monday to Friday" may be of one week.
        let is_span = |a: usize| {
            let is_to = lexed.is_any(a + 1, &["to", "through"]) || lexed.token(a + 1).kind == Kind::Dash;
            let is_one_week = a > 0 && lexed.is_any(a - 1, &["from", "between"]);
            is_weekday(a) && is_to && is_weekday(a + 2) && !is_one_week
        };
        return is_one && !is_phrase
            || lexed.is_any(last + 1, ISSUES)
            || is_span(last)
            || last > 1 && is_span(last - 2);
    }
    // "at 2pm on a Monday".
    lexed.is(last + 1, "on") && lexed.is_any(last + 2, &["a", "any"]) && is_weekday(last + 3)
}

/// "shortly after 9:40 p.m.": a clock time that does not name its day. The day taken for it is a guess.
fn is_hour_alone(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    let names_a_day = |i: usize| {
        matches!(
            class(lexed, i),
            Some(Class::Weekday(_) | Class::Day(_) | Class::Month(_) | Class::ShortMonth(_))
        )
    };
    timex.rule == CLOCK && !(timex.tokens.first..=timex.tokens.last).any(names_a_day)
}

/// "the full year": a unit whose article stands outside says nothing by itself.
fn is_bare_unit(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    timex.tokens.first == timex.tokens.last && unit(lexed, timex.tokens.first).is_some()
}

/// "Ana Moor (1937-2021)", "his play (2019)": the years of a life or a work, by themselves in brackets.
fn is_in_brackets(lexed: &Lexed<'_>, timex: &Timex, period: Period) -> bool {
    let Tokens { first, last } = timex.tokens;
    let opens = first > 0 && lexed.is(first - 1, "(");
    let is_alone = lexed.is(last + 1, ")") || lexed.token(last + 1).kind == Kind::Dash;
    let ends = first > 1 && lexed.token(first - 1).kind == Kind::Dash && lexed.is(last + 1, ")");
    matches!(period, Period::Year(_)) && (opens && is_alone || ends)
}

/// "the Shipping Act of 1984": part of its name.
fn is_in_law(lexed: &Lexed<'_>, timex: &Timex) -> bool {
    let first = timex.tokens.first;
    first > 1
        && lexed.is(first - 1, "of")
        && lexed.is_any(first - 2, &["act", "code"])
        && lexed.token(first - 2).is_capital
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check_card;

    #[test]
    fn an_hour_alone_is_no_date() {
        check_card(&[
            "Flames broke out shortly after 9:40 p.m., the crew said.",
            "Customers shall save power from 4 p.m. to 9 p.m. and at noon.",
            "At 5 o'clock the doors shut.",
            "The blast came on [Tuesday=2020-12-01] and the siren at 9:40 p.m. that night.",
            "Café guests left at 3 a.m.",
            "It opens at [9 a.m. on Tuesday=2020-12-08], they said.",
            "The ship sank at [10:30 p.m., Oct. 3=2020-10-03].",
            "They spoke at [noon yesterday=2020-12-02].",
        ]);
    }

    #[test]
    fn what_only_looks_like_a_date_stays_off() {
        check_card(&[
            "LAGOS, December 2 (Agency) -- Rain fell.",
            "May 9 in Lima, May 12 in Quito",
            "It was held at 2pm on a Monday.",
            "They often met on a Monday.",
            "It opens from 10 a.m. to 4 p.m. Monday to Friday.",
            "Post-1959 politics split them.",
            "The group will end its Saturday edition.",
            "It breaks the Shipping Act of 1984.",
            "Ana Moor (1937-2021) wrote the hymn.",
            "His play (2019) was a flop.",
            "It expects a profit for the full year.",
            "© 2020 The Agency",
            "Sept. 25, 2018",
            "He was hurt in the third quarter of the game.",
            "It fell for three weeks.",
            "Now he paints every day.",
            "A decade ago he left.",
            "About two years ago he left.",
            "Prices fell over the past year.",
            "Pipes break in winter.",
            "It opened on [3 May 2018=2018-05-03] and shut on 9 June.",
            "It opened on [May 3, 2018=2018-05-03] and will shut on [June 9=2021-06-09].",
            "He had left it the previous week.",
        ]);
    }
}
