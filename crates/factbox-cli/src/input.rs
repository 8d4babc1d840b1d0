//! Files and standard input: opened, unpacked, guessed and decoded.

use crate::args::{Input, MANY_PAGES};
use anyhow::{Context, Result, bail, ensure};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

/// A stream of bytes with what is known of it.
pub struct Stream {
    /// The bytes, unpacked.
    pub bytes: Box<dyn BufRead + Send>,
    /// Bytes of the file, if it is a file that is not compressed.
    pub size: Option<u64>,
}

impl Stream {
    /// The bytes it begins with: at least two, if it has them.
    fn start(&mut self) -> Result<&[u8]> {
        self.bytes.fill_buf().context("cannot read it")
    }

    /// All that is left of it.
    pub fn read_all(mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.bytes.read_to_end(&mut bytes).context("cannot read it")?;
        Ok(bytes)
    }
}

/// Opens a file, or standard input for `-`, unpacking gzip. UTF-16 becomes UTF-8.
pub fn open(path: &Path) -> Result<Stream> {
    let (raw, size): (Box<dyn Read + Send>, _) = if is_stdin(path) {
        (Box::new(std::io::stdin()), None)
    } else {
        let file = File::open(path).context("cannot open it")?;
        let about = file.metadata().ok();
        if about.as_ref().is_some_and(std::fs::Metadata::is_dir) {
            bail!("is a folder; {MANY_PAGES}");
        }
        let size = about.filter(std::fs::Metadata::is_file).map(|about| about.len());
        (Box::new(file), size)
    };
    let mut stream = Stream {
        bytes: buffered(raw),
        size,
    };
    if stream.start()?.starts_with(&[0x1f, 0x8b]) {
        stream = Stream {
            bytes: buffered(MultiGzDecoder::new(stream.bytes)),
            size: None,
        };
    }
    // Such files are few: they are decoded at once, in as much memory.
    if let Some(encoding) = utf_16(stream.start()?) {
        let bytes = stream.read_all()?;
        let (text, is_broken) = encoding.decode_with_bom_removal(&bytes);
        ensure!(!is_broken, "is neither text nor {}", encoding.name());
        stream = Stream {
            bytes: Box::new(Cursor::new(text.into_owned().into_bytes())),
            size: None,
        };
    }
    Ok(stream)
}

fn buffered(bytes: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(1 << 16, bytes))
}

/// UTF-16, by its byte order mark, or else by the NUL that is half of each common letter.
fn utf_16(start: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let (pairs, _) = start.as_chunks::<2>();
    let high = pairs.iter().filter(|[high, low]| *high == 0 && *low != 0).count();
    let low = pairs.iter().filter(|[low, high]| *high == 0 && *low != 0).count();
    let is_most = |count: usize| count * 4 > pairs.len() * 3;
    match (high, low) {
        (high, 0) if is_most(high) => Some(UTF_16BE),
        (0, low) if is_most(low) => Some(UTF_16LE),
        _ => None,
    }
}

/// All of a file.
pub fn read_all(path: &Path) -> Result<Vec<u8>> {
    open(path)?.read_all()
}

/// What a stream holds, by the file's name or else by how it begins.
pub fn guess(path: &Path, stream: &mut Stream) -> Result<Input> {
    let extension = Path::new(stem(path)).extension().and_then(|e| e.to_str());
    match extension.map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm" | "xhtml") => return Ok(Input::Html),
        Some("txt" | "text") => return Ok(Input::Text),
        Some("jsonl" | "ndjson" | "json") => return Ok(Input::Jsonl),
        _ => {}
    }
    let start = stream.start()?;
    let start = start.strip_prefix(BOM).unwrap_or(start);
    let mut marks = start.iter().filter(|b| !b.is_ascii_whitespace());
    Ok(match (marks.next(), marks.next()) {
        (Some(b'<'), _) => Input::Html,
        // A list is none of documents, as each line will be told.
        (Some(b'{') | None, _) | (Some(b'['), Some(b'{')) => Input::Jsonl,
        _ => Input::Text,
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

/// Bytes as text: as UTF-8 if they are; as the page's own `<meta>` says; else by the frequency of
/// letters, which standard error is told: it is a guess.
///
/// # Errors
/// Bytes that no text has.
pub fn decode(bytes: &[u8], name: &str) -> Result<String> {
    ensure!(!bytes.contains(&0), "is no text: it holds NUL bytes");
    if let Ok(text) = str::from_utf8(bytes.strip_prefix(BOM).unwrap_or(bytes)) {
        return Ok(text.to_owned());
    }
    let encoding = match declared_encoding(bytes) {
        Some(encoding) => encoding,
        None => {
            ensure!(!bytes.iter().any(is_binary), "is no text: it holds control codes");
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let guess = detector.guess(None, chardetng::Utf8Detection::Allow);
            eprintln!(
                "factbox: {name} is not UTF-8 and names no encoding: read as {}",
                guess.name()
            );
            guess
        }
    };
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// A "binary data byte" of the WHATWG's MIME sniffing standard.
const fn is_binary(byte: &u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)
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
    let encoding = Encoding::for_label(label.get(..end)?)?;
    // Words that can be read as ASCII are no UTF-16, whatever they say.
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_wide { UTF_8 } else { encoding })
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
            (
                b"<meta charset=utf-16>caf\xc3\xa9 \xff",
                "<meta charset=utf-16>café \u{fffd}",
            ),
            (
                b"The caf\xe9 said it would open on Monday",
                "The café said it would open on Monday",
            ),
            (b"", ""),
        ] {
            assert_eq!(decode(bytes, "a test").unwrap(), want);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"40 b\0ats"[..], b"\x89PNG\r\n\x1a\n", b"\x1a\xff\x03 40 boats"] {
            assert!(decode(bytes, "a test").is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        let little: Vec<u8> = "The “café” lost 40"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let big: Vec<u8> = "The “café” lost 40"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        for (bytes, want) in [
            (&little[..], Some(UTF_16LE)),
            (&big, Some(UTF_16BE)),
            (b"\xff\xfe\x14\x20", Some(UTF_16LE)),
            (b"\xfe\xff\x20\x14", Some(UTF_16BE)),
            (b"The caf\xc3\xa9 lost 40", None),
            (b"\xef\xbb\xbfThe", None),
            (b"\x7fELF\x02\x01\x01\0\0\0\0\0", None),
            (b"\0\0\0\0", None),
            (b"", None),
        ] {
            assert_eq!(utf_16(bytes), want, "{bytes:?}");
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
