//! How close together are those who remain? The sum of 1/distance over all pairs.
//!
//! Breadth-first searches from 256 sources at once (Then et al. 2014,
//! doi:10.14778/2735496.2735507): a node's bits tell which searches have seen it. Pairs are
//! counted by distance in whole numbers, so the sum has the same bits in any order of work.

use crate::frozen::Adjacency;

type Lanes = [u64; 4];

/// How many searches run at once.
pub(super) const LANES: usize = 256;

const NONE: Lanes = [0; 4];

/// Memory of searches, used again.
pub(super) struct Searches {
    seen: Vec<Lanes>,
    frontier: Vec<Lanes>,
    coming: Vec<Lanes>,
}

impl Searches {
    pub(super) fn new(node_count: usize) -> Self {
        Self {
            seen: vec![NONE; node_count],
            frontier: vec![NONE; node_count],
            coming: vec![NONE; node_count],
        }
    }

    /// Adds to `counts[d]` the ordered pairs at distance d + 1 from up to [`LANES`] sources,
    /// on ways that avoid the removed nodes.
    pub(super) fn count(
        &mut self,
        rows: &Adjacency,
        removed: &[bool],
        sources: &[u32],
        counts: &mut Vec<u64>,
    ) {
        self.seen.fill(NONE);
        let mut active = Vec::new();
        for (lane, &source) in sources.iter().enumerate() {
            let bit = 1 << (lane % 64);
            self.seen[source as usize][lane / 64] |= bit;
            self.frontier[source as usize][lane / 64] |= bit;
            active.push(source);
        }
        let mut level = 0;
        while !active.is_empty() {
            let reached = self.step(rows, removed, &active);
            let mut pairs = 0;
            for &node in &active {
                self.frontier[node as usize] = NONE;
            }
            for &node in &reached {
                let new = std::mem::replace(&mut self.coming[node as usize], NONE);
                let seen = &mut self.seen[node as usize];
                for word in 0..4 {
                    seen[word] |= new[word];
                    pairs += u64::from(new[word].count_ones());
                }
                self.frontier[node as usize] = new;
            }
            if pairs > 0 {
                if counts.len() == level {
                    counts.push(0);
                }
                counts[level] += pairs;
            }
            level += 1;
            active = reached;
        }
    }

    /// The nodes that some search sees for the first time.
    fn step(&mut self, rows: &Adjacency, removed: &[bool], active: &[u32]) -> Vec<u32> {
        let mut reached = Vec::new();
        for &node in active {
            let from = self.frontier[node as usize];
            for &neighbor in rows.neighbors(node) {
                if removed[neighbor as usize] {
                    continue;
                }
                let seen = self.seen[neighbor as usize];
                let mut new = NONE;
                for word in 0..4 {
                    new[word] = from[word] & !seen[word];
                }
                if new == NONE {
                    continue;
                }
                let coming = &mut self.coming[neighbor as usize];
                if *coming == NONE {
                    reached.push(neighbor);
                }
                for word in 0..4 {
                    coming[word] |= new[word];
                }
            }
        }
        reached
    }
}

/// Σ 1/d over counts by distance; `counts[0]` is those at distance 1.
pub(super) fn sum_of_closeness(counts: &[u64]) -> f64 {
    let terms = (1u64..).zip(counts);
    terms
        .map(|(distance, &count)| count as f64 / distance as f64)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path};

    #[test]
    fn pairs_of_a_path_by_distance() {
        let graph = path(5);
        let mut searches = Searches::new(5);
        let mut counts = Vec::new();
        searches.count(
            graph.outgoing_rows(),
            &[false; 5],
            &[0, 1, 2, 3, 4],
            &mut counts,
        );
        assert_eq!(counts, [8, 6, 4, 2]);
        assert_eq!(sum_of_closeness(&counts), 8.0 + 3.0 + 4.0 / 3.0 + 0.5);
        counts.clear();
        let removed = [false, true, false, false, false];
        searches.count(graph.outgoing_rows(), &removed, &[0, 2, 3, 4], &mut counts);
        assert_eq!(counts, [4, 2]);
    }

    #[test]
    fn arcs_lead_one_way() {
        let graph = directed(3, &[[0, 1], [1, 2]]);
        let mut counts = Vec::new();
        Searches::new(3).count(graph.outgoing_rows(), &[false; 3], &[0, 1, 2], &mut counts);
        assert_eq!(counts, [2, 1]);
    }
}
