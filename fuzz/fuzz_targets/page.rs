//! Any page is read to the end, and what is found leads back to its text nodes.
//!
//! The input is written like HTML: `<tag name=value>text<tag>text</>`.
#![no_main]

use factbox_page::{ATTRIBUTES, PageBuilder, Passage};
use libfuzzer_sys::fuzz_target;
use std::collections::HashMap;

fuzz_target!(|input: &str| {
    let mut builder = PageBuilder::default();
    let mut texts = HashMap::new();
    for piece in input.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let mut words = tag.split(' ');
        match words.next() {
            Some("/") => builder.close(),
            Some(name) if !name.is_empty() => {
                builder.open(name);
                for attribute in words {
                    let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
                    if ATTRIBUTES.contains(&name) {
                        builder.attribute(name, &value.replace('_', " "));
                    }
                }
            }
            _ => {}
        }
        if !text.is_empty() {
            texts.insert(builder.text(text), text);
        }
    }
    let found = builder.finish().read();
    let length = |passage: &Passage| passage.text.encode_utf16().count();
    for passage in [&found.headline, &found.body] {
        for at in 0..length(passage) {
            // A headline known from metadata alone stands nowhere.
            let Some((from, to)) = passage.range(at, at + 1) else {
                continue;
            };
            let node = texts[&from.node];
            assert!(from.utf16 < node.encode_utf16().count());
            assert!(to.utf16 <= texts[&to.node].encode_utf16().count());
        }
    }
});
