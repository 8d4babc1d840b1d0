use crate::export::FileKind;
use yew::AttrValue;

/// A section of the card; each is a tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// What matters most, at a glance.
    #[default]
    Overview,
    /// All figures, in article order.
    Figures,
    /// All dates, in time order.
    Dates,
    /// Who says what.
    Sources,
}

impl Section {
    /// All sections in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Overview, Self::Figures, Self::Dates, Self::Sources];

    /// The section's name in attributes, ids and events.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Figures => "figures",
            Self::Dates => "dates",
            Self::Sources => "sources",
        }
    }

    /// The section with this [`name`](Self::name).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// A button under the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Copy the section's facts as text.
    Copy,
    /// Share the article.
    Share,
    /// Save the card as a file.
    Save(FileKind),
}

impl Action {
    /// All buttons in their order.
    pub const ALL: [Self; 6] = [
        Self::Copy,
        Self::Share,
        Self::Save(FileKind::Ics),
        Self::Save(FileKind::Csv),
        Self::Save(FileKind::Json),
        Self::Save(FileKind::JsonLd),
    ];

    /// The button that attributes call so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "copy" => Some(Self::Copy),
            "share" => Some(Self::Share),
            file => FileKind::from_name(file).map(Self::Save),
        }
    }
}

/// How a card is laid out; the defaults suit a news page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardOptions {
    /// The sections to offer. Those without content are left out.
    pub sections: Vec<Section>,
    /// The heading; the strings' own when `None`.
    pub heading: Option<AttrValue>,
    /// The heading's level, 1 to 6; other values are brought into that range.
    pub heading_level: u8,
    /// Items shown before "Show all".
    pub max_items: usize,
    /// Bars and time lines.
    pub charts: bool,
    /// The buttons under the card; they stand in the order of [`Action::ALL`].
    pub actions: Vec<Action>,
    /// The page that links lead to, without a fragment; empty for the page the card is on.
    pub page: AttrValue,
}

impl Default for CardOptions {
    fn default() -> Self {
        Self {
            sections: Section::ALL.to_vec(),
            heading: None,
            heading_level: 2,
            max_items: 5,
            charts: true,
            // A share sheet is not everywhere, and few readers know JSON-LD.
            actions: vec![
                Action::Copy,
                Action::Save(FileKind::Ics),
                Action::Save(FileKind::Csv),
                Action::Save(FileKind::Json),
            ],
            page: AttrValue::Static(""),
        }
    }
}
