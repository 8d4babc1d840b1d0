//! The card rendered natively.

use factbox_card::{CardOptions, CardProps, FactboxCard, Format, Section, Strings};
use factbox_model::Card;
use std::rc::Rc;
use yew::{AttrValue, Callback, LocalServerRenderer};

pub fn render(
    card: Card,
    lang: &str,
    active: Section,
    format: Rc<dyn Format>,
    options: CardOptions,
) -> String {
    let props = CardProps {
        card: Rc::new(card),
        options: Rc::new(options),
        strings: Strings::of(lang),
        format,
        active,
        drawn: Section::ALL.len(),
        notice: None,
        id: AttrValue::Static("card"),
        on_event: Callback::noop(),
    };
    pollster::block_on(
        LocalServerRenderer::<FactboxCard>::with_props(props)
            .hydratable(false)
            .render(),
    )
}
