//! Which way a sentence looks from a mention: the nearest verb decides.

use super::read::unit;
use super::words::{Class, class};
use crate::lex::{Kind, Lexed};
use std::ops::Range;

/// Past or future, as far as the words near a mention tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "met", "was", "had".
    Past,
    /// "will meet", "is scheduled for".
    Future,
    /// "was due to meet": ahead as of then, and perhaps over by now.
    Meant,
}

/// What a word tells of the time of its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A verb of this tense.
    Is(Tense),
    /// "to", which leads ahead behind some words.
    To,
    /// "set" and "forecast", which lead ahead beside some words: "set for", "are forecast", but not "set a
    /// record".
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
        "shuts" => FUTURE, "leaves" => FUTURE, "departs" => FUTURE, "launches" => FUTURE,
        "runs" => FUTURE, "lasts" => FUTURE, "airs" => FUTURE, "host" => FUTURE, "visit" => FUTURE,
        "resumes" => FUTURE, "applies" => FUTURE, "concludes" => FUTURE, "faces" => FUTURE,
        "goes" => FUTURE, "go" => FUTURE,
        "meets" => FUTURE, "hosts" => FUTURE, "closes" => FUTURE, "arrives" => FUTURE,
        "travels" => FUTURE, "premieres" => FUTURE, "ends" => FUTURE, "kicks" => FUTURE,
        "scheduling" => FUTURE, "planning" => FUTURE, "hopes" => FUTURE, "expect" => FUTURE,
        "hope" => FUTURE, "forecasts" => FUTURE, "predicts" => FUTURE, "predict" => FUTURE,
        "planned" => FUTURE, "expected" => FUTURE, "scheduled" => FUTURE, "slated" => FUTURE,
        "supposed" => FUTURE, "projected" => FUTURE, "meet" => FUTURE,
        "effective" => FUTURE, "likely" => FUTURE, "to" => Cue::To, "set" => Cue::Set, "forecast" => Cue::Set,
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

crate::lexicon! {
    /// What is done to a plan "for" or "to" its day.
    SETTING = {
        "adjourned", "arranged", "booked", "brought", "called", "deferred", "delayed", "extended", "fixed",
        "listed", "moved", "pencilled", "postponed", "pushed", "put", "rearranged", "rescheduled", "shifted",
    }
}

/// Helpers of a tense that is over.
const OVER: &[&str] = &["was", "were"];

/// How many tokens are read on each side of a mention.
const REACH: usize = 14;

/// How much farther to the left a verb tells that looks ahead: "will rise by 5% to £12 an hour from May".
const FARTHER: usize = 6;

/// The tense of the words around the tokens `first` to `last`, inside their sentence.
pub(super) fn tense(lexed: &Lexed<'_>, first: usize, last: usize) -> Option<Tense> {
    let Range { start: begin, end } = lexed.tokens_around(first);
    let left_of = |words: &[&str]| first > begin && lexed.is_any(first - 1, words);
    // "by Friday" lies ahead, unless something had been done by then.
    // "January through March" is as late as its clause.
    let is_joint = first >= 2 && matches!(class(lexed, first - 2), Some(Class::Month(_)));
    if left_of(&["by", "until", "till"]) && !is_joint
        // "sales this year through August" are known.
        || left_of(&["through"]) && !is_joint && !(first >= 2 && unit(lexed, first - 2).is_some())
        || left_of(&["as"]) && first >= 2 && lexed.is_any(first - 2, &["soon", "early"])
    {
        let near = begin.max(first.saturating_sub(REACH))..end.min(last + REACH);
        return match nearest(lexed, begin, first) {
            _ if near.into_iter().any(|i| lexed.is(i, "had")) => Some(Tense::Past),
            Some((_, Tense::Meant)) => Some(Tense::Meant),
            _ => Some(Tense::Future),
        };
    }
    // "declared three days of mourning beginning on Sunday"; not "The storm, beginning on Sunday, hit".
    let on = first - usize::from(left_of(&["on", "from"]));
    let begins = on > begin + 1 && lexed.is_any(on - 1, &["beginning", "starting"]);
    let is_aside = begins && lexed.token(on - 2).kind == Kind::Comma;
    if begins && !is_aside && matches!(nearest(lexed, begin, on - 1), Some((_, Tense::Past))) {
        return Some(Tense::Future);
    }
    // "Tuesday's vote" is mostly told of when it is over.
    if left_of(&["since"]) || lexed.token(last + 1).kind == Kind::Clitic {
        return Some(Tense::Past);
    }
    if left_of(&["for", "to", "from"])
        && let Some(set) = set_ahead(lexed, begin, first - 1)
    {
        return Some(set);
    }
    let left = nearest(lexed, begin, if is_joint { first - 2 } else { first });
    // "It rained on Tuesday and more was expected", "will rise from May, he announced": another clause.
    let is_ahead = matches!(left, Some((_, Tense::Future)));
    let right = (last + 1..end)
        .take(REACH)
        .take_while(|i| first <= begin + 1 || !(opens_clause(lexed, *i) || is_ahead && lexed.is(*i, ",")))
        .find_map(|i| Some((i - last, cue(lexed, i)?)));
    match (left, right) {
        // "will appear on Monday charged with it": a participle, as the clause has its verb.
        (Some((a, left)), Some((1, _)))
            if lexed.ends(last + 1, "ed")
                && !(first - a..first).any(|i| lexed.token(i).kind == Kind::Comma) =>
        {
            Some(left)
        }
        (Some((a, left)), Some((b, right))) => Some(if a <= 3 * b { left } else { right }),
        (one, other) => one.or(other).map(|(_, tense)| tense),
    }
}

/// The nearest cue to the left of token `first`, and how far off it is.
fn nearest(lexed: &Lexed<'_>, begin: usize, first: usize) -> Option<(usize, Tense)> {
    let mut left = (begin..first).rev().take(REACH + FARTHER);
    let found = left.find_map(|i| Some((first - i, cue(lexed, i)?)))?;
    (found.0 <= REACH || found.1 == Tense::Future).then_some(found)
}

/// The tense of a plan whose day stands behind token `to`: "has been fixed for", "moved the launch to"; or
/// stood, "moved it from".
fn set_ahead(lexed: &Lexed<'_>, begin: usize, to: usize) -> Option<Tense> {
    let in_phrase = |i: &usize| !matches!(lexed.token(*i).kind, Kind::Comma | Kind::Stop | Kind::Symbol);
    let verb = (begin..to)
        .rev()
        .take(REACH)
        .take_while(in_phrase)
        .find(|i| lexed.look(*i, &SETTING).is_some() || cue(lexed, *i).is_some())?;
    lexed.look(verb, &SETTING)?;
    let helped = |words: &[&str]| (begin.max(verb.saturating_sub(3))..verb).any(|i| lexed.is_any(i, words));
    if helped(&["had", "was", "were"]) || lexed.is(to, "from") {
        return Some(Tense::Meant);
    }
    if helped(&["has", "have", "been", "is", "are"]) {
        return Some(Tense::Future);
    }
    // "will be moved to" tells by itself.
    (!helped(&["be", "to"])).then_some(Tense::Meant)
}

/// Whether another clause begins with token `i`; "Friday and Saturday" is one.
fn opens_clause(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.is_any(i, &["and", "but", "while"]) && class(lexed, i + 1).is_none()
}

/// Whether a verb in "-s" is a plural noun: "the hosts", "106 runs", "beat hosts Kiel".
fn is_plural(lexed: &Lexed<'_>, i: usize) -> bool {
    const BEFORE: &[&str] = &[
        "all", "at", "both", "by", "first", "for", "from", "her", "his", "its", "many", "more", "new", "of",
        "other", "over", "several", "the", "their", "these", "those", "to", "with", "against",
    ];
    // "announced plans" to do something are plans.
    let is_verb = !lexed.ends(i, "s") || lexed.is_any(i, &["plans", "hopes"]);
    let Some(at) = i.checked_sub(1).filter(|_| !is_verb) else {
        return false;
    };
    lexed.is_any(at, BEFORE)
        || lexed.token(at).kind == Kind::Number
        || matches!(class(lexed, at), Some(Class::Number))
        || told(lexed, at) == Some(Tense::Past) && !is_helped(lexed, at)
}

/// What the word at token `i` tells of the time of a mention near it.
fn cue(lexed: &Lexed<'_>, i: usize) -> Option<Tense> {
    match told(lexed, i)? {
        Tense::Past => (!is_helped(lexed, i)).then_some(Tense::Past),
        Tense::Future => ahead(lexed, i),
        Tense::Meant => Some(Tense::Meant),
    }
}

fn is_behind(lexed: &Lexed<'_>, i: usize, words: &[&str]) -> bool {
    i > 0 && lexed.is_any(i - 1, words)
}

/// The tense of the word at token `i` by itself and with the next one.
fn told(lexed: &Lexed<'_>, i: usize) -> Option<Tense> {
    let token = lexed.token(i);
    // A capital is part of a name, but for the first word behind a colon: "Hawks: Host ... on Friday".
    if token.kind != Kind::Word || token.is_capital && !is_behind(lexed, i, &[":"]) {
        return None;
    }
    let before = |words: &[&str]| is_behind(lexed, i, words);
    match lexed.look(i, &CUES) {
        // "were planning", "had scheduled": the participle tells.
        Some(PAST) if lexed.look(i + 1, &CUES) == Some(FUTURE) => {
            let is_over = lexed.is_any(i, OVER);
            Some(if is_over { Tense::Meant } else { Tense::Future })
        }
        // "was meant to open"
        Some(PAST) if lexed.is(i, "meant") && lexed.is(i + 1, "to") => Some(Tense::Future),
        Some(Cue::Is(tense)) => Some(tense),
        // ", to be paid in May"
        Some(Cue::To) if before(&[","]) && lexed.is(i + 1, "be") => Some(Tense::Future),
        Some(Cue::To) => before(LEADS).then_some(Tense::Future),
        Some(Cue::Set) if lexed.is_any(i + 1, &["to", "for"]) || before(&["is", "are"]) => {
            Some(Tense::Future)
        }
        Some(Cue::Set) => Some(Tense::Past),
        Some(Cue::Nothing) => None,
        None if foretells(lexed, i) => Some(Tense::Future),
        None => {
            let is_past = token.span.len() > 4 && lexed.ends(i, "ed") && !before(DETERMINERS);
            is_past.then_some(Tense::Past)
        }
    }
}

/// Whether token `i` tells of weather to come: "warned of rain on Sunday".
fn foretells(lexed: &Lexed<'_>, i: usize) -> bool {
    const WEATHER: &[&str] = &[
        "rain",
        "snow",
        "storms",
        "winds",
        "gales",
        "frost",
        "ice",
        "fog",
        "hail",
        "showers",
        "thunderstorms",
        "floods",
        "flooding",
        "heat",
        "temperatures",
    ];
    let is_warning = lexed.is(i, "warned") && lexed.is(i + 1, "of") || lexed.is(i, "predicted");
    is_warning && (i + 1..i + 9).any(|t| lexed.is_any(t, WEATHER))
}

/// What a word that looks ahead tells: nothing as a noun or before another verb, and what was once ahead
/// no longer is.
fn ahead(lexed: &Lexed<'_>, i: usize) -> Option<Tense> {
    /// "announced the plan", "its visit", "the planned vote": no verbs.
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
    let before = |words: &[&str]| is_behind(lexed, i, words);
    // What leads to a verb tells more than the verb: "due to expire", "failed to meet". "A lower-than-expected 3%".
    let is_led =
        before(&["to", "than"]) || lexed.is_hyphen(i.wrapping_sub(1)) && lexed.is(i.wrapping_sub(2), "than");
    if is_led || lexed.is_any(i, NOUNS) && before(DETERMINERS) || is_plural(lexed, i) {
        return None;
    }
    // What had been due is no longer.
    if before(&["been"]) && i >= 2 && lexed.is(i - 2, "had") {
        return Some(Tense::Past);
    }
    // "was due to end", "was first planned for".
    let is_over = (i.saturating_sub(2)..i).any(|at| lexed.is_any(at, OVER));
    Some(if is_over { Tense::Meant } else { Tense::Future })
}

/// Whether a word behind its helper tells nothing: a participle, "will be held", or no past, "will hit".
fn is_helped(lexed: &Lexed<'_>, i: usize) -> bool {
    const HELPERS: &[&str] = &[
        "be", "is", "are", "being", "get", "getting", "will", "would", "to", "may", "can", "could", "should",
        "must", "might", "'ll", "not",
    ];
    is_behind(lexed, i, HELPERS)
}

#[cfg(test)]
mod tests {
    use crate::lex::Lexed;
    use crate::time::testing::{check, check_card};
    use crate::time::{Date, timexes};

    #[test]
    fn what_is_set_for_a_day_lies_ahead() {
        check(&[
            "It signed the deal, to be closed in [May=2021-05].",
            "He will appear on [Tuesday=2020-12-08] charged with it.",
            "He wants it before the window shuts on [1 February=2021-02-01].",
            "The state will raise the levy by 5.2% to £12.71 for each man from [1 April=2021-04-01], he announced on [Tuesday=2020-12-01].",
            "Rain is forecast for [Tuesday=2020-12-08].",
            "They warned of a further 20mm of rain on [Sunday=2020-12-06].",
            "He declared [three days=P3D] of mourning beginning on [Sunday=2020-12-06].",
            "The storm, beginning on [Sunday=2020-11-29], hit ten towns.",
            "They warned of a strike on [Sunday=2020-11-29].",
            "Norda forecast a loss on [Tuesday=2020-12-01].",
            "Sales rose a lower-than-expected 3% in [May=2020-05].",
            "Sales rose by 3%, more than expected, in [May=2020-05].",
            "Snow is likely on [Tuesday=2020-12-08].",
            "A hearing has been fixed for [14 June=2021-06-14].",
            "The guild has called a strike for [20 May=2021-05-20].",
            "The mill has put back its opening to [July=2021-07].",
            "The talks have been moved to [Tuesday=2020-12-08].",
            "He was moved to a new cell on [14 June=2020-06-14].",
            "The storm pushed the river to its banks on [4 June=2020-06-04].",
        ]);
    }

    #[test]
    fn a_row_of_verbs_is_read_however_long() {
        let text = "It ".to_owned() + &"runs ".repeat(100_000) + "on Friday.";
        let found = timexes(&Lexed::new(&text), Date::from_iso("2020-12-03"));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn what_was_due_may_be_over() {
        check(&[
            "It was due to end on [14 April=2021-04-14] but went on.",
            "It was due to end on [14 August=2020-08-14] but went on.",
            "The talks were due to resume on [Friday=2020-12-04].",
            "The talks were due to resume on [Wednesday=2020-12-02].",
        ]);
        check_card(&[
            "It was due to end on 14 August but went on.",
            "It was due to end on [14 October=2020-10-14] but went on.",
            "It was meant to be open by [1 October=2020-10-01].",
            "The judge adjourned the case to 14 June.",
        ]);
    }

    #[test]
    fn a_plural_is_no_verb() {
        check(&[
            "They won by 106 runs on [Sunday=2020-11-29].",
            "They beat the hosts on [Sunday=2020-11-29].",
            "They routed hosts Kiel on [Sunday=2020-11-29].",
            "He hit two runs on [Sunday=2020-11-29].",
            "Kiel hosts Rome on [Sunday=2020-12-06].",
            "They will shut it from [June=2021-06] until [July=2021-07].",
            "They shut it from [June=2020-06] until [July=2020-07].",
            "They announced plans to shut it on [Sunday=2020-12-06].",
        ]);
    }
}
