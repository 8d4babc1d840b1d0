//! Work that is cut into stages, so that a browser may answer its reader between them.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs staged work whose pauses are empty.
pub(crate) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::at_once;
    use crate::report;
    use factbox_model::{Document, Offsets};
    use std::cell::Cell;

    #[test]
    fn pauses_stand_between_the_stages_and_change_nothing() {
        let document = Document {
            text: "The council said on Monday that 412 lamps were replaced since March 3.".to_owned(),
            published: Some("2020-12-03".to_owned()),
            ..Document::default()
        };
        let pauses = Cell::new(0);
        let pause = async || pauses.set(pauses.get() + 1);
        let card = at_once(report::card_in_stages(&document, Offsets::Utf16, &pause));
        assert_eq!(card, report::card(&document, Offsets::Utf16));
        assert!(pauses.get() >= 6, "{}", pauses.get());
    }
}
