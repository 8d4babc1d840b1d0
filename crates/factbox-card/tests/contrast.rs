//! The colours of `styles/tokens.css` against WCAG 2.2: text 4.5, drawings 3, in both schemes.

const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// A role's light and dark colour.
fn role(name: &str) -> Option<[[u8; 3]; 2]> {
    let line = TOKENS
        .lines()
        .find(|l| l.trim_start().starts_with(&format!("{name}:")))?;
    let mut colours = line.split('#').skip(1).map(|hex| {
        let channel = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        Some([channel(0)?, channel(2)?, channel(4)?])
    });
    Some([colours.next()??, colours.next()??])
}

/// WCAG's relative luminance.
fn luminance(colour: [u8; 3]) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_enough_in_light_and_dark_on_the_card_and_on_the_wash() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    for (front, ground, least) in [
        ("--_ink", "--_bg", 7.0),
        ("--_muted", "--_bg", 4.5),
        ("--_accent", "--_bg", 4.5),
        ("--_plan", "--_bg", 4.5),
        ("--_bar", "--_bg", 3.0),
        ("--_ink", "--_wash", 7.0),
        ("--_muted", "--_wash", 4.5),
        ("--_accent", "--_wash", 4.5),
        ("--_plan", "--_wash", 4.5),
    ] {
        let (front_colours, ground_colours) = (role(front).unwrap(), role(ground).unwrap());
        for scheme in [0, 1] {
            let got = contrast(front_colours[scheme], ground_colours[scheme]);
            assert!(got >= least, "{front} on {ground}, scheme {scheme}: {got:.2}");
        }
    }
}
