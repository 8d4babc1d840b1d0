#[cfg(feature = "schema")]
use crate::Label;
use crate::in_order;
use crate::item::Texts;
use crate::{Card, Labels};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
#[cfg(feature = "schema")]
use std::collections::BTreeMap;
use std::fmt;

/// The editor's word, which is last: what to hide, in which order, and under which label.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(default, deny_unknown_fields)
)]
pub struct Curation {
    /// Ids of items to leave out.
    pub hide: Vec<String>,
    /// Ids in the order wanted; items not named follow in their own order.
    pub order: Vec<String>,
    /// New labels by the ids of their items, each of words of the text that its item stands in.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Label>"))]
    pub label: Labels,
    /// No card for this article.
    pub off: bool,
}

impl Curation {
    /// The card as the editor wants it, and the labels that do not fit: their items keep the labels
    /// they have. `text` and `headline` are those the card was made from. Ids the card does not have
    /// are passed by: the item may be gone since.
    #[must_use]
    pub fn apply(&self, card: Card, text: &str, headline: &str) -> (Card, Vec<CurationError>) {
        let mut card = self.arrange(card);
        let mut unfit = Vec::new();
        let texts = Texts::new(text, headline, card.offsets);
        for figure in &mut card.figures {
            unfit.extend(self.label.apply(figure, &texts).err());
        }
        for date in &mut card.dates {
            unfit.extend(self.label.apply(date, &texts).err());
        }
        (card, unfit)
    }

    /// The card with its items hidden and ordered, under the labels they have: all of a curation that
    /// needs no text.
    #[must_use]
    pub fn arrange(&self, mut card: Card) -> Card {
        if self.off {
            card.figures.clear();
            card.dates.clear();
            return card;
        }
        card.figures.retain(|f| !self.hides(&f.id));
        card.dates.retain(|d| !self.hides(&d.id));
        // Stable: what is not named stays in its own order, after what is.
        card.figures = in_order(card.figures, |f| self.rank(&f.id));
        card.dates = in_order(card.dates, |d| self.rank(&d.id));
        card
    }

    fn hides(&self, id: &str) -> bool {
        self.hide.iter().any(|h| h == id)
    }

    fn rank(&self, id: &str) -> usize {
        self.order
            .iter()
            .position(|o| o == id)
            .unwrap_or(self.order.len())
    }
}

/// Any other key may be a misspelt one, under which the editor's word would be lost: it is refused.
/// By hand, as the browser's deserializer gives a derived one no other keys to see.
impl<'de> Deserialize<'de> for Curation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Curation;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a curation")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Curation, A::Error> {
                let mut curation = Curation::default();
                while let Some(key) = map.next_key::<String>()? {
                    match &*key {
                        "hide" => curation.hide = map.next_value()?,
                        "order" => curation.order = map.next_value()?,
                        "label" => curation.label = map.next_value()?,
                        "off" => curation.off = map.next_value()?,
                        _ => return Err(Error::unknown_field(&key, &["hide", "order", "label", "off"])),
                    }
                }
                Ok(curation)
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// What of a curation does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CurationError {
    /// The label of the item of this id is not made of the article's words, as it is now.
    Label(String),
}

impl fmt::Display for CurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Label(id) = self;
        write!(
            f,
            "label of item {id} is not made of whole words of its text: the item keeps its own label"
        )
    }
}

impl std::error::Error for CurationError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Offsets;
    use crate::testing::{HEADLINE, TEXT, card, ids};

    fn curated(json: &str) -> (Card, Vec<CurationError>) {
        let curation: Curation = serde_json::from_str(json).unwrap();
        curation.apply(card(Offsets::Codepoint), TEXT, HEADLINE)
    }

    #[test]
    fn items_are_hidden_and_ordered() {
        for (json, want) in [
            ("{}", vec!["families", "schools", "homes"]),
            (r#"{"hide": ["schools", "gone"]}"#, vec!["families", "homes"]),
            (
                r#"{"order": ["homes", "gone"]}"#,
                vec!["homes", "families", "schools"],
            ),
            (
                r#"{"order": ["homes", "schools"], "hide": ["homes"]}"#,
                vec!["schools", "families"],
            ),
            (r#"{"off": true}"#, vec![]),
        ] {
            assert_eq!(ids(&curated(json).0), want, "{json}");
        }
    }

    #[test]
    fn a_curation_is_written_as_it_is_read() {
        let json = r#"{"hide":["a"],"order":["b"],"label":{"c":"The mayor"},"off":true}"#;
        let curation: Curation = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&curation).unwrap(), json);
    }

    #[test]
    fn other_keys_and_other_forms_are_refused() {
        for (json, want) in [
            (
                r#"{"hied": []}"#,
                "unknown field `hied`, expected one of `hide`, `order`, `label`, `off`",
            ),
            ("[]", "invalid type: sequence, expected a curation"),
            (
                r#"{"hide": "a"}"#,
                "invalid type: string \"a\", expected a sequence",
            ),
        ] {
            let error = serde_json::from_str::<Curation>(json).unwrap_err();
            assert!(error.to_string().starts_with(want), "{error}");
        }
    }
}
