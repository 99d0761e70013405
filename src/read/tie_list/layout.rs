//! Is it a table of ties, and what is in its columns?

use std::borrow::Cow;
use std::collections::HashSet;

use super::beginning::Beginning;
use crate::problem::{Code, Problem, Problems};
use crate::read::Reading;
use crate::read::csv::Cell;
use crate::read::csv::cells::Cells;
use crate::read::csv::{delimiter, header};
use crate::read::flat::{Role, Sort};

/// What a column has for the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    From,
    To,
    Strength,
    /// Words, which are left alone but for those that could be wrong.
    Words,
    Nothing,
}

/// The columns of a table of ties.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) delimiter: u8,
    pub(super) uses: Vec<Use>,
    /// Where the row below the header begins.
    pub(super) rows: usize,
    /// The beginning of the file and what is said about its header.
    pub(super) notes: Problems,
    /// Where the first end of the first tie stands.
    pub(super) first_end: Cell,
}

impl Layout {
    /// `None` when it is no table of ties, or one that says more of them than is looked at here.
    pub(super) fn of(beginning: &Beginning, keeps_kinds: bool, reading: &Reading) -> Option<Self> {
        let before = beginning.before?;
        let text = &beginning.text;
        let content = &*text.file.text;
        let (delimiter, start) = delimiter::sniff(content);
        let mut cells = Cells::new(content, delimiter, start);
        let head = row(&mut cells)?;
        if head.len() as u64 > reading.limits.columns {
            return None;
        }
        let mut notes = Problems::in_files(vec![text.file.clone()]);
        let (sort, columns) = header::read(&head, content, 0, None, &reading.mapping, &mut notes)?;
        let seen: HashSet<String> = columns
            .iter()
            .map(|column| column.written.to_string())
            .collect();
        let is_mapped = reading.mapping.missing(&seen).next().is_none();
        if sort != Sort::Ties || notes.has_errors() || !is_mapped {
            return None;
        }
        let uses = columns.iter().map(|column| match column.role {
            Role::Field("from") => Some(Use::From),
            Role::Field("to") => Some(Use::To),
            Role::Field("strength") => Some(Use::Strength),
            Role::Field("kind") => (!keeps_kinds).then_some(Use::Words),
            Role::List("themes") => Some(Use::Words),
            Role::Field("source" | "phrase") | Role::Attribute => Some(Use::Nothing),
            _ => None,
        });
        let uses: Vec<Use> = uses.collect::<Option<_>>()?;
        let rows = before + cells.at();
        let from = uses.iter().position(|&used| used == Use::From)?;
        let mut first_end = None;
        while first_end.is_none() && !cells.is_done() {
            let row = row(&mut cells)?;
            let cell = row.get(from);
            first_end = cell.copied().filter(|cell| !cell.is_blank(content));
        }
        Some(Self {
            delimiter,
            uses,
            rows,
            first_end: first_end?,
            notes,
        })
    }

    /// What is said when the table was read, and found to tie so many actors.
    pub(super) fn into_notes(self, actors: usize) -> Problems {
        let mut notes = self.notes;
        let note = Problem::new(Code::ActorsFromTies, self.first_end.span(0));
        notes.push(note.text("word", "").count("count", actors));
        notes.sort();
        notes
    }
}

/// The cells of a row without anything broken.
fn row(cells: &mut Cells<'_>) -> Option<Vec<Cell>> {
    let mut row = Vec::new();
    loop {
        let step = cells.step();
        if step.broken.is_some() {
            return None;
        }
        row.push(step.cell);
        if step.ends_row {
            return Some(row);
        }
    }
}

/// What stands in a cell.
pub(super) fn content(cell: Cell, text: &str) -> Cow<'_, str> {
    let written = &text[cell.start as usize..cell.end as usize];
    let is_plain = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'');
    match written.as_bytes() {
        [first, .., last] if is_plain(first) && last.is_ascii_graphic() => written.into(),
        _ => cell.text(text),
    }
}
