//! `factbox read`.

use crate::{PAGE, TEXT, assert_code, factbox, file, gzip, lines, messages};

#[test]
fn read_prints_what_was_found_on_each_page_in_order() {
    let plain = file("flood.html", PAGE.as_bytes());
    let packed = file("dam.html.gz", &gzip(PAGE.as_bytes()));
    let output = factbox(&["read", &plain, &packed], b"");
    assert_code(&output, 0);
    let pages = lines(&output);
    assert!(pages[0]["id"].as_str().unwrap().ends_with("-flood"));
    assert!(pages[1]["id"].as_str().unwrap().ends_with("-dam"));
    for page in pages {
        assert_eq!(page["headline"], "Flood & dam");
        assert_eq!(page["published"], "2020-12-02");
        assert_eq!(page["published_shown"], "2020-12-02");
        assert_eq!(page["lang"], "en");
        assert_eq!(page["article_body"], TEXT.replace(". ", ".\n\n"));
    }
}

#[test]
fn a_page_that_cannot_be_read_fails_alone() {
    let plain = file("one.html", PAGE.as_bytes());
    let output = factbox(&["read", "no-such-page.html", &plain], b"");
    assert_code(&output, 1);
    assert_eq!(lines(&output).len(), 1);
    assert!(
        messages(&output).starts_with("factbox: no-such-page.html: cannot open"),
        "{}",
        messages(&output)
    );
    assert!(messages(&output).ends_with("factbox: 1 document failed\n"));
}

#[test]
fn pages_in_old_encodings_are_decoded() {
    let page = b"<html><head><meta charset=\"windows-1252\"></head><body><article><h1>Caf\xe9</h1>\
        <p>The caf\xe9 on the square lost 40 chairs to the flood, its owner said.</p></article></body></html>";
    let path = file("latin.html", page);
    let output = factbox(&["read", &path], b"");
    assert_eq!(lines(&output)[0]["headline"], "Café");
}

#[test]
fn what_is_read_goes_into_a_card() {
    let page = file("pipe.html", PAGE.as_bytes());
    let read = factbox(&["read", &page], b"");
    let cards = [factbox(&["card"], &read.stdout), factbox(&["card", &page], b"")].map(|output| {
        assert_code(&output, 0);
        let mut card = lines(&output).remove(0);
        card.as_object_mut().unwrap().remove("id");
        card
    });
    assert_eq!(cards[0], cards[1]);
    assert_ne!(cards[0]["figures"], serde_json::json!([]));
}
