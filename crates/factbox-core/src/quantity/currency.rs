//! Currencies: symbols, codes and words, with ISO 4217 code and NewsQuant's name.

use super::unit::{Measure, Written, money};
use crate::lex::{Kind, Lexed, currency_code};

crate::lexicon! {
    /// Symbols that stand before (seldom after) the number.
    SYMBOLS: Measure = {
        "$" => money("USD", "dollar"), "£" => money("GBP", "pound sterling"), "€" => money("EUR", "euro"),
        "¥" => money("JPY", "japanese yen"), "₹" => money("INR", "indian rupee"),
        "₩" => money("KRW", "south korean won"), "₽" => money("RUB", "russian ruble"),
        "₪" => money("ILS", "shekel"), "₿" => money("BTC", "bitcoin"), "₺" => money("TRY", "turkish lira"),
        "฿" => money("THB", "thai baht"), "₦" => money("NGN", "nigerian naira"),
        "₱" => money("PHP", "philippine peso"), "₫" => money("VND", "vietnamese dong"),
        "₴" => money("UAH", "ukrainian hryvnia"), "₸" => money("KZT", "kazakhstani tenge"),
        "₡" => money("CRC", "costa rican colón"), "₾" => money("GEL", "georgian lari"),
        "₭" => money("LAK", "lao kip"), "₵" => money("GHS", "ghanaian cedi"),
        "¢" => money("cent", "cent"),
    }
}

crate::lexicon! {
    /// What a dollar sign's letters say: "US$", "$A", "HK $3.7".
    DOLLARS: Measure = {
        "us" => money("USD", "dollar"), "u.s." => money("USD", "dollar"), "usd" => money("USD", "dollar"),
        "a" => money("AUD", "australian dollar"), "au" => money("AUD", "australian dollar"),
        "aud" => money("AUD", "australian dollar"), "aus" => money("AUD", "australian dollar"),
        "c" => money("CAD", "canadian dollar"), "ca" => money("CAD", "canadian dollar"),
        "can" => money("CAD", "canadian dollar"), "cdn" => money("CAD", "canadian dollar"),
        "cad" => money("CAD", "canadian dollar"), "nz" => money("NZD", "new zealand dollar"),
        "hk" => money("HKD", "hong kong dollar"), "s" => money("SGD", "singapore dollar"),
        "sg" => money("SGD", "singapore dollar"), "nt" => money("TWD", "taiwan dollar"),
        "r" => money("BRL", "brazilian real"), "mex" => money("MXN", "mexican peso"),
    }
}

crate::lexicon! {
    /// Words after the number, in the singular, without a country. Those of several countries keep their
    /// own name: a card must not take French francs for Swiss ones.
    WORDS: Measure = {
        "dollar" => money("USD", "dollar"), "buck" => money("USD", "dollar"), "euro" => money("EUR", "euro"),
        "sterling" => money("GBP", "pound sterling"), "quid" => money("GBP", "pound sterling"),
        "yen" => money("JPY", "japanese yen"), "yuan" => money("CNY", "chinese yuan"),
        "renminbi" => money("CNY", "chinese yuan"), "won" => money("KRW", "south korean won"),
        "rupee" => money("INR", "indian rupee"), "ruble" => money("RUB", "russian ruble"),
        "rouble" => money("RUB", "russian ruble"), "shekel" => money("ILS", "shekel"),
        "ringgit" => money("MYR", "malaysian ringgit"), "baht" => money("THB", "thai baht"),
        "rupiah" => money("IDR", "indonesian rupiah"), "rand" => money("ZAR", "south african rand"),
        "lira" => money("TRY", "turkish lira"),
        "zloty" => money("PLN", "polish zloty"), "forint" => money("HUF", "hungarian forint"),
        "naira" => money("NGN", "nigerian naira"), "dirham" => money("AED", "uae dirham"),
        "riyal" => money("SAR", "saudi riyal"), "hryvnia" => money("UAH", "ukrainian hryvnia"),
        "tenge" => money("KZT", "kazakhstani tenge"), "franc" => money("franc", "franc"),
        "peso" => money("peso", "peso"), "real" => money("BRL", "brazilian real"),
        "reais" => money("BRL", "brazilian real"), "crown" => money("krone", "krone"),
        "krona" => money("SEK", "swedish krona"), "kronor" => money("SEK", "swedish krona"),
        "krone" => money("krone", "krone"), "kroner" => money("krone", "krone"),
        "dinar" => money("dinar", "dinar"), "shilling" => money("shilling", "shilling"),
        "taka" => money("BDT", "bangladeshi taka"), "cedi" => money("GHS", "ghanaian cedi"),
        "leu" => money("RON", "romanian leu"), "lei" => money("RON", "romanian leu"),
        "kwacha" => money("ZMW", "zambian kwacha"), "guilder" => money("NLG", "netherlands guilder"),
        "bitcoin" => money("BTC", "bitcoin"), "cent" => money("cent", "cent"),
        "pence" => money("penny", "penny"), "penny" => money("penny", "penny"),
        "sen" => money("sen", "sen"), "mark" => money("DEM", "german mark"), "lire" => money("ITL", "italian lira"),
        "peseta" => money("ESP", "spanish peseta"), "drachma" => money("GRD", "greek drachma"),
        "escudo" => money("PTE", "portuguese escudo"),
    }
}

/// The countries whose adjectives stand before a currency word; the index is their place below.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Land {
    America,
    Australia,
    Britain,
    Canada,
    Denmark,
    HongKong,
    India,
    Japan,
    Mexico,
    NewZealand,
    Norway,
    Pakistan,
    Philippines,
    Russia,
    Singapore,
    Sweden,
    Switzerland,
    Taiwan,
    Turkey,
}

crate::lexicon! {
    LANDS: Land = {
        "us" => Land::America, "u.s." => Land::America, "american" => Land::America,
        "australian" => Land::Australia, "aussie" => Land::Australia, "british" => Land::Britain,
        "canadian" => Land::Canada, "danish" => Land::Denmark, "kong" => Land::HongKong,
        "indian" => Land::India, "japanese" => Land::Japan, "mexican" => Land::Mexico,
        "zealand" => Land::NewZealand, "norwegian" => Land::Norway, "pakistani" => Land::Pakistan,
        "philippine" => Land::Philippines, "russian" => Land::Russia, "singapore" => Land::Singapore,
        "swedish" => Land::Sweden, "swiss" => Land::Switzerland, "taiwan" => Land::Taiwan,
        "turkish" => Land::Turkey,
    }
}

/// The currency that `land` calls by the word of `measure`.
fn of_land(land: Land, measure: Measure) -> Measure {
    match (land, measure.name) {
        (Land::Australia, "dollar") => money("AUD", "australian dollar"),
        (Land::Canada, "dollar") => money("CAD", "canadian dollar"),
        (Land::HongKong, "dollar") => money("HKD", "hong kong dollar"),
        (Land::NewZealand, "dollar") => money("NZD", "new zealand dollar"),
        (Land::Singapore, "dollar") => money("SGD", "singapore dollar"),
        (Land::Taiwan, "dollar") => money("TWD", "taiwan dollar"),
        (Land::Denmark, _) => money("DKK", "danish krone"),
        (Land::Norway, _) => money("NOK", "norwegian krone"),
        (Land::Sweden, _) => money("SEK", "swedish krona"),
        (Land::Mexico, "peso") => money("MXN", "mexican peso"),
        (Land::Switzerland, "franc") => money("CHF", "swiss franc"),
        (Land::Pakistan, "indian rupee") => money("PKR", "pakistani rupee"),
        (Land::Philippines, "peso") => money("PHP", "philippine peso"),
        (Land::Britain, _) => money("GBP", "pound sterling"),
        _ => measure,
    }
}

/// A currency before the number at token `i`, and its first token: "$", "US $", "$A", "AUD", "Y=".
pub(crate) fn before(lexed: &Lexed<'_>, i: usize) -> Option<(Measure, usize)> {
    let at = i.checked_sub(1)?;
    if let Some(symbol) = lexed.look(at, &SYMBOLS) {
        let letters = at.checked_sub(1).filter(|_| lexed.word(at) == "$");
        if let Some(dollar) = letters.and_then(|l| of_dollar(lexed, l)) {
            return Some((dollar, at - 1));
        }
        return Some((symbol, at));
    }
    // "$US113"
    if lexed.glued(at) && lexed.word(at.wrapping_sub(1)) == "$" {
        return Some((of_dollar(lexed, at)?, at - 1));
    }
    if lexed.word(at) == "=" && lexed.is(at.wrapping_sub(1), "y") && lexed.glued(at) {
        return Some((money("JPY", "japanese yen"), at - 1));
    }
    let stop = usize::from(lexed.word(at) == "." && lexed.is(at.wrapping_sub(1), "rs"));
    Some((code(lexed, at - stop)?, at - stop))
}

/// The dollar that the letters at token `i` name, if they are written in capitals.
fn of_dollar(lexed: &Lexed<'_>, i: usize) -> Option<Measure> {
    let is_beside = lexed.glued(i) || lexed.glued(i + 1) || lexed.word(i).len() > 1;
    let is_capital = lexed.token(i).is_capital || (!lexed.is(i, "a") && !lexed.is(i, "us"));
    (is_beside && is_capital).then(|| lexed.look(i, &DOLLARS))?
}

fn code(lexed: &Lexed<'_>, i: usize) -> Option<Measure> {
    currency_code(lexed.word(i)).map(|(card, name)| money(card, name))
}

/// The currency written after a number, at token `i`: "dollars", "Hong Kong dollars", "EUR".
pub(crate) fn after(lexed: &Lexed<'_>, i: usize) -> Option<Written> {
    if let Some(measure) = code(lexed, i) {
        let last = i + usize::from(lexed.word(i + 1) == "=" && lexed.glued(i + 1));
        return Some(Written { measure, last });
    }
    // "15€", "10 $": behind its number, if not before another.
    let is_behind = !lexed.glued(i + 1) && lexed.token(i + 1).kind != Kind::Number;
    if let Some(measure) = lexed.look(i, &SYMBOLS).filter(|_| is_behind) {
        return Some(Written { measure, last: i });
    }
    // "164p", not "1080p".
    let is_video = matches!(
        lexed.word(i.wrapping_sub(1)),
        "480" | "720" | "1080" | "1440" | "2160"
    );
    if lexed.word(i) == "p" && !is_video {
        return Some(Written {
            measure: money("penny", "point"),
            last: i,
        });
    }
    let at = i + usize::from(lexed.is_any(i, &["hong", "new", "pounds"]));
    if let Some(land) = lexed.look(at, &LANDS)
        && let Some(measure) = named(lexed, at + 1)
    {
        return Some(Written {
            measure: of_land(land, measure),
            last: at + 1,
        });
    }
    if lexed.is_any(i, &["pound", "pounds"]) && lexed.is(i + 1, "sterling") {
        return Some(Written {
            measure: money("GBP", "pound sterling"),
            last: i + 1,
        });
    }
    named(lexed, i)
        .filter(|_| !lexed.is_any(i, &["won", "real", "mark", "marks"]) || is_money_place(lexed, i))
        .map(|measure| Written { measure, last: i })
}

/// Whether "won", "real" and "marks" at `i` can be money: after a scale ("3 trillion won") or
/// thousands ("549,000 marks").
fn is_money_place(lexed: &Lexed<'_>, i: usize) -> bool {
    let back = if lexed.is_hyphen(i.wrapping_sub(1)) { 2 } else { 1 };
    let before = i.wrapping_sub(back);
    lexed.is_any(before, &["thousand", "million", "billion", "trillion", "bn", "m"])
        || lexed.word(before).ends_with(",000")
}

fn named(lexed: &Lexed<'_>, i: usize) -> Option<Measure> {
    lexed.look(i, &WORDS).or_else(|| {
        if lexed.is(i, "pounds") || lexed.is(i, "pound") {
            return Some(money("GBP", "pound sterling")).filter(|_| lexed.is(i.wrapping_sub(1), "british"));
        }
        let singular = lexed.word(i).strip_suffix(['s', 'S'])?;
        WORDS.get(singular, crate::lex::hash(singular))
    })
}
