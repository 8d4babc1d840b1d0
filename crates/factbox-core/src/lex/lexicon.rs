//! Word tables that are hashed when the crate is compiled: one probe for each look-up, nothing
//! built at run time, no generated files.
#![allow(
    clippy::indexing_slicing,
    reason = "a `const fn` has no iterators; a table out of bounds does not compile"
)]

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
///
/// The words lie packed in one run of bytes, grouped by their hash: no pointers and no empty slots,
/// for every byte of a table is downloaded by every reader.
pub struct Lexicon<T: 'static> {
    words: Words,
    values: &'static [T],
}

impl<T: Copy> Lexicon<T> {
    /// The table over `packed`.
    #[must_use]
    pub const fn new<const N: usize, const BYTES: usize, const STARTS: usize>(
        packed: &'static Packed<T, N, BYTES, STARTS>,
    ) -> Self {
        let words = Words {
            letters: &packed.letters,
            lengths: &packed.lengths,
            starts: &packed.starts,
        };
        Self {
            words,
            values: &packed.values,
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
    pub(super) fn index(&self) -> &Words {
        &self.words
    }

    /// The value of the word with this number.
    #[inline]
    pub(super) fn value(&self, number: Option<usize>) -> Option<T> {
        self.values.get(number?).copied()
    }

    /// Every word of the table, for tests that compare tables.
    #[cfg(test)]
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        let (mut from, letters) = (0, self.words.letters);
        self.words.lengths.iter().map(move |length| {
            let word = &letters[from..from + *length as usize];
            from += *length as usize;
            std::str::from_utf8(word).unwrap()
        })
    }
}

/// The words of a table, whatever their values: one look-up in the program for all tables.
pub(super) struct Words {
    letters: &'static [u8],
    lengths: &'static [u8],
    starts: &'static [Start],
}

impl Words {
    /// The number of `word` in the table: its group is small, and most words differ in length or
    /// first letter.
    pub(super) fn find(&self, word: &[u8], hash: u32) -> Option<usize> {
        let group = bucket(hash, self.starts.len());
        let (first, next) = (self.starts.get(group)?, self.starts.get(group + 1)?);
        let lengths = self.lengths.get(first.word as usize..next.word as usize)?;
        let mut from = first.letter as usize;
        for (i, &length) in lengths.iter().enumerate() {
            let end = from + length as usize;
            if word.len() == length as usize && is(word, self.letters.get(from..end)?) {
                return Some(first.word as usize + i);
            }
            from = end;
        }
        None
    }
}

/// Whether `word` is `known`, which stands in lower case; ASCII case is ignored.
#[inline]
pub(super) fn is(word: &[u8], known: &[u8]) -> bool {
    word.len() == known.len() && word.iter().zip(known).all(|(w, k)| w.to_ascii_lowercase() == *k)
}

/// Where a group of words begins.
#[derive(Clone, Copy)]
struct Start {
    word: u16,
    letter: u16,
}

/// The group of a hash, in a table of `starts - 1` groups, a power of two.
const fn bucket(hash: u32, starts: usize) -> usize {
    hash as usize & (starts - 2)
}

/// Length of the groups' table for `words` words, its end mark included: about four words a group.
#[must_use]
pub const fn starts(words: usize) -> usize {
    words.div_ceil(4).next_power_of_two() + 1
}

/// Bytes of all words together.
#[must_use]
pub const fn letters(words: &[&str]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < words.len() {
        sum += words[i].len();
        i += 1;
    }
    sum
}

/// The data of a [`Lexicon`]: `N` words of `BYTES` letters in `STARTS - 1` groups.
pub struct Packed<T, const N: usize, const BYTES: usize, const STARTS: usize> {
    letters: [u8; BYTES],
    lengths: [u8; N],
    starts: [Start; STARTS],
    values: [T; N],
}

impl<T: Copy, const N: usize, const BYTES: usize, const STARTS: usize> Packed<T, N, BYTES, STARTS> {
    /// Groups the words by hash, in two passes. Fails to compile on a repeated word, an upper-case
    /// letter, a word of more than 255 bytes or more than 65,535 bytes of words.
    #[must_use]
    pub const fn new(words: &[&str; N], values: [T; N]) -> Self {
        assert!(BYTES <= u16::MAX as usize);
        let mut starts = [Start { word: 0, letter: 0 }; STARTS];
        let mut groups = [0; N];
        let mut i = 0;
        while i < N {
            groups[i] = bucket(hash(words[i]), STARTS);
            starts[groups[i] + 1].word += 1;
            starts[groups[i] + 1].letter += words[i].len() as u16;
            i += 1;
        }
        let mut group = 1;
        while group < STARTS {
            starts[group].word += starts[group - 1].word;
            starts[group].letter += starts[group - 1].letter;
            group += 1;
        }
        let mut out = Self {
            letters: [0; BYTES],
            lengths: [0; N],
            starts,
            values,
        };
        // From here on, where the next word of each group goes.
        let mut next = starts;
        let mut i = 0;
        while i < N {
            let (word, place) = (words[i].as_bytes(), next[groups[i]]);
            assert!(word.len() <= u8::MAX as usize);
            assert!(!out.has(starts[groups[i]], place, word), "a word stands twice");
            let mut b = 0;
            while b < word.len() {
                assert!(!word[b].is_ascii_uppercase(), "words are written in lower case");
                out.letters[place.letter as usize + b] = word[b];
                b += 1;
            }
            out.lengths[place.word as usize] = word.len() as u8;
            out.values[place.word as usize] = values[i];
            next[groups[i]].word += 1;
            next[groups[i]].letter += word.len() as u16;
            i += 1;
        }
        out
    }

    /// Whether `word` stands among those from `at` to `end`.
    const fn has(&self, mut at: Start, end: Start, word: &[u8]) -> bool {
        while at.word < end.word {
            let length = self.lengths[at.word as usize];
            let mut b = 0;
            while b < word.len() && b < length as usize && self.letters[at.letter as usize + b] == word[b] {
                b += 1;
            }
            if b == word.len() && b == length as usize {
                return true;
            }
            at = Start {
                word: at.word + 1,
                letter: at.letter + length as u16,
            };
        }
        false
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
        $vis static $name: $crate::lex::Lexicon<$t> = {
            const WORDS: &[&str] = &[$($word),*];
            static PACKED: $crate::lex::Packed<
                $t,
                { WORDS.len() },
                { $crate::lex::letters(WORDS) },
                { $crate::lex::starts(WORDS.len()) },
            > = $crate::lex::Packed::new(&[$($word),*], [$($value),*]);
            $crate::lex::Lexicon::new(&PACKED)
        };
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
