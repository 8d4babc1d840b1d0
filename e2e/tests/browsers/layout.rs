//! The card and its pages as they look: from right to left, in small windows, under large pointers, in
//! forced colours, without motion, on paper.

use crate::access::{FOCUSED, PAGES, SECTIONS, assert_none, open_all, show};
use crate::demo::open;
use anyhow::{Context, Result};
use e2e::{Browser, Engine, Key, Page};

cases![
    reads_from_right_to_left,
    fits_a_narrow_window,
    bears_wider_text_spacing,
    offers_large_targets,
    keeps_its_marks_in_forced_colours,
    jumps_at_once_for_readers_who_want_no_motion,
    prints_every_section,
];

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
