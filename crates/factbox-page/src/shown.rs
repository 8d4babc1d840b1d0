//! The day of publication as the newsroom printed it, near the headline.

use crate::block::Block;
use crate::day::Stamp;
use crate::mention::{Mention, mentions};
use crate::page::Page;
use crate::tag::Tag;
use factbox_model::Date;

/// The dates near the headline, the likeliest first.
pub(crate) struct Near(Vec<Shown>);

impl Near {
    /// Reads the dates among the page's `drawn` blocks.
    pub(crate) fn new(page: &Page, drawn: &[Block], headline: Option<u32>, body: Option<(u32, u32)>) -> Self {
        Self(dates(page, drawn, headline, body))
    }

    /// The day of publication in the metadata, and the printed one. Of several days in the
    /// metadata the first one that is printed too is believed, else the first.
    pub(crate) fn day(&self, published: &[Stamp]) -> (Option<Date>, Option<Date>) {
        if published.is_empty() {
            return (None, self.alone());
        }
        let printed = published.iter().find_map(|p| Some((p.day, self.agreeing(*p)?)));
        match printed {
            Some((day, shown)) => (Some(day), Some(shown)),
            None => (published.first().map(|p| p.day), None),
        }
    }

    /// The printed day where the metadata name none.
    fn alone(&self) -> Option<Date> {
        let first = |label| self.first(label, Mention::only);
        first(Label::Published).or_else(|| first(Label::Updated))
    }

    /// The printed day that is the one in the metadata, or the one it was in the newsroom's own
    /// time zone; any other date belongs to something else.
    fn agreeing(&self, published: Stamp) -> Option<Date> {
        let read = |mention: Mention| {
            let mut days = mention
                .readings(Some(published.day))
                .filter(|d| published.allows(*d));
            days.clone().find(|d| *d == published.day).or_else(|| days.next())
        };
        // Nothing is updated before it is published.
        let updated = || self.first(Label::Updated, read).filter(|d| *d <= published.day);
        self.first(Label::Published, read).or_else(updated)
    }

    fn first(&self, label: Label, read: impl Fn(Mention) -> Option<Date>) -> Option<Date> {
        let labelled = self.0.iter().filter(|d| d.label == label);
        labelled.map(|d| d.mention).find_map(read)
    }
}

#[derive(Clone, Copy, Debug)]
struct Shown {
    mention: Mention,
    label: Label,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Label {
    #[default]
    Published,
    Updated,
}

/// Blocks before the headline and after the body that may hold the day.
const BEFORE: usize = 8;
const AFTER: usize = 6;
/// Blocks of more words are text or captions, not a byline.
const LONGEST: u32 = 20;

/// The dates around an article, the likeliest first: from the headline to the text (and in a byline
/// that was taken for its first block), before the headline, after the text.
fn dates(page: &Page, drawn: &[Block], headline: Option<u32>, body: Option<(u32, u32)>) -> Vec<Shown> {
    let at = |node: u32| drawn.partition_point(|b| b.last < node);
    let (first, last) = body.unwrap_or((u32::MAX, u32::MAX));
    let (first, last) = (at(first), at(last) + 1);
    let head = headline.map_or(first, at).min(first);
    let slice = |from: usize, to: usize| drawn.get(from..to.min(drawn.len())).unwrap_or_default();
    let between = slice(head, first.min(head + 40));
    let before = slice(head.saturating_sub(BEFORE), head);
    let opening = slice(
        first,
        first + usize::from(drawn.get(first).is_some_and(|b| !b.is_sentence)),
    );
    let after = slice(last.min(drawn.len()), last.saturating_add(AFTER));
    let mut out = Vec::new();
    for part in [between, opening, before, after] {
        let mut label = Label::default();
        for block in part.iter().filter(|b| b.words <= LONGEST) {
            read(&text(page, block), &mut label, &mut out);
        }
    }
    out
}

fn text(page: &Page, block: &Block) -> String {
    let nodes = (block.first..=block.last).filter(|id| page.tag(*id) == Tag::Text);
    nodes.flat_map(|id| [page.text(id), " "]).collect()
}

/// Reads the dates of one block. A label without a date belongs to the next block.
fn read(text: &str, label: &mut Label, out: &mut Vec<Shown>) {
    let mut found = false;
    let mut rest = text;
    loop {
        let (piece, next) = until_label(rest);
        for mention in mentions(piece) {
            found = true;
            out.push(Shown {
                mention,
                label: *label,
            });
        }
        let Some((word, after)) = next else { break };
        *label = word;
        rest = after;
        found = false;
    }
    if found {
        *label = Label::default();
    }
}

/// The text before the next label, the label, and the text after it.
fn until_label(text: &str) -> (&str, Option<(Label, &str)>) {
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or("");
        let starts = |stems: &[&str]| {
            stems
                .iter()
                .find(|s| rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s)))
                .map(|s| s.len())
        };
        let label = starts(UPDATED)
            .map(|n| (Label::Updated, n))
            .or_else(|| starts(PUBLISHED).map(|n| (Label::Published, n)));
        if let Some((label, length)) = label {
            return (
                text.get(..at).unwrap_or(""),
                Some((label, rest.get(length..).unwrap_or(""))),
            );
        }
    }
    (text, None)
}

const UPDATED: &[&str] = &[
    "updated",
    "modified",
    "last edit",
    "revised",
    "aktualisiert",
    "actualiz",
    "atualiz",
    "mis à jour",
];
const PUBLISHED: &[&str] = &[
    "publish",
    "posted",
    "created",
    "publicad",
    "publié",
    "veröffentlicht",
];

#[cfg(test)]
mod tests {
    use crate::testing::page;

    fn shown(head: &str, byline: &str) -> Option<String> {
        page(&format!(
            "<head>{head}</head><body><p>Sunday, 3 May 2020</p><p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p><p>8</p>\
             <article><h1>Flood</h1>{byline}\
             <p>The river rose two metres overnight and flooded the lower town on 30 April 2020, the mayor said.</p></article></body>"
        ))
        .read()
        .published_shown
    }

    #[test]
    fn the_printed_day_is_read_near_the_headline() {
        for (byline, want) in [
            ("<p>By Ann Lee | 1 May 2020</p>", Some("2020-05-01")),
            (
                "<div><span>Updated</span> <time>2 May 2020</time></div><p>Posted 1 May 2020</p>",
                Some("2020-05-01"),
            ),
            (
                "<p>Published: May 1st, 2020. Updated: May 2nd, 2020</p>",
                Some("2020-05-01"),
            ),
            (
                "<p>Updated</p><p>May 2, 2020</p><p>Published</p><p>May 1, 2020</p>",
                Some("2020-05-01"),
            ),
            ("<p>Last modified on May 2, 2020</p>", Some("2020-05-02")),
            ("<p>5/6/2020</p>", None),
            ("<p>By Ann Lee</p>", None),
        ] {
            assert_eq!(shown("", byline).as_deref(), want, "{byline}");
        }
    }

    #[test]
    fn metadata_settle_what_is_open() {
        let head = "<meta property=\"article:published_time\" content=\"2020-05-02T02:10:00Z\">";
        for (byline, want) in [
            ("<p>By Ann Lee | 1 May 2020</p>", Some("2020-05-01")),
            ("<p>May 1, 10:10 p.m.</p>", Some("2020-05-01")),
            ("<p>5/2/2020</p>", Some("2020-05-02")),
            ("<p>02.05.2020</p>", Some("2020-05-02")),
            ("<p>Updated 3 May 2020</p>", None),
            ("<p>Updated 2 May 2020</p>", Some("2020-05-02")),
            ("<p>Since 4 April 1999</p>", None),
            ("<p>Two hours ago</p>", None),
        ] {
            assert_eq!(shown(head, byline).as_deref(), want, "{byline}");
        }
    }

    #[test]
    fn of_several_days_the_printed_one_is_believed() {
        let head = "<meta itemprop=\"datePublished\" content=\"2020-06-09\"><meta itemprop=\"datePublished\" content=\"2020-05-01\">";
        let found = |byline| page(&format!("{head}<h1>Flood</h1>{byline}")).read().published;
        assert_eq!(found("<p>1 May 2020</p>").as_deref(), Some("2020-05-01"));
        assert_eq!(found("<p>Today</p>").as_deref(), Some("2020-06-09"));
    }

    #[test]
    fn other_articles_and_cards_tell_no_day() {
        const TEXT: &str = "<p>The river rose two metres overnight and flooded the lower town, the mayor said.</p>\
            <p>Volunteers filled sandbags until noon and carried them to the old bridge, he said.</p>";
        let other = "<article><h2>Dam</h2><p>By Ann Lee | 1 May 2020</p></article>";
        for (around, want) in [
            ("<article id=\"story\"><h1>Flood</h1>{}</article>OTHER", None),
            ("OTHER<article id=\"story\"><h1>Flood</h1>{}</article>", None),
            ("<h1>Flood</h1>OTHER<div id=\"story\">{}</div>", None),
            ("<article id=\"story\"><h1>Flood</h1>OTHER{}</article>", None),
            (
                "<h1>Flood</h1><div id=\"story\"><factbox-card><ul><li>1 May 2020</li></ul></factbox-card>{}</div>",
                None,
            ),
            (
                "<h1>Flood</h1><factbox-card><p>1 May 2020</p></factbox-card><div id=\"story\">{}</div>",
                None,
            ),
            (
                "<article><h1>Flood</h1><p>2 May 2020</p><div id=\"story\">{}</div></article>OTHER",
                Some("2020-05-02"),
            ),
            (
                "<h1>Flood</h1><p>2 May 2020</p>OTHER<article id=\"story\">{}</article>",
                Some("2020-05-02"),
            ),
        ] {
            let page = page(&around.replace("OTHER", other).replace("{}", TEXT));
            let story = page.ids().find(|id| page.attr(*id, "id") == "story").unwrap();
            let found = page.read_within(crate::NodeId(story));
            assert_eq!(found.reference(), want, "{around}");
        }
    }

    #[test]
    fn the_printed_day_is_the_reference() {
        let head = "<meta name=\"date\" content=\"2020-05-02T02:10:00Z\">";
        let page = page(&format!(
            "<head>{head}</head><body><h1>Flood</h1><p>1 May 2020</p></body>"
        ));
        let found = page.read();
        assert_eq!(found.published.as_deref(), Some("2020-05-02"));
        assert_eq!(found.reference(), Some("2020-05-01"));
    }
}
