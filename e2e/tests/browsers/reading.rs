//! What else reads the page: links of search engines into the article, and reader modes.

use crate::library;
use anyhow::{Context, Result};
use e2e::{Browser, Engine, Page, Site};

cases![
    leaves_links_to_words_to_the_article,
    leaves_later_links_to_words_to_the_article,
    is_left_out_by_reader_modes,
];

/// The card above the article, everything a window apart, and a link that stays at hand.
fn page(loading: &str) -> String {
    format!(
        r##"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier</title>
<link rel="icon" href="data:,"><meta property="article:published_time" content="2024-04-18">
<style>aside {{ min-height: 120vh }} article p {{ margin-block: 120vh }} #go {{ position: fixed; inset: 0 0 auto; background: #fff }}</style>
<script type="module" async src="/factbox.js"></script></head><body>
<a id="go" href="#">to the words</a><aside><factbox-card loading="{loading}" active="figures"></factbox-card></aside>
<article><h1>Pier to be built anew</h1>
<p>The old pier carried more than 90,000 visitors in its last year, the harbour office said on Tuesday.</p>
<p>The new one is 310 metres long. It will cost about 14.2 million euros, according to the town.</p>
<p>Some 1,250 residents signed a letter against it, up 8% from the first count, the council said.</p>
<p>The mayor expects that it will open on June 1, 2026, and that dozens of jobs will come with it.</p>
</article></body></html>"##
    )
}

fn open<'b>(browser: &'b Browser, site: &Site, address: &str) -> Result<Page<'b>> {
    browser.open("about:blank")?; // else it would be a move within the page
    browser.open(&site.url(address))
}

fn ready(page: &Page<'_>) -> Result<()> {
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")
}

/// For each figure its sentence, or only its own words, as a text directive, and its paragraph's number.
fn directives(page: &Page<'_>, of: &str) -> Result<Vec<(String, u64)>> {
    ready(page)?;
    let found = page.eval(&format!(
        "(() => {{
           const paragraphs = find('article p').map((p) => p.textContent);
           return find('factbox-card')[0].data.figures.map(({{ text: figure }}) => {{
             const at = paragraphs.findIndex((words) => words.includes(figure));
             const sentence = paragraphs[at].match(/[^.]+(?:\\.\\d[^.]*)*\\./g).find((words) => words.includes(figure)).trim();
             return [':~:text=' + encodeURIComponent({of}).replace(/-/g, '%2D'), at];
           }}); }})()",
    ))?;
    let found = found.as_array().context("a list")?.iter();
    let found: Vec<_> = found
        .filter_map(|one| Some((one[0].as_str()?.to_owned(), one[1].as_u64()?)))
        .collect();
    assert!(found.len() >= 5, "{found:?}");
    Ok(found)
}

/// Waits until a paragraph of the article is in view, and the card is not.
fn landed(page: &Page<'_>, paragraph: u64, directive: &str) -> Result<()> {
    let place = format!(
        "(({{ top, bottom }}) => bottom > 0 && top < innerHeight)(find('article p')[{paragraph}].getBoundingClientRect())
         && find('aside')[0].getBoundingClientRect().bottom <= 0"
    );
    page.wait(directive, &place)
}

fn leaves_links_to_words_to_the_article(browser: &Browser) -> Result<()> {
    for loading in ["eager", "lazy"] {
        let site = browser.site().file("/page.html", &page(loading)).serve()?;
        let page = open(browser, &site, "/page.html")?;
        let links = [directives(&page, "sentence")?, directives(&page, "figure")?];
        for (directive, paragraph) in links.concat() {
            let page = open(browser, &site, &format!("/page.html#{directive}"))?;
            if loading == "eager" {
                ready(&page)?; // and nothing has moved since
            }
            landed(&page, paragraph, &directive)?;
        }
    }
    Ok(())
}

/// The card is there already: its words are no match.
fn leaves_later_links_to_words_to_the_article(browser: &Browser) -> Result<()> {
    let site = browser.site().file("/page.html", &page("eager")).serve()?;
    let page = open(browser, &site, "/page.html")?;
    let mut links = directives(&page, "sentence")?;
    if browser.engine() == Engine::Chromium {
        // The others do not pass over an object's content, as the standard has it.
        links.extend(directives(&page, "figure")?);
    }
    for (directive, paragraph) in links {
        page.eval(&format!("(find('#go')[0].href = '#{directive}', scrollTo(0, 0))"))?;
        page.find("#go")?.click()?;
        landed(&page, paragraph, &directive)?;
    }
    Ok(())
}

fn is_left_out_by_reader_modes(browser: &Browser) -> Result<()> {
    let readability = library("@mozilla/readability/Readability.js")?;
    let site = browser.site();
    let index = "/demo/results.html";
    let fallback = "<factbox-card><h2>Figures</h2><ul><li><strong>4.2 million</strong> passengers</li>
        <li><strong>€862 million</strong> revenue</li><li><strong>912,000</strong> cars were shipped</li></ul></factbox-card>";
    let dist = site.read(index)?;
    let with = dist.replace("<factbox-card></factbox-card>", fallback);
    anyhow::ensure!(with != dist, "the page has a card");
    let site = site.file("/demo/with.html", &with).serve()?;
    for path in [index, "/demo/with.html"] {
        let page = open(browser, &site, path)?;
        for _ in 0..100 {
            if page.eval("!!find('factbox-card')[0].data")? == true {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        // One script for both: Firefox keeps no globals from one to the next.
        let counts = page.eval(&format!(
            "(() => {{
               {readability}
               const read = new Readability(document.cloneNode(true)).parse().textContent;
               const article = find('.story > :not(aside)').map((block) => block.textContent).join(' ');
               const count = (text, words) => text.split(words).length - 1;
               return find('factbox-card')[0].data.figures.map(({{ text }}) => [text, count(read, text), count(article, text)]);
             }})()"
        ))?;
        let counts = counts.as_array().context("a list")?;
        assert!(counts.len() > 5);
        for count in counts {
            assert_eq!(count[1], count[2], "{count} in {path}");
        }
    }
    Ok(())
}
