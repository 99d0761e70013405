//! What does one line say?

use super::digits::{Bytes, number, numbers};
use crate::frozen::is_strength;

/// A line of an edge list.
pub(super) enum Line {
    /// Nothing, or a comment.
    Nothing,
    /// A tie, perhaps with its strength.
    Tie {
        ends: [u32; 2],
        strength: Option<f64>,
        has_time: bool,
    },
}

/// The tie of a line that holds two short numbers, one blank between them and nothing else, and
/// where the next line begins; `None` when it is any other line.
///
/// Nearly all lines are such. Sixteen bytes show where both numbers end, without asking byte by
/// byte; the next line waits for nothing else.
#[inline]
pub(super) fn plain_tie(text: &[u8], at: usize) -> Option<([u32; 2], usize)> {
    let window: &[u8; 24] = text.get(at..)?.first_chunk()?;
    let (line, _) = window.split_first_chunk::<16>()?;
    let bytes = Bytes::of(*line);
    // What is behind the sixteen bytes ends a number, too.
    let others = bytes.others() | 1 << 16;
    let gap = others.trailing_zeros() as usize;
    let end = (others & (others - 1)).trailing_zeros() as usize;
    let is_short = (1..8).contains(&gap) && (gap + 2..gap + 10).contains(&end);
    if !is_short {
        return None;
    }
    let second = gap + 1;
    let before_digits = !(others >> 1);
    let has_zeros = bytes.zeros() & before_digits & (1 | 1 << second) != 0;
    let next = match window[end] {
        b'\n' => end + 1,
        b'\r' if window[end + 1] == b'\n' => end + 2,
        _ => return None,
    };
    if has_zeros || !matches!(window[gap], b' ' | b'\t') {
        return None;
    }
    let from = u64::from_le_bytes(*window.first_chunk()?);
    let to = u64::from_le_bytes(*window[second..].first_chunk()?);
    Some((numbers([from, to], [gap, end - second]), at + next))
}

/// The line that begins at `at` and where the next one begins; `None` when it is no plain tie.
#[inline]
pub(super) fn parse(text: &[u8], at: usize) -> Option<(Line, usize)> {
    let at = skip_blanks(text, at);
    match text.get(at) {
        None => return Some((Line::Nothing, at)),
        Some(b'\n' | b'\r' | b'#' | b'%') => {
            let next = after_line(text, at);
            return is_one_line(&text[at..next]).then_some((Line::Nothing, next));
        }
        Some(_) => {}
    }
    let (from, at) = whole_number(text, at)?;
    let (to, at) = whole_number(text, after_gap(text, at)?)?;
    match text.get(at) {
        None => return Some((tie([from, to]), at)),
        Some(b'\n') => return Some((tie([from, to]), at + 1)),
        Some(_) => {}
    }
    rest(text, at, from, to)
}

/// Old programs end lines with `\r` alone: what looks like a comment may be the whole file then.
fn is_one_line(text: &[u8]) -> bool {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    !text.contains(&b'\r')
}

/// Where the second end of the first tie stands that leads from an id to itself.
pub(super) fn first_self_tie(text: &[u8], mut at: usize) -> Option<usize> {
    while at < text.len() {
        let (line, next) = parse(text, at)?;
        if let Line::Tie {
            ends: [from, to], ..
        } = line
            && from == to
        {
            let (_, gap) = whole_number(text, skip_blanks(text, at))?;
            return after_gap(text, gap);
        }
        at = next;
    }
    None
}

/// What follows the second number: blanks, perhaps a strength, after it perhaps a time, which is
/// passed over, the end of the line.
fn rest(text: &[u8], at: usize, from: u32, to: u32) -> Option<(Line, usize)> {
    let column = skip_blanks(text, at);
    if is_end(text, column) {
        return Some((tie([from, to]), after_line(text, column)));
    }
    let start = after_gap(text, at)?;
    let (strength, end) = match short_decimal(text, start) {
        Some(short) => short,
        None => any_decimal(text, start)?,
    };
    if !is_strength(strength) {
        return None;
    }
    let mut end = skip_blanks(text, end);
    let has_time = !is_end(text, end);
    if has_time {
        let (_, after) = any_decimal(text, end)?;
        end = skip_blanks(text, after);
    }
    let line = Line::Tie {
        ends: [from, to],
        strength: Some(strength),
        has_time,
    };
    is_end(text, end).then(|| (line, after_line(text, end)))
}

/// Powers of ten, all exact.
const POWERS: [u64; 9] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
];

/// A column of at most seven digits, perhaps with a point and one to eight more, and where it
/// ends; `None` when it is anything else or the text ends soon after.
///
/// The digits and the power of ten are whole numbers below 2⁵³, so their quotient is rounded once,
/// to the number nearest to the decimal (Clinger 1990, doi:10.1145/93542.93557).
#[inline]
fn short_decimal(text: &[u8], start: usize) -> Option<(f64, usize)> {
    let window: &[u8; 24] = text.get(start..)?.first_chunk()?;
    let (column, _) = window.split_first_chunk::<16>()?;
    let others = Bytes::of(*column).others() | 1 << 16;
    let whole = others.trailing_zeros() as usize;
    if !(1..8).contains(&whole) {
        return None;
    }
    let word = |from: usize| Some(u64::from_le_bytes(*window[from..].first_chunk()?));
    let mut digits = u64::from(number(word(0)?, whole));
    let (mut decimals, mut end) = (0, whole);
    if window[whole] == b'.' {
        end = (others & (others - 1)).trailing_zeros() as usize;
        decimals = end - whole - 1;
        if !(1..POWERS.len()).contains(&decimals) {
            return None;
        }
        digits = digits * POWERS[decimals] + u64::from(number(word(whole + 1)?, decimals));
    }
    let is_whole = end < 16 && window[end].is_ascii_whitespace();
    is_whole.then(|| (digits as f64 / POWERS[decimals] as f64, start + end))
}

/// A column that is any decimal number, and where it ends.
fn any_decimal(text: &[u8], start: usize) -> Option<(f64, usize)> {
    let column = text[start..]
        .iter()
        .take_while(|byte| !byte.is_ascii_whitespace());
    let end = start + column.count();
    let number = std::str::from_utf8(&text[start..end]).ok()?.parse().ok()?;
    Some((number, end))
}

#[inline]
pub(super) fn tie(ends: [u32; 2]) -> Line {
    Line::Tie {
        ends,
        strength: None,
        has_time: false,
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

pub(super) fn after_line(text: &[u8], at: usize) -> usize {
    let rest = &text[at..];
    at + rest
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(rest.len(), |newline| newline + 1)
}

/// A number below 2³² without leading zeros, and where it ends.
#[inline]
fn whole_number(text: &[u8], at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let (value, length) = match rest.first_chunk::<8>() {
        Some(&eight) => {
            let word = u64::from_le_bytes(eight);
            let bytes = Bytes::of(u128::from(word).to_le_bytes());
            match bytes.others().trailing_zeros() as usize {
                0 => return None,
                length @ 1..8 => (u64::from(number(word, length)), length),
                _ => more_digits(rest, u64::from(number(word, 8)), 8),
            }
        }
        None => more_digits(rest, 0, 0),
    };
    let fine = length > 0 && (rest[0] != b'0' || length == 1);
    fine.then_some((u32::try_from(value).ok()?, at + length))
}

/// A number of which `length` digits are read already, and how many there are.
fn more_digits(text: &[u8], mut number: u64, mut length: usize) -> (u64, usize) {
    while let Some(digit @ b'0'..=b'9') = text.get(length) {
        number = number
            .saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'));
        length += 1;
    }
    (number, length)
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
    fn numbers_that_are_too_long_or_begin_with_zeros_are_refused() {
        for text in [
            "4294967296",
            "12345678901234567890123 ",
            "00",
            "0123456789",
            "",
            " 1",
        ] {
            assert_eq!(whole_number(text.as_bytes(), 0), None, "{text:?}");
        }
    }

    #[test]
    fn short_decimals_are_what_they_are_the_long_way() {
        let mut decimals: Vec<String> = [
            "0", ".5", "5.", ".", "1..2", "", "1e3", "-1", "1.5e3", "0.1.2", "1234567", "12345678",
        ]
        .map(str::to_owned)
        .to_vec();
        let mut number = 1u64;
        for step in 0..3000usize {
            number = number
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let digits = format!("{:020}", number >> 7);
            let whole = &digits[3..4 + step % 9];
            let fraction = &digits[12 - step / 9 % 12..12];
            decimals.push(format!("{whole}.{fraction}"));
        }
        let mut short = 0;
        for decimal in decimals {
            for tail in ["\n", " x", "\r\n", "%"] {
                let text = format!("{decimal}{tail}{}", "1\t2\t3.5\n".repeat(4));
                if let Some((value, end)) = short_decimal(text.as_bytes(), 0) {
                    let (exact, after) = any_decimal(text.as_bytes(), 0).expect("a number");
                    assert_eq!((value.to_bits(), end), (exact.to_bits(), after), "{text:?}");
                    short += 1;
                }
            }
        }
        assert!(short > 3000, "{short}");
    }

    #[test]
    fn the_short_way_and_the_long_way_agree() {
        let numbers = [
            "0",
            "7",
            "10",
            "007",
            "999999",
            "1234567",
            "12345678",
            "123456789",
            "x",
            "",
        ];
        for from in numbers {
            for to in numbers {
                for gap in ["\t", " ", "  ", ",", ""] {
                    for end in ["\n", "\r\n", "\r", " \n", "\t2\n", "x\n"] {
                        let text = format!("{from}{gap}{to}{end}1 2\n3 4\n5 6\n7 8\n9 10\n");
                        let Some((ends, next)) = plain_tie(text.as_bytes(), 0) else {
                            continue;
                        };
                        let Some((
                            Line::Tie {
                                ends: long,
                                strength: None,
                                ..
                            },
                            after,
                        )) = parse(text.as_bytes(), 0)
                        else {
                            panic!("{text:?}");
                        };
                        assert_eq!((ends, next), (long, after), "{text:?}");
                    }
                }
            }
        }
        assert_eq!(
            plain_tie(b"1234567\t89\r\n0 1\n0 1\n0 1\n", 0),
            Some(([1_234_567, 89], 12))
        );
        assert_eq!(
            plain_tie(b"7 0\n0 1\n0 1\n0 1\n0 1\n0 1\n", 0),
            Some(([7, 0], 4))
        );
    }
}
