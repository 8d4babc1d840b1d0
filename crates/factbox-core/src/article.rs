//! What the engine reads: an article, borrowed from its document.

use crate::time::Date;
use factbox_model::Document;

/// An article ready to be read.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The document it was made from.
    pub document: &'a Document,
    /// The body.
    pub text: &'a str,
    /// The headline, empty if there is none.
    pub headline: &'a str,
    /// The day of publication as printed: the reference of every relative date.
    pub reference: Option<Date>,
}

impl<'a> Article<'a> {
    /// Borrows `document`. A day of publication that is no date counts as none.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            text: &document.text,
            headline: document.headline.as_deref().unwrap_or(""),
            reference: document.published.as_deref().and_then(Date::from_iso),
        }
    }

    /// Whether the text is in a language the engine reads: English, or not stated.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.document.lang.as_deref().is_none_or(|lang| {
            let lang = lang.trim();
            lang.is_empty()
                || lang
                    .split(['-', '_'])
                    .next()
                    .is_some_and(|l| l.eq_ignore_ascii_case("en"))
        })
    }
}
