//! From what the words say to the calendar: the day of publication, tense and the text before
//! decide.

use super::candidate::{Candidate, Direction, Meaning, Part, Pick, Whence};
use super::civil::Date;
use super::period::Period;
use super::tense::{Tense, tense};
use super::value::{Amount, Length, Partial, Unit, Value};
use super::words::{Class, Holiday, class};
use crate::lex::Lexed;
use factbox_model::Inferred;
use std::cell::OnceCell;

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
    quarter: Option<Period>,
    subject: Option<Unit>,
    /// What was spoken of last, and its first token.
    last: Option<(Period, usize)>,
    /// The latest date whose year stands in the text, or was told from such a date, and its first token.
    anchor: Option<(Date, usize)>,
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
            begun: OnceCell::new(),
        }
    }

    /// The value of `found`. `None` drops a date that cannot be (February 30).
    pub(super) fn resolve(&mut self, found: &Candidate) -> Option<Resolved> {
        let (value, inferred) = match self.reference {
            Some(reference) => self.meaning(found, reference)?,
            None => (unplaced(found.meaning), NONE),
        };
        if let Value::Period(period) = value {
            // A year out of range is no date.
            period.days()?;
            self.last = Some((period, found.first));
            let is_fixed = match found.meaning {
                Meaning::Known(_) => true,
                Meaning::Part(Part::MonthDay(..) | Part::Month(_), Pick::Open) => {
                    self.anchor_near(found).is_some()
                }
                _ => false,
            };
            if is_fixed && matches!(period, Period::Day(_) | Period::Month(..)) {
                self.anchor = period.days().map(|(first, _)| (first, found.first));
            }
        }
        self.listen(found, value);
        Some((with_clock(value, found), inferred))
    }

    /// Remembers which quarter, or longer stretch, the text reports on.
    fn listen(&mut self, found: &Candidate, value: Value) {
        match (value, found.meaning) {
            (Value::Period(Period::Quarter(..)), Meaning::Anaphor(_)) => self.subject = Some(Unit::Quarter),
            (
                Value::Period(quarter @ Period::Quarter(..)),
                Meaning::Part(..) | Meaning::Ending(..) | Meaning::Known(_) | Meaning::Latest,
            ) if quarter.days().map(|(first, _)| first) <= self.reference => {
                (self.quarter, self.subject) = (Some(quarter), Some(Unit::Quarter));
            }
            (
                Value::Duration(Length {
                    amount: Amount::Exactly(6 | 9),
                    unit: Unit::Month,
                }),
                _,
            ) => {
                self.subject = Some(Unit::Year);
            }
            _ => {}
        }
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
            // "about two years ago" is no year for certain.
            Meaning::Distance(length, _) if found.modifier.is_some() && length.unit == Unit::Year => {
                Some((Value::Duration(length), NONE))
            }
            Meaning::Distance(length, direction) => self.distance(found, length, direction, reference),
            Meaning::Anaphor(unit) => self.anaphor(found, unit, reference),
            Meaning::Latest => {
                let ended = |q: &Period| q.days().is_some_and(|(_, last)| last < reference);
                let quarter = self.quarter.filter(ended).or_else(|| last_quarter(reference))?;
                Some((Value::Period(quarter), YEAR))
            }
            Meaning::SameQuarter(quarter, whence) => {
                let (year, inferred) = match whence {
                    Whence::Year(year) => (year, NONE),
                    Whence::YearsBack(n) => {
                        let from = self.quarter.filter(|_| quarter.is_none());
                        (from.map_or(reference.year, Period::year) - n, YEAR)
                    }
                };
                let spoken = match self.quarter {
                    Some(Period::Quarter(_, quarter)) if self.subject == Some(Unit::Quarter) => Some(quarter),
                    _ => None,
                };
                let period = quarter
                    .or(spoken)
                    .map_or(Period::Year(year), |q| Period::Quarter(year, q));
                Some((Value::Period(period), inferred))
            }
            Meaning::Ending(_, month) => {
                // A quarter that ends in the first weeks of a month lies mostly in the one before.
                let year = reference.year - i32::from(month > reference.month);
                let Some(Period::Month(year, month)) = Period::month_from(year, i32::from(month) - 2) else {
                    return None;
                };
                Some((Value::Period(Period::Quarter(year, (month - 1) / 3 + 1)), YEAR))
            }
        }
    }

    fn tense(&self, found: &Candidate) -> Option<Tense> {
        tense(self.lexed, found.first, found.last)
    }

    fn part(
        &self,
        found: &Candidate,
        part: Part,
        pick: Pick,
        today: Date,
    ) -> Option<(Period, &'static [Inferred])> {
        match part {
            Part::Weekday(weekday) => {
                let ahead = (i32::from(weekday) - i32::from(today.weekday())).rem_euclid(7);
                let days = match pick {
                    Pick::Open if ahead == 0 => 0,
                    // Nobody calls a day six days back by its bare name but in the past tense, and
                    // not in news written where that day has begun: "Earlier Saturday, ...".
                    Pick::Open
                        if ahead == 1
                            && (self.tense(found) != Some(Tense::Past) || self.has_begun(weekday)) =>
                    {
                        1
                    }
                    Pick::Open if self.tense(found) == Some(Tense::Future) => ahead,
                    Pick::This => ahead,
                    Pick::Next => 7 + i32::from(weekday) - i32::from(today.weekday()),
                    _ => ahead - 7,
                };
                Some((Period::Day(today.plus_days(days)?), DAY))
            }
            Part::MonthDay(month, day) => {
                let near = |year: i32| Date::new(year, month, day);
                let tense = self.tense(found);
                // The nearest to publication, or to the date with its year told just before; a day
                // against the tense counts as some months farther off.
                let anchor = self.anchor_near(found);
                let base = anchor.unwrap_or(today);
                let tense = tense.filter(|_| anchor.is_none());
                let distance = |d: &Date| {
                    let ahead = d.to_days() - base.to_days();
                    let is_against = match tense {
                        Some(Tense::Past) => ahead > 0,
                        Some(Tense::Future) => ahead < 0,
                        None => false,
                    };
                    ahead.abs() + if is_against { 150 } else { 0 }
                };
                if pick == Pick::Last || pick == Pick::This {
                    let date = near(today.year)?;
                    let year = today.year - i32::from(pick == Pick::Last && date > today);
                    return Some((Period::Day(near(year)?), YEAR));
                }
                let date = [base.year - 1, base.year, base.year + 1]
                    .into_iter()
                    .filter_map(near)
                    .min_by_key(distance)?;
                Some((Period::Day(date), YEAR))
            }
            Part::Month(month) if pick == Pick::Open && self.anchor_near(found).is_some() => {
                let base = self.anchor_near(found)?;
                let ahead = i32::from(month) - i32::from(base.month);
                let year = base.year - i32::from(ahead > 6) + i32::from(ahead < -6);
                Some((Period::Month(year, month), YEAR))
            }
            Part::Month(month) => {
                let year = self.year_of(
                    found,
                    pick,
                    today.year,
                    i32::from(month) - i32::from(today.month),
                    12,
                );
                Some((Period::Month(year, month), YEAR))
            }
            Part::Quarter(n) => {
                let now = i32::from((today.month - 1) / 3 + 1);
                let year = match pick {
                    Pick::Year(years) => today.year + years,
                    Pick::Next => today.year + i32::from(i32::from(n) <= now),
                    // A quarter not yet begun was last year's, unless it is planned.
                    _ if i32::from(n) > now + 1
                        || (i32::from(n) == now + 1 && self.tense(found) == Some(Tense::Past)) =>
                    {
                        today.year - 1
                    }
                    _ => today.year,
                };
                Some((Period::Quarter(year, n), YEAR))
            }
            Part::Half(n) => {
                let year = match pick {
                    Pick::Year(years) => today.year + years,
                    _ => today.year,
                };
                Some((Period::Half(year, n), YEAR))
            }
            Part::Season(season) => {
                let ahead = i32::from(season.month()) - i32::from(today.month);
                let year = self.year_of(found, pick, today.year, ahead, 12);
                Some((Period::Season(year, season), YEAR))
            }
            Part::Holiday(holiday) => {
                let here = holiday_in(holiday, today.year)?;
                let ahead = here.to_days() - today.to_days();
                let year = self.year_of(found, pick, today.year, ahead, 365);
                Some((Period::Day(holiday_in(holiday, year)?), YEAR))
            }
        }
    }

    /// The year of something that comes back each year and lies `ahead` of today in this one, in
    /// units of which a year has `per_year`.
    fn year_of(&self, found: &Candidate, pick: Pick, year: i32, ahead: i32, per_year: i32) -> i32 {
        match pick {
            Pick::Year(years) => year + years,
            Pick::Last => year - i32::from(ahead >= 0),
            Pick::Next => year + i32::from(ahead <= 0),
            Pick::This | Pick::Each => year,
            Pick::Open => match self.tense(found) {
                Some(Tense::Future) => year + i32::from(ahead < -per_year / 12),
                Some(Tense::Past) => year - i32::from(ahead > 0),
                None => year - i32::from(ahead > per_year / 3) + i32::from(ahead < -per_year * 3 / 4),
            },
        }
    }

    fn distance(
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
        if length.unit == Unit::Year
            && n == -1
            && self.subject == Some(Unit::Quarter)
            && let Some(Period::Quarter(year, quarter)) = self.quarter
        {
            return Some((Value::Period(Period::Quarter(year - 1, quarter)), YEAR));
        }
        if length.unit < Unit::Day {
            return Some((Value::Duration(length), NONE));
        }
        let from = match direction {
            Direction::Ago | Direction::FromNow => today,
            // What "a year earlier" and "the following month" are counted from stands in the sentence.
            Direction::Earlier | Direction::Later => match self.spoken_near(found, length.unit) {
                Some(date) => date,
                None if length.unit < Unit::Week => return None,
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

    /// The day to come with a known year that was told before in the same paragraph.
    fn anchor_near(&self, found: &Candidate) -> Option<Date> {
        // A date of the past is background, and the text comes back from it; the days of a tour or
        // a season to come go on from the one before.
        let (date, at) = self.anchor.filter(|(date, _)| Some(*date) > self.reference)?;
        (self.paragraph(at) == self.paragraph(found.first)).then_some(date)
    }

    /// Whether the text tells of the hours of this weekday: "earlier Saturday". One pass of the text
    /// at the first question.
    fn has_begun(&self, weekday: u8) -> bool {
        let days = *self.begun.get_or_init(|| {
            let of_day = |i: usize| match class(self.lexed, i) {
                Some(Class::Weekday(day)) if i > 0 && self.lexed.is_any(i - 1, &["earlier", "later"]) => {
                    1 << day
                }
                _ => 0u8,
            };
            (0..self.lexed.tokens.len())
                .map(of_day)
                .fold(0, |all, day| all | day)
        });
        days & (1 << weekday) != 0
    }

    /// The first day of the date told before in the same sentence, or for days in the same paragraph.
    fn spoken_near(&self, found: &Candidate, unit: Unit) -> Option<Date> {
        let (period, at) = self.last?;
        let is_near = if unit < Unit::Week {
            matches!(period, Period::Day(_)) && self.paragraph(at) == self.paragraph(found.first)
        } else {
            self.lexed.sentence_of(at) == self.lexed.sentence_of(found.first)
        };
        period.days().filter(|_| is_near).map(|(first, _)| first)
    }

    fn paragraph(&self, token: usize) -> Option<u32> {
        let sentence = self.lexed.sentences.get(self.lexed.sentence_of(token));
        sentence.map(|s| s.paragraph)
    }

    /// `None` when nothing was spoken of that it could mean.
    fn anaphor(&self, found: &Candidate, unit: Unit, today: Date) -> Option<Resolved> {
        let last = self.last.map(|(period, _)| period);
        let period = match unit {
            // A time of day without its day: the one told last in this paragraph, or that of publication.
            Unit::Day if found.clock.is_some() => self
                .last
                .filter(|(p, at)| {
                    matches!(p, Period::Day(_)) && self.paragraph(*at) == self.paragraph(found.first)
                })
                .map(|(p, _)| p)
                .or(Some(Period::Day(today))),
            Unit::Quarter => self.quarter.or_else(|| last_quarter(today)),
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
}

/// The latest quarter that has ended.
fn last_quarter(today: Date) -> Option<Period> {
    Period::quarter_from(today.year, i32::from((today.month - 1) / 3) - 1)
}

/// The unit `n` units from the one that holds `date`.
fn offset(unit: Unit, n: i32, date: Date) -> Option<(Period, &'static [Inferred])> {
    let period = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => return Some((Period::Day(date.plus_days(n)?), DAY)),
        Unit::Week => return Some((Period::week_of(date, n)?, DAY)),
        Unit::Weekend => {
            let Period::Week(year, week) = Period::week_of(date, n)? else {
                return None;
            };
            return Some((Period::Weekend(year, week), DAY));
        }
        Unit::Month => {
            return Some((
                Period::month_from(date.year, i32::from(date.month) - 1 + n)?,
                MONTH,
            ));
        }
        Unit::Quarter => Period::quarter_from(date.year, i32::from((date.month - 1) / 3).checked_add(n)?)?,
        Unit::Year => Period::Year(date.year.checked_add(n)?),
        Unit::Decade => Period::Decade((date.year / 10).checked_add(n)?),
        Unit::Century => Period::Century(date.year / 100 + n),
    };
    period.days()?;
    Some((period, YEAR))
}

/// The day of a feast in a year.
pub(super) fn holiday_in(holiday: Holiday, year: i32) -> Option<Date> {
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month, day),
        Holiday::Nth(n, weekday, month) => {
            let first = Date::new(year, month, 1)?;
            let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
            let day = first.plus_days(ahead + 7 * (i32::from(n) - 1))?;
            if day.month == month {
                Some(day)
            } else {
                day.plus_days(-7)
            }
        }
        Holiday::Election => holiday_in(Holiday::Nth(1, 1, 11), year)?.plus_days(1),
        Holiday::Easter(days) => easter(year)?.plus_days(days),
    }
}

/// Easter Sunday, by the anonymous Gregorian algorithm.
#[allow(clippy::many_single_char_names)]
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, u8::try_from(n / 31).ok()?, u8::try_from(n % 31 + 1).ok()?)
}

/// What can be said without a day of publication.
fn unplaced(meaning: Meaning) -> Value {
    let unit = |unit: Unit| match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Partial::Day,
        Unit::Weekend => Partial::Weekend,
        Unit::Week => Partial::Week,
        Unit::Month => Partial::Month(None),
        Unit::Quarter => Partial::Quarter(None),
        Unit::Year | Unit::Decade | Unit::Century => Partial::Year,
    };
    Value::Partial(match meaning {
        Meaning::Known(value) => return value,
        Meaning::Part(Part::Weekday(day), _) => Partial::Weekday(day),
        Meaning::Part(Part::MonthDay(month, day), _) => Partial::MonthDay(month, day),
        Meaning::Part(Part::Month(month), _) => Partial::Month(Some(month)),
        Meaning::Part(Part::Quarter(n), _) => Partial::Quarter(Some(n)),
        Meaning::Part(Part::Half(n), _) => Partial::Half(n),
        Meaning::Part(Part::Season(season), _) => Partial::Season(season),
        Meaning::Part(Part::Holiday(Holiday::Fixed(month, day)), _) => Partial::MonthDay(month, day),
        Meaning::Part(Part::Holiday(_), _) => Partial::Day,
        Meaning::Latest => Partial::Quarter(None),
        Meaning::SameQuarter(quarter, _) => Partial::Quarter(quarter),
        Meaning::Ending(..) => Partial::Quarter(None),
        Meaning::Offset(u, _) | Meaning::Distance(Length { unit: u, .. }, _) | Meaning::Anaphor(u) => unit(u),
    })
}

/// A set: each of the parts that come back.
fn each(part: Part, found: &Candidate) -> Value {
    match unplaced(Meaning::Part(part, Pick::Each)) {
        Value::Partial(partial) => {
            let day_part = match found.clock {
                Some(super::value::Clock::Part(p)) => Some(p),
                _ => None,
            };
            Value::EachTime(partial, day_part)
        }
        other => other,
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
