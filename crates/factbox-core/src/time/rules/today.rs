//! Days named from the day of publication.
//!
//! - Finds: "today", "yesterday afternoon", "tonight".
//! - Leaves: "today's youth", "USA Today", the song "Yesterday" and "Born Tomorrow" inside a sentence.
//! - Gives: TIMEX3 DATE, `2020-12-03`.
//! - Limits: "today" for "nowadays" is read as the day; the card leaves it out where the verb tells.

use super::day_part;
use crate::lex::{Kind, Lexed};
use crate::rule::RuleId;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::value::{Clock, DayPart, Unit};
use crate::time::words::{Class, class};

const RULE: RuleId = "time.day.today";

/// A day named from that of publication at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    // "USA Today", the song "Yesterday": a capital inside a sentence.
    if lexed.token(i).is_capital && !opens(lexed, i) || is_of_an_age(lexed, i) {
        return None;
    }
    match class(lexed, i)? {
        Class::Day(days) => {
            let mut found = Candidate::new(RULE, i, i, Meaning::Offset(Unit::Day, days));
            day_part::extend(lexed, &mut found);
            Some(found)
        }
        Class::Tonight => {
            let mut found = Candidate::new(RULE, i, i, Meaning::Offset(Unit::Day, 0));
            found.clock = Some(Clock::Part(DayPart::Night));
            Some(found)
        }
        _ => None,
    }
}

/// Whether a sentence, a quotation or a clause behind a dash begins with token `i`.
fn opens(lexed: &Lexed<'_>, i: usize) -> bool {
    lexed.opens_sentence(i)
        || matches!(
            lexed.token(i.wrapping_sub(1)).kind,
            Kind::Quote | Kind::Dash | Kind::Bracket
        )
}

/// "Today's youth", "the people of tomorrow": of these times, and of no day.
fn is_of_an_age(lexed: &Lexed<'_>, i: usize) -> bool {
    const OF_AN_AGE: &[&str] = &[
        "world",
        "society",
        "youth",
        "generation",
        "people",
        "children",
        "leaders",
        "consumers",
        "economy",
        "standards",
        "technology",
        "terms",
        "businesses",
    ];
    lexed.token(i + 1).kind == Kind::Clitic && lexed.is_any(i + 2, OF_AN_AGE)
        || i > 1 && lexed.is(i - 1, "of") && lexed.is_any(i - 2, OF_AN_AGE)
}

#[cfg(test)]
mod tests {
    use crate::time::testing::check;

    #[test]
    fn days_around_publication() {
        check(&[
            "They met [yesterday=2020-12-02].",
            "[Today=2020-12-03] it rains",
            "He read [today=2020-12-03]'s papers as of [today=2020-12-03].",
            "It opens [tomorrow=2020-12-04].",
            "He speaks [tonight=2020-12-03TNI].",
            "It fell [yesterday afternoon=2020-12-02TAF].",
            "[tomorrow morning=2020-12-04TMO]",
        ]);
    }

    #[test]
    fn titles_are_no_days() {
        check(&[
            "He reads USA Today.",
            "The song Yesterday? No: The Yesterday.",
            "a todayish look",
            "He played Born Tomorrow.",
            "They toady.",
            "He pities today's youth.",
            "They are the leaders of tomorrow.",
        ]);
    }
}
