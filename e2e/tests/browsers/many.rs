//! Many cards, at once and one after the other: what is shared, and what is given back.

use crate::customer::{CARD, SCRIPT, article, settled, site, site_with};
use anyhow::{Result, bail};
use e2e::{Browser, Key};

cases![
    fifty_cards_share_one_program,
    gives_back_what_cards_that_left_had,
    jumps_of_two_cards_take_turns,
];

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
    let mut before = page.eval(&rounds(100))?;
    // On a busy machine a card may be cleared away after the next is there: room for that is made once,
    // and what is never given back grows each time.
    for _ in 0..2 {
        let after = page.eval(&rounds(900))?;
        if after == before {
            return Ok(());
        }
        before = after;
    }
    bail!("each 900 rounds take more, at last {before}")
}

fn jumps_of_two_cards_take_turns(browser: &Browser) -> Result<()> {
    let site = site(browser, &article(&[CARD, CARD, SCRIPT].concat())).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    page.eval("history.pushState('before', '')")?;
    let shown = |count: u32| {
        format!(
            "find('[data-factbox-jump]').length === {count} && document.adoptedStyleSheets.length === {count}"
        )
    };
    for card in [0, 1] {
        page.eval(&format!(
            "find('factbox-card')[{card}].reveal(find('factbox-card')[{card}].data.figures[{card}].id)"
        ))?;
        page.wait("one sentence shown", &shown(1))?;
    }
    page.press(Key::Escape)?;
    page.wait("nothing shown", &shown(0))?;
    page.wait("the entry before the jumps", "history.state === 'before'")?;
    page.eval("new Promise((later) => setTimeout(later, 300))")?;
    assert_eq!(page.eval("history.state")?, "before", "back by one entry alone");

    // A card that leaves takes no other's sentence with it.
    page.eval("find('factbox-card')[1].reveal(find('factbox-card')[1].data.figures[1].id)")?;
    page.wait("one sentence shown", &shown(1))?;
    page.eval("find('factbox-card')[0].remove()")?;
    page.eval("new Promise((later) => setTimeout(later, 100))")?;
    page.wait("the sentence still", &shown(1))?;
    page.eval("find('factbox-card')[0].remove()")?;
    page.wait("its end", &shown(0))?;
    Ok(())
}
