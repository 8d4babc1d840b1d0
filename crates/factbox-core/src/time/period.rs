//! Stretches of the calendar: what a date expression means once it is resolved.

use factbox_model::days_in_month;
use factbox_model::{Date, Precision};
use std::fmt;

/// A season of the northern year, as news uses the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February; it belongs to the year of its December.
    Winter,
}

impl Season {
    /// Its first month.
    pub(super) const fn month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    pub(super) const fn timex(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

/// A named stretch of the calendar. It prints as its TIMEX3 value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The hundred years whose first two digits these are: 18 is 1800 to 1899.
    Century(i32),
    /// The ten years whose first three digits these are: 199 is 1990 to 1999.
    Decade(i32),
    /// A year.
    Year(i32),
    /// The first or second half of a year.
    Half(i32, u8),
    /// A quarter of a year, 1 to 4.
    Quarter(i32, u8),
    /// A season.
    Season(i32, Season),
    /// A month, 1 to 12.
    Month(i32, u8),
    /// An ISO 8601 week, Monday to Sunday.
    Week(i32, u8),
    /// Saturday and Sunday of an ISO 8601 week.
    Weekend(i32, u8),
    /// A day.
    Day(Date),
}

impl Period {
    /// The ISO week that lies `weeks` after that of `date`.
    pub(super) fn week_of(date: Date, weeks: i32) -> Option<Self> {
        let (year, week) = date.plus_days(weeks.checked_mul(7)?)?.week();
        Some(Self::Week(year, week))
    }

    /// The month that lies `months` after January of `year`.
    pub(super) fn month_from(year: i32, months: i32) -> Option<Self> {
        let year = year.checked_add(months.div_euclid(12))?;
        let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
        Date::new(year, month, 1).map(|d| Self::Month(d.year, d.month))
    }

    /// The quarter that lies `quarters` after the first of `year`.
    pub(super) fn quarter_from(year: i32, quarters: i32) -> Option<Self> {
        let year = year.checked_add(quarters.div_euclid(4))?;
        let quarter = u8::try_from(quarters.rem_euclid(4) + 1).ok()?;
        Date::new(year, 1, 1).map(|d| Self::Quarter(d.year, quarter))
    }

    /// The year it lies in, or begins with.
    #[must_use]
    pub const fn year(self) -> i32 {
        match self {
            Self::Century(c) => c * 100,
            Self::Decade(d) => d * 10,
            Self::Year(y)
            | Self::Half(y, _)
            | Self::Quarter(y, _)
            | Self::Season(y, _)
            | Self::Month(y, _)
            | Self::Week(y, _)
            | Self::Weekend(y, _) => y,
            Self::Day(date) => date.year,
        }
    }

    /// The first and last day of it; `None` outside the years 1 to 9999.
    #[must_use]
    pub fn days(self) -> Option<(Date, Date)> {
        // `months` whole months from the first of `month` on.
        let months = |year: i32, month: u8, months: u8| {
            let last = month + months - 1;
            let (end_year, end) = if last > 12 {
                (year + 1, last - 12)
            } else {
                (year, last)
            };
            Some((
                Date::new(year, month, 1)?,
                Date::new(end_year, end, days_in_month(end_year, end))?,
            ))
        };
        let years = |first: i32, n: i32| {
            // The year 0 does not exist: the first century and decade begin with the year 1.
            Some((Date::new(first.max(1), 1, 1)?, Date::new(first + n - 1, 12, 31)?))
        };
        match self {
            Self::Century(c) => years(c.checked_mul(100)?, 100),
            Self::Decade(d) => years(d.checked_mul(10)?, 10),
            Self::Year(y) => months(y, 1, 12),
            Self::Half(y, h) => months(y, if h == 1 { 1 } else { 7 }, 6),
            Self::Quarter(y, q) => months(y, q.clamp(1, 4) * 3 - 2, 3),
            Self::Season(y, s) => months(y, s.month(), 3),
            Self::Month(y, m) => months(y, m, 1),
            Self::Week(y, w) => {
                let monday = Date::from_week(y, w)?;
                Some((monday, monday.plus_days(6)?))
            }
            Self::Weekend(y, w) => {
                let monday = Date::from_week(y, w)?;
                Some((monday.plus_days(5)?, monday.plus_days(6)?))
            }
            Self::Day(date) => Some((date, date)),
        }
    }

    /// How fine it is.
    #[must_use]
    pub const fn precision(self) -> Precision {
        match self {
            Self::Century(_) => Precision::Century,
            Self::Decade(_) => Precision::Decade,
            Self::Year(_) => Precision::Year,
            Self::Half(..) => Precision::Half,
            Self::Quarter(..) => Precision::Quarter,
            Self::Season(..) => Precision::Season,
            Self::Month(..) => Precision::Month,
            Self::Week(..) | Self::Weekend(..) => Precision::Week,
            Self::Day(_) => Precision::Day,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Century(c) => write!(f, "{c:02}"),
            Self::Decade(d) => write!(f, "{d:03}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Season(y, s) => write!(f, "{y:04}-{}", s.timex()),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Week(y, w) => write!(f, "{y:04}-W{w:02}"),
            Self::Weekend(y, w) => write!(f, "{y:04}-W{w:02}-WE"),
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, Season};
    use crate::time::Date;

    #[test]
    fn periods_print_their_timex_and_know_their_days() {
        for (period, value, days) in [
            (Period::Century(18), "18", "1800-01-01 1899-12-31"),
            (Period::Century(0), "00", "0001-01-01 0099-12-31"),
            (Period::Decade(199), "199", "1990-01-01 1999-12-31"),
            (Period::Year(987), "0987", "0987-01-01 0987-12-31"),
            (Period::Half(2020, 2), "2020-H2", "2020-07-01 2020-12-31"),
            (Period::Quarter(2020, 1), "2020-Q1", "2020-01-01 2020-03-31"),
            (
                Period::Season(2020, Season::Winter),
                "2020-WI",
                "2020-12-01 2021-02-28",
            ),
            (Period::Month(2020, 2), "2020-02", "2020-02-01 2020-02-29"),
            (Period::Week(2020, 53), "2020-W53", "2020-12-28 2021-01-03"),
            (Period::Weekend(2020, 53), "2020-W53-WE", "2021-01-02 2021-01-03"),
        ] {
            assert_eq!(period.to_string(), value);
            let (first, last) = period.days().unwrap();
            assert_eq!(format!("{first} {last}"), days, "{value}");
        }
    }

    #[test]
    fn periods_count_across_years() {
        assert_eq!(Period::month_from(2020, -1), Some(Period::Month(2019, 12)));
        assert_eq!(Period::month_from(2020, 12), Some(Period::Month(2021, 1)));
        assert_eq!(Period::quarter_from(2020, -4), Some(Period::Quarter(2019, 1)));
        let day = Date::new(2020, 12, 30).unwrap();
        assert_eq!(Period::week_of(day, 1), Some(Period::Week(2021, 1)));
        assert_eq!(Period::month_from(9999, 12), None);
        assert_eq!(Period::Year(10_000).days(), None);
    }
}
