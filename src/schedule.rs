//! Giving the page its turn between steps, so that no task of ours is long.

use js_sys::{Date, Promise};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How long a task of ours may go on where it can be cut, in milliseconds.
const SLICE_MS: f64 = 8.0;

#[wasm_bindgen]
extern "C" {
    /// Not in every browser; goes on sooner than a timer where there is one.
    #[wasm_bindgen(catch, js_namespace = scheduler, js_name = yield)]
    fn yield_task() -> Result<Promise, JsValue>;
}

/// A long piece of work, cut into tasks.
pub struct Slices {
    until: Cell<f64>,
}

impl Slices {
    /// The first begins now.
    pub fn new() -> Self {
        let slices = Self {
            until: Cell::new(0.0),
        };
        slices.begin();
        slices
    }

    fn begin(&self) {
        self.until.set(Date::now() + SLICE_MS);
    }

    /// Whether the present task has gone on for long enough.
    pub fn over(&self) -> bool {
        Date::now() > self.until.get()
    }

    /// Goes on in a later task, if the present one has gone on for long enough.
    pub async fn pause(&self) {
        if self.over() {
            self.cut().await;
        }
    }

    /// Goes on in a later task.
    pub async fn cut(&self) {
        next_task().await;
        self.begin();
    }
}

/// Ends the current task and goes on in a later one.
pub async fn next_task() {
    match yield_task() {
        Ok(turn) => drop(JsFuture::from(turn).await),
        Err(_) => pause(0).await,
    }
}

/// Goes on after `ms` milliseconds.
pub async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let timer = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms));
        if !matches!(timer, Some(Ok(_))) {
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(promise).await;
}
