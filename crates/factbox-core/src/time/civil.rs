//! Days of the proleptic Gregorian calendar: no time zone, no clock.

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
        ((1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month))
        .then_some(Self { year, month, day })
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
}

/// Days in a month of a year; 0 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601: `2020-09-27`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

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
