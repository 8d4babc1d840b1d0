use crate::{Extent, Offsets, Quote};
use std::ops::Range;

/// A text measured in a card's offsets: slices it by [`Extent`]s.
///
/// Making one takes one pass over the text; each slice then costs no more than a few steps.
///
/// ```
/// use factbox_model::{Offsets, Ruler};
/// let ruler = Ruler::new("Über 100 😀 Menschen", Offsets::Utf16);
/// assert_eq!(ruler.slice([5, 8]), Some("100"));
/// assert_eq!(ruler.slice([12, 20]), Some("Menschen"));
/// assert_eq!(ruler.slice([10, 12]), None, "inside a character");
/// ```
#[derive(Clone, Debug)]
pub struct Ruler<'a> {
    text: &'a str,
    /// Byte position and offset behind each character that is not one byte long: between two of them
    /// both count alike.
    marks: Vec<(usize, usize)>,
}

impl<'a> Ruler<'a> {
    /// Measures `text` in `unit`.
    #[must_use]
    pub fn new(text: &'a str, unit: Offsets) -> Self {
        let mut marks = Vec::new();
        let mut saved = 0;
        for (start, &lead) in text.as_bytes().iter().enumerate() {
            // How many bytes a character takes stands in its first one; those behind are less.
            let bytes = match lead {
                ..0xc0 => continue,
                0xc0..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            };
            let is_pair = bytes == 4 && unit == Offsets::Utf16;
            saved += bytes - 1 - usize::from(is_pair);
            marks.push((start + bytes, start + bytes - saved));
        }
        Self { text, marks }
    }

    /// The words of an extent. `None` if it runs backwards, lies outside the text or cuts a
    /// character.
    #[must_use]
    pub fn slice(&self, [start, end]: Extent) -> Option<&'a str> {
        self.text.get(self.byte(start)?..self.byte(end)?)
    }

    /// Whether an extent holds words, and neither begins nor ends inside one, as one may that was made
    /// for another text.
    #[must_use]
    pub fn has_words(&self, extent: Extent) -> bool {
        let is_letter = |c: char| c.is_ascii_alphanumeric();
        let is_edge = |offset: usize| {
            let parts = self.byte(offset).and_then(|at| self.text.split_at_checked(at));
            parts
                .is_some_and(|(before, after)| !(before.ends_with(is_letter) && after.starts_with(is_letter)))
        };
        let words = self.slice(extent);
        words.is_some_and(|words| !words.trim().is_empty()) && extent.into_iter().all(is_edge)
    }

    /// A label: the words of its extents, joined by a space where only white space lies between
    /// two of them, and by " … " elsewhere.
    #[must_use]
    pub fn label(&self, extents: &[Extent]) -> Option<String> {
        let bytes = |&[start, end]: &Extent| Some(self.byte(start)?..self.byte(end)?);
        let ranges: Option<Vec<Range<usize>>> = extents.iter().map(bytes).collect();
        label(self.text, ranges?)
    }

    /// Where a quote stands, if it stands at exactly one place with the words around it.
    #[must_use]
    pub fn find(&self, quote: &Quote) -> Option<usize> {
        if quote.exact.is_empty() {
            return None;
        }
        let mut places = self.text.match_indices(&*quote.exact).filter(|(at, exact)| {
            let (before, after) = (self.text.get(..*at), self.text.get(at + exact.len()..));
            before.is_some_and(|b| b.ends_with(&*quote.prefix))
                && after.is_some_and(|a| a.starts_with(&*quote.suffix))
        });
        let (at, _) = places.next()?;
        places.next().is_none().then(|| self.offset(at)).flatten()
    }

    /// Where `words` stand whole: in `sentence` rather than elsewhere, and nearest to `near`.
    #[must_use]
    pub fn nearest(&self, words: &str, sentence: Extent, near: Extent) -> Option<Extent> {
        self.text
            .match_indices(words)
            .filter_map(|(at, _)| Some([self.offset(at)?, self.offset(at + words.len())?]))
            .filter(|extent| self.has_words(*extent))
            .min_by_key(|[start, end]| {
                let is_outside = *start < sentence[0] || *end > sentence[1];
                (is_outside, start.abs_diff(near[0]))
            })
    }

    /// The offset of a byte position. `None` inside a character or outside the text.
    #[must_use]
    pub fn offset(&self, byte: usize) -> Option<usize> {
        let (from, offset) = self.mark(self.marks.partition_point(|(b, _)| *b <= byte));
        self.text.is_char_boundary(byte).then(|| offset + byte - from)
    }

    /// The byte position of an offset. `None` inside a character or outside the text.
    #[must_use]
    pub fn byte(&self, offset: usize) -> Option<usize> {
        let (byte, from) = self.mark(self.marks.partition_point(|(_, o)| *o <= offset));
        let byte = byte.checked_add(offset - from)?;
        self.text.is_char_boundary(byte).then_some(byte)
    }

    /// The last of the first `count` marks, or the start of the text.
    fn mark(&self, count: usize) -> (usize, usize) {
        let last = count.checked_sub(1).and_then(|m| self.marks.get(m));
        last.copied().unwrap_or((0, 0))
    }
}

/// The speaker to print beside a label: `None` where the label names it already.
#[must_use]
pub fn speaker<'a>(what: &str, who: Option<&'a str>) -> Option<&'a str> {
    let is_end = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let names = |who: &str| {
        what.match_indices(who).any(|(at, _)| {
            let (before, after) = (what.get(..at), what.get(at + who.len()..));
            is_end(before.and_then(|b| b.chars().next_back())) && is_end(after.and_then(|a| a.chars().next()))
        })
    };
    who.filter(|who| !names(who))
}

/// A label from the byte ranges of its words, as [`Ruler::label`] writes it. `None` if one does not
/// fit `text`.
#[must_use]
pub fn label(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Option<String> {
    let mut out = String::new();
    let mut last: Option<usize> = None;
    for range in ranges {
        let words = text.get(range.clone())?;
        if let Some(last) = last {
            let gap = text.get(last..range.start);
            let adjacent = gap.is_some_and(|gap| gap.trim().is_empty());
            out.push_str(if adjacent { " " } else { " … " });
        }
        out.push_str(words);
        last = Some(range.end);
    }
    Some(out)
}

impl Offsets {
    /// How many offsets a character takes.
    #[must_use]
    pub const fn width(self, c: char) -> usize {
        match self {
            Self::Codepoint => 1,
            Self::Utf16 => c.len_utf16(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_those_of_a_slow_count() {
        let text = format!("é{}😀’x{}end", "a".repeat(64), "😀b".repeat(64));
        for unit in [Offsets::Codepoint, Offsets::Utf16] {
            let ruler = Ruler::new(&text, unit);
            let offsets: Vec<usize> = text
                .char_indices()
                .map(|(i, _)| text[..i].chars().map(|c| unit.width(c)).sum())
                .collect();
            for (i, (byte, c)) in text.char_indices().enumerate() {
                let at = offsets[i];
                assert_eq!(
                    ruler.slice([at, at + unit.width(c)]),
                    Some(&text[byte..byte + c.len_utf8()])
                );
                assert_eq!(ruler.slice([0, at]), Some(&text[..byte]));
                assert_eq!(ruler.offset(byte), Some(at));
                assert_eq!(ruler.byte(at), Some(byte));
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let ruler = Ruler::new("a😀b", Offsets::Utf16);
        for extent in [[0, 5], [2, 3], [1, 2], [3, 1], [9, 9], [usize::MAX, usize::MAX]] {
            assert_eq!(ruler.slice(extent), None, "{extent:?}");
        }
        assert_eq!(ruler.slice([4, 4]), Some(""));
        assert_eq!(Ruler::new("", Offsets::Codepoint).slice([0, 0]), Some(""));
    }

    #[test]
    fn labels_show_their_gaps() {
        let ruler = Ruler::new("the conflict that erupted on Monday", Offsets::Codepoint);
        let rows: [(&[Extent], Option<&str>); 5] = [
            (&[[4, 12], [18, 25]], Some("conflict … erupted")),
            (&[[4, 12], [13, 17]], Some("conflict that")),
            (&[[18, 25], [4, 12]], Some("erupted … conflict")),
            (&[[4, 99]], None),
            (&[], Some("")),
        ];
        for (extents, want) in rows {
            assert_eq!(ruler.label(extents).as_deref(), want);
        }
    }

    #[test]
    fn words_are_those_of_the_sentence_then_the_nearest() {
        let text = "Boats sank. The boats of the bay, 40 boats, sank. Then boats came.";
        for unit in [Offsets::Codepoint, Offsets::Utf16] {
            let ruler = Ruler::new(text, unit);
            for (words, near, want) in [
                ("boats", 34, Some([37, 42])),
                ("boats", 12, Some([16, 21])),
                ("sank", 0, Some([44, 48])),
                ("Boats", 34, Some([0, 5])),
                ("came", 34, Some([61, 65])),
                ("boat", 34, None),
                ("ships", 34, None),
            ] {
                let found = ruler.nearest(words, [12, 49], [near, near + 2]);
                assert_eq!(found, want, "{words} at {near}");
            }
        }
    }

    #[test]
    fn a_speaker_that_the_label_names_is_not_printed_again() {
        use super::speaker;
        for (what, who, want) in [
            ("Norda said sales rose", "Norda", None),
            ("the mill closed", "Norda", Some("Norda")),
            ("the mill closed", "he", Some("he")),
            ("", "Norda", Some("Norda")),
        ] {
            assert_eq!(speaker(what, Some(who)), want, "{what}");
        }
        assert_eq!(speaker("the mill closed", None), None);
    }
}
