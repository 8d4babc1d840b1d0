//! The engine alone, built like the widget: what the bench page times.

use factbox_core::report;
use factbox_model::{Document, Offsets};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The card of a text as a JavaScript object, as the widget makes it.
///
/// # Errors
/// None for a card: every part of it has a form in JavaScript.
#[wasm_bindgen]
pub fn card(text: String, published: String) -> Result<JsValue, serde_wasm_bindgen::Error> {
    let document = Document {
        text,
        published: Some(published),
        ..Document::default()
    };
    report::card(&document, Offsets::Utf16).serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}
