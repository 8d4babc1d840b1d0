//! Days named from the day of publication.
//!
//! Finds "today", "yesterday afternoon", "tonight".
//! Leaves "USA Today", "Yesterday" in quotes of titles, "today's youth" is not told apart.
//! TIMEX3: DATE, `2020-12-03`. Limit: "today" for "nowadays" is read as the day.

use super::day_part;
use crate::lex::Lexed;
use crate::time::candidate::{Candidate, Meaning};
use crate::time::value::{Clock, DayPart, Unit};
use crate::time::words::{Class, class};

const RULE: &str = "time.day.today";

/// A day named from that of publication at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    // "USA Today": a capital inside a name.
    let is_name = lexed.token(i).is_capital
        && i > 0
        && lexed.token(i - 1).is_capital
        && !lexed.token(i).starts_paragraph;
    if is_name {
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
