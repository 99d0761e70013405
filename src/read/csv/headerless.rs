//! How does an edge list become a document?
//!
//! A line a tie: two ends and perhaps a strength or kind, apart by tabs or spaces, no header; after
//! a strength perhaps a time, as KONECT has it. Lines that begin with `#` or `%` are comments. (Lists of whole numbers that go straight to
//! a graph have a reader of their own, [`edge_list`](crate::read::edge_list).)

use super::{Cell, Table, has_header};
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{Column, Role};
use crate::read::text::{Text, position};
use crate::read::{Dialect, Document, Listing, Record, Span, number};

/// Is the first line that says something two or three words, or a tie with its strength and time,
/// and no header?
pub(in crate::read) fn is_edge_list(text: &str) -> bool {
    let first = text.lines().find(|line| !is_silent(line));
    first.is_some_and(|line| {
        let words = line.split_whitespace();
        let is_tie = match words.clone().count() {
            2 | 3 => true,
            4 => words.skip(2).all(|word| number(word).is_some()),
            _ => false,
        };
        is_tie && !line.contains([',', ';', '|'])
    }) && !has_header(text)
}

/// Two ends, a strength and a time.
const WIDEST: usize = 4;

fn is_silent(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with(['#', '%'])
}

/// Reads an edge list.
pub(in crate::read) fn read(text: Text) -> Document {
    let mut problems = Problems::default();
    if let Some(problem) = text.noticed {
        problems.push(problem);
    }
    let content = &text.file.text;
    let mut width = None;
    let mut cells = Vec::new();
    let mut start = 0;
    for line in content.split_inclusive('\n') {
        let at = start;
        start += line.len();
        if is_silent(line) {
            continue;
        }
        let words: Vec<Cell> = words(line, at).collect();
        let width = *width.get_or_insert(words.len().clamp(2, WIDEST));
        if words.len() == width {
            cells.extend(words);
        } else {
            let span = Span {
                file: text.number,
                start: words.first().map_or(0, |word| word.start),
                end: words.last().map_or(0, |word| word.end),
            };
            problems.push(
                Problem::new(Code::RowRagged, span)
                    .count("cells", words.len())
                    .count("columns", width),
            );
        }
    }
    let third = cells.iter().skip(2).step_by(width.unwrap_or(1));
    let is_strength = third
        .clone()
        .all(|cell| number(&cell.text(content)).is_some());
    let third = if is_strength { "strength" } else { "kind" };
    let fields = ["from", "to", third].map(|name| Column::unnamed(Role::Field(name), name));
    let time = Column::unnamed(Role::Attribute, "timestamp");
    let columns = fields.into_iter().chain([time]);
    let columns: Vec<Column> = columns.take(width.unwrap_or(2)).collect();
    let table = Table::without_header(content, text.number, columns, cells);
    Document {
        files: vec![text.file],
        dialect: Dialect::Foreign,
        header: Record::default(),
        actors: Listing::default(),
        ties: table.into(),
        problems,
        ..Document::default()
    }
}

/// The words of the line that begins at a byte.
fn words(line: &str, at: usize) -> impl Iterator<Item = Cell> {
    line.split_whitespace().map(move |word| {
        let start = at + (word.as_ptr() as usize - line.as_ptr() as usize);
        Cell {
            start: position(start),
            end: position(start + word.len()),
        }
    })
}
