use crate::outline::Dated;
use crate::{Day, Outline, Period};
use factbox_model::{Card, KeyDate, Precision, link};

/// The dates known to the day as an iCalendar file (RFC 5545) of whole-day events, in time order.
///
/// `stamp` is when the file is made, in UTC as `YYYYMMDDTHHMMSSZ`. Dates of coarser precision are left
/// out: a calendar cannot say "in November".
#[must_use]
pub fn ics(card: &Card, stamp: &str) -> String {
    let mut out = String::new();
    for text in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Factbox//Card 1//EN",
        "CALSCALE:GREGORIAN",
    ] {
        fold(&mut out, text);
    }
    for Dated { date, .. } in Outline::new(card).dates {
        if let Some(period) = days(date) {
            event(&mut out, card, date, period, stamp);
        }
    }
    fold(&mut out, "END:VCALENDAR");
    out
}

/// The days of a date that is known to the day; a week is not, though it has a first and a last one.
pub fn days(date: &KeyDate) -> Option<Period> {
    let to_the_day = matches!(date.precision, Precision::Day | Precision::Time);
    Period::parse(&date.edtf).filter(|p| p.exact && to_the_day)
}

fn event(out: &mut String, card: &Card, date: &KeyDate, period: Period, stamp: &str) {
    let page = card.article.url.as_deref().unwrap_or_default();
    let headline = card.article.headline.as_deref().unwrap_or_default();
    let summary = if date.what.is_empty() {
        headline
    } else {
        &date.what
    };
    let mut about = date.text.clone();
    for more in [date.who.as_deref().unwrap_or_default(), headline] {
        if !more.is_empty() {
            about.push('\n');
            about.push_str(more);
        }
    }
    fold(out, "BEGIN:VEVENT");
    fold(out, &format!("UID:{}@factbox", date.id));
    fold(out, &format!("DTSTAMP:{stamp}"));
    fold(out, &format!("DTSTART;VALUE=DATE:{}", basic(period.first)));
    // The end is exclusive.
    fold(
        out,
        &format!("DTEND;VALUE=DATE:{}", basic(Day(period.last.0 + 1))),
    );
    fold(out, &format!("SUMMARY:{}", escape(summary)));
    fold(out, &format!("DESCRIPTION:{}", escape(&about)));
    if !page.is_empty() {
        fold(out, &format!("URL:{}", link(page, &date.quote)));
    }
    fold(out, "TRANSP:TRANSPARENT");
    fold(out, "END:VEVENT");
}

fn basic(day: Day) -> String {
    day.iso().replace('-', "")
}

/// TEXT values: backslash, semicolon, comma and line break are escaped, other controls dropped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a content line, folded so that no line is longer than 75 octets or cuts a character.
fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars().filter(|c| !matches!(c, '\r' | '\n')) {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_whole_days_with_an_exclusive_end() {
        let out = ics(&crate::export::tests::card(), "20210401T090000Z");
        let unfolded = out.replace("\r\n ", "");
        let lines: Vec<&str> = unfolded.split("\r\n").collect();
        // "2021" and "May" are no days: one event for each of the two that are.
        assert_eq!(lines.iter().filter(|l| **l == "BEGIN:VEVENT").count(), 2);
        // The earlier day comes first, though it is told later.
        assert!(lines.contains(&"UID:d2@factbox"));
        let first = lines.iter().rposition(|l| *l == "BEGIN:VEVENT").unwrap();
        assert_eq!(
            &lines[first + 1..first + 9],
            &[
                "UID:d1@factbox",
                "DTSTAMP:20210401T090000Z",
                "DTSTART;VALUE=DATE:20210504",
                "DTEND;VALUE=DATE:20210506",
                "SUMMARY:a vote",
                "DESCRIPTION:May 4 and 5\\nStorm\\, flood\\; and more",
                "URL:https://news.example/a#:~:text=hold-,May%204%20and%205,-in%20the",
                "TRANSP:TRANSPARENT",
            ]
        );
        assert!(
            lines.contains(&"DTEND;VALUE=DATE:20210101"),
            "the last day of a year ends in the next"
        );
        assert_eq!(
            (lines[lines.len() - 2], lines[lines.len() - 1]),
            ("END:VCALENDAR", "")
        );
    }

    #[test]
    fn folding_counts_octets_and_keeps_characters_whole() {
        for unit in ["a", "é", "日", "😀"] {
            let text = unit.repeat(200);
            let mut out = String::new();
            fold(&mut out, &text);
            assert!(out.trim_end().split("\r\n").all(|l| l.len() <= 75), "{unit}");
            assert_eq!(out.trim_end().replace("\r\n ", ""), text);
        }
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a,b;c\\d\ne\rf"), "a\\,b\\;c\\\\d\\nef");
    }
}
