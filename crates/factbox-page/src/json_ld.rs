//! The few keys that matter of a page's JSON-LD, read from text that need not be valid JSON.
//!
//! Pages in the wild carry comments, raw line breaks, trailing commas and cut-off ends there. The
//! scanner only tells strings from structure, so that nothing of that stops it.

use factbox_model::in_order;

/// What one object says of an article. Schema.org's names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its `@type` is an article's.
    pub is_article: bool,
    pub headline: Option<String>,
    pub date_published: Option<String>,
}

/// The objects of a script that name a headline or a day of publication, articles first.
pub(crate) fn entries(script: &str) -> Vec<Entry> {
    let mut scanner = Scanner {
        chars: script.chars().peekable(),
    };
    let mut open: Vec<Entry> = Vec::new();
    let mut done = Vec::new();
    let mut key = String::new();
    let mut last = String::new();
    while let Some(c) = scanner.chars.next() {
        match c {
            '"' => {
                last = scanner.string();
                if let Some(entry) = open.last_mut() {
                    entry.take(&key, &last);
                }
            }
            ':' => key = std::mem::take(&mut last),
            ',' => {
                // A list goes on under its key; a comma before a new key is told by the colon.
                last.clear();
            }
            '{' => {
                open.push(Entry::default());
                key.clear();
            }
            '}' => {
                done.extend(open.pop());
                key.clear();
            }
            _ => {}
        }
    }
    done.extend(open);
    done.retain(|e| e.headline.is_some() || e.date_published.is_some());
    in_order(done, |e| !e.is_article)
}

impl Entry {
    fn take(&mut self, key: &str, value: &str) {
        let slot = match key {
            "@type" => {
                self.is_article |= is_article(value);
                return;
            }
            "headline" => &mut self.headline,
            "datePublished" => &mut self.date_published,
            _ => return,
        };
        if slot.is_none() && !value.trim().is_empty() {
            *slot = Some(value.to_owned());
        }
    }
}

/// Article, NewsArticle, BlogPosting and the other kinds of schema.org's Article.
fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") || kind.ends_with("Report")
}

struct Scanner<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
}

impl Scanner<'_> {
    /// The rest of a string whose opening quote is read.
    fn string(&mut self) -> String {
        let mut out = String::new();
        while let Some(c) = self.chars.next() {
            match c {
                '"' => break,
                '\\' => self.escape(&mut out),
                c => out.push(c),
            }
        }
        out
    }

    fn escape(&mut self, out: &mut String) {
        match self.chars.next() {
            Some('u') => {
                let mut unit = self.unit();
                // A pair of surrogates is one character.
                if (0xd800..0xdc00).contains(&unit) && self.chars.next_if_eq(&'\\').is_some() {
                    self.chars.next_if_eq(&'u');
                    let low = self.unit();
                    unit = 0x10000 + ((unit - 0xd800) << 10) + (low & 0x3ff);
                }
                out.push(char::from_u32(unit).unwrap_or('\u{fffd}'));
            }
            Some('n' | 'r' | 't') => out.push(' '),
            Some(c) => out.push(c),
            None => {}
        }
    }

    fn unit(&mut self) -> u32 {
        let mut unit = 0;
        for _ in 0..4 {
            if let Some(digit) = self.chars.peek().and_then(|c| c.to_digit(16)) {
                unit = unit << 4 | digit;
                self.chars.next();
            }
        }
        unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(is_article: bool, headline: &str, date: &str) -> Entry {
        let some = |s: &str| (!s.is_empty()).then(|| s.to_owned());
        Entry {
            is_article,
            headline: some(headline),
            date_published: some(date),
        }
    }

    #[test]
    fn articles_are_read_from_what_pages_carry() {
        for (script, want) in [
            (
                r#"{"@type": "NewsArticle", "headline": "Dam \"opens\" \u00e9 \ud83d\ude00", "datePublished": "2020-12-03T10:00Z"}"#,
                vec![entry(true, "Dam \"opens\" é 😀", "2020-12-03T10:00Z")],
            ),
            (
                r#"[{"@type":"WebSite","headline":"The Site"},{"@graph":[{"@type":["Thing","BlogPosting"],"author":{"@type":"Person","name":"A"},"headline":"B"}]}]"#,
                vec![entry(true, "B", ""), entry(false, "The Site", "")],
            ),
            (
                "<!-- c --> {\"@type\":\"Article\", // note\n \"headline\":\"Raw\nbreak\", \"datePublished\":\"2019-01-02\",",
                vec![entry(true, "Raw\nbreak", "2019-01-02")],
            ),
            (
                r#"{"@type":"Article","image":{"headline":""},"name":"headline"}"#,
                vec![],
            ),
            (r#"}}{"headline": "\"#, vec![]),
            (
                r#"{"headline":"\ud83d x\u12"}"#,
                vec![entry(false, "\u{fffd} x\u{12}", "")],
            ),
            ("", vec![]),
        ] {
            assert_eq!(entries(script), want, "{script}");
        }
    }
}
