//! Drives the built release in real browsers.
//!
//! A [`Browser`] is one engine with its driver; [`Browser::site`] serves the release and test pages
//! to it from an origin of their own; [`Browser::open`] gives a [`Page`] to look at, click and type
//! into. Everything that was started ends when it is dropped.
//!
//! ```no_run
//! # fn main() -> anyhow::Result<()> {
//! use e2e::{Browser, Engine, Key};
//! let browser = Browser::start(Engine::Chromium)?;
//! let site = browser.site().header("Content-Security-Policy", "script-src 'self'").serve()?;
//! let page = browser.open(&site.url("/"))?;
//! page.find("factbox-card >>> [role=tab]")?.click()?;
//! page.press(Key::ArrowRight)?;
//! assert_eq!(page.find("factbox-card >>> [aria-selected=true]")?.text()?, "Figures");
//! # Ok(())
//! # }
//! ```

mod browser;
mod driver;
mod page;
mod picture;
mod shell;
mod site;

pub use browser::{Browser, Engine};
pub use page::{Element, Key, Message, Page};
pub use shell::{Outcome, Shell};
pub use site::{Site, SiteBuilder};
