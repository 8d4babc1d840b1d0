//! The words of claims and of their denial.

use crate::engine::Reading;
use crate::lex::Lexed;

#[derive(Clone, Copy)]
pub(super) enum Word {
    Deny,
    Claim,
    False,
    Proof,
    /// A number that is given: "the figure of 40".
    Figure,
    /// What is done to claims by those who deny them.
    Dismiss,
    Not,
    /// "far from the 95% promised"
    Far,
}

use Word::{Claim, Deny, Dismiss, False, Far, Figure, Not, Proof};

crate::lexicon! {
    /// Words of claims and of their denial.
    pub(super) WORDS: Word = {
        "deny" => Deny, "denies" => Deny, "denied" => Deny, "denying" => Deny,
        "report" => Claim, "reports" => Claim, "claim" => Claim, "claims" => Claim, "claiming" => Claim,
        "rumour" => Claim, "rumours" => Claim, "rumor" => Claim, "rumors" => Claim,
        "suggestion" => Claim, "suggestions" => Claim, "suggesting" => Claim, "allegation" => Claim,
        "allegations" => Claim, "alleging" => Claim, "accusation" => Claim, "accusations" => Claim,
        "assertion" => Claim, "assertions" => Claim, "speculation" => Claim, "notion" => Claim,
        "talk" => Claim,
        "false" => False, "untrue" => False, "wrong" => False, "baseless" => False, "unfounded" => False,
        "inaccurate" => False, "incorrect" => False, "fabricated" => False, "lie" => False, "hoax" => False,
        "exaggerated" => False, "overstated" => False, "inflated" => False, "misleading" => False,
        "figure" => Figure, "figures" => Figure, "toll" => Figure, "estimate" => Figure,
        "estimates" => Figure, "number" => Figure, "tally" => Figure, "count" => Figure,
        "nonsense" => False, "groundless" => False, "debunked" => False,
        "evidence" => Proof, "proof" => Proof, "truth" => Proof, "indication" => Proof,
        "dismissed" => Dismiss, "dismisses" => Dismiss, "dismiss" => Dismiss, "dismissing" => Dismiss,
        "rejected" => Dismiss, "rejects" => Dismiss, "reject" => Dismiss, "rejecting" => Dismiss,
        "rebuffed" => Dismiss, "rubbished" => Dismiss, "refuted" => Dismiss, "refutes" => Dismiss,
        "rebutted" => Dismiss, "disputed" => Dismiss, "disputes" => Dismiss, "dispute" => Dismiss,
        "contradicted" => Dismiss,
        "not" => Not, "never" => Not, "nor" => Not, "nobody" => Not, "cannot" => Not, "far" => Far,
    }
}

/// Whether token `t` can be of a denial; a claim or a figure alone denies nothing.
pub(super) fn can_deny(lexed: &Lexed<'_>, t: usize) -> bool {
    match lexed.look(t, &WORDS) {
        Some(Claim | Figure) => false,
        Some(_) => true,
        None => is_short_not(lexed, t),
    }
}

/// "not", "didn't", "nobody".
fn is_not(lexed: &Lexed<'_>, t: usize) -> bool {
    matches!(lexed.look(t, &WORDS), Some(Not)) || is_short_not(lexed, t)
}

fn is_short_not(lexed: &Lexed<'_>, t: usize) -> bool {
    lexed.ends(t, "t") && (lexed.ends(t, "n't") || lexed.ends(t, "n’t"))
}

/// Whether token `t` denies or dismisses something.
pub(super) fn denies(reading: &Reading<'_>, t: usize) -> bool {
    let lexed = &reading.lexed;
    let is_denial = matches!(lexed.look(t, &WORDS), Some(Deny | Dismiss)) || lexed.is(t, "debunked");
    is_denial && !is_negated(reading, t)
}

/// Whether the words before token `t` are denied: "did not dismiss", "did not accept that", "nor denied".
pub(super) fn is_negated(reading: &Reading<'_>, t: usize) -> bool {
    (t.saturating_sub(3)..t).any(|t| is_not(&reading.lexed, t))
}

/// Whether token `f` is the verb of "were untrue", "turned out to be wrong", "is not true", "called it
/// false"; not of "it was wrong to close".
pub(super) fn calls_false(reading: &Reading<'_>, f: usize) -> bool {
    let lexed = &reading.lexed;
    let is_name = lexed.is_any(f, &["called", "calls", "branded", "labelled", "dubbed"]);
    if !is_name && !lexed.is_any(f, &["is", "was", "are", "were", "be", "been", "as", "proved"]) {
        return false;
    }
    let is_not = lexed.is(f + 1, "not") && lexed.is_any(f + 2, &["true", "correct", "accurate"]);
    let is_false = |t: usize| {
        matches!(lexed.look(t, &WORDS), Some(False))
            && !lexed.is_any(t + 1, &["to", "that"])
            && !(is_name && lexed.is(t, "wrong"))
    };
    is_not || (f + 1..f + 4).any(is_false)
}
