//! The element's attributes.

use crate::actions::can_share;
use crate::error::failure;
use factbox_card::{Action, CardOptions, Section, Strings};
use factbox_model::Date;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// What a page asks for by attributes; anything not understood counts as not given.
pub struct Options {
    /// The element that holds the article, if the page names it.
    pub source: Option<Element>,
    /// The day of publication, if the page states it here.
    pub published: Option<String>,
    /// The language of the interface.
    pub lang: String,
    /// Its words.
    pub strings: &'static Strings,
    /// The section shown first.
    pub active: Section,
    /// Whether jumps highlight.
    pub highlight: bool,
    /// The card's layout.
    pub card: Rc<CardOptions>,
    /// The attributes whose value is not understood, wholly or in part.
    pub odd: Vec<&'static str>,
}

impl Options {
    /// Reads them off the element.
    ///
    /// # Errors
    /// A `source` that leads to no element: guessing another article would be wrong.
    pub fn of(host: &HtmlElement) -> Result<Self, JsValue> {
        let get = |name: &str| host.get_attribute(name).filter(|value| !value.trim().is_empty());
        let source = match get("source") {
            None => None,
            Some(selector) => Some(
                sought(host, &selector)
                    .map_err(|why| failure("source", &format!("source=\"{selector}\" {why}")))?,
            ),
        };
        let inherited = || host.closest("[lang]").ok().flatten()?.get_attribute("lang");
        let lang = inherited().unwrap_or_default();
        let default = CardOptions::default();
        let mut actions = get("actions").map_or(default.actions, |names| actions(&names));
        actions.retain(|action| *action != Action::Share || can_share());
        let card = CardOptions {
            sections: get("sections")
                .map(|names| sections(&names))
                .filter(|known| !known.is_empty())
                .unwrap_or(default.sections),
            heading: get("heading").map(Into::into),
            heading_level: number(get("heading-level"), default.heading_level),
            max_items: number(get("max-items"), default.max_items),
            charts: get("charts").as_deref() != Some("off"),
            actions,
            page: default.page,
        };
        Ok(Self {
            source,
            published: get("published").and_then(|day| published(&day)),
            strings: Strings::of(&lang),
            lang,
            active: get("active")
                .and_then(|name| Section::from_name(&name))
                .unwrap_or_default(),
            highlight: get("highlight").as_deref() != Some("off"),
            card: Rc::new(card),
            odd: CHECKED
                .iter()
                .filter(|(name, is_known)| get(name).is_some_and(|value| !is_known(&value)))
                .map(|(name, _)| *name)
                .collect(),
        })
    }
}

/// An attribute, and whether a value is one of its few.
type Check = (&'static str, fn(&str) -> bool);

const CHECKED: [Check; 5] = [
    ("sections", |list| {
        names(list).all(|name| Section::from_name(name).is_some())
    }),
    ("actions", |list| {
        names(list).all(|name| name == "none" || Action::from_name(name).is_some())
    }),
    ("active", |name| Section::from_name(name).is_some()),
    ("published", |day| published(day).is_some()),
    ("max-items", |count| count.trim().parse::<usize>().is_ok()),
];

/// The element that a selector finds, or why there is none.
fn sought(host: &HtmlElement, selector: &str) -> Result<Element, &'static str> {
    let page = host.owner_document().ok_or("has no page")?;
    let found = page.query_selector(selector).map_err(|_| "is no CSS selector")?;
    found.ok_or("is not on the page")
}

/// The day of an ISO 8601 date or date-time.
fn published(value: &str) -> Option<String> {
    Date::from_iso(value).map(|day| day.to_string())
}

fn number<N: std::str::FromStr>(value: Option<String>, default: N) -> N {
    value.and_then(|v| v.trim().parse().ok()).unwrap_or(default)
}

fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c.is_whitespace() || c == ',')
        .filter(|name| !name.is_empty())
}

fn sections(list: &str) -> Vec<Section> {
    names(list).filter_map(Section::from_name).collect()
}

fn actions(list: &str) -> Vec<Action> {
    names(list).filter_map(Action::from_name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use factbox_card::export::FileKind;

    #[test]
    fn lists_take_spaces_and_commas_and_pass_by_what_is_unknown() {
        assert_eq!(sections("dates, figures"), [Section::Dates, Section::Figures]);
        assert_eq!(sections("dates tables"), [Section::Dates]);
        assert_eq!(actions("none"), []);
        assert_eq!(
            actions("csv,json"),
            [Action::Save(FileKind::Csv), Action::Save(FileKind::Json)]
        );
    }

    #[test]
    fn an_odd_value_is_known_as_one() {
        let is_known = |attribute: &str, value: &str| {
            let check = CHECKED.iter().find(|(name, _)| *name == attribute);
            check.is_some_and(|(_, is_known)| is_known(value))
        };
        for (attribute, value, want) in [
            ("sections", "dates, figures", true),
            ("sections", "dates bogus", false),
            ("actions", "none", true),
            ("actions", "fax", false),
            ("active", "dates", true),
            ("active", "bogus", false),
            ("published", "2026-05-14", true),
            ("published", "yesterday", false),
            ("max-items", "8", true),
            ("max-items", "few", false),
        ] {
            assert_eq!(is_known(attribute, value), want, "{attribute}={value}");
        }
    }

    #[test]
    fn a_day_is_an_iso_day() {
        for (value, want) in [
            ("2026-05-14", Some("2026-05-14")),
            (" 2026-05-14T09:30:00+02:00 ", Some("2026-05-14")),
            ("2026-02-30", None),
            ("2026-5-14", None),
            ("14.05.2026", None),
            ("May 14, 2026", None),
            ("today", None),
        ] {
            assert_eq!(published(value).as_deref(), want, "{value}");
        }
    }

    #[test]
    fn numbers_fall_back() {
        assert_eq!(number(Some(" 3 ".into()), 5), 3);
        assert_eq!(number(Some("-1".into()), 5_usize), 5);
        assert_eq!(number(None, 5), 5);
    }
}
