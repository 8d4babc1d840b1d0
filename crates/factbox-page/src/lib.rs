//! Finds the article in a news page: headline, body, day of publication, language, credit line.
//!
//! One algorithm for browser and command line. Each of them walks its own tree once and feeds a
//! [`PageBuilder`]; all that follows is a pure function of the [`Page`], total and in linear time.
//! What is found leads back to the text nodes it came from (see [`Passage::range`]).

// Total on any text: what may be missing is asked for, never indexed.
#![cfg_attr(
    not(test),
    warn(
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::panic,
        clippy::unreachable
    )
)]

mod block;
mod body;
mod container;
mod credit;
mod day;
mod furniture;
mod headline;
mod json_ld;
mod mention;
mod metadata;
mod names;
mod page;
mod passage;
mod shown;
mod tag;
#[cfg(test)]
mod testing;
mod trim;

pub use page::{ATTRIBUTES, NodeId, Page, PageBuilder, is_opaque};
pub use passage::{Passage, Position, same_words};

use factbox_model::Document;

/// What was found on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The headline as shown, or the metadata's if none is.
    pub headline: Passage,
    /// The body: empty if the page has no article.
    pub body: Passage,
    /// The day of publication in the page's metadata, as written there, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// The day of publication printed on the page, `YYYY-MM-DD`.
    pub published_shown: Option<String>,
    /// BCP 47 language of the page, as written.
    pub lang: Option<String>,
    /// The article's credit line ("Source: news agencies").
    pub credit: Option<String>,
    /// The page's own address (`rel=canonical`).
    pub url: Option<String>,
}

impl Found {
    /// The day that relative dates are counted from: the day printed on the page, which is the
    /// newsroom's; else the metadata's, which may be in another time zone.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        self.published_shown.as_deref().or(self.published.as_deref())
    }

    /// The article as it goes into the engine.
    #[must_use]
    pub fn document(&self) -> Document {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Document {
            id: None,
            text: self.body.text.clone(),
            published: self.reference().map(str::to_owned),
            headline: some(&self.headline.text),
            url: self.url.clone(),
            lang: self.lang.clone(),
            credit: self.credit.clone(),
        }
    }
}

impl Page {
    /// Finds the article.
    #[must_use]
    pub fn read(&self) -> Found {
        self.find(None)
    }

    /// Reads the article inside the element `root`, which is known to hold it.
    #[must_use]
    pub fn read_within(&self, root: NodeId) -> Found {
        self.find(Some(root.0))
    }

    fn find(&self, root: Option<u32>) -> Found {
        let metadata = metadata::Metadata::read(self);
        let headline = headline::element(self, &metadata);
        let body = match root {
            Some(root) => body::within(self, root, headline),
            None => body::find(self, headline),
        };
        let is_other = |id| {
            let holds = |(first, _)| self.subtree(id).contains(&first);
            self.tag(id) == tag::Tag::Article && !body.nodes.is_some_and(holds)
        };
        let drawn = block::blocks(self, self.ids(), |id| {
            !furniture::is_drawn(self, id) || is_other(id)
        });
        let near = shown::Near::new(self, &drawn, headline, body.nodes);
        let (published, shown) = near.day(&day::Stamp::all(&metadata.published));
        Found {
            headline: headline::passage(self, headline, &metadata),
            body: body.passage,
            published: published.map(|d| d.to_string()),
            published_shown: shown.map(|d| d.to_string()),
            lang: metadata.lang,
            credit: credit::find(self, &drawn, body.nodes),
            url: metadata.url,
        }
    }
}
