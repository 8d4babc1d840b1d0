//! What a reader on a slow machine feels.

use crate::customer::{CARD, SCRIPT, article, settled, site_with};
use anyhow::Result;
use e2e::{Browser, Engine};
use serde_json::json;

cases![holds_up_no_one_on_a_slow_processor];

/// How many times slower the processor is made.
const THROTTLE: f64 = 4.0;

/// The longest task there may be, in milliseconds. The aim is 50; `cargo xtask bench web` tells how far
/// off a quiet machine is, at the last look at 112. Here others may be at work.
const TASK_MS: f64 = 400.0;

/// Chromium alone tells of long tasks, and can be slowed.
fn holds_up_no_one_on_a_slow_processor(browser: &Browser) -> Result<()> {
    if browser.engine() != Engine::Chromium {
        return Ok(());
    }
    let watch = "tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: 'longtask', buffered: true });";
    let site = site_with(browser, &article(&[CARD, SCRIPT].concat()), watch).serve()?;
    let slow = |rate: f64| browser.cdp("Emulation.setCPUThrottlingRate", json!({"rate": rate}));
    slow(THROTTLE)?;
    let page = browser.open(&site.url("/page.html"))?;
    settled(&page)?;
    // What is drawn after the first picture belongs to it.
    let tasks = page.eval("new Promise((later) => setTimeout(() => later(tasks), 500))")?;
    slow(1.0)?;
    let tasks: Vec<_> = tasks
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|ms| ms.as_f64())
        .collect();
    let longest = tasks.iter().copied().fold(0.0, f64::max);
    eprintln!(
        "{} tasks over 50 ms with the processor slowed {THROTTLE} times, the longest {longest:.0} ms",
        tasks.len()
    );
    assert!(longest <= TASK_MS, "a task of {longest:.0} ms: {tasks:?}");
    Ok(())
}
