//! The article's body among all the text of a page.

use crate::block::{Block, blocks};
use crate::container;
use crate::furniture;
use crate::page::{NodeId, Page};
use crate::passage::{Passage, Writer};
use crate::tag::Tag;
use crate::trim::trim;

/// All text of the element `root`, which is known to hold the article, but for its headline.
pub(crate) fn within(page: &Page, root: u32, headline: Option<u32>) -> Body {
    let skip = |id| {
        Some(id) == headline || furniture::is_always(page, id) || page.tag(id) == Tag::Form && id != root
    };
    let kept = blocks(page, page.subtree(root), skip);
    Body::new(page, &kept, skip)
}

/// The article's body, wherever it is.
pub(crate) fn find(page: &Page, headline: Option<u32>) -> Body {
    let furniture = furniture::of_page(page, headline);
    let skip = |id: u32| furniture.get(id as usize).copied().unwrap_or(true);
    let all = blocks(page, page.ids(), skip);
    let container = container::find(page, &all);
    let after = headline.map_or(0, |h| page.subtree(h).end);
    let inside = page.subtree(container);
    let start = if inside.contains(&after) {
        after
    } else {
        inside.start
    };
    let inside: Vec<Block> = all
        .into_iter()
        .filter(|b| (start..inside.end).contains(&b.first))
        .collect();
    Body::new(page, &trim(page, &inside, skip), skip)
}

/// The body as text, and the nodes it stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub passage: Passage,
    /// First and last node.
    pub nodes: Option<(u32, u32)>,
}

impl Body {
    fn new(page: &Page, blocks: &[Block], skip: impl Fn(u32) -> bool) -> Self {
        let mut writer = Writer::default();
        for block in blocks {
            write(page, &mut writer, block, &skip);
            writer.block();
        }
        Self {
            passage: writer.finish(),
            nodes: blocks.first().zip(blocks.last()).map(|(a, b)| (a.first, b.last)),
        }
    }
}

/// Writes the text of one block.
pub(crate) fn write(page: &Page, writer: &mut Writer, block: &Block, skip: impl Fn(u32) -> bool) {
    let mut id = block.first;
    while id <= block.last {
        match page.tag(id) {
            Tag::Text => writer.node(page, NodeId(id)),
            Tag::Br | Tag::Td | Tag::Th => writer.space(),
            _ if skip(id) => {
                id = page.subtree(id).end;
                continue;
            }
            _ => {}
        }
        id += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::page;

    const LEAD: &str =
        "The river rose two metres overnight and flooded the lower town, the mayor said on Friday.";
    const NEXT: &str =
        "At least 40 families had to leave their homes, and the schools stay shut until Monday.";
    const TAIL: &str = "The water is expected to fall from Saturday on.";

    /// `L`, `N` and `T` stand for three paragraphs of an article; blocks of the body are joined
    /// by `|`.
    fn body(markup: &str) -> String {
        let markup = [("{L}", LEAD), ("{N}", NEXT), ("{T}", TAIL)]
            .iter()
            .fold(markup.to_owned(), |m, (key, text)| m.replace(key, text));
        let body = page(&markup).read().body.text;
        [(LEAD, "L"), (NEXT, "N"), (TAIL, "T")]
            .iter()
            .fold(body.replace("\n\n", "|"), |b, (text, key)| b.replace(text, key))
    }

    #[test]
    fn a_simple_article_is_read_whole() {
        for markup in [
            "<main><h1>Flood</h1><p>{L}</p><p>{N}</p><p>{T}</p></main>",
            "<article><h1>Flood</h1><p>{L}</p><p>{N}</p><p>{T}</p></article>",
            "<body><div><h1>Flood</h1><p>{L}</p><p>{N}</p><p>{T}</p></div></body>",
            "<body><h1>Flood</h1><p>{L}<p>{N}</p></p><p>{T}</p></body>",
            "<article><div class=\"body\">{L}<br><br>{N}<br> <br>{T}</div></article>",
            "<article><div>{L}</div><div>{N}</div><div>{T}</div></article>",
            "<html><body style=\"display: none\"><article><h1>Flood</h1><p>{L}</p><p>{N}</p><p>{T}</p></article></body></html>",
            "<form id=\"page\"><div><p>{L}</p><p>{N}</p><p>{T}</p></div></form>",
        ] {
            assert_eq!(body(markup), "L|N|T", "{markup}");
        }
    }

    #[test]
    fn a_body_in_pieces_is_put_together() {
        for markup in [
            "<article><div class=\"chunk\"><p>{L}</p></div><div class=\"ad\">Buy</div><div><p>{N}</p><p>{T}</p></div></article>",
            "<div><section><p>{L}</p></section><section><p>{N}</p></section><section><p>{T}</p></section></div>",
        ] {
            assert_eq!(body(markup), "L|N|T", "{markup}");
        }
    }

    #[test]
    fn furniture_is_left_out() {
        for inset in [
            "<aside><p>{N}</p></aside>",
            "<nav>Home</nav>",
            "<figure><img><figcaption>A street under water, seen from the old bridge.</figcaption></figure>",
            "<div class=\"related-posts\"><p>Last year's flood cost the town two million euros.</p></div>",
            "<div class=\"captionlink\">The old bridge, where the water stood highest.</div>",
            "<p><a>Five ways to keep your cellar dry when the river comes</a></p>",
            "<h3>More on this</h3><ul><li><a>Five ways to keep a cellar dry</a></li></ul>",
            "<p>Sign up for our weekly newsletter.</p>",
            "<p>Advertisement</p>",
            "<p>* * *</p>",
            "<div hidden><p>{N}</p></div>",
            "<div style=\"color: red; display: none\"><p>{N}</p></div>",
            "<div data-factbox-ignore><p>{N}</p></div>",
            "<factbox-card><p>{N}</p></factbox-card>",
            "<script>var text = 'A sentence of script, which is long enough to be prose.';</script>",
            "<article class=\"teaser\"><h2>Dams</h2><p>How the upper valley holds its water back.</p></article>",
        ] {
            let markup =
                format!("<article><h1>Flood</h1><p>{{L}}</p>{inset}<p>{{N}}</p><p>{{T}}</p></article>");
            assert_eq!(body(&markup), "L|N|T", "{inset}");
        }
    }

    #[test]
    fn what_belongs_to_the_text_stays() {
        for (inset, want) in [
            ("<h2>The damage</h2>", "L|The damage|N|T"),
            (
                "<ul><li>Two bridges</li><li>One school</li></ul>",
                "L|Two bridges|One school|N|T",
            ),
            (
                "<blockquote><p>We were lucky.</p></blockquote>",
                "L|We were lucky.|N|T",
            ),
            (
                "<div class=\"social embed\"><blockquote><p>What a night</p>— <a>Mayor</a></blockquote></div>",
                "L|What a night|— Mayor|N|T",
            ),
            (
                "<table><tr><td>Bridges</td><td>2</td></tr><tr><th>Schools</th><td>1</td></tr></table>",
                "L|Bridges 2|Schools 1|N|T",
            ),
            ("<p>See <a>the report</a>.</p>", "L|See the report.|N|T"),
        ] {
            let markup =
                format!("<article><h1>Flood</h1><p>{{L}}</p>{inset}<p>{{N}}</p><p>{{T}}</p></article>");
            assert_eq!(body(&markup), want, "{inset}");
        }
    }

    #[test]
    fn what_stands_around_the_text_stays_out() {
        for markup in [
            "<body><header><p>{T}</p></header><article><h1>Flood</h1><p>By Ann Lee</p><p>{L}</p><p>{N}</p></article><footer><p>{T}</p></footer></body>",
            "<body><ul class=\"ticker\"><li>{T}</li></ul><h1>Flood</h1><div><p>{L}</p><p>{N}</p></div></body>",
            "<article><h1>Flood</h1><h2>{T}</h2><p>{L}</p><p>{N}</p><p><a>More from Ann Lee</a></p></article>",
            "<article><h1>Flood</h1><p>{T}</p><div>Ann Lee</div><div>1 May 2020, 3 p.m.</div><p>{L}</p><p>{N}</p></article>",
            "<article><h1>Flood</h1><p>{L}</p><p>{N}</p><div>More great stories</div><ul><li>How <a>dams</a> are built</li><li>The <a>driest</a> town of all</li></ul></article>",
            "<article><h1>Flood</h1><div class=\"dek\">{T}</div><p>{L}</p><p>{N}</p></article>",
            "<body class=\"article-content\"><div class=\"sidebar\"><p>{T}</p></div><div class=\"post-content\"><p>{L}</p><p>{N}</p></div></body>",
        ] {
            assert_eq!(body(markup), "L|N", "{markup}");
        }
    }

    #[test]
    fn a_chosen_element_is_read_as_it_stands() {
        let page = page(
            "<body><p>Not this.</p><div><h1>Flood</h1><p>Short</p><nav>Home</nav><p>Two <b>words</b></p></div></body>",
        );
        let root = page
            .ids()
            .find(|id| page.tag(*id) == crate::tag::Tag::Div)
            .unwrap();
        let found = page.read_within(crate::NodeId(root));
        assert_eq!(found.headline.text, "Flood");
        assert_eq!(found.body.text, "Short\n\nTwo words");
    }

    #[test]
    fn no_article_no_body() {
        for markup in [
            "",
            "<body></body>",
            "<ul><li><a>One</a></li><li><a>Two</a></li></ul>",
            "</p></p>",
        ] {
            assert_eq!(body(markup), "", "{markup}");
        }
    }
}
