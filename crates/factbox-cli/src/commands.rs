//! What each command does.

use crate::args::{Command, CurationFile, Input, Source};
use crate::batch::Output;
use crate::explain::Explained;
use crate::json::{self, Line};
use crate::progress::{self, Measure};
use crate::{batch, fallback, html_page, input};
use anyhow::{Context, Result, bail, ensure};
use factbox_core::report;
use factbox_model::{Card, Curation, Date, Document, Offsets};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Once;

/// Carries out a command. Gives the number of documents that failed.
///
/// # Errors
/// If the command cannot be carried out at all.
pub fn run(command: Command) -> Result<u64> {
    match command {
        Command::Annotate(source) => each_document(&source, |document, out| {
            json_line(out, &report::mentions(document))
        }),
        Command::Card {
            source,
            curation,
            explain,
        } => {
            let curation = read_curation(&curation)?;
            each_document(&source, |document, out| {
                if !explain {
                    let card = card(document, curation.as_ref(), out);
                    return json_line(out, &card);
                }
                let (card, reasons) = report::explained(document, Offsets::Codepoint);
                let card = curated(card, document, curation.as_ref(), out);
                json_line(out, &Explained::new(&card, &reasons))
            })
        }
        Command::Read { pages, source } => read_pages(&pages, source.as_deref()),
        Command::Html {
            source,
            curation,
            heading_level,
            absolute,
        } => {
            let curation = read_curation(&curation)?;
            let unlinked = Once::new();
            each_line(&source, |line, out| {
                let card = match json::either(line)? {
                    Line::Card(card) => ready(card, curation.as_ref())?,
                    Line::Document(document) => card(&completed(document, &source)?, curation.as_ref(), out),
                };
                let page = absolute.then(|| card.article.url.as_deref().unwrap_or_default());
                if page == Some("") {
                    unlinked.call_once(|| out.messages.push(UNLINKED.to_owned()));
                }
                let html = fallback::html(&card, heading_level, page);
                out.bytes.extend_from_slice(html.as_bytes());
                out.bytes.push(b'\n');
                Ok(())
            })
        }
    }
}

/// Told once: it is mostly so for all documents of an input, or for none.
const UNLINKED: &str =
    "no address (\"url\") to link to: --absolute leaves the links out here and wherever there is none";

fn card(document: &Document, curation: Option<&Curation>, out: &mut Output) -> Card {
    curated(
        report::card(document, Offsets::Codepoint),
        document,
        curation,
        out,
    )
}

/// The card as the editor wants it; labels that do not fit are told.
fn curated(card: Card, document: &Document, curation: Option<&Curation>, out: &mut Output) -> Card {
    let Some(curation) = curation else {
        return card;
    };
    let headline = document.headline.as_deref().unwrap_or_default();
    let (card, unfit) = curation.apply(card, &document.text, headline);
    out.messages.extend(unfit.iter().map(ToString::to_string));
    card
}

/// A card made elsewhere, as the editor wants it. Its article is not at hand, so that no label can be
/// cut from it.
fn ready(card: Card, curation: Option<&Curation>) -> Result<Card> {
    let Some(curation) = curation else {
        return Ok(card);
    };
    let card = curation.arrange(card);
    let mut ids = card
        .figures
        .iter()
        .map(|f| &f.id)
        .chain(card.dates.iter().map(|d| &d.id));
    if let Some(id) = ids.find(|id| curation.label.get(id).is_some()) {
        bail!(
            "label of item {id} cannot be cut without the article's text: \
             give the document, or the label to `factbox card`"
        );
    }
    Ok(card)
}

fn read_curation(file: &CurationFile) -> Result<Option<Curation>> {
    let Some(path) = &file.curation else {
        return Ok(None);
    };
    let bytes = input::read_all(path).with_context(|| input::name(path))?;
    serde_json::from_slice(&bytes)
        .map(Some)
        .with_context(|| format!("{} is not a curation", path.display()))
}

fn document(line: &[u8], source: &Source) -> Result<Document> {
    completed(json::document(line)?, source)
}

/// The day of publication, from the document or else the command line. One that cannot be read would
/// silently cost the card its dates.
fn completed(mut document: Document, source: &Source) -> Result<Document> {
    document.published = match document.published.take().filter(|day| !day.trim().is_empty()) {
        None => source.published.clone(),
        Some(day) => {
            ensure!(
                Date::from_iso(&day).is_some(),
                "published {day:?} is no day as YYYY-MM-DD"
            );
            Some(day)
        }
    };
    Ok(document)
}

fn each_document(source: &Source, work: impl Fn(&Document, &mut Output) -> Result<()> + Sync) -> Result<u64> {
    each_line(source, |line, out| work(&document(line, source)?, out))
}

/// Calls `work` on each JSON line of the source. A page or a plain text becomes one such line.
fn each_line(source: &Source, work: impl Fn(&[u8], &mut Output) -> Result<()> + Sync) -> Result<u64> {
    if let Some(selector) = &source.source {
        html_page::selector(selector)?;
    }
    let path = source.only_file()?;
    let name = input::name(path);
    let mut stream = input::open(path).with_context(|| name.clone())?;
    let kind = match source.input {
        Some(kind) => kind,
        None => input::guess(path, &mut stream).with_context(|| name.clone())?,
    };
    let mut out = std::io::stdout().lock();
    if kind == Input::Jsonl {
        let progress = progress::bar(Measure::Bytes(stream.size));
        let lines = batch::lines(&name, stream.bytes);
        return batch::run(
            lines,
            |lines| lines.each(&work),
            &mut out,
            |bytes| progress.inc(bytes),
        );
    }
    let bytes = stream.read_all().with_context(|| name.clone())?;
    let only = |bytes: Vec<u8>| {
        let mut output = Output::default();
        output.document(&name, |out| {
            let document = whole(kind, input::decode(&bytes, &name)?, source)?;
            work(&serde_json::to_vec(&document)?, out)
        });
        output
    };
    batch::run(std::iter::once(Ok(bytes)), only, &mut out, |_| ())
}

/// The one document of a page or a plain text.
fn whole(kind: Input, text: String, source: &Source) -> Result<Document> {
    let document = match kind {
        Input::Html => html_page::read(&text, source.source.as_deref())?.document(),
        Input::Text | Input::Jsonl => Document {
            text,
            ..Document::default()
        },
    };
    completed(document, source)
}

/// What `read` prints of a page, which `card` takes for a document.
#[derive(Serialize)]
struct PageLine<'a> {
    id: String,
    headline: Option<&'a str>,
    /// The day relative dates are counted from.
    published: Option<&'a str>,
    published_shown: Option<&'a str>,
    lang: Option<&'a str>,
    article_body: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<&'a str>,
}

fn read_pages(pages: &[PathBuf], source: Option<&str>) -> Result<u64> {
    if let Some(selector) = source {
        html_page::selector(selector)?;
    }
    let progress = progress::bar(Measure::Pages(pages.len() as u64));
    batch::run(
        pages.iter().map(Ok),
        |path| {
            let mut output = Output {
                done: 1,
                ..Output::default()
            };
            output.document(path.display(), |out| read_page(path, source, out));
            output
        },
        &mut std::io::stdout().lock(),
        |pages| progress.inc(pages),
    )
}

fn read_page(path: &Path, source: Option<&str>, out: &mut Output) -> Result<()> {
    let found = html_page::read(
        &input::decode(&input::read_all(path)?, &input::name(path))?,
        source,
    )?;
    let headline = &*found.headline.text;
    json_line(
        out,
        &PageLine {
            id: input::id(path),
            headline: (!headline.is_empty()).then_some(headline),
            published: found.reference(),
            published_shown: found.published_shown.as_deref(),
            lang: found.lang.as_deref(),
            article_body: &found.body.text,
            url: found.url.as_deref(),
            credit: found.credit.as_deref(),
        },
    )
}

fn json_line(out: &mut Output, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut out.bytes, value)?;
    out.bytes.push(b'\n');
    Ok(())
}
