//! Periods so many units away.

use super::{DAY, MONTH, YEAR};
use crate::time::period::Period;
use crate::time::value::Unit;
use factbox_model::{Date, Inferred};

/// The latest quarter that has ended.
pub(super) fn last_quarter(today: Date) -> Option<Period> {
    Period::quarter_from(today.year, i32::from((today.month - 1) / 3) - 1)
}

/// The unit `n` units from the one that holds `date`.
pub(super) fn offset(unit: Unit, n: i32, date: Date) -> Option<(Period, &'static [Inferred])> {
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
                Period::month_from(date.year, (i32::from(date.month) - 1).checked_add(n)?)?,
                MONTH,
            ));
        }
        Unit::Quarter => Period::quarter_from(date.year, i32::from((date.month - 1) / 3).checked_add(n)?)?,
        Unit::Year => Period::Year(date.year.checked_add(n)?),
        Unit::Decade => Period::Decade((date.year / 10).checked_add(n)?),
        Unit::Century => Period::Century((date.year / 100).checked_add(n)?),
    };
    period.days()?;
    Some((period, YEAR))
}

#[cfg(test)]
mod tests {
    use super::{last_quarter, offset};
    use crate::time::value::Unit;
    use factbox_model::Date;

    #[test]
    fn units_are_counted_across_years() {
        let date = Date::new(2020, 1, 2).unwrap();
        for (unit, n, want) in [
            (Unit::Day, -2, Some("2019-12-31")),
            (Unit::Week, -1, Some("2019-W52")),
            (Unit::Weekend, 0, Some("2020-W01-WE")),
            (Unit::Month, -1, Some("2019-12")),
            (Unit::Quarter, -1, Some("2019-Q4")),
            (Unit::Year, 1, Some("2021")),
            (Unit::Decade, -1, Some("201")),
            (Unit::Century, -1, Some("19")),
            (Unit::Hour, -1, None),
            (Unit::Year, -5000, None),
            (Unit::Month, i32::MAX, None),
            (Unit::Century, i32::MIN, None),
        ] {
            let period = offset(unit, n, date).map(|(period, _)| period.to_string());
            assert_eq!(period.as_deref(), want, "{unit:?} {n}");
        }
        assert_eq!(last_quarter(date).unwrap().to_string(), "2019-Q4");
    }
}
