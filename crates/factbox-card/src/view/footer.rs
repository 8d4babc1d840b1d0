//! The actions, the promise, and how it is kept.

use super::{CardProps, View};
use crate::export::{self, FileKind};
use crate::strings::fill;
use crate::{Action, CardEvent, Notice, Outline, Section};
use factbox_model::{Figure, KeyDate, Quote};
use yew::prelude::*;

pub fn footer(view: &View<'_>) -> Html {
    let s = view.props.strings;
    let asked = &view.props.options.actions;
    let actions = Action::ALL.into_iter().filter(|action| {
        asked.contains(action) && (*action != Action::Save(FileKind::Ics) || has_days(view))
    });
    let notice = match view.props.notice {
        Some(Notice::Copied) => s.copied.to_owned(),
        Some(Notice::NotCopied) => s.not_copied.to_owned(),
        Some(Notice::Saved(days)) => {
            let number = |n: usize| view.props.format.number(n);
            fill(&fill(s.saved, &number(days)), &number(view.outline.dates.len()))
        }
        None => String::new(),
    };
    html! {
        <div class="footer" part="footer">
            <div class="actions" part="actions">
                { for actions.map(|action| button(view, action)) }
                <span class="notice" role="status">{ notice }</span>
            </div>
            <details class="how" part="how">
                <summary>{ s.no_ai }{ " " }<span class="more">{ s.how }</span></summary>
                <p>{ s.how_text }</p>
            </details>
            if let Some(url) = view.props.card.article.url.clone() {
                <p class="url">{ url }</p>
            }
        </div>
    }
}

/// Whether a calendar file would hold anything.
fn has_days(view: &View<'_>) -> bool {
    view.outline.dates.iter().any(|d| export::days(d.date).is_some())
}

fn button(view: &View<'_>, action: Action) -> Html {
    let s = view.props.strings;
    let label = match action {
        Action::Copy => s.copy,
        Action::Share => s.share,
        Action::Save(FileKind::Ics) => s.save_dates,
        Action::Save(FileKind::Csv) => s.csv,
        Action::Save(FileKind::Json) => s.json,
        Action::Save(FileKind::JsonLd) => s.json_ld,
    };
    let (props, section) = (view.props.clone(), view.active);
    let onclick = Callback::from(move |_: MouseEvent| {
        props.on_event.emit(match action {
            Action::Copy => copy(&props, section),
            Action::Share => share(&props, section),
            Action::Save(kind) => CardEvent::Export(kind),
        });
    });
    html! { <button type="button" class="action" part="action" {onclick}>{ label }</button> }
}

/// The section's facts as text.
fn copy(props: &CardProps, section: Section) -> CardEvent {
    let page = page(props);
    let facts: Vec<String> = facts(&Outline::new(&props.card), section)
        .into_iter()
        .map(|(text, what, who, quote)| export::text(text, what, who, page, quote))
        .collect();
    CardEvent::Copy {
        text: facts.join("\n\n"),
    }
}

/// The article, at the section's best fact.
fn share(props: &CardProps, section: Section) -> CardEvent {
    let (card, page) = (&props.card, page(props));
    let figure = card
        .figures
        .first()
        .filter(|_| section != Section::Dates)
        .map(of_figure);
    let best = figure.or_else(|| card.dates.first().map(of_date));
    let title = card.article.headline.as_deref().unwrap_or(props.strings.heading);
    CardEvent::Share {
        title: title.to_owned(),
        text: best
            .map(|(text, what, who, _)| export::line(text, what, who))
            .unwrap_or_default(),
        url: best.map_or_else(|| page.to_owned(), |(.., quote)| factbox_model::link(page, quote)),
    }
}

/// Where the article stands: as told, or as the article says.
fn page(props: &CardProps) -> &str {
    match props.options.page.as_str() {
        "" => props.card.article.url.as_deref().unwrap_or_default(),
        page => page,
    }
}

type Fact<'a> = (&'a str, &'a str, Option<&'a str>, &'a Quote);

/// What a section shows, in its order.
fn facts<'a>(outline: &Outline<'a>, section: Section) -> Vec<Fact<'a>> {
    let figures: Vec<_> = match section {
        Section::Overview => outline.lead_figures.clone(),
        Section::Figures | Section::Sources => outline.figures.iter().map(|f| f.figure).collect(),
        Section::Dates => Vec::new(),
    };
    let dates = match section {
        Section::Overview => outline.lead_dates.as_slice(),
        Section::Dates | Section::Sources => outline.dates.as_slice(),
        Section::Figures => &[],
    };
    let dates = dates.iter().map(|d| of_date(d.date));
    figures.into_iter().map(of_figure).chain(dates).collect()
}

fn of_figure(f: &Figure) -> Fact<'_> {
    (&f.text, &f.what, f.who.as_deref(), &f.quote)
}

fn of_date(d: &KeyDate) -> Fact<'_> {
    (&d.text, &d.what, d.who.as_deref(), &d.quote)
}
