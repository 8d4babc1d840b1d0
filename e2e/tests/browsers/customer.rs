//! A customer's page with an article and the card.

use anyhow::Result;
use e2e::{Browser, Page, SiteBuilder};

pub const SCRIPT: &str = r#"<script type="module" async src="/factbox.js"></script>"#;
pub const CARD: &str = "<aside><factbox-card>in other words</factbox-card></aside>";

/// Keeps the events that cards fire.
const EARLY: &str = "events = []; for (const name of ['ready', 'orphan', 'error', 'jump', 'section'])
    document.addEventListener('factbox-' + name, (event) =>
        events.push(event.detail.code ? `${name} ${event.detail.code}` : name));";

/// A page with an article; `inside` stands between its paragraphs.
pub fn article(inside: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps</title>
<link rel="icon" href="data:,"><meta property="article:published_time" content="2020-12-03">
<script src="/early.js"></script></head><body><article><h1>Town counts its lamps</h1>
<p>The mayor said on Tuesday that 412 lamps were replaced in the town since March 3. It was the
largest programme that the region has seen in years, officials said.</p>
<p>About 90 workers took part in the programme, which cost 3.4 million euros in all and ended on
November 20, the council said in a statement.</p>{inside}
<p>The council plans a second round on June 4, 2021, when 250 more lamps are to be put up along the
river and in the old town.</p></article></body></html>"#
    )
}

/// A site whose page holds what is given, and keeps the events that are fired.
pub fn site(browser: &Browser, page: &str) -> SiteBuilder {
    browser.site().file("/page.html", page).file("/early.js", EARLY)
}

/// Waits until every card has come to an end.
pub fn settled(page: &Page<'_>) -> Result<()> {
    page.wait(
        "cards that are shown or known not to be",
        "find('factbox-card').every((card) => card.shadowRoot && !['idle', 'loading'].includes(card.state))",
    )
}

/// The state of every card, in one string.
pub fn states(page: &Page<'_>) -> Result<String> {
    settled(page)?;
    let states = page.eval("find('factbox-card').map((card) => card.state).join()")?;
    Ok(states.as_str().unwrap_or_default().to_owned())
}

/// As [`site`]; the page's first script does `early` too.
pub fn site_with(browser: &Browser, page: &str, early: &str) -> SiteBuilder {
    site(browser, page).file("/early.js", &[EARLY, early].concat())
}
