//! What a time expression means. Each value prints as the `value` of a TIMEX3 tag (TimeML 1.2.1).

use super::period::{Period, Season};
use factbox_model::Date;
use std::fmt;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// 60 of them are a minute.
    Second,
    /// 60 of them are an hour.
    Minute,
    /// 24 of them are a day.
    Hour,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// The part of a day named by a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// After the afternoon.
    Evening,
    /// Night.
    Night,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Hour 0 to 24 and minute 0 to 59.
    At(u8, u8),
    /// A part of the day.
    Part(DayPart),
}

/// How many units long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// So many.
    Exactly(u32),
    /// So many and a half.
    AndAHalf(u32),
    /// "several", "a few", or no number at all.
    Some,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
}

/// A date whose year, or more, cannot be told: there is no day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partial {
    /// Some year.
    Year,
    /// A month, or none in particular, of some year.
    Month(Option<u8>),
    /// A quarter of some year.
    Quarter(Option<u8>),
    /// A half of some year.
    Half(u8),
    /// A season of some year.
    Season(Season),
    /// Some week.
    Week,
    /// Some weekend.
    Weekend,
    /// A day of the week, 1 to 7.
    Weekday(u8),
    /// A month and day of some year.
    MonthDay(u8, u8),
    /// Some day.
    Day,
}

/// The value of a time expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A stretch of the calendar.
    Period(Period),
    /// A quarter or year of a business, which may begin in any month: no stretch of the calendar.
    Fiscal(Period),
    /// A stretch of the calendar that cannot be placed.
    Partial(Partial),
    /// A time of a day, or of one that cannot be told.
    Time(Option<Date>, Clock),
    /// A length of time.
    Duration(Length),
    /// Something that comes back after this length of time.
    Every(Length),
    /// Something that comes back each year or week.
    EachTime(Partial, Option<DayPart>),
    /// "recently", "the past".
    PastRef,
    /// "now", "currently".
    PresentRef,
    /// "soon", "the future".
    FutureRef,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) | Self::Fiscal(period) => period.fmt(f),
            Self::Partial(partial) => partial.fmt(f),
            Self::Time(Some(date), clock) => write!(f, "{date}T{clock}"),
            Self::Time(None, clock) => write!(f, "XXXX-XX-XXT{clock}"),
            Self::Duration(length) | Self::Every(length) => length.fmt(f),
            Self::EachTime(partial, None) => partial.fmt(f),
            Self::EachTime(partial, Some(part)) => write!(f, "{partial}T{}", Clock::Part(*part)),
            Self::PastRef => f.write_str("PAST_REF"),
            Self::PresentRef => f.write_str("PRESENT_REF"),
            Self::FutureRef => f.write_str("FUTURE_REF"),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(hour, minute) => write!(f, "{hour:02}:{minute:02}"),
            Self::Part(DayPart::Morning) => f.write_str("MO"),
            Self::Part(DayPart::Afternoon) => f.write_str("AF"),
            Self::Part(DayPart::Evening) => f.write_str("EV"),
            Self::Part(DayPart::Night) => f.write_str("NI"),
        }
    }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year => f.write_str("XXXX"),
            Self::Month(Some(month)) => write!(f, "XXXX-{month:02}"),
            Self::Month(None) => f.write_str("XXXX-XX"),
            Self::Quarter(Some(quarter)) => write!(f, "XXXX-Q{quarter}"),
            Self::Quarter(None) => f.write_str("XXXX-QX"),
            Self::Half(half) => write!(f, "XXXX-H{half}"),
            Self::Season(season) => write!(f, "XXXX-{}", season.timex()),
            Self::Week => f.write_str("XXXX-WXX"),
            Self::Weekend => f.write_str("XXXX-WXX-WE"),
            Self::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Self::MonthDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::Day => f.write_str("XXXX-XX-XX"),
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // (is a time of day, letter, how many of that letter make one unit, letter and count of a half)
        let (time, letter, times, half) = match self.unit {
            Unit::Second => ("T", 'S', 1, None),
            Unit::Minute => ("T", 'M', 1, Some(('S', 30))),
            Unit::Hour => ("T", 'H', 1, Some(('M', 30))),
            Unit::Day => ("", 'D', 1, None),
            Unit::Weekend => ("", 'D', 2, None),
            Unit::Week => ("", 'W', 1, None),
            Unit::Month => ("", 'M', 1, None),
            Unit::Quarter => ("", 'Q', 1, None),
            Unit::Year => ("", 'Y', 1, Some(('M', 6))),
            Unit::Decade => ("", 'Y', 10, None),
            Unit::Century => ("", 'Y', 100, None),
        };
        match (self.amount, half) {
            (Amount::Exactly(n), _) => write!(f, "P{time}{}{letter}", u64::from(n) * times),
            (Amount::AndAHalf(0), Some((small, count))) => write!(f, "P{time}{count}{small}"),
            (Amount::AndAHalf(n), Some((small, count))) => {
                write!(f, "P{time}{n}{letter}{count}{small}")
            }
            // Half a decade is five years; halves of other units are decimals.
            (Amount::AndAHalf(n), None) if times % 2 == 0 => {
                write!(f, "P{time}{}{letter}", u64::from(n) * times + times / 2)
            }
            (Amount::AndAHalf(n), None) => write!(f, "P{time}{n}.5{letter}"),
            (Amount::Some, _) => write!(f, "P{time}X{letter}"),
        }
    }
}
