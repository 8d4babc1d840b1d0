//! The article's credit line: "Source: news agencies".

use crate::block::Block;
use crate::page::{NodeId, Page};
use crate::passage::Writer;
use crate::tag::Tag;
use factbox_model::is_credit;

/// The credit line at the end of the body or soon after it, among the page's `drawn` blocks.
pub(crate) fn find(page: &Page, drawn: &[Block], body: Option<(u32, u32)>) -> Option<String> {
    let (_, last) = body?;
    let end = drawn.partition_point(|b| b.last < last);
    let near = drawn.get(end.saturating_sub(1)..)?.iter().take(REACH);
    near.filter(|b| b.words <= 15)
        .map(|block| {
            let mut writer = Writer::default();
            let nodes = block.first..=block.last;
            nodes
                .filter(|id| page.tag(*id) == Tag::Text)
                .for_each(|id| writer.node(page, NodeId(id)));
            writer.finish().text
        })
        .find(|text| is_credit(text))
}

/// Blocks from the last but one of the body on.
const REACH: usize = 8;

#[cfg(test)]
mod tests {
    use crate::testing::page;

    #[test]
    fn the_credit_line_stands_at_the_end() {
        const PROSE: &str =
            "<p>The river rose two metres overnight and flooded the lower town, the mayor said.</p>";
        for (end, want) in [
            ("<p>Source: news agencies</p>", Some("Source: news agencies")),
            (
                "<div class=\"meta\"><span>SOURCE: </span><span>Valley Post</span></div>",
                Some("SOURCE: Valley Post"),
            ),
            (
                "<footer><p>Sources: AP, AFP</p></footer>",
                Some("Sources: AP, AFP"),
            ),
            ("<p>Source code is published.</p>", None),
            ("<p>Source:</p>", None),
            ("", None),
        ] {
            let found = page(&format!("<article><h1>Flood</h1>{PROSE}{end}</article>")).read();
            assert_eq!(found.credit.as_deref(), want, "{end}");
            assert!(!found.body.text.contains("Source:"), "{end}");
        }
    }
}
