//! The shapes of a time line, in per cent across and in em up and down.

use super::{View, item};
use crate::outline::Dated;
use crate::timeline::{self, Flag, Placed, Scale, Side, Tick, TickStyle};
use crate::{DateStyle, decimal};
use yew::prelude::*;

/// The height of a line of text, in em.
pub const LINE: f64 = 1.3;
const RADIUS: f64 = 0.4;

/// Shapes around an axis.
pub struct Drawing {
    /// How far down the axis lies, in em.
    base: f64,
    flip: Flip,
    /// What was drawn, the first at the back.
    pub shapes: Vec<Html>,
}

impl Drawing {
    pub fn new(base: f64, rtl: bool) -> Self {
        Self {
            base,
            flip: Flip(rtl),
            shapes: Vec::new(),
        }
    }

    fn line(&mut self, class: &'static str, x: (f64, f64), y: (f64, f64)) {
        let (x1, x2) = (self.flip.at(x.0), self.flip.at(x.1));
        self.shapes
            .push(html! { <line {class} {x1} {x2} y1={em(y.0)} y2={em(y.1)} /> });
    }

    /// Words at a place, or so many em beside it.
    fn words(&mut self, class: &'static str, x: f64, (anchor, dx): (&'static str, f64), y: f64, words: &str) {
        self.shapes.push(html! {
            <text {class} x={self.flip.at(x)} dx={em(dx)} y={em(y)} text-anchor={anchor}>{ words.to_owned() }</text>
        });
    }

    /// The line itself: broken where it is not to scale, dashed where it is to come.
    pub fn axis(&mut self, scale: &Scale, published: Option<f64>) {
        let (from, to) = scale.across;
        let now = published.unwrap_or(to);
        for (class, from, to) in [
            ("far", 0.0, from),
            ("axis", from, now),
            ("axis to-come", now, to),
            ("far", to, 100.0),
        ] {
            if to > from {
                self.line(class, (from, to), (self.base, self.base));
            }
        }
        for x in [from, to] {
            if 0.0 < x && x < 100.0 {
                self.shapes.push(html! {
                    <svg x={self.flip.at(x)} y={em(self.base)} class="break">
                        <rect x="-5" y="-6" width="10" height="12" />
                        <path d="M-5 6L-1 -6M1 6L5 -6" />
                    </svg>
                });
            }
        }
    }

    /// The day of publication.
    pub fn published(&mut self, view: &View<'_>, x: f64) {
        self.line("day", (x, x), (self.base - 0.9, self.base + 0.9));
        self.calendar(x, view.props.strings.published);
    }

    /// Words under the line, kept inside near the edges.
    fn calendar(&mut self, x: f64, words: &str) {
        self.words("calendar", x, (self.flip.edge(x), 0.0), self.base + 1.9, words);
    }

    /// A mark of the calendar; its words give way to those under the day of publication.
    pub fn tick(&mut self, view: &View<'_>, tick: &Tick, published: Option<f64>) {
        let style = match tick.style {
            TickStyle::Day => DateStyle::ShortDay,
            TickStyle::Month => DateStyle::ShortMonth,
            TickStyle::Year => DateStyle::Year,
        };
        let words = view.props.format.date(tick.day, style);
        // Half their width, and their middle, which is beside their mark near the edges.
        let stand = |x: f64, words: &str| {
            let half = timeline::width(words) / 2.0;
            let shift = match Flip(false).edge(x) {
                "start" => half,
                "end" => -half,
                _ => 0.0,
            };
            (half, x / 100.0 * timeline::WIDTH + shift)
        };
        let (half, middle) = stand(tick.x, &words);
        let free = published.is_none_or(|x| {
            let (other, at) = stand(x, view.props.strings.published);
            (middle - at).abs() > half + other + 0.5
        });
        self.line("tick", (tick.x, tick.x), (self.base, self.base + 0.7));
        if free {
            self.calendar(tick.x, &words);
        }
    }

    /// A label on its pole, `lane` em for each row.
    pub fn flag(&mut self, flag: &Flag, head: &str, lane: f64) {
        let top = self.base - 0.8 - lane * (flag.lane + 1) as f64;
        let beside = self.flip.beside(flag.side);
        self.line("pole", (flag.x, flag.x), (top, self.base - RADIUS));
        self.words("head", flag.x, beside, top + 0.85, head);
        if !flag.what.is_empty() {
            self.words("said", flag.x, beside, top + 0.85 + LINE, &flag.what);
        }
    }

    /// A day is a point, a period a bar; lighter where only the period is known, hollow where planned.
    pub fn mark(&mut self, dated: &Dated<'_>, placed: Placed) {
        let class = classes!("mark", item::manner(dated));
        let length = placed.to - placed.from;
        // Too short to be seen as a stretch: a point.
        self.shapes.push(if length < 2.0 {
            html! { <circle {class} cx={self.flip.at(placed.middle())} cy={em(self.base)} r={em(RADIUS)} /> }
        } else {
            let x = self.flip.left(placed.from, placed.to);
            let width = decimal::per_cent(length);
            html! {
                <rect {class} {x} y={em(self.base - RADIUS)} rx={em(RADIUS)} {width} height={em(2.0 * RADIUS)} />
            }
        });
    }
}

/// Left and right for the writing direction.
#[derive(Clone, Copy)]
struct Flip(bool);

impl Flip {
    fn at(self, x: f64) -> String {
        decimal::per_cent(if self.0 { 100.0 - x } else { x })
    }

    /// From left to right: where a stretch begins.
    fn left(self, from: f64, to: f64) -> String {
        self.at(if self.0 { to } else { from })
    }

    /// The anchor of words beside a pole.
    fn anchor(self, side: Side) -> &'static str {
        if (side == Side::After) == self.0 {
            "end"
        } else {
            "start"
        }
    }

    /// Centred, but kept inside near the edges.
    fn edge(self, x: f64) -> &'static str {
        match x {
            ..8.0 => self.anchor(Side::After),
            92.0.. => self.anchor(Side::Before),
            _ => "middle",
        }
    }

    /// The anchor of words beside a pole, and their distance from it.
    fn beside(self, side: Side) -> (&'static str, f64) {
        match self.anchor(side) {
            "start" => ("start", timeline::POLE),
            end => (end, -timeline::POLE),
        }
    }
}

/// A length as SVG has it: "1.30em".
pub fn em(length: f64) -> String {
    let mut out = decimal::hundredths(length);
    out.push_str("em");
    out
}
