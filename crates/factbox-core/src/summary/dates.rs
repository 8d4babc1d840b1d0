//! The key dates of the card.

use super::candidate::{Candidate, MOST, settle};
use super::chooser::Chooser;
use super::rank::Setting;
use super::trace::{self, Outcome, Sink};
use super::{Dated, KeyDate, compared, doubt, label, merge, status};
use crate::engine::Reading;
use crate::time::{Date, DateMention, WEEKDAY};
use factbox_model::{Inferred, Place, Status};

/// Chooses, labels and ranks the dates of the body.
pub(super) fn choose<S: Sink>(reference: Option<Date>, chooser: &Chooser<'_>, sink: &mut S) -> Vec<KeyDate> {
    let (body, context) = (chooser.reading, chooser.context());
    let mut found: Vec<Candidate<Dated>> = Vec::new();
    for d in &body.dates {
        let mut off = |outcome| trace::off(sink, (d.span, Place::Body, d.rule), outcome);
        let (sentence, is_marginal) = chooser.sentence(d.tokens.first);
        let bar = if is_marginal {
            Some(Outcome::Marginal)
        } else if compared::is_compared(body, d, reference) || compared::is_measure(body, d) {
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
        if is_called_off(body, d, status) {
            off(Outcome::CalledOff);
            continue;
        }
        if doubt::is_doubtful(chooser, d, status, reference) || doubt::is_far_feast(body, d, reference) {
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

/// Whether what a sentence plans is off: "had been scheduled for May 16 but was cancelled". The day to
/// which it was moved stands. Of a weekday that was taken for the past one, too: "Friday's vote has been
/// postponed".
fn is_called_off(reading: &Reading<'_>, d: &DateMention, status: Status) -> bool {
    let lexed = &reading.lexed;
    let is_new = d.tokens.first > 0 && lexed.is_any(d.tokens.first - 1, &["until", "till", "to"]);
    let is_end =
        |t: usize| lexed.look(t, &CALLED_OFF).is_some() || lexed.is(t, "called") && lexed.is(t + 1, "off");
    let is_perfect = |t: usize| t > 1 && lexed.is(t - 1, "been") && lexed.is_any(t - 2, &["has", "have"]);
    let is_open = |t: usize| {
        status == Status::Planned || d.inferred.contains(&Inferred::Day) && d.rule == WEEKDAY && is_perfect(t)
    };
    let can_be = status == Status::Planned || d.rule == WEEKDAY;
    let mut tokens = lexed.tokens_around(d.tokens.first);
    can_be && !is_new && tokens.any(|t| is_end(t) && is_open(t))
}

crate::lexicon! {
    /// What is done to plans that come to nothing, or not yet.
    CALLED_OFF = {
        "cancelled", "canceled", "scrapped", "shelved", "abandoned", "postponed",
    }
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
            ("At least 40 mills burned, 26 more than in the fire of 1959.", ""),
            (
                "Norda took 3 percent more mills than in the comparable quarter of 2019.",
                "",
            ),
            ("Sales of mills rose 3 percent over the same period of 2019.", ""),
            ("More than 40 mills burned in the fire of 1959.", "1959"),
            (
                "Norda took over 40 mills in the first half of 2019.",
                "the first half of 2019",
            ),
            ("Norda took 40 mills in the same period of 2019.", "2019"),
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
