//! A file server on a free port: the release, test pages, chosen headers.

use anyhow::{Context, Result, ensure};
use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// Keeps what scripts log, where the driver cannot tell.
const RECORDER: &str = r#"
globalThis.recorded = [];
const keep = (level, words) => recorded.push({ level, message: words.map(String).join(" ") });
for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"], ["info", "INFO"], ["log", "INFO"]]) {
  const log = console[name];
  console[name] = (...words) => { keep(level, words); log.apply(console, words); };
}
addEventListener("error", (event) => keep("SEVERE", [event.message ?? `${event.target.src} failed to load`]), true);
addEventListener("unhandledrejection", (event) => keep("SEVERE", [event.reason]));
"#;

/// What a site will serve.
pub struct SiteBuilder {
    folder: PathBuf,
    files: BTreeMap<String, String>,
    refused: Vec<String>,
    broken: Vec<String>,
    second: Option<String>,
    types: Vec<(String, String)>,
    /// Whether a path that is not there is answered with nothing rather than with 404.
    lenient: bool,
    headers: Vec<(String, String)>,
    records: bool,
}

/// A running server; it ends when dropped.
pub struct Site {
    address: SocketAddr,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl SiteBuilder {
    pub(crate) fn new(folder: &Path, records: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
            refused: Vec::new(),
            broken: Vec::new(),
            second: None,
            types: Vec::new(),
            lenient: false,
            headers: Vec::new(),
            records,
        }
    }

    /// Adds a file or replaces one of the folder's.
    pub fn file(mut self, path: &str, content: &str) -> Self {
        self.files.insert(path.to_owned(), content.to_owned());
        self
    }

    /// The text of one of the folder's files, to make another of.
    pub fn read(&self, path: &str) -> Result<String> {
        let file = self.folder.join(path.trim_start_matches('/'));
        fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
    }

    /// Answers 404 where the path ends so.
    pub fn refuse(mut self, ending: &str) -> Self {
        self.refused.push(ending.to_owned());
        self
    }

    /// Sends but half of the file where the path ends so, as a connection that breaks off.
    #[must_use]
    pub fn break_off(mut self, ending: &str) -> Self {
        self.broken.push(ending.to_owned());
        self
    }

    /// Answers with this `Content-Type` where the path ends so.
    #[must_use]
    pub fn content_type(mut self, ending: &str, media_type: &str) -> Self {
        self.types.push((ending.to_owned(), media_type.to_owned()));
        self
    }

    /// Serves the folder under a second path too, which begins with `/` and does not end so.
    #[must_use]
    pub fn also_at(mut self, path: &str) -> Self {
        self.second = Some(path.to_owned());
        self
    }

    /// Answers 204 where there is no such file: a page that navigates away stays.
    #[must_use]
    pub fn nothing_elsewhere(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// Sends a header with every answer.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts serving.
    pub fn serve(self) -> Result<Site> {
        ensure!(
            self.folder.is_dir(),
            "nothing to serve at {}: `cargo xtask build` first",
            self.folder.display()
        );
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let requests: Arc<Mutex<Vec<String>>> = Arc::default();
        let over = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let (site, requests, over) = (Arc::new(self), Arc::clone(&requests), Arc::clone(&over));
            move || {
                for connection in listener.incoming() {
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    let (site, requests) = (Arc::clone(&site), Arc::clone(&requests));
                    // A browser that has gone away wants no answer.
                    thread::spawn(move || connection.and_then(|stream| site.answer(stream, &requests)));
                }
            }
        });
        Ok(Site {
            address,
            over,
            thread: Some(thread),
            requests,
        })
    }

    /// Answers the one request of a connection.
    fn answer(&self, stream: TcpStream, requests: &Mutex<Vec<String>>) -> io::Result<()> {
        let mut lines = BufReader::new(&stream).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let mut words = first.split(' ');
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(()); // opened ahead of need
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let path = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if let Ok(mut requests) = requests.lock() {
            requests.push(path.clone());
        }
        let (status, content) = match self.content(&path) {
            Some(content) => ("200 OK", content),
            None if self.lenient => ("204 No Content", Vec::new()),
            None => ("404 Not Found", b"not found".to_vec()),
        };
        let mut answer = format!(
            "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Type: {}\r\n",
            self.types
                .iter()
                .find(|(ending, _)| path.ends_with(ending))
                .map_or_else(|| content_type(&path), |(_, chosen)| chosen)
        );
        answer += &format!("Content-Length: {}\r\n", content.len());
        for (name, value) in &self.headers {
            answer += &format!("{name}: {value}\r\n");
        }
        answer += "\r\n";
        let mut stream = &stream;
        stream.write_all(answer.as_bytes())?;
        if method != "HEAD" {
            let broken = self.broken.iter().any(|ending| path.ends_with(ending));
            let (half, rest) = content.split_at(content.len() / 2);
            stream.write_all(half)?;
            stream.write_all(if broken { &[] } else { rest })?;
        }
        stream.flush()
    }

    fn content(&self, path: &str) -> Option<Vec<u8>> {
        if self.refused.iter().any(|ending| path.ends_with(ending)) || path.contains("..") {
            return None;
        }
        if path == "/recorder.js" {
            return Some(RECORDER.into());
        }
        let content = match self.files.get(path) {
            Some(content) => content.clone().into_bytes(),
            None => {
                let second = self
                    .second
                    .as_ref()
                    .and_then(|second| path.strip_prefix(&**second));
                fs::read(self.folder.join(second.unwrap_or(path).trim_start_matches('/'))).ok()?
            }
        };
        if !self.records || !path.ends_with(".html") {
            return Some(content);
        }
        let page = String::from_utf8_lossy(&content);
        Some(
            page.replacen("<head>", "<head><script src=\"/recorder.js\"></script>", 1)
                .into_bytes(),
        )
    }
}

impl Site {
    /// The address of a path that begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The paths that were asked for, in order.
    pub fn requests(&self) -> Result<Vec<String>> {
        let requests = self
            .requests
            .lock()
            .ok()
            .context("the server's thread panicked")?;
        Ok(requests.clone())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address); // wakes the thread
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
