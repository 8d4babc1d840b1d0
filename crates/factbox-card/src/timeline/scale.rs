use crate::{Day, Period};
use factbox_model::in_order;

/// Room for what lies off the scale, in per cent: each item, and at most in all on one side.
const SLOT: f64 = 9.0;
const SLOTS: f64 = 27.0;

/// Where days lie. One stretch, the main one, is to scale; what lies far before or after it stands
/// beyond a visible break, in order but not to scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// First and last day of the main stretch.
    pub days: (Day, Day),
    /// Where it begins and ends.
    pub across: (f64, f64),
    /// Each period's place, in the order given; `None` where a period was not known.
    pub placed: Vec<Option<Placed>>,
}

/// Where one period lies, in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Its beginning.
    pub from: f64,
    /// Its end; equal to the beginning for a day.
    pub to: f64,
    /// Whether it lies on the main stretch.
    pub to_scale: bool,
}

impl Placed {
    /// Its middle, where its label stands.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

impl Scale {
    /// Lays out periods around a day of interest, the day of publication. `None` where there are not
    /// two different days to tell apart.
    #[must_use]
    pub fn new(periods: &[Option<Period>], around: Option<Day>) -> Option<Self> {
        let known: Vec<Period> = periods.iter().filter_map(|p| *p).collect();
        let main = stretch(&known, around)?;
        let covers = |p: &Period| p.first <= main.1 && p.last >= main.0;
        // What lies beyond each end, nearest the end last and first.
        let beyond = |outside: &dyn Fn(&Period) -> bool| {
            let mut side = in_order(known.iter().copied().filter(|p| outside(p)), |p| {
                (p.first, p.last)
            });
            side.dedup();
            side
        };
        let before = beyond(&|p| p.last < main.0);
        let after = beyond(&|p| p.first > main.1);
        let slot = |side: &[Period]| SLOT.min(SLOTS / side.len().max(1) as f64);
        let (left, right) = (slot(&before), slot(&after));
        let across = (left * before.len() as f64, 100.0 - right * after.len() as f64);
        // Some air at both ends.
        let air = 1 + (main.1.0 - main.0.0) / 25;
        let days = (Day(main.0.0 - air), Day(main.1.0 + air));
        let length = f64::from(days.1.0 - days.0.0 + 1);
        let at = |day: f64| {
            across.0 + (across.1 - across.0) * ((day - f64::from(days.0.0)) / length).clamp(0.0, 1.0)
        };
        let place = |p: &Period| {
            let beyond = |side: &[Period], start: f64, width: f64| {
                let index = side.iter().position(|q| q == p)?;
                let middle = start + width * (index as f64 + 0.5);
                let half = if p.days() > 1 { width * 0.3 } else { 0.0 };
                Some(Placed {
                    from: middle - half,
                    to: middle + half,
                    to_scale: false,
                })
            };
            if covers(p) {
                let (from, to) = (f64::from(p.first.0), f64::from(p.last.0) + 1.0);
                let placed = if p.days() == 1 {
                    (at(from + 0.5), at(from + 0.5))
                } else {
                    (at(from), at(to))
                };
                return Some(Placed {
                    from: placed.0,
                    to: placed.1,
                    to_scale: true,
                });
            }
            beyond(&before, 0.0, left).or_else(|| beyond(&after, across.1, right))
        };
        Some(Self {
            days,
            across,
            placed: periods.iter().map(|p| p.as_ref().and_then(place)).collect(),
        })
    }

    /// Where a day lies, if it lies on the main stretch.
    #[must_use]
    pub fn at(&self, day: Day) -> Option<f64> {
        let (first, last) = self.days;
        (first..=last).contains(&day).then(|| {
            let part = (f64::from(day.0 - first.0) + 0.5) / f64::from(last.0 - first.0 + 1);
            self.across.0 + part * (self.across.1 - self.across.0)
        })
    }
}

/// The days of the main stretch: it grows from the day of interest to the nearest period until it has
/// gathered half of them and the next gap is out of proportion. If none is, all are taken.
fn stretch(periods: &[Period], around: Option<Day>) -> Option<(Day, Day)> {
    let all = (
        periods.iter().map(|p| p.first).chain(around).min()?,
        periods.iter().map(|p| p.last).chain(around).max()?,
    );
    if periods.is_empty() || all.0 == all.1 {
        return None;
    }
    let starts = in_order(periods.iter().map(|p| p.first), |day| *day);
    let start = around.or(starts.get(starts.len() / 2).copied())?;
    let (mut first, mut last) = (start, start);
    let mut left: Vec<Period> = periods.to_vec();
    loop {
        let gathered = periods.len() - left.len();
        let enough = first < last && gathered >= 2 && 2 * gathered >= periods.len();
        let reach = 2 * (last.0 - first.0).max(30);
        let gap = |p: &Period| (first.0 - p.last.0).max(p.first.0 - last.0).max(0);
        let near = left.iter().filter(|p| p.days() <= 2 * reach);
        match near.min_by_key(|p| (gap(p), p.days())).copied() {
            Some(next) if !enough || gap(&next) <= reach => {
                first = first.min(next.first);
                last = last.max(next.last);
                left.retain(|p| *p != next);
            }
            _ => return Some(if enough { (first, last) } else { all }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(periods: &[&str], around: &str) -> Scale {
        let periods: Vec<_> = periods.iter().map(|p| Period::parse(p)).collect();
        Scale::new(&periods, Day::from_iso(around)).unwrap()
    }

    #[test]
    fn gaps_are_to_scale() {
        let s = scale(&["2024-03-01", "2024-03-11", "2024-03-31"], "2024-03-31");
        let x: Vec<f64> = s.placed.iter().map(|p| p.unwrap().middle()).collect();
        assert!(((x[1] - x[0]) / (x[2] - x[0]) - 1.0 / 3.0).abs() < 1e-9, "{x:?}");
        assert_eq!(s.across, (0.0, 100.0));
    }

    #[test]
    fn far_away_periods_stand_beyond_a_break() {
        let s = scale(
            &[
                "199X",
                "1987",
                "2024-03-14",
                "2024-02-06",
                "2024-05-04/2024-05-05",
            ],
            "2024-04-02",
        );
        let [decade, year, march, ..] = s.placed[..] else {
            panic!()
        };
        let (decade, year, march) = (decade.unwrap(), year.unwrap(), march.unwrap());
        assert!(!decade.to_scale && !year.to_scale && march.to_scale);
        assert!(year.to < decade.from && decade.to < s.across.0);
        assert_eq!(
            s.days,
            (
                Day::from_iso("2024-02-02").unwrap(),
                Day::from_iso("2024-05-09").unwrap()
            )
        );
    }

    #[test]
    fn old_years_leave_room_for_the_days_around_publication() {
        // Nothing lies near the day of publication itself.
        let s = scale(
            &[
                "1958",
                "1995",
                "2022-04",
                "2022-08-21",
                "2023-05-09",
                "2023-09-18",
            ],
            "2023-05-09",
        );
        let to_scale: Vec<bool> = s.placed.iter().map(|p| p.unwrap().to_scale).collect();
        assert_eq!(to_scale, [false, false, true, true, true, true]);
    }

    #[test]
    fn a_period_around_everything_is_cut_at_the_ends() {
        let s = scale(&["202X", "2024-03-14", "2024-03-20"], "2024-04-02");
        let decade = s.placed[0].unwrap();
        assert_eq!((decade.from, decade.to), s.across);
    }

    #[test]
    fn few_and_far_between_are_all_to_scale() {
        let s = scale(&["1931", "1964-05"], "");
        assert!(s.placed.iter().all(|p| p.unwrap().to_scale));
        let s = scale(&["2026-06-01", "2027-23", "2030"], "2026-02-10");
        assert!(s.placed.iter().all(|p| p.unwrap().to_scale));
    }

    #[test]
    fn one_day_alone_is_no_line() {
        let one = [Period::parse("2024-03-01"), None];
        assert_eq!(Scale::new(&one, Day::from_iso("2024-03-01")), None);
        assert_eq!(Scale::new(&[], Day::from_iso("2024-03-01")), None);
        assert_eq!(Scale::new(&[None], None), None);
        assert!(Scale::new(&one, Day::from_iso("2024-03-02")).is_some());
    }
}
