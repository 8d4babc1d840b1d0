//! `factbox html`.

use crate::{assert_code, document, factbox, messages};

#[test]
fn html_is_escaped_and_carries_no_script() {
    let text = "At least 40 <b>families</b> & \"friends\" left, the 'mayor' said.";
    let document = serde_json::json!({"text": text, "published": "2020-12-03"}).to_string();
    let output = factbox(&["html", "--heading-level", "3"], document.as_bytes());
    assert_code(&output, 0);
    let html = str::from_utf8(&output.stdout).unwrap();
    assert!(
        html == "\n" || html.starts_with("<aside><h3>") && html.ends_with("</aside>\n"),
        "{html}"
    );
    assert!(!html.contains("<b>") && !html.contains("<script"), "{html}");
}

#[test]
fn html_takes_cards_too() {
    let card = factbox(&["card"], document().as_bytes());
    let (from_card, from_document) = (
        factbox(&["html"], &card.stdout),
        factbox(&["html"], document().as_bytes()),
    );
    assert_code(&from_card, 0);
    assert_eq!(from_card.stdout, from_document.stdout);
    let newer = factbox(
        &["html"],
        br#"{"version": 7, "offsets": "codepoint", "article": {}}"#,
    );
    assert_code(&newer, 1);
    assert!(
        messages(&newer).contains("card version 7 is not known"),
        "{}",
        messages(&newer)
    );
}

#[test]
fn links_without_an_address_are_told_once() {
    let input = format!("{0}\n{0}\n", document());
    let output = factbox(&["html", "--absolute"], input.as_bytes());
    assert_code(&output, 0);
    assert!(!output.stdout.windows(3).any(|tag| tag == b"<a "));
    assert_eq!(
        messages(&output)
            .matches("no address (\"url\") to link to")
            .count(),
        1
    );
    assert_eq!(messages(&output).lines().count(), 1);
}
