//! What the desk hands out, taken along to pages of their own.

use super::{FIRST, HEADLINE, SECOND, desk, read, row};
use anyhow::Result;
use e2e::{Browser, Message};
use serde_json::Value;

cases![
    hands_out_what_a_page_needs,
    its_labels_hold_when_the_article_is_edited,
    hands_out_the_articles_own_headline_and_address,
];

fn hands_out_what_a_page_needs(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    page.eval(&format!("{}.querySelector('input').click()", row("24")))?;
    page.wait("the curation", "find('#code')[0].value.includes('curation=')")?;
    let value = |id: &str| -> Result<String> {
        Ok(page
            .eval(&format!("find('#{id}')[0].value"))?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    };
    let (code, curation, card) = (value("code")?, value("curation")?, value("card")?);
    page.find("[data-copy=code]")?.click()?;
    page.wait("word of the copy", "find('#copied')[0].textContent !== ''")?;

    // Taken along to a page of its own, the code and the curation give the card that was on the desk.
    let given = code.replace("curation=\"curation.json\"", "src=\"card.json\"");
    for (code, data) in [(&code, "curation.json"), (&given, "card.json")] {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><title>Ferry</title><link rel=\"icon\" href=\"data:,\"></head><body><article>\
             <h1>{HEADLINE}</h1><p>{FIRST}</p>{}<p>{SECOND}</p></article></body></html>",
            code.replace(concat!("/factbox/", env!("CARGO_PKG_VERSION"), "/"), "/")
        );
        let customer = browser
            .site()
            .file("/page.html", &html)
            .file(
                &format!("/{data}"),
                if data == "card.json" { &card } else { &curation },
            )
            .serve()?;
        let page = browser.open(&customer.url("/page.html"))?;
        page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
        let shown = page.eval("find('factbox-card')[0].data.figures.map((figure) => figure.text)")?;
        let shown = shown.to_string();
        assert!(
            shown.contains("380") && !shown.contains("\"24\""),
            "{data}: {shown}"
        );
        assert_eq!(
            page.eval("find('factbox-card')[0].data.article.url")?,
            customer.url("/page.html"),
            "{data}"
        );
        assert_eq!(page.console()?, [], "{data}");
    }
    Ok(())
}

/// The labels by figure on a page that takes the desk's curation along, and what its console says.
fn taken_along(
    browser: &Browser,
    code: &str,
    curation: &str,
    paragraphs: &[&str],
) -> Result<(Value, Vec<Message>)> {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>Ferry</title><link rel=\"icon\" href=\"data:,\"></head><body>\
         <article><h1>{HEADLINE}</h1>{}<p>{}</p></article></body></html>",
        code.replace(concat!("/factbox/", env!("CARGO_PKG_VERSION"), "/"), "/"),
        paragraphs.join("</p><p>")
    );
    let site = browser
        .site()
        .file("/page.html", &html)
        .file("/curation.json", curation)
        .serve()?;
    let page = browser.open(&site.url("/page.html"))?;
    page.wait("the card", "find('factbox-card')[0].state === 'ready'")?;
    let labels = "Object.fromEntries(find('factbox-card')[0].data.figures.map((f) => [f.text, f.what]))";
    Ok((page.eval(labels)?, page.console()?))
}

fn its_labels_hold_when_the_article_is_edited(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let own = page.eval(&format!("{}.cells[2].firstChild.value", row("About 1,900")))?;
    page.eval(&format!("{}.querySelector('input').click()", row("24")))?;
    page.eval(&format!(
        "((field) => {{ field.value = 'took the old … broke down'; field.dispatchEvent(new Event('change')); }})({}.cells[2].firstChild)",
        row("About 1,900")
    ))?;
    page.wait("the label", "find('#curation')[0].value.includes('broke down')")?;
    let value = |id: &str| page.eval(&format!("find('#{id}')[0].value"));
    let (code, curation) = (value("code")?, value("curation")?);
    let (code, curation) = (
        code.as_str().unwrap_or_default(),
        curation.as_str().unwrap_or_default(),
    );

    let edited = format!("Since May, {FIRST}");
    let later = "A second boat, which the bay took the old way, broke down in June.";
    for paragraphs in [
        vec![edited.as_str(), SECOND, later],
        vec!["😀 Hm.", later, SECOND],
    ] {
        let (shown, console) = taken_along(browser, code, curation, &paragraphs)?;
        assert_eq!(console, []);
        assert_eq!(
            shown["About 1,900"], "took the old … broke down",
            "{paragraphs:?}"
        );
    }

    // Its words are gone: the label goes, the rest of the curation holds, and only who debugs is told.
    let without = SECOND.replace("broke down", "stopped");
    for (code, told) in [
        (code.to_owned(), 0),
        (code.replace("<factbox-card", "<factbox-card debug"), 1),
    ] {
        let (shown, console) = taken_along(browser, &code, curation, &[FIRST, &without])?;
        assert_eq!(shown["About 1,900"], own);
        assert_eq!(shown["24"], Value::Null);
        let is_told = |message: &&Message| message.text.contains("is not made of whole words");
        assert_eq!(console.iter().filter(is_told).count(), told, "{console:?}");
        assert!(told == 1 || console.is_empty(), "{console:?}");
    }
    Ok(())
}

fn hands_out_the_articles_own_headline_and_address(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let article = "JSON.parse(find('#card')[0].value).article";
    for headline in ["Oslo", "The editor's ferry"] {
        read(&page, headline, FIRST)?;
        assert_eq!(page.eval(&format!("{article}.headline"))?, headline);
        assert_eq!(page.eval(&format!("{article}.url"))?, Value::Null);
    }
    let address = "https://news.example/ferry";
    page.eval(&format!(
        "(find('#address')[0].value = {address:?}, find('#address')[0].dispatchEvent(new Event('change')))"
    ))?;
    page.wait("the address", &format!("{article}.url === {address:?}"))
}
