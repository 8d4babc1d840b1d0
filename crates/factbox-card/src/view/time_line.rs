//! The time line: marks to scale on a line, labels on poles above it, the calendar below it.
//!
//! Across it is set in per cent and up and down in em, so that it stretches with the card while its
//! text keeps its size. It is a picture with one text equivalent; the list beside it has every date.

use super::View;
use super::drawing::{Drawing, LINE, em};
use crate::outline::Dated;
use crate::strings::fill;
use crate::timeline::{self, Flag, Placed, Scale, Wish};
use crate::{DateStyle, Day};
use factbox_model::{Inferred, Precision, in_order};
use yew::prelude::*;

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
    let published = view.outline.published;
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
    let mut drawing = Drawing::new(base, props.strings.rtl);
    drawing.axis(&scale, published);
    for tick in timeline::ticks(&scale) {
        drawing.tick(view, &tick, published);
    }
    if let Some(x) = published {
        drawing.published(view, x);
    }
    for (flag, head) in &flags {
        drawing.flag(flag, head, lane);
    }
    for (dated, placed) in wide.iter().chain(&narrow) {
        drawing.mark(dated, *placed);
    }
    html! {
        <svg {class} part="timeline" role="img" height={em(base + 2.2)} aria-label={equivalent(view)}>
            { for drawing.shapes }
        </svg>
    }
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
    let mut wanted = in_order(wanted, |(d, ..)| d.rank);
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
    // A year that was worked out needs the mark only where it is shown.
    let shows_year = matches!(style, DateStyle::ShortMonthYear | DateStyle::Year);
    let is_marked = |inferred: &Inferred| *inferred != Inferred::Year || shows_year;
    if dated.date.inferred.iter().any(is_marked) {
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
