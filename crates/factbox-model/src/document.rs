use serde::{Deserialize, Serialize};

/// An article as it goes into the engine: one line of JSONL on the command line, or what was read
/// from a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Handed through to the result unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The body: paragraphs separated by one blank line.
    pub text: String,
    /// The day of publication as the newsroom printed it: an ISO 8601 date, or a date-time whose
    /// date part is taken as written. Without it nothing relative is resolved. TimeML's name for
    /// it, `dct` (document creation time), is read too.
    #[serde(default, alias = "dct", skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The headline as shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Where the article stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// BCP 47 language of the text. Only English is read; absent means English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The article's credit line ("Source: news agencies"), shown under the card's sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}
