//! Table tests: what one rule finds in a text, as "source: content".

use super::attributions;
use crate::lex::Lexed;
use crate::rule::RuleId;
use crate::syntax::Syntax;

/// Checks that `rule` finds exactly the wanted "source: content" pairs, joined by " / ".
#[track_caller]
pub(super) fn check(rule: RuleId, table: &[(&str, &str)]) {
    for (text, want) in table {
        let lexed = Lexed::new(text);
        let syntax = Syntax::new(&lexed, &[], &[]);
        let got: Vec<String> = attributions(&lexed, &syntax)
            .iter()
            .filter(|a| a.rule == rule)
            .map(|a| format!("{}: {}", a.source.of(text), a.content.of(text).trim()))
            .collect();
        assert_eq!(got.join(" / "), *want, "{text}");
    }
}
