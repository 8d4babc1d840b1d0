//! Where a date lies as of publication: past, the same day, or planned.

use super::wording::Wording;
use crate::engine::Reading;
use crate::time::{Date, DateMention};
use factbox_model::Status;

/// By its days where they settle it; a period that holds the day of publication ("this week") by
/// the wording of its clause. Without a day of publication the wording alone decides.
pub(super) fn status(reading: &Reading<'_>, date: &DateMention, reference: Option<Date>) -> Status {
    let Some(today) = reference else {
        return if Wording::of(reading, date.tokens.first).is_announced() {
            Status::Planned
        } else {
            Status::Past
        };
    };
    if date.last < today {
        Status::Past
    } else if date.first > today {
        Status::Planned
    } else if date.first == date.last {
        Status::Today
    } else if is_deadline(reading, date.tokens.first)
        || Wording::of(reading, date.tokens.first).is_announced()
    {
        Status::Planned
    } else {
        Status::Past
    }
}

/// "by the end of the month", "later this month", while the month lasts.
fn is_deadline(reading: &Reading<'_>, token: usize) -> bool {
    let lexed = &reading.lexed;
    token > 0 && lexed.is_any(token - 1, &["by", "until", "till"])
        || lexed.is(token, "later") && lexed.is(token + 1, "this")
}

#[cfg(test)]
mod tests {
    use super::status;
    use crate::summary::testing;
    use factbox_model::Status;

    #[test]
    fn tells_past_today_and_planned_apart() {
        for (text, want) in [
            ("The dam broke on May 2.", Status::Past),
            ("The dam broke on Tuesday.", Status::Today),
            ("The court will hear the case on May 12.", Status::Planned),
            ("The court will hear the case this week.", Status::Planned),
            ("The court heard the case this week.", Status::Past),
            ("Prices have doubled this year.", Status::Past),
            (
                "The goal is to reopen it by the end of the month.",
                Status::Planned,
            ),
            ("Its order books open from the end of May.", Status::Planned),
            ("The dam broke early this month.", Status::Past),
            ("The dam opens later this month.", Status::Planned),
            (
                "The firm now sees a loss of $3 million this year.",
                Status::Planned,
            ),
            ("The law is due to change this year.", Status::Planned),
            ("The law was due to change this year.", Status::Past),
        ] {
            let got = testing::read(text, |article, reading| {
                let date = reading.dates.first()?;
                Some(status(reading, date, article.reference))
            });
            assert_eq!(got, Some(want), "{text}");
        }
    }
}
