//! The figures of the card.

use super::candidate::{Candidate, settle};
use super::chooser::Chooser;
use super::rank::Setting;
use super::trace::{self, Outcome, Sink};
use super::{Figure, bar, label, merge};
use crate::quantity::{Amount, Quantity};
use factbox_model::Place;

/// Chooses, labels and ranks the figures of body and headline.
pub(super) fn choose<S: Sink>(body: &Chooser<'_>, headline: &Chooser<'_>, sink: &mut S) -> Vec<Figure> {
    let mut found: Vec<Candidate<Quantity>> = Vec::new();
    let stated = &headline.reading.quantities;
    for chooser in [body, headline] {
        let (reading, place, context) = (chooser.reading, chooser.place, chooser.context());
        for (n, q) in reading.quantities.iter().enumerate() {
            let (sentence, is_marginal) = chooser.sentence(q.tokens.first);
            let bar = if is_marginal {
                Some(Outcome::Marginal)
            } else if q.unit.card == "count" && chooser.is_speaker(q.span, sentence) {
                Some(Outcome::Incidental)
            } else {
                let unstated = chooser.unstated(q.tokens.last);
                unstated.or_else(|| bar::bar(reading, n))
            };
            let said = chooser.said(q.span, sentence);
            let label = if bar.is_none() {
                label::figure(reading, q.tokens, said, chooser.condition(q.tokens.first))
            } else {
                Vec::new()
            };
            let words = merge::words(&reading.lexed, &label);
            if bar.is_some() || words.is_empty() {
                let outcome = bar.unwrap_or(Outcome::Unlabelled);
                trace::off(sink, (q.span, place, q.rule), outcome);
                continue;
            }
            let setting = Setting {
                label: &words,
                said: said.map(|a| a.rule),
            };
            let in_headline = place == Place::Body && stated.iter().take(FEW).any(|h| is_same(h, q));
            let score = context.figure(q, &setting, in_headline, context.is_listed(n, sentence));
            found.push(Candidate {
                fact: chooser.fact(q.clone(), label, said.map(|a| a.source), sentence),
                said: setting.said,
                score,
                words,
                rule: q.rule,
            });
        }
    }
    let is_repeat = |a: &Candidate<Quantity>, b: &Candidate<Quantity>| {
        let needed = || {
            if is_distinctive(&a.fact.mention) {
                0.01
            } else {
                0.5
            }
        };
        is_same(&a.fact.mention, &b.fact.mention)
            && (a.fact.place != b.fact.place || merge::overlap(&a.words, &b.words) >= needed())
    };
    settle(found, is_repeat, |q| q.span, sink)
}

/// Figures of a headline that are looked at.
const FEW: usize = 8;

/// Whether two quantities have the same value in the same unit, and do not move opposite ways. The
/// hedge may differ: "nearly 300" in the body is the headline's "300".
fn is_same(a: &Quantity, b: &Quantity) -> bool {
    let opposed = a.change.is_some() && b.change.is_some() && a.change != b.change;
    a.amount == b.amount && a.unit.card == b.unit.card && !opposed
}

/// Whether a value is so particular that the same one again is the same fact: three digits or more
/// that are not zeros at its end.
fn is_distinctive(q: &Quantity) -> bool {
    let Amount::One(value) = q.amount else { return true };
    // Two digits before the point: is there anything behind it? Printing it would weigh kilobytes.
    let mut value = value.abs().min(f64::MAX);
    while value >= 100.0 {
        value /= 10.0;
    }
    while value > 0.0 && value < 10.0 {
        value *= 10.0;
    }
    (value - value.round()).abs() > 1e-9
}
