//! The proleptic Gregorian calendar as arithmetic: the one conversion between a day's number and its
//! year, month and day. No time zone, no clock.
//!
//! After Howard Hinnant's `chrono`-compatible date algorithms: years begin in March, so that the leap
//! day is a year's last day, and 400 years are one era.

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
}
