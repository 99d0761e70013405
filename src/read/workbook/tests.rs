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
