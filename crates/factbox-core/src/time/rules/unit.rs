//! A unit of time that stands for the one spoken of, or for many.
//!
//! Finds "the quarter", "the weekend", "weeks" (some of them), "year-earlier".
//! Leaves "a quarter of voters", "days" in "these days", "year-old".
//! TIMEX3: DATE or DURATION. Limit: "the year" is given as a length, as the reference data mostly do.

use crate::lex::{Kind, Lexed};
use crate::time::candidate::{Candidate, Direction, Meaning};
use crate::time::read::skip_dash;
use crate::time::value::{Amount, Length, Unit, Value};
use crate::time::words::{Class, class};

const RULE: &str = "time.unit.bare";

/// A unit of time at token `i`.
pub(in crate::time) fn find(lexed: &Lexed<'_>, i: usize) -> Option<Candidate> {
    let one = |unit| Length {
        amount: Amount::Exactly(1),
        unit,
    };
    match class(lexed, i)? {
        Class::Unit(unit) => {
            let the = i > 0 && lexed.is(i - 1, "the");
            let after = skip_dash(lexed, i + 1);
            if unit == Unit::Year && after > i + 1 && lexed.is_any(after, &["earlier", "ago"]) {
                return Some(Candidate::new(
                    RULE,
                    i,
                    after,
                    Meaning::Distance(one(unit), Direction::Earlier),
                ));
            }
            let meaning = match unit {
                Unit::Quarter if the && !lexed.is(i + 1, "of") => Meaning::Anaphor(unit),
                Unit::Weekend if the => Meaning::Anaphor(unit),
                Unit::Year | Unit::Week | Unit::Month if the => Meaning::Known(Value::Duration(one(unit))),
                _ => return None,
            };
            let is_compound = lexed.token(i + 1).kind == Kind::Dash && lexed.glued(i + 1);
            (!is_compound).then(|| Candidate::new(RULE, i, i, meaning))
        }
        Class::Units(unit) if unit >= Unit::Day => {
            let length = Length {
                amount: Amount::Some,
                unit,
            };
            if lexed.is(i + 1, "ago") {
                return Some(Candidate::new(RULE, i, i + 1, Meaning::Known(Value::PastRef)));
            }
            Some(Candidate::new(
                RULE,
                i,
                i,
                Meaning::Known(Value::Duration(length)),
            ))
        }
        _ => None,
    }
}
