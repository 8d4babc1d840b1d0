//! Links to an item's words: text fragments with context.

use crate::Quote;

/// Words of context on each side: enough to be unique, few enough to survive an edit nearby.
const CONTEXT_WORDS: usize = 4;

/// The fragment `#:~:text=prefix-,exact,-suffix` of a quote.
///
/// The context is always given: without it the first copy of the words on the page would match,
/// which may be the card's own. Whole words only, as the fragment is matched on word boundaries.
///
/// ```
/// # use factbox_model::Quote;
/// let quote = Quote { exact: "40".into(), prefix: "ound that ".into(), suffix: " mid-size homes w".into() };
/// assert_eq!(factbox_model::text_fragment(&quote), "#:~:text=that-,40,-mid%2Dsize%20homes");
/// ```
#[must_use]
pub fn text_fragment(quote: &Quote) -> String {
    let mut out = String::from("#:~:text=");
    if let Some(prefix) = last_words(&quote.prefix) {
        encode(prefix, &mut out);
        out.push_str("-,");
    }
    encode(quote.exact.trim(), &mut out);
    if let Some(suffix) = first_words(&quote.suffix) {
        out.push_str(",-");
        encode(suffix, &mut out);
    }
    out
}

/// A page's address with a quote's fragment; a fragment the address has gives way.
#[must_use]
pub fn link(page: &str, quote: &Quote) -> String {
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}{}", text_fragment(quote))
}

/// The last whole words of a prefix, within its block. Its first word may be cut and is left out.
fn last_words(prefix: &str) -> Option<&str> {
    let line = prefix.rsplit('\n').next().unwrap_or(prefix);
    let whole = if line.len() == prefix.len() {
        line.split_once(char::is_whitespace)?.1
    } else {
        line
    };
    let whole = whole.trim();
    let start = whole
        .rmatch_indices(char::is_whitespace)
        .nth(CONTEXT_WORDS - 1)
        .map_or(0, |(at, space)| at + space.len());
    whole.get(start..).filter(|w| has_word(w))
}

/// The first whole words of a suffix, within its block. Its last word may be cut and is left out.
fn first_words(suffix: &str) -> Option<&str> {
    let line = suffix.split('\n').next().unwrap_or(suffix);
    let whole = if line.len() == suffix.len() && !line.ends_with(['.', '!', '?', '”', '"']) {
        line.rsplit_once(char::is_whitespace)?.0
    } else {
        line
    };
    let whole = whole.trim();
    let end = whole
        .match_indices(char::is_whitespace)
        .nth(CONTEXT_WORDS - 1)
        .map_or(whole.len(), |(at, _)| at);
    whole.get(..end).filter(|w| has_word(w))
}

fn has_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Percent-encodes all but letters and digits of ASCII and a few marks: `-`, `,` and `&` have a
/// meaning of their own in a text directive.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'!' | b'\'' | b'(' | b')') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                let letter = if nibble < 10 { b'0' } else { b'A' - 10 };
                out.push(char::from(letter + nibble));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments() {
        for (prefix, exact, suffix, want) in [
            ("", "40", "", "#:~:text=40"),
            (
                "rt of the day the team ",
                "40",
                " boats lef",
                "#:~:text=the%20day%20the%20team-,40,-boats",
            ),
            ("x a-b, c & ", "9%", ".", "#:~:text=a%2Db%2C%20c%20%26-,9%25"),
            ("end of one.\n\n", "Two", " came.\n\nNext", "#:~:text=Two,-came."),
            ("end.\n\nThe ", "1st", " is é", "#:~:text=The-,1st,-is"),
            (
                "a paid ",
                "€5",
                " a year.",
                "#:~:text=paid-,%E2%82%AC5,-a%20year.",
            ),
            ("cut", "5", "cut", "#:~:text=5"),
        ] {
            let quote = Quote {
                exact: exact.into(),
                prefix: prefix.into(),
                suffix: suffix.into(),
            };
            assert_eq!(text_fragment(&quote), want, "{prefix}|{exact}|{suffix}");
        }
    }
}
