//! Do any bytes end in a model or in problems, never in a panic?

use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use yhdyspinta::language::Language;
use yhdyspinta::problem::Problems;
use yhdyspinta::read::{Input, Limits};
use yhdyspinta::render::problems::{Look, graphical, json};

use super::problems_of;

/// Sound inputs of every format, to be damaged.
pub(super) fn sound() -> Vec<Vec<u8>> {
    let graph = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/s3-statement-2018.json");
    vec![
        std::fs::read(graph).expect("a committed network"),
        b"Mist\xe4;mihin;laji;teema;alku;paino;huom\r\na;b;rahoittaa;hyte|x;1.6.2023;0,5;\"c;\"\"d\"\"\"\r\n".to_vec(),
        "id\tname_fi\tlon\tlat\tparent\nä\tÄ\t24,9\t60,2\t\nb\tB\t\t\tä\n".into(),
        super::cases::text::gzip(),
        super::cases::text::zstd(),
        b";a;b;c\na;0;0,5;x\nb;1;;\nc;;3;0\n".to_vec(),
        "Vastaaja,Partneri 1,Tiheys 1,Kumppani 2,Koko\nA,B,3,C,12\nB,A,,,7\n".into(),
        super::cases::workbooks::sound(),
        super::cases::workbooks::sound_ods(),
        include_bytes!("../formats/corpus/workbook/lists-libreoffice.xls").to_vec(),
        super::cases::parquet::sound(),
        super::cases::parquet::sound_zstd(),
        super::cases::parquet::sound_gzip(),
        b"# ties\n1 2 0.5\n2\t3 1\n".to_vec(),
        include_bytes!("../formats/corpus/graphml/yed.graphml").to_vec(),
        include_bytes!("../formats/corpus/graphml/defaults.graphml").to_vec(),
        include_bytes!("../formats/corpus/gexf/hierarchy.gexf").to_vec(),
        include_bytes!("../formats/corpus/gexf/spells.gexf").to_vec(),
        b"{\"format\": \"yhdyspinta/1\", \"actors\": [{\"id\": \"a\", \"kind\": \"network\"}]}".to_vec(),
        b"format = \"yhdyspinta/1\"\n[[rules]]\nid = 'r'\nat_least = 0x2\nwho = { kinds = [\"network\"] }\nwhom = {}\nvalid.from = 2023-01-01\n".to_vec(),
        include_bytes!("../formats/corpus/cyjs/one-list-with-compound-node.json").to_vec(),
        include_bytes!("../formats/corpus/jgf/version-1.json").to_vec(),
        include_bytes!("../formats/corpus/node-link/graphology.json").to_vec(),
        include_bytes!("../formats/corpus/kumu/export.json").to_vec(),
        include_bytes!("../formats/corpus/pajek/relations.net").to_vec(),
        include_bytes!("../formats/corpus/pajek/project.paj").to_vec(),
        include_bytes!("../formats/corpus/dl/two-matrices.dl").to_vec(),
        include_bytes!("../formats/corpus/dl/labels-embedded.dl").to_vec(),
        include_bytes!("../formats/corpus/gml/yed.gml").to_vec(),
        include_bytes!("../formats/corpus/dot/clusters.dot").to_vec(),
        include_bytes!("../formats/corpus/matrix-market/general.mtx").to_vec(),
    ]
}

/// A change to some bytes.
#[derive(Clone, Debug)]
enum Damage {
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Repeat(Index, usize),
    Cut(Index),
}

impl Damage {
    fn apply(self, bytes: &mut Vec<u8>) {
        let range = |at: &Index, length: usize, bytes: &[u8]| {
            let start = at.index(bytes.len() + 1);
            start..(start + length).min(bytes.len())
        };
        match self {
            Self::Remove(at, length) => drop(bytes.drain(range(&at, length, bytes))),
            Self::Insert(at, new) => {
                let at = at.index(bytes.len() + 1);
                drop(bytes.splice(at..at, new));
            }
            Self::Repeat(at, length) => bytes.extend_from_within(range(&at, length, bytes)),
            Self::Cut(at) => bytes.truncate(at.index(bytes.len() + 1)),
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let telling = prop::sample::select(vec![
        &b"\""[..],
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\\u0000",
        b"\\ud800",
        b"1e999",
        b"-0",
        b"null",
        b"\xc3",
        b"\xc3\xa4",
        b"=1+1",
        b"<",
        b">",
        b"/>",
        b"&",
        b"&#0;",
        b"<!--",
        b"<![CDATA[",
        b"<!DOCTYPE a [",
        b"<node>",
        b"</node>",
        b"<?",
    ]);
    prop_oneof![
        (any::<Index>(), 1..20usize).prop_map(|(at, length)| Damage::Remove(at, length)),
        (any::<Index>(), telling).prop_map(|(at, new)| Damage::Insert(at, new.to_vec())),
        (any::<Index>(), vec(any::<u8>(), 1..4)).prop_map(|(at, new)| Damage::Insert(at, new)),
        (any::<Index>(), 1..200usize).prop_map(|(at, length)| Damage::Repeat(at, length)),
        any::<Index>().prop_map(Damage::Cut),
    ]
}

/// Reads, and shows what was found in every form.
fn read_and_show(bytes: Vec<u8>) -> Problems {
    let problems = problems_of(&Input::bytes("-", bytes), &Limits::default());
    let look = Look {
        width: 80,
        color: false,
    };
    for language in Language::ALL {
        assert!(!graphical(&problems, language, look).contains('\u{1b}'));
        let lines = problems.lines(language);
        assert!(lines.iter().all(|line| !line.contains(['\n', '\u{1b}'])));
        json(&problems, language).expect("JSON");
    }
    problems
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_end_in_a_model_or_problems(bytes in vec(any::<u8>(), 0..200)) {
        read_and_show(bytes);
    }

    #[test]
    fn any_text_ends_in_a_model_or_problems(text in "[\\[\\]{}\",:;\t\n\r #%a-cäÄ0-9.e-]{0,80}") {
        read_and_show(text.into_bytes());
    }

    #[test]
    fn damaged_files_end_in_a_model_or_problems(
        which in any::<Index>(),
        damages in vec(damage(), 1..6),
    ) {
        let mut bytes = which.get(&sound()).clone();
        for damage in damages {
            damage.apply(&mut bytes);
        }
        let problems = read_and_show(bytes);
        for (problem, place) in problems.list.iter().zip(problems.places()) {
            prop_assert!(place.is_some(), "{} has no place", problem.code.key());
        }
    }
}

#[test]
fn the_inputs_that_are_damaged_are_sound() {
    for bytes in sound() {
        let problems = read_and_show(bytes);
        assert!(!problems.has_errors(), "{:?}", problems.lines(Language::En));
    }
}
