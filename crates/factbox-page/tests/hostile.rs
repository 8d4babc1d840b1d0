//! Whatever a page is made of, reading it ends, soon and without a panic, and what is found leads
//! back to the page.

#![allow(clippy::unwrap_used, reason = "a failed test step ends the test")]

use factbox_page::{NodeId, Page, PageBuilder, Passage, Position};
use std::collections::HashMap;

const PROSE: &str =
    "The river rose two metres overnight and flooded 40 homes in the lower town, the mayor said.";

/// A page and the text of each of its text nodes.
#[derive(Default)]
struct Walk {
    builder: PageBuilder,
    texts: HashMap<NodeId, Vec<u16>>,
}

impl Walk {
    fn text(&mut self, text: &str) {
        let id = self.builder.text(text);
        self.texts.insert(id, text.encode_utf16().collect());
    }

    fn finish(self) -> (Page, HashMap<NodeId, Vec<u16>>) {
        (self.builder.finish(), self.texts)
    }
}

#[test]
fn deep_pages_are_read() {
    const DEPTH: usize = 50_000;
    for (tags, want) in [
        (&["div"][..], PROSE),
        (&["article"], PROSE),
        (&["p", "b"], PROSE),
        (&["form", "table", "tr", "td"], PROSE),
        (&["unknown-element"], PROSE),
        // A heading is no body, a link leads to another article.
        (&["h1"], ""),
        (&["a", "blockquote"], ""),
    ] {
        let mut walk = Walk::default();
        for tag in tags.iter().cycle().take(DEPTH) {
            walk.builder.open(tag);
            walk.builder.attribute("class", "article-body");
        }
        walk.text(PROSE);
        let (page, _) = walk.finish();
        let found = page.read();
        assert_eq!(found.body.text, want, "{tags:?}");
        assert_eq!(found.headline.text, "", "{tags:?}");
    }
}

#[test]
fn wide_pages_are_read() {
    const COUNT: usize = 20_000;
    let (blocks, inline) = ([PROSE; COUNT].join("\n\n"), PROSE.repeat(COUNT));
    for (tag, body, headline) in [
        ("p", &*blocks, ""),
        ("article", &blocks, ""),
        ("tr", &blocks, ""),
        ("li", &blocks, ""),
        ("time", &inline, ""),
        ("meta", &inline, ""),
        ("h1", "", PROSE),
        ("form", "", ""),
    ] {
        let mut walk = Walk::default();
        walk.builder.open("body");
        for _ in 0..COUNT {
            walk.builder.open(tag);
            walk.builder.attribute("content", "2020-12-03");
            walk.text(PROSE);
            walk.builder.close();
        }
        let (page, _) = walk.finish();
        let found = page.read();
        assert!(found.body.text == body, "{tag}: {} bytes", found.body.text.len());
        assert_eq!(found.headline.text, headline, "{tag}");
    }
}

#[test]
fn what_is_found_stands_in_the_page() {
    // A fixed pseudo-random sequence: xorshift.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let tags = [
        "html",
        "head",
        "body",
        "div",
        "p",
        "article",
        "main",
        "section",
        "a",
        "span",
        "h1",
        "h2",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "br",
        "script",
        "style",
        "nav",
        "aside",
        "form",
        "figure",
        "figcaption",
        "time",
        "blockquote",
        "meta",
        "title",
        "x-y",
        "",
        "P",
        "factbox-card",
    ];
    let attributes = [
        "class", "id", "itemprop", "property", "content", "datetime", "type", "hidden", "style", "onclick",
    ];
    let values = [
        "article-body",
        "articleBody",
        "related",
        "sidebar",
        "headline",
        "og:title",
        "article:published_time",
        "2020-12-03T01:00:00Z",
        "0000",
        "application/ld+json",
        "display:none",
        "",
        "é😀",
        "datePublished",
    ];
    let texts = [
        PROSE,
        " ",
        "",
        "\n\t",
        "By Ann Lee, 2 December 2020",
        "{\"@type\":\"Article\",\"headline\":\"Flo\\u00",
        "😀 é\u{ad}é\u{200b}",
        "Updated 3/4/2020",
        "12/12/12/12",
        "99999999999999999999 May",
        "。日本語の文章です。",
        "\u{0}\u{fffd}",
        "Read more",
    ];
    for _ in 0..2000 {
        let mut walk = Walk::default();
        for _ in 0..random(60) {
            match random(10) {
                0..=3 => {
                    walk.builder.open(tags[random(tags.len())]);
                }
                4 => walk
                    .builder
                    .attribute(attributes[random(attributes.len())], values[random(values.len())]),
                5 | 6 => walk.builder.close(),
                _ => walk.text(texts[random(texts.len())]),
            }
        }
        let (page, texts) = walk.finish();
        let found = page.read();
        assert!(found.body.text.is_empty() || found.body.range(0, 1).is_some());
        assert_leads_back(&found.body, &texts);
        assert_leads_back(&found.headline, &texts);
    }
}

/// Every character of the passage stands where it says it does, or none: words from metadata.
fn assert_leads_back(passage: &Passage, texts: &HashMap<NodeId, Vec<u16>>) {
    let units: Vec<u16> = passage.text.encode_utf16().collect();
    let space = |unit: u16| char::from_u32(unit.into()).is_some_and(char::is_whitespace);
    for (at, unit) in units.iter().enumerate().filter(|(_, u)| !space(**u)) {
        let Some((Position { node, utf16 }, end)) = passage.range(at, at + 1) else {
            assert_eq!(passage.range(0, 1), None);
            continue;
        };
        assert_eq!((end.node, end.utf16), (node, utf16 + 1));
        assert_eq!(texts[&node][utf16], *unit, "{:?}", passage.text);
    }
}
