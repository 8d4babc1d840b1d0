//! The engine from outside: sentences with known readings, look-alikes that must give nothing, and
//! properties that hold for any text; cards of whole articles.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cards;
mod corpus;
mod layers;
mod negative;
mod positive;
mod properties;
