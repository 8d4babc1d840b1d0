use super::abbreviation::{ABBREVIATIONS, Abbreviation};
use super::{Kind, Token};
use crate::span::Span;
use std::ops::Range;

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    first: u32,
    end: u32,
    /// Number of the paragraph it stands in, from 0.
    pub paragraph: u32,
}

impl Sentence {
    /// The numbers of its tokens.
    #[must_use]
    pub const fn tokens(&self) -> Range<usize> {
        self.first as usize..self.end as usize
    }
}

/// The longest sentence, in tokens. News stays far below; what does not is a table or noise, and is
/// cut, so that a rule may look through its whole sentence and still take bounded time.
const LONGEST: usize = 500;

/// Groups tokens into sentences. A paragraph always ends one, and so does a heading's line.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(tokens.len() / 16 + 1);
    let mut start = 0;
    let mut paragraph = 0u32;
    let mut i = 0;
    while i < tokens.len() {
        let mut end = i + 1;
        let mut is_last = end - start >= LONGEST
            || tokens
                .get(end)
                .is_none_or(|t| t.starts_paragraph || t.starts_line);
        if !is_last && ends_sentence(text, tokens, i) {
            // Closing quotes and brackets belong to the sentence they close.
            while let Some(t) = tokens.get(end)
                && !t.starts_paragraph
                && is_closing(text, tokens, end)
            {
                end += 1;
            }
            // "“Go!” he said." goes on after the quote.
            is_last = end == i + 1
                || tokens
                    .get(end)
                    .is_none_or(|t| t.starts_paragraph || t.is_capital || t.kind != Kind::Word);
        }
        if is_last {
            if let (Some(a), Some(b)) = (tokens.get(start), tokens.get(end - 1)) {
                out.push(Sentence {
                    span: a.span.cover(b.span),
                    first: start as u32,
                    end: end as u32,
                    paragraph,
                });
            }
            if tokens.get(end).is_some_and(|t| t.starts_paragraph) {
                paragraph += 1;
            }
            start = end;
        }
        i = if is_last { end } else { i + 1 };
    }
    out
}

fn is_closing(text: &str, tokens: &[Token], i: usize) -> bool {
    let Some(t) = tokens.get(i) else { return false };
    let glued = i > 0 && tokens.get(i - 1).is_some_and(|p| p.span.end == t.span.start);
    match t.kind {
        Kind::Quote => {
            let word = t.span.of(text);
            word == "\u{201d}"
                || word == "»"
                || word == "''"
                || (glued && matches!(word, "\"" | "'" | "\u{2019}"))
        }
        Kind::Bracket => matches!(t.span.of(text), ")" | "]" | "}"),
        _ => false,
    }
}

/// Whether the token at `i` ends a sentence, given that more of the paragraph follows.
fn ends_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let (Some(stop), Some(next)) = (tokens.get(i), tokens.get(i + 1)) else {
        return true;
    };
    let mark = stop.span.of(text);
    if matches!(mark, "!" | "?") {
        // "Yahoo! said" goes on.
        return next.is_capital || matches!(next.kind, Kind::Number | Kind::Quote);
    }
    // Dotted initials hold their own stop: "in the U.S. The ...".
    let is_dotted = stop.kind == Kind::Word && mark.ends_with('.');
    let is_stop = is_dotted || stop.kind == Kind::Stop;
    if !is_stop || !can_open(next) {
        return false;
    }
    let before = i.checked_sub(1).and_then(|before| tokens.get(before));
    if is_glued(stop, next) && matches!(next.kind, Kind::Word | Kind::Number) {
        // "prices.The" is a lost space; "J.Smith" and "No.2" are not ends.
        let is_plain = |t: &Token| t.kind == Kind::Word && !t.is_capital && t.span.len() > 2;
        return mark == "." && next.kind == Kind::Word && before.is_some_and(is_plain);
    }
    match before {
        _ if is_dotted => ends_after(text, stop, next),
        Some(word) if word.kind == Kind::Word && is_glued(word, stop) => ends_after(text, word, next),
        _ => true,
    }
}

/// Whether a sentence can begin with `token`.
fn can_open(token: &Token) -> bool {
    use Kind::{Bracket, Dash, Number, Quote, Symbol};
    token.is_capital || matches!(token.kind, Number | Quote | Bracket | Dash | Symbol)
}

fn is_glued(token: &Token, next: &Token) -> bool {
    token.span.end == next.span.start
}

/// Whether a sentence ends at the stop of `word`, before `next`.
fn ends_after(text: &str, word: &Token, next: &Token) -> bool {
    let name = word.span.of(text);
    let is_dotted = name.ends_with('.');
    // An initial: "J. Smith".
    if !is_dotted && word.is_capital && name.chars().count() == 1 && name != "I" {
        return false;
    }
    let opens =
        next.kind == Kind::Quote || next.is_capital && OPENERS.get(next.span.of(text), next.hash).is_some();
    match ABBREVIATIONS.get(name, word.hash) {
        Some(Abbreviation::Inside) => false,
        Some(Abbreviation::Title) => !word.is_capital && opens,
        Some(Abbreviation::State) => !word.is_capital || opens,
        Some(Abbreviation::Either) => opens,
        Some(Abbreviation::Numbered) => next.kind != Kind::Number,
        // Initials stand in the middle of a sentence as often as at its end.
        None => !is_dotted || opens,
    }
}

crate::lexicon! {
    /// Words that open sentences and seldom follow an abbreviation inside a name.
    OPENERS = {
        "the", "a", "an", "in", "on", "at", "but", "and", "he", "she", "it", "they", "we", "i", "his",
        "her", "its", "their", "this", "that", "these", "those", "there", "as", "for", "if", "when",
        "while", "after", "before", "more", "most", "some", "many", "no", "not", "one", "with", "by",
        "from", "to", "under", "since", "so", "yet", "however", "meanwhile", "also", "last", "now", "what",
        "you", "my", "our", "both", "all", "about", "earlier",
    }
}

#[cfg(test)]
mod tests {
    use crate::lex::Lexed;

    #[test]
    fn splits_news_sentences() {
        for (text, want) in [
            ("He left. She stayed.", 2),
            ("Mr. Smith met Gen. Lee in the U.S. on Nov. 5. It rained.", 2),
            ("Shares of Acme Inc. rose 3.5 percent.", 1),
            ("They met at 5 p.m. The talks failed.", 2),
            ("\"It is over.\" He left.", 2),
            ("“Go!” he said. “No.”", 2),
            ("Yahoo! said no.", 1),
            ("J. K. Doe won.", 1),
            ("One\n\nTwo", 2),
            ("The answer was no. Nobody moved.", 2),
            ("See No. 5 and art. 3.", 1),
            ("He lives in Mesa, Ariz. The dam is near.", 2),
            ("SALEM, Ore. (AP) The dam broke.", 1),
            ("TRENTON, N.J. (AP) The dam broke.", 1),
            ("They mined iron ore. Norda paid.", 2),
            ("It is 40 ft. The old one was 20.", 2),
            ("It went to St. The Elder's church.", 1),
            ("The F.B.I. (in Washington) left. The C.I.A. stayed.", 2),
            ("J.Smith bought No.2 there.", 1),
            ("It raised prices.The mill shut.", 2),
            ("", 0),
        ] {
            let lexed = Lexed::new(text);
            let got: Vec<_> = lexed.sentences.iter().map(|s| s.span.of(text)).collect();
            assert_eq!(got.len(), want, "{got:?}");
        }
    }

    #[test]
    fn no_sentence_is_endless() {
        let text = "and ".repeat(3 * super::LONGEST);
        let lexed = Lexed::new(&text);
        assert_eq!(lexed.sentences.len(), 3);
    }
}
