//! The demo's articles, used as a reader uses them.

use anyhow::Result;
use e2e::{Browser, Key, Page};
use serde_json::json;

cases![
    shows_the_facts_of_the_first_article,
    opens_each_section_by_click,
    opens_each_section_by_key,
    leads_to_the_sentence_and_back_by_escape,
    leads_to_the_sentence_and_back_by_history,
    leaves_a_reader_alone_who_follows_another_link,
    lets_the_page_forbid_a_jump,
    shows_a_card_on_every_article,
    leaves_the_rest_of_the_page_alone,
    shares_and_exports_where_asked_to,
    names_its_parts_as_the_manifest_does,
    shows_every_state_in_the_gallery,
    breaks_no_numeral,
];

const SELECTED: &str = "find('factbox-card >>> [aria-selected=true]')[0].id.split('-').pop()";

/// Opens a page of the demo and waits for its card.
pub fn open<'b>(browser: &'b Browser, site: &e2e::Site, path: &str) -> Result<Page<'b>> {
    let page = browser.open(&site.url(path))?;
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    Ok(page)
}

fn shows_the_facts_of_the_first_article(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    let figures =
        page.eval("find('factbox-card')[0].data.figures.map((f) => [f.text, f.bound, f.who].join('; '))")?;
    for figure in [
        "2,783; exact; Azerbaijan",
        "more than 100; more_than; Azerbaijan",
        "2,317; exact; An ethnic Armenian official",
        "Dozens; vague; ",
    ] {
        assert!(
            figures
                .as_array()
                .is_some_and(|all| all.iter().any(|f| f == figure)),
            "{figure} in {figures}"
        );
    }
    let dates = page.eval("find('factbox-card')[0].data.dates.map((d) => [d.edtf, d.status].join('; '))")?;
    for date in [
        "2020-09-27; past",
        "2020-11-10; past",
        "2020-12-03; today",
        "2020-12-09/2020-12-10; planned",
    ] {
        assert!(
            dates.as_array().is_some_and(|all| all.iter().any(|d| d == date)),
            "{date} in {dates}"
        );
    }
    assert_eq!(page.console()?, []);
    let asked = site.requests()?;
    let widget: Vec<_> = asked.iter().filter(|path| path.contains("factbox")).collect();
    assert_eq!(widget.len(), 3, "entry, glue and wasm, each once: {asked:?}");
    Ok(())
}

fn opens_each_section_by_click(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    page.eval(
        "(window.sections = [], document.addEventListener('factbox-section', (e) => sections.push(e.detail.to)), 0)",
    )?;
    for section in ["figures", "dates", "sources", "overview"] {
        page.find(&format!("factbox-card >>> [role=tab][id$={section}]"))?
            .click()?;
        page.wait(section, &format!("{SELECTED} === '{section}'"))?;
        let visible = "find('factbox-card >>> [role=tabpanel]').filter((p) => p.offsetHeight).map((p) => p.id.split('-').pop()).join()";
        assert_eq!(page.eval(visible)?, section);
    }
    assert_eq!(page.eval("sections.join()")?, "figures,dates,sources,overview");
    Ok(())
}

fn opens_each_section_by_key(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    page.find("factbox-card >>> [role=tab][aria-selected=true]")?
        .focus()?;
    for (key, section) in [
        (Key::ArrowRight, "figures"),
        (Key::ArrowRight, "dates"),
        (Key::End, "sources"),
        (Key::ArrowRight, "overview"),
        (Key::ArrowLeft, "sources"),
        (Key::Home, "overview"),
    ] {
        page.press(key)?;
        page.wait(section, &format!("{SELECTED} === '{section}'"))?;
        assert!(
            page.find("factbox-card >>> [role=tab][aria-selected=true]")?
                .is_focused()?
        );
    }
    page.press(Key::Tab)?;
    let inside = "find('factbox-card')[0].shadowRoot.activeElement.closest('[role=tabpanel]') !== null";
    page.wait("the focus to go on from the tabs into the section", inside)?;
    Ok(())
}

/// The words that are highlighted, or those of the outlined block where there are no highlights.
const SHOWN: &str = "(globalThis.CSS?.highlights?.has('factbox-jump')
    ? [...CSS.highlights.get('factbox-jump')].map(String).join()
    : find('[data-factbox-jump]').map((block) => block.textContent).join())";

fn jump(page: &Page<'_>) -> Result<()> {
    page.find("factbox-card >>> [role=tab][id$=dates]")?.click()?;
    page.eval(
        "(window.item = find('factbox-card >>> .dates a').find((a) => a.textContent.includes('December 9')), item.focus(), item.click())",
    )?;
    page.wait(
        "the sentence",
        &format!("{SHOWN}.includes('on December 9 and 10.')"),
    )?;
    Ok(())
}

/// Checks that nothing of the jump is left and the reader is at the item again.
fn is_back(page: &Page<'_>) -> Result<()> {
    page.wait("the end of the highlight", &format!("{SHOWN} === ''"))?;
    page.wait(
        "the focus on the item",
        "find('factbox-card')[0].shadowRoot.activeElement === item",
    )?;
    assert_eq!(page.eval("document.adoptedStyleSheets.length")?, 0);
    assert_eq!(
        page.eval("find('[data-factbox-jump], article [tabindex]').length")?,
        0
    );
    page.wait("the page's own history entry", "history.state === null")?;
    Ok(())
}

fn leads_to_the_sentence_and_back_by_escape(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    jump(&page)?;
    assert_eq!(
        page.eval("document.activeElement.localName")?,
        "p",
        "the focus goes with the reader"
    );
    let top = "document.activeElement.getBoundingClientRect().top / innerHeight";
    page.wait(
        "the sentence in the upper half",
        &format!("({top} > 0 && {top} < 0.6)"),
    )?;
    page.press(Key::Escape)?;
    is_back(&page)
}

fn leads_to_the_sentence_and_back_by_history(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    let address = page.eval("location.href")?;
    jump(&page)?;
    page.back()?;
    is_back(&page)?;
    assert_eq!(page.eval("location.href")?, address);
    Ok(())
}

fn leaves_a_reader_alone_who_follows_another_link(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    jump(&page)?;
    page.eval("(location.hash = 'elsewhere', 0)")?;
    page.wait("the end of the highlight", &format!("{SHOWN} === ''"))?;
    assert_eq!(
        page.eval("find('factbox-card')[0].shadowRoot.activeElement === null")?,
        true,
        "the focus is not taken back"
    );
    Ok(())
}

fn lets_the_page_forbid_a_jump(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    page.eval("document.addEventListener('factbox-jump', (event) => { event.preventDefault(); window.told = event.detail; })")?;
    page.eval("find('factbox-card >>> a')[0].click()")?;
    assert!(page.eval("told.id.length > 0")?.as_bool().unwrap_or_default());
    assert_eq!(page.eval(SHOWN)?, "");
    assert_eq!(page.eval("location.hash")?, "");
    Ok(())
}

fn shows_a_card_on_every_article(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    for path in ["/demo/results.html", "/demo/flood.html"] {
        let page = open(browser, &site, path)?;
        assert!(page.find_all("factbox-card >>> [role=tab]")?.len() >= 3, "{path}");
        assert_eq!(page.console()?, [], "{path}");
    }
    Ok(())
}

fn leaves_the_rest_of_the_page_alone(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = browser.open(&site.url("/"))?;
    let outside = "(() => { const copy = document.documentElement.cloneNode(true);
        copy.querySelector('factbox-card').remove(); return copy.outerHTML; })()";
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    let served = page.eval(
        "fetch(location.href).then((r) => r.text()).then((html) => {
        const served = new DOMParser().parseFromString(html, 'text/html').documentElement;
        served.querySelector('factbox-card').remove(); return served.outerHTML; })",
    )?;
    assert_eq!(page.eval(outside)?, served);
    Ok(())
}

fn shares_and_exports_where_asked_to(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    let buttons = "find('factbox-card >>> .action').map((button) => button.textContent)";
    assert_eq!(page.eval(buttons)?, json!(["Copy", "Save dates", "CSV", "JSON"]));
    // What is told of one section is not told in the next.
    let notice = "find('factbox-card >>> .notice')[0].textContent";
    page.find("factbox-card >>> .action + .action")?.click()?;
    page.wait(
        "how many dates were saved",
        &format!("/^Saved: \\d of \\d/.test({notice})"),
    )?;
    page.find("factbox-card >>> .tab:nth-of-type(2)")?.click()?;
    page.wait("no notice", &format!("{notice} === ''"))?;
    // An unknown name hides nothing.
    let tabs = "find('factbox-card >>> .tab').length";
    page.eval("find('factbox-card')[0].setAttribute('sections', 'bogus')")?;
    page.wait("all sections", &format!("{tabs} === 4"))?;
    page.eval("find('factbox-card')[0].setAttribute('sections', 'dates,bogus')")?;
    page.wait("the section that is known", &format!("{tabs} <= 1"))?;
    page.eval("find('factbox-card')[0].removeAttribute('sections')")?;
    page.wait("all sections again", &format!("{tabs} === 4"))?;
    // No driver shows a share sheet.
    page.eval(
        "(Object.defineProperty(navigator, 'share', { configurable: true, value: async (data) => { window.shared = data; } }),
          document.addEventListener('factbox-export', (event) => { window.exported = event.detail.format; }),
          find('factbox-card')[0].setAttribute('actions', 'share jsonld'))",
    )?;
    page.wait("the buttons", &format!("{buttons}.join() === 'Share,JSON-LD'"))?;
    page.find("factbox-card >>> .action")?.click()?;
    page.wait("the sheet", "!!window.shared")?;
    let shared = page.eval("[shared.title, shared.text, shared.url]")?;
    let word = |at: usize| shared[at].as_str().unwrap_or_default().to_owned();
    assert!(
        word(1).starts_with("2,783") && word(1).ends_with("Azerbaijan"),
        "{shared}"
    );
    assert!(word(2).contains("/#:~:text=") && !word(0).is_empty(), "{shared}");
    page.find("factbox-card >>> .action + .action")?.click()?;
    page.wait("word of the file", "window.exported === 'jsonld'")
}

fn names_its_parts_as_the_manifest_does(browser: &Browser) -> Result<()> {
    let manifest: serde_json::Value =
        serde_json::from_str(include_str!("../../../embed/custom-elements.json"))?;
    let element = &manifest["modules"][0]["declarations"][0];
    let mut named: Vec<_> = element["cssParts"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|part| part["name"].clone())
        .collect();
    named.sort_by_key(ToString::to_string);
    let site = browser.site().serve()?;
    let mut seen = std::collections::BTreeSet::new();
    // The gallery's first card has figures side by side.
    for (path, part) in [
        ("/", "how"),
        ("/demo/results.html", "how"),
        ("/demo/gallery.html", "bar"),
    ] {
        let page = open(browser, &site, path)?;
        page.find(&format!("factbox-card >>> [part~={part}]"))?;
        page.wait(
            "all sections",
            "find('factbox-card >>> [role=tabpanel]').every((one) => one.children.length)",
        )?;
        let parts = page.eval("find('factbox-card >>> [part]').flatMap((one) => [...one.part])")?;
        seen.extend(parts.as_array().into_iter().flatten().map(ToString::to_string));
    }
    let named: Vec<_> = named.iter().map(ToString::to_string).collect();
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), named);
    Ok(())
}

/// Opens the gallery and waits for all cards but the one that waits for ever.
fn gallery<'b>(browser: &'b Browser, site: &e2e::Site) -> Result<Page<'b>> {
    let page = browser.open(&site.url("/demo/gallery.html"))?;
    page.wait("the element", "!!customElements.get('factbox-card')")?;
    page.eval(
        "Promise.all(find('factbox-card:not([src])').map((card) => card.refresh().then(() => card.ready)))",
    )?;
    page.eval("find('factbox-card[src]')[0].scrollIntoView()")?;
    page.wait("the start", "find('factbox-card[src]')[0].state === 'loading'")?;
    page.wait(
        "the edited article",
        "find('#edited factbox-card')[0].state === 'partial'",
    )?;
    Ok(page)
}

fn shows_every_state_in_the_gallery(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = gallery(browser, &site)?;
    // State, tabs, and whether the page's own content or else the card is seen.
    let seen = "find('section > aside > factbox-card').map((card) => [
        card.closest('section').id, card.state,
        [...card.shadowRoot.querySelectorAll('.tab')].map((tab) => tab.id.split('-').pop()[0]).join(''),
        card.children.length > 0 && card.children[0].offsetHeight > 0,
        card.shadowRoot.querySelector('.factbox')?.offsetHeight > 0].join(' '))";
    assert_eq!(
        page.eval(seen)?,
        json!([
            "ready ready ofds false true",
            "waiting loading  true false",
            "one ready  false true",
            "no-dates ready ofs false true",
            "no-figures ready ods false true",
            "undated ready fs false true",
            "many ready ofds false true",
            "long ready ofds false true",
            "arabic ready ofds false true",
            "brand ready ofds false true",
            "plain ready ofds false true",
            "edited partial ofds false true",
            "empty empty  false true",
            "error error  true false",
        ])
    );
    // Without a day of publication nothing is worked out; without drawings nothing is drawn.
    for none in [
        "#undated factbox-card >>> :is(.meta, .inferred)",
        "#plain factbox-card >>> svg",
    ] {
        assert_eq!(page.find_all(none)?.len(), 0, "{none}");
    }
    Ok(())
}

/// The words with digits in numerals that stand on more than one line.
const BROKEN: &str = "find('factbox-card >>> .key').filter((key) => key.offsetHeight).flatMap((key) =>
    [...key.firstChild.data.matchAll(/\\S*\\d\\S*/g)].filter(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(key.firstChild, index);
        range.setEnd(key.firstChild, index + word.length);
        return range.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(key).fontSize);
    }).map(String))";

fn breaks_no_numeral(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    for width in [320, 640, 1024] {
        browser.resize(width, 700)?;
        let page = gallery(browser, &site)?;
        for section in ["overview", "figures"] {
            page.eval(&format!(
                "find('factbox-card').map((card) => card.show('{section}'))"
            ))?;
            assert_eq!(page.eval(BROKEN)?, json!([]), "{section} at {width}");
        }
    }
    Ok(())
}
