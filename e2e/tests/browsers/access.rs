//! The card and its pages for readers of every kind: what assistive technology is told, what keys
//! reach, what small windows, large pointers, forced colours, stillness and paper make of it.

use crate::{demo::open, library};
use anyhow::{Context, Result, ensure};
use e2e::{Browser, Engine, Key, Page};
use serde_json::{Value, json};

cases![
    has_no_fault_that_axe_knows,
    is_toured_by_keys_alone,
    is_used_by_keys_alone,
    tells_names_and_roles_in_order,
    reads_from_right_to_left,
    fits_a_narrow_window,
    bears_wider_text_spacing,
    offers_large_targets,
    keeps_its_marks_in_forced_colours,
    jumps_at_once_for_readers_who_want_no_motion,
    prints_every_section,
];

const PAGES: [&str; 5] = [
    "/index.html",
    "/demo/results.html",
    "/demo/flood.html",
    "/demo/studio.html",
    "/demo/gallery.html",
];
const SECTIONS: [&str; 4] = ["overview", "figures", "dates", "sources"];

/// Opens a page and waits until all its cards have come to an end, near the viewport or not.
fn open_all<'b>(browser: &'b Browser, site: &e2e::Site, path: &str) -> Result<Page<'b>> {
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
fn show(page: &Page<'_>, section: &str) -> Result<()> {
    page.eval(&format!(
        "find('factbox-card').map((card) => card.show('{section}'))"
    ))
    .map(drop)
}

fn assert_none(found: &Value, place: &str) {
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
const FOCUSED: &str = "(() => { let at = document.activeElement;
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

fn reads_from_right_to_left(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = open_all(browser, &site, "/demo/gallery.html")?;
    let middle = |selector: &str, nth: usize| -> Result<f64> {
        let middle = page.eval(&format!(
            "(({{ left, right }}) => (left + right) / 2)(find('#arabic factbox-card')[0].shadowRoot.querySelectorAll('{selector}')[{nth}].getBoundingClientRect())"
        ))?;
        middle.as_f64().with_context(|| selector.to_owned())
    };
    assert!(middle(".tab", 0)? > middle(".tab", 1)?, "tabs");
    assert!(middle(".lead .key", 0)? > middle(".lead .key", 1)?, "numerals");
    // Old days stand to the right of later ones.
    assert!(
        middle(".overview .pole", 0)? > middle(".overview .mark.plan", 0)?,
        "time line"
    );
    page.find("#arabic factbox-card >>> .tab[aria-selected=true]")?
        .focus()?;
    for (key, section) in [(Key::ArrowLeft, "figures"), (Key::ArrowRight, "overview")] {
        page.press(key)?;
        page.wait(section, &format!("{FOCUSED}.id.endsWith('{section}')"))?;
    }
    Ok(())
}

/// What of the cards, or of their pages, stands out of the page sideways.
const STICKS_OUT: &str = "[document.body, ...find('factbox-card >>> *')].filter((element) => {
    if (element.closest('svg')) return false;
    const page = document.body.getBoundingClientRect();
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < page.left - 0.5 || right > page.right + 0.5 || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
}).map((element) => [element.className, element.textContent.slice(0, 60), element.scrollWidth])";

/// A phone, and a window of 1280 pixels at 400 %. Where windows are wider, the page is that narrow.
fn narrow(page: &Page<'_>) -> Result<()> {
    page.eval("(document.body.style.width = '320px')").map(drop)
}

fn fits_a_narrow_window(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    browser.resize(320, 700)?;
    for path in PAGES {
        let page = open_all(browser, &site, path)?;
        narrow(&page)?;
        for section in SECTIONS {
            show(&page, section)?;
            assert_none(&page.eval(STICKS_OUT)?, &format!("{path}, {section}"));
        }
    }
    Ok(())
}

fn bears_wider_text_spacing(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    for width in [320, 1024] {
        browser.resize(width, 700)?;
        let page = open_all(browser, &site, "/demo/gallery.html")?;
        if width == 320 {
            narrow(&page)?;
        }
        // The figures are WCAG's own, 1.4.12.
        page.eval(
            "(() => { const wider = new CSSStyleSheet();
               wider.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
               for (const { shadowRoot } of find('factbox-card')) shadowRoot.adoptedStyleSheets.push(wider); })()",
        )?;
        for section in SECTIONS {
            show(&page, section)?;
            assert_none(&page.eval(STICKS_OUT)?, &format!("{section} at {width}"));
        }
    }
    Ok(())
}

fn offers_large_targets(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let small = |selector: &str, least: u32| {
        format!(
            "find('{selector}').map((target) => [target.innerText, target.getBoundingClientRect()])
               .filter(([, {{ width, height }}]) => height > 0 && (width < 24 || height < {least} - 0.5))
               .map(([words, {{ width, height }}]) => [words, width, height])"
        )
    };
    for width in [320, 1024] {
        browser.resize(width, 700)?;
        for path in PAGES {
            let page = open_all(browser, &site, path)?;
            // Links within a sentence are as high as its lines.
            let own = page.eval(&small("header a, .foot li a, button, input, select", 24))?;
            assert_none(&own, &format!("{path} at {width}"));
            for section in SECTIONS {
                show(&page, section)?;
                let card = page.eval(&small("factbox-card >>> :is(a, button, summary)", 44))?;
                assert_none(&card, &format!("{path}, {section} at {width}"));
            }
        }
    }
    Ok(())
}

fn keeps_its_marks_in_forced_colours(browser: &Browser) -> Result<()> {
    if browser.engine() == Engine::WebKit {
        return Ok(()); // it has no forced colours
    }
    let site = browser.site().serve()?;
    for scheme in ["light", "dark"] {
        let page = open(browser, &site, "/")?;
        page.prefer(
            "",
            &[("forced-colors", "active"), ("prefers-color-scheme", scheme)],
        )?;
        let of = |selector: &str, property: &str| {
            page.eval(&format!(
                "getComputedStyle(find('factbox-card >>> {selector}')[0])['{property}']"
            ))
        };
        let ground = of(".factbox", "backgroundColor")?;
        for (selector, property) in [
            (".heading", "color"),
            (".tab[aria-selected=true]", "borderBlockEndColor"),
            (".go", "color"),
            (".time-line .axis", "stroke"),
            (".time-line .mark.plan", "stroke"),
            (".time-line text", "fill"),
        ] {
            assert_ne!(of(selector, property)?, ground, "{selector} is seen in {scheme}");
        }
        assert_eq!(of(".tab[aria-selected=false]", "borderBlockEndColor")?, ground);
        page.find("factbox-card >>> .tab[aria-selected=true]")?.focus()?;
        page.press(Key::ArrowRight)?;
        assert_ne!(of(".tab:focus-visible", "outlineStyle")?, "none");
        assert_ne!(of(".tab:focus-visible", "outlineColor")?, ground);
        page.prefer("", &[])?;
    }
    Ok(())
}

fn jumps_at_once_for_readers_who_want_no_motion(browser: &Browser) -> Result<()> {
    if browser.engine() == Engine::WebKit {
        return Ok(()); // its driver cannot set the preference
    }
    let site = browser.site().serve()?;
    for (motion, at_once) in [("reduce", true), ("no-preference", false)] {
        browser.resize(400, 500)?;
        let page = open_all(browser, &site, "/")?;
        page.prefer("", &[("prefers-reduced-motion", motion)])?;
        let there = page.eval(
            "(() => { const card = find('factbox-card')[0];
               card.reveal(card.data.dates.find(({ text }) => text.includes('December 9')).id);
               const { top, bottom } = find('p').find((p) => p.textContent.includes('December 9')).getBoundingClientRect();
               return bottom > 0 && top < innerHeight; })()",
        )?;
        assert_eq!(there, at_once, "{motion}");
        page.prefer("", &[])?;
    }
    Ok(())
}

fn prints_every_section(browser: &Browser) -> Result<()> {
    if browser.engine() == Engine::WebKit {
        return Ok(()); // its driver cannot show a page as printed
    }
    let site = browser.site().serve()?;
    for path in ["/", "/demo/gallery.html"] {
        let page = open_all(browser, &site, path)?;
        page.prefer("print", &[])?;
        let shown = |selector: &str| {
            format!("find('factbox-card >>> {selector}').filter((e) => e.getClientRects().length > 0).length")
        };
        let all = |selector: &str| format!("find('factbox-card >>> {selector}').length");
        for selector in [".panel", ".panel-name", ".panel li"] {
            assert_eq!(
                page.eval(&shown(selector))?,
                page.eval(&all(selector))?,
                "{path}: {selector}"
            );
        }
        assert!(page.eval(&all(".panel"))?.as_u64() >= Some(4), "there are panels");
        for selector in ["button", ".go", ".more"] {
            assert_eq!(page.eval(&shown(selector))?, 0, "{path}: {selector}");
        }
        page.prefer("", &[])?;
    }
    Ok(())
}
