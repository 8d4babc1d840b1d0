//! Pages of our own through the harness of `cargo xtask shells`, and what it must not miss.

use anyhow::Result;
use e2e::{Browser, Engine, Outcome, Shell};

cases![leaves_a_hostile_page_as_it_was, sees_what_a_bad_widget_does];

/// Without a doctype, with a base, resets, a clock, patched builtins and teasers around the article.
const PAGE: &str = r#"<html lang="en"><head><title>Lamps</title><base href="/news/">
<meta property="article:published_time" content="2020-12-03">
<style>
* { margin: 0; letter-spacing: 1px; box-sizing: content-box !important }
html { font-size: 10px } button { all: unset } svg, aside > * { max-width: 10px !important }
</style>
<script>
  const { map } = Array.prototype;
  Array.prototype.map = function (...given) { return map.apply(this, given); };
  setInterval(() => { document.getElementById("clock").textContent = Date.now(); }, 7);
</script></head><body>
<p id="clock"></p>
<article><h2>Bridge opens</h2><p>Other news in short.</p></article>
<article><h1>Town counts its lamps</h1>
<p>The mayor said on Tuesday that 412 lamps were replaced in the town since March 3. It was the
largest programme that the region has seen in years, officials said.
<p>About 90 workers took part in the programme, which cost 3.4 million euros in all and ended on
November 20, the council said in a statement.</p>
<p>The council plans a second round on June 4, 2021, when 250 more lamps are to be put up along the
river and in the old town.</p></article></body></html>"#;

fn leaves_a_hostile_page_as_it_was(browser: &Browser) -> Result<()> {
    assert_eq!(Shell::new(PAGE).check(browser, || browser.site())?, Outcome::Card);
    let shop =
        Shell::new("<html lang=en><title>Shop</title><p>Lamps, 9 euros each.</p></html>").with_doctype();
    assert_eq!(shop.check(browser, || browser.site())?, Outcome::Away);
    Ok(())
}

fn sees_what_a_bad_widget_does(browser: &Browser) -> Result<()> {
    let bad = "globalThis.leaked = 1; Array.prototype.leaked = 1;
        document.adoptedStyleSheets.push(new CSSStyleSheet());
        console.log('hello from factbox');
        fetch('/beacon');
        customElements.define('factbox-card', class extends HTMLElement { state = 'ready'; });
        setTimeout(() => document.body.prepend('made larger'), 300);
        setTimeout(() => { const end = performance.now() + 300; while (performance.now() < end); }, 100);";
    let site = || browser.site().file("/factbox.js", bad);
    let Outcome::Failed(faults) = Shell::new(PAGE).check(browser, site)? else {
        panic!("nothing was seen");
    };
    let mut wanted = vec![
        "the page's nodes: + 2 made larger",
        "names and styles of the page: + leaked",
        "names and styles of the page: + A.leaked",
        "console: log: hello from factbox",
        "names and styles of the page: + adopted",
        "requests: + /beacon",
        "points differ",
    ];
    if browser.engine() == Engine::Chromium {
        wanted.extend(["layout shift: +", "a task of ours took"]);
    }
    for wanted in wanted {
        assert!(
            faults.iter().any(|fault| fault.contains(wanted)),
            "{wanted} in {faults:#?}"
        );
    }
    Ok(())
}
