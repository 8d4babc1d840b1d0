//! The card and its pages for readers who listen or use keys: what assistive technology is told, what
//! keys reach. `layout` has what they look like.

use crate::{demo::open, library};
use anyhow::{Context, Result, ensure};
use e2e::{Browser, Engine, Key, Page};
use serde_json::{Value, json};

cases![
    has_no_fault_that_axe_knows,
    is_toured_by_keys_alone,
    is_used_by_keys_alone,
    tells_names_and_roles_in_order,
];

pub const PAGES: [&str; 5] = [
    "/index.html",
    "/demo/results.html",
    "/demo/flood.html",
    "/demo/studio.html",
    "/demo/gallery.html",
];
pub const SECTIONS: [&str; 4] = ["overview", "figures", "dates", "sources"];

/// Opens a page and waits until all its cards have come to an end, near the viewport or not.
pub fn open_all<'b>(browser: &'b Browser, site: &e2e::Site, path: &str) -> Result<Page<'b>> {
    let page = browser.open(&site.url(path))?;
    page.wait("the element", "!!customElements.get('factbox-card')")?;
    // One whose data never comes waits for ever.
    page.eval(
        "Promise.all(find('factbox-card:not([src])').map((card) => card.refresh().then(() => card.ready)))",
    )?;
    if path.contains("gallery") {
        page.wait(
            "the edited article",
            "find('#edited factbox-card')[0].state === 'partial'",
        )?;
    }
    Ok(page)
}

/// Opens a section in every card that has it.
pub fn show(page: &Page<'_>, section: &str) -> Result<()> {
    page.eval(&format!(
        "find('factbox-card').map((card) => card.show('{section}'))"
    ))
    .map(drop)
}

pub fn assert_none(found: &Value, place: &str) {
    assert_eq!(found, &json!([]), "{place}");
}

fn has_no_fault_that_axe_knows(browser: &Browser) -> Result<()> {
    let axe = library("axe-core/axe.min.js")?;
    let site = browser.site().serve()?;
    for scheme in ["light", "dark"] {
        let asks = browser.engine() != Engine::WebKit;
        for path in PAGES {
            let page = open_all(browser, &site, path)?;
            if asks {
                page.prefer("", &[("prefers-color-scheme", scheme)])?;
            } else {
                // The scheme is the system's: the page's root and the cards' own attribute do for it.
                page.eval(&format!(
                    "(document.documentElement.style.colorScheme = '{scheme}',
                      find('factbox-card').forEach((card) => {{ card.theme = '{scheme}'; }}))"
                ))?;
            }
            page.eval(&format!("(() => {{ {axe} }})()"))?;
            for section in SECTIONS {
                show(&page, section)?;
                // Cards on one page have one name unless the page gives them headings of their own.
                let faults = page.eval(
                    "axe.run({ resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: find('factbox-card').length === 1 } } }).then(({ violations }) => violations.map(({ id, nodes }) =>
                       [id, nodes.map((node) => [node.target, node.failureSummary].join(': '))]))",
                )?;
                assert_none(&faults, &format!("{path}, {section}, {scheme}"));
            }
        }
    }
    Ok(())
}

/// The element that has the focus, in whatever root it is.
pub const FOCUSED: &str = "(() => { let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at; })()";

/// Its words, or where it stands.
fn focused(page: &Page<'_>) -> Result<String> {
    let words = page.eval(&format!("({FOCUSED}).innerText.trim().replace(/\\s+/g, ' ')"))?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

fn is_toured_by_keys_alone(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    // Every stop of the page in turn: each is seen, marked, and none is a trap.
    let mut stops = Vec::new();
    loop {
        page.press(Key::Tab)?;
        let words = focused(&page)?;
        ensure!(stops.len() < 100, "no way out: {stops:#?}");
        let seen = page.eval(&format!(
            "(({{ top, bottom, height }}, {{ outlineStyle, outlineWidth }}) =>
               [height > 0 && bottom > 0 && top < innerHeight, outlineStyle !== 'none' && outlineWidth !== '0px'])
             (({FOCUSED}).getBoundingClientRect(), getComputedStyle({FOCUSED}))"
        ))?;
        assert_eq!(seen, json!([true, true]), "seen and marked: {words}");
        let last = words == "every state of the card";
        stops.push(words);
        if last {
            break;
        }
    }
    let expected = [
        "Skip to the article",
        "The Meridian",
        "Overview",
        "Next: Figures",
        "Copy",
        "Halden Ferries raises its forecast after record summer",
        "editor's desk",
    ];
    let mut left = stops.iter();
    for stop in expected {
        left.find(|words| words.starts_with(stop))
            .with_context(|| format!("{stop} in its turn of {stops:#?}"))?;
    }
    Ok(())
}

/// Presses Tab until the focus is on something whose words begin so.
fn tab_to(page: &Page<'_>, words: &str) -> Result<()> {
    for _ in 0..40 {
        page.press(Key::Tab)?;
        if focused(page)?.starts_with(words) {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never came to {words:?}")
}

fn is_used_by_keys_alone(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    tab_to(&page, "Overview")?;
    tab_to(&page, "Next: Figures")?;
    page.press(Key::Enter)?;
    page.wait(
        "the section, with the focus on its tab",
        &format!("{FOCUSED}.id.endsWith('figures')"),
    )?;
    tab_to(&page, "more than")?;
    page.press(Key::Enter)?;
    page.wait(
        "the sentence",
        &format!("{FOCUSED}.textContent.includes('more than 100')"),
    )?;
    page.press(Key::Escape)?;
    page.wait(
        "the item again",
        &format!("{FOCUSED}.innerText.startsWith('more than')"),
    )?;
    tab_to(&page, "Copy")?;
    page.press(Key::Enter)?;
    page.wait(
        "word of the copy",
        "find('factbox-card >>> [role=status]')[0].textContent.length > 0",
    )?;
    tab_to(&page, "Word for word")?;
    page.press(Key::Space)?;
    page.wait("how it works", "find('factbox-card >>> details')[0].open")
}

fn tells_names_and_roles_in_order(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open(browser, &site, "/")?;
    let told = |selector: &str| -> Result<Vec<(String, String)>> {
        let shown = page
            .find_all(&format!("factbox-card >>> {selector}"))?
            .into_iter();
        shown
            .filter(|element| {
                element
                    .eval("element.offsetHeight > 0")
                    .is_ok_and(|shown| shown == true)
            })
            .map(|element| Ok((element.role()?, element.name()?)))
            .collect()
    };
    let pair = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    assert_eq!(told(".heading")?, [pair("heading", "Figures and dates")]);
    assert_eq!(told(".tabs")?, [pair("tablist", "Figures and dates")]);
    let tabs = told(".tab")?;
    for ((role, name), section) in tabs.iter().zip(["Overview", "Figures", "Dates", "Sources"]) {
        assert!(role == "tab" && name.starts_with(section), "{tabs:?}");
    }
    for (at, section) in SECTIONS.into_iter().enumerate() {
        show(&page, section)?;
        let panel = told(".panel")?;
        assert_eq!(
            panel,
            [("tabpanel".to_owned(), tabs[at].1.clone())],
            "named by its tab"
        );
    }
    // A figure's link says hedge and number, what is counted, and who says so, in this order.
    show(&page, "figures")?;
    let figures = page.eval(
        "find('factbox-card')[0].data.figures.sort((a, b) => a.start - b.start).map(({ text, who }) => [text, who ?? ''])",
    )?;
    let links = told(".figure")?;
    assert!(links.len() > 3, "{links:?}");
    for (role, name) in &links {
        let squeezed = name.replace(char::is_whitespace, "");
        let figure = figures.as_array().into_iter().flatten().find(|figure| {
            let text = figure[0].as_str().unwrap_or_default().replace(' ', "");
            squeezed.starts_with(&text)
        });
        let who = figure.with_context(|| format!("{name} is no figure"))?[1]
            .as_str()
            .unwrap_or_default();
        assert!(role == "link" && name.contains(who), "{name}: {who}");
    }
    Ok(())
}
