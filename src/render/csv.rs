//! What does a table look like in a spreadsheet?

use crate::language::Language;
use crate::model::Names;
use crate::read::csv::guard::is_formula;
use crate::table::{Cell, Table};

/// The table as CSV (RFC 4180): UTF-8, commas, a header row of column keys, names in that
/// language, numbers and dates as programs write them.
///
/// A text a spreadsheet would take for a formula is led by an apostrophe.
pub fn table(table: &Table, language: Language) -> String {
    let keys = table.columns.iter().map(|column| column.key.to_owned());
    let mut text = line(keys);
    for row in &table.rows {
        text.push_str(&line(row.iter().map(|cell| field(cell, language))));
    }
    text
}

/// What the file of a table is called.
pub fn file_name(table: &Table) -> String {
    format!("{}.csv", table.id)
}

pub(super) fn line(fields: impl Iterator<Item = String>) -> String {
    let quoted: Vec<String> = fields.map(quote).collect();
    quoted.join(",") + "\n"
}

fn quote(field: String) -> String {
    if field.contains(['"', ',', '\n', '\r']) || field.starts_with(' ') || field.ends_with(' ') {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field
    }
}

fn field(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number, _) | Cell::Share(number) => short(*number),
        Cell::Mark(mark) => mark.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Text(text) => harmless(text),
        Cell::Name(names) => harmless(best(names, language)),
        Cell::List(list) => {
            let names: Vec<&str> = list.iter().map(|names| best(names, language)).collect();
            harmless(&names.join("; "))
        }
        Cell::Phrase(phrase) => harmless(&phrase.in_language(language)),
    }
}

fn best(names: &Names, language: Language) -> &str {
    names.best(language).unwrap_or_default()
}

/// Six decimals are more than any spreadsheet shows; the exact value is in the JSON.
fn short(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.is_finite() {
        rounded.to_string()
    } else {
        number.to_string()
    }
}

/// Excel, LibreOffice and Sheets run a text that begins with one of these as a formula
/// (OWASP, *CSV Injection*); a leading apostrophe makes it a text.
pub(super) fn harmless(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Phrase;
    use crate::table::Column;

    fn one(cell: Cell) -> String {
        field(&cell, Language::Fi)
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(one(Cell::Text(evil.into())).starts_with('\''), "{evil:?}");
        }
        assert_eq!(one(Cell::Count(-1)), "-1");
        assert_eq!(one(Cell::Text("a=b".into())), "a=b");
        let names = vec![Names::plain("=a"), Names::plain("b")];
        assert_eq!(one(Cell::List(names)), "'=a; b");
    }

    #[test]
    fn numbers_are_for_programs() {
        assert_eq!(one(Cell::Number(1234.5, 0)), "1234.5");
        assert_eq!(one(Cell::Share(1.0 / 3.0)), "0.333333");
        assert_eq!(one(Cell::Mark(true)), "true");
        assert_eq!(
            one(Cell::Date("2023-06".parse().expect("a date"))),
            "2023-06"
        );
        assert_eq!(one(Cell::Empty), "");
    }

    #[test]
    fn what_would_break_the_row_is_quoted() {
        let rows = vec![vec![
            Cell::Text("a, \"b\"\nc".into()),
            Cell::Name(Names::all("yksi", "ett", "one")),
        ]];
        let sheet = Table {
            id: "t",
            title: Phrase::new("count-ties").count("count", 1),
            note: None,
            columns: vec![Column::new("text", "k"), Column::new("name", "k")],
            rows,
        };
        assert_eq!(
            table(&sheet, Language::Sv),
            "text,name\n\"a, \"\"b\"\"\nc\",ett\n"
        );
        let mut reader =
            ::csv::Reader::from_reader(table(&sheet, Language::Sv).into_bytes().leak() as &[u8]);
        let row = reader.records().next().expect("a row").expect("sound CSV");
        assert_eq!(&row[0], "a, \"b\"\nc");
    }
}
