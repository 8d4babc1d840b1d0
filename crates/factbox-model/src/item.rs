//! What figures and dates have in common, and the texts they stand in.

use crate::{Extent, Figure, KeyDate, Offsets, Place, Quote, Ruler};

/// What figures and dates have in common.
pub(crate) trait Item {
    fn id(&self) -> &str;
    fn place(&self) -> Place;
    fn view(&self) -> View<'_>;
    /// Replaces every extent by what `change` makes of it; false if one has no replacement.
    fn map(&mut self, change: &mut dyn FnMut(Extent) -> Option<Extent>) -> bool;
    fn forget_also(&mut self);
    fn relabel(&mut self, label: Vec<Extent>, what: String);
}

/// The parts of an item that are words of the article.
pub(crate) struct View<'a> {
    pub(crate) phrase: (Extent, &'a str),
    pub(crate) quote: &'a Quote,
    pub(crate) label: (&'a [Extent], &'a str),
    pub(crate) speaker: (Option<Extent>, Option<&'a str>),
    pub(crate) sentence: Extent,
    pub(crate) also: &'a [Extent],
}

macro_rules! item {
    ($($type:ty),*) => {$(
        impl Item for $type {
            fn id(&self) -> &str {
                &self.id
            }

            fn place(&self) -> Place {
                self.place
            }

            fn view(&self) -> View<'_> {
                View {
                    phrase: ([self.start, self.end], &self.text),
                    quote: &self.quote,
                    label: (&self.label, &self.what),
                    speaker: (self.attribution, self.who.as_deref()),
                    sentence: self.sentence,
                    also: &self.also,
                }
            }

            fn map(&mut self, change: &mut dyn FnMut(Extent) -> Option<Extent>) -> bool {
                let mut phrase = [self.start, self.end];
                let extents = std::iter::once(&mut phrase)
                    .chain(&mut self.label)
                    .chain(&mut self.attribution)
                    .chain(std::iter::once(&mut self.sentence))
                    .chain(&mut self.also);
                for extent in extents {
                    match change(*extent) {
                        Some(changed) => *extent = changed,
                        None => return false,
                    }
                }
                [self.start, self.end] = phrase;
                true
            }

            fn forget_also(&mut self) {
                self.also.clear();
            }

            fn relabel(&mut self, label: Vec<Extent>, what: String) {
                (self.label, self.what) = (label, what);
            }
        }
    )*};
}

item!(Figure, KeyDate);

/// The two texts an item may stand in.
pub(crate) struct Texts<'a> {
    body: Ruler<'a>,
    headline: Ruler<'a>,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(text: &'a str, headline: &'a str, unit: Offsets) -> Self {
        Self {
            body: Ruler::new(text, unit),
            headline: Ruler::new(headline, unit),
        }
    }

    pub(crate) const fn of(&self, place: Place) -> &Ruler<'a> {
        match place {
            Place::Body => &self.body,
            Place::Headline => &self.headline,
        }
    }
}
