//! The facts of an article: found by the engine, or made elsewhere and held against the text.

use crate::error::failure;
use crate::interop::to_json;
use crate::schedule::Slices;
use factbox_card::export::{self, FileKind};
use factbox_core::report;
use factbox_model::{Card, CardError, Curation, Document, Offsets, VERSION};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The facts that stand in the text.
pub struct Facts {
    /// With offsets in UTF-16.
    pub card: Card,
    /// The ids of the items given by the page that do not stand there.
    pub orphans: Vec<String>,
}

impl Facts {
    /// The ids of the items that stand.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let figures = self.card.figures.iter().map(|f| &*f.id);
        figures.chain(self.card.dates.iter().map(|d| &*d.id))
    }
}

/// The facts of `document`. With `data`, those of that card that still stand; a card of which most
/// does not is of another text, and an error.
pub async fn of(document: &Document, data: JsValue, slices: &Slices) -> Result<Facts, JsValue> {
    if !data.is_object() {
        return Ok(Facts {
            card: report::card_in_stages(document, Offsets::Utf16, &async || slices.pause().await).await,
            orphans: Vec::new(),
        });
    }
    let version = Reflect::get(&data, &"version".into())?.as_f64();
    if version != Some(VERSION.into()) {
        // Said before the rest is read: what else has changed is not known.
        return Err(unfit(CardError::Version(version.unwrap_or_default() as u32)));
    }
    let mut card: Card = read("card", data)?;
    // It may have been made before the article had an address.
    card.article.url = card.article.url.or_else(|| document.url.clone());
    let headline = document.headline.as_deref().unwrap_or_default();
    let lost = card.anchor(&document.text, headline).map_err(unfit)?;
    let card = card
        .with_offsets(Offsets::Utf16, &document.text, headline)
        .map_err(unfit)?;
    let facts = Facts {
        card,
        orphans: lost.iter().filter_map(item_of).collect(),
    };
    let (lost, kept) = (lost.len(), facts.ids().count());
    if lost > kept {
        let message = format!(
            "{lost} of the card's {} items no longer stand in the article",
            lost + kept
        );
        return Err(failure("data", &message));
    }
    Ok(facts)
}

fn unfit(error: CardError) -> JsValue {
    failure("data", &error.to_string())
}

fn item_of(error: &CardError) -> Option<String> {
    match error {
        CardError::Span { id, .. } => Some(id.clone()),
        _ => None,
    }
}

/// The card as the editor wants it; `tell` is told of labels that do not fit.
pub fn curated(
    card: Card,
    document: &Document,
    curation: JsValue,
    tell: impl Fn(&str),
) -> Result<Card, JsValue> {
    if !curation.is_object() {
        return Ok(card);
    }
    let curation: Curation = read("curation", curation)?;
    let headline = document.headline.as_deref().unwrap_or_default();
    let (card, unfit) = curation.apply(card, &document.text, headline);
    for error in unfit {
        tell(&error.to_string());
    }
    Ok(card)
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
