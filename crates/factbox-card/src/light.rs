//! Two things of the standard library in a small size: sorting and printing of fractions. The general
//! ones weigh kilobytes for each type; the lists of a card are short and its numbers plain.

use std::fmt::Write as _;

/// Items in the order of a key, equal ones as they stood. Fast where they stand in order already.
pub fn in_order<T, K: PartialOrd>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    for item in items {
        let own = key(&item);
        let at = out
            .iter()
            .rposition(|other| key(other) <= own)
            .map_or(0, |last| last + 1);
        out.insert(at, item);
    }
    out
}

/// A number with two places: "12.50".
pub fn hundredths(n: f64) -> String {
    // Half away from zero; beyond the range of i32 nothing is drawn.
    let whole = (n * 100.0 + 0.5_f64.copysign(n)) as i32;
    let sign = if whole < 0 { "-" } else { "" };
    let whole = whole.unsigned_abs();
    let mut out = String::from(sign);
    let _ = write!(out, "{}.{}{}", whole / 100, whole / 10 % 10, whole % 10);
    out
}

/// A share of the width, as SVG has it: "12.50%".
pub fn per_cent(n: f64) -> String {
    let mut out = hundredths(n);
    out.push('%');
    out
}

/// A number in plain decimal notation, exact to nine places: "1840", "7.5". Empty for what has no
/// such form.
pub fn decimal(n: f64) -> String {
    if !n.is_finite() || n.abs() >= 1e38 {
        return String::new();
    }
    let mut out = String::new();
    if n < 0.0 {
        out.push('-');
    }
    let n = n.abs();
    let _ = write!(out, "{}", n as u128);
    let places = (0..=9).find(|places| {
        let scaled = n * 10_f64.powi(*places);
        (scaled - (scaled + 0.5).floor()).abs() <= scaled.abs() * f64::EPSILON
    });
    let places = places.unwrap_or(9) as usize;
    if places > 0 {
        let scaled = (n.fract() * 10_f64.powi(places as i32) + 0.5) as u64;
        let digits = scaled.to_string();
        out.push('.');
        for _ in digits.len()..places {
            out.push('0');
        }
        out.push_str(&digits);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_stable() {
        let words = ["bb", "a", "cc", "b", "aa", ""];
        assert_eq!(in_order(words, |w| w.len()), ["", "a", "b", "bb", "cc", "aa"]);
    }

    #[test]
    fn two_places() {
        for (n, want) in [
            (0.0, "0.00"),
            (12.5, "12.50"),
            (99.999, "100.00"),
            (-0.4, "-0.40"),
            (7.006, "7.01"),
            (100.0, "100.00"),
        ] {
            assert_eq!(hundredths(n), want);
        }
    }

    #[test]
    fn decimals_read_back_as_they_were() {
        for n in [
            0.0,
            1.0,
            0.4,
            7.5,
            -3.25,
            2783.0,
            12.9e9,
            1.0 / 8.0,
            0.001,
            3.05,
            99.95,
            1e15,
            1.65e9,
            123_456.789,
            1e20,
            4.35,
            0.1 + 0.2,
        ] {
            let text = decimal(n);
            let back: f64 = text.parse().unwrap();
            assert!((back - n).abs() <= n.abs() * 1e-9, "{n} {text}");
        }
        for (n, want) in [
            (1840.0, "1840"),
            (7.5, "7.5"),
            (0.05, "0.05"),
            (3.05, "3.05"),
            (-0.5, "-0.5"),
            (f64::NAN, ""),
        ] {
            assert_eq!(decimal(n), want);
        }
    }
}
