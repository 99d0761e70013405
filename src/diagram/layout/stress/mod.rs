//! Where does each actor stand so that distances on paper tell distances in the network?
//!
//! Stress is Σ (‖xᵢ − xⱼ‖ − dᵢⱼ)² / dᵢⱼ² over pairs, with dᵢⱼ the number of ties on the shortest
//! path (Gansner, Koren & North 2004, doi:10.1007/978-3-540-31843-9_25).

mod full;
mod measure;
mod part;
mod pivot_mds;
mod pivots;
mod sparse;

use rayon::prelude::*;

pub use measure::{normalized_stress, sampled_stress};
use part::Part;

use super::geometry::Point;
use crate::analyses::{Analysis, cohesion::Components};
use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::random::{Random, mix};
use crate::traverse::BreadthFirst;

/// The largest component whose pairs are all looked at.
const ALL_PAIRS: usize = 1_000;

/// A layout by stress, component by component.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stress {
    /// What chance starts from.
    pub seed: u64,
    /// How much shorter the ideal distance is within a sector, 0 to below 1; 0 ignores sectors.
    pub gather: f64,
    /// Start at random places instead of those of classical scaling: seeds then differ more.
    pub random_start: bool,
}

impl Default for Stress {
    fn default() -> Self {
        Self {
            seed: 1,
            gather: 0.0,
            random_start: false,
        }
    }
}

/// A component at places of its own, one unit a tie.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPart {
    /// Its nodes, ascending.
    pub nodes: Vec<u32>,
    /// Where each of them stands.
    pub places: Vec<Point>,
}

impl Stress {
    /// Places every component, the largest first, each around its own origin.
    ///
    /// # Requires
    /// Direction and strengths are ignored; sectors of the graph are used when `gather` is
    /// above 0.
    ///
    /// # Complexity
    /// With n nodes and m ties in a component: up to 1,000 nodes O(n m + n²) and 32 passes over
    /// all pairs; above that O(100 (n + m)) a pass, some dozens of passes, in parallel, and 8
    /// bytes for each of the 100 pivots and each node.
    ///
    /// # Source
    /// All pairs: Zheng, Pawar & Goodman 2019, doi:10.1109/TVCG.2018.2859997. Pivots: Ortmann,
    /// Klimenta & Brandes 2017, doi:10.7155/jgaa.00440. Start: Brandes & Pich 2007,
    /// doi:10.1007/978-3-540-70904-6_6.
    ///
    /// # Examples
    /// Two ties in a row become a line whose ends are two units apart.
    /// ```
    /// use yhdyspinta::diagram::layout::Stress;
    /// use yhdyspinta::frozen::{Direction, FrozenGraph};
    ///
    /// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
    /// let parts = Stress::default().parts(&graph);
    /// let [left, _, right] = parts[0].places[..] else { panic!("three places") };
    /// assert!((left.distance(right) - 2.0).abs() < 0.01);
    /// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
    /// ```
    pub fn parts(&self, graph: &FrozenGraph) -> Vec<PlacedPart> {
        let graph = graph.symmetric();
        let (groups, index) = components(&graph);
        let part = |number: usize| Part::new(&graph, &groups[number], &index, self.gather);
        let large = groups.partition_point(|nodes| nodes.len() > ALL_PAIRS);
        let mut places: Vec<Vec<Point>> = (0..large)
            .map(|number| sparse::places(&part(number), self.stream(number)))
            .collect();
        let small = groups.len() - large;
        // Few tasks: each has a search of its own, as large as the graph.
        let per_task = small.div_ceil(64).max(1);
        let of_tasks: Vec<Vec<Vec<Point>>> = parallel::tasks(small, per_task)
            .map(|range| {
                let mut search = BreadthFirst::new(graph.node_count());
                range
                    .map(|at| {
                        let number = large + at;
                        let mut random = Random::stream(self.seed, number as u64);
                        full::places(&part(number), &mut search, &mut random, self.random_start)
                    })
                    .collect()
            })
            .collect();
        places.extend(of_tasks.into_iter().flatten());
        groups
            .into_iter()
            .zip(places)
            .map(|(nodes, places)| PlacedPart { nodes, places })
            .collect()
    }

    fn stream(&self, number: usize) -> u64 {
        mix(self.seed ^ mix(number as u64))
    }
}

/// The nodes of each component, the largest component first, and the place of each node in
/// its component.
fn components(graph: &FrozenGraph) -> (Vec<Vec<u32>>, Vec<u32>) {
    let membership = Components.run(graph);
    let mut groups: Vec<Vec<u32>> = membership
        .sizes()
        .iter()
        .map(|&size| Vec::with_capacity(size as usize))
        .collect();
    let mut index = vec![0; graph.node_count()];
    for (node, &group) in (0..).zip(membership.of()) {
        let nodes = &mut groups[group as usize];
        index[node as usize] = nodes.len() as u32;
        nodes.push(node);
    }
    groups.sort_by_key(|nodes| std::cmp::Reverse(nodes.len()));
    (groups, index)
}

#[cfg(test)]
mod tests;
