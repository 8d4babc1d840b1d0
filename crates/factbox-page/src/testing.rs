//! Pages for tests, from well-formed markup.

use crate::{Page, PageBuilder};

/// Parses `<tag name="value" flag>`, `</tag>` and text; nothing else.
pub(crate) fn page(markup: &str) -> Page {
    let mut builder = PageBuilder::default();
    for piece in markup.split_inclusive(['<', '>']) {
        let Some(tag) = piece.strip_suffix('>') else {
            let text = piece.trim_end_matches('<');
            if !text.is_empty() {
                builder.text(text);
            }
            continue;
        };
        if tag.starts_with('/') {
            builder.close();
            continue;
        }
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        builder.open(name);
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap();
            builder.attribute(key.trim(), value);
            rest = after;
        }
        for flag in rest.split_whitespace() {
            builder.attribute(flag, "");
        }
        if matches!(name, "br" | "meta" | "img" | "link") {
            builder.close();
        }
    }
    builder.finish()
}
