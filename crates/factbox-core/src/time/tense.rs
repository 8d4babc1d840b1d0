//! Which way a sentence looks from a mention: the nearest verb decides.

use crate::lex::{Kind, Lexed};

/// Past or future, as far as the words near a mention tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "met", "was", "had".
    Past,
    /// "will meet", "is scheduled for".
    Future,
}

crate::lexicon! {
    /// Verbs and helpers that tell the time of their clause.
    CUES: Tense = {
        "was" => Tense::Past, "were" => Tense::Past, "had" => Tense::Past, "did" => Tense::Past,
        "been" => Tense::Past, "has" => Tense::Past, "have" => Tense::Past, "said" => Tense::Past,
        "told" => Tense::Past, "met" => Tense::Past, "made" => Tense::Past, "took" => Tense::Past,
        "came" => Tense::Past, "went" => Tense::Past, "began" => Tense::Past, "fell" => Tense::Past,
        "rose" => Tense::Past, "sold" => Tense::Past, "left" => Tense::Past, "held" => Tense::Past,
        "became" => Tense::Past, "lost" => Tense::Past, "won" => Tense::Past, "gave" => Tense::Past,
        "got" => Tense::Past, "ran" => Tense::Past, "saw" => Tense::Past, "found" => Tense::Past,
        "brought" => Tense::Past, "bought" => Tense::Past, "built" => Tense::Past, "sent" => Tense::Past,
        "spoke" => Tense::Past, "wrote" => Tense::Past, "struck" => Tense::Past, "shot" => Tense::Past,
        "grew" => Tense::Past, "led" => Tense::Past, "paid" => Tense::Past, "broke" => Tense::Past,
        "died" => Tense::Past, "hit" => Tense::Past, "put" => Tense::Past, "kept" => Tense::Past,
        "drew" => Tense::Past, "chose" => Tense::Past, "bid" => Tense::Past, "beat" => Tense::Past,
        "drank" => Tense::Past, "felt" => Tense::Past, "forced" => Tense::Past, "heard" => Tense::Past,
        "hurt" => Tense::Past, "knew" => Tense::Past, "laid" => Tense::Past, "lay" => Tense::Past,
        "meant" => Tense::Past, "sang" => Tense::Past, "sat" => Tense::Past, "shook" => Tense::Past,
        "slid" => Tense::Past, "spent" => Tense::Past, "stood" => Tense::Past, "swept" => Tense::Past,
        "taught" => Tense::Past, "thought" => Tense::Past, "threw" => Tense::Past, "wore" => Tense::Past,
        "withdrew" => Tense::Past, "sank" => Tense::Past, "stole" => Tense::Past, "swore" => Tense::Past,
        "caught" => Tense::Past, "showed" => Tense::Past, "sought" => Tense::Past, "fought" => Tense::Past,
        "flew" => Tense::Past, "drove" => Tense::Past, "fled" => Tense::Past, "tore" => Tense::Past,
        "blew" => Tense::Past, "rode" => Tense::Past, "froze" => Tense::Past, "dug" => Tense::Past,
        "overthrew" => Tense::Past, "underwent" => Tense::Past, "overtook" => Tense::Past,
        "rebuilt" => Tense::Past, "hid" => Tense::Past, "swam" => Tense::Past, "burst" => Tense::Past,
        "will" => Tense::Future, "'ll" => Tense::Future, "shall" => Tense::Future, "won't" => Tense::Future,
        "would" => Tense::Future, "plans" => Tense::Future, "plan" => Tense::Future,
        "expects" => Tense::Future, "due" => Tense::Future, "until" => Tense::Future,
        "upcoming" => Tense::Future, "deadline" => Tense::Future, "expire" => Tense::Future,
        "expires" => Tense::Future, "begins" => Tense::Future, "starts" => Tense::Future,
        "takes" => Tense::Future, "opens" => Tense::Future, "reopens" => Tense::Future,
        "runs" => Tense::Future, "lasts" => Tense::Future, "airs" => Tense::Future, "host" => Tense::Future,
        "visit" => Tense::Future, "resumes" => Tense::Future, "scheduling" => Tense::Future,
        "planning" => Tense::Future, "hopes" => Tense::Future,
    }
}

/// Participles that look ahead: "is scheduled for", "had planned a march on".
const AHEAD: &[&str] = &[
    "planned",
    "expected",
    "scheduled",
    "slated",
    "set",
    "supposed",
    "projected",
];

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

/// How many tokens are read on each side of a mention.
const REACH: usize = 14;

/// The tense of the words around the tokens `first` to `last`, inside their sentence.
pub(super) fn tense(lexed: &Lexed<'_>, first: usize, last: usize) -> Option<Tense> {
    let sentence = lexed.sentences.get(lexed.sentence_of(first))?;
    let (begin, end) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
    let left_of = |words: &[&str]| first > begin && lexed.is_any(first - 1, words);
    // "by Friday" lies ahead, unless something had been done by then.
    if left_of(&["by", "until", "till", "through"])
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
    let right = (last + 1..end)
        .take(REACH)
        .find_map(|i| Some((i - last, cue(lexed, i)?)));
    match (left, right) {
        (Some((a, left)), Some((b, right))) => Some(if a <= 3 * b { left } else { right }),
        (one, other) => one.or(other).map(|(_, tense)| tense),
    }
}

fn cue(lexed: &Lexed<'_>, i: usize) -> Option<Tense> {
    let token = lexed.token(i);
    // A capital is part of a name, but for the first word behind a colon: "Hawks: Host ... on Friday".
    if token.kind != Kind::Word || token.is_capital && !(i > 0 && lexed.is(i - 1, ":")) {
        return None;
    }
    let before = |words: &[&str]| i > 0 && lexed.is_any(i - 1, words);
    if lexed.is(i, "to") {
        return before(LEADS).then_some(Tense::Future);
    }
    if lexed.is_any(i, AHEAD) {
        return Some(Tense::Future);
    }
    let cue = lexed
        .look(i, &CUES)
        .or_else(|| (token.span.len() > 4 && lexed.word(i).ends_with("ed")).then_some(Tense::Past))?;
    // A participle tells nothing: "will be held", "is signed".
    let is_participle = cue == Tense::Past && before(&["be", "is", "are", "being", "get"]);
    (!is_participle).then_some(cue)
}
