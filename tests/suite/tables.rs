//! Do tables say the same in whatever dress people keep them?

use std::path::{Path, PathBuf};

use proptest::collection::vec;
use proptest::prelude::*;
use yhdyspinta::model::{Model, Scalar, Status, Tie};
use yhdyspinta::read::{Input, ReadError, read};
use yhdyspinta::render::native;
use yhdyspinta::validate::validate;
use yhdyspinta::{LoadError, load};

fn model(bytes: impl Into<Vec<u8>>) -> Model {
    load(&Input::bytes("-", bytes))
        .expect("a sound table")
        .model
}

fn only_tie(model: &Model) -> &Tie {
    assert_eq!(model.graph().edge_count(), 1);
    model.graph().edge_weights().next().expect("a tie")
}

/// One tie with everything a table can say, as UTF-8 with commas and English headers.
const PLAIN: &str = "from,to,kind,theme,status,weight,start,end,source_url,phrase,confidence,directed,members,code\n\
    Järvi ry,Oulu,funds,hyte|rescue,planned,0.5,2023-06-01,2024,https://a.fi,\"sanoo, \"\"niin\"\"\",0.9,yes,12,013\n";

#[test]
fn every_cell_finds_its_place() {
    let model = model(PLAIN);
    let tie = only_tie(&model);
    assert_eq!(tie.kind, "funds");
    assert_eq!(tie.themes, ["hyte", "rescue"]);
    assert_eq!(tie.status, Status::Planned);
    assert_eq!((tie.strength, tie.confidence), (Some(0.5), Some(0.9)));
    assert_eq!(tie.directed, Some(true));
    let date = |date: Option<yhdyspinta::model::PartialDate>| date.map(|date| date.to_string());
    assert_eq!(date(tie.valid.from).as_deref(), Some("2023-06-01"));
    assert_eq!(date(tie.valid.until).as_deref(), Some("2024"));
    assert_eq!(tie.evidence.source.as_deref(), Some("https://a.fi"));
    assert_eq!(tie.evidence.phrase.as_deref(), Some("sanoo, \"niin\""));
    assert_eq!(tie.attributes["members"].value, Scalar::Number(12.0));
    assert_eq!(tie.attributes["code"].value, Scalar::Text("013".into()));
    let source = &model.network().sources[0];
    assert_eq!(source.address.as_deref(), Some("https://a.fi"));
    assert!(model.find("Järvi ry").is_some() && model.find("Oulu").is_some());
}

#[test]
fn the_same_table_in_other_dress_is_the_same_network() {
    let expected = native::write(&model(PLAIN));
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    let finnish = "Mistä;Mihin;Laji;Teema;Tila;Vahvuus;Alku;Loppu;Lähdeosoite;Lainaus;Varmuus;Suunnattu;members;code\r\n\
        Järvi ry;Oulu;rahoittaa;hyvinvoinnin ja terveyden edistäminen (hyte) | Pelastustoimi;Suunniteltu;0,5;1.6.2023;2024;\
        https://a.fi;\"sanoo, \"\"niin\"\"\";0,9;kyllä;12;013\r\n";
    let swedish = "Från\tTill\tTyp\tTema\tStatus\tStyrka\tBörjan\tSlut\tKälladress\tCitat\tTillförlitlighet\tRiktad\tmembers\tcode\n\
        Järvi ry\tOulu\tfinansierar\thyte+rescue\tplanerad\t0.5\t01.06.2023\t2024\thttps://a.fi\t\"sanoo, \"\"niin\"\"\"\t0.9\tja\t12\t013\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(finnish);
    let dressed: [(&str, Vec<u8>); 10] = [
        ("byte order mark", format!("\u{feff}{PLAIN}").into()),
        ("CRLF", PLAIN.replace('\n', "\r\n").into()),
        ("CR", PLAIN.replace('\n', "\r").into()),
        ("no last line break", PLAIN.trim_end().into()),
        (
            "empty lines",
            PLAIN.replace('\n', "\n\n,,,,,,,,,,,,,\n").into(),
        ),
        ("UTF-16LE", utf16(PLAIN, u16::to_le_bytes)),
        ("UTF-16BE", utf16(PLAIN, u16::to_be_bytes)),
        ("Finnish", finnish.into()),
        (
            "Finnish in Windows-1252, as Excel saves it",
            [&b"sep=;\r\n"[..], &latin].concat(),
        ),
        ("Swedish with tabs", swedish.into()),
    ];
    for (dress, bytes) in dressed {
        assert_eq!(native::write(&model(bytes)), expected, "{dress}");
    }
}

#[test]
fn actors_have_names_places_and_parts() {
    let actors = "tunnus;nimi;name_sv;laji;alue;lon;lat;kuuluu;kollektiivi;alkaen;asukkaita\n\
        1;Oulu;Uleåborg;Kunta;pohjoinen;25,47;65,01;;;2013;214 000\n\
        2;Kunnat;;kunta;pohjoinen;;;;kunta;;\n";
    let pair = Input {
        main: yhdyspinta::read::Origin::Bytes {
            name: "ties".into(),
            bytes: "mistä;mihin;laji\nuleåborg;2;on jäsen\n".into(),
        },
        actors: Some(yhdyspinta::read::Origin::Bytes {
            name: "actors".into(),
            bytes: actors.into(),
        }),
    };
    let model = load(&pair).expect("a sound pair").model;
    let oulu = model.actor(model.find("1").expect("Oulu"));
    assert_eq!(
        (oulu.name.und.as_deref(), oulu.name.sv.as_deref()),
        (Some("Oulu"), Some("Uleåborg"))
    );
    assert_eq!(
        (oulu.kind.as_str(), oulu.area.as_deref()),
        ("municipality", Some("pohjoinen"))
    );
    let position = oulu.position.expect("a position");
    assert_eq!((position.lon, position.lat), (25.47, 65.01));
    assert_eq!(
        oulu.valid.from.map(|date| date.to_string()).as_deref(),
        Some("2013")
    );
    assert_eq!(
        oulu.attributes["asukkaita"].value,
        Scalar::Text("214 000".into())
    );
    let all = model
        .actor(model.find("2").expect("all"))
        .collective
        .as_ref()
        .expect("a collective");
    assert_eq!(
        (all.kind.as_str(), all.area.as_deref()),
        ("municipality", Some("pohjoinen"))
    );
    assert_eq!(only_tie(&model).kind, "member_of");
    let ends = model
        .graph()
        .edge_endpoints(petgraph::graph::EdgeIndex::new(0));
    assert_eq!(ends.map(|(from, _)| from), model.find("1"));
}

fn committed(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("graphs")
        .join(name)
}

#[test]
fn the_tables_that_come_along_are_sound() {
    let pair = Input::path(committed("sources/fi_cooperation_ties.csv"))
        .with_actors(committed("sources/fi_cooperation_actors.csv"));
    for input in [pair, Input::path(committed("example"))] {
        let model = load(&input).expect("a sound pair").model;
        assert!(model.graph().edge_count() > 10);
        native::write(&model);
    }
}

#[test]
fn what_is_not_there_is_said() {
    let missing = load(&Input::path(committed("nowhere.json")));
    assert!(matches!(
        missing,
        Err(LoadError::Read(ReadError::Unreadable { .. }))
    ));
    let folder = load(&Input::path(committed("sources")));
    let Err(LoadError::Read(ReadError::NoTable { missing, .. })) = folder else {
        panic!("a folder without tables");
    };
    assert_eq!(missing, "ties.csv");
}

/// A text a cell can hold: white space around it is not kept, and an apostrophe before it may
/// mean that it is a text.
fn cell() -> impl Strategy<Value = String> {
    let nasty = prop_oneof!["[a-zäö,;|\t\"\n '.0-9]{0,8}", any::<String>()];
    nasty.prop_map(|text| {
        let text = text.replace(['\0', '\r'], "");
        let bare = |c: char| c == '\'' || c.is_whitespace();
        text.trim_start_matches(bare).trim_end().to_owned()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_another_program_quotes_is_read_as_it_was(
        cells in vec((cell(), cell()), 1..6),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        crlf in any::<bool>(),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
            .from_writer(Vec::new());
        writer.write_record(["from", "to", "kind", "first", "second"]).expect("bytes");
        for (row, (first, second)) in cells.iter().enumerate() {
            writer.write_record([&format!("a{row}"), "b", "funds", first, second]).expect("bytes");
        }
        let bytes = writer.into_inner().expect("bytes");
        let document = read(&Input::bytes("-", bytes)).expect("a table");
        let model = validate(document).expect("a sound table").model;
        for (tie, (first, second)) in model.graph().edge_weights().zip(&cells) {
            for (name, text) in [("first", first), ("second", second)] {
                let value = tie.attributes.get(name).map(|attribute| &attribute.value);
                match value {
                    None => prop_assert!(text.is_empty()),
                    Some(Scalar::Text(kept)) => prop_assert_eq!(kept, text),
                    Some(Scalar::Number(number)) => {
                        let written = text.replace(',', ".").replace('−', "-");
                        prop_assert_eq!(written.parse::<f64>().ok(), Some(*number));
                    }
                    Some(Scalar::Truth(truth)) => {
                        prop_assert_eq!(text.to_lowercase(), truth.to_string());
                    }
                }
            }
        }
    }
}
