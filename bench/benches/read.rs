//! The engine step by step, in bytes of text a second, with the allocations each step makes.

use bench::Length;
use divan::{AllocProfiler, Bencher, black_box, counter::BytesCount};
use factbox_core::{lex::Lexed, report};
use factbox_model::Offsets;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Tokens and sentences.
#[divan::bench(args = Length::ALL)]
fn lex(bencher: Bencher, length: Length) {
    let text = length.document().text;
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Lexed::new(black_box(&text)));
}

/// All mentions, as `factbox annotate` gives them.
#[divan::bench(args = Length::ALL)]
fn mentions(bencher: Bencher, length: Length) {
    let document = length.document();
    assert!(report::mentions(&document).timexes.len() > 8);
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| report::mentions(black_box(&document)));
}

/// The card, as the browser makes it.
#[divan::bench(args = Length::ALL)]
fn card(bencher: Bencher, length: Length) {
    let document = length.document();
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| report::card(black_box(&document), Offsets::Utf16));
}
