//! What the parts of Factbox share: its published data, and the tools that work on nothing else.
//!
//! The data: the [`Document`] that goes in, the [`Mentions`] and the [`Card`] that come out, and the
//! editor's [`Curation`]. The engine writes these types, the card reads them, and neither knows the
//! other. Every position is an offset pair `[start, end)` into the document's text (or headline, see
//! [`Place`]); the unit is named by [`Offsets`].
//!
//! The tools, each here because two parts must do the same, or because the program carries it once:
//!
//! | tool | for |
//! | --- | --- |
//! | [`Ruler`], [`label`], [`speaker`] | slices of a text in a card's offsets, and the words made of them |
//! | [`link()`], [`text_fragment`] | addresses of an item's words |
//! | [`Date`], [`civil_from_days`], [`days_in_month`] | the calendar |
//! | [`is_appeal`], [`is_credit`] | what stands around news: cut from pages, passed by in texts |
//! | [`in_order`] | sorting |
//! | [`lower`], [`lower_case`], [`is_invisible`] | characters |

// Total on any text: what may be missing is asked for, never indexed.
#![cfg_attr(
    not(test),
    warn(
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::panic,
        clippy::unreachable
    )
)]

mod anchor;
mod appeal;
mod calendar;
mod card;
mod chars;
mod curation;
mod document;
mod item;
mod link;
mod mentions;
mod order;
mod relabel;
mod ruler;
#[cfg(test)]
mod testing;

pub use appeal::{is_appeal, is_credit};
pub use calendar::{Date, civil_from_days, days_in_month};
pub use card::{
    ArticleInfo, Bound, Card, CardError, Change, Extent, Figure, Inferred, KeyDate, Offsets, Place,
    Precision, Quote, Status, VERSION,
};
pub use chars::{is_invisible, lower, lower_case};
pub use curation::{Curation, CurationError};
pub use document::Document;
pub use link::{link, text_fragment};
pub use mentions::{Mentions, QuantityMention, QuantityValue, TimexMention};
pub use order::in_order;
pub use relabel::{Label, Labels};
pub use ruler::{Ruler, label, speaker};
