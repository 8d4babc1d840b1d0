//! Finds the article in a news page: headline, body, day of publication, language, credit line.
//!
//! One algorithm for browser and command line. Each of them walks its own tree once and feeds a
//! [`PageBuilder`]; all that follows is a pure function of the [`Page`], total and in linear time.
//! What is found leads back to the text nodes it came from (see [`Passage::range`]).

mod page;
mod passage;
mod tag;

pub use page::{ATTRIBUTES, NodeId, Page, PageBuilder, is_opaque};
pub use passage::{Passage, Position};

use factbox_model::Document;
use tag::Tag;

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
        self.read_within(NodeId(0))
    }

    /// Reads the article inside the element `root`, which is known to hold it.
    #[must_use]
    pub fn read_within(&self, root: NodeId) -> Found {
        Found {
            headline: self.titled(),
            lang: self.language(),
            body: self.whole(root.0),
            ..Found::default()
        }
    }

    fn titled(&self) -> Passage {
        let title = (0..self.subtree(0).end).find(|id| self.attr(*id, "property") == "og:title");
        title.map_or_else(Passage::default, |id| Passage::unplaced(self.attr(id, "content")))
    }

    fn language(&self) -> Option<String> {
        let lang = self.attr(0, "lang").trim();
        (!lang.is_empty()).then(|| lang.to_owned())
    }

    fn whole(&self, root: u32) -> Passage {
        let mut writer = passage::Writer::default();
        let mut closing = Vec::new();
        let mut skipped = 0;
        for id in self.subtree(root) {
            while closing.last().is_some_and(|end| *end <= id) {
                closing.pop();
                writer.block();
            }
            let (tag, end) = (self.tag(id), self.subtree(id).end);
            if tag.is_opaque() || matches!(tag, Tag::Script | Tag::Head) {
                skipped = skipped.max(end);
            } else if id < skipped {
                continue;
            } else if tag == Tag::Text {
                writer.node(self, NodeId(id));
            } else if tag == Tag::Br {
                writer.space();
            } else if tag.is_block() {
                writer.block();
                closing.push(end);
            }
        }
        writer.finish()
    }
}
