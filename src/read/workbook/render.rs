//! How does a sheet look as the text of a table?

use super::cell::name;
use super::open::{Flaw, Row, Sheet};
use super::start_of;
use crate::problem::{Code, Problem};
use crate::read::csv::{TAB, quoted_into};
use crate::read::text::position;
use crate::read::{Grid, Limits, Span};

/// The table below and with the header, and where its rows are; `None` when it is too large.
pub(super) fn table(
    sheet: &Sheet,
    header: usize,
    file: u32,
    limits: &Limits,
    noticed: &mut Vec<Problem>,
) -> Option<(String, Grid)> {
    let rows = &sheet.rows[header..];
    if header > 0 {
        let problem = Problem::new(Code::RowsPassed, start_of(file));
        noticed.push(problem.count("count", header));
    }
    let columns = |row: &Row| Some((row.cells.first()?.column, row.cells.last()?.column));
    let (_, last) = rows.first().and_then(columns).unwrap_or_default();
    // Rows are often numbered left of the first header.
    let first = rows
        .iter()
        .filter_map(columns)
        .map(|(first, _)| first)
        .min();
    let first = first.unwrap_or_default();
    let mut grid = Grid {
        rows: Vec::with_capacity(rows.len()),
        first_column: first,
    };
    let mut text = String::new();
    for row in rows {
        grid.rows.push((position(text.len()), row.number));
        let mut column = first;
        for cell in &row.cells {
            let place = name(row.number, cell.column);
            if cell.column > last {
                let problem = Problem::new(Code::CellBeyond, end_of(&text, file));
                noticed.push(problem.text("cell", place));
                continue;
            }
            for _ in column..cell.column {
                text.push(char::from(TAB));
            }
            column = cell.column;
            // What is said about the cell is enough: the word for its error is no value to check.
            match cell.flaw {
                None => quoted_into(&mut text, &cell.text),
                Some(flaw) => {
                    let code = match flaw {
                        Flaw::Error => Code::CellError,
                        Flaw::NotCalculated => Code::CellNotCalculated,
                    };
                    let problem = Problem::new(code, end_of(&text, file)).text("cell", place);
                    noticed.push(problem.text("value", cell.text.as_str()));
                }
            }
        }
        for _ in column..last {
            text.push(char::from(TAB));
        }
        text.push('\n');
        if text.len() as u64 > limits.file_bytes() {
            return None;
        }
    }
    Some((text, grid))
}

fn end_of(text: &str, file: u32) -> Span {
    let end = position(text.len());
    Span {
        file,
        start: end,
        end,
    }
}

/// The lines of a text that was put down row by row, long ones over several cells.
pub(super) fn lines(sheet: &Sheet) -> String {
    let mut text = String::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            text.push_str(&cell.text);
        }
        text.push('\n');
    }
    text
}
