use factbox_model::{Date, civil_from_days};
use std::fmt::Write as _;

/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
///
/// In a browser `new Date(day * 86400000)` is its first instant in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The day of a year (1 to 9999), month (1 to 12) and day of the month; `None` where there is no
    /// such day.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        Date::new(year, month, day).map(Self::from)
    }

    /// The date part of an ISO 8601 date or date-time, as [`Date::from_iso`] reads it.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        Date::from_iso(text).map(Self::from)
    }

    /// Year, month and day of the month.
    #[must_use]
    pub const fn civil(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// Writes `YYYY-MM-DD`; nothing for a day whose year is not 1 to 9999.
    #[must_use]
    pub fn iso(self) -> String {
        Date::from_days(self.0).map_or_else(String::new, |date| date.to_string())
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date.to_days())
    }
}

/// Which parts of a date are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// "3 December 2020".
    Long,
    /// "December 2020".
    Month,
    /// "2020".
    Year,
    /// "3 Dec".
    ShortDay,
    /// "Dec".
    ShortMonth,
    /// "Dec 2020".
    ShortMonthYear,
}

/// Numbers and dates in the reader's language: the browser's `Intl`, or [`English`].
pub trait Format {
    /// A whole number: "1,204".
    fn number(&self, n: usize) -> String;
    /// A share of a hundred: "83%".
    fn percent(&self, n: usize) -> String;
    /// One day.
    fn date(&self, day: Day, style: DateStyle) -> String;
    /// Two days, in the style's parts, common parts written once: "9–10 Dec".
    fn range(&self, first: Day, last: Day, style: DateStyle) -> String;
}

/// Formatters are compared by identity: a new one redraws the card.
impl PartialEq for dyn Format {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

/// Plain English, for programs without `Intl`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Format for English {
    fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    fn percent(&self, n: usize) -> String {
        format!("{n}%")
    }

    fn date(&self, day: Day, style: DateStyle) -> String {
        let (y, m, d) = day.civil();
        let month = MONTHS.get(usize::from(m) - 1).copied().unwrap_or_default();
        let short = month.get(..3).unwrap_or(month);
        match style {
            DateStyle::Long => format!("{d} {month} {y}"),
            DateStyle::Month => format!("{month} {y}"),
            DateStyle::Year => y.to_string(),
            DateStyle::ShortDay => format!("{d} {short}"),
            DateStyle::ShortMonth => short.to_owned(),
            DateStyle::ShortMonthYear => format!("{short} {y}"),
        }
    }

    fn range(&self, first: Day, last: Day, style: DateStyle) -> String {
        let (from, to) = (self.date(first, style), self.date(last, style));
        if from == to {
            return to;
        }
        // Parts that both ends share are written once, at the end: the day first, then the month.
        let mut head: Vec<&str> = from.split(' ').collect();
        let mut tail: Vec<&str> = to.split(' ').collect();
        while head.len() > 1 && tail.len() > 1 && head.last() == tail.last() {
            head.pop();
            tail.pop();
        }
        let mut out = head.join(" ");
        // Unspaced between bare numbers, spaced where either end has words.
        out.push_str(if head.len() == 1 { "–" } else { " – " });
        let _ = write!(out, "{to}");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_civil_dates_are_inverse() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::new(2020, 12, 3), Some(Day(18599)));
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::new(2024, 13, 1), None);
        for n in (-700_000..800_000).step_by(97) {
            let (y, m, d) = Day(n).civil();
            assert_eq!(Day::new(y, m, d), Some(Day(n)));
        }
        for day in ["2024-02-29", "0001-01-01"] {
            assert_eq!(Day::from_iso(day).map(Day::iso).as_deref(), Some(day));
        }
    }

    #[test]
    fn english_writes_common_parts_once() {
        let day = |y, m, d| Day::new(y, m, d).unwrap();
        for (first, last, style, want) in [
            (
                day(2020, 12, 9),
                day(2020, 12, 10),
                DateStyle::ShortDay,
                "9–10 Dec",
            ),
            (
                day(2020, 11, 9),
                day(2020, 12, 1),
                DateStyle::ShortDay,
                "9 Nov – 1 Dec",
            ),
            (
                day(2020, 11, 9),
                day(2020, 12, 1),
                DateStyle::Long,
                "9 November – 1 December 2020",
            ),
            (day(2020, 1, 1), day(2020, 12, 31), DateStyle::Year, "2020"),
            (day(2019, 1, 1), day(2020, 12, 31), DateStyle::Year, "2019–2020"),
        ] {
            assert_eq!(English.range(first, last, style), want);
        }
        assert_eq!(English.number(0), "0");
        assert_eq!(English.number(1_234_567), "1,234,567");
    }
}
