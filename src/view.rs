//! The card component as it stands in the shadow root.

use factbox_card::{CardProps, FactboxCard};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html, use_effect_with};

thread_local! {
    /// Programs whose cards have left the page. Each new one leaves a few kilobytes behind for good,
    /// as Yew never takes its listeners off, so they are used again.
    static IDLE: RefCell<Vec<Program>> = const { RefCell::new(Vec::new()) };
    /// Tells one card from the next in the same program.
    static CARDS: Cell<u32> = const { Cell::new(0) };
}

/// A Yew program and the element it draws into.
struct Program {
    root: Element,
    handle: AppHandle<App>,
}

/// The card of one element.
pub struct View {
    mount: Element,
    on_drawn: Callback<()>,
    number: u32,
    props: RefCell<Option<CardProps>>,
    program: RefCell<Option<Program>>,
}

impl View {
    /// Nothing is drawn yet. `on_drawn` is called when a new card is in the page.
    pub fn new(mount: Element, on_drawn: Callback<()>) -> Self {
        let number = CARDS.get().wrapping_add(1);
        CARDS.set(number);
        Self {
            mount,
            on_drawn,
            number,
            props: RefCell::default(),
            program: RefCell::default(),
        }
    }

    /// The element it draws into.
    pub const fn mount(&self) -> &Element {
        &self.mount
    }

    /// What is drawn.
    pub fn props(&self) -> Option<CardProps> {
        self.props.borrow().clone()
    }

    /// Draws, or draws again.
    pub fn draw(&self, props: CardProps) {
        self.props.replace(Some(props.clone()));
        let props = AppProps {
            card: Some(props),
            number: self.number,
            on_drawn: self.on_drawn.clone(),
        };
        let mut program = self.program.borrow_mut();
        if program.is_none() {
            *program = IDLE.with_borrow_mut(Vec::pop);
            if let Some(program) = &*program {
                let _ = self.mount.append_child(&program.root);
            }
        }
        match &mut *program {
            Some(program) => program.handle.update(props),
            None => *program = Program::start(&self.mount, props),
        }
    }

    /// Draws again with something changed.
    pub fn update(&self, change: impl FnOnce(&mut CardProps)) {
        if let Some(mut props) = self.props() {
            change(&mut props);
            self.draw(props);
        }
    }

    /// Draws as many sections, unless more are drawn already.
    pub fn draw_up_to(&self, sections: usize) {
        if self.props().is_some_and(|props| props.drawn < sections) {
            self.update(|props| props.drawn = sections);
        }
    }

    /// Takes the card out of the page.
    pub fn close(&self) {
        self.props.take(); // what is still on its way finds nothing to draw
        if let Some(mut program) = self.program.take() {
            program.root.remove();
            program.handle.update(AppProps::default());
            IDLE.with_borrow_mut(|idle| idle.push(program));
        }
    }
}

impl Program {
    fn start(mount: &Element, props: AppProps) -> Option<Self> {
        let root = mount.owner_document()?.create_element("div").ok()?;
        mount.append_child(&root).ok()?;
        let handle = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        Some(Self { root, handle })
    }
}

#[derive(Clone, Default, PartialEq, Properties)]
struct AppProps {
    card: Option<CardProps>,
    number: u32,
    on_drawn: Callback<()>,
}

/// The card, and word of it once it is in the page.
#[component]
fn App(props: &AppProps) -> Html {
    let on_drawn = props.on_drawn.clone();
    let drawn = props.card.as_ref().filter(|card| card.drawn > 0);
    let card = drawn.map(|card| Rc::as_ptr(&card.card));
    use_effect_with((props.number, card), move |(_, card)| {
        if card.is_some() {
            on_drawn.emit(());
        }
    });
    props.card.as_ref().map_or_else(Html::default, |card| {
        html! { <FactboxCard key={props.number} ..card.clone() /> }
    })
}
