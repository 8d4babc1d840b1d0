//! A card's items, and texts cut at their offsets as a reader of the card would cut them: without
//! the engine's own map.

use factbox_model::{Card, Document, Extent, Offsets, Place, Quote};

/// What figures and key dates have in common.
pub struct Item<'a> {
    pub id: &'a str,
    pub mention: Extent,
    pub text: &'a str,
    pub what: &'a str,
    pub label: &'a [Extent],
    pub who: Option<&'a str>,
    pub attribution: Option<Extent>,
    pub sentence: Extent,
    pub place: Place,
    pub importance: f64,
    pub quote: &'a Quote,
    pub also: &'a [Extent],
}

pub fn items(card: &Card) -> Vec<Item<'_>> {
    macro_rules! item {
        ($i:expr) => {
            Item {
                id: &$i.id,
                mention: [$i.start, $i.end],
                text: &$i.text,
                what: &$i.what,
                label: &$i.label,
                who: $i.who.as_deref(),
                attribution: $i.attribution,
                sentence: $i.sentence,
                place: $i.place,
                importance: $i.importance,
                quote: &$i.quote,
                also: &$i.also,
            }
        };
    }
    let figures = card.figures.iter().map(|f| item!(f));
    figures.chain(card.dates.iter().map(|d| item!(d))).collect()
}

/// A text cut at offsets as a reader of the card would cut it, without the engine's own map.
pub struct Text<'a> {
    pub whole: &'a str,
    units: Vec<u32>,
    offsets: Offsets,
}

impl<'a> Text<'a> {
    pub fn new(document: &'a Document, place: Place, offsets: Offsets) -> Self {
        let whole = match place {
            Place::Headline => document.headline.as_deref().unwrap_or(""),
            Place::Body => &document.text,
        };
        let units = match offsets {
            Offsets::Codepoint => whole.chars().map(u32::from).collect(),
            Offsets::Utf16 => whole.encode_utf16().map(u32::from).collect(),
        };
        Self {
            whole,
            units,
            offsets,
        }
    }

    pub fn slice(&self, [start, end]: Extent) -> Option<String> {
        let units = self.units.get(start..end)?;
        match self.offsets {
            Offsets::Codepoint => units.iter().map(|&u| char::from_u32(u)).collect(),
            Offsets::Utf16 => {
                let units: Vec<u16> = units.iter().map(|&u| u16::try_from(u).unwrap()).collect();
                String::from_utf16(&units).ok()
            }
        }
    }

    /// The slices joined as the contract says: by a space where only white space lies between them,
    /// else by " … ".
    pub fn label(&self, label: &[Extent]) -> Option<String> {
        let mut out = String::new();
        for (i, extent) in label.iter().enumerate() {
            if let Some(before) = i.checked_sub(1).and_then(|p| label.get(p)) {
                let gap = (before[1] <= extent[0])
                    .then(|| self.slice([before[1], extent[0]]))
                    .flatten();
                out.push_str(if gap.is_some_and(|g| g.trim().is_empty()) {
                    " "
                } else {
                    " … "
                });
            }
            out.push_str(&self.slice(*extent)?);
        }
        Some(out)
    }
}
