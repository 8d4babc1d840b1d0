//! The element on a customer's page: when it loads, what it shows, how it lives and leaves.

use crate::customer::{CARD, SCRIPT, article, settled, site};
use anyhow::Result;
use e2e::Browser;

cases![
    shows_nothing_where_there_is_no_article,
    loads_once_for_two_scripts_and_two_cards,
    loads_only_near_the_viewport,
    waits_while_it_is_not_displayed,
    survives_a_move_and_comes_back_after_removal,
    places_itself_by_the_script_alone,
    follows_a_page_that_changes,
    holds_a_given_card_against_the_text,
    takes_properties_set_before_it_was_defined,
    finds_its_files_whatever_the_base_is,
    reads_through_what_breaks_words,
];

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
        assert_eq!(page.console()?, []);
    }

    // Where it finds no place, only who debugs is told.
    for (debug, told) in [("", 0), ("data-debug ", 1)] {
        let script = SCRIPT.replace("src=", &format!("{debug}data-auto=\"#nowhere\" src="));
        let site = site(browser, &article(&script)).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        page.wait(
            "the entry",
            "customElements.get('factbox-card') && document.readyState === 'complete'",
        )?;
        let console = page.console()?;
        assert_eq!(console.len(), told, "{console:?}");
        assert!(
            console
                .iter()
                .all(|message| message.text.contains("Factbox: no place"))
        );
        assert_eq!(page.find_all("factbox-card")?.len(), 0);
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

/// Soft hyphens, word joiners, zero-width and unbreakable spaces, as typesetting scripts put them in.
fn reads_through_what_breaks_words(browser: &Browser) -> Result<()> {
    let plain = article(&[CARD, SCRIPT].concat());
    let set = plain
        .replace(
            "412 lamps were replaced",
            "4\u{2060}12&nbsp;lamps were re&shy;placed",
        )
        .replace("3.4 million euros", "3.&#8288;4&#8239;mil&shy;lion <i>eu</i>ros")
        .replace("November 20", "Novem&shy;ber&nbsp;2&#8203;0")
        .replace("June 4, 2021", "June\u{a0}4,&#xfeff; 2021");
    let words = "['figures', 'dates'].flatMap((kind) =>
        find('factbox-card')[0].data[kind].map((item) => [item.text, item.what, item.who, item.edtf ?? item.low]))";
    let mut shown = Vec::new();
    for html in [plain, set] {
        let site = site(browser, &html).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        settled(&page)?;
        shown.push(page.eval(words)?);
        let ids = page.eval(
            "['figures', 'dates'].flatMap((kind) => find('factbox-card')[0].data[kind].map(({ id }) => id))",
        )?;
        for id in ids.as_array().into_iter().flatten() {
            assert_eq!(page.eval(&format!("find('factbox-card')[0].reveal({id})"))?, true);
            page.wait("its sentence", "find('[data-factbox-jump]').length === 1")?;
        }
        assert_eq!(page.console()?, []);
    }
    assert!(
        shown[0].as_array().is_some_and(|items| items.len() >= 6),
        "{}",
        shown[0]
    );
    assert_eq!(shown[0], shown[1]);
    Ok(())
}
