//! Is it a table of ties, and what is in its columns?

use std::borrow::Cow;
use std::collections::HashSet;
use std::io;

use crate::problem::{Code, Problem, Problems};
use crate::read::csv::Cell;
use crate::read::csv::cells::{BrokenQuote, Cells};
use crate::read::csv::{delimiter, header};
use crate::read::flat::{Role, Sort};
use crate::read::formats::is_table;
use crate::read::parts::{Parts, Source};
use crate::read::text::Text;
use crate::read::{Reading, SourceFile};

/// What a table looks like is told from about this many bytes at its beginning.
const BEGINNING: u64 = 1 << 16;

/// Whoever tells formats apart looks at fewer rows.
const ROWS: usize = 64;

const MARK: &str = "\u{feff}";

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
    /// `None` when it is no table, or one that says more of ties than is looked at here.
    ///
    /// A table is told apart as by [`read`](crate::read::read), which sees all of it; so that
    /// both see the same, no quoted cell may go on beyond the beginning.
    pub(super) fn of(
        source: &Source<'_>,
        name: &str,
        keeps_kinds: bool,
        reading: &Reading,
    ) -> io::Result<Option<Self>> {
        let parts = Parts::of_length(source, BEGINNING);
        if parts.count() == 0 {
            return Ok(None);
        }
        let mut buffer = Vec::new();
        let bytes = parts.read(0, &mut buffer)?;
        let Ok(beginning) = std::str::from_utf8(bytes) else {
            return Ok(None);
        };
        let beginning = beginning.strip_prefix(MARK).unwrap_or(beginning);
        let has_rows = parts.count() == 1 || beginning.matches('\n').count() >= ROWS;
        if !has_rows || !beginning.contains('\n') || beginning.contains('\0') {
            return Ok(None);
        }
        let text = Text {
            file: SourceFile {
                name: name.to_owned(),
                text: beginning.into(),
                grid: None,
            },
            number: 0,
            noticed: None,
        };
        let layout = Self::of_text(text, keeps_kinds, reading);
        Ok(layout.map(|layout| Self {
            rows: layout.rows + bytes.len() - beginning.len(),
            ..layout
        }))
    }

    fn of_text(text: Text, keeps_kinds: bool, reading: &Reading) -> Option<Self> {
        let content = &text.file.text;
        let (delimiter, start) = delimiter::sniff(content);
        let is_closed = |delimiter| is_closed(content, delimiter);
        if ![b',', b';', b'\t', b'|', delimiter]
            .into_iter()
            .all(is_closed)
            || !is_table(&text, reading)
        {
            return None;
        }
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
        let rows = cells.at();
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

/// Is every quote closed before the text ends?
fn is_closed(text: &str, delimiter: u8) -> bool {
    let mut cells = Cells::new(text, delimiter, 0);
    while !cells.is_done() {
        if cells.step().broken == Some(BrokenQuote::Unclosed) {
            return false;
        }
    }
    true
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
