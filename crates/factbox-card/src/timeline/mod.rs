//! The time line as numbers: what stands where, before anything is drawn.
//!
//! Across, positions are per cent of the drawing's width, and so hold at every width. Labels are
//! placed for the narrowest width a drawing is shown at, [`WIDTH`] or [`WIDE`]; a wider one only adds room.

mod flags;
mod scale;
mod ticks;

pub use flags::{Flag, POLE, Side, Wish, clip, place, width};
pub use scale::{Placed, Scale};
pub use ticks::{Tick, TickStyle, ticks};

/// The narrowest width of the drawing, in em of its text. The style sheet shows it from 22 em of
/// the card's, and sets its text at three quarters.
pub const WIDTH: f64 = 29.0;
/// The narrowest width of the roomier drawing, which the style sheet shows from 36 em.
pub const WIDE: f64 = 48.0;
