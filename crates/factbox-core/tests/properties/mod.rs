//! What holds for any text, whatever is found in it.

mod cut;
mod grammar;
mod made_up;

use cut::{Text, items};
use factbox_core::article::Article;
use factbox_core::engine;
use factbox_core::report::{card, mentions};
use factbox_core::span::Span;
use factbox_model::{Card, Document, Mentions, Offsets};
use grammar::{is_edtf, is_timex};
use made_up::document;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;

/// The same texts at every run: a failure is a failure for everyone.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 400,
        rng_seed: RngSeed::Fixed(20_260_514),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn mentions_lie_inside_the_text_in_order(document in document()) {
        let article = Article::new(&document);
        for reading in [engine::read(&article), engine::read_headline(&article)] {
            let text = reading.lexed.text;
            let tokens: Vec<Span> = reading.lexed.tokens.iter().map(|t| t.span).collect();
            let sentences: Vec<Span> = reading.lexed.sentences.iter().map(|s| s.span).collect();
            let timexes: Vec<Span> = reading.timexes.iter().map(|t| t.span).collect();
            let dates: Vec<Span> = reading.dates.iter().map(|d| d.span).collect();
            let quantities: Vec<Span> = reading.quantities.iter().map(|q| q.span).collect();
            for spans in [&tokens, &sentences, &timexes, &dates, &quantities] {
                for span in spans {
                    prop_assert!(is_slice(text, *span), "{span:?} is no slice of {text:?}");
                }
                for pair in spans.windows(2) {
                    prop_assert!(pair[0].end <= pair[1].start, "{pair:?} overlap in {text:?}");
                }
            }
            for quantity in &reading.quantities {
                prop_assert!(is_slice(text, quantity.bare));
                prop_assert!(quantity.span.start <= quantity.bare.start && quantity.bare.end <= quantity.span.end);
            }
        }
    }

    #[test]
    fn values_are_numbers_and_dates_keep_their_grammar(document in document()) {
        for timex in &mentions(&document).timexes {
            prop_assert!(is_timex(&timex.kind, &timex.value), "{timex:?}");
        }
        let article = Article::new(&document);
        let reading = engine::read(&article);
        for date in &reading.dates {
            prop_assert!(is_edtf(&date.edtf), "{date:?}");
            prop_assert!(date.first <= date.last, "{date:?}");
        }
        for quantity in &reading.quantities {
            let (low, high) = quantity.limits();
            for end in low.into_iter().chain(high) {
                prop_assert!(end.is_finite(), "{quantity:?}");
            }
            if let (Some(low), Some(high)) = (low, high) {
                prop_assert!(low <= high, "{quantity:?}");
            }
        }
    }

    #[test]
    fn every_word_of_a_card_is_a_slice_of_the_article(document in document()) {
        for offsets in [Offsets::Codepoint, Offsets::Utf16] {
            let card = card(&document, offsets);
            for item in items(&card) {
                let text = Text::new(&document, item.place, offsets);
                prop_assert_eq!(text.slice(item.mention), Some(item.text.to_owned()), "text");
                prop_assert_eq!(&item.quote.exact, item.text);
                let around = format!("{}{}{}", item.quote.prefix, item.quote.exact, item.quote.suffix);
                prop_assert!(text.whole.contains(&around), "quote {:?}", item.quote);
                prop_assert_eq!(text.label(item.label), Some(item.what.to_owned()), "what");
                prop_assert_eq!(item.attribution.map(|e| text.slice(e)), item.who.map(|w| Some(w.to_owned())), "who");
                let sentence = text.slice(item.sentence).unwrap_or_default();
                prop_assert!(sentence.contains(item.text), "{:?} not in its sentence {:?}", item.text, sentence);
                for also in item.also {
                    prop_assert!(text.slice(*also).is_some(), "also {also:?}");
                }
                prop_assert!((0.0..=1.0).contains(&item.importance), "importance {}", item.importance);
            }
        }
    }

    #[test]
    fn ids_are_unique_and_stable(document in document()) {
        let one = card(&document, Offsets::Codepoint);
        let two = card(&document, Offsets::Utf16);
        let ids: Vec<&str> = items(&one).iter().map(|i| i.id).collect();
        prop_assert_eq!(&ids, &items(&two).iter().map(|i| i.id).collect::<Vec<_>>());
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{:?}", one);
    }

    #[test]
    fn a_paragraph_in_front_only_shifts(document in document()) {
        let paragraph = "The council met in the old hall and heard from its members.\n\n";
        let shift = paragraph.chars().count();
        let longer = Document { text: format!("{paragraph}{}", document.text), ..document.clone() };
        let mut want = mentions(&document);
        for timex in &mut want.timexes {
            timex.start += shift;
            timex.end += shift;
        }
        for quantity in &mut want.quantities {
            quantity.start += shift;
            quantity.end += shift;
        }
        prop_assert_eq!(mentions(&longer), want);
    }

    #[test]
    fn json_holds_everything_and_unknown_fields_are_ignored(document in document()) {
        let card = card(&document, Offsets::Codepoint);
        let json = serde_json::to_value(&card).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Card>(with_unknown_fields(json)).unwrap(), &card);
        let found = mentions(&document);
        let json = serde_json::to_value(&found).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Mentions>(with_unknown_fields(json)).unwrap(), &found);
        let json = serde_json::to_value(&document).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Document>(with_unknown_fields(json)).unwrap(), &document);
    }
}

fn is_slice(text: &str, span: Span) -> bool {
    span.start < span.end && text.get(span.start as usize..span.end as usize).is_some()
}

/// The same JSON with a field that no version knows in every object.
fn with_unknown_fields(json: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match json {
        Value::Object(fields) => {
            let mut fields: serde_json::Map<_, _> = fields
                .into_iter()
                .map(|(name, value)| (name, with_unknown_fields(value)))
                .collect();
            fields.insert("x-unknown".to_owned(), Value::Bool(true));
            Value::Object(fields)
        }
        Value::Array(values) => values.into_iter().map(with_unknown_fields).collect(),
        other => other,
    }
}
