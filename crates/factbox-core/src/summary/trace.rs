//! Why an item is on the card, or off it.

use super::rank::Feature;
use crate::rule::RuleId;
use crate::span::Span;
use factbox_model::Place;

/// What became of one mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the card.
    Shown,
    /// It says again what the mention at this place says.
    Repeats(Span),
    /// Its importance is below the threshold.
    Unimportant,
    /// No label could be cut that says what it is about.
    Unlabelled,
    /// It stands in a caption, a credit, a notice or a row of a table.
    Marginal,
    /// The article puts a later figure in its place: "the toll, earlier put at 9, rose to 14".
    Superseded,
    /// It gives the number before it in another unit: "(88 km/h)".
    Conversion,
    /// Its day is not certain: "will open" on a day that is past, "tomorrow" in a quotation.
    Doubtful,
    /// It stands in a question.
    Asked,
    /// It is only supposed: "if cases pass 100".
    Supposed,
    /// It is denied: "denied that it had lost $40 million", "not more than".
    Denied,
    /// It is what something is held against: "down from 71 percent a year ago", "the most since 1998".
    Compared,
    /// It is planned no longer: "a vote planned for June 16 was cancelled".
    CalledOff,
    /// It is no fact of its own: "one", "the two", "two days later".
    Incidental,
}

/// The decision about one mention.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The words of the mention.
    pub span: Span,
    /// The text they stand in.
    pub place: Place,
    /// The rule that found it.
    pub rule: RuleId,
    /// The rule that found its speaker, if it has one.
    pub said: Option<RuleId>,
    /// What became of it.
    pub outcome: Outcome,
    /// What its importance is the sum of.
    pub features: Vec<(Feature, f64)>,
}

/// Tells `sink` that a mention (its words, their text, the rule that found it) is off the card before
/// it was ranked.
pub(super) fn off<S: Sink>(sink: &mut S, (span, place, rule): (Span, Place, RuleId), outcome: Outcome) {
    if S::IS_ON {
        sink.take(Decision {
            span,
            place,
            rule,
            said: None,
            outcome,
            features: Vec::new(),
        });
    }
}

/// Takes decisions as they are made. The unit type takes none, and costs nothing.
pub trait Sink {
    /// Whether decisions are wanted at all.
    const IS_ON: bool;
    /// Takes one.
    fn take(&mut self, decision: Decision);
}

impl Sink for () {
    const IS_ON: bool = false;
    fn take(&mut self, _: Decision) {}
}

impl Sink for Vec<Decision> {
    const IS_ON: bool = true;
    fn take(&mut self, decision: Decision) {
        self.push(decision);
    }
}
