use crate::decimal::decimal;
use factbox_model::{Bound, Card, Change, Inferred, Place, Precision, Status};

const HEADER: &str =
    "kind,text,what,who,low,high,bound,unit,change,edtf,precision,inferred,status,in,start,end,id,url";

/// The card as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, one row per item, columns named as
/// in the JSON. Cells that a spreadsheet would run as a formula begin with an apostrophe.
#[must_use]
pub fn csv(card: &Card) -> String {
    let mut out = String::from("\u{feff}");
    out.push_str(HEADER);
    out.push_str("\r\n");
    let url = card.article.url.as_deref().unwrap_or_default();
    for f in &card.figures {
        let number = |n: Option<f64>| n.map(decimal).unwrap_or_default();
        let (low, high) = (number(f.low), number(f.high));
        row(
            &mut out,
            &[
                "figure",
                &f.text,
                &f.what,
                f.who.as_deref().unwrap_or_default(),
                &low,
                &high,
                bound(f.bound),
                &f.unit,
                change(f.change),
                "",
                "",
                "",
                "",
                place(f.place),
                &f.start.to_string(),
                &f.end.to_string(),
                &f.id,
                url,
            ],
        );
    }
    for d in &card.dates {
        let inferred: Vec<&str> = d.inferred.iter().map(|i| part(*i)).collect();
        row(
            &mut out,
            &[
                "date",
                &d.text,
                &d.what,
                d.who.as_deref().unwrap_or_default(),
                "",
                "",
                "",
                "",
                "",
                &d.edtf,
                precision(d.precision),
                &inferred.join(" "),
                status(d.status),
                place(d.place),
                &d.start.to_string(),
                &d.end.to_string(),
                &d.id,
                url,
            ],
        );
    }
    out
}

fn row(out: &mut String, cells: &[&str]) {
    for (at, text) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(out, text);
    }
    out.push_str("\r\n");
}

fn cell(out: &mut String, text: &str) {
    // A negative number is data; anything else with these first characters could be a formula.
    let number = text.len() > 1 && text.bytes().skip(1).all(|b| b.is_ascii_digit() || b == b'.');
    let formula = text.starts_with(['=', '+', '@', '\t', '\r']) || (text.starts_with('-') && !number);
    if !formula && !text.contains([',', '"', '\r', '\n']) {
        out.push_str(text);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

fn bound(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::AtLeast => "at_least",
        Bound::MoreThan => "more_than",
        Bound::AtMost => "at_most",
        Bound::LessThan => "less_than",
        Bound::Range => "range",
        Bound::Vague => "vague",
    }
}

fn change(c: Option<Change>) -> &'static str {
    match c {
        None => "",
        Some(Change::Up) => "up",
        Some(Change::Down) => "down",
    }
}

fn place(p: Place) -> &'static str {
    match p {
        Place::Headline => "headline",
        Place::Body => "body",
    }
}

fn part(i: Inferred) -> &'static str {
    match i {
        Inferred::Year => "year",
        Inferred::Month => "month",
        Inferred::Day => "day",
    }
}

fn precision(p: Precision) -> &'static str {
    match p {
        Precision::Century => "century",
        Precision::Decade => "decade",
        Precision::Year => "year",
        Precision::Half => "half",
        Precision::Quarter => "quarter",
        Precision::Season => "season",
        Precision::Month => "month",
        Precision::Week => "week",
        Precision::Day => "day",
        Precision::Time => "time",
    }
}

fn status(s: Status) -> &'static str {
    match s {
        Status::Past => "past",
        Status::Today => "today",
        Status::Planned => "planned",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        for (text, want) in [
            ("plain", "plain"),
            ("2,783", "\"2,783\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "\"'=1+1\""),
            ("+49 30", "\"'+49 30\""),
            ("-x", "\"'-x\""),
            ("-", "\"'-\""),
            ("@name", "\"'@name\""),
            ("\tx", "\"'\tx\""),
            ("\rx", "\"'\rx\""),
            ("-4.5", "-4.5"),
            ("", ""),
        ] {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, want, "{text:?}");
        }
    }

    #[test]
    fn every_row_has_every_column() {
        let out = csv(&crate::export::tests::card());
        assert!(out.starts_with("\u{feff}kind,text,"));
        let rows: Vec<&str> = out.trim_end().split("\r\n").collect();
        assert_eq!(rows.len(), 1 + 2 + 3);
        assert_eq!(
            rows[1],
            "figure,\"1,204\",homes lost power,Hill Power,1204,1204,exact,count,,,,,,body,10,15,f1,https://news.example/a#top"
        );
        assert_eq!(
            rows[3],
            "date,May 4 and 5,a vote,,,,,,,2021-05-04/2021-05-05,day,year,planned,body,30,41,d1,https://news.example/a#top"
        );
    }

    /// Cells are the published names: what the JSON says.
    #[test]
    fn names_are_those_of_the_json() {
        let json = |v: serde_json::Value| v.as_str().unwrap_or_default().to_owned();
        for b in [
            Bound::Exact,
            Bound::About,
            Bound::AtLeast,
            Bound::MoreThan,
            Bound::AtMost,
            Bound::LessThan,
            Bound::Range,
            Bound::Vague,
        ] {
            assert_eq!(bound(b), json(serde_json::to_value(b).unwrap()));
        }
        for p in [
            Precision::Century,
            Precision::Decade,
            Precision::Year,
            Precision::Half,
            Precision::Quarter,
            Precision::Season,
            Precision::Month,
            Precision::Week,
            Precision::Day,
            Precision::Time,
        ] {
            assert_eq!(precision(p), json(serde_json::to_value(p).unwrap()));
        }
        for s in [Status::Past, Status::Today, Status::Planned] {
            assert_eq!(status(s), json(serde_json::to_value(s).unwrap()));
        }
        for i in [Inferred::Year, Inferred::Month, Inferred::Day] {
            assert_eq!(part(i), json(serde_json::to_value(i).unwrap()));
        }
        for c in [Change::Up, Change::Down] {
            assert_eq!(change(Some(c)), json(serde_json::to_value(c).unwrap()));
        }
        for p in [Place::Headline, Place::Body] {
            assert_eq!(place(p), json(serde_json::to_value(p).unwrap()));
        }
    }
}
