//! Values that no day of publication is needed for.

use crate::time::candidate::{Candidate, Meaning, Part, Pick};
use crate::time::value::{Clock, Length, Partial, Unit, Value};
use crate::time::words::Holiday;

/// What can be said without a day of publication.
pub(super) fn unplaced(meaning: Meaning) -> Value {
    let unit = |unit: Unit| match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Partial::Day,
        Unit::Weekend => Partial::Weekend,
        Unit::Week => Partial::Week,
        Unit::Month => Partial::Month(None),
        Unit::Quarter => Partial::Quarter(None),
        Unit::Year | Unit::Decade | Unit::Century => Partial::Year,
    };
    Value::Partial(match meaning {
        Meaning::Known(value) => return value,
        Meaning::Part(Part::Weekday(day), _) => Partial::Weekday(day),
        Meaning::Part(Part::MonthDay(month, day), _) => Partial::MonthDay(month, day),
        Meaning::Part(Part::WeekOf(..), _) => Partial::Week,
        Meaning::Part(Part::Month(month), _) => Partial::Month(Some(month)),
        Meaning::Part(Part::Quarter(n), _) => Partial::Quarter(Some(n)),
        Meaning::Part(Part::Half(n), _) => Partial::Half(n),
        Meaning::Part(Part::Season(season), _) => Partial::Season(season),
        Meaning::Part(Part::Holiday(Holiday::Fixed(month, day)), _) => Partial::MonthDay(month, day),
        Meaning::Part(Part::Holiday(_), _) => Partial::Day,
        Meaning::Latest | Meaning::SameQuarter(_) | Meaning::Ending(_) => Partial::Quarter(None),
        Meaning::DayOfMonth(_) => Partial::Day,
        Meaning::Anniversary(u, _)
        | Meaning::Offset(u, _)
        | Meaning::Distance(Length { unit: u, .. }, _)
        | Meaning::Anaphor(u) => unit(u),
    })
}

/// A set: each of the parts that come back.
pub(super) fn each(part: Part, found: &Candidate) -> Value {
    match unplaced(Meaning::Part(part, Pick::Each)) {
        Value::Partial(partial) => {
            let day_part = match found.clock {
                Some(Clock::Part(p)) => Some(p),
                _ => None,
            };
            Value::EachTime(partial, day_part)
        }
        other => other,
    }
}
