use super::currency::currency_code;
use super::lexicon::{SEED, step};
use crate::span::Span;
use factbox_model::is_invisible;
use std::ops::RangeInclusive;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, with inner apostrophes and digits ("don't", "G20"), and dotted initials ("U.S.").
    Word,
    /// A clitic split from its word: "'s", "’s", or a bare possessive apostrophe.
    Clitic,
    /// Digits with their commas and decimal point ("2,783", "12.9"), never a sign or a unit.
    Number,
    /// A hyphen or dash of any length.
    Dash,
    /// `.`, `!`, `?` or an ellipsis.
    Stop,
    /// `,`, `;`, `:`.
    Comma,
    /// An opening or closing quotation mark.
    Quote,
    /// A bracket.
    Bracket,
    /// Any other character: `$`, `%`, `/`, `€`.
    Symbol,
    /// One past the last token.
    End,
}

/// One token. Text is looked up by its span; see [`Lexed::word`](super::Lexed::word).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Whether its first letter is upper case.
    pub is_capital: bool,
    /// Whether a paragraph ends before it.
    pub starts_paragraph: bool,
    /// Whether a line ends before it that was not broken for its length, and a sentence with it.
    pub starts_line: bool,
    /// [`hash`](super::hash) of its text.
    pub hash: u32,
}

impl Token {
    pub(crate) fn end(text: &str) -> Self {
        let n = text.len() as u32;
        Self {
            span: Span::new(n, n),
            kind: Kind::End,
            is_capital: false,
            starts_paragraph: false,
            starts_line: false,
            hash: SEED,
        }
    }
}

/// Bytes of a line that may have been broken for its length alone. A shorter one is a heading, a longer one a
/// paragraph, and the next begins anew, unless with a small letter.
const WRAPPED: RangeInclusive<usize> = 40..=100;

/// Splits `text` into tokens in one pass.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 4);
    let mut at = 0;
    let mut newlines = 2u8;
    // Of the line read, and the length of the one before.
    let (mut line, mut length) = (0, 0);
    while let Some(c) = char_at(text, at) {
        if c == ' ' {
            at += 1;
            continue;
        }
        if c.is_whitespace() || is_blank(c) {
            if c == '\n' {
                newlines = newlines.saturating_add(1);
                (length, line) = (at - line, at + 1);
            }
            at += c.len_utf8();
            continue;
        }
        let (kind, end) = token(text, at, c);
        let mut hash = SEED;
        for &b in text.as_bytes().get(at..end).unwrap_or_default() {
            hash = step(hash, b);
        }
        out.push(Token {
            span: Span::new(at as u32, end as u32),
            kind,
            is_capital: c.is_uppercase(),
            starts_paragraph: newlines >= 2,
            starts_line: newlines > 0 && !WRAPPED.contains(&length) && !c.is_lowercase(),
            hash,
        });
        newlines = 0;
        at = end;
    }
    out
}

#[inline]
fn char_at(text: &str, at: usize) -> Option<char> {
    // ASCII first: nearly all of the text.
    match text.as_bytes().get(at) {
        Some(&b) if b < 0x80 => Some(b as char),
        Some(_) => text.get(at..)?.chars().next(),
        None => None,
    }
}

/// Of no width, and no word by itself: what is invisible, joiners and marks of direction.
fn is_blank(c: char) -> bool {
    is_invisible(c) || matches!(c, '\u{200c}'..='\u{200f}')
}

/// Whether `c` is an apostrophe, straight or curly.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}')
}

/// The kind and end of the token that starts at `at` with `c`.
fn token(text: &str, at: usize, c: char) -> (Kind, usize) {
    if c.is_alphabetic() {
        return (Kind::Word, word_end(text, at));
    }
    if c.is_ascii_digit() {
        return (Kind::Number, number_end(text, at));
    }
    if is_apostrophe(c) {
        return apostrophe(text, at, c);
    }
    let next = at + c.len_utf8();
    let kind = match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
            let mut end = next;
            while char_at(text, end) == Some('-') {
                end += 1;
            }
            return (Kind::Dash, end);
        }
        '.' => {
            let mut end = next;
            while char_at(text, end) == Some('.') {
                end += 1;
            }
            return (Kind::Stop, end);
        }
        // "KIEL _ A man was hurt": the dash of old wires.
        '_' if text.get(at.wrapping_sub(1)..next + 1) == Some(" _ ") => Kind::Dash,
        '!' | '?' | '\u{2026}' => Kind::Stop,
        ',' | ';' | ':' => Kind::Comma,
        '`' if char_at(text, next) == Some('`') => return (Kind::Quote, next + 1),
        '"' | '`' | '\u{2018}' | '\u{201a}'..='\u{201f}' | '«' | '»' | '\u{2039}' | '\u{203a}' => {
            Kind::Quote
        }
        '(' | ')' | '[' | ']' | '{' | '}' => Kind::Bracket,
        _ => Kind::Symbol,
    };
    (kind, next)
}

/// Digits; a comma or point belongs to the number when digits follow it, a comma only when exactly
/// three (or, in Indian grouping, two) do.
fn number_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        bytes
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut end = at + digits(at);
    let mut has_point = false;
    // "in 2009,250 people": no group has four digits, the first neither.
    let is_grouped = end - at <= 3;
    loop {
        match bytes.get(end) {
            Some(b',') if is_grouped && !has_point && matches!(digits(end + 1), 2 | 3) && end - at <= 24 => {
                // "1,2,3" and "in 2009,25 people" are lists, not groups.
                if digits(end + 1) == 2 && bytes.get(end + 3) != Some(&b',') {
                    break;
                }
                end += 1 + digits(end + 1);
            }
            // "1 200" in print: a group behind a space that does not break.
            Some(_)
                if is_grouped
                    && !has_point
                    && end - at <= 24
                    && group_space(bytes, end).is_some_and(|n| digits(end + n) == 3) =>
            {
                end += group_space(bytes, end).unwrap_or(0) + 3;
            }
            Some(b'.') if !has_point && digits(end + 1) > 0 => {
                has_point = true;
                end += 1 + digits(end + 1);
            }
            _ => break,
        }
    }
    end
}

/// The length of the no-break or thin space at `at`, if one stands there.
fn group_space(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    ["\u{a0}", "\u{202f}", "\u{2009}"]
        .iter()
        .find(|space| rest.starts_with(space.as_bytes()))
        .map(|space| space.len())
}

/// Letters and digits with inner apostrophes, or dotted initials with their last dot ("U.S.",
/// "a.m.").
fn word_end(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        end += letters(text, end);
        let Some(c) = char_at(text, end) else { break };
        if c == ' ' {
            break;
        } else if c.is_ascii_digit() && is_currency(text, at, end) {
            return end;
        } else if c.is_ascii_digit() {
            // Whole, or "KZ1,200" would leave 200 behind.
            end = number_end(text, end);
        } else if c.is_alphanumeric() || is_mark(c) {
            end += c.len_utf8();
        } else if is_apostrophe(c) {
            let after = end + c.len_utf8();
            let tail = tail_len(text, after);
            // "'s" is a clitic; "O'Brien", "don't", "we're" are one word.
            if tail == 0 || (tail == 1 && matches!(char_at(text, after), Some('s' | 'S' | 'd' | 'D'))) {
                break;
            }
            end = after;
        } else if c == '\u{ad}' {
            end += c.len_utf8();
        } else {
            break;
        }
    }
    // Initials: one letter, dot, one letter, dot ...
    if char_at(text, end) == Some('.') && char_at(text, at).is_some_and(|c| end == at + c.len_utf8()) {
        let mut initials = end + 1;
        let mut letters = 1;
        while let Some(c) = char_at(text, initials)
            && c.is_alphabetic()
            && char_at(text, initials + c.len_utf8()) == Some('.')
        {
            initials += c.len_utf8() + 1;
            letters += 1;
        }
        if letters > 1 {
            return initials;
        }
    }
    end
}

/// How many ASCII letters stand at `at`.
fn letters(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    rest.iter().take_while(|b| b.is_ascii_alphabetic()).count()
}

/// Whether `at..end` are the letters of a currency glued to its number: "RM79", "$US113".
fn is_currency(text: &str, at: usize, end: usize) -> bool {
    let word = text.get(at..end).unwrap_or("");
    let is_of_dollar = word.bytes().all(|b| b.is_ascii_uppercase())
        && text.get(..at).is_some_and(|before| before.ends_with('$'));
    is_of_dollar || currency_code(word).is_some()
}

fn tail_len(text: &str, at: usize) -> usize {
    text.get(at..)
        .unwrap_or("")
        .chars()
        .take(3)
        .take_while(|c| c.is_alphanumeric())
        .count()
}

/// Combining marks that continue a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn apostrophe(text: &str, at: usize, c: char) -> (Kind, usize) {
    let after = at + c.len_utf8();
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let glued = before.is_some_and(char::is_alphanumeric);
    // "Norda Corp.'s mills", "Yahoo!'s mills"
    let follows = glued || matches!(before, Some('.' | '!'));
    if follows && matches!(char_at(text, after), Some('s' | 'S' | 'd' | 'D')) && tail_len(text, after) == 1 {
        return (Kind::Clitic, after + 1);
    }
    if text.get(after..).is_some_and(|t| t.starts_with('\'')) {
        return (Kind::Quote, after + 1);
    }
    if glued && before.is_some_and(|b| matches!(b, 's' | 'S' | 'x' | 'z')) {
        return (Kind::Clitic, after);
    }
    (Kind::Quote, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_news_text() {
        for (text, want) in [
            ("2,783 of its soldiers.", "2,783|of|its|soldiers|."),
            ("up to $12.9bn,", "up|to|$|12.9|bn|,"),
            ("the U.S. in 1990s", "the|U.S.|in|1990|s"),
            ("Azerbaijan's and Ankara’s", "Azerbaijan|'s|and|Ankara|’s"),
            ("don't say O’Brien", "don't|say|O’Brien"),
            ("a 15-year-old at 8.30 a.m.", "a|15|-|year|-|old|at|8.30|a.m."),
            ("G20 and S&P 500", "G20|and|S|&|P|500"),
            ("1,2,3 or 1,23,456", "1|,|2|,|3|or|1,23,456"),
            ("1\u{202f}200 or 1 200", "1\u{202f}200|or|1|200"),
            ("he said–“no”…", "he|said|–|“|no|”|…"),
            ("the soldiers' pay", "the|soldiers|'|pay"),
            ("Norda Corp.'s pay", "Norda|Corp|.|'s|pay"),
            ("``Well,'' he said", "``|Well|,|''|he|said"),
            ("J. Smith", "J|.|Smith"),
            (
                "RM120,000 or $US1.5m, not G20 or A4",
                "RM|120,000|or|$|US|1.5|m|,|not|G20|or|A4",
            ),
            (
                "SH1,200, N1.5bn, iOS17.5. G20, 30 in H1.",
                "SH1,200|,|N1.5bn|,|iOS17.5|.|G20|,|30|in|H1|.",
            ),
            (
                "in 2009,250 left; in 2020\u{a0}300 left",
                "in|2009|,|250|left|;|in|2020|300|left",
            ),
            ("KSh1.5 million", "KSh|1.5|million"),
            ("PLN40 or $A20", "PLN|40|or|$|A|20"),
            ("", ""),
        ] {
            let got: Vec<_> = tokens(text).iter().map(|t| t.span.of(text)).collect();
            assert_eq!(got.join("|"), want, "{text}");
        }
    }

    #[test]
    fn marks_paragraphs_and_lines() {
        let wrapped = "A line that was broken behind its fiftieth letter\nMoor, who said so.";
        for (text, paragraphs, lines) in [
            ("One.\n\nTwo\nlines.", "One|Two", "One|Two"),
            ("A Thriller of Note\nLate in May it burned.", "A", "A|Late"),
            (wrapped, "A", "A"),
        ] {
            let all = tokens(text);
            let words = |start: fn(&Token) -> bool| {
                let found: Vec<_> = all.iter().filter(|t| start(t)).map(|t| t.span.of(text)).collect();
                found.join("|")
            };
            assert_eq!(words(|t| t.starts_paragraph), paragraphs, "{text}");
            assert_eq!(words(|t| t.starts_line), lines, "{text}");
        }
    }
}
