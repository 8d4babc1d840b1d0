//! The words of class names, ids and the like: what an author calls an element.

use crate::page::Page;

/// Calls `each` with every word in lower case: "article-body__promoBox" is article, body, promo and
/// box.
pub(crate) fn words(page: &Page, id: u32, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    for name in ["class", "id", "data-testid", "data-component"] {
        let mut was_lower = false;
        for c in page.attr(id, name).chars() {
            let turns = was_lower && c.is_ascii_uppercase();
            if (turns || !c.is_ascii_alphanumeric()) && !word.is_empty() {
                each(&word);
                word.clear();
            }
            if c.is_ascii_alphanumeric() {
                word.push(c.to_ascii_lowercase());
            }
            was_lower = c.is_ascii_lowercase();
        }
        if !word.is_empty() {
            each(&word);
            word.clear();
        }
    }
}

/// How strongly an element's name says that it is not part of the article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Aside {
    /// Not at all.
    #[default]
    No,
    /// A box beside or inside the text, a caption, a byline; or a word that also has other uses.
    Box,
    /// Other people's or other articles' text.
    Foreign,
}

/// What an element's name says of it.
pub(crate) fn aside(page: &Page, id: u32) -> Aside {
    let mut out = Aside::No;
    words(page, id, |word| {
        let kind = if FOREIGN.binary_search(&word).is_ok() {
            Aside::Foreign
        } else if BOXES.binary_search(&word).is_ok() || STEMS.iter().any(|stem| word.contains(stem)) {
            Aside::Box
        } else {
            Aside::No
        };
        out = out.max(kind);
    });
    out
}

/// Whether an element's name says that it holds an article's body: "story-body", "entryContent".
pub(crate) fn is_body(page: &Page, id: u32) -> bool {
    let (mut article, mut body, mut both) = (false, false, false);
    words(page, id, |word| {
        article |= matches!(word, "art" | "article" | "story" | "entry" | "post");
        body |= matches!(word, "body" | "content" | "text");
        both |= matches!(
            word,
            "articlebody" | "articlecontent" | "articletext" | "entrycontent" | "postcontent" | "storybody"
        );
    });
    both || article && body
}

#[rustfmt::skip]
const FOREIGN: &[&str] = &[
    "comment", "comments", "disqus", "footer", "nav", "navigation", "recirc", "recirculation",
    "recommended", "related", "sidebar",
];

#[rustfmt::skip]
const BOXES: &[&str] = &[
    "ad", "ads", "adsense", "advert", "author", "authors", "banner", "bio", "byline", "bylines",
    "callout", "caption", "captions", "carousel", "contributors", "cookie", "copyright", "credit",
    "credits", "dateline", "dek", "disclaimer", "dropdown", "excerpt", "follow", "gallery", "hidden",
    "image", "infobox", "kicker", "lightbox", "login", "media", "menu", "meta", "metadata", "modal",
    "more", "most", "navbar", "newsletter", "outbrain", "pager", "pagination", "paywall", "photo",
    "player", "playlist", "poll", "popover", "popular", "popup", "print", "printonly", "promo", "promos",
    "promotion", "rating", "ratings", "readmore", "rollover", "screenreader", "share", "sharebar",
    "shares", "sharing", "signup", "skip", "slideshow", "social", "sponsor", "sponsored", "sr",
    "standfirst", "subhead", "subscribe", "subscription", "subtitle", "taboola", "taglist", "tags",
    "teaser", "teasers", "ticker", "timestamp", "toolbar", "tooltip", "topic", "topics", "trending",
    "video", "visuallyhidden", "widget",
];

/// Stems that mean the same in any compound: "relatedposts", "captionlink".
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "advertis", "breadcrumb", "caption", "comment", "gallery", "newsletter", "recommend", "related",
    "sidebar",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PageBuilder;

    fn named(class: &str) -> Page {
        let mut builder = PageBuilder::default();
        builder.open("div");
        builder.attribute("class", class);
        builder.finish()
    }

    #[test]
    fn tables_are_sorted() {
        for table in [FOREIGN, BOXES] {
            assert!(table.windows(2).all(|w| w[0] < w[1]), "{table:?}");
        }
    }

    #[test]
    fn names_are_read_word_by_word() {
        for (class, want) in [
            ("article-body__promoBox", Aside::Box),
            ("RelatedPosts list", Aside::Foreign),
            ("captionlink fade", Aside::Box),
            ("shadow headless adapt", Aside::No),
            ("", Aside::No),
        ] {
            assert_eq!(aside(&named(class), 0), want, "{class}");
        }
    }

    #[test]
    fn bodies_are_known_by_name() {
        for (class, want) in [
            ("articleBody", true),
            ("entry-content clearfix", true),
            ("c-story__text", true),
            ("storybody", true),
            ("content", false),
            ("article", false),
            ("posts contents", false),
        ] {
            assert_eq!(is_body(&named(class), 0), want, "{class}");
        }
    }
}
