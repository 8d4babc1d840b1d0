//! What the standard library does at the weight of kilobytes for every type or from tables of all
//! scripts, in little: every byte of the browser program is paid for by every reader.

/// Items in the order of a key, equal ones as they stood; a key that compares with nothing stays
/// where it is. Linear where the items stand in a few ordered runs, else `n log n`.
pub fn in_order<T, K: PartialOrd>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    let mut places = order(items.len(), &|a, b| {
        items.get(a).map(&key) < items.get(b).map(&key)
    });
    // Each item to its place, along the circles in which they move.
    for start in 0..places.len() {
        let mut here = start;
        while let Some(place) = places.get_mut(here) {
            let from = std::mem::replace(place, here);
            if from == start {
                break;
            }
            items.swap(here, from);
            here = from;
        }
    }
    items
}

/// The numbers below `len` in the order that `is_before` gives them, none if they stand so already:
/// a merge of ordered runs. Not generic, so that the program has it once.
fn order(len: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let ends_run = |&i: &usize| i == len || is_before(i, i - 1);
    let mut runs: Vec<usize> = (1..=len).filter(ends_run).collect();
    if runs.len() < 2 {
        return Vec::new();
    }
    let mut sorted: Vec<usize> = (0..len).collect();
    while runs.len() > 1 {
        let (mut merged, mut ends) = (Vec::with_capacity(len), Vec::with_capacity(runs.len() / 2 + 1));
        for pair in runs.chunks(2) {
            let start = merged.len();
            let (Some(&middle), Some(&end)) = (pair.first(), pair.last()) else {
                continue;
            };
            let run = |from: usize, to: usize| sorted.get(from..to).unwrap_or_default();
            let mut right = run(middle, end).iter().copied().peekable();
            for &left in run(start, middle) {
                while let Some(i) = right.next_if(|&i| is_before(i, left)) {
                    merged.push(i);
                }
                merged.push(left);
            }
            merged.extend(right);
            ends.push(end);
        }
        (sorted, runs) = (merged, ends);
    }
    sorted
}

/// Latin, Greek and Cyrillic capitals to small letters, one for one; other characters as they are.
#[must_use]
pub fn lower(c: char) -> char {
    let small = match u32::from(c) {
        n @ (0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f) => {
            n + 32
        }
        n @ 0x400..=0x40f => n + 80,
        // Pairs, the capital even or odd; the dotted I has no single small letter.
        n @ (0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f) => n | 1,
        n @ (0x139..=0x148 | 0x179..=0x17e) => n + n % 2,
        n => n,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Soft hyphen, zero-width space, word joiner, byte order mark: drawn as nothing, and would split words
/// and figures. Joiners and marks of direction are not among them: they change what is drawn.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A text in small letters, see [`lower`].
#[must_use]
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
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
    fn what_compares_with_nothing_loses_nothing() {
        for (items, want) in [
            ([f64::NAN, 1.0, 2.0], [f64::NAN, 1.0, 2.0]),
            ([2.0, 1.0, f64::NAN], [1.0, 2.0, f64::NAN]),
            // It is no bridge: what stands on its other side is not compared.
            ([2.0, f64::NAN, 1.0], [2.0, f64::NAN, 1.0]),
            ([f64::NAN, 2.0, 1.0], [f64::NAN, 1.0, 2.0]),
        ] {
            let got = in_order(items, |n| *n);
            assert_eq!(
                got.iter().map(|n| n.to_bits()).collect::<Vec<_>>(),
                want.map(f64::to_bits),
                "{items:?}"
            );
        }
    }

    #[test]
    fn order_is_that_of_the_standard_library() {
        for len in 0..200_u32 {
            let items: Vec<(u32, u32)> = (0..len)
                .map(|i| (i.wrapping_mul(2_654_435_761) >> 27, i))
                .collect();
            let mut want = items.clone();
            want.sort_by_key(|(key, _)| *key);
            assert_eq!(in_order(items, |(key, _)| *key), want);
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        let letters = (0..0x250).chain(0x386..0x530).filter_map(char::from_u32);
        for c in letters {
            let mut want = c.to_lowercase();
            let want = want.next().filter(|_| want.next().is_none());
            let rare = matches!(c, '\u{130}' | '\u{178}' | '\u{180}'..='\u{24f}' | '\u{370}'..='\u{390}' | '\u{3cf}'..='\u{3ff}' | '\u{4c0}'..='\u{4cf}');
            assert_eq!(
                lower(c),
                if rare { c } else { want.unwrap_or(c) },
                "{c} {:x}",
                u32::from(c)
            );
        }
    }
}
