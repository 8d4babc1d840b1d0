//! The files under `recipes/`, run as a newsroom would and looked at in a browser.
//!
//! They need what `cargo xtask test` makes before: `target/dist`, the `factbox` command, and the
//! packages in `.tools/recipes`.

use crate::given::{is_quiet, pre_rendered};
use anyhow::{Context, Result, ensure};
use e2e::{Browser, Page, SiteBuilder};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

cases![
    plain_html,
    plain_html_with_a_card_made_before,
    files_from_another_origin,
    a_static_site,
    wordpress,
    wordpress_with_a_card_made_before,
    react,
    react_with_a_card_made_before,
    a_feed
];

/// The workspace's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Runs a program with the `factbox` command on its PATH; gives what it printed.
pub fn run(program: &str, arguments: &[&str]) -> Result<String> {
    let built = env::current_exe()?;
    let built = built
        .ancestors()
        .nth(2)
        .context("tests lie in target/debug/deps")?;
    let old = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([built.to_owned()].into_iter().chain(env::split_paths(&old)))?;
    let packages = ["target/recipes/node_modules", ".tools/recipes/node_modules"].map(|at| root().join(at));
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .env("PATH", path)
        .env("NODE_PATH", env::join_paths(packages)?)
        .output()
        .with_context(|| format!("{program} did not start: `cargo xtask setup test`"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{program} {arguments:?}: {errors}");
    Ok(String::from_utf8(output.stdout)?)
}

/// The files to host, as they were released.
fn release(browser: &Browser) -> SiteBuilder {
    browser.folder(&root().join("target/dist"))
}

/// An empty folder of this name under `target/recipes`.
fn folder(name: &str) -> Result<PathBuf> {
    let folder = root().join("target/recipes").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is no text")
}

/// Waits for the card and checks that figures of the article stand on it and nothing was logged.
fn shows(page: &Page<'_>, figures: &[&str]) -> Result<()> {
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    let shown = page.eval("find('factbox-card')[0].data.figures.map((figure) => figure.text)")?;
    for figure in figures {
        ensure!(
            shown
                .as_array()
                .is_some_and(|shown| shown.iter().any(|f| f == figure)),
            "{figure} in {shown}"
        );
    }
    is_quiet(page)
}

fn plain_html(browser: &Browser) -> Result<()> {
    // The policy that the guide names, and leave for the page's own icon.
    let guide = fs::read_to_string(root().join("docs/embedding.md"))?;
    let (_, policy) = guide
        .split_once("Content-Security-Policy: ")
        .context("no policy")?;
    let policy = policy.split("```").next().unwrap_or_default();
    let policy = format!(
        "{}; img-src data:",
        policy.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    let page = fs::read_to_string(root().join("recipes/html/index.html"))?;
    let site = release(browser)
        .file("/index.html", &page)
        .header("Content-Security-Policy", &policy)
        .serve()?;
    let page = browser.open(&site.url("/"))?;
    shows(&page, &["about 4.2 million euros", "More than 11,000", "63"])?;
    let days = page.eval("find('factbox-card')[0].data.dates.map((date) => date.edtf).join()")?;
    assert!(days.to_string().contains("2026-06-08"), "{days}");
    Ok(())
}

/// By the two commands and the element of the guide.
fn plain_html_with_a_card_made_before(browser: &Browser) -> Result<()> {
    let out = folder("html")?;
    let recipe = "recipes/html/index.html";
    let card = run("factbox", &["card", recipe])?;
    let file = out.join("article.card.json");
    fs::write(&file, &card)?;
    let html = run("factbox", &["html", text(&file)?])?;
    let element =
        format!("<factbox-card loading=\"interaction\" src=\"/article.card.json\">{html}</factbox-card>");
    let page = fs::read_to_string(root().join(recipe))?;
    let page = page.replace("<factbox-card></factbox-card>", &element);
    let site = release(browser)
        .file("/index.html", &page)
        .file("/article.card.json", &card)
        .serve()?;
    let page = browser.open(&site.url("/"))?;
    pre_rendered(&page, &site, "about 4.2 million euros")
}

/// The script tag that `cargo xtask dist` prints, with a policy that names the other origin.
fn files_from_another_origin(browser: &Browser) -> Result<()> {
    let folder = concat!("/factbox/", env!("CARGO_PKG_VERSION"));
    let files = release(browser)
        .header("Access-Control-Allow-Origin", "*")
        .serve()?;
    let hashes = fs::read_to_string(root().join(format!("target/dist{folder}/integrity.json")))?;
    let hashes: serde_json::Value = serde_json::from_str(&hashes)?;
    let hash = hashes["factbox.js"].as_str().context("no hash of the entry")?;
    let origin = files.origin();
    let policy = format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}; style-src 'self'; img-src data:"
    );
    let page = fs::read_to_string(root().join("recipes/html/index.html"))?;
    for (integrity, state) in [(hash, "ready"), ("sha384-AAAA", "")] {
        let page = page.replace(
            &format!("src=\"{folder}/factbox.js\""),
            &format!("src=\"{origin}{folder}/factbox.js\" integrity=\"{integrity}\" crossorigin"),
        );
        let site = browser.folder(&root().join("recipes/html"));
        let site = site
            .file("/index.html", &page)
            .header("Content-Security-Policy", &policy)
            .serve()?;
        let page = browser.open(&site.url("/"))?;
        if state.is_empty() {
            page.eval("new Promise((later) => setTimeout(later, 300))")?;
            assert_eq!(
                page.eval("customElements.get('factbox-card') === undefined")?,
                true
            );
        } else {
            shows(&page, &["63"])?;
        }
    }
    Ok(())
}

fn a_static_site(browser: &Browser) -> Result<()> {
    let out = folder("static-site")?;
    let page = fs::read_to_string(root().join("recipes/html/index.html"))?;
    let page = page.replace("<aside><factbox-card></factbox-card></aside>", "<!-- factbox -->");
    let about =
        "<!doctype html><html lang=\"en\"><title>About us</title><p>We report from the harbour.</p></html>";
    for (name, page) in [("index.html", &*page), ("about.html", about)] {
        fs::write(out.join(name), page)?;
    }
    run("node", &["recipes/static-site/build.mjs", text(&out)?])?;
    assert_eq!(fs::read_to_string(out.join("about.html"))?, about);

    let site = release(browser)
        .file("/index.html", &fs::read_to_string(out.join("index.html"))?)
        .serve()?;
    let page = browser.open(&site.url("/"))?;
    let facts = page.find("factbox-card")?.text()?;
    assert!(facts.contains("More than 11,000"), "{facts}");
    pre_rendered(&page, &site, "about 4.2 million euros")
}

fn wordpress(browser: &Browser) -> Result<()> {
    run("php", &["-l", "recipes/wordpress/factbox.php"])?;
    for (form, attributes) in [
        (
            "shortcode",
            "published=\"2026-05-14\" max-items=\"3\" heading=\"&quot;Facts&quot; &amp; dates\"",
        ),
        ("block", "published=\"2026-05-14\""),
    ] {
        let page = run(
            "php",
            &["-d", "zend.assertions=1", "e2e/tests/recipes/wordpress.php", form],
        )?;
        assert!(
            page.contains(&format!(
                "<aside><factbox-card {attributes}></factbox-card></aside>"
            )),
            "{page}"
        );
        let site = release(browser).file("/index.html", &page).serve()?;
        let page = browser.open(&site.url("/"))?;
        shows(&page, &["2.6 million euros", "380"])?;
    }
    Ok(())
}

/// Of the page as WordPress gives it, by the commands that the recipe names; then put into its fields.
fn wordpress_with_a_card_made_before(browser: &Browser) -> Result<()> {
    let out = folder("wordpress")?;
    let post = |fields: &[&str]| {
        let script = "e2e/tests/recipes/wordpress.php";
        run(
            "php",
            &[&["-d", "zend.assertions=1", script, "block"], fields].concat(),
        )
    };
    let [plain, card, html] = ["plain.html", "card.json", "card.html"].map(|name| out.join(name));
    let [plain, card, html] = [text(&plain)?, text(&card)?, text(&html)?];
    fs::write(plain, post(&[])?)?;
    fs::write(
        card,
        run("factbox", &["card", plain, "--published", "2026-05-14"])?,
    )?;
    let made = run("factbox", &["html", card])?;
    fs::write(html, &made)?;
    let page = post(&[card, html])?;
    assert!(
        page.contains(made.trim()),
        "the list of tags lets all of it through: {page}"
    );

    // What is no fact falls out.
    fs::write(
        html,
        made.replace("<h2>", "<script>alert(1)</script><h2 onclick=\"x\">"),
    )?;
    assert!(!post(&[card, html])?.contains("<script>"));

    let site = release(browser).file("/index.html", &page).serve()?;
    let page = browser.open(&site.url("/"))?;
    pre_rendered(&page, &site, "2.6 million euros")
}

/// Bundles the npm package with the page of a React site, as esbuild does it, and gives its folder.
fn bundled(name: &str) -> Result<PathBuf> {
    // What `npm publish` would send is what the site gets.
    let packages = folder("node_modules")?;
    let to = text(&packages)?;
    let packed = run(
        "npm",
        &["pack", "./target/dist/npm", "--silent", "--pack-destination", to],
    )?;
    run("tar", &["-xzf", text(&packages.join(packed.trim()))?, "-C", to])?;
    fs::rename(packages.join("package"), packages.join("factbox"))
        .with_context(|| format!("no package in {to}: is another run of the tests at work there?"))?;

    let out = folder(name)?;
    for (half, platform) in [("server", "--platform=node"), ("client", "--platform=browser")] {
        run(
            ".tools/build/node_modules/.bin/esbuild",
            &[
                &format!("e2e/tests/recipes/{half}.tsx"),
                "--bundle",
                "--jsx=automatic",
                "--log-level=warning",
                &format!("--outdir={}", text(&out)?),
                platform,
                if half == "server" {
                    "--format=cjs"
                } else {
                    "--format=esm"
                },
            ],
        )?;
    }
    for file in ["factbox-widget.js", "factbox-widget_bg.wasm"] {
        fs::copy(packages.join("factbox").join(file), out.join(file))
            .with_context(|| format!("the package holds no {file}"))?;
    }
    Ok(out)
}

fn react(browser: &Browser) -> Result<()> {
    let out = bundled("react")?;
    // On a server, unbundled, it is loaded without defining anything.
    let server = out.join("server.mjs");
    fs::write(&server, "import 'factbox'; console.log('loaded')")?;
    assert_eq!(run("node", &[text(&server)?])?.trim(), "loaded");

    let page = run("node", &[text(&out.join("server.js"))?])?;
    let site = browser.folder(&out).file("/index.html", &page).serve()?;
    let page = browser.open(&site.url("/"))?;
    shows(&page, &["2.6 million euros", "380", "24"])?;
    page.wait(
        "the event that React was told of",
        "Number.parseInt(find('footer')[0].textContent) === find('factbox-card')[0].data.figures.length",
    )?;
    assert_eq!(page.eval("find('factbox-card')[0].maxItems")?, "3");
    assert_eq!(page.eval("find('factbox-card')[0].live")?, true);
    Ok(())
}

fn react_with_a_card_made_before(browser: &Browser) -> Result<()> {
    let out = bundled("react-made")?;
    let plain = out.join("plain.html");
    fs::write(&plain, run("node", &[text(&out.join("server.js"))?])?)?;
    let card = run("factbox", &["card", "--published", "2026-05-14", text(&plain)?])?;
    let file = out.join("card.json");
    fs::write(&file, &card)?;
    let html = run("factbox", &["html", text(&file)?])?;
    let made =
        serde_json::json!({"card": serde_json::from_str::<serde_json::Value>(&card)?, "html": html.trim()});
    let file = out.join("made.json");
    fs::write(&file, made.to_string())?;

    let page = run("node", &[text(&out.join("server.js"))?, text(&file)?])?;
    let site = browser.folder(&out).file("/index.html", &page).serve()?;
    let page = browser.open(&site.url("/"))?;
    page.wait("the element", "find('factbox-card')[0].shadowRoot !== null")?;
    pre_rendered(&page, &site, "2.6 million euros")
}

fn a_feed(browser: &Browser) -> Result<()> {
    let out = folder("feed")?;
    let article = |url: &str, text: &str| serde_json::json!({"headline": "Ferries & fares", "url": url, "published": "2026-05-14", "text": text});
    let articles = [
        article(
            "https://news.example/ferry?a=1&b=2",
            "The ferry carried 1,900 people on May 12, the council said. A ]]> stands in this text.",
        ),
        article("https://news.example/calm", "The harbour was calm."),
    ];
    let file = out.join("articles.jsonl");
    fs::write(&file, articles.map(|article| article.to_string()).join("\n"))?;
    let feed = run("node", &["recipes/feed/feed.mjs", text(&file)?])?;

    let site = browser.site().file("/feed.txt", &feed).serve()?;
    let page = browser.open(&site.url("/demo/gallery.html"))?;
    let items = page.eval(
        "fetch('/feed.txt').then((answer) => answer.text()).then((feed) => {
            const parsed = new DOMParser().parseFromString(feed, 'application/xml');
            if (parsed.querySelector('parsererror')) throw parsed.documentElement.textContent;
            return [...parsed.querySelectorAll('item')].map((item) => {
                const content = item.getElementsByTagName('content:encoded')[0].textContent;
                const html = new DOMParser().parseFromString(content, 'text/html').body;
                return [item.querySelector('link').textContent, html.querySelector('aside li strong')?.textContent,
                    html.querySelector('aside li a')?.href.split('#')[0], html.querySelectorAll('script, style').length,
                    html.textContent.includes(']]>')];
            });
        })",
    )?;
    let url = "https://news.example/ferry?a=1&b=2";
    assert_eq!(
        items,
        serde_json::json!([
            [url, "1,900", url, 0, true],
            ["https://news.example/calm", null, null, 0, false],
        ])
    );
    Ok(())
}
