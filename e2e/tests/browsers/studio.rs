//! The editor's desk, used as an editor uses it.

pub mod taken;

use anyhow::Result;
use e2e::{Browser, Page};
use serde_json::{Value, json};

cases![
    reads_what_is_pasted_as_of_the_day_set,
    opens_pages_and_texts,
    keeps_its_parts_apart_in_a_wide_window,
    says_why_an_item_is_there,
    hides_and_reorders,
    labels_come_from_the_article,
    takes_changes_back_one_by_one,
    shows_the_card_at_the_width_of_a_phone_and_of_a_column,
    keeps_changes_of_an_article_that_is_corrected,
    says_that_nothing_was_found,
    keeps_nothing,
];

const HEADLINE: &str = "Ferry to carry 380 passengers";
const FIRST: &str = "The council bought a ferry for 2.6 million euros on Tuesday, the mayor said. It carries 380 passengers \
                     and 24 cars.";
const SECOND: &str = "About 1,900 people a day took the old ferry, which broke down 17 times.";

/// Opens the desk and pastes the article.
fn desk<'b>(browser: &'b Browser, site: &e2e::Site) -> Result<Page<'b>> {
    let page = browser.open(&site.url("/demo/studio.html"))?;
    let fields = [
        ("headline", HEADLINE.to_owned()),
        ("text", format!("{FIRST}\n\n{SECOND}")),
        ("published", "2026-05-14".to_owned()),
    ];
    for (field, value) in fields {
        page.eval(&format!("(find('#{field}')[0].value = {})", json!(value)))?;
    }
    page.find("#input button")?.click()?;
    drawn(&page)?;
    Ok(page)
}

fn drawn(page: &Page<'_>) -> Result<()> {
    page.wait(
        "the items",
        "find('#items tr').length > 3 && find('#card')[0].value !== ''",
    )
}

/// The words of the item in a row's button.
fn row(words: &str) -> String {
    format!("find('#items tr').find((row) => row.cells[1].textContent === {words:?})")
}

fn press(page: &Page<'_>, words: &str, name: &str) -> Result<()> {
    let button = format!(
        "[...{}.querySelectorAll('button')].find((b) => b.textContent === {name:?})",
        row(words)
    );
    page.eval(&format!("{button}.click()")).map(drop)
}

fn figures(page: &Page<'_>) -> Result<Value> {
    page.eval("JSON.parse(find('#card')[0].value).figures.map((figure) => figure.text)")
}

fn reads_what_is_pasted_as_of_the_day_set(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let days = "JSON.parse(find('#card')[0].value).dates.map((date) => date.edtf).join()";
    assert_eq!(page.eval(days)?, "2026-05-12");
    assert_eq!(
        page.eval("JSON.parse(find('#card')[0].value).article.headline")?,
        HEADLINE
    );

    page.eval("(find('#published')[0].value = '2026-05-21', find('#published')[0].dispatchEvent(new Event('change')))")?;
    page.wait(
        "the other day",
        &format!("find('#card')[0].value !== '' && {days} === '2026-05-19'"),
    )?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn opens_pages_and_texts(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = browser.open(&site.url("/demo/studio.html"))?;
    page.eval(
        "(find('#sample')[0].value = 'flood.html', find('#sample')[0].dispatchEvent(new Event('change')))",
    )?;
    drawn(&page)?;
    assert!(page.find_all("#items tr")?.len() > 5);

    let html = format!(
        "<title>x</title><article><h1>{HEADLINE}</h1><p class=byline>By Ana Moor, <time datetime=\"2026-05-14T08:00Z\">14 May</time></p><p>{FIRST}</p>\
         <aside><p>99 more stories</p></aside><p>{SECOND}</p></article>"
    );
    let text = format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}");
    for (name, content, day) in [("ferry.html", html, "2026-05-14"), ("ferry.txt", text, "")] {
        page.eval(&format!(
            "(() => {{ const given = new DataTransfer(); given.items.add(new File([{}], {name:?}));
                find('#text')[0].value = ''; find('#file')[0].files = given.files;
                find('#file')[0].dispatchEvent(new Event('change')); }})()",
            json!(content)
        ))?;
        let read = json!(format!("{FIRST}\n\n{SECOND}"));
        page.wait(name, &format!("find('#text')[0].value === {read}"))?;
        assert_eq!(page.eval("find('#headline')[0].value")?, HEADLINE);
        assert_eq!(page.eval("find('#published')[0].value")?, day, "{name}");
        page.wait("its items", &format!("{} !== undefined", row("24")))?;
    }

    page.eval(
        "(() => { const given = new DataTransfer(); given.items.add(new File([new Uint8Array([137, 80, 78, 71, 0])], 'boat.txt'));
            find('#file')[0].files = given.files; find('#file')[0].dispatchEvent(new Event('change')); })()",
    )?;
    page.wait(
        "word of it",
        "find('#opened')[0].textContent === 'boat.txt is no text.'",
    )?;
    assert_eq!(page.eval("find('#headline')[0].value")?, HEADLINE);
    Ok(())
}

fn keeps_its_parts_apart_in_a_wide_window(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    for width in [1280, 1440] {
        browser.resize(width, 600)?;
        let table = "find('.scroll')[0].scrollWidth - find('.scroll')[0].clientWidth";
        assert_eq!(page.eval(table)?, 0, "buttons are cut off at {width} px");
    }
    page.eval("find('#copied')[0].scrollIntoView()")?;
    let gap = page.eval(
        "find('#take')[0].getBoundingClientRect().top - find('#frame')[0].closest('section').getBoundingClientRect().bottom",
    )?;
    assert!(
        gap.as_f64().is_some_and(|gap| gap >= 0.0),
        "the card covers {gap} px"
    );
    Ok(())
}

fn says_why_an_item_is_there(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    for (item, marked, reason) in [
        ("About 1,900", SECOND, "It stands in paragraph 2."),
        ("About 1,900", SECOND, "Its hedge belongs to it: about."),
        (
            "Tuesday",
            "for 2.6 million euros on Tuesday",
            "Worked out from the day of publication",
        ),
        (
            "2.6 million euros",
            "the mayor said",
            "The mayor is named as who says it.",
        ),
    ] {
        let why = page.eval(&format!("{}.querySelector('details').textContent", row(item)))?;
        let why = why.as_str().unwrap_or_default().to_lowercase();
        assert!(
            why.contains(&marked.to_lowercase()) && why.contains(&reason.to_lowercase()),
            "{item}: {why}"
        );
        assert_eq!(
            page.eval(&format!("{}.querySelector('mark').textContent", row(item)))?,
            item
        );
    }
    Ok(())
}

fn hides_and_reorders(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let before = page.eval("find('#items tr').map((row) => row.cells[1].textContent)")?;
    let last = figures(&page)?.as_array().map_or(0, Vec::len) - 1;
    let name = before[last].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        page.eval(&format!("{}.querySelectorAll('button')[2].disabled", row(&name)))?,
        true,
        "a date follows"
    );
    press(&page, &name, "↑")?;
    page.wait(
        "its new place",
        &format!(
            "find('#items tr')[{}].cells[1].textContent === {name:?}",
            last - 1
        ),
    )?;
    assert_eq!(figures(&page)?[last - 1], *name);

    // Who works by keyboard goes on where the row went.
    let up = format!(
        "[...{}.querySelectorAll('button')].find((b) => b.textContent === '↑')",
        row(&name)
    );
    page.eval(&format!("{up}.focus()"))?;
    press(&page, &name, "↑")?;
    page.wait(
        "the focus on the moved row",
        &format!(
            "find('#items tr')[{}] === {} && document.activeElement === {up}",
            last - 2,
            row(&name)
        ),
    )?;
    assert_eq!(
        page.find("#problem")?.text()?,
        format!(
            "{name} is now number {} of {} for the overview.",
            last - 1,
            last + 1
        )
    );

    page.eval(&format!("{}.querySelector('input').click()", row(&name)))?;
    page.wait(
        "its end",
        &format!("!JSON.parse(find('#card')[0].value).figures.some((f) => f.text === {name:?})"),
    )?;
    page.wait(
        "a dimmed row",
        &format!("{}.classList.contains('off')", row(&name)),
    )?;
    page.find("#reset")?.click()?;
    page.wait(
        "all as before",
        &format!(
            "find('#items tr').map((row) => row.cells[1].textContent).join() === {}.join()",
            before
        ),
    )?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn labels_come_from_the_article(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    press(&page, "About 1,900", "Label")?;
    assert!(page.find("#problem")?.text()?.starts_with("Select the words"));

    // From inside one word to inside another: whole words are taken.
    for words in ["ook the ol", "roke dow"] {
        page.eval(&format!(
            "(() => {{ const text = find('#article p')[1].firstChild; const at = text.data.indexOf({words:?});
                getSelection().setBaseAndExtent(text, at, text, at + {});
                text.parentElement.dispatchEvent(new Event('mouseup', {{ bubbles: true }})); }})()",
            words.len()
        ))?;
    }
    assert_eq!(
        page.find("#problem")?.text()?,
        "For the next label: took the old … broke down"
    );
    press(&page, "About 1,900", "Label")?;
    let label = "took the old … broke down";
    page.wait(
        "the label",
        &format!("{}.cells[2].firstChild.value === {label:?}", row("About 1,900")),
    )?;
    let shown = "find('factbox-card')[0].data.figures.find((figure) => figure.text === 'About 1,900').what";
    assert_eq!(page.eval(shown)?, label);

    let retype = |words: &str| {
        page.eval(&format!(
            "((field) => {{ field.value = {words:?}; field.dispatchEvent(new Event('change')); }})({}.cells[2].firstChild)",
            row("About 1,900")
        ))
    };
    retype("took the old … by lorry")?;
    assert!(
        page.find("#problem")?
            .text()?
            .starts_with("“by lorry” does not stand")
    );
    assert_eq!(page.eval(shown)?, label);
    retype("broke down")?;
    page.wait("the typed label", &format!("{shown} === 'broke down'"))?;
    assert_eq!(page.console()?, []);
    Ok(())
}

fn takes_changes_back_one_by_one(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let label = format!("{}.cells[2].firstChild", row("About 1,900"));
    let own = page.eval(&format!("{label}.value"))?;
    for words in ["took the old ferry", "broke down"] {
        page.eval(&format!(
            "((field) => {{ field.value = {words:?}; field.dispatchEvent(new Event('change')); }})({label})"
        ))?;
        page.wait(
            "the label",
            &format!("find('#curation')[0].value.includes({words:?})"),
        )?;
    }
    page.find("#reset")?.click()?;
    for words in [json!("broke down"), json!("took the old ferry"), own] {
        page.find("#undo")?.click()?;
        page.wait("the label before", &format!("{label}.value === {words}"))?;
        assert_eq!(page.find("#problem")?.text()?, "The last change is undone.");
    }
    page.find("#undo")?.click()?;
    assert_eq!(page.find("#problem")?.text()?, "There is no change to undo.");
    Ok(())
}

fn shows_the_card_at_the_width_of_a_phone_and_of_a_column(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    for width in [320, 440] {
        page.eval(&format!(
            "(find('#width')[0].value = '{width}', find('#width')[0].dispatchEvent(new Event('change')))"
        ))?;
        page.wait(
            "the width",
            &format!("find('factbox-card')[0].offsetWidth === {width}"),
        )?;
        assert_eq!(
            page.eval("find('factbox-card')[0].scrollWidth")?,
            width,
            "nothing is cut"
        );
    }
    Ok(())
}

fn read(page: &Page<'_>, headline: &str, text: &str) -> Result<()> {
    page.eval(&format!(
        "([find('#headline')[0].value, find('#text')[0].value] = [{}, {}], find('#card')[0].value = '')",
        json!(headline),
        json!(text)
    ))?;
    page.find("#input button")?.click()?;
    page.wait("the card", "find('#card')[0].value !== ''")
}

fn keeps_changes_of_an_article_that_is_corrected(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    let relabel = |words: &str, label: &str| {
        page.eval(&format!(
            "((field) => {{ field.value = {label:?}; field.dispatchEvent(new Event('change')); }})({}.cells[2].firstChild)",
            row(words)
        ))?;
        page.wait(
            "the label",
            &format!("find('#curation')[0].value.includes({label:?})"),
        )
    };
    relabel("About 1,900", "took the old ferry")?;
    relabel("380", "carries 380 passengers")?;
    page.eval(&format!("{}.querySelector('input').click()", row("24")))?;
    page.wait(
        "the hidden one",
        "JSON.parse(find('#curation')[0].value).hide.length === 1",
    )?;
    read(
        &page,
        HEADLINE,
        &format!("{}\n\n{SECOND}", FIRST.replace("It carries", "It takes")),
    )?;
    let label = |words: &str| page.eval(&format!("{}.cells[2].firstChild.value", row(words)));
    assert_eq!(label("About 1,900")?, "took the old ferry");
    assert_ne!(label("380")?, "carries 380 passengers");
    let told = page.find("#problem")?.text()?;
    assert!(told.contains("24 (hidden), “carries 380 passengers”"), "{told}");
    assert_eq!(page.console()?, []);
    Ok(())
}

fn says_that_nothing_was_found(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    assert_eq!(page.eval("find('#none')[0].hidden")?, true);
    read(&page, "Die Fähre", "Die alte Fähre bleibt im Hafen.")?;
    assert_eq!(page.eval("find('#none')[0].hidden")?, false);
    assert_eq!(page.find_all("#items tr")?.len(), 0);
    Ok(())
}

fn keeps_nothing(browser: &Browser) -> Result<()> {
    let site = browser.site().serve()?;
    let page = desk(browser, &site)?;
    assert_eq!(
        page.eval("localStorage.length + sessionStorage.length + document.cookie.length")?,
        0
    );
    assert_eq!(page.eval("indexedDB.databases().then((all) => all.length)")?, 0);
    let foreign = page.eval("performance.getEntriesByType('resource').filter((r) => !r.name.startsWith(location.origin) && !r.name.startsWith('data:')).length")?;
    assert_eq!(foreign, 0);
    let page = browser.open(&site.url("/demo/studio.html"))?;
    assert_eq!(
        page.eval("find('#text')[0].value + find('#headline')[0].value")?,
        ""
    );
    Ok(())
}
