//! A file server on a free port: the release, test pages, chosen headers.

use anyhow::{Context, Result, ensure};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};
use tiny_http::{Header, Request, Response, Server};

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
    headers: Vec<(String, String)>,
    records: bool,
}

/// A running server; it ends when dropped.
pub struct Site {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl SiteBuilder {
    pub(crate) fn new(folder: &Path, records: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
            refused: Vec::new(),
            headers: Vec::new(),
            records,
        }
    }

    /// Adds a file or replaces one of the folder's.
    pub fn file(mut self, path: &str, content: &str) -> Self {
        self.files.insert(path.to_owned(), content.to_owned());
        self
    }

    /// Answers 404 where the path ends so.
    pub fn refuse(mut self, ending: &str) -> Self {
        self.refused.push(ending.to_owned());
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
        let server = Server::http(("127.0.0.1", 0)).map_err(|error| anyhow::anyhow!("{error}"))?;
        let server = Arc::new(server);
        let requests = Arc::default();
        let thread = thread::spawn({
            let (server, requests) = (Arc::clone(&server), Arc::clone(&requests));
            move || {
                // A thread for each answer: one that a browser is slow to take must not hold up others.
                thread::scope(|scope| {
                    for request in server.incoming_requests() {
                        scope.spawn(|| self.answer(request, &requests));
                    }
                });
            }
        });
        Ok(Site {
            server,
            thread: Some(thread),
            requests,
        })
    }

    fn answer(&self, request: Request, requests: &Mutex<Vec<String>>) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        let path = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if let Ok(mut requests) = requests.lock() {
            requests.push(path.clone());
        }
        let mut answer = match self.content(&path) {
            Some(content) => Response::from_data(content),
            None => Response::from_data("not found").with_status_code(404),
        };
        let kind = ("Content-Type".to_owned(), content_type(&path).to_owned());
        for (name, value) in self.headers.iter().chain([&kind]) {
            if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
                answer.add_header(header);
            }
        }
        // A browser that has gone away wants no answer.
        let _ = request.respond(answer);
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
            None => fs::read(self.folder.join(path.trim_start_matches('/'))).ok()?,
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
        let port = self.server.server_addr().to_ip().map(|address| address.port());
        format!("http://127.0.0.1:{}", port.unwrap_or_default())
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
        self.server.unblock();
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
