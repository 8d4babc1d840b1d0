//! Direction: whether a quantity is the size of a rise or a fall.

use super::rules::{self, Candidate};
use super::{noun, proper};
use crate::lex::{Kind, Lexed};
use factbox_model::{Bound, Change};

crate::lexicon! {
    /// Verbs and words of rising and falling. True: up.
    MOVES: bool = {
        "up" => true, "rise" => true, "rises" => true, "rose" => true, "risen" => true, "rising" => true,
        "grow" => true, "grows" => true, "grew" => true, "grown" => true, "growing" => true, "gain" => true,
        "gains" => true, "gained" => true, "gaining" => true, "climb" => true, "climbs" => true,
        "climbed" => true, "climbing" => true, "jump" => true, "jumps" => true, "jumped" => true,
        "jumping" => true, "soar" => true, "soars" => true, "soared" => true, "soaring" => true,
        "surge" => true, "surges" => true, "surged" => true, "surging" => true, "increase" => true,
        "increases" => true, "increased" => true, "increasing" => true, "add" => true, "adds" => true,
        "added" => true, "adding" => true, "advance" => true, "advanced" => true, "advances" => true,
        "rally" => true, "rallied" => true, "rallies" => true, "spike" => true, "spiked" => true,
        "swelled" => true, "expanded" => true, "higher" => true, "leapt" => true,
        "leaped" => true, "skyrocketed" => true, "strengthened" => true, "rebounded" => true,
        "down" => false, "fall" => false, "falls" => false, "fell" => false, "fallen" => false,
        "falling" => false, "drop" => false, "drops" => false, "dropped" => false, "dropping" => false,
        "decline" => false, "declines" => false, "declined" => false, "declining" => false,
        "decrease" => false, "decreases" => false, "decreased" => false, "decreasing" => false,
        "slip" => false, "slips" => false, "slipped" => false, "slipping" => false, "slid" => false,
        "slide" => false, "slides" => false, "sliding" => false, "sank" => false, "sink" => false,
        "sunk" => false, "sinks" => false, "tumble" => false, "tumbled" => false, "tumbles" => false,
        "tumbling" => false, "plunge" => false, "plunged" => false, "plunges" => false, "plunging" => false,
        "plummeted" => false, "plummeting" => false, "plummet" => false, "shed" => false, "sheds" => false,
        "shedding" => false, "lose" => false, "loses" => false, "lost" => false, "losing" => false,
        "dip" => false, "dips" => false, "dipped" => false, "eased" => false, "shrank" => false,
        "shrunk" => false, "shrink" => false, "cut" => false, "reduced" => false, "lower" => false,
        "slumped" => false, "slump" => false, "weakened" => false, "crashed" => false, "retreated" => false,
        "contracted" => false, "dived" => false, "fewer" => false,
    }
}

crate::lexicon! {
    /// Verbs whose "up" tells no rise: "coughed up $40", "eats up a tenth".
    PAYING = {
        "eat", "eats", "ate", "eaten", "eating", "snap", "snapped", "swallow", "swallowed", "gobble",
        "gobbled", "soak", "soaks", "soaked", "tie", "ties", "tied", "free", "frees", "freed", "buy",
        "buying", "bought", "sum", "sums", "uses", "using", "takes", "taking", "gives", "gobbles",
        "swallows", "run", "ran", "save", "saved", "sign", "signed", "line", "lined", "build", "built",
        "sets", "mop", "mopped", "suck", "sucked", "ante", "anted", "cough", "coughed", "coughing", "pony",
        "ponied", "stump", "stumped", "give", "gave", "giving", "put", "putting", "pick", "picked", "rack",
        "racked", "racking", "make", "makes", "made", "making", "take", "took", "set", "use", "used",
        "hand", "handed",
    }
}

/// How far back a verb may stand.
const REACH: usize = 7;

crate::lexicon! {
    /// More words of change, which tell no rise or fall by themselves. Those that lead one way only say which.
    SHIFTS: Option<bool> = {
        "slashed" => Some(false), "went" => None, "trimmed" => Some(false), "boosted" => Some(true),
        "raised" => Some(true), "raise" => Some(true), "raises" => Some(true), "raising" => Some(true),
        "revised" => None, "corrected" => None, "updated" => None, "lifted" => Some(true), "lift" => Some(true),
        "hike" => Some(true), "doubled" => Some(true), "tripled" => Some(true), "lowered" => Some(false),
        "reduction" => Some(false), "reduce" => Some(false), "reduces" => Some(false),
        "reducing" => Some(false), "cuts" => Some(false), "cutting" => Some(false), "slowed" => Some(false),
        "changed" => None, "change" => None, "moved" => None,
    }
}

/// The way in which the word at token `i` tells of a change, where it tells of one and says which.
fn shift(lexed: &Lexed<'_>, i: usize) -> Option<Option<bool>> {
    let is_move = !(lexed.is_any(i, &["up", "down"]) && is_paid(lexed, i));
    let moved = lexed.look(i, &MOVES).filter(|_| is_move).map(Some);
    moved.or_else(|| lexed.look(i, &SHIFTS))
}

/// Whether the "up" or "down" at token `i` is its verb's: "free up $3 million", "turned down $3 million".
fn is_paid(lexed: &Lexed<'_>, i: usize) -> bool {
    const TURNED: &[&str] = &[
        "turn", "turned", "turns", "turning", "put", "laid", "handed", "set", "tore", "shot", "knocked",
        "burned", "hunted", "tracked", "struck", "voted", "talked", "dug",
    ];
    let verb = i.wrapping_sub(1);
    if lexed.is(i, "down") {
        lexed.is_any(verb, TURNED)
    } else {
        lexed.look(verb, &PAYING).is_some()
    }
}

/// Whether a word of change stands up to four tokens before token `i`.
pub(crate) fn is_moved(lexed: &Lexed<'_>, i: usize) -> bool {
    (1..=4).any(|back| shift(lexed, i.wrapping_sub(back)).is_some())
}

/// Whether a change that leads up, or down, "from" the number at token `i` is told before: "a rise in the
/// minimum wage from $12". Not "aged from 5 to 11".
pub(crate) fn leads_from(lexed: &Lexed<'_>, i: usize, is_up: bool) -> bool {
    /// Words between the change and "from".
    const NEAR: usize = 9;
    let is_from = lexed.is(i.wrapping_sub(1), "from") && !lexed.is_any(i.wrapping_sub(2), &["aged", "ages"]);
    let before = (2..NEAR).map(|back| i.wrapping_sub(back));
    let mut near =
        before.take_while(|at| !matches!(lexed.token(*at).kind, Kind::Stop | Kind::Comma | Kind::End));
    is_from && near.any(|at| shift(lexed, at).is_some_and(|way| way.is_none_or(|up| up == is_up)))
}

/// The direction of `found`, whose phrase starts at token `first`; `last` is the quantity before.
pub(crate) fn of(
    lexed: &Lexed<'_>,
    found: &Candidate,
    first: usize,
    last: Option<(usize, Option<Change>)>,
) -> Option<Change> {
    // "grew by a third", but not "lost a third of its staff"
    if found.is_part() && !lexed.is(first.wrapping_sub(1), "by") || found.bound == Some(Bound::Vague) {
        return None;
    }
    // "dropped 310 mm of rain", "plunged down a 15-metre bank": of a thing, not of a level.
    let is_of_stuff = found.rule == rules::UNIT && lexed.is(found.last + 1, "of");
    let is_attribute =
        lexed.is_hyphen(found.first + 1) && lexed.is_any(first.wrapping_sub(1), &["a", "an", "the"]);
    if is_of_stuff || is_attribute {
        return None;
    }
    // "+0.2%", "-1.3%"
    match lexed.word(found.first) {
        "+" => return Some(Change::Up),
        "-" | "−" | "–" if found.is_percent() => return Some(Change::Down),
        _ => {}
    }
    if let Some((end, change)) = last {
        // "190 points, or 0.6%", "1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit)"
        let between = first.saturating_sub(end + 1);
        let restates = (between == 1 && lexed.word(first - 1) == "(")
            || ((1..=2).contains(&between) && lexed.is(first - 1, "or"));
        if restates {
            return change;
        }
    }
    // "grew by 300 people": said of a count only with "by".
    if !found.can_change() && !lexed.is(first.wrapping_sub(1), "by") {
        return None;
    }
    let floor = last.map_or(0, |(end, _)| end + 1);
    let near = floor.max(first.saturating_sub(REACH))..first;
    near.rev().find_map(|at| step(lexed, at, first))?
}

/// What token `at` says of the direction of a phrase that starts at token `first`: nothing, and the one
/// before it is asked; or that there is none; or which one.
fn step(lexed: &Lexed<'_>, at: usize, first: usize) -> Option<Option<Change>> {
    /// Words between a move and its size.
    const BETWEEN: &[&str] = &[
        "by", "about", "another", "a", "an", "as", "much", "only", "just", "further", "some", "nearly",
        "more", "than",
    ];
    match lexed.token(at).kind {
        Kind::Word => {}
        Kind::Stop | Kind::Comma | Kind::Bracket | Kind::Quote => return Some(None),
        _ => return None,
    }
    // "lost by five points" tells a margin.
    if lexed.is_any(at, &["lost", "lose", "loses", "losing"]) && lexed.is(at + 1, "by") {
        return Some(None);
    }
    if is_held_to_hopes(lexed, at) {
        return None;
    }
    if let Some(is_up) = lexed.look(at, &MOVES) {
        // "Advanced Motors paid", "Fell spent", "Lower demand cost": of a name or a noun; not "Down nearly $4".
        let next = lexed.token(at + 1);
        let is_other = next.kind == Kind::Word && !lexed.is_any(at + 1, BETWEEN) && !lexed.ends(at + 1, "ly");
        let is_opener = proper::opens_sentence(lexed, at) && at + 1 < first && is_other;
        let is_name = lexed.token(at).is_capital && (next.is_capital || is_opener);
        // "up to 40", "coughed up $40"
        let is_no_rise = lexed.is(at, "up") && lexed.is(at + 1, "to")
            || lexed.is_any(at, &["up", "down"]) && is_paid(lexed, at);
        let change = if is_up { Change::Up } else { Change::Down };
        return Some((!is_name && !is_no_rise).then_some(change));
    }
    let is_level = at + 1 == first && lexed.is_any(at, &["to", "from", "at", "of", "in", "for"]);
    (is_level || !lexed.is_any(at, BETWEEN) && noun::is_stop(lexed, at)).then_some(None)
}

/// Whether the "lower" at token `at` says how a move compares, not that there was one: "rose a
/// lower-than-expected 5%".
fn is_held_to_hopes(lexed: &Lexed<'_>, at: usize) -> bool {
    const HOPES: &[&str] = &[
        "expected",
        "anticipated",
        "forecast",
        "planned",
        "usual",
        "normal",
    ];
    lexed.is_hyphen(at + 1) && lexed.is(at + 2, "than")
        || lexed.is(at + 1, "than") && lexed.is_any(at + 2, HOPES)
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::hits;

    #[test]
    fn what_was_expected_tells_no_direction() {
        hits(
            "quantity.measure",
            &[
                (
                    "Income rose a lower-than-expected [5 percent].",
                    "5 percent percentage up",
                ),
                (
                    "Income fell a higher-than-expected [5 percent].",
                    "5 percent percentage down",
                ),
                (
                    "Income rose a lower than expected [5 percent].",
                    "5 percent percentage up",
                ),
                ("A higher-than-usual [5 percent] came.", "5 percent percentage"),
                ("Income is lower by [5 percent].", "5 percent percentage down"),
            ],
        );
    }

    #[test]
    fn what_is_dropped_is_no_fall() {
        hits(
            "quantity.measure",
            &[
                ("The storm dropped [30 mm] of rain.", "30 mm millimetre"),
                ("It plunged down a [30-metre] bank.", "30 m metre"),
                ("The river dropped [30 mm] there.", "30 mm millimetre down"),
                ("It lost [30 percent] of its value.", "30 percent percentage down"),
            ],
        );
    }

    #[test]
    fn up_is_a_rise_but_behind_verbs_of_paying() {
        hits(
            "quantity.money",
            &[
                ("The share was up [$4].", "4 USD dollar up"),
                ("Fans coughed up [$4] each.", "4 USD dollar"),
                ("They turned down a [$90] bid.", "90 USD dollar"),
                ("The bid was down [$90].", "90 USD dollar down"),
                ("Guests ponied up [$90] for it.", "90 USD dollar"),
                ("Debt will eat up [$90] of it.", "90 USD dollar"),
                ("Advanced Motors paid [$90].", "90 USD dollar"),
                ("Fell spent [$90] on a hat.", "90 USD dollar"),
                ("Lower demand cost it [$90].", "90 USD dollar"),
                ("Falling sales cost it [$90].", "90 USD dollar"),
                ("Down another [$90], it shut.", "90 USD dollar down"),
                ("Fell [$90] short.", "90 USD dollar down"),
            ],
        );
    }
}
