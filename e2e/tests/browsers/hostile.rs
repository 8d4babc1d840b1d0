//! Pages that replace, restyle and move what the card stands on.

use crate::customer::{CARD, SCRIPT, article, settled, site, site_with, states};
use anyhow::{Context, Result, ensure};
use e2e::Browser;

cases![
    stands_against_the_pages_styles,
    works_beside_patched_builtins,
    fails_softly_where_builtins_are_broken,
    yields_to_a_version_that_was_there_before,
    follows_a_page_that_swaps_its_article,
    works_inside_a_frame,
    comes_back_with_its_page,
];

fn stands_against_the_pages_styles(browser: &Browser) -> Result<()> {
    let styles = "* { all: unset !important; display: block !important }
        button, a, ul, li, svg, time, h2, section { display: none !important; font-size: 1px !important }
        .factbox, .panel, [role=tab] { visibility: hidden !important; position: fixed !important }";
    let page = article(&[CARD, SCRIPT].concat()).replace(
        "</title>",
        "</title><link rel=\"stylesheet\" href=\"/hostile.css\">",
    );
    let site = site(browser, &page).file("/hostile.css", styles).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(states(&page)?, "ready");
    let looks = "((tab) => [tab.offsetHeight >= 24, getComputedStyle(tab).visibility, getComputedStyle(tab).position !== 'fixed',
        getComputedStyle(find('factbox-card >>> .factbox')[0]).borderBlockStartStyle].join())(find('factbox-card >>> [role=tab]')[0])";
    assert_eq!(page.eval(looks)?, "true,visible,true,solid");
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn works_beside_patched_builtins(browser: &Browser) -> Result<()> {
    // As monitoring scripts and old libraries do.
    let patches = "
        const wrap = (owner, ...names) => names.forEach((name) => {
            const own = owner[name];
            owner[name] = function (...given) { return own.apply(this, given); };
        });
        wrap(Array.prototype, 'map', 'filter', 'find', 'some', 'every', 'push', 'includes', 'slice');
        wrap(Element.prototype, 'append', 'after', 'remove', 'replaceChildren', 'attachShadow', 'getAttribute',
            'setAttribute', 'removeAttribute', 'querySelector', 'getAttributeNames');
        wrap(Node.prototype, 'appendChild', 'insertBefore', 'removeChild');
        wrap(EventTarget.prototype, 'addEventListener', 'removeEventListener', 'dispatchEvent');
        wrap(Document.prototype, 'createElement', 'createElementNS', 'createTextNode', 'querySelectorAll');
        wrap(globalThis, 'fetch', 'setTimeout', 'queueMicrotask', 'requestAnimationFrame');
        wrap(JSON, 'parse', 'stringify');
        wrap(Promise.prototype, 'then', 'catch');
        for (const name of ['Promise', 'Map', 'Set', 'WeakMap', 'IntersectionObserver', 'MutationObserver']) {
            globalThis[name] = class extends globalThis[name] {};
        }
        Array.prototype.last = function () { return this[this.length - 1]; };
        Object.prototype.extra = 'on every object';
        String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
        globalThis.define = () => {}; define.amd = {}; globalThis.exports = {}; globalThis.module = { exports };
        globalThis.onerror = () => true;";
    let site = site_with(browser, &article(&[CARD, SCRIPT].concat()), patches).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(states(&page)?, "ready");
    let keys = page.eval("find('factbox-card')[0].data.figures.map((figure) => figure.text).join()")?;
    assert!(keys.as_str().is_some_and(|keys| keys.contains("412")), "{keys}");
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn fails_softly_where_builtins_are_broken(browser: &Browser) -> Result<()> {
    for broken in [
        "Array.prototype.map",
        "Array.prototype.filter",
        "Element.prototype.append",
        "Element.prototype.getAttributeNames",
        "Document.prototype.createElementNS",
        "Date.now",
        "JSON.parse",
        "globalThis.fetch",
        "globalThis.setTimeout",
        "globalThis.queueMicrotask",
        "globalThis.IntersectionObserver",
        "globalThis.URL",
        "CSSStyleSheet.prototype.replaceSync",
        "Range.prototype.setStart",
        "Element.prototype.attachShadow",
    ] {
        // From us alone: drivers build on them too.
        let early = format!(
            "const own = {broken};
            {broken} = function (...given) {{
                if (new Error().stack.includes('/factbox')) throw new TypeError('taken away');
                return new.target ? Reflect.construct(own, given) : own.apply(this, given);
            }};"
        );
        let site = site_with(browser, &article(&[CARD, SCRIPT].concat()), &early).serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        let shown = "((card) => card.state === 'ready' ? card.offsetHeight > 100 : card.innerText === 'in other words'
            && card.state !== 'loading' && card.state !== 'idle')(find('factbox-card')[0])";
        page.wait("the card or the page's own words", shown)
            .context(broken)?;
        let mut said = page.console()?;
        said.retain(|message| message.text.contains("Factbox"));
        assert!(said.len() <= 1, "{broken}: {said:#?}");
    }
    Ok(())
}

fn yields_to_a_version_that_was_there_before(browser: &Browser) -> Result<()> {
    let other = "<script type=\"module\" async src=\"/2/factbox.js\"></script>";
    let page = article(&[CARD, SCRIPT, CARD, other].concat());
    let site = site(browser, &page).also_at("/2").serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(states(&page)?, "ready,ready");
    let asked = site.requests()?;
    let count = |ending: &str| asked.iter().filter(|path| path.ends_with(ending)).count();
    assert_eq!((count("/factbox.js"), count(".wasm")), (2, 1), "{asked:?}");
    assert_eq!(page.console()?, []);
    Ok(())
}

fn follows_a_page_that_swaps_its_article(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(states(&page)?, "ready");
    page.eval(
        "(() => {
            window.old = find('factbox-card')[0];
            history.pushState({}, '', '/next.html');
            const card = '<aside><factbox-card></factbox-card></aside>';
            find('article')[0].innerHTML = `<h1>Port counts its ships</h1><p>The port handled 81 ships in May,
                the harbour master said on Monday. It was the busiest month since the quay was built.</p>
                <p>Some 700 people work there, most of them at night, the union said in a letter.</p>${card}
                <p>A second quay is to open on June 9, 2022, the port said in its plan for the years ahead.</p>`;
        })()",
    )?;
    page.wait(
        "the next article's card",
        "find('factbox-card')[0].state === 'ready'",
    )?;
    let keys = page.eval("find('factbox-card')[0].data.figures.map((figure) => figure.text).join()")?;
    let keys = keys.as_str().unwrap_or_default();
    assert!(keys.contains("81") && !keys.contains("412"), "{keys}");
    page.wait(
        "the end of the old one",
        "old.state === 'idle' && old.shadowRoot.textContent === ''",
    )?;
    assert_eq!(page.eval("document.adoptedStyleSheets.length")?, 0);
    assert_eq!(page.console()?, []);
    Ok(())
}

fn works_inside_a_frame(browser: &Browser) -> Result<()> {
    let outer = "<!doctype html><html lang=en><head><title>Frame</title><link rel=icon href=data:,></head>\
                 <iframe src=/page.html width=600 height=700></iframe></html>";
    let site = site(browser, &article(&[CARD, SCRIPT].concat()))
        .file("/outer.html", outer)
        .serve()?;
    let page = browser.open(&site.url("/outer.html"))?;
    page.wait(
        "the card in the frame",
        "frames[0].document.querySelector('factbox-card')?.state === 'ready'",
    )?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn comes_back_with_its_page(browser: &Browser) -> Result<()> {
    let other = "<!doctype html><html lang=en><head><title>Other</title><link rel=icon href=data:,></head>\
                 <p id=other>other</p></html>";
    let kept = "addEventListener('pageshow', (event) => { document.documentElement.dataset.kept = event.persisted; });";
    let site = site_with(browser, &article(&[CARD, SCRIPT].concat()), kept)
        .file("/other.html", other)
        .serve()?;
    let (mut page, mut tries) = (browser.open("about:blank")?, 0);
    // All three engines keep pages that are left, and a card is no reason not to. Where memory is short
    // they may let one go.
    while page.eval("document.documentElement.dataset.kept ?? ''")? != "true" {
        ensure!(tries < 3, "the page was loaded anew, {tries} times");
        tries += 1;
        page = browser.open(&site.url("/page.html"))?;
        settled(&page)?;
        page.eval("void (location.href = '/other.html')")?;
        page.find("#other")?;
        page.back()?;
        page.wait("the page", "document.documentElement.dataset.kept !== undefined")?;
    }
    page.wait("the card", "find('factbox-card')[0]?.state === 'ready'")?;
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    let selected = "find('factbox-card >>> [role=tab]:last-of-type')[0].getAttribute('aria-selected')";
    page.wait("the last section", &format!("{selected} === 'true'"))?;
    assert_eq!(page.console()?, []);
    Ok(())
}
