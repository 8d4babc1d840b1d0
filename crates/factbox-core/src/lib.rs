//! The reading engine of Factbox: news text in, its figures and key dates out.
//!
//! Pure and total: no web, no files, no clock, no panic. Any text gives a result, perhaps an empty
//! one. "Now" is an argument: the article's day of publication.
//!
//! The way through the crate, top to bottom; a module uses only those above it:
//!
//! | module | makes |
//! | --- | --- |
//! | [`span`], [`lex`] | tokens and sentences |
//! | [`numeral`] | the value of digits and number words |
//! | [`time`] | time expressions (TIMEX3), resolved against the day of publication |
//! | [`quantity`] | quantities with bound, unit and change |
//! | [`syntax`] | noun phrases, verb groups, clauses |
//! | [`attribution`] | who states what |
//! | [`engine`] | the families together: overlaps settled, mentions linked |
//! | [`summary`] | figures and key dates, labelled, merged, ranked |
//! | [`report`] | the published form (see `factbox-model`) in code points or UTF-16 |
//!
//! The families (`time`, `quantity`, `attribution`) never import one another; they meet in `engine`.

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

pub mod article;
pub mod attribution;
pub mod engine;
pub mod lex;
pub mod numeral;
pub mod quantity;
pub mod report;
pub mod rule;
pub mod span;
mod stages;
pub mod summary;
pub mod syntax;
pub mod time;
