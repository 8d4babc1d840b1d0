//! How far the work has come, on a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

/// What is counted, and how much of it there is, if known.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// Bytes of a stream.
    Bytes(Option<u64>),
    /// Pages.
    Pages(u64),
}

impl Measure {
    const fn template(self) -> &'static str {
        match self {
            Self::Bytes(Some(_)) => "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec}, {eta} left",
            Self::Bytes(None) => "{spinner} {bytes} {bytes_per_sec}",
            Self::Pages(_) => "{wide_bar} {pos}/{len} pages, {eta} left",
        }
    }

    const fn total(self) -> Option<u64> {
        match self {
            Self::Bytes(total) => total,
            Self::Pages(total) => Some(total),
        }
    }
}

/// Progress on standard error, if that is a terminal and the results go elsewhere.
pub fn bar(measure: Measure) -> ProgressBar {
    if std::io::stdout().is_terminal() || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = measure
        .total()
        .map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    match ProgressStyle::with_template(measure.template()) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_measure_is_shown_in_its_own_unit() {
        for (measure, keys) in [
            (Measure::Bytes(Some(9)), ["{bytes}", "{total_bytes}", "{eta}"]),
            (Measure::Bytes(None), ["{spinner}", "{bytes}", "{bytes_per_sec}"]),
            (Measure::Pages(9), ["{pos}", "{len} pages", "{eta}"]),
        ] {
            let template = measure.template();
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
            assert!(keys.iter().all(|key| template.contains(key)), "{template}");
        }
        assert!(!Measure::Pages(9).template().contains("bytes"));
    }
}
