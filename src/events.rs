//! What the reader does on the card, and what comes of it.

use crate::actions;
use crate::facts;
use crate::interop::object;
use crate::jump;
use crate::schedule::pause;
use crate::widget::Inner;
use factbox_card::export::{self, FileKind};
use factbox_card::{CardEvent, Means, Notice};
use factbox_model::{Extent, Place};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::Callback;

/// The section that is shown, and its tab.
const OPEN_PANEL: &str = "[part~=panel]:not([hidden])";
const OPEN_TAB: &str = "[aria-selected=true]";

/// How long "Copied" stands, in milliseconds.
const NOTICE_MS: i32 = 4000;

impl Inner {
    /// The card's events, as long as the card is there.
    pub fn on_event(self: &Rc<Self>) -> Callback<CardEvent> {
        let inner = Rc::downgrade(self);
        Callback::from(move |event| {
            if let Some(inner) = inner.upgrade() {
                inner.answer(event);
            }
        })
    }

    fn answer(self: &Rc<Self>, event: CardEvent) {
        let Some(window) = web_sys::window() else {
            return;
        };
        match event {
            CardEvent::Section { from, to, by } => {
                self.view.update(|props| {
                    props.active = to;
                    props.notice = None; // it spoke of the other section
                });
                let by = match by {
                    Means::Click => "click",
                    Means::Key => "key",
                    Means::Next => "next",
                };
                let detail = [
                    ("from", from.name().into()),
                    ("to", to.name().into()),
                    ("by", by.into()),
                ];
                self.port.emit("section", &object(&detail));
            }
            CardEvent::Jump { id, click } => {
                click.prevent_default();
                self.go(&id, item_of(&click));
            }
            CardEvent::Copy { text } => {
                let inner = self.clone();
                spawn_local(async move {
                    let notice = actions::copy(window, text).await;
                    inner.tell(notice).await;
                });
            }
            CardEvent::Share { title, text, url } => spawn_local(actions::share(window, title, text, url)),
            CardEvent::Export(kind) => self.save(kind),
        }
    }

    /// Goes to the sentence of an item, unless the page forbids it. False if there is no such item.
    pub fn go(self: &Rc<Self>, id: &str, item: Option<HtmlElement>) -> bool {
        let Some((kind, place, sentence)) = self.find(id) else {
            return false;
        };
        if !self
            .port
            .emit("jump", &object(&[("id", id.into()), ("kind", kind.into())]))
        {
            return true;
        }
        if !self.show_sentence(id, place, sentence, item.clone()) {
            // The page has changed since it was read.
            let (inner, id) = (self.clone(), id.to_owned());
            spawn_local(async move {
                if inner.clone().run().await.is_ok()
                    && let Some((_, place, sentence)) = inner.find(&id)
                {
                    inner.show_sentence(&id, place, sentence, item);
                }
            });
        }
        true
    }

    fn show_sentence(&self, id: &str, place: Place, sentence: Extent, item: Option<HtmlElement>) -> bool {
        let article = self.article.borrow();
        let range = article
            .as_ref()
            .and_then(|article| article.range(place, sentence));
        // A reader who came from a card made beforehand returns to the same item of the drawn one.
        let (card, drawn) = (
            self.view.mount().clone(),
            format!("{OPEN_PANEL} [data-id=\"{id}\"]"),
        );
        let find = move |selector: &str| card.query_selector(selector).ok()??.dyn_into().ok();
        let home = Box::new(move || item.clone().or_else(|| find(&drawn)).or_else(|| find(OPEN_TAB)));
        range.is_some_and(|range| jump::go(&self.host, &range, home, self.highlight.get()).is_ok())
    }

    /// An item's kind, as pages are told it, and its sentence.
    fn find(&self, id: &str) -> Option<(&'static str, Place, Extent)> {
        let card = self.view.props()?.card;
        let figure = card.figures.iter().find(|f| f.id == id);
        let date = card.dates.iter().find(|d| d.id == id);
        figure
            .map(|f| ("figure", f.place, f.sentence))
            .or(date.map(|d| ("date", d.place, d.sentence)))
    }

    async fn tell(&self, notice: Notice) {
        let turn = self.notices.get().wrapping_add(1);
        self.notices.set(turn);
        self.view.update(|props| props.notice = Some(notice));
        pause(NOTICE_MS).await;
        if self.notices.get() == turn {
            self.view.update(|props| props.notice = None);
        }
    }

    fn save(self: &Rc<Self>, kind: FileKind) {
        let (Some(props), Some(page)) = (self.view.props(), self.host.owner_document()) else {
            return;
        };
        self.port
            .emit("export", &object(&[("format", kind.name().into())]));
        if let Ok(content) = facts::file(&props.card, kind) {
            let name = format!("factbox.{}", kind.name());
            let saved = actions::save(&page, &name, kind.media_type(), &content).is_ok();
            let dates = &props.card.dates;
            let days = dates.iter().filter(|d| export::days(d).is_some()).count();
            if saved && kind == FileKind::Ics && days < dates.len() {
                let inner = self.clone();
                spawn_local(async move { inner.tell(Notice::Saved(days)).await });
            }
        }
    }
}

/// The link that was clicked: the place to return to.
fn item_of(click: &MouseEvent) -> Option<HtmlElement> {
    let target = click.composed_path().get(0).dyn_into::<Element>().ok()?;
    target.closest("a").ok()??.dyn_into().ok()
}
