//! What may be given, what fails of it and how that is told.

use crate::{PAGE, TEXT, assert_code, document, factbox, file, gzip, lines, messages};
use std::process::{Command, Stdio};

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

#[test]
fn what_is_no_text_fails() {
    let image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR 40 boats sank";
    for name in ["image.png", "image.html", "image.txt"] {
        let path = file(name, image);
        for command in ["card", "read"] {
            let output = factbox(&[command, &path], b"");
            assert_code(&output, 1);
            assert_eq!(output.stdout, b"");
            let want = format!("factbox: {path}: is no text: it holds NUL bytes\n");
            assert!(messages(&output).starts_with(&want), "{}", messages(&output));
        }
    }
}

#[test]
fn utf_16_is_read_wherever_it_stands() {
    for text in [TEXT.to_owned(), PAGE.to_owned(), document()] {
        let (want, mark) = (factbox(&["card"], text.as_bytes()), "\u{feff}");
        for marked in [text.clone(), format!("{mark}{text}")] {
            let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for bytes in [&little, &big, &gzip(&little)] {
                let output = factbox(&["card"], bytes);
                assert_code(&output, 0);
                assert_eq!(output.stdout, want.stdout);
                assert_eq!(messages(&output), "");
            }
        }
    }
}

#[test]
fn other_json_is_told_apart() {
    let card = factbox(&["card"], document().as_bytes()).stdout;
    for (input, want) in [
        (
            card,
            "line 1: this is a card, not a document: `factbox html` takes cards",
        ),
        (
            format!("[{}]", document()).into_bytes(),
            "line 1: not a document: one JSON object a line is wanted",
        ),
        (
            b"{\n \"text\": \"x\"\n}".to_vec(),
            "line 1: not a document: EOF while parsing an object in column 1; one JSON object a line is wanted",
        ),
    ] {
        let output = factbox(&["card"], &input);
        assert_code(&output, 1);
        let first = messages(&output).lines().next();
        assert_eq!(first, Some(&*format!("factbox: {want}")));
    }
}

#[test]
fn an_input_that_breaks_off_is_named_with_its_last_line() {
    let mut packed = gzip(format!("{}\n", document()).repeat(2).as_bytes());
    packed.truncate(packed.len() - 9);
    let path = file("cut.jsonl.gz", &packed);
    let output = factbox(&["card", &path], b"");
    assert_code(&output, 2);
    let want = format!("factbox: {path}: cannot read on after line ");
    assert!(messages(&output).starts_with(&want), "{}", messages(&output));
}
