//! A panic leaves the wasm unusable, and it cannot be caught: the element is told before the trap.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Names the function that is called with the message when the program panics.
#[wasm_bindgen]
pub fn on_panic(tell: Function) {
    TELL.with(|slot| *slot.borrow_mut() = Some(tell));
}

/// Installs the hook; Yew then leaves out its own, which writes to the console.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let tell = TELL.with(|slot| slot.try_borrow().ok().and_then(|tell| tell.clone()));
        if let Some(tell) = tell {
            let _ = tell.call1(&JsValue::UNDEFINED, &info.to_string().into());
        }
    }));
}
