//! What the command line prints and takes is what the published schemas say.

#![allow(clippy::unwrap_used, reason = "a failed test step ends the test")]

use serde_json::{Value, json};
use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

/// The committed schema of the card, as a validator.
fn schema() -> jsonschema::Validator {
    validator("card")
}

fn validator(name: &str) -> jsonschema::Validator {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let path = docs.join(format!("{name}.schema.json"));
    let schema = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// The card of a document, as `factbox card` prints it.
fn card(document: &Value) -> Value {
    let mut factbox = Command::new(env!("CARGO_BIN_EXE_factbox"))
        .arg("card")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(factbox.stdin.take().unwrap(), "{document}").unwrap();
    let output = factbox.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn cards_are_true_to_the_published_schema() {
    let document = json!({
        "id": "flood",
        "headline": "River flood leaves 1,200 homeless",
        "published": "2024-05-16",
        "text": "The ministry said on Tuesday that at least 14 people had died and more than 1,200 lost \
                 their homes.\n\nRepairs worth $2.5 million are planned for June 3 and 4, up 20 percent on last year.",
    });
    let full = card(&document);
    for list in ["figures", "dates"] {
        let items = full[list].as_array().unwrap().len();
        assert!(
            items > 1,
            "the card has {list} to be held against the schema: {full:#}"
        );
    }
    for card in [full, card(&json!({"text": ""}))] {
        let errors: Vec<_> = schema()
            .iter_errors(&card)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{errors:#?}\n{card:#}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_card() {
    let sound = card(&json!({"text": "Some 40 people fled."}));
    assert!(schema().is_valid(&sound));
    for (member, wrong) in [
        ("version", json!(2)),
        ("offsets", json!("bytes")),
        ("figures", json!([{"id": "f"}])),
    ] {
        let mut card = sound.clone();
        card[member] = wrong;
        assert!(!schema().is_valid(&card), "{member}");
    }
}

#[test]
fn the_schema_of_a_curation_takes_what_the_command_line_takes() {
    let schema = validator("curation");
    for (curation, is_sound) in [
        (json!({}), true),
        (
            json!({"hide": ["a"], "order": ["b"], "label": {"c": "the ferry … sank", "d": [[0, 4]]}, "off": false}),
            true,
        ),
        (json!([]), false),
        (json!({"hied": []}), false),
        (json!({"hide": "a"}), false),
        (json!({"label": {"c": 5}}), false),
        (json!({"label": {"c": [[1]]}}), false),
    ] {
        assert_eq!(schema.is_valid(&curation), is_sound, "{curation}");
        let read = serde_json::from_value::<factbox_model::Curation>(curation.clone());
        assert_eq!(read.is_ok(), is_sound, "{curation}");
    }
}
