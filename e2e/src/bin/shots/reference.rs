//! The reference set: every picture as a coarse grid of greys, a line of text each. Small enough to be
//! committed, fine enough that a word missing or moved is seen, blind to the last shade of a glyph.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{collections::BTreeMap, fmt, fs, path::Path};

/// The files of the reference set.
const FACTS: &str = "facts.json";
const PICTURES: &str = "pictures.txt";
/// The side of a cell, in pixels.
const CELL: usize = 24;
/// How far a cell's grey may be off, of 63: a word of small print that comes or goes makes more.
const SHADE: u8 = 3;
/// How far a side may be off, in pixels.
const SIDE: usize = 2;
/// The greys from black to white, as they are written.
const GREYS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// A picture as a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    width: usize,
    height: usize,
    /// Row by row, 0 to 63.
    cells: Vec<u8>,
}

impl Grid {
    /// The grid of a PNG without transparency.
    pub fn of(png: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
        let frame = reader.next_frame(&mut pixels)?;
        let samples = frame.color_type.samples();
        ensure!(samples >= 3, "{:?} is no colour", frame.color_type);
        let greys = pixels
            .chunks_exact(samples)
            .map(|pixel| (3 * u32::from(pixel[0]) + 6 * u32::from(pixel[1]) + u32::from(pixel[2])) / 10);
        Ok(Self::averaged(frame.width as usize, frame.height as usize, greys))
    }

    /// The grid of greys from 0 to 255, row by row.
    fn averaged(width: usize, height: usize, greys: impl Iterator<Item = u32>) -> Self {
        let across = width.div_ceil(CELL);
        let mut sums = vec![(0, 0); across * height.div_ceil(CELL)];
        for (at, grey) in greys.enumerate() {
            let (x, y) = (at % width, at / width);
            let (sum, count) = &mut sums[y / CELL * across + x / CELL];
            *sum += grey;
            *count += 1;
        }
        let cells = sums.iter().map(|(sum, count)| (sum / count / 4) as u8).collect();
        Self { width, height, cells }
    }

    /// What a reader would see of the difference, if anything.
    pub fn difference(&self, other: &Self) -> Option<String> {
        let off = |a: usize, b: usize| a.abs_diff(b) > SIDE;
        if off(self.width, other.width) || off(self.height, other.height) {
            let (width, height) = (other.width, other.height);
            return Some(format!(
                "{}x{} pixels, was {width}x{height}",
                self.width, self.height
            ));
        }
        let across = self.width.div_ceil(CELL);
        let cells = self.cells.iter().zip(&other.cells).enumerate();
        let mut changed = cells.filter(|(_, (now, then))| now.abs_diff(**then) > SHADE);
        let (first, _) = changed.next()?;
        let (x, y) = (first % across * CELL, first / across * CELL);
        Some(format!("{} places, the first at {x}, {y}", 1 + changed.count()))
    }

    /// Reads what `Display` writes.
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (width, height) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let level = |grey| Some(GREYS.iter().position(|g| *g == grey)? as u8);
        let cells = words.next()?.bytes().map(level).collect::<Option<_>>()?;
        Some(Self { width, height, cells })
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells: String = self
            .cells
            .iter()
            .map(|c| char::from(GREYS[usize::from(*c)]))
            .collect();
        write!(f, "{} {} {cells}", self.width, self.height)
    }
}

/// Pictures by name.
pub type Set = BTreeMap<String, Grid>;

/// Reads the committed facts and pictures.
pub fn read(folder: &Path) -> Result<(Value, Set)> {
    let file = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
    };
    let line = |line: &str| {
        let (name, grid) = line.split_once(' ')?;
        Some((name.to_owned(), Grid::parse(grid)?))
    };
    let facts = serde_json::from_str(&file(FACTS)?)?;
    let lines = file(PICTURES)?;
    let pictures = lines
        .lines()
        .map(|l| line(l).with_context(|| format!("not a picture: {l}")));
    Ok((facts, pictures.collect::<Result<_>>()?))
}

/// Writes facts and pictures to be committed.
pub fn write(folder: &Path, facts: &Value, set: &Set) -> Result<()> {
    let lines: String = set
        .iter()
        .map(|(name, grid)| format!("{name} {grid}\n"))
        .collect();
    fs::write(folder.join(PICTURES), lines)?;
    Ok(fs::write(folder.join(FACTS), format!("{facts}\n"))?)
}

/// One line for each picture that changed, came or went.
pub fn differences(now: &Set, then: &Set) -> Vec<String> {
    let changed = now.iter().filter_map(|(name, grid)| match then.get(name) {
        Some(other) => Some(format!("{name}: {}", grid.difference(other)?)),
        None => Some(format!("{name}: new")),
    });
    let gone = then.keys().filter(|name| !now.contains_key(*name));
    changed.chain(gone.map(|name| format!("{name}: gone"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A light picture with a dark block in it.
    fn grid(width: usize, block: (usize, usize, usize, usize), ink: u32) -> Grid {
        let (x, y, wide, high) = block;
        let greys = (0..width * 100).map(|at| {
            let inside = (x..x + wide).contains(&(at % width)) && (y..y + high).contains(&(at / width));
            if inside { ink } else { 245 }
        });
        Grid::averaged(width, 100, greys)
    }

    #[test]
    fn what_is_seen_is_a_difference_and_what_is_not_is_none() {
        let block = (30, 30, 40, 12);
        let before = grid(300, block, 60);
        for (name, now, differs) in [
            ("the same", grid(300, block, 60), false),
            ("a shade lighter", grid(300, block, 68), false),
            ("a pixel narrower", grid(299, block, 60), false),
            ("gone", grid(300, (0, 0, 0, 0), 60), true),
            ("moved by a line", grid(300, (30, 50, 40, 12), 60), true),
            ("another colour", grid(300, block, 160), true),
            ("a wider card", grid(310, block, 60), true),
        ] {
            assert_eq!(now.difference(&before).is_some(), differs, "{name}");
        }
    }

    #[test]
    fn a_written_grid_reads_back() {
        let grid = grid(100, (10, 10, 60, 60), 0);
        assert_eq!(Grid::parse(&grid.to_string()), Some(grid));
        assert_eq!(Grid::parse("10 10 *"), None);
    }

    #[test]
    fn pictures_that_come_and_go_are_named() {
        let set = |names: &[&str]| -> Set {
            names
                .iter()
                .map(|name| ((*name).to_owned(), grid(50, (0, 0, 9, 9), 0)))
                .collect()
        };
        assert_eq!(
            differences(&set(&["a", "b"]), &set(&["b", "c"])),
            ["a: new", "c: gone"]
        );
    }
}
