//! Which graph files are broken?

use super::{Case, case};

pub(super) fn in_json() -> Vec<Case> {
    vec![
        case(
            "a network of Cytoscape whose nodes have no data",
            r#"{"elements": {"nodes": [{"id": "a"}]}}"#,
            &[("graph-broken", 1, 25)],
        ),
        case(
            "a JSON graph with two graphs",
            r#"{"graphs": [{"nodes": {"a": {}}}, {"nodes": {}}]}"#,
            &[("graph-several", 1, 35)],
        ),
        case(
            "a JSON graph with a tie of three",
            r#"{"graph": {"nodes": {"a": {}}, "hyperedges": [{"nodes": ["a", "b", "c"]}]}}"#,
            &[("hyperedge", 1, 47)],
        ),
        case(
            "a list of links with a number in it",
            r#"{"nodes": [{"id": "a"}], "links": [1]}"#,
            &[("graph-broken", 1, 36)],
        ),
        case(
            "a link without an end",
            r#"{"nodes": [{"id": "a", "kind": "kunta"}], "links": [{"source": "a", "kind": "funds"}]}"#,
            &[("field-missing", 1, 53)],
        ),
        case(
            "a map of Kumu with a look",
            r#"{"elements": [{"label": "a", "type": "kunta"}], "connections": [], "style": {}}"#,
            &[("part-left-out", 1, 68)],
        ),
        case(
            "a graph in JSON that breaks off",
            r#"{"nodes": [{"id": "a"}"#,
            &[("json-broken", 1, 22)],
        ),
    ]
}
