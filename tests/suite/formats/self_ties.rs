//! Do the data of other programs come in where actors are tied to themselves?
//!
//! Every format says the same: a is tied to b and b to c, b to itself and c to itself.

use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use yhdyspinta::language::Language;
use yhdyspinta::problem::{Code, Problems};
use yhdyspinta::read::{FORMATS, Format, Input, Reading};
use yhdyspinta::{LoadError, load, load_as};

const TIES: [[&str; 2]; 4] = [["a", "b"], ["b", "b"], ["b", "c"], ["c", "c"]];

/// The name of the format, where the first of the two stands, and the file.
type Row = (&'static str, (usize, usize), Vec<u8>);

fn rows() -> Vec<Row> {
    let text = |format, place, text: &str| (format, place, text.as_bytes().to_vec());
    vec![
        text(
            "graphml",
            (5, 26),
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">\n\
             <node id=\"a\"/><node id=\"b\"/><node id=\"c\"/>\n\n\
             <edge source=\"a\" target=\"b\"/>\n\
             <edge source=\"b\" target=\"b\"/>\n\
             <edge source=\"b\" target=\"c\"/>\n\
             <edge source=\"c\" target=\"c\"/>\n</graph></graphml>",
        ),
        text(
            "gexf",
            (4, 33),
            "<gexf version=\"1.3\"><graph><nodes><node id=\"a\"/><node id=\"b\"/><node id=\"c\"/></nodes>\n\
             <edges>\n<edge id=\"0\" source=\"a\" target=\"b\"/>\n<edge id=\"1\" source=\"b\" target=\"b\"/>\n\
             <edge id=\"2\" source=\"b\" target=\"c\"/><edge id=\"3\" source=\"c\" target=\"c\"/></edges></graph></gexf>",
        ),
        text(
            "cyjs",
            (3, 47),
            "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\"}}, {\"data\": {\"id\": \"b\"}}, {\"data\": {\"id\": \"c\"}}],\n\
             \"edges\": [{\"data\": {\"source\": \"a\", \"target\": \"b\"}},\n\
             {\"data\": {\"id\": \"1\", \"source\": \"b\", \"target\": \"b\"}},\n\
             {\"data\": {\"source\": \"b\", \"target\": \"c\"}}, {\"data\": {\"source\": \"c\", \"target\": \"c\"}}]}}",
        ),
        text(
            "jgf",
            (3, 27),
            "{\"graph\": {\"nodes\": {\"a\": {}, \"b\": {}, \"c\": {}}, \"edges\": [\n{\"source\": \"a\", \"target\": \"b\"},\n\
             {\"source\": \"b\", \"target\": \"b\"},\n{\"source\": \"b\", \"target\": \"c\"}, {\"source\": \"c\", \"target\": \"c\"}]}}",
        ),
        text(
            "node-link",
            (3, 27),
            "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}], \"links\": [\n{\"source\": \"a\", \"target\": \"b\"},\n\
             {\"source\": \"b\", \"target\": \"b\"},\n{\"source\": \"b\", \"target\": \"c\"}, {\"source\": \"c\", \"target\": \"c\"}]}",
        ),
        text(
            "kumu",
            (3, 21),
            "{\"elements\": [{\"label\": \"a\"}, {\"label\": \"b\"}, {\"label\": \"c\"}], \"connections\": [\n\
             {\"from\": \"a\", \"to\": \"b\"},\n{\"from\": \"b\", \"to\": \"b\"},\n{\"from\": \"b\", \"to\": \"c\"}, {\"from\": \"c\", \"to\": \"c\"}]}",
        ),
        text(
            "pajek",
            (7, 3),
            "*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Arcs\n1 2\n2 2\n2 3\n3 3\n",
        ),
        text(
            "pajek",
            (7, 3),
            "*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Matrix\n0 1 0\n0 1 1\n0 0 1\n",
        ),
        text(
            "dl",
            (5, 1),
            "dl n=3 format=edgelist1\nlabels: a,b,c\ndata:\n1 2\n2 2\n2 3\n3 3\n",
        ),
        text(
            "dl",
            (5, 3),
            "dl n=3\nlabels: a,b,c\ndata:\n0 1 0\n1 1 1\n0 1 1\n",
        ),
        text(
            "gml",
            (4, 26),
            "graph [ directed 1\n node [ id 1 label \"a\" ] node [ id 2 label \"b\" ] node [ id 3 label \"c\" ]\n\
             edge [ source 1 target 2 ]\nedge [ source 2   target 2 ]\nedge [ source 2 target 3 ] edge [ source 3 target 3 ]\n]\n",
        ),
        text("dot", (2, 6), "digraph { a -> b\nb -> b\nb -> c; c -> c }"),
        text(
            "matrix-market",
            (4, 3),
            "%%MatrixMarket matrix coordinate pattern general\n3 3 4\n1 2\n2 2\n2 3\n3 3\n",
        ),
        text("edges", (3, 3), "# a list\n1 2\n2 2\n2 3\n3 3\n"),
        text("edges", (2, 3), "a b\nb b\nb c\nc c\n"),
        text("matrix", (3, 5), ";a;b;c\na;0;1;0\nb;0;1;1\nc;0;0;1\n"),
        text(
            "survey",
            (3, 3),
            "Respondent,Partner 1,Partner 2\na,b,\nb,b,c\nc,c,\n",
        ),
        text("csv", (3, 3), "from,to\na,b\nb,b\nb,c\nc,c\n"),
        ("workbook", (3, 2), workbook()),
        ("parquet", (3, 2), table_in_parquet()),
    ]
}

fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip([["from", "to"]].iter().chain(&TIES)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn table_in_parquet() -> Vec<u8> {
    let schema = "message ties { REQUIRED BYTE_ARRAY from (UTF8); REQUIRED BYTE_ARRAY to (UTF8); }";
    let schema = parse_message_type(schema).expect("a schema");
    let mut writer =
        SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::default()).expect("a file");
    let mut group = writer.next_row_group().expect("a group");
    for end in 0..2 {
        let values = TIES.map(|ends| ByteArray::from(ends[end]));
        let mut column = group.next_column().expect("memory").expect("a column");
        let typed = column.typed::<ByteArrayType>();
        typed.write_batch(&values, None, None).expect("values");
        column.close().expect("memory");
    }
    group.close().expect("memory");
    writer.into_inner().expect("memory")
}

#[test]
fn ties_to_oneself_are_left_out_with_the_same_words_in_every_format() {
    let is_strict = |format: &&Format| ["native", "toml"].contains(&format.name);
    let rows = rows();
    for format in FORMATS.iter().filter(|format| !is_strict(format)) {
        assert!(
            rows.iter().any(|row| row.0 == format.name),
            "{}",
            format.name
        );
    }
    let (mut found, mut expected) = (Vec::new(), Vec::new());
    for (format, (line, column), bytes) in rows {
        let reading = Reading {
            format: Format::named(format),
            ..Reading::default()
        };
        let read = load_as(&Input::bytes(format, bytes), &reading);
        let read = read.unwrap_or_else(|error| panic!("{format}: {error:?}"));
        let graph = read.model.graph();
        found.push((
            graph.node_count(),
            graph.edge_count(),
            said(&read.notes, Language::En),
        ));
        let sheet = if format == "workbook" {
            " [Sheet1]"
        } else {
            ""
        };
        let note = format!(
            "{format}{sheet}:{line}:{column}: 2 ties from actors to themselves are left out; \
             if another actor was meant, correct one end"
        );
        expected.push((3, 2, vec![note]));
    }
    assert_eq!(found, expected);
}

fn said(problems: &Problems, language: Language) -> Vec<String> {
    let lines = problems.list.iter().zip(problems.lines(language));
    let lines = lines.filter(|(problem, _)| problem.code == Code::SelfTieLeftOut);
    lines.map(|(_, line)| line).collect()
}

#[test]
fn one_alone_is_said_in_every_language() {
    let read = load(&Input::bytes("x.csv", "from,to\na,b\nb,b\n")).expect("sound");
    let lines = Language::ALL.map(|language| said(&read.notes, language).concat());
    assert_eq!(
        lines,
        [
            "x.csv:3:3: 1 yhteys toimijasta itseensä jätetään pois; jos tarkoitettiin toista toimijaa, korjaa toinen pää",
            "x.csv:3:3: 1 relation från en aktör till den själv lämnas bort; om en annan aktör avsågs, rätta den ena änden",
            "x.csv:3:3: 1 tie from an actor to itself is left out; if another actor was meant, correct one end",
        ]
    );
}

/// A kind that only such a tie has is nobody's.
#[test]
fn words_of_a_tie_that_is_left_out_are_not_adopted() {
    let text = "from,to,kind,strength\na,b,funds,1\nb,b,unheard of,many\n";
    let read = load(&Input::bytes("x.csv", text)).expect("sound");
    assert!(read.model.network().own_vocabulary.tie_kinds.is_empty());
    assert_eq!(read.notes.count(Code::TieKindAdopted), 0);
}

#[test]
fn the_native_format_is_strict() {
    let text = r#"{"format": "yhdyspinta/1", "actors": [{"id": "a", "kind": "network"}],
        "ties": [{"from": "a", "to": "a", "kind": "funds"}]}"#;
    let Err(LoadError::Problems(problems)) = load(&Input::bytes("x.json", text)) else {
        panic!("a self-tie is a problem");
    };
    assert_eq!(problems.count(Code::SelfTie), 1);
}
