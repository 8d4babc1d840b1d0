//! Numbers are finite, their ends in order, their spans inside the text.
#![no_main]

use factbox_core::article::Article;
use factbox_core::engine;
use factbox_core::lex::Lexed;
use factbox_core::numeral;
use factbox_model::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let lexed = Lexed::new(text);
    for i in 0..=lexed.tokens.len() {
        if let Some(number) = numeral::cardinal(&lexed, i) {
            assert!(number.first == i && number.last >= i && number.last < lexed.tokens.len());
            assert!(number.value.is_finite(), "{number:?}");
        }
    }
    let document = Document {
        text: text.to_owned(),
        ..Document::default()
    };
    for quantity in engine::read(&Article::new(&document)).quantities {
        let (low, high) = quantity.limits();
        assert!(low.into_iter().chain(high).all(f64::is_finite), "{quantity:?}");
        assert!(
            low.zip(high).is_none_or(|(low, high)| low <= high),
            "{quantity:?}"
        );
        assert!(!quantity.span.of(text).is_empty() && !quantity.bare.of(text).is_empty());
    }
});
