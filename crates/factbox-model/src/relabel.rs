//! The editor's labels, looked up in the article as it is now.

use crate::item::{Item, Texts};
use crate::{CurationError, Extent, Ruler};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Words of the article, as a label: the words themselves, or where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Label {
    /// The words themselves, "…" between parts that stand apart, as a card has them in `what`. Of
    /// several places those in the item's sentence are meant, then the nearest: words survive an edit
    /// of the article.
    Words(String),
    /// Where they stand, in the card's offsets: these fit the text as it is now, and no other.
    Places(Vec<Extent>),
}

/// Labels by the ids of their items. A list: the code of a map would outweigh all else that the
/// widget does with a curation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(pub Vec<(String, Label)>);

impl Labels {
    /// The label that an item of this id is to have.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Label> {
        let (_, label) = self.0.iter().find(|(of, _)| of == id)?;
        Some(label)
    }

    /// Gives an item the label it is to have, if there is one.
    pub(crate) fn apply(&self, item: &mut dyn Item, texts: &Texts<'_>) -> Result<(), CurationError> {
        let Some(wanted) = self.get(item.id()) else {
            return Ok(());
        };
        let ruler = texts.of(item.place());
        let view = item.view();
        let label = wanted.find(ruler, view.sentence, view.phrase.0);
        match label.and_then(|label| Some((ruler.label(&label)?, label))) {
            Some((what, label)) => item.relabel(label, what),
            None => return Err(CurationError::Label(item.id().to_owned())),
        }
        Ok(())
    }
}

impl Label {
    /// Where its parts stand, each in whole words.
    fn find(&self, ruler: &Ruler<'_>, sentence: Extent, item: Extent) -> Option<Vec<Extent>> {
        let mut found = Vec::new();
        match self {
            Self::Words(words) => {
                for part in words.split('…') {
                    found.push(ruler.nearest(part.trim(), sentence, item)?);
                }
            }
            Self::Places(places) => found.clone_from(places),
        }
        (!found.is_empty() && found.iter().all(|place| ruler.has_words(*place))).then_some(found)
    }
}

impl Serialize for Labels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, label)| (id, label)))
    }
}

impl<'de> Deserialize<'de> for Labels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Labels;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("labels by id")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Labels, A::Error> {
                let mut labels = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    labels.push(entry);
                }
                Ok(Labels(labels))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Label;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words of the article")
            }

            fn visit_str<E>(self, words: &str) -> Result<Label, E> {
                Ok(Label::Words(words.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Label, A::Error> {
                let mut places = Vec::new();
                while let Some(place) = seq.next_element()? {
                    places.push(place);
                }
                Ok(Label::Places(places))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{HEADLINE, TEXT, card};
    use crate::{Curation, Offsets};

    const FAMILIES: usize = 0;
    const SCHOOLS: usize = 1;
    const HOMES: usize = 2;

    /// The label that `json` gives an item, and what is told of it.
    fn label(item: usize, json: &str, text: &str, unit: Offsets) -> (String, Option<String>) {
        let mut card = card(unit);
        card.anchor(text, HEADLINE).unwrap();
        let id = &card.figures[item].id;
        let curation: Curation =
            serde_json::from_str(&format!(r#"{{"label": {{"{id}": {json}}}}}"#)).unwrap();
        let (card, unfit) = curation.apply(card, text, HEADLINE);
        assert_eq!(card.verify(text, HEADLINE), Ok(()), "{json}");
        (
            card.figures[item].what.clone(),
            unfit.first().map(ToString::to_string),
        )
    }

    #[test]
    fn labels_are_words_of_the_article() {
        for (item, json, want) in [
            (FAMILIES, r#""families had left""#, "families had left"),
            (FAMILIES, r#""The mayor … had left""#, "The mayor … had left"),
            (FAMILIES, r#"" had…left ""#, "had left"),
            (FAMILIES, r#""40 … stay shut""#, "40 … stay shut"),
            (SCHOOLS, r#""roads""#, "roads"),
            (HOMES, r#""Río floods""#, "Río floods"),
            (FAMILIES, "[[16, 25], [43, 51]]", "The mayor … had left"),
            (HOMES, "[[0, 3]]", "Río"),
        ] {
            assert_eq!(
                label(item, json, TEXT, Offsets::Codepoint),
                (want.to_owned(), None),
                "{json}"
            );
        }
    }

    #[test]
    fn other_labels_leave_the_item_the_one_it_has() {
        for json in [
            r#""""#,
            r#""schools stay …""#,
            r#""schools stay … open""#,
            r#""chools""#,
            r#""floods""#,
            "[]",
            "[[0, 0]]",
            "[[3, 4]]",
            "[[5, 2]]",
            "[[0, 999]]",
            "[[17, 25]]",
            "[[16, 24]]",
        ] {
            let told = "label of item schools is not made of whole words of its text: \
                        the item keeps its own label";
            assert_eq!(
                label(SCHOOLS, json, TEXT, Offsets::Codepoint),
                ("schools stay shut".to_owned(), Some(told.to_owned())),
                "{json}"
            );
        }
    }

    /// The article is edited everywhere but in the label's words, and in those around the item, which
    /// are its id.
    #[test]
    fn words_survive_edits() {
        let kept = ["The mayor said 40", "families", "left"].map(|words| {
            let at = TEXT.find(words).unwrap();
            at..=at + words.len()
        });
        let places: Vec<usize> = (0..=TEXT.len())
            .filter(|at| TEXT.is_char_boundary(*at) && !kept.iter().any(|words| words.contains(at)))
            .collect();
        assert!(places.len() > 50, "{places:?}");
        let paragraph = "\n\nThe mayor said that 12 families had left.\n\n";
        let inserted = (1..=40).map(|length| "é😀 - x".chars().cycle().take(length).collect());
        for new in inserted.chain([paragraph.to_owned()]) {
            for (before, after) in places.iter().map(|at| TEXT.split_at(*at)) {
                let text = [before, &new, after].concat();
                for unit in [Offsets::Codepoint, Offsets::Utf16] {
                    let told = label(FAMILIES, r#""families … left""#, &text, unit);
                    assert_eq!(told, ("families … left".to_owned(), None), "{text}");
                }
            }
        }
    }

    #[test]
    fn labels_are_written_as_they_are_read() {
        let json = r#"{"a":"The mayor","b":[[16,25],[43,51]]}"#;
        let labels: Labels = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&labels).unwrap(), json);
        for other in ["[]", r#"{"a": 7}"#, r#"{"a": [7]}"#, r#"{"a": ["The mayor"]}"#] {
            assert!(serde_json::from_str::<Labels>(other).is_err(), "{other}");
        }
    }
}
