//! The published form of what was found: `factbox-model` types, in code points or UTF-16.
//!
//! The one place where byte spans become other offsets.

use crate::article::Article;
use crate::engine;
use crate::quantity::Amount;
use crate::span::Span;
use crate::stages::at_once;
use crate::summary::{self, Decision, Fact, Outcome, Sink};
use crate::time::TimexKind;
use factbox_model::{
    ArticleInfo, Card, Change, Document, Extent, Figure, KeyDate, Mentions, Offsets, Place, QuantityMention,
    QuantityValue, Quote, Ruler, TimexMention, VERSION, label,
};

/// Every mention of a document, in code points. A language that is not read gives none.
#[must_use]
pub fn mentions(document: &Document) -> Mentions {
    let article = Article::new(document);
    let mut out = Mentions {
        id: document.id.clone(),
        ..Mentions::default()
    };
    if !article.is_readable() {
        return out;
    }
    let (timexes, quantities) = engine::mentions(&article);
    let map = OffsetMap::new(article.text, Offsets::Codepoint);
    out.timexes = timexes
        .iter()
        .map(|t| TimexMention {
            start: map.at(t.span.start),
            end: map.at(t.span.end),
            kind: match t.kind {
                TimexKind::Date => "DATE",
                TimexKind::Time => "TIME",
                TimexKind::Duration => "DURATION",
                TimexKind::Set => "SET",
            }
            .to_owned(),
            value: t.value.to_string(),
            modifier: t.modifier.map(str::to_owned),
        })
        .collect();
    out.quantities = quantities
        .iter()
        .map(|q| QuantityMention {
            start: map.at(q.bare.start),
            end: map.at(q.bare.end),
            value: match q.amount {
                Amount::One(v) | Amount::Share(v) => QuantityValue::One(v),
                Amount::Range(a, b) => QuantityValue::Range([a, b]),
            },
            change: change(q).to_owned(),
            unit: if q.unit.name.is_empty() {
                "-".to_owned()
            } else {
                q.unit.name.clone()
            },
        })
        .collect();
    out
}

/// NewsQuant's change sign.
fn change(q: &crate::quantity::Quantity) -> &'static str {
    use factbox_model::Bound;
    // One sign for both: what bounds the number goes before its direction.
    match (q.bound, q.change) {
        (Bound::About, _) => "~",
        (Bound::AtLeast | Bound::MoreThan, _) => ">",
        (Bound::AtMost | Bound::LessThan, _) => "<",
        (_, Some(Change::Up)) => "up",
        (_, Some(Change::Down)) => "down",
        (Bound::Exact | Bound::Range | Bound::Vague, None) => "=",
    }
}

/// The card of a document. A language that is not read gives an empty card.
#[must_use]
pub fn card(document: &Document, offsets: Offsets) -> Card {
    at_once(card_in_stages(document, offsets, &async || ()))
}

/// As [`card`]; `pause` is awaited between the stages of the work, each of which takes a fraction of
/// its time.
pub async fn card_in_stages(document: &Document, offsets: Offsets, pause: &impl AsyncFn()) -> Card {
    decided(document, offsets, &mut (), pause).await
}

/// A decision about one mention, with its places in the card's offsets.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The decision as the engine took it, its spans in bytes.
    pub decision: Decision,
    /// Where the mention stands.
    pub extent: Extent,
    /// Its words.
    pub text: String,
    /// Where the mention stands that it repeats.
    pub repeats: Option<Extent>,
}

/// As [`card`], with every decision that was taken on the way, from one reading.
#[must_use]
pub fn explained(document: &Document, offsets: Offsets) -> (Card, Vec<Reason>) {
    let mut decisions = Vec::new();
    let card = at_once(decided(document, offsets, &mut decisions, &async || ()));
    let article = Article::new(document);
    let maps = Maps::new(&article, offsets);
    let reason = |decision: Decision| {
        let map = maps.of(decision.place);
        Reason {
            extent: map.extent(decision.span),
            text: decision.span.of(map.text).to_owned(),
            repeats: match decision.outcome {
                Outcome::Repeats(span) => Some(map.extent(span)),
                _ => None,
            },
            decision,
        }
    };
    (card, decisions.into_iter().map(reason).collect())
}

async fn decided<S: Sink>(
    document: &Document,
    offsets: Offsets,
    sink: &mut S,
    pause: &impl AsyncFn(),
) -> Card {
    let article = Article::new(document);
    let mut card = Card {
        version: VERSION,
        id: document.id.clone(),
        offsets,
        article: ArticleInfo {
            headline: document.headline.clone(),
            url: document.url.clone(),
            published: article.reference.map(|d| d.to_string()),
            lang: document.lang.clone(),
            credit: document.credit.clone(),
        },
        ..Card::default()
    };
    if !article.is_readable() {
        return card;
    }
    let body = engine::read_in_stages(article.text, &article, pause).await;
    let headline = engine::read_in_stages(article.headline, &article, pause).await;
    let sheet = summary::factsheet(&article, &body, &headline, sink);
    pause().await;
    let maps = Maps::new(&article, offsets);
    let mut ids = Ids::default();
    card.figures = sheet
        .figures
        .iter()
        .map(|f| figure(f, maps.of(f.place), &mut ids))
        .collect();
    card.dates = sheet
        .dates
        .iter()
        .map(|d| key_date(d, maps.of(d.place), &mut ids))
        .collect();
    card
}

fn figure(fact: &summary::Figure, map: &OffsetMap<'_>, ids: &mut Ids) -> Figure {
    let span = fact.mention.span;
    let (low, high) = fact.mention.limits();
    let quote = map.quote(span);
    Figure {
        id: ids.of(&quote, fact.place),
        start: map.at(span.start),
        end: map.at(span.end),
        text: span.of(map.text).to_owned(),
        low,
        high,
        bound: fact.mention.bound,
        unit: fact.mention.unit.card.to_owned(),
        change: fact.mention.change,
        what: map.label(fact),
        label: map.extents(&fact.label),
        who: fact.source.map(|s| s.of(map.text).to_owned()),
        attribution: fact.source.map(|s| map.extent(s)),
        sentence: map.extent(fact.sentence),
        place: fact.place,
        importance: fact.importance,
        quote,
        also: map.extents(&fact.also),
    }
}

fn key_date(fact: &summary::KeyDate, map: &OffsetMap<'_>, ids: &mut Ids) -> KeyDate {
    let summary::Dated { date, status } = &fact.mention;
    let span = date.span;
    let quote = map.quote(span);
    KeyDate {
        id: ids.of(&quote, fact.place),
        start: map.at(span.start),
        end: map.at(span.end),
        text: span.of(map.text).to_owned(),
        edtf: date.edtf.clone(),
        precision: date.precision,
        inferred: date.inferred.clone(),
        what: map.label(fact),
        label: map.extents(&fact.label),
        who: fact.source.map(|s| s.of(map.text).to_owned()),
        attribution: fact.source.map(|s| map.extent(s)),
        status: *status,
        sentence: map.extent(fact.sentence),
        place: fact.place,
        importance: fact.importance,
        quote,
        also: map.extents(&fact.also),
    }
}

/// The ids of a card's items.
#[derive(Default)]
struct Ids(Vec<u64>);

impl Ids {
    /// A stable id: FNV-1a, 64 bits, of the quote as far as it lies in the item's own paragraph, so that
    /// edits of the others leave it as it is. Of items alike in that the later ones get the next numbers.
    fn of(&mut self, quote: &Quote, place: Place) -> String {
        let mut h = 0xcbf2_9ce4_8422_2325_u64;
        let place = if place == Place::Headline { "h" } else { "b" };
        let before = quote.prefix.rsplit('\n').next().unwrap_or_default();
        let after = quote.suffix.split('\n').next().unwrap_or_default();
        for part in [place, before, &quote.exact, after] {
            for byte in part.bytes().chain([0]) {
                h = (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        while self.0.contains(&h) {
            h = h.wrapping_add(1);
        }
        self.0.push(h);
        format!("{h:016x}")
    }
}

/// The offsets of an article's two texts.
struct Maps<'a> {
    body: OffsetMap<'a>,
    headline: OffsetMap<'a>,
}

impl<'a> Maps<'a> {
    fn new(article: &Article<'a>, unit: Offsets) -> Self {
        Self {
            body: OffsetMap::new(article.text, unit),
            headline: OffsetMap::new(article.headline, unit),
        }
    }

    const fn of(&self, place: Place) -> &OffsetMap<'a> {
        match place {
            Place::Body => &self.body,
            Place::Headline => &self.headline,
        }
    }
}

/// From byte offsets of one text to the offsets of the report.
struct OffsetMap<'a> {
    text: &'a str,
    ruler: Ruler<'a>,
}

impl<'a> OffsetMap<'a> {
    fn new(text: &'a str, unit: Offsets) -> Self {
        let ruler = Ruler::new(text, unit);
        Self { text, ruler }
    }

    /// The offset of a byte position of the text. Spans lie on its character boundaries.
    fn at(&self, byte: u32) -> usize {
        self.ruler.offset(byte as usize).unwrap_or_default()
    }

    fn extent(&self, span: Span) -> Extent {
        [self.at(span.start), self.at(span.end)]
    }

    fn extents(&self, spans: &[Span]) -> Vec<Extent> {
        spans.iter().map(|s| self.extent(*s)).collect()
    }

    fn label<M>(&self, fact: &Fact<M>) -> String {
        label(self.text, fact.label.iter().map(|s| s.range())).unwrap_or_default()
    }

    fn quote(&self, span: Span) -> Quote {
        let before = self.text.get(..span.start as usize).unwrap_or("");
        let after = self.text.get(span.end as usize..).unwrap_or("");
        let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(i, _)| i);
        let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
        Quote {
            exact: span.of(self.text).to_owned(),
            prefix: before.get(start..).unwrap_or("").to_owned(),
            suffix: after.get(..end).unwrap_or("").to_owned(),
        }
    }
}

/// Characters of context on each side of a quote.
const CONTEXT: usize = 32;
