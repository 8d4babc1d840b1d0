//! The card as files and text. Pure functions; JSON is the caller's, who has a writer for it.

mod csv;
mod ics;
mod json_ld;
mod text;

pub use csv::csv;
pub use ics::{days, ics};
pub use json_ld::json_ld;
pub use text::{line, text};

/// A file the reader can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The card itself: `factbox_model::Card` as JSON.
    Json,
    /// Comma-separated values.
    Csv,
    /// Calendar of the dates known to the day.
    Ics,
    /// schema.org claims.
    JsonLd,
}

impl FileKind {
    /// The name in events and methods, and the file's ending.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::JsonLd => "jsonld",
        }
    }

    /// The kind with this [`name`](Self::name).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Json, Self::Csv, Self::Ics, Self::JsonLd]
            .into_iter()
            .find(|k| k.name() == name)
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Ics => "text/calendar;charset=utf-8",
            Self::JsonLd => "application/ld+json",
        }
    }
}

#[cfg(test)]
mod tests {
    use factbox_model::{Bound, Card, Figure, Inferred, KeyDate, Place, Precision, Quote, Status};

    /// Two figures; a planned span with its year inferred, a stated day, and a year.
    pub fn card() -> Card {
        let mut card = Card {
            version: 1,
            ..Card::default()
        };
        card.article.headline = Some("Storm, flood; and more".into());
        card.article.url = Some("https://news.example/a#top".into());
        let quote = |exact: &str| Quote {
            exact: exact.into(),
            prefix: "will hold ".into(),
            suffix: " in the c".into(),
        };
        for (id, text, what, who, value, bound) in [
            (
                "f1",
                "1,204",
                "homes lost power",
                Some("Hill Power"),
                1204.0,
                Bound::Exact,
            ),
            ("f2", "about 30", "roads", None, 30.0, Bound::About),
        ] {
            card.figures.push(Figure {
                id: id.into(),
                start: 10,
                end: 10 + text.len(),
                text: text.into(),
                low: Some(value),
                high: Some(value),
                bound,
                unit: "count".into(),
                change: None,
                what: what.into(),
                label: Vec::new(),
                who: who.map(str::to_owned),
                attribution: None,
                sentence: [0, 60],
                place: Place::Body,
                importance: 0.5,
                quote: quote(text),
                also: Vec::new(),
            });
        }
        for (id, text, what, edtf, precision, inferred, status) in [
            (
                "d1",
                "May 4 and 5",
                "a vote",
                "2021-05-04/2021-05-05",
                Precision::Day,
                vec![Inferred::Year],
                Status::Planned,
            ),
            (
                "d2",
                "December 31, 2020",
                "",
                "2020-12-31",
                Precision::Day,
                vec![],
                Status::Past,
            ),
            (
                "d3",
                "2021",
                "the works",
                "2021",
                Precision::Year,
                vec![],
                Status::Planned,
            ),
        ] {
            card.dates.push(KeyDate {
                id: id.into(),
                start: 30,
                end: 30 + text.len(),
                text: text.into(),
                edtf: edtf.into(),
                precision,
                inferred,
                what: what.into(),
                label: Vec::new(),
                who: None,
                attribution: None,
                status,
                sentence: [20, 60],
                place: Place::Body,
                importance: 0.5,
                quote: quote(text),
                also: Vec::new(),
            });
        }
        card
    }
}
