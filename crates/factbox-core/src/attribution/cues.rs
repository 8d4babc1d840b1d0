//! The words that attribute.

/// How a cue takes what it attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Takes a clause or a quotation: "said (that) ...", "..., he said".
    Speech,
    /// Takes a clause, a quotation or a plain object: "reported a loss of $3 million".
    Report,
    /// Takes a clause only: "found that", "believe that"; too often something else otherwise.
    Clause,
    /// Takes a quotation only: "“...,” she sighed"; says nothing otherwise.
    Voice,
}

use Cue::{Clause, Report, Speech, Voice};

crate::lexicon! {
    /// Verbs of saying, in every form that can stand in a verb group.
    pub(super) CUES: Cue = {
        "said" => Speech, "says" => Speech, "say" => Speech, "saying" => Speech,
        "told" => Speech, "tells" => Speech, "telling" => Speech,
        "added" => Speech, "adding" => Speech, "adds" => Speech,
        "stated" => Speech, "states" => Speech, "stating" => Speech,
        "noted" => Speech, "notes" => Speech, "noting" => Speech,
        "explained" => Speech, "explains" => Speech, "argued" => Speech, "argues" => Speech,
        "wrote" => Speech, "writes" => Speech, "tweeted" => Speech, "posted" => Speech,
        "claimed" => Speech, "claims" => Speech, "claiming" => Speech, "alleged" => Speech, "alleges" => Speech, "allege" => Speech,
        "insisted" => Speech, "insists" => Speech, "asserted" => Speech, "asserts" => Speech,
        "declared" => Speech, "testified" => Speech, "acknowledged" => Speech, "admitted" => Speech,
        "warned" => Speech, "warns" => Speech, "warning" => Clause, "replied" => Speech,
        "remarked" => Speech, "recalled" => Speech, "continued" => Speech, "quipped" => Speech,
        "concluded" => Speech, "suggested" => Speech, "suggests" => Speech, "cautioned" => Speech,
        "revealed" => Report, "reveals" => Report, "disclosed" => Report, "divulged" => Speech,
        "reported" => Report, "reports" => Report, "reporting" => Report,
        "confirmed" => Report, "confirms" => Report, "announced" => Report, "announces" => Report,
        "estimated" => Report, "estimates" => Report, "estimate" => Report, "estimating" => Report,
        "predicted" => Report, "predicts" => Report, "predict" => Report, "forecast" => Report,
        "forecasts" => Report, "projected" => Report, "projects" => Report, "expects" => Clause,
        "put" => Report, "puts" => Report, "counted" => Report, "recorded" => Report, "documented" => Report,
        "believe" => Clause, "believes" => Clause, "found" => Clause, "finds" => Clause,
        "showed" => Report, "shows" => Report, "show" => Report, "indicated" => Clause,
        "indicates" => Clause, "indicate" => Clause, "calculated" => Clause, "calculates" => Clause,
        "stressed" => Speech, "emphasized" => Speech, "emphasised" => Speech, "vowed" => Speech,
        "promised" => Clause, "denied" => Clause, "agreed" => Clause, "informed" => Clause,
        "understands" => Clause, "complained" => Voice, "lamented" => Voice, "joked" => Voice,
        "sighed" => Voice, "fumed" => Voice, "shouted" => Voice, "cried" => Voice, "exclaimed" => Voice,
        "mused" => Voice, "boasted" => Voice, "recounted" => Voice, "grumbled" => Voice, "laughed" => Voice,
        "shrugged" => Voice, "smiled" => Voice, "pleaded" => Voice, "responded" => Voice,
        "answered" => Voice, "whispered" => Voice,
    }
}
