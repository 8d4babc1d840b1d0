//! What the buttons under the card do: clipboard, share sheet, files.

use factbox_card::Notice;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, ShareData, Url, Window};

/// Puts `text` on the clipboard.
pub async fn copy(window: Window, text: String) -> Notice {
    if has(&window, "clipboard")
        && JsFuture::from(window.navigator().clipboard().write_text(&text))
            .await
            .is_ok()
    {
        Notice::Copied
    } else {
        Notice::NotCopied
    }
}

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| has(&window, "share"))
}

/// Whether the browser's `navigator` has this member: some are for secure origins only.
fn has(window: &Window, member: &str) -> bool {
    Reflect::has(&window.navigator(), &member.into()).unwrap_or(false)
}

/// Opens the share sheet. That the reader closes it again is no error.
pub async fn share(window: Window, title: String, text: String, url: String) {
    let data = ShareData::new();
    data.set_title(&title);
    data.set_text(&text);
    data.set_url(&url);
    let _ = JsFuture::from(window.navigator().share_with_data(&data)).await;
}

/// Hands the reader a file.
pub fn save(page: &web_sys::Document, name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = page.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
