//! What do tables look like as one workbook (.xlsx)?
//!
//! A sheet a table, its headers in words; numbers, shares, days and truth values are what they are,
//! so a spreadsheet sorts and sums them. A text stands in a cell that knows it is one and is never
//! run as a formula. What a sheet or cell cannot hold (a row beyond the millionth, the end of a
//! very long list of names) stands in the CSV file of the table. The same tables give the same bytes.

use std::collections::HashSet;

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use super::grid::SOFT_HYPHEN;
use super::text;
use crate::language::{Language, Phrase};
use crate::model::Names;
use crate::table::{Cell, Table};
use crate::write::workbook::{UNITS, dated};

/// What the file is called.
pub const FILE: &str = "tables.xlsx";

/// Rows of a sheet below its header.
const ROWS: usize = 1_048_575;

/// Characters the name of a sheet has at most.
const NAME: usize = 31;

/// Characters a column is wide, at least and at most.
const NARROWEST: usize = 6;
const WIDEST: usize = 60;

/// The first year spreadsheets know.
const FIRST_YEAR: i16 = 1901;

/// The tables in a language.
///
/// # Errors
/// Never for tables of this crate, whose columns are fewer than a sheet has.
pub fn workbook<'a>(
    tables: impl Iterator<Item = &'a Table>,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated();
    let mut names = HashSet::new();
    for table in tables {
        let name = sheet_name(&unbroken(&table.title, language), &mut names);
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        put(sheet, table, language)?;
    }
    book.save_to_buffer()
}

/// What is said, without the places where a word may be broken: spreadsheets show them as hyphens.
fn unbroken(phrase: &Phrase, language: Language) -> String {
    phrase.in_language(language).replace(SOFT_HYPHEN, "")
}

/// A title without the signs a sheet's name may not have, as short as it must be, and unlike any other.
fn sheet_name(title: &str, taken: &mut HashSet<String>) -> String {
    let plain = title.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.trim_matches([' ', '\'']);
    let plain = if plain.is_empty() { "-" } else { plain };
    let mut number = 1;
    loop {
        let ending = match number {
            1 => String::new(),
            number => format!(" {number}"),
        };
        // Spreadsheets count in UTF-16, and do not tell capitals apart.
        let mut end = 0;
        let mut units = ending.len();
        for (at, c) in plain.char_indices() {
            units += c.len_utf16();
            if units > NAME {
                // Between words, unless hardly anything were left.
                end = plain[..at]
                    .rfind(' ')
                    .filter(|&space| space > at / 2)
                    .unwrap_or(at);
                break;
            }
            end = at + c.len_utf8();
        }
        let name = plain[..end].trim_end_matches([' ', '\'']).to_owned() + &ending;
        if taken.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

fn put(sheet: &mut Worksheet, table: &Table, language: Language) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    sheet.set_freeze_panes(1, 0)?;
    // On paper: pages are wide, and each has the header.
    sheet.set_landscape();
    sheet.set_repeat_rows(0, 0)?;
    let rows = &table.rows[..table.rows.len().min(ROWS)];
    for (index, (column, at)) in table.columns.iter().zip(0..).enumerate() {
        let title = unbroken(&column.title, language);
        sheet.write_string_with_format(0, at, &title, &head)?;
        let mut width = title.chars().count();
        for (row, number) in rows.iter().zip(1..) {
            put_cell(sheet, number, at, &row[index], language)?;
            width = width.max(text::cell(&row[index], language).chars().count());
        }
        let width = u8::try_from(width.clamp(NARROWEST, WIDEST)).unwrap_or(u8::MAX);
        sheet.set_column_width(at, f64::from(width) + 2.0)?;
    }
    let last = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    if let (Some(last), Ok(rows @ 1..)) = (last.checked_sub(1), u32::try_from(rows.len())) {
        sheet.autofilter(0, 0, rows, last)?;
    }
    Ok(())
}

fn put_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    language: Language,
) -> Result<(), XlsxError> {
    let text = |text: &str| clipped(text);
    let best = |names: &Names| names.best(language).unwrap_or_default().to_owned();
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Count(count) => {
            let format = Format::new().set_num_format("0");
            #[expect(clippy::cast_precision_loss, reason = "no count reaches 2⁵³")]
            sheet.write_number_with_format(row, column, *count as f64, &format)?;
        }
        Cell::Number(number, decimals) if number.is_finite() => {
            let format = Format::new().set_num_format(shown_with(*decimals));
            sheet.write_number_with_format(row, column, *number, &format)?;
        }
        Cell::Share(share) if share.is_finite() => {
            let format = Format::new().set_num_format("0.0%");
            sheet.write_number_with_format(row, column, *share, &format)?;
        }
        Cell::Number(number, _) | Cell::Share(number) => {
            sheet.write_string(row, column, number.to_string())?;
        }
        Cell::Mark(mark) => drop(sheet.write_boolean(row, column, *mark)?),
        Cell::Date(date) => match day(&date.to_string()) {
            Some(day) => {
                let format = Format::new().set_num_format("yyyy-mm-dd");
                sheet.write_datetime_with_format(row, column, &day, &format)?;
            }
            None => drop(sheet.write_string(row, column, date.to_string())?),
        },
        Cell::Text(own) => drop(sheet.write_string(row, column, text(own))?),
        Cell::Name(names) => drop(sheet.write_string(row, column, text(&best(names)))?),
        Cell::List(list) => {
            let names: Vec<String> = list.iter().map(best).collect();
            sheet.write_string(row, column, text(&names.join("; ")))?;
        }
        Cell::Phrase(phrase) => {
            sheet.write_string(row, column, text(&phrase.in_language(language)))?;
        }
    }
    Ok(())
}

/// A format of so many decimals: `0.00`.
fn shown_with(decimals: u8) -> String {
    match decimals {
        0 => "0".to_owned(),
        decimals => format!("0.{}", "0".repeat(decimals.into())),
    }
}

/// A whole day as a spreadsheet counts them; none for a month, a year and what is before its time.
fn day(text: &str) -> Option<ExcelDateTime> {
    let day: Date = text.parse().ok()?;
    let [month, of_month] = [day.month(), day.day()].map(|part| u8::try_from(part).ok());
    let year = u16::try_from(day.year()).ok()?;
    (day.year() >= FIRST_YEAR)
        .then(|| ExcelDateTime::from_ymd(year, month?, of_month?).ok())
        .flatten()
}

/// What a cell holds of a text.
fn clipped(text: &str) -> String {
    if text.len() <= UNITS || text.encode_utf16().count() <= UNITS {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= UNITS
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Column;
    use calamine::{Data, Reader as _, Xlsx};

    fn table(cells: Vec<Cell>) -> Table {
        Table {
            id: "t",
            title: Phrase::new("count-ties").count("count", 2),
            note: None,
            columns: cells
                .iter()
                .map(|_| Column::new("k", "column-count"))
                .collect(),
            rows: vec![cells],
        }
    }

    fn book(tables: &[Table], language: Language) -> Xlsx<std::io::Cursor<Vec<u8>>> {
        let bytes = workbook(tables.iter(), language).expect("a workbook");
        assert_eq!(bytes, workbook(tables.iter(), language).expect("the same"));
        Xlsx::new(std::io::Cursor::new(bytes)).expect("a sound one")
    }

    #[test]
    fn cells_are_what_they_say() {
        let cells = vec![
            Cell::Count(12),
            Cell::Number(0.1234, 2),
            Cell::Share(0.5),
            Cell::Mark(true),
            Cell::Date("2023-06-01".parse().expect("a date")),
            Cell::Date("2023-06".parse().expect("a date")),
            Cell::Text("=1+1".into()),
            Cell::Name(Names::all("yksi", "ett", "one")),
            Cell::List(vec![Names::plain("+a"), Names::plain("b")]),
            Cell::Empty,
        ];
        let mut book = book(&[table(cells)], Language::Sv);
        let name = book.sheet_names().remove(0);
        let range = book.worksheet_range(&name).expect("a sheet");
        let row: Vec<&Data> = range.rows().nth(1).expect("a row").iter().collect();
        assert_eq!(
            row[..4],
            [
                &Data::Float(12.0),
                &Data::Float(0.1234),
                &Data::Float(0.5),
                &Data::Bool(true)
            ]
        );
        assert!(matches!(row[4], Data::DateTime(day) if day.as_f64() == 45_078.0));
        let texts = ["2023-06", "=1+1", "ett", "+a; b"].map(|text| Data::String(text.into()));
        assert_eq!(row[5..9], texts.each_ref());
        let header = Phrase::new("column-count").in_language(Language::Sv);
        assert_eq!(range.get((0, 0)), Some(&Data::String(header)));
        let broken = Phrase::new("column-compare-ties-before");
        assert!(broken.in_language(Language::Fi).contains(SOFT_HYPHEN));
        assert_eq!(unbroken(&broken, Language::Fi), "Yhteyksiä ennen");
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert_eq!(formulas.used_cells().count(), 0);
    }

    #[test]
    fn sheets_have_names_of_their_own_that_are_allowed() {
        let mut taken = HashSet::new();
        let mut name = |title: &str| sheet_name(title, &mut taken);
        let long = "Kuka on yhteydessä keneen: kaikki [yhteydet]?";
        assert_eq!(name(long), "Kuka on yhteydessä keneen");
        assert_eq!(name(&long.to_uppercase()), "KUKA ON YHTEYDESSÄ KENEEN 2");
        assert_eq!(name(&"ä".repeat(40)), "ä".repeat(31));
        assert_eq!(name("'?'"), "-");
        let tables = [table(vec![Cell::Count(1)]), table(vec![Cell::Count(2)])];
        assert_eq!(book(&tables, Language::En).sheet_names().len(), 2);
    }

    #[test]
    fn what_a_cell_cannot_hold_is_cut() {
        let text = clipped(&"𝔘".repeat(UNITS));
        assert!(text.encode_utf16().count() <= UNITS && text.ends_with('…'));
        assert_eq!(clipped("Ä"), "Ä");
    }
}
