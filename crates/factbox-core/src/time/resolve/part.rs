//! Which of the parts of the calendar that come back is meant: the nearest, the one of the tense,
//! or the one of the year told before.

use super::feast::holiday_in;
use super::{DAY, Resolver, YEAR};
use crate::lex::Kind;
use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::period::Period;
use crate::time::tense::{Tense, tense};
use crate::time::words::{Class, class};
use factbox_model::{Date, Inferred};

impl Resolver<'_> {
    pub(super) fn tense(&self, found: &Candidate) -> Option<Tense> {
        // "Its November meeting": the verb beside it tells nothing of the month.
        let is_of_noun = matches!(found.meaning, Meaning::Part(Part::Month(_), _)) && self.is_of_noun(found);
        tense(self.lexed, found.first, found.last).filter(|_| !is_of_noun)
    }

    fn is_of_noun(&self, found: &Candidate) -> bool {
        const LEADS: &[&str] = &["the", "a", "its", "for"];
        let next = self.lexed.token(found.last + 1);
        next.kind == Kind::Word
            && !next.is_capital
            && next.span.len() > 3
            && class(self.lexed, found.last + 1).is_none()
            && found
                .first
                .checked_sub(1)
                .is_some_and(|p| self.lexed.is_any(p, LEADS))
    }

    /// The period meant by `part`; `None` for a day that does not exist.
    pub(super) fn part(
        &self,
        found: &Candidate,
        part: Part,
        pick: Pick,
        today: Date,
    ) -> Option<(Period, &'static [Inferred])> {
        let (today, pick) = match pick {
            // "Until the following March" is counted from what was told.
            Pick::Following => match self.told(found) {
                Some(told) => (told.days()?.1, pick),
                None => (today, Pick::Next),
            },
            Pick::YearTold => (Date::new(self.last?.0.year(), 1, 1)?, Pick::Year(0)),
            _ => (today, pick),
        };
        let period = match part {
            Part::Weekday(weekday) => {
                return Some((Period::Day(self.weekday(found, weekday, pick, today)?), DAY));
            }
            Part::WeekOf(feast) => {
                let (day, _) = self.part(found, Part::Holiday(feast), pick, today)?;
                return Some((Period::week_of(day.days()?.0, 0)?, DAY));
            }
            Part::MonthDay(month, day) => Period::Day(self.month_day(found, (month, day), pick, today)?),
            Part::Month(month) => Period::Month(self.year_of_month(found, month, pick, today), month),
            Part::Quarter(n) => Period::Quarter(self.year_of_quarter(found, n, pick, today), n),
            Part::Half(n) => {
                let years = if let Pick::Year(years) = pick { years } else { 0 };
                Period::Half(today.year + years, n)
            }
            Part::Season(season) => {
                let ahead = i32::from(season.month()) - i32::from(today.month);
                Period::Season(self.year_of(found, pick, today.year, ahead, 12), season)
            }
            Part::Holiday(holiday) => {
                let ahead = holiday_in(holiday, today.year)?.to_days() - today.to_days();
                let year = self.year_of(found, pick, today.year, ahead, 365);
                Period::Day(holiday_in(holiday, year)?)
            }
        };
        Some((period, YEAR))
    }

    fn weekday(&self, found: &Candidate, weekday: u8, pick: Pick, today: Date) -> Option<Date> {
        if pick == Pick::Previous
            && let Some((Period::Day(told), _)) = self.last
        {
            let ahead = (i32::from(weekday) - i32::from(told.weekday())).rem_euclid(7);
            return told.plus_days(ahead - 7);
        }
        let ahead = (i32::from(weekday) - i32::from(today.weekday())).rem_euclid(7);
        let days = match pick {
            Pick::Open if ahead == 0 => 0,
            // Nobody calls a day six days back by its bare name but in the past tense, and
            // not in news written where that day has begun: "Earlier Saturday, ...".
            Pick::Open
                if ahead == 1 && (self.tense(found) != Some(Tense::Past) || self.has_begun(weekday)) =>
            {
                1
            }
            Pick::Open
                if match self.tense(found) {
                    Some(Tense::Future) => true,
                    Some(Tense::Meant) => ahead < 6,
                    _ => false,
                } =>
            {
                ahead
            }
            Pick::This => ahead,
            Pick::Following if ahead == 0 => 7,
            Pick::Following => ahead,
            // "Last Tuesday" said on a Wednesday is not yesterday.
            Pick::Last if ahead == 6 => -8,
            Pick::Next => 7 + i32::from(weekday) - i32::from(today.weekday()),
            Pick::Week(weeks) => 7 * weeks + i32::from(weekday) - i32::from(today.weekday()),
            _ => ahead - 7,
        };
        today.plus_days(days)
    }

    fn month_day(&self, found: &Candidate, (month, day): (u8, u8), pick: Pick, today: Date) -> Option<Date> {
        let near = |year: i32| Date::new(year, month, day);
        if let Pick::Year(years) = pick {
            return near(today.year + years);
        }
        if pick == Pick::Last || pick == Pick::This {
            let date = near(today.year)?;
            return near(today.year - i32::from(pick == Pick::Last && date > today));
        }
        // "From 28 November 2021 to 3 January".
        if let Some(from) = self.range_start(found) {
            return near(from.year)
                .filter(|d| *d > from)
                .or_else(|| near(from.year + 1));
        }
        let tense = self.tense(found);
        let is_again = |d: &Date| (d.month, d.day) == (month, day) && tense != Some(Tense::Past);
        if let Some(day) = self.opening.filter(is_again) {
            return Some(day);
        }
        // The nearest to publication, or to the date with its year told just before; a day
        // against the tense counts as some months farther off.
        let anchor = self.anchor_near(found);
        let base = anchor.unwrap_or(today);
        let distance = |d: &Date| {
            let ahead = d.to_days() - base.to_days();
            let is_against = match tense.filter(|_| anchor.is_none()) {
                Some(Tense::Past) => ahead > 0,
                Some(Tense::Future) => ahead < 0,
                Some(Tense::Meant) | None => false,
            };
            ahead.abs() + if is_against { 250 } else { 0 }
        };
        [base.year - 1, base.year, base.year + 1]
            .into_iter()
            .filter_map(near)
            .min_by_key(distance)
    }

    fn year_of_month(&self, found: &Candidate, month: u8, pick: Pick, today: Date) -> i32 {
        if let (Pick::Open, Some(from)) = (pick, self.range_start(found)) {
            return from.year + i32::from(month < from.month);
        }
        if pick == Pick::Open
            && let Some(base) = self.anchor_near(found)
        {
            let ahead = i32::from(month) - i32::from(base.month);
            return base.year - i32::from(ahead > 6) + i32::from(ahead < -6);
        }
        let ahead = i32::from(month) - i32::from(today.month);
        // "Last May" said in June is not last month.
        let is_last_month = pick == Pick::Last && ahead == -1;
        self.year_of(found, pick, today.year, ahead, 12) - i32::from(is_last_month)
    }

    fn year_of_quarter(&self, found: &Candidate, quarter: u8, pick: Pick, today: Date) -> i32 {
        let ahead = i32::from(quarter) - i32::from((today.month - 1) / 3 + 1);
        match pick {
            Pick::Year(years) => today.year + years,
            Pick::Next | Pick::Following => today.year + i32::from(ahead <= 0),
            // A quarter not yet begun was last year's, unless it is planned.
            _ if ahead > 1 || ahead == 1 && self.tense(found) == Some(Tense::Past) => today.year - 1,
            _ => today.year,
        }
    }

    /// The year of something that comes back each year and lies `ahead` of today in this one, in
    /// units of which a year has `per_year`.
    fn year_of(&self, found: &Candidate, pick: Pick, year: i32, ahead: i32, per_year: i32) -> i32 {
        match pick {
            Pick::Year(years) => year + years,
            Pick::Last | Pick::Previous => year - i32::from(ahead >= 0),
            Pick::Next | Pick::Following => year + i32::from(ahead <= 0),
            Pick::This | Pick::Each | Pick::Week(_) | Pick::YearTold => year,
            Pick::Open => match self.tense(found) {
                Some(Tense::Future) => year + i32::from(ahead < -per_year / 12),
                // A feast some days ahead casts its shadow: "shops filled as Easter drew near".
                Some(Tense::Past) => year - i32::from(ahead > per_year / 24),
                Some(Tense::Meant) | None => {
                    year - i32::from(ahead > per_year / 3) + i32::from(ahead < -per_year * 3 / 4)
                }
            },
        }
    }

    /// Whether the text tells of the hours of this weekday: "earlier Saturday". One pass of the text
    /// at the first question.
    fn has_begun(&self, weekday: u8) -> bool {
        let days = *self.begun.get_or_init(|| {
            let of_day = |i: usize| match class(self.lexed, i) {
                Some(Class::Weekday(day)) => 1 << day,
                _ => 0u8,
            };
            (1..self.lexed.tokens.len())
                .filter(|i| self.lexed.is_any(i - 1, &["earlier", "later"]))
                .map(of_day)
                .fold(0, |all, day| all | day)
        });
        days & (1 << weekday) != 0
    }
}
