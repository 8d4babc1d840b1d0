//! A day of a month: its name with the day's number, before or after it, perhaps with a year.
//!
//! - Finds: "September 27", "Dec. 9, 2020", "the 3rd of May"; also the first of two days that share
//!   their month ("3 to 5 May", "3, 4 and 5 May") and the second ("May 3 and 5").
//! - Leaves: "May 2020", "March 300", "May 5 people" to others.
//! - Gives: TIMEX3 DATE, `2020-09-27`.
//! - Limits: A year after "in" counts only behind the month itself.

use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::read::{day_of_month, month_name, relative_year, year, year_after};
use crate::time::value::Value;
use crate::time::words::{Class, class};
use factbox_model::{Date, days_in_month};

const RULE: RuleId = "time.day.month_day";
/// Dates of datelines: found, but none of the card's.
pub(in crate::time) const DATELINE: RuleId = "time.day.dateline";

/// A day of a month at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    if let Some((month, name_end)) = month_name(lexed, i) {
        let (day, last) = day_of_month(lexed, name_end + 1)?;
        return candidate(lexed, i, last, month, day, true);
    }
    let (day, day_end) = day_of_month(lexed, i)?;
    let of = if lexed.is(day_end + 1, "of") {
        day_end + 2
    } else {
        day_end + 1
    };
    if let Some((month, last)) = month_name(lexed, of) {
        return candidate(lexed, i, last, month, day, false);
    }
    let (month, name_end) = shared_month(lexed, day, day_end)?;
    let meaning = match year_after(lexed, name_end) {
        Some((year, _)) => Meaning::Known(Value::Period(Period::Day(Date::new(year, month, day)?))),
        None => open(month, day)?,
    };
    Some(Candidate::new(RULE, i, day_end, meaning))
}

/// The month, and its last token, that comes only with the last of several days: "3 to 5 May", "3, 4 and 5 May".
fn shared_month(lexed: &Lexed<'_>, mut day: u8, mut day_end: usize) -> Option<(u8, usize)> {
    /// Days in a list.
    const MOST: usize = 6;
    for _ in 1..MOST {
        let listed = lexed.is(day_end + 1, ",").then_some(day_end + 2);
        let next = connector(lexed, day_end + 1);
        let at = next.or(listed)?;
        let (later, end) = day_of_month(lexed, at + usize::from(lexed.is(at, "the")))?;
        let of = end + 1 + usize::from(lexed.is(end + 1, "of"));
        if next.is_some() {
            return month_name(lexed, of);
        }
        (day, day_end) = (later > day).then_some((later, end))?;
    }
    None
}

/// Another day of the same month behind `previous`: the "10" of "December 9 and 10".
pub(in crate::time) fn second(lexed: &Lexed<'_>, previous: &Candidate) -> Option<Candidate> {
    let (year_known, month, first_day) = match previous.meaning {
        Meaning::Part(Part::MonthDay(month, day), Pick::Open) => (None, month, day),
        Meaning::Known(Value::Period(Period::Day(d))) => (Some(d.year), d.month, d.day),
        _ => return None,
    };
    // The month must come first: "9 December and 10 others" is no range.
    month_name(lexed, previous.first)?;
    let at = previous.last + 1;
    // "December 14, 15 and 16": behind a comma only where a third one follows.
    let is_listed = lexed.is(at, ",")
        && day_of_month(lexed, at + 1)
            .and_then(|(_, last)| connector(lexed, last + 1))
            .is_some_and(|third| day_of_month(lexed, third).is_some_and(|(_, last)| is_bare(lexed, last)));
    let at = if is_listed { at + 1 } else { connector(lexed, at)? };
    let (day, last) = day_of_month(lexed, at)?;
    if day <= first_day || !is_bare(lexed, last) {
        return None;
    }
    let year_here = year_after(lexed, last);
    let meaning = match year_here.map(|(y, _)| y).or(year_known) {
        Some(year) => Meaning::Known(Value::Period(Period::Day(Date::new(year, month, day)?))),
        None => open(month, day)?,
    };
    Some(Candidate::new(
        RULE,
        at,
        year_here.map_or(last, |(_, at)| at),
        meaning,
    ))
}

fn candidate(
    lexed: &Lexed<'_>,
    first: usize,
    last: usize,
    month: u8,
    day: u8,
    month_first: bool,
) -> Option<Candidate> {
    if let Some((year, year_at)) = year_after(lexed, last).filter(|(_, at)| !lexed.is(at - 1, "in")) {
        let date = Date::new(year, month, day)?;
        return Some(Candidate::new(
            RULE,
            first,
            year_at,
            Meaning::Known(Value::Period(Period::Day(date))),
        ));
    }
    if month_first && !is_bare(lexed, last) {
        return None;
    }
    // "May 5 last year", but not "May 5 last year's winner left".
    if let Some((pick, at)) =
        relative_year(lexed, last).filter(|(_, at)| lexed.token(at + 1).kind != Kind::Clitic)
    {
        let meaning = Meaning::Part(Part::MonthDay(month, day), pick);
        return Some(Candidate::new(RULE, first, at, meaning));
    }
    // "May 5-7, 2020": the year stands behind the second day.
    let shared = connector(lexed, last + 1)
        .and_then(|at| day_of_month(lexed, at))
        .filter(|_| month_first)
        .and_then(|(_, end)| year_after(lexed, end))
        .and_then(|(year, _)| Date::new(year, month, day));
    let meaning = match shared {
        Some(date) => Meaning::Known(Value::Period(Period::Day(date))),
        None => open(month, day)?,
    };
    let rule = if is_dateline(lexed, first, last) {
        DATELINE
    } else {
        RULE
    };
    let mut found = Candidate::new(rule, first, last, meaning);
    // "the year ended March 31", "as of March 31" lie behind.
    let as_of = first > 1 && lexed.is(first - 1, "of") && lexed.is(first - 2, "as");
    if (as_of || first > 0 && lexed.is_any(first - 1, &["ended", "since"]))
        && let Meaning::Part(part, Pick::Open) = meaning
    {
        found.meaning = Meaning::Part(part, Pick::Last);
    }
    Some(found)
}

/// Whether the date belongs to a dateline: "LONDON, May 3 (Agency) --".
fn is_dateline(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    let is_range = connector(lexed, last + 1).is_some_and(|at| day_of_month(lexed, at).is_some());
    let ends = lexed.is(last + 1, "(") || lexed.token(last + 1).kind == Kind::Dash && !is_range;
    let start = (first.saturating_sub(8)..first)
        .rev()
        .find(|i| lexed.token(*i).starts_paragraph);
    ends && start.is_some_and(|i| {
        let place = lexed.word(i);
        place.len() > 2 && place.bytes().all(|b| b.is_ascii_uppercase())
    })
}

fn open(month: u8, day: u8) -> Option<Meaning> {
    // 2000 is a leap year: February 29 exists in some years.
    (day <= days_in_month(2000, month)).then_some(Meaning::Part(Part::MonthDay(month, day), Pick::Open))
}

/// The token behind "and", "to", "-" and their like.
pub(in crate::time) fn connector(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    (lexed.token(i).kind == Kind::Dash || lexed.is_any(i, &["and", "to", "or", "through", "until", "&"]))
        .then_some(i + 1)
}

/// Whether a number that ends at `last` stands for itself and does not count what follows.
fn is_bare(lexed: &Lexed<'_>, last: usize) -> bool {
    let next = lexed.token(last + 1);
    if year(lexed, last + 1).is_some() || next.kind == Kind::Number {
        return year(lexed, last + 1).is_some();
    }
    if lexed.is(last + 1, ":") && lexed.glued(last + 1) && lexed.glued(last + 2) {
        return false;
    }
    // "May 5 percent", "March 12 points".
    !(matches!(class(lexed, last + 1), Some(Class::Units(_)))
        || lexed.is_any(last + 1, &["percent", "people", "points", "million", "billion"]))
}

#[cfg(test)]
mod tests {
    use crate::time::testing::{check, check_undated};

    #[test]
    fn days_of_a_month() {
        check(&[
            "It erupted on [September 27=2020-09-27].",
            "[Dec. 9=2020-12-09] was chosen",
            "He was born on [May 3, 1998=1998-05-03].",
            "[The 3rd of May=2021-05-03] is a holiday.",
            "It starts on [27 January 2021=2021-01-27].",
            "The talks on [December 9=2020-12-09] and [10=2020-12-10] failed.",
            "The talks on [December 9=2020-12-09], [10=2020-12-10] and [11=2020-12-11] failed.",
            "The fair runs [May 5=2020-05-05]-[7, 2020=2020-05-07].",
            "It lasts from [3=2020-12-03] to [5 December=2020-12-05].",
            "It runs on [18=2020-12-18], [19=2020-12-19] and [20 December=2020-12-20].",
            "It runs on [the 4th=2021-06-04], [11th=2021-06-11], [18th=2021-06-18] and [25th of June 2021=2021-06-25].",
            "It lasted from [the 3rd=2020-11-03] to [the 9th of November=2020-11-09].",
            "It lasted from [3 May 2018=2018-05-03] to [4 June=2018-06-04].",
            "It lasted from [28 November 2018=2018-11-28] until [3 January=2019-01-03].",
            "It lasted from [November 2018=2018-11] through [March=2019-03].",
            "He moved on [28 November 2018=2018-11-28]. On [3 October=2020-10-03] he left.",
            "In [the year=P1Y] ended [March 31=2020-03-31] it grew.",
            "The bill, as of [December 20=2019-12-20], was unpaid.",
            "They will meet on [February 2=2021-02-02].",
            "The tax will hit them on [June 5=2021-06-05]. The mill shut on [June 9=2020-06-09].",
            "She will succeed him on [April 7=2021-04-07].",
            "He announced the plan [May 9=2020-05-09].",
            "He signed a lease, effective [March 28=2021-03-28].",
            "Shows: [June 9, 2021=2021-06-09], Rome; [June 10=2021-06-10], Bari.",
            "He was held for a [March 21=2020-03-21] call.",
            "The tour opens [June 9=2021-06-09] and closes [October 10=2021-10-10].",
            "It will open in Rome on [June 9=2021-06-09].\n\nDates: [June 9=2021-06-09], Rome; [Sept. 2=2021-09-02], Bari.",
            "The trial will begin [June 9=2021-06-09]. He was held on [October 10=2020-10-10] and freed on [June 9=2020-06-09].",
        ]);
    }

    #[test]
    fn other_numbers_behind_a_month_are_no_days() {
        check(&[
            "He may 5 times refuse.",
            "By [May=2020-05] 40 people had left.",
            "In [March=2020-03] 12 percent said so.",
            "They march 3 miles.",
            "It burned on [March 3=2020-03-03], 15 and 16 people left.",
            "Of 18, 19 and 20 homes 3 stood.",
            "With 18, 19 in [December=2020-12] left.",
            "On Februari 3 it was quiet.",
        ]);
    }

    #[test]
    fn datelines_are_found_and_keep_off_the_card() {
        check(&[
            "LAGOS, [December 2=2020-12-02] (Agency) -- Rain fell.",
            "It shut on [May 5 last year=2019-05-05]; in [June 2018=2018-06] it was to open on [3 May that year=2018-05-03].",
            "VISIT the fair, [Dec. 5=2020-12-05]–[7=2020-12-07], in Lagos.",
        ]);
    }

    #[test]
    fn without_a_day_of_publication_the_year_is_open() {
        check_undated(&["It erupted on [September 27=XXXX-09-27]."]);
    }
}
