//! Which cells of an OpenDocument are shown as one, and how many are made of it?
//!
//! The library that reads it tells neither, and makes a cell of every place as far as any is filled,
//! which rows and cells that repeat can put far away.
//!
//! ODF 1.2, part 1, 9.1.4: a cell says over how many rows and columns it spans, and those it
//! covers stand in their places nevertheless; rows and cells that repeat stand once.

use std::collections::HashMap;
use std::io::{BufReader, Cursor};

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::read::xml::content;

/// What a cell takes while a sheet is read, filled or not.
pub(super) const CELL: u64 = 32;

/// What is known of an OpenDocument before it is read.
#[derive(Default)]
pub(super) struct About {
    /// The merged cells of each sheet by its name.
    pub(super) merged: HashMap<String, Vec<Dimensions>>,
    /// How many cells are made of all sheets.
    pub(super) cells: u64,
}

/// Nothing is known of what is not sound, as its reader will tell.
pub(super) fn of(bytes: &[u8]) -> About {
    let mut found = About::default();
    let archive = ZipArchive::new(Cursor::new(bytes));
    let Ok(mut archive) = archive else {
        return found;
    };
    let Ok(part) = archive.by_name("content.xml") else {
        return found;
    };
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut sheet = Sheet::default();
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" => {
                    let name = attribute(tag, "table:name").unwrap_or_default();
                    sheet = Sheet {
                        name,
                        ..Sheet::default()
                    };
                }
                "table:table-row" => {
                    sheet.column = 0;
                    sheet.rows = number(tag, "table:number-rows-repeated");
                    if is_empty {
                        sheet.end_row();
                    }
                }
                "table:table-cell" | "table:covered-table-cell" => sheet.put(tag, !is_empty),
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "table:table-row" => sheet.end_row(),
                "table:table" => {
                    let sheet = std::mem::take(&mut sheet);
                    let [rows, columns] = [sheet.last_row, sheet.last_column].map(u64::from);
                    found.cells = found.cells.saturating_add(rows.saturating_mul(columns));
                    found.merged.insert(sheet.name, sheet.merged);
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    found
}

/// A sheet as far as it was read.
#[derive(Default)]
struct Sheet {
    name: String,
    row: u32,
    /// How often the row that is read stands there.
    rows: u32,
    column: u32,
    /// Is anything in the row that is read?
    is_filled: bool,
    /// As far as anything stands, from 1.
    last_row: u32,
    last_column: u32,
    merged: Vec<Dimensions>,
}

impl Sheet {
    fn put(&mut self, tag: &BytesStart<'_>, has_text: bool) {
        let [rows, columns] = ["table:number-rows-spanned", "table:number-columns-spanned"]
            .map(|name| number(tag, name));
        if rows > 1 || columns > 1 {
            let start = (self.row, self.column);
            let end = (
                self.row.saturating_add(rows - 1),
                self.column.saturating_add(columns - 1),
            );
            self.merged.push(Dimensions { start, end });
        }
        let repeated = number(tag, "table:number-columns-repeated");
        self.column = self.column.saturating_add(repeated);
        if has_text || attribute(tag, "office:value-type").is_some() {
            self.is_filled = true;
            self.last_column = self.last_column.max(self.column);
        }
    }

    fn end_row(&mut self) {
        self.row = self.row.saturating_add(self.rows);
        if std::mem::take(&mut self.is_filled) {
            self.last_row = self.row;
        }
    }
}

/// A count above 0; 1 where none is said.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    let said = attribute(tag, name).and_then(|value| value.parse().ok());
    said.filter(|&count| count > 0).unwrap_or(1)
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref() == name)?;
    Some(content::of_attribute(&found.value).into_owned())
}
