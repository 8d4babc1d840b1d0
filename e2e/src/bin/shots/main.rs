//! `shots FOLDER REFERENCE [--check | --accept]`: pictures of the card on the demo's articles and in every
//! state of its gallery, at three widths, light and dark, with sheets of all. With an option the
//! gallery alone, held against the reference set or made one. In Chromium; `cargo xtask shots` calls
//! this.
//!
//! The reference set has the facts of its cards too, and they are given to the cards: how a card looks
//! does not depend on how well an article is read.

mod reference;

use anyhow::{Context, Result, bail, ensure};
use e2e::{Browser, Element, Engine, Page, Site};
use reference::{Grid, Set};
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
const GALLERY: &[(&str, &str)] = PAGES.split_at(3).1;
const SCHEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 3] = [320, 640, 1024];
const SECTIONS: [&str; 4] = ["overview", "figures", "dates", "sources"];
/// The height of a window, in pixels, unless what is to be pictured is higher.
const HEIGHT: u32 = 600;
/// The width of a sheet, in pixels.
const SHEET: u32 = 2900;

fn main() -> Result<()> {
    let mut args = env::args().skip(1);
    let mut path = || args.next().map(PathBuf::from).context("shots FOLDER REFERENCE");
    let (folder, reference) = (path()?, path()?);
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(Engine::Chromium)?;
    let site = browser.site().serve()?;
    let camera = Camera {
        browser: &browser,
        site: &site,
        folder: &folder,
    };
    match args.next().as_deref() {
        None => {
            let set = camera.take(&PAGES, &json!({}))?;
            camera.sheets(&set)
        }
        Some("--accept") => {
            let facts = camera.facts()?;
            reference::write(&reference, &facts, &camera.take(GALLERY, &facts)?)
        }
        Some("--check") => {
            let (facts, then) = reference::read(&reference)?;
            let now = camera.take(GALLERY, &facts)?;
            let differences = reference::differences(&now, &then);
            ensure!(
                differences.is_empty(),
                "{} of {} pictures changed:\n{}",
                differences.len(),
                now.len(),
                differences.join("\n")
            );
            Ok(())
        }
        Some(option) => bail!("not understood: {option}"),
    }
}

/// What takes pictures, of what, and where they go.
struct Camera<'a> {
    browser: &'a Browser,
    site: &'a Site,
    folder: &'a Path,
}

impl Camera<'_> {
    /// Opens a page and waits for all its cards but those that wait for ever.
    fn open(&self, name: &str, path: &str) -> Result<Page<'_>> {
        let page = self.browser.open(&self.site.url(path))?;
        page.eval(
            "Promise.all(find('factbox-card:not([src])').map((card) => card.refresh().then(() => card.ready)))",
        )?;
        if name == "gallery" {
            page.wait(
                "the edited article",
                "find('#edited factbox-card')[0].state === 'partial'",
            )?;
        }
        Ok(page)
    }

    /// The facts of the gallery's cards by state, but for those that change and the sixty that are alike.
    fn facts(&self) -> Result<Value> {
        let (name, path) = GALLERY[0];
        self.open(name, path)?.eval(
            "Object.fromEntries(find('section:not(#edited, #many) factbox-card')
               .filter((card) => card.data).map((card) => [card.closest('section').id, card.data]))",
        )
    }

    /// Pictures of all sections of all cards, in all schemes and widths. Where facts are given, of the
    /// cards that show them and of those that show none.
    fn take(&self, pages: &[(&str, &str)], facts: &Value) -> Result<Set> {
        let mut set = Set::new();
        for scheme in SCHEMES {
            for width in WIDTHS {
                for (name, path) in pages {
                    self.browser.resize(width, HEIGHT)?;
                    let page = self.open(name, path)?;
                    page.prefer("", &[("prefers-color-scheme", scheme)])?;
                    page.eval(&format!(
                        "Promise.all(Object.entries({facts}).map(([state, data]) => {{
                           const card = find(`#${{state}} factbox-card`)[0];
                           card.data = data;
                           return card.refresh(); }}))"
                    ))?;
                    let picture = whole(&page, width)?;
                    fs::write(
                        self.folder.join(format!("page-{name}-{width}-{scheme}.png")),
                        picture,
                    )?;
                    for card in page.find_all("factbox-card")? {
                        let state = card.eval("element.closest('section')?.id")?;
                        let name = state.as_str().unwrap_or(name);
                        let found = card.eval("element.data !== null")? == true;
                        if facts == &json!({}) || !found || facts.get(name).is_some() {
                            set.extend(self.sections(&card, &format!("{name}-{width}-{scheme}"), width)?);
                        }
                    }
                }
            }
        }
        Ok(set)
    }

    /// A picture of each section that a card has, and of a card that has none.
    fn sections(&self, card: &Element<'_>, name: &str, width: u32) -> Result<Set> {
        let mut set = Set::new();
        for section in SECTIONS {
            let there = card.eval(&format!("element.show('{section}')"))? == true;
            if there || section == SECTIONS[0] {
                // The window is to hold all of it.
                self.browser
                    .resize(width, pixels(&card.eval("element.offsetHeight + 20")?)?)?;
                card.eval("element.scrollIntoView({ behavior: 'instant' })")?;
                let (name, picture) = (format!("{name}-{section}"), card.screenshot()?);
                fs::write(self.folder.join(format!("{name}.png")), &picture)?;
                set.insert(name, Grid::of(&picture)?);
            }
        }
        Ok(set)
    }

    /// A sheet of all cards, and one of all sections for each card.
    fn sheets(&self, set: &Set) -> Result<()> {
        let end = format!("-{}-{}-{}", WIDTHS[0], SCHEMES[0], SECTIONS[0]);
        let names: Vec<&str> = set.keys().filter_map(|name| name.strip_suffix(&end)).collect();
        let firsts: Vec<_> = names.iter().map(|name| (*name, SECTIONS[0])).collect();
        self.sheet("sheet", &firsts)?;
        for name in names {
            self.sheet(&format!("sheet-{name}"), &SECTIONS.map(|section| (name, section)))?;
        }
        Ok(())
    }

    /// One picture of many: a row for each card or section, a column for each width and scheme.
    fn sheet(&self, name: &str, rows: &[(&str, &str)]) -> Result<()> {
        let mut html =
            "<!doctype html><meta charset=utf-8><body style='background:#888;font:16px sans-serif'>"
                .to_owned();
        for (card, section) in rows {
            html +=
                &format!("<h2>{card}: {section}</h2><div style='display:flex;gap:12px;align-items:start'>");
            for width in WIDTHS {
                for scheme in SCHEMES {
                    let picture = format!("{card}-{width}-{scheme}-{section}.png");
                    if self.folder.join(&picture).exists() {
                        html += &format!("<img src='{picture}'>");
                    }
                }
            }
            html += "</div>";
        }
        let site = self
            .browser
            .folder(self.folder)
            .file("/sheet.html", &html)
            .serve()?;
        self.browser.resize(SHEET, HEIGHT)?;
        let page = self.browser.open(&site.url("/sheet.html"))?;
        page.prefer("", &[("prefers-color-scheme", SCHEMES[0])])?;
        fs::write(self.folder.join(format!("{name}.png")), whole(&page, SHEET)?)?;
        Ok(())
    }
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
