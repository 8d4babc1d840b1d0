//! The card component as it stands in the shadow root.

use factbox_card::{CardProps, FactboxCard};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html, use_effect_with};

/// The running Yew program of one card.
pub struct View {
    mount: Element,
    on_drawn: Callback<()>,
    props: RefCell<Option<CardProps>>,
    app: RefCell<Option<AppHandle<App>>>,
}

impl View {
    /// Nothing is drawn yet. `on_drawn` is called when a new card is in the page.
    pub fn new(mount: Element, on_drawn: Callback<()>) -> Self {
        Self {
            mount,
            on_drawn,
            props: RefCell::default(),
            app: RefCell::default(),
        }
    }

    /// What is drawn.
    pub fn props(&self) -> Option<CardProps> {
        self.props.borrow().clone()
    }

    /// Draws, or draws again.
    pub fn draw(&self, props: CardProps) {
        self.props.replace(Some(props.clone()));
        let props = AppProps {
            card: props,
            on_drawn: self.on_drawn.clone(),
        };
        let mut app = self.app.borrow_mut();
        match &mut *app {
            Some(app) => app.update(props),
            None => *app = Some(Renderer::<App>::with_root_and_props(self.mount.clone(), props).render()),
        }
    }

    /// Draws again with something changed.
    pub fn update(&self, change: impl FnOnce(&mut CardProps)) {
        if let Some(mut props) = self.props() {
            change(&mut props);
            self.draw(props);
        }
    }

    /// Takes the card out of the page.
    pub fn close(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AppProps {
    card: CardProps,
    on_drawn: Callback<()>,
}

/// The card, and word of it once it is in the page.
#[component]
fn App(props: &AppProps) -> Html {
    let on_drawn = props.on_drawn.clone();
    use_effect_with(Rc::as_ptr(&props.card.card), move |_| on_drawn.emit(()));
    html! { <FactboxCard ..props.card.clone() /> }
}
