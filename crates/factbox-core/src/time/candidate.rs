//! What a rule offers: the words it covers and what they say, not yet placed in the calendar.

use super::period::Season;
use super::value::{Clock, Length, Unit, Value};
use super::words::Holiday;
use crate::rule::RuleId;

/// A time expression as a rule reads it, before it is resolved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// What the words say.
    pub meaning: Meaning,
    /// The time of day, if one stands with it.
    pub clock: Option<Clock>,
    /// Days from the day meant to the one beside it: "the day after Easter".
    pub shift: i8,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
    /// Who found it.
    pub rule: RuleId,
}

impl Candidate {
    /// A candidate without time of day or modifier.
    pub(super) const fn new(rule: RuleId, first: usize, last: usize, meaning: Meaning) -> Self {
        Self {
            first,
            last,
            meaning,
            clock: None,
            shift: 0,
            modifier: None,
            rule,
        }
    }
}

/// What the words say by themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// All that needs saying: "May 3, 1998", "two weeks", "now".
    Known(Value),
    /// A part of the calendar that comes back, and which one of them: "May 3", "last Tuesday".
    Part(Part, Pick),
    /// The unit that lies so many units from that of publication: "last week", "today".
    Offset(Unit, i32),
    /// So long before or after: "two years ago", "a week later".
    Distance(Length, Direction),
    /// The one spoken of: "that year", "the quarter".
    Anaphor(Unit),
    /// The latest quarter that has ended: "the latest quarter".
    Latest,
    /// The quarter spoken of in another year: "the 1988 period".
    SameQuarter(Whence),
    /// The quarter that ends in this month: "the quarter ended Sept. 30".
    Ending(u8),
    /// The unit that holds the day so many years before publication: "a year ago today".
    Anniversary(Unit, i32),
    /// A day of the month spoken of: "the 28th".
    DayOfMonth(u8),
}

/// A year as a quarter names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whence {
    /// By its number.
    Year(i32),
    /// So many years before the one spoken of.
    YearsBack(i32),
}

/// A part of the calendar that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Day of the week, 1 to 7.
    Weekday(u8),
    /// Month and day.
    MonthDay(u8, u8),
    /// The week of a feast, or of a day told like one.
    WeekOf(Holiday),
    /// Month.
    Month(u8),
    /// Quarter of a year.
    Quarter(u8),
    /// Half of a year.
    Half(u8),
    /// Season.
    Season(Season),
    /// Feast.
    Holiday(Holiday),
}

/// Which of the parts that come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// Not said: tense and nearness decide.
    Open,
    /// "last".
    Last,
    /// "this".
    This,
    /// "next".
    Next,
    /// "following": the first one after that told last.
    Following,
    /// "previous": the one before that told last.
    Previous,
    /// In the year so many years from that of publication: "last year's third quarter".
    Year(i32),
    /// In the year told last: "March that year".
    YearTold,
    /// In the week so many weeks from that of publication: "Tuesday next week".
    Week(i32),
    /// Each of them.
    Each,
}

/// Counted from where, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Back from publication: "ago".
    Ago,
    /// Back from the time spoken of: "earlier".
    Earlier,
    /// On from the time spoken of: "later".
    Later,
    /// On from publication: "from now".
    FromNow,
}
