//! What does a network look like in Parquet?

use std::sync::Arc;

use parquet::basic::{Compression, Type as Stored};
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::schema::parser::parse_message_type;
use yhdyspinta::language::Language;
use yhdyspinta::load;
use yhdyspinta::read::{Input, Limits, ReadError, Reading, read_as};
use yhdyspinta::write::{Writer, Written};

use super::{json, loaded, read_back};

const NETWORK: &str = r#"{"format": "yhdyspinta/1", "actors": [{"id": "a", "kind": "network"},
    {"id": "=1+1", "kind": "network", "name": "", "attributes": {"members": 12, "is_new": true,
    "code": "013", "much": 0.30000000000000004, "empty": ""}}], "ties": []}"#;

fn folder(network: &str) -> (&'static str, Vec<(String, Vec<u8>)>) {
    let model = load(&Input::bytes("-", network)).expect("sound").model;
    let writer = Writer::named("parquet-tables").expect("a writer");
    match (writer.write)(&model).expect("written") {
        Written::Folder { marker, files } => (marker, files),
        Written::File(_) => panic!("a folder"),
    }
}

#[test]
fn the_same_network_is_the_same_file() {
    let network = include_str!("everything.json");
    assert_eq!(folder(network), folder(network));
}

/// As another reader sees it, the one of records in the library.
#[test]
fn columns_know_what_they_hold() {
    let (_, files) = folder(NETWORK);
    assert_eq!(files[0].0, "actors.parquet");
    let bytes = bytes::Bytes::from(files[0].1.clone());
    let file = SerializedFileReader::new(bytes).expect("Parquet");
    let row = file.get_row_iter(None).expect("rows").nth(1);
    let row = row.expect("two rows").expect("a row");
    let at = |name: &str| {
        let mut columns = row.get_column_iter();
        let column = columns.find(|(column, _)| *column == name);
        column.map(|(_, field)| field.clone()).expect("a column")
    };
    assert_eq!(at("id"), Field::Str("=1+1".into()));
    assert_eq!(at("members"), Field::Double(12.0));
    assert_eq!(at("much"), Field::Double(0.30000000000000004));
    assert_eq!(at("is_new"), Field::Bool(true));
    assert_eq!(at("code"), Field::Str("013".into()));
    assert_eq!(at("empty"), Field::Str(String::new()));
    let schema = file.metadata().file_metadata().schema_descr();
    let names: Vec<&str> = schema
        .columns()
        .iter()
        .map(|column| column.name())
        .collect();
    assert!(!names.contains(&"attributes_json"), "{names:?}");
    let first = file.get_row_iter(None).expect("rows").next();
    let first = first.expect("two rows").expect("a row").to_string();
    assert!(first.contains("members: null"), "{first}");
}

/// Of a folder with two pairs one may be older, and none is chosen.
#[test]
fn two_pairs_in_a_folder_are_refused() {
    let (marker, mut files) = folder(NETWORK);
    files.push(("ties.csv".to_owned(), b"from,to\na,b\n".to_vec()));
    let folder = tempfile::tempdir().expect("a folder");
    yhdyspinta::output::write_folder(folder.path(), marker, files).expect("written");
    let read = read_as(&Input::path(folder.path()), &Reading::default());
    let Err(error @ ReadError::TwoPairs { .. }) = read else {
        panic!("refused");
    };
    let said = error.phrase().in_language(Language::Fi);
    assert!(
        said.contains("ties.csv") && said.contains("ties.parquet"),
        "{said}"
    );
}

/// The tables of a pair need not be of one sort.
#[test]
fn ties_in_csv_go_with_actors_in_parquet() {
    let (_, files) = folder(NETWORK);
    let folder = tempfile::tempdir().expect("a folder");
    let actors = folder.path().join("x.pq");
    std::fs::write(&actors, &files[0].1).expect("written");
    let ties = Input::bytes("ties.csv", "from,to\na,'=1+1\n").with_actors(&actors);
    let network = json(&loaded(&ties, &Reading::default()));
    assert_eq!(network["ties"][0]["to"], "=1+1");
    assert_eq!(
        network["actors"][1]["attributes"]["much"],
        0.30000000000000004
    );
}

/// A table of texts, a column after the other.
fn file(names: &[&str], rows: usize, text: &str, compression: Compression) -> Vec<u8> {
    let fields: String = names
        .iter()
        .map(|name| format!("required {} {name} (UTF8);", Stored::BYTE_ARRAY))
        .collect();
    let fields = fields.replace("BYTE_ARRAY", "BINARY");
    let schema = parse_message_type(&format!("message table {{ {fields} }}")).expect("a schema");
    let properties = WriterProperties::builder().set_compression(compression);
    let mut writer =
        SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties.build()))
            .expect("memory");
    let mut group = writer.next_row_group().expect("memory");
    let values = vec![ByteArray::from(text); rows];
    while let Some(mut column) = group.next_column().expect("memory") {
        let typed = column.typed::<ByteArrayType>();
        typed.write_batch(&values, None, None).expect("memory");
        column.close().expect("memory");
    }
    group.close().expect("memory");
    writer.into_inner().expect("memory")
}

fn said(bytes: Vec<u8>, limits: &[&str]) -> Vec<String> {
    let mut reading = Reading {
        limits: Limits::default(),
        ..Reading::default()
    };
    for limit in limits {
        reading.limits.set(limit).expect("a limit");
    }
    match read_as(&Input::bytes("x.parquet", bytes), &reading) {
        Err(ReadError::Problems(problems)) => problems.lines(Language::En),
        Err(error) => panic!("{error}"),
        Ok(_) => Vec::new(),
    }
}

/// A dictionary of one long word, named by every row: kilobytes that would fill memory.
#[test]
fn a_bomb_does_not_go_off() {
    let word = "x".repeat(100_000);
    let bomb = file(&["from", "to"], 20_000, &word, Compression::SNAPPY);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert_eq!(
        said(bomb.clone(), &[]),
        [
            "x.parquet:1:1: more than 250 times the size of the compressed file comes out of it; \
             is it really a network? if so, allow more with `--limit ratio=500`"
        ]
    );
    assert_eq!(
        said(bomb, &["ratio=1000000", "size=64MiB"]),
        [
            "x.parquet:1:1: the file is larger than 64 MiB; split it, keep only the columns that \
             are needed, or allow more with `--limit size=128MiB`"
        ]
    );
}

#[test]
fn limits_can_be_raised() {
    let many = || file(&["from", "to"], 3_000_000, "a", Compression::UNCOMPRESSED);
    assert!(many().len() < 40_000, "{}", many().len());
    assert_eq!(said(many(), &["ratio=100"]).len(), 0, "little is harmless");
    assert_eq!(said(many(), &["size=1MiB"]).len(), 1);
    let wide: Vec<String> = (0..40).map(|number| format!("c{number}")).collect();
    let mut names = vec!["from", "to"];
    names.extend(wide.iter().map(String::as_str));
    let wide = || file(&names, 1, "a", Compression::SNAPPY);
    assert_eq!(said(wide(), &["columns=10"]).len(), 1);
    assert_eq!(said(wide(), &["columns=50"]).len(), 0);
}

/// Ties alone, in Parquet: as in CSV.
#[test]
fn ties_alone_are_those_of_the_table_in_csv() {
    let network = include_str!("everything.json");
    let model = load(&Input::bytes("-", network)).expect("sound").model;
    let back = |name: &str| {
        let writer = Writer::named(name).expect("a writer");
        let written = (writer.write)(&model).expect("written");
        json(&read_back(writer, written, &Reading::default()))
    };
    assert_eq!(back("parquet"), back("csv"));
}
