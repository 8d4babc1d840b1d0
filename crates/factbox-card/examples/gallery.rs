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

/// A house style made of public properties and parts alone.
const BRAND: &str = "factbox-card{--factbox-font-text:Helvetica,Arial,sans-serif;\
--factbox-font-display:Helvetica,Arial,sans-serif;--factbox-color:light-dark(#10243e,#e8eef6);\
--factbox-muted:light-dark(#52627a,#9fb0c6);--factbox-bg:light-dark(#fff,#0d1726);\
--factbox-border:light-dark(#cfd8e3,#2a3a50);--factbox-accent:light-dark(#0b5fb8,#7cbcff);\
--factbox-planned:light-dark(#7a4a00,#f0c070);--factbox-planned-bg:light-dark(#fdf3e0,#2b2412);\
--factbox-bar:light-dark(#5f8fc7,#4f7db3);--factbox-radius:6px;--factbox-key-size:2.25em}\
factbox-card::part(tab-selected){text-transform:none}factbox-card::part(heading){letter-spacing:-.01em}";

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut names = Vec::new();
    for (name, sample) in sample::all() {
        write(folder, name, sample.card, "en", "", &mut names)?;
    }
    write(folder, "brand", sample::flood().card, "en", BRAND, &mut names)?;
    for lang in ["ar", "de", "tr"] {
        write(
            folder,
            &format!("flood-{lang}"),
            sample::flood().card,
            lang,
            "",
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
                "",
                &mut names,
            )?;
        }
    }
    fs::write(folder.join("index.txt"), names.join("\n"))
}

/// One page per section, the section open in a declarative shadow root.
fn write(
    folder: &Path,
    name: &str,
    card: Card,
    lang: &str,
    style: &str,
    names: &mut Vec<String>,
) -> io::Result<()> {
    let card = Rc::new(card);
    for active in Outline::new(&card).sections(&Section::ALL) {
        let props = CardProps {
            card: card.clone(),
            options: Rc::new(CardOptions::default()),
            strings: Strings::of(lang),
            format: Rc::new(English),
            active,
            whole: true,
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
             <link rel=stylesheet href=page.css><style>{style}</style><factbox-card><template shadowrootmode=open>\
             <style>{TOKENS}{CARD}</style>{body}</template></factbox-card>"
        );
        let file = format!("{name}-{}.html", active.name());
        fs::write(folder.join(&file), page)?;
        names.push(file);
    }
    Ok(())
}
