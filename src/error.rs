//! Why there is no card: a code for pages, a sentence for people.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// An error that the element reports as `factbox-error` with this `code`.
pub fn failure(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
