//! Do the descriptions in a file announce more than there is?
//!
//! The footer and what stands before each page are structures in Thrift's compact protocol. The
//! library passes over what it does not know element by element, and over truth values in a list
//! without taking a byte: five bytes may announce two thousand million of them, and hold it up as
//! long. So each structure is walked over here before; an element of a list takes at least a byte.
//!
//! Source: Apache Thrift, *Thrift Compact Protocol Encoding*.

use bytes::buf::Reader;
use bytes::{Buf, Bytes};
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{ChunkReader, Length};

use super::Failure;

/// The bytes of a file; what is read as a description announces no more than there is.
pub(super) struct Described(Bytes);

impl Described {
    pub(super) fn new(file: Bytes) -> Self {
        Self(file)
    }
}

impl Length for Described {
    fn len(&self) -> u64 {
        self.0.len() as u64
    }
}

impl ChunkReader for Described {
    type T = Reader<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        let read = self.0.get_read(start)?;
        check(read.get_ref().chunk())
            .map_err(|failure| ParquetError::External(Box::new(failure)))?;
        Ok(read)
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        self.0.get_bytes(start, length)
    }
}

/// The footer of a whole file: its length and a mark stand behind it.
pub(super) fn check_footer(file: &[u8]) -> std::result::Result<(), Failure> {
    const MARK: usize = 4;
    let before = file.len().checked_sub(MARK).and_then(|end| file.get(..end));
    let Some((before, length)) = before.and_then(|before| before.split_last_chunk::<4>()) else {
        return Ok(());
    };
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let start = before.len().saturating_sub(length);
    check(&before[start..])
}

/// The structure that these bytes begin with. Whether it is sound otherwise, the library finds out.
fn check(bytes: &[u8]) -> std::result::Result<(), Failure> {
    let mut walk = Walk {
        rest: bytes,
        elements_left: bytes.len() as u64,
    };
    match walk.pass(STRUCTURE, DEEPEST) {
        Err(Stop::Announced) => Err(Failure::Broken("list".to_owned())),
        Ok(()) | Err(Stop::Unsound) => Ok(()),
    }
}

/// Structures in one another; the library goes no deeper.
const DEEPEST: usize = 64;

const STRUCTURE: u8 = 12;

struct Walk<'a> {
    rest: &'a [u8],
    /// How many elements all lists may have together.
    elements_left: u64,
}

enum Stop {
    /// More elements are announced than there can be.
    Announced,
    /// It is no such structure.
    Unsound,
}

impl Walk<'_> {
    /// Passes over a value of a type.
    fn pass(&mut self, sort: u8, depth: usize) -> std::result::Result<(), Stop> {
        let deeper = depth.checked_sub(1).ok_or(Stop::Unsound)?;
        match sort {
            // A truth value stands in its type.
            1 | 2 => Ok(()),
            3 => self.skip(1),
            4..=6 => self.number().map(|_| ()),
            7 => self.skip(8),
            8 => {
                let length = self.number()?;
                self.skip(length)
            }
            9 | 10 => {
                let head = self.byte()?;
                let count = match head >> 4 {
                    15 => self.number()?,
                    count => u64::from(count),
                };
                self.elements(count)?;
                (0..count).try_for_each(|_| self.pass(head & 0xf, deeper))
            }
            11 => {
                let count = self.number()?;
                self.elements(count)?;
                let sorts = if count > 0 { self.byte()? } else { 0 };
                (0..count).try_for_each(|_| {
                    self.pass(sorts >> 4, deeper)?;
                    self.pass(sorts & 0xf, deeper)
                })
            }
            STRUCTURE => loop {
                let head = self.byte()?;
                if head & 0xf == 0 {
                    return Ok(());
                }
                if head >> 4 == 0 {
                    self.number()?;
                }
                self.pass(head & 0xf, deeper)?;
            },
            13 => self.skip(16),
            _ => Err(Stop::Unsound),
        }
    }

    fn elements(&mut self, count: u64) -> std::result::Result<(), Stop> {
        let left = self.elements_left.checked_sub(count);
        self.elements_left = left.ok_or(Stop::Announced)?;
        Ok(())
    }

    fn byte(&mut self) -> std::result::Result<u8, Stop> {
        let (byte, rest) = self.rest.split_first().ok_or(Stop::Unsound)?;
        self.rest = rest;
        Ok(*byte)
    }

    fn skip(&mut self, count: u64) -> std::result::Result<(), Stop> {
        let count = usize::try_from(count).map_err(|_| Stop::Unsound)?;
        self.rest = self.rest.get(count..).ok_or(Stop::Unsound)?;
        Ok(())
    }

    /// A number in base 128, the lowest digits first.
    fn number(&mut self) -> std::result::Result<u64, Stop> {
        super::pages::number(&mut self.rest).ok_or(Stop::Unsound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A structure whose field 9 is a list: the head of the list, and what follows.
    fn list(rest: &[u8]) -> Vec<u8> {
        [&[0x99], rest, &[0]].concat()
    }

    #[test]
    fn a_list_has_no_more_elements_than_bytes() {
        for sound in [
            list(&[0x35, 1, 2, 3]),
            list(&[0x21, 1, 1]),
            list(&[0x18, 2, b'a', b'b']),
            vec![0],
            vec![],
        ] {
            assert!(check(&sound).is_ok(), "{sound:?}");
        }
        for swollen in [
            // 2³¹ − 1 truth values, so many numbers, and a map of so many.
            list(&[0xf1, 0xff, 0xff, 0xff, 0xff, 0x07]),
            list(&[0xf5, 0xff, 0xff, 0xff, 0xff, 0x07, 1, 2]),
            vec![0x1b, 0xff, 0xff, 0xff, 0xff, 0x07, 0x11, 0],
            // Seven lists of seven truth values each, which stand in nine bytes.
            list(&[0x79, 0x71, 0x71, 0x71, 0x71, 0x71, 0x71, 0x71]),
        ] {
            assert!(check(&swollen).is_err(), "{swollen:?}");
        }
    }

    #[test]
    fn what_is_nested_without_end_is_no_structure() {
        assert!(check(&[0x1c; 1 << 16]).is_ok());
        assert!(check(&[0x19; 1 << 16]).is_ok());
    }
}
