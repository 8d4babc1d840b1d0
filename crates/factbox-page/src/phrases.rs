//! What newsrooms set among the text to keep the reader: appeals, labels, credits of pictures.

/// Whether a block is such an appeal and no part of the story.
pub(crate) fn is_appeal(text: &str) -> bool {
    if !text.contains(char::is_alphanumeric) {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    let text = text
        .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©')
        .to_lowercase();
    OPENINGS.iter().any(|opening| text.starts_with(opening))
        || LABELS.contains(&text.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Longer blocks tell something.
const LONGEST: usize = 200;

#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "also read:", "article continues below", "check out our", "click here", "copyright ©", "don't miss",
    "don’t miss", "download our", "download the", "follow @", "follow her on", "follow him on",
    "follow them on", "follow us", "for more information on", "get our", "get the latest", "got a tip",
    "have a tip", "image 1 of", "image credit", "image via", "image:", "join us on", "like us on",
    "listen:", "more:", "most read", "photo by", "photo credit", "photo:", "photograph:", "photos:",
    "read also:", "read more:", "read next:", "recommended:", "related articles", "related stories",
    "related:", "see also:", "share this", "sign up for", "sign up to", "story continues below",
    "subscribe for", "subscribe to", "support our", "tap here", "tell us what you think", "video:",
    "visit our", "want more", "watch:", "you may also like", "©",
];

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "ad", "advert", "advertisement", "all rights reserved", "caption", "close", "comments", "email",
    "loading", "more", "print", "read more", "related", "share", "sponsored", "subscribe", "tags",
    "topics", "trending", "up next",
];
