use serde::{Deserialize, Serialize};

/// The card format this crate reads and writes.
pub const VERSION: u32 = 1;

/// A half-open stretch `[start, end)` of the text, counted in the card's [`Offsets`].
pub type Extent = [usize; 2];

/// An enum whose variants have published names: they stand in the JSON, and in every other format.
macro_rules! named {
    ($(#[$about:meta])* pub enum $enum:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $enum {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)+
        }

        impl $enum {
            /// The published name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

named! {
    /// What one offset counts.
    #[derive(Default)]
    pub enum Offsets {
        /// Unicode code points, as in the W3C TextPositionSelector: the command line's unit.
        #[default]
        Codepoint = "codepoint",
        /// UTF-16 code units, as in DOM Ranges: the browser's unit.
        Utf16 = "utf16",
    }
}

/// The summary card of one article.
///
/// Items stand best first. Unknown fields are ignored when read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Card {
    /// The format's version.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    pub version: u32,
    /// The document's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The unit of every offset in this card.
    pub offsets: Offsets,
    /// The article the card was made from.
    pub article: ArticleInfo,
    /// Figures, best first.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Key dates, best first.
    #[serde(default)]
    pub dates: Vec<KeyDate>,
}

/// What the card says of its article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ArticleInfo {
    /// The headline as shown.
    pub headline: Option<String>,
    /// Where the article stands.
    pub url: Option<String>,
    /// The day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// BCP 47 language of the text.
    pub lang: Option<String>,
    /// The article's credit line.
    pub credit: Option<String>,
}

/// A figure: a quantity of the article, with its hedge, what it counts and who states it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Hash of the quote: stable across runs.
    pub id: String,
    /// Start of the quantity phrase, hedge included.
    pub start: usize,
    /// End of the quantity phrase, exclusive.
    pub end: usize,
    /// The quantity phrase word for word: "more than 100".
    pub text: String,
    /// Lower end; equal to `high` for an exact value, null for an open end.
    pub low: Option<f64>,
    /// Upper end; null for an open end.
    pub high: Option<f64>,
    /// How the value is bounded by its hedge.
    pub bound: Bound,
    /// `count`, `percent`, an ISO 4217 code, or a unit name ("day", "km").
    pub unit: String,
    /// A rise or fall by this amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// What is counted: the label's slices joined by " … " where they are not adjacent.
    pub what: String,
    /// The slices of the text that make up `what`.
    pub label: Vec<Extent>,
    /// Who states it, word for word; null when the article does so itself.
    pub who: Option<String>,
    /// Where the speaker stands in the text.
    pub attribution: Option<Extent>,
    /// The sentence the figure stands in.
    pub sentence: Extent,
    /// Which text the offsets of this item point into.
    #[serde(rename = "in", default)]
    pub place: Place,
    /// 0 to 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub importance: f64,
    /// W3C TextQuoteSelector of the quantity phrase.
    pub quote: Quote,
    /// Further mentions of the same fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Extent>,
}

/// A key date: a day, month, year or period at which something happened or is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeyDate {
    /// Hash of the quote: stable across runs.
    pub id: String,
    /// Start of the date phrase.
    pub start: usize,
    /// End of the date phrase, exclusive.
    pub end: usize,
    /// The date phrase word for word: "September 27".
    pub text: String,
    /// The date in EDTF (ISO 8601-2): `2020-09-27`, `2020-12-09/2020-12-10`, `199X`.
    pub edtf: String,
    /// The finest part that is certain.
    pub precision: Precision,
    /// Parts that were worked out from the day of publication and do not stand in the text.
    #[serde(default)]
    pub inferred: Vec<Inferred>,
    /// What happened or is planned: the label's slices joined by " … " where not adjacent.
    pub what: String,
    /// The slices of the text that make up `what`.
    pub label: Vec<Extent>,
    /// Who states it, word for word; null when the article does so itself.
    pub who: Option<String>,
    /// Where the speaker stands in the text.
    pub attribution: Option<Extent>,
    /// Past, same day or planned, as of publication.
    pub status: Status,
    /// The sentence the date stands in.
    pub sentence: Extent,
    /// Which text the offsets of this item point into.
    #[serde(rename = "in", default)]
    pub place: Place,
    /// 0 to 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub importance: f64,
    /// W3C TextQuoteSelector of the date phrase.
    pub quote: Quote,
    /// Further mentions of the same fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Extent>,
}

/// W3C Web Annotation TextQuoteSelector: the exact words and some text around them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words themselves.
    pub exact: String,
    /// Up to 32 characters before them.
    pub prefix: String,
    /// Up to 32 characters after them.
    pub suffix: String,
}

named! {
    /// How a figure's value is bounded. Hedges belong to the figure and are always shown with it.
    #[derive(Default, Hash)]
    pub enum Bound {
        /// "2,783".
        #[default]
        Exact = "exact",
        /// "about 100", "nearly 100".
        About = "about",
        /// "at least 100".
        AtLeast = "at_least",
        /// "more than 100".
        MoreThan = "more_than",
        /// "up to 100".
        AtMost = "at_most",
        /// "fewer than 100".
        LessThan = "less_than",
        /// "10 to 15".
        Range = "range",
        /// "dozens".
        Vague = "vague",
    }
}

named! {
    /// A rise or a fall.
    pub enum Change {
        /// Rose, grew, added.
        Up = "up",
        /// Fell, dropped, lost.
        Down = "down",
    }
}

named! {
    /// The text an item's offsets point into.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Place {
        /// The article's headline.
        Headline = "headline",
        /// The article's body.
        #[default]
        Body = "body",
    }
}

named! {
    /// The finest part of a date that is certain.
    #[derive(PartialOrd, Ord)]
    pub enum Precision {
        /// A hundred years: `18XX`.
        Century = "century",
        /// Ten years: `199X`.
        Decade = "decade",
        /// A year.
        Year = "year",
        /// Half a year.
        Half = "half",
        /// A quarter of a year.
        Quarter = "quarter",
        /// A season.
        Season = "season",
        /// A month.
        Month = "month",
        /// A week.
        Week = "week",
        /// A day.
        Day = "day",
        /// A time of day.
        Time = "time",
    }
}

named! {
    /// A part of a date that was worked out from the day of publication.
    pub enum Inferred {
        /// The year is not written.
        Year = "year",
        /// The month is not written.
        Month = "month",
        /// The day is not written ("Tuesday", "yesterday").
        Day = "day",
    }
}

named! {
    /// Where a date lies as of publication.
    pub enum Status {
        /// Before the day of publication.
        Past = "past",
        /// The day of publication.
        Today = "today",
        /// After it, or announced for later.
        Planned = "planned",
    }
}

/// Why a card's data cannot be shown. Each message says what was wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CardError {
    /// The card's version is not [`VERSION`].
    Version(u32),
    /// An item's offsets lie outside the text, or do not slice to the words it states.
    Span {
        /// The item.
        id: String,
        /// What did not match.
        what: &'static str,
    },
}

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Version(v) => write!(
                f,
                "card version {v} is not known (this is version {VERSION}): make the card again with this release"
            ),
            Self::Span { id, what } => write!(
                f,
                "item {id}: its {what} does not match the text: make the card again from the text as published"
            ),
        }
    }
}

impl std::error::Error for CardError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json() {
        for (value, name) in [
            (serde_json::to_value(Bound::AtLeast), Bound::AtLeast.name()),
            (serde_json::to_value(Place::Body), "body"),
            (serde_json::to_value(Offsets::Utf16), "utf16"),
        ] {
            assert_eq!(value.unwrap(), name);
        }
    }
}
