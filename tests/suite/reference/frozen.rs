//! Do ties in any order, repeated, back and forth, become the graph that a sorted map of them is?

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use proptest::prelude::*;
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::generate::Uniform;
use yhdyspinta::read::EdgeList;

type Arcs = BTreeMap<(u32, u32), f64>;

/// The strength of every arc, summed in the order of the ties.
fn plainly(direction: Direction, ties: &[([u32; 2], f64)]) -> Arcs {
    let mut arcs = Arcs::new();
    for &([from, to], strength) in ties {
        if from != to {
            *arcs.entry((from, to)).or_default() += strength;
            if direction == Direction::Undirected {
                *arcs.entry((to, from)).or_default() += strength;
            }
        }
    }
    arcs
}

fn turned(arcs: &Arcs) -> Arcs {
    let turned = arcs.iter();
    turned
        .map(|(&(from, to), &sum)| ((to, from), sum))
        .collect()
}

/// Rows, the outgoing ones or the incoming ones, as a list in their own order.
fn listed<'a>(
    graph: &'a FrozenGraph,
    row: impl Fn(u32) -> &'a [u32],
    strengths: impl Fn(u32) -> Option<&'a [f64]>,
) -> Vec<((u32, u32), Option<f64>)> {
    let mut arcs = Vec::new();
    for node in graph.nodes() {
        for (at, &neighbor) in row(node).iter().enumerate() {
            arcs.push(((node, neighbor), strengths(node).map(|all| all[at])));
        }
    }
    arcs
}

fn assert_is(graph: &FrozenGraph, arcs: &Arcs, weighted: bool) {
    let expected = |arcs: &Arcs| -> Vec<_> {
        let arcs = arcs.iter();
        arcs.map(|(&ends, &sum)| (ends, weighted.then_some(sum)))
            .collect()
    };
    let outgoing = |node| graph.outgoing_strengths(node);
    let incoming = |node| graph.incoming_strengths(node);
    assert_eq!(
        listed(graph, |node| graph.outgoing(node), outgoing),
        expected(arcs)
    );
    assert_eq!(
        listed(graph, |node| graph.incoming(node), incoming),
        expected(&turned(arcs))
    );
}

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("a pool of threads")
        .install(work)
}

fn direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![Direction::Undirected, Direction::Directed])
}

/// Ties with strengths whose sums are exact, among few ends so that they repeat.
fn ties(ends: u32) -> impl Strategy<Value = Vec<([u32; 2], f64)>> {
    let end = 0..ends;
    let strength = prop::sample::select(vec![0.25, 0.5, 1.0, 2.0]);
    prop::collection::vec((prop::array::uniform2(end), strength), 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn ties_become_sorted_rows(
        direction in direction(),
        weighted in any::<bool>(),
        ties in (1u32..12).prop_flat_map(ties),
        // Nodes next to each other, and in buckets of their own.
        apart in prop::sample::select(vec![1u32, 100, 3000]),
        threads in prop::sample::select(vec![1usize, 2, 7]),
    ) {
        let ties: Vec<([u32; 2], f64)> = ties
            .into_iter()
            .map(|(ends, strength)| (ends.map(|end| end * apart), strength))
            .collect();
        let ends: Vec<[u32; 2]> = ties.iter().map(|tie| tie.0).collect();
        let strengths: Vec<f64> = ties.iter().map(|tie| tie.1).collect();
        let node_count = 12 * apart as usize;
        let graph = on_threads(threads, || match weighted {
            true => FrozenGraph::from_weighted_arcs(node_count, direction, &ends, &strengths),
            false => FrozenGraph::from_arcs(node_count, direction, &ends),
        });
        let graph = graph.expect("valid ties");
        prop_assert_eq!(graph.is_weighted(), weighted);
        assert_is(&graph, &plainly(direction, &ties), weighted);
    }

    #[test]
    fn lines_become_the_same_rows_however_they_are_written(
        direction in direction(),
        ties in ties(9),
        apart in prop::sample::select(vec![1u32, 7, 1_000_003, 400_000_000]),
        styles in prop::collection::vec(0usize..6, 120),
        weighted in any::<bool>(),
    ) {
        let mut text = String::new();
        let mut read = Vec::new();
        for (&(ends, strength), style) in ties.iter().zip(styles) {
            let [from, to] = ends.map(|end| end * apart);
            let third = if weighted { format!("\t{strength}") } else { String::new() };
            match style {
                0 => writeln!(text, "{from} {to} {third}"),
                1 => write!(text, "{from}\t{to}{third}\r\n"),
                2 => write!(text, "% {strength}\n  {from} {to} {third} \n"),
                3 => write!(text, "\r\n{from}\t {to}{third} \r\n"),
                _ => writeln!(text, "{from}\t{to}{third}"),
            }
            .expect("writing to a String does not fail");
            read.push((ends, if weighted { strength } else { 1.0 }));
        }
        let list = EdgeList::from_bytes(text.as_bytes()).expect("plain ties");
        let ids: BTreeSet<u32> = ties.iter().flat_map(|tie| tie.0).collect();
        let places: BTreeMap<u32, u32> = ids.iter().copied().zip(0..).collect();
        let names: Vec<String> = ids.iter().map(|id| (id * apart).to_string()).collect();
        prop_assert_eq!(list.ids().iter().collect::<Vec<_>>(), names);
        let self_ties = read.iter().filter(|tie| tie.0[0] == tie.0[1]).count();
        prop_assert_eq!(list.self_ties(), self_ties as u64);
        for tie in &mut read {
            tie.0 = tie.0.map(|end| places[&end]);
        }
        prop_assert_eq!(list.has_strengths(), weighted && !read.is_empty());
        // Without strengths every line counts 1.
        let graph = list.freeze(direction, true).expect("valid ties");
        assert_is(&graph, &plainly(direction, &read), true);
    }
}

#[test]
fn many_ties_on_many_threads_are_the_same_rows() {
    let pairs = Uniform {
        actors: 90_000,
        ties: 300_000,
    }
    .pairs(3);
    let both_ways = pairs.ties.iter().rev().flat_map(|&(from, to)| {
        let times = if from % 3 == 0 { 2 } else { 1 };
        std::iter::repeat_n(if to % 2 == 0 { [from, to] } else { [to, from] }, times)
    });
    let ends: Vec<[u32; 2]> = both_ways.collect();
    let ties: Vec<([u32; 2], f64)> = ends.iter().map(|&ends| (ends, 1.0)).collect();
    let mut text = String::new();
    let selves = (0..90_000).map(|actor| [actor, actor]);
    for [from, to] in selves.chain(ends.iter().copied()) {
        writeln!(text, "{from}\t{to}").expect("writing to a String does not fail");
    }
    for direction in [Direction::Undirected, Direction::Directed] {
        let arcs = plainly(direction, &ties);
        for threads in [1, 2, 7] {
            let graph = on_threads(threads, || {
                FrozenGraph::from_arcs(90_000, direction, &ends).expect("valid ties")
            });
            assert_is(&graph, &arcs, false);
            let list = on_threads(threads, || {
                EdgeList::from_bytes(text.as_bytes()).expect("plain ties")
            });
            assert_eq!(list.ids().len(), 90_000);
            let graph = on_threads(threads, || list.freeze(direction, false));
            assert_is(&graph.expect("valid ties"), &arcs, false);
        }
    }
}

#[test]
fn the_rows_of_many_millions_of_nodes_are_sorted_too() {
    let last = 17_000_000;
    let mut ends = Vec::new();
    for step in 0..1000u32 {
        let far = step.wrapping_mul(0x9e37_79b1) % last;
        ends.extend([[last, far], [far, last], [far, 5], [5, last - step]]);
    }
    let ties: Vec<([u32; 2], f64)> = ends.iter().map(|&ends| (ends, 1.0)).collect();
    for direction in [Direction::Undirected, Direction::Directed] {
        let graph = FrozenGraph::from_arcs(last as usize + 1, direction, &ends).expect("valid");
        let arcs = plainly(direction, &ties);
        assert_eq!(graph.arc_count(), arcs.len());
        for (arcs, is_outgoing) in [(&arcs, true), (&turned(&arcs), false)] {
            for row in arcs
                .keys()
                .collect::<Vec<_>>()
                .chunk_by(|one, other| one.0 == other.0)
            {
                let node = row[0].0;
                let found = if is_outgoing {
                    graph.outgoing(node)
                } else {
                    graph.incoming(node)
                };
                assert!(
                    found.iter().eq(row.iter().map(|(_, neighbor)| neighbor)),
                    "{node}"
                );
            }
        }
    }
}
