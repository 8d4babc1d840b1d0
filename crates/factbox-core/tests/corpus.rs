//! The form shared by the corpora: sections opened by a line in brackets, `#` comments, one case per
//! line; and the comparison with the list of known failures.

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

/// Fails, naming every line, if a case fails that `known` does not list, or if one that it lists
/// passes: the list only shrinks.
pub fn compare(corpus: &str, known: &str, check: impl Fn(&Case<'_>) -> Result<(), String>) {
    let known: BTreeSet<&str> = known
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .collect();
    let cases = cases(corpus);
    let lines: BTreeSet<&str> = cases.iter().map(|c| c.line).collect();
    assert_eq!(lines.len(), cases.len(), "a case stands twice in the corpus");
    let mut report = String::new();
    for line in known.difference(&lines) {
        let _ = writeln!(report, "listed as failing, but not in the corpus: {line}");
    }
    for case in &cases {
        match (check(case), known.contains(case.line)) {
            (Err(why), false) => {
                let _ = writeln!(report, "{}: {}\n    {why}", case.number, case.line);
            }
            (Ok(()), true) => {
                let _ = writeln!(
                    report,
                    "{}: passes, take it off the list: {}",
                    case.number, case.line
                );
            }
            _ => {}
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
