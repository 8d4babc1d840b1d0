//! Paragraphs of a page that are no news: captions, credits, bylines, notices. Their numbers and
//! dates are true, but no editor would print them.

use crate::lex::Lexed;
use factbox_model::is_appeal;

/// For each paragraph, whether it is marginal.
pub(super) fn margins(lexed: &Lexed<'_>) -> Vec<bool> {
    let mut out = Vec::new();
    let mut from = 0;
    while from < lexed.sentences.len() {
        let paragraph = lexed.sentences.get(from).map_or(0, |s| s.paragraph);
        let mut end = from + 1;
        while lexed.sentences.get(end).is_some_and(|s| s.paragraph == paragraph) {
            end += 1;
        }
        out.push(is_marginal(lexed, from, end));
        from = end;
    }
    out
}

fn is_marginal(lexed: &Lexed<'_>, from: usize, end: usize) -> bool {
    let (Some(a), Some(b)) = (lexed.sentences.get(from), lexed.sentences.get(end - 1)) else {
        return true;
    };
    let text = a.span.cover(b.span).of(lexed.text);
    let (first, last) = (a.tokens().start, b.tokens().end);
    let words = last - first;
    let holds = |t: usize| {
        let phrases = lexed.look(t, &HOLDS)?;
        let rest = lexed.text.get(lexed.token(t).span.start as usize..)?;
        phrases.iter().find(|p| rest.starts_with(**p))
    };
    if is_appeal(text)
        || OPENS.iter().any(|o| text.starts_with(o))
        || is_signed(lexed, first, last)
        || words < 90 && (first..last).any(|t| holds(t).is_some())
    {
        return true;
    }
    // A line without any verb or full stop: a heading or a date line.
    words <= 6 && end == from + 1 && !text.ends_with(['.', '!', '?', '”', '"'])
}

/// Whether a paragraph opens with a word that notices share with the news, and goes on as a notice does:
/// "Photo: Ana Moor", "Updated at 9 p.m.", "Published May 2"; not "Credit Norda lost $4 million."
fn is_signed(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    /// Tokens of a line that tells when something was published.
    const SHORT: usize = 9;
    if !lexed.is_any(first, &SIGNS) {
        return false;
    }
    let is_stamp = lexed.is_any(first, &["updated", "published", "posted"]) && last - first <= SHORT;
    is_stamp || lexed.is_any(first + 1, &[":", "by", "/", "credit", "credits"]) || !lexed.is(last - 1, ".")
}

/// Words that open notices and news.
const SIGNS: [&str; 9] = [
    "credit",
    "credits",
    "image",
    "images",
    "photo",
    "photos",
    "updated",
    "published",
    "posted",
];

/// How notices and credits open.
const OPENS: &[&str] = &[
    "Copyright",
    "Read more",
    "Follow ",
    "Subscribe",
    "Sign up",
    "Correction",
    "This article",
    "This story",
    "Editor's note",
    "Editor’s note",
    "Additional reporting",
    "Contact ",
    "Email ",
    "Click ",
    "Watch ",
    "Read:",
    "READ ",
    "See also",
    "More from",
    "File photo",
    "FILE",
    "Getty",
    "Reporting by",
    "Story continues",
];

crate::lexicon! {
    /// What notices and credits hold, by its first word.
    HOLDS: &'static [&'static str] = {
        "all" => &["All rights reserved", "All Rights Reserved"], "getty" => &["Getty Images"],
        "via" => &["via AP", "via Shutterstock"], "ap" => &["AP Photo"],
        "/" => &["/AP)", "/AP]", "/AFP", "/Reuters", "/EPA"], "@" => &["@"],
        "contributed" => &["contributed to this", "contributed reporting"],
        "reported" => &["reported from"], "is" => &["is a reporter"], "has" => &["has covered"],
        "joined" => &["joined The"], "creative" => &["Creative Commons"],
        "version" => &["version of this"], "photograph" => &["Photograph:"], "photo" => &["Photo:", "Photo by"],
    }
}

#[cfg(test)]
mod tests {
    use super::margins;
    use crate::lex::Lexed;

    #[test]
    fn tells_news_from_what_stands_around_it() {
        for (text, want) in [
            ("The dam broke at noon.", false),
            ("“It broke,” he said.", false),
            ("© 2021 The Herald", true),
            ("Copyright 2021 The Herald. Do not copy.", true),
            ("Lena Moor reported from Kiel, and Ivo Brandt from Rome.", true),
            (
                "A crane lifts a bus from the river on May 2. [Ivo Brandt/AFP]",
                true,
            ),
            ("An earlier version of this article said 40 were hurt.", true),
            ("HOW IT BEGAN", true),
            ("The agency reported 12 cases on Friday.", false),
            ("Photo: Ana Moor", true),
            ("Photo by Ana Moor for the Herald.", true),
            ("Image credit: Ana Moor.", true),
            ("Updated at noon with news of the flood.", true),
            ("Published May 2, 2021", true),
            ("Credit Norda lost $4 million in the year to March.", false),
            (
                "Published on Monday, the report counts 412 dead in nine towns.",
                false,
            ),
            ("Related firms lost $4 million.", false),
            ("Sign up for our newsletter: 10 stories a day.", true),
            ("You may also like: 12 dams to see.", true),
        ] {
            assert_eq!(margins(&Lexed::new(text)), [want], "{text}");
        }
    }
}
