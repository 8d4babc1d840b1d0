//! What the card is made of: rendered natively and read as XML.

mod sample;

use factbox_card::{CardOptions, CardProps, DateStyle, Day, English, FactboxCard, Format, Section, Strings};
use factbox_model::Card;
use proptest::prelude::*;
use roxmltree::{Document, Node};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{AttrValue, Callback, LocalServerRenderer};

/// English, remembering what it wrote.
#[derive(Default)]
struct Recorder(RefCell<Vec<String>>);

impl Recorder {
    fn keep(&self, text: String) -> String {
        self.0.borrow_mut().push(text.clone());
        text
    }
}

impl Format for Recorder {
    fn number(&self, n: usize) -> String {
        self.keep(English.number(n))
    }
    fn percent(&self, n: usize) -> String {
        self.keep(English.percent(n))
    }
    fn date(&self, day: Day, style: DateStyle) -> String {
        self.keep(English.date(day, style))
    }
    fn range(&self, first: Day, last: Day, style: DateStyle) -> String {
        self.keep(English.range(first, last, style))
    }
}

fn render_with(
    card: Card,
    lang: &str,
    active: Section,
    format: Rc<dyn Format>,
    options: CardOptions,
) -> String {
    let props = CardProps {
        card: Rc::new(card),
        options: Rc::new(options),
        strings: Strings::of(lang),
        format,
        active,
        notice: None,
        id: AttrValue::Static("card"),
        on_event: Callback::noop(),
    };
    pollster::block_on(
        LocalServerRenderer::<FactboxCard>::with_props(props)
            .hydratable(false)
            .render(),
    )
}

fn render(card: Card, active: Section) -> String {
    render_with(card, "en", active, Rc::new(English), CardOptions::default())
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
            let html = render(sample.card.clone(), active);
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
        let html = render(sample.card, Section::Overview);
        let doc = Document::parse(&html).unwrap();
        let found: Vec<String> = doc
            .descendants()
            .filter(|n| n.attribute("role") == Some("tab"))
            .filter_map(|n| n.first_child()?.text().map(|t| t.trim().to_owned()))
            .collect();
        assert_eq!(found.join(" "), tabs, "{name}");
    }
    assert_eq!(render(Card::default(), Section::Overview), "", "nothing to show");
}

#[test]
fn figures_stand_in_article_order_and_dates_in_time_order() {
    let html = render(sample::flood().card, Section::Figures);
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
            "The article"
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
fn long_lists_show_the_best_and_the_rest_on_demand() {
    let html = render(sample::many().card, Section::Figures);
    let doc = Document::parse(&html).unwrap();
    let hidden = in_panel(&doc, "figures", "beyond");
    assert_eq!((hidden.len(), in_panel(&doc, "figures", "key").len()), (55, 60));
    assert_eq!(in_panel(&doc, "figures", "all"), ["Show all 60"]);
    assert!(with_class(&doc, "all").all(|b| b.attribute("aria-expanded") == Some("false")));
}

#[test]
fn without_a_day_of_publication_nothing_is_inferred() {
    let html = render(sample::undated().card, Section::Dates);
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
        let html = render(sample.card.clone(), Section::Overview);
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
    let html = render_with(
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
        actions: factbox_card::Actions::NONE,
        max_items: 2,
        ..CardOptions::default()
    };
    let html = render_with(
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

/// Whether a text node says nothing of its own: interface strings, formatted dates and numbers, and
/// slices of the article, cut or joined by a visible "…".
fn is_accounted_for(node: &str, strings: &Strings, written: &[String], article: &[&str]) -> bool {
    let node = node.trim();
    let slice = |part: &str| article.iter().any(|a| a.contains(part.trim()));
    let own = |part: &str| {
        let part = part.trim();
        let part = part.strip_suffix(strings.inferred_mark).unwrap_or(part);
        part.is_empty() || strings.rows().iter().any(|(_, s)| *s == part) || written.iter().any(|w| w == part)
    };
    let filled = || {
        strings.rows().iter().any(|(_, template)| {
            let mut rest = node;
            let mut pieces = template.split(['{', '}']);
            // Pieces alternate between fixed words and slots.
            let Some(tail) = pieces.next().and_then(|first| rest.strip_prefix(first)) else {
                return false;
            };
            rest = tail;
            while let (Some(_), Some(fixed)) = (pieces.next(), pieces.next()) {
                let end = if fixed.is_empty() {
                    Some(rest.len())
                } else {
                    rest.find(fixed)
                };
                let Some(end) = end.filter(|end| own(&rest[..*end])) else {
                    return false;
                };
                rest = &rest[end + fixed.len()..];
            }
            rest.is_empty()
        })
    };
    // A sentence cut in two by an element counts by its parts.
    let part_of_string = || {
        strings
            .rows()
            .iter()
            .any(|(_, s)| s.split(['{', '}']).any(|p| p.trim() == node))
    };
    own(node) || part_of_string() || filled() || node.split('…').all(slice)
}

fn check_text_nodes(card: &Card, article: &[&str], lang: &str) -> Result<(), TestCaseError> {
    let recorder = Rc::new(Recorder::default());
    let html = render_with(
        card.clone(),
        lang,
        Section::Dates,
        recorder.clone(),
        CardOptions::default(),
    );
    if html.is_empty() {
        return Ok(());
    }
    let doc = Document::parse(&html).map_err(|e| TestCaseError::fail(format!("{e}: {html}")))?;
    for node in doc.descendants() {
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            let fine = is_accounted_for(text, Strings::of(lang), &recorder.0.borrow(), article);
            prop_assert!(fine, "not from the article or the table: {text:?}");
        }
        prop_assert!(!node.has_tag_name("script") && !node.has_tag_name("img"));
        prop_assert!(!node.attributes().any(|a| a.name().starts_with("on")));
    }
    Ok(())
}

#[test]
fn every_word_of_the_samples_is_the_articles_or_the_tables() {
    for (name, sample) in sample::all() {
        let article = &sample.card.article;
        let mut texts = vec![sample.text.as_str()];
        texts.extend(
            [&article.credit, &article.url]
                .into_iter()
                .flatten()
                .map(String::as_str),
        );
        for lang in Strings::languages() {
            check_text_nodes(&sample.card, &texts, lang).unwrap_or_else(|e| panic!("{name} {lang}: {e}"));
        }
    }
}

#[test]
fn a_word_from_elsewhere_would_be_noticed() {
    let mut sample = sample::flood();
    sample.card.figures[0].what = "houses were flooded".into();
    assert!(
        check_text_nodes(
            &sample.card,
            &[
                &sample.text,
                "Reporting by the valley desk; agencies",
                "https://news.example/story"
            ],
            "en"
        )
        .is_err()
    );
}

/// Texts of ordinary and hostile words, and facts cut out of them.
fn cards() -> impl Strategy<Value = (String, Card)> {
    const WORDS: [&str; 14] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "&amp;",
        "\"quoted\"",
        "it's",
        "</a></li>",
        "--><!--",
        "{n}",
        "1,204",
        "billion",
        "Überlingen",
        "日本語",
        "\u{202e}abc",
        "😀",
    ];
    let words = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 8..30);
    let spans = prop::collection::vec((0usize..8, 0usize..6, 0usize..4, 0usize..400), 0..12);
    (words, spans).prop_map(|(words, spans)| {
        let cut = |from: usize, count: usize| {
            words[from.min(words.len() - 1)..(from + count.max(1)).min(words.len())].join(" ")
        };
        let mut sample = sample::Sample::new("Any", &words.join(" "), Some("2024-04-02"));
        for (at, (from, count, kind, day)) in spans.into_iter().enumerate() {
            let (key, label, who) = (cut(from, count), cut(from + 1, count + 2), cut(from + 2, 1));
            let edtf = Day(19_000 + 7 * day as i32).iso();
            sample = if kind < 2 {
                sample.figure(
                    &key,
                    sample::exact(day as f64),
                    &[&label],
                    (kind == 0).then_some(who.as_str()),
                )
            } else {
                let status = factbox_model::Status::Past;
                let inferred = [factbox_model::Inferred::Year];
                sample.date(
                    &key,
                    (&edtf, factbox_model::Precision::Day, status),
                    &inferred[..at % 2],
                    &[&label],
                    None,
                )
            };
        }
        (sample.text, sample.card)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_texts_stay_text((text, card) in cards()) {
        check_text_nodes(&card, &[&text, "https://news.example/story"], "en")?;
    }
}
