//! The page's own DOM, read for its article, and the way back from the text to the page.

use crate::schedule::Slices;
use factbox_model::{Document, Extent, Place};
use factbox_page::{ATTRIBUTES, Found, NodeId, PageBuilder, Position, is_opaque, same_words};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// The article as it stands on the page.
pub struct LiveArticle {
    /// What the engine reads.
    pub document: Document,
    found: Found,
    words: Vec<(NodeId, Node)>,
}

impl LiveArticle {
    /// Reads the page in slices. With `source`, the article is what that element holds.
    pub async fn read(page: &web_sys::Document, source: Option<&Element>, slices: &Slices) -> Option<Self> {
        let walk = Walk::of(page.document_element()?, source, slices).await;
        let page = walk.builder.finish();
        slices.cut().await;
        let found = match walk.source {
            Some(root) => page.read_within(root),
            None => page.read(),
        };
        let mut document = found.document();
        document.url = document.url.or_else(|| address(&walk.root));
        Some(Self {
            document,
            found,
            words: walk.words,
        })
    }

    /// Where a stretch of the text, in UTF-16, stands on the page. `None` if those nodes have gone
    /// or say something else by now.
    pub fn range(&self, place: Place, [start, end]: Extent) -> Option<Range> {
        let passage = match place {
            Place::Headline => &self.found.headline,
            Place::Body => &self.found.body,
        };
        let (from, to) = passage.range(start, end)?;
        let (first, last) = (self.node(from)?, self.node(to)?);
        let range = first.owner_document()?.create_range().ok()?;
        range.set_start(first, u32::try_from(from.utf16).ok()?).ok()?;
        range.set_end(last, u32::try_from(to.utf16).ok()?).ok()?;
        let same = first.is_connected()
            && last.is_connected()
            && same_words(
                &String::from(range.to_string()),
                &utf16_slice(&passage.text, start, end)?,
            );
        same.then_some(range)
    }

    fn node(&self, position: Position) -> Option<&Node> {
        let at = self
            .words
            .binary_search_by_key(&position.node, |(id, _)| *id)
            .ok()?;
        self.words.get(at).map(|(_, node)| node)
    }
}

fn utf16_slice(text: &str, start: usize, end: usize) -> Option<String> {
    let units: Vec<u16> = text
        .encode_utf16()
        .skip(start)
        .take(end.checked_sub(start)?)
        .collect();
    String::from_utf16(&units).ok()
}

fn address(node: &Node) -> Option<String> {
    node.owner_document()?
        .document_uri()
        .ok()?
        .split('#')
        .next()
        .map(str::to_owned)
}

/// A walk over the page in document order.
struct Walk {
    root: Node,
    builder: PageBuilder,
    source: Option<NodeId>,
    words: Vec<(NodeId, Node)>,
}

impl Walk {
    async fn of(root: Element, source: Option<&Element>, slices: &Slices) -> Self {
        let mut walk = Self {
            root: root.into(),
            builder: PageBuilder::default(),
            source: None,
            words: Vec::new(),
        };
        let mut node = walk.root.clone();
        while let Some(next) = walk.step(node, source) {
            node = next;
            slices.pause().await;
        }
        walk
    }

    /// Takes in `node` and gives the one after it.
    fn step(&mut self, node: Node, source: Option<&Element>) -> Option<Node> {
        let mut node = node;
        if node.node_type() == Node::TEXT_NODE {
            let text = node.node_value().unwrap_or_default();
            let id = self.builder.text(&text);
            if !text.trim_ascii().is_empty() {
                self.words.push((id, node.clone()));
            }
        } else if let Some(element) = node.dyn_ref::<Element>() {
            let tag = element.local_name();
            let id = self.builder.open(&tag);
            if source.is_some_and(|s| element == s) {
                self.source = Some(id);
            }
            self.attributes(element);
            if !is_opaque(&tag)
                && let Some(child) = node.first_child()
            {
                return Some(child);
            }
            self.builder.close();
        }
        // Up to the first ancestor with something after it. A page that changes under the walk may
        // have cut the way: then the walk ends here.
        loop {
            if node == self.root {
                return None;
            }
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            node = node.parent_node()?;
            self.builder.close();
        }
    }

    fn attributes(&mut self, element: &Element) {
        if !element.has_attributes() {
            return;
        }
        for name in element.get_attribute_names() {
            // Most are of no use here, and each value is copied.
            if let Some(name) = name.as_string().filter(|name| ATTRIBUTES.contains(&&**name)) {
                self.builder
                    .attribute(&name, &element.get_attribute(&name).unwrap_or_default());
            }
        }
    }
}
