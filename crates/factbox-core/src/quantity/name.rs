//! Numbers that are no figures: in names, dates, clock times, labels, ordinals and codes.

use super::noun;
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};

crate::lexicon! {
    MONTHS: () = {
        "january" => (), "february" => (), "march" => (), "april" => (), "may" => (), "june" => (),
        "july" => (), "august" => (), "september" => (), "october" => (), "november" => (),
        "december" => (), "jan" => (), "feb" => (), "mar" => (), "apr" => (), "jun" => (), "jul" => (),
        "aug" => (), "sep" => (), "sept" => (), "oct" => (), "nov" => (), "dec" => (),
    }
}

crate::lexicon! {
    /// Words whose number is a label: "page 12", "category 4".
    LABELS: () = {
        "section" => (), "page" => (), "chapter" => (), "row" => (), "figure" => (), "no" => (), "nos" => (),
        "number" => (), "grade" => (), "class" => (), "version" => (), "level" => (), "phase" => (),
        "type" => (), "category" => (), "route" => (), "highway" => (), "game" => (), "week" => (),
        "day" => (), "room" => (), "flight" => (), "channel" => (), "episode" => (), "season" => (),
        "act" => (), "article" => (), "tier" => (), "group" => (), "rule" => (), "gate" => (), "lot" => (),
        "block" => (), "district" => (), "precinct" => (), "model" => (), "series" => (), "round" => (),
        "stage" => (), "step" => (), "part" => (), "volume" => (), "issue" => (), "platform" => (),
        "chromosome" => (), "interstate" => (), "exit" => (), "apartment" => (), "suite" => (), "unit" => (),
        "tip" => (), "line" => (), "windows" => (), "title" => (), "proposition" => (), "amendment" => (),
        "mk" => (), "mark" => (), "form" => (), "code" => (), "lane" => (), "pier" => (), "building" => (),
        "quarterback" => (), "formula" => (), "year" => (), "question" => (), "item" => (), "ward" => (),
    }
}

crate::lexicon! {
    /// Words that are capitalised only because they open a sentence: no name before a number.
    OPENERS: () = {
        "the" => (), "a" => (), "an" => (), "in" => (), "on" => (), "at" => (), "of" => (), "by" => (),
        "for" => (), "from" => (), "with" => (), "to" => (), "and" => (), "but" => (), "or" => (), "as" => (),
        "about" => (), "around" => (), "nearly" => (), "almost" => (), "over" => (), "under" => (),
        "some" => (), "roughly" => (), "approximately" => (), "only" => (), "just" => (), "than" => (),
        "least" => (), "most" => (), "another" => (), "all" => (), "these" => (), "those" => (),
        "their" => (), "its" => (), "his" => (), "her" => (), "our" => (), "my" => (), "your" => (),
        "after" => (), "before" => (), "between" => (), "within" => (), "every" => (), "up" => (),
        "down" => (), "that" => (), "this" => (), "when" => (), "where" => (), "while" => (), "if" => (),
        "there" => (), "it" => (), "is" => (), "are" => (), "was" => (), "were" => (), "has" => (),
        "have" => (), "had" => (), "says" => (), "said" => (), "kills" => (), "killed" => (), "more" => (),
        "less" => (), "fewer" => (), "last" => (), "first" => (), "next" => (), "past" => (), "other" => (),
        "average" => (), "estimated" => (), "additional" => (), "total" => (), "then" => (), "not" => (),
        "no" => (), "they" => (), "we" => (), "he" => (), "she" => (), "who" => (), "which" => (),
        "during" => (), "through" => (), "until" => (), "since" => (), "into" => (), "out" => (),
        "including" => (), "because" => (), "so" => (), "also" => (), "even" => (), "both" => (),
        "get" => (), "save" => (), "add" => (), "adds" => (), "pay" => (), "pays" => (), "costs" => (),
        "raises" => (), "cuts" => (), "hits" => (), "tops" => (), "seeks" => (), "wins" => (), "loses" => (),
        "below" => (), "above" => (), "per" => (), "worth" => (), "now" => (), "still" => (), "like" => (),
    }
}

crate::lexicon! {
    /// Words after which four digits are no year.
    HEDGED: () = {
        "about" => (), "around" => (), "than" => (), "nearly" => (), "some" => (), "almost" => (),
        "least" => (), "approximately" => (), "roughly" => (),
    }
}

crate::lexicon! {
    /// Words after which four digits are a year, even before a plural: "the 2016 elections".
    DATED: () = {
        "in" => (), "since" => (), "of" => (), "the" => (), "by" => (), "until" => (), "for" => (),
        "from" => (), "during" => (), "this" => (), "'s" => (), "’s" => (), "a" => (), "its" => (),
        "his" => (), "her" => (), "their" => (),
    }
}

/// Whether the number is a clock time, a day or a year, by the words right beside it; its last
/// token. A guard of its own: dates that the time family found never come here.
pub(super) fn timely(lexed: &Lexed<'_>, n: &Numeral) -> Option<usize> {
    let after = n.last + 1;
    let before = n.first.wrapping_sub(1);
    // "9:35", "1:36.6", "5:25 a.m."
    if lexed.word(after) == ":"
        && lexed.glued(after)
        && lexed.glued(after + 1)
        && lexed.token(after + 1).kind == Kind::Number
    {
        let mut end = after + 1;
        while lexed.word(end + 1) == ":" && lexed.glued(end + 1) && lexed.token(end + 2).kind == Kind::Number
        {
            end += 2;
        }
        return Some(end);
    }
    if lexed.is_any(
        after,
        &[
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "o'clock",
            "o’clock",
            "gmt",
            "est",
            "edt",
            "bst",
        ],
    ) {
        return Some(after);
    }
    if n.is_words {
        return None;
    }
    // "22nd", "1990s", "49ers", "9AB8"
    if lexed.glued(after)
        && lexed.is_any(after, &["st", "nd", "rd", "th", "s", "ers"])
        && !lexed.is(after, "s")
    {
        return Some(after);
    }
    if lexed.glued(after) && lexed.word(after) == "s" && n.value >= 20.0 && n.value % 10.0 == 0.0 {
        return Some(after);
    }
    let is_day = n.value >= 1.0 && n.value <= 31.0 && n.value.fract() == 0.0 && n.scale <= 1.0;
    let is_year = is_year(lexed, n);
    let month_at = if lexed.word(before) == "." {
        before.wrapping_sub(1)
    } else {
        before
    };
    if (is_day || is_year) && lexed.token(month_at).is_capital && lexed.look(month_at, &MONTHS).is_some() {
        // "Sept. 20-24", "October 1 2019"
        let mut end = n.last;
        if lexed.token(after).kind == Kind::Dash && lexed.token(after + 1).kind == Kind::Number {
            end = after + 1;
        }
        return Some(end);
    }
    if is_day && lexed.token(after).is_capital && lexed.look(after, &MONTHS).is_some() {
        return Some(after);
    }
    None
}

fn is_year(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    n.first == n.last
        && !n.is_words
        && lexed.word(n.first).len() == 4
        && (1000.0..2200.0).contains(&n.value)
        && n.value.fract() == 0.0
}

/// Whether a number without a unit is part of a name, a label, an address or a year.
pub(super) fn is_part(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let after = n.last + 1;
    // Past the end of the tokens where the number opens the text.
    let before = n.first.wrapping_sub(1);
    let is_capital = lexed.token(before).is_capital && lexed.token(before).kind == Kind::Word;
    if n.is_words {
        // "Chapter Four", "Big Ten"
        return is_capital
            && lexed.token(n.first).is_capital
            && lexed.look(before, &OPENERS).is_none()
            && !starts_sentence(lexed, n.first);
    }
    let is_grouped = n.scale > 1.0 || lexed.word(n.first).contains(',');
    // "Covid-19", "F-150"; "sub-300" is a hedge, and a dash between numbers a range.
    if lexed.token(before).kind == Kind::Dash
        && lexed.glued(before)
        && lexed.glued(n.first)
        && n.first == before + 1
    {
        let word = before.wrapping_sub(1);
        return lexed.token(word).kind != Kind::Word
            // "under-19" names an age group.
            || lexed.is(word, "under") && n.value <= 25.0
            || !lexed.is_any(word, &["sub", "under", "over", "top", "pre", "post"]);
    }
    // "#1", "12 people per 100,000"
    if lexed.word(before) == "#" || lexed.is(before, "per") {
        return true;
    }
    if is_grouped {
        return false;
    }
    // "3G", "787s": letters right behind the number.
    if lexed.glued(after) && lexed.token(after).kind == Kind::Word {
        return true;
    }
    // "between 1600 and 1900", "by 2120"
    let is_placed = lexed.is_any(
        before,
        &[
            "in", "since", "by", "until", "between", "and", "from", "to", "after", "before",
        ],
    );
    if is_year(lexed, n) && ((1900.0..=2039.0).contains(&n.value) || is_placed) {
        let is_hedged = lexed.look(before, &HEDGED).is_some();
        let is_count = n.value % 100.0 == 0.0
            && noun::is_plural(lexed, after)
            && !is_capital
            && lexed.look(before, &DATED).is_none();
        return !is_hedged && !is_count;
    }
    if lexed.look(before, &LABELS).is_some() && lexed.token(n.first).kind == Kind::Number {
        return true;
    }
    if lexed.word(before) == "." && lexed.is(before.wrapping_sub(1), "no") {
        return true;
    }
    if is_capital && lexed.look(before, &OPENERS).is_none() {
        return true;
    }
    is_address(lexed, after)
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
    ONES: () = {
        "number" => (), "no" => (), "every" => (), "any" => (), "some" => (), "this" => (), "that" => (),
        "which" => (), "each" => (), "the" => (), "another" => (), "day" => (), "good" => (), "new" => (),
        "big" => (), "last" => (), "only" => (), "square" => (), "on" => (),
    }
}
