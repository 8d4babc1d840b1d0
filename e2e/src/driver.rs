//! A driver process and the WebDriver commands sent to it.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader},
    net::TcpListener,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long a driver may take to answer for the first time.
const START: Duration = Duration::from_secs(30);

/// A process that ends with its owner.
pub struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> Result<Self> {
        Self::spawn(command.stdout(Stdio::null()))
    }

    /// Starts a process and waits for the first line that it prints.
    pub fn start_telling(command: &mut Command) -> Result<(Self, String)> {
        let mut process = Self::spawn(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        let out = process.0.stdout.take().context("a process without output")?;
        BufReader::new(out).read_line(&mut line)?;
        Ok((process, line.trim().to_owned()))
    }

    fn spawn(command: &mut Command) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let command = command.stdin(Stdio::null()).stderr(Stdio::null());
        Ok(Self(command.spawn().with_context(|| {
            format!("{program} did not start: see `cargo xtask setup --help`")
        })?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// One WebDriver session.
pub struct Session {
    agent: ureq::Agent,
    /// Where the session's commands go.
    url: String,
}

impl Session {
    /// Waits for the driver at `port` and opens a session with `capabilities`.
    pub fn open(port: u16, capabilities: &Value) -> Result<Self> {
        // A failed command has its reason in the body, which is wanted too.
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .new_agent();
        let mut driver = Self {
            agent,
            url: format!("http://127.0.0.1:{port}"),
        };
        let started = Instant::now();
        while driver.get("status").is_err() {
            if started.elapsed() > START {
                bail!("the driver did not answer within {START:?}");
            }
            sleep(Duration::from_millis(50));
        }
        let session = driver.post("session", json!({"capabilities": {"alwaysMatch": capabilities}}))?;
        let id = session["sessionId"]
            .as_str()
            .context("the driver gave no session id")?;
        driver.url = format!("{}/session/{id}", driver.url);
        Ok(driver)
    }

    pub fn get(&self, command: &str) -> Result<Value> {
        let answer = self.agent.get(format!("{}/{command}", self.url)).call()?;
        value(command, answer)
    }

    pub fn post(&self, command: &str, body: Value) -> Result<Value> {
        let answer = self
            .agent
            .post(format!("{}/{command}", self.url))
            .send_json(body)?;
        value(command, answer)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.url).call();
    }
}

/// What a driver answered, or why it refused.
fn value(command: &str, mut answer: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let body: Value = answer.body_mut().with_config().limit(100_000_000).read_json()?;
    let value = body.get("value").cloned().unwrap_or_default();
    if !answer.status().is_success() {
        bail!(
            "{command}: {}",
            value["message"].as_str().unwrap_or("refused without a reason")
        );
    }
    Ok(value)
}
