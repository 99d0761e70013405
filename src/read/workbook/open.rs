//! Which sheets are there, and what stands in their cells?
//!
//! Only filled cells are kept, so a lone cell in the last corner of a sheet costs nothing.

use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;

use calamine::{
    Data, Dimensions, Ods, OdsError, Range, Reader as _, Sheet as About, SheetType, SheetVisible,
    Xls, XlsError, Xlsx, XlsxError,
};

use super::container::{Failure, Kind};
use super::matrix::Place;
use super::{cell, ods_cells, shown};
use crate::read::shield::shielded;

/// A sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    /// The rows in which something stands, from the top.
    pub(super) rows: Vec<Row>,
    /// The cells that are shown as one.
    pub(super) merged: Vec<Dimensions>,
}

/// A row in which something stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Its number from 0.
    pub(super) number: u32,
    /// The filled cells, from the left.
    pub(super) cells: Vec<Cell>,
}

/// A filled cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    /// Its column from 0.
    pub(super) column: u32,
    pub(super) text: String,
    pub(super) flaw: Option<Flaw>,
}

/// Why a cell has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It shows an error: `#N/A`.
    Error,
    /// Its formula was never calculated.
    NotCalculated,
}

impl Sheet {
    fn new(about: &About) -> Self {
        Self {
            name: about.name.clone(),
            is_hidden: about.visible != SheetVisible::Visible,
            ..Self::default()
        }
    }

    fn put(&mut self, row: u32, cell: Cell) {
        match self.rows.last_mut() {
            Some(last) if last.number == row => last.cells.push(cell),
            _ => self.rows.push(Row {
                number: row,
                cells: vec![cell],
            }),
        }
    }

    /// Leaves out what stands below a matrix and left of it, and tells in how many rows and columns
    /// something did.
    pub(super) fn cut_to(&mut self, place: Place) -> [usize; 2] {
        let below = self.rows.len().saturating_sub(place.end);
        self.rows.truncate(place.end);
        let mut columns = BTreeSet::new();
        for row in &mut self.rows[place.header..] {
            let end = row.cells.partition_point(|cell| cell.column < place.column);
            columns.extend(row.cells.drain(..end).map(|cell| cell.column));
        }
        self.merged.retain(|area| area.start.1 >= place.column);
        [below, columns.len()]
    }

    /// Cells stand in order; of two in one place the first is kept. (Sound workbooks have them so.)
    fn put_in_order(&mut self) {
        if !self.rows.is_sorted_by(|a, b| a.number < b.number) {
            self.rows.sort_by_key(|row| row.number);
            self.rows.dedup_by(|next, row| {
                let is_same = next.number == row.number;
                if is_same {
                    row.cells.append(&mut next.cells);
                }
                is_same
            });
        }
        for row in &mut self.rows {
            if !row.cells.is_sorted_by(|a, b| a.column < b.column) {
                row.cells.sort_by_key(|cell| cell.column);
                row.cells.dedup_by_key(|cell| cell.column);
            }
        }
    }
}

/// Every sheet of a workbook.
///
/// The library that reads them indexes into what a damaged file says; where that leads outside,
/// the file is as broken as where it notices.
pub(super) fn sheets(kind: Kind, bytes: &[u8], most: u64) -> Result<Vec<Sheet>, Failure> {
    let read = || match kind {
        Kind::Xlsx => xlsx(bytes).map_err(|error| match error {
            XlsxError::Password => Failure::Locked,
            error => Failure::Broken(error.to_string()),
        }),
        Kind::Ods => {
            let about = ods_cells::of(bytes);
            if about.cells.saturating_mul(ods_cells::CELL) > most {
                return Err(Failure::TooLarge);
            }
            ods(bytes, about.merged).map_err(|error| match error {
                OdsError::Password => Failure::Locked,
                error => Failure::Broken(error.to_string()),
            })
        }
        Kind::Xls => xls(bytes).map_err(|error| match error {
            XlsError::Password => Failure::Locked,
            error => Failure::Broken(error.to_string()),
        }),
        Kind::Locked => Err(Failure::Locked),
        Kind::Cut => Err(Failure::Truncated),
    };
    let read = shielded(read);
    let mut sheets = read.unwrap_or_else(|| Err(Failure::Broken("-".to_owned())))?;
    for sheet in &mut sheets {
        sheet.put_in_order();
    }
    Ok(sheets)
}

fn worksheets(all: &[About]) -> Vec<About> {
    let is_table = |about: &&About| about.typ == SheetType::WorkSheet;
    all.iter().filter(is_table).cloned().collect()
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, XlsxError> {
    let mut book = Xlsx::new(Cursor::new(bytes))?;
    let mut sheets = Vec::new();
    for about in worksheets(book.sheets_metadata()) {
        let mut sheet = Sheet::new(&about);
        sheet.merged = book.merge_cells_by_sheet_name(&about.name)?;
        let digits = shown::digits(&mut book, &about.name)?;
        let mut cells = book.worksheet_cells_reader(&about.name)?;
        while let Some(record) = cells.next_cell_with_formula_metadata()? {
            let (row, column) = record.pos;
            let value = Data::from(record.value);
            let flaw = match value {
                Data::Error(_) => Some(Flaw::Error),
                Data::Empty if record.formula.is_some() => Some(Flaw::NotCalculated),
                _ => None,
            };
            let digits = digits.get(&(row, column));
            let shown = digits.and_then(|digits| shown::padded(&value, *digits));
            let text = shown.or_else(|| cell::text(&value));
            if text.is_some() || flaw.is_some() {
                let text = text.unwrap_or_default();
                sheet.put(row, Cell { column, text, flaw });
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn xls(bytes: &[u8]) -> Result<Vec<Sheet>, XlsError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes))?;
    let mut sheets = Vec::new();
    for about in worksheets(book.sheets_metadata()) {
        let mut sheet = Sheet::new(&about);
        put_range(&mut sheet, &book.worksheet_range(&about.name)?, |_| false);
        sheet.merged = book.merge_cells_by_sheet_name(&about.name)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn ods(bytes: &[u8], mut merged: HashMap<String, Vec<Dimensions>>) -> Result<Vec<Sheet>, OdsError> {
    /// What LibreOffice shows where it cannot calculate; the format has no values for it.
    fn is_error(text: &str) -> bool {
        let named = ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!"];
        let number = text.strip_prefix("Err:");
        named.contains(&text)
            || number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes))?;
    let mut sheets = Vec::new();
    for about in worksheets(book.sheets_metadata()) {
        let mut sheet = Sheet::new(&about);
        put_range(&mut sheet, &book.worksheet_range(&about.name)?, is_error);
        sheet.merged = merged.remove(&about.name).unwrap_or_default();
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn put_range(sheet: &mut Sheet, range: &Range<Data>, is_error: fn(&str) -> bool) {
    let Some((first_row, first_column)) = range.start() else {
        return;
    };
    for (row, values) in (first_row..).zip(range.rows()) {
        for (column, value) in (first_column..).zip(values) {
            if let Some(text) = cell::text(value) {
                let is_flawed = matches!(value, Data::Error(_)) || is_error(&text);
                let flaw = is_flawed.then_some(Flaw::Error);
                sheet.put(row, Cell { column, text, flaw });
            }
        }
    }
}
