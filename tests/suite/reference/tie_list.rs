//! Is a table of ties that goes straight to a graph the network it is the long way?

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::language::Language;
use yhdyspinta::load_as;
use yhdyspinta::problem::{Code, Problems};
use yhdyspinta::read::flat::Mapping;
use yhdyspinta::read::{Input, Reading, TieList, TieListIds};
use yhdyspinta::select::Selection;

/// Ids as people have them: with delimiters, quotes, apostrophes, white space, formulas, letters
/// beyond ASCII, and some that differ by little.
const NAMES: [&str; 16] = [
    "a",
    "b",
    "Oulu",
    "oulu",
    " Kemi",
    "Kemi ",
    "Säätiö, Itä",
    "the \"best\" one",
    "'s-Hertogenbosch",
    "'=1+1",
    "'a '",
    "5",
    "05",
    "\u{a0}x",
    "Ä",
    "a;b|c",
];

/// Strengths, the last few of which are refused.
const STRENGTHS: [&str; 12] = [
    "1", "2", "0.5", "0,25", "1e3", "", "3.14159", "0.1", "0.7", "0", "x", "1e-320",
];

const KINDS: [&str; 6] = ["funds", "cooperates_with", "", "Rahoittaa", "new kind", "'"];

/// Headers for from, to, strength, kind and a free column.
const HEADERS: [[&str; 5]; 4] = [
    ["from", "to", "strength", "kind", "note"],
    ["Mistä", "Mihin", "Vahvuus", "Laji", "Muu"],
    ["source", "target", "weight", "relation", "Id"],
    ["org1", "org2", "frequency", "themes", "status of it"],
];

#[derive(Clone, Debug)]
struct Style {
    header: usize,
    delimiter: char,
    line_end: &'static str,
    mark: bool,
    quotes: bool,
    /// The columns beside the ends, by their places in [`HEADERS`].
    more: Vec<usize>,
    /// Does `to` stand before `from`?
    turned: bool,
}

fn style() -> impl Strategy<Value = Style> {
    (
        0..HEADERS.len(),
        prop::sample::select(vec![',', ';', '\t', '|']),
        prop::sample::select(vec!["\n", "\r\n"]),
        any::<bool>(),
        any::<bool>(),
        prop::sample::subsequence(vec![2, 3, 4], 0..=3),
        any::<bool>(),
    )
        .prop_map(
            |(header, delimiter, line_end, mark, quotes, more, turned)| Style {
                header,
                delimiter,
                line_end,
                mark,
                quotes,
                more,
                turned,
            },
        )
}

impl Style {
    fn cell(&self, text: &str) -> String {
        let must = text.contains([self.delimiter, '"', '\n']);
        if must || self.quotes {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }

    fn row(&self, cells: &[&str; 5]) -> String {
        let ends = if self.turned { [1, 0] } else { [0, 1] };
        let cells: Vec<String> = ends
            .iter()
            .chain(&self.more)
            .map(|&place| self.cell(cells[place]))
            .collect();
        cells.join(&self.delimiter.to_string()) + self.line_end
    }

    fn table(&self, rows: &[[usize; 5]]) -> String {
        let mut text = String::from(if self.mark { "\u{feff}" } else { "" });
        text += &self.row(&HEADERS[self.header]);
        for (number, row) in rows.iter().enumerate() {
            text += &self.row(&[
                NAMES[row[0]],
                NAMES[row[1]],
                STRENGTHS[row[2]],
                KINDS[row[3]],
                if row[4] == 0 { "" } else { "free \"text\"" },
            ]);
            if number % 7 == 3 {
                text += self.line_end;
            }
        }
        text
    }
}

/// The ties and strengths of every node, both ways.
type Rows = Vec<(Vec<u32>, Option<Vec<f64>>, Vec<u32>)>;

fn rows(graph: &FrozenGraph) -> Rows {
    let nodes = 0..graph.node_count() as u32;
    let row = |node| {
        let strengths = graph.outgoing_strengths(node).map(<[f64]>::to_vec);
        let (outgoing, incoming) = (graph.outgoing(node), graph.incoming(node));
        (outgoing.to_vec(), strengths, incoming.to_vec())
    };
    nodes.map(row).collect()
}

fn names(ids: &TieListIds) -> Vec<String> {
    (0..ids.len()).map(|at| ids.get(at).into_owned()).collect()
}

/// The network the long way; `None` when something is wrong with it.
fn slowly(
    text: &str,
    directed: bool,
    weighted: bool,
    reading: &Reading,
) -> Option<(Rows, Vec<String>)> {
    let model = load_as(&Input::bytes("ties.csv", text), reading)
        .ok()?
        .model;
    let selection = Selection {
        directed,
        weighted,
        ..Selection::default()
    };
    let selected = selection.select(&model);
    let actors = selected.actors.iter();
    let ids = actors.map(|&actor| model.actor(actor).id.clone());
    Some((rows(&selected.freeze()), ids.collect()))
}

/// The same straight; `None` when it is left to the long way.
fn straight(
    bytes: &[u8],
    directed: bool,
    weighted: bool,
    reading: &Reading,
) -> Option<(Rows, Vec<String>)> {
    let direction = if directed {
        Direction::Directed
    } else {
        Direction::Undirected
    };
    let list = TieList::from_bytes("ties.csv", bytes, direction, reading).ok()?;
    let (graph, ids) = list.freeze(weighted).expect("valid ties");
    Some((rows(&graph), names(&ids)))
}

proptest! {
    /// What is accepted is the same network; sound tables of ends, strengths and free columns are
    /// accepted.
    #[test]
    fn a_table_is_the_same_network_either_way(
        style in style(),
        rows in prop::collection::vec(
            (0..16usize, 0..16usize, 0..12usize, 0..6usize, 0..2usize), 1..30),
        is_sound in any::<bool>(),
        directed in any::<bool>(),
        lists_lead_one_way in any::<bool>(),
        weighted in any::<bool>(),
    ) {
        let rows: Vec<[usize; 5]> = rows
            .into_iter()
            .map(|(from, to, strength, kind, free)| match is_sound {
                // Ends that differ, strengths and kinds that are fine.
                true => [from % 3, 3 + to % 10, strength % 9, kind % 5, free],
                false => [from, to, strength, kind, free],
            })
            .collect();
        let text = style.table(&rows);
        let reading = Reading {
            lists_lead_one_way,
            ..Reading::default()
        };
        let quick = straight(text.as_bytes(), directed, weighted, &reading);
        let slow = slowly(&text, directed, weighted, &reading);
        if let Some(quick) = &quick {
            prop_assert_eq!(Some(quick), slow.as_ref(), "{:?}", text);
        }
        let has_kinds = style.more.contains(&3) && style.header != 3;
        if is_sound && slow.is_some() && !(directed && has_kinds) {
            prop_assert!(quick.is_some(), "{:?}", text);
        }
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_long_way() {
    let plain = "from,to\na,b\nb,c\n";
    let reading = Reading::default();
    let quick = |text: &str| straight(text.as_bytes(), false, false, &reading);
    assert!(quick(plain).is_some());
    assert!(quick("from,to,,\na,b,,\nb,c,,\n").is_some());
    for text in [
        "from,to\na,\"b\nc\"\n",
        "from,to\na\n",
        "from,to\na,b,c\n",
        "from,to\na,\"b\"c\n",
        "from,to\na,\"b\n",
        "from,to,status\na,b,planned\n",
        "from,to,valid_from\na,b,2020\n",
        "from,to,strength\na,b,-1\n",
        "from,to,directed\na,b,true\n",
        "id,name\na,A\n",
        "from,to\n",
        "from,to\na,b\0\n",
    ] {
        assert_eq!(quick(text), None, "{text:?}");
    }
    assert_eq!(straight(b"from,to\n\xe4,b\n", false, false, &reading), None);
}

/// What a list of KONECT says of itself holds either way, in any direction.
#[test]
fn a_list_of_konect_is_the_same_network_either_way() {
    for text in [
        "% asym positive\n1 2 5\n2 3 1\n1 3 2\n3 1 4\n",
        "% sym unweighted\n1 2\n1 3\n2 3\n",
        "% bip weighted\n% 4 3 2\n1 1 4\n1 2 5\n2 1 2\n3 2 1\n",
        "% bip unweighted\n1 1\n1 2\n2 2\n",
        "1 2\n2 3\n3 1\n",
    ] {
        for (directed, weighted) in [(false, false), (false, true), (true, false), (true, true)] {
            let reading = Reading {
                lists_lead_one_way: directed,
                ..Reading::default()
            };
            let quick = straight(text.as_bytes(), directed, weighted, &reading);
            assert!(quick.is_some(), "{text:?}");
            let slow = slowly(text, directed, weighted, &reading);
            assert_eq!(quick, slow, "{text:?} {directed} {weighted}");
        }
    }
}

/// Every tie by the names of its ends, with its strength.
fn by_name((rows, names): (Rows, Vec<String>)) -> BTreeMap<[String; 2], Option<u64>> {
    let mut ties = BTreeMap::new();
    for (from, (outgoing, strengths, _)) in names.iter().zip(&rows) {
        for (place, &to) in outgoing.iter().enumerate() {
            let ends = [from.clone(), names[to as usize].clone()];
            ties.insert(ends, strengths.as_ref().map(|all| all[place].to_bits()));
        }
        // An actor without ties counts as well.
        ties.insert([from.clone(), from.clone()], None);
    }
    ties
}

/// What is read straight of the kept corpus, under any of the names that files have, is what it is
/// the long way: comments, headers and corners of matrices are not taken for one another.
#[test]
fn a_head_is_the_same_either_way() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/formats/corpus");
    let listed = |folder: &Path| {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths.collect::<BTreeSet<_>>()
    };
    let mut heads: Vec<Vec<u8>> = listed(&corpus)
        .iter()
        .flat_map(|folder| listed(folder))
        .map(|file| std::fs::read(file).expect("a file"))
        .collect();
    let rows = "1\t2\n2\t3\n3\t1\n3\t1\n".repeat(40);
    for head in [
        "# FromNodeId\tToNodeId\n",
        "from to\n",
        "Source Target Weight\n",
        "# from\tto\n",
        "#from\tto\tweight\n",
        "#\tfrom\tto\n",
        "#\t1\t2\t3\n",
        "# 1\t2\t3\n",
        "#id\tname\n",
        "%%MatrixMarket matrix coordinate pattern general\n3 3 3\n",
        "%%MatrixMarket matrix coordinate pattern general\n3 4 3\n",
        "# D\u{e4}ta\n",
        "#\t\"quoted\n",
        "% bip unweighted\n",
    ] {
        heads.push((head.to_owned() + &rows).into_bytes());
        heads.push((head.to_owned() + "1\t2\t1\n").into_bytes());
    }
    heads.push(b"# D\xe4ta\n1 2\n2 3\n".to_vec());
    let (mut straightly, mut as_matrices) = (0, 0);
    let named = heads
        .iter()
        .flat_map(|bytes| ["list", "list.txt", "list.tsv", "list.mtx"].map(|name| (bytes, name)));
    let directions = [Direction::Undirected, Direction::Directed];
    for ((bytes, name), direction) in
        named.flat_map(|named| directions.map(|direction| (named, direction)))
    {
        let directed = direction == Direction::Directed;
        let reading = Reading {
            lists_lead_one_way: directed,
            ..Reading::default()
        };
        let list = TieList::from_bytes(name, &**bytes, direction, &reading);
        let whole = load_as(&Input::bytes(name, &**bytes), &reading);
        let Ok(list) = list else { continue };
        let text = String::from_utf8_lossy(bytes);
        let whole = whole.unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let (graph, ids) = list.freeze(true).expect("valid ties");
        let selection = Selection {
            directed,
            weighted: true,
            ..Selection::default()
        };
        let selected = selection.select(&whole.model);
        let actors = selected.actors.iter();
        let long_ids = actors.map(|&actor| whole.model.actor(actor).id.clone());
        assert_eq!(
            by_name((self::rows(&graph), names(&ids))),
            by_name((self::rows(&selected.freeze()), long_ids.collect())),
            "{direction:?} {text}"
        );
        straightly += 1;
    }
    for (text, is_straight) in [
        ("#\t1\t2\t3\n1\t\t1\t\n2\t1\t\t1\n3\t\t1\t\n", false),
        (
            "%%MatrixMarket matrix coordinate pattern general\n2 2 1\n2 1\n",
            false,
        ),
        ("# FromNodeId\tToNodeId\n0\t1\n", true),
        ("# from\tto\n0\t1\n", true),
    ] {
        let list = TieList::from_bytes("list", text, Direction::Undirected, &Reading::default());
        assert_eq!(list.is_ok(), is_straight, "{text:?}");
        as_matrices += usize::from(list.is_err());
    }
    assert!(straightly > 120 && as_matrices == 2, "{straightly}");
}

/// Where the first tie from an actor to itself is, and how many there are, is said either way, however
/// far down it stands.
#[test]
fn ties_to_oneself_are_left_out_either_way() {
    let far = "1 2\n2 3\n".repeat(90_000);
    let far_in_a_table = "Oulu;Kemi\nKemi;Tornio\n".repeat(30_000);
    for text in [
        "1 2\n2 2\n2 3\n4 4\n".to_owned(),
        "5\t5 2.5\n1 2 1\n".to_owned(),
        format!("# a list\n{far}  7 \t7\n{far}9 9\n"),
        "from,to\na,b\nb,b\nc,c\n".to_owned(),
        format!(
            "\u{feff}from;to\n{far_in_a_table} \u{c4}; \"\u{c4}\"\n{far_in_a_table}Oulu;Oulu\n"
        ),
    ] {
        let reading = Reading::default();
        let quick = straight(text.as_bytes(), false, true, &reading);
        let slow = slowly(&text, false, true, &reading);
        assert_eq!(
            by_name(quick.expect("plain")),
            by_name(slow.expect("sound"))
        );
        let list = TieList::from_bytes("x", &*text, Direction::Undirected, &reading);
        let quick = said(list.expect("plain").notes());
        let slow = said(
            &load_as(&Input::bytes("x", text), &reading)
                .expect("sound")
                .notes,
        );
        assert_eq!(quick, slow);
        assert_eq!(quick.len(), 1);
    }
}

/// The note about such ties.
fn said(problems: &Problems) -> Vec<String> {
    let lines = problems.list.iter().zip(problems.lines(Language::En));
    let lines = lines.filter(|(problem, _)| problem.code == Code::SelfTieLeftOut);
    lines.map(|(_, line)| line).collect()
}

/// Ties that are listed twice are as strong as both together, whether or not any has a strength.
#[test]
fn parallel_ties_are_summed_either_way() {
    let reading = Reading::default();
    for text in [
        "1 2\n1 2\n2 3\n",
        "1 2 1\n2 1 1\n2 3 5\n",
        "from,to\n1,2\n2,1\n2,3\n",
    ] {
        let quick = straight(text.as_bytes(), false, true, &reading);
        let (rows, _) = quick.clone().expect("a plain list");
        assert_eq!(rows[0].1, Some(vec![2.0]), "{text:?}");
        assert_eq!(quick, slowly(text, false, true, &reading), "{text:?}");
    }
}

#[test]
fn what_a_list_of_konect_says_is_announced() {
    let notes = |text: &str| {
        let reading = Reading::default();
        let list = TieList::from_bytes("out.net", text, Direction::Undirected, &reading);
        list.expect("plain").notes().lines(Language::En).join("\n")
    };
    assert_eq!(
        notes("% asym unweighted\n1 2\n"),
        "out.net:1:3: the list says that its ties are directed (`asym`); measures follow that with --directed"
    );
    assert_eq!(notes("% some comment\n1 2\n"), "");
}

#[test]
fn a_mapping_names_the_columns() {
    let text = "A,B,Weight\nx,y,2\n";
    let mapping = Mapping::from_pairs("from=A,to=B").expect("pairs");
    let reading = Reading {
        mapping,
        ..Reading::default()
    };
    let quick = straight(text.as_bytes(), false, true, &reading);
    assert!(quick.is_some());
    assert_eq!(quick, slowly(text, false, true, &reading));
}

#[test]
fn packed_lists_are_unpacked() {
    let reading = Reading::default();
    for text in ["0 1\n1 2\n2 0\n5 1\n", "from;to\nÄ;b\nb;c\n"] {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(text.as_bytes()).expect("bytes in memory");
        let gzip = gzip.finish().expect("bytes in memory");
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        let zstd = ruzstd::encoding::compress_to_vec(text.as_bytes(), level);
        let plain = straight(text.as_bytes(), false, false, &reading);
        assert!(plain.is_some());
        assert_eq!(straight(&gzip, false, false, &reading), plain);
        assert_eq!(straight(&zstd, false, false, &reading), plain);
        assert_eq!(
            straight(&gzip[..gzip.len() - 5], false, false, &reading),
            None
        );
    }
}
