//! The key dates of the card.

use super::candidate::{Candidate, MOST, settle};
use super::chooser::Chooser;
use super::rank::Setting;
use super::trace::{self, Outcome, Sink};
use super::wording::{Wording, is_past_form};
use super::{Dated, KeyDate, bar, label, merge, status};
use crate::engine::Reading;
use crate::lex::Kind;
use crate::syntax::ChunkKind;
use crate::time::{CLOCK, Date, DateMention, HOLIDAY, WEEKDAY};
use factbox_model::{Inferred, Place, Precision, Status};

/// Chooses, labels and ranks the dates of the body.
pub(super) fn choose<S: Sink>(reference: Option<Date>, chooser: &Chooser<'_>, sink: &mut S) -> Vec<KeyDate> {
    let (body, context) = (chooser.reading, chooser.context());
    let mut found: Vec<Candidate<Dated>> = Vec::new();
    for d in &body.dates {
        let mut off = |outcome| trace::off(sink, (d.span, Place::Body, d.rule), outcome);
        let (sentence, is_marginal) = chooser.sentence(d.tokens.first);
        let bar = if is_marginal {
            Some(Outcome::Marginal)
        } else if is_compared(body, d, reference) || is_measure(body, d) {
            Some(Outcome::Compared)
        } else {
            chooser.unstated(d.tokens.last)
        };
        if let Some(outcome) = bar {
            off(outcome);
            continue;
        }
        let dated = chooser.dated(d.tokens, sentence);
        let said = if dated.is_some() {
            None
        } else {
            chooser.said(d.span, sentence)
        };
        let status = status::status(body, d, reference);
        let condition = chooser
            .condition(d.tokens.first)
            .filter(|_| status == Status::Planned);
        let label = label::date(body, d.tokens, dated, said, condition);
        let words = merge::words(&body.lexed, &label);
        // One word does not tell an event: "was", "began".
        if words.len() < 2 {
            off(Outcome::Unlabelled);
            continue;
        }
        if status == Status::Planned && is_called_off(body, d) {
            off(Outcome::CalledOff);
            continue;
        }
        if is_doubtful(chooser, d, status, reference) || is_far_feast(chooser, d, reference) {
            off(Outcome::Doubtful);
            continue;
        }
        let setting = Setting {
            label: &words,
            said: said.or(dated).map(|a| a.rule),
        };
        let near = found.iter().rev().take(MOST);
        let is_again = near.into_iter().any(|f| f.fact.mention.date.edtf == d.edtf);
        let score = context.date(d, &setting, status, dated.is_some(), is_again);
        found.push(Candidate {
            fact: chooser.fact(
                Dated {
                    date: d.clone(),
                    status,
                },
                label,
                said.map(|a| a.source),
                sentence,
            ),
            said: setting.said,
            score,
            words,
            rule: d.rule,
        });
    }
    let is_repeat = |a: &Candidate<Dated>, b: &Candidate<Dated>| {
        a.fact.mention.date.edtf == b.fact.mention.date.edtf && merge::overlap(&a.words, &b.words) >= 0.5
    };
    settle(found, is_repeat, |m| m.date.span, sink)
}

/// Whether a date is that of a figure which another is held against: "stands at 38 percent, down from 71
/// percent a year ago" tells of nothing else a year ago.
fn is_compared(reading: &Reading<'_>, d: &DateMention, reference: Option<Date>) -> bool {
    /// Words between the figure and its date: "4,000 members in", "71 percent".
    const NEAR: usize = 4;
    let (lexed, all) = (&reading.lexed, &reading.quantities);
    // "71 seats, down from 92 in 2020": a number whose noun is said before.
    let number = d
        .tokens
        .first
        .checked_sub(2)
        .filter(|n| lexed.token(*n).kind == Kind::Number);
    if number.is_some_and(|n| n > 1 && lexed.is(n - 1, "from") && lexed.is_any(n - 2, &["up", "down"])) {
        return true;
    }
    let next = all.partition_point(|q| q.tokens.first < d.tokens.first);
    let figure = |back: usize| next.checked_sub(back).and_then(|n| all.get(n));
    let Some(old) = figure(1) else { return false };
    // "rose by 9,000, half the gain of March"
    if bar::is_held_against(reading, next - 1, d.tokens.last) {
        return true;
    }
    let is_near = |a: usize, b: usize| {
        a < b && b - a <= NEAR && (a..b).all(|t| !matches!(lexed.token(t).kind, Kind::Comma | Kind::Stop))
    };
    // "down 12 percent from 2019", but not "will go up 8 percent from 1 June".
    let is_over = reference.is_none_or(|today| d.last < today);
    let is_from = lexed.is(old.tokens.last + 1, "from") && old.tokens.last + 2 == d.tokens.first;
    if old.change.is_some() && is_from && is_over {
        return true;
    }
    let Some(before) = old
        .tokens
        .first
        .checked_sub(1)
        .filter(|_| is_near(old.tokens.last, d.tokens.first))
    else {
        return false;
    };
    let word = |back: usize, words: &[&str]| before.checked_sub(back).is_some_and(|t| lexed.is_any(t, words));
    match lexed.word(before) {
        "against" | "versus" => true,
        "with" | "to" => word(1, &["compared"]),
        // "rose to 14 from 9 in May", "up from 9 in May", but "came from 12 towns in May".
        "from" => {
            word(1, &["up", "down"])
                || figure(2)
                    .is_some_and(|new| new.unit.card == old.unit.card && is_near(new.tokens.last, before))
        }
        _ => false,
    }
}

/// Whether a date is the one that something is more, less or the first since, or is not: "warmer than in
/// 2008", "the strongest quake since 1998", "until 2030 instead of 2027".
fn is_measure(reading: &Reading<'_>, d: &DateMention) -> bool {
    /// Words from the superlative to "since".
    const NEAR: usize = 8;
    let lexed = &reading.lexed;
    let Some(mut before) = d.tokens.first.checked_sub(1) else {
        return false;
    };
    if lexed.is_any(before, &["in", "on", "at", "during"]) {
        before = before.saturating_sub(1);
    }
    let begin = lexed.tokens_around(before).start;
    let is_extreme = |t: usize| lexed.look(t, &EXTREMES).is_some();
    let is_instead = before > 0 && lexed.is(before - 1, "instead") && lexed.is(before, "of");
    // "since 1998", "since the war in 1998"
    let is_since = (begin.max(before.saturating_sub(2))..=before).any(|t| lexed.is(t, "since"));
    is_instead
        || lexed.is(before, "than")
        || is_since && (begin.max(before.saturating_sub(NEAR))..before).any(is_extreme)
}

crate::lexicon! {
    /// What something is that has not been so since.
    EXTREMES = {
        "first", "best", "worst", "biggest", "largest", "highest", "lowest", "smallest", "strongest",
        "weakest", "deadliest", "fastest", "slowest", "steepest", "sharpest", "heaviest", "longest",
        "shortest", "hottest", "coldest", "warmest", "wettest", "driest", "busiest", "closest", "fewest",
    }
}

/// Whether what a sentence plans is off: "had been scheduled for May 16 but was cancelled". The day to
/// which it was moved stands.
fn is_called_off(reading: &Reading<'_>, d: &DateMention) -> bool {
    let lexed = &reading.lexed;
    let is_new = d.tokens.first > 0 && lexed.is_any(d.tokens.first - 1, &["until", "till", "to"]);
    let is_end =
        |t: usize| lexed.look(t, &CALLED_OFF).is_some() || lexed.is(t, "called") && lexed.is(t + 1, "off");
    !is_new && lexed.tokens_around(d.tokens.first).any(is_end)
}

crate::lexicon! {
    /// What is done to plans that come to nothing, or not yet.
    CALLED_OFF = {
        "cancelled", "canceled", "scrapped", "shelved", "abandoned", "postponed",
    }
}

/// Whether a feast may well be another year's: far from the day of publication, or an election's, and
/// nothing says that it lies ahead. "Election Day" in a story of an old vote is not this year's.
fn is_far_feast(chooser: &Chooser<'_>, d: &DateMention, reference: Option<Date>) -> bool {
    /// Days to either side within which a feast is the nearest one.
    const NEAR: i32 = 180;
    if d.rule != HOLIDAY || d.inferred.is_empty() {
        return false;
    }
    let is_near = reference.is_some_and(|r| (d.first.to_days() - r.to_days()).abs() <= NEAR);
    let lexed = &chooser.reading.lexed;
    (!is_near || lexed.is(d.tokens.first, "election"))
        && !Wording::of(chooser.reading, d.tokens.first).is_announced()
}

/// Whether the day that was worked out is not certain.
fn is_doubtful(chooser: &Chooser<'_>, d: &DateMention, status: Status, reference: Option<Date>) -> bool {
    const DAYS: &[&str] = &["today", "yesterday", "tomorrow", "tonight"];
    let reading = chooser.reading;
    let lexed = &reading.lexed;
    if d.inferred.is_empty() {
        return false;
    }
    // "It ended early on Wednesday", told on a Tuesday: the page's clock may be behind the newsroom's.
    let is_tomorrows_name = reference.is_some_and(|r| r.to_days() - d.first.to_days() == 6);
    if (d.rule == WEEKDAY || d.rule == CLOCK) && d.first == d.last && is_tomorrows_name {
        return true;
    }
    // "We leave tomorrow" is said as of the day it was spoken, which the article need not tell; "last
    // night" mostly of the newsroom's, unless the paragraph tells another day.
    let is_night = d.precision == Precision::Time
        && lexed.is_any(d.tokens.first, &["last", "this"])
        && tells_another_day(reading, d);
    if (is_night || lexed.is_any(d.tokens.first, DAYS)) && chooser.is_quoted(d.tokens.first) {
        return true;
    }
    let wording = Wording::of(reading, d.tokens.first);
    // "Today it employs 40": nowadays.
    let is_nowadays = lexed.is(d.tokens.first, "today") && leads(reading, d.tokens.first) && wording.is_now();
    if wording.is_unreal() || is_nowadays {
        return true;
    }
    let is_wrong = match status {
        // "will be told on Friday" is no Friday past, nor is "faces a vote on Friday".
        Status::Past => {
            let is_over = Some(d.last) < reference && !lexed.is(d.tokens.first, "last");
            wording.is_announced()
                || wording.is_beginning()
                || is_over && (wording.is_present() || is_current(reading, d))
        }
        // "had 40 men on June 30" is no June to come, nor is "On June 30 it opened"; "it called a vote
        // for June 30" may be, and "effective June 1" looks either way.
        Status::Planned => {
            let is_either = d.tokens.first > 0 && lexed.is(d.tokens.first - 1, "effective");
            // "opened at the end of May" is no May to come.
            let is_at = d.tokens.first > 0
                && (lexed.is(d.tokens.first - 1, "at") || opens_with(reading, d.tokens.first - 1));
            wording.is_over()
                || wording.is_told() && is_at
                || is_either && !wording.is_announced()
                || lexed.is(d.tokens.first, "earlier")
        }
        Status::Today => false,
    };
    // "in March that number can grow" is said of every March.
    let is_guessed = d.inferred.contains(&Inferred::Day) || d.inferred == [Inferred::Year];
    is_guessed && (is_wrong || wording.is_general())
}

/// Whether a date stands right behind a verb in the present: "is being held on Friday", "schools close on
/// Friday"; not "is held after the attack on Friday".
fn is_current(reading: &Reading<'_>, d: &DateMention) -> bool {
    let (lexed, syntax) = (&reading.lexed, &reading.syntax);
    let chunk = syntax.chunk_of(d.tokens.first);
    let is_behind = |c: &usize| syntax.chunk(*c).kind == ChunkKind::Finite;
    let verb = (chunk.saturating_sub(2)..chunk).rev().find(is_behind);
    verb.map(|v| syntax.chunk(v)).is_some_and(|verb| {
        let is_one = verb.first == verb.last && !is_past_form(lexed, verb.first);
        let is_be = lexed.is_any(verb.first, &["is", "are"]) && !lexed.is(verb.last, "been");
        is_be || is_one && !lexed.is_any(verb.first, &["was", "were", "had", "did"])
    })
}

/// Whether the paragraph of a date tells of another single day before it.
fn tells_another_day(reading: &Reading<'_>, d: &DateMention) -> bool {
    let sentence = |t: usize| reading.lexed.sentence_at(t);
    let paragraph = |t: usize| sentence(t).map(|s| s.paragraph);
    let near = reading
        .dates
        .partition_point(|other| other.tokens.first < d.tokens.first);
    let last = near.checked_sub(1).and_then(|n| reading.dates.get(n));
    last.is_some_and(|told| {
        paragraph(told.tokens.first) == paragraph(d.tokens.first)
            && told.first == told.last
            && told.first != d.first
    })
}

/// Whether a sentence begins with token `i`, an "and" or "but" aside.
fn leads(reading: &Reading<'_>, i: usize) -> bool {
    let lexed = &reading.lexed;
    let begin = lexed.tokens_around(i).start;
    i == begin + usize::from(lexed.is_any(begin, &["and", "but"]))
}

/// Whether token `i` is the "on" or "in" that a sentence opens with.
fn opens_with(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexed.is_any(i, &["on", "in"]) && reading.lexed.opens_sentence(i)
}

#[cfg(test)]
mod tests {
    use crate::engine;
    use crate::summary::{factsheet, testing};

    #[test]
    fn labels_tell_what_takes_place_and_on_what_condition() {
        for (text, want) in [
            (
                "If the court agrees, the mill will close on June 16.",
                "If the court agrees, the mill will close",
            ),
            (
                "The mill will close on June 16 unless the court steps in.",
                "The mill will close … unless the court steps in",
            ),
            (
                "The mayor will give 3 million pounds, to be spent by 2028.",
                "3 million pounds … to be spent by",
            ),
            (
                "In 1997, Ana Moor wrote, the mill burned in Kiel.",
                "the mill burned in Kiel",
            ),
            (
                "The mayor said the mill would close on June 16 if nobody came.",
                "the mill would close … if nobody came",
            ),
        ] {
            let sheet = testing::read(text, |article, body| {
                factsheet(article, body, &engine::read_headline(article), &mut ())
            });
            let label = sheet.dates.iter().flat_map(|d| &d.label).map(|s| s.of(text));
            assert_eq!(label.collect::<Vec<_>>().join(" … "), want, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_not_certain_is_off_the_card() {
        for (text, want) in [
            ("“We leave the mill tomorrow,” the mayor said.", ""),
            ("The mayor will leave the mill tomorrow.", "tomorrow"),
            ("“We lost the mill last night,” the mayor said.", "last night"),
            (
                "On Friday the mayor wept: “We lost the mill last night.”",
                "Friday",
            ),
            ("The mayor lost the mill last night.", "last night"),
            (
                "The mayor lost the mill earlier this month.",
                "earlier this month",
            ),
            ("Norda had 40 men at its mill on June 30.", ""),
            ("Norda had 40 men at its mill on June 30, 2022.", "June 30, 2022"),
            ("On June 30 Norda opened its mill.", ""),
            ("On June 30 Norda will open its mill.", "June 30"),
            ("Norda called a meeting for June 30.", "June 30"),
            ("Norda opened its mill at the end of May.", ""),
            ("Norda will open its mill at the end of May.", "the end of May"),
            ("The race would have taken place on 12 June.", ""),
            ("Norda denied that it had shut its mill on Monday.", ""),
            ("Norda said that it had shut its mill on Monday.", "Monday"),
            ("The race ended early on Wednesday.", ""),
            ("The race ended at 2 a.m. on Wednesday.", ""),
            ("The race ended last Wednesday.", "last Wednesday"),
            ("The court hears the case on Friday.", ""),
            ("The court heard the case on Friday.", "Friday"),
            ("The higher fee for mills, effective June 1, is 4 percent.", ""),
            ("In early March that number of mills can grow.", ""),
            ("The mill was hit by a flood on Election Day.", ""),
            ("The mill will close its gates on Election Day.", "Election Day"),
            (
                "The lake stands at 38 percent, down from 71 percent a year ago.",
                "",
            ),
            ("Norda has 4,000 men, compared with 3,100 in 2019.", ""),
            ("Sales rose to 40 tons from 31 tons in March.", ""),
            ("The mill took 40 tons, up 8 percent from 2019.", ""),
            (
                "Some 3,000 men of 14 towns ride the line on June 16, 2022.",
                "June 16, 2022",
            ),
            ("The gates of the mill are shut on Friday.", ""),
            ("The gates of the mill shut on Friday.", "Friday"),
            ("A vigil for the mill is being held on Friday.", ""),
            ("The mill was hit on Friday.", "Friday"),
            ("Moor is held over a fire at the mill on Friday.", "Friday"),
            ("Fees at the mill rise 8 percent from 1 June.", "1 June"),
            ("Norda took 40 tons from 31 mills in 2019.", "2019"),
            ("Buyers came from 31 towns in 2019.", "2019"),
            ("The water at the mill was warmer than in 2008.", ""),
            ("The mill will stay open until 2030 instead of 2027.", "2030"),
            ("It is the strongest quake to hit the mill since 1998.", ""),
            ("Turnout at the mill was the lowest since the war in 1998.", ""),
            ("Norda took 71 mills, down from 92 in 2019.", ""),
            ("The mill has stood empty since 1998.", "1998"),
            ("The West has not built a mill since 1998.", "1998"),
            ("At least 40 mills have been under arrest since 1998.", "1998"),
            (
                "Norda must leave the mill no later than June 16.",
                "no later than June 16",
            ),
            ("The mill could open as soon as June 16.", "as soon as June 16"),
            ("A vote that had been planned for June 16 was cancelled.", ""),
            ("The mayor postponed the vote until June 16.", "June 16"),
            ("The mayor will hold a vote if the mill burns on June 16.", ""),
            (
                "If the court that hears the case of the old mill agrees, it will close on June 16.",
                "",
            ),
            (
                "Even if the court agrees, the mill will close on June 16.",
                "June 16",
            ),
            (
                "The mill has until June 16 to pay or close if it loses.",
                "June 16",
            ),
            ("Today the mill employs 40 men.", ""),
            ("But today, the mill is a museum.", ""),
            ("Today the mill opens its doors.", "Today"),
            ("Today the mill lost its roof.", "Today"),
            ("Earlier Saturday, the mayor left the mill.", "Earlier Saturday"),
        ] {
            let sheet = testing::read(text, |article, body| {
                factsheet(article, body, &engine::read_headline(article), &mut ())
            });
            let words: Vec<&str> = sheet.dates.iter().map(|d| d.mention.date.span.of(text)).collect();
            assert_eq!(words.join(" / "), want, "{text}");
        }
    }
}
