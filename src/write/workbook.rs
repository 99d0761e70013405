//! How does a model look as a workbook (.xlsx)?
//!
//! Sheets `Actors` and `Ties` with the columns of [`flat`], numbers as numbers, and `Network` with
//! what is neither, a JSON text line by line. The same model gives the same bytes.
//!
//! Texts stand in cells that know they are texts and are never run as formulas. What readers would
//! take for something else is guarded as in CSV, see [`guard`](crate::read::csv::guard); a number with
//! more digits than spreadsheets keep stands as a text.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::csv::looks_like_values;
use super::flat::{self, Flat};
use super::{Feature, WriteError, Written};
use crate::model::{Model, Scalar};
use crate::read::csv::guard::guarded_in_workbook;
use crate::read::flat::is_number;
use crate::read::workbook::{ACTORS_SHEET, NETWORK_SHEET, TIES_SHEET, cell};

/// What a workbook holds: all but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

/// Rows and columns of a sheet, and UTF-16 units of a cell (Microsoft, *Excel specifications and
/// limits*).
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;
pub(crate) const UNITS: usize = 32_767;

/// Characters of the JSON in one cell; each is two units at most.
const CHUNK: usize = UNITS / 2;

/// Characters a column is wide, at least and at most.
const NARROWEST: usize = 10;
const WIDEST: usize = 40;

/// Rows that are looked at to find out how wide a column is.
const LOOKED_AT: usize = 200;

/// The model as a workbook.
pub(super) fn workbook(model: &Model) -> Result<Written, WriteError> {
    let mut book = dated();
    for (name, table) in [
        (ACTORS_SHEET, flat::actors(model, reads_back)?),
        (TIES_SHEET, flat::ties(model, reads_back)?),
    ] {
        check(name, &table)?;
        put(book.add_worksheet(), name, &table).expect("sizes are checked");
    }
    put_lines(book.add_worksheet(), &flat::header(model)).expect("lines are cut");
    let bytes = book.save_to_buffer();
    Ok(Written::File(bytes.expect("memory does not fail")))
}

/// A workbook that is always as old: same content, same bytes.
pub(crate) fn dated() -> Workbook {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1).expect("a day");
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    book
}

/// Is it read back from a cell as it was?
fn reads_back(value: &Scalar) -> bool {
    match value {
        Scalar::Number(number) => is_kept(*number) && is_number(&number.to_string()),
        Scalar::Truth(_) | Scalar::Text(_) => true,
    }
}

/// Does a spreadsheet keep every digit?
fn is_kept(number: f64) -> bool {
    cell::number(number).parse() == Ok(number)
}

fn check(name: &'static str, table: &Flat) -> Result<(), WriteError> {
    if table.rows.len() >= ROWS || table.columns.len() > COLUMNS {
        return Err(WriteError::SheetFull { sheet: name });
    }
    let texts = table.rows.iter().flatten().flatten();
    let names = table.columns.iter().map(|column| column.name.as_str());
    let texts = texts.filter_map(|value| match value {
        Scalar::Text(text) => Some(text.as_str()),
        _ => None,
    });
    // Two more for the apostrophes of a guard.
    let is_too_long =
        |text: &str| text.len() + 2 > UNITS && text.encode_utf16().count() + 2 > UNITS;
    match names.chain(texts).find(|text| is_too_long(text)) {
        Some(text) => Err(WriteError::TextTooLong {
            sheet: name,
            begins: text.chars().take(40).collect(),
        }),
        None => Ok(()),
    }
}

fn put(sheet: &mut Worksheet, name: &str, table: &Flat) -> Result<(), XlsxError> {
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (index, (column, at)) in table.columns.iter().zip(0..).enumerate() {
        let header = guarded_in_workbook(&column.name, false);
        sheet.write_string_with_format(0, at, header, &bold)?;
        let among_values = looks_like_values(table, index);
        let mut width = column.name.chars().count();
        for (row, number) in table.rows.iter().zip(1..) {
            let shown = match &row[index] {
                None => continue,
                Some(Scalar::Text(text)) => {
                    let text = guarded_in_workbook(text, among_values);
                    sheet.write_string(number, at, &*text)?;
                    text.chars().count()
                }
                Some(Scalar::Number(value)) if is_kept(*value) => {
                    sheet.write_number(number, at, *value)?;
                    0
                }
                Some(Scalar::Number(value)) => {
                    sheet.write_string(number, at, value.to_string())?;
                    0
                }
                Some(Scalar::Truth(truth)) => {
                    sheet.write_boolean(number, at, *truth)?;
                    0
                }
            };
            if usize::try_from(number).is_ok_and(|number| number <= LOOKED_AT) {
                width = width.max(shown);
            }
        }
        let width = u8::try_from(width.clamp(NARROWEST, WIDEST)).unwrap_or(u8::MAX);
        sheet.set_column_width(at, f64::from(width) + 2.0)?;
    }
    Ok(())
}

/// A text line by line, long lines over several cells.
fn put_lines(sheet: &mut Worksheet, text: &str) -> Result<(), XlsxError> {
    sheet.set_name(NETWORK_SHEET)?;
    for (line, row) in text.lines().zip(0..) {
        let characters: Vec<char> = line.chars().collect();
        for (chunk, column) in characters.chunks(CHUNK).zip(0..) {
            let chunk: String = chunk.iter().collect();
            sheet.write_string(row, column, chunk)?;
        }
    }
    sheet.set_column_width(0, 100)?;
    Ok(())
}
