use super::{View, item, time_line};
use yew::prelude::*;

/// The figures and dates that matter most, and what is ahead.
pub fn panel(view: &View<'_>) -> Html {
    let o = view.outline;
    let s = view.props.strings;
    let ahead = o.ahead;
    let lead = o
        .lead_dates
        .iter()
        .filter(|d| ahead.is_none_or(|a| a.date.id != d.date.id));
    let lead: Vec<_> = lead.collect();
    html! {
        <>
            if !o.lead_figures.is_empty() {
                <ul class={item::room(o.lead_figures.iter().copied())} part="list" role="list">
                    { for o.lead_figures.iter().map(|f| html! {
                        <li part="item">{ item::figure(view, f, Html::default()) }</li>
                    }) }
                </ul>
            }
            if !lead.is_empty() {
                <@{view.heading(1)} class="label">{ s.key_dates }</@>
                { time_line::time_line(view, time_line::Detail::Brief) }
                <ol class="lead-dates" part="list" role="list">
                    { for lead.iter().map(|d| html! { <li part="item">{ item::date_row(view, d, true) }</li> }) }
                </ol>
            }
            if let Some(ahead) = ahead {
                <div class="ahead" part="ahead">
                    <@{view.heading(1)} class="label">{ s.ahead }</@>
                    { item::date_row(view, &ahead, true) }
                </div>
            }
            { view.explain(o.lead_dates.iter().chain(&ahead)) }
        </>
    }
}
