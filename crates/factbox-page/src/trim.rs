//! What stands around and among an article's text inside its own element.

use crate::block::Block;
use crate::body::write;
use crate::mention::mentions;
use crate::page::Page;
use crate::passage::Writer;
use crate::tag::Tag;
use factbox_model::is_appeal;

/// The blocks that are the article's text: without the byline before it, the lists of links and
/// appeals to the reader among and after it.
pub(crate) fn trim(page: &Page, blocks: &[Block], skip: impl Fn(u32) -> bool) -> Vec<Block> {
    let text = |block: &Block| {
        let mut writer = Writer::default();
        write(page, &mut writer, block, &skip);
        writer.finish().text
    };
    let first = blocks.iter().position(|b| b.is_prose() && !is_heading(page, b));
    let last = blocks.iter().rposition(|b| may_end(page, b));
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let blocks = blocks.get(first..=last).unwrap_or_default();
    let blocks = blocks.get(after_byline(page, blocks, text)..).unwrap_or_default();
    let mut kept: Vec<Block> = Vec::new();
    // A heading waits for the text it heads.
    let mut heading: Option<Block> = None;
    for block in blocks {
        let is_left_out = !in_quotation(page, block)
            && (block.is_link() || block.is_linked() && !block.is_sentence || is_appeal(&text(block)));
        if is_left_out {
            heading = None;
        } else if is_heading(page, block) {
            heading = Some(*block);
        } else {
            kept.extend(heading.take());
            kept.push(*block);
        }
    }
    without_reading_list(page, kept)
}

/// Where the text starts if a byline with a date follows an opening summary: after that byline.
fn after_byline(page: &Page, blocks: &[Block], text: impl Fn(&Block) -> String) -> usize {
    let opening = blocks.get(..6).unwrap_or(blocks);
    let is_byline = |b: &Block| {
        b.words <= 20 && !b.is_prose() && !is_heading(page, b) && {
            mentions(&text(b)).iter().any(|m| m.has_year())
        }
    };
    opening.iter().rposition(is_byline).map_or(0, |at| at + 1)
}

/// Leaves out a list of links under a heading of its own at the end.
fn without_reading_list(page: &Page, mut blocks: Vec<Block>) -> Vec<Block> {
    let is_link = |b: &Block| page.tag(b.element) == Tag::Li && b.linked > 0;
    let is_label = |b: &Block| is_heading(page, b) || b.words <= 8 && !b.is_sentence;
    let text = blocks.iter().rposition(|b| !is_link(b)).unwrap_or(0);
    let has_list = text + 1 < blocks.len();
    if has_list && blocks.get(text).is_some_and(is_label) {
        blocks.truncate(text);
    }
    blocks
}

fn is_heading(page: &Page, block: &Block) -> bool {
    page.tag(block.element).is_heading()
}

/// An article may end with such a block.
fn may_end(page: &Page, block: &Block) -> bool {
    let stands = matches!(
        page.tag(block.element),
        Tag::Li | Tag::Tr | Tag::Td | Tag::Pre | Tag::Dd
    );
    !is_heading(page, block) && !block.is_linked() && (block.is_prose() || stands)
}

/// Embedded posts are part of the text, signature and all.
fn in_quotation(page: &Page, block: &Block) -> bool {
    let is_quote = |id| page.tag(id) == Tag::Blockquote;
    is_quote(block.element) || page.parent(block.element).is_some_and(is_quote)
}
