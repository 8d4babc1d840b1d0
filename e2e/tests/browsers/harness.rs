//! The harness itself: what it claims to see, it sees.

use anyhow::Result;
use e2e::{Browser, Key};

cases![
    finds_and_clicks_inside_a_shadow_root,
    presses_keys_where_the_focus_is,
    hears_the_console,
    sends_chosen_headers_and_refuses_files,
    sets_the_size_of_the_window,
    serves_many_large_files_at_once,
];

const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><title>Harness</title><link rel="icon" href="data:,"></head><body>
<x-box><template shadowrootmode="open"><button>no</button><button>yes</button></template></x-box>
<input><script src="/script.js"></script></body></html>"#;

fn finds_and_clicks_inside_a_shadow_root(browser: &Browser) -> Result<()> {
    let script = "find = (n) => document.querySelector('x-box').shadowRoot.querySelectorAll('button')[n];
                  find(1).onclick = () => find(0).textContent = 'clicked';";
    let site = browser
        .site()
        .file("/page.html", PAGE)
        .file("/script.js", script)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(page.find_all("x-box >>> button")?.len(), 2);
    assert_eq!(
        page.find_all("button")?.len(),
        0,
        "a selector stays outside of shadow roots"
    );
    page.find("x-box >>> button:last-of-type")?.click()?;
    assert_eq!(page.find("x-box >>> button")?.text()?, "clicked");
    Ok(())
}

fn presses_keys_where_the_focus_is(browser: &Browser) -> Result<()> {
    let script = "keys = []; onkeydown = (event) => keys.push(event.key);";
    let site = browser
        .site()
        .file("/page.html", PAGE)
        .file("/script.js", script)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    let input = page.find("input")?;
    input.focus()?;
    assert!(input.is_focused()?);
    for key in [Key::ArrowLeft, Key::Home, Key::Escape] {
        page.press(key)?;
    }
    assert_eq!(page.eval("keys.join()")?, "ArrowLeft,Home,Escape");
    page.press(Key::BackTab)?;
    assert!(
        page.find("x-box >>> button:last-of-type")?.is_focused()?,
        "Shift and Tab moved the focus back"
    );
    Ok(())
}

fn hears_the_console(browser: &Browser) -> Result<()> {
    let site = browser.site().file("/page.html", PAGE);
    let site = site
        .file("/script.js", "console.warn('a warning'); undefined.member")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    let heard = page.console()?;
    let heard = |level: &str, text: &str| heard.iter().any(|m| m.level == level && m.text.contains(text));
    assert!(heard("WARNING", "a warning"), "what scripts log");
    assert!(heard("SEVERE", "TypeError"), "errors that nobody caught");
    let page = browser.open("about:blank")?;
    assert_eq!(page.console()?, [], "each page's console begins empty");
    Ok(())
}

fn sends_chosen_headers_and_refuses_files(browser: &Browser) -> Result<()> {
    let site = browser
        .site()
        .file("/page.html", PAGE)
        .header("Content-Security-Policy", "script-src 'none'");
    let site = site
        .file("/script.js", "document.title = 'ran'")
        .refuse(".css")
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(
        page.eval("document.title")?,
        "Harness",
        "the policy stopped the script"
    );
    assert_eq!(
        page.eval("fetch('/any.css').then((answer) => answer.status)")?,
        404
    );
    assert!(site.requests()?.contains(&"/any.css".to_owned()));
    Ok(())
}

fn sets_the_size_of_the_window(browser: &Browser) -> Result<()> {
    let site = browser.site().file("/page.html", PAGE).serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    browser.resize(640, 700)?;
    assert_eq!(page.eval("innerWidth")?, 640);
    if browser.engine() == e2e::Engine::Chromium {
        browser.resize(320, 700)?;
        assert_eq!(page.eval("innerWidth")?, 320, "a phone");
    }
    Ok(())
}

fn serves_many_large_files_at_once(browser: &Browser) -> Result<()> {
    let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><!--PADDING--></svg>";
    let picture = picture.replace("PADDING", &" ".repeat(500_000));
    let pictures: String = (0..30).map(|n| format!("<img src='/picture.svg?{n}'>")).collect();
    let page = PAGE.replace("<input>", &pictures);
    let site = browser
        .site()
        .file("/page.html", &page)
        .file("/picture.svg", &picture)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    assert_eq!(
        page.eval("[...document.images].filter((image) => image.naturalWidth === 9).length")?,
        30
    );
    Ok(())
}
