//! Numbers and dates in the reader's language, by the browser's `Intl`.

use crate::american::American;
use factbox_card::{DateStyle, Day, Format};
use js_sys::{Date, Object, Reflect};
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(lang: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &NumberFormat, number: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(lang: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, date: &Date) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, first: &Date, last: &Date) -> Result<String, JsValue>;
}

/// The formatter for a BCP 47 language.
pub fn of(lang: &str) -> Rc<dyn Format> {
    if ["", "en", "en-US"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(lang))
    {
        Rc::new(American)
    } else {
        Rc::new(Intl::new(lang))
    }
}

/// `Intl` in one language; American English where the browser's own fails.
pub struct Intl {
    lang: String,
    number: OnceCell<Option<NumberFormat>>,
    percent: OnceCell<Option<NumberFormat>>,
    dates: [OnceCell<Option<DateTimeFormat>>; 6],
}

impl Intl {
    /// Formatters are made when they are first needed: each costs a moment.
    fn new(lang: &str) -> Self {
        Self {
            lang: lang.to_owned(),
            number: OnceCell::new(),
            percent: OnceCell::new(),
            dates: [const { OnceCell::new() }; 6],
        }
    }

    fn date_format(&self, style: DateStyle) -> Option<&DateTimeFormat> {
        let parts: &[(&str, &str)] = match style {
            DateStyle::Long => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            DateStyle::Month => &[("month", "long"), ("year", "numeric")],
            DateStyle::Year => &[("year", "numeric")],
            DateStyle::ShortDay => &[("day", "numeric"), ("month", "short")],
            DateStyle::ShortMonth => &[("month", "short")],
            DateStyle::ShortMonthYear => &[("month", "short"), ("year", "numeric")],
        };
        self.dates
            .get(style as usize)?
            .get_or_init(|| {
                let options = options(parts);
                let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
                DateTimeFormat::new(&self.lang, &options).ok()
            })
            .as_ref()
    }

    fn number_format<'a>(
        &self,
        slot: &'a OnceCell<Option<NumberFormat>>,
        parts: &[(&str, &str)],
    ) -> Option<&'a NumberFormat> {
        slot.get_or_init(|| NumberFormat::new(&self.lang, &options(parts)).ok())
            .as_ref()
    }
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in parts {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

fn date(day: Day) -> Date {
    Date::new(&(f64::from(day.0) * 86_400_000.0).into())
}

impl Format for Intl {
    fn number(&self, n: usize) -> String {
        self.number_format(&self.number, &[])
            .and_then(|format| format.format(n as f64).ok())
            .unwrap_or_else(|| American.number(n))
    }

    fn percent(&self, n: usize) -> String {
        self.number_format(&self.percent, &[("style", "percent")])
            .and_then(|format| format.format(n as f64 / 100.0).ok())
            .unwrap_or_else(|| American.percent(n))
    }

    fn date(&self, day: Day, style: DateStyle) -> String {
        self.date_format(style)
            .and_then(|format| format.format(&date(day)).ok())
            .unwrap_or_else(|| American.date(day, style))
    }

    fn range(&self, first: Day, last: Day, style: DateStyle) -> String {
        self.date_format(style)
            .and_then(|format| format.format_range(&date(first), &date(last)).ok())
            .unwrap_or_else(|| American.range(first, last, style))
    }
}
