//! What newsrooms set among the text to keep the reader: appeals, labels, credits of pictures.

use crate::lower_case;

/// Whether a block is such an appeal and no part of the story.
#[must_use]
pub fn is_appeal(text: &str) -> bool {
    if !text.contains(char::is_alphanumeric) {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    if is_credit(text) {
        return true;
    }
    let text = lower_case(text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©'));
    let has = |words: &[&str]| words.iter().any(|w| text.contains(w));
    let asks = has(&["follow ", "like us"]) && has(&["on twitter", "on facebook", "on instagram"])
        || has(&["sign up", "subscribe to"]) && has(&["newsletter", "inbox"]);
    asks || OPENINGS.iter().any(|opening| text.starts_with(opening))
        || LABELS.contains(&text.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a block names where the article comes from: "Source: news agencies".
#[must_use]
pub fn is_credit(text: &str) -> bool {
    let (label, names) = text.split_once(':').unwrap_or((text, ""));
    let label = label.trim();
    (label.eq_ignore_ascii_case("source") || label.eq_ignore_ascii_case("sources"))
        && !names.trim().is_empty()
}

/// Longer blocks tell something.
const LONGEST: usize = 200;

#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "also read:", "article continues below", "check out our", "copyright ©", 
    "follow @", "follow her on", "follow him on",
    "follow them on", "follow us", "get the latest", "got a tip",
    "have a tip", "image 1 of", "image credit", "image via", "image:", "join us on", "like us on",
    "listen:", "more:", "most read", "photo by", "photo credit", "photo:", "photograph:", "photos:",
    "read also:", "read more:", "read next:", "recommended:", "related articles", "related stories",
    "related:", "see also:", "share this", "story continues below",
    "subscribe to", "tell us what you think", "video:",
    "want more stories", "watch:", "you may also like", "©",
];

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "ad", "advert", "advertisement", "all rights reserved", "caption", "close", "comments", "email",
    "loading", "more", "print", "read more", "related", "share", "sponsored", "subscribe", "tags",
    "topics", "trending", "up next",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appeals_are_told_from_text() {
        for (text, want) in [
            ("Advertisement", true),
            ("___", true),
            ("(Photo by Ann Lee)", true),
            ("Sign up here for our daily newsletter.", true),
            ("Follow Ann Lee on Twitter.", true),
            ("Read more: Where the water stood", true),
            ("© 2020 Valley Post", true),
            ("Sign up for the flood relief by 7 December.", false),
            ("Twitter will follow Facebook and close the account.", false),
            (
                "The addresses of 40 subscribers leaked, and their email too.",
                false,
            ),
            ("More than 40 families left.", false),
            ("Share prices fell by 3 percent.", false),
        ] {
            assert_eq!(is_appeal(text), want, "{text}");
        }
    }
}
