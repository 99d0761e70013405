//! Whom do the contacts of an actor know through each other? What all of Burt's measures share.
//!
//! With z(i,j) = w(i,j) + w(j,i), Z(i) its sum over contacts and q the thirds tied to both i
//! and j: the dyadic constraint is c(i,j) = ((z(i,j) + Σ z(i,q) z(q,j) / Z(q)) / Z(i))², and
//! the redundancy of contact j is Σ z(i,q) z(j,q) / (Z(i) max z(j,·)). Both sums are the same
//! seen from either end, so each tie sums over its thirds once.

use std::sync::Arc;

use crate::analyses::NodeMeasure;
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::{Oriented, oriented, triangles_of_nodes};

/// The ties of a graph with what their thirds add up to.
pub(super) struct Contacts {
    oriented: Arc<Oriented>,
    strengths: Strengths,
    /// Σ z(i,q) z(q,j) / Z(q) by tie.
    indirect: Vec<f64>,
    /// Σ z(i,q) z(j,q) by tie; missing when every tie counts the same.
    shared: Option<Vec<f64>>,
}

/// The contacts of everybody, made once per graph.
///
/// Complexity: O(m · arboricity), nodes in parallel.
fn contacts(graph: &FrozenGraph) -> Arc<Contacts> {
    graph.derive(|graph| {
        let oriented = oriented(graph);
        let strengths = Strengths::new(graph, &oriented);
        let inverse: Vec<f64> = strengths.sum.iter().map(|sum| 1.0 / sum).collect();
        let Some(of_tie) = &strengths.of_tie else {
            let sums = oriented.sum_of_thirds(&inverse);
            return Contacts {
                indirect: sums.into_iter().map(|[sum]| sum).collect(),
                shared: None,
                strengths,
                oriented,
            };
        };
        let sums = oriented.sum_over_thirds(|third, high, low| {
            let both = of_tie[high] * of_tie[low];
            [both / strengths.sum[third as usize], both]
        });
        Contacts {
            indirect: sums.iter().map(|sum| sum[0]).collect(),
            shared: Some(sums.into_iter().map(|sum| sum[1]).collect()),
            strengths,
            oriented,
        }
    })
}

/// z of the ties.
struct Strengths {
    /// z by tie; missing when every tie counts the same.
    of_tie: Option<Vec<f64>>,
    /// Z by number.
    sum: Vec<f64>,
    /// The largest z by number.
    largest: Vec<f64>,
}

impl Strengths {
    fn new(graph: &FrozenGraph, oriented: &Oriented) -> Self {
        let node_count = oriented.node_count();
        let mut strengths = Self {
            of_tie: of_ties(graph, oriented),
            sum: vec![0.0; node_count],
            largest: vec![0.0; node_count],
        };
        for number in 0..node_count as u32 {
            for tie in oriented.row(number) {
                let strength = strengths.of_tie(tie);
                for end in [number, oriented.lower[tie]] {
                    let end = end as usize;
                    strengths.sum[end] = (strengths.sum[end] + strength).min(f64::MAX);
                    strengths.largest[end] = strengths.largest[end].max(strength);
                }
            }
        }
        strengths
    }

    #[inline]
    fn of_tie(&self, tie: usize) -> f64 {
        self.of_tie.as_ref().map_or(1.0, |all| all[tie])
    }
}

fn of_ties(graph: &FrozenGraph, oriented: &Oriented) -> Option<Vec<f64>> {
    if graph.is_weighted() {
        let symmetric = graph.symmetric();
        return Some(oriented.of_ties(|from, to| {
            let at = symmetric.outgoing(from).binary_search(&to);
            let at = at.expect("an oriented tie is a tie");
            symmetric.outgoing_strengths(from).expect("weighted")[at]
        }));
    }
    oriented
        .dyads()
        .map(|dyads| dyads.iter().map(|dyad| dyad.count_ones().into()).collect())
}

/// How many contacts everybody has and what is summed over them, by number.
struct Sums {
    contacts: Vec<u32>,
    sum: Vec<f64>,
}

impl Contacts {
    /// Sums `value(own, other, tie)` over the contacts of each number.
    fn sum(&self, value: impl Fn(usize, usize, usize) -> f64) -> Sums {
        let node_count = self.oriented.node_count();
        let mut sums = Sums {
            contacts: vec![0; node_count],
            sum: vec![0.0; node_count],
        };
        for number in 0..node_count {
            for tie in self.oriented.row(number as u32) {
                let other = self.oriented.lower[tie] as usize;
                for (own, other) in [(number, other), (other, number)] {
                    sums.contacts[own] += 1;
                    sums.sum[own] += value(own, other, tie);
                }
            }
        }
        sums
    }

    /// c(i,j) for the end `own` of a tie.
    #[inline]
    fn dyadic(&self, own: usize, tie: usize) -> f64 {
        let strength = self.strengths.of_tie(tie) + self.indirect[tie];
        (strength / self.strengths.sum[own]).powi(2)
    }

    fn measure(&self, sums: &Sums, value: impl Fn(usize, f64) -> Option<f64>) -> NodeMeasure {
        let of = |number: usize| match sums.contacts[number] {
            0 => None,
            contacts => value(number, f64::from(contacts)),
        };
        let by_number = (0..sums.sum.len()).map(of).collect();
        self.oriented.by_node(by_number).into_iter().collect()
    }
}

/// Σ c(i,j), undefined for who has no contacts.
pub(super) fn constraint(graph: &FrozenGraph) -> NodeMeasure {
    let contacts = contacts(graph);
    let sums = contacts.sum(|own, _, tie| contacts.dyadic(own, tie));
    contacts.measure(&sums, |number, _| Some(sums.sum[number]))
}

/// Σ r ln r / (N ln N) with r = c N / C, which is (Σ c ln c / C + ln (N / C)) / ln N; undefined
/// for who has fewer than two contacts.
pub(super) fn hierarchy(graph: &FrozenGraph) -> NodeMeasure {
    let contacts = contacts(graph);
    let constraint = contacts.sum(|own, _, tie| contacts.dyadic(own, tie));
    let entropy = contacts.sum(|own, _, tie| {
        let dyadic = contacts.dyadic(own, tie);
        if dyadic > 0.0 {
            dyadic * dyadic.ln()
        } else {
            0.0
        }
    });
    contacts.measure(&entropy, |number, count| {
        let (entropy, constraint) = (entropy.sum[number], constraint.sum[number]);
        let unevenness = entropy / constraint + (count / constraint).ln();
        (count > 1.0 && constraint > 0.0).then(|| (unevenness / count.ln()).max(0.0))
    })
}

/// How many contacts everybody has, and how much of them is redundant; undefined for who has
/// none.
pub(super) struct Redundancy(Vec<Option<(f64, f64)>>);

impl Redundancy {
    /// A measure of the number of contacts and their redundancy.
    pub(super) fn measure(&self, value: impl Fn(f64, f64) -> f64) -> NodeMeasure {
        let nodes = self.0.iter();
        nodes
            .map(|contacts| contacts.map(|(count, redundancy)| value(count, redundancy)))
            .collect()
    }
}

/// The redundancy of contacts, made once per graph.
///
/// Where every tie counts the same it is 2t / k with t ties between k contacts (Borgatti 1997).
pub(super) fn redundancy(graph: &FrozenGraph) -> Arc<Redundancy> {
    graph.derive(|graph| {
        if !graph.is_directed() && !graph.is_weighted() {
            let triangles = triangles_of_nodes(graph);
            let of = |node: u32| {
                let count = graph.outgoing(node).len() as f64;
                let triangles = triangles.0[node as usize] as f64;
                (count > 0.0).then(|| (count, 2.0 * triangles / count))
            };
            return Redundancy(graph.nodes().map(of).collect());
        }
        let contacts = contacts(graph);
        let shared = contacts.shared.as_ref().expect("ties that differ");
        let Strengths { sum, largest, .. } = &contacts.strengths;
        let sums = contacts.sum(|own, other, tie| shared[tie] / (largest[other] * sum[own]));
        let counts = sums.contacts.iter().zip(&sums.sum);
        let by_number = counts
            .map(|(&count, &sum)| (count > 0).then(|| (f64::from(count), sum)))
            .collect();
        Redundancy(contacts.oriented.by_node(by_number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected, weighted};
    use crate::frozen::Direction;

    fn effective_size(graph: &FrozenGraph) -> NodeMeasure {
        redundancy(graph).measure(|contacts, redundancy| contacts - redundancy)
    }

    fn efficiency(graph: &FrozenGraph) -> NodeMeasure {
        redundancy(graph).measure(|contacts, redundancy| 1.0 - redundancy / contacts)
    }

    fn assert_close(left: Option<f64>, right: f64) {
        let left = left.expect("defined");
        assert!((left - right).abs() < 1e-12, "{left} is not {right}");
    }

    #[test]
    fn a_triangle_with_a_tail_by_hand() {
        let graph = undirected(5, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        // 0: contacts 1 (1/2 + 1/2·1/3) and 2 (1/2 + 1/2·1/2).
        assert_close(
            constraint(&graph).get(0),
            (2.0f64 / 3.0).powi(2) + 0.75f64.powi(2),
        );
        // 2: contacts 0 and 1 (1/3 + 1/3·1/2 each) and 3 (1/3).
        assert_close(constraint(&graph).get(2), 2.0 * 0.25 + 1.0 / 9.0);
        assert_close(constraint(&graph).get(3), 1.0);
        assert_eq!(constraint(&graph).get(4), None);
        // n − 2t/n: 2 − 2/2 and 3 − 2/3.
        assert_close(effective_size(&graph).get(0), 1.0);
        assert_close(effective_size(&graph).get(2), 3.0 - 2.0 / 3.0);
        assert_close(efficiency(&graph).get(2), 1.0 - 2.0 / 9.0);
        assert_eq!(effective_size(&graph).get(4), None);
        assert_eq!(hierarchy(&graph).get(3), None);
    }

    #[test]
    fn equal_contacts_make_no_hierarchy() {
        let graph = complete(4);
        assert_close(hierarchy(&graph).get(0), 0.0);
        assert_close(
            constraint(&graph).get(0),
            3.0 * (1.0f64 / 3.0 + 2.0 / 9.0).powi(2),
        );
    }

    #[test]
    fn a_pair_tied_both_ways_is_twice_as_strong() {
        // z(0,1) = 2, z(0,2) = 1: shares 2/3 and 1/3, nobody in between.
        let graph = directed(3, &[[0, 1], [1, 0], [2, 0]]);
        assert_close(constraint(&graph).get(0), 5.0 / 9.0);
        let ties = [([0, 1], 2.0), ([2, 0], 1.0)];
        let graph = weighted(3, Direction::Directed, &ties);
        assert_close(constraint(&graph).get(0), 5.0 / 9.0);
    }

    #[test]
    fn strengths_weigh_redundancy() {
        // 0–1: 2, 0–2: 1, 1–2: 1. For 0: p = 2/3, 1/3; contact 1 through 2: 1/3 · 1/2,
        // contact 2 through 1: 2/3 · 1.
        let ties = [([0, 1], 2.0), ([0, 2], 1.0), ([1, 2], 1.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_close(effective_size(&graph).get(0), 2.0 - 1.0 / 6.0 - 2.0 / 3.0);
    }
}
