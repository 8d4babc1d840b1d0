//! The card without script: for content management systems, feeds and newsletters.

use factbox_model::Card;
use std::fmt::Write;

/// The card as `<aside><h2>…<ul><li>…`, without line breaks; nothing if the card is empty.
pub fn html(card: &Card, heading_level: u8) -> String {
    if card.figures.is_empty() && card.dates.is_empty() {
        return String::new();
    }
    let mut figures: Vec<_> = card.figures.iter().collect();
    figures.sort_by_key(|f| (f.place, f.start));
    let mut dates: Vec<_> = card.dates.iter().collect();
    dates.sort_by(|a, b| a.edtf.cmp(&b.edtf).then(a.start.cmp(&b.start)));
    let mut out = format!("<aside><h{heading_level}>Figures and dates</h{heading_level}>");
    let figures = figures.iter().map(|f| (&f.text, &f.what, &f.who));
    let dates = dates.iter().map(|d| (&d.text, &d.what, &d.who));
    list(&mut out, figures);
    list(&mut out, dates);
    out.push_str("</aside>");
    out
}

fn list<'a>(
    out: &mut String,
    items: impl ExactSizeIterator<Item = (&'a String, &'a String, &'a Option<String>)>,
) {
    if items.len() == 0 {
        return;
    }
    out.push_str("<ul>");
    for (key, what, who) in items {
        // Writing to a String cannot fail.
        let _ = write!(out, "<li><strong>{}</strong> {}", escape(key), escape(what));
        if let Some(who) = who {
            let _ = write!(out, " ({})", escape(who));
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
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
