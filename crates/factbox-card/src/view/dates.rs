use super::time_line::{self, Detail};
use super::{View, item};
use crate::Section;
use factbox_model::Status;
use yew::prelude::*;

/// The time line, and all dates in time order: past, the day itself, planned.
pub fn panel(view: &View<'_>) -> Html {
    let s = view.props.strings;
    let dates = &view.outline.dates;
    let group = |status: Status, heading: &'static str| {
        let members = dates.iter().filter(|d| d.date.status == status);
        let best = members.clone().map(|d| d.rank).min()?;
        Some(html! {
            <div class={classes!("group", view.beyond(Section::Dates, best))}>
                <@{view.heading(1)} class="label">{ heading }</@>
                <ol class="rows" part="list" role="list">
                    { for members.map(|d| html! {
                        <li part="item" class={classes!(item::manner(d), view.beyond(Section::Dates, d.rank))}>
                            { item::date_row(view, d, true) }
                        </li>
                    }) }
                </ol>
            </div>
        })
    };
    html! {
        <>
            { time_line::time_line(view, Detail::Full) }
            { time_line::time_line(view, Detail::Wide) }
            { for group(Status::Past, s.past) }
            { for group(Status::Today, s.today) }
            { for group(Status::Planned, s.planned) }
            { view.show_all(Section::Dates, dates.len()) }
            { view.explain(dates) }
        </>
    }
}
