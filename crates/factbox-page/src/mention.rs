//! Dates in bylines: written out, in numbers, without a year.

use crate::day::plausible;
use factbox_model::{Date, lower};

/// A date in running text, which may leave its year or its order open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    year: Option<u32>,
    month: u32,
    day: u32,
    /// "3/4/2019" may be read either way.
    swaps: bool,
}

impl Mention {
    /// Its year is written.
    pub(crate) const fn has_year(&self) -> bool {
        self.year.is_some()
    }

    /// Its readings; without a year, in that of `near`.
    pub(crate) fn readings(self, near: Option<Date>) -> impl Iterator<Item = Date> + Clone {
        let years = match (self.year, near) {
            (Some(year), _) => [Some(year), None, None],
            (None, Some(near)) => {
                let year = near.year.unsigned_abs();
                [Some(year), Some(year - 1), Some(year + 1)]
            }
            (None, None) => [None; 3],
        };
        years.into_iter().flatten().flat_map(move |year| {
            let other = self
                .swaps
                .then(|| plausible(year, self.day, self.month))
                .flatten();
            [plausible(year, self.month, self.day), other]
                .into_iter()
                .flatten()
        })
    }

    /// The day it names by itself, if there is but one.
    pub(crate) fn only(self) -> Option<Date> {
        let mut readings = self.readings(None);
        let day = readings.next()?;
        let is_open = self.year.is_none() || readings.any(|d| d != day);
        (!is_open).then_some(day)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// Value, number of digits, the character before it.
    Number(u32, usize, char),
    Month(u32),
    Other,
}

/// The dates of a text, in order.
pub(crate) fn mentions(text: &str) -> Vec<Mention> {
    let tokens = tokens(text);
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(rest) = tokens.get(i..).filter(|r| !r.is_empty()) {
        if let Some((mention, length)) = mention(rest) {
            out.push(mention);
            i += length;
        } else {
            i += 1;
        }
    }
    out
}

fn mention(tokens: &[Token]) -> Option<(Mention, usize)> {
    use Token::{Month, Number};
    let of = |year, month, day, swaps| Mention {
        year,
        month,
        day,
        swaps,
    };
    let is_day = |d| (1..=31).contains(&d);
    Some(match *tokens {
        [Month(month), Number(day, 1 | 2, _), Number(year, 4, _), ..] if is_day(day) => {
            (of(Some(year), month, day, false), 3)
        }
        [Number(day, 1 | 2, _), Month(month), Number(year, 4, _), ..] if is_day(day) => {
            (of(Some(year), month, day, false), 3)
        }
        [Number(year, 4, _), Month(month), Number(day, 1 | 2, _), ..] if is_day(day) => {
            (of(Some(year), month, day, false), 3)
        }
        [
            Number(year, 4, _),
            Number(month, 1 | 2, a),
            Number(day, 1 | 2, b),
            ..,
        ] if (a == b || a == '年') && "-/.年月".contains(a) => (of(Some(year), month, day, false), 3),
        [
            Number(first, 1 | 2, _),
            Number(second, 1 | 2, a),
            Number(year, digits, b),
            ..,
        ] if a == b && ("-/.".contains(a) && digits == 4 || a == '/' && digits == 2) => {
            let year = Some(if digits == 2 { 2000 + year } else { year });
            let mention = if first > 12 || a == '.' && second <= 12 {
                of(year, second, first, false)
            } else {
                of(year, first, second, second <= 12 && first != second)
            };
            (mention, 3)
        }
        [Month(month), Number(day, 1 | 2, _), ..] if is_day(day) => (of(None, month, day, false), 2),
        [Number(day, 1 | 2, _), Month(month), ..] if is_day(day) => (of(None, month, day, false), 2),
        _ => return None,
    })
}

fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let (mut value, mut digits) = (0_u32, 0);
            let mut next = Some(c);
            while let Some(digit) = next.and_then(|c| c.to_digit(10)) {
                value = value.saturating_mul(10).saturating_add(digit);
                digits += 1;
                next = chars.next_if(char::is_ascii_digit);
            }
            out.push(Token::Number(value, digits, before));
            before = ' ';
            continue;
        }
        if c.is_alphabetic() && !"年月日".contains(c) {
            let mut word = String::from(lower(c));
            while let Some(c) = chars.next_if(|c| c.is_alphabetic()) {
                word.push(lower(c));
            }
            match month(&word) {
                Some(month) => out.push(Token::Month(month)),
                // "19th", "19 de noviembre", "the 3rd of May", "2019-11-19T02:59".
                None if JOINTS.contains(&&*word) => {}
                None => out.push(Token::Other),
            }
            before = ' ';
            continue;
        }
        // A date's parts are joined by one character, or by a comma, a stop and white space.
        let joins = c.is_whitespace() || "-/.,年月日º°".contains(c);
        if !joins {
            out.push(Token::Other);
        } else if !c.is_whitespace() {
            before = c;
        }
    }
    out
}

const JOINTS: [&str; 12] = [
    "st", "nd", "rd", "th", "of", "de", "del", "da", "t", "er", "the", "den",
];

/// A month's number by its name or abbreviation, in English and the languages around it.
fn month(word: &str) -> Option<u32> {
    let at = MONTHS
        .iter()
        .position(|names| names.split(' ').any(|name| name == word))?;
    u32::try_from(at + 1).ok()
}

const MONTHS: [&str; 12] = [
    "january jan januar janvier enero ene janeiro gennaio januari ocak января",
    "february feb februar février févr febrero fevereiro fev febbraio februari şubat февраля",
    "march mar märz mars marzo março maart mart марта",
    "april apr avril avr abril abr aprile nisan апреля",
    "may mai mayo maio maggio mei mayıs мая",
    "june jun juni juin junio junho giugno haziran июня",
    "july jul juli juillet juil julio julho luglio temmuz июля",
    "august aug août agosto ago augustus ağustos августа",
    "september sep sept septembre septiembre setembro set settembre eylül сентября",
    "october oct oktober okt octobre octubre outubro out ottobre ekim октября",
    "november nov novembre noviembre novembro kasım ноября",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre aralık декабря",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_date_is_read_near_a_known_day() {
        let near = plausible(2020, 1, 1);
        for (text, want) in [
            ("Dec. 31", Some("2019-12-31")),
            ("posted 1/2/2020", Some("2020-01-02")),
            ("2/1/2020", Some("2020-01-02")),
        ] {
            let best = mentions(text)
                .iter()
                .flat_map(|m| m.readings(near))
                .min_by_key(|d| (d.to_days() - near.unwrap().to_days()).abs())
                .map(|d| d.to_string());
            assert_eq!(best.as_deref(), want, "{text}");
        }
    }

    #[test]
    fn no_date_where_none_is_written() {
        for text in [
            "1.5.3",
            "call 555-12-1234",
            "May the 4 parties",
            "12:30",
            "2019-2020",
            "3 mar",
        ] {
            let found: Vec<Mention> = mentions(text);
            assert!(found.iter().all(|m| m.year.is_none()), "{text}: {found:?}");
        }
    }
}
