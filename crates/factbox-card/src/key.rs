/// A figure's words in the parts they are set in: the hedge small, the numeral large.
///
/// The three parts are slices of the text in order, and nothing but white space is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// Words before the numeral: "more than". May be empty.
    pub hedge: &'a str,
    /// The numeral with its signs, or all of a figure written in words.
    pub numeral: &'a str,
    /// Words after it: "million euros". May be empty.
    pub unit: &'a str,
}

/// Numerals of more bytes than this are set smaller.
const LONG: usize = 12;

/// The size a numeral is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Digits, as large as there is room for.
    Numeral,
    /// A number in one or two words.
    Words,
    /// Anything longer.
    Long,
}

impl<'a> Key<'a> {
    /// Splits a quantity phrase.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let text = text.trim();
        let whole = Self {
            hedge: "",
            numeral: text,
            unit: "",
        };
        let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else {
            return whole;
        };
        // A sign or currency that touches the first digit, and what touches the last, go with them.
        let start = text
            .get(..first)
            .and_then(|t| t.rfind(char::is_whitespace).map(|at| at + space(t, at)));
        let end = text
            .get(last..)
            .and_then(|t| t.find(char::is_whitespace).map(|at| at + last));
        let (start, end) = (start.unwrap_or(0), end.unwrap_or(text.len()));
        // A range with words in it is set as one.
        let end = if end - start > LONG { text.len() } else { end };
        match (text.get(..start), text.get(start..end), text.get(end..)) {
            (Some(hedge), Some(numeral), Some(unit)) => Self {
                hedge: hedge.trim(),
                numeral,
                unit: unit.trim(),
            },
            _ => whole,
        }
    }

    /// The bytes of its longest numeral, which no line may break.
    #[must_use]
    pub fn longest(&self) -> Option<usize> {
        let words = self.numeral.split_whitespace().filter(|w| w.contains(is_digit));
        words.map(str::len).max()
    }

    /// The size it is set in.
    #[must_use]
    pub fn size(&self) -> Size {
        if self.numeral.len() > LONG {
            Size::Long
        } else if self.numeral.contains(is_digit) {
            Size::Numeral
        } else {
            Size::Words
        }
    }
}

/// The card's figures are of English articles, whose digits are these.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The length of the white space character at `at`.
fn space(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|t| t.chars().next())
        .map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::{Key, Size};

    #[test]
    fn keys() {
        for (text, hedge, numeral, unit) in [
            ("2,783", "", "2,783", ""),
            ("more than 100", "more than", "100", ""),
            ("about $3.2 billion", "about", "$3.2", "billion"),
            ("between 10 and 15 per cent", "between", "10 and 15", "per cent"),
            ("Dozens", "", "Dozens", ""),
            ("up to €5m", "up to", "€5m", ""),
            ("2\u{a0}783 euros", "", "2\u{a0}783", "euros"),
            ("$47 billion to $8 billion", "", "$47 billion to $8 billion", ""),
            ("rund\u{a0}40 %", "rund", "40", "%"),
            ("", "", "", ""),
        ] {
            assert_eq!(Key::of(text), Key { hedge, numeral, unit }, "{text}");
        }
    }

    #[test]
    fn the_longest_numeral_is_one_word() {
        for (text, longest) in [
            ("about 1,234,567.8", Some(11)),
            ("between 10 and 150 per cent", Some(3)),
            ("tens of thousands", None),
        ] {
            assert_eq!(Key::of(text).longest(), longest, "{text}");
        }
    }

    #[test]
    fn sizes() {
        for (text, size) in [
            ("2,783", Size::Numeral),
            ("about 1,234,567.8", Size::Numeral),
            ("Dozens", Size::Words),
            ("six weeks", Size::Words),
            ("tens of thousands", Size::Long),
            ("123,456,789,012", Size::Long),
        ] {
            assert_eq!(Key::of(text).size(), size, "{text}");
        }
    }
}
