//! What the card is made of: rendered natively and read as XML.

mod render;
mod sample;

use factbox_card::{CardOptions, English, Section};
use factbox_model::Card;
use render::render;
use roxmltree::{Document, Node};
use std::rc::Rc;

fn open(card: Card, active: Section) -> String {
    render(card, "en", active, Rc::new(English), CardOptions::default())
}

fn with_class<'a>(doc: &'a Document<'a>, class: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    doc.descendants().filter(move |n| {
        n.attribute("class")
            .is_some_and(|c| c.split(' ').any(|c| c == class))
    })
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(Node::is_text)
        .filter_map(|n| n.text())
        .collect()
}

/// The texts of a class inside one panel.
fn in_panel(doc: &Document<'_>, panel: &str, class: &str) -> Vec<String> {
    with_class(doc, class)
        .filter(|n| {
            n.ancestors()
                .any(|a| a.attribute("id") == Some(&format!("card-panel-{panel}")))
        })
        .map(text)
        .collect()
}

#[test]
fn tabs_panels_and_names_are_wired() {
    for (name, sample) in sample::all() {
        for active in Section::ALL {
            let html = open(sample.card.clone(), active);
            let doc = Document::parse(&html).unwrap();
            let ids: Vec<&str> = doc.descendants().filter_map(|n| n.attribute("id")).collect();
            for (at, id) in ids.iter().enumerate() {
                assert!(!ids[..at].contains(id), "{name}: {id} twice");
            }
            for node in doc.descendants() {
                for attribute in ["aria-controls", "aria-labelledby"] {
                    if let Some(id) = node.attribute(attribute) {
                        assert!(ids.contains(&id), "{name}: {attribute}={id}");
                    }
                }
                assert_eq!(
                    node.attribute("style"),
                    None,
                    "{name}: the host may forbid inline styles"
                );
                if node.has_tag_name("svg") && !node.ancestors().skip(1).any(|a| a.has_tag_name("svg")) {
                    assert_eq!(node.attribute("role"), Some("img"), "{name}");
                    assert!(
                        node.attribute("aria-label").is_some_and(|l| !l.is_empty()),
                        "{name}"
                    );
                }
            }
            let tabs: Vec<_> = doc
                .descendants()
                .filter(|n| n.attribute("role") == Some("tab"))
                .collect();
            let panels: Vec<_> = with_class(&doc, "panel").collect();
            if panels.len() == 1 {
                assert!(
                    tabs.is_empty() && panels[0].attribute("role").is_none(),
                    "{name}: one alone"
                );
                assert!(panels[0].attribute("hidden").is_none());
                continue;
            }
            let selected: Vec<_> = tabs
                .iter()
                .filter(|t| t.attribute("aria-selected") == Some("true"))
                .collect();
            assert_eq!((selected.len(), tabs.len()), (1, panels.len()), "{name}");
            for (tab, panel) in tabs.iter().zip(&panels) {
                let open = tab == selected[0];
                assert_eq!(tab.attribute("aria-controls"), panel.attribute("id"));
                assert_eq!(panel.attribute("aria-labelledby"), tab.attribute("id"));
                assert_eq!(panel.attribute("role"), Some("tabpanel"));
                assert_eq!(tab.attribute("tabindex"), Some(if open { "0" } else { "-1" }));
                assert_eq!(panel.attribute("hidden").is_none(), open, "{name}");
            }
        }
    }
}

#[test]
fn sections_without_content_are_absent() {
    for (name, tabs) in [
        ("flood", "Overview Figures Dates Sources"),
        ("no-dates", "Overview Figures Sources"),
        ("no-figures", "Overview Dates Sources"),
        ("planned", "Overview Figures Dates"),
        ("one", ""),
    ] {
        let (_, sample) = sample::all().into_iter().find(|(n, _)| *n == name).unwrap();
        let html = open(sample.card, Section::Overview);
        let doc = Document::parse(&html).unwrap();
        let found: Vec<String> = doc
            .descendants()
            .filter(|n| n.attribute("role") == Some("tab"))
            .filter_map(|n| n.first_child()?.text().map(|t| t.trim().to_owned()))
            .collect();
        assert_eq!(found.join(" "), tabs, "{name}");
    }
    let empty = open(Card::default(), Section::Overview);
    assert!(empty.contains("No figures or dates found"), "{empty}");
    assert!(!empty.contains("role="), "{empty}");
}

#[test]
fn figures_stand_in_article_order_and_dates_in_time_order() {
    let html = open(sample::flood().card, Section::Figures);
    let doc = Document::parse(&html).unwrap();
    // The two counts of one thing stand together; their speakers are both there.
    assert_eq!(
        in_panel(&doc, "figures", "key"),
        ["1,840", "2,315", "60", "48 million euros", "dozens"]
    );
    assert_eq!(
        in_panel(&doc, "figures", "hedge"),
        ["At least", "More than", "about"]
    );
    assert_eq!(
        in_panel(&doc, "figures", "who"),
        [
            "the Valley Rescue Service",
            "Mayor Ilse Brandt",
            "the Valley Rescue Service",
            "the state treasury"
        ]
    );
    assert_eq!(with_class(&doc, "bar").count(), 2);
    assert_eq!(
        in_panel(&doc, "dates", "when"),
        [
            "1987",
            "the 1990s",
            "November 2023",
            "February 62024*",
            "Last monthMarch 2024*",
            "March 142024*",
            "March 292024*",
            "Tuesday2 April 2024*",
            "May 4 and 52024*",
            "September2024*"
        ]
    );
    assert_eq!(
        in_panel(&doc, "sources", "source"),
        [
            "the Valley Rescue Service",
            "Mayor Ilse Brandt",
            "the state treasury",
            "Brandt",
            "The article",
            "Credit"
        ]
    );
    // The overview has the best of each, the next planned date apart.
    assert_eq!(in_panel(&doc, "overview", "key"), ["1,840", "60", "2,315"]);
    assert_eq!(
        in_panel(&doc, "overview", "date"),
        ["March 14", "March 29", "May 4 and 5"]
    );
}

#[test]
fn numerals_too_long_for_a_column_stand_in_a_list() {
    for (sample, class) in [(sample::flood(), "lead"), (sample::long(), "figures-list")] {
        let html = open(sample.card, Section::Overview);
        let doc = Document::parse(&html).unwrap();
        assert_eq!(in_panel(&doc, "overview", class).len(), 1, "{class}");
        assert_eq!(
            in_panel(&doc, "overview", "lead").len(),
            usize::from(class == "lead")
        );
    }
}

#[test]
fn long_lists_show_the_best_and_the_rest_on_demand() {
    let html = open(sample::many().card, Section::Figures);
    let doc = Document::parse(&html).unwrap();
    let hidden = in_panel(&doc, "figures", "beyond");
    assert_eq!((hidden.len(), in_panel(&doc, "figures", "key").len()), (55, 60));
    assert_eq!(in_panel(&doc, "figures", "all"), ["Show all 60"]);
    assert!(with_class(&doc, "all").all(|b| b.attribute("aria-expanded") == Some("false")));
}

#[test]
fn without_a_day_of_publication_nothing_is_inferred() {
    let html = open(sample::undated().card, Section::Dates);
    let doc = Document::parse(&html).unwrap();
    assert_eq!(
        with_class(&doc, "inferred").count() + with_class(&doc, "meta").count(),
        0
    );
    assert_eq!(with_class(&doc, "note").count(), 0);
}

#[test]
fn every_fact_is_a_link_to_its_words_with_its_parts_in_boxes_of_their_own() {
    for (name, sample) in sample::all() {
        let html = open(sample.card.clone(), Section::Overview);
        let doc = Document::parse(&html).unwrap();
        for link in doc.descendants().filter(|n| n.has_tag_name("a")) {
            let href = link.attribute("href").unwrap_or_default();
            assert!(href.starts_with("#:~:text="), "{name}: {href}");
            assert!(
                link.children().all(|c| c.is_element()),
                "{name}: bare text beside a box"
            );
            let id = link.attribute("data-id").unwrap_or_default();
            let known = sample
                .card
                .figures
                .iter()
                .map(|f| &f.id)
                .chain(sample.card.dates.iter().map(|d| &d.id));
            assert!(known.into_iter().any(|k| k == id), "{name}: {id}");
        }
    }
    let options = CardOptions {
        page: "https://news.example/a".into(),
        ..CardOptions::default()
    };
    let html = render(
        sample::one().card,
        "en",
        Section::Overview,
        Rc::new(English),
        options,
    );
    assert!(html.contains("href=\"https://news.example/a#:~:text="));
}

#[test]
fn options_are_obeyed() {
    let options = CardOptions {
        heading: Some("By the numbers".into()),
        heading_level: 4,
        charts: false,
        sections: vec![Section::Dates, Section::Figures],
        actions: Vec::new(),
        max_items: 2,
        ..CardOptions::default()
    };
    let html = render(
        sample::flood().card,
        "ar",
        Section::Overview,
        Rc::new(English),
        options,
    );
    let doc = Document::parse(&html).unwrap();
    let heading = doc.descendants().find(|n| n.has_tag_name("h4")).unwrap();
    assert_eq!(text(heading), "By the numbers");
    assert_eq!(doc.root_element().attribute("dir"), Some("rtl"));
    assert_eq!(doc.descendants().filter(|n| n.has_tag_name("svg")).count(), 0);
    assert_eq!(with_class(&doc, "action").count(), 0);
    assert_eq!(with_class(&doc, "panel").count(), 2);
    // A section that is not there leaves the first one open.
    assert_eq!(
        with_class(&doc, "panel")
            .find(|p| p.attribute("hidden").is_none())
            .unwrap()
            .attribute("id"),
        Some("card-panel-figures")
    );
    assert_eq!(in_panel(&doc, "figures", "beyond").len(), 3);
}
