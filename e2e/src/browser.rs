//! The engines: how each is started and what it cannot do.

use crate::{
    Page, SiteBuilder,
    driver::{Process, Session, free_port},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{
    env, fmt,
    path::{Path, PathBuf},
    process::Command,
    thread::sleep,
    time::Duration,
};

/// How often a window is set to its size before it is taken as it is.
const RESIZES: usize = 20;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser on a virtual screen, by WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// All of them, the most used first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// A running browser with one window.
pub struct Browser {
    engine: Engine,
    // Fields are dropped in this order: the session, then its driver, then the screen.
    pub(crate) session: Session,
    _driver: Process,
    _screen: Option<Process>,
}

impl Browser {
    /// Starts the engine's driver on a free port and opens a window.
    pub fn start(engine: Engine) -> Result<Self> {
        let port = free_port()?;
        let (driver, screen) = match engine {
            Engine::Chromium => (
                Process::start(Command::new("chromedriver").arg(format!("--port={port}"))),
                None,
            ),
            Engine::Firefox => (
                Process::start(
                    Command::new("geckodriver")
                        .arg(format!("--port={port}"))
                        .arg("--allow-system-access"), // for what readers prefer
                ),
                None,
            ),
            Engine::WebKit => {
                let (screen, display) = virtual_screen()?;
                let mut driver = Command::new("WebKitWebDriver");
                driver.arg(format!("--port={port}")).env("DISPLAY", display);
                // As root in a container there are no user namespaces for its sandbox.
                driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                (Process::start(&mut driver), Some(screen))
            }
        };
        let driver = driver?;
        let session =
            Session::open(port, &capabilities(engine)?).with_context(|| format!("starting {engine}"))?;
        Ok(Self {
            engine,
            session,
            _driver: driver,
            _screen: screen,
        })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The built release - `dist/`, or the folder that `FACTBOX_DIST` names - to be served to this
    /// browser from an origin of its own.
    pub fn site(&self) -> SiteBuilder {
        let dist = env::var_os("FACTBOX_DIST").map(PathBuf::from);
        self.folder(&dist.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist")))
    }

    /// A folder, to be served to this browser from an origin of its own.
    pub fn folder(&self, folder: &Path) -> SiteBuilder {
        // Chromium's driver tells what was logged; elsewhere the page has to keep it.
        SiteBuilder::new(folder, self.engine != Engine::Chromium)
    }

    /// Goes to an address and waits until it has loaded.
    pub fn open(&self, url: &str) -> Result<Page<'_>> {
        let page = Page::new(self);
        page.console()?; // what earlier pages left
        self.session.post("url", json!({"url": url}))?;
        Ok(page)
    }

    /// Sets the size of the window's content, in CSS pixels. Chromium shows any size; the windows of
    /// the others are no narrower than about 450.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Chromium {
            let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            return self.cdp("Emulation.setDeviceMetricsOverride", metrics).map(drop);
        }
        // Only the window's size can be set, and pages hear of it later.
        let sizes = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
        for _ in 0..RESIZES {
            let sizes = self
                .session
                .post("execute/sync", json!({"script": sizes, "args": []}))?;
            let size = |nth: usize| sizes[nth].as_u64().unwrap_or_default() as u32;
            if [size(0), size(1)] == [width, height] {
                break;
            }
            let frame = |nth: usize| size(nth + 2).saturating_sub(size(nth));
            let rect = json!({"width": width + frame(0), "height": height + frame(1)});
            self.session.post("window/rect", rect)?;
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Sends a command of the Chrome DevTools Protocol. Chromium only.
    pub fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "only Chromium knows {command}");
        self.session
            .post("goog/cdp/execute", json!({"cmd": command, "params": parameters}))
    }
}

fn capabilities(engine: Engine) -> Result<Value> {
    let mut capabilities = match engine {
        Engine::Chromium => json!({
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", "--force-color-profile=srgb",
            ]},
        }),
        Engine::Firefox => json!({
            "moz:firefoxOptions": {"binary": "/usr/bin/firefox-esr", "args": ["-headless"]},
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": {"binary": mini_browser()?, "args": ["--automation"]},
        }),
    };
    // Some scripts measure for minutes.
    capabilities["timeouts"] = json!({"script": 600_000});
    // Pages see nothing of the network but this machine: nobody listens at that port.
    let nobody = "127.0.0.1:9";
    capabilities["proxy"] = json!({
        "proxyType": "manual", "httpProxy": nobody, "sslProxy": nobody, "noProxy": ["127.0.0.1"],
    });
    Ok(capabilities)
}

/// WebKitGTK's own small browser; its place depends on the distribution and the API version.
fn mini_browser() -> Result<String> {
    for folder in [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/libexec",
        "/usr/lib",
    ] {
        for version in ["4.1", "4.0"] {
            let path = format!("{folder}/webkit2gtk-{version}/MiniBrowser");
            if Path::new(&path).exists() {
                return Ok(path);
            }
        }
    }
    bail!("WebKitGTK's MiniBrowser is not in the usual places: `cargo xtask setup webkit`")
}

/// An X server without a screen, on a display that it finds free, and the display's name.
fn virtual_screen() -> Result<(Process, String)> {
    let mut server = Command::new("Xvfb");
    server.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1600x24",
        "-nolisten",
        "tcp",
    ]);
    let (server, number) = Process::start_telling(&mut server)?;
    ensure!(!number.is_empty(), "Xvfb found no display that is free");
    Ok((server, format!(":{number}")))
}
