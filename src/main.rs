//! Factbox in the browser: what `embed/factbox.js` loads when a card comes near the viewport.
//!
//! The entry owns the custom element and its life; this program reads the page, finds the facts,
//! draws the card and takes the reader to the sentences. [`widget`] is the way through it.

mod actions;
mod american;
mod error;
mod events;
mod facts;
mod format;
mod interop;
mod jump;
mod options;
mod page;
mod panic;
mod schedule;
mod view;
mod widget;

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    panic::install();
}

/// The card's style sheet.
#[wasm_bindgen]
#[must_use]
pub fn styles() -> String {
    concat!(
        include_str!("../styles/tokens.css"),
        include_str!("../styles/card.css")
    )
    .to_owned()
}
