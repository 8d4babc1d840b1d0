//! Prints the JSON Schema of the card: `cargo xtask schema` keeps it in `docs/card.schema.json`.

#![allow(clippy::print_stdout)]

fn main() -> serde_json::Result<()> {
    let mut schema = schemars::schema_for!(factbox_model::Card);
    schema.insert(
        "title".into(),
        format!("Factbox card, version {}", factbox_model::VERSION).into(),
    );
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
