//! A card that can be read can be written, and is then the same; anything else is refused without a
//! panic.
#![no_main]

use factbox_model::{Card, Curation};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let _ = serde_json::from_slice::<Curation>(input);
    if let Ok(card) = serde_json::from_slice::<Card>(input) {
        let written = serde_json::to_string(&card).expect("a card is always JSON");
        let again: Card = serde_json::from_str(&written).expect("a written card is a card");
        assert_eq!(serde_json::to_string(&again).ok(), Some(written));
    }
});
