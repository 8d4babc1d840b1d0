//! Cards of texts of our own. Every position is found in the text, so a sample cannot say what its
//! article does not.
//!
//! A sample's file holds the headline, the day of publication or "-", the credit line or "-", the
//! text, and behind "facts:" a line for each fact: its words, its value, its label, its speaker or
//! "-", with "|" between. The value is "figure", low, high, bound and unit, or "date", EDTF,
//! precision, status and what was inferred.

use factbox_model::{Bound, Card, Figure, Inferred, KeyDate, Place, Precision, Quote, Status, VERSION};

pub struct Sample {
    pub text: String,
    pub card: Card,
}

pub type Value = (Option<f64>, Option<f64>, Bound, &'static str);

pub fn exact(n: f64) -> Value {
    (Some(n), Some(n), Bound::Exact, "count")
}

impl Sample {
    /// Reads a sample's file.
    fn read(file: &'static str) -> Self {
        let [article, facts] = parts(file.splitn(2, "\nfacts:\n"));
        let [headline, published, credit, text] = parts(article.splitn(4, '\n'));
        let mut sample = Self::new(headline, text.trim(), given(published));
        sample.card.article.credit = given(credit).map(str::to_owned);
        for fact in facts.lines() {
            let [words, value, label, who] = parts(fact.split(" | "));
            let label: Vec<&str> = label.split(" … ").collect();
            let mut value = value.split(' ');
            sample = if value.next() == Some("figure") {
                let [low, high, bound, unit] = parts(value);
                let number = |n| given(n).map(|n| n.parse().unwrap_or_else(|_| panic!("not a number: {n}")));
                sample.figure(
                    words,
                    (number(low), number(high), named(bound), unit),
                    &label,
                    given(who),
                )
            } else {
                let [edtf, precision, status] = parts(value.by_ref().take(3));
                let inferred: Vec<Inferred> = value.map(named).collect();
                sample.date(
                    words,
                    (edtf, named(precision), named(status)),
                    &inferred,
                    &label,
                    given(who),
                )
            };
        }
        sample
    }

    pub fn new(headline: &str, text: &str, published: Option<&str>) -> Self {
        let mut card = Card {
            version: VERSION,
            ..Card::default()
        };
        card.article.headline = Some(headline.into());
        card.article.url = Some("https://news.example/story".into());
        card.article.published = published.map(str::to_owned);
        card.article.lang = Some("en".into());
        Self {
            text: text.into(),
            card,
        }
    }

    pub fn figure(mut self, text: &str, value: Value, label: &[&str], who: Option<&str>) -> Self {
        let (low, high, bound, unit) = value;
        let facts = self.common(text, label);
        self.card.figures.push(Figure {
            id: format!("f{}", self.card.figures.len() + 1),
            start: facts.start,
            end: facts.end,
            text: text.into(),
            low,
            high,
            bound,
            unit: unit.into(),
            change: None,
            what: facts.what,
            label: facts.label,
            who: who.map(str::to_owned),
            attribution: who.map(|w| self.extent(w)),
            sentence: [facts.start, facts.end],
            place: Place::Body,
            importance: 0.5,
            quote: facts.quote,
            also: Vec::new(),
        });
        self
    }

    pub fn date(
        mut self,
        text: &str,
        (edtf, precision, status): (&str, Precision, Status),
        inferred: &[Inferred],
        label: &[&str],
        who: Option<&str>,
    ) -> Self {
        let facts = self.common(text, label);
        self.card.dates.push(KeyDate {
            id: format!("d{}", self.card.dates.len() + 1),
            start: facts.start,
            end: facts.end,
            text: text.into(),
            edtf: edtf.into(),
            precision,
            inferred: inferred.to_vec(),
            what: facts.what,
            label: facts.label,
            who: who.map(str::to_owned),
            attribution: who.map(|w| self.extent(w)),
            status,
            sentence: [facts.start, facts.end],
            place: Place::Body,
            importance: 0.5,
            quote: facts.quote,
            also: Vec::new(),
        });
        self
    }

    /// Code points of the first place where `part` stands.
    fn extent(&self, part: &str) -> [usize; 2] {
        let at = self
            .text
            .find(part)
            .unwrap_or_else(|| panic!("not in the sample: {part}"));
        let start = self.text[..at].chars().count();
        [start, start + part.chars().count()]
    }

    fn common(&self, text: &str, label: &[&str]) -> Common {
        let [start, end] = self.extent(text);
        let chars: Vec<char> = self.text.chars().collect();
        let part = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
        Common {
            start,
            end,
            what: label.join(" … "),
            label: label.iter().map(|l| self.extent(l)).collect(),
            quote: Quote {
                exact: text.into(),
                prefix: part(start.saturating_sub(32), start),
                suffix: part(end, (end + 32).min(chars.len())),
            },
        }
    }
}

struct Common {
    start: usize,
    end: usize,
    what: String,
    label: Vec<[usize; 2]>,
    quote: Quote,
}

/// Exactly so many parts.
fn parts<'a, const N: usize>(parts: impl Iterator<Item = &'a str>) -> [&'a str; N] {
    let parts: Vec<&str> = parts.collect();
    parts
        .as_slice()
        .try_into()
        .unwrap_or_else(|_| panic!("not {N} parts: {parts:?}"))
}

/// What is not "-".
fn given(word: &str) -> Option<&str> {
    Some(word).filter(|word| *word != "-")
}

/// A value by its name in the card's JSON.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(name.into()).unwrap_or_else(|_| panic!("no such name: {name}"))
}

/// A whole card: hedges, two speakers on one thing, a decade, inferred and planned dates.
pub fn flood() -> Sample {
    Sample::read(include_str!("flood.txt"))
}

/// Words and numbers longer than any line.
pub fn long() -> Sample {
    Sample::read(include_str!("long.txt"))
}

/// No day of publication: nothing is inferred.
pub fn undated() -> Sample {
    Sample::read(include_str!("undated.txt"))
}

/// One fact, which needs no tabs.
pub fn one() -> Sample {
    Sample::read(include_str!("one.txt"))
}

/// Sixty items of each kind.
pub fn many() -> Sample {
    let mut text = String::new();
    for n in 1..=60 {
        text.push_str(&format!(
            "Station {n:02} counted {n}{n:02} birds, and the ringing there began on day {n:02}x. "
        ));
    }
    let mut sample = Sample::new("Sixty stations, sixty counts", &text, Some("2023-06-30"));
    let start = factbox_card::Day::new(2023, 1, 10).unwrap_or(factbox_card::Day(0));
    for n in 1..=60 {
        let number = format!("{n}{n:02}");
        sample = sample
            .figure(
                &number,
                exact(number.parse().unwrap_or(0.0)),
                &[&format!("Station {n:02}")],
                None,
            )
            .date(
                &format!("day {n:02}x"),
                (
                    &factbox_card::Day(start.0 + n * 5).iso(),
                    Precision::Day,
                    Status::Past,
                ),
                &[],
                &["the ringing there"],
                None,
            );
    }
    sample
}

/// Every sample with its name.
pub fn all() -> Vec<(&'static str, Sample)> {
    let without = |mut sample: Sample, figures: bool| {
        if figures {
            sample.card.figures.clear();
        } else {
            sample.card.dates.clear();
        }
        sample
    };
    vec![
        ("flood", flood()),
        // Money, percentages and rises, no speakers but one.
        ("results", Sample::read(include_str!("results.txt"))),
        ("no-dates", without(flood(), false)),
        ("no-figures", without(flood(), true)),
        ("one", one()),
        ("many", many()),
        ("long", long()),
        ("undated", undated()),
        // Nothing but the future.
        ("planned", Sample::read(include_str!("planned.txt"))),
    ]
}
