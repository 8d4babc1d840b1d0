//! The quarter that a business reports on: "the quarter", "the latest period" and "a year earlier" are
//! told from it.

use super::offset::last_quarter;
use super::{NONE, Resolved, Resolver, YEAR};
use crate::time::candidate::{Candidate, Meaning, Part, Pick, Whence};
use crate::time::period::Period;
use crate::time::tense::Tense;
use crate::time::value::{Amount, Length, Unit, Value};
use crate::time::words::{Class, class};
use factbox_model::Date;

/// A quarter as a report tells of it.
#[derive(Clone, Copy)]
pub(super) struct Quarter {
    year: i32,
    number: u8,
    /// Whether it is counted from the month a business's own year begins with.
    is_fiscal: bool,
}

impl Quarter {
    fn new(value: Value) -> Option<Self> {
        let (Value::Period(period) | Value::Fiscal(period)) = value else {
            return None;
        };
        let Period::Quarter(year, number) = period else {
            return None;
        };
        let is_fiscal = matches!(value, Value::Fiscal(_));
        Some(Self {
            year,
            number,
            is_fiscal,
        })
    }

    pub(super) const fn value(self) -> Value {
        let period = Period::Quarter(self.year, self.number);
        if self.is_fiscal {
            Value::Fiscal(period)
        } else {
            Value::Period(period)
        }
    }

    pub(super) const fn years_back(self, years: i32) -> Self {
        Self {
            year: self.year - years,
            ..self
        }
    }

    fn days(self) -> Option<(Date, Date)> {
        Period::Quarter(self.year, self.number).days()
    }
}

impl Resolver<'_> {
    /// Remembers which quarter, or longer stretch, the text reports on.
    pub(super) fn listen_for_quarter(&mut self, found: &Candidate, value: Value) {
        if let Some(quarter) = Quarter::new(value) {
            let is_own = match found.meaning {
                Meaning::Anaphor(_) => {
                    self.subject = Some(Unit::Quarter);
                    false
                }
                // "Last year's third quarter" is what the report's own is compared with.
                Meaning::Part(_, Pick::Year(years)) => years == 0,
                Meaning::Part(..) | Meaning::Ending(_) | Meaning::Known(_) | Meaning::Latest => true,
                _ => false,
            };
            if is_own && self.is_reported(quarter) {
                (self.quarter, self.subject) = (Some(quarter), Some(Unit::Quarter));
            }
        } else if let Value::Duration(Length {
            amount: Amount::Exactly(6 | 9),
            unit: Unit::Month,
        }) = value
        {
            self.subject = Some(Unit::Year);
        }
    }

    /// Whether a report's own quarter can be this one: it has begun, and the one told before is
    /// neither later ("after a flat second quarter") nor over while this one still runs. A fiscal
    /// quarter is told by the report itself.
    fn is_reported(&self, quarter: Quarter) -> bool {
        let rank = |q: Quarter| q.days().map(|(first, last)| (Some(last) < self.reference, first));
        quarter.days().map(|(first, _)| first) <= self.reference
            && (quarter.is_fiscal || self.quarter.is_none_or(|told| rank(told) <= rank(quarter)))
    }

    /// Whether a quarter or year is that of a business and not the calendar's: it is called so, or it
    /// is over before the calendar's is.
    pub(super) fn is_fiscal(&self, found: &Candidate, period: Period) -> bool {
        if !matches!(period, Period::Quarter(..) | Period::Half(..) | Period::Year(_)) {
            return false;
        }
        let words = found.first.saturating_sub(1)..=found.last;
        words
            .into_iter()
            .any(|i| class(self.lexed, i) == Some(Class::Fiscal))
            || matches!(found.meaning, Meaning::Part(Part::Quarter(_), Pick::Open))
                && period
                    .days()
                    .is_some_and(|(_, last)| Some(last) >= self.reference)
                && (self.lexed.is(found.last + 1, "ended")
                    || self.quarter.is_none() && self.tense(found) == Some(Tense::Past))
    }

    /// The quarter that earlier ones are compared with, while the text speaks of quarters.
    pub(super) fn compared_quarter(&self) -> Option<Quarter> {
        self.quarter.filter(|_| self.subject == Some(Unit::Quarter))
    }

    /// "The quarter".
    pub(super) fn quarter_spoken(&self, today: Date) -> Option<Resolved> {
        let value = match self.quarter {
            Some(told) => told.value(),
            None => Value::Period(last_quarter(today)?),
        };
        Some((value, YEAR))
    }

    /// "The latest quarter": the report's own where it has ended, or the calendar's.
    pub(super) fn latest_quarter(&self, today: Date) -> Option<Resolved> {
        let has_ended = |q: &Quarter| q.is_fiscal || q.days().is_some_and(|(_, last)| last < today);
        let value = match self.quarter.filter(has_ended) {
            Some(told) => told.value(),
            None => Value::Period(last_quarter(today)?),
        };
        Some((value, YEAR))
    }

    /// "The 1988 period", "the year-ago quarter".
    pub(super) fn same_quarter(&self, whence: Whence, today: Date) -> Resolved {
        let (year, inferred) = match whence {
            Whence::Year(year) => (year, NONE),
            Whence::YearsBack(n) => (self.quarter.map_or(today.year, |q| q.year) - n, YEAR),
        };
        let value = match self.compared_quarter() {
            Some(quarter) => Quarter { year, ..quarter }.value(),
            None => Value::Period(Period::Year(year)),
        };
        (value, inferred)
    }

    /// "The quarter ended Sept. 30".
    pub(super) fn quarter_ending(&self, month: u8, today: Date) -> Option<Resolved> {
        if let Some(told) = self.compared_quarter().filter(|q| q.is_fiscal) {
            return Some((told.value(), YEAR));
        }
        // A quarter that ends in the first weeks of a month lies mostly in the one before.
        let year = today.year - i32::from(month > today.month);
        let Some(Period::Month(year, month)) = Period::month_from(year, i32::from(month) - 2) else {
            return None;
        };
        Some((Value::Period(Period::Quarter(year, (month - 1) / 3 + 1)), YEAR))
    }
}
