//! The page as plain data: one flat list of nodes in document order.
//!
//! A DOM walk and an HTML parser feed the same [`PageBuilder`]. A node's subtree is the stretch
//! `node..end(node)`, so that every question about a tree is a loop over a slice: no recursion,
//! whatever the nesting.

use crate::tag::Tag;
use std::ops::Range;

/// A node of a [`Page`]: its number in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The node's number in document order, from 0: the index of a table of handles kept beside the
    /// page.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The attributes that are read. A DOM walk need fetch no others.
pub const ATTRIBUTES: [&str; 20] = [
    "class",
    "id",
    "itemprop",
    "itemtype",
    "property",
    "name",
    "content",
    "datetime",
    "pubdate",
    "role",
    "rel",
    "href",
    "type",
    "lang",
    "hidden",
    "aria-hidden",
    "style",
    "data-testid",
    "data-component",
    "data-factbox-ignore",
];

/// Whether nothing inside `tag` is ever read, so that a walk may pass its content by. Scripts are
/// read only if their type is `application/ld+json`.
#[must_use]
pub fn is_opaque(tag: &str) -> bool {
    Tag::of(tag).is_opaque()
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub tag: Tag,
    pub parent: u32,
    /// One past the last node of the subtree.
    pub end: u32,
    /// Text nodes: the words, in `Page::strings`.
    pub text: Range<u32>,
    attributes: Range<u32>,
}

/// A page, made by a [`PageBuilder`].
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub(crate) nodes: Vec<Node>,
    /// Index into [`ATTRIBUTES`], value in `strings`.
    attributes: Vec<(u8, Range<u32>)>,
    strings: String,
}

impl Page {
    pub(crate) fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    /// Every node, in document order.
    pub(crate) fn ids(&self) -> Range<u32> {
        0..self.nodes.len() as u32
    }

    pub(crate) fn tag(&self, id: u32) -> Tag {
        self.node(id).map_or(Tag::Other, |n| n.tag)
    }

    /// The value of an attribute, empty if it is absent.
    pub(crate) fn attr(&self, id: u32, name: &str) -> &str {
        self.find_attr(id, name).unwrap_or("")
    }

    pub(crate) fn find_attr(&self, id: u32, name: &str) -> Option<&str> {
        let node = self.node(id)?;
        let range = node.attributes.start as usize..node.attributes.end as usize;
        self.attributes
            .get(range)?
            .iter()
            .find(|(n, _)| ATTRIBUTES.get(usize::from(*n)) == Some(&name))
            .map(|(_, value)| self.string(value))
    }

    pub(crate) fn text(&self, id: u32) -> &str {
        self.node(id).map_or("", |n| self.string(&n.text))
    }

    fn string(&self, range: &Range<u32>) -> &str {
        self.strings
            .get(range.start as usize..range.end as usize)
            .unwrap_or("")
    }

    /// The nodes of the subtree of `id`, itself first.
    pub(crate) fn subtree(&self, id: u32) -> Range<u32> {
        id..self.node(id).map_or(id, |n| n.end)
    }

    /// The first words inside an element, raw: enough for a heading or a byline, whatever the
    /// element's size.
    pub(crate) fn opening(&self, id: u32) -> String {
        let mut out = String::new();
        for n in self.subtree(id).take(100) {
            match self.tag(n) {
                Tag::Text => {
                    let text = self.text(n);
                    out.push_str(text.get(..text.floor_char_boundary(1000)).unwrap_or(text));
                }
                tag if tag == Tag::Br || tag.is_block() => out.push(' '),
                _ => {}
            }
        }
        out
    }

    pub(crate) fn parent(&self, id: u32) -> Option<u32> {
        let node = self.node(id)?;
        (node.parent < id).then_some(node.parent)
    }
}

/// Makes a [`Page`] from a walk in document order: [`open`](Self::open) an element, name its
/// [`attribute`](Self::attribute)s, feed its texts and children, [`close`](Self::close) it.
///
/// ```
/// let mut page = factbox_page::PageBuilder::default();
/// page.open("article");
/// page.open("p");
/// let node = page.text("The bridge opened in May and cost 3 million euros.");
/// page.close();
/// page.close();
/// let article = page.finish().read();
/// assert_eq!(article.body.text, "The bridge opened in May and cost 3 million euros.");
/// assert_eq!(article.body.range(0, 10).unwrap().0.node, node);
/// ```
#[derive(Clone, Debug, Default)]
pub struct PageBuilder {
    page: Page,
    open: Vec<u32>,
}

/// Beyond this many bytes of text and attributes a page is cut off.
const LIMIT: usize = 1 << 30;

impl PageBuilder {
    /// Opens an element.
    pub fn open(&mut self, tag: &str) -> NodeId {
        let id = self.push(Tag::of(tag), 0..0);
        self.open.push(id.0);
        id
    }

    /// Gives the element opened last an attribute; names outside [`ATTRIBUTES`] are passed by.
    /// Attributes come before the element's first child.
    pub fn attribute(&mut self, name: &str, value: &str) {
        let Some(at) = ATTRIBUTES.iter().position(|a| a.eq_ignore_ascii_case(name)) else {
            return;
        };
        if let Some(value) = self.intern(value)
            && let Some(node) = self.page.nodes.last_mut()
        {
            self.page.attributes.push((at as u8, value));
            node.attributes.end = self.page.attributes.len() as u32;
        }
    }

    /// Adds a text node, raw as it stands in the document.
    pub fn text(&mut self, text: &str) -> NodeId {
        let range = self.intern(text).unwrap_or(0..0);
        self.push(Tag::Text, range)
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            self.end(id);
        }
    }

    /// Closes what is open and gives the page.
    #[must_use]
    pub fn finish(mut self) -> Page {
        while let Some(id) = self.open.pop() {
            self.end(id);
        }
        self.page
    }

    fn end(&mut self, id: u32) {
        let end = self.page.nodes.len() as u32;
        if let Some(node) = self.page.nodes.get_mut(id as usize) {
            node.end = end;
        }
    }

    fn intern(&mut self, text: &str) -> Option<Range<u32>> {
        let start = self.page.strings.len();
        if start + text.len() > LIMIT {
            return None;
        }
        self.page.strings.push_str(text);
        Some(start as u32..self.page.strings.len() as u32)
    }

    fn push(&mut self, tag: Tag, text: Range<u32>) -> NodeId {
        let id = self.page.nodes.len() as u32;
        let attributes = self.page.attributes.len() as u32;
        self.page.nodes.push(Node {
            tag,
            parent: self.open.last().copied().unwrap_or(id),
            end: id + 1,
            text,
            attributes: attributes..attributes,
        });
        NodeId(id)
    }
}
