//! Documents in, mentions and cards out.

use crate::{PAGE, TEXT, assert_code, assert_verbatim, document, factbox, lines, messages};

#[test]
fn annotate_gives_one_line_of_mentions_for_each_document() {
    let output = factbox(&["annotate"], format!("{0}\n\n{0}\n", document()).as_bytes());
    assert_code(&output, 0);
    let lines = lines(&output);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["id"], "d");
    assert!(lines[0]["timexes"].is_array() && lines[0]["quantities"].is_array());
    assert_eq!(lines[0], lines[1]);
    assert_eq!(messages(&output), "");
}

#[test]
fn card_reads_documents_text_and_pages_alike() {
    let inputs = [
        (vec!["card"], document()),
        (vec!["card", "--published", "2020-12-03"], TEXT.to_owned()),
        (vec!["card"], PAGE.to_owned()),
        (vec!["card", "--input", "html", "-"], PAGE.to_owned()),
        (
            vec!["card", "--source", "article > p:last-child"],
            PAGE.to_owned(),
        ),
    ];
    for (args, input) in inputs {
        let output = factbox(&args, input.as_bytes());
        assert_code(&output, 0);
        let cards = lines(&output);
        assert_eq!(cards.len(), 1, "{args:?}");
        assert_eq!(cards[0]["version"], 1);
        assert_eq!(cards[0]["offsets"], "codepoint");
        let published = if input == PAGE { "2020-12-02" } else { "2020-12-03" };
        assert_eq!(cards[0]["article"]["published"], published);
        if input != PAGE {
            assert_verbatim(&cards[0], TEXT);
        }
    }
}

#[test]
fn a_card_can_be_explained() {
    let plain = &lines(&factbox(&["card"], document().as_bytes()))[0];
    let explained = &lines(&factbox(&["card", "--explain"], document().as_bytes()))[0];
    assert_eq!(explained["figures"], plain["figures"]);
    let reasons = explained["explain"].as_array().unwrap();
    for figure in plain["figures"].as_array().unwrap() {
        let shown = |r: &&serde_json::Value| r["start"] == figure["start"] && r["outcome"] == "is shown";
        let reason = reasons.iter().find(shown).unwrap();
        assert_eq!(reason["text"], figure["text"]);
        assert!(reason["rule"].as_str().unwrap().contains('.'));
    }
}
