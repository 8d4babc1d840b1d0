use super::{View, item};
use crate::decimal;
use crate::outline::Shown;
use crate::{Section, strings::fill};
use factbox_model::Bound;
use yew::prelude::*;

/// All figures in article order, those of the same thing side by side; the best before "Show all".
pub fn panel(view: &View<'_>) -> Html {
    let figures = &view.outline.figures;
    html! {
        <>
            <ul class="figures-list" part="list" role="list">
                { for figures.iter().map(|shown| html! {
                    <li part="item" class={view.beyond(Section::Figures, shown.rank)}>
                        { item::figure(view, shown.figure, bar(view, shown)) }
                    </li>
                }) }
            </ul>
            { view.show_all(Section::Figures, figures.len()) }
        </>
    }
}

/// A bar to the scale of those beside it, seen where one of them is. It ends open where the figure's own
/// end is open.
fn bar(view: &View<'_>, shown: &Shown<'_>) -> Html {
    let Some(bar) = shown.bar.filter(|_| view.props.options.charts) else {
        return Html::default();
    };
    let share = bar.share;
    let label = fill(
        view.props.strings.bar,
        &view.props.format.percent((share + 0.5) as usize),
    );
    let (figure, rtl) = (shown.figure, view.props.strings.rtl);
    let rect = |class: &'static str, from: f64, to: f64| {
        let x = if rtl { 100.0 - to } else { from };
        html! { <rect {class} x={decimal::per_cent(x)} width={decimal::per_cent(to - from)} height="100%" /> }
    };
    let solid = match (figure.bound, figure.low, figure.high) {
        (Bound::Range, Some(low), Some(high)) if high > 0.0 => share * low / high,
        (Bound::AtMost | Bound::LessThan, ..) => 0.0,
        _ => share,
    };
    let open = matches!(figure.bound, Bound::AtLeast | Bound::MoreThan);
    html! {
        <svg class={classes!("bar", view.beyond(Section::Figures, bar.second))} part="bar" role="img" aria-label={label}>
            if bar.whole {
                { rect("whole", 0.0, 100.0) }
            }
            { rect("solid", 0.0, solid) }
            if solid < share {
                { rect("open", solid, share) }
            }
            if open {
                { for [1, 2, 3].map(|n| {
                    let shift = if rtl { -6 * n } else { 6 * n - 3 };
                    let x = decimal::per_cent(if rtl { 100.0 - share } else { share });
                    html! { <rect class="more" {x} width="3" height="100%" transform={format!("translate({shift})")} /> }
                }) }
            }
        </svg>
    }
}
