//! Any text gives a card whose words are slices of it.
//!
//! The input is a headline and a body, separated by the first line break.
#![no_main]

#[path = "../../crates/factbox-core/tests/properties/cut.rs"]
mod cut;

use cut::{Text, items};
use factbox_core::report::{card, mentions};
use factbox_model::{Document, Offsets};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (headline, body) = input.split_once('\n').unwrap_or(("", input));
    let document = Document {
        text: body.to_owned(),
        headline: Some(headline.to_owned()),
        published: Some("2026-05-14".to_owned()),
        ..Document::default()
    };
    let length = body.chars().count();
    let found = mentions(&document);
    assert!(found.timexes.iter().all(|t| t.start < t.end && t.end <= length));
    assert!(
        found
            .quantities
            .iter()
            .all(|q| q.start < q.end && q.end <= length)
    );

    for offsets in [Offsets::Codepoint, Offsets::Utf16] {
        let card = card(&document, offsets);
        for item in items(&card) {
            let text = Text::new(&document, item.place, offsets);
            assert_eq!(text.slice(item.mention).as_deref(), Some(item.text));
            assert_eq!(text.label(item.label).as_deref(), Some(item.what));
            assert_eq!(item.attribution.and_then(|e| text.slice(e)).as_deref(), item.who);
            assert!(text.slice(item.sentence).is_some_and(|s| s.contains(item.text)));
            assert!(text.whole.contains(&item.quote.exact));
            assert!(item.also.iter().all(|e| text.slice(*e).is_some()));
            assert!((0.0..=1.0).contains(&item.importance) && !item.id.is_empty());
        }
    }
});
