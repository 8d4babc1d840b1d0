//! From an item of the card to its sentence, and back.
//!
//! The words are shown by a DOM Range and the CSS Custom Highlight API, so that the page's nodes
//! stay as they are. Esc, Back, the next jump or the end of the card undo all of it.

use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{
    CssStyleSheet, Document, Element, FocusOptions, HtmlElement, KeyboardEvent, Range, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions, Window,
};

/// The name of the highlight and of the mark in our history entry.
const NAME: &str = "factbox-jump";

/// Marks the block of the sentence; with the value `outline` where there are no highlights.
const MARK: &str = "data-factbox-jump";

const STYLE: &str = "\
[data-factbox-jump]{scroll-margin-block-start:33vh}\
[data-factbox-jump=outline]{outline:3px solid #e0a800;outline-offset:4px}\
::highlight(factbox-jump){background-color:var(--factbox-highlight-bg,#ffe08a);\
color:var(--factbox-highlight-color,#1a1a1a)}\
@media(forced-colors:active){::highlight(factbox-jump){background-color:Mark;color:MarkText}}";

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new(range: &Range) -> Result<Highlight, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The sentence that is shown just now, whichever card it is of: the page has one highlight, one
    /// Esc and one way back.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Finds the place to return to: the card may have been drawn anew meanwhile.
pub type Home = Box<dyn Fn() -> Option<HtmlElement>>;

struct Shown {
    document: Document,
    /// The element of its card.
    card: HtmlElement,
    styles: CssStyleSheet,
    block: HtmlElement,
    /// Finds where the reader came from.
    home: Home,
    _listeners: [EventListener; 2],
}

/// Goes to `words` from `card`, and remembers how to find the place to return to.
pub fn go(card: &HtmlElement, words: &Range, home: Home, highlight: bool) -> Result<(), JsValue> {
    clear();
    let block = block_of(words).ok_or("the words stand in no element")?;
    let document = block.owner_document().ok_or("no document")?;
    let window = document.default_view().ok_or("no window")?;

    let styles = CssStyleSheet::new()?;
    styles.replace_sync(STYLE)?;
    document.adopted_style_sheets().push(&styles);
    let outline = highlight && show(words).is_err();
    block.set_attribute(MARK, if outline { "outline" } else { "" })?;

    // A frame may be denied a history; the jump works without.
    let _ = enter_history(&window);
    let escape = {
        let window = window.clone();
        EventListener::new(&document, "keydown", move |event| {
            if event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|e| e.key() == "Escape")
            {
                give_back();
                let _ = leave_history(&window);
            }
        })
    };
    // A link within the page "pops" too: then the reader goes elsewhere, not back.
    let (here, place) = (window.location().href()?, window.location());
    let back = EventListener::new(&window, "popstate", move |_| {
        if place.href().is_ok_and(|now| now == here) {
            give_back();
        } else {
            clear();
        }
    });
    scroll_to(words, &block, &window);
    focus(&block);
    SHOWN.set(Some(Shown {
        document,
        card: card.clone(),
        styles,
        block,
        home,
        _listeners: [escape, back],
    }));
    Ok(())
}

/// Takes the highlight away if it is of `card`, which leaves the page.
pub fn leave(card: &HtmlElement) {
    if SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|shown| shown.card == *card)) {
        clear();
    }
}

/// Takes the highlight away; gives where the reader came from.
fn clear() -> Option<Home> {
    let shown = SHOWN.take()?;
    let _ = delete_highlight(NAME);
    let _ = shown.block.remove_attribute(MARK);
    let styles: JsValue = shown.styles.into();
    let others: Array = shown
        .document
        .adopted_style_sheets()
        .iter()
        .filter(|sheet| *sheet != styles)
        .collect();
    shown.document.set_adopted_style_sheets(&others);
    Some(shown.home)
}

/// Takes the highlight away and the reader back to the item.
fn give_back() {
    if let Some(item) = clear().and_then(|home| home()) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        item.scroll_into_view_with_scroll_into_view_options(&nearest);
        let _ = item.focus_with_options(&still());
    }
}

fn show(words: &Range) -> Result<(), JsValue> {
    set_highlight(NAME, &Highlight::new(words)?).map(drop)
}

/// The element that the words begin in and that starts a line: what takes the focus.
fn block_of(words: &Range) -> Option<HtmlElement> {
    const INLINE: &str = "a,abbr,b,bdi,cite,code,em,i,mark,q,s,small,span,strong,sub,sup,time,u";
    let start = words.start_container().ok()?;
    let mut element = start
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| start.parent_element())?;
    while element.matches(INLINE).unwrap_or(false) {
        element = element.parent_element()?;
    }
    element.dyn_into().ok()
}

/// Brings the words to a third of the height, which leaves room for sticky headers.
fn scroll_to(words: &Range, block: &HtmlElement, window: &Window) {
    let still = window
        .match_media("(prefers-reduced-motion:reduce)")
        .is_ok_and(|query| query.is_some_and(|q| q.matches()));
    let behavior = if still {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    };
    let third = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0) / 3.0;
    let top = words.get_bounding_client_rect().top();
    if top - block.get_bounding_client_rect().top() < third {
        // Scrolls every scroller the block stands in; the mark's style sets the margin.
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(behavior);
        options.set_block(ScrollLogicalPosition::Start);
        block.scroll_into_view_with_scroll_into_view_options(&options);
    } else {
        let options = ScrollToOptions::new();
        options.set_behavior(behavior);
        options.set_top(top - third);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Moves the focus to the block, for screen readers and for Tab, without scrolling.
fn focus(block: &HtmlElement) {
    if block.tab_index() >= 0 || block.has_attribute("tabindex") {
        let _ = block.focus_with_options(&still());
        return;
    }
    if block.set_attribute("tabindex", "-1").is_ok() {
        let _ = block.focus_with_options(&still());
        let gone = block.clone();
        EventListener::once(block, "blur", move |_| {
            let _ = gone.remove_attribute("tabindex");
        })
        .forget();
    }
}

fn still() -> FocusOptions {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

fn is_ours(state: &JsValue) -> bool {
    state.is_object() && Reflect::has(state, &NAME.into()).unwrap_or(false)
}

/// One entry for the jump, so that Back returns to the card. The page's own state is kept in it.
fn enter_history(window: &Window) -> Result<(), JsValue> {
    let history = window.history()?;
    let before = history.state()?;
    if is_ours(&before) {
        return Ok(());
    }
    let state = Object::new();
    if let Some(before) = before.dyn_ref::<Object>() {
        Object::assign(&state, before);
    }
    Reflect::set(&state, &NAME.into(), &JsValue::TRUE)?;
    history.push_state(&state, "")
}

fn leave_history(window: &Window) -> Result<(), JsValue> {
    let history = window.history()?;
    if is_ours(&history.state()?) {
        history.back()?;
    }
    Ok(())
}
