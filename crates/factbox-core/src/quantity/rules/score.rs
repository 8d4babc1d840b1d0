//! Scores of games and votes.
//!
//! - Finds: "a 2-0 lead", "won 112-107", "beat them 3-1".
//! - Leaves: "ages 5-7", "2019-20", "a 50-50 chance".
//! - Gives: both numbers, in the order of the text.
//! - Limits: A score is read only beside a word of winning, losing or voting.

use super::{Candidate, Counted};
use crate::lex::{Kind, Lexed};
use crate::numeral::{self, Numeral};
use crate::quantity::noun::Noun;
use crate::quantity::{Amount, noun, unit};
use crate::rule::RuleId;
use factbox_model::Bound;

const RULE: RuleId = "quantity.score.dash";

crate::lexicon! {
    /// Words that follow a score.
    AFTER = {
        "lead", "win", "victory", "loss", "defeat", "record", "triumph", "draw", "over", "down", "up",
        "thrashing", "deficit", "advantage", "rout", "decision", "ruling", "vote", "verdict", "against",
    }
}

crate::lexicon! {
    /// Words that stand before a score, up to three tokens off.
    BEFORE = {
        "won", "win", "lost", "beat", "beats", "beating", "led", "leads", "lead", "trailed", "trailing",
        "victory", "defeat", "defeated", "score", "thrashed", "edged", "leading", "voted", "vote", "ruled",
        "passed", "approved", "rejected", "split",
    }
}

/// The score that `number` starts.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let joint = number.last + 1;
    let is_plain =
        |n: &Numeral| n.first == n.last && !n.is_words && n.value < 1000.0 && n.value.fract() == 0.0;
    // "passed 220 to 210"
    let is_to = lexed.is(joint, "to");
    if !is_plain(number) || !(is_to || lexed.is_hyphen(joint)) || lexed.token(joint + 1).kind != Kind::Number
    {
        return None;
    }
    let other = numeral::plain(lexed, joint + 1).filter(is_plain)?;
    let after = other.last + 1;
    let is_longer = lexed.token(after).kind == Kind::Dash && lexed.glued(after) && lexed.glued(after + 1);
    let is_after = lexed.look(after, &AFTER).is_some();
    let is_before = (1..=6).any(|b| lexed.look(number.first.wrapping_sub(b), &BEFORE).is_some());
    if is_longer || unit::unit(lexed, after).is_some() || !(is_after || is_before) {
        return None;
    }
    // "won 3 to 5 games"
    if is_to && noun::counted(lexed, after, 2.0).is_some() {
        return None;
    }
    let noun = Noun {
        first: after,
        last: after,
    };
    let is_named = is_after && !noun::is_stop(lexed, after);
    let unit = if is_named {
        Counted::Noun(noun)
    } else {
        Counted::None
    };
    Some(Candidate {
        first: number.first,
        last: other.last,
        amount: Amount::Range(number.value.abs(), other.value),
        unit,
        per: None,
        bound: Some(Bound::Exact),
        rule: RULE,
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_scores() {
        hits(
            "quantity.score",
            &[
                ("a [2-0] lead at the break", "2..0 count lead"),
                ("the Owls won [112-107] on the road", "112..107 count -"),
                ("They beat Brazil [3-1] at home", "3..1 count -"),
                ("a [5-4] win for the hosts", "5..4 count win"),
                ("City led [1-0] until late", "1..0 count -"),
                ("the House passed it [220 to 210] at night", "220..210 count -"),
                ("a [5-4] decision of the court", "5..4 count decision"),
                ("The court ruled [6-3] for it", "6..3 count -"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.score",
            &[
                "children of ages 5-7",
                "the 2019-20 season",
                "a 50-50 chance",
                "call 555-1234 now",
                "It won 5-7 percent more.",
                "They won 3 to 5 games.",
            ],
        );
    }
}
