//! One fact as a link to its sentence.
//!
//! Key, label and speaker stand in boxes of their own, each a block: a text fragment of the article
//! then never matches the card's copy of its words.

use super::View;
use crate::outline::Dated;
use crate::{
    CardEvent, DateStyle, Period,
    key::{Key, Size},
};
use factbox_model::{Figure, Inferred, KeyDate, Precision, Quote, Status, speaker};
use yew::prelude::*;

/// A slice of the article in a box of its own, in the article's language and direction.
pub fn slice(view: &View<'_>, class: &'static str, part: Option<&'static str>, text: &str) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    let lang = view.props.card.article.lang.clone();
    html! { <span {class} {part} dir="auto" {lang}>{ text.to_owned() }</span> }
}

/// What is counted or happened, and who says so.
fn about(view: &View<'_>, what: &str, who: Option<&str>) -> Html {
    html! {
        <span class="about">
            { slice(view, "what", Some("text"), what) }
            { slice(view, "who", Some("attribution"), speaker(what, who).unwrap_or_default()) }
        </span>
    }
}

/// The link around a fact.
pub fn link(view: &View<'_>, id: &str, quote: &Quote, class: &'static str, content: Html) -> Html {
    let href = factbox_model::link(&view.props.options.page, quote);
    let (id, on_event) = (AttrValue::from(id.to_owned()), view.props.on_event.clone());
    let data_id = id.clone();
    let onclick = Callback::from(move |click: MouseEvent| {
        let plain = click.button() == 0
            && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
        if plain {
            on_event.emit(CardEvent::Jump {
                id: id.clone(),
                click,
            });
        }
    });
    html! {
        <a {class} part="jump" {href} data-id={data_id} {onclick}>
            { content }
            <span class="go">{ view.props.strings.in_text }</span>
        </a>
    }
}

/// A figure, its numeral large.
pub fn figure(view: &View<'_>, figure: &Figure, bar: Html) -> Html {
    let key = Key::of(&figure.text);
    let size = match key.size() {
        Size::Numeral => None,
        Size::Words => Some("words"),
        Size::Long => Some("long"),
    };
    let content = html! {
        <>
            { slice(view, "hedge", Some("hedge"), key.hedge) }
            <span class="fact">
                <span class={classes!("key", size)} part="key" dir="auto" lang={view.props.card.article.lang.clone()}>
                    { key.numeral.to_owned() }
                    if !key.unit.is_empty() {
                        { " " }<span class="unit">{ key.unit.to_owned() }</span>
                    }
                </span>
                { bar }
                { about(view, &figure.what, figure.who.as_deref()) }
            </span>
        </>
    };
    link(view, &figure.id, &figure.quote, "item figure", content)
}

/// A figure as a row: its words beside its label.
pub fn figure_row(view: &View<'_>, figure: &Figure) -> Html {
    let content = html! {
        <>
            { slice(view, "when", Some("key"), &figure.text) }
            { about(view, &figure.what, None) }
        </>
    };
    link(view, &figure.id, &figure.quote, "item row", content)
}

/// A date as a row: its words, what was worked out, and its label.
pub fn date_row(view: &View<'_>, dated: &Dated<'_>, who: bool) -> Html {
    let date = dated.date;
    let text = date.text.clone();
    let lang = view.props.card.article.lang.clone();
    let time = match machine_date(&date.edtf) {
        Some(datetime) => html! { <time {datetime}>{ text }</time> },
        None => text.into(),
    };
    let content = html! {
        <>
            <span class="when">
                <span class="date" part="key" dir="auto" {lang}>{ time }</span>
                if let Some(inferred) = inferred(view, dated) {
                    <span class="inferred" part="inferred">{ inferred }{ view.props.strings.inferred_mark }</span>
                }
            </span>
            { about(view, &date.what, date.who.as_deref().filter(|_| who)) }
        </>
    };
    link(view, &date.id, &date.quote, "item row", content)
}

/// How a date is drawn: filled when known to the day, lighter when only its period is, hollow when
/// planned.
pub fn manner(dated: &Dated<'_>) -> Classes {
    let coarse = !dated.period.is_some_and(|p| p.exact);
    let planned = dated.date.status == Status::Planned;
    classes!(coarse.then_some("coarse"), planned.then_some("plan"))
}

/// The classes of a few figures: side by side, by the characters there must be room for, or a list
/// where a numeral is too long for a column.
pub fn room<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> &'static str {
    let longest = figures
        .into_iter()
        .filter_map(|f| Key::of(&f.text).longest())
        .max();
    match longest.unwrap_or(0) {
        0..=5 => "lead",
        6 => "lead room-6",
        7..=8 => "lead room-8",
        9 => "lead room-9",
        _ => "figures-list",
    }
}

/// What `<time datetime>` may hold: a day, a month or a year, not a season, a decade or an interval.
fn machine_date(edtf: &str) -> Option<String> {
    let valid = Period::parse(edtf).is_some()
        && edtf.chars().all(|c| c.is_ascii_digit() || c == '-')
        && !matches!(edtf.get(5..7), Some(month) if month.parse().is_ok_and(|m: u8| m > 12));
    valid.then(|| edtf.to_owned())
}

/// The part of a date that does not stand in the text, as the reader would write it.
pub fn inferred(view: &View<'_>, dated: &Dated<'_>) -> Option<String> {
    let period = dated.period?;
    let KeyDate {
        inferred, precision, ..
    } = dated.date;
    if inferred.is_empty() {
        return None;
    }
    let only_year = inferred.iter().all(|i| *i == Inferred::Year);
    let style = match precision {
        _ if only_year => DateStyle::Year,
        Precision::Year | Precision::Decade | Precision::Century => DateStyle::Year,
        Precision::Month | Precision::Quarter | Precision::Half | Precision::Season => DateStyle::Month,
        Precision::Week | Precision::Day | Precision::Time => DateStyle::Long,
    };
    Some(view.props.format.range(period.first, period.last, style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_valid_html_dates_are_given_to_machines() {
        for (edtf, want) in [
            ("2020-12-03", true),
            ("2020-12", true),
            ("2020", true),
            ("2020-21", false),
            ("199X", false),
            ("2020-12-09/2020-12-10", false),
            ("2020~", false),
        ] {
            assert_eq!(machine_date(edtf).is_some(), want, "{edtf}");
        }
    }
}
