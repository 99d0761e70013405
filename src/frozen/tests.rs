use super::*;

fn graph(node_count: usize, direction: Direction, arcs: &[[u32; 2]]) -> FrozenGraph {
    FrozenGraph::from_arcs(node_count, direction, arcs).expect("valid arcs")
}

#[test]
fn parallel_ties_merge_and_self_ties_vanish() {
    let graph = graph(4, Direction::Undirected, &[[2, 0], [0, 2], [0, 1], [1, 1]]);
    assert_eq!(
        (graph.node_count(), graph.tie_count(), graph.arc_count()),
        (4, 2, 4)
    );
    assert_eq!(graph.outgoing(0), [1, 2]);
    assert_eq!(graph.incoming(0), [1, 2]);
    assert!(graph.outgoing(3).is_empty());
}

#[test]
fn directed_rows_are_each_others_transpose() {
    let graph = graph(3, Direction::Directed, &[[0, 1], [1, 0], [2, 1], [2, 1]]);
    assert_eq!((graph.tie_count(), graph.is_directed()), (3, true));
    assert_eq!((graph.outgoing(2), graph.incoming(2)), (&[1][..], &[][..]));
    assert_eq!(graph.incoming(1), [0, 2]);
}

#[test]
fn strengths_of_parallel_ties_are_summed() {
    let arcs = [[0, 1], [1, 0], [1, 2]];
    let graph = FrozenGraph::from_weighted_arcs(3, Direction::Undirected, &arcs, &[1.0, 0.5, 2.0])
        .expect("valid arcs");
    assert_eq!(graph.outgoing_strengths(1), Some(&[1.5, 2.0][..]));
    assert_eq!(graph.incoming_strengths(0), Some(&[1.5][..]));
}

#[test]
fn without_direction_both_arcs_are_one_tie() {
    let arcs = [[0, 1], [1, 0], [2, 1]];
    let graph = FrozenGraph::from_weighted_arcs(3, Direction::Directed, &arcs, &[1.0, 4.0, 2.0])
        .expect("valid arcs")
        .symmetric();
    assert!(!graph.is_directed());
    assert_eq!(graph.tie_count(), 2);
    assert_eq!(graph.outgoing(1), [0, 2]);
    assert_eq!(graph.outgoing_strengths(1), Some(&[5.0, 2.0][..]));
}

#[test]
fn strengths_can_be_left_out() {
    let graph = FrozenGraph::from_weighted_arcs(2, Direction::Directed, &[[0, 1]], &[3.0])
        .expect("valid arcs")
        .with_sectors(&[Some(0), None])
        .unweighted();
    assert!(!graph.is_weighted() && graph.is_directed());
    assert_eq!((graph.outgoing(0), graph.sector(0)), (&[1][..], Some(0)));
}

#[test]
fn empty_and_single() {
    for direction in [Direction::Undirected, Direction::Directed] {
        assert_eq!(graph(0, direction, &[]).node_count(), 0);
        let single = graph(1, direction, &[[0, 0]]);
        assert_eq!((single.node_count(), single.tie_count()), (1, 0));
        let weighted = FrozenGraph::from_weighted_arcs(2, direction, &[], &[]).expect("no arcs");
        assert!(weighted.is_weighted());
        assert_eq!(weighted.incoming_strengths(1), Some(&[][..]));
    }
}

#[test]
fn refuses_what_is_no_node_and_no_strength() {
    let error = FrozenGraph::from_arcs(2, Direction::Directed, &[[0, 2]]).expect_err("no node 2");
    assert_eq!(
        error,
        FreezeError::NoSuchNode {
            node: 2,
            node_count: 2
        }
    );
    for strength in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e-310] {
        FrozenGraph::from_weighted_arcs(2, Direction::Directed, &[[0, 1]], &[strength])
            .expect_err("no strength");
    }
}

#[test]
fn sectors_may_miss() {
    let graph = graph(3, Direction::Undirected, &[[0, 1]]);
    assert!(!graph.has_sectors());
    let graph = graph.with_sectors(&[Some(1), None, Some(0)]);
    assert_eq!((graph.sector(0), graph.sector(1)), (Some(1), None));
    assert_eq!(graph.sector_count(), 2);
    assert_eq!(graph.symmetric().sector(2), Some(0));
}

#[test]
fn many_nodes_take_many_buckets() {
    let node_count = 200_000u32;
    let arcs: Vec<[u32; 2]> = (0..node_count)
        .map(|node| [node, (node * 7 + 3) % node_count])
        .collect();
    let graph = graph(node_count as usize, Direction::Directed, &arcs);
    for &[from, to] in &arcs {
        assert_eq!(
            graph.outgoing(from),
            if from == to {
                &[][..]
            } else {
                &arcs[from as usize][1..]
            }
        );
        assert!(from == to || graph.incoming(to).contains(&from));
    }
}

#[test]
fn what_is_derived_is_made_once() {
    struct Count(usize);
    let graph = graph(2, Direction::Undirected, &[]);
    let first = graph.derive(|graph| Count(graph.node_count()));
    let second = graph
        .clone()
        .derive(|_| -> Count { panic!("made already") });
    assert_eq!((first.0, second.0), (2, 2));
}

/// Few nodes have row and neighbour in one key, more than 2²⁰ have not.
#[test]
fn few_and_many_nodes_have_the_same_rows() {
    const APART: u32 = 7919;
    let mut random = 1u32;
    let mut below = |bound: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 16) % bound
    };
    let ties: Vec<[u32; 2]> = (0..3000).map(|_| [below(150), below(150)]).collect();
    let strengths: Vec<f64> = (0..3000).map(|_| f64::from(1 + below(99)) / 7.0).collect();
    let far: Vec<[u32; 2]> = ties.iter().map(|tie| tie.map(|end| end * APART)).collect();
    for direction in [Direction::Undirected, Direction::Directed] {
        let few = FrozenGraph::from_weighted_arcs(150, direction, &ties, &strengths);
        let many = FrozenGraph::from_weighted_arcs(1_200_000, direction, &far, &strengths);
        let (few, many) = (few.expect("valid ties"), many.expect("valid ties"));
        assert_eq!(few.arc_count(), many.arc_count());
        for node in few.nodes() {
            let far = |row: &[u32]| row.iter().map(|end| end * APART).collect::<Vec<_>>();
            let place = node * APART;
            assert_eq!(far(few.outgoing(node)), many.outgoing(place));
            assert_eq!(far(few.incoming(node)), many.incoming(place));
            assert_eq!(few.outgoing_strengths(node), many.outgoing_strengths(place));
            assert_eq!(few.incoming_strengths(node), many.incoming_strengths(place));
        }
    }
}

/// Neighbours that differ in their low bits alone come in any order, and some ties more than once.
#[test]
fn near_neighbours_are_sorted_and_merged() {
    const NODES: u32 = 500_000;
    let mut random = 1u32;
    let mut below = |bound: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) % bound
    };
    let mut ties = Vec::new();
    for _ in 0..60_000 {
        let (node, first) = (below(NODES - 20), below(NODES - 20));
        ties.extend((0..1 + below(6)).map(|_| [node + below(2), first + below(9)]));
    }
    let strengths: Vec<f64> = ties
        .iter()
        .map(|_| f64::from(1 + below(99)) / 7.0)
        .collect();
    let mut expected = std::collections::BTreeMap::<[u32; 2], f64>::new();
    for (&[from, to], strength) in ties.iter().zip(&strengths) {
        if from != to {
            *expected.entry([from, to]).or_default() += strength;
        }
    }
    let graph =
        FrozenGraph::from_weighted_arcs(NODES as usize, Direction::Directed, &ties, &strengths);
    let graph = graph.expect("valid ties");
    let arcs = graph.nodes().flat_map(|node| {
        let strengths = graph.outgoing_strengths(node).expect("weighted");
        let arcs = graph.outgoing(node).iter().zip(strengths);
        arcs.map(move |(&to, &strength)| ([node, to], strength))
    });
    assert!(arcs.eq(expected));
}

/// A hub fills a bucket that is too large to be copied, from either side.
#[test]
fn a_hub_with_nearly_all_ties() {
    for (node_count, hub) in [
        (1u32 << 20, 0),
        (1 << 20, (1 << 20) - 3),
        ((1 << 20) + 500, 5),
        ((1 << 20) + 500, (1 << 20) + 100),
    ] {
        // All leaves in a mixed order, twice when undirected; every third knows the next.
        let leaf = |at: u32| (u64::from(at) * 7_654_321 % u64::from(node_count)) as u32;
        let mut ties: Vec<[u32; 2]> = (0..node_count).map(|at| [hub, leaf(at)]).collect();
        ties.extend((0..node_count).step_by(5).map(|at| [leaf(at), hub]));
        ties.extend((0..node_count - 1).step_by(3).map(|node| [node, node + 1]));
        let graph = graph(node_count as usize, Direction::Undirected, &ties);
        for node in graph.nodes() {
            let mut row = vec![hub];
            if node == hub {
                row = (0..node_count).filter(|&other| other != hub).collect();
            } else {
                let neighbor = if node % 3 == 0 {
                    node + 1
                } else {
                    node.wrapping_sub(1)
                };
                if node % 3 < 2 && neighbor < node_count && neighbor != hub {
                    row.push(neighbor);
                    row.sort_unstable();
                }
            }
            assert_eq!(graph.outgoing(node), row, "{node_count} {hub} {node}");
        }
    }
}
