use super::{View, item};
use crate::outline::Source;
use yew::prelude::*;

/// Who says what, by speaker; then what the article states itself, and its credit line.
pub fn panel(view: &View<'_>) -> Html {
    let s = view.props.strings;
    let credit = view
        .props
        .card
        .article
        .credit
        .as_deref()
        .filter(|c| !c.trim().is_empty());
    html! {
        <>
            { for view.outline.sources.iter().map(|source| group(view, source)) }
            { view.explain(&view.outline.dates) }
            if let Some(credit) = credit {
                <div class="group">
                    <@{view.heading(1)} class="source">{ s.credit }</@>
                    { item::slice(view, "credit", Some("note"), credit) }
                </div>
            }
        </>
    }
}

fn group(view: &View<'_>, source: &Source<'_>) -> Html {
    let heading = match source.who {
        Some(who) => item::slice(view, "speaker", Some("attribution"), who),
        None => view.props.strings.the_article.into(),
    };
    html! {
        <div class="group">
            <@{view.heading(1)} class="source">{ heading }</@>
            <ul class="rows" part="list" role="list">
                { for source.figures.iter().map(|f| html! { <li part="item">{ item::figure_row(view, f) }</li> }) }
                { for source.dates.iter().map(|d| html! { <li part="item">{ item::date_row(view, d, false) }</li> }) }
            </ul>
        </div>
    }
}
