//! The editor's word.

use crate::{assert_code, document, factbox, file, lines, messages};

#[test]
fn a_curation_has_the_last_word_on_ready_cards_too() {
    let card = factbox(&["card"], document().as_bytes());
    let id = lines(&card)[0]["figures"][0]["id"].clone();
    for (name, curation) in [
        ("hide-ready.json", serde_json::json!({"hide": [id]})),
        ("off-ready.json", serde_json::json!({"off": true})),
        (
            "label-gone-ready.json",
            serde_json::json!({"hide": [id], "label": {id.as_str().unwrap(): [[0, 8]]}}),
        ),
    ] {
        let path = file(name, curation.to_string().as_bytes());
        let args = ["html", "--curation", &path];
        let (from_card, from_document) = (
            factbox(&args, &card.stdout),
            factbox(&args, document().as_bytes()),
        );
        assert_code(&from_card, 0);
        assert_eq!(from_card.stdout, from_document.stdout, "{name}");
        assert_ne!(
            from_card.stdout,
            factbox(&["html"], &card.stdout).stdout,
            "{name}"
        );
    }

    let label = serde_json::json!({"label": {id.as_str().unwrap(): [[0, 8]]}});
    let path = file("label-ready.json", label.to_string().as_bytes());
    let refused = factbox(&["html", "--curation", &path], &card.stdout);
    assert_code(&refused, 1);
    assert_eq!(refused.stdout, b"");
    let want = format!(
        "line 1: label of item {} cannot be cut without the article's text",
        id.as_str().unwrap()
    );
    assert!(messages(&refused).contains(&want), "{}", messages(&refused));
}

#[test]
fn what_the_editor_hides_is_not_said_to_be_shown() {
    let plain = &lines(&factbox(&["card"], document().as_bytes()))[0];
    let items = |list: &str| plain[list].as_array().unwrap().clone();
    let (figures, dates) = (items("figures"), items("dates"));
    let hidden = &figures[0];
    for (name, curation, shown) in [
        (
            "hide-one.json",
            serde_json::json!({"hide": [hidden["id"]]}),
            figures.len() + dates.len() - 1,
        ),
        ("hide-all.json", serde_json::json!({"off": true}), 0),
    ] {
        let path = file(name, curation.to_string().as_bytes());
        let output = factbox(&["card", "--explain", "--curation", &path], document().as_bytes());
        let card = &lines(&output)[0];
        let reasons = card["explain"].as_array().unwrap();
        let of = |outcome: &str| reasons.iter().filter(|r| r["outcome"] == outcome).count();
        assert_eq!(of("is shown"), shown, "{card}");
        assert_eq!(
            of("is hidden by the editor"),
            figures.len() + dates.len() - shown,
            "{card}"
        );
        let reason = reasons.iter().find(|r| r["start"] == hidden["start"]).unwrap();
        assert_eq!(reason["outcome"], "is hidden by the editor");
    }
}

#[test]
fn a_curation_has_the_last_word() {
    let card = &lines(&factbox(&["card"], document().as_bytes()))[0];
    let ids = |card: &serde_json::Value| -> Vec<String> {
        let figures = card["figures"].as_array().unwrap();
        figures
            .iter()
            .map(|f| f["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let all = ids(card);
    assert!(all.len() >= 2, "{card}");
    let curated = |name: &str, curation: serde_json::Value| {
        let path = file(name, curation.to_string().as_bytes());
        factbox(&["card", "--curation", &path], document().as_bytes())
    };

    let hidden = &lines(&curated("hide.json", serde_json::json!({"hide": [all[0]]})))[0];
    assert_eq!(ids(hidden), all[1..]);

    let reversed: Vec<&String> = all.iter().rev().collect();
    let ordered = &lines(&curated("order.json", serde_json::json!({"order": reversed})))[0];
    assert!(ids(ordered).iter().eq(reversed));

    let off = &lines(&curated("off.json", serde_json::json!({"off": true})))[0];
    assert_eq!(
        (
            off["figures"].as_array().unwrap().len(),
            off["dates"].as_array().unwrap().len()
        ),
        (0, 0)
    );

    let label = &lines(&curated(
        "label.json",
        serde_json::json!({"label": {&all[0]: [[0, 8]]}}),
    ))[0];
    assert_eq!(label["figures"][0]["what"], "At least");

    let quoted = serde_json::json!({"label": {&all[0]: "families left … Tuesday"}});
    let label = curated("quoted.json", quoted);
    assert_eq!(lines(&label)[0]["figures"][0]["what"], "families left … Tuesday");
    assert_eq!(messages(&label), "");

    // A label that does not fit costs no more than itself.
    for words in [serde_json::json!([[0, 9999]]), serde_json::json!("families came")] {
        let unfit = curated(
            "unfit.json",
            serde_json::json!({"hide": [all[1]], "label": {&all[0]: words}}),
        );
        assert_code(&unfit, 0);
        let message = format!("factbox: line 1: label of item {} is not made", all[0]);
        assert!(messages(&unfit).starts_with(&message), "{}", messages(&unfit));
        let unfit = &lines(&unfit)[0];
        assert_eq!(unfit["figures"][0]["what"], card["figures"][0]["what"]);
        assert_eq!(ids(unfit), [&all[..1], &all[2..]].concat());
    }

    for (name, curation, want) in [
        (
            "broken.json",
            serde_json::json!({"hide": "all"}),
            "expected a sequence",
        ),
        ("list.json", serde_json::json!([]), "expected a curation"),
        (
            "misspelt.json",
            serde_json::json!({"hidden": [all[0]]}),
            "unknown field `hidden`, expected one of `hide`",
        ),
    ] {
        let broken = curated(name, curation);
        assert_code(&broken, 2);
        let messages = messages(&broken);
        assert!(
            messages.contains("is not a curation: ") && messages.contains(want),
            "{messages}"
        );
    }
}
