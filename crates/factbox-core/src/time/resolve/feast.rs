//! The days of feasts.

use crate::time::words::Holiday;
use factbox_model::Date;

/// The day of a feast in a year.
pub(in crate::time) fn holiday_in(holiday: Holiday, year: i32) -> Option<Date> {
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

#[cfg(test)]
mod tests {
    use super::holiday_in;
    use crate::time::words::Holiday;

    #[test]
    fn feasts_fall_on_their_days() {
        for (holiday, year, want) in [
            (Holiday::Fixed(12, 25), 2020, "2020-12-25"),
            (Holiday::Easter(0), 2000, "2000-04-23"),
            (Holiday::Easter(0), 2038, "2038-04-25"),
            (Holiday::Easter(1), 2024, "2024-04-01"),
            // Thanksgiving, Labor Day and Memorial Day of the United States.
            (Holiday::Nth(4, 4, 11), 2019, "2019-11-28"),
            (Holiday::Nth(1, 1, 9), 2020, "2020-09-07"),
            (Holiday::Nth(5, 1, 5), 2020, "2020-05-25"),
            (Holiday::Nth(5, 1, 5), 2021, "2021-05-31"),
            (Holiday::Election, 2022, "2022-11-08"),
        ] {
            let day = holiday_in(holiday, year).map(|d| d.to_string());
            assert_eq!(day.as_deref(), Some(want), "{holiday:?} {year}");
        }
    }
}
