//! Numbers and dates in American English, as `Intl` writes them.
//!
//! A browser's first `Intl.DateTimeFormat` takes longer than all else that the card does, in one
//! piece: the language of most pages does without.

use factbox_card::{DateStyle, Day, English, Format};

/// English with the month before the day.
pub struct American;

impl Format for American {
    fn number(&self, n: usize) -> String {
        English.number(n)
    }

    fn percent(&self, n: usize) -> String {
        English.percent(n)
    }

    fn date(&self, day: Day, style: DateStyle) -> String {
        let (year, _, of_month) = day.civil();
        let month = |style| English.date(day, style);
        match style {
            DateStyle::Long => {
                let month = month(DateStyle::Month);
                let month = month.split(' ').next().unwrap_or_default();
                format!("{month} {of_month}, {year}")
            }
            DateStyle::ShortDay => format!("{} {of_month}", month(DateStyle::ShortMonth)),
            style => month(style),
        }
    }

    fn range(&self, first: Day, last: Day, style: DateStyle) -> String {
        let (mut from, mut to) = (self.date(first, style), self.date(last, style));
        let ((year, month, _), (last_year, last_month, _)) = (first.civil(), last.civil());
        let of_days = matches!(style, DateStyle::Long | DateStyle::ShortDay);
        if from == to && year == last_year {
            return to;
        }
        if year != last_year {
            if style == DateStyle::ShortDay {
                from = format!("{from}, {year}");
                to = format!("{to}, {last_year}");
            }
        } else {
            // What both have in common is written once: the year at the end, the month at the start.
            if !matches!(style, DateStyle::ShortDay | DateStyle::ShortMonth) {
                let end = from.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                from.truncate(end);
                from.truncate(from.trim_end_matches([',', ' ']).len());
            }
            if of_days && month == last_month {
                to = to
                    .split_once(' ')
                    .map_or_else(String::new, |(_, rest)| rest.to_owned());
            }
        }
        format!("{from}\u{2009}–\u{2009}{to}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `new Intl.DateTimeFormat("en", …)` gives for the same days.
    #[test]
    fn dates_and_ranges_are_those_of_intl() {
        let day = |y, m, d| Day::new(y, m, d).unwrap();
        let ninth = day(2020, 12, 9);
        for (style, want) in [
            (DateStyle::Long, "December 9, 2020"),
            (DateStyle::Month, "December 2020"),
            (DateStyle::Year, "2020"),
            (DateStyle::ShortDay, "Dec 9"),
            (DateStyle::ShortMonth, "Dec"),
            (DateStyle::ShortMonthYear, "Dec 2020"),
        ] {
            assert_eq!(American.date(ninth, style), want);
            assert_eq!(American.range(ninth, ninth, style), want);
        }
        let (tenth, third) = (day(2020, 12, 10), day(2021, 1, 3));
        let (september, november) = (day(2020, 9, 27), day(2020, 11, 10));
        for (first, last, style, want) in [
            (ninth, tenth, DateStyle::Long, "December 9 – 10, 2020"),
            (
                september,
                november,
                DateStyle::Long,
                "September 27 – November 10, 2020",
            ),
            (
                ninth,
                third,
                DateStyle::Long,
                "December 9, 2020 – January 3, 2021",
            ),
            (ninth, tenth, DateStyle::ShortDay, "Dec 9 – 10"),
            (september, november, DateStyle::ShortDay, "Sep 27 – Nov 10"),
            (ninth, third, DateStyle::ShortDay, "Dec 9, 2020 – Jan 3, 2021"),
            (september, november, DateStyle::Month, "September – November 2020"),
            (ninth, third, DateStyle::Month, "December 2020 – January 2021"),
            (september, november, DateStyle::ShortMonth, "Sep – Nov"),
            (september, november, DateStyle::ShortMonthYear, "Sep – Nov 2020"),
            (ninth, third, DateStyle::Year, "2020 – 2021"),
        ] {
            assert_eq!(
                American.range(first, last, style),
                want.replace(" – ", "\u{2009}–\u{2009}")
            );
        }
    }
}
