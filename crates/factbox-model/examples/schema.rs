//! Prints a JSON Schema: `cargo xtask schema` keeps that of the card and of the curation in `docs`.

#![allow(clippy::print_stdout)]

use factbox_model::{Card, Curation, VERSION};
use schemars::schema_for;

fn main() -> serde_json::Result<()> {
    let (title, mut schema) = match std::env::args().nth(1).as_deref() {
        Some("curation") => ("Factbox curation".to_owned(), schema_for!(Curation)),
        _ => (format!("Factbox card, version {VERSION}"), schema_for!(Card)),
    };
    schema.insert("title".into(), title.into());
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
