//! From mentions to the facts of a card: labelled, merged, ranked.

mod label;
mod margins;
mod merge;
mod rank;
mod status;
mod trace;

use crate::article::Article;
use crate::attribution::Attribution;
use crate::engine::Reading;
use crate::quantity::Quantity;
use crate::rule::RuleId;
use crate::span::Span;
use crate::time::DateMention;
use factbox_model::{Place, Status};
use rank::{Context, Score};
pub use rank::{Feature, SHOWN};
pub use trace::{Decision, Outcome, Sink};

/// What figures and key dates have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<M> {
    /// The mention itself: a quantity or a date.
    pub mention: M,
    /// The text its spans point into.
    pub place: Place,
    /// What is counted, or what happened: slices of the text.
    pub label: Vec<Span>,
    /// Who states it.
    pub source: Option<Span>,
    /// The sentence it stands in.
    pub sentence: Span,
    /// 0 to 1.
    pub importance: f64,
    /// Further mentions of the same fact.
    pub also: Vec<Span>,
}

/// A figure of the card.
pub type Figure = Fact<Quantity>;

/// A key date of the card, with its place in time as of publication.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyDate {
    /// The date and what happened.
    pub fact: Fact<DateMention>,
    /// Past, same day or planned.
    pub status: Status,
}

/// The facts of one article, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Factsheet {
    /// Figures, best first.
    pub figures: Vec<Figure>,
    /// Key dates, best first.
    pub dates: Vec<KeyDate>,
}

/// Chooses, labels, merges and ranks what was read.
#[must_use]
pub fn factsheet(article: &Article<'_>, body: &Reading<'_>, headline: &Reading<'_>) -> Factsheet {
    factsheet_with(article, body, headline, &mut ())
}

/// As [`factsheet`]; each decision goes to `sink`.
#[must_use]
pub fn factsheet_with<S: Sink>(
    article: &Article<'_>,
    body: &Reading<'_>,
    headline: &Reading<'_>,
    sink: &mut S,
) -> Factsheet {
    Factsheet {
        figures: figures(body, headline, sink),
        dates: dates(article, body, headline, sink),
    }
}

/// A fact with what it was ranked and is merged by.
struct Candidate<M> {
    fact: Fact<M>,
    score: Score,
    words: Vec<u32>,
    rule: RuleId,
    said: Option<RuleId>,
}

impl<M> Candidate<M> {
    fn decide<S: Sink>(&self, span: Span, outcome: Outcome, sink: &mut S) {
        decide(
            span,
            self.fact.place,
            self.rule,
            self.said,
            outcome,
            &self.score,
            sink,
        );
    }
}

fn decide<S: Sink>(
    span: Span,
    place: Place,
    rule: RuleId,
    said: Option<RuleId>,
    outcome: Outcome,
    score: &Score,
    sink: &mut S,
) {
    if S::IS_ON {
        sink.take(Decision {
            span,
            place,
            rule,
            said,
            outcome,
            features: score.features.clone(),
        });
    }
}

/// What the choice among the mentions of one text needs.
struct Chooser<'a> {
    reading: &'a Reading<'a>,
    place: Place,
    margins: Vec<bool>,
    headline: &'a [u32],
}

impl<'a> Chooser<'a> {
    fn new(reading: &'a Reading<'a>, place: Place, headline: &'a [u32]) -> Self {
        let margins = if place == Place::Body {
            margins::margins(&reading.lexed)
        } else {
            Vec::new()
        };
        Self {
            reading,
            place,
            margins,
            headline,
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            reading: self.reading,
            headline: self.headline,
            paragraphs: self.margins.len(),
            is_headline: self.place == Place::Headline,
        }
    }

    /// The sentence of a token, and whether its paragraph is marginal.
    fn sentence(&self, token: usize) -> (Span, bool) {
        let lexed = &self.reading.lexed;
        let sentence = lexed.sentences.get(lexed.sentence_of(token));
        let is_marginal =
            sentence.is_some_and(|s| self.margins.get(s.paragraph as usize).copied().unwrap_or(false));
        (sentence.map_or_else(Span::default, |s| s.span), is_marginal)
    }

    /// The innermost statement that holds `span`.
    fn said(&self, span: Span) -> Option<&'a Attribution> {
        let all = &self.reading.attributions;
        all.iter()
            .filter(|a| a.content.contains(span) && !a.source.overlaps(span))
            .min_by_key(|a| a.content.len())
    }

    /// The statement whose saying the date at `tokens` places in time: "said on Friday".
    fn dated(&self, tokens: (usize, usize)) -> Option<&'a Attribution> {
        let syntax = &self.reading.syntax;
        let lexed = &self.reading.lexed;
        let clause = syntax.chunk(syntax.chunk_of(tokens.0)).clause;
        let span = lexed.span(tokens.0, tokens.1);
        self.reading
            .attributions
            .iter()
            .filter(|a| !a.content.overlaps(span) || a.cue.start > span.start)
            .find(|a| syntax.chunk(syntax.chunk_of(lexed.token_at(a.cue.start))).clause == clause)
    }
}

fn figures<S: Sink>(body: &Reading<'_>, headline: &Reading<'_>, sink: &mut S) -> Vec<Figure> {
    let topic = merge::words(&headline.lexed, &[Span::new(0, headline.lexed.text.len() as u32)]);
    let mut found: Vec<Candidate<Quantity>> = Vec::new();
    for (reading, place) in [(body, Place::Body), (headline, Place::Headline)] {
        let chooser = Chooser::new(reading, place, &topic);
        let context = chooser.context();
        for q in &reading.quantities {
            let (sentence, is_marginal) = chooser.sentence(q.tokens.0);
            let bar = if is_marginal {
                Some(Outcome::Marginal)
            } else {
                context.bar(q)
            };
            if let Some(outcome) = bar {
                decide(q.span, place, q.rule, None, outcome, &Score::default(), sink);
                continue;
            }
            let said = chooser.said(q.span);
            let label = label::figure(reading, q.tokens, said);
            if label.is_empty() {
                decide(
                    q.span,
                    place,
                    q.rule,
                    None,
                    Outcome::Unlabelled,
                    &Score::default(),
                    sink,
                );
                continue;
            }
            let words = merge::words(&reading.lexed, &label);
            let sentence_words = merge::words(&reading.lexed, &[sentence]);
            let in_headline = place == Place::Body && headline.quantities.iter().any(|h| is_same(h, q));
            let score = context.figure(q, &words, &sentence_words, said.is_some(), in_headline);
            found.push(Candidate {
                fact: Fact {
                    mention: q.clone(),
                    place,
                    label,
                    source: said.map(|a| a.source),
                    sentence,
                    importance: 0.0,
                    also: Vec::new(),
                },
                score,
                words,
                rule: q.rule,
                said: said.map(|a| a.rule),
            });
        }
    }
    let merged = fold(
        found,
        |a, b, share| is_same(&a.mention, &b.mention) && (share >= 0.5 || a.place != b.place),
        |q| q.span,
        sink,
    );
    finish(merged, |q| q.span, sink)
}

/// Whether two quantities have the same value in the same unit. The hedge may differ: "nearly 300"
/// in the body is the headline's "300".
fn is_same(a: &Quantity, b: &Quantity) -> bool {
    a.amount == b.amount && a.unit.card == b.unit.card
}

fn dates<S: Sink>(
    article: &Article<'_>,
    body: &Reading<'_>,
    headline: &Reading<'_>,
    sink: &mut S,
) -> Vec<KeyDate> {
    let topic = merge::words(&headline.lexed, &[Span::new(0, headline.lexed.text.len() as u32)]);
    let mut found: Vec<Candidate<DateMention>> = Vec::new();
    let mut statuses = Vec::new();
    let chooser = Chooser::new(body, Place::Body, &topic);
    let context = chooser.context();
    for d in &body.dates {
        let (sentence, is_marginal) = chooser.sentence(d.tokens.0);
        if is_marginal {
            decide(
                d.span,
                Place::Body,
                d.rule,
                None,
                Outcome::Marginal,
                &Score::default(),
                sink,
            );
            continue;
        }
        let dated = chooser.dated(d.tokens);
        let said = if dated.is_some() {
            None
        } else {
            chooser.said(d.span)
        };
        let label = label::date(body, d.tokens, dated);
        if label.is_empty() {
            decide(
                d.span,
                Place::Body,
                d.rule,
                None,
                Outcome::Unlabelled,
                &Score::default(),
                sink,
            );
            continue;
        }
        let status = status::status(body, d, article.reference);
        let words = merge::words(&body.lexed, &label);
        let sentence_words = merge::words(&body.lexed, &[sentence]);
        let score = context.date(d, &words, &sentence_words, status, dated.is_some());
        statuses.push((d.span, status));
        found.push(Candidate {
            fact: Fact {
                mention: d.clone(),
                place: Place::Body,
                label,
                source: said.map(|a| a.source),
                sentence,
                importance: 0.0,
                also: Vec::new(),
            },
            score,
            words,
            rule: d.rule,
            said: said.or(dated).map(|a| a.rule),
        });
    }
    let merged = fold(
        found,
        |a, b, share| a.mention.edtf == b.mention.edtf && share >= 0.5,
        |d| d.span,
        sink,
    );
    finish(merged, |d| d.span, sink)
        .into_iter()
        .map(|fact| {
            let status = statuses
                .iter()
                .find(|(s, _)| *s == fact.mention.span)
                .map_or(Status::Past, |(_, s)| *s);
            KeyDate { fact, status }
        })
        .collect()
}

/// Lists each repeat under the first mention of its fact.
fn fold<M: Clone, S: Sink>(
    found: Vec<Candidate<M>>,
    is_repeat: impl Fn(&Fact<M>, &Fact<M>, f64) -> bool,
    span: impl Fn(&M) -> Span,
    sink: &mut S,
) -> Vec<Candidate<M>> {
    let mut out: Vec<Candidate<M>> = Vec::with_capacity(found.len());
    for candidate in found {
        let at = span(&candidate.fact.mention);
        let first = out.iter_mut().find(|kept| {
            is_repeat(
                &kept.fact,
                &candidate.fact,
                merge::overlap(&kept.words, &candidate.words),
            )
        });
        match first {
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
    out.sort_by(|a, b| b.importance.total_cmp(&a.importance));
    out
}
