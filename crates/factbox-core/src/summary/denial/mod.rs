//! Claims that their own sentence, or the next one, calls untrue.
//!
//! "Nothing was taken, and he dismissed reports that 25 were": what is denied is no fact, whoever is said
//! to have claimed it. In doubt it is left out, for a wrong figure is worse than a missing one.

mod words;

use crate::engine::Reading;
use crate::lex::{Kind, Lexed, Sentence};
use crate::syntax::{ChunkKind, Opener, Tag};
use std::ops::Range;
use words::Word::{Claim, Deny, False, Figure, Proof};
use words::{WORDS, calls_false, denies, is_negated};

/// Tokens to either side of a mention that are looked at: keeps it linear on any text.
const REACH: usize = 40;

/// For each sentence, whether anything in it can deny: most hold no such word, and are asked no more.
pub(super) fn sentences(lexed: &Lexed<'_>) -> Vec<bool> {
    let can_deny = |sentence: &Sentence| sentence.tokens().any(|t| words::can_deny(lexed, t));
    lexed.sentences.iter().map(can_deny).collect()
}

/// Whether the claim that holds token `i` is denied: "denied that 40 had died", "dismissed reports that
/// 40 had died", "claims that 40 had died were untrue"; not what is then said: "denied that 40 had died,
/// and said nine had".
pub(super) fn is_denied(reading: &Reading<'_>, i: usize) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let sentence = lexed.tokens_around(i);
    let begin = i.saturating_sub(REACH).max(sentence.start);
    let end = sentence.end.min(i + REACH);
    // "far from the 95% promised"
    let is_far = |t: usize| lexed.is(t, "far") && lexed.is(t + 1, "from") && lexed.is(t + 2, "the");
    if (begin.max(i.saturating_sub(5))..i).any(is_far)
        || is_disputed(reading, begin, i, end)
        || is_answered(reading, i, end)
    {
        return true;
    }
    let aside = aside(reading, i);
    for t in (begin..i).rev() {
        if turns(reading, t) {
            return false;
        }
        let is_that = || lexed.is(t + 1, "that") || apart(reading, t, i);
        // Of the claim, not of what it counts: "the report said 12 answers were wrong".
        let kind = |c: usize| syntax.chunk(c).kind;
        let at = syntax.chunk_of(t);
        let is_subject = || {
            (kind(at) != ChunkKind::Finite || lexed.is(t + 1, "that")) && kind(at + 1) != ChunkKind::Finite
        };
        let is_claim = match lexed.look(t, &WORDS) {
            // "was denied a visa" is no denial.
            Some(Deny) => {
                let is_passive = t > 0 && lexed.is_any(t - 1, &["was", "were", "been", "is", "are"]);
                is_that() && !is_passive && aside.is_none_or(|a| a < t)
            }
            Some(Claim) => {
                let is_sum = lexed.is_any(t + 1, &["for", "against", "from", "by", "on"]);
                !is_sum
                    && (is_dismissed(reading, begin, t)
                        || is_subject() && (i..end).any(|f| calls_false(reading, f)))
            }
            // "is false that", "is not true that", "no evidence that"
            Some(False) => lexed.is(t + 1, "that") && !lexed.is(t, "wrong"),
            Some(Proof) => t > 0 && lexed.is_any(t - 1, &["no", "without"]) && is_that(),
            // "a post said 40 had died; officials said this was false"
            // "did not accept that", "is not the case that", "nor denied that"
            None if lexed.is(t, "that") => {
                let held = [
                    "accept",
                    "believe",
                    "mean",
                    "say",
                    "case",
                    "denied",
                    "confirm",
                    "confirmed",
                    "verified",
                ];
                t > begin && lexed.is_any(t - 1, &held) && is_negated(reading, t)
            }
            None if lexed.is(t, "true") => t > 0 && lexed.is(t - 1, "not") && lexed.is(t + 1, "that"),
            None if lexed.is_any(t, &["said", "says", "claimed", "claims", "alleged", "reported"]) => {
                (i..end).any(|f| {
                    calls_false(reading, f) && f > 0 && lexed.is_any(f - 1, &["this", "that", "which", "it"])
                })
            }
            _ => false,
        };
        if is_claim {
            return true;
        }
    }
    false
}

/// Whether with token `t` something begins that the claim before it does not hold: "..., and said", "but".
fn turns(reading: &Reading<'_>, t: usize) -> bool {
    let lexed = &reading.lexed;
    let goes_on = |t: usize| lexed.is_any(t, SAYING);
    lexed.token(t).kind == Kind::Stop
        || lexed.is_any(t, &["but", "although", "though", "while"])
        || lexed.is(t, "and") && (goes_on(t + 1) || goes_on(t + 2))
}

/// What the one who denies does besides.
const SAYING: &[&str] = &[
    "said", "says", "say", "told", "added", "adds", "put", "insisted", "insists", "insist", "agreed",
    "admitted", "admits", "was", "paid",
];

/// The first token of the aside that holds token `i`: "denied it owed the firm, which made 40 boots". What
/// stands there is told by the paper.
fn aside(reading: &Reading<'_>, i: usize) -> Option<usize> {
    /// Clauses from the mention up to the aside.
    const DEEP: usize = 4;
    let syntax = &reading.syntax;
    let mut clause = syntax.clause_of(syntax.chunk_of(i))?;
    for _ in 0..DEEP {
        let before = clause.first.checked_sub(1)?;
        if clause.opener == Opener::Relative && syntax.chunk(before).kind == ChunkKind::Comma {
            return Some(syntax.chunk(clause.first).first);
        }
        clause = syntax.clauses.get(clause.parent?)?;
    }
    None
}

/// Whether the number at token `i` is a disputed one: "rejected the figure of 4,000", "disputes the £16m
/// figure", "said the toll of 40 was exaggerated".
fn is_disputed(reading: &Reading<'_>, begin: usize, i: usize, end: usize) -> bool {
    let lexed = &reading.lexed;
    let is_figure = |t: &usize| matches!(lexed.look(*t, &WORDS), Some(Figure));
    let before = (begin.max(i.saturating_sub(4))..i).rev();
    let named = before.clone().find(is_figure).filter(|t| lexed.is(t + 1, "of"));
    let Some(noun) = named.or_else(|| (i + 1..end.min(i + 3)).find(is_figure)) else {
        return false;
    };
    is_dismissed(reading, begin, noun) || (i..end).any(|f| calls_false(reading, f))
}

/// Whether the claim that holds token `i` is taken up behind a comma to be denied: "..., a claim the
/// office called false", "..., which Norda denies".
fn is_answered(reading: &Reading<'_>, i: usize, end: usize) -> bool {
    /// Tokens from the noun to what is done to it.
    const NEAR: usize = 9;
    let lexed = &reading.lexed;
    let is_end = |t: &usize| matches!(lexed.token(*t).kind, Kind::Comma | Kind::Stop);
    let is_named = |t: usize| {
        matches!(lexed.look(t, &WORDS), Some(Claim | Figure))
            || lexed.is_any(t, &["which", "something", "charge", "charges"])
    };
    let answers = |noun: usize| {
        // An offer may be rejected too: "which" may be that.
        let is_open = lexed.is(noun, "which");
        let denies = |t: usize| {
            let is_claim = !is_open || matches!(lexed.look(t, &WORDS), Some(Deny));
            is_claim && denies(reading, t) && !lexed.is(t + 1, "that")
        };
        let mut behind = (noun + 2..end.min(noun + NEAR)).take_while(|t| !is_end(t));
        behind.any(|t| calls_false(reading, t) || denies(t))
    };
    (i + 1..end)
        .filter(|t| lexed.token(*t).kind == Kind::Comma)
        .any(|t| (t + 1..t + 4).any(|noun| is_named(noun) && answers(noun)))
}

/// Whether the sentence behind that of token `i` takes its claim back: "Norda denied this", "He dismissed
/// the claims", "This was untrue, Moor said".
pub(super) fn is_denied_next(reading: &Reading<'_>, i: usize) -> bool {
    /// Tokens of the sentence that are looked at.
    const NEAR: usize = 12;
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let Some(next) = lexed.sentences.get(lexed.sentence_of(i) + 1) else {
        return false;
    };
    let Range { start: begin, end } = next.tokens();
    let is_claim = |t: usize| matches!(lexed.look(t, &WORDS), Some(Claim | Figure));
    let is_back = |t: usize| {
        lexed.is_any(
            t,
            &[
                "the", "this", "that", "these", "those", "such", "all", "both", "its", "their",
            ],
        )
    };
    let is_it = |t: usize| {
        let is_alone = || !matches!(syntax.tag(t + 1), Tag::Nominal | Tag::Determiner | Tag::Pronoun);
        lexed.is_any(t, &["this", "it"]) || lexed.is(t, "that") && is_alone() || is_back(t) && is_claim(t + 1)
    };
    let is_taken = |t: usize| denies(reading, t) && is_it(t + 1);
    let is_untrue = |t: usize| calls_false(reading, t) && (is_it(t - 1) || is_claim(t - 1) && is_back(begin));
    (begin + 1..end.min(begin + NEAR)).any(|t| is_taken(t) || is_untrue(t))
}

/// Whether what is denied at token `t` is a clause, and token `i` stands in it: "denied it had lost $40
/// million", "denied stealing $40 million"; not "denied four charges", "denied it after 40 men had sued".
fn apart(reading: &Reading<'_>, t: usize, i: usize) -> bool {
    /// Chunks from the verb to its clause: "denied on Friday that".
    const NEAR: usize = 4;
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let (verb, own) = (syntax.chunk_of(t), syntax.chunk_of(i));
    let opens = |c: usize| {
        let clause = syntax.clause_of(c);
        clause.is_some_and(|k| k.opener == Opener::Content && k.first > verb)
    };
    let is_stated = (verb + 1..=own.min(verb + NEAR)).any(opens);
    let is_joined = (t + 1..i).any(|t| lexed.is_any(t, &[",", "and", "or", "after", "when"]));
    // "denied lying about 40 deaths": of what did happen.
    let is_lie = lexed.is_any(t + 1, &["misleading", "lying", "deceiving", "knowing"]);
    is_stated || lexed.ends(t + 1, "ing") && syntax.tag(t + 1) != Tag::Nominal && !is_joined && !is_lie
}

/// Whether the claim named by token `t` is the object of a denial before it: "dismissed the union's
/// claims", "denied any report", "described as false a report", "no truth in reports".
fn is_dismissed(reading: &Reading<'_>, begin: usize, t: usize) -> bool {
    /// Tokens from the verb to the noun.
    const NEAR: usize = 6;
    let lexed = &reading.lexed;
    let is_denial = |d: usize| match lexed.look(d, &WORDS) {
        Some(False) => true,
        Some(Proof) => lexed.is(d, "truth") && d > 0 && lexed.is(d - 1, "no"),
        _ => denies(reading, d),
    };
    (begin.max(t.saturating_sub(NEAR))..t)
        .rev()
        .take_while(|d| !matches!(lexed.token(*d).kind, Kind::Comma | Kind::Stop))
        .any(is_denial)
}

#[cfg(test)]
mod tests {
    use super::is_denied;
    use crate::summary::testing;

    #[test]
    fn what_is_denied_is_told() {
        let rows = [
            ("The army denied that 40 men had died.", true),
            ("The army denied 40 men had died.", true),
            ("It denied that 40 men had died.", true),
            ("He denies stealing $40 million.", true),
            ("He dismissed reports that 25 men were taken.", true),
            (
                "He dismissed reports 25 men were taken, calling them a lie.",
                true,
            ),
            (
                "She rejected the union's claims the fund had been cut by $42 million.",
                true,
            ),
            ("Norda denied a report it had bid $42 million.", true),
            (
                "Posts claiming as many as six men had died were untrue, Moor said.",
                true,
            ),
            ("Claims that the mill cost $40 million are false.", true),
            (
                "Early reports that 25 men were taken turned out to be wrong.",
                true,
            ),
            ("The claim that 5,000 men came is not true.", true),
            ("A post said 5,000 men came; officials said this was false.", true),
            ("It is not true that 40 men died.", true),
            ("It is false that 40 men died.", true),
            ("There is no evidence that 40 men died.", true),
            ("There is no truth in reports that 40 men died.", true),
            ("He described as false a report that 25 men were taken.", true),
            (
                "The union said 300 jobs would go, a claim Norda called “false”.",
                true,
            ),
            ("The union said 300 jobs would go, which Norda denies.", true),
            ("Moor is accused of taking $40,000, charges she denies.", true),
            ("Norda disputes the $16 figure given by the union.", true),
            ("The ministry rejected the toll of 4,000.", true),
            ("Moor said the figure of 4,000 dead was exaggerated.", true),
            ("Nobody has confirmed that 40 men died.", true),
            // Look-alikes.
            (
                "The union said 300 jobs would go, a figure Norda gave too.",
                false,
            ),
            (
                "The union said 300 jobs would go, which denied men a wage.",
                false,
            ),
            ("The union rejected an offer of $40.", false),
            ("Norda bid $40 for the mill, which the board rejected.", false),
            (
                "Moor denies that she owes it to Norda, which lost $40 in May.",
                false,
            ),
            ("Moor denied misleading them about 40 deaths.", false),
            ("The bank, which denied wrongdoing, will pay $40.", false),
            ("Moor denied that jobs will go and says 200 will come.", false),
            ("The army denied that it fired, and said 12 men were hurt.", false),
            ("The army denied that it fired, but 12 men were hurt.", false),
            ("The firm denied wrongdoing and agreed to pay $40 million.", false),
            ("The army did not deny that 40 men had died.", true),
            ("Moor did not accept that Norda owed $40 million.", true),
            ("It is simply not the case that 40 men died.", true),
            (
                "Moor did not say on Friday who fired, but 12 men were hurt.",
                false,
            ),
            ("Moor denied four charges.", false),
            ("Moor blamed Norda for not telling them that 40 men left.", false),
            ("Moor was denied a visa because 40 papers were lost.", false),
            ("Moor denied wrongdoing after 40 men had sued.", false),
            ("The report said 12 answers were wrong.", false),
            ("The court rejected claims for $40 million.", false),
            ("He dismissed 40 men.", false),
            ("The council rejected a plan to cut 40 posts.", false),
            ("Reports that 25 men were taken came on Monday.", false),
            ("The union claims 40 men were hurt.", false),
            ("Moor said 40 men left, and that it was wrong to close.", false),
            ("The mayor said 12 men died after the wrong gate was shut.", false),
        ];
        let is_told = |text: &str| {
            testing::read(text, |_, reading| {
                let first = reading.quantities.first();
                first.map(|q| is_denied(reading, q.tokens.last))
            })
        };
        let wrong: Vec<_> = rows
            .into_iter()
            .filter(|(text, want)| is_told(text) != Some(*want))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_the_next_sentence_takes_back_is_told() {
        for (text, want) in [
            ("Moor said 40 men had died. Norda denied this.", true),
            ("Moor said 40 men had died. The firm has denied the claims.", true),
            ("Moor said 40 men had died. That was untrue, Norda said.", true),
            (
                "Moor said 40 men had died.\n\nThe claims are false, said Norda.",
                true,
            ),
            ("Moor said 40 men had died. Norda disputed that figure.", true),
            // Look-alikes.
            ("Moor said 40 men had died. Norda did not deny it.", false),
            ("Moor said 40 men had died. Norda denied that it knew.", false),
            ("Moor said 40 men had died. Norda denied wrongdoing.", false),
            (
                "Moor said 40 men had died. It was wrong to close, he said.",
                false,
            ),
            ("Moor said 40 men had died.", false),
        ] {
            let told = testing::read(text, |_, reading| {
                let first = reading.quantities.first();
                first.map(|q| super::is_denied_next(reading, q.tokens.last))
            });
            assert_eq!(told, Some(want), "{text}");
        }
    }
}
