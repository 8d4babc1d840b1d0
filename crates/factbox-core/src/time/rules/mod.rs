//! One construction in each file. A rule takes a token and says what stands there, or nothing; the
//! table below says which rules are tried at which class of word, longest reading first.

pub(super) mod clock;
mod day_of_month;
mod day_part;
mod decade;
mod duration;
pub(super) mod holiday;
mod month;
mod month_day;
mod nth;
mod numeric;
mod quarter;
mod season;
mod set;
mod today;
mod unit;
mod vague;
pub(super) mod weekday;
mod which;
mod year;

use super::candidate::Candidate;
use super::words::{Class, Which, class};
use crate::lex::{Kind, Lexed};

pub(super) use clock::RULE as CLOCK;
pub(super) use day_part::RULE as DAY_PART;
pub(super) use duration::{ABOUT_THEN, DISTANCE};
pub(super) use month_day::DATELINE;
pub(super) use which::STRETCH;

type Rule = fn(&Lexed<'_>, usize) -> Option<Candidate>;

/// The second of two days or years behind the first: "December 9 and 10", "2012-13".
pub(super) fn second(lexed: &Lexed<'_>, found: &Candidate) -> Option<Candidate> {
    month_day::second(lexed, found).or_else(|| year::second(lexed, found))
}

/// The first rule's reading of the words that begin at token `i`.
pub(super) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let rules: &[Rule] = match lexed.token(i).kind {
        Kind::Number => &[
            numeric::find,
            month_day::find,
            clock::find,
            decade::find,
            quarter::find,
            duration::find,
            year::find,
            day_of_month::find,
        ],
        Kind::Word => match class(lexed, i)? {
            Class::Month(_) | Class::ShortMonth(_) => &[month_day::find, month::find],
            Class::Weekday(_) | Class::ShortWeekday(_) => &[weekday::find],
            Class::Number => &[
                month_day::find,
                clock::find,
                vague::one_day,
                duration::find,
                year::find,
            ],
            Class::Some | Class::Half => &[duration::find],
            Class::Ordinal(_) => &[
                nth::find,
                month_day::find,
                quarter::find,
                decade::find,
                which::find,
            ],
            Class::Which(Which::Last) => &[nth::find, quarter::find, which::find],
            Class::Which(_) => &[which::find],
            Class::Day(_) | Class::Tonight => &[today::find],
            Class::DayPart(_) => &[day_part::find],
            Class::Hour(_) => &[clock::find],
            Class::Season(_) => &[season::find],
            Class::Holiday(_) | Class::HolidayDay(_) => &[holiday::find],
            Class::Unit(_) => &[duration::find, unit::find],
            Class::Units(_) => &[duration::plural],
            Class::DayParts(_) => return None,
            Class::Present | Class::Past | Class::Future => &[vague::find],
            Class::Every | Class::Rate(_) | Class::Weekdays(_) => &[set::find],
            Class::Fiscal => &[quarter::find, year::find],
            Class::Decade(_) => &[decade::find],
            Class::Quarter(_) => &[quarter::find],
        },
        _ => return None,
    };
    rules.iter().find_map(|rule| rule(lexed, i))
}
