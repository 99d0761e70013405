//! How does a table in Parquet become a document?
//!
//! A file holds one table, of ties or of actors; two files, or a folder with `actors.parquet` and
//! `ties.parquet`, hold both, as in CSV. The table is put down as text and goes the way every table
//! goes: the same columns, the same checks. Problems tell row and column; the header is row 1, as
//! it would be in CSV.
//!
//! | in the file | read as |
//! |---|---|
//! | text, enumeration, JSON, bytes that are UTF-8 | a text, also where it looks like a number |
//! | whole number, floating-point number, decimal | a number, every digit of it; NaN is nothing |
//! | truth value | `true`, `false` |
//! | day, time, time stamp (also of Impala) | `2023-06-01`, `12:00:00`, `2023-06-01T12:00:00` |
//! | UUID | as it is written |
//! | list of any of them | a list, such as themes; as an attribute its JSON text |
//! | field of a record | the column `RECORD.FIELD` |
//! | list of lists, maps | passed over, noted |
//! | nothing; an empty text, unless this program wrote the file | nothing |
//!
//! Pages may be bare or in Snappy, gzip or zstd. What they unpack to, and the table as text, obey
//! the limits of size and ratio. Without the feature `parquet` such a file is only recognized.
//!
//! Source: Apache Parquet, *File Format* and *Logical Types*, <https://parquet.apache.org/docs/>.

#[cfg(feature = "parquet")]
mod described;
#[cfg(feature = "parquet")]
mod pages;
#[cfg(feature = "parquet")]
mod table;
#[cfg(feature = "parquet")]
mod values;

use super::csv::{self, Laid};
use super::formats::Fit;
use super::text::Raw;
use super::{Document, Reading, SourceFile, Span, refused};
use crate::problem::{Code, Problem, Problems};

/// How a file begins and ends.
const MAGIC: &[u8] = b"PAR1";
/// One whose description is encrypted.
const LOCKED: &[u8] = b"PARE";

/// The key under which a file of this program says that it is one, and what it lists.
#[cfg(feature = "parquet")]
pub(crate) const MARK: &str = super::flat::HEADER;

/// A file says what it is.
pub(super) fn fit(raw: &Raw) -> Fit {
    if is_parquet(&raw.bytes) {
        Fit::Sure
    } else {
        Fit::No
    }
}

/// Does it begin like Parquet?
pub(super) fn is_parquet(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC) || bytes.starts_with(LOCKED)
}

/// Reads one table.
pub(super) fn read(raw: Raw, reading: &Reading) -> Result<Document, Problems> {
    csv::read_laid(laid(raw, 0, reading)?, reading)
}

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(
    not(feature = "parquet"),
    expect(dead_code, reason = "nothing is read")
)]
enum Failure {
    #[cfg(not(feature = "parquet"))]
    #[error("this build has no Parquet")]
    Absent,
    #[error("encrypted")]
    Locked,
    #[error("truncated")]
    Truncated,
    #[error("too large")]
    TooLarge,
    #[error("swells")]
    Swells,
    /// Packed or written in a way that is not read.
    #[error("{0}")]
    Unread(String),
    /// Why, in the words of the library that reads it.
    #[error("{0}")]
    Broken(String),
}

impl Failure {
    fn problem(self, start: Span, reading: &Reading) -> Problem {
        use super::limits::{FILE, RATIO};
        let limits = &reading.limits;
        match self {
            #[cfg(not(feature = "parquet"))]
            Self::Absent => Problem::new(Code::ParquetAbsent, start),
            Self::Locked => Problem::new(Code::ParquetLocked, start),
            Self::Truncated => Problem::new(Code::ParquetTruncated, start),
            Self::TooLarge => FILE.exceeded(Code::FileTooLarge, start, limits),
            Self::Swells => RATIO.exceeded(Code::PackedSwells, start, limits),
            Self::Unread(how) => Problem::new(Code::ParquetUnread, start).text("how", how),
            Self::Broken(what) => Problem::new(Code::ParquetBroken, start).text("what", what),
        }
    }
}

/// The table of a file put down as text.
pub(super) fn laid(raw: Raw, number: u32, reading: &Reading) -> Result<Laid, Problems> {
    let Raw { name, bytes } = raw;
    table_of(name.clone(), bytes, number, reading).map_err(|failure| {
        let start = Span {
            file: number,
            start: 0,
            end: 0,
        };
        let file = SourceFile {
            name,
            text: "".into(),
            grid: None,
        };
        refused(file, failure.problem(start, reading))
    })
}

#[cfg(not(feature = "parquet"))]
fn table_of(_: String, _: Vec<u8>, _: u32, _: &Reading) -> Result<Laid, Failure> {
    Err(Failure::Absent)
}

#[cfg(feature = "parquet")]
fn table_of(name: String, bytes: Vec<u8>, number: u32, reading: &Reading) -> Result<Laid, Failure> {
    if bytes.len() as u64 > reading.limits.file_bytes() {
        return Err(Failure::TooLarge);
    }
    if bytes.starts_with(LOCKED) || bytes.ends_with(LOCKED) {
        return Err(Failure::Locked);
    }
    if !bytes.ends_with(MAGIC) || bytes.len() < 3 * MAGIC.len() {
        return Err(Failure::Truncated);
    }
    let laid = super::shield::shielded(|| table::lay(name, bytes, number, reading.limits));
    laid.unwrap_or_else(|| Err(Failure::Broken("-".to_owned())))
}
