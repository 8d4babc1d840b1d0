//! Days of the calendar as metadata and bylines write them.

use crate::mention::mentions;
use factbox_model::Date;

/// A day on which a page of the web may have been published: metadata is full of year 1 and of
/// 1 January 1970.
pub(crate) fn plausible(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1980..2100).contains(&year) {
        return None;
    }
    Date::new(
        i32::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// Pages that name more days than this list other articles.
const MOST: usize = 4;

/// The time of publication in metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The day as written.
    pub day: Date,
    /// The newsroom's calendar may have stood at the day before, because the time is UTC's.
    pub may_be_before: bool,
    /// Or at the day after.
    pub may_be_after: bool,
}

impl Stamp {
    /// Reads an ISO date or date-time, or any other form that names one day.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = Self::digits(text).or_else(|| mentions(text).first()?.only())?;
        let hour = Self::utc_hour(text);
        Some(Self {
            day,
            // Clocks on Earth stand up to 12 hours behind and 14 hours ahead of UTC.
            may_be_before: hour.is_some_and(|h| h < 12),
            may_be_after: hour.is_some_and(|h| h >= 10),
        })
    }

    /// The different days that a page's statements name, in their order. Where two give the same
    /// time in different zones, one of them is wrong, and the zone is open.
    pub(crate) fn all(statements: &[String]) -> Vec<Self> {
        let minute = |text: &str| text.trim().get(..16).unwrap_or("").replace('T', " ");
        let mut out: Vec<(String, Self)> = Vec::new();
        for (time, stamp) in statements
            .iter()
            .filter_map(|s| Some((minute(s), Self::read(s)?)))
        {
            if let Some((first, same)) = out.iter_mut().find(|(_, s)| s.day == stamp.day) {
                let contradicts = !time.is_empty() && *first == time;
                same.may_be_before |= contradicts && stamp.may_be_before;
                same.may_be_after |= contradicts && stamp.may_be_after;
            } else if out.len() < MOST {
                out.push((time, stamp));
            }
        }
        out.into_iter().map(|(_, stamp)| stamp).collect()
    }

    /// Whether the newsroom may have printed `day` on its page.
    pub(crate) fn allows(self, day: Date) -> bool {
        match day.to_days() - self.day.to_days() {
            -1 => self.may_be_before,
            0 => true,
            1 => self.may_be_after,
            _ => false,
        }
    }

    /// "20191120..."
    fn digits(text: &str) -> Option<Date> {
        let digits = text.get(..8).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        let (year, rest) = digits.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        plausible(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The hour, unless it is stated in a time zone other than UTC, whose day is the newsroom's.
    fn utc_hour(text: &str) -> Option<u32> {
        let colon = text.find(':')?;
        let hour = text
            .get(..colon)?
            .get(colon.checked_sub(2)?..)?
            .trim_start()
            .parse()
            .ok()?;
        let zone = text
            .get(colon..)?
            .find(['+', '-'])
            .and_then(|at| text.get(colon + at + 1..));
        zone.is_none_or(|z| z.starts_with("00")).then_some(hour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_days_are_taken_as_written() {
        for (text, want) in [
            ("2019-11-20T02:59:00Z", Some("2019-11-20")),
            ("2019-11-20 23:10", Some("2019-11-20")),
            (" 20191120 ", Some("2019-11-20")),
            ("2019/11/20", Some("2019-11-20")),
            ("Wed, 20 Nov 2019 02:59:00 GMT", Some("2019-11-20")),
            ("November 20th, 2019", Some("2019-11-20")),
            ("Nov. 20, 2019 at 3 p.m.", Some("2019-11-20")),
            ("20 de noviembre de 2019", Some("2019-11-20")),
            ("20.11.2019", Some("2019-11-20")),
            ("4.11.2019", Some("2019-11-04")),
            ("2019年11月20日", Some("2019-11-20")),
            ("11/20/2019", Some("2019-11-20")),
            ("11.20.2019 10:09 AM", Some("2019-11-20")),
            ("11/20/19 11:04 PM", Some("2019-11-20")),
            ("11/12/2019", None),
            ("0001-01-01T00:00:00Z", None),
            ("1970-01-01", None),
            ("2019-02-29", None),
            ("2020-02-29", Some("2020-02-29")),
            ("November 20", None),
            ("1574218740", None),
            ("today", None),
            ("", None),
        ] {
            assert_eq!(
                Stamp::read(text).map(|s| s.day.to_string()).as_deref(),
                want,
                "{text}"
            );
        }
    }

    #[test]
    fn statements_that_contradict_each_other_leave_the_zone_open() {
        for (statements, before) in [
            (["2019-11-20T02:15:49-06:00", "2019-11-20T02:15:49+00:00"], true),
            (["2019-11-20T02:15:49-06:00", "2019-11-20T08:15:49+00:00"], false),
            (["0001-01-01T00:00:00Z", "2019-11-20T02:15Z"], true),
            (["2019-11-20", "2019-11-20"], false),
        ] {
            let stamp = Stamp::all(&statements.map(str::to_owned))[0];
            assert_eq!(
                (stamp.day.to_string().as_str(), stamp.may_be_before),
                ("2019-11-20", before)
            );
        }
    }

    #[test]
    fn only_utc_leaves_the_day_open() {
        for (text, before, after) in [
            ("2019-11-20T02:59:00Z", true, false),
            ("2019-11-20T02:59:00+00:00", true, false),
            ("2019-11-20 11:00", true, true),
            ("2019-11-20T23:10:00.000Z", false, true),
            ("2019-11-20T02:59:00-05:00", false, false),
            ("2019-11-20T02:59:00+0530", false, false),
            ("2019-11-20", false, false),
            ("Wed, 20 Nov 2019 02:59:00 GMT", true, false),
        ] {
            let stamp = Stamp::read(text).unwrap();
            assert_eq!(
                (stamp.may_be_before, stamp.may_be_after),
                (before, after),
                "{text}"
            );
        }
    }
}
