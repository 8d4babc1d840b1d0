//! Page furniture: the elements whose text is not part of any article.

use crate::block::{Block, blocks};
use crate::names::{self, Aside};
use crate::page::Page;
use crate::tag::Tag;

/// What the text model leaves out, whatever the page: scripts, navigation, asides, captions, what
/// is hidden, the card itself.
pub(crate) fn is_always(page: &Page, id: u32) -> bool {
    let tag = page.tag(id);
    tag.is_opaque()
        || matches!(
            tag,
            Tag::Script | Tag::Head | Tag::Nav | Tag::Aside | Tag::Figcaption | Tag::Button | Tag::Dialog
        )
        || tag != Tag::Text && is_marked(page, id)
}

/// Text that readers may see, in bylines too, which stand in asides and among buttons or are kept
/// from screen readers.
pub(crate) fn is_drawn(page: &Page, id: u32) -> bool {
    let tag = page.tag(id);
    !tag.is_opaque()
        && !matches!(tag, Tag::Script | Tag::Head | Tag::Nav | Tag::Figcaption)
        && !is_hidden(page, id)
}

/// Nothing of the element is drawn. Whole pages are hidden only until their script has run.
fn is_hidden(page: &Page, id: u32) -> bool {
    !matches!(page.tag(id), Tag::Html | Tag::Body)
        && (page.find_attr(id, "hidden").is_some() || is_undrawn(page.attr(id, "style")))
}

/// Attributes that take an element out of the text.
fn is_marked(page: &Page, id: u32) -> bool {
    is_hidden(page, id)
        || page.find_attr(id, "data-factbox-ignore").is_some()
        || page.attr(id, "aria-hidden") == "true"
        || matches!(
            page.attr(id, "role"),
            "navigation" | "complementary" | "search" | "dialog" | "alert" | "menu"
        )
}

/// `display: none` as it stands in style attributes.
fn is_undrawn(style: &str) -> bool {
    style.split(';').any(|rule| {
        let mut parts = rule.splitn(2, ':').map(str::trim);
        parts.next() == Some("display") && parts.next().is_some_and(|v| v.starts_with("none"))
    })
}

/// The furniture of one page, by node.
///
/// An element's name alone proves nothing: a wrapper may be called "has-sidebar", a whole page may
/// stand in a `<form>`. What holds the headline, or a large share of all prose, is never furniture.
pub(crate) fn of_page(page: &Page, headline: Option<u32>) -> Vec<bool> {
    let prose = Prose::new(page, &blocks(page, page.ids(), |id| is_always(page, id)));
    let all = prose.all().max(1);
    let mut out = vec![false; page.nodes.len()];
    let mut article_end = 0;
    for id in page.ids() {
        let tag = page.tag(id);
        let is_nested_article = tag == Tag::Article && id < article_end;
        if tag == Tag::Article {
            article_end = article_end.max(page.subtree(id).end);
        }
        let furniture = is_always(page, id) || {
            // The largest share, in percent, that such an element may hold.
            let limit = match tag {
                Tag::Text | Tag::Html | Tag::Body | Tag::Main => 0,
                Tag::Form | Tag::Header | Tag::Footer => 50,
                Tag::Article if is_nested_article => 50,
                _ => match names::aside(page, id) {
                    Aside::Foreign => 80,
                    Aside::Box if tag != Tag::Blockquote && !quotes(page, id) => 30,
                    _ => 0,
                },
            };
            limit > 0
                && prose.within(page, id) * 100 < all * limit
                && headline.is_none_or(|h| !page.subtree(id).contains(&h))
        };
        if let Some(slot) = out.get_mut(id as usize) {
            *slot = furniture;
        }
    }
    out
}

/// Whether an element is the frame of a quotation: an embedded post is part of the text.
fn quotes(page: &Page, id: u32) -> bool {
    page.subtree(id)
        .skip(1)
        .take(2)
        .any(|n| page.tag(n) == Tag::Blockquote)
}

/// Characters of prose before each node, so that any subtree's share is a subtraction.
pub(crate) struct Prose(Vec<u64>);

impl Prose {
    pub(crate) fn new(page: &Page, blocks: &[Block]) -> Self {
        let mut sums = Vec::with_capacity(page.nodes.len() + 1);
        let mut blocks = blocks.iter().filter(|b| b.is_prose()).peekable();
        let mut sum = 0;
        for id in page.ids() {
            sums.push(sum);
            while let Some(block) = blocks.next_if(|b| b.first <= id) {
                sum += u64::from(block.chars);
            }
        }
        sums.push(sum);
        Self(sums)
    }

    /// Characters of prose on the page.
    pub(crate) fn all(&self) -> u64 {
        self.0.last().copied().unwrap_or(0)
    }

    /// Characters of prose in the subtree of `id`.
    pub(crate) fn within(&self, page: &Page, id: u32) -> u64 {
        let range = page.subtree(id);
        let before = |n: u32| self.0.get(n as usize).copied().unwrap_or(0);
        before(range.end) - before(range.start)
    }
}
