//! The engine alone, built like the widget: what the bench page times.

use factbox_core::report;
use factbox_model::{Card, Document, Offsets};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Makes the card of a text, as the widget does before it draws; gives the number of its items.
#[wasm_bindgen]
#[must_use]
pub fn read(text: String, published: String) -> usize {
    let card = made(text, published);
    card.figures.len() + card.dates.len()
}

/// The card of a text as a JavaScript object, as the element's `data` gives it.
///
/// # Errors
/// None for a card: every part of it has a form in JavaScript.
#[wasm_bindgen]
pub fn card(text: String, published: String) -> Result<JsValue, serde_wasm_bindgen::Error> {
    made(text, published).serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}

fn made(text: String, published: String) -> Card {
    let document = Document {
        text,
        published: Some(published),
        ..Document::default()
    };
    report::card(&document, Offsets::Utf16)
}
