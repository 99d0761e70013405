//! What is in the pages of a column, and is it safe to unpack?
//!
//! The library finds the pages and takes values out of them. It would believe what they say of
//! their own size, so it is given them as if they were not packed, and they are unpacked here.

use std::io::{Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;
use parquet::basic::{Compression, Encoding};
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::serialized_reader::SerializedPageReader;
use ruzstd::decoding::StreamingDecoder;

use super::Failure;
use super::described::Described;
use crate::read::Limits;
use crate::read::unpack::HARMLESS;

/// Bytes that are taken out at a time.
const CHUNK: usize = 1 << 16;

/// How much may come out of a file.
#[derive(Debug)]
pub(super) struct Budget {
    limits: Limits,
    /// Bytes of the file.
    packed: u64,
    /// Bytes that came out of it so far.
    out: AtomicU64,
}

impl Budget {
    pub(super) fn new(packed: usize, limits: Limits) -> Self {
        Self {
            limits,
            packed: packed as u64,
            out: AtomicU64::new(0),
        }
    }

    /// Counts bytes that come out; an error when that is too much.
    pub(super) fn spend(&self, count: usize) -> std::result::Result<(), Failure> {
        let count = count as u64;
        let size = self
            .out
            .fetch_add(count, Ordering::Relaxed)
            .saturating_add(count);
        if size > self.limits.file_bytes() {
            Err(Failure::TooLarge)
        } else if size > HARMLESS && size / self.packed.max(1) > self.limits.ratio {
            Err(Failure::Swells)
        } else {
            Ok(())
        }
    }
}

/// The pages of a column, one after the other, unpacked.
pub(super) struct Pages {
    packed: SerializedPageReader<Described>,
    compression: Compression,
    /// Levels of repetition and of definition stand before the values.
    levels: [bool; 2],
    budget: Arc<Budget>,
}

impl Pages {
    pub(super) fn new(
        file: &Arc<Described>,
        column: &ColumnChunkMetaData,
        rows: usize,
        budget: &Arc<Budget>,
    ) -> Result<Self> {
        let bare = column.clone().into_builder();
        let bare = bare.set_compression(Compression::UNCOMPRESSED).build()?;
        let described = column.column_descr();
        Ok(Self {
            packed: SerializedPageReader::new(Arc::clone(file), &bare, rows, None)?,
            compression: column.compression(),
            levels: [described.max_rep_level() > 0, described.max_def_level() > 0],
            budget: Arc::clone(budget),
        })
    }

    fn unpacked(&self, mut page: Page) -> std::result::Result<Page, Failure> {
        let (buffer, bare, is_packed) = match &mut page {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => (buf, 0, true),
            Page::DataPageV2 {
                buf,
                def_levels_byte_len,
                rep_levels_byte_len,
                is_compressed,
                ..
            } => {
                let levels = u64::from(*def_levels_byte_len) + u64::from(*rep_levels_byte_len);
                let levels = usize::try_from(levels).unwrap_or(usize::MAX);
                (buf, levels, *is_compressed)
            }
        };
        let (levels, values) = buffer.split_at_checked(bare).ok_or_else(broken)?;
        if is_packed && !values.is_empty() && self.compression != Compression::UNCOMPRESSED {
            self.budget.spend(levels.len())?;
            let mut out = levels.to_vec();
            unpack(self.compression, values, &mut out, &self.budget)?;
            *buffer = out.into();
        } else {
            self.budget.spend(buffer.len())?;
        }
        self.check(&page, bare)?;
        Ok(page)
    }

    /// The library makes room for as many values as are announced.
    fn check(&self, page: &Page, levels: usize) -> std::result::Result<(), Failure> {
        let count = page.num_values() as usize;
        if page.is_dictionary_page() && count > page.buffer().len() {
            return Err(broken());
        }
        match page.encoding() {
            Encoding::DELTA_BYTE_ARRAY => Err(Failure::Unread("DELTA_BYTE_ARRAY".to_owned())),
            Encoding::DELTA_LENGTH_BYTE_ARRAY => {
                let mut values = &page.buffer()[levels..];
                if let Page::DataPage { .. } = page {
                    for _ in self.levels.iter().filter(|is_there| **is_there) {
                        values = after_levels(values).ok_or_else(broken)?;
                    }
                }
                // The size of a block, the number of its parts, and then how many there are.
                let [_, _, announced] = [(); 3].map(|()| number(&mut values));
                match announced {
                    Some(announced) if announced <= count as u64 => Ok(()),
                    _ => Err(broken()),
                }
            }
            _ => Ok(()),
        }
    }
}

fn broken() -> Failure {
    Failure::Broken("page".to_owned())
}

/// What stands after levels that are led by their length.
fn after_levels(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.get(usize::try_from(u32::from_le_bytes(*length)).ok()?..)
}

/// A number in base 128, the lowest digits first.
pub(super) fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn unpack(
    compression: Compression,
    packed: &[u8],
    out: &mut Vec<u8>,
    budget: &Budget,
) -> std::result::Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Broken(error.to_string());
    match compression {
        Compression::SNAPPY => {
            let size = snap::raw::decompress_len(packed).map_err(|error| failed(&error))?;
            budget.spend(size)?;
            let unpacked = snap::raw::Decoder::new().decompress_vec(packed);
            out.extend_from_slice(&unpacked.map_err(|error| failed(&error))?);
            Ok(())
        }
        Compression::GZIP(_) => take(MultiGzDecoder::new(packed), out, budget),
        Compression::ZSTD(_) => {
            let decoder = StreamingDecoder::new(Cursor::new(packed));
            take(decoder.map_err(|error| failed(&error))?, out, budget)
        }
        other => {
            let named = other.to_string();
            let name = named.split('(').next().unwrap_or_default();
            Err(Failure::Unread(name.to_owned()))
        }
    }
}

fn take(
    mut decoder: impl Read,
    out: &mut Vec<u8>,
    budget: &Budget,
) -> std::result::Result<(), Failure> {
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = decoder.read(&mut chunk);
        let count = count.map_err(|error| Failure::Broken(error.to_string()))?;
        if count == 0 {
            return Ok(());
        }
        budget.spend(count)?;
        out.extend_from_slice(&chunk[..count]);
    }
}

impl Iterator for Pages {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl PageReader for Pages {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let Some(page) = self.packed.get_next_page()? else {
            return Ok(None);
        };
        let page = self.unpacked(page);
        page.map(Some)
            .map_err(|failure| ParquetError::External(Box::new(failure)))
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.packed.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.packed.skip_next_page()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_base_128() {
        let mut bytes = &[0x05, 0x80, 0x01, 0xff, 0xff][..];
        assert_eq!(number(&mut bytes), Some(5));
        assert_eq!(number(&mut bytes), Some(128));
        assert_eq!(number(&mut bytes), None);
    }

    #[test]
    fn levels_are_led_by_their_length() {
        assert_eq!(after_levels(&[2, 0, 0, 0, 7, 7, 9]), Some(&[9][..]));
        assert_eq!(after_levels(&[4, 0, 0, 0, 7, 7, 9]), None);
        assert_eq!(after_levels(&[4, 0]), None);
    }
}
