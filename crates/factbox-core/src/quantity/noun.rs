//! What is counted: the noun phrase after a number, its head and its singular.

use crate::lex::{Kind, Lexed};
use factbox_model::lower_case;

/// A counted noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    /// First token of the phrase.
    pub first: usize,
    /// Last token, the head.
    pub last: usize,
}

crate::lexicon! {
    /// Words that end a noun phrase or cannot be in one.
    STOPS = {
        "a", "an", "the", "this", "that", "these", "those", "i", "he", "she", "it", "we", "you", "they",
        "his", "her", "its", "their", "our", "my", "your", "him", "them", "us", "who", "whom", "whose",
        "which", "what", "when", "where", "why", "how", "if", "as", "at", "by", "for", "from", "in", "into",
        "of", "off", "on", "onto", "out", "over", "per", "to", "than", "through", "under", "until", "up",
        "via", "with", "within", "without", "after", "before", "against", "along", "among", "around",
        "about", "across", "between", "during", "since", "while", "because", "although", "though", "but",
        "nor", "so", "yet", "then", "near", "down", "behind", "beyond", "despite", "inside", "outside",
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did",
        "can", "could", "will", "would", "shall", "should", "may", "might", "must", "not", "also", "said",
        "says", "say", "told", "came", "went", "got", "made", "took", "left", "won", "lost", "rose", "fell",
        "gained", "ended", "died", "ago", "later", "earlier", "today", "yesterday", "tomorrow", "now",
        "there", "here", "worldwide", "annually", "each", "apiece", "every", "both", "only", "just", "even",
        "still", "again", "already", "respectively", "together", "away", "apart", "s", "killed", "injured",
        "wounded", "dead", "missing", "including", "and", "or", "whether", "once", "like", "next", "last",
        "percent", "plus", "versus", "vs", "v", "no", "straight",
    }
}

crate::lexicon! {
    /// Plurals that do not end in "s", with their singular.
    PLURALS: &'static str = {
        "people" => "people", "men" => "man", "women" => "woman", "children" => "child", "feet" => "foot",
        "teeth" => "tooth", "mice" => "mouse", "geese" => "goose", "police" => "police", "staff" => "staff",
        "personnel" => "personnel", "cattle" => "cattle", "fish" => "fish", "sheep" => "sheep",
        "aircraft" => "aircraft", "spacecraft" => "spacecraft", "fishermen" => "fisherman",
        "firemen" => "fireman", "policemen" => "policeman", "servicemen" => "serviceman",
        "gunmen" => "gunman", "businessmen" => "businessman", "lawmen" => "lawman",
        "congressmen" => "congressman", "crew" => "crew", "media" => "medium", "data" => "data",
        "criteria" => "criterion", "phenomena" => "phenomenon", "crises" => "crisis",
        "analyses" => "analysis", "bases" => "basis", "lives" => "life", "wives" => "wife",
        "knives" => "knife", "leaves" => "leaf", "halves" => "half", "shelves" => "shelf",
        "thieves" => "thief", "wolves" => "wolf", "loaves" => "loaf", "calves" => "calf",
        "heroes" => "hero", "potatoes" => "potato", "tomatoes" => "tomato", "movies" => "movie",
        "cookies" => "cookie", "species" => "species", "viruses" => "virus",
        "buses" => "bus", "gases" => "gas", "campuses" => "campus", "bonuses" => "bonus",
        "headquarters" => "headquarters", "youth" => "youth", "votes" => "vote",
    }
}

crate::lexicon! {
    /// Words in "s" that are no plurals of things.
    NOT_PLURAL = {
        "is", "was", "has", "does", "says", "this", "his", "its", "us", "yes", "plus", "perhaps", "always",
        "towards", "afterwards", "news", "less", "times", "previous", "various", "overseas", "besides",
        "means", "sometimes", "upwards", "nowadays", "others", "serious", "famous", "series", "proves",
        "makes", "shows", "goes", "comes", "takes", "gives", "needs", "wants", "leads", "remains",
        "becomes", "includes", "adds", "helps", "gets", "seems", "looks", "brings", "keeps", "stands",
        "lies",
    }
}

crate::lexicon! {
    /// Nouns that stand in the singular between a number and what it describes: "a 12 page report".
    ATTRIBUTES = {
        "page", "cylinder", "speed", "door", "seat", "bedroom", "bathroom", "story", "storey", "gauge",
        "man", "woman", "person", "star", "piece", "part", "run", "lane", "room", "bed", "core", "member",
        "nation", "country", "state", "game", "match", "set", "goal", "vote", "seater", "wheel", "time",
        "team", "volume", "unit", "car", "stage", "step", "record", "average",
    }
}

/// Whether token `i` ends a noun phrase.
pub(crate) fn is_stop(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.look(i, &STOPS).is_some() || lexed.word(i).ends_with("n't") || lexed.word(i).ends_with("n’t")
}

/// Whether token `i` is a plural noun, by its form.
pub(crate) fn is_plural(lexed: &Lexed<'_>, i: usize) -> bool {
    let word = lexed.word(i);
    if lexed.token(i).kind != Kind::Word {
        return false;
    }
    if lexed.look(i, &PLURALS).is_some() {
        return true;
    }
    let is_long = word.len() > 3 || is_acronym(word.get(..word.len() - 1).unwrap_or(""));
    is_long
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && lexed.look(i, &NOT_PLURAL).is_none()
}

/// Two to five capitals: "MP", "WAR".
fn is_acronym(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Tokens looked at for a head.
const REACH: usize = 8;

/// What a number of `value` counts, from token `i` on: "charging stations", "of its soldiers".
pub(crate) fn counted(lexed: &Lexed<'_>, i: usize, value: f64) -> Option<Noun> {
    let first = if lexed.is(i, "of") {
        partitive(lexed, i)?
    } else {
        i
    };
    let is_of = first != i;
    let mut last_word = None;
    let mut head = None;
    let mut t = first;
    while t < first + REACH {
        let token = lexed.token(t);
        match token.kind {
            Kind::Word if lexed.is_any(t, &["and", "or"]) => {
                // "digital and physical sales"
                let is_compound = lexed.is_hyphen(t - 1) && lexed.is_hyphen(t + 1);
                if head.is_some() || last_word.is_none() || !(is_compound || joins(lexed, t)) {
                    break;
                }
            }
            Kind::Word if is_stop(lexed, t) && lexed.word(t) != "S" => break,
            // "one user quipped"
            Kind::Word if value == 1.0 && last_word.is_some() && lexed.word(t).ends_with("ed") => break,
            Kind::Word => {
                last_word = Some(t);
                if is_plural(lexed, t) {
                    head = Some(t);
                    // "500 Acme Products shares": a name may stand before what is counted.
                    let is_name = lexed.token(t).is_capital && t > first;
                    if !is_name && !is_plural(lexed, t + 1) || is_stop(lexed, t + 1) {
                        break;
                    }
                }
            }
            Kind::Dash if lexed.is_hyphen(t) => {}
            Kind::Number if last_word.is_some() || lexed.token(t + 1).is_capital => {}
            Kind::Clitic if is_of || last_word.is_some() => {}
            _ => break,
        }
        if lexed.token(t + 1).starts_paragraph {
            break;
        }
        t += 1;
    }
    let last = match head {
        Some(head) if value != 1.0 || is_of => head,
        Some(head) => last_word.filter(|w| *w < head).unwrap_or(head),
        None if (value - 1.0).abs() < f64::EPSILON && !is_of => {
            last_word.filter(|w| !lexed.is_any(*w, &["more", "other", "additional", "further", "such"]))?
        }
        None if lexed.look(first, &ATTRIBUTES).is_some() || is_label(lexed, first) => first,
        None => return None,
    };
    Some(Noun { first, last })
}

/// Whether an acronym that ends its clause stands at token `i`: "(0.5 WAR)".
fn is_label(lexed: &Lexed<'_>, i: usize) -> bool {
    is_acronym(lexed.word(i))
        && matches!(
            lexed.token(i + 1).kind,
            Kind::Comma | Kind::Stop | Kind::Bracket | Kind::End
        )
}

/// The noun that a hyphen ties to its number, at token `i`: "35-storey", "three-point".
pub(crate) fn attribute(lexed: &Lexed<'_>, i: usize) -> Option<Noun> {
    // "a 3,500-strong staff"
    if lexed.is(i, "strong") {
        return counted(lexed, i + 1, 2.0).or_else(|| counted(lexed, i + 1, 1.0));
    }
    let word = lexed.word(i);
    let fits = lexed.token(i).kind == Kind::Word
        && !is_stop(lexed, i)
        && !word.ends_with("ed")
        && !lexed.is_any(
            i,
            &[
                "way", "time", "figure", "figures", "digit", "digits", "sided", "off", "handed", "size",
                "one", "to", "on", "party", "by", "stop", "woman",
            ],
        );
    fits.then_some(Noun { first: i, last: i })
}

/// "of" at token `i` and what makes it a partitive: "of its soldiers", "of Johnson's deputies".
fn partitive(lexed: &Lexed<'_>, i: usize) -> Option<usize> {
    let mut at = i + 1;
    if lexed.is_any(
        at,
        &[
            "the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "all",
        ],
    ) {
        at += 1 + usize::from(lexed.is_any(at + 1, &["the", "its", "his", "their"]));
    } else if !lexed.token(at).is_capital && lexed.token(at + 1).kind != Kind::Clitic {
        return None;
    }
    Some(at)
}

/// Whether "and" at token `i` joins two words before one plural.
fn joins(lexed: &Lexed<'_>, i: usize) -> bool {
    (i + 1..i + 4)
        .take_while(|t| lexed.token(*t).kind == Kind::Word && !is_stop(lexed, *t))
        .any(|t| is_plural(lexed, t))
}

/// The singular of the word at token `i`, in lower case.
pub(crate) fn singular(lexed: &Lexed<'_>, i: usize) -> String {
    if let Some(singular) = lexed.look(i, &PLURALS) {
        return singular.to_owned();
    }
    if is_acronym(lexed.word(i)) {
        return lexed.word(i).to_owned();
    }
    let mut word = lower_case(lexed.word(i));
    if !is_plural(lexed, i) {
        return word;
    }
    if word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["sses", "shes", "ches", "xes", "zzes"]
        .iter()
        .any(|e| word.ends_with(e))
    {
        word.truncate(word.len() - 2);
    } else {
        word.pop();
    }
    word
}
