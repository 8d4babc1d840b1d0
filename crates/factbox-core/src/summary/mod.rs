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
use crate::quantity::{Amount, Quantity};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::ChunkKind;
use crate::time::{Date, DateMention};
use factbox_model::{Inferred, Place, Status, light::in_order};
use rank::{Context, Score, Setting};
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
    let topic = merge::words(
        &headline.lexed,
        &headline
            .lexed
            .sentences
            .iter()
            .map(|s| s.span)
            .collect::<Vec<_>>(),
    );
    let body = Chooser::new(body, Place::Body, &topic);
    let headline = Chooser::new(headline, Place::Headline, &topic);
    Factsheet {
        figures: figures(&body, &headline, sink),
        dates: dates(article.reference, &body, sink),
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
    /// For each paragraph, how many paragraphs of news stand before it.
    places: Vec<usize>,
    /// Content words of the headline.
    topic: &'a [u32],
}

impl<'a> Chooser<'a> {
    fn new(reading: &'a Reading<'a>, place: Place, topic: &'a [u32]) -> Self {
        let margins = if place == Place::Body {
            margins::margins(&reading.lexed)
        } else {
            Vec::new()
        };
        let mut count = 0;
        let places = margins
            .iter()
            .map(|is_marginal| {
                let here = count;
                count += usize::from(!is_marginal);
                here
            })
            .collect();
        Self {
            reading,
            place,
            margins,
            places,
            topic,
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            reading: self.reading,
            topic: self.topic,
            places: &self.places,
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

    /// Whether the sentence of a token asks: a question states nothing.
    fn asks(&self, token: usize) -> bool {
        let lexed = &self.reading.lexed;
        let end = lexed
            .sentences
            .get(lexed.sentence_of(token))
            .map_or(0, |s| s.tokens.1 as usize);
        (end.saturating_sub(3).max(token)..end).any(|t| lexed.is(t, "?"))
    }

    /// The statements of a sentence: they stand in the order of their sentences.
    fn statements(&self, sentence: Span) -> impl Iterator<Item = &'a Attribution> {
        let all = &self.reading.attributions;
        let from = all.partition_point(|a| a.content.start < sentence.start);
        all.iter()
            .skip(from)
            .take_while(move |a| a.content.start < sentence.end)
    }

    /// The innermost statement that holds `span`.
    fn said(&self, span: Span, sentence: Span) -> Option<&'a Attribution> {
        self.statements(sentence)
            .filter(|a| a.content.contains(span) && !a.source.overlaps(span))
            .min_by_key(|a| a.content.len())
    }

    /// The statement whose saying the date at `tokens` places in time: "said on Friday".
    fn dated(&self, tokens: (usize, usize), sentence: Span) -> Option<&'a Attribution> {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let clause = syntax.chunk(syntax.chunk_of(tokens.0)).clause;
        let span = lexed.span(tokens.0, tokens.1);
        self.statements(sentence)
            .filter(|a| !a.content.overlaps(span) || a.cue.start > span.start)
            .find(|a| {
                let cue = syntax.chunk(syntax.chunk_of(lexed.token_at(a.cue.start)));
                cue.clause == clause && matches!(cue.kind, ChunkKind::Finite | ChunkKind::Nonfinite)
            })
    }

    fn fact<M>(&self, mention: M, label: Vec<Span>, source: Option<Span>, sentence: Span) -> Fact<M> {
        Fact {
            mention,
            place: self.place,
            label,
            source,
            sentence,
            importance: 0.0,
            also: Vec::new(),
        }
    }
}

fn figures<S: Sink>(body: &Chooser<'_>, headline: &Chooser<'_>, sink: &mut S) -> Vec<Figure> {
    let mut found: Vec<Candidate<Quantity>> = Vec::new();
    let stated = &headline.reading.quantities;
    for chooser in [body, headline] {
        let (reading, place, context) = (chooser.reading, chooser.place, chooser.context());
        for (n, q) in reading.quantities.iter().enumerate() {
            let (sentence, is_marginal) = chooser.sentence(q.tokens.0);
            let bar = if is_marginal {
                Some(Outcome::Marginal)
            } else if chooser.asks(q.tokens.1) {
                Some(Outcome::Incidental)
            } else {
                context.bar(n)
            };
            let said = chooser.said(q.span, sentence);
            let label = if bar.is_none() {
                label::figure(reading, q.tokens, said)
            } else {
                Vec::new()
            };
            let words = merge::words(&reading.lexed, &label);
            if bar.is_some() || words.is_empty() {
                let outcome = bar.unwrap_or(Outcome::Unlabelled);
                decide(q.span, place, q.rule, None, outcome, &Score::default(), sink);
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
    finish(fold(found, is_repeat, |q| q.span, sink), |q| q.span, sink)
}

/// Figures of a headline that are looked at.
const FEW: usize = 8;

/// Whether two quantities have the same value in the same unit. The hedge may differ: "nearly 300"
/// in the body is the headline's "300".
fn is_same(a: &Quantity, b: &Quantity) -> bool {
    a.amount == b.amount && a.unit.card == b.unit.card
}

/// Whether a value is so particular that the same one again is the same fact: three digits or more
/// that are not zeros at its end.
fn is_distinctive(q: &Quantity) -> bool {
    let Amount::One(value) = q.amount else { return true };
    let digits = format!("{:e}", value.abs());
    digits
        .split('e')
        .next()
        .is_some_and(|d| d.bytes().filter(u8::is_ascii_digit).count() >= 3)
}

fn dates<S: Sink>(reference: Option<Date>, chooser: &Chooser<'_>, sink: &mut S) -> Vec<KeyDate> {
    let (body, context) = (chooser.reading, chooser.context());
    let mut found: Vec<Candidate<(DateMention, Status)>> = Vec::new();
    for d in &body.dates {
        let (sentence, is_marginal) = chooser.sentence(d.tokens.0);
        let dated = chooser.dated(d.tokens, sentence);
        let said = if dated.is_some() {
            None
        } else {
            chooser.said(d.span, sentence)
        };
        let asks = chooser.asks(d.tokens.1);
        let label = if is_marginal || asks {
            Vec::new()
        } else {
            label::date(body, d.tokens, dated, said)
        };
        let words = merge::words(&body.lexed, &label);
        // One word does not tell an event: "was", "began".
        if words.len() < 2 {
            let outcome = if is_marginal {
                Outcome::Marginal
            } else if asks {
                Outcome::Incidental
            } else {
                Outcome::Unlabelled
            };
            decide(
                d.span,
                Place::Body,
                d.rule,
                None,
                outcome,
                &Score::default(),
                sink,
            );
            continue;
        }
        let status = status::status(body, d, reference);
        // "will be told on Friday" is no Friday past: the day was worked out wrongly, so it stays off.
        if status == Status::Past
            && (d.inferred.contains(&Inferred::Day) || d.inferred == [Inferred::Year])
            && status::is_announced(body, d.tokens.0)
        {
            decide(
                d.span,
                Place::Body,
                d.rule,
                None,
                Outcome::Doubtful,
                &Score::default(),
                sink,
            );
            continue;
        }
        let setting = Setting {
            label: &words,
            said: said.or(dated).map(|a| a.rule),
        };
        let is_again = found
            .iter()
            .rev()
            .take(MOST)
            .any(|f| f.fact.mention.0.edtf == d.edtf);
        let score = context.date(d, &setting, status, dated.is_some(), is_again);
        found.push(Candidate {
            fact: chooser.fact((d.clone(), status), label, said.map(|a| a.source), sentence),
            said: setting.said,
            score,
            words,
            rule: d.rule,
        });
    }
    let is_repeat = |a: &Candidate<(DateMention, Status)>, b: &Candidate<(DateMention, Status)>| {
        a.fact.mention.0.edtf == b.fact.mention.0.edtf && merge::overlap(&a.words, &b.words) >= 0.5
    };
    finish(fold(found, is_repeat, |m| m.0.span, sink), |m| m.0.span, sink)
        .into_iter()
        .map(|fact| KeyDate {
            status: fact.mention.1,
            fact: Fact {
                mention: fact.mention.0,
                place: fact.place,
                label: fact.label,
                source: fact.source,
                sentence: fact.sentence,
                importance: fact.importance,
                also: fact.also,
            },
        })
        .collect()
}

/// Mentions that are compared with one another: bounds the work on any text. An article has fewer.
const MOST: usize = 256;

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
