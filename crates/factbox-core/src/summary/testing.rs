use crate::article::Article;
use crate::engine::{self, Reading};
use factbox_model::Document;

/// Reads `text` as the body of an article of 9 May 2023, a Tuesday, and hands it to `work`.
pub(super) fn read<T>(text: &str, work: impl FnOnce(&Article<'_>, &Reading<'_>) -> T) -> T {
    let document = Document {
        text: text.to_owned(),
        published: Some("2023-05-09".to_owned()),
        ..Document::default()
    };
    let article = Article::new(&document);
    work(&article, &engine::read(&article))
}
