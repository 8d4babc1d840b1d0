//! The tab list, after the ARIA Authoring Practices: one tab stop, arrow keys that wrap, automatic
//! activation.

use super::View;
use crate::{Means, Section};
use yew::prelude::*;

type Tabs = [NodeRef; Section::ALL.len()];

/// The tabs; one section alone has none.
pub fn list(view: &View<'_>, tabs: &Tabs, heading_id: &str) -> Html {
    if view.sections.len() < 2 {
        return Html::default();
    }
    let onkeydown = {
        let (open, sections, active) = (view.open.clone(), view.sections.to_vec(), view.active);
        let rtl = view.props.strings.rtl;
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            if let Some(to) = target(&event.key(), &sections, active, rtl) {
                event.prevent_default();
                open.emit((to, Means::Key));
            }
        })
    };
    html! {
        <div class="tabs" part="tabs" role="tablist" aria-labelledby={heading_id.to_owned()} {onkeydown}>
            { for view.sections.iter().map(|section| tab(view, *section, &tabs[*section as usize])) }
        </div>
    }
}

fn tab(view: &View<'_>, section: Section, node: &NodeRef) -> Html {
    let selected = section == view.active;
    let open = view.open.clone();
    let onclick = Callback::from(move |_: MouseEvent| open.emit((section, Means::Click)));
    let count = match section {
        Section::Overview => None,
        Section::Figures => Some(view.outline.figures.len()),
        Section::Dates => Some(view.outline.dates.len()),
        Section::Sources => Some(view.outline.sources.iter().filter(|s| s.who.is_some()).count()),
    };
    html! {
        <button
            ref={node.clone()}
            type="button"
            class="tab"
            part={if selected { "tab tab-selected" } else { "tab" }}
            role="tab"
            id={view.id("tab", section)}
            aria-controls={view.id("panel", section)}
            aria-selected={if selected { "true" } else { "false" }}
            tabindex={if selected { "0" } else { "-1" }}
            {onclick}
        >
            { view.name(section) }
            if let Some(count) = count {
                { " " }<span class="count">{ view.props.format.number(count) }</span>
            }
        </button>
    }
}

/// Moves the focus to a tab.
pub fn focus(tab: &NodeRef) {
    if let Some(tab) = tab.cast::<web_sys::HtmlElement>() {
        let _ = tab.focus();
    }
}

/// Where a key leads from the active tab; left and right follow the writing direction.
fn target(key: &str, sections: &[Section], active: Section, rtl: bool) -> Option<Section> {
    let last = sections.len().checked_sub(1)?;
    let at = sections.iter().position(|s| *s == active)?;
    let to = match (key, rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => (at + 1) % sections.len(),
        ("ArrowLeft", false) | ("ArrowRight", true) => at.checked_sub(1).unwrap_or(last),
        ("Home", _) => 0,
        ("End", _) => last,
        _ => return None,
    };
    sections.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_round_and_mirror() {
        use Section::{Dates, Figures, Overview, Sources};
        let all = Section::ALL;
        for (key, active, rtl, to) in [
            ("ArrowRight", Overview, false, Some(Figures)),
            ("ArrowRight", Sources, false, Some(Overview)),
            ("ArrowLeft", Overview, false, Some(Sources)),
            ("ArrowLeft", Overview, true, Some(Figures)),
            ("ArrowRight", Figures, true, Some(Overview)),
            ("Home", Dates, true, Some(Overview)),
            ("End", Figures, false, Some(Sources)),
            ("Enter", Figures, false, None),
        ] {
            assert_eq!(target(key, &all, active, rtl), to, "{key} {active:?} {rtl}");
        }
        assert_eq!(
            target("ArrowRight", &[Figures, Dates], Dates, false),
            Some(Figures)
        );
    }
}
