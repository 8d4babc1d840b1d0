//! Dates keep the grammar of TIMEX3 and EDTF, whatever the text and the day of publication.
//!
//! The first line of the input is the day of publication, the rest the text.
#![no_main]

#[path = "../../crates/factbox-core/tests/properties/grammar.rs"]
mod grammar;

use factbox_core::article::Article;
use factbox_core::engine;
use factbox_core::report::mentions;
use factbox_model::Document;
use grammar::{is_edtf, is_timex};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (published, text) = input.split_once('\n').unwrap_or(("2026-05-14", input));
    let document = Document {
        text: text.to_owned(),
        published: Some(published.to_owned()),
        ..Document::default()
    };
    for timex in mentions(&document).timexes {
        assert!(is_timex(&timex.kind, &timex.value), "{timex:?}");
    }
    for date in engine::read(&Article::new(&document)).dates {
        assert!(is_edtf(&date.edtf) && date.first <= date.last, "{date:?}");
    }
});
