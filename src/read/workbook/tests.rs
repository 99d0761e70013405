use super::open::{Cell, Row, Sheet};
use super::*;
use crate::read::Value;
use crate::read::flat::Mapping;

/// A sheet from texts; empty ones are empty cells.
fn sheet(name: &str, first_row: u32, rows: &[&[&str]]) -> Sheet {
    let row = |(number, texts): (u32, &&[&str])| Row {
        number,
        cells: (0..)
            .zip(*texts)
            .filter(|(_, text)| !text.is_empty())
            .map(|(column, text)| Cell {
                column,
                text: (*text).to_owned(),
                flaw: None,
            })
            .collect(),
    };
    let rows = (first_row..).zip(rows).map(row);
    Sheet {
        name: name.to_owned(),
        rows: rows.filter(|row| !row.cells.is_empty()).collect(),
        ..Sheet::default()
    }
}

fn document_of(sheets: Vec<Sheet>) -> Document {
    let roles = roles::of(&sheets, &Mapping::default()).expect("clear");
    document("b.xlsx", sheets, roles, &Reading::default()).expect("tables")
}

fn texts(document: &Document, tie: usize) -> Vec<(String, String)> {
    let tie = document.ties.iter().nth(tie).expect("a tie");
    let Value::Record(record) = &tie.value else {
        panic!("a record");
    };
    let field = |field: &crate::read::Field| match &field.value.value {
        Value::Text(text) => Some((field.name.value.to_string(), text.clone())),
        _ => None,
    };
    record.fields.iter().filter_map(field).collect()
}

#[test]
fn a_title_and_empty_rows_are_passed_over_and_places_are_those_of_cells() {
    let ties = sheet(
        "Taul1",
        3,
        &[
            &["Yhteydet 2024"],
            &[],
            &["", "Mistä", "Mihin", "Huom, \"x\""],
            &["", "a", "b", "rivi\n\"kaksi\""],
            &[],
            &["", "c", "", ""],
        ],
    );
    let document = document_of(vec![ties]);
    let mut noticed = document.problems.clone();
    noticed.files = document.files.clone();
    let lines = noticed.lines(crate::language::Language::En);
    assert_eq!(
        lines,
        [
            "b.xlsx [Taul1]:6:2: 1 row above the headers was passed over",
            "b.xlsx [Taul1]:6:4: the column `Huom, \"x\"` is kept as an attribute",
        ]
    );
    let second = document.ties.iter().nth(1).expect("two").span;
    let mut problems = Problems::in_files(document.files.clone());
    problems.push(Problem::new(Code::FieldMissing, second));
    let place = problems.places().remove(0).expect("a place");
    assert_eq!((place.line, place.column), (9, 2));
    assert_eq!(texts(&document, 1), [("from".to_owned(), "c".to_owned())]);
}

#[test]
fn sheets_are_told_by_name_then_by_columns() {
    let sheets = vec![
        sheet("Lähteet", 0, &[&["id", "otsikko"], &["s1", "x"]]),
        sheet("Suhteita", 0, &[&["from", "to"], &["a", "b"]]),
        sheet("TOIMIJAT", 0, &[&["Tunnus", "Nimi"], &["a", "A"]]),
        sheet("Muuta", 0, &[&["x"], &["y"]]),
        sheet("Ohje", 0, &[&["Täytä"]]),
    ];
    let roles = roles::of(&sheets, &Mapping::default()).expect("clear");
    let indices: Vec<usize> = roles.tables.iter().map(|(index, _)| *index).collect();
    assert_eq!(indices, [2, 1]);
    let notes: Vec<_> = roles
        .notes
        .iter()
        .map(|(code, name)| (code.key(), name.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            ("sheet-of-ties", "Suhteita"),
            ("sheet-passed", "Lähteet"),
            ("sheet-passed", "Muuta"),
        ]
    );
    let twice = [sheets[1].clone(), sheet("Uudet", 0, &[&["from", "to"]])];
    assert!(matches!(
        roles::of(&twice, &Mapping::default()),
        Err(Unclear::Alike(_))
    ));
    assert!(matches!(
        roles::of(&[], &Mapping::default()),
        Err(Unclear::Empty)
    ));
}

/// Merged downwards the value holds for the rows with anything else, merged sideways it does not.
#[test]
fn merged_cells() {
    let mut ties = sheet(
        "Ties",
        0,
        &[
            &["from", "to", "kind"],
            &["a", "b", "funds"],
            &["", "c", "funds"],
            &[],
            &["", "d"],
            &["e", "f"],
        ],
    );
    ties.merged = vec![
        calamine::Dimensions::new((1, 0), (4, 0)),
        calamine::Dimensions::new((5, 0), (5, 2)),
    ];
    let mut noticed = Vec::new();
    merged::resolve(&mut ties, 0, 0, &mut noticed);
    let codes: Vec<&str> = noticed.iter().map(|problem| problem.code.key()).collect();
    assert_eq!(codes, ["cells-repeated", "cells-merged"]);
    let rendered = render::table(&ties, 0, 0, &Limits::default(), &mut noticed);
    let (text, grid) = rendered.expect("small");
    assert_eq!(
        text,
        "from\tto\tkind\na\tb\tfunds\na\tc\tfunds\na\td\t\ne\tf\t\n"
    );
    assert_eq!(
        grid.rows.iter().map(|(_, row)| *row).collect::<Vec<_>>(),
        [0, 1, 2, 4, 5]
    );
}

#[test]
fn a_lone_cell_in_the_last_corner_costs_nothing() {
    let mut corner = sheet("Ties", 0, &[&["from", "to"], &["a", "b"]]);
    corner.rows.push(Row {
        number: 1_048_575,
        cells: vec![Cell {
            column: 16_383,
            text: "x".into(),
            flaw: None,
        }],
    });
    let mut noticed = Vec::new();
    let rendered = render::table(&corner, 0, 0, &Limits::default(), &mut noticed);
    let (text, _) = rendered.expect("small");
    assert!(text.len() < 20);
    assert_eq!(noticed[0].code, Code::CellBeyond);
}

fn kinds(document: &Document) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for tie in document.ties.iter() {
        let Value::Record(record) = &tie.value else {
            panic!("a record");
        };
        let kind = match record.get("kind").map(|kind| &kind.value) {
            Some(Value::Text(kind)) => kind.clone(),
            _ => String::new(),
        };
        match found.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => found.push((kind, 1)),
        }
    }
    found
}

/// Of several matrices each is a kind; one alone is one only if its sheet is named after it.
#[test]
fn the_name_of_a_sheet_is_the_kind_of_its_matrix() {
    let matrix = |name| {
        sheet(
            name,
            2,
            &[&["", "a", "b"], &["a", "", "2"], &["b", "1", ""]],
        )
    };
    for (names, expected) in [
        (&["Rahoittaa"][..], &[("Rahoittaa", 2)][..]),
        (&["Luottamus"], &[("", 2)]),
        (&["Luottamus", "Taul2"], &[("Luottamus", 2), ("", 2)]),
        (&["2023", "2024", "Ohje"], &[("2023", 2), ("2024", 2)]),
    ] {
        let document = document_of(names.iter().copied().map(matrix).collect());
        let found = kinds(&document);
        let found: Vec<_> = found
            .iter()
            .map(|(kind, count)| (&**kind, *count))
            .collect();
        assert_eq!(found, expected, "{names:?}");
        assert_eq!(document.actors.len(), 2, "{names:?}");
    }
}

#[test]
fn a_mapping_says_the_kind_of_a_sheet() {
    let matrix = |name| {
        sheet(
            name,
            0,
            &[&["", "a", "b"], &["a", "", "2"], &["b", "1", ""]],
        )
    };
    let pairs = "matrix.sheets.Taul2=funds,matrix.kind=coordinates";
    let reading = Reading {
        mapping: Mapping::from_pairs(pairs).expect("pairs"),
        ..Reading::default()
    };
    let sheets = vec![matrix("Taul1"), matrix("Taul2")];
    let roles = roles::of(&sheets, &reading.mapping).expect("clear");
    let document = document("b.xlsx", sheets, roles, &reading).expect("matrices");
    let expected = [("coordinates".to_owned(), 2), ("funds".to_owned(), 2)];
    assert_eq!(kinds(&document), expected);
}

/// What is said to be a matrix is one, even where its header would make a list.
#[test]
fn a_mapping_points_to_the_names_of_the_rows() {
    let table = sheet(
        "Osallistuminen",
        4,
        &[
            &["Nro", "Toimija", "Hyte", "Turva"],
            &["1", "a", "3", ""],
            &["2", "b", "", "12"],
        ],
    );
    let reading = Reading {
        mapping: Mapping::from_pairs("matrix.rows=Toimija").expect("pairs"),
        ..Reading::default()
    };
    let sheets = vec![table.clone()];
    let roles = roles::of(&sheets, &reading.mapping).expect("clear");
    let read = document("b.xlsx", sheets, roles, &reading).expect("a matrix");
    assert_eq!((read.actors.len(), read.ties.len()), (4, 2));
    let listed = document_of(vec![table]);
    assert_eq!((listed.actors.len(), listed.ties.len()), (2, 0));
    let reading = Reading {
        mapping: Mapping::from_pairs("matrix.kind=funds").expect("pairs"),
        ..Reading::default()
    };
    let ties = vec![sheet("Ties", 0, &[&["from", "to"], &["a", "b"]])];
    let roles = roles::of(&ties, &reading.mapping).expect("clear");
    let problems = document("b.xlsx", ties, roles, &reading).expect_err("no matrix");
    assert_eq!(problems.count(Code::MappedMatrixMissing), 1);
}

/// Ties between few actors and with numbers beside them repeat their words as a matrix does.
#[test]
fn a_list_of_ties_is_no_matrix_however_its_rows_look() {
    let ties: &[&[&str]] = &[
        &["from", "to", "directed", "n"],
        &["a", "b", "true", "1"],
        &["a", "b", "true", "2"],
        &["b", "a", "true", "3"],
    ];
    let document = document_of(vec![sheet("Ties", 1, ties)]);
    assert_eq!(document.ties.len(), 3);
    assert_eq!(
        texts(&document, 2)[..2],
        [("from".into(), "b".into()), ("to".into(), "a".into())]
    );
}

/// Codes of municipalities as a spreadsheet shows them, whether they are texts or numbers.
#[test]
fn ids_are_read_as_the_format_of_their_cells_shows_them() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let (code, money) = (
        Format::new().set_num_format("000"),
        Format::new().set_num_format("0.00"),
    );
    let sheet = book.add_worksheet().set_name("Actors").expect("a name");
    for (column, name) in (0..).zip(["id", "name", "members", "code"]) {
        sheet.write_string(0, column, name).expect("a cell");
    }
    let actors = [
        (1, 91.0, "Helsinki"),
        (2, 5.0, "Alajärvi"),
        (3, 564.0, "Oulu"),
    ];
    for (row, id, name) in actors {
        sheet
            .write_number_with_format(row, 0, id, &code)
            .expect("a cell");
        sheet.write_string(row, 1, name).expect("a cell");
        sheet
            .write_number_with_format(row, 2, 7.0, &money)
            .expect("a cell");
        sheet
            .write_number_with_format(row, 3, id, &code)
            .expect("a cell");
    }
    let sheet = book.add_worksheet().set_name("Ties").expect("a name");
    for (column, name) in (0..).zip(["from", "to", "strength"]) {
        sheet.write_string(0, column, name).expect("a cell");
    }
    sheet.write_string(1, 0, "091").expect("a cell");
    sheet
        .write_number_with_format(1, 1, 5.0, &code)
        .expect("a cell");
    sheet
        .write_number_with_format(1, 2, 2.0, &code)
        .expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    let input = crate::read::Input::bytes("b.xlsx", bytes);
    let model = crate::load(&input).expect("sound").model;
    let file = crate::model::native::NativeFile::from(&model);
    let ids: Vec<&str> = file.actors.iter().map(|actor| &*actor.id).collect();
    assert_eq!(ids, ["091", "005", "564"]);
    let attributes = serde_json::to_value(&file.actors[1].attributes).expect("JSON");
    assert_eq!(
        attributes,
        serde_json::json!({"members": 7.0, "code": "005"})
    );
    let ties = serde_json::to_value(&file.ties).expect("JSON");
    assert_eq!(ties[0]["from"], "091");
    assert_eq!(ties[0]["to"], "005");
    assert_eq!(ties[0]["strength"], 2.0);
}
