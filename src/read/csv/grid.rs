//! Which cells have the rows of a table that is no list of records?

use super::cells::{BrokenQuote, Cell, Cells};
use super::delimiter;
use crate::problem::{Code, Problem, Problems};

/// A table as rows of cells.
pub(super) struct Grid<'a> {
    text: &'a str,
    cells: Cells<'a>,
    file: u32,
}

impl<'a> Grid<'a> {
    pub(super) fn new(text: &'a str, file: u32) -> Self {
        let (delimiter, start) = delimiter::sniff(text);
        Self {
            text,
            cells: Cells::new(text, delimiter, start),
            file,
        }
    }

    /// Where it is known what stands between cells.
    pub(super) fn apart_by(delimiter: u8, text: &'a str, file: u32) -> Self {
        Self {
            text,
            cells: Cells::new(text, delimiter, 0),
            file,
        }
    }

    /// The next row that has something in it, without the blank cells at its end.
    pub(super) fn next(&mut self, problems: &mut Problems) -> Option<Vec<Cell>> {
        while !self.cells.is_done() {
            let mut row = Vec::new();
            loop {
                let step = self.cells.step();
                if let Some(broken) = step.broken {
                    let code = match broken {
                        BrokenQuote::Unclosed => Code::QuoteUnclosed,
                        BrokenQuote::TextAfter => Code::QuoteBroken,
                    };
                    problems.push(Problem::new(code, step.cell.span(self.file)));
                }
                row.push(step.cell);
                if step.ends_row {
                    break;
                }
            }
            while row.last().is_some_and(|cell| cell.is_blank(self.text)) {
                row.pop();
            }
            if !row.is_empty() {
                return Some(row);
            }
        }
        None
    }
}
