//! The card under the policies that publishers send.

use crate::customer::{CARD, SCRIPT, article, settled, site, states};
use anyhow::{Context, Result};
use e2e::Browser;

cases![
    stays_silent_under_a_strict_policy,
    works_under_each_policy_that_allows_wasm
];

fn stays_silent_under_a_strict_policy(browser: &Browser) -> Result<()> {
    let policy = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                  img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    let site = site(browser, &article(&[CARD, SCRIPT].concat()))
        .header("Content-Security-Policy", policy)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    assert_eq!(page.eval("find('factbox-card')[0].state")?, "ready");
    page.find("factbox-card >>> [role=tab]:last-of-type")?.click()?;
    assert_eq!(page.console()?, []);
    let styled = "getComputedStyle(find('factbox-card >>> .factbox')[0]).borderBlockStartStyle";
    assert_eq!(page.eval(styled)?, "solid", "the style sheet is applied");
    Ok(())
}

fn works_under_each_policy_that_allows_wasm(browser: &Browser) -> Result<()> {
    for policy in [
        "script-src 'self' 'wasm-unsafe-eval'",
        "script-src 'self' 'unsafe-eval'",
        "default-src 'self' 'wasm-unsafe-eval'; img-src data:; object-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'",
        "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types default",
        "script-src 'nonce-lamp' 'wasm-unsafe-eval'; base-uri 'none'",
        "script-src 'nonce-lamp' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    ] {
        let page = article(&[CARD, SCRIPT].concat()).replace("<script ", "<script nonce=\"lamp\" ");
        let site = site(browser, &page)
            .header("Content-Security-Policy", policy)
            .serve()?;
        let page = browser.open(&site.url("/page.html"))?;
        let states = states(&page).context(policy)?;
        let said = page.console()?;
        assert_eq!(states, "ready", "{policy}: {said:#?}");
        // Where a page keeps its own log, the keeper is a script without the nonce.
        assert_eq!(said, [], "{policy}");
    }
    Ok(())
}
