//! Which GraphML and GEXF files are broken? (Oddities that can be read are in `formats`.)

use super::{Case, case};

/// A file of the corpus of formats.
macro_rules! corpus {
    ($path:literal) => {
        *include_bytes!(concat!("../../formats/corpus/", $path))
    };
}

/// A thousand keys with a default, and two thousand nodes.
fn defaults() -> String {
    let keys = (0..1000)
        .map(|key| format!("<key id=\"k{key}\" for=\"node\"><default>x</default></key>\n"));
    let nodes = (0..2000).map(|node| format!("<node id=\"n{node}\"/>\n"));
    let (keys, nodes): (String, String) = (keys.collect(), nodes.collect());
    format!("<graphml>\n{keys}<graph edgedefault=\"directed\">\n{nodes}</graph></graphml>")
}

pub(super) fn xml() -> Vec<Case> {
    vec![
        case(
            "a document that ends in the middle",
            corpus!("graphml/truncated-after-a-tag.graphml"),
            &[("xml-broken", 5, 15)],
        ),
        case(
            "an entity that the file declares",
            corpus!("graphml/external-entity.graphml"),
            &[("xml-entity", 2, 21)],
        ),
        case(
            "elements ten thousand deep",
            corpus!("graphml/ten-thousand-deep-elsewhere.graphml"),
            &[("too-deep", 1, 311)],
        ),
        case(
            "defaults that make a small file large",
            defaults(),
            &[("defaults-swell", 2, 10), ("actor-kind-assumed", 1003, 1)],
        ),
        case(
            "a picture in XML",
            corpus!("graphml/other-xml.graphml"),
            &[("xml-other", 3, 1)],
        ),
        case(
            "a graph in a node",
            corpus!("graphml/nested-graph.graphml"),
            &[("graph-nested", 5, 1)],
        ),
        case(
            "two graphs in a file",
            corpus!("graphml/two-graphs.graphml"),
            &[("graph-several", 3, 1)],
        ),
        case(
            "a tie of several ends",
            corpus!("graphml/hyperedge.graphml"),
            &[
                ("actor-kind-assumed", 4, 1),
                ("hyperedge", 6, 1),
                ("tie-kind-assumed", 7, 1),
            ],
        ),
        case(
            "keys that are not declared",
            corpus!("graphml/undeclared-keys.graphml"),
            &[
                ("actor-kind-assumed", 4, 1),
                ("key-undeclared", 4, 25),
                ("tie-kind-assumed", 6, 1),
                ("key-undeclared", 6, 40),
                ("key-undeclared", 7, 12),
            ],
        ),
        case(
            "keys that are declared wrongly",
            corpus!("graphml/wrong-declarations.graphml"),
            &[
                ("declaration-wrong", 3, 1),
                ("declaration-wrong", 5, 10),
                ("declaration-wrong", 6, 18),
                ("declaration-wrong", 7, 28),
                ("actor-kind-assumed", 8, 1),
            ],
        ),
        case(
            "edges to nodes that are not there",
            corpus!("graphml/unknown-ends.graphml"),
            &[
                ("actor-kind-assumed", 4, 1),
                ("tie-kind-assumed", 6, 1),
                ("end-unknown", 6, 26),
                ("end-unknown", 7, 15),
            ],
        ),
        case(
            "a graph that does not say whether it is directed",
            corpus!("graphml/no-edgedefault.graphml"),
            &[
                ("direction-assumed", 3, 1),
                ("actor-kind-assumed", 4, 1),
                ("tie-kind-assumed", 6, 1),
            ],
        ),
        case(
            "ports",
            corpus!("graphml/ports.graphml"),
            &[
                ("actor-kind-assumed", 4, 1),
                ("part-left-out", 4, 14),
                ("tie-kind-assumed", 6, 1),
                ("part-left-out", 6, 41),
            ],
        ),
        case(
            "times that are years",
            corpus!("gexf/years.gexf"),
            &[
                ("actor-kind-assumed", 5, 1),
                ("times-are-years", 5, 21),
                ("tie-kind-assumed", 9, 1),
            ],
        ),
        case(
            "times that are numbers",
            corpus!("gexf/numbered-times.gexf"),
            &[
                ("actor-kind-assumed", 5, 1),
                ("times-are-numbers", 5, 21),
                ("tie-kind-assumed", 9, 1),
            ],
        ),
        case(
            "a header that is no JSON",
            "<graphml><key id='k' for='graph' attr.name='yhdyspinta'/>\n<graph edgedefault='directed'>\n<data key='k'>{\"title\": }</data><node id='a'/></graph></graphml>",
            &[("json-broken", 3, 15), ("actor-kind-assumed", 3, 33)],
        ),
    ]
}
