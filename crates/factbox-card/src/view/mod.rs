//! The view: one component, and plain functions for its parts.

mod dates;
mod drawing;
mod figures;
mod footer;
mod item;
mod overview;
mod sources;
mod tabs;
mod time_line;

use crate::outline::Dated;
use crate::strings::{around, fill};
use crate::{CardEvent, CardOptions, DateStyle, Format, Means, Notice, Outline, Section, Strings};
use factbox_model::Card;
use std::rc::Rc;
use yew::prelude::*;

/// What [`FactboxCard`] is given.
#[derive(Clone, Properties)]
pub struct CardProps {
    /// The facts.
    pub card: Rc<Card>,
    /// Layout and buttons.
    #[prop_or_default]
    pub options: Rc<CardOptions>,
    /// The words of the interface; they decide the writing direction too.
    pub strings: &'static Strings,
    /// Numbers and dates in the same language.
    pub format: Rc<dyn Format>,
    /// The section shown first; a change opens another.
    #[prop_or_default]
    pub active: Section,
    /// How many sections are drawn, the one shown first among them: a program may draw the card in
    /// several tasks.
    #[prop_or(Section::ALL.len())]
    pub drawn: usize,
    /// The outcome of the last action.
    #[prop_or_default]
    pub notice: Option<Notice>,
    /// Starts every `id` in the card: different for each card of one document or shadow root.
    #[prop_or(AttrValue::Static("factbox"))]
    pub id: AttrValue,
    /// Told what the reader does.
    #[prop_or_default]
    pub on_event: Callback<CardEvent>,
}

/// By identity for what is shared: a card is replaced, never changed in place.
impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && Rc::ptr_eq(&self.options, &other.options)
            && self.strings == other.strings
            && *self.format == *other.format
            && self.active == other.active
            && self.drawn == other.drawn
            && self.notice == other.notice
            && self.id == other.id
            && self.on_event == other.on_event
    }
}

/// What every part of the view needs.
struct View<'a> {
    props: &'a CardProps,
    outline: &'a Outline<'a>,
    /// The sections there are.
    sections: &'a [Section],
    /// The one shown.
    active: Section,
    /// Opens another.
    open: &'a Callback<(Section, Means)>,
    /// Whether a section shows all its items.
    all: &'a UseStateHandle<[bool; Section::ALL.len()]>,
}

impl View<'_> {
    fn id(&self, part: &str, section: Section) -> String {
        format!("{}-{part}-{}", self.props.id, section.name())
    }

    /// The tag of a heading `below` levels under the card's own.
    fn heading(&self, below: u8) -> String {
        let level = self.props.options.heading_level.clamp(1, 6);
        format!("h{}", (level + below).min(6))
    }

    fn name(&self, section: Section) -> &'static str {
        let s = self.props.strings;
        match section {
            Section::Overview => s.overview,
            Section::Figures => s.figures,
            Section::Dates => s.dates,
            Section::Sources => s.sources,
        }
    }

    /// Whether it is its turn.
    fn is_drawn(&self, section: Section) -> bool {
        let mut others = self.sections.iter().filter(|other| **other != self.active);
        let before = others.position(|other| *other == section).map_or(0, |at| at + 1);
        before < self.props.drawn
    }

    fn panel(&self, section: Section) -> Html {
        let content = match section {
            _ if !self.is_drawn(section) => Html::default(),
            Section::Overview => overview::panel(self),
            Section::Figures => figures::panel(self),
            Section::Dates => dates::panel(self),
            Section::Sources => sources::panel(self),
        };
        let tabbed = self.sections.len() > 1;
        html! {
            <div
                key={section.name()}
                class={classes!("panel", section.name())}
                part="panel"
                id={self.id("panel", section)}
                role={tabbed.then_some("tabpanel")}
                aria-labelledby={tabbed.then(|| self.id("tab", section))}
                hidden={section != self.active}
            >
                if tabbed {
                    <@{self.heading(1)} class="panel-name">{ self.name(section) }</@>
                }
                { content }
                { self.next(section) }
            </div>
        }
    }

    /// The button to the section after this one.
    fn next(&self, section: Section) -> Html {
        let mut after = self.sections.iter().skip_while(|s| **s != section).skip(1);
        let Some(&next) = after.next() else {
            return Html::default();
        };
        let open = self.open.clone();
        let onclick = Callback::from(move |_: MouseEvent| open.emit((next, Means::Next)));
        html! {
            <button type="button" class="next" part="next" {onclick}>
                { fill(self.props.strings.next, self.name(next)) }
            </button>
        }
    }

    /// "Show all", where a list of `count` items is longer than the options allow.
    fn show_all(&self, section: Section, count: usize) -> Html {
        if count <= self.props.options.max_items {
            return Html::default();
        }
        let open = self.shows_all(section);
        let s = self.props.strings;
        let label = if open {
            s.show_fewer.to_owned()
        } else {
            fill(s.show_all, &self.props.format.number(count))
        };
        let all = self.all.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut now = *all;
            now[section as usize] = !open;
            all.set(now);
        });
        html! {
            <button type="button" class="all" part="action" aria-expanded={if open { "true" } else { "false" }} {onclick}>
                { label }
            </button>
        }
    }

    /// What the mark of worked-out parts means, where one of these dates has it.
    fn explain<'d>(&self, dates: impl IntoIterator<Item = &'d Dated<'d>>) -> Html {
        let marked = dates.into_iter().any(|d| item::inferred(self, d).is_some());
        html! {
            if marked {
                <p class="note" part="note">{ self.props.strings.inferred }</p>
            }
        }
    }

    fn shows_all(&self, section: Section) -> bool {
        self.all[section as usize]
    }

    /// The class of the item at this rank: those beyond the maximum show on demand and in print.
    fn beyond(&self, section: Section, rank: usize) -> Option<&'static str> {
        (rank >= self.props.options.max_items && !self.shows_all(section)).then_some("beyond")
    }
}

/// The card of one article. See the crate's documentation for an example.
#[component]
pub fn FactboxCard(props: &CardProps) -> Html {
    let chosen = use_state(|| props.active);
    let all = use_state(|| [false; Section::ALL.len()]);
    {
        let chosen = chosen.setter();
        use_effect_with(props.active, move |active| chosen.set(*active));
    }
    let tabs = use_memo((), |()| [(); Section::ALL.len()].map(|()| NodeRef::default()));

    let outline = Outline::new(&props.card);
    let sections = outline.sections(&props.options.sections);
    let Some(active) = sections
        .iter()
        .find(|s| **s == *chosen)
        .or(sections.first())
        .copied()
    else {
        let dir = if props.strings.rtl { "rtl" } else { "ltr" };
        return html! { <p class="factbox" part="card" lang={props.strings.lang} {dir}>{ props.strings.empty }</p> };
    };
    let open = {
        let (chosen, on_event) = (chosen.setter(), props.on_event.clone());
        let tabs = tabs.clone();
        Callback::from(move |(to, by)| {
            chosen.set(to);
            if by != Means::Click {
                tabs::focus(&tabs[to as usize]);
            }
            if to != active {
                on_event.emit(CardEvent::Section { from: active, to, by });
            }
        })
    };
    let view = View {
        props,
        outline: &outline,
        sections: &sections,
        active,
        open: &open,
        all: &all,
    };
    let s = props.strings;
    let heading_id = format!("{}-heading", props.id);
    let heading = props
        .options
        .heading
        .clone()
        .unwrap_or(AttrValue::Static(s.heading));
    html! {
        <section
            class={classes!("factbox", props.options.charts.then_some("charts"))}
            part="card"
            lang={s.lang}
            dir={if s.rtl { "rtl" } else { "ltr" }}
            aria-labelledby={heading_id.clone()}
        >
            <div class="header" part="header">
                <@{view.heading(0)} id={heading_id.clone()} class="heading" part="heading">{ heading }</@>
                { published(&view) }
            </div>
            { tabs::list(&view, &tabs, &heading_id) }
            { for sections.iter().map(|section| view.panel(*section)) }
            { footer::footer(&view) }
        </section>
    }
}

/// The day of publication as a sentence.
fn published(view: &View<'_>) -> Html {
    let Some(day) = view.outline.published else {
        return Html::default();
    };
    let (before, after) = around(view.props.strings.as_published);
    html! {
        <p class="meta" part="meta">
            { before }<time datetime={day.iso()}>{ view.props.format.date(day, DateStyle::Long) }</time>{ after }
        </p>
    }
}
