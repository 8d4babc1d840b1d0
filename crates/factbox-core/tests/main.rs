//! The engine from outside: properties that hold for any text.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod properties;
