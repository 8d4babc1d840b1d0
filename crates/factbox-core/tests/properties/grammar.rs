//! The written forms of dates, from their standards and not from the engine.

use regex_lite::Regex;
use std::sync::LazyLock;

/// TIMEX3 values as in TimeML: calendar dates and times with open parts, weeks, quarters, halves,
/// seasons, references, durations.
pub fn is_timex(kind: &str, value: &str) -> bool {
    static POINT: LazyLock<Regex> = LazyLock::new(|| {
        let year = r"(?:BC)?[0-9X]{2}(?:[0-9X]{1,2})?";
        let day = r"(?:0[1-9]|[12][0-9]|3[01]|XX)";
        let month = r"(?:0[1-9]|1[0-2]|XX)";
        let week = r"W(?:[0-4][0-9]|5[0-3]|XX)(?:-(?:[1-7X]|WE))?";
        let part = r"(?:Q[1-4X]|H[1-2X]|SP|SU|FA|WI)";
        let time = r"T(?:MO|AF|EV|NI|DT|MI|(?:[01][0-9]|2[0-4]|XX)(?::[0-5][0-9](?::[0-5][0-9])?)?)(?:Z|[+-][0-9:]+)?";
        Regex::new(&format!(
            "^(?:(?:{year}(?:-{month}(?:-{day})?|-{week}|-{part})?(?:{time})?)|{time})$"
        ))
        .unwrap()
    });
    static LENGTH: LazyLock<Regex> = LazyLock::new(|| {
        let n = r"(?:[0-9]+(?:\.[0-9]+)?|X)";
        Regex::new(&format!(
            "^P(?:{n}(?:Y|M|W|D|Q|H|DE|CE|E|C|WE))*(?:T(?:{n}(?:H|M|S|MO|AF|EV|NI))+)?$"
        ))
        .unwrap()
    });
    let is_length = LENGTH.is_match(value) && value.len() > 1;
    let is_point = POINT.is_match(value) || matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF");
    match kind {
        "DATE" | "TIME" => is_point,
        "DURATION" => is_length,
        "SET" => is_length || is_point || value.starts_with("XXXX"),
        _ => false,
    }
}

/// EDTF (ISO 8601-2), level 1, as far as the card uses it: years, decades and centuries with open
/// digits, months, seasons, days, and intervals of them.
pub fn is_edtf(value: &str) -> bool {
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        let day = r"(?:0[1-9]|[12][0-9]|3[01])";
        let part = r"(?:0[1-9]|1[0-2]|2[1-4])";
        Regex::new(&format!(
            r"^(?:[0-9]{{2}}(?:XX|[0-9]X|[0-9]{{2}})|[0-9]{{4}}-{part}|[0-9]{{4}}-{part}-{day})[?~%]?$"
        ))
        .unwrap()
    });
    match value.split_once('/') {
        Some((from, to)) => DATE.is_match(from) && DATE.is_match(to),
        None => DATE.is_match(value),
    }
}

#[test]
fn the_grammars_tell_right_from_wrong() {
    for value in [
        "2020",
        "199X",
        "18XX",
        "2020-09",
        "2020-09-27",
        "2020-09-27/2020-10-01",
        "2020-24",
        "1998/2004",
    ] {
        assert!(is_edtf(value), "{value}");
    }
    for value in [
        "",
        "20",
        "2020-9",
        "2020-13",
        "2020-09-32",
        "2020-W12",
        "2020-33",
        "2020/",
        "soon",
        "2020-09-27/soon",
    ] {
        assert!(!is_edtf(value), "{value}");
    }
    for value in [
        "2020-W12-WE",
        "2020-Q3",
        "199",
        "19",
        "2020-09-27T15:00",
        "XXXX-05",
        "2020-SU",
        "PAST_REF",
        "2020-09-27TNI",
    ] {
        assert!(is_timex("DATE", value), "{value}");
    }
    for value in ["P3D", "PT5H30M", "PXY", "P2.5Y", "P1DE"] {
        assert!(is_timex("DURATION", value), "{value}");
        assert!(!is_timex("DATE", value), "{value}");
    }
    for value in ["", "P", "2020-13", "soon", "2020-W60", "Q3"] {
        assert!(
            !is_timex("DATE", value) && !is_timex("DURATION", value),
            "{value}"
        );
    }
}
