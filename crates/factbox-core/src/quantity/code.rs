//! Numbers that are signs and count nothing: telephone numbers, addresses of machines, paragraphs,
//! models.
//!
//! Leaves out "0800 555 0199", "(212) 555-0147", "192.168.0.1", "401(k)", "9/11", "3M", "dial 911".
//! Keeps "1 in 5", "$3M", "5M users", "2.5", "300 (of 500)", "5 1/2 miles".

use crate::lex::{Kind, Lexed};
use crate::numeral::Numeral;

/// Digits that a telephone number has at least.
const PHONE_DIGITS: usize = 7;

/// Whether the number stands inside a code, whatever its unit.
pub(super) fn is_code(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    !n.is_words && (is_padded(lexed, n) || is_dotted(lexed, n) || is_clause(lexed, n) || is_phone(lexed, n))
}

/// Whether a number that no unit follows is one all the same: "9/11", "dial 911", "911 calls", "post-1959".
pub(super) fn is_sign(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let before = n.first.wrapping_sub(1);
    let is_slashed = |i: usize, number: usize| {
        lexed.word(i) == "/"
            && lexed.glued(i)
            && lexed.glued(i + 1)
            && lexed.token(number).kind == Kind::Number
    };
    // "post-1959": a year.
    let is_era = lexed.token(before).kind == Kind::Dash
        && lexed.glued(n.first)
        && lexed.is_any(before.wrapping_sub(1), &["post", "pre"]);
    !n.is_words
        && (is_emergency(lexed, n)
            || is_era
            || is_slashed(before, before.wrapping_sub(1))
            || is_slashed(n.last + 1, n.last + 2))
}

/// Whether a number that counts nothing is one that somebody is called by: "ring 1199", "his 911".
pub(super) fn is_called(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let before = n.first.wrapping_sub(1);
    !n.is_words && (lexed.look(before, &CALLING).is_some() || lexed.is_any(before, &["its", "his", "her"]))
}

/// "dialled 999", "911 calls".
fn is_emergency(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    const ANSWERED: &[&str] = &[
        "call",
        "calls",
        "caller",
        "callers",
        "operator",
        "operators",
        "dispatcher",
        "dispatchers",
    ];
    matches!(lexed.word(n.first), "911" | "999" | "112" | "000")
        && (lexed.is_any(n.last + 1, ANSWERED) || lexed.look(n.first.wrapping_sub(1), &CALLING).is_some())
}

crate::lexicon! {
    /// What is done to a telephone's number.
    CALLING = {
        "dial", "dialled", "dialed", "dialling", "dialing", "call", "called", "calling", "ring", "rang",
    }
}

/// "3M", "67P": a capital letter that is glued to the number and neither counts nor measures there.
pub(super) fn is_model(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let letter = lexed.word(n.last);
    // "4k" is a picture's width.
    let is_video = letter.eq_ignore_ascii_case("k") && matches!(lexed.word(n.first), "4" | "8");
    let is_letter = letter.len() == 1 && (lexed.token(n.last).is_capital || is_video);
    n.first < n.last && lexed.glued(n.last) && is_letter
}

/// "007", "0199".
fn is_padded(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let word = lexed.word(n.first);
    word.len() > 1 && word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit())
}

/// "192.168.0.1", "2.4.1".
fn is_dotted(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let is_joint = |stop: usize, number: usize| {
        lexed.word(stop) == "."
            && lexed.glued(stop)
            && lexed.glued(stop + 1)
            && lexed.token(number).kind == Kind::Number
    };
    let before = n.first.wrapping_sub(1);
    is_joint(n.last + 1, n.last + 2) || is_joint(before, before.wrapping_sub(1))
}

/// "401(k)", "18(1)".
fn is_clause(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    lexed.word(n.last + 1) == "(" && lexed.glued(n.last + 1) && lexed.word(n.last + 3) == ")"
}

/// Whether the number stands in a row of plain numbers that is long enough to be dialled.
fn is_phone(lexed: &Lexed<'_>, n: &Numeral) -> bool {
    let is_plain =
        |i: usize| lexed.token(i).kind == Kind::Number && lexed.word(i).bytes().all(|b| b.is_ascii_digit());
    // Between two numbers stand at most a closing bracket or a hyphen.
    let joint = |i: usize| {
        usize::from(
            lexed.word(i) == ")" || lexed.token(i).kind == Kind::Dash && lexed.glued(i) && lexed.glued(i + 1),
        )
    };
    if !is_plain(n.first) {
        return false;
    }
    let (mut first, mut last, mut parts) = (n.first, n.first, 1);
    while parts < 8 {
        let at = last + 1 + joint(last + 1);
        if !is_plain(at) || lexed.token(at).starts_paragraph {
            break;
        }
        (last, parts) = (at, parts + 1);
    }
    while parts < 8 && first > 0 && !lexed.token(first).starts_paragraph {
        let at = first - 1 - joint(first - 1).min(first - 1);
        if !is_plain(at) {
            break;
        }
        (first, parts) = (at, parts + 1);
    }
    let digits: usize = (first..=last)
        .filter(|i| is_plain(*i))
        .map(|i| lexed.word(i).len())
        .sum();
    // "In 2019 300 people", "1984-2019" have two parts only.
    let is_spaced_pair = parts == 2 && joint(first + 1) == 0;
    digits >= PHONE_DIGITS && (parts > 2 || parts == 2 && !is_spaced_pair && !has_year(lexed, first, last))
}

fn has_year(lexed: &Lexed<'_>, first: usize, last: usize) -> bool {
    [first, last].iter().any(|i| {
        let word = lexed.word(*i);
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn codes_are_no_quantities() {
        misses(
            "quantity",
            &[
                "Call 0800 555 0199 today.",
                "Ring (212) 555-0147 for help.",
                "Write to 192.168.0.1 or 2.4.1 now.",
                "They pay into a 401(k) plan.",
                "The 9/11 victims are mourned.",
                "The post-1959 politics split them.",
                "3M said so.",
                "The comet 67P is near.",
                "They told us to dial 911.",
                "She called 911 at noon, and rang 40.",
                "All 999 operators were asleep.",
                "Agent 007 won.",
            ],
        );
    }

    #[test]
    fn numbers_beside_signs_are_kept() {
        hits(
            "quantity",
            &[
                ("It has [5M] users", "5000000 count user"),
                ("It paid [$3M] in all", "3000000 USD dollar"),
                ("They walked [5 1/2 miles] there", "5.5 mile mile"),
                ("It sold [300] (of 500) seats", "300 count -"),
                ("They won [0.5 percent] more", "0.5 percent percentage"),
                ("It shut its [40] homes", "40 count home"),
                ("It will call [500] doctors", "500 count doctor"),
            ],
        );
    }
}
