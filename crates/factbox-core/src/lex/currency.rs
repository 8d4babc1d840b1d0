//! Codes of currencies, which may stand against their number: "RM79".

use super::lexicon::hash;

/// ISO 4217 code and NewsQuant's name of a currency.
type Named = (&'static str, &'static str);

crate::lexicon! {
    /// Codes before or after a number.
    CODES: Named = {
        "usd" => ("USD", "dollar"),
        "eur" => ("EUR", "euro"),
        "gbp" => ("GBP", "pound sterling"),
        "jpy" => ("JPY", "japanese yen"),
        "cny" => ("CNY", "chinese yuan"),
        "rmb" => ("CNY", "chinese yuan"),
        "inr" => ("INR", "indian rupee"),
        "rs" => ("INR", "indian rupee"),
        "aud" => ("AUD", "australian dollar"),
        "cad" => ("CAD", "canadian dollar"),
        "nzd" => ("NZD", "new zealand dollar"),
        "hkd" => ("HKD", "hong kong dollar"),
        "sgd" => ("SGD", "singapore dollar"),
        "twd" => ("TWD", "taiwan dollar"),
        "chf" => ("CHF", "swiss franc"),
        "sek" => ("SEK", "swedish krona"),
        "nok" => ("NOK", "norwegian krone"),
        "dkk" => ("DKK", "danish krone"),
        "rm" => ("MYR", "malaysian ringgit"),
        "myr" => ("MYR", "malaysian ringgit"),
        "krw" => ("KRW", "south korean won"),
        "rub" => ("RUB", "russian ruble"),
        "zar" => ("ZAR", "south african rand"),
        "brl" => ("BRL", "brazilian real"),
        "mxn" => ("MXN", "mexican peso"),
        "thb" => ("THB", "thai baht"),
        "idr" => ("IDR", "indonesian rupiah"),
        "php" => ("PHP", "philippine peso"),
        "pln" => ("PLN", "polish zloty"),
        "czk" => ("CZK", "czech koruna"),
        "huf" => ("HUF", "hungarian forint"),
        "aed" => ("AED", "uae dirham"),
        "sar" => ("SAR", "saudi riyal"),
        "ngn" => ("NGN", "nigerian naira"),
        "kes" => ("KES", "kenyan shilling"),
        "dlrs" => ("USD", "dollar"),
        "ksh" => ("KES", "kenyan shilling"),
        "btc" => ("BTC", "bitcoin"),
        "sh" => ("shilling", "shilling"),
        "shs" => ("shilling", "shilling"),
        "ugx" => ("UGX", "ugandan shilling"),
        "tzs" => ("TZS", "tanzanian shilling"),
        "ghs" => ("GHS", "ghanaian cedi"),
        "zmw" => ("ZMW", "zambian kwacha"),
        "pkr" => ("PKR", "pakistani rupee"),
        "tk" => ("BDT", "bangladeshi taka"),
        "bdt" => ("BDT", "bangladeshi taka"),
        "lkr" => ("LKR", "sri lankan rupee"),
        "ron" => ("RON", "romanian leu"),
        "uah" => ("UAH", "ukrainian hryvnia"),
    }
}

/// The currency that `word` is the code of: in capitals, but for some ("Rs"). "SH 20" is a road.
pub(crate) fn currency_code(word: &str) -> Option<Named> {
    let is_written_so = match word {
        "Rs" | "Ksh" | "KSh" | "Sh" | "Shs" | "Tk" | "dlrs" => true,
        "SH" | "SHS" | "TK" => false,
        _ => word.bytes().all(|b| b.is_ascii_uppercase()),
    };
    is_written_so.then(|| CODES.get(word, hash(word)))?
}
