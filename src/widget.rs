//! One card on the page: reads the article, makes its facts and draws them.

use crate::error::failure;
use crate::facts::{self, Facts};
use crate::format;
use crate::interop::{Port, object, to_js};
use crate::jump;
use crate::options::Options;
use crate::page::LiveArticle;
use crate::schedule::{Slices, next_task, pause};
use crate::view::View;
use factbox_card::export::FileKind;
use factbox_card::{CardProps, Outline, Section};
use factbox_model::Card;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::{Element, HtmlElement};
use yew::{AttrValue, Callback};

/// How long the sections that are not shown wait for the one that is to be painted, in milliseconds.
const PAINT_MS: i32 = 30;

/// The card of one element. The entry makes it when the element nears the viewport, and frees it
/// when the element leaves the page.
#[wasm_bindgen]
pub struct Widget(Rc<Inner>);

/// What a card's parts share.
pub struct Inner {
    pub host: HtmlElement,
    pub port: Port,
    pub view: View,
    /// Whether jumps highlight.
    pub highlight: Cell<bool>,
    /// The article as it was last read.
    pub article: RefCell<Option<LiveArticle>>,
    /// The page's card and curation, given for the last run.
    given: RefCell<[JsValue; 2]>,
    /// Counts the runs: only the newest may draw.
    turn: Cell<u32>,
    /// Counts the notices: only the newest takes itself away.
    pub notices: Cell<u32>,
    /// The items that stood in the text then.
    standing: RefCell<Vec<String>>,
    /// The items that no longer do, until the page has been told.
    gone: RefCell<Vec<String>>,
    /// The section named by the element's attribute.
    asked: Cell<Option<Section>>,
    /// What to tell the element once the card is drawn.
    state: Cell<&'static str>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget that draws into `mount`, which stands in the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, mount: Element, port: Port) -> Self {
        Self(Rc::new_cyclic(|inner: &Weak<Inner>| {
            let inner = inner.clone();
            let on_drawn = Callback::from(move |()| {
                // In a later microtask: a page may answer the event by calling the widget.
                let inner = inner.clone();
                spawn_local(async move {
                    if let Some(inner) = inner.upgrade() {
                        inner.drawn();
                    }
                    pause(PAINT_MS).await;
                    for section in 2..=Section::ALL.len() {
                        if let Some(inner) = inner.upgrade() {
                            inner.view.draw_up_to(section);
                        }
                        next_task().await;
                    }
                });
            });
            Inner {
                host,
                port,
                view: View::new(mount, on_drawn),
                highlight: Cell::new(true),
                article: RefCell::default(),
                given: RefCell::default(),
                turn: Cell::new(0),
                notices: Cell::new(0),
                standing: RefCell::default(),
                gone: RefCell::default(),
                asked: Cell::new(None),
                state: Cell::new("empty"),
            }
        }))
    }

    /// Reads the page and draws its card; with `data`, draws that card as far as it still stands in
    /// the text.
    pub fn run(&self, data: JsValue, curation: JsValue) -> Promise {
        self.0.given.replace([data, curation]);
        let inner = self.0.clone();
        future_to_promise(async move { inner.run().await.map(|()| JsValue::UNDEFINED) })
    }

    /// Opens a section; false if the card has no such section.
    pub fn show(&self, section: &str) -> bool {
        let Some(section) = Section::from_name(section) else {
            return false;
        };
        let there = self.0.view.props().is_some_and(|props| {
            Outline::new(&props.card)
                .sections(&props.options.sections)
                .contains(&section)
        });
        if there {
            self.0.view.update(|props| props.active = section);
        }
        there
    }

    /// Goes to an item's sentence; false if there is no such item.
    pub fn reveal(&self, id: &str) -> bool {
        self.0.go(id, None)
    }

    /// The card as data; undefined before it is drawn.
    ///
    /// # Errors
    /// The card does not go into values of JavaScript.
    pub fn data(&self) -> Result<JsValue, JsValue> {
        self.0
            .view
            .props()
            .map_or(Ok(JsValue::UNDEFINED), |props| to_js(&*props.card))
    }

    /// The card as a file; nothing if there is no such kind of file.
    ///
    /// # Errors
    /// As [`Self::data`], and what the page's `JSON.stringify` throws, which scripts may have replaced.
    pub fn export(&self, kind: &str) -> Result<Option<String>, JsValue> {
        match (FileKind::from_name(kind), self.0.view.props()) {
            (Some(kind), Some(props)) => facts::file(&props.card, kind).map(Some),
            _ => Ok(None),
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.0.turn.set(self.0.turn.get().wrapping_add(1));
        jump::leave(&self.0.host);
        self.0.view.close();
    }
}

impl Inner {
    /// Reads the page and draws its card; what an outdated run fails at is the newer one's to tell.
    pub async fn run(self: Rc<Self>) -> Result<(), JsValue> {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let outcome = self.clone().attempt(turn).await;
        if self.turn.get() == turn { outcome } else { Ok(()) }
    }

    /// The run itself, each step in a task of its own.
    async fn attempt(self: Rc<Self>, turn: u32) -> Result<(), JsValue> {
        next_task().await; // the program may have been started in this one
        let slices = Slices::new();
        let options = Options::of(&self.host)?;
        for name in &options.odd {
            self.port.tell(&format!("attribute {name}: not understood"));
        }
        let page = self.host.owner_document().ok_or("no document")?;
        let mut article = LiveArticle::read(&page, options.source.as_ref(), &slices)
            .await
            .ok_or_else(|| failure("source", "the page has no content"))?;
        if let Some(day) = &options.published {
            article.document.published = Some(day.clone());
        }
        slices.pause().await;
        if self.turn.get() != turn {
            return Ok(()); // a newer run reads the page anew
        }
        let [data, curation] = self.given.borrow().clone();
        let facts = facts::of(&article.document, data, &slices).await?;
        slices.cut().await;
        if self.turn.get() != turn {
            return Ok(());
        }
        let gone = self.gone(&facts);
        let state = if facts.orphans.is_empty() {
            "ready"
        } else {
            "partial"
        };
        let card = facts::curated(facts.card, &article.document, curation, |words| {
            self.port.tell(words);
        })?;
        self.article.replace(Some(article));
        self.highlight.set(options.highlight);
        self.gone.replace(gone);
        self.draw(card, &options, state);
        slices.cut().await;
        self.view.draw_up_to(1);
        Ok(())
    }

    /// The items that no longer stand in the text, each told once.
    fn gone(&self, facts: &Facts) -> Vec<String> {
        let now: Vec<String> = facts.ids().map(str::to_owned).collect();
        let first = self.view.props().is_none();
        let mut gone = self.standing.replace(now.clone());
        gone.retain(|id| !now.contains(id));
        if first {
            gone.extend_from_slice(&facts.orphans);
        }
        gone
    }

    fn draw(self: &Rc<Self>, card: Card, options: &Options, state: &'static str) {
        let empty = card.figures.is_empty() && card.dates.is_empty();
        self.state.set(if empty { "empty" } else { state });
        let before = self.view.props();
        // The reader's section stays, unless the page has asked for another since.
        let asked = self.asked.replace(Some(options.active)) != Some(options.active);
        let active = before
            .as_ref()
            .filter(|_| !asked)
            .map_or(options.active, |props| props.active);
        // At first the frame alone: the sections follow in tasks of their own.
        let drawn = before.as_ref().map_or(0, |_| Section::ALL.len());
        let on_event = before.map_or_else(|| self.on_event(), |props| props.on_event);
        self.view.draw(CardProps {
            card: Rc::new(card),
            options: options.card.clone(),
            strings: options.strings,
            format: format::of(&options.lang),
            active,
            drawn,
            notice: None,
            id: AttrValue::Static("factbox"),
            on_event,
        });
    }

    fn drawn(&self) {
        let state = self.state.get();
        self.port.enter(state);
        let gone = self.gone.take();
        if !gone.is_empty()
            && let Ok(ids) = to_js(&gone)
        {
            self.port.emit("orphan", &object(&[("ids", ids)]));
        }
        if let Some(props) = self.view.props().filter(|_| state != "empty") {
            let counts = [
                ("figures", props.card.figures.len().into()),
                ("dates", props.card.dates.len().into()),
            ];
            self.port.emit("ready", &object(&counts));
        }
    }
}
