//! Files and standard input: opened, unpacked, guessed and decoded.

use crate::args::Input;
use anyhow::{Context, Result};
use encoding_rs::Encoding;
use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// A stream of bytes with what is known of it.
pub struct Stream {
    /// The bytes, unpacked.
    pub bytes: Box<dyn BufRead + Send>,
    /// Bytes of the file, if it is a file that is not compressed.
    pub size: Option<u64>,
}

/// Opens a file, or standard input for `-`, unpacking gzip.
pub fn open(path: &Path) -> Result<Stream> {
    let (raw, size): (Box<dyn Read + Send>, _) = if is_stdin(path) {
        (Box::new(std::io::stdin()), None)
    } else {
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let size = file
            .metadata()
            .ok()
            .filter(std::fs::Metadata::is_file)
            .map(|m| m.len());
        (Box::new(file), size)
    };
    let mut raw = BufReader::with_capacity(1 << 16, raw);
    let start = raw
        .fill_buf()
        .with_context(|| format!("cannot read {}", name(path)))?;
    if start.starts_with(&[0x1f, 0x8b]) {
        let bytes = Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(raw)));
        return Ok(Stream { bytes, size: None });
    }
    Ok(Stream {
        bytes: Box::new(raw),
        size,
    })
}

/// All of a file.
pub fn read_all(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?
        .bytes
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read {}", name(path)))?;
    Ok(bytes)
}

/// What a stream holds, by the file's name or else by its first character.
pub fn guess(path: &Path, stream: &mut Stream) -> Result<Input> {
    let extension = Path::new(stem(path)).extension().and_then(|e| e.to_str());
    match extension.map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm" | "xhtml") => return Ok(Input::Html),
        Some("txt" | "text") => return Ok(Input::Text),
        Some("jsonl" | "ndjson" | "json") => return Ok(Input::Jsonl),
        _ => {}
    }
    let start = stream
        .bytes
        .fill_buf()
        .with_context(|| format!("cannot read {}", name(path)))?;
    let start = start.strip_prefix(BOM).unwrap_or(start);
    Ok(match start.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'<') => Input::Html,
        Some(b'{') | None => Input::Jsonl,
        Some(_) => Input::Text,
    })
}

/// The byte order mark of UTF-8.
pub const BOM: &[u8] = b"\xef\xbb\xbf";

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// What messages call a file.
pub fn name(path: &Path) -> String {
    if is_stdin(path) {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// A file's name without `.gz`.
fn stem(path: &Path) -> &str {
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or("");
    name.strip_suffix(".gz").unwrap_or(name)
}

/// A page's id: its file name without its endings.
pub fn id(path: &Path) -> String {
    let name = stem(path);
    let name = [".html", ".htm", ".xhtml"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(name);
    name.to_owned()
}

/// Bytes as text: by byte order mark; as UTF-8 if they are; as the page's own `<meta>` says; else
/// by the frequency of letters, which standard error is told: it is a guess.
pub fn decode(bytes: &[u8], name: &str) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let bytes = bytes.get(length..).unwrap_or_default();
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encoding = declared_encoding(bytes).unwrap_or_else(|| {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let guess = detector.guess(None, chardetng::Utf8Detection::Allow);
        eprintln!(
            "factbox: {name} is not UTF-8 and names no encoding: read as {}",
            guess.name()
        );
        guess
    });
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The encoding named after `charset=` in the first kilobyte, as browsers look for it.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..1024).unwrap_or(bytes).to_ascii_lowercase();
    let key = b"charset=";
    let at = head.windows(key.len()).position(|w| w == key)? + key.len();
    let label = head.get(at..)?.trim_ascii_start();
    let label = label
        .strip_prefix(b"\"")
        .or_else(|| label.strip_prefix(b"'"))
        .unwrap_or(label);
    let end = label
        .iter()
        .position(|b| matches!(b, b'"' | b'\'' | b';' | b'>' | b'/') || b.is_ascii_whitespace())?;
    Encoding::for_label(label.get(..end)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded() {
        for (bytes, want) in [
            (&b"caf\xc3\xa9"[..], "café"),
            (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
            (
                b"<meta charset=\"iso-8859-1\">caf\xe9",
                "<meta charset=\"iso-8859-1\">café",
            ),
            (
                b"<meta content='text/html; charset=windows-1251'>\xcc\xe8\xf0",
                "<meta content='text/html; charset=windows-1251'>Мир",
            ),
            (b"\xff\xfeh\0i\0", "hi"),
            (
                b"The caf\xe9 said it would open on Monday",
                "The café said it would open on Monday",
            ),
            (b"", ""),
        ] {
            assert_eq!(decode(bytes, "a test"), want);
        }
    }

    #[test]
    fn a_page_is_named_after_its_file() {
        for (path, want) in [
            ("a/b.html", "b"),
            ("b.html.gz", "b"),
            ("2020.12.03.html", "2020.12.03"),
            ("page", "page"),
        ] {
            assert_eq!(id(Path::new(path)), want);
        }
    }
}
