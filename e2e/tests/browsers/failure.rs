//! What stays when there can be no card: the element's own content, one warning, a reason for pages.

use crate::customer::{CARD, SCRIPT, article, settled, site, site_with, states};
use anyhow::Result;
use e2e::{Browser, Engine, Page};

cases![
    keeps_the_fallback_where_wasm_is_forbidden,
    keeps_the_fallback_when_a_file_fails,
    takes_wasm_that_is_served_as_another_type,
    keeps_the_fallback_when_the_program_panics,
    keeps_the_fallback_when_the_data_is_bad,
    recovers_when_a_file_can_be_had_again,
    runs_no_glue_but_its_own,
];

/// Checks that each card's own content is shown, that pages are told the reason, and that the console
/// says so once, with these words.
fn assert_failed(page: &Page<'_>, code: &str, words: &str) -> Result<()> {
    page.wait("an error", "events.some((event) => event.startsWith('error'))")?;
    settled(page)?;
    let cards =
        page.eval("find('factbox-card').map((card) => [card.state, card.innerText, card.offsetHeight > 0])")?;
    for card in cards.as_array().into_iter().flatten() {
        assert_eq!(card, &serde_json::json!(["error", "in other words", true]));
    }
    let told = page.eval("[...new Set(events)]")?;
    assert_eq!(told, serde_json::json!([format!("error {code}")]));
    let mut ours = page.console()?;
    ours.retain(|message| message.text.contains("Factbox"));
    assert_eq!(ours.len(), 1, "{ours:#?}");
    assert_eq!(ours[0].level, "WARNING");
    assert!(ours[0].text.contains(words), "{words:?} is not in {ours:?}");
    Ok(())
}

fn keeps_the_fallback_where_wasm_is_forbidden(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, CARD, SCRIPT].concat()))
        .header("Content-Security-Policy", "script-src 'self'; style-src 'self'")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_failed(&page, "csp", "no script-src 'wasm-unsafe-eval'")?;
    let asked = site.requests()?;
    assert!(!asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
    Ok(())
}

fn keeps_the_fallback_when_a_file_fails(browser: &Browser) -> Result<()> {
    let page_of = || site(browser, &article(&[CARD, CARD, SCRIPT].concat()));
    for (what, site, code, words) in [
        (
            "no wasm",
            page_of().refuse(".wasm"),
            "network",
            "_bg.wasm: status 404",
        ),
        (
            "no glue",
            page_of().refuse("-widget.js"),
            "network",
            "-widget.js: status 404",
        ),
        (
            "other wasm",
            page_of().file("/factbox-widget_bg.wasm", "\0asm"),
            "integrity",
            "_bg.wasm",
        ),
        (
            "half of the wasm",
            page_of().break_off(".wasm"),
            "integrity",
            "_bg.wasm",
        ),
        (
            "other glue",
            page_of().file("/factbox-widget.js", "export default 1"),
            "integrity",
            "",
        ),
    ] {
        let site = site.serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        assert_failed(&page, code, words).map_err(|error| error.context(what))?;
    }
    Ok(())
}

fn takes_wasm_that_is_served_as_another_type(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, SCRIPT].concat()))
        .content_type(".wasm", "application/octet-stream")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(states(&page)?, "ready");
    assert_eq!(page.console()?, []);
    Ok(())
}

fn keeps_the_fallback_when_the_program_panics(browser: &Browser) -> Result<()> {
    // Yew expects that elements can be made.
    let break_it = "make = Document.prototype.createElement; Document.prototype.createElement = function (name) {
        if (name === 'section') throw new Error('none left');
        return make.call(this, name);
    }; events = []; document.addEventListener('factbox-error', (event) => events.push(`error ${event.detail.code}`));";
    let site = site(browser, &article(&[CARD, CARD, SCRIPT].concat()))
        .file("/early.js", break_it)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_failed(&page, "panic", "")
}

fn keeps_the_fallback_when_the_data_is_bad(browser: &Browser) -> Result<()> {
    for data in [
        r#"{"version": 1"#,
        r#"{"version": 2, "offsets": "utf16"}"#,
        r#"{"version": 1}"#,
    ] {
        let card = format!(
            "<aside><factbox-card>in other words<script type=\"application/json\">{data}</script></factbox-card></aside>"
        );
        let site = site(browser, &article(&[&card, SCRIPT].concat())).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        assert_failed(&page, "data", "").map_err(|error| error.context(data))?;
    }
    for (attribute, code, words) in [
        ("source=\"#nowhere\"", "source", " is not on the page"),
        ("source=\":::\"", "source", " is no CSS selector"),
        ("curation=\"/wrong.json\"", "data", "/wrong.json: "),
        ("curation=\"/misspelt.json\"", "data", "unknown field `hied`"),
    ] {
        let card = CARD.replace("<factbox-card>", &format!("<factbox-card {attribute}>"));
        let site = site(browser, &article(&[&card, SCRIPT].concat()))
            .file("/wrong.json", ":root { color: red }")
            .file("/misspelt.json", r#"{"hied": []}"#)
            .serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        assert_failed(&page, code, words).map_err(|error| error.context(attribute))?;
    }
    Ok(())
}

fn recovers_when_a_file_can_be_had_again(browser: &Browser) -> Result<()> {
    let card = CARD.replace("<factbox-card>", "<factbox-card curation=\"/curation.json\">");
    // An attribute, as the browser's driver may run scripts beside the page's own.
    let early = "{ const own = fetch; fetch = (url, ...given) =>
        !document.documentElement.dataset.online && url === '/curation.json' ? Promise.reject(new TypeError('offline')) : own(url, ...given); }";
    let site = site_with(browser, &article(&[&card, SCRIPT].concat()), early)
        .file("/curation.json", "{}")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_failed(&page, "network", "/curation.json: ")?;
    assert_eq!(
        page.eval("(document.documentElement.dataset.online = 1, find('factbox-card')[0].refresh())")?,
        "ready"
    );
    Ok(())
}

/// A glue that would work, but for its hash. WebKit checks none for modules, as the guide says.
fn runs_no_glue_but_its_own(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, CARD, SCRIPT].concat()));
    let glue = site.read("/factbox-widget.js")?;
    let site = site
        .file("/factbox-widget.js", &format!("{glue}\n// changed"))
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    if browser.engine() == Engine::WebKit {
        assert_eq!(
            states(&page)?,
            "ready,ready",
            "it checks: docs/embedding.md and docs/security.md say no"
        );
        return Ok(());
    }
    assert_failed(&page, "integrity", "")
}
