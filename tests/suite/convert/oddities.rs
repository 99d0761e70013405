//! Is a workbook as people fill it in read as they mean it?
//!
//! Written cell by cell as Excel would; what LibreOffice makes of the same is in `formats`.

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use serde_json::{Value, json};
use yhdyspinta::language::Language;
use yhdyspinta::read::flat::Mapping;
use yhdyspinta::read::{Input, ReadError, Reading, read_as};
use yhdyspinta::validate::validate;

use super::{json as file, loaded};

/// A workbook of one sheet.
fn book(name: &str, fill: impl FnOnce(&mut Worksheet)) -> Input {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name).expect("a name");
    fill(sheet);
    Input::bytes("b.xlsx", workbook.save_to_buffer().expect("written"))
}

fn row(sheet: &mut Worksheet, row: u32, first: u16, texts: &[&str]) {
    for (column, text) in (first..).zip(texts) {
        sheet.write_string(row, column, *text).expect("written");
    }
}

fn read(input: &Input) -> Value {
    file(&loaded(input, &Reading::default()))
}

fn lines(input: &Input) -> Vec<String> {
    let problems = match read_as(input, &Reading::default()) {
        Ok(document) => match validate(document) {
            Ok(validated) => validated.notes,
            Err(problems) => problems,
        },
        Err(ReadError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    };
    problems.lines(Language::En)
}

/// Excel counts days from 1900, and thinks that year had a 29th of February.
#[test]
fn days_are_counted_from_1900() {
    let days = |serials: &[f64]| {
        book("Ties", |sheet| {
            row(sheet, 0, 0, &["from", "to", "kind", "valid_from"]);
            let day = Format::new().set_num_format("d.m.yyyy");
            for (at, serial) in (1..).zip(serials) {
                row(sheet, at, 0, &["a", "b", "funds"]);
                let written = sheet.write_number_with_format(at, 3, *serial, &day);
                written.expect("written");
            }
        })
    };
    let sound = read(&days(&[1.0, 59.0, 61.0, 366.0, 367.0, 45_078.75, 45_291.0]));
    let ties = sound["ties"].as_array().expect("a list");
    let begun: Vec<&Value> = ties.iter().map(|tie| &tie["valid"]["from"]).collect();
    let expected = [
        "1900-01-01",
        "1900-02-28",
        "1900-03-01",
        "1900-12-31",
        "1901-01-01",
        "2023-06-01",
        "2023-12-31",
    ];
    assert_eq!(begun, expected);
    let never = lines(&days(&[60.0]));
    let said = "tie 1: `valid_from` is `1900-02-29`, which is no date";
    assert!(never.iter().any(|line| line.contains(said)), "{never:?}");
}

/// Ids, strengths and years are what they say, whether they are numbers, texts or formulas.
#[test]
fn numbers_may_be_texts() {
    let input = book("Yhteydet", |sheet| {
        let header = [
            "Mistä", "Mihin", "Laji", "Vahvuus", "Alkaa", "Loppuu", "Koodi",
        ];
        row(sheet, 2, 1, &header);
        sheet.write_number(3, 1, 12).expect("written");
        row(sheet, 3, 2, &["007", "rahoittaa", "0,5", "2019"]);
        sheet.write_number(3, 6, 2021).expect("written");
        row(sheet, 3, 7, &["00100"]);
        row(sheet, 4, 1, &[" 12 ", "7", "rahoittaa", "1e-2"]);
        let year = Formula::new("2018+1").set_result("2019");
        sheet.write_formula(4, 5, year).expect("written");
        row(sheet, 4, 7, &["90100"]);
        // Filters hide rows, and people columns, that are there nevertheless.
        sheet.set_row_hidden(4).expect("a row");
        sheet.set_column_hidden(7).expect("a column");
    });
    let expected = json!([
        {"from": "12", "to": "007", "kind": "funds", "strength": 0.5,
         "valid": {"from": "2019", "until": "2021"}, "attributes": {"Koodi": "00100"}},
        {"from": "12", "to": "7", "kind": "funds", "strength": 0.01,
         "valid": {"from": "2019"}, "attributes": {"Koodi": "90100"}},
    ]);
    assert_eq!(read(&input)["ties"], expected);
}

/// A header merged over two rows, and an actor merged down over its ties.
#[test]
fn cells_are_merged_in_the_header_and_below() {
    let input = book("Ties", |sheet| {
        let plain = Format::new();
        for (from, to, text) in [
            ((0, 0), (0, 5), "Ties of 2024"),
            ((1, 0), (2, 0), "From"),
            ((1, 1), (2, 1), "To"),
            ((1, 2), (1, 3), "Valid"),
            ((1, 4), (1, 5), "Meetings"),
            ((3, 0), (4, 0), "a"),
        ] {
            let merged = sheet.merge_range(from.0, from.1, to.0, to.1, text, &plain);
            merged.expect("merged");
        }
        row(sheet, 2, 2, &["start", "until", "a year", "place"]);
        row(sheet, 3, 1, &["b", "2023", "2024", "12", "x"]);
        row(sheet, 4, 1, &["c", "2024", "", "3", "y"]);
    });
    let expected = json!([
        {"from": "a", "to": "b", "kind": "cooperates_with",
         "valid": {"from": "2023", "until": "2024"},
         "attributes": {"Meetings a year": 12, "Meetings place": "x"}},
        {"from": "a", "to": "c", "kind": "cooperates_with", "valid": {"from": "2024"},
         "attributes": {"Meetings a year": 3, "Meetings place": "y"}},
    ]);
    assert_eq!(read(&input)["ties"], expected);
    let lines = lines(&input);
    for said in [
        "1 row above the headers",
        "the headers stand in two rows",
        "merged cells A4:A5",
    ] {
        assert!(
            lines.iter().any(|line| line.contains(said)),
            "{said}: {lines:?}"
        );
    }
}

/// A formula has the value it had when the workbook was saved; one that failed has none.
#[test]
fn formulas_have_their_last_value() {
    let with = |result: &str| {
        book("Ties", |sheet| {
            row(sheet, 0, 0, &["from", "to", "kind", "strength"]);
            row(sheet, 1, 0, &["a", "b", "funds"]);
            let formula = Formula::new("SUM(F1:F9)").set_result(result);
            sheet.write_formula(1, 3, formula).expect("written");
        })
    };
    assert_eq!(read(&with("2.5"))["ties"][0]["strength"], 2.5);
    for error in ["#N/A", "#REF!", "#DIV/0!"] {
        let lines = lines(&with(error));
        let said = format!("b.xlsx [Ties]:2:4: cell D2 shows the error {error}");
        assert!(
            lines.iter().any(|line| line.starts_with(&said)),
            "{lines:?}"
        );
    }
}

/// The mapping of a matrix holds on sheets, too: which column names the rows, which sheet is which.
#[test]
fn sheets_that_are_matrices_are_mapped() {
    let input = book("Osallistuminen", |sheet| {
        row(sheet, 0, 0, &["Nro", "Toimija", "Hyte", "Turva"]);
        for (at, name, often) in [(1, "a", 3), (2, "b", 12)] {
            sheet.write_number(at, 0, at).expect("written");
            sheet.write_string(at, 1, name).expect("written");
            sheet.write_number(at, 2, often).expect("written");
        }
    });
    let pairs = "matrix.rows=Toimija,matrix.sheets.Osallistuminen=osallistuu,\
        matrix.attributes.times=cells";
    let reading = Reading {
        mapping: Mapping::from_pairs(pairs).expect("pairs"),
        ..Reading::default()
    };
    let model = loaded(&input, &reading);
    let expected = json!([
        {"from": "a", "to": "Hyte", "kind": "participates_in", "attributes": {"times": 3}},
        {"from": "b", "to": "Hyte", "kind": "participates_in", "attributes": {"times": 12}},
    ]);
    assert_eq!(file(&model)["ties"], expected);
    let understood = read_as(&input, &reading).expect("sound").understood;
    let again = Reading {
        mapping: Mapping::from_file(&understood.to_file()).expect("a mapping"),
        ..Reading::default()
    };
    assert_eq!(file(&loaded(&input, &again)), file(&model));
    // Without it the sheet lists two actors with numbers.
    assert_eq!(read(&input)["ties"], json!([]));
}
