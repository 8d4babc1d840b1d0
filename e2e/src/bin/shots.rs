//! `shots FOLDER`: pictures of the card on the demo articles, at three widths, light and dark, with
//! a sheet of all. In Chromium; `cargo xtask shots` calls this.

use anyhow::{Context, Result};
use e2e::{Browser, Engine, Page};
use serde_json::json;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const ARTICLES: [(&str, &str); 3] = [
    ("world", "/index.html"),
    ("business", "/demo/results.html"),
    ("inquiry", "/demo/flood.html"),
];
const SCHEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 3] = [320, 640, 1024];
const SECTIONS: [&str; 4] = ["overview", "figures", "dates", "sources"];

fn main() -> Result<()> {
    let folder = env::args_os()
        .nth(1)
        .context("say where to put the pictures: shots FOLDER")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(Engine::Chromium)?;
    let site = browser.site().serve()?;
    for scheme in SCHEMES {
        prefer(&browser, scheme)?;
        for width in WIDTHS {
            browser.resize(width, 1800)?;
            for (article, path) in ARTICLES {
                let page = browser.open(&site.url(path))?;
                take(&page, &folder, &format!("{article}-{width}-{scheme}"))?;
            }
        }
    }
    prefer(&browser, "light")?;
    sheet(&browser, &folder)
}

fn prefer(browser: &Browser, scheme: &str) -> Result<()> {
    let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
    browser.cdp("Emulation.setEmulatedMedia", features).map(drop)
}

/// Each section of a page's card, and the page around it.
fn take(page: &Page<'_>, folder: &Path, name: &str) -> Result<()> {
    let card = page.find("factbox-card")?;
    card.eval("element.scrollIntoView()")?;
    page.wait(
        "the card is drawn",
        "document.querySelector('factbox-card').state === 'ready'",
    )?;
    for section in SECTIONS {
        card.eval(&format!("element.show('{section}')"))?;
        fs::write(folder.join(format!("{name}-{section}.png")), card.screenshot()?)?;
    }
    card.eval("element.show('overview')")?;
    page.eval("scrollTo(0, 0)")?;
    fs::write(folder.join(format!("{name}-page.png")), page.screenshot()?)?;
    Ok(())
}

/// One picture of all pictures of each article.
fn sheet(browser: &Browser, folder: &Path) -> Result<()> {
    for (article, _) in ARTICLES {
        let mut html =
            "<!doctype html><meta charset=utf-8><body style='background:#888;margin:8px'>".to_owned();
        for scheme in SCHEMES {
            for width in WIDTHS {
                html += "<div style='display:flex;gap:8px;margin-block-end:8px;align-items:start'>";
                for section in SECTIONS {
                    html += &format!("<img src='{article}-{width}-{scheme}-{section}.png'>");
                }
                html += "</div>";
            }
        }
        let site = browser.folder(folder).file("/sheet.html", &html).serve()?;
        browser.resize(2700, 1000)?;
        let page = browser.open(&site.url("/sheet.html"))?;
        let height = page
            .eval("document.documentElement.scrollHeight")?
            .as_u64()
            .unwrap_or(1000);
        browser.resize(2700, u32::try_from(height)?)?;
        fs::write(folder.join(format!("{article}.png")), page.screenshot()?)?;
    }
    Ok(())
}
