//! Facts on their way to the card: repeats folded into one, then ranked.

use super::rank::{Feature, SHOWN, Score};
use super::trace::{Decision, Outcome, Sink};
use super::{Fact, merge};
use crate::rule::RuleId;
use crate::span::Span;
use factbox_model::{Place, in_order};

/// A fact with what it was ranked and is merged by.
pub(super) struct Candidate<M> {
    pub(super) fact: Fact<M>,
    pub(super) score: Score,
    /// The content words of its label.
    pub(super) words: Vec<u32>,
    pub(super) rule: RuleId,
    pub(super) said: Option<RuleId>,
}

impl<M> Candidate<M> {
    fn decide<S: Sink>(&self, span: Span, outcome: Outcome, sink: &mut S) {
        if S::IS_ON {
            sink.take(Decision {
                span,
                place: self.fact.place,
                rule: self.rule,
                said: self.said,
                outcome,
                features: self.score.features.clone(),
            });
        }
    }
}

/// The facts of the card: repeats folded, the important ones, best first.
pub(super) fn settle<M, S: Sink>(
    found: Vec<Candidate<M>>,
    is_repeat: impl Fn(&Candidate<M>, &Candidate<M>) -> bool,
    span: impl Fn(&M) -> Span,
    sink: &mut S,
) -> Vec<Fact<M>> {
    finish(fold(found, is_repeat, &span, sink), span, sink)
}

/// Mentions that are compared with one another: bounds the work on any text. An article has fewer.
pub(super) const MOST: usize = 256;

/// Lists each repeat under the first mention of its fact. `is_repeat` is asked of every pair, so it
/// compares values before words.
fn fold<M, S: Sink>(
    mut found: Vec<Candidate<M>>,
    is_repeat: impl Fn(&Candidate<M>, &Candidate<M>) -> bool,
    span: impl Fn(&M) -> Span,
    sink: &mut S,
) -> Vec<Candidate<M>> {
    if found.len() > MOST {
        found = in_order(found, |c| -c.score.sum);
        found.truncate(MOST);
        found = in_order(found, |c| {
            (c.fact.place == Place::Headline, span(&c.fact.mention))
        });
    }
    let mut out: Vec<Candidate<M>> = Vec::with_capacity(found.len());
    for candidate in found {
        let at = span(&candidate.fact.mention);
        match out.iter_mut().find(|kept| is_repeat(kept, &candidate)) {
            Some(kept) => {
                candidate.decide(at, Outcome::Repeats(span(&kept.fact.mention)), sink);
                if kept.fact.also.is_empty() {
                    kept.score.add(Feature::Repeated, true);
                }
                merge::absorb(&mut kept.fact, &candidate.fact, at);
            }
            None => out.push(candidate),
        }
    }
    out
}

/// The facts above the threshold, best first; ties in text order.
fn finish<M, S: Sink>(found: Vec<Candidate<M>>, span: impl Fn(&M) -> Span, sink: &mut S) -> Vec<Fact<M>> {
    let mut out: Vec<Fact<M>> = Vec::with_capacity(found.len());
    for mut candidate in found {
        let at = span(&candidate.fact.mention);
        let is_shown = candidate.score.sum >= SHOWN;
        candidate.decide(
            at,
            if is_shown {
                Outcome::Shown
            } else {
                Outcome::Unimportant
            },
            sink,
        );
        if is_shown {
            candidate.fact.importance = candidate.score.importance();
            out.push(candidate.fact);
        }
    }
    in_order(out, |fact| -fact.importance)
}
