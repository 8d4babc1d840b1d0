//! Which of the parts of the calendar that come back is meant: the nearest, the one of the tense,
//! or the one of the year told before.

use super::feast::holiday_in;
use super::{DAY, Resolver, YEAR};
use crate::time::candidate::{Candidate, Part, Pick};
use crate::time::civil::Date;
use crate::time::period::Period;
use crate::time::tense::{Tense, tense};
use crate::time::words::{Class, class};
use factbox_model::Inferred;

impl Resolver<'_> {
    pub(super) fn tense(&self, found: &Candidate) -> Option<Tense> {
        tense(self.lexed, found.first, found.last)
    }

    /// The period meant by `part`; `None` for a day that does not exist.
    pub(super) fn part(
        &self,
        found: &Candidate,
        part: Part,
        pick: Pick,
        today: Date,
    ) -> Option<(Period, &'static [Inferred])> {
        match part {
            Part::Weekday(weekday) => {
                let told = self.last.and_then(|(told, _)| match told {
                    Period::Day(day) if pick == Pick::Previous && day.weekday() == weekday => Some(day),
                    _ => None,
                });
                if let Some(day) = told {
                    return Some((Period::Day(day.plus_days(-7)?), DAY));
                }
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
                    ahead.abs() + if is_against { 250 } else { 0 }
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
            Part::WeekOf(feast) => {
                let (day, _) = self.part(found, Part::Holiday(feast), pick, today)?;
                Some((Period::week_of(day.days()?.0, 0)?, DAY))
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
            Pick::Last | Pick::Previous => year - i32::from(ahead >= 0),
            Pick::Next => year + i32::from(ahead <= 0),
            Pick::This | Pick::Each => year,
            Pick::Open => match self.tense(found) {
                Some(Tense::Future) => year + i32::from(ahead < -per_year / 12),
                // A feast some days ahead casts its shadow: "shops filled as Easter drew near".
                Some(Tense::Past) => year - i32::from(ahead > per_year / 24),
                None => year - i32::from(ahead > per_year / 3) + i32::from(ahead < -per_year * 3 / 4),
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
