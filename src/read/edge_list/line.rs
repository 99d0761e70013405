//! What does one line say?

/// A line of an edge list.
pub(super) enum Line {
    /// Nothing, or a comment.
    Nothing,
    /// A tie, perhaps with its strength.
    Tie {
        ends: [u32; 2],
        strength: Option<f64>,
    },
}

/// The line that begins at `at` and where the next one begins; `None` when it is no plain tie.
#[inline]
pub(super) fn parse(text: &[u8], at: usize) -> Option<(Line, usize)> {
    let at = skip_blanks(text, at);
    match text.get(at) {
        None => return Some((Line::Nothing, at)),
        Some(b'\n' | b'\r' | b'#' | b'%') => return Some((Line::Nothing, after_line(text, at))),
        Some(_) => {}
    }
    let (from, at) = whole_number(text, at)?;
    let (to, at) = whole_number(text, after_gap(text, at)?)?;
    match text.get(at) {
        None => return Some((tie(from, to), at)),
        Some(b'\n') => return Some((tie(from, to), at + 1)),
        Some(_) => {}
    }
    rest(text, at, from, to)
}

/// What follows the second number: blanks, perhaps a strength, the end of the line.
#[cold]
fn rest(text: &[u8], at: usize, from: u32, to: u32) -> Option<(Line, usize)> {
    let column = skip_blanks(text, at);
    if is_end(text, column) {
        return Some((tie(from, to), after_line(text, column)));
    }
    let start = after_gap(text, at)?;
    let end = start
        + text[start..]
            .iter()
            .take_while(|byte| !byte.is_ascii_whitespace())
            .count();
    let strength: f64 = std::str::from_utf8(&text[start..end]).ok()?.parse().ok()?;
    if !(strength > 0.0 && strength.is_normal()) {
        return None;
    }
    let end = skip_blanks(text, end);
    let line = Line::Tie {
        ends: [from, to],
        strength: Some(strength),
    };
    is_end(text, end).then(|| (line, after_line(text, end)))
}

#[inline]
fn tie(from: u32, to: u32) -> Line {
    Line::Tie {
        ends: [from, to],
        strength: None,
    }
}

#[inline]
fn skip_blanks(text: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\t') = text.get(at) {
        at += 1;
    }
    at
}

/// At least one blank must stand between two columns.
#[inline]
fn after_gap(text: &[u8], at: usize) -> Option<usize> {
    let end = skip_blanks(text, at);
    (end > at).then_some(end)
}

fn is_end(text: &[u8], at: usize) -> bool {
    matches!(text.get(at), None | Some(b'\n' | b'\r'))
}

fn after_line(text: &[u8], at: usize) -> usize {
    let rest = &text[at..];
    at + rest
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(rest.len(), |newline| newline + 1)
}

/// A number below 2³² without leading zeros, and where it ends.
#[inline]
fn whole_number(text: &[u8], at: usize) -> Option<(u32, usize)> {
    if let Some(&eight) = text.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(eight);
        let digits = leading_digits(word);
        if digits < 8 {
            let fine = digits > 0 && (eight[0] != b'0' || digits == 1);
            return fine.then(|| (value(word, digits), at + digits as usize));
        }
    }
    long_number(text, at)
}

/// How many of the eight bytes are digits before the first that is none.
///
/// A digit is 0x30..=0x39: its high half is 3 and adding 6 keeps it so.
#[inline]
fn leading_digits(word: u64) -> u32 {
    const HIGH_HALVES: u64 = 0xf0f0_f0f0_f0f0_f0f0;
    const THREES: u64 = 0x3030_3030_3030_3030;
    let high = (word & HIGH_HALVES) ^ THREES;
    let carried = (word.wrapping_add(0x0606_0606_0606_0606) & HIGH_HALVES) ^ THREES;
    (high | carried).trailing_zeros() / 8
}

/// The value of the first 1 to 7 digits, all at once: pairs, then fours, then eight
/// (Lemire 2018, "Quickly parsing eight digits").
#[inline]
fn value(word: u64, digits: u32) -> u32 {
    let digits = (word << (64 - 8 * digits)) & 0x0f0f_0f0f_0f0f_0f0f;
    let pairs = (digits.wrapping_mul(10) + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    (fours.wrapping_mul(10_000) + (fours >> 32)) as u32
}

/// A number of eight digits and more, or one near the end of the text.
#[cold]
fn long_number(text: &[u8], at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if length == 0 || length > 10 || (rest[0] == b'0' && length > 1) {
        return None;
    }
    let number = rest[..length]
        .iter()
        .fold(0u64, |number, digit| number * 10 + u64::from(digit - b'0'));
    Some((u32::try_from(number).ok()?, at + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_length_are_read() {
        for number in [
            0u32,
            7,
            42,
            999,
            1234,
            65_535,
            123_456,
            9_999_999,
            12_345_678,
            u32::MAX,
        ] {
            for tail in ["", " ", "\t5\n", "\n", " 123456789"] {
                let text = format!("{number}{tail}");
                let read = whole_number(text.as_bytes(), 0);
                assert_eq!(read, Some((number, number.to_string().len())), "{text:?}");
            }
        }
    }

    #[test]
    fn only_digits_are_digits() {
        for byte in 0..=255u8 {
            let word = u64::from_le_bytes([byte, b'1', b'2', b'3', b'4', b'5', b'6', b'7']);
            assert_eq!(leading_digits(word) == 8, byte.is_ascii_digit(), "{byte}");
            assert!(byte.is_ascii_digit() || leading_digits(word) == 0, "{byte}");
        }
    }
}
