//! Writes every state of the card as a page of its own, to be looked at:
//! `cargo run -p factbox-card --example gallery -- FOLDER [CARDS.jsonl]`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use factbox_card::{CardOptions, CardProps, English, FactboxCard, Outline, Section, Strings};
use factbox_model::Card;
use std::{fs, io, path::Path, rc::Rc};
use yew::{AttrValue, Callback, LocalServerRenderer};

const TOKENS: &str = include_str!("../../../styles/tokens.css");
const CARD: &str = include_str!("../../../styles/card.css");

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut names = Vec::new();
    for (name, sample) in sample::all() {
        write(folder, name, sample.card, "en", &mut names)?;
    }
    for lang in ["ar", "de", "tr"] {
        write(
            folder,
            &format!("flood-{lang}"),
            sample::flood().card,
            lang,
            &mut names,
        )?;
    }
    if let Some(cards) = arguments.next() {
        for (at, line) in fs::read_to_string(cards)?.lines().enumerate() {
            write(
                folder,
                &format!("card-{at}"),
                serde_json::from_str(line)?,
                "en",
                &mut names,
            )?;
        }
    }
    fs::write(folder.join("index.txt"), names.join("\n"))
}

/// One page per section, the section open in a declarative shadow root.
fn write(folder: &Path, name: &str, card: Card, lang: &str, names: &mut Vec<String>) -> io::Result<()> {
    let card = Rc::new(card);
    for active in Outline::new(&card).sections(&Section::ALL) {
        let props = CardProps {
            card: card.clone(),
            options: Rc::new(CardOptions::default()),
            strings: Strings::of(lang),
            format: Rc::new(English),
            active,
            notice: None,
            id: AttrValue::Static("factbox"),
            on_event: Callback::noop(),
        };
        let body = pollster::block_on(
            LocalServerRenderer::<FactboxCard>::with_props(props)
                .hydratable(false)
                .render(),
        );
        let page = format!(
            "<!doctype html><html lang={lang}><meta charset=utf-8><title>{name}</title>\
             <link rel=stylesheet href=page.css><factbox-card><template shadowrootmode=open>\
             <style>{TOKENS}{CARD}</style>{body}</template></factbox-card>"
        );
        let file = format!("{name}-{}.html", active.name());
        fs::write(folder.join(&file), page)?;
        names.push(file);
    }
    Ok(())
}
