//! A card held against the text it is shown beside: pre-rendered cards meet articles that were
//! edited since.

use crate::item::{Item, Texts};
use crate::{Card, CardError, Offsets, VERSION};

impl Card {
    /// Checks that every item stands in the text as it says: the phrase, its quote, the label, the
    /// speaker. `text` and `headline` are the article's; offsets count in the card's own unit.
    ///
    /// For programs that keep cards beside their articles, before one is handed out: a card that no
    /// longer fits is to be made anew. Where a card is shown beside a text that may have changed since,
    /// use [`anchor`](Self::anchor), which keeps what still stands there.
    ///
    /// # Errors
    /// An unknown version, or the first item that does not match.
    pub fn verify(&self, text: &str, headline: &str) -> Result<(), CardError> {
        if self.version != VERSION {
            return Err(CardError::Version(self.version));
        }
        let texts = Texts::new(text, headline, self.offsets);
        self.figures.iter().try_for_each(|f| texts.check(f))?;
        self.dates.iter().try_for_each(|d| texts.check(d))
    }

    /// Fits the card to the text as it is now. Items that stand where they say stay; an item whose
    /// quote, with the words around it, stands at exactly one other place moves there; the rest
    /// are taken off the card. Gives the reason for each that was.
    ///
    /// # Errors
    /// An unknown version: the card is left as it was.
    pub fn anchor(&mut self, text: &str, headline: &str) -> Result<Vec<CardError>, CardError> {
        if self.version != VERSION {
            return Err(CardError::Version(self.version));
        }
        let texts = Texts::new(text, headline, self.offsets);
        let mut lost = Vec::new();
        self.figures.retain_mut(|f| texts.keep(f, &mut lost));
        self.dates.retain_mut(|d| texts.keep(d, &mut lost));
        Ok(lost)
    }

    /// The same card with its offsets counted in `unit`.
    ///
    /// # Errors
    /// An item whose offsets do not fit the text.
    pub fn with_offsets(mut self, unit: Offsets, text: &str, headline: &str) -> Result<Self, CardError> {
        if self.offsets == unit {
            return Ok(self);
        }
        let (from, to) = (
            Texts::new(text, headline, self.offsets),
            Texts::new(text, headline, unit),
        );
        self.offsets = unit;
        self.figures.iter_mut().try_for_each(|f| convert(f, &from, &to))?;
        self.dates.iter_mut().try_for_each(|d| convert(d, &from, &to))?;
        Ok(self)
    }
}

impl Texts<'_> {
    fn check(&self, item: &dyn Item) -> Result<(), CardError> {
        let ruler = self.of(item.place());
        let view = item.view();
        let (speaker, who) = view.speaker;
        let failed = if ruler.slice(view.phrase.0) != Some(view.phrase.1) {
            "phrase"
        } else if view.quote.exact != view.phrase.1 {
            "quote"
        } else if ruler.label(view.label.0).as_deref() != Some(view.label.1) {
            "label"
        } else if speaker.is_some() != who.is_some() || speaker.and_then(|s| ruler.slice(s)) != who {
            "speaker"
        } else if ruler.slice(view.sentence).is_none() {
            "sentence"
        } else if view.also.iter().any(|e| ruler.slice(*e).is_none()) {
            "further mention"
        } else {
            return Ok(());
        };
        Err(CardError::Span {
            id: item.id().to_owned(),
            what: failed,
        })
    }

    fn keep(&self, item: &mut dyn Item, lost: &mut Vec<CardError>) -> bool {
        let Err(error) = self.check(item) else {
            return true;
        };
        let kept = self.moves(item) && self.check(item).is_ok();
        if !kept {
            lost.push(error);
        }
        kept
    }

    /// Moves an item to the only place where its quote stands; false if there is none.
    fn moves(&self, item: &mut dyn Item) -> bool {
        let ruler = self.of(item.place());
        let view = item.view();
        let Some(found) = ruler.find(view.quote) else {
            return false;
        };
        let [start, _] = view.phrase.0;
        // Further mentions may have moved by another distance.
        item.forget_also();
        item.map(&mut |extent| {
            let [from, to] = extent.map(|offset| found.checked_add(offset)?.checked_sub(start));
            Some([from?, to?])
        })
    }
}

fn convert(item: &mut dyn Item, from: &Texts<'_>, to: &Texts<'_>) -> Result<(), CardError> {
    let (from, to) = (from.of(item.place()), to.of(item.place()));
    let fits = item.map(&mut |extent| {
        let [start, end] = extent.map(|offset| to.offset(from.byte(offset)?));
        Some([start?, end?])
    });
    fits.then_some(()).ok_or_else(|| CardError::Span {
        id: item.id().to_owned(),
        what: "position",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Figure;
    use crate::testing::{HEADLINE, TEXT, card, ids};

    #[test]
    fn a_card_fits_its_own_text() {
        for unit in [Offsets::Codepoint, Offsets::Utf16] {
            assert_eq!(card(unit).verify(TEXT, HEADLINE), Ok(()));
        }
    }

    #[test]
    fn what_does_not_match_is_named() {
        type Change = fn(&mut Figure);
        let changes: [(Change, &str); 7] = [
            (|f| f.start += 1, "phrase"),
            (|f| f.text = "41".to_owned(), "phrase"),
            (|f| f.end = usize::MAX, "phrase"),
            (|f| f.quote.exact = "4".to_owned(), "quote"),
            (|f| f.what = "houses".to_owned(), "label"),
            (|f| f.attribution = None, "speaker"),
            (|f| f.also.push([5, 4]), "further mention"),
        ];
        for (change, what) in changes {
            let mut card = card(Offsets::Codepoint);
            change(&mut card.figures[0]);
            let id = "families".to_owned();
            assert_eq!(card.verify(TEXT, HEADLINE), Err(CardError::Span { id, what }));
        }
        let newer = Card {
            version: 2,
            ..card(Offsets::Codepoint)
        };
        assert_eq!(newer.verify(TEXT, HEADLINE), Err(CardError::Version(2)));
    }

    #[test]
    fn an_edited_article_keeps_what_still_stands_in_it() {
        for (text, want) in [
            (TEXT.to_owned(), vec!["families", "schools", "homes"]),
            (
                format!("Update: dry.\n\n{TEXT}"),
                vec!["families", "schools", "homes"],
            ),
            (
                TEXT.replace("40 families", "50 families"),
                vec!["schools", "homes"],
            ),
            (
                TEXT.replace("At least 3", "At least 4"),
                vec!["families", "homes"],
            ),
            // A second place with the same words: no guess.
            (
                format!("Then the mayor said 40 families came. {TEXT}"),
                vec!["schools", "homes"],
            ),
            // The label has changed.
            (
                format!("Oh. {}", TEXT.replace("had left", "had come")),
                vec!["schools", "homes"],
            ),
            (String::new(), vec!["homes"]),
        ] {
            for unit in [Offsets::Codepoint, Offsets::Utf16] {
                let mut card = card(unit);
                let lost = card.anchor(&text, HEADLINE).unwrap();
                assert_eq!(ids(&card), want, "{text}");
                assert_eq!(lost.len(), 3 - want.len());
                assert_eq!(card.verify(&text, HEADLINE), Ok(()));
            }
        }
    }

    #[test]
    fn offsets_that_no_text_has_take_their_item_off() {
        type Change = fn(&mut Figure);
        let changes: [Change; 5] = [
            |f| f.label[0] = [usize::MAX, usize::MAX],
            |f| f.sentence[1] = usize::MAX,
            |f| f.attribution = Some([usize::MAX - 1, usize::MAX]),
            |f| [f.start, f.end] = [usize::MAX, 0],
            |f| [f.start, f.end] = [usize::MAX - 2, usize::MAX],
        ];
        for (change, longer) in changes
            .into_iter()
            .flat_map(|c| [(c, ""), (c, "Update: dry.\n\n")])
        {
            let text = format!("{longer}{TEXT}");
            let mut card = card(Offsets::Codepoint);
            change(&mut card.figures[0]);
            assert_eq!(card.anchor(&text, HEADLINE).unwrap().len(), 1);
            assert_eq!(ids(&card), ["schools", "homes"]);
        }
    }

    #[test]
    fn units_are_converted_both_ways() {
        let (points, units) = (card(Offsets::Codepoint), card(Offsets::Utf16));
        assert_ne!(points, units);
        assert_eq!(
            points
                .clone()
                .with_offsets(Offsets::Utf16, TEXT, HEADLINE)
                .unwrap(),
            units
        );
        assert_eq!(
            units.with_offsets(Offsets::Codepoint, TEXT, HEADLINE).unwrap(),
            points
        );
        assert!(points.with_offsets(Offsets::Utf16, "", HEADLINE).is_err());
    }
}
