//! Text as the engine reads it, with the way back to the page.
//!
//! **The text model**, the same for browser and command line: the text nodes of block elements in
//! document order; every run of white space is one space, none at a block's ends; what is invisible
//! ([`is_invisible`]) falls out; blocks are separated by one blank line.

use crate::page::{NodeId, Page};
use factbox_model::is_invisible;

/// A stretch of the page as text, and where each of its characters stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The text.
    pub text: String,
    /// Ascending; a character belongs to the last run that starts at or before it.
    runs: Vec<Run>,
    utf16_len: usize,
}

/// A position in the page: a text node and an offset in its own text, in UTF-16 code units, as the
/// boundary point of a DOM Range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The text node.
    pub node: NodeId,
    /// Offset in its text, in UTF-16 code units.
    pub utf16: usize,
}

/// Characters that stand in one node without a gap. All offsets in UTF-16 code units: white space
/// that becomes a space keeps its width there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    start: usize,
    node: NodeId,
    at: usize,
}

impl Passage {
    /// Words that stand nowhere in the page's text: a headline known from metadata alone.
    pub(crate) fn unplaced(text: &str) -> Self {
        let mut writer = Writer::default();
        writer.push_str(text, None);
        writer.finish()
    }

    /// Where `[start, end)` of the text, in UTF-16 code units, begins and ends in the page. `None`
    /// if the stretch is empty, lies outside the text, or stands nowhere in the page.
    #[must_use]
    pub fn range(&self, start: usize, end: usize) -> Option<(Position, Position)> {
        if start >= end || end > self.utf16_len {
            return None;
        }
        let first = self.position(start)?;
        let mut last = self.position(end - 1)?;
        last.utf16 += 1;
        Some((first, last))
    }

    fn position(&self, utf16: usize) -> Option<Position> {
        let run = self
            .runs
            .partition_point(|r| r.start <= utf16)
            .checked_sub(1)
            .and_then(|i| self.runs.get(i))?;
        Some(Position {
            node: run.node,
            utf16: run.at + (utf16 - run.start),
        })
    }
}

/// Collects a [`Passage`] from raw text nodes.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    passage: Passage,
    /// What has to be written before the next character.
    gap: Gap,
    /// Where the white space of the gap stands, so that a space leads back to it.
    space: Option<(NodeId, usize)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Block,
}

impl Writer {
    /// Adds a text node of `page`.
    pub(crate) fn node(&mut self, page: &Page, node: NodeId) {
        self.push_str(page.text(node.0), Some(node));
    }

    /// What comes next stands in another word (`<br>`).
    pub(crate) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// What comes next stands in another block.
    pub(crate) fn block(&mut self) {
        self.gap = Gap::Block;
        self.space = None;
    }

    pub(crate) fn finish(self) -> Passage {
        self.passage
    }

    fn push_str(&mut self, text: &str, node: Option<NodeId>) {
        let mut at = 0;
        for c in text.chars() {
            if c.is_whitespace() {
                if self.gap == Gap::None {
                    self.gap = Gap::Space;
                    self.space = node.map(|n| (n, at));
                }
            } else if !is_invisible(c) {
                self.write_gap(node.map(|n| (n, at)));
                self.write(c, node.map(|n| (n, at)));
            }
            at += c.len_utf16();
        }
    }

    fn write_gap(&mut self, next: Option<(NodeId, usize)>) {
        let (gap, space) = (std::mem::take(&mut self.gap), self.space.take());
        if self.passage.text.is_empty() {
            return;
        }
        match gap {
            Gap::None => {}
            Gap::Space => self.write(' ', space.or(next)),
            Gap::Block => {
                self.write('\n', next);
                self.write('\n', next);
            }
        }
    }

    fn write(&mut self, c: char, source: Option<(NodeId, usize)>) {
        let passage = &mut self.passage;
        if let Some((node, at)) = source {
            let continues = passage
                .runs
                .last()
                .is_some_and(|r| r.node == node && r.at + (passage.utf16_len - r.start) == at);
            if !continues {
                passage.runs.push(Run {
                    start: passage.utf16_len,
                    node,
                    at,
                });
            }
        }
        passage.text.push(c);
        passage.utf16_len += c.len_utf16();
    }
}

/// Whether two stretches of a page hold the same words, wherever their lines are broken.
#[must_use]
pub fn same_words(one: &str, other: &str) -> bool {
    fn drawn(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c))
    }
    drawn(one).eq(drawn(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PageBuilder;

    /// A passage of the given text nodes, `|` standing for a new block.
    fn passage(nodes: &[&str]) -> (Page, Passage) {
        let mut builder = PageBuilder::default();
        let ids: Vec<NodeId> = nodes.iter().map(|n| builder.text(n)).collect();
        let page = builder.finish();
        let mut writer = Writer::default();
        for (id, text) in ids.iter().zip(nodes) {
            if *text == "|" {
                writer.block();
            } else {
                writer.node(&page, *id);
            }
        }
        let passage = writer.finish();
        (page, passage)
    }

    #[test]
    fn white_space_collapses_across_nodes() {
        for (nodes, want) in [
            (&["  One\n two "] as &[_], "One two"),
            (&["More than", " 100", "\u{a0}men "], "More than 100 men"),
            (&["a ", " b"], "a b"),
            (&["a", "b"], "ab"),
            (&[" a ", "|", " ", "|", "\tb"], "a\n\nb"),
            (&["|", "a", "|"], "a"),
            (
                &["dis\u{ad}aster\u{200b}s 2\u{2060}–\u{2060}3\u{feff}"],
                "disasters 2–3",
            ),
            (
                &["\u{200e}می\u{200c}شود 👩\u{200d}🚒"],
                "\u{200e}می\u{200c}شود 👩\u{200d}🚒",
            ),
            (&[""], ""),
        ] {
            assert_eq!(passage(nodes).1.text, want);
        }
    }

    /// Every stretch of the text leads back to the same words in the page.
    #[test]
    fn every_stretch_leads_back() {
        let (page, passage) = passage(&[
            "  The  “toll”\n rose ",
            "to\u{a0}2,783 ",
            "|",
            " 😀 dis\u{ad}aster",
            "|",
            "é\u{200b}𝒳 2\u{2060}–\u{2060}3 ",
            "end. ",
        ]);
        let text: Vec<u16> = passage.text.encode_utf16().collect();
        let own = |node: NodeId| -> Vec<u16> { page.text(node.0).encode_utf16().collect() };
        for start in 0..text.len() {
            for end in start + 1..=text.len() {
                let (from, to) = passage.range(start, end).unwrap();
                let (first, last) = (own(from.node)[from.utf16], own(to.node)[to.utf16 - 1]);
                let same = |a: u16, b: u16| {
                    a == b
                        || (matches!(a, 32 | 10) && char::from_u32(b.into()).is_some_and(char::is_whitespace))
                };
                // A block break leads to the first word of the next block.
                assert!(text[start] == 10 || same(text[start], first), "{start}..{end}");
                assert!(text[end - 1] == 10 || same(text[end - 1], last), "{start}..{end}");
                if from.node == to.node && !text[start..end].contains(&10) {
                    let between = String::from_utf16_lossy(&own(from.node)[from.utf16..to.utf16]);
                    let mut writer = Writer::default();
                    writer.push_str(&between, None);
                    let want = String::from_utf16_lossy(&text[start..end]);
                    assert_eq!(writer.finish().text, want.trim());
                }
            }
        }
        assert_eq!(passage.range(3, 3), None);
        assert_eq!(passage.range(0, text.len() + 1), None);
        assert_eq!(passage.range(5, 2), None);
    }

    #[test]
    fn words_are_the_same_wherever_their_lines_break() {
        for (one, other, want) in [
            ("2\u{2060}–\u{2060}3 mil\u{ad}lion", "2–3\n  million", true),
            ("to\u{a0}40\u{200b}", "\u{feff}to 40", true),
            ("40", "41", false),
            ("40", "40s", false),
            ("👩\u{200d}🚒", "👩🚒", false),
        ] {
            assert_eq!(same_words(one, other), want, "{one} {other}");
            assert!(same_words(&passage(&[one]).1.text, one), "{one}");
        }
    }

    /// The entry, which is not Rust, passes by the same characters.
    #[test]
    fn the_script_squeezes_the_same_characters() {
        let entry = include_str!("../../../embed/factbox.js");
        let class = entry
            .split("replace(/[\\s")
            .nth(1)
            .unwrap()
            .split("]+/g")
            .next()
            .unwrap();
        let code = |code: &str| u32::from_str_radix(code, 16).unwrap();
        let mut named: Vec<u32> = class.split("\\u").skip(1).map(code).collect();
        // What `\s` is in ECMAScript.
        let spaces = [
            9..=13,
            0x20..=0x20,
            0xa0..=0xa0,
            0x1680..=0x1680,
            0x2000..=0x200a,
            0x2028..=0x2029,
        ];
        named.extend(spaces.into_iter().flatten());
        named.extend([0x202f, 0x205f, 0x3000, 0xfeff]);
        named.sort_unstable();
        named.dedup();
        let want = char::MIN..=char::MAX;
        let want = want
            .filter(|c| c.is_whitespace() || is_invisible(*c))
            .map(u32::from);
        assert!(want.eq(named.iter().copied()), "{named:x?}");
    }

    #[test]
    fn words_from_metadata_lead_nowhere() {
        let passage = Passage::unplaced(" A  headline ");
        assert_eq!(passage.text, "A headline");
        assert_eq!(passage.range(0, 1), None);
    }
}
