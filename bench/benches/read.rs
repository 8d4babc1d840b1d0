//! The engine step by step, in bytes of text a second, with the allocations each step makes.

use bench::Length;
use divan::{AllocProfiler, Bencher, black_box, counter::BytesCount};
use factbox_core::{
    article::Article, attribution, engine, lex::Lexed, quantity, report, summary, syntax::Syntax, time,
};
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

/// Time expressions.
#[divan::bench(args = Length::ALL)]
fn times(bencher: Bencher, length: Length) {
    let document = length.document();
    let (lexed, day) = (Lexed::new(&document.text), Article::new(&document).reference);
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| time::timexes(black_box(&lexed), day));
}

/// Quantities, without dates left out.
#[divan::bench(args = Length::ALL)]
fn quantities(bencher: Bencher, length: Length) {
    let document = length.document();
    let lexed = Lexed::new(&document.text);
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| quantity::quantities(black_box(&lexed), &[]));
}

/// Phrases and clauses.
#[divan::bench(args = Length::ALL)]
fn grammar(bencher: Bencher, length: Length) {
    let document = length.document();
    let lexed = Lexed::new(&document.text);
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| Syntax::new(black_box(&lexed), &[], &[]));
}

/// Who states what.
#[divan::bench(args = Length::ALL)]
fn statements(bencher: Bencher, length: Length) {
    let document = length.document();
    let lexed = Lexed::new(&document.text);
    let syntax = Syntax::new(&lexed, &[], &[]);
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| attribution::attributions(black_box(&lexed), &syntax));
}

/// From mentions to facts.
#[divan::bench(args = Length::ALL)]
fn facts(bencher: Bencher, length: Length) {
    let document = length.document();
    let article = Article::new(&document);
    let (body, headline) = (engine::read(&article), engine::read_headline(&article));
    bencher
        .counter(BytesCount::of_str(&document.text))
        .bench(|| summary::factsheet(&article, black_box(&body), &headline, &mut ()));
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
