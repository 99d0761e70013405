//! Is the file compressed, and what is in it?
//!
//! gzip (RFC 1952, of one or several members) and zstd (RFC 8878, of one or several frames) are
//! told by their first bytes, whatever the file is called. What comes out is limited in size and
//! by its ratio to what goes in: a few kilobytes can swell to all of the memory.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};

use super::limits::{FILE, RATIO};
use super::text::Raw;
use super::{Limits, SourceFile, Span, refused};
use crate::problem::{Code, Problem, Problems};

const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// How file names tell that the file is compressed.
const EXTENSIONS: [&str; 2] = [".gz", ".zst"];

/// Bytes before the content of a frame of zstd that is to be skipped.
const SKIPPED_HEADER: usize = 8;

/// The most bytes before the first block of a frame of zstd.
const LONGEST_HEADER: usize = 18;

/// Little that comes out of little is no bomb, however well it was compressed.
pub(super) const HARMLESS: u64 = 16 << 20;

/// Bytes that are taken out at a time.
const CHUNK: usize = 1 << 16;

/// The name of what is in a compressed file of that name.
pub(super) fn inner_name(name: &str) -> &str {
    let mut found = EXTENSIONS.iter();
    let inner = found.find_map(|extension| {
        let start = name.len().checked_sub(extension.len())?;
        let end = name.get(start..)?;
        end.eq_ignore_ascii_case(extension).then(|| &name[..start])
    });
    inner.unwrap_or(name)
}

/// Do the first bytes say that the file is compressed?
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(GZIP) || bytes.starts_with(ZSTD)
}

/// The bytes that are in it; those of a file that is not compressed are its own.
pub(super) fn unpacked(raw: Raw, number: u32, limits: &Limits) -> Result<Raw, Problems> {
    let unpacked = if raw.bytes.starts_with(GZIP) {
        gzip(&raw.bytes, limits)
    } else if raw.bytes.starts_with(ZSTD) {
        zstd(&raw.bytes, limits)
    } else {
        return Ok(raw);
    };
    match unpacked {
        Ok(bytes) => Ok(Raw { bytes, ..raw }),
        Err(failure) => {
            let start = Span {
                file: number,
                start: 0,
                end: 0,
            };
            let file = SourceFile {
                name: raw.name,
                text: "".into(),
                grid: None,
            };
            Err(refused(file, failure.problem(start, limits)))
        }
    }
}

/// Why nothing came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Failure {
    /// The file ends before its content does.
    Truncated,
    /// It is damaged.
    Broken,
    /// More comes out than is read.
    TooLarge,
    /// Far more comes out than goes in.
    Swells,
}

impl Failure {
    fn problem(self, start: Span, limits: &Limits) -> Problem {
        match self {
            Self::Truncated => Problem::new(Code::PackedTruncated, start),
            Self::Broken => Problem::new(Code::PackedBroken, start),
            Self::TooLarge => FILE.exceeded(Code::FileTooLarge, start, limits),
            Self::Swells => RATIO.exceeded(Code::PackedSwells, start, limits),
        }
    }
}

fn gzip(packed: &[u8], limits: &Limits) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    let mut decoder = MultiGzDecoder::new(packed);
    take(&mut decoder, packed.len(), &mut out, limits)?.map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => Failure::Truncated,
        _ => Failure::Broken,
    })?;
    Ok(out)
}

fn zstd(packed: &[u8], limits: &Limits) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    let mut rest = packed;
    // Every turn takes at least a frame's header from the rest, so the loop ends.
    while !rest.is_empty() {
        let mut decoder = match StreamingDecoder::new(rest) {
            Ok(decoder) => decoder,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                let end = usize::try_from(length).ok();
                let end = end.and_then(|length| length.checked_add(SKIPPED_HEADER));
                rest = end
                    .and_then(|end| rest.get(end..))
                    .ok_or(Failure::Truncated)?;
                continue;
            }
            Err(_) if rest.len() < LONGEST_HEADER => return Err(Failure::Truncated),
            Err(_) => return Err(Failure::Broken),
        };
        let taken = take(&mut decoder, packed.len(), &mut out, limits)?;
        let (left, frame) = decoder.into_parts();
        if taken.is_err() {
            return Err(if left.is_empty() {
                Failure::Truncated
            } else {
                Failure::Broken
            });
        }
        let said = frame.get_checksum_from_data();
        if said.is_some() && said != frame.get_calculated_checksum() {
            return Err(Failure::Broken);
        }
        rest = left;
    }
    Ok(out)
}

/// Takes all that comes out, unless it is too much; what the decoder says is passed on.
fn take(
    decoder: &mut impl Read,
    packed: usize,
    out: &mut Vec<u8>,
    limits: &Limits,
) -> Result<io::Result<()>, Failure> {
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = match decoder.read(&mut chunk) {
            Ok(0) => return Ok(Ok(())),
            Ok(count) => count,
            Err(error) => return Ok(Err(error)),
        };
        out.extend_from_slice(&chunk[..count]);
        let size = out.len() as u64;
        if size > limits.file_bytes() {
            return Err(Failure::TooLarge);
        }
        if size > HARMLESS && size / packed.max(1) as u64 > limits.ratio {
            return Err(Failure::Swells);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_what_is_in_it() {
        assert_eq!(inner_name("a.csv.gz"), "a.csv");
        assert_eq!(inner_name("ä.json.ZST"), "ä.json");
        assert_eq!(inner_name("a.csv"), "a.csv");
        assert_eq!(inner_name("ä"), "ä");
    }
}
