//! Where does each cell begin and end?
//!
//! RFC 4180 with any delimiter: a cell that begins with a quote ends at the next single
//! quote, two quotes stand for one. What is broken is reported and read as it stands.

use std::borrow::Cow;

use super::guard;
use crate::read::Span;
use crate::read::text::position;

/// A quoted cell may hold line breaks, but not more than so many: a quote that is never
/// closed must not swallow the rest of the file up to the next one.
const LINES_IN_A_CELL: usize = 1000;

/// Bytes `start..end` of the text, quotes included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Cell {
    pub(in crate::read) start: u32,
    pub(in crate::read) end: u32,
}

impl Cell {
    /// What stands in it, without quotes, the white space around it and a guarding apostrophe.
    pub(in crate::read) fn text(self, text: &str) -> Cow<'_, str> {
        match self.written(text) {
            Cow::Borrowed(written) => Cow::Borrowed(guard::undone(written)),
            Cow::Owned(written) => match guard::undone(&written) {
                plain if plain.len() < written.len() => Cow::Owned(plain.to_owned()),
                _ => Cow::Owned(written),
            },
        }
    }

    /// Does nothing stand in it?
    pub(in crate::read) fn is_blank(self, text: &str) -> bool {
        self.written(text).is_empty()
    }

    /// Does an apostrophe say that it is a text, whatever it looks like?
    pub(super) fn is_guarded(self, text: &str) -> bool {
        let written = self.written(text);
        guard::undone(&written).len() < written.len()
    }

    fn written(self, text: &str) -> Cow<'_, str> {
        let raw = text[self.start as usize..self.end as usize].trim();
        match raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
            Some(inner) if inner.contains('"') => {
                Cow::Owned(inner.replace("\"\"", "\"").trim().to_owned())
            }
            Some(inner) => Cow::Borrowed(inner.trim()),
            None => Cow::Borrowed(raw),
        }
    }

    pub(in crate::read) fn span(self, file: u32) -> Span {
        Span {
            file,
            start: self.start,
            end: self.end,
        }
    }
}

/// A quote that is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum BrokenQuote {
    /// It is never closed, or only after [`LINES_IN_A_CELL`] lines.
    Unclosed,
    /// More text follows after it was closed.
    TextAfter,
}

/// Walks over a text, cell by cell.
pub(in crate::read) struct Cells<'a> {
    text: &'a [u8],
    delimiter: u8,
    at: usize,
}

/// What a step of the walk found.
#[derive(Debug)]
pub(in crate::read) struct Step {
    pub(in crate::read) cell: Cell,
    /// Is it the last of its row?
    pub(in crate::read) ends_row: bool,
    pub(in crate::read) broken: Option<BrokenQuote>,
}

impl<'a> Cells<'a> {
    /// From a byte at which a row begins.
    pub(in crate::read) fn new(text: &'a str, delimiter: u8, at: usize) -> Self {
        Self {
            text: text.as_bytes(),
            delimiter,
            at,
        }
    }

    /// Is the text at its end? (Only to be asked where a row begins.)
    pub(in crate::read) fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The byte the next cell begins at.
    pub(in crate::read) fn at(&self) -> usize {
        self.at
    }

    /// The next cell.
    pub(in crate::read) fn step(&mut self) -> Step {
        let start = self.after_spaces(self.at);
        let mut broken = None;
        let mut end = self.end_of_plain(start);
        if self.text.get(start) == Some(&b'"') {
            match self.end_of_quoted(start) {
                Ok(closed) if self.is_end(self.after_spaces(closed)) => {
                    end = self.after_spaces(closed);
                }
                Ok(_) => broken = Some(BrokenQuote::TextAfter),
                Err(Unclosed) => broken = Some(BrokenQuote::Unclosed),
            }
        }
        let ends_row = self
            .text
            .get(end)
            .is_none_or(|&byte| byte != self.delimiter);
        self.at = match (self.text.get(end), self.text.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        Step {
            cell: Cell {
                start: position(start),
                end: position(end),
            },
            ends_row,
            broken,
        }
    }

    fn after_spaces(&self, at: usize) -> usize {
        let spaces = self.text[at..].iter().take_while(|&&byte| byte == b' ');
        at + spaces.count()
    }

    fn is_end(&self, at: usize) -> bool {
        self.text
            .get(at)
            .is_none_or(|&byte| byte == self.delimiter || matches!(byte, b'\n' | b'\r'))
    }

    fn end_of_plain(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let length = rest
            .iter()
            .position(|&byte| byte == self.delimiter || matches!(byte, b'\n' | b'\r'));
        start + length.unwrap_or(rest.len())
    }

    /// The byte after the closing quote.
    fn end_of_quoted(&self, start: usize) -> Result<usize, Unclosed> {
        let mut at = start + 1;
        let mut lines = 0;
        loop {
            match self.text.get(at).ok_or(Unclosed)? {
                b'"' if self.text.get(at + 1) == Some(&b'"') => at += 2,
                b'"' => return Ok(at + 1),
                b'\n' if lines == LINES_IN_A_CELL => return Err(Unclosed),
                b'\n' => {
                    lines += 1;
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }
}

struct Unclosed;

/// The cells of the row that begins at a byte.
pub(super) fn first_row(text: &str, delimiter: u8, start: usize) -> Vec<String> {
    let mut cells = Cells::new(text, delimiter, start);
    let mut row = Vec::new();
    loop {
        let step = cells.step();
        row.push(step.cell.text(text).into_owned());
        if step.ends_row {
            return row;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut cells = Cells::new(text, b',', 0);
        let mut rows = Vec::new();
        while !cells.is_done() {
            let mut row = Vec::new();
            loop {
                let step = cells.step();
                row.push(step.cell.text(text).into_owned());
                if step.ends_row {
                    break;
                }
            }
            rows.push(row);
        }
        rows
    }

    #[test]
    fn quotes_hold_delimiters_and_line_breaks() {
        assert_eq!(
            rows("a, \"b,\"\"c\"\"\nd\" \r\n e ,\n"),
            [vec!["a", "b,\"c\"\nd"], vec!["e", ""]]
        );
    }

    #[test]
    fn a_broken_quote_ends_with_its_line() {
        let text = "a,\"b\nc,d\n";
        let mut cells = Cells::new(text, b',', 0);
        cells.step();
        let step = cells.step();
        assert_eq!(step.broken, Some(BrokenQuote::Unclosed));
        assert_eq!(step.cell.text(text), "\"b");
        let mut cells = Cells::new("\"a\"b,c", b',', 0);
        assert_eq!(cells.step().broken, Some(BrokenQuote::TextAfter));
    }

    proptest! {
        /// What another writer quotes is read back as it was.
        #[test]
        fn reads_what_the_csv_crate_writes(
            rows_in in prop::collection::vec(prop::collection::vec("[a,;\"\n\r äö]{0,5}", 2), 1..5)
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows_in {
                writer.write_record(row).expect("rows of one length");
            }
            let text = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
            let trimmed: Vec<Vec<String>> = rows_in
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(rows(&text), trimmed);
        }
    }
}
