//! Factbox's published data, and nothing else: the [`Document`] that goes in, the [`Mentions`] and
//! the [`Card`] that come out, and the editor's [`Curation`]; and the calendar their days are of.
//!
//! The engine writes these types, the card reads them, and neither knows the other: this crate is
//! the only thing they share, with the few tools ([`light`]) that are small because they are shared. Every position is an offset pair `[start, end)` into the document's
//! text (or headline, see [`Place`]); the unit is named by [`Offsets`].

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
mod calendar;
mod card;
mod curation;
mod document;
pub mod light;
mod link;
mod mentions;
mod ruler;
#[cfg(test)]
mod testing;

pub use calendar::{civil_from_days, days_from_civil};
pub use card::{
    ArticleInfo, Bound, Card, CardError, Change, Extent, Figure, Inferred, KeyDate, Offsets, Place,
    Precision, Quote, Status, VERSION,
};
pub use curation::{Curation, CurationError};
pub use document::Document;
pub use link::{link, text_fragment};
pub use mentions::{Mentions, QuantityMention, QuantityValue, TimexMention};
pub use ruler::{Ruler, label, speaker};
