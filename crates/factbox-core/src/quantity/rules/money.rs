//! Money: a number with a currency before or after it.
//!
//! - Finds: "$2.3 billion", "US $58.24 per barrel", "92 million yuan".
//! - Leaves: "5 won the race", "a dollar", "$ sign".
//! - Gives: a sum in a currency of ISO 4217, with what it is paid per.
//! - Limits: Bare "pounds" are money only behind a word of price.

use super::{Candidate, Counted};
use crate::lex::Lexed;
use crate::numeral::Numeral;
use crate::quantity::{Amount, currency, rate, unit};
use crate::rule::RuleId;

const SYMBOL: RuleId = "quantity.money.symbol";
const WORD: RuleId = "quantity.money.word";

/// The sum of money around `number`.
pub(super) fn find(lexed: &Lexed<'_>, number: &Numeral) -> Option<Candidate> {
    let (measure, first, last, rule) = if let Some((measure, first)) = currency::before(lexed, number.first) {
        // "$76 US", "$1.25 sterling", "2,435,000 YEN"
        let tail = currency::after(lexed, number.last + 1)
            .filter(|t| t.measure.name == "pound sterling" && lexed.is(t.last, "sterling"));
        let (measure, last) = tail.map_or((measure, number.last), |t| (t.measure, t.last));
        let last = last + usize::from(measure.card == "USD" && lexed.word(last + 1) == "US");
        (measure, first, last, SYMBOL)
    } else {
        let at = lexed.after(number.last);
        let written = currency::after(lexed, at).or_else(|| pounds(lexed, number, at))?;
        (written.measure, number.first, written.last, WORD)
    };
    let sign = first
        .checked_sub(1)
        .filter(|at| matches!(lexed.word(*at), "-" | "−") && lexed.glued(first) && !lexed.glued(*at));
    let per = rate::after(lexed, last);
    Some(Candidate {
        first: sign.unwrap_or(first),
        last: per.map_or(last, |p| p.last),
        amount: Amount::One(if sign.is_some() {
            -number.value
        } else {
            number.value
        }),
        unit: Counted::Measure(measure),
        per,
        bound: None,
        rule,
    })
}

/// "pounds" at token `i`, where they are money: behind a word of price, and not of something.
fn pounds(lexed: &Lexed<'_>, number: &Numeral, i: usize) -> Option<unit::Written> {
    let is_pounds = lexed.is_any(i, &["pound", "pounds"]) && unit::unit(lexed, i).is_none_or(|w| w.last == i);
    let is_price = || (1..=8).any(|back| lexed.look(number.first.wrapping_sub(back), &PRICES).is_some());
    (is_pounds && !lexed.is(i + 1, "of") && is_price()).then_some(unit::Written {
        measure: unit::money("GBP", "pound sterling"),
        last: i,
    })
}

crate::lexicon! {
    /// Words behind which pounds are money.
    PRICES = {
        "pay", "pays", "paid", "paying", "cost", "costs", "price", "prices", "priced", "worth", "spend",
        "spent", "spending", "fined", "fine", "salary", "earn", "earned", "earns", "bill", "fee", "fees",
        "wage", "wages", "debt", "owed", "raised", "bought", "sell", "sold", "sells", "buy", "profit",
        "profits", "revenue", "turnover", "loss", "deal", "budget", "valued", "invest", "invested",
        "investment", "fund", "funding", "grant", "donated", "pension", "savings", "tax", "rent",
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::testing::{hits, misses};

    #[test]
    fn finds_money() {
        hits(
            "quantity.money",
            &[
                (
                    "It raised [more than $2.3 billion] in March",
                    "more than 2300000000 USD dollar",
                ),
                ("a fine of [€40m] for the bank", "40000000 EUR euro"),
                ("a fine of [PLN40] for it", "40 PLN polish zloty"),
                ("a fine of [Sh1,200] for it", "1200 shilling shilling"),
                ("a fine of [4,000 lei] for it", "4000 RON romanian leu"),
                (
                    "crude at [US $71.20 a barrel] on the day",
                    "71.2 USD dollar per barrel",
                ),
                (
                    "The land sold for [$A1.6 million] last spring",
                    "1600000 AUD australian dollar",
                ),
                ("[RM120,000] for a flat", "120000 MYR malaysian ringgit"),
                (
                    "They want [about 75 million yuan] from the state",
                    "about 75000000 CNY chinese yuan",
                ),
                (
                    "a loan of [6 billion Danish crowns] to the firm",
                    "6000000000 DKK danish krone",
                ),
                ("The price fell [30 cents] on Monday", "30 cent cent down"),
                ("She paid [40 pounds] for it", "40 GBP pound sterling"),
                (
                    "with [up to 90,000 Hong Kong dollars] in cash",
                    "at most 90000 HKD hong kong dollar",
                ),
                ("a loss of [-$3.5m] in the year", "-3500000 USD dollar"),
            ],
        );
    }

    #[test]
    fn leaves_out_look_alikes() {
        misses(
            "quantity.money",
            &[
                "The $ sign came first.",
                "They want us 5 points behind.",
                "Number 5 won the race.",
                "He lost 40 pounds in a year.",
                "The catch is capped at 29 million pounds.",
                "They watched it in 1080p.",
                "A dollar store opened.",
                "The team of 11 won twice.",
                "a 30 real estate agents' meeting",
            ],
        );
    }
}
