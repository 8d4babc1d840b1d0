//! The element on a customer's page: what it shows, what it leaves alone, and how it fails.

use anyhow::Result;
use e2e::{Browser, Page, SiteBuilder};

cases![
    stays_silent_under_a_strict_policy,
    keeps_the_fallback_where_wasm_is_forbidden,
    keeps_the_fallback_when_a_file_fails,
    keeps_the_fallback_when_the_program_panics,
    keeps_the_fallback_when_the_data_is_bad,
    shows_nothing_where_there_is_no_article,
    loads_once_for_two_scripts_and_two_cards,
    loads_only_near_the_viewport,
    waits_while_it_is_not_displayed,
    survives_a_move_and_comes_back_after_removal,
    gives_back_the_memory_of_cards_that_left,
    places_itself_by_the_script_alone,
    follows_a_page_that_changes,
    holds_a_given_card_against_the_text,
    takes_properties_set_before_it_was_defined,
    finds_its_files_whatever_the_base_is,
];

const SCRIPT: &str = r#"<script type="module" async src="/factbox.js"></script>"#;
const CARD: &str = "<aside><factbox-card>in other words</factbox-card></aside>";

/// A page with an article; `inside` stands between its paragraphs.
fn article(inside: &str) -> String {
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
fn site(browser: &Browser, page: &str) -> SiteBuilder {
    let early = "events = []; for (const name of ['ready', 'orphan', 'error', 'jump', 'section'])
        document.addEventListener('factbox-' + name, (event) =>
            events.push(event.detail.code ? `${name} ${event.detail.code}` : name));";
    browser.site().file("/page.html", page).file("/early.js", early)
}

/// Waits until every card has come to an end.
fn settled(page: &Page<'_>) -> Result<()> {
    page.wait(
        "cards that are shown or known not to be",
        "find('factbox-card').every((card) => card.shadowRoot && !['idle', 'loading'].includes(card.state))",
    )
}

/// Checks that each card's own content is shown, that pages are told the reason, and that the console
/// says so once.
fn assert_failed(page: &Page<'_>, code: &str) -> Result<()> {
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
    Ok(())
}

fn stays_silent_under_a_strict_policy(browser: &Browser) -> Result<()> {
    let policy = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                  img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    let site = site(browser, &article(&[CARD, SCRIPT].concat()))
        .header("Content-Security-Policy", policy)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "ready");
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    assert_eq!(page.console()?, []);
    let styled = "getComputedStyle(find('factbox-card >>> .factbox')[0]).borderBlockStartStyle";
    assert_eq!(page.eval(styled)?, "solid", "the style sheet is applied");
    Ok(())
}

fn keeps_the_fallback_where_wasm_is_forbidden(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, CARD, SCRIPT].concat()))
        .header("Content-Security-Policy", "script-src 'self'; style-src 'self'")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_failed(&page, "csp")?;
    let asked = site.requests()?;
    assert!(!asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
    Ok(())
}

fn keeps_the_fallback_when_a_file_fails(browser: &Browser) -> Result<()> {
    let page_of = || site(browser, &article(&[CARD, CARD, SCRIPT].concat()));
    for (what, site, code) in [
        ("no wasm", page_of().refuse(".wasm"), "network"),
        ("no glue", page_of().refuse("-widget.js"), "network"),
        (
            "other wasm",
            page_of().file("/factbox-widget_bg.wasm", "\0asm"),
            "integrity",
        ),
        (
            "other glue",
            page_of().file("/factbox-widget.js", "export default 1"),
            "integrity",
        ),
    ] {
        let site = site.serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        assert_failed(&page, code).map_err(|error| error.context(what))?;
    }
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
    assert_failed(&page, "panic")
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
        assert_failed(&page, "data").map_err(|error| error.context(data))?;
    }
    let card = CARD.replace("<factbox-card>", "<factbox-card source=\"#nowhere\">");
    let site = site(browser, &article(&[&card, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_failed(&page, "source")
}

fn shows_nothing_where_there_is_no_article(browser: &Browser) -> Result<()> {
    let shop = format!(
        "<!doctype html><html lang=en><link rel=icon href=data:,><title>Shop</title>{CARD}{SCRIPT}</html>"
    );
    let german = article(&[CARD, SCRIPT].concat()).replace("lang=\"en\"", "lang=\"de\"");
    for page in [shop, german] {
        let site = site(browser, &page).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        settled(&page)?;
        assert_eq!(page.eval("find('factbox-card')[0].state")?, "empty");
        assert_eq!(page.find("factbox-card")?.text()?, "in other words");
        assert_eq!(page.eval("find('factbox-card >>> slot')[0].hidden")?, false);
        page.eval("(find('factbox-card')[0].showEmpty = true)")?;
        page.wait(
            "the words of an empty card",
            "find('factbox-card >>> .factbox')[0].offsetHeight > 0",
        )?;
        assert_eq!(page.console()?, []);
    }
    Ok(())
}

fn loads_once_for_two_scripts_and_two_cards(browser: &Browser) -> Result<()> {
    let again = r#"<script type="module" async src="/factbox.js?again"></script>"#;
    let site = site(browser, &article(&[CARD, CARD, SCRIPT, again].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    assert_eq!(
        page.eval("find('factbox-card').map((card) => card.state).join()")?,
        "ready,ready"
    );
    let wasm = site
        .requests()?
        .iter()
        .filter(|path| path.ends_with(".wasm"))
        .count();
    assert_eq!(wasm, 1);
    assert_eq!(page.console()?, []);
    Ok(())
}

fn loads_only_near_the_viewport(browser: &Browser) -> Result<()> {
    let far = "<div style='height: 4000px'></div>";
    let site = site(browser, &article(&[far, CARD, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    page.wait("the element", "find('factbox-card')[0].shadowRoot !== null")?;
    page.eval("new Promise((later) => setTimeout(later, 300))")?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "idle");
    let ours = |site: &e2e::Site| -> Result<Vec<String>> {
        let mut ours = site.requests()?;
        ours.retain(|path| path.contains("factbox"));
        Ok(ours)
    };
    assert_eq!(ours(&site)?, ["/factbox.js"], "the entry alone");
    page.eval("scrollTo(0, find('factbox-card')[0].offsetTop - innerHeight - 50)")?;
    settled(&page)?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "ready");
    Ok(())
}

fn waits_while_it_is_not_displayed(browser: &Browser) -> Result<()> {
    let hidden = CARD.replace("<aside>", "<aside hidden>");
    let site = site(browser, &article(&[&hidden, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    page.wait("the element", "find('factbox-card')[0].shadowRoot !== null")?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "idle");
    page.eval("find('aside')[0].hidden = false")?;
    settled(&page)?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "ready");
    Ok(())
}

fn survives_a_move_and_comes_back_after_removal(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    let selected = "find('factbox-card >>> [aria-selected=true]')[0].id";
    let before = page.eval(selected)?;
    page.eval("find('article')[0].append(window.card = find('factbox-card')[0])")?;
    page.eval("new Promise((later) => setTimeout(later, 100))")?;
    assert_eq!(page.eval(selected)?, before, "a move keeps the reader's section");

    page.eval("card.remove()")?;
    page.wait("its end", "card.state === 'idle'")?;
    assert_eq!(
        page.eval("card.shadowRoot.textContent")?,
        "",
        "nothing is left running"
    );
    page.eval("find('aside')[0].append(card)")?;
    settled(&page)?;
    assert_eq!(page.eval("card.state")?, "ready");
    assert_eq!(page.console()?, []);
    Ok(())
}

fn gives_back_the_memory_of_cards_that_left(browser: &Browser) -> Result<()> {
    let early = "instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate(...given);
            window.memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
            return made;
        };";
    let site = site(browser, &article(&[CARD, SCRIPT].concat()))
        .file("/early.js", early)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    let rounds = "(async () => {
        for (let round = 0; round < 60; round += 1) {
            const card = document.createElement('factbox-card');
            card.loading = 'eager';
            document.querySelector('aside').append(card);
            if (await card.ready !== 'ready') throw card.state;
            card.remove();
            await new Promise((later) => setTimeout(later));
        }
        return memory.buffer.byteLength;
    })()";
    let before = page.eval(rounds)?;
    assert_eq!(page.eval(rounds)?, before, "bytes after as many rounds again");
    Ok(())
}

fn places_itself_by_the_script_alone(browser: &Browser) -> Result<()> {
    for (selector, before) in [("article", "About 90"), ("h1", "Town counts")] {
        let script = SCRIPT.replace("src=", &format!("data-auto=\"{selector}\" src="));
        let site = site(browser, &article(&script)).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        let card = page.find("aside > factbox-card")?;
        let text = card.eval("element.parentElement.previousElementSibling.textContent")?;
        assert!(
            text.as_str().is_some_and(|text| text.starts_with(before)),
            "{text}"
        );
        settled(&page)?;
        assert_eq!(
            page.eval("find('factbox-card').map((card) => card.state).join()")?,
            "ready"
        );
    }
    Ok(())
}

fn follows_a_page_that_changes(browser: &Browser) -> Result<()> {
    let live = CARD.replace("<factbox-card>", "<factbox-card live>");
    let site = site(browser, &article(&[&live, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    let keys = "find('factbox-card')[0].data.figures.map((figure) => figure.text)";
    assert!(
        page.eval(&format!("{keys}.includes('412')"))?
            .as_bool()
            .unwrap_or_default()
    );

    page.eval("(find('p')[0].firstChild.data = find('p')[0].firstChild.data.replace('412', '418'))")?;
    page.wait(
        "the corrected figure",
        &format!("{keys}.includes('418') && !{keys}.includes('412')"),
    )?;
    page.wait("word of the old one", "events.includes('orphan')")?;

    page.eval(
        "find('p').forEach((p, n) => p.textContent = n ? '' :
            'The port handled 81 ships in May, the harbour master said, which is 12 more than in May of last year.')",
    )?;
    page.wait("the other article's figures", &format!("{keys}.includes('81')"))?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn holds_a_given_card_against_the_text(browser: &Browser) -> Result<()> {
    let first = site(browser, &article(&[CARD, SCRIPT].concat())).serve()?;
    let page = browser.open(&first.url("/page.html"))?;
    settled(&page)?;
    let card = page.eval("find('factbox-card')[0].data")?;
    let count = card["figures"].as_array().map_or(0, Vec::len);
    drop(first);

    // The text was edited since the card was made, and a paragraph put before it.
    let inside = format!(
        "<aside><factbox-card>in other words<script type=\"application/json\">{card}</script></factbox-card></aside>"
    );
    let edited = article(&[&inside, SCRIPT].concat())
        .replace("412 lamps", "397 lamps")
        .replace(
            "<p>The mayor",
            "<p>Snow fell on the first day, and the work began late in most streets.</p><p>The mayor",
        );
    let second = site(browser, &edited).serve()?;
    let page = browser.open(&second.url("/page.html"))?;
    settled(&page)?;
    let shown = page.eval("find('factbox-card')[0].data.figures.map((figure) => figure.text)")?;
    assert_eq!(shown.as_array().map_or(0, Vec::len), count - 1, "{shown}");
    assert!(!shown.to_string().contains("412"), "{shown}");
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "partial");
    assert_eq!(page.eval("events.join()")?, "orphan,ready");

    let id =
        page.eval("find('factbox-card')[0].data.figures.find((figure) => figure.text === 'About 90').id")?;
    page.eval(&format!("find('factbox-card')[0].reveal({id})"))?;
    page.wait(
        "the focus on its paragraph",
        "document.activeElement.textContent.startsWith('About 90')",
    )?;
    Ok(())
}

fn takes_properties_set_before_it_was_defined(browser: &Browser) -> Result<()> {
    let early = "events = []; addEventListener('DOMContentLoaded', () => {
        const card = document.querySelector('factbox-card'); card.maxItems = 2; card.live = true;
        card.data = { version: 1, offsets: 'utf16', article: {}, figures: [], dates: [] };
    });";
    let delayed = "<script type=\"module\">await new Promise((later) => setTimeout(later, 200)); import('/factbox.js')</script>";
    let site = site(browser, &article(&[CARD, delayed].concat()))
        .file("/early.js", early)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    assert_eq!(
        page.eval("find('factbox-card')[0].state")?,
        "empty",
        "the card given has no items"
    );
    assert_eq!(
        page.eval("find('factbox-card')[0].getAttribute('max-items')")?,
        "2"
    );
    assert_eq!(page.eval("find('factbox-card')[0].hasAttribute('live')")?, true);
    Ok(())
}

fn finds_its_files_whatever_the_base_is(browser: &Browser) -> Result<()> {
    let page = article(&[CARD, SCRIPT].concat()).replace("<head>", "<head><base href=\"/elsewhere/\">");
    let site = site(browser, &page).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "ready");
    Ok(())
}
