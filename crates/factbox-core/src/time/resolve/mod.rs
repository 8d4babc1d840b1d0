//! From what the words say to the calendar: the day of publication, tense and the text before
//! decide.

mod feast;
mod offset;
mod part;
mod report;
mod spoken;
mod unplaced;

use super::candidate::{Candidate, Meaning, Part, Pick};
use super::period::Period;
use super::rules::ABOUT_THEN;
use super::value::{Partial, Unit, Value};
use crate::lex::Lexed;
use factbox_model::{Date, Inferred};
pub(super) use feast::holiday_in;
use offset::offset;
use report::Quarter;
use std::cell::OnceCell;
use unplaced::{each, unplaced};

/// A resolved value and the parts of it that were worked out.
pub(super) type Resolved = (Value, &'static [Inferred]);

const NONE: &[Inferred] = &[];
const YEAR: &[Inferred] = &[Inferred::Year];
const MONTH: &[Inferred] = &[Inferred::Year, Inferred::Month];
const DAY: &[Inferred] = &[Inferred::Year, Inferred::Month, Inferred::Day];

/// Places candidates in the calendar, in text order.
pub(super) struct Resolver<'a> {
    lexed: &'a Lexed<'a>,
    reference: Option<Date>,
    /// The quarter the text reports on, and what "a year earlier" is compared with.
    quarter: Option<Quarter>,
    subject: Option<Unit>,
    /// What was spoken of last, and its first token.
    last: Option<(Period, usize)>,
    /// The latest date whose year stands in the text, or was told from such a date, and its first token.
    anchor: Option<(Date, usize)>,
    /// The first day to come that was told with its year, or as planned: the same day told again is that
    /// one, and opens a row of dates.
    opening: Option<Date>,
    /// The weekdays whose hours the text tells of, one bit each.
    begun: OnceCell<u8>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(lexed: &'a Lexed<'a>, reference: Option<Date>) -> Self {
        Self {
            lexed,
            reference,
            quarter: None,
            subject: None,
            last: None,
            anchor: None,
            opening: None,
            begun: OnceCell::new(),
        }
    }

    /// The value of `found`. `None` drops a date that cannot be (February 30).
    pub(super) fn resolve(&mut self, found: &Candidate) -> Option<Resolved> {
        let (mut value, inferred) = match self.reference {
            Some(reference) => self.meaning(found, reference)?,
            None => (unplaced(found.meaning), NONE),
        };
        if let Value::Period(Period::Day(day)) = value {
            value = Value::Period(Period::Day(day.plus_days(found.shift.into())?));
        }
        if let Value::Period(period) = value {
            // A year out of range is no date.
            period.days()?;
            if self.is_fiscal(found, period) {
                value = Value::Fiscal(period);
            }
        }
        self.listen(found, value);
        Some((with_clock(value, found), inferred))
    }

    fn meaning(&self, found: &Candidate, reference: Date) -> Option<Resolved> {
        match found.meaning {
            Meaning::Known(value) => Some((value, NONE)),
            Meaning::Part(part, Pick::Each) => Some((each(part, found), NONE)),
            // "Pipes break in winter": any year's.
            Meaning::Part(Part::Season(season), Pick::Open) if self.tense(found).is_none() => {
                Some((Value::Partial(Partial::Season(season)), NONE))
            }
            Meaning::Part(part, pick) => {
                let (period, inferred) = self.part(found, part, pick, reference)?;
                Some((Value::Period(period), inferred))
            }
            Meaning::Offset(unit, n) => {
                let (period, inferred) = offset(unit, n, reference)?;
                Some((Value::Period(period), inferred))
            }
            // "about two years ago", "more than four decades ago" are no year for certain.
            Meaning::Distance(length, _)
                if found.modifier.is_some_and(|m| {
                    length.unit == Unit::Year || length.unit > Unit::Year && m != ABOUT_THEN
                }) =>
            {
                Some((Value::Duration(length), NONE))
            }
            Meaning::Distance(length, direction) => self.distance(found, length, direction, reference),
            Meaning::Anaphor(unit) => self.anaphor(found, unit, reference),
            Meaning::Latest => self.latest_quarter(reference),
            Meaning::SameQuarter(whence) => Some(self.same_quarter(whence, reference)),
            Meaning::Ending(month) => self.quarter_ending(month, reference),
            Meaning::Anniversary(unit, years) => {
                let day = Date::new(reference.year.checked_sub(years)?, reference.month, reference.day)?;
                let (period, inferred) = offset(unit, 0, day)?;
                Some((Value::Period(period), inferred))
            }
            Meaning::DayOfMonth(day) => Some((Value::Period(self.day_of_month(found, day)?), MONTH)),
        }
    }
}

/// Puts the time of day to its day.
fn with_clock(value: Value, found: &Candidate) -> Value {
    match (value, found.clock) {
        (Value::Period(Period::Day(date)), Some(clock)) => Value::Time(Some(date), clock),
        (Value::Partial(_), Some(clock)) => Value::Time(None, clock),
        (value, _) => value,
    }
}
