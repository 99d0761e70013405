//! How much do an actor's contacts know through each other? What all of Burt's measures share.

use std::sync::Arc;

use crate::analyses::NodeMeasure;
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::{Oriented, dyads, oriented};

/// Burt's measures, undefined for who has no contacts.
pub(crate) struct Contacts {
    pub(crate) constraint: NodeMeasure,
    pub(crate) effective_size: NodeMeasure,
    pub(crate) efficiency: NodeMeasure,
    pub(crate) hierarchy: NodeMeasure,
}

/// Burt's measures, made together once per graph.
///
/// With z(i,j) = w(i,j) + w(j,i), Z(i) its sum over contacts and q the thirds tied to both i
/// and j: the dyadic constraint is c(i,j) = ((z(i,j) + Σ z(i,q) z(q,j) / Z(q)) / Z(i))², and
/// the redundancy of contact j is Σ z(i,q) z(j,q) / (Z(i) max z(j,·)). Both sums are the same
/// seen from either end, so each tie sums over its thirds once.
///
/// Complexity: O(m · arboricity), nodes in parallel.
pub(crate) fn contacts(graph: &FrozenGraph) -> Arc<Contacts> {
    graph.derive(|graph| {
        let oriented = oriented(graph);
        let ties = Ties::new(graph, &oriented);
        Totals::new(&oriented, &ties).measures(&oriented)
    })
}

/// The proportions of ties.
struct Ties {
    /// z by tie; missing when every tie counts the same.
    strength: Option<Vec<f64>>,
    /// Z by number.
    sum: Vec<f64>,
    /// The largest z by number.
    largest: Vec<f64>,
}

impl Ties {
    fn new(graph: &FrozenGraph, oriented: &Oriented) -> Self {
        let strength = strengths(graph, oriented);
        let node_count = oriented.node_count();
        let mut ties = Self {
            strength,
            sum: vec![0.0; node_count],
            largest: vec![0.0; node_count],
        };
        for number in 0..node_count as u32 {
            for tie in oriented.row(number) {
                let strength = ties.strength(tie);
                for end in [number, oriented.lower[tie]] {
                    let end = end as usize;
                    ties.sum[end] = (ties.sum[end] + strength).min(f64::MAX);
                    ties.largest[end] = ties.largest[end].max(strength);
                }
            }
        }
        ties
    }

    #[inline]
    fn strength(&self, tie: usize) -> f64 {
        self.strength.as_ref().map_or(1.0, |all| all[tie])
    }
}

fn strengths(graph: &FrozenGraph, oriented: &Oriented) -> Option<Vec<f64>> {
    if graph.is_weighted() {
        let symmetric = graph.symmetric();
        return Some(oriented.of_ties(|from, to| {
            let at = symmetric.outgoing(from).binary_search(&to);
            let at = at.expect("an oriented tie is a tie");
            symmetric.outgoing_strengths(from).expect("weighted")[at]
        }));
    }
    let dyads = graph.is_directed().then(|| dyads(graph, oriented));
    dyads.map(|dyads| {
        dyads
            .into_iter()
            .map(|dyad| f64::from(dyad.count_ones()))
            .collect()
    })
}

/// What is summed over the contacts of each number.
struct Totals {
    contacts: Vec<u32>,
    constraint: Vec<f64>,
    /// Σ c ln c.
    entropy: Vec<f64>,
    redundancy: Vec<f64>,
}

impl Totals {
    fn new(oriented: &Oriented, ties: &Ties) -> Self {
        let thirds = oriented.sum_over_thirds(|third, _, high, low| {
            let both = ties.strength(high) * ties.strength(low);
            [both / ties.sum[third as usize], both]
        });
        let node_count = oriented.node_count();
        let mut totals = Self {
            contacts: vec![0; node_count],
            constraint: vec![0.0; node_count],
            entropy: vec![0.0; node_count],
            redundancy: vec![0.0; node_count],
        };
        for number in 0..node_count as u32 {
            for tie in oriented.row(number) {
                let [indirect, shared] = thirds[tie];
                let (here, there) = (number as usize, oriented.lower[tie] as usize);
                for (own, other) in [(here, there), (there, here)] {
                    let part = (ties.strength(tie) + indirect) / ties.sum[own];
                    totals.add(
                        own,
                        part * part,
                        shared / (ties.largest[other] * ties.sum[own]),
                    );
                }
            }
        }
        totals
    }

    fn add(&mut self, number: usize, constraint: f64, redundancy: f64) {
        self.contacts[number] += 1;
        self.constraint[number] += constraint;
        self.redundancy[number] += redundancy;
        if constraint > 0.0 {
            self.entropy[number] += constraint * constraint.ln();
        }
    }

    fn measures(&self, oriented: &Oriented) -> Contacts {
        let mut number = vec![0; oriented.node_count()];
        for (at, &node) in oriented.node.iter().enumerate() {
            number[node as usize] = at;
        }
        let measure = |value: &dyn Fn(usize, f64) -> Option<f64>| {
            let of = |&at: &usize| match self.contacts[at] {
                0 => None,
                contacts => value(at, f64::from(contacts)),
            };
            number.iter().map(of).collect()
        };
        Contacts {
            constraint: measure(&|at, _| Some(self.constraint[at])),
            effective_size: measure(&|at, contacts| Some(contacts - self.redundancy[at])),
            efficiency: measure(&|at, contacts| Some(1.0 - self.redundancy[at] / contacts)),
            hierarchy: measure(&|at, contacts| self.hierarchy(at, contacts)),
        }
    }

    /// Σ r ln r / (N ln N) with r = c N / C, which is (Σ c ln c / C + ln (N / C)) / ln N.
    fn hierarchy(&self, at: usize, contacts: f64) -> Option<f64> {
        let constraint = self.constraint[at];
        let unevenness = self.entropy[at] / constraint + (contacts / constraint).ln();
        (contacts > 1.0 && constraint > 0.0).then(|| (unevenness / contacts.ln()).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected, weighted};
    use crate::frozen::Direction;

    fn assert_close(left: Option<f64>, right: f64) {
        let left = left.expect("defined");
        assert!((left - right).abs() < 1e-12, "{left} is not {right}");
    }

    #[test]
    fn a_triangle_with_a_tail_by_hand() {
        let graph = undirected(5, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        let found = contacts(&graph);
        // 0: contacts 1 (1/2 + 1/2·1/3) and 2 (1/2 + 1/2·1/2).
        assert_close(
            found.constraint.get(0),
            (2.0f64 / 3.0).powi(2) + 0.75f64.powi(2),
        );
        // 2: contacts 0 and 1 (1/3 + 1/3·1/2 each) and 3 (1/3).
        assert_close(found.constraint.get(2), 2.0 * 0.25 + 1.0 / 9.0);
        assert_close(found.constraint.get(3), 1.0);
        assert_eq!(found.constraint.get(4), None);
        // n − 2t/n: 2 − 2/2 and 3 − 2/3.
        assert_close(found.effective_size.get(0), 1.0);
        assert_close(found.effective_size.get(2), 3.0 - 2.0 / 3.0);
        assert_close(found.efficiency.get(2), 1.0 - 2.0 / 9.0);
        assert_eq!(found.effective_size.get(4), None);
        assert_eq!(found.hierarchy.get(3), None);
    }

    #[test]
    fn equal_contacts_make_no_hierarchy() {
        let found = contacts(&complete(4));
        assert_close(found.hierarchy.get(0), 0.0);
        assert_close(
            found.constraint.get(0),
            3.0 * (1.0f64 / 3.0 + 2.0 / 9.0).powi(2),
        );
    }

    #[test]
    fn a_pair_tied_both_ways_is_twice_as_strong() {
        // z(0,1) = 2, z(0,2) = 1: shares 2/3 and 1/3, nobody in between.
        let found = contacts(&directed(3, &[[0, 1], [1, 0], [2, 0]]));
        assert_close(found.constraint.get(0), 5.0 / 9.0);
        let ties = [([0, 1], 2.0), ([2, 0], 1.0)];
        let found = contacts(&weighted(3, Direction::Directed, &ties));
        assert_close(found.constraint.get(0), 5.0 / 9.0);
    }

    #[test]
    fn strengths_weigh_redundancy() {
        // 0–1: 2, 0–2: 1, 1–2: 1. For 0: p = 2/3, 1/3; contact 1 through 2: 1/3 · 1/2,
        // contact 2 through 1: 2/3 · 1.
        let ties = [([0, 1], 2.0), ([0, 2], 1.0), ([1, 2], 1.0)];
        let found = contacts(&weighted(3, Direction::Undirected, &ties));
        assert_close(found.effective_size.get(0), 2.0 - 1.0 / 6.0 - 2.0 / 3.0);
    }
}
