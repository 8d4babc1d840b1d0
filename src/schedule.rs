//! Giving the page its turn between steps, so that no task of ours is long.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How long a step that can be cut may run, in milliseconds.
pub const SLICE_MS: f64 = 8.0;

/// Ends the current task and goes on in a later one.
pub async fn next_task() {
    pause(0).await;
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
