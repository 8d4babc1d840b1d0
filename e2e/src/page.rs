//! What a test does with an open page.

use crate::{Browser, Engine};
use anyhow::{Context, Result, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    thread::sleep,
    time::{Duration, Instant},
};

/// How long something awaited may take: a machine that is busy with other things is no failure.
const PATIENCE: Duration = Duration::from_secs(60);

/// Run where Firefox's own windows are, with a medium and an object of features.
const PREFER_IN_FIREFOX: &str = r#"
    const [medium, features] = arguments;
    const page = gBrowser.selectedBrowser.browsingContext;
    page.mediumOverride = medium;
    page.forcedColorsOverride = features["forced-colors"] ?? "none";
    page.prefersColorSchemeOverride = features["prefers-color-scheme"] ?? "none";
    page.prefersReducedMotionOverride = features["prefers-reduced-motion"] ?? "none";
"#;

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The page in a browser's window.
pub struct Page<'b> {
    browser: &'b Browser,
}

/// An element of a page, in its light DOM or in a shadow root.
pub struct Element<'p> {
    page: &'p Page<'p>,
    id: String,
}

/// One line of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// What was logged.
    pub text: String,
}

/// A key that has no character.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// Home.
    Home,
    /// End.
    End,
    /// Left.
    ArrowLeft,
    /// Right.
    ArrowRight,
    /// Up.
    ArrowUp,
    /// Down.
    ArrowDown,
}

impl Key {
    /// The code point WebDriver gives it, and whether Shift is held.
    fn code(self) -> (char, bool) {
        match self {
            Self::Tab => ('\u{e004}', false),
            Self::BackTab => ('\u{e004}', true),
            Self::Enter => ('\u{e007}', false),
            Self::Space => (' ', false),
            Self::Escape => ('\u{e00c}', false),
            Self::End => ('\u{e010}', false),
            Self::Home => ('\u{e011}', false),
            Self::ArrowLeft => ('\u{e012}', false),
            Self::ArrowUp => ('\u{e013}', false),
            Self::ArrowRight => ('\u{e014}', false),
            Self::ArrowDown => ('\u{e015}', false),
        }
    }
}

impl<'b> Page<'b> {
    pub(crate) fn new(browser: &'b Browser) -> Self {
        Self { browser }
    }

    /// The browser it is open in.
    pub fn browser(&self) -> &'b Browser {
        self.browser
    }

    /// The first element that a selector finds, awaited. ` >>> ` steps into a shadow root:
    /// `factbox-card >>> [role=tab]`.
    pub fn find(&self, selector: &str) -> Result<Element<'_>> {
        let found = self.until(selector, "return find(arguments[0])[0]", json!([selector]))?;
        self.element(&found)
    }

    /// All elements that a selector finds now, in document order.
    pub fn find_all(&self, selector: &str) -> Result<Vec<Element<'_>>> {
        let found = self.run("return find(arguments[0])", json!([selector]))?;
        found
            .as_array()
            .into_iter()
            .flatten()
            .map(|found| self.element(found))
            .collect()
    }

    /// What an expression of JavaScript is worth; a promise is awaited.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression})"), json!([]))
    }

    /// Waits until an expression of JavaScript is true; `what` says in words what is awaited.
    pub fn wait(&self, what: &str, expression: &str) -> Result<()> {
        self.until(what, &format!("return ({expression})"), json!([]))
            .map(drop)
    }

    /// Presses and lets go of a key, wherever the focus is.
    pub fn press(&self, key: Key) -> Result<()> {
        let (code, shift) = key.code();
        let stroke = |kind: &str, value: char| json!({"type": kind, "value": value});
        let mut actions = vec![stroke("keyDown", code), stroke("keyUp", code)];
        if shift {
            actions.insert(0, stroke("keyDown", '\u{e008}'));
            actions.push(stroke("keyUp", '\u{e008}'));
        }
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]});
        self.browser.session.post("actions", actions).map(drop)
    }

    /// Goes back in the window's history.
    pub fn back(&self) -> Result<()> {
        self.browser.session.post("back", json!({})).map(drop)
    }

    /// Shows the page as on a medium, the screen if it is empty, to a reader with these preferences, in
    /// the terms of media queries. Chromium keeps them for the next page. WebKit's driver knows none.
    pub fn prefer(&self, medium: &str, features: &[(&str, &str)]) -> Result<()> {
        match self.browser.engine() {
            Engine::Chromium => {
                let features = features
                    .iter()
                    .map(|(name, value)| json!({"name": name, "value": value}));
                let media = json!({"media": medium, "features": features.collect::<Value>()});
                self.browser.cdp("Emulation.setEmulatedMedia", media)?;
            }
            Engine::Firefox => {
                let features: Value = features.iter().copied().collect();
                let script = json!({"script": PREFER_IN_FIREFOX, "args": [medium, features]});
                self.browser
                    .session
                    .post("moz/context", json!({"context": "chrome"}))?;
                let done = self.browser.session.post("execute/sync", script);
                self.browser
                    .session
                    .post("moz/context", json!({"context": "content"}))?;
                done?;
            }
            Engine::WebKit => bail!("WebKit's driver knows no preferences"),
        }
        Ok(())
    }

    /// What was logged since the page was opened or since this was last asked. In Chromium that is
    /// all, with the browser's own messages; elsewhere what scripts logged and errors nobody caught.
    pub fn console(&self) -> Result<Vec<Message>> {
        let log = match self.browser.engine() {
            Engine::Chromium => self.browser.session.post("se/log", json!({"type": "browser"}))?,
            _ => self.eval("(globalThis.recorded ?? []).splice(0)")?,
        };
        let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let lines = log.as_array().into_iter().flatten();
        Ok(lines
            .map(|line| Message {
                level: text(line, "level"),
                text: text(line, "message"),
            })
            .collect())
    }

    /// A picture of the window's content, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        picture(&self.browser.session.get("screenshot")?)
    }

    fn element(&self, found: &Value) -> Result<Element<'_>> {
        let id = found[ELEMENT]
            .as_str()
            .with_context(|| format!("{found} is not an element"))?;
        Ok(Element {
            page: self,
            id: id.to_owned(),
        })
    }

    /// Runs a script until it gives something true.
    fn until(&self, what: &str, script: &str, arguments: Value) -> Result<Value> {
        let started = Instant::now();
        loop {
            let value = self.run(script, arguments.clone())?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            if started.elapsed() > PATIENCE {
                let cards = "return find('factbox-card').map((card) => card.state ?? 'undefined').join()";
                bail!(
                    "waited {PATIENCE:?} in vain for: {what}\nat: {}\ncards: {}\nconsole: {:#?}",
                    self.run("return location.href", json!([]))?,
                    self.run(cards, json!([]))?,
                    self.console()?
                );
            }
            sleep(Duration::from_millis(30));
        }
    }

    /// Runs a script; `find(selector)` is there for it.
    fn run(&self, script: &str, arguments: Value) -> Result<Value> {
        let script = format!(
            "const find = (selector) => selector.split(' >>> ').reduce((roots, step, depth) =>
               roots.flatMap((root) => [...(depth ? root.shadowRoot : root)?.querySelectorAll(step) ?? []]), [document]);
             {script}"
        );
        self.browser
            .session
            .post("execute/sync", json!({"script": script, "args": arguments}))
    }
}

impl Element<'_> {
    /// Clicks it as a reader would: it is scrolled into view and must not be covered.
    pub fn click(&self) -> Result<()> {
        self.page
            .browser
            .session
            .post(&format!("element/{}/click", self.id), json!({}))
            .map(drop)
    }

    /// Its text as shown, white space at the ends cut.
    pub fn text(&self) -> Result<String> {
        let text = self.eval("element.innerText.trim()")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Its role, as assistive technology is told.
    pub fn role(&self) -> Result<String> {
        self.computed("computedrole")
    }

    /// Its name, as assistive technology is told.
    pub fn name(&self) -> Result<String> {
        self.computed("computedlabel")
    }

    fn computed(&self, what: &str) -> Result<String> {
        let value = self
            .page
            .browser
            .session
            .get(&format!("element/{}/{what}", self.id))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self.eval(&format!("element.getAttribute({})", json!(name)))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Puts the focus on it.
    pub fn focus(&self) -> Result<()> {
        self.eval("element.focus()").map(drop)
    }

    /// Whether it has the focus, in its own root.
    pub fn is_focused(&self) -> Result<bool> {
        Ok(self.eval("element.getRootNode().activeElement === element")? == true)
    }

    /// Whether any of it stands in the window's visible part.
    pub fn is_in_view(&self) -> Result<bool> {
        let visible = "(({ top, bottom, height }) => height > 0 && bottom > 0 && top < innerHeight)";
        Ok(self.eval(&format!("{visible}(element.getBoundingClientRect())"))? == true)
    }

    /// A picture of it, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        let session = &self.page.browser.session;
        picture(&session.get(&format!("element/{}/screenshot", self.id))?)
    }

    /// What an expression of JavaScript about `element` is worth.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        let script = format!("const element = arguments[0]; return ({expression})");
        self.page.run(&script, json!([{ELEMENT: self.id}]))
    }
}

/// The PNG in a driver's answer.
fn picture(answer: &Value) -> Result<Vec<u8>> {
    Ok(BASE64_STANDARD.decode(answer.as_str().context("a picture is a string")?)?)
}
