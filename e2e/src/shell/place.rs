//! Where in a page's markup the card is put.

/// The same box with and without the card's script.
const BOX: &str = r#"<aside id="factbox-shell" style="display:block!important;position:static!important;float:none!important;width:auto!important;height:420px!important;overflow:hidden!important;contain:strict!important">"#;
/// The card's script, and one of the same length that is none: lines and columns stay.
const SCRIPTS: [&str; 2] = [
    r#"<script type="absent" async src="/factbox.js"></script>"#,
    r#"<script type="module" async src="/factbox.js"></script>"#,
];
const WATCH: &str = r#"<script src="/watch.js"></script>"#;

/// What holds text that only looks like markup.
const OPAQUE: [&str; 6] = ["script", "style", "textarea", "noscript", "template", "svg"];

/// The page with a box for the card behind the second paragraph after its first heading, or at its
/// end; with the watching script before all others.
pub fn put_in(html: &str, embedded: bool) -> String {
    let mut head = None;
    let (mut heading, mut paragraphs) = (false, 0);
    let mut end = None;
    for (name, after) in Tags::of(html) {
        match name {
            "head" if head.is_none() => head = Some(after),
            "h1" => heading = true,
            "/p" if heading => {
                paragraphs += 1;
                if paragraphs == 2 {
                    end = Some(after);
                    break;
                }
            }
            _ => {}
        }
    }
    let before_all = html
        .find('>')
        .filter(|_| html.trim_start().starts_with("<!"))
        .map_or(0, |at| at + 1);
    let head = head.unwrap_or(before_all);
    let end = end
        .or_else(|| html.rfind("</body>"))
        .unwrap_or(html.len())
        .max(head);
    let script = SCRIPTS[usize::from(embedded)];
    let card = format!("{BOX}<factbox-card loading=\"eager\"></factbox-card>{script}</aside>");
    [&html[..head], WATCH, &html[head..end], &card, &html[end..]].concat()
}

/// The tags of a page: lower-case name, with its slash, and where the tag ends.
struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    fn of(html: &'a str) -> Self {
        Self { html, at: 0 }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = (&'a str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.at + self.html.get(self.at..)?.find('<')? + 1;
            let rest = self.html.get(start..)?;
            if rest.starts_with("!--") {
                self.at = start + rest.find("-->")? + 3;
                continue;
            }
            let slash = usize::from(rest.starts_with('/'));
            let letters = rest[slash..]
                .bytes()
                .take_while(u8::is_ascii_alphanumeric)
                .count();
            if letters == 0 {
                self.at = start;
                continue;
            }
            let name = &rest[..slash + letters];
            self.at = start + rest.find('>')? + 1;
            if let Some(opaque) = OPAQUE.iter().find(|o| o.eq_ignore_ascii_case(name)) {
                let close = format!("</{opaque}");
                let inside = &self.html.as_bytes()[self.at..];
                let found = inside
                    .windows(close.len())
                    .position(|window| window.eq_ignore_ascii_case(close.as_bytes()))?;
                self.at += found;
            }
            return Some((name, self.at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_stands_behind_the_second_paragraph_of_the_article() {
        let page = "<!doctype html><head lang=en><script>'<h1></p></p>'</script></head><p>menu</p>\
                    <h1>Heading</h1><!-- </p> --><p>one</p><p>two</p><p>three</p>";
        let with = put_in(page, true);
        assert!(
            with.contains("<head lang=en><script src=\"/watch.js\">"),
            "{with}"
        );
        assert!(with.contains("<p>two</p><aside "), "{with}");
        assert_eq!(
            put_in(page, false),
            with.replace("type=\"module\"", "type=\"absent\"")
        );
    }

    #[test]
    fn a_page_without_head_or_paragraphs_has_a_place_too() {
        let with = put_in("<!doctype html><div>text</div>", true);
        assert!(
            with.starts_with("<!doctype html><script src=\"/watch.js\">"),
            "{with}"
        );
        assert!(with.ends_with("</aside>"), "{with}");
        assert!(put_in("<body>text</body>", true).ends_with("</aside></body>"));
    }
}
