use super::{View, item};
use crate::{Section, strings::fill};
use yew::prelude::*;

/// All figures in article order, those of the same thing side by side.
pub fn panel(view: &View<'_>) -> Html {
    let figures = &view.outline.figures;
    html! {
        <>
            <ul class="figures-list" part="list">
                { for figures.iter().enumerate().map(|(at, shown)| html! {
                    <li part="item" class={view.beyond(Section::Figures, at)}>
                        { item::figure(view, shown.figure, bar(view, shown.share)) }
                    </li>
                }) }
            </ul>
            { view.show_all(Section::Figures, figures.len()) }
        </>
    }
}

/// A bar to the scale of those beside it.
fn bar(view: &View<'_>, share: Option<f64>) -> Html {
    let Some(share) = share.filter(|_| view.props.options.charts) else {
        return Html::default();
    };
    let width = format!("{share:.1}%");
    let percent = view.props.format.percent(share.round() as usize);
    let label = fill(view.props.strings.bar, "{n}", &percent);
    html! {
        <svg class="bar" part="bar" role="img" aria-label={label}>
            <rect {width} height="100%" />
        </svg>
    }
}
