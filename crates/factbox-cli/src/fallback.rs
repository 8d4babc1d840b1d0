//! The card without script: for content management systems, feeds and newsletters.

use factbox_card::{DateStyle, English, Format, Outline, Period, Strings};
use factbox_model::{Card, KeyDate, Quote, link, speaker};
use std::fmt::Write;

/// The card as `<aside><h2>…<ul><li>…`, without line breaks; nothing if the card is empty. Its items
/// stand in the order of the drawn card, under the same words. Each is a link to its words on `page`: an
/// address, or nothing for the page the card itself stands on. Its id is what `<factbox-card>` knows
/// it by.
pub fn html(card: &Card, heading_level: u8, page: Option<&str>) -> String {
    if card.figures.is_empty() && card.dates.is_empty() {
        return String::new();
    }
    // The articles are English, and so is the card without script.
    let strings = Strings::of("en");
    let outline = Outline::new(card);
    let mut out = format!(
        "<aside><h{heading_level}>{}</h{heading_level}>",
        escape(strings.heading)
    );
    let figures = outline.figures.iter().map(|shown| shown.figure);
    list(&mut out, figures, |f| {
        let words = words(&f.text, "", &f.what, f.who.as_deref());
        item(&f.id, &f.quote, page, &words)
    });
    let dates = outline.dates.iter().map(|dated| dated.date);
    let dates: Vec<_> = dates.map(|d| (d, worked_out(d, strings))).collect();
    let is_explained = dates.iter().any(|(_, worked_out)| !worked_out.is_empty());
    list(&mut out, dates, |(d, worked_out)| {
        let words = words(&d.text, &worked_out, &d.what, d.who.as_deref());
        item(&d.id, &d.quote, page, &words)
    });
    if is_explained {
        // Writing to a String cannot fail.
        let _ = write!(out, "<p><small>{}</small></p>", escape(strings.inferred));
    }
    out.push_str("</aside>");
    out
}

fn list<T>(out: &mut String, items: impl IntoIterator<Item = T>, item: impl Fn(T) -> String) {
    let items: String = items.into_iter().map(item).collect();
    if !items.is_empty() {
        // Writing to a String cannot fail.
        let _ = write!(out, "<ul>{items}</ul>");
    }
}

fn item(id: &str, quote: &Quote, page: Option<&str>, words: &str) -> String {
    let id = escape(id);
    // The address comes from the page: it must not run anything.
    let is_link = page.is_none_or(|page| page.starts_with("https://") || page.starts_with("http://"));
    if !is_link {
        return format!("<li data-factbox=\"{id}\">{words}</li>");
    }
    let href = escape(&link(page.unwrap_or_default(), quote));
    format!("<li data-factbox=\"{id}\"><a href=\"{href}\">{words}</a></li>")
}

/// `worked_out` is HTML, the rest are words of the article.
fn words(key: &str, worked_out: &str, what: &str, who: Option<&str>) -> String {
    let mut out = format!("<strong>{}</strong>{worked_out} {}", escape(key), escape(what));
    if let Some(who) = speaker(what, who) {
        let _ = write!(out, " ({})", escape(who));
    }
    out
}

/// The day, month or days of a date of which something was worked out, in brackets and with the mark
/// that is explained below.
fn worked_out(date: &KeyDate, strings: &Strings) -> String {
    if date.inferred.is_empty() {
        return String::new();
    }
    let days: Option<Vec<String>> = date.edtf.split('/').map(time).collect();
    days.map_or_else(String::new, |days| {
        let mark = escape(strings.inferred_mark);
        format!(" <small>({}{mark})</small>", days.join(" – "))
    })
}

/// `2020-12-03` or `2020-12` as a `<time>`; other forms of EDTF have no HTML.
fn time(edtf: &str) -> Option<String> {
    let first = Period::parse(edtf)?.first;
    let iso = first.iso();
    let style = if edtf == iso {
        DateStyle::Long
    } else if Some(edtf) == iso.get(..7) {
        DateStyle::Month
    } else {
        return None;
    };
    Some(format!(
        "<time datetime=\"{edtf}\">{}</time>",
        English.date(first, style)
    ))
}

/// Text as HTML text.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(figures: serde_json::Value, dates: serde_json::Value) -> Card {
        let complete = |items: serde_json::Value| -> Vec<serde_json::Value> {
            let common = serde_json::json!({"id": "i", "end": 0, "bound": "exact", "unit": "count", "label": [],
                "attribution": null, "precision": "day", "status": "past", "sentence": [0, 0], "importance": 0.5,
                "quote": {"exact": "", "prefix": "", "suffix": ""}});
            let merge = |item: &serde_json::Value| {
                let mut all = common.clone();
                all.as_object_mut()
                    .unwrap()
                    .extend(item.as_object().unwrap().clone());
                all
            };
            items.as_array().unwrap().iter().map(merge).collect()
        };
        let card = serde_json::json!({"version": 1, "offsets": "codepoint", "article": {},
            "figures": complete(figures), "dates": complete(dates)});
        serde_json::from_value(card).unwrap()
    }

    #[test]
    fn figures_in_text_order_dates_in_time_order() {
        let card = card(
            serde_json::json!([
                {"start": 9, "text": "3", "what": "schools <shut>", "who": "the \"mayor\""},
                {"start": 2, "text": "40", "what": "families & friends", "who": null}]),
            serde_json::json!([
                {"start": 1, "text": "Friday", "what": "water fell", "who": null, "edtf": "2020-12-04", "inferred": ["day"]},
                {"start": 5, "text": "2 May 2019", "what": "dam opened", "who": null, "edtf": "2019-05-02"}]),
        );
        assert_eq!(
            html(&card, 3, Some("")),
            "<aside><h3>Figures and dates</h3>\
             <ul><li data-factbox=\"i\"><strong>40</strong> families &amp; friends</li>\
             <li data-factbox=\"i\"><strong>3</strong> schools &lt;shut&gt; (the &quot;mayor&quot;)</li></ul>\
             <ul><li data-factbox=\"i\"><strong>2 May 2019</strong> dam opened</li>\
             <li data-factbox=\"i\"><strong>Friday</strong> <small>(<time datetime=\"2020-12-04\">4 December 2020</time>*)</small> water fell</li></ul>\
             <p><small>* Worked out from the day of publication</small></p></aside>"
        );
    }

    #[test]
    fn dates_stand_in_the_order_of_their_days() {
        let date = |text: &str, edtf: &str| serde_json::json!({"start": 1, "text": text, "what": "", "who": null, "edtf": edtf, "inferred": ["year"]});
        let dates = [
            ("in winter", "2020-24"),
            ("in the 1990s", "199X"),
            ("9 to 10 June", "2020-06-09/2020-06-10"),
            ("in March", "2020-03"),
        ];
        let dates: Vec<_> = dates.iter().map(|(text, edtf)| date(text, edtf)).collect();
        let card = card(serde_json::json!([]), dates.into());
        let html = html(&card, 2, Some(""));
        let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
        let order = [
            "in the 1990s</strong> ",
            "in March</strong> <small>(<time datetime=\"2020-03\">March 2020</time>*)",
            "9 to 10 June</strong> <small>(<time datetime=\"2020-06-09\">9 June 2020</time> – <time",
            "in winter</strong> ",
        ];
        assert!(order.map(at).is_sorted(), "{html}");
    }

    #[test]
    fn an_empty_card_is_no_html() {
        assert_eq!(
            html(&card(serde_json::json!([]), serde_json::json!([])), 2, None),
            ""
        );
    }

    #[test]
    fn items_lead_to_their_words() {
        let quote = Quote {
            exact: "40".into(),
            prefix: "says \"that ".into(),
            suffix: " fled.".into(),
        };
        for (page, want) in [
            (
                None,
                "<li data-factbox=\"i\"><a href=\"#:~:text=%22that-,40,-fled.\">40</a></li>",
            ),
            (
                Some("https://news.example/a?b&c#d"),
                "<li data-factbox=\"i\"><a href=\"https://news.example/a?b&amp;c#:~:text=%22that-,40,-fled.\">40</a></li>",
            ),
            (Some("javascript:alert(1)"), "<li data-factbox=\"i\">40</li>"),
            (Some(""), "<li data-factbox=\"i\">40</li>"),
        ] {
            assert_eq!(item("i", &quote, page, "40"), want);
        }
    }

    #[test]
    fn only_html_dates_become_times() {
        for (edtf, want) in [
            (
                "2020-12-03",
                Some("<time datetime=\"2020-12-03\">3 December 2020</time>"),
            ),
            ("2020-11", Some("<time datetime=\"2020-11\">November 2020</time>")),
            ("199X", None),
            ("2020-21", None),
            ("2020-12-03T10:00", None),
            ("2020-1X", None),
            ("..", None),
            ("", None),
        ] {
            assert_eq!(time(edtf).as_deref(), want, "{edtf}");
        }
    }
}
