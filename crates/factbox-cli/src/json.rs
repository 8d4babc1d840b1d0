//! Documents and cards as JSON, one a line; what is wrong with a line is said in words of ours.

use anyhow::{Context, Result, bail, ensure};
use factbox_model::{Card, CardError, Document, VERSION};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What a line may hold.
pub enum Line {
    /// An article.
    Document(Document),
    /// A card that was made from one.
    Card(Card),
}

/// The document of a line.
///
/// # Errors
/// What the line is instead, or what its JSON lacks.
pub fn document(line: &[u8]) -> Result<Document> {
    match parse(line).context("not a document") {
        Err(_) if version(line).is_some() => {
            bail!("this is a card, not a document: `factbox html` takes cards")
        }
        parsed => parsed,
    }
}

/// The document or the card of a line.
///
/// # Errors
/// As [`document`], and a card of another version.
pub fn either(line: &[u8]) -> Result<Line> {
    match version(line) {
        None => document(line).map(Line::Document),
        Some(VERSION) => parse(line).context("not a card").map(Line::Card),
        Some(version) => Err(CardError::Version(version).into()),
    }
}

/// The card version a line states; a document states none.
fn version(line: &[u8]) -> Option<u32> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    serde_json::from_slice::<Versioned>(line).ok().map(|v| v.version)
}

fn parse<T: DeserializeOwned>(line: &[u8]) -> Result<T> {
    // serde would take the members of a list for fields in their order.
    ensure!(line.starts_with(b"{"), WANTED);
    serde_json::from_slice(line).or_else(|error| {
        let words = error.to_string();
        // The line is named by its number in the input: here it is always the first.
        let words = words.rsplit_once(" at line ").map_or(&*words, |(words, _)| words);
        if error.is_data() {
            bail!("{words}");
        }
        bail!("{words} in column {}; {WANTED}", error.column());
    })
}

const WANTED: &str = "one JSON object a line is wanted";

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(line: &str) -> String {
        format!("{:#}", document(line.as_bytes()).unwrap_err())
    }

    #[test]
    fn what_is_no_document_is_told() {
        let cut = "not a document: EOF while parsing an object in column 1; one JSON object a line is wanted";
        for (line, want) in [
            ("{", cut),
            ("[", "not a document: one JSON object a line is wanted"),
            (
                r#"["id", "text"]"#,
                "not a document: one JSON object a line is wanted",
            ),
            (
                r#""text": "x","#,
                "not a document: one JSON object a line is wanted",
            ),
            (r#"{"id": "a"}"#, "not a document: missing field `text`"),
            (
                r#"{"text": 5}"#,
                "not a document: invalid type: integer `5`, expected a string",
            ),
            (
                r#"{"version": 1, "offsets": "codepoint", "article": {}}"#,
                "this is a card, not a document: `factbox html` takes cards",
            ),
        ] {
            assert_eq!(fails(line), want);
        }
    }
}
