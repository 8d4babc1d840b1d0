//! The built command, from the outside.

#![allow(clippy::unwrap_used, reason = "a failed test step ends the test")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const TEXT: &str = "At least 40 families left their homes on Tuesday, the mayor said. \
    The town will spend 3 million euros on a new dam by 12 March 2021.";

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood &amp; dam</title>
    <meta property="article:published_time" content="2020-12-03T01:00:00Z"></head><body><nav>Home</nav>
    <article><h1>Flood &amp; dam</h1><p>By Ann Lee, 2 December 2020</p>
    <p>At least 40 families left their homes on Tuesday, the mayor said.</p>
    <p>The town will spend 3 million euros on a new dam by 12 March 2021.</p></article></body></html>"#;

/// Runs the command with `input` on standard input.
fn factbox(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factbox"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || {
        // The command may stop reading early.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn document() -> String {
    serde_json::json!({"id": "d", "text": TEXT, "published": "2020-12-03", "headline": "Flood & dam"})
        .to_string()
}

/// A file of this test run.
fn file(name: &str, bytes: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn messages(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{}", messages(output));
}

/// The words of every extent of `items` and what the item says they are.
fn assert_verbatim(card: &serde_json::Value, text: &str) {
    let chars: Vec<char> = text.chars().collect();
    for item in ["figures", "dates"]
        .iter()
        .flat_map(|k| card[k].as_array().unwrap())
    {
        if item["in"] == "body" {
            let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
            let words: String = chars[at("start")..at("end")].iter().collect();
            assert_eq!(item["text"], words.as_str());
        }
    }
}

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
fn bad_lines_are_named_and_the_rest_goes_on() {
    let good = document();
    let mut input = format!("{good}\n{{\"id\": 1, \"text\": 5}}\n\nnot json\n").into_bytes();
    input.extend_from_slice(b"{\"text\": \"\xff\xfe\"}\n");
    input.extend_from_slice(good.as_bytes());
    for command in ["annotate", "card", "html"] {
        let output = factbox(&[command, "--input", "jsonl"], &input);
        assert_code(&output, 1);
        assert_eq!(
            output.stdout.iter().filter(|b| **b == b'\n').count(),
            2,
            "{command}"
        );
        let messages = messages(&output);
        for line in ["line 2: ", "line 4: ", "line 5: "] {
            assert!(
                messages.contains(&format!("factbox: {line}not a document: ")),
                "{messages}"
            );
        }
        assert!(messages.ends_with("factbox: 3 documents failed\n"));
    }
}

#[test]
fn a_day_of_publication_that_cannot_be_read_is_not_passed_over() {
    let document = |day: &str| serde_json::json!({"id": "d", "text": TEXT, "published": day}).to_string();
    let input = ["12/03/2026", "2020-12-03T10:00:00Z", " "]
        .map(document)
        .join("\n");
    let output = factbox(&["card", "--published", "2020-12-03"], input.as_bytes());
    assert_code(&output, 1);
    assert!(
        messages(&output).starts_with("factbox: line 1: published \"12/03/2026\" is no day as YYYY-MM-DD\n")
    );
    for card in lines(&output) {
        assert_eq!(card["dates"][0]["edtf"], "2020-12-01", "{card}");
    }
}

#[test]
fn a_guessed_encoding_is_told() {
    let output = factbox(
        &["card", "--input", "text"],
        b"The caf\xe9 lost 40 chairs to the flood.",
    );
    assert_code(&output, 0);
    let told = "factbox: standard input is not UTF-8 and names no encoding: read as windows-1252\n";
    assert_eq!(messages(&output), told);
}

#[test]
fn empty_input_gives_empty_output() {
    for command in ["annotate", "card", "html"] {
        for input in ["", "\n\n", "\u{feff}"] {
            let output = factbox(&[command], input.as_bytes());
            assert_code(&output, 0);
            assert_eq!(output.stdout, b"", "{command} {input:?}");
        }
    }
}

#[test]
fn a_long_line_is_one_document() {
    let url = "x".repeat(10 << 20);
    let line = serde_json::json!({"id": "long", "url": url, "text": TEXT}).to_string();
    let output = factbox(&["annotate"], format!("{line}\n{}", document()).as_bytes());
    assert_code(&output, 0);
    let lines = lines(&output);
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&"long".into(), &"d".into()));
}

#[test]
fn order_is_kept_over_many_documents() {
    let input: String = (0..1000)
        .map(|n| {
            format!(
                "{{\"id\": \"{n}\", \"text\": \"{}\"}}\n",
                "Forty boats sank. ".repeat(n % 20)
            )
        })
        .collect();
    let packed = file("many.jsonl.gz", &gzip(input.as_bytes()));
    let output = factbox(&["annotate", &packed], b"");
    assert_code(&output, 0);
    let ids: Vec<String> = lines(&output)
        .iter()
        .map(|l| l["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(ids.iter().enumerate().all(|(n, id)| *id == n.to_string()) && ids.len() == 1000);
}

#[test]
fn usage_errors_say_what_to_do() {
    for (args, want) in [
        (vec!["card", "--colour"], "unexpected argument '--colour'"),
        (vec!["frobnicate"], "unrecognized subcommand"),
        (
            vec!["card", "no-such-file.jsonl"],
            "cannot open no-such-file.jsonl",
        ),
        (
            vec!["card", "--published", "yesterday"],
            "a day as YYYY-MM-DD is wanted",
        ),
        (vec!["card", "--source", "p["], "\"p[\" is no CSS selector"),
        (
            vec!["card", "--curation", "no-such-curation.json"],
            "cannot open no-such-curation.json",
        ),
        (vec!["read"], "required arguments"),
        (vec![], "Usage: factbox"),
    ] {
        let output = factbox(&args, b"");
        assert_code(&output, 2);
        assert!(
            messages(&output).contains(want),
            "{args:?}: {}",
            messages(&output)
        );
    }
}

#[test]
fn a_whole_file_that_fails_is_a_failed_document() {
    let page = file("whole.html", PAGE.as_bytes());
    for (args, name, want) in [
        (
            vec!["card", "--source", "#nothing", &page],
            &*page,
            "no element of the page matches #nothing",
        ),
        (
            vec!["annotate", "--source", "#nothing"],
            "standard input",
            "no element of the page matches #nothing",
        ),
    ] {
        let output = factbox(&args, PAGE.as_bytes());
        assert_code(&output, 1);
        assert_eq!(output.stdout, b"");
        let messages = messages(&output);
        assert!(messages.starts_with(&format!("factbox: {name}: ")), "{messages}");
        assert!(messages.contains(want), "{messages}");
        assert!(messages.ends_with("factbox: 1 document failed\n"), "{messages}");
    }
}

#[test]
fn every_command_explains_itself() {
    for command in ["annotate", "card", "read", "html"] {
        let output = factbox(&[command, "--help"], b"");
        assert_code(&output, 0);
        let help = str::from_utf8(&output.stdout).unwrap();
        assert!(help.contains(&format!("Usage: factbox {command}")), "{help}");
        let tells = help.contains("The text of one article, without a headline");
        assert_eq!(tells, command != "read", "{help}");
        assert_eq!(messages(&output), "");
    }
}

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

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let input = file(
        "pipe.jsonl",
        format!("{}\n", document()).repeat(20_000).as_bytes(),
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_factbox"))
        .args(["card", &input])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_code(&output, 0);
    assert_eq!(messages(&output), "");
}
