//! What a cut takes away and what it must not.

use crate::span::Span;
use crate::summary::label::{date, figure};
use crate::summary::testing;

/// The label of the first figure, or of the first date of a text without one.
fn label(text: &str) -> String {
    let spans = testing::read(text, |_, r| {
        let figure = r.quantities.first().map(|q| figure(r, q.tokens, None, None));
        figure.or_else(|| r.dates.first().map(|d| date(r, d.tokens, None, None, None)))
    });
    let words = |spans: Vec<Span>| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
    words(spans.unwrap_or_default())
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    for (text, want) in rows {
        assert_eq!(label(text), *want, "{text}");
    }
}

#[test]
fn phrases_keep_what_hangs_on_them() {
    check(&[
        (
            "The group split on Friday after the loss of some of its founders.",
            "The group split … after the loss of some of its founders",
        ),
        (
            "The pass is for 12 visits to Kiel and Bonn.",
            "The pass is for … visits to Kiel and Bonn",
        ),
        (
            "Some 40 flights were cancelled at Kiel, Bonn and Trier airports.",
            "flights were cancelled at Kiel, Bonn and Trier airports",
        ),
        // What stands beside is no list.
        (
            "Some 40 flights were cancelled at Kiel, the largest airport and the oldest.",
            "flights were cancelled at Kiel",
        ),
        (
            "The hospital treated wounded people, a third of them younger than 15.",
            "wounded people … of them younger than 15",
        ),
        // Another figure is another fact.
        (
            "The fire hurt 12 miners in Kiel and 4 guards in Bonn.",
            "The fire hurt … miners",
        ),
        (
            "The mill closed on Friday in Kiel and Moor left.",
            "The mill closed … in Kiel",
        ),
    ]);
}

#[test]
fn verbs_keep_what_is_done_to_whom() {
    check(&[
        (
            "The league invited the towns of the coast to join it in July.",
            "The league invited the towns of the coast to join it",
        ),
        (
            "Shares fell 4% to close at a low on Friday.",
            "Shares fell … to close at a low",
        ),
        (
            "The town saw a drizzle instead of the usual 5 inches of rain.",
            "The town saw a drizzle instead of the usual … of rain",
        ),
    ]);
}

#[test]
fn a_clause_comes_whole_or_not_at_all() {
    check(&[
        (
            "Some 26% of those asked said they opposed the plan.",
            "of those asked said they opposed the plan",
        ),
        (
            "Some 26% of those asked said that the plan, which cost a lot, was wrong.",
            "of those asked said",
        ),
        (
            "The firm raised its forecast on Friday after, it said, demand for meals rose.",
            "The firm raised its forecast",
        ),
    ]);
}

#[test]
fn measures_keep_their_way() {
    check(&[
        (
            "The club came from two goals down to win.",
            "The club came from … goals down to win",
        ),
        (
            "Sales are 3% below the forecast.",
            "Sales are … below the forecast",
        ),
        (
            "It hoped to reach all but 5,000 of them.",
            "hoped to reach all but … of them",
        ),
    ]);
}

#[test]
fn comparisons_and_choices_stay_whole() {
    check(&[
        (
            "In 2030 the town will spend more on rent than on schools.",
            "the town will spend more on rent than on schools",
        ),
        (
            "Some 150 men have either lost their visas or were turned back.",
            "men have either lost their visas or were turned back",
        ),
        (
            "Norda expects sales to rise 8% annually.",
            "Norda expects sales to rise … annually",
        ),
        (
            "The firm sold $3 million of bonds due May 2031.",
            "The firm sold … of bonds due May 2031",
        ),
        (
            "With 92% of the votes counted, the Greens led.",
            "With … of the votes counted",
        ),
    ]);
}
