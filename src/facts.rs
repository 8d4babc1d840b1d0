//! The facts of an article: found by the engine, or made elsewhere and held against the text.

use crate::error::failure;
use crate::interop::to_json;
use crate::verify::{Verified, verify};
use factbox_card::export::{self, FileKind};
use factbox_core::report;
use factbox_model::{Card, Curation, Document, Offsets};
use wasm_bindgen::JsValue;

/// The facts of `document`. With `data`, those of that card that still stand; a card of which most
/// does not is of another text, and an error.
pub fn of(document: &Document, data: JsValue) -> Result<Verified, JsValue> {
    if !data.is_object() {
        let card = report::card(document, Offsets::Utf16);
        return Ok(Verified {
            card,
            orphans: Vec::new(),
        });
    }
    let card: Card = read("card", data)?;
    let headline = document.headline.as_deref().unwrap_or_default();
    let facts = verify(card, headline, &document.text).map_err(|e| failure("data", &e.to_string()))?;
    let (lost, kept) = (facts.orphans.len(), facts.ids().count());
    if lost > kept {
        let message = format!(
            "{lost} of the card's {} items no longer stand in the article",
            lost + kept
        );
        return Err(failure("data", &message));
    }
    Ok(facts)
}

/// The card as the editor wants it.
pub fn curated(card: Card, document: &Document, curation: JsValue) -> Result<Card, JsValue> {
    if !curation.is_object() {
        return Ok(card);
    }
    let curation: Curation = read("curation", curation)?;
    let headline = document.headline.as_deref().unwrap_or_default();
    curation
        .apply(card, &document.text, headline)
        .map_err(|e| failure("data", &e.to_string()))
}

fn read<T: serde::de::DeserializeOwned>(what: &str, value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|e| failure("data", &format!("the {what} cannot be read: {e}")))
}

/// The card as a file of that kind.
pub fn file(card: &Card, kind: FileKind) -> Result<String, JsValue> {
    Ok(match kind {
        FileKind::Json => to_json(card)?,
        FileKind::Csv => export::csv(card),
        FileKind::Ics => export::ics(card, &stamp()),
        FileKind::JsonLd => export::json_ld(card),
    })
}

/// Now, in UTC, as `YYYYMMDDTHHMMSSZ`.
fn stamp() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let seconds = now.split('.').next().unwrap_or_default();
    seconds
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .chain(['Z'])
        .collect()
}
