//! As much of EDTF (ISO 8601-2, levels 0 and 1) as a card's dates use.

use crate::Day;

/// The days a date covers, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// Whether both ends are written to the day.
    pub exact: bool,
}

impl Period {
    /// Reads an EDTF date, period, decade, season or interval; an open end takes the other end's
    /// day. `None` for what has no place in the calendar.
    #[must_use]
    pub fn parse(edtf: &str) -> Option<Self> {
        let Some((from, to)) = edtf.split_once('/') else {
            return one(edtf);
        };
        match (one(from), one(to)) {
            (Some(from), Some(to)) if from.first <= to.last => Some(Self {
                first: from.first,
                last: to.last,
                exact: from.exact && to.exact,
            }),
            (Some(end), None) if open(to) => Some(Self {
                last: end.first,
                exact: false,
                ..end
            }),
            (None, Some(end)) if open(from) => Some(Self {
                first: end.last,
                exact: false,
                ..end
            }),
            _ => None,
        }
    }

    /// How many days it covers.
    #[must_use]
    pub fn days(self) -> i32 {
        self.last.0 - self.first.0 + 1
    }
}

fn open(end: &str) -> bool {
    matches!(end, "" | "..")
}

fn one(text: &str) -> Option<Period> {
    // Qualifiers (uncertain, approximate) and the time of day do not move the day.
    let text = text.trim_end_matches(['~', '?', '%']);
    let text = text.split('T').next().unwrap_or(text);
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let known = year.trim_end_matches('X');
    let years = 10_i32.pow(u32::try_from(4 - known.len()).ok()?);
    let start = known.parse::<u16>().ok().map(i32::from)?.checked_mul(years)?;
    let months = |first: u8, count: u8| {
        let end = first + count - 1;
        let (next_year, next) = (start + i32::from(end / 12), end % 12 + 1);
        Some(Period {
            first: Day::new(start, first, 1)?,
            last: Day(Day::new(next_year, next, 1)?.0 - 1),
            exact: false,
        })
    };
    match (month, day) {
        (None | Some("XX"), None | Some("XX")) => Some(Period {
            first: Day::new(start, 1, 1)?,
            last: Day::new(start + years - 1, 12, 31)?,
            exact: false,
        }),
        _ if years > 1 => None,
        (Some(month), None | Some("XX")) => match month.parse::<u8>().ok()? {
            m @ 1..=12 => months(m, 1),
            // Spring, summer, autumn and winter as in the north; winter begins in December.
            s @ 21..=24 => months(3 * (s - 20), 3),
            _ => None,
        },
        (Some(month), Some(day)) => {
            let day = Day::new(start, month.parse().ok()?, day.parse().ok()?)?;
            Some(Period {
                first: day,
                last: day,
                exact: true,
            })
        }
        (None, Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods() {
        for (edtf, want) in [
            ("2020-09-27", "2020-09-27..2020-09-27 exact"),
            ("2020-12-09/2020-12-10", "2020-12-09..2020-12-10 exact"),
            ("2020-11", "2020-11-01..2020-11-30"),
            ("2020-02", "2020-02-01..2020-02-29"),
            ("2020-11/2021-01", "2020-11-01..2021-01-31"),
            ("2020", "2020-01-01..2020-12-31"),
            ("199X", "1990-01-01..1999-12-31"),
            ("18XX", "1800-01-01..1899-12-31"),
            ("2020-11-XX", "2020-11-01..2020-11-30"),
            ("2020-24", "2020-12-01..2021-02-28"),
            ("2020-04/2020-06", "2020-04-01..2020-06-30"),
            ("2020-W53", "-"),
            ("2020-12-03T15:02", "2020-12-03..2020-12-03 exact"),
            ("2020~", "2020-01-01..2020-12-31"),
            ("../2020-12-03", "2020-12-03..2020-12-03"),
            ("2020-12/..", "2020-12-01..2020-12-01"),
            ("2020-13", "-"),
            ("2020-02-30", "-"),
            ("2020-12-10/2020-12-09", "-"),
            ("20", "-"),
            ("199X-02-01", "-"),
            ("", "-"),
            ("/", "-"),
            ("soon", "-"),
        ] {
            let got = Period::parse(edtf).map_or("-".to_owned(), |p| {
                let exact = if p.exact { " exact" } else { "" };
                format!("{}..{}{exact}", p.first.iso(), p.last.iso())
            });
            assert_eq!(got, want, "{edtf}");
        }
    }
}
