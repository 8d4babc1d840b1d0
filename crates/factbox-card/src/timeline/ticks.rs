use super::{Scale, WIDTH};
use crate::Day;

/// The least room of a tick's label, in em.
const ROOM: f64 = 4.0;

/// A mark of the calendar under the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Per cent across.
    pub x: f64,
    /// The day it stands for.
    pub day: Day,
    /// How it is labelled.
    pub style: TickStyle,
}

/// What a tick marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickStyle {
    /// A day.
    Day,
    /// The first day of a month.
    Month,
    /// The first day of a year.
    Year,
}

/// The ticks of a scale's main stretch: as fine as there is room for.
#[must_use]
pub fn ticks(scale: &Scale) -> Vec<Tick> {
    let (first, last) = scale.days;
    let days = last.0 - first.0 + 1;
    let room = (scale.across.1 - scale.across.0) / 100.0 * WIDTH;
    let most = ((room / ROOM) as i32).max(1);
    let mut out = Vec::new();
    let mut add = |day: Option<Day>, style| out.extend(day.and_then(|day| tick(scale, day, style)));
    let (from, to) = (first.civil().0, last.civil().0);
    let fitting = |steps: &[i32], length: i32| steps.iter().copied().find(|step| length / step < most);
    if let Some(step) = fitting(&[1, 2, 7], days) {
        // Weeks begin on Monday; day 0 was a Thursday.
        for day in (first.0..=last.0).filter(|day| (day + 3).rem_euclid(step) == 0) {
            add(Some(Day(day)), TickStyle::Day);
        }
    } else if let Some(step) = fitting(&[1, 2, 3, 6], days / 30) {
        for month in (from * 12..=to * 12 + 11).filter(|month| month.rem_euclid(step) == 0) {
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12) as u8 + 1);
            let style = if month == 1 {
                TickStyle::Year
            } else {
                TickStyle::Month
            };
            add(Day::new(year, month, 1), style);
        }
    } else {
        let step = fitting(&[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], to - from).unwrap_or(5000);
        for year in (from..=to).filter(|year| year.rem_euclid(step) == 0) {
            add(Day::new(year, 1, 1), TickStyle::Year);
        }
    }
    out
}

fn tick(scale: &Scale, day: Day, style: TickStyle) -> Option<Tick> {
    // A month or year begins at the start of its first day, a day is marked at its middle.
    let half = match style {
        TickStyle::Day => 0.0,
        TickStyle::Month | TickStyle::Year => {
            (scale.across.1 - scale.across.0) / f64::from(scale.days.1.0 - scale.days.0.0 + 1) / 2.0
        }
    };
    scale.at(day).map(|x| Tick {
        x: x - half,
        day,
        style,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Period;

    #[test]
    fn ticks_are_round_days_with_room_between() {
        for (span, step, first, style) in [
            ("2024-03-01/2024-03-06", 1, "2024-03-01", TickStyle::Day),
            ("2024-03-01/2024-03-31", 7, "2024-03-04", TickStyle::Day),
            ("2023-11-10/2024-03-31", 30, "2023-12-01", TickStyle::Month),
            ("2023-01-01/2024-03-31", 90, "2023-01-01", TickStyle::Year),
            ("2001-01-01/2024-03-31", 1825, "2005-01-01", TickStyle::Year),
        ] {
            let scale = Scale::new(&[Period::parse(span)], None).unwrap();
            let got = ticks(&scale);
            assert_eq!(
                (got[0].day.iso().as_str(), got[0].style),
                (first, style),
                "{span}"
            );
            assert!(got[1].day.0 - got[0].day.0 >= step, "{span}");
            for pair in got.windows(2) {
                assert!((pair[1].x - pair[0].x) / 100.0 * WIDTH > 3.5, "{span}");
            }
        }
    }
}
