use crate::in_order;
use crate::{Card, Extent, Offsets, Place, Ruler};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The editor's word, which is last: what to hide, in which order, and under which label.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Curation {
    /// Ids of items to leave out.
    pub hide: Vec<String>,
    /// Ids in the order wanted; items not named follow in their own order.
    pub order: Vec<String>,
    /// New labels, made of slices of the article.
    pub label: BTreeMap<String, Vec<Extent>>,
    /// No card for this article.
    pub off: bool,
}

impl Curation {
    /// The card as the editor wants it. `text` and `headline` are those the card was made from;
    /// labels are given in the card's offsets, of the text the item stands in. Ids the card does not
    /// have are passed by: the item may be gone since.
    ///
    /// # Errors
    /// A label that is not made of the article's words.
    pub fn apply(&self, card: Card, text: &str, headline: &str) -> Result<Card, CurationError> {
        let mut card = self.arrange(card);
        if self.label.is_empty() {
            return Ok(card);
        }
        let labels = Labels::new(self, text, headline, card.offsets);
        for f in &mut card.figures {
            labels.apply(&f.id, f.place, &mut f.label, &mut f.what)?;
        }
        for d in &mut card.dates {
            labels.apply(&d.id, d.place, &mut d.label, &mut d.what)?;
        }
        Ok(card)
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

/// The editor's labels and the texts they are cut from.
struct Labels<'a> {
    wanted: &'a BTreeMap<String, Vec<Extent>>,
    body: Ruler<'a>,
    headline: Ruler<'a>,
}

impl<'a> Labels<'a> {
    fn new(curation: &'a Curation, text: &'a str, headline: &'a str, unit: Offsets) -> Self {
        Self {
            wanted: &curation.label,
            body: Ruler::new(text, unit),
            headline: Ruler::new(headline, unit),
        }
    }

    fn apply(
        &self,
        id: &str,
        place: Place,
        label: &mut Vec<Extent>,
        what: &mut String,
    ) -> Result<(), CurationError> {
        let Some(wanted) = self.wanted.get(id) else {
            return Ok(());
        };
        let ruler = match place {
            Place::Body => &self.body,
            Place::Headline => &self.headline,
        };
        *what = ruler
            .label(wanted)
            .filter(|words| !words.trim().is_empty() && wanted.iter().all(|extent| ruler.is_whole(*extent)))
            .ok_or_else(|| CurationError::Label { id: id.to_owned() })?;
        label.clone_from(wanted);
        Ok(())
    }
}

/// Why a curation was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CurationError {
    /// A label's offsets do not lie inside the article, or cut its characters or words.
    Label {
        /// The item.
        id: String,
    },
}

impl std::fmt::Display for CurationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Label { id } => write!(
                f,
                "label of item {id} is not made of the article's words: give [start, end] pairs of whole words inside the text it stands in, as it is now"
            ),
        }
    }
}

impl std::error::Error for CurationError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{HEADLINE, TEXT, card, ids};

    fn curated(json: &str) -> Result<Card, CurationError> {
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
            assert_eq!(ids(&curated(json).unwrap()), want, "{json}");
        }
    }

    #[test]
    fn labels_are_cut_from_the_article() {
        let card =
            curated(r#"{"label": {"families": [[16, 25], [43, 51]], "homes": [[0, 3]], "gone": [[0, 1]]}}"#);
        let card = card.unwrap();
        assert_eq!(card.figures[0].what, "The mayor … had left");
        assert_eq!(card.figures[2].what, "Río");
        assert_eq!(card.verify(TEXT, HEADLINE), Ok(()));
    }

    #[test]
    fn other_labels_are_rejected() {
        for label in [
            "[]",
            "[[0, 0]]",
            "[[3, 4]]",
            "[[5, 2]]",
            "[[0, 999]]",
            "[[17, 25]]",
            "[[16, 24]]",
        ] {
            let error = curated(&format!(r#"{{"label": {{"schools": {label}}}}}"#)).unwrap_err();
            assert_eq!(
                error.to_string(),
                "label of item schools is not made of the article's words: \
                 give [start, end] pairs of whole words inside the text it stands in, as it is now"
            );
        }
    }
}
