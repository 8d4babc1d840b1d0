//! A card that was made elsewhere, held against the text as it stands now.
//!
//! An item stays if its quote with its context stands in the text exactly once, and its label and
//! speaker stand around it as the card says. There is no fuzzy search: the wrong sentence is worse
//! than none.

use factbox_model::{Card, CardError, Extent, Offsets, Place, Quote, Ruler, VERSION};

/// The items that stand in the text, and the ids of those that do not.
#[derive(Debug)]
pub struct Verified {
    /// With offsets into the present text, in UTF-16.
    pub card: Card,
    /// Left out of the card.
    pub orphans: Vec<String>,
}

impl Verified {
    /// The ids of the items that stand.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let figures = self.card.figures.iter().map(|f| &*f.id);
        figures.chain(self.card.dates.iter().map(|d| &*d.id))
    }
}

/// Holds `card` against the article's `headline` and body `text`.
///
/// # Errors
/// A card of another version.
pub fn verify(mut card: Card, headline: &str, text: &str) -> Result<Verified, CardError> {
    if card.version != VERSION {
        return Err(CardError::Version(card.version));
    }
    let headline = Measured::new(headline, card.offsets);
    let body = Measured::new(text, card.offsets);
    let mut orphans = Vec::new();
    // Figures and dates have the same spans, but are of different types.
    macro_rules! keep_standing {
        ($items:expr) => {
            $items.retain_mut(|item| {
                let text = if item.place == Place::Headline {
                    &headline
                } else {
                    &body
                };
                let stands = text.place(Spans {
                    quote: &item.quote,
                    text: &item.text,
                    what: &item.what,
                    who: item.who.as_deref(),
                    start: &mut item.start,
                    end: &mut item.end,
                    label: &mut item.label,
                    attribution: &mut item.attribution,
                    sentence: &mut item.sentence,
                    also: &mut item.also,
                });
                if stands.is_none() {
                    orphans.push(item.id.clone());
                }
                stands.is_some()
            });
        };
    }
    keep_standing!(card.figures);
    keep_standing!(card.dates);
    card.offsets = Offsets::Utf16;
    Ok(Verified { card, orphans })
}

/// The spans of an item, and the words that must stand there.
struct Spans<'c> {
    quote: &'c Quote,
    text: &'c str,
    what: &'c str,
    who: Option<&'c str>,
    start: &'c mut usize,
    end: &'c mut usize,
    label: &'c mut Vec<Extent>,
    attribution: &'c mut Option<Extent>,
    sentence: &'c mut Extent,
    also: &'c mut Vec<Extent>,
}

/// The present text, in the card's offsets.
struct Measured<'a> {
    text: &'a str,
    unit: Offsets,
    ruler: Ruler<'a>,
}

impl<'a> Measured<'a> {
    fn new(text: &'a str, unit: Offsets) -> Self {
        Self {
            text,
            unit,
            ruler: Ruler::new(text, unit),
        }
    }

    /// Moves an item's spans to where they stand now; `None` if they no longer do.
    fn place(&self, item: Spans<'_>) -> Option<()> {
        let shift = self.find(item.quote)?.checked_signed_diff(*item.start)?;
        let moved =
            |[start, end]: Extent| Some([start.checked_add_signed(shift)?, end.checked_add_signed(shift)?]);
        let key = moved([*item.start, *item.end])?;
        let label = item.label.iter().map(|e| moved(*e)).collect::<Option<Vec<_>>>()?;
        let attribution = match *item.attribution {
            Some(extent) => Some(moved(extent)?),
            None => None,
        };
        let stands = self.ruler.slice(key)? == item.text
            && self.ruler.label(&label)? == item.what
            && attribution.and_then(|a| self.ruler.slice(a)) == item.who;
        if !stands {
            return None;
        }
        [*item.start, *item.end] = self.utf16(key)?;
        *item.label = label.into_iter().map(|e| self.utf16(e)).collect::<Option<_>>()?;
        *item.attribution = attribution.and_then(|a| self.utf16(a));
        *item.sentence = self.utf16(moved(*item.sentence)?)?;
        *item.also = item.also.iter().filter_map(|e| self.utf16(moved(*e)?)).collect();
        Some(())
    }

    /// The one place of the quote with its context, in the card's offsets.
    fn find(&self, quote: &Quote) -> Option<usize> {
        let whole = [&*quote.prefix, &quote.exact, &quote.suffix].concat();
        let mut hits = self.text.match_indices(&whole);
        let (Some((at, _)), None) = (hits.next(), hits.next()) else {
            return None;
        };
        Some(length(self.text.get(..at + quote.prefix.len())?, self.unit))
    }

    fn utf16(&self, extent @ [start, _]: Extent) -> Option<Extent> {
        let words = self.ruler.slice(extent)?;
        let start = length(self.ruler.slice([0, start])?, Offsets::Utf16);
        Some([start, start + length(words, Offsets::Utf16)])
    }
}

fn length(text: &str, unit: Offsets) -> usize {
    text.chars().map(|c| unit.width(c)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use factbox_model::{Bound, Figure};

    const TEXT: &str =
        "Übersicht 😀. The mayor said that at least 40 of the old lamps were replaced in spring.";

    fn extent(words: &str, unit: Offsets) -> Extent {
        let start = TEXT.find(words).unwrap();
        let before = length(&TEXT[..start], unit);
        [before, before + length(words, unit)]
    }

    fn card(unit: Offsets) -> Card {
        let [start, end] = extent("at least 40", unit);
        Card {
            version: VERSION,
            offsets: unit,
            figures: vec![Figure {
                id: "lamps".into(),
                start,
                end,
                text: "at least 40".into(),
                low: Some(40.0),
                high: None,
                bound: Bound::AtLeast,
                unit: "count".into(),
                change: None,
                what: "lamps … replaced".into(),
                label: vec![extent("lamps", unit), extent("replaced", unit)],
                who: Some("The mayor".into()),
                attribution: Some(extent("The mayor", unit)),
                sentence: extent(&TEXT[TEXT.find("The").unwrap()..], unit),
                place: Place::Body,
                importance: 1.0,
                quote: Quote {
                    exact: "at least 40".into(),
                    prefix: "said that ".into(),
                    suffix: " of the old".into(),
                },
                also: Vec::new(),
            }],
            ..Card::default()
        }
    }

    #[test]
    fn an_item_is_found_where_it_stands_now() {
        for unit in [Offsets::Codepoint, Offsets::Utf16] {
            let same = verify(card(unit), "", TEXT).unwrap();
            let wanted = card(Offsets::Utf16);
            assert_eq!(same.card, wanted, "{unit:?}");
            assert_eq!(same.ids().collect::<Vec<_>>(), ["lamps"]);

            let lead = "Ein Satz 😀 davor. ";
            let later = verify(card(unit), "", &[lead, TEXT].concat()).unwrap().card;
            let shift = lead.encode_utf16().count();
            assert_eq!(
                later.figures[0].start,
                wanted.figures[0].start + shift,
                "{unit:?}"
            );
            assert_eq!(
                later.figures[0].label[1][1],
                wanted.figures[0].label[1][1] + shift
            );
        }
    }

    #[test]
    fn what_no_longer_stands_is_an_orphan() {
        for changed in [
            String::new(),
            TEXT.replace("40", "41"),
            TEXT.replace("at least 40", "about 40"),
            TEXT.replace("lamps", "lanterns"),
            TEXT.replace("replaced", "repaired"),
            TEXT.replace("The mayor", "A deputy"),
            [TEXT, TEXT].concat(),
        ] {
            let verified = verify(card(Offsets::Codepoint), "", &changed).unwrap();
            assert_eq!(verified.orphans, ["lamps"], "{changed}");
            assert!(verified.card.figures.is_empty());
        }
    }

    #[test]
    fn another_version_is_refused() {
        let future = Card {
            version: 2,
            ..card(Offsets::Utf16)
        };
        assert_eq!(verify(future, "", TEXT).unwrap_err(), CardError::Version(2));
    }

    #[test]
    fn offsets_far_outside_are_harmless() {
        let mut wild = card(Offsets::Utf16);
        wild.figures[0].label = vec![[usize::MAX, usize::MAX], [9, 3]];
        assert_eq!(verify(wild, "", TEXT).unwrap().orphans, ["lamps"]);
    }
}
