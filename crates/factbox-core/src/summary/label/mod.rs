//! Labels: what is counted, what happened. Only words of the article, in the article's order.
//!
//! A label is what an editor would leave standing of the clause around the mention when the number
//! or date itself is already set in large type beside it. Style:
//!
//! - The clause, not the sentence: subject, verb, object. Appositions, brackets and remarks go.
//! - Two to ten words for a figure, twelve with the date right behind it, more with the year or month in
//!   front, three to fourteen for a date; a shorter one that says it is better. Up to eight more where the
//!   cut would say something else (`whole`): "instead", "than on schools", whom somebody is told to pay.
//! - It is cut between phrases, never inside one, and does not end in "of", "the" or "and".
//! - Words from two places are joined by a visible "…"; the mention's own place is such a gap.
//! - The verb of saying and its source are shown as the speaker, so they stay out, unless the date
//!   is the day of saying: then what was said comes first.
//! - A fear, a hope, a guess or a plan keeps its verb: "Officials fear … people died", "promised … to build";
//!   what is over keeps its word: "Previously, Norda offered".
//! - A relative word keeps its noun: "the strike that began".
//! - A date that describes a noun ("the June 5 vote") is labelled with that, if it takes place on a day.
//!
//! | text | good | bad |
//! | --- | --- | --- |
//! | "Some 40 of the mine's workers were hurt in the blast, which ..." | "of the mine's workers were hurt in the blast" | "of" |
//! | "The board, which met twice, cut the payout to $3" | "The board … cut the payout to" | "which met twice, cut" |
//! | "the strike that began on May 2 and ended" | "the strike that began" | "began on and ended" |
//! | "On Friday the court will hear the appeal" | "the court will hear the appeal" | "On the court will hear" |

mod date;
mod figure;
mod frame;
mod own;
mod phrase;
mod units;
mod whole;

pub(super) use date::date;
pub(super) use figure::figure;

use crate::engine::Reading;
use crate::lex::{Kind, Tokens};
use crate::span::Span;
use crate::syntax::Tag;

/// A label under construction: token ranges around a mention, up to a number of words.
struct Draft<'a> {
    reading: &'a Reading<'a>,
    mention: Tokens,
    /// In text order.
    ranges: Vec<Tokens>,
    words: usize,
    budget: usize,
}

impl<'a> Draft<'a> {
    fn new(reading: &'a Reading<'a>, mention: Tokens, budget: usize) -> Self {
        Self {
            reading,
            mention,
            ranges: Vec::with_capacity(4),
            words: 0,
            budget,
        }
    }

    /// Adds the tokens `first..=last` if they fit; says whether they did.
    fn add(&mut self, first: usize, last: usize) -> bool {
        let words = self.count(first, last);
        if self.words + words > self.budget {
            return false;
        }
        self.words += words;
        let tokens = Tokens { first, last };
        let place = self.ranges.partition_point(|range| *range < tokens);
        self.ranges.insert(place, tokens);
        true
    }

    /// Words of the range that are new.
    fn count(&self, first: usize, last: usize) -> usize {
        (first..=last)
            .filter(|t| !self.is_mention(*t) && !self.ranges.iter().any(|range| range.holds(*t)))
            .filter(|t| matches!(self.reading.lexed.token(*t).kind, Kind::Word | Kind::Number))
            .count()
    }

    fn is_mention(&self, token: usize) -> bool {
        self.mention.holds(token)
    }

    /// The label's slices, in text order, without the mention and without marks or loose words at
    /// their ends.
    fn finish(mut self) -> Vec<Span> {
        whole::complete(&mut self);
        let mut tokens: Vec<Tokens> = Vec::with_capacity(self.ranges.len() + 1);
        for &Tokens { first, last } in &self.ranges {
            for t in first..=last {
                if self.is_mention(t) {
                    continue;
                }
                match tokens.last_mut() {
                    Some(run) if t <= run.last => {}
                    Some(run) if t == run.last + 1 => run.last = t,
                    _ => tokens.push(Tokens::new(t, t)),
                }
            }
        }
        let lexed = &self.reading.lexed;
        let count = tokens.len();
        let mut out = Vec::with_capacity(count);
        // "to call for", "had come from"
        let syntax = &self.reading.syntax;
        let after_verb = |t: usize| matches!(syntax.tag(t.wrapping_sub(1)), Tag::Finite | Tag::Nonfinite);
        for (n, Tokens { mut first, mut last }) in tokens.into_iter().enumerate() {
            let is_last = n + 1 == count;
            let is_mark =
                |t: usize| is_mark(lexed.token(t).kind) && !lexed.is_any(t, &["$", "€", "£", "¥", "%"]);
            while first <= last && (is_mark(first) || lexed.token(first).kind == Kind::Clitic) {
                first += 1;
            }
            while last > first
                && (is_mark(last)
                    || is_last
                        && last > self.mention.last
                        && (lexed.is_any(last, LOOSE) || lexed.is_any(last, LEADING) && !after_verb(last)))
            {
                last -= 1;
            }
            // "Revenue rose … to": without its "to" the new level would read as the size of the rise.
            let near = first + 1 + usize::from(lexed.is(first + 1, "the"));
            let leads = n > 0 && near == self.mention.first && lexed.is(first, "to");
            let is_loose = lexed.is_any(first, LOOSE)
                || first > self.mention.last && lexed.is_any(first, LEADING) && !after_verb(first);
            let lone = first == last && is_loose && !leads;
            if first > last || is_mark(first) || lone {
                continue;
            }
            out.push(lexed.span(first, last));
        }
        out
    }
}

/// Words that do not end a label, nor make one.
const LOOSE: &[&str] = &[
    "of", "the", "a", "an", "and", "or", "but", "to", "than", "that", "which", "who", "its", "as",
];

/// Words that lead to what the label leaves out: "raised its forecast on Friday after".
const LEADING: &[&str] = &[
    "after", "before", "while", "when", "because", "with", "from", "since", "by", "for", "compared",
];

fn is_mark(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Comma | Kind::Stop | Kind::Quote | Kind::Dash | Kind::Bracket | Kind::Symbol
    )
}

#[cfg(test)]
mod tests {
    use super::{date, figure};
    use crate::engine::Reading;
    use crate::span::Span;
    use crate::summary::testing;

    #[track_caller]
    fn check(text: &str, want: &str, label: impl Fn(&Reading<'_>) -> Option<Vec<Span>>) {
        let spans = testing::read(text, |_, reading| label(reading)).unwrap_or_default();
        let words: Vec<&str> = spans.iter().map(|s| s.of(text)).collect();
        assert_eq!(words.join(" … "), want, "{text}");
    }

    #[test]
    fn figures_say_what_is_counted() {
        for (text, want) in [
            (
                "Some 40 of the mine's workers were hurt in the blast.",
                "of the mine's workers were hurt in the blast",
            ),
            (
                "The board, which met twice, cut the payout to $3.",
                "The board … cut the payout to",
            ),
            (
                "Moor could face prison and have to pay $3 after the trial.",
                "Moor could … have to pay … after the trial",
            ),
            (
                "The firm helps Norda pay debt and raises its 7% share to 12%.",
                "The firm … raises … share",
            ),
            (
                "The cost of the plan for the mill is set to hit $3 million next year.",
                "The cost of the plan … is set to hit … next year",
            ),
            ("The rebels freed 12 hostages.", "The rebels freed … hostages"),
            (
                "In the year-ago third quarter, Norda earned $22 million.",
                "In the year-ago third quarter … Norda earned",
            ),
            (
                "It is the worst fire since 2005, when 15 people died.",
                "2005, when … people died",
            ),
            (
                "The chain posted a loss of $3 million.",
                "The chain posted a loss of",
            ),
            (
                "The outbreak has led to 15 cases.",
                "The outbreak has led to … cases",
            ),
            (
                "Norda, its largest owner, agreed to a $9 million loan.",
                "Norda … agreed to … loan",
            ),
            ("Sales rose 4 percent, down from 6 percent.", "Sales rose"),
            (
                "According to Norda, only 50% of the men will stay.",
                "only … of the men will stay",
            ),
            (
                "Shares are wallowing below their year's high of $16.",
                "Shares are wallowing below their year's high of",
            ),
            (
                "By 2030, 40% of cars will run on gas.",
                "By 2030 … of cars will run on gas",
            ),
            ("On May 2, Norda cut 400 jobs.", "Norda cut … jobs"),
            ("Moor fears that 12 men died.", "Moor fears … men died"),
            ("It is thought Norda paid $3 million.", "It is thought Norda paid"),
            (
                "Norda Marine amp Mill Co.'s third-quarter net income fell 22 percent to $3 million.",
                "Norda Marine amp Mill Co.'s third-quarter net income fell",
            ),
        ] {
            check(text, want, |r| {
                r.quantities.first().map(|q| figure(r, q.tokens, None, None))
            });
        }
    }

    #[test]
    fn a_new_level_keeps_its_preposition() {
        for (text, want) in [
            ("Sales rose 4% to $3 million.", "Sales rose … to"),
            (
                "Tickets cost $12, or $8 for children.",
                "Tickets cost … for children",
            ),
            ("Firms get $12, or $8 for each dollar.", "Firms get"),
            (
                "The pass is $12, or $40 with a bike.",
                "The pass is … with a bike",
            ),
            ("Sales rose to $3 million.", "Sales rose to"),
            (
                "Norda cut its dividend to $3 a share from $5.",
                "Norda cut its dividend … from",
            ),
        ] {
            check(text, want, |r| {
                r.quantities.last().map(|q| figure(r, q.tokens, None, None))
            });
        }
    }

    #[test]
    fn dates_say_what_happened() {
        for (text, want) in [
            ("Norda left the 2015 pact.", ""),
            ("The law passed in 2019 takes effect soon.", "The law passed"),
            (
                "Born in Kiel on May 2, Ines Moor left the town.",
                "Born in Kiel … Ines Moor",
            ),
            ("Norda's 2025 bond fell.", ""),
            (
                "The planned June 5 vote on the budget angered many.",
                "vote on the budget",
            ),
            ("He was held over Friday's attack in Kiel.", "attack in Kiel"),
            ("They fight to win Kiel's June 5 vote.", "Kiel's … vote"),
            ("They fight to win the U.S.'s June 5 vote.", "the U.S.'s … vote"),
            ("The court met in 2015 in Kiel.", "The court met … in Kiel"),
            (
                "The strike that began on May 2 has ended.",
                "The strike that began",
            ),
            (
                "On Friday, the court will hear the appeal.",
                "the court will hear the appeal",
            ),
            (
                "The talks came to a halt on May 2 when the minister walked out.",
                "the minister walked out",
            ),
            (
                "The bridge has been closed since May 2.",
                "The bridge has been closed since",
            ),
            // Half of those who did it would be somebody else.
            (
                "Ministers Ana Moor of Kiel and Tom Brandt of Bonn signed the pact on Friday.",
                "Ministers Ana Moor of Kiel and Tom Brandt of Bonn signed the pact",
            ),
            (
                "In 1998, Norda bought the mill in Kiel.",
                "Norda bought the mill in Kiel",
            ),
        ] {
            check(text, want, |r| {
                r.dates.first().map(|d| date(r, d.tokens, None, None, None))
            });
        }
    }
}
