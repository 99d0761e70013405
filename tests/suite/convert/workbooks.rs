//! What does a network look like as a workbook?

use calamine::{Data, Reader as _, Xlsx};
use yhdyspinta::load;
use yhdyspinta::read::{Input, Reading};
use yhdyspinta::write::{WriteError, Writer, Written};

use super::{json, loaded, read_back};

fn written(network: &str) -> Result<Vec<u8>, WriteError> {
    let model = load(&Input::bytes("-", network)).expect("sound").model;
    let writer = Writer::named("xlsx").expect("a writer");
    Ok(match (writer.write)(&model)? {
        Written::File(bytes) => bytes,
        Written::Folder { .. } => panic!("a file"),
    })
}

const HEAD: &str = r#"{"format": "yhdyspinta/1", "actors": [{"id": "a", "kind": "network"}, "#;

#[test]
fn the_same_network_is_the_same_file() {
    let network = include_str!("everything.json");
    assert_eq!(written(network), written(network));
}

/// Numbers are numbers, and what looks like a formula is a text, in the cells themselves.
#[test]
fn cells_know_what_they_hold() {
    let network = format!(
        "{HEAD}{{\"id\": \"=1+1\", \"kind\": \"network\", \"attributes\": {{\"members\": 12, \"is_new\": true, \
         \"code\": \"013\", \"much\": 0.30000000000000004}}}}], \"ties\": []}}"
    );
    let bytes = written(&network).expect("written");
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Actors", "Ties", "Network"]);
    let actors = book.worksheet_range("Actors").expect("a sheet");
    let rows: Vec<&[Data]> = actors.rows().collect();
    let at = |name: &str| {
        let column = rows[0]
            .iter()
            .position(|header| *header == Data::String(name.into()));
        rows[2][column.expect("a column")].clone()
    };
    assert_eq!(at("id"), Data::String("=1+1".into()));
    assert_eq!(at("members"), Data::Float(12.0));
    assert_eq!(at("is_new"), Data::Bool(true));
    assert_eq!(at("code"), Data::String("013".into()));
    assert!(
        matches!(at("attributes_json"), Data::String(text) if text.contains("0.30000000000000004"))
    );
    assert_eq!(
        book.worksheet_formula("Actors")
            .expect("a sheet")
            .used_cells()
            .count(),
        0
    );
    let back = loaded(&Input::bytes("x.xlsx", bytes), &Reading::default());
    assert_eq!(json(&back)["actors"][1]["attributes"]["code"], "013");
}

/// A text longer than a cell holds is refused with what to do, not cut.
#[test]
fn what_a_cell_cannot_hold_is_refused() {
    let network = format!(
        "{HEAD}{{\"id\": \"b\", \"kind\": \"network\", \"name\": \"{}\"}}], \"ties\": []}}",
        "n".repeat(32_767)
    );
    assert!(matches!(
        written(&network),
        Err(WriteError::TextTooLong {
            sheet: "Actors",
            ..
        })
    ));
}

/// Of the header any length is held.
#[test]
fn a_long_header_is_put_over_several_cells() {
    let title = "Å \\\"n\\\" ".repeat(10_000);
    let network = format!(
        "{}\"title\": \"{title}\", \"actors\": [{{\"id\": \"a\", \"kind\": \"network\"}}], \"ties\": []}}",
        r#"{"format": "yhdyspinta/1", "#
    );
    let model = load(&Input::bytes("-", network)).expect("sound").model;
    let writer = Writer::named("xlsx").expect("a writer");
    let back = read_back(
        writer,
        (writer.write)(&model).expect("written"),
        &Reading::default(),
    );
    assert_eq!(json(&back)["title"], json(&model)["title"]);
}
