//! The words of time: one table, asked once for each token. A rule is only tried at a word whose
//! class it begins with.

use super::period::Season;
use super::value::{DayPart, Unit};
use crate::lex::Lexed;

/// What a word can be the beginning of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// "September".
    Month(u8),
    /// "Sept", with or without its full stop.
    ShortMonth(u8),
    /// "Tuesday", 1 to 7.
    Weekday(u8),
    /// "Tue".
    ShortWeekday(u8),
    /// "Tuesdays".
    Weekdays(u8),
    /// "week".
    Unit(Unit),
    /// "weeks".
    Units(Unit),
    /// "three".
    Number,
    /// "several": a number that is not told.
    Some,
    /// "third", "thirtieth".
    Ordinal(u8),
    /// "last", "this", "next" and their like.
    Which(Which),
    /// "today" and its neighbours, in days.
    Day(i32),
    /// "tonight".
    Tonight,
    /// "morning".
    DayPart(DayPart),
    /// "mornings".
    DayParts(DayPart),
    /// "noon": an hour with a name.
    Hour(u8),
    /// "summer".
    Season(Season),
    /// "Christmas".
    Holiday(Holiday),
    /// "Labor", which "Day" must follow, and the "Good" of "Good Friday".
    HolidayDay(Holiday),
    /// "now".
    Present,
    /// "recently".
    Past,
    /// "soon".
    Future,
    /// "every".
    Every,
    /// "weekly".
    Rate(Unit),
    /// "fiscal".
    Fiscal,
    /// "half".
    Half,
    /// "Q3".
    Quarter(u8),
    /// "nineties", by its first three digits.
    Decade(i32),
}

/// Which of several like periods is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// "last".
    Last,
    /// "past".
    Past,
    /// "previous".
    Previous,
    /// "this".
    This,
    /// "current".
    Current,
    /// "latest".
    Latest,
    /// "next".
    Next,
    /// "coming".
    Coming,
    /// "following".
    Following,
    /// "that".
    That,
    /// "recent".
    Recent,
}

/// A feast or a day with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// On the same day each year: month and day.
    Fixed(u8, u8),
    /// The nth weekday of a month; 5 is the last one.
    Nth(u8, u8, u8),
    /// So many days after Easter Sunday.
    Easter(i32),
    /// The Tuesday after the first Monday of November, in the United States.
    Election,
}

/// The class of token `i`.
#[inline]
pub(super) fn class(lexed: &Lexed<'_>, i: usize) -> Option<Class> {
    lexed.look(i, &WORDS)
}

use Class::{
    Day, Every, Fiscal, Future, Half, Hour, Month, Number, Ordinal, Past, Present, Rate, ShortMonth,
    ShortWeekday, Some as Several, Tonight, Units, Weekday, Weekdays,
};

crate::lexicon! {
    /// Every word a time expression can begin with, its number words included.
    pub(super) WORDS: Class = {
        "january" => Month(1), "february" => Month(2), "march" => Month(3), "april" => Month(4),
        "may" => Month(5), "june" => Month(6), "july" => Month(7), "august" => Month(8),
        "september" => Month(9), "october" => Month(10), "november" => Month(11), "december" => Month(12),
        "jan" => ShortMonth(1), "feb" => ShortMonth(2), "mar" => ShortMonth(3), "apr" => ShortMonth(4),
        "jun" => ShortMonth(6), "jul" => ShortMonth(7), "aug" => ShortMonth(8), "sep" => ShortMonth(9),
        "sept" => ShortMonth(9), "oct" => ShortMonth(10), "nov" => ShortMonth(11), "dec" => ShortMonth(12),

        "monday" => Weekday(1), "tuesday" => Weekday(2), "wednesday" => Weekday(3), "thursday" => Weekday(4),
        "friday" => Weekday(5), "saturday" => Weekday(6), "sunday" => Weekday(7),
        "mon" => ShortWeekday(1), "tue" => ShortWeekday(2), "tues" => ShortWeekday(2),
        "wed" => ShortWeekday(3), "thu" => ShortWeekday(4), "thur" => ShortWeekday(4),
        "thurs" => ShortWeekday(4), "fri" => ShortWeekday(5), "sat" => ShortWeekday(6),
        "sun" => ShortWeekday(7),

        "mondays" => Weekdays(1), "tuesdays" => Weekdays(2), "wednesdays" => Weekdays(3),
        "thursdays" => Weekdays(4), "fridays" => Weekdays(5), "saturdays" => Weekdays(6),
        "sundays" => Weekdays(7),

        "second" => Ordinal(2), "seconds" => Units(Unit::Second),
        "minute" => Class::Unit(Unit::Minute), "minutes" => Units(Unit::Minute),
        "hour" => Class::Unit(Unit::Hour), "hours" => Units(Unit::Hour),
        "day" => Class::Unit(Unit::Day), "days" => Units(Unit::Day),
        "weekend" => Class::Unit(Unit::Weekend), "weekends" => Units(Unit::Weekend),
        "week" => Class::Unit(Unit::Week), "weeks" => Units(Unit::Week),
        "month" => Class::Unit(Unit::Month), "months" => Units(Unit::Month),
        "quarter" => Class::Unit(Unit::Quarter), "quarters" => Units(Unit::Quarter),
        "year" => Class::Unit(Unit::Year), "years" => Units(Unit::Year),
        "decade" => Class::Unit(Unit::Decade), "decades" => Units(Unit::Decade),
        "century" => Class::Unit(Unit::Century), "centuries" => Units(Unit::Century),

        "one" => Number, "two" => Number, "three" => Number, "four" => Number, "five" => Number,
        "six" => Number, "seven" => Number, "eight" => Number, "nine" => Number, "ten" => Number,
        "eleven" => Number, "twelve" => Number, "thirteen" => Number, "fourteen" => Number,
        "fifteen" => Number, "sixteen" => Number, "seventeen" => Number, "eighteen" => Number,
        "nineteen" => Number, "twenty" => Number, "thirty" => Number, "forty" => Number,
        "fifty" => Number, "sixty" => Number, "seventy" => Number, "eighty" => Number,
        "ninety" => Number, "hundred" => Number, "thousand" => Number, "dozen" => Number,
        "several" => Several, "few" => Several, "couple" => Several,
        "many" => Several, "half" => Half,

        "first" => Ordinal(1), "third" => Ordinal(3), "fourth" => Ordinal(4), "fifth" => Ordinal(5),
        "sixth" => Ordinal(6), "seventh" => Ordinal(7), "eighth" => Ordinal(8), "ninth" => Ordinal(9),
        "tenth" => Ordinal(10), "eleventh" => Ordinal(11), "twelfth" => Ordinal(12),
        "thirteenth" => Ordinal(13), "fourteenth" => Ordinal(14), "fifteenth" => Ordinal(15),
        "sixteenth" => Ordinal(16), "seventeenth" => Ordinal(17), "eighteenth" => Ordinal(18),
        "nineteenth" => Ordinal(19), "twentieth" => Ordinal(20), "thirtieth" => Ordinal(30),

        "last" => Class::Which(Which::Last), "past" => Class::Which(Which::Past),
        "previous" => Class::Which(Which::Previous), "preceding" => Class::Which(Which::Previous),
        "prior" => Class::Which(Which::Previous), "this" => Class::Which(Which::This),
        "current" => Class::Which(Which::Current), "latest" => Class::Which(Which::Latest),
        "next" => Class::Which(Which::Next), "coming" => Class::Which(Which::Coming),
        "upcoming" => Class::Which(Which::Coming), "following" => Class::Which(Which::Following),
        "that" => Class::Which(Which::That), "same" => Class::Which(Which::That),
        "recent" => Class::Which(Which::Recent),

        "today" => Day(0), "yesterday" => Day(-1), "tomorrow" => Day(1), "tonight" => Tonight,
        "morning" => Class::DayPart(DayPart::Morning), "afternoon" => Class::DayPart(DayPart::Afternoon),
        "evening" => Class::DayPart(DayPart::Evening), "night" => Class::DayPart(DayPart::Night),
        "overnight" => Class::DayPart(DayPart::Night),
        "mornings" => Class::DayParts(DayPart::Morning),
        "afternoons" => Class::DayParts(DayPart::Afternoon),
        "evenings" => Class::DayParts(DayPart::Evening), "nights" => Class::DayParts(DayPart::Night),
        "noon" => Hour(12), "midday" => Hour(12), "midnight" => Hour(24),

        "spring" => Class::Season(Season::Spring), "summer" => Class::Season(Season::Summer),
        "fall" => Class::Season(Season::Autumn), "autumn" => Class::Season(Season::Autumn),
        "winter" => Class::Season(Season::Winter),

        "christmas" => Class::Holiday(Holiday::Fixed(12, 25)),
        "halloween" => Class::Holiday(Holiday::Fixed(10, 31)),
        "juneteenth" => Class::Holiday(Holiday::Fixed(6, 19)),
        "thanksgiving" => Class::Holiday(Holiday::Nth(4, 4, 11)),
        "easter" => Class::Holiday(Holiday::Easter(0)),
        "independence" => Class::HolidayDay(Holiday::Fixed(7, 4)),
        "boxing" => Class::HolidayDay(Holiday::Fixed(12, 26)),
        "veterans" => Class::HolidayDay(Holiday::Fixed(11, 11)),
        "valentine" => Class::HolidayDay(Holiday::Fixed(2, 14)),
        "remembrance" => Class::HolidayDay(Holiday::Fixed(11, 11)),
        "presidents" => Class::HolidayDay(Holiday::Nth(3, 1, 2)),
        "good" => Class::HolidayDay(Holiday::Easter(-2)),
        "labor" => Class::HolidayDay(Holiday::Nth(1, 1, 9)),
        "memorial" => Class::HolidayDay(Holiday::Nth(5, 1, 5)),
        "columbus" => Class::HolidayDay(Holiday::Nth(2, 1, 10)),
        "election" => Class::HolidayDay(Holiday::Election),

        "now" => Present, "currently" => Present, "nowadays" => Present, "these" => Present,
        "recently" => Past, "lately" => Past, "future" => Future, "soon" => Future, "term" => Future,

        "every" => Every, "each" => Every,
        "hourly" => Rate(Unit::Hour), "daily" => Rate(Unit::Day), "nightly" => Rate(Unit::Day),
        "weekly" => Rate(Unit::Week), "monthly" => Rate(Unit::Month),
        "fiscal" => Fiscal,
        "q1" => Class::Quarter(1), "q2" => Class::Quarter(2), "q3" => Class::Quarter(3),
        "q4" => Class::Quarter(4),
        "thirties" => Class::Decade(193), "forties" => Class::Decade(194), "fifties" => Class::Decade(195),
        "sixties" => Class::Decade(196), "seventies" => Class::Decade(197),
        "eighties" => Class::Decade(198), "nineties" => Class::Decade(199),
    }
}
