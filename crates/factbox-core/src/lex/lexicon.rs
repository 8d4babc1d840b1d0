//! Word tables as they are written, which is how they compress best: every byte of a table is downloaded
//! by every reader. Each is hashed when it is first asked.
#![allow(
    clippy::indexing_slicing,
    reason = "a `const fn` has no iterators; a table out of bounds does not compile"
)]

use std::sync::OnceLock;

/// Hash of a word, ASCII case folded: FNV-1a, 32 bits. The lexer computes it while it reads a
/// token, so that every table can be asked for the price of one probe.
#[must_use]
pub const fn hash(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut h = SEED;
    let mut i = 0;
    while i < bytes.len() {
        h = step(h, bytes[i]);
        i += 1;
    }
    h
}

/// The hash of the empty word.
pub(crate) const SEED: u32 = 0x811c_9dc5;

/// The hash of a word with one more byte.
#[inline]
pub(crate) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte.to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193)
}

/// A fixed table from lower-case words to values. Made by the [`lexicon!`](crate::lexicon) macro.
pub struct Lexicon<T: 'static> {
    words: Words,
    values: &'static [T],
}

impl<T: Copy> Lexicon<T> {
    /// The table of `words`, which `lines` holds one to a line. Does not compile with a word that
    /// stands twice, an upper-case letter, or words of more than 65,535 bytes.
    #[must_use]
    pub const fn new<const N: usize>(words: [&str; N], lines: &'static str, values: &'static [T; N]) -> Self {
        check(&words);
        assert!(lines.len() <= u16::MAX as usize);
        Self {
            words: Words {
                lines,
                index: OnceLock::new(),
            },
            values,
        }
    }

    /// The value of `word`, whose [`hash`] is given; ASCII case is ignored.
    #[inline]
    #[must_use]
    pub fn get(&self, word: &str, hash: u32) -> Option<T> {
        self.value(self.words.find(word.as_bytes(), hash))
    }

    /// The words without their values.
    #[inline]
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// The value of the word with this number.
    #[inline]
    pub(super) fn value(&self, number: Option<usize>) -> Option<T> {
        self.values.get(number?).copied()
    }

    /// Every word of the table, for tests that compare tables.
    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.words.lines.lines()
    }
}

/// Fails unless each word stands once, in lower case.
const fn check<const N: usize>(words: &[&str; N]) {
    let mut hashes = [0; N];
    let mut i = 0;
    while i < N {
        let letters = words[i].as_bytes();
        let mut b = 0;
        while b < letters.len() {
            assert!(
                !letters[b].is_ascii_uppercase(),
                "words are written in lower case"
            );
            b += 1;
        }
        hashes[i] = hash(words[i]);
        let mut other = 0;
        while other < i {
            assert!(hashes[i] != hashes[other], "a word stands twice");
            other += 1;
        }
        i += 1;
    }
}

/// The words of a table, whatever their values: one look-up in the program for all tables.
pub(super) struct Words {
    lines: &'static str,
    index: OnceLock<Index>,
}

impl Words {
    /// The number of `word` in the table.
    pub(super) fn find(&self, word: &[u8], hash: u32) -> Option<usize> {
        let index = self.index.get_or_init(|| Index::of(self.lines));
        let mut number = *index.groups.get(index.group(hash))?;
        while let Some(entry) = index.entries.get(usize::from(number)) {
            if entry.hash == hash && self.is(word, entry.start.into()) {
                return Some(number.into());
            }
            number = entry.next;
        }
        None
    }

    /// Whether the line that begins at `start` is `word`.
    fn is(&self, word: &[u8], start: usize) -> bool {
        let (known, end) = (start..start + word.len(), start + word.len());
        let lines = self.lines.as_bytes();
        lines.get(end) == Some(&b'\n') && lines.get(known).is_some_and(|known| is(word, known))
    }
}

/// Whether `word` is `known`, which stands in lower case; ASCII case is ignored.
#[inline]
pub(super) fn is(word: &[u8], known: &[u8]) -> bool {
    word.len() == known.len() && word.iter().zip(known).all(|(w, k)| w.to_ascii_lowercase() == *k)
}

/// Words grouped by their hash.
struct Index {
    /// The last word of each group; [`NONE`] where there is none. Their number is a power of two.
    groups: Vec<u16>,
    /// For each word.
    entries: Vec<Entry>,
}

/// No word has this number.
const NONE: u16 = u16::MAX;

struct Entry {
    hash: u32,
    /// Where its line begins.
    start: u16,
    /// The word before it in its group.
    next: u16,
}

impl Index {
    #[cold]
    fn of(lines: &str) -> Self {
        let words = lines.lines().count();
        let mut index = Self {
            groups: vec![NONE; words.next_power_of_two()],
            entries: Vec::with_capacity(words),
        };
        let mut start = 0;
        for (word, number) in lines.lines().zip(0..) {
            let hash = hash(word);
            let group = index.group(hash);
            if let Some(last) = index.groups.get_mut(group) {
                let next = std::mem::replace(last, number);
                index.entries.push(Entry { hash, start, next });
            }
            start += word.len() as u16 + 1;
        }
        index
    }

    /// The group of a hash.
    fn group(&self, hash: u32) -> usize {
        hash as usize & (self.groups.len() - 1)
    }
}

/// Defines a [`Lexicon`] as a static: `lexicon! { NAME: Type = { "word" => value, ... } }`, or a plain
/// set of words: `lexicon! { NAME = { "word", ... } }`.
#[macro_export]
macro_rules! lexicon {
    ($(#[$meta:meta])* $vis:vis $name:ident = { $($word:literal),* $(,)? }) => {
        $crate::lexicon! { $(#[$meta])* $vis $name: () = { $($word => ()),* } }
    };
    ($(#[$meta:meta])* $vis:vis $name:ident : $t:ty = { $($word:literal => $value:expr),* $(,)? }) => {
        $(#[$meta])*
        $vis static $name: $crate::lex::Lexicon<$t> =
            $crate::lex::Lexicon::new([$($word),*], concat!($($word, "\n"),*), &[$($value),*]);
    };
}

#[cfg(test)]
mod tests {
    use super::hash;

    lexicon! { WARM = { "red", "yellow" } }
    lexicon! { COLOURS: u8 = { "red" => 1, "green" => 2, "dark blue" => 3 } }

    #[test]
    fn finds_words_in_any_case_and_nothing_else() {
        for (word, value) in [
            ("red", Some(1)),
            ("GREEN", Some(2)),
            ("Dark blue", Some(3)),
            ("", None),
            ("re", None),
            ("d", None),
            ("red\ngreen", None),
            ("grün", None),
        ] {
            assert_eq!(COLOURS.get(word, hash(word)), value, "{word}");
        }
    }

    #[test]
    fn a_set_holds_its_words() {
        assert_eq!(
            ["Red", "green"].map(|w| WARM.get(w, hash(w)).is_some()),
            [true, false]
        );
    }
}
