//! `factbox`: mentions and cards on the command line.

use factbox_core::report;
use factbox_model::{Document, Offsets};
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let command = std::env::args().nth(1).unwrap_or_default();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let Ok(document) = serde_json::from_str::<Document>(&line?) else {
            continue;
        };
        if command == "annotate" {
            serde_json::to_writer(&mut out, &report::mentions(&document))?;
        } else {
            serde_json::to_writer(&mut out, &report::card(&document, Offsets::Codepoint))?;
        }
        out.write_all(b"\n")?;
    }
    out.flush()
}
