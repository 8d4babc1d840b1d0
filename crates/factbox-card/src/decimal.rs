//! Decimal notation in a small size: the general printing of fractions weighs kilobytes, and a card's
//! numbers are plain.

use std::fmt::Write as _;

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
    if !n.is_finite() || n.abs() >= 1e33 {
        return String::new();
    }
    let mut out = String::new();
    if n < 0.0 {
        out.push('-');
    }
    let n = n.abs();
    // In two parts: 128-bit integers are printed by kilobytes of code.
    let rest = n % 1e18;
    let high = ((n - rest) / 1e18).round() as u64;
    let _ = match high {
        0 => write!(out, "{}", rest as u64),
        _ => write!(out, "{high}{:018}", rest as u64),
    };
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
            (3e24, "2999999999999999949668352"),
            (f64::NAN, ""),
        ] {
            assert_eq!(decimal(n), want);
        }
    }
}
