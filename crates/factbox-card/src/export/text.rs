use factbox_model::{Quote, link, speaker};

/// One fact as a line: its words, its label and its speaker, each as the article has them.
#[must_use]
pub fn line(text: &str, what: &str, who: Option<&str>) -> String {
    let mut out = text.to_owned();
    for (mark, more) in [(" · ", what), (" — ", speaker(what, who).unwrap_or_default())] {
        if !more.is_empty() {
            out.push_str(mark);
            out.push_str(more);
        }
    }
    out
}

/// One fact to paste: its line, and a link to its sentence where the page is known.
#[must_use]
pub fn text(text: &str, what: &str, who: Option<&str>, page: &str, quote: &Quote) -> String {
    let mut out = line(text, what, who);
    if !page.is_empty() {
        out.push('\n');
        out.push_str(&link(page, quote));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_speaker_and_link() {
        let quote = Quote {
            exact: "1,204".into(),
            prefix: "that ".into(),
            suffix: " homes".into(),
        };
        assert_eq!(
            text(
                "1,204",
                "homes",
                Some("Hill Power"),
                "https://news.example/a",
                &quote
            ),
            "1,204 · homes — Hill Power\nhttps://news.example/a#:~:text=1%2C204"
        );
        assert_eq!(text("1,204", "", None, "", &quote), "1,204");
    }
}
