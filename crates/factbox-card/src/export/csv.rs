use crate::decimal::decimal;
use factbox_model::{Card, Change};

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
                f.bound.name(),
                &f.unit,
                f.change.map_or("", Change::name),
                "",
                "",
                "",
                "",
                f.place.name(),
                &f.start.to_string(),
                &f.end.to_string(),
                &f.id,
                url,
            ],
        );
    }
    for d in &card.dates {
        let inferred: Vec<&str> = d.inferred.iter().map(|part| part.name()).collect();
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
                d.precision.name(),
                &inferred.join(" "),
                d.status.name(),
                d.place.name(),
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
}
