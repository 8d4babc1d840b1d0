use crate::{Extent, Offsets, Quote};

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
    unit: Offsets,
    /// Byte position and offset of every [`STEP`]th character.
    marks: Vec<(usize, usize)>,
    length: usize,
}

const STEP: usize = 64;

impl<'a> Ruler<'a> {
    /// Measures `text` in `unit`.
    #[must_use]
    pub fn new(text: &'a str, unit: Offsets) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut length = 0;
        for (count, (byte, c)) in text.char_indices().enumerate() {
            if count % STEP == 0 {
                marks.push((byte, length));
            }
            length += unit.width(c);
        }
        Self {
            text,
            unit,
            marks,
            length,
        }
    }

    /// The words of an extent. `None` if it runs backwards, lies outside the text or cuts a
    /// character.
    #[must_use]
    pub fn slice(&self, [start, end]: Extent) -> Option<&'a str> {
        self.text.get(self.byte(start)?..self.byte(end)?)
    }

    /// A label: the words of its extents, joined by a space where only white space lies between
    /// two of them, and by " … " elsewhere.
    #[must_use]
    pub fn label(&self, extents: &[Extent]) -> Option<String> {
        let mut out = String::new();
        let mut last: Option<usize> = None;
        for &[start, end] in extents {
            let words = self.slice([start, end])?;
            if let Some(last) = last {
                let adjacent = self.slice([last, start]).is_some_and(|gap| gap.trim().is_empty());
                out.push_str(if adjacent { " " } else { " … " });
            }
            out.push_str(words);
            last = Some(end);
        }
        Some(out)
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

    /// The offset of a byte position. `None` inside a character or outside the text.
    #[must_use]
    pub fn offset(&self, byte: usize) -> Option<usize> {
        let mark = self.marks.partition_point(|(b, _)| *b <= byte).checked_sub(1);
        let (from, offset) = mark.and_then(|m| self.marks.get(m)).copied().unwrap_or((0, 0));
        let between = self.text.get(from..byte)?;
        Some(offset + between.chars().map(|c| self.unit.width(c)).sum::<usize>())
    }

    /// The byte position of an offset. `None` inside a character or outside the text.
    #[must_use]
    pub fn byte(&self, offset: usize) -> Option<usize> {
        if offset == self.length {
            return Some(self.text.len());
        }
        let mark = self.marks.partition_point(|(_, o)| *o <= offset).checked_sub(1)?;
        let &(byte, mut at) = self.marks.get(mark)?;
        for (i, c) in self.text.get(byte..)?.char_indices() {
            if at >= offset {
                return (at == offset).then_some(byte + i);
            }
            at += self.unit.width(c);
        }
        None
    }
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
        let text = format!("é{}😀’x{}end", "a".repeat(STEP), "😀b".repeat(STEP));
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
}
