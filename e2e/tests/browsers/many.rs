//! Many cards, at once and one after the other: what is shared, and what is given back.

use crate::customer::{CARD, SCRIPT, article, settled, site_with};
use anyhow::Result;
use e2e::Browser;

cases![fifty_cards_share_one_program, gives_back_what_cards_that_left_had];

fn fifty_cards_share_one_program(browser: &Browser) -> Result<()> {
    let count = "globalThis.calls = {};
        for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
            const own = WebAssembly[name];
            WebAssembly[name] = (...given) => { calls[name] = (calls[name] ?? 0) + 1; return own.apply(WebAssembly, given); };
        }";
    let cards = CARD
        .replace("<factbox-card>", "<factbox-card loading=\"eager\">")
        .repeat(50);
    let site = site_with(browser, &article(&[&cards, SCRIPT].concat()), count).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    let ready = "find('factbox-card').filter((card) => card.state === 'ready').length";
    assert_eq!(page.eval(ready)?, 50);
    assert_eq!(
        page.eval("Object.entries(calls).sort().join(' ')")?,
        "compileStreaming,1 instantiate,1"
    );
    let asked = site.requests()?;
    for file in ["/factbox.js", "/factbox-widget.js", "/factbox-widget_bg.wasm"] {
        assert_eq!(asked.iter().filter(|path| *path == file).count(), 1, "{file}");
    }
    assert_eq!(page.console()?, []);
    Ok(())
}

fn gives_back_what_cards_that_left_had(browser: &Browser) -> Result<()> {
    let watch = "const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate(...given);
            globalThis.memory = Object.values((made.instance ?? made).exports)
                .find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
        globalThis.listeners = 0;
        for (const [name, change] of [['addEventListener', 1], ['removeEventListener', -1]]) {
            const own = EventTarget.prototype[name];
            EventTarget.prototype[name] = function (...given) {
                if (this === window || this === document || this === document.body) listeners += change;
                return own.apply(this, given);
            };
        }";
    let site = site_with(browser, &article(&[CARD, SCRIPT].concat()), watch).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    let rounds = |count: usize| {
        format!(
            "(async () => {{
                for (let round = 0; round < {count}; round += 1) {{
                    const card = document.createElement('factbox-card');
                    card.loading = 'eager';
                    document.querySelector('aside').append(card);
                    if (await card.ready !== 'ready') throw card.state;
                    card.remove();
                    await new Promise((later) => setTimeout(later));
                }}
                return `${{memory.buffer.byteLength}} bytes, ${{listeners}} listeners`;
            }})()"
        )
    };
    let before = page.eval(&rounds(100))?;
    assert_eq!(page.eval(&rounds(900))?, before, "after 900 rounds more");
    Ok(())
}
