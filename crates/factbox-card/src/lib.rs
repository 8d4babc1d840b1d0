//! The Factbox card: a card's data in, a view out.
//!
//! One Yew component, [`FactboxCard`], draws a [`factbox_model::Card`] and reports what the reader
//! does as [`CardEvent`]s. It finds and changes no facts: every character it shows is a slice of the
//! article, a string of the [`Strings`] table, or a date or number written by [`Format`].
//!
//! The crate chooses neither `csr` nor `ssr`: the program that uses it does.
//!
//! ```
//! use factbox_card::{CardEvent, English, FactboxCard, Format, Strings};
//! use factbox_model::Card;
//! use std::rc::Rc;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Article() -> Html {
//!     let card = use_memo((), |()| Card::default()); // read from JSON, or made by the engine
//!     let format: Rc<dyn Format> = use_memo((), |()| English);
//!     let on_event = Callback::from(|event: CardEvent| {
//!         if let CardEvent::Jump { id, .. } = event {
//!             // Scroll to the item's sentence; without a handler its link does it.
//!             let _ = id;
//!         }
//!     });
//!     html! {
//!         <aside>
//!             <FactboxCard {card} {format} strings={Strings::of("en")} {on_event} />
//!         </aside>
//!     }
//! }
//! ```
//!
//! The look is in `styles/tokens.css` and `styles/card.css`, one style sheet for a shadow root or a
//! document.

mod decimal;
mod edtf;
mod event;
pub mod export;
mod format;
mod key;
mod options;
mod outline;
mod strings;
mod timeline;
mod view;

pub use edtf::Period;
pub use event::{CardEvent, Means, Notice};
pub use format::{DateStyle, Day, English, Format};
pub use options::{Action, CardOptions, Section};
pub use outline::Outline;
pub use strings::Strings;
pub use view::{CardProps, FactboxCard};
