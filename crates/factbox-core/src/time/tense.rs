//! Which way a sentence looks from a mention: the nearest verb decides.

use super::read::unit;
use super::words::class;
use crate::lex::{Kind, Lexed};

/// Past or future, as far as the words near a mention tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "met", "was", "had".
    Past,
    /// "will meet", "is scheduled for".
    Future,
}

/// What a word tells of the time of its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A verb of this tense.
    Is(Tense),
    /// "to", which leads ahead behind some words.
    To,
    /// "set", which leads ahead before some words: "set for", but not "set a record".
    Set,
    /// None of the verbs in "-ed" it looks like.
    Nothing,
}

const PAST: Cue = Cue::Is(Tense::Past);
const FUTURE: Cue = Cue::Is(Tense::Future);

crate::lexicon! {
    /// What tells the time of a clause: verbs, helpers, and participles that look ahead ("is
    /// scheduled for", "had planned a march on").
    CUES: Cue = {
        "was" => PAST, "were" => PAST, "had" => PAST, "did" => PAST, "been" => PAST, "has" => PAST,
        "have" => PAST, "said" => PAST, "told" => PAST, "met" => PAST, "made" => PAST, "took" => PAST,
        "came" => PAST, "went" => PAST, "began" => PAST, "fell" => PAST, "rose" => PAST, "sold" => PAST,
        "left" => PAST, "held" => PAST, "became" => PAST, "lost" => PAST, "won" => PAST, "gave" => PAST,
        "got" => PAST, "ran" => PAST, "saw" => PAST, "found" => PAST, "brought" => PAST, "bought" => PAST,
        "built" => PAST, "sent" => PAST, "spoke" => PAST, "wrote" => PAST, "struck" => PAST, "shot" => PAST,
        "grew" => PAST, "led" => PAST, "paid" => PAST, "broke" => PAST, "died" => PAST, "hit" => PAST,
        "put" => PAST, "kept" => PAST, "drew" => PAST, "chose" => PAST, "bid" => PAST, "beat" => PAST,
        "drank" => PAST, "felt" => PAST, "forced" => PAST, "heard" => PAST, "hurt" => PAST, "knew" => PAST,
        "laid" => PAST, "lay" => PAST, "meant" => PAST, "sang" => PAST, "sat" => PAST, "shook" => PAST,
        "slid" => PAST, "spent" => PAST, "stood" => PAST, "swept" => PAST, "taught" => PAST,
        "thought" => PAST, "threw" => PAST, "wore" => PAST, "withdrew" => PAST, "sank" => PAST,
        "stole" => PAST, "swore" => PAST, "caught" => PAST, "showed" => PAST, "sought" => PAST,
        "fought" => PAST, "flew" => PAST, "drove" => PAST, "fled" => PAST, "tore" => PAST, "blew" => PAST,
        "rode" => PAST, "froze" => PAST, "dug" => PAST, "overthrew" => PAST, "underwent" => PAST,
        "overtook" => PAST, "rebuilt" => PAST, "hid" => PAST, "swam" => PAST, "burst" => PAST,
        "shut" => PAST, "quit" => PAST,
        "will" => FUTURE, "'ll" => FUTURE, "shall" => FUTURE, "won't" => FUTURE, "would" => FUTURE,
        "plans" => FUTURE, "plan" => FUTURE, "expects" => FUTURE, "due" => FUTURE, "until" => FUTURE,
        "upcoming" => FUTURE, "expire" => FUTURE, "expires" => FUTURE,
        "begins" => FUTURE, "starts" => FUTURE, "takes" => FUTURE, "opens" => FUTURE, "reopens" => FUTURE,
        "runs" => FUTURE, "lasts" => FUTURE, "airs" => FUTURE, "host" => FUTURE, "visit" => FUTURE,
        "resumes" => FUTURE, "applies" => FUTURE, "concludes" => FUTURE, "faces" => FUTURE,
        "goes" => FUTURE, "go" => FUTURE,
        "meets" => FUTURE, "hosts" => FUTURE, "closes" => FUTURE, "arrives" => FUTURE,
        "travels" => FUTURE, "premieres" => FUTURE, "ends" => FUTURE, "kicks" => FUTURE,
        "scheduling" => FUTURE, "planning" => FUTURE, "hopes" => FUTURE, "expect" => FUTURE,
        "hope" => FUTURE, "forecasts" => FUTURE, "predicts" => FUTURE, "predict" => FUTURE,
        "planned" => FUTURE, "expected" => FUTURE, "scheduled" => FUTURE, "slated" => FUTURE,
        "supposed" => FUTURE, "projected" => FUTURE, "meet" => FUTURE,
        "effective" => FUTURE, "to" => Cue::To, "set" => Cue::Set,
        "succeed" => Cue::Nothing, "proceed" => Cue::Nothing, "exceed" => Cue::Nothing,
        "speed" => Cue::Nothing, "indeed" => Cue::Nothing, "hundred" => Cue::Nothing,
    }
}

/// Words whose "to" leads into what is still to come: "agreed to meet", "is to resume".
const LEADS: &[&str] = &[
    "is",
    "are",
    "agreed",
    "decided",
    "going",
    "ready",
    "wants",
    "intends",
    "vowed",
    "pledged",
    "promised",
    "likely",
    "agrees",
    "want",
    "intend",
    "hope",
    "hopes",
    "aims",
    "time",
    "prepares",
    "preparing",
];

/// Words that make a participle an adjective: "a limited edition", "a still unspecified date".
const DETERMINERS: &[&str] = &["a", "an", "the", "its", "their", "his", "her", "still", "as-yet"];

/// How many tokens are read on each side of a mention.
const REACH: usize = 14;

/// The tense of the words around the tokens `first` to `last`, inside their sentence.
pub(super) fn tense(lexed: &Lexed<'_>, first: usize, last: usize) -> Option<Tense> {
    let sentence = lexed.sentence_at(first)?;
    let (begin, end) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
    let left_of = |words: &[&str]| first > begin && lexed.is_any(first - 1, words);
    // "by Friday" lies ahead, unless something had been done by then.
    if left_of(&["by", "until", "till"])
        // "sales this year through August" are known.
        || left_of(&["through"]) && !(first >= 2 && unit(lexed, first - 2).is_some())
        || left_of(&["as"]) && first >= 2 && lexed.is_any(first - 2, &["soon", "early"])
    {
        let near = begin.max(first.saturating_sub(REACH))..end.min(last + REACH);
        let is_over = near.into_iter().any(|i| lexed.is(i, "had"));
        return Some(if is_over { Tense::Past } else { Tense::Future });
    }
    // "Tuesday's vote" is mostly told of when it is over.
    if left_of(&["since"]) || lexed.token(last + 1).kind == Kind::Clitic {
        return Some(Tense::Past);
    }
    let left = (begin..first)
        .rev()
        .take(REACH)
        .find_map(|i| Some((first - i, cue(lexed, i)?)));
    // "It rained on Tuesday and more was expected": another clause.
    let right = (last + 1..end)
        .take(REACH)
        .take_while(|i| first <= begin + 1 || !opens_clause(lexed, *i))
        .find_map(|i| Some((i - last, cue(lexed, i)?)));
    match (left, right) {
        (Some((a, left)), Some((b, right))) => Some(if a <= 3 * b { left } else { right }),
        (one, other) => one.or(other).map(|(_, tense)| tense),
    }
}

/// Whether another clause begins with token `i`; "Friday and Saturday" is one.
fn opens_clause(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.is_any(i, &["and", "but", "while"]) && class(lexed, i + 1).is_none()
}

fn cue(lexed: &Lexed<'_>, i: usize) -> Option<Tense> {
    let token = lexed.token(i);
    // A capital is part of a name, but for the first word behind a colon: "Hawks: Host ... on Friday".
    if token.kind != Kind::Word || token.is_capital && !(i > 0 && lexed.is(i - 1, ":")) {
        return None;
    }
    let before = |words: &[&str]| i > 0 && lexed.is_any(i - 1, words);
    let tense = match lexed.look(i, &CUES) {
        // "were planning", "had scheduled": the participle tells.
        Some(PAST) if lexed.look(i + 1, &CUES) == Some(FUTURE) => Tense::Future,
        Some(Cue::Is(tense)) => tense,
        Some(Cue::To) => return before(LEADS).then_some(Tense::Future),
        Some(Cue::Set) if lexed.is_any(i + 1, &["to", "for"]) || before(&["is", "are"]) => Tense::Future,
        Some(Cue::Set) => Tense::Past,
        Some(Cue::Nothing) => return None,
        None if token.span.len() > 4 && lexed.word(i).ends_with("ed") && !before(DETERMINERS) => Tense::Past,
        None => return None,
    };
    // What leads to a verb tells more than the verb: "due to expire", "failed to meet".
    if tense == Tense::Future && before(&["to"]) {
        return None;
    }
    // "announced the plan", "its visit", "the planned vote": no verbs.
    const NOUNS: &[&str] = &[
        "plan",
        "plans",
        "visit",
        "host",
        "hopes",
        "planned",
        "scheduled",
        "expected",
        "projected",
    ];
    if lexed.is_any(i, NOUNS) && before(DETERMINERS) {
        return None;
    }
    // What had been due is no longer.
    if tense == Tense::Future && before(&["been"]) && i >= 2 && lexed.is(i - 2, "had") {
        return Some(Tense::Past);
    }
    // A participle tells nothing, "will be held", nor does what is no past behind its helper: "will hit".
    let is_helped = tense == Tense::Past
        && before(&[
            "be", "is", "are", "being", "get", "getting", "will", "would", "to", "may", "can", "could",
            "should", "must", "might", "'ll", "not",
        ]);
    (!is_helped).then_some(tense)
}
