//! `shots FOLDER`: pictures of the card on the demo's articles and in every state of its gallery, at
//! three widths, light and dark, with sheets of all. In Chromium; `cargo xtask shots` calls this.

use anyhow::{Context, Result};
use e2e::{Browser, Element, Engine, Page};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const PAGES: [(&str, &str); 4] = [
    ("world", "/index.html"),
    ("business", "/demo/results.html"),
    ("inquiry", "/demo/flood.html"),
    ("gallery", "/demo/gallery.html"),
];
const SCHEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 3] = [320, 640, 1024];
const SECTIONS: [&str; 4] = ["overview", "figures", "dates", "sources"];
/// The height of a window, in pixels, unless what is to be pictured is higher.
const HEIGHT: u32 = 600;
/// The width of a sheet, in pixels.
const SHEET: u32 = 2900;

fn main() -> Result<()> {
    let folder = env::args_os()
        .nth(1)
        .context("say where to put the pictures: shots FOLDER")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(Engine::Chromium)?;
    let site = browser.site().serve()?;
    let mut names = Vec::new();
    for scheme in SCHEMES {
        prefer(&browser, scheme)?;
        for width in WIDTHS {
            for (name, path) in PAGES {
                browser.resize(width, HEIGHT)?;
                let page = browser.open(&site.url(path))?;
                page.eval(
                    "Promise.all(find('factbox-card').map((card) => card.refresh().then(() => card.ready)))",
                )?;
                fs::write(
                    folder.join(format!("page-{name}-{width}-{scheme}.png")),
                    whole(&page, width)?,
                )?;
                for card in page.find_all("factbox-card")? {
                    let state = card.eval("element.closest('section')?.id")?;
                    let name = state.as_str().unwrap_or(name);
                    take(
                        &card,
                        &folder,
                        &format!("{name}-{width}-{scheme}"),
                        &browser,
                        width,
                    )?;
                    if !names.iter().any(|known| known == name) {
                        names.push(name.to_owned());
                    }
                }
            }
        }
    }
    prefer(&browser, "light")?;
    let firsts: Vec<_> = names.iter().map(|name| (name.as_str(), SECTIONS[0])).collect();
    sheet(&browser, &folder, "sheet", &firsts)?;
    for name in &names {
        let sections = SECTIONS.map(|section| (name.as_str(), section));
        sheet(&browser, &folder, &format!("sheet-{name}"), &sections)?;
    }
    Ok(())
}

fn prefer(browser: &Browser, scheme: &str) -> Result<()> {
    let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
    browser.cdp("Emulation.setEmulatedMedia", features).map(drop)
}

/// A picture of each section that a card has, and of a card that has none.
fn take(card: &Element<'_>, folder: &Path, name: &str, browser: &Browser, width: u32) -> Result<()> {
    for section in SECTIONS {
        let there = card.eval(&format!("element.show('{section}')"))? == true;
        if there || section == SECTIONS[0] {
            // The window is to hold all of it.
            browser.resize(width, pixels(&card.eval("element.offsetHeight + 20")?)?)?;
            card.eval("element.scrollIntoView({ behavior: 'instant' })")?;
            fs::write(folder.join(format!("{name}-{section}.png")), card.screenshot()?)?;
        }
    }
    Ok(())
}

/// A picture of a page from top to bottom.
fn whole(page: &Page<'_>, width: u32) -> Result<Vec<u8>> {
    let height = page.eval("document.documentElement.scrollHeight")?;
    page.browser().resize(width, pixels(&height)?)?;
    page.screenshot()
}

fn pixels(value: &Value) -> Result<u32> {
    let height = value.as_u64().context("a height is a whole number")?;
    Ok(u32::try_from(height)?.max(HEIGHT))
}

/// One picture of many: a row for each card or section, a column for each width and scheme.
fn sheet(browser: &Browser, folder: &Path, name: &str, rows: &[(&str, &str)]) -> Result<()> {
    let mut html =
        "<!doctype html><meta charset=utf-8><body style='background:#888;font:16px sans-serif'>".to_owned();
    for (card, section) in rows {
        html += &format!("<h2>{card}: {section}</h2><div style='display:flex;gap:12px;align-items:start'>");
        for width in WIDTHS {
            for scheme in SCHEMES {
                let picture = format!("{card}-{width}-{scheme}-{section}.png");
                if folder.join(&picture).exists() {
                    html += &format!("<img src='{picture}'>");
                }
            }
        }
        html += "</div>";
    }
    let site = browser.folder(folder).file("/sheet.html", &html).serve()?;
    browser.resize(SHEET, HEIGHT)?;
    let page = browser.open(&site.url("/sheet.html"))?;
    fs::write(folder.join(format!("{name}.png")), whole(&page, SHEET)?)?;
    Ok(())
}
