use crate::Section;
use yew::{AttrValue, MouseEvent};

/// What the reader did. The card only reports: copying, sharing, saving and jumping are the page's.
#[derive(Clone, Debug, PartialEq)]
pub enum CardEvent {
    /// Another section was opened.
    Section {
        /// The one left.
        from: Section,
        /// The one shown now.
        to: Section,
        /// By what means.
        by: Means,
    },
    /// An item's link was followed. Call `prevent_default` on the click to jump by other means.
    Jump {
        /// The item.
        id: AttrValue,
        /// The plain click (no modifier key, main button).
        click: MouseEvent,
    },
    /// "Copy": this text is meant for the clipboard. Answer with a [`Notice`].
    Copy {
        /// The section's facts with speakers and links.
        text: String,
    },
    /// "Share": meant for the browser's share sheet.
    Share {
        /// The headline, or the card's heading.
        title: String,
        /// The section's best fact with its speaker.
        text: String,
        /// The article with that fact as its text fragment.
        url: String,
    },
    /// A file was asked for; [`crate::export`] makes it.
    Export(crate::export::FileKind),
}

/// How a section was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// A click on its tab.
    Click,
    /// A key on the tabs.
    Key,
    /// The "Next" button.
    Next,
}

/// The outcome of an action, told to the reader once and politely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The text is on the clipboard.
    Copied,
    /// The browser did not allow it.
    NotCopied,
    /// So many of the dates, those known to the day, went into the calendar file.
    Saved(usize),
}
