//! What is a file, to judge by its beginning?
//!
//! Formats are told apart as by [`read`](crate::read::read()), which sees all of a file. Some look at
//! its first rows, so enough of them must be in the beginning, and no quoted cell may go on beyond it.

use std::io;

use crate::read::csv::cells::{BrokenQuote, Cells};
use crate::read::csv::delimiter;
use crate::read::formats::told;
use crate::read::parts::{Parts, Source};
use crate::read::text::{Raw, Text, decode};
use crate::read::{Limits, Reading};

/// About so many bytes.
const LENGTH: u64 = 1 << 16;

/// Whoever tells formats apart looks at fewer rows.
const ROWS: usize = 64;

/// The first lines of a file.
pub(super) struct Beginning {
    pub(super) text: Text,
    /// The bytes of a mark before the text; none where it is not as it stands in the file.
    pub(super) before: Option<usize>,
}

impl Beginning {
    /// `None` when it does not tell what the whole is.
    pub(super) fn of(source: &Source<'_>, name: &str) -> io::Result<Option<Self>> {
        let parts = Parts::of_length(source, LENGTH);
        if parts.count() == 0 {
            return Ok(None);
        }
        let mut buffer = Vec::new();
        let bytes = parts.read(0, &mut buffer)?;
        let raw = Raw {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        };
        let Ok(text) = decode(raw, 0, &Limits::default()) else {
            return Ok(None);
        };
        let content = &text.file.text;
        let before = bytes
            .strip_suffix(content.as_bytes())
            .map(<[u8]>::len)
            .filter(|_| text.noticed.is_none());
        let is_whole = parts.count() == 1;
        let tells = is_plainly_enough(content, is_whole) || {
            let delimiters = [b',', b';', b'\t', b'|', delimiter::sniff(content).0];
            let mut rows = delimiters.into_iter().map(|by| rows(content, by));
            rows.all(|rows| rows.is_some_and(|rows| is_whole || rows >= ROWS))
        };
        Ok(tells.then_some(Self { text, before }))
    }

    /// The name of the format the file is in.
    pub(super) fn format(&self, reading: &Reading) -> &'static str {
        told(&self.text, reading)
    }
}

/// Without quotes no cell goes on, and a line that says anything is a row, whatever the delimiter.
fn is_plainly_enough(text: &str, is_whole: bool) -> bool {
    let says = |line: &&str| line.bytes().any(|byte| byte.is_ascii_alphanumeric());
    let rows = text.lines().filter(says).take(ROWS).count();
    !text.contains('"') && (is_whole || rows >= ROWS)
}

/// How many rows are not blank; none where a quote is not closed before the text ends.
fn rows(text: &str, delimiter: u8) -> Option<usize> {
    let mut cells = Cells::new(text, delimiter, 0);
    let mut rows = 0;
    while !cells.is_done() {
        let mut is_blank = true;
        loop {
            let step = cells.step();
            if step.broken == Some(BrokenQuote::Unclosed) {
                return None;
            }
            is_blank &= step.cell.is_blank(text);
            if step.ends_row {
                break;
            }
        }
        rows += usize::from(!is_blank);
    }
    Some(rows)
}
