//! Pictures of a window, compared point by point.

use anyhow::Result;
use std::{collections::BTreeSet, io::Cursor};

/// A part of a picture: left, top, right and bottom, in CSS pixels.
pub type Area = [f64; 4];

/// The side of a square that is looked at or not as a whole, in points.
const SQUARE: usize = 16;

/// The colours of a window's points.
pub struct Picture {
    width: usize,
    points: Vec<[u8; 4]>,
    /// What is not looked at.
    hole: Area,
}

impl Picture {
    /// Decodes a PNG; the points inside of `hole` count for nothing.
    pub fn decode(png: &[u8], hole: Area) -> Result<Self> {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::ALPHA | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let frame = reader.next_frame(&mut bytes)?;
        Ok(Self {
            width: frame.width as usize,
            points: bytes.as_chunks().0.to_vec(),
            hole,
        })
    }

    /// The points, across and down, that look in none of `after` as in any of `before`, outside of
    /// the squares in which the pictures `before` differ among themselves.
    pub fn differing(before: &[&Self], after: &[&Self]) -> Vec<(usize, usize)> {
        let all = || before.iter().chain(after);
        let count = all().map(|p| p.points.len()).max().unwrap_or_default();
        let width = all().map(|p| p.width).max().unwrap_or_default().max(1);
        let place = |at: usize| (at % width, at / width);
        let square = |(x, y): (usize, usize)| (x / SQUARE, y / SQUARE);
        let restless: BTreeSet<_> = (0..count)
            .filter(|&at| {
                before
                    .windows(2)
                    .any(|two| two[0].points.get(at) != two[1].points.get(at))
            })
            .map(|at| square(place(at)))
            .collect();
        let alike = |at| {
            let mut pairs = before.iter().flat_map(|a| after.iter().map(move |b| (a, b)));
            pairs.any(|(a, b)| a.points.get(at) == b.points.get(at))
        };
        (0..count)
            .filter(|&at| !alike(at))
            .map(place)
            .filter(|&(x, y)| !all().any(|picture| picture.hides(x, y)))
            .filter(|&point| !restless.contains(&square(point)))
            .collect()
    }

    fn hides(&self, x: usize, y: usize) -> bool {
        let [left, top, right, bottom] = self.hole;
        let (x, y) = (x as f64, y as f64);
        x >= left.floor() && x < right.ceil() && y >= top.floor() && y < bottom.ceil()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(points: &[(usize, u8)], hole: Area) -> Picture {
        let mut picture = Picture {
            width: 40,
            points: vec![[1; 4]; 40],
            hole,
        };
        for &(at, colour) in points {
            picture.points[at] = [colour; 4];
        }
        picture
    }

    #[test]
    fn only_what_no_load_explains_differs() {
        let nothing = [0.0; 4];
        let (before, blinking) = (picture(&[], nothing), picture(&[(3, 9)], nothing));
        let after = picture(&[(3, 8), (5, 8), (39, 7)], nothing);
        assert_eq!(Picture::differing(&[&before], &[&before]), []);
        assert_eq!(
            Picture::differing(&[&before], &[&after]),
            [(3, 0), (5, 0), (39, 0)]
        );
        assert_eq!(Picture::differing(&[&before, &blinking], &[&after]), [(39, 0)]);
        assert_eq!(Picture::differing(&[&before], &[&after, &before]), []);
        let hidden = picture(&[(39, 7)], [38.0, 0.0, 40.0, 1.0]);
        assert_eq!(Picture::differing(&[&before], &[&hidden]), []);
    }
}
