use serde::{Deserialize, Deserializer, Serialize};

/// An article as it goes into the engine: one line of JSONL on the command line, or what was read
/// from a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Handed through to the result. A whole number is read too, as its digits.
    #[serde(default, deserialize_with = "id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The body: paragraphs separated by one blank line. `article_body` is read too: the name under
    /// which `factbox read` gives it.
    #[serde(alias = "article_body")]
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

fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "`id` is to be a string or a whole number")]
    enum Id {
        Text(String),
        Number(i64),
    }
    Ok(match Option::deserialize(deserializer)? {
        Some(Id::Text(id)) => Some(id),
        Some(Id::Number(id)) => Some(id.to_string()),
        None => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_string_or_a_whole_number() {
        for (id, want) in [("\"a\"", Some("a")), ("7", Some("7")), ("null", None)] {
            let json = format!(r#"{{"id": {id}, "article_body": "x"}}"#);
            let document: Document = serde_json::from_str(&json).unwrap();
            assert_eq!((document.id.as_deref(), &*document.text), (want, "x"));
        }
        for id in ["7.5", "true", "[7]"] {
            let error =
                serde_json::from_str::<Document>(&format!(r#"{{"id": {id}, "text": "x"}}"#)).unwrap_err();
            assert!(error.to_string().starts_with("`id` is to be a string"), "{error}");
        }
    }
}
