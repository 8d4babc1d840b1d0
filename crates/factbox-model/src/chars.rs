//! Characters: small letters without the tables of all scripts, which would weigh on every reader, and
//! what is not seen.

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
    // Most text is, and then it goes ten times as fast.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
