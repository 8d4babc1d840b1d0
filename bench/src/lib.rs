//! The texts that are read against the clock, in this project's own words.

use factbox_model::Document;

/// Three articles: fighting, business results, a flood.
const ARTICLES: [&str; 3] = [
    include_str!("../texts/ceasefire.txt"),
    include_str!("../texts/results.txt"),
    include_str!("../texts/flood.txt"),
];

/// A text of a given kind of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// One news article, 2 kB.
    Article,
    /// A long read, 20 kB.
    LongRead,
}

impl Length {
    /// All lengths.
    pub const ALL: [Self; 2] = [Self::Article, Self::LongRead];

    /// The text with its day of publication.
    #[must_use]
    pub fn document(self) -> Document {
        let text = match self {
            Self::Article => ARTICLES[0].trim_end().to_owned(),
            Self::LongRead => [ARTICLES.map(str::trim_end); 4].concat().join("\n\n"),
        };
        Document {
            text,
            published: Some("2023-04-20".to_owned()),
            ..Document::default()
        }
    }
}
