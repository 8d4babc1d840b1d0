//! The time line: marks to scale on a line, labels on poles above it, the calendar below it.
//!
//! Across it is set in per cent and up and down in em, so that it stretches with the card while its
//! text keeps its size. It is a picture with one text equivalent; the list beside it has every date.

use super::{View, item};
use crate::outline::Dated;
use crate::strings::fill;
use crate::timeline::{self, Flag, Placed, Scale, Side, TickStyle, Wish};
use crate::{DateStyle, Day, light};
use factbox_model::{Inferred, Precision};
use yew::prelude::*;

/// Heights in em of the drawing's text.
const LINE: f64 = 1.3;
const RADIUS: f64 = 0.4;

/// How much a time line says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Dates only, for those that matter most.
    Brief,
    /// Dates and what happened, for as many as there is room for.
    Full,
    /// The same for wide cards; the style sheet shows one of both.
    Wide,
}

pub fn time_line(view: &View<'_>, detail: Detail) -> Html {
    let props = view.props;
    let dates = &view.outline.dates;
    let published = props
        .card
        .article
        .published
        .as_deref()
        .and_then(|p| Day::parse(p.get(..10)?));
    let periods: Vec<_> = dates.iter().map(|d| d.period).collect();
    let scale = Scale::new(&periods, published)
        .filter(|_| props.options.charts && periods.iter().filter(|p| p.is_some()).count() > 1);
    let Some(scale) = scale else {
        return Html::default();
    };
    let flags = flags(view, &scale, detail);
    let lanes = flags.iter().map(|(f, _)| f.lane + 1).max().unwrap_or(0);
    let lane = LINE * if detail == Detail::Brief { 1.0 } else { 2.0 } + 0.4;
    let base = lane * lanes as f64 + 1.2;
    let published = published.and_then(|day| scale.at(day));
    let height = base + 2.2;
    let marks = dates
        .iter()
        .zip(&scale.placed)
        .filter_map(|(d, placed)| Some((d, (*placed)?)));
    // Wide marks first: a day stays visible on its month.
    let (wide, narrow): (Vec<_>, Vec<_>) = marks.partition(|(_, p)| p.to > p.from);
    let class = match detail {
        Detail::Brief => "time-line",
        Detail::Full => "time-line mid",
        Detail::Wide => "time-line wide",
    };
    let mut drawing = Drawing {
        base,
        flip: Flip(props.strings.rtl),
        shapes: Vec::new(),
    };
    drawing.axis(&scale, published);
    for tick in timeline::ticks(&scale) {
        drawing.tick(view, &tick, published);
    }
    if let Some(x) = published {
        drawing.line("day", (x, x), (base - 0.9, base + 0.9));
        drawing.words("calendar", x, None, base + 1.9, props.strings.published);
    }
    for (flag, head) in &flags {
        drawing.flag(flag, head, lane);
    }
    for (dated, placed) in wide.iter().chain(&narrow) {
        drawing.mark(dated, *placed);
    }
    html! {
        <svg {class} part="timeline" role="img" height={em(height)} aria-label={equivalent(view)}>
            { for drawing.shapes }
        </svg>
    }
}

/// The shapes of a time line whose axis lies at `base`.
struct Drawing {
    base: f64,
    flip: Flip,
    shapes: Vec<Html>,
}

impl Drawing {
    fn line(&mut self, class: &'static str, x: (f64, f64), y: (f64, f64)) {
        let (x1, x2) = (self.flip.at(x.0), self.flip.at(x.1));
        self.shapes
            .push(html! { <line {class} {x1} {x2} y1={em(y.0)} y2={em(y.1)} /> });
    }

    /// Words centred on a place, or on one side of it.
    fn words(&mut self, class: &'static str, x: f64, side: Option<Side>, y: f64, words: &str) {
        let (dx, anchor) = match side {
            None => ("0".to_owned(), self.flip.edge(x)),
            Some(side) => (self.flip.beside(side), self.flip.anchor(side)),
        };
        self.shapes.push(html! {
            <text {class} x={self.flip.at(x)} {dx} y={em(y)} text-anchor={anchor}>{ words.to_owned() }</text>
        });
    }

    fn axis(&mut self, scale: &Scale, published: Option<f64>) {
        let (from, to) = scale.across;
        let now = published.unwrap_or(to);
        for (class, from, to) in [
            ("beyond", 0.0, from),
            ("axis", from, now),
            ("axis to-come", now, to),
            ("beyond", to, 100.0),
        ] {
            if to > from {
                self.line(class, (from, to), (self.base, self.base));
            }
        }
        for x in [from, to] {
            if 0.0 < x && x < 100.0 {
                self.shapes.push(html! {
                    <svg x={self.flip.at(x)} y={em(self.base)} class="break">
                        <rect x="-5" y="-6" width="10" height="12" />
                        <path d="M-5 6L-1 -6M1 6L5 -6" />
                    </svg>
                });
            }
        }
    }

    /// A mark of the calendar; its words give way to those under the day of publication.
    fn tick(&mut self, view: &View<'_>, tick: &timeline::Tick, published: Option<f64>) {
        let style = match tick.style {
            TickStyle::Day => DateStyle::ShortDay,
            TickStyle::Month => DateStyle::ShortMonth,
            TickStyle::Year => DateStyle::Year,
        };
        let words = view.props.format.date(tick.day, style);
        let own = timeline::width(&words);
        let free = published.is_none_or(|x| {
            let theirs = timeline::width(view.props.strings.published);
            // Their middle, which is beside their mark near the edges.
            let shift = match Flip(false).edge(x) {
                "start" => theirs / 2.0,
                "end" => -theirs / 2.0,
                _ => 0.0,
            };
            ((tick.x - x) / 100.0 * timeline::WIDTH - shift).abs() > f64::midpoint(own, theirs) + 0.5
        });
        self.line("tick", (tick.x, tick.x), (self.base, self.base + 0.7));
        if free {
            self.words("calendar", tick.x, None, self.base + 1.9, &words);
        }
    }

    fn flag(&mut self, flag: &Flag, head: &str, lane: f64) {
        let top = self.base - 0.8 - lane * (flag.lane + 1) as f64;
        self.line("pole", (flag.x, flag.x), (top, self.base - RADIUS));
        self.words("head", flag.x, Some(flag.side), top + 0.85, head);
        if !flag.what.is_empty() {
            self.words("said", flag.x, Some(flag.side), top + 0.85 + LINE, &flag.what);
        }
    }

    /// A day is a point, a period a bar; lighter where only the period is known, hollow where planned.
    fn mark(&mut self, dated: &Dated<'_>, placed: Placed) {
        let class = classes!("mark", item::manner(dated));
        let length = placed.to - placed.from;
        // Too short to be seen as a stretch: a point.
        self.shapes.push(if length < 2.0 {
            html! { <circle {class} cx={self.flip.at(placed.middle())} cy={em(self.base)} r={em(RADIUS)} /> }
        } else {
            let x = self.flip.left(placed.from, placed.to);
            let width = light::per_cent(length);
            html! {
                <rect {class} {x} y={em(self.base - RADIUS)} rx={em(RADIUS)} {width} height={em(2.0 * RADIUS)} />
            }
        });
    }
}

/// Left and right for the writing direction.
#[derive(Clone, Copy)]
struct Flip(bool);

impl Flip {
    fn at(self, x: f64) -> String {
        light::per_cent(if self.0 { 100.0 - x } else { x })
    }

    /// From left to right: where a stretch begins.
    fn left(self, from: f64, to: f64) -> String {
        self.at(if self.0 { to } else { from })
    }

    /// The anchor of words beside a pole.
    fn anchor(self, side: Side) -> &'static str {
        if (side == Side::After) == self.0 {
            "end"
        } else {
            "start"
        }
    }

    /// Centred, but kept inside near the edges.
    fn edge(self, x: f64) -> &'static str {
        match x {
            ..8.0 => self.anchor(Side::After),
            92.0.. => self.anchor(Side::Before),
            _ => "middle",
        }
    }

    /// A shift away from the pole, in em.
    fn beside(self, side: Side) -> String {
        em(if self.anchor(side) == "start" {
            timeline::POLE
        } else {
            -timeline::POLE
        })
    }
}

fn em(length: f64) -> String {
    let mut out = light::hundredths(length);
    out.push_str("em");
    out
}

/// The labels, the most important first, with their dates as written on the line.
fn flags(view: &View<'_>, scale: &Scale, detail: Detail) -> Vec<(Flag, String)> {
    let wanted = view
        .outline
        .dates
        .iter()
        .zip(&scale.placed)
        .filter_map(|(d, placed)| {
            let placed = (*placed)?;
            Some((d, placed.middle(), head(view, d, placed)))
        });
    let mut wanted = light::in_order(wanted, |(d, ..)| d.rank);
    if detail == Detail::Brief {
        wanted.retain(|(d, ..)| view.outline.leads(d));
        // Without what happened, one date is labelled once.
        let mut seen: Vec<(f64, String)> = Vec::new();
        wanted.retain(|(_, x, head)| {
            let new = !seen.iter().any(|(other_x, other)| other_x == x && other == head);
            seen.push((*x, head.clone()));
            new
        });
    }
    let wishes: Vec<Wish<'_>> = wanted
        .iter()
        .map(|(d, x, head)| Wish {
            x: *x,
            head,
            what: if detail == Detail::Brief { "" } else { &d.date.what },
        })
        .collect();
    let placed = timeline::place(
        &wishes,
        if detail == Detail::Wide {
            timeline::WIDE
        } else {
            timeline::WIDTH
        },
    );
    placed
        .into_iter()
        .filter_map(|f| {
            wanted
                .get(f.index)
                .map(|(_, _, head)| head.clone())
                .map(|head| (f, head))
        })
        .collect()
}

/// A date as it stands on the line: short, the article's own words where the calendar has none.
fn head(view: &View<'_>, dated: &Dated<'_>, placed: Placed) -> String {
    let Some(period) = dated.period else {
        return String::new();
    };
    let format = &view.props.format;
    let style = match dated.date.precision {
        Precision::Day | Precision::Time | Precision::Week if placed.to_scale => DateStyle::ShortDay,
        Precision::Day | Precision::Time | Precision::Week | Precision::Month => DateStyle::ShortMonthYear,
        Precision::Year => DateStyle::Year,
        _ => return timeline::clip(&dated.date.text, 24),
    };
    let mut head = format.range(period.first, period.last, style);
    if dated
        .date
        .inferred
        .iter()
        .any(|i| matches!(i, Inferred::Day | Inferred::Month))
    {
        head.push_str(view.props.strings.inferred_mark);
    }
    head
}

/// What the picture says in words.
fn equivalent(view: &View<'_>) -> String {
    let known = || view.outline.dates.iter().filter_map(|d| Some((d, d.period?)));
    let (Some((first, from)), Some((last, to))) = (
        known().min_by_key(|(_, p)| p.first),
        known().max_by_key(|(_, p)| p.last),
    ) else {
        return String::new();
    };
    let words = |d: &Dated<'_>, day: Day| match d.date.precision {
        Precision::Day | Precision::Time | Precision::Week => view.props.format.date(day, DateStyle::Long),
        Precision::Month => view.props.format.date(day, DateStyle::Month),
        Precision::Year => view.props.format.date(day, DateStyle::Year),
        _ => d.date.text.clone(),
    };
    let text = fill(view.props.strings.time_line, &words(first, from.first));
    fill(&text, &words(last, to.last))
}
