//! Table tests of the rules: the phrase is bracketed in the text, its reading written beside it.

use super::{Amount, Quantity};
use crate::article::Article;
use crate::engine;
use factbox_model::{Bound, Document};

/// Checks that the first bracketed phrase of each text is found as a whole, by a rule whose id starts
/// with `rule`, and read as told: "about 5 USD dollar", "12 percent percentage up", "5..7 km kilometre".
/// The same must hold at both ends of a text and behind characters of several bytes.
#[track_caller]
pub(crate) fn hits(rule: &str, rows: &[(&str, &str)]) {
    for (marked, want) in rows {
        for frame in ["@", "Größe “ß”. @ — naïve.", "@\n\nThe end.", "Once.\n\n@"] {
            let marked = frame.replace('@', marked);
            let text = marked.replace(['[', ']'], "");
            let phrase = marked.split(['[', ']']).nth(1).unwrap();
            let start = marked.find('[').unwrap();
            let all = quantities(&text);
            let found = all.iter().find(|q| q.span.start as usize == start);
            let found = found.unwrap_or_else(|| panic!("{marked}: nothing there, but {all:#?}"));
            assert_eq!(found.span.of(&text), phrase, "{marked}");
            assert!(found.rule.starts_with(rule), "{marked}: found by {}", found.rule);
            assert_eq!(reading(found), *want, "{marked}");
        }
    }
}

/// Checks that no rule whose id starts with `rule` finds anything in these texts.
#[track_caller]
pub(crate) fn misses(rule: &str, texts: &[&str]) {
    for text in texts {
        let found: Vec<_> = quantities(text)
            .into_iter()
            .filter(|q| q.rule.starts_with(rule))
            .collect();
        assert!(found.is_empty(), "{text}: {found:#?}");
    }
}

/// The quantities of a text, its dates found before as in an article.
fn quantities(text: &str) -> Vec<Quantity> {
    let document = Document {
        text: text.to_owned(),
        ..Document::default()
    };
    engine::read(&Article::new(&document)).quantities
}

fn reading(q: &Quantity) -> String {
    let bound = match q.bound {
        Bound::Exact | Bound::Range => String::new(),
        bound => bound.name().replace('_', " ") + " ",
    };
    let amount = match q.amount {
        Amount::One(v) => format!("{v}"),
        Amount::Share(v) => format!("{v:.3} share"),
        Amount::Range(a, b) => format!("{a}..{b}"),
    };
    let change = q
        .change
        .map_or(String::new(), |change| format!(" {}", change.name()));
    let name = if q.unit.name.is_empty() { "-" } else { &q.unit.name };
    format!("{bound}{amount} {} {name}{change}", q.unit.card)
}
