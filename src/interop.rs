//! Values on their way between the program and the page.

use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the element does for its widget.
    pub type Port;
    /// Shows the card or the element's own content, and tells the page the state.
    #[wasm_bindgen(method)]
    pub fn enter(this: &Port, state: &str);
    /// Fires `factbox-…`; false if the page cancelled it.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Port, event: &str, detail: &JsValue) -> bool;
    /// Tells those who debug the element.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Port, words: &str);

    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Result<String, JsValue>;
}

/// As plain objects and arrays, the form that JSON has.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(Into::into)
}

/// As JSON.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String, JsValue> {
    stringify(&to_js(value)?)
}

/// An object of these members.
pub fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A plain object takes every member.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
