//! Where do numbers end and what are they, many digits at once?
//!
//! In vectors of sixteen bytes, by what every processor of a kind can do (SSE2, NEON), so that the
//! program runs on all of them.

use wide::bytemuck::cast;
use wide::{i16x8, i32x4, u8x16, u16x8, u64x2};

/// Sixteen bytes of a text, less `0` each: a digit is at most 9.
#[derive(Clone, Copy)]
pub(super) struct Bytes(u8x16);

impl Bytes {
    #[inline]
    pub(super) fn of(bytes: [u8; 16]) -> Self {
        Self(u8x16::new(bytes) - u8x16::splat(b'0'))
    }

    /// A bit for every byte that is no digit, the lowest for the first.
    #[inline]
    pub(super) fn others(self) -> u32 {
        let at_most_9 = self.0.min(u8x16::splat(9));
        !at_most_9.simd_eq(self.0).to_bitmask() & 0xffff
    }

    /// The same for every `0`.
    #[inline]
    pub(super) fn zeros(self) -> u32 {
        self.0.simd_eq(u8x16::splat(0)).to_bitmask()
    }
}

/// The numbers in the first 1 to 8 bytes of two words, which are digits: first pairs, then fours,
/// then eight (Lemire 2018, "Quickly parsing eight digits").
#[inline]
pub(super) fn numbers(words: [u64; 2], lengths: [usize; 2]) -> [u32; 2] {
    const FIRST: u16 = 0x00ff;
    let aligned = |at: usize| words[at].wrapping_shl(0u32.wrapping_sub(8 * lengths[at] as u32));
    let digits = u64x2::new([aligned(0), aligned(1)]) & u64x2::splat(0x0f0f_0f0f_0f0f_0f0f);
    let digits: u16x8 = cast(digits);
    let pairs = (digits & u16x8::splat(FIRST)) * u16x8::splat(10) + (digits >> 8);
    let fours = add_pairs(cast(pairs), 100);
    // No four is above 9,999, so 16 bits hold it.
    let fours = i16x8::from_i32x8_saturate(cast([fours, i32x4::ZERO]));
    let [first, second, ..] = add_pairs(fours, 10_000).to_array();
    [first as u32, second as u32]
}

/// Of each pair, the first times so many and the second.
#[inline]
fn add_pairs(pairs: i16x8, times: i16) -> i32x4 {
    pairs.dot(i16x8::new([times, 1, times, 1, times, 1, times, 1]))
}

/// The number in the first 1 to 8 bytes of a word, which are digits.
#[inline]
pub(super) fn number(word: u64, length: usize) -> u32 {
    numbers([word, 0], [length, 8])[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_are_digits() {
        for byte in 0..=255u8 {
            for place in 0..16 {
                let mut bytes = *b"1234567891234567";
                bytes[place] = byte;
                let bit = |is_set: bool| u32::from(is_set) << place;
                let read = Bytes::of(bytes);
                assert_eq!(read.others(), bit(!byte.is_ascii_digit()), "{byte} {place}");
                assert_eq!(read.zeros(), bit(byte == b'0'), "{byte} {place}");
            }
        }
    }

    #[test]
    fn what_follows_the_digits_does_not_matter() {
        for number in [0, 7, 42, 999, 1234, 65_535, 123_456, 9_999_999, 99_999_999] {
            for other in [0, 10, 99_999_999] {
                let words = [number, other].map(|number: u32| {
                    let text = format!("{number}\t9\r\n/:99");
                    let word = text.as_bytes().first_chunk().expect("eight bytes");
                    (u64::from_le_bytes(*word), number.to_string().len())
                });
                let [(first, digits), (second, others)] = words;
                let read = numbers([first, second], [digits, others]);
                assert_eq!(read, [number, other]);
                assert_eq!(super::number(first, digits), number);
            }
        }
    }
}
