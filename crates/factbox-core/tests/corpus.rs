//! The form shared by the corpora: sections opened by a line in brackets, `#` comments, one case per
//! line.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// One line of a corpus.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Number of its line, from 1.
    pub number: usize,
    /// The words in brackets that opened its section.
    pub section: &'a str,
    /// The line itself.
    pub line: &'a str,
}

/// The cases of a corpus, in order.
pub fn cases(corpus: &str) -> Vec<Case<'_>> {
    let mut section = "";
    let mut out = Vec::new();
    for (i, line) in corpus.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix('[') {
            Some(rest) if !rest.starts_with('[') => {
                section = rest.split(']').next().unwrap_or("");
            }
            _ => out.push(Case {
                number: i + 1,
                section,
                line,
            }),
        }
    }
    out
}

/// Fails if a case does, and names every one that does.
pub fn check_all(corpus: &str, check: impl Fn(&Case<'_>) -> Result<(), String>) {
    let cases = cases(corpus);
    let lines: BTreeSet<&str> = cases.iter().map(|c| c.line).collect();
    assert_eq!(lines.len(), cases.len(), "a case stands twice in the corpus");
    let mut report = String::new();
    for case in &cases {
        if let Err(why) = check(case) {
            let _ = writeln!(report, "{}: {}\n    {why}", case.number, case.line);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
