//! A card for tests, made from marks in a text.

use crate::{Bound, Card, Extent, Figure, Offsets, Place, Quote, Ruler, VERSION};

/// The article's text.
pub(crate) const TEXT: &str =
    "The “Río” rose. The mayor said 40 families had left.\n\n😀 At least 3 schools stay shut, and 40 roads.";
/// Its headline.
pub(crate) const HEADLINE: &str = "Río floods 40 homes";

/// A card with a figure for each (id, phrase with its context, label, speaker), in `TEXT`.
pub(crate) fn card(unit: Offsets) -> Card {
    let figure = |id: &str, place, [prefix, exact, suffix]: [&str; 3], label: &[&str], who: Option<&str>| {
        let text = if place == Place::Body { TEXT } else { HEADLINE };
        let ruler = Ruler::new(text, unit);
        let extent = |words: &str| -> Extent {
            let at = text.find(words).unwrap();
            [at, at + words.len()].map(|byte| ruler.offset(byte).unwrap())
        };
        let [before, _] = extent(&format!("{prefix}{exact}{suffix}"));
        let start = before + ruler_length(prefix, unit);
        let label: Vec<Extent> = label.iter().map(|l| extent(l)).collect();
        Figure {
            id: id.to_owned(),
            start,
            end: start + ruler_length(exact, unit),
            text: exact.to_owned(),
            low: None,
            high: None,
            bound: Bound::Exact,
            unit: "count".to_owned(),
            change: None,
            what: ruler.label(&label).unwrap(),
            label,
            who: who.map(str::to_owned),
            attribution: who.map(extent),
            sentence: [before, before],
            place,
            importance: 0.5,
            quote: Quote {
                exact: exact.to_owned(),
                prefix: prefix.to_owned(),
                suffix: suffix.to_owned(),
            },
            also: Vec::new(),
        }
    };
    let body = Place::Body;
    Card {
        version: VERSION,
        offsets: unit,
        figures: vec![
            figure(
                "families",
                body,
                ["mayor said ", "40", " families"],
                &["families", "left"],
                Some("The mayor"),
            ),
            figure(
                "schools",
                body,
                ["😀 ", "At least 3", " schools"],
                &["schools stay shut"],
                None,
            ),
            figure(
                "homes",
                Place::Headline,
                ["floods ", "40", " homes"],
                &["homes"],
                None,
            ),
        ],
        ..Card::default()
    }
}

fn ruler_length(words: &str, unit: Offsets) -> usize {
    words.chars().map(|c| unit.width(c)).sum()
}

/// The ids of a card's figures.
pub(crate) fn ids(card: &Card) -> Vec<&str> {
    card.figures.iter().map(|f| &*f.id).collect()
}
