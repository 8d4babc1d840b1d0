//! What a page says of itself: titles, days of publication, language, address.

use crate::json_ld;
use crate::page::Page;
use crate::tag::Tag;
use factbox_model::in_order;

/// The page's own statements, the most specific first in each list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Metadata {
    /// Names of the article: JSON-LD, Open Graph, `<title>`.
    pub titles: Vec<String>,
    /// Days of publication as written, unparsed: JSON-LD, `<meta>`, microdata.
    pub published: Vec<String>,
    pub lang: Option<String>,
    pub url: Option<String>,
}

/// `<meta>` names of the day of publication, the commonest first.
const PUBLISHED: [&str; 22] = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "article_date_original",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "rnews:datepublished",
    "date",
];

const TITLES: [&str; 3] = ["og:title", "twitter:title", "dc.title"];

impl Metadata {
    pub(crate) fn read(page: &Page) -> Self {
        let mut out = Self::default();
        let mut metas: Vec<(usize, &str)> = Vec::new();
        let mut titles: Vec<(usize, String)> = Vec::new();
        let mut microdata: Vec<String> = Vec::new();
        let mut entries = Vec::new();
        for id in page.ids() {
            match page.tag(id) {
                Tag::Html => out.lang = out.lang.or_else(|| some(page.attr(id, "lang"))),
                Tag::Title if titles.iter().all(|(rank, _)| *rank < TITLES.len()) => {
                    titles.push((TITLES.len(), page.opening(id)));
                }
                Tag::Link if page.attr(id, "rel").eq_ignore_ascii_case("canonical") => {
                    out.url = out.url.or_else(|| some(page.attr(id, "href")));
                }
                Tag::Meta => {
                    let content = page.attr(id, "content");
                    for name in ["property", "name", "itemprop"].map(|a| page.attr(id, a)) {
                        let rank = |list: &[&str]| list.iter().position(|n| n.eq_ignore_ascii_case(name));
                        if let Some(rank) = rank(&PUBLISHED) {
                            metas.push((rank, content));
                        } else if let Some(rank) = rank(&TITLES) {
                            titles.push((rank, content.to_owned()));
                        }
                    }
                }
                Tag::Script if page.attr(id, "type").contains("ld+json") => {
                    entries.extend(json_ld::entries(&text(page, id)));
                }
                tag => {
                    let is_published = page
                        .attr(id, "itemprop")
                        .split_ascii_whitespace()
                        .any(|p| p == "datePublished");
                    if is_published || tag == Tag::Time && page.find_attr(id, "pubdate").is_some() {
                        let given = ["datetime", "content"].map(|a| page.attr(id, a));
                        let shown = page.opening(id);
                        microdata.push(
                            given
                                .into_iter()
                                .find(|v| !v.is_empty())
                                .map_or(shown, str::to_owned),
                        );
                    }
                }
            }
        }
        // The page's own article comes first; lists of other articles follow it.
        let entries = in_order(entries, |e| !e.is_article);
        let metas = in_order(metas, |(rank, _)| *rank);
        let titles = in_order(titles, |(rank, _)| *rank);
        out.titles = entries
            .iter()
            .filter(|e| e.is_article)
            .take(1)
            .filter_map(|e| e.headline.clone())
            .collect();
        out.titles.extend(titles.into_iter().map(|(_, title)| title));
        out.titles.retain(|t| !t.trim().is_empty());
        out.published = entries.into_iter().filter_map(|e| e.date_published).collect();
        out.published
            .extend(metas.into_iter().map(|(_, value)| value.to_owned()));
        out.published.extend(microdata);
        out
    }
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// All text inside an element, raw.
fn text(page: &Page, id: u32) -> String {
    page.subtree(id)
        .filter(|n| page.tag(*n) == Tag::Text)
        .map(|n| page.text(n))
        .collect()
}
