use super::scale::SCALES;
use crate::lex::Lexed;

/// A number that only names its order of magnitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vague {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// The least it can mean: 10,000 for "tens of thousands".
    pub low: f64,
    /// The most it can mean: ten times as much.
    pub high: f64,
}

crate::lexicon! {
    /// Plural magnitudes that count by themselves.
    pub(super) MAGNITUDES: f64 = {
        "dozens" => 12.0, "hundreds" => 1e2, "thousands" => 1e3, "millions" => 1e6, "billions" => 1e9,
        "trillions" => 1e12,
    }
}

/// "scores of villagers", not "the scores of the games", "test scores of pupils".
fn is_many(lexed: &Lexed<'_>, i: usize) -> bool {
    let is_first = i == 0 || lexed.token(i).is_capital;
    let is_object = lexed.is_any(
        i.wrapping_sub(1),
        &[
            "killed", "killing", "injured", "injuring", "hurt", "wounded", "and", "of", "with", "for", "left",
        ],
    );
    let is_result = lexed.is_any(
        i + 2,
        &[
            "the", "games", "goals", "matches", "points", "tests", "their", "his",
        ],
    );
    (is_first || is_object) && !is_result
}

/// The vague number at token `i`: "dozens", "tens of thousands", "several hundred", "a few million".
#[must_use]
pub fn vague(lexed: &Lexed<'_>, i: usize) -> Option<Vague> {
    let (low, last) = if let Some(low) = lexed.look(i, &MAGNITUDES) {
        // "hundreds of thousands"
        match lexed.look(i + 2, &MAGNITUDES) {
            Some(of) if lexed.is(i + 1, "of") && of > low && low < 1e6 => (low * of, i + 2),
            _ => (low, i),
        }
    } else if lexed.is(i, "tens") && lexed.is(i + 1, "of") {
        (10.0 * lexed.look(i + 2, &MAGNITUDES)?, i + 2)
    } else if lexed.is(i, "scores") && lexed.is(i + 1, "of") && is_many(lexed, i) {
        (20.0, i)
    } else if lexed.is_any(i, &["several", "few"]) {
        (lexed.look(i + 1, &SCALES)?, i + 1)
    } else if lexed.is(i, "a") && lexed.is(i + 1, "few") {
        (lexed.look(i + 2, &SCALES)?, i + 2)
    } else {
        return None;
    };
    Some(Vague {
        first: i,
        last,
        low,
        high: low * 10.0,
    })
}
