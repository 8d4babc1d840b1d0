//! Parsed HTML into a [`factbox_page::Page`].
//!
//! The parser's time grows with the square of the nesting; browsers cut pages off at 512 levels,
//! and it takes some ten thousand to be felt.

use anyhow::{Result, anyhow};
use factbox_page::{Found, NodeId, PageBuilder, is_opaque};
use scraper::node::Node;
use scraper::{Html, Selector};

/// Reads the article of an HTML page: the one found, or the one in the element that `source` selects.
pub fn read(html: &str, source: Option<&str>) -> Result<Found> {
    let selector = source.map(selector).transpose()?;
    let document = Html::parse_document(html);
    let root = selector.as_ref().map(|s| document.select(s).next());
    let root = match root {
        Some(None) => {
            return Err(anyhow!(
                "no element of the page matches {}",
                source.unwrap_or_default()
            ));
        }
        Some(Some(element)) => Some(element.id()),
        None => None,
    };
    let mut builder = PageBuilder::default();
    let mut chosen: Option<NodeId> = None;
    // Depth of the element whose content is passed by.
    let mut passed = 0_usize;
    for edge in document.tree.root().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) if passed > 0 => {
                passed += usize::from(node.value().is_element());
            }
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    let id = builder.open(element.name());
                    if Some(node.id()) == root {
                        chosen = Some(id);
                    }
                    for (name, value) in element.attrs() {
                        builder.attribute(name, value);
                    }
                    passed = usize::from(is_opaque(element.name()));
                }
                Node::Text(text) => {
                    builder.text(text);
                }
                _ => {}
            },
            ego_tree::iter::Edge::Close(node) if node.value().is_element() => {
                passed = passed.saturating_sub(1);
                if passed == 0 {
                    builder.close();
                }
            }
            ego_tree::iter::Edge::Close(_) => {}
        }
    }
    let page = builder.finish();
    Ok(match chosen {
        Some(root) => page.read_within(root),
        None => page.read(),
    })
}

/// A CSS selector. What the parser says of one that is none is for its own developers.
pub fn selector(text: &str) -> Result<Selector> {
    Selector::parse(text).map_err(|_| anyhow!("{text:?} is no CSS selector"))
}
