//! What stands where: the order and grouping of a card's items, decided before anything is drawn.

use crate::{Day, Period, Section};
use factbox_model::{Card, Figure, KeyDate, Place, Status, in_order};

/// Figures and dates on the overview.
const LEAD: usize = 3;

/// The items of a card, arranged for its sections. Facts are chosen and ordered, never changed.
#[derive(Clone, Debug, Default)]
pub struct Outline<'a> {
    /// The day of publication, from which all dates are seen.
    pub published: Option<Day>,
    /// All figures, in article order; those of the same thing stand together.
    pub figures: Vec<Shown<'a>>,
    /// All dates with their days, in time order, those without a place in the calendar last.
    pub dates: Vec<Dated<'a>>,
    /// The figures that matter most, in article order.
    pub lead_figures: Vec<&'a Figure>,
    /// The dates that matter most, in time order.
    pub lead_dates: Vec<Dated<'a>>,
    /// The next planned date.
    pub ahead: Option<Dated<'a>>,
    /// Speakers in article order, then what the article states itself.
    pub sources: Vec<Source<'a>>,
}

/// A figure with its bar.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its place among the figures, the best 0.
    pub rank: usize,
    /// Its bar; `None` where there is nothing to compare.
    pub bar: Option<Bar>,
}

/// A figure's length beside those of the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its length in per cent of the scale.
    pub share: f64,
    /// Whether the scale ends at 100 %, as that of parts of a whole does. Else it ends with the longest bar.
    pub whole: bool,
    /// The rank of the second best of those compared: the bars mean something where that one is shown.
    pub second: usize,
}

/// A date with the days it covers.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The date.
    pub date: &'a KeyDate,
    /// Its place among the dates, the best 0.
    pub rank: usize,
    /// Its days.
    pub period: Option<Period>,
}

/// What one speaker states. Speakers are never merged: only the same words are the same speaker.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The speaker, word for word; `None` for the article itself.
    pub who: Option<&'a str>,
    /// Figures stated, in article order.
    pub figures: Vec<&'a Figure>,
    /// Dates stated, in time order.
    pub dates: Vec<Dated<'a>>,
}

impl<'a> Outline<'a> {
    /// Arranges a card.
    #[must_use]
    pub fn new(card: &'a Card) -> Self {
        let ranked = in_order(card.figures.iter().enumerate(), |(_, f)| (f.place, f.start));
        let ordered: Vec<&Figure> = ranked.iter().map(|(_, f)| *f).collect();
        let dates = in_order(card.dates.iter().enumerate().map(Dated::new), Dated::order);
        let lead_figures = ranked
            .iter()
            .filter(|(rank, _)| *rank < LEAD)
            .map(|(_, f)| *f)
            .collect();
        let lead_dates = dates.iter().filter(|d| d.rank < LEAD).copied().collect();
        let published = card.article.published.as_deref().and_then(Day::from_iso);
        Self {
            published,
            ahead: dates.iter().find(|d| d.date.status == Status::Planned).copied(),
            sources: sources(&ordered, &dates),
            figures: side_by_side(&ranked),
            dates,
            lead_figures,
            lead_dates,
        }
    }

    /// Whether a date is one of those that matter most, or the next planned one.
    #[must_use]
    pub fn leads(&self, dated: &Dated<'_>) -> bool {
        let mut leading = self.lead_dates.iter().chain(&self.ahead);
        leading.any(|d| std::ptr::eq(d.date, dated.date))
    }

    /// The sections that have content, of those asked for, in the order of the tabs.
    ///
    /// An overview that would only repeat another section is left out, and so are sources when
    /// nobody is quoted.
    #[must_use]
    pub fn sections(&self, asked: &[Section]) -> Vec<Section> {
        let both = !self.figures.is_empty() && !self.dates.is_empty();
        let has = |section: Section| match section {
            Section::Overview => both || self.figures.len().max(self.dates.len()) > LEAD,
            Section::Figures => !self.figures.is_empty(),
            Section::Dates => !self.dates.is_empty(),
            Section::Sources => self.sources.iter().any(|s| s.who.is_some()),
        };
        Section::ALL
            .into_iter()
            .filter(|s| asked.contains(s) && has(*s))
            .collect()
    }
}

impl<'a> Dated<'a> {
    fn new((rank, date): (usize, &'a KeyDate)) -> Self {
        Self {
            date,
            rank,
            period: Period::parse(&date.edtf),
        }
    }

    fn order(&self) -> (i32, i32, Place, usize) {
        let (first, last) = self
            .period
            .map_or((i32::MAX, i32::MAX), |p| (p.first.0, p.last.0));
        (first, last, self.date.place, self.date.start)
    }
}

fn sources<'a>(figures: &[&'a Figure], dates: &[Dated<'a>]) -> Vec<Source<'a>> {
    // Speakers come in the order of the article, whichever kind of fact names them first.
    let named = figures
        .iter()
        .map(|f| (f.place, f.start, f.who.as_deref()))
        .chain(
            dates
                .iter()
                .map(|d| (d.date.place, d.date.start, d.date.who.as_deref())),
        );
    let named = in_order(named, |(place, start, who)| (who.is_none(), *place, *start));
    let mut out: Vec<Source<'a>> = Vec::new();
    for (.., who) in named {
        if !out.iter().any(|s| s.who == who) {
            out.push(Source {
                who,
                figures: figures
                    .iter()
                    .filter(|f| f.who.as_deref() == who)
                    .copied()
                    .collect(),
                dates: dates
                    .iter()
                    .filter(|d| d.date.who.as_deref() == who)
                    .copied()
                    .collect(),
            });
        }
    }
    out
}

/// Puts figures of the same thing next to one another, at the place of the first, and gives them bars.
fn side_by_side<'a>(ranked: &[(usize, &'a Figure)]) -> Vec<Shown<'a>> {
    let mut left = ranked.to_vec();
    let mut out: Vec<Shown> = Vec::with_capacity(ranked.len());
    while !left.is_empty() {
        let (rank, first) = left.remove(0);
        let mut group = vec![(rank, first)];
        left.retain(|(rank, other)| {
            let joins = comparable(first, other) && same(&first.what, &other.what) && alike(first, other);
            if joins {
                group.push((*rank, *other));
            }
            !joins
        });
        let longest = group.iter().filter_map(|(_, f)| extent(f)).fold(0.0, f64::max);
        let whole = first.unit == "percent" && first.change.is_none() && SHARES.contains(&longest);
        let scale = if whole { 100.0 } else { longest };
        let best = group.iter().map(|(rank, _)| *rank).min();
        let second = group
            .iter()
            .map(|(rank, _)| *rank)
            .filter(|r| Some(*r) > best)
            .min();
        let bar = |figure| {
            Some(Bar {
                share: 100.0 * extent(figure).filter(|_| longest > 0.0)? / scale,
                whole,
                second: second?,
            })
        };
        out.extend(group.into_iter().map(|(rank, figure)| Shown {
            figure,
            rank,
            bar: bar(figure),
        }));
    }
    out
}

/// The longest of several percentages that are read as parts of a whole. Less is a rate as often, of interest
/// or prices, and too short to be compared on such a scale.
const SHARES: std::ops::RangeInclusive<f64> = 20.0..=100.0;

/// What a bar shows: the known end of the value. A vague figure has no length.
fn extent(figure: &Figure) -> Option<f64> {
    figure.high.or(figure.low).filter(|v| v.is_finite() && *v >= 0.0)
}

fn comparable(a: &Figure, b: &Figure) -> bool {
    a.unit == b.unit && a.change == b.change && extent(a).is_some() && extent(b).is_some()
}

/// Whether two figures that count things count the same ones: the word behind the one, if its label
/// holds it, is in the label of the other too. People and farms may stand in the same sentence.
fn alike(a: &Figure, b: &Figure) -> bool {
    let names = |f: &Figure, word: &str| content_words(&f.what).any(|w| w.eq_ignore_ascii_case(word));
    let counts_other = |f: &Figure, other: &Figure| {
        let counted = content_words(&f.quote.suffix).next();
        f.unit == "count" && counted.is_some_and(|word| names(f, word) && !names(other, word))
    };
    !counts_other(a, b) && !counts_other(b, a)
}

/// The words of a label that can tell one thing from another: four letters or more.
fn content_words(label: &str) -> impl Iterator<Item = &str> {
    const COMMON: &[&str] = &[
        "been", "were", "have", "that", "this", "their", "from", "with", "than", "more", "year",
    ];
    label
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() >= 4 && !COMMON.contains(w))
}

/// The same thing: the shorter label's words are for the most part found in the longer one.
fn same(a: &str, b: &str) -> bool {
    let (mut words, mut common) = (0, 0);
    for word in content_words(a) {
        words += 1;
        common += usize::from(content_words(b).any(|other| other.eq_ignore_ascii_case(word)));
    }
    let fewest = words.min(content_words(b).count());
    fewest > 0 && 3 * common >= 2 * fewest
}

#[cfg(test)]
mod tests {
    use super::{Bar, Outline, alike, same};
    use factbox_model::{Card, Change, Figure, Place};

    #[test]
    fn speakers_of_the_headline_come_first() {
        let stated = |place, start, who: Option<&str>| {
            let mut figure = figure(start);
            figure.place = place;
            figure.who = who.map(str::to_owned);
            figure
        };
        let card = Card {
            figures: vec![
                stated(Place::Body, 3, None),
                stated(Place::Body, 4, Some("the union")),
                stated(Place::Headline, 20, Some("the mayor")),
                stated(Place::Body, 60, Some("a guard")),
            ],
            ..Card::default()
        };
        let sources = Outline::new(&card).sources;
        let who: Vec<_> = sources.iter().map(|s| s.who).collect();
        assert_eq!(who, [Some("the mayor"), Some("the union"), Some("a guard"), None]);
    }

    fn figure(start: usize) -> Figure {
        serde_json::from_value(serde_json::json!({
            "id": "", "start": start, "end": start, "text": "", "low": null, "high": null, "bound": "exact",
            "unit": "count", "what": "", "label": [], "who": null, "attribution": null, "sentence": [0, 0],
            "importance": 0.0, "quote": {"exact": "", "prefix": "", "suffix": ""}
        }))
        .unwrap()
    }

    #[test]
    fn people_and_farms_are_not_held_against_each_other() {
        let counted = |suffix: &str, what: &str| {
            let mut figure = figure(0);
            (figure.quote.suffix, figure.what) = (suffix.to_owned(), what.to_owned());
            figure
        };
        let people = counted(
            " people in the valley may not water.",
            "people in the valley may not water",
        );
        let farms = counted(
            " farms in the valley may not water.",
            "farms in the valley may not water",
        );
        let soldiers = counted(
            " of its soldiers died in the war.",
            "of its soldiers died in the war",
        );
        let toll = counted(
            ". Police said so.",
            "the number of soldiers who died in the war is",
        );
        assert!(same(&people.what, &farms.what) && !alike(&people, &farms));
        assert!(alike(&soldiers, &toll) && alike(&toll, &soldiers));
    }

    #[test]
    fn bars_end_where_the_whole_does() {
        // The values in order of importance; shares in text order, here the same, and the end of the scale.
        for (unit, change, values, shares, whole) in [
            ("count", None, &[50.0, 200.0][..], &[25.0, 100.0][..], false),
            ("percent", None, &[54.0, 31.0], &[54.0, 31.0], true),
            ("percent", None, &[4.0, 2.0], &[100.0, 50.0], false),
            ("percent", None, &[120.0, 60.0], &[100.0, 50.0], false),
            ("percent", Some(Change::Up), &[40.0, 20.0], &[100.0, 50.0], false),
            ("count", None, &[7.0], &[], false),
            ("count", None, &[0.0, 0.0], &[], false),
        ] {
            let counted = |(start, value): (usize, &f64)| Figure {
                high: Some(*value),
                unit: unit.into(),
                change,
                what: "homes lost power".into(),
                ..figure(start)
            };
            let card = Card {
                figures: values.iter().enumerate().map(counted).collect(),
                ..Card::default()
            };
            let outline = Outline::new(&card);
            let bars: Vec<Bar> = outline.figures.iter().filter_map(|shown| shown.bar).collect();
            let want = shares.iter().map(|share| Bar {
                share: *share,
                whole,
                second: 1,
            });
            assert_eq!(bars, want.collect::<Vec<_>>(), "{values:?} {unit}");
        }
    }

    #[test]
    fn the_same_thing_is_told_by_most_of_its_words() {
        for (a, b, want) in [
            ("homes were flooded", "the number of flooded homes", true),
            (
                "of its soldiers were killed during its conflict",
                "soldiers had been killed",
                true,
            ),
            ("people were killed", "people were injured", false),
            ("Net profit", "Net profit", true),
            (
                "revenue … in the three months to June 30",
                "revenue … a year earlier",
                false,
            ),
            ("", "", false),
        ] {
            assert_eq!(same(a, b), want, "{a} / {b}");
        }
    }
}
