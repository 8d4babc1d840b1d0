use crate::Extent;
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

/// Why a curation was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CurationError {
    /// A label's offsets do not lie on character boundaries inside the article.
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
                "label of item {id} is not made of the article's words: give [start, end] pairs inside its text"
            ),
        }
    }
}

impl std::error::Error for CurationError {}
