//! Numbers inside names, labels and addresses, and "one" as a pronoun.
//!
//! Leaves out "Section 427", "Apollo 11", "FTSE 100", "F-150", "category 4", "575 Wilbraham Road", "no
//! one". Keeps "96 Liverpool fans", "sub-300 sq m", "About 200", "one of the boats".

use super::{noun, when};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};

crate::lexicon! {
    /// Words whose number is a label: "page 12", "category 4".
    LABELS = {
        "section", "page", "chapter", "row", "figure", "no", "nos", "number", "grade", "class", "version",
        "level", "phase", "type", "category", "route", "highway", "game", "week", "day", "room", "flight",
        "channel", "episode", "season", "act", "article", "tier", "group", "rule", "gate", "lot", "block",
        "district", "precinct", "model", "series", "round", "stage", "step", "part", "volume", "issue",
        "platform", "chromosome", "interstate", "exit", "apartment", "suite", "unit", "tip", "line",
        "windows", "title", "proposition", "amendment", "mk", "mark", "form", "code", "lane", "pier",
        "building", "quarterback", "formula", "year", "question", "item", "ward",
    }
}

crate::lexicon! {
    /// Words that are capitalised only because they open a sentence: no name before a number.
    OPENERS = {
        "the", "a", "an", "in", "on", "at", "of", "by", "for", "from", "with", "to", "and", "but", "or",
        "as", "about", "around", "nearly", "almost", "over", "under", "some", "roughly", "approximately",
        "only", "just", "than", "least", "most", "another", "all", "these", "those", "their", "its", "his",
        "her", "our", "my", "your", "after", "before", "between", "within", "every", "up", "down", "that",
        "this", "when", "where", "while", "if", "there", "it", "is", "are", "was", "were", "has", "have",
        "had", "says", "said", "kills", "killed", "more", "less", "fewer", "last", "first", "next", "past",
        "other", "average", "estimated", "additional", "total", "then", "not", "no", "they", "we", "he",
        "she", "who", "which", "during", "through", "until", "since", "into", "out", "including", "because",
        "so", "also", "even", "both", "get", "save", "add", "adds", "pay", "pays", "costs", "raises",
        "cuts", "hits", "tops", "seeks", "wins", "loses", "below", "above", "per", "worth", "now", "still",
        "like",
    }
}

/// Whether a number without a unit is part of a name, a label, an address or a year.
pub(super) fn is_part(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    // Past the end of the tokens where the number opens the text.
    let (before, after) = (n.first.wrapping_sub(1), n.last + 1);
    let token = lexed.token(before);
    let is_named = token.kind == Kind::Word && token.is_capital && lexed.look(before, &OPENERS).is_none();
    if n.is_words {
        // "Chapter Four", "Big Ten", and as it is spoken: "TWA eight hundred"
        let is_flight = (2..=4).contains(&token.span.len())
            && lexed.word(before).bytes().all(|b| b.is_ascii_uppercase())
            && noun::counted(lexed, after, n.value).is_none();
        let is_written = is_flight || lexed.token(n.first).is_capital;
        return is_named && is_written && !starts_sentence(lexed, n.first);
    }
    if token.kind == Kind::Dash && lexed.glued(before) && lexed.glued(n.first) {
        return is_compound(lexed, before.wrapping_sub(1), n);
    }
    // "the 500-stock index" is its name, whatever it stands at.
    let is_index =
        lexed.is_any(after + 1, &["stock", "share"]) && lexed.is_any(after + 2, &["index", "average"]);
    if is_index && lexed.token(after).kind == Kind::Dash {
        return true;
    }
    // "#1", "12 people per 100,000"
    if lexed.word(before) == "#" || lexed.is(before, "per") {
        return true;
    }
    if n.scale > 1.0 || lexed.word(n.first).contains(',') {
        return false;
    }
    // "787s": letters right behind the number.
    let is_code = lexed.glued(after) && lexed.token(after).kind == Kind::Word;
    let is_numbered = lexed.word(before) == "." && lexed.is(before.wrapping_sub(1), "no");
    let is_label = is_numbered || lexed.look(before, &LABELS).is_some();
    is_code || when::is_year(lexed, n) || is_label || is_named || is_address(lexed, after)
}

/// "Covid-19", "F-150", "under-19" of which the word before the hyphen stands at token `word`;
/// "sub-300" is a hedge.
fn is_compound(lexed: &Lexed<'_>, word: usize, n: &Numeral) -> bool {
    let is_hedge = lexed.is_any(word, &["sub", "under", "over", "top", "pre", "post"]);
    !is_hedge || (lexed.is(word, "under") && n.value <= 25.0)
}

/// Whether a name that counts nothing follows: "575 Wilbraham Road", "787 Dreamliner".
fn is_address(lexed: &Lexed<'_>, after: usize) -> bool {
    let token = lexed.token(after);
    token.is_capital && token.kind == Kind::Word && noun::counted(lexed, after, 2.0).is_none()
}

fn starts_sentence(lexed: &Lexed<'_>, i: usize) -> bool {
    i == 0 || lexed.token(i).starts_paragraph || matches!(lexed.token(i - 1).kind, Kind::Stop | Kind::Quote)
}

/// Whether "one" at token `i` stands for a person or thing: "no one", "the one", "one another", "one can".
pub(super) fn is_pronoun(lexed: &Lexed<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    // "for one reason or another"
    if lexed.is(i + 2, "or") && lexed.is(i + 3, "another") {
        return true;
    }
    // "one of the boats" counts whatever stands before it, but for "no one of them".
    if lexed.is(i + 1, "of") {
        return lexed.is_any(before, &["no", "every", "any", "each"]);
    }
    lexed.look(before, &ONES).is_some()
        || (lexed.is_any(
            i + 1,
            &["another", "day", "night", "point", "time", "thing", "way"],
        ) && !lexed.is(before, "least"))
        || numeral::ordinal(lexed, before).is_some()
}

crate::lexicon! {
    /// Words after which "one" is a pronoun.
    ONES = {
        "number", "no", "every", "any", "some", "this", "that", "which", "each", "the", "another", "day",
        "good", "new", "big", "last", "only", "square", "on",
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn names_and_labels_are_no_quantities() {
        misses(
            "quantity",
            &[
                "They sat in Section 427 and Row 21.",
                "The FTSE 100 and Apollo 11 are names.",
                "The tower tried to raise TWA eight hundred.",
                "An F-150 and Covid-19 are names.",
                "It was a category 4 storm on page 12.",
                "He lives at 575 Wilbraham Road.",
                "It ranks No. 5 and #3.",
                "The 500-stock index and the 30-share average fell.",
                "For one reason or another no one came.",
            ],
        );
    }

    #[test]
    fn numbers_beside_names_are_kept() {
        hits(
            "quantity",
            &[
                ("They saw [96] Liverpool fans there", "96 count fan"),
                ("[About 200] boats sank", "about 200 count boat"),
                (
                    "demand for [sub-300 sq m] offices",
                    "less than 300 m² square metre",
                ),
                ("They said [one] of the boats sank", "1 count boat"),
                ("[12] Soldiers Killed", "12 count soldier"),
                ("he ran a [500-stock] portfolio", "500 count stock"),
            ],
        );
    }
}
