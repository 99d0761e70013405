//! Which columns and rows are there, and how do they look as the text of a table?

use std::sync::Arc;

use bytes::Bytes;
use parquet::column::reader::{ColumnReader, get_column_reader};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};
use parquet::schema::types::SchemaDescriptor;

use super::described::{Described, check_footer};
use super::pages::{Budget, Pages};
use super::values::{Cell, Meaning, Said, Shape, cells};
use super::{Failure, MARK};
use crate::problem::{Code, Problem};
use crate::read::csv::guard::guarded_in_workbook;
use crate::read::csv::{Holds, Laid, TAB, quoted_into};
use crate::read::text::{Text, position};
use crate::read::{Grid, Limits, SourceFile, Span};

/// Rows that are taken from every column at a time.
const BATCH: usize = 1024;

/// A column of the table.
struct Column {
    /// Its place in the file.
    place: usize,
    name: String,
    shape: Shape,
    holds: Holds,
}

impl From<ParquetError> for Failure {
    fn from(error: ParquetError) -> Self {
        match error {
            ParquetError::External(inner) => match inner.downcast::<Self>() {
                Ok(failure) => *failure,
                Err(other) => Self::Broken(other.to_string()),
            },
            error => Self::Broken(error.to_string()),
        }
    }
}

/// The table of a file put down as text.
pub(super) fn lay(
    name: String,
    bytes: Vec<u8>,
    number: u32,
    limits: Limits,
) -> Result<Laid, Failure> {
    check_footer(&bytes)?;
    let packed = bytes.len();
    let file = Bytes::from(bytes);
    let about = ParquetMetaDataReader::new().parse_and_finish(&file)?;
    let file = Arc::new(Described::new(file));
    let mut noticed = Vec::new();
    let columns = columns(about.file_metadata().schema_descr(), number, &mut noticed);
    let mut laying = Laying {
        number,
        text: String::new(),
        grid: Grid::default(),
        noticed,
        is_ours: is_ours(&about),
        budget: Arc::new(Budget::new(packed, limits)),
    };
    laying.header(&columns)?;
    for group in about.row_groups() {
        let rows = usize::try_from(group.num_rows()).unwrap_or_default();
        let mut readers: Vec<ColumnReader> = Vec::with_capacity(columns.len());
        for column in &columns {
            let chunk = group.column(column.place);
            let pages = Pages::new(&file, chunk, rows, &laying.budget)?;
            readers.push(get_column_reader(chunk.column_descr_ptr(), Box::new(pages)));
        }
        laying.rows(&columns, &mut readers)?;
    }
    Ok(Laid {
        text: Text {
            file: SourceFile {
                name,
                text: laying.text.into(),
                grid: Some(laying.grid.into()),
            },
            number,
            noticed: None,
        },
        sort: None,
        delimiter: Some(TAB),
        types: Some(columns.iter().map(|column| column.holds).collect()),
        noticed: laying.noticed,
    })
}

/// Did this program write it? Then an empty text is one.
fn is_ours(about: &ParquetMetaData) -> bool {
    let said = about.file_metadata().key_value_metadata();
    said.is_some_and(|said| said.iter().any(|pair| pair.key == MARK))
}

fn columns(schema: &SchemaDescriptor, file: u32, noticed: &mut Vec<Problem>) -> Vec<Column> {
    let leaves = |root: usize| {
        let all = 0..schema.num_columns();
        all.filter(|leaf| schema.get_column_root_idx(*leaf) == root)
            .count()
    };
    let mut columns = Vec::new();
    let mut known: Option<(usize, usize)> = None;
    for (place, described) in schema.columns().iter().enumerate() {
        let root = schema.get_column_root_idx(place);
        // Leaves of one root stand together, so they are counted once.
        let count = match known {
            Some((counted, count)) if counted == root => count,
            _ => leaves(root),
        };
        known = Some((root, count));
        let parts = described.path().parts();
        let name = match parts {
            [first, ..] if count == 1 && described.max_rep_level() > 0 => first.clone(),
            parts => parts.join("."),
        };
        if described.max_rep_level() > 1 || is_of_a_map(schema, place) {
            let start = Span {
                file,
                start: 0,
                end: 0,
            };
            noticed.push(Problem::new(Code::ColumnNested, start).text("column", name));
            continue;
        }
        let meaning = Meaning::of(described);
        let is_list = described.max_rep_level() > 0;
        columns.push(Column {
            place,
            name,
            shape: Shape {
                meaning,
                filled: described.max_def_level(),
                is_list,
            },
            holds: if is_list {
                Holds::Texts
            } else {
                meaning.holds(described.physical_type())
            },
        });
    }
    columns
}

/// Keys and values of a map make no sense apart.
fn is_of_a_map(schema: &SchemaDescriptor, place: usize) -> bool {
    let parts = schema.column(place).path().parts().to_vec();
    let last = parts.iter().rev().take(2).map(String::as_str);
    matches!(last.collect::<Vec<_>>()[..], ["key" | "value", "key_value"])
}

/// A table that is put down row by row.
struct Laying {
    number: u32,
    text: String,
    grid: Grid,
    noticed: Vec<Problem>,
    is_ours: bool,
    budget: Arc<Budget>,
}

impl Laying {
    fn header(&mut self, columns: &[Column]) -> Result<(), Failure> {
        self.grid.rows.push((0, 0));
        for (index, column) in columns.iter().enumerate() {
            if index > 0 {
                self.text.push(char::from(TAB));
            }
            quoted_into(&mut self.text, &guarded_in_workbook(&column.name, false));
        }
        self.text.push('\n');
        self.budget.spend(self.text.len())
    }

    /// All rows of a group; every column has as many.
    fn rows(&mut self, columns: &[Column], readers: &mut [ColumnReader]) -> Result<(), Failure> {
        loop {
            let mut batch = Vec::with_capacity(columns.len());
            for (column, reader) in columns.iter().zip(&mut *readers) {
                batch.push(cells(reader, column.shape, BATCH)?);
            }
            let count = batch.first().map_or(0, Vec::len);
            if batch.iter().any(|cells| cells.len() != count) {
                return Err(Failure::Broken("columns of unequal length".to_owned()));
            }
            if count == 0 {
                return Ok(());
            }
            for row in 0..count {
                let cells = batch
                    .iter_mut()
                    .map(|column| std::mem::take(&mut column[row]));
                self.row(columns, cells)?;
            }
        }
    }

    fn row(
        &mut self,
        columns: &[Column],
        cells: impl Iterator<Item = Cell>,
    ) -> Result<(), Failure> {
        let start = self.text.len();
        let row = u32::try_from(self.grid.rows.len()).unwrap_or(u32::MAX);
        self.grid.rows.push((position(start), row));
        for (index, (column, cell)) in columns.iter().zip(cells).enumerate() {
            if index > 0 {
                self.text.push(char::from(TAB));
            }
            self.cell(column, cell);
        }
        self.text.push('\n');
        self.budget.spend(self.text.len() - start)
    }

    fn cell(&mut self, column: &Column, cell: Cell) {
        if cell.contains(&Said::Unreadable) {
            let end = position(self.text.len());
            let place = Span {
                file: self.number,
                start: end,
                end,
            };
            let problem = Problem::new(Code::ValueUnreadable, place);
            self.noticed
                .push(problem.text("column", column.name.as_str()));
            return;
        }
        let mut texts = cell.into_iter().filter_map(|said| match said {
            Said::Text(text) => Some(text),
            Said::Nothing | Said::Unreadable => None,
        });
        let text = if column.shape.is_list {
            let all: Vec<String> = texts.collect();
            (!all.is_empty()).then(|| serde_json::Value::from(all).to_string())
        } else {
            texts.next().filter(|text| self.is_ours || !text.is_empty())
        };
        match (text, column.holds) {
            (None, _) => {}
            (Some(text), Holds::Texts) => {
                quoted_into(&mut self.text, &guarded_in_workbook(&text, false));
            }
            (Some(text), Holds::Numbers | Holds::Truths) => self.text.push_str(&text),
        }
    }
}
