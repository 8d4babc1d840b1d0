//! Arguments.

use crate::{assert_code, factbox, messages};

#[test]
fn usage_errors_say_what_to_do() {
    for (args, want) in [
        (vec!["card", "--colour"], "unexpected argument '--colour'"),
        (vec!["frobnicate"], "unrecognized subcommand"),
        (
            vec!["card", "no-such-file.jsonl"],
            "factbox: no-such-file.jsonl: cannot open it: ",
        ),
        (
            vec!["card", "--published", "yesterday"],
            "a day as YYYY-MM-DD is wanted",
        ),
        (vec!["card", "--source", "p["], "\"p[\" is no CSS selector"),
        (
            vec!["card", "--curation", "no-such-curation.json"],
            "factbox: no-such-curation.json: cannot open it: ",
        ),
        (
            vec!["card", "."],
            "factbox: .: is a folder; for many pages: factbox read",
        ),
        (
            vec!["card", "a.html", "b.html"],
            "one FILE is wanted, not 2; for many pages: factbox read",
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
fn every_command_explains_itself() {
    for command in ["annotate", "card", "read", "html"] {
        let output = factbox(&[command, "--help"], b"");
        assert_code(&output, 0);
        let help = str::from_utf8(&output.stdout).unwrap();
        let files = if command == "read" {
            "<PAGE.html>..."
        } else {
            "[FILE]"
        };
        let usage = format!("Usage: factbox {command} [OPTIONS] {files}\n");
        assert!(help.contains(&usage), "{help}");
        let tells = help.contains("The text of one article, without a headline");
        assert_eq!(tells, command != "read", "{help}");
        assert_eq!(messages(&output), "");
    }
}
