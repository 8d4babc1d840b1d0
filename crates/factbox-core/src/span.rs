//! Positions in text: UTF-8 bytes inside the engine, other units only at its edge.

use std::ops::Range;

/// A half-open stretch of text, in UTF-8 bytes, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span `[start, end)`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The words under this span; empty if it does not fit `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// As a range of `usize`.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Length in bytes; 0 if it runs backwards.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn any_two_numbers_are_a_span() {
        let text = "a é";
        for (start, end, len, words) in [
            (0, 1, 1, "a"),
            (2, 4, 2, "é"),
            (2, 2, 0, ""),
            (4, 2, 0, ""),
            (u32::MAX, 0, 0, ""),
            (2, 3, 1, ""),
            (0, u32::MAX, u32::MAX as usize, ""),
        ] {
            let span = Span::new(start, end);
            assert_eq!((span.len(), span.of(text)), (len, words), "{span:?}");
            assert_eq!(span.is_empty(), len == 0, "{span:?}");
        }
    }
}
