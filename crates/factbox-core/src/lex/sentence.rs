use super::{Kind, Token};
use crate::span::Span;

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens, half open.
    pub tokens: (u32, u32),
    /// Number of the paragraph it stands in, from 0.
    pub paragraph: u32,
}

crate::lexicon! {
    /// Abbreviations after which a full stop does not end a sentence. True: ends one at most behind a
    /// long word in small letters; false: may end one when the next word is capitalised ("Inc.", "a.m.").
    ABBREVIATIONS: bool = {
        "mr" => true, "mrs" => true, "ms" => true, "dr" => true, "prof" => true, "gen" => true,
        "col" => true, "maj" => true, "lt" => true, "sgt" => true, "capt" => true, "cmdr" => true,
        "adm" => true, "gov" => true, "sen" => true, "rep" => true, "reps" => true, "sens" => true,
        "rev" => true, "hon" => true, "pres" => true, "st" => true, "mt" => true, "ft" => true,
        "vs" => true, "v" => true, "no" => false, "nos" => true, "art" => false, "sec" => false,
        "jan" => true, "feb" => true, "mar" => true, "apr" => true, "jun" => true, "jul" => true,
        "aug" => true, "sep" => true, "sept" => true, "oct" => true, "nov" => true, "dec" => true,
        "mon" => true, "tue" => true, "tues" => true, "wed" => true, "thu" => true, "thur" => true,
        "thurs" => true, "fri" => true,
        "inc" => false, "corp" => false, "co" => false, "ltd" => false, "plc" => false, "bros" => false,
        "jr" => false, "sr" => false, "etc" => false, "u.s." => false, "u.k." => false, "u.n." => false,
        "e.u." => false, "d.c." => false, "a.m." => false, "p.m." => false, "e.g." => true, "i.e." => true,
        "approx" => true, "est" => true, "dept" => true, "univ" => true, "ave" => false, "blvd" => false,
        "ala" => true, "ariz" => true, "ark" => true, "calif" => true, "colo" => true, "conn" => true,
        "del" => true, "fla" => true, "ga" => true, "ill" => true, "ind" => true, "kan" => true,
        "ky" => true, "la" => true, "md" => true, "mass" => true, "mich" => true, "minn" => true,
        "miss" => true, "mo" => true, "mont" => true, "neb" => true, "nev" => true, "okla" => true,
        "ore" => true, "pa" => true, "tenn" => true, "tex" => true, "va" => true, "vt" => true,
        "wash" => true, "wis" => true, "wyo" => true,
    }
}

/// The longest sentence, in tokens. News stays far below; what does not is a table or noise, and is
/// cut, so that a rule may look through its whole sentence and still take bounded time.
const LONGEST: usize = 500;

/// Groups tokens into sentences. A paragraph always ends one.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(tokens.len() / 16 + 1);
    let mut start = 0;
    let mut paragraph = 0u32;
    let mut i = 0;
    while i < tokens.len() {
        let mut end = i + 1;
        let mut is_last = end - start >= LONGEST || tokens.get(end).is_none_or(|t| t.starts_paragraph);
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
                    tokens: (start as u32, end as u32),
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
    let Some(t) = tokens.get(i) else { return true };
    // Dotted initials hold their own stop: "in the U.S. The ...".
    let last = t
        .span
        .end
        .checked_sub(1)
        .and_then(|b| text.as_bytes().get(b as usize));
    let dotted = t.kind == Kind::Word && last == Some(&b'.');
    if t.kind != Kind::Stop && !dotted {
        return false;
    }
    let word = t.span.of(text);
    if word == "!" || word == "?" {
        // "Yahoo! said" goes on.
        return tokens
            .get(i + 1)
            .is_none_or(|n| n.is_capital || n.kind == Kind::Number || n.kind == Kind::Quote);
    }
    let Some(next) = tokens.get(i + 1) else {
        return true;
    };
    let opens = next.is_capital
        || matches!(
            next.kind,
            Kind::Number | Kind::Quote | Kind::Bracket | Kind::Dash | Kind::Symbol
        );
    if !opens {
        return false;
    }
    let glued_after = tokens
        .get(i + 1)
        .is_some_and(|n| n.span.start == t.span.end && matches!(n.kind, Kind::Word | Kind::Number));
    if glued_after {
        // "prices.The" is a lost space; "example.Com" and "No.2" are not ends.
        return next.is_capital
            && next.kind == Kind::Word
            && word == "."
            && i > 0
            && tokens
                .get(i - 1)
                .is_some_and(|p| !p.is_capital && p.kind == Kind::Word && p.span.len() > 2);
    }
    let before = if dotted {
        Some(t)
    } else {
        i.checked_sub(1).and_then(|p| tokens.get(p))
    };
    let Some(before) = before else { return true };
    if before.kind != Kind::Word || (!dotted && before.span.end != t.span.start) {
        return true;
    }
    let name = before.span.of(text);
    // An initial: "J. Smith".
    if !dotted && before.is_capital && name.chars().count() == 1 && name != "I" {
        return false;
    }
    match ABBREVIATIONS.get(name, before.hash) {
        // "no.", "art." and "sec." are words too: only "No. 5" is an abbreviation.
        Some(_)
            if name.eq_ignore_ascii_case("no")
                || name.eq_ignore_ascii_case("art")
                || name.eq_ignore_ascii_case("sec") =>
        {
            next.kind != Kind::Number
        }
        Some(true) => !before.is_capital && next.is_capital && name.len() > 3,
        Some(false) => next.kind == Kind::Quote || (next.is_capital && lexicon_opens(text, next)),
        None => !dotted || lexicon_opens(text, next),
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

fn lexicon_opens(text: &str, token: &Token) -> bool {
    token.kind != Kind::Word || OPENERS.get(token.span.of(text), token.hash).is_some()
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
