//! Word tables that are hashed when the crate is compiled: one probe for each look-up, nothing
//! built at run time, no generated files.

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

/// A fixed table from lower-case words to values, with `SLOTS` (a power of two, at least twice the
/// number of words) places. Made by the [`lexicon!`](crate::lexicon) macro.
pub struct Lexicon<T: 'static, const SLOTS: usize> {
    entries: &'static [(&'static str, T)],
    slots: [u16; SLOTS],
}

const FREE: u16 = u16::MAX;

impl<T: Copy + 'static, const SLOTS: usize> Lexicon<T, SLOTS> {
    /// Builds the table; fails to compile on a repeated word, an upper-case letter or too few slots.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub const fn new(entries: &'static [(&'static str, T)]) -> Self {
        assert!(SLOTS.is_power_of_two() && entries.len() * 2 <= SLOTS && SLOTS <= 1 << 15);
        let mut slots = [FREE; SLOTS];
        let mut i = 0;
        while i < entries.len() {
            let word = entries[i].0.as_bytes();
            let mut at = hash(entries[i].0) as usize & (SLOTS - 1);
            while slots[at] != FREE {
                assert!(
                    !same(entries[slots[at] as usize].0.as_bytes(), word),
                    "a word stands twice"
                );
                at = (at + 1) & (SLOTS - 1);
            }
            let mut b = 0;
            while b < word.len() {
                assert!(!word[b].is_ascii_uppercase(), "words are written in lower case");
                b += 1;
            }
            slots[at] = i as u16;
            i += 1;
        }
        Self { entries, slots }
    }

    /// The value of `word`, whose [`hash`] is given; ASCII case is ignored.
    #[inline]
    #[must_use]
    pub fn get(&self, word: &str, hash: u32) -> Option<T> {
        let mut at = hash as usize & (SLOTS - 1);
        loop {
            let (entry, value) = self.entries.get(*self.slots.get(at)? as usize)?;
            if entry.eq_ignore_ascii_case(word) {
                return Some(*value);
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }

    /// Every word with its value, in the order of the source.
    #[must_use]
    pub fn entries(&self) -> &'static [(&'static str, T)] {
        self.entries
    }
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Defines a [`Lexicon`](crate::lex::Lexicon) as a static: `lexicon! { NAME: Type = { "word" => value, ... } }`.
#[macro_export]
macro_rules! lexicon {
    ($(#[$meta:meta])* $vis:vis $name:ident : $t:ty = { $($word:literal => $value:expr),* $(,)? }) => {
        $(#[$meta])*
        $vis static $name: $crate::lex::Lexicon<$t, {
            let words: &[&str] = &[$($word),*];
            (words.len() * 2).next_power_of_two()
        }> = {
            static ENTRIES: &[(&str, $t)] = &[$(($word, $value)),*];
            $crate::lex::Lexicon::new(ENTRIES)
        };
    };
}

#[cfg(test)]
mod tests {
    use super::hash;

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
}
