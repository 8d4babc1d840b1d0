//! Cards made before the page: shown at once, held against the live text, the program loaded only
//! for a reader who uses the card.

use crate::recipes::run;
use anyhow::{Context, Result};
use e2e::{Browser, Key, Page, Site};
use serde_json::Value;

cases![
    loads_the_program_only_for_a_reader_who_uses_the_card,
    drops_what_no_longer_stands_in_the_text,
    warms_up_for_a_reader_who_comes_near,
    follows_the_link_where_the_program_fails,
    leaves_the_pages_own_links_alone,
    starts_by_itself_where_there_is_nothing_to_see,
];

const ARTICLE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps</title>
<link rel="icon" href="data:,"><meta property="article:published_time" content="2020-12-03">
<script>orphans = []; addEventListener("factbox-orphan", (event) => orphans.push(...event.detail.ids))</script>
<script type="application/ld+json">{"articleBody": "The mayor said that 412 lamps were replaced."}</script></head>
<body><article><h1>Town counts its lamps</h1>
<p>The mayor said on Tuesday that 412 lamps were replaced in the town since March 3. It was the
largest programme that the region has seen in years, officials said.</p>
<figure><figcaption>One of the lamps.</figcaption></figure>
<p>About 90 workers took part in the <i>programme</i>, which cost 3.4 million euros in all and ended on
November 20, the council said in a statement.</p>CARD
<p>The council plans a second round on June 4, 2021, when 250 more lamps are to be put up along the
river and in the old town.</p></article>
<script type="module" src="/factbox.js"></script></body></html>"#;

/// The article with its card as `factbox` makes it, and that card.
fn made() -> Result<(String, Value)> {
    let folder = std::env::temp_dir().join(format!("factbox-given-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let write = |name: &str, content: &str| -> Result<String> {
        let path = folder.join(name);
        std::fs::write(&path, content)?;
        Ok(path.to_str().context("a path that is no text")?.to_owned())
    };
    let page = write("page.html", &ARTICLE.replace("CARD", ""))?;
    let card = run("factbox", &["card", &page])?;
    let html = run("factbox", &["html", &write("card.json", &card)?])?;
    std::fs::remove_dir_all(&folder)?;
    let element = format!(
        "<aside><factbox-card loading=\"interaction\">{html}<script type=\"application/json\">{card}</script></factbox-card></aside>"
    );
    Ok((ARTICLE.replace("CARD", &element), serde_json::from_str(&card)?))
}

/// What was asked for of the program.
fn program(site: &Site) -> Result<Vec<String>> {
    let mut asked = site.requests()?;
    asked.retain(|path| path.contains("factbox-widget"));
    Ok(asked)
}

/// Lets the entry look at the page.
fn settle(page: &Page<'_>) -> Result<()> {
    page.wait("the element", "find('factbox-card')[0].shadowRoot !== null")?;
    page.eval("new Promise((later) => setTimeout(later, 300))")
        .map(drop)
}

/// Checks that a pre-rendered card asks for nothing until the reader clicks on an item, and then takes
/// them to its sentence.
pub fn pre_rendered(page: &Page<'_>, site: &Site, figure: &str) -> Result<()> {
    settle(page)?;
    assert_eq!(program(site)?, [""; 0], "nothing is loaded for reading");
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "idle");
    page.eval(&format!(
        "find('factbox-card li a').find((link) => link.textContent.includes({figure:?})).click()"
    ))?;
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    page.wait(
        "the sentence",
        &format!("find('[data-factbox-jump]').some((block) => block.textContent.replace(/\\s+/g, ' ').includes({figure:?}))"),
    )?;
    assert_eq!(page.eval("location.hash")?, "", "the link gave way");
    assert_eq!(program(site)?.len(), 2, "glue and wasm");
    is_quiet(page)
}

/// Checks that nothing was logged, but for what React tells developers of every page.
pub fn is_quiet(page: &Page<'_>) -> Result<()> {
    let mut said = page.console()?;
    said.retain(|message| !message.text.contains("React DevTools"));
    assert_eq!(said, []);
    Ok(())
}

fn loads_the_program_only_for_a_reader_who_uses_the_card(browser: &Browser) -> Result<()> {
    let (html, card) = made()?;
    let site = browser.site().file("/page.html", &html).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settle(&page)?;
    let items = ["figures", "dates"].map(|kind| card[kind].as_array().map_or(0, Vec::len));
    assert!(items[0] > 2 && items[1] > 1, "{card}");
    assert_eq!(
        page.find_all("factbox-card li")?.len(),
        items[0] + items[1],
        "every item is shown"
    );
    assert_eq!(page.eval("orphans.length")?, 0);
    pre_rendered(&page, &site, "412")?;
    // The item that was clicked is gone with the plain content: the way back leads to the drawn one.
    page.press(Key::Escape)?;
    page.wait(
        "the drawn item",
        "find('factbox-card')[0].shadowRoot.activeElement?.matches('[data-id]')",
    )?;
    let item = page.eval("find('factbox-card')[0].shadowRoot.activeElement.textContent")?;
    assert!(item.as_str().is_some_and(|text| text.contains("412")), "{item}");
    assert_eq!(page.eval("find('[data-factbox-jump]').length")?, 0);
    Ok(())
}

fn drops_what_no_longer_stands_in_the_text(browser: &Browser) -> Result<()> {
    let (html, card) = made()?;
    let edited = html.replacen("that 412 lamps were", "that 397 lamps were", 2);
    let site = browser.site().file("/page.html", &edited).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settle(&page)?;
    let gone = card["figures"].as_array().into_iter().flatten();
    let gone: Vec<_> = gone
        .filter(|figure| figure["text"] == "412")
        .map(|figure| figure["id"].clone())
        .collect();
    assert_eq!(gone.len(), 1);
    page.wait("word of what is gone", "orphans.length > 0")?;
    let shown = page.find("factbox-card")?.text()?;
    assert!(!shown.contains("412") && shown.contains("90"), "{shown}");
    let orphans = page.eval("orphans")?;
    assert!(
        orphans
            .as_array()
            .is_some_and(|orphans| orphans.contains(&gone[0])),
        "{orphans}"
    );
    assert_eq!(program(&site)?, [""; 0]);
    Ok(())
}

fn warms_up_for_a_reader_who_comes_near(browser: &Browser) -> Result<()> {
    let (html, _) = made()?;
    let site = browser.site().file("/page.html", &html).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settle(&page)?;
    let height = page.eval("find('factbox-card')[0].offsetHeight")?;
    page.find("factbox-card li:nth-of-type(2) a")?.focus()?;
    page.wait(
        "glue and wasm",
        "performance.getEntriesByType('resource').filter(({ name }) => /widget.*(js|wasm)$/.test(name)).length >= 2",
    )?;
    assert_eq!(program(&site)?.len(), 2);
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "idle");
    assert_eq!(
        page.eval("find('factbox-card')[0].offsetHeight")?,
        height,
        "nothing moves"
    );
    Ok(())
}

fn follows_the_link_where_the_program_fails(browser: &Browser) -> Result<()> {
    let (html, _) = made()?;
    let site = browser.site().file("/page.html", &html).refuse(".wasm").serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settle(&page)?;
    page.eval("(window.followed = [], addEventListener('click', (event) => followed.push(event.defaultPrevented)), 0)")?;
    page.eval("find('factbox-card li a')[0].click()")?;
    page.wait("the error", "find('factbox-card')[0].state === 'error'")?;
    page.wait("the link to be followed", "followed.join() === 'true,false'")?;
    assert!(page.find("factbox-card li")?.is_in_view()?);
    Ok(())
}

fn leaves_the_pages_own_links_alone(browser: &Browser) -> Result<()> {
    let (html, _) = made()?;
    let own = "<factbox-card loading=\"interaction\"><p><a id=\"own\" href=\"#there\">how we count</a></p>";
    let html = html.replacen("<factbox-card loading=\"interaction\">", own, 1);
    let site = browser.site().file("/page.html", &html).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settle(&page)?;
    page.find("#own")?.click()?;
    page.wait("the link's place", "location.hash === '#there'")
}

fn starts_by_itself_where_there_is_nothing_to_see(browser: &Browser) -> Result<()> {
    let bare = "<aside><factbox-card loading=\"interaction\"></factbox-card></aside>";
    let site = browser
        .site()
        .file("/page.html", &ARTICLE.replace("CARD", bare))
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    let another = "find('article')[0].appendChild(document.createElement('factbox-card')).offsetHeight";
    assert_eq!(page.eval(another)?, 0, "a card on its way moves the page");
    Ok(())
}
