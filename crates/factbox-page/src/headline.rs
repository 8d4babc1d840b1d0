//! The headline: the page's own words for its article, at the place where it is shown.

use crate::metadata::Metadata;
use crate::page::{NodeId, Page};
use crate::passage::{Passage, Writer};
use crate::tag::Tag;
use factbox_model::lower_case;

/// The element that shows the headline, if one does.
///
/// That is not always the first `<h1>`: it may be the site's name or another story. The element
/// wins whose words are closest to the titles in the metadata; if none is close, the one that
/// microdata name the headline.
pub(crate) fn element(page: &Page, metadata: &Metadata) -> Option<u32> {
    let titles: Vec<Vec<String>> = metadata.titles.iter().map(|t| words(t)).collect();
    let mut best: Option<(u32, f64)> = None;
    let (mut first_h1, mut first_named) = (None, None);
    for id in page.ids().filter(|id| is_candidate(page, *id)).take(CANDIDATES) {
        let own = words(&page.opening(id));
        if own.is_empty() {
            continue;
        }
        let is_h1 = page.tag(id) == Tag::H1;
        if is_h1 {
            first_h1.get_or_insert(id);
        }
        if is_named(page, id) {
            first_named.get_or_insert(id);
        }
        let rank = if is_h1 { 0.05 } else { 0.0 };
        let likeness = titles.iter().map(|t| likeness(&own, t)).fold(0.0, f64::max);
        if likeness >= LIKENESS && best.is_none_or(|(_, b)| likeness + rank > b) {
            best = Some((id, likeness + rank));
        }
    }
    best.map(|(id, _)| id)
        .or(first_named)
        .or(first_h1.filter(|_| titles.is_empty()))
}

/// The headline as shown, else as the metadata have it.
pub(crate) fn passage(page: &Page, element: Option<u32>, metadata: &Metadata) -> Passage {
    let Some(element) = element else {
        let title = metadata.titles.first();
        return title.map_or_else(Passage::default, |t| Passage::unplaced(without_site(t)));
    };
    let mut writer = Writer::default();
    for id in page.subtree(element) {
        match page.tag(id) {
            Tag::Text => writer.node(page, NodeId(id)),
            tag if tag == Tag::Br || tag.is_block() => writer.space(),
            _ => {}
        }
    }
    writer.finish()
}

/// A title without the site's name after it: "Dam to open in May | The Valley Post".
fn without_site(title: &str) -> &str {
    let ends = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", "_"]
        .iter()
        .filter_map(|s| title.find(s));
    let headline = ends.min().and_then(|end| title.get(..end)).unwrap_or(title);
    if words(headline).len() >= 4 {
        headline
    } else {
        title
    }
}

/// Pages with more headings than this are lists.
const CANDIDATES: usize = 500;
/// Shared words over all words from which an element may show a title.
const LIKENESS: f64 = 0.5;

fn is_candidate(page: &Page, id: u32) -> bool {
    page.tag(id).is_heading() || is_named(page, id)
}

fn is_named(page: &Page, id: u32) -> bool {
    let mut properties = page.attr(id, "itemprop").split_ascii_whitespace();
    properties.any(|p| p == "headline")
}

/// Twice the shared words over the words of both (Dice's coefficient).
fn likeness(a: &[String], b: &[String]) -> f64 {
    let shared = a.iter().filter(|w| b.contains(w)).count();
    2.0 * shared as f64 / (a.len() + b.len()).max(1) as f64
}

/// At most a few dozen lower-case words; an ideograph is a word.
fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for part in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        if part.chars().next().is_some_and(|c| c >= '\u{2e80}') {
            out.extend(part.chars().map(String::from));
        } else {
            out.push(lower_case(part));
        }
        if out.len() > 60 {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::testing::page;

    fn headline(markup: &str) -> String {
        page(markup).read().headline.text
    }

    #[test]
    fn the_headline_shown_is_the_one_the_metadata_name() {
        for (markup, want) in [
            (
                "<head><title>Dam opens in May | Valley Post</title></head><h1>Valley Post</h1><h2>Dam opens in  May</h2>",
                "Dam opens in May",
            ),
            (
                "<meta property=\"og:title\" content=\"Dam opens\"><h1>Dam opens late</h1><h2>Dam opens</h2>",
                "Dam opens",
            ),
            (
                "<meta property=\"og:title\" content=\"Dam opens\"><h1>The <b>dam</b><br>opens</h1>",
                "The dam opens",
            ),
            (
                "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Dam opens\"}</script><div itemprop=\"headline\">Dam opens</div>",
                "Dam opens",
            ),
            ("<h1>Dam opens</h1><h1>Another</h1>", "Dam opens"),
            (
                "<head><title>Dam to open in May - Valley Post</title></head><p>Text</p>",
                "Dam to open in May",
            ),
            (
                "<head><title>Dam - Valley Post</title></head><h1>Weather</h1>",
                "Dam - Valley Post",
            ),
            (
                "<head><title>How a valley learned</title></head><h1>Weather</h1><h1 itemprop=\"headline\">Dam opens</h1>",
                "Dam opens",
            ),
            ("<p>Text</p>", ""),
        ] {
            assert_eq!(headline(markup), want, "{markup}");
        }
    }

    #[test]
    fn a_shown_headline_leads_back() {
        let found = page("<h1>Dam opens</h1>").read();
        assert!(found.headline.range(0, 9).is_some());
        let found = page("<head><title>Dam opens in May</title></head>").read();
        assert!(found.headline.range(0, 9).is_none());
    }
}
