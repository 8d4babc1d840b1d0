use serde::{Deserialize, Serialize};

/// Every mention found in one document, for benchmarks and data desks. Offsets are code points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// The document's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Time expressions, in text order.
    pub timexes: Vec<TimexMention>,
    /// Quantities, in text order.
    pub quantities: Vec<QuantityMention>,
}

/// A time expression with its TimeML TIMEX3 type and value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimexMention {
    /// Start in code points.
    pub start: usize,
    /// End in code points, exclusive.
    pub end: usize,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    #[serde(rename = "type")]
    pub kind: String,
    /// TIMEX3 value: `2020-09-27`, `P3D`, `PAST_REF`.
    pub value: String,
    /// TIMEX3 `mod`: `START`, `END`, `APPROX`, `MORE_THAN`.
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
}

/// A quantity in NewsQuant's terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuantityMention {
    /// Start in code points.
    pub start: usize,
    /// End in code points, exclusive.
    pub end: usize,
    /// The number, or both ends of a range.
    pub value: QuantityValue,
    /// `=` exact, `~` about, `>` more than, `<` less than, `up`, `down`.
    pub change: String,
    /// Normalised unit ("dollar", "percentage", "kilometre per hour", a plain noun), `-` for none.
    pub unit: String,
}

/// One number, or the two ends of a range in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum QuantityValue {
    /// A single value.
    One(f64),
    /// A range.
    Range([f64; 2]),
}
