//! Periods as EDTF (ISO 8601-2, level 1): what the card carries.
//!
//! Weeks, quarters and halves have no name in level 1: they are written as the interval of their
//! days or months.

use super::period::{Period, Season};

/// The EDTF form of one period.
pub(super) fn edtf(period: Period) -> String {
    match period {
        Period::Century(c) => format!("{c:02}XX"),
        Period::Decade(d) => format!("{d:03}X"),
        Period::Season(y, season) => {
            let code = match season {
                Season::Spring => 21,
                Season::Summer => 22,
                Season::Autumn => 23,
                Season::Winter => 24,
            };
            format!("{y:04}-{code}")
        }
        Period::Half(y, h) => {
            let first = if h == 1 { 1 } else { 7 };
            format!("{y:04}-{first:02}/{y:04}-{:02}", first + 5)
        }
        Period::Quarter(y, q) => format!("{y:04}-{:02}/{y:04}-{:02}", q * 3 - 2, q * 3),
        Period::Week(..) | Period::Weekend(..) => match period.days() {
            Some((first, last)) => format!("{first}/{last}"),
            None => String::new(),
        },
        Period::Year(_) | Period::Month(..) | Period::Day(_) => period.to_string(),
    }
}

/// The interval from one period to another.
pub(super) fn interval(from: Period, to: Period) -> String {
    let (from, to) = (edtf(from), edtf(to));
    // The outer ends of two intervals.
    let first = from.split('/').next().unwrap_or_default();
    let last = to.rsplit('/').next().unwrap_or_default();
    format!("{first}/{last}")
}

#[cfg(test)]
mod tests {
    use super::{edtf, interval};
    use crate::time::Date;
    use crate::time::period::{Period, Season};

    #[test]
    fn periods_are_written_in_level_1() {
        let day = |d| Period::Day(Date::new(2020, 12, d).unwrap());
        for (period, want) in [
            (day(9), "2020-12-09"),
            (Period::Month(2020, 11), "2020-11"),
            (Period::Year(987), "0987"),
            (Period::Decade(199), "199X"),
            (Period::Century(18), "18XX"),
            (Period::Season(2020, Season::Winter), "2020-24"),
            (Period::Quarter(2020, 3), "2020-07/2020-09"),
            (Period::Half(2020, 2), "2020-07/2020-12"),
            (Period::Week(2019, 47), "2019-11-18/2019-11-24"),
            (Period::Weekend(2020, 53), "2021-01-02/2021-01-03"),
        ] {
            assert_eq!(edtf(period), want);
        }
        assert_eq!(interval(day(9), day(10)), "2020-12-09/2020-12-10");
        assert_eq!(
            interval(Period::Quarter(2020, 1), Period::Quarter(2020, 2)),
            "2020-01/2020-06"
        );
        assert_eq!(interval(Period::Year(2019), Period::Year(2021)), "2019/2021");
    }
}
