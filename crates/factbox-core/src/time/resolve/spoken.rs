//! What the text spoke of before: the dates that "a year earlier" and "that day" are told from.

use super::offset::offset;
use super::{DAY, NONE, Resolved, Resolver, YEAR};
use crate::lex::Kind;
use crate::time::candidate::{Candidate, Direction, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::read::year;
use crate::time::tense::Tense;
use crate::time::value::{Amount, Length, Unit, Value};
use factbox_model::Date;

impl Resolver<'_> {
    /// Remembers a resolved value.
    pub(super) fn listen(&mut self, found: &Candidate, value: Value) {
        if let Value::Period(period) | Value::Fiscal(period) = value {
            // "Overnight" tells no day of its own.
            if found.clock.is_none() || !matches!(found.meaning, Meaning::Anaphor(_)) {
                self.last = Some((period, found.first));
            }
            let is_fixed = match found.meaning {
                Meaning::Known(_) => true,
                Meaning::Part(Part::MonthDay(..), Pick::Open) if self.tense(found) == Some(Tense::Future) => {
                    true
                }
                Meaning::Part(Part::MonthDay(..) | Part::Month(_), Pick::Open) => {
                    self.anchor_near(found).is_some()
                        || self.opening.is_some_and(|day| period == Period::Day(day))
                }
                _ => false,
            };
            if is_fixed && matches!(period, Period::Day(_) | Period::Month(..)) {
                self.anchor = period.days().map(|(first, _)| (first, found.first));
            }
            if let Period::Day(day) = period
                && is_fixed
                && Some(day) > self.reference
            {
                self.opening.get_or_insert(day);
            }
        }
        self.listen_for_quarter(found, value);
    }

    /// So long before or after.
    pub(super) fn distance(
        &self,
        found: &Candidate,
        length: Length,
        direction: Direction,
        today: Date,
    ) -> Option<Resolved> {
        let vague = match direction {
            Direction::Ago | Direction::Earlier => Value::PastRef,
            Direction::Later | Direction::FromNow => Value::FutureRef,
        };
        let Amount::Exactly(n) = length.amount else {
            return Some((vague, NONE));
        };
        let Ok(n) = i32::try_from(n) else {
            return Some((vague, NONE));
        };
        let is_back = matches!(direction, Direction::Ago | Direction::Earlier);
        let n = if is_back { -n } else { n };
        // In a report of a quarter, "a year earlier" is the same quarter of the year before.
        if (length.unit, n) == (Unit::Year, -1)
            && let Some(quarter) = self.compared_quarter()
        {
            return Some((quarter.years_back(1).value(), YEAR));
        }
        if length.unit < Unit::Day {
            return Some((Value::Duration(length), NONE));
        }
        let from = match direction {
            Direction::Ago | Direction::FromNow => today,
            // What "a year earlier" and "the following month" are counted from stands in the sentence.
            Direction::Earlier | Direction::Later => match self.spoken_near(found, length.unit, is_back) {
                Some(date) => date,
                None if length.unit < Unit::Week || direction == Direction::Later => return None,
                None => today,
            },
        };
        // A decade ago is a year ten years back, and no decade.
        let (unit, n) = match length.unit {
            Unit::Decade => (Unit::Year, n.saturating_mul(10)),
            Unit::Century => (Unit::Year, n.saturating_mul(100)),
            unit => (unit, n),
        };
        // "5,000 years ago" lies before the calendar.
        Some(offset(unit, n, from).map_or((vague, NONE), |(period, inferred)| {
            (Value::Period(period), inferred)
        }))
    }

    /// The period spoken of; `None` when nothing was spoken of that it could mean.
    pub(super) fn anaphor(&self, found: &Candidate, unit: Unit, today: Date) -> Option<Resolved> {
        let last = self.last.map(|(period, _)| period);
        // "All play in the same week": at once, where the sentence told of none.
        let sentence = self.lexed.sentence_of(found.first);
        let is_led = found.first > 0 && self.lexed.is_any(found.first - 1, &["in", "on"]);
        if is_led
            && self.lexed.is_any(found.last.saturating_sub(1), &["same"])
            && !self.lexed.opens_sentence(found.first - 1)
            && self
                .last
                .is_none_or(|(_, at)| self.lexed.sentence_of(at) != sentence)
        {
            return None;
        }
        let period = match unit {
            Unit::Quarter => return self.quarter_spoken(today),
            // A time of day without its day: the one told last in this paragraph, or that of publication.
            Unit::Day if found.clock.is_some() => self
                .last
                .filter(|(p, at)| {
                    matches!(p, Period::Day(_)) && self.paragraph(*at) == self.paragraph(found.first)
                })
                .map(|(p, _)| p)
                .or(Some(Period::Day(today))),
            Unit::Weekend => {
                let ahead = self.tense(found) == Some(Tense::Future);
                let weeks = if today.weekday() >= 6 || ahead { 0 } else { -1 };
                let (year, week) = today.plus_days(weeks * 7).map_or((0, 0), Date::week);
                Some(Period::Weekend(year, week))
            }
            Unit::Year => last.map(|p| Period::Year(p.year())),
            Unit::Day => last.filter(|p| matches!(p, Period::Day(_))),
            Unit::Month => match last {
                Some(Period::Day(d)) => Some(Period::Month(d.year, d.month)),
                last => last.filter(|p| matches!(p, Period::Month(..))),
            },
            Unit::Week => match last {
                Some(Period::Day(d)) => Period::week_of(d, 0),
                last => last.filter(|p| matches!(p, Period::Week(..))),
            },
            _ => None,
        };
        Some((Value::Period(period?), DAY))
    }

    /// The day to come with a known year that was told before in the same paragraph.
    pub(super) fn anchor_near(&self, found: &Candidate) -> Option<Date> {
        // A date of the past is background, and the text comes back from it; the days of a tour or
        // a season to come go on from the one before.
        let (date, at) = self.anchor.filter(|(date, _)| Some(*date) > self.reference)?;
        (self.paragraph(at) == self.paragraph(found.first) && self.tense(found) != Some(Tense::Past))
            .then_some(date)
    }

    /// The first day of the date told before in the same sentence; for days, and for what opens its
    /// sentence ("The following month, ..."), in the same paragraph or the one before. What is counted
    /// back ("had left the previous week") may be told from another sentence of its paragraph.
    fn spoken_near(&self, found: &Candidate, unit: Unit, is_back: bool) -> Option<Date> {
        let (period, at) = self.last?;
        let is_near = if unit < Unit::Week {
            matches!(period, Period::Day(_)) && self.paragraph(at) == self.paragraph(found.first)
        } else {
            let sentence = self.lexed.sentence_of(found.first);
            // "The following month, ..." may open a paragraph of its own.
            let back = u32::from(self.lexed.token(found.first).starts_paragraph);
            self.lexed.sentence_of(at) == sentence
                || is_back && self.paragraph(at) == self.paragraph(found.first)
                || self.lexed.opens_sentence(found.first)
                    && self.paragraph(at).map(|p| p + back) == self.paragraph(found.first)
        };
        // "The previous week" is not told from a year.
        let longest = match unit {
            Unit::Week => 7,
            Unit::Month => 31,
            Unit::Quarter => 92,
            _ => i32::MAX,
        };
        let (first, last) = period.days().filter(|_| is_near)?;
        (last.to_days() - first.to_days() < longest).then_some(first)
    }

    /// A day of the month that was spoken of last in the paragraph, behind the day told there.
    pub(super) fn day_of_month(&self, found: &Candidate, day: u8) -> Option<Period> {
        let told = self.told(found)?;
        let (month, after) = match told {
            Period::Day(d) => (d, d.day),
            Period::Month(..) => (told.days()?.0, 0),
            _ => return None,
        };
        let date = Date::new(month.year, month.month, day)?;
        (day > after).then_some(Period::Day(date))
    }

    /// What was spoken of last in the paragraph of `found`.
    pub(super) fn told(&self, found: &Candidate) -> Option<Period> {
        let (period, at) = self.last?;
        (self.paragraph(at) == self.paragraph(found.first)).then_some(period)
    }

    /// The first day of the range that `found` ends, if its year stands there: "from 3 May 2021 to".
    pub(super) fn range_start(&self, found: &Candidate) -> Option<Date> {
        let joint = found.first.checked_sub(2)? + 1;
        let is_joint = self.lexed.is_any(joint, &["to", "until", "till", "through"])
            || self.lexed.token(joint).kind == Kind::Dash;
        (is_joint && year(self.lexed, joint - 1).is_some()).then_some(())?;
        Some(self.told(found)?.days()?.0)
    }

    fn paragraph(&self, token: usize) -> Option<u32> {
        let sentence = self.lexed.sentence_at(token);
        sentence.map(|s| s.paragraph)
    }
}
