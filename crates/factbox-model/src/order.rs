//! Sorting. The standard library's weighs kilobytes for every type that is sorted, and every byte of the
//! browser program is paid for by every reader.

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
}
