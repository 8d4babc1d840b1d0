use factbox_model::in_order;

/// Rows of labels above the line.
const LANES: usize = 4;
/// Room between a label and what stands beside it, in em.
const GAP: f64 = 0.6;
/// Between a pole and its own words, in em.
pub const POLE: f64 = 0.4;

/// A label: words beside a pole that stands on its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Which of the wishes it answers.
    pub index: usize,
    /// The pole, in per cent across.
    pub x: f64,
    /// The row above the line, 0 the lowest.
    pub lane: usize,
    /// On which side of the pole its words stand.
    pub side: Side,
    /// What stands under its first line, cut to fit.
    pub what: String,
    /// The wider of both lines, in em.
    width: f64,
}

/// A side of a pole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Words begin at the pole.
    After,
    /// Words end at the pole.
    Before,
}

/// A label wanted: where, its first line, and its second in full.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Per cent across.
    pub x: f64,
    /// First line, never cut.
    pub head: &'a str,
    /// Second line, cut where need be; may be empty.
    pub what: &'a str,
}

impl Flag {
    /// Where its words begin and end, in em, for a drawing of this width in em.
    fn extent(&self, width: f64) -> (f64, f64) {
        let pole = self.x / 100.0 * width;
        match self.side {
            Side::After => (pole + POLE, pole + POLE + self.width),
            Side::Before => (pole - POLE - self.width, pole - POLE),
        }
    }

    /// Whether two flags can stand together at this width and any greater one: words in one lane keep
    /// their distance in the order of their poles, and no pole cuts through words below its own.
    fn clear_of(&self, other: &Self, width: f64) -> bool {
        let (low, high) = if self.lane <= other.lane {
            (self, other)
        } else {
            (other, self)
        };
        let (from, to) = low.extent(width);
        if low.lane == high.lane {
            let (a, b) = if low.x <= high.x { (low, high) } else { (high, low) };
            return a.extent(width).1 + GAP <= b.extent(width).0;
        }
        let pole = high.x / 100.0 * width;
        match low.side {
            Side::After => high.x <= low.x || pole >= to + GAP,
            Side::Before => high.x >= low.x || pole <= from - GAP,
        }
    }
}

/// Places labels in a drawing of this width in em or more, the most wanted first, each at the greatest length for which all before it keep
/// their place. What finds none is left out; its mark and its row in the list remain.
#[must_use]
pub fn place(wishes: &[Wish<'_>], room: f64) -> Vec<Flag> {
    let mut placed: Vec<Flag> = Vec::new();
    for (index, wish) in wishes.iter().enumerate() {
        for length in [44, 32, 22, 0] {
            let what = clip(wish.what, length);
            // First lines are set bold.
            let width = (1.12 * width(wish.head)).max(width(&what));
            let with = |side| {
                let what = what.clone();
                let flag = Flag {
                    index,
                    x: wish.x,
                    lane: 0,
                    side,
                    what,
                    width,
                };
                stack([placed.as_slice(), &[flag]].concat(), room)
            };
            if let Some(stacked) = with(Side::After).or_else(|| with(Side::Before)) {
                placed = stacked;
                break;
            }
        }
    }
    placed
}

/// Gives each flag the lowest row on which it is clear of the others, from the ends of their words
/// back to their poles: so they rise like stairs and no pole cuts through words. `None` where a flag
/// finds no row or leaves the drawing.
fn stack(flags: Vec<Flag>, width: f64) -> Option<Vec<Flag>> {
    let inside = |f: &Flag| {
        let (from, to) = f.extent(width);
        from >= 0.0 && to <= width
    };
    if !flags.iter().all(inside) {
        return None;
    }
    let flags = in_order(flags, |f| match f.side {
        Side::After => (0, -f.x),
        Side::Before => (1, f.x),
    });
    let mut stacked: Vec<Flag> = Vec::with_capacity(flags.len());
    for flag in flags {
        let lane = (0..LANES).find(|&lane| {
            let flag = Flag { lane, ..flag.clone() };
            stacked.iter().all(|f| f.clear_of(&flag, width))
        })?;
        stacked.push(Flag { lane, ..flag });
    }
    Some(stacked)
}

/// At most so many characters of a text, cut between words and marked with "…".
#[must_use]
pub fn clip(text: &str, most: usize) -> String {
    if most == 0 {
        return String::new();
    }
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let head = text.get(..end).unwrap_or_default();
    // A word cut in two is given up, unless it is all there is.
    let whole = match text.get(end..) {
        Some(rest) if rest.starts_with(char::is_whitespace) => head,
        _ => head
            .rsplit_once(char::is_whitespace)
            .map_or(head, |(words, _)| words),
    };
    let whole =
        whole.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '…' | '—' | '–'));
    format!("{whole} …")
}

/// How wide a text is at most, in em, for the widest of common typefaces.
#[must_use]
pub fn width(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '’' => 0.36,
            ' ' | 'f' | 'r' | 't' | '-' | '(' | ')' => 0.42,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1.0,
            'A'..='Z' => 0.74,
            '\u{2e80}'..='\u{ffff}' | '\u{1f000}'.. => 1.1,
            _ => 0.64,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator, for positions and texts in all combinations.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: u64) -> u64 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % sides
        }
    }

    #[test]
    fn no_label_overlaps_another_or_leaves_the_drawing_at_any_width() {
        let mut dice = Dice(7);
        for _ in 0..400 {
            let count = 1 + dice.roll(24) as usize;
            let wishes: Vec<(f64, String, String)> = (0..count)
                .map(|_| {
                    let x = dice.roll(1001) as f64 / 10.0;
                    let words = |n: u64| "word ".repeat(n as usize).trim_end().to_owned();
                    (x, words(1 + dice.roll(2)), words(dice.roll(9)))
                })
                .collect();
            let wishes: Vec<Wish> = wishes
                .iter()
                .map(|(x, head, what)| Wish { x: *x, head, what })
                .collect();
            let room = 29.0 + dice.roll(30) as f64;
            let flags = place(&wishes, room);
            assert!(!flags.is_empty());
            for width in [room, 1.1 * room, 1.7 * room, 3.0 * room] {
                for (at, a) in flags.iter().enumerate() {
                    let (from, to) = a.extent(width);
                    assert!(from >= 0.0 && to <= width, "{a:?}");
                    for b in &flags[at + 1..] {
                        let (other_from, other_to) = b.extent(width);
                        if a.lane == b.lane {
                            assert!(to < other_from || other_to < from, "{a:?} {b:?} at {width}");
                        }
                        // The higher one's pole passes beside the lower one's words.
                        let (low, high) = if a.lane < b.lane { (a, b) } else { (b, a) };
                        let (from, to) = low.extent(width);
                        let pole = high.x / 100.0 * width;
                        assert!(
                            low.lane == high.lane || pole < from || pole > to,
                            "{a:?} {b:?} at {width}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn texts_are_cut_between_words() {
        for (text, most, want) in [
            ("a levee gave way", 20, "a levee gave way"),
            ("a levee gave way", 12, "a levee gave …"),
            ("a levee gave way", 10, "a levee …"),
            ("a levee, gave way", 9, "a levee …"),
            ("Unabhängigkeitserklärung", 8, "Unabhäng …"),
            ("é", 1, "é"),
            ("anything", 0, ""),
            ("", 5, ""),
        ] {
            assert_eq!(clip(text, most), want, "{text} {most}");
        }
    }
}
