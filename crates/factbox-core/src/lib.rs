//! The reading engine of Factbox: news text in, its figures and key dates out.
//!
//! Pure and total: no web, no files, no clock, no panic. Any text gives a result, perhaps an empty
//! one. "Now" is an argument: the article's day of publication.
//!
//! The way through the crate, top to bottom, and who uses whom; a module uses only those above it:
//!
//! | module | uses | makes |
//! | --- | --- | --- |
//! | [`span`] | | positions in text |
//! | [`rule`] | | what names a rule |
//! | `stages` | | work that is cut into stages |
//! | [`lex`] | `span` | tokens and sentences |
//! | [`numeral`] | `lex` | the value of digits and number words |
//! | [`time`] | `span`, `rule`, `lex`, `numeral` | time expressions (TIMEX3), resolved against the day of publication |
//! | [`quantity`] | `span`, `rule`, `lex`, `numeral` | quantities with bound, unit and change |
//! | [`syntax`] | `span`, `lex`, `numeral` | noun phrases, verb groups, clauses |
//! | [`attribution`] | `span`, `rule`, `lex`, `numeral`, `syntax` | who states what |
//! | [`article`] | `time` | what is read: texts and day of publication |
//! | [`engine`] | `span`, `stages`, `lex`, `time`, `quantity`, `syntax`, `attribution`, `article` | the families together: overlaps settled, mentions linked |
//! | [`summary`] | `span`, `rule`, `lex`, `time`, `quantity`, `syntax`, `attribution`, `article`, `engine` | figures and key dates, labelled, merged, ranked |
//! | [`report`] | `span`, `stages`, `time`, `quantity`, `article`, `engine`, `summary` | the published form (see `factbox-model`) in code points or UTF-16 |
//!
//! The families (`time`, `quantity`, `attribution`) never import one another; they meet in `engine`.
//! `tests/layers.rs` holds the table against the source.

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
