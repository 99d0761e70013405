//! How is a file cut into parts of whole lines that can be read side by side?

use std::fs::File;
use std::io;

use super::SourceFile;

/// About this many bytes make a part: large enough to read at once, small enough for the cache.
const PART_LENGTH: u64 = 1 << 18;

/// Nearly all lines are shorter than this.
const USUAL_LINE: u64 = 1 << 8;

/// A line longer than this is refused, so that no file can fill the memory.
const LONGEST_LINE: u64 = 1 << 24;

/// Where the bytes are.
#[derive(Debug)]
pub(in crate::read) enum Source<'a> {
    /// In a file, from which any stretch can be read.
    File { file: &'a File, length: u64 },
    /// In memory.
    Bytes(&'a [u8]),
}

impl Source<'_> {
    pub(in crate::read) fn length(&self) -> u64 {
        match self {
            Self::File { length, .. } => *length,
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }
}

/// A file in parts; a line belongs to the part its first byte is in.
#[derive(Debug)]
pub(in crate::read) struct Parts<'a> {
    source: &'a Source<'a>,
    part_length: u64,
}

impl<'a> Parts<'a> {
    pub(in crate::read) fn of(source: &'a Source<'a>) -> Self {
        Self::of_length(source, PART_LENGTH)
    }

    pub(in crate::read) fn of_length(source: &'a Source<'a>, part_length: u64) -> Self {
        Self {
            source,
            part_length,
        }
    }

    pub(in crate::read) fn count(&self) -> usize {
        self.source.length().div_ceil(self.part_length) as usize
    }

    /// The lines of a part.
    pub(in crate::read) fn read<'b>(
        &'b self,
        part: usize,
        buffer: &'b mut Vec<u8>,
    ) -> io::Result<&'b [u8]> {
        let start = part as u64 * self.part_length;
        let end = (start + self.part_length).min(self.source.length());
        // One byte before tells whether a line begins at the start.
        let before = start.saturating_sub(1);
        let inside = (end - before) as usize;
        let mut room = USUAL_LINE;
        let lines = loop {
            // So far that the line the part ends in is likely whole.
            let reach = end.saturating_add(room).min(self.source.length());
            let bytes = self.stretch(before, reach, buffer)?;
            let last = match bytes[..inside].last() {
                Some(b'\n') | None => Some(inside),
                Some(_) if reach == self.source.length() => {
                    Some(after_newline(bytes, inside).unwrap_or(bytes.len()))
                }
                Some(_) => after_newline(bytes, inside),
            };
            if let Some(last) = last {
                let first = match start {
                    0 => 0,
                    _ => after_newline(bytes, 0).unwrap_or(bytes.len()),
                };
                // A part may lie within one long line; then it has no line of its own.
                break first.min(last)..last;
            }
            if room > LONGEST_LINE {
                let reason = "the list has a line longer than 16 MiB";
                return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
            }
            room *= 16;
        };
        Ok(match self.source {
            Source::File { .. } => &buffer[lines],
            Source::Bytes(bytes) => &bytes[before as usize..][lines],
        })
    }

    /// Some bytes; those of a file are put at the front of the buffer.
    fn stretch<'b>(&'b self, from: u64, to: u64, buffer: &'b mut Vec<u8>) -> io::Result<&'b [u8]> {
        match self.source {
            Source::Bytes(bytes) => Ok(&bytes[from as usize..to as usize]),
            Source::File { file, .. } => {
                let length = (to - from) as usize;
                if buffer.len() < length {
                    buffer.resize(length, 0);
                }
                read_exact_at(file, &mut buffer[..length], from)?;
                Ok(&buffer[..length])
            }
        }
    }

    /// The number, from 1, of the line at an offset in the lines of a part.
    pub(in crate::read) fn line_number(&self, part: usize, offset: usize) -> io::Result<u64> {
        let mut newlines = 0;
        let mut buffer = Vec::new();
        for earlier in 0..part {
            newlines += count_newlines(self.read(earlier, &mut buffer)?);
        }
        let lines = self.read(part, &mut buffer)?;
        Ok(newlines + count_newlines(&lines[..offset]) + 1)
    }
}

/// Something at an offset in the lines of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct InPart {
    pub(in crate::read) part: usize,
    pub(in crate::read) offset: usize,
}

impl Parts<'_> {
    /// A little of what stands there, as a file that knows where it begins.
    pub(in crate::read) fn piece(&self, name: &str, at: InPart) -> io::Result<SourceFile> {
        const KEPT: usize = 80;
        let InPart { part, offset } = at;
        let line = self.line_number(part, offset)?;
        let mut buffer = Vec::new();
        let lines = self.read(part, &mut buffer)?;
        let (before, after) = lines.split_at(offset);
        let start = before.iter().rposition(|&byte| byte == b'\n');
        let before = String::from_utf8_lossy(&before[start.map_or(0, |newline| newline + 1)..]);
        let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
        let end = after.iter().position(|&byte| byte == b'\n');
        let end = end.unwrap_or(after.len()).min(KEPT);
        let text = String::from_utf8_lossy(&after[..end]);
        Ok(SourceFile::piece(name, &text, line, column))
    }
}

fn count_newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// Where the first line that begins after `from` begins; `None` when no line ends there.
fn after_newline(bytes: &[u8], from: usize) -> Option<usize> {
    let newline = bytes.get(from..)?.iter().position(|&byte| byte == b'\n')?;
    Some(from + newline + 1)
}

#[cfg(unix)]
fn read_exact_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_exact_at(file: &File, mut buffer: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !buffer.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, buffer, offset)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => {
                buffer = &mut buffer[count..];
                offset += count as u64;
            }
        }
    }
    Ok(())
}
