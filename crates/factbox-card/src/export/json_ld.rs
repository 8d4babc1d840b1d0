use crate::Period;
use factbox_model::{Card, link};
use std::fmt::Write as _;

/// The card as schema.org JSON-LD: a `NewsArticle` whose parts are `Claim`s with their speakers.
///
/// Dates are claims too and never `Event`s: schema.org cannot say that a part of a date was worked
/// out. It is meant for saving, not for putting into the host page.
#[must_use]
pub fn json_ld(card: &Card) -> String {
    let article = &card.article;
    let page = article.url.as_deref();
    let mut out = String::from(r#"{"@context":"https://schema.org","@type":"NewsArticle""#);
    member(&mut out, "headline", article.headline.as_deref());
    member(&mut out, "url", page);
    member(&mut out, "datePublished", article.published.as_deref());
    member(&mut out, "inLanguage", article.lang.as_deref());
    member(&mut out, "creditText", article.credit.as_deref());
    out.push_str(r#","hasPart":["#);
    let figures = card
        .figures
        .iter()
        .map(|f| (&f.text, &f.what, &f.who, &f.quote, None));
    let dates = card.dates.iter().map(|d| {
        let stated = d.inferred.is_empty().then(|| iso(&d.edtf)).flatten();
        (&d.text, &d.what, &d.who, &d.quote, stated)
    });
    for (at, (text, what, who, quote, when)) in figures.chain(dates).enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(r#"{"@type":"Claim""#);
        let text = if what.is_empty() {
            text.clone()
        } else {
            format!("{text}: {what}")
        };
        member(&mut out, "text", Some(&text));
        member(&mut out, "temporalCoverage", when.as_deref());
        if let Some(who) = who {
            out.push_str(r#","author":{"name":"#);
            string(&mut out, who);
            out.push('}');
        }
        member(&mut out, "url", page.map(|page| link(page, quote)).as_deref());
        out.push('}');
    }
    out.push_str("]}");
    out
}

/// An EDTF date as the ISO 8601 day or interval that schema.org wants: it knows no seasons or decades.
fn iso(edtf: &str) -> Option<String> {
    let Period { first, last, .. } = Period::parse(edtf).filter(|_| !edtf.contains(".."))?;
    Some(if first == last {
        first.iso()
    } else {
        format!("{}/{}", first.iso(), last.iso())
    })
}

fn member(out: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        let _ = write!(out, ",\"{name}\":");
        string(out, value);
    }
}

/// A JSON string; `<` is escaped too, so that the result may stand in a script element.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c < ' ' || matches!(c, '<' | '\u{2028}' | '\u{2029}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_iso_8601() {
        for (edtf, want) in [
            ("2020-12-03", Some("2020-12-03")),
            ("2020-12", Some("2020-12-01/2020-12-31")),
            ("2018-22", Some("2018-06-01/2018-08-31")),
            ("2020-12-09/2020-12-10", Some("2020-12-09/2020-12-10")),
            ("2020-12/..", None),
        ] {
            assert_eq!(iso(edtf).as_deref(), want, "{edtf}");
        }
    }

    #[test]
    fn claims_with_their_speakers() {
        let value: serde_json::Value = serde_json::from_str(&json_ld(&crate::export::tests::card())).unwrap();
        assert_eq!(value["@type"], "NewsArticle");
        assert_eq!(value["headline"], "Storm, flood; and more");
        let parts = value["hasPart"].as_array().unwrap();
        assert_eq!(parts.len(), 5);
        assert!(parts.iter().all(|p| p["@type"] == "Claim"));
        assert_eq!(parts[0]["text"], "1,204: homes lost power");
        assert_eq!(parts[0]["author"]["name"], "Hill Power");
        assert_eq!(parts[1]["author"], serde_json::Value::Null);
        // An inferred year is not passed on as stated; a stated day is.
        assert_eq!(parts[2]["temporalCoverage"], serde_json::Value::Null);
        assert_eq!(parts[3]["temporalCoverage"], "2020-12-31");
    }

    #[test]
    fn strings_are_json_and_close_no_script() {
        let text = "a\"b\\c</script>\n\u{1}\u{2028}é";
        let mut out = String::new();
        string(&mut out, text);
        assert!(!out.contains('<'));
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
    }
}
