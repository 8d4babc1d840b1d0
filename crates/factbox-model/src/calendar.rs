//! Days of the proleptic Gregorian calendar, and the one conversion between a day's number and its
//! year, month and day. No time zone, no clock.
//!
//! After Howard Hinnant's `chrono`-compatible date algorithms: years begin in March, so that the leap
//! day is a year's last day, and 400 years are one era.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// A day, if there is one.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=9999).contains(&year) && is_day(year, month, day)).then_some(Self { year, month, day })
    }

    /// The date part of an ISO 8601 date or date-time, as written: no time-zone arithmetic.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, rest) = text.split_at_checked(10)?;
        if !(rest.is_empty() || rest.starts_with(['T', 't', ' '])) {
            return None;
        }
        let mut parts = date.splitn(3, '-');
        let mut number = |width: usize| {
            let part = parts.next()?;
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i32>().ok())?
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub const fn to_days(self) -> i32 {
        days_from_civil(self.year, self.month, self.day)
    }

    /// The day `days` after 1970-01-01, if its year is 1 to 9999.
    #[must_use]
    pub fn from_days(days: i32) -> Option<Self> {
        let (year, month, day) = civil_from_days(days);
        Self::new(year, month, day)
    }

    /// The day `days` later, or earlier if negative.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.to_days().checked_add(days)?)
    }

    /// Day of the week: 1 is Monday, 7 is Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        ((self.to_days() + 3).rem_euclid(7) + 1) as u8
    }

    /// ISO 8601 week: its year and its number, 1 to 53.
    #[must_use]
    pub fn week(self) -> (i32, u8) {
        // A week belongs to the year of its Thursday.
        let thursday = self.plus_days(4 - i32::from(self.weekday())).unwrap_or(self);
        let new_year = Self {
            month: 1,
            day: 1,
            ..thursday
        };
        let week = (thursday.to_days() - new_year.to_days()) / 7 + 1;
        (thursday.year, week as u8)
    }

    /// Monday of an ISO 8601 week.
    #[must_use]
    pub fn from_week(year: i32, week: u8) -> Option<Self> {
        let january_4 = Self::new(year, 1, 4)?;
        january_4.plus_days(i32::from(week) * 7 - 7 - (i32::from(january_4.weekday()) - 1))
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601: `2020-09-27`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days in an era.
const ERA: i64 = 146_097;

/// From 1 March of year 0 to 1 January 1970.
const EPOCH: i64 = 719_468;

/// Days since 1 January 1970, negative before it. The month is 1 to 12; a day beyond the month's
/// last runs on into the next.
#[must_use]
pub const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = year as i64 - (month <= 2) as i64;
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month as i64 + 9) % 12) + 2) / 5 + day as i64 - 1;
    (era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH) as i32
}

/// Year, month (1 to 12) and day of the month of the day so many days after 1 January 1970.
#[must_use]
pub const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days as i64 + EPOCH;
    let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (
        (year + era * 400 + (month <= 2) as i64) as i32,
        month as u8,
        day as u8,
    )
}

/// Days in a month of a year; 0 for a month that does not exist.
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether the calendar has this day.
#[must_use]
pub const fn is_day(year: i32, month: u8, day: u8) -> bool {
    1 <= day && day <= days_in_month(year, month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_that_leads_back_to_itself() {
        for year in [-400, 0, 1900, 2000, 2019, 2020] {
            for (month, day) in (0..=13).flat_map(|m| (0..=32).map(move |d| (m, d))) {
                // The arithmetic knows no month 0 or 13.
                let number = days_from_civil(year, month, day);
                let leads_back = civil_from_days(number) == (year, month, day);
                assert_eq!(is_day(year, month, day), leads_back, "{year}-{month}-{day}");
            }
        }
    }

    #[test]
    fn days_and_dates_lead_to_one_another() {
        for (days, date) in [
            (0, (1970, 1, 1)),
            (-1, (1969, 12, 31)),
            (11_016, (2000, 2, 29)),
            (18_599, (2020, 12, 3)),
            (-25_509, (1900, 2, 28)),
            (-25_508, (1900, 3, 1)),
            (-719_528, (0, 1, 1)),
        ] {
            assert_eq!(civil_from_days(days), date);
            assert_eq!(days_from_civil(date.0, date.1, date.2), days);
        }
        for days in (i32::MIN..=i32::MAX).step_by(999_983).chain([i32::MIN, i32::MAX]) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
        }
    }

    #[test]
    fn each_day_follows_the_one_before() {
        for days in -400_000..400_000 {
            let (before, after) = (civil_from_days(days), civil_from_days(days + 1));
            assert!(before < after, "{before:?} {after:?}");
            assert!(after.2 == before.2 + 1 || after.2 == 1 && before.2 >= 28);
        }
    }

    #[test]
    fn days_count_up_from_the_epoch() {
        let mut date = Date::new(1899, 12, 28).unwrap();
        let mut days = date.to_days();
        assert_eq!(Date::new(1970, 1, 1).unwrap().to_days(), 0);
        for _ in 0..80_000 {
            assert_eq!(Date::from_days(days), Some(date));
            assert_eq!(date.to_days(), days);
            let next = date.plus_days(1).unwrap();
            let expected = if date.day < days_in_month(date.year, date.month) {
                Date::new(date.year, date.month, date.day + 1)
            } else if date.month < 12 {
                Date::new(date.year, date.month + 1, 1)
            } else {
                Date::new(date.year + 1, 1, 1)
            };
            assert_eq!(Some(next), expected);
            assert_eq!(next.weekday(), date.weekday() % 7 + 1);
            (date, days) = (next, days + 1);
        }
        assert_eq!(Date::from_days(i32::MAX), None);
        assert_eq!(Date::from_days(i32::MIN), None);
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        for (date, week, weekday) in [
            ("2020-12-31", (2020, 53), 4),
            ("2021-01-03", (2020, 53), 7),
            ("2021-01-04", (2021, 1), 1),
            ("2018-12-31", (2019, 1), 1),
            ("2020-09-27", (2020, 39), 7),
            ("0001-01-01", (1, 1), 1),
        ] {
            let date = Date::from_iso(date).unwrap();
            assert_eq!((date.week(), date.weekday()), (week, weekday), "{date}");
            let monday = date.plus_days(1 - i32::from(weekday));
            assert_eq!(Date::from_week(week.0, week.1), monday, "{date}");
        }
    }

    #[test]
    fn reads_the_printed_day() {
        for (text, want) in [
            ("2020-12-03", Some("2020-12-03")),
            ("2019-11-20T02:59Z", Some("2019-11-20")),
            ("0001-01-01T00:00:00Z", Some("0001-01-01")),
            ("2020-02-30", None),
            ("2020-12-3", None),
            ("+020-12-03", None),
            ("2020-12-031", None),
            ("yesterday", None),
            ("é020-12-03", None),
        ] {
            assert_eq!(
                Date::from_iso(text).map(|d| d.to_string()).as_deref(),
                want,
                "{text}"
            );
        }
    }
}
