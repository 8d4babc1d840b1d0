//! The element that holds the article.

use crate::block::Block;
use crate::furniture::Prose;
use crate::names;
use crate::page::Page;
use crate::tag::Tag;

/// The element whose text is the article: one that is named so, if it holds its fair share of the
/// prose; else the one in which prose outweighs all else the most.
pub(crate) fn find(page: &Page, blocks: &[Block]) -> u32 {
    let prose = Prose::new(page, blocks);
    let densest = densest(page, blocks);
    let mut named = [(0, 0); 4];
    for id in page.ids() {
        let Some(slot) = rank(page, id).and_then(|r| named.get_mut(r)) else {
            continue;
        };
        let own = prose.within(page, id);
        if own > slot.1 {
            *slot = (id, own);
        }
    }
    let enough = prose.within(page, densest) * SHARE / 100;
    let found = named.iter().find(|(_, own)| *own > 0 && *own >= enough);
    narrow(page, &prose, found.map_or(densest, |(id, _)| *id))
}

/// How much of the densest element's prose, in percent, a named element must hold to be believed.
const SHARE: u64 = 30;

/// How clearly an element is named as an article's body, 0 the clearest.
fn rank(page: &Page, id: u32) -> Option<usize> {
    match page.tag(id) {
        Tag::Text | Tag::Html | Tag::Body => None,
        _ if page
            .attr(id, "itemprop")
            .split_ascii_whitespace()
            .any(|p| p == "articleBody") =>
        {
            Some(0)
        }
        _ if names::is_body(page, id) => Some(1),
        Tag::Article => Some(2),
        Tag::Main => Some(3),
        _ => (page.attr(id, "role") == "main").then_some(3),
    }
}

/// The element with the best balance of prose against other text; the innermost of equals.
fn densest(page: &Page, blocks: &[Block]) -> u32 {
    let mut balance = Vec::with_capacity(page.nodes.len() + 1);
    let mut blocks = blocks.iter().peekable();
    let mut sum = 0_i64;
    for id in page.ids() {
        balance.push(sum);
        while let Some(block) = blocks.next_if(|b| b.first <= id) {
            let chars = i64::from(block.chars);
            sum += if block.is_prose() { chars } else { -chars.max(20) };
        }
    }
    balance.push(sum);
    let at = |n: u32| balance.get(n as usize).copied().unwrap_or(0);
    let elements = page.ids().filter(|id| page.tag(*id) != Tag::Text);
    elements
        .max_by_key(|id| at(page.subtree(*id).end) - at(*id))
        .unwrap_or(0)
}

/// Descends to the innermost box that still holds nearly all the prose of `id`.
fn narrow(page: &Page, prose: &Prose, id: u32) -> u32 {
    let enough = prose.within(page, id) * 97 / 100;
    let is_box = |n: &u32| {
        matches!(
            page.tag(*n),
            Tag::Div | Tag::Section | Tag::Article | Tag::Main | Tag::Td
        )
    };
    // Boxes that hold more than half of the same text stand inside one another.
    let boxes = page.subtree(id).filter(is_box);
    boxes
        .rev()
        .find(|n| prose.within(page, *n) >= enough)
        .unwrap_or(id)
}
