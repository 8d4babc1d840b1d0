//! The page cut into blocks of text, as a browser would draw them, and what each looks like.

use crate::page::Page;
use crate::tag::Tag;
use std::ops::Range;

/// Text between two block boundaries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    /// First text node.
    pub first: u32,
    /// Last text node.
    pub last: u32,
    /// The nearest block element around it.
    pub element: u32,
    /// Characters, white space collapsed; an ideograph counts for three, as it says as much.
    pub chars: u32,
    /// Words; an ideograph is one.
    pub words: u32,
    /// Characters that are the words of a link.
    pub linked: u32,
    /// Ends as a sentence does.
    pub is_sentence: bool,
}

impl Block {
    /// Reads as running text rather than as a label, a list of links or a button.
    pub(crate) const fn is_prose(&self) -> bool {
        !self.is_linked() && self.words >= 4 && (self.chars >= 80 || self.is_sentence && self.chars >= 25)
    }

    /// Most of it is the words of links.
    pub(crate) const fn is_linked(&self) -> bool {
        self.linked * 2 > self.chars
    }

    /// Nearly all of it is the words of links.
    pub(crate) const fn is_link(&self) -> bool {
        self.linked * 10 > self.chars * 9
    }
}

/// Cuts a stretch of nodes into blocks. A subtree for which `skip` holds is passed by.
pub(crate) fn blocks(page: &Page, range: Range<u32>, skip: impl Fn(u32) -> bool) -> Vec<Block> {
    let mut cutter = Cutter::new(page, range.start);
    let mut id = range.start;
    while id < range.end {
        cutter.leave(id);
        let (tag, end) = (page.tag(id), page.subtree(id).end);
        if tag == Tag::Text {
            cutter.text(id);
        } else if skip(id) {
            if tag.is_block() {
                cutter.cut();
            }
            id = end;
            continue;
        } else {
            cutter.enter(id, tag, end);
        }
        id += 1;
    }
    cutter.cut();
    cutter.blocks
}

struct Cutter<'a> {
    page: &'a Page,
    blocks: Vec<Block>,
    current: Option<Block>,
    /// Open block elements and links: node, end.
    elements: Vec<(u32, u32)>,
    root: u32,
    link_end: u32,
    row_end: u32,
    breaks: u32,
    gap: bool,
    last: [char; 2],
}

impl<'a> Cutter<'a> {
    fn new(page: &'a Page, root: u32) -> Self {
        Self {
            page,
            blocks: Vec::new(),
            current: None,
            elements: Vec::new(),
            root,
            link_end: 0,
            row_end: 0,
            breaks: 0,
            gap: false,
            last: [' '; 2],
        }
    }

    fn leave(&mut self, id: u32) {
        while self.elements.last().is_some_and(|(_, end)| *end <= id) {
            self.elements.pop();
            self.cut();
        }
    }

    fn enter(&mut self, id: u32, tag: Tag, end: u32) {
        match tag {
            Tag::A => self.link_end = self.link_end.max(end),
            Tag::Br => {
                self.breaks += 1;
                self.gap = true;
                if self.breaks == 2 {
                    self.cut();
                }
            }
            // A row of plain cells is one line.
            Tag::Td | Tag::Th if self.row_end >= end => self.gap = true,
            _ if tag.is_block() => {
                if tag == Tag::Tr && is_line(self.page, id) {
                    self.row_end = end;
                }
                self.cut();
                self.elements.push((id, end));
            }
            _ => {}
        }
    }

    fn text(&mut self, id: u32) {
        let (mut chars, mut words) = (0, 0);
        for c in self.page.text(id).chars() {
            if c.is_whitespace() {
                self.gap = true;
                continue;
            }
            let starts = chars == 0 && self.current.is_none();
            let is_ideograph = c >= '\u{2e80}';
            words += u32::from(starts || self.gap || is_ideograph);
            chars += if is_ideograph { 3 } else { 1 } + u32::from(self.gap && !starts);
            self.gap = false;
            self.last = [self.last[1], c];
        }
        if chars == 0 {
            return;
        }
        self.breaks = 0;
        let element = self.elements.last().map_or(self.root, |(id, _)| *id);
        let block = self.current.get_or_insert(Block {
            first: id,
            last: id,
            element,
            chars: 0,
            words: 0,
            linked: 0,
            is_sentence: false,
        });
        block.last = id;
        block.chars += chars;
        block.words += words;
        if id < self.link_end {
            block.linked += chars;
        }
    }

    fn cut(&mut self) {
        self.gap = false;
        if let Some(mut block) = self.current.take() {
            block.is_sentence = ends_sentence(self.last);
            self.blocks.push(block);
        }
        self.last = [' '; 2];
    }
}

/// Whether a table row holds nothing but cells with text in them.
fn is_line(page: &Page, row: u32) -> bool {
    let inside = page.subtree(row).skip(1).map(|id| page.tag(id));
    inside
        .take(200)
        .all(|tag| !tag.is_block() || matches!(tag, Tag::Td | Tag::Th))
}

fn ends_sentence([before, last]: [char; 2]) -> bool {
    let is_stop = |c| {
        matches!(
            c,
            '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '۔' | ':' | ';'
        )
    };
    is_stop(last) || matches!(last, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '」' | '』') && is_stop(before)
}
