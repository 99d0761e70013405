//! Into which positions do actors fall when correlations are correlated again and again?

use rayon::prelude::*;

use super::{OwnCells, PairMeasure, Positions, PositionsError, StructuralCorrelation, refuse_many};
use crate::analyses::{About, Analysis};
use crate::frozen::FrozenGraph;

/// CONCOR: positions by the convergence of iterated correlations.
///
/// Profiles are correlated, then the columns of correlations, and so on until all are 1 or
/// −1; actors with 1 are one position, with −1 the other. Each position is split again.
///
/// # Requires
/// Direction and strengths are used. First correlations are those of
/// [`StructuralCorrelation`].
///
/// # Returns
/// [`Positions`], up to 2 to the power of `splits`; fewer where correlations do not converge
/// or all are 1. Actors without ties have constant profiles and so no position. JSON:
/// `{"sizes": […], "actors": [{"actor", "position": number or null}, …]}`.
///
/// # Complexity
/// O(n³) for each of about ten rounds of a split; rows in parallel.
///
/// # Errors
/// More than 2,000 actors; relations over different actors.
///
/// # Source
/// Breiger, Boorman & Arabie 1975, An algorithm for clustering relational data,
/// doi:10.1016/0022-2496(75)90028-0.
///
/// # Examples
/// Two stars with a tie between their centers: centers and leaves.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::Concor};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2], [0, 3], [4, 5], [4, 6], [4, 7], [0, 4]];
/// let graph = FrozenGraph::from_arcs(8, Direction::Undirected, &ties)?;
/// let positions = Concor { splits: 1, ..Default::default() }.run(&graph)?;
/// assert_eq!(positions.sizes.iter().sum::<u32>(), 8);
/// assert_eq!(positions.of[1], positions.of[3]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concor {
    /// How many times every position is split.
    pub splits: u32,
    /// How the cells of a pair with itself are compared.
    pub own: OwnCells,
}

impl Default for Concor {
    fn default() -> Self {
        Self {
            splits: 2,
            own: OwnCells::Crosswise,
        }
    }
}

const MOST_ACTORS: usize = 2_000;
const MOST_ROUNDS: usize = 100;
/// Correlations this near to 1 or −1 are there: the next round would square the rest.
const CONVERGED: f64 = 1e-6;

impl Analysis for Concor {
    const ABOUT: About = About {
        name: "concor",
        question: "question-concor",
        convention: "two splits; own cells crosswise; actors without ties have no position",
        source: "Breiger, Boorman & Arabie 1975, doi:10.1016/0022-2496(75)90028-0",
    };

    type Output = Result<Positions, PositionsError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        self.over(std::slice::from_ref(graph))
    }
}

impl Concor {
    /// The positions over several relations between the same actors.
    ///
    /// # Errors
    /// As the type says.
    pub fn over(&self, relations: &[FrozenGraph]) -> Result<Positions, PositionsError> {
        let node_count = relations.first().map_or(0, FrozenGraph::node_count);
        refuse_many(node_count, MOST_ACTORS)?;
        let first = StructuralCorrelation { own: self.own }.over(relations)?;
        let with_profile: Vec<u32> = (0..node_count as u32)
            .filter(|&node| has_profile(&first, node))
            .collect();
        let mut groups = Vec::from_iter((!with_profile.is_empty()).then_some(with_profile));
        for _ in 0..self.splits {
            let halves = groups.iter().flat_map(|group| split(&first, group));
            let finer: Vec<Vec<u32>> = halves.collect();
            if finer.len() == groups.len() {
                break;
            }
            groups = finer;
        }
        Ok(Positions::from_groups(node_count, groups))
    }
}

fn has_profile(correlations: &PairMeasure, node: u32) -> bool {
    let others = (0..correlations.node_count() as u32).filter(|&other| other != node);
    others
        .into_iter()
        .any(|other| correlations.get(node, other).is_some())
}

/// The two halves of a group, or the group.
fn split(correlations: &PairMeasure, group: &[u32]) -> Vec<Vec<u32>> {
    let mut rows: Vec<Vec<f64>> = group
        .iter()
        .map(|&left| {
            let cells = group.iter().map(|&right| {
                let other = (left != right).then(|| correlations.get(left, right));
                other.map_or(1.0, |cell| cell.expect("both have a profile"))
            });
            cells.collect()
        })
        .collect();
    for _ in 0..MOST_ROUNDS {
        let cells = rows.iter().flatten();
        if cells.into_iter().all(|cell| cell.abs() >= 1.0 - CONVERGED) {
            return halves(&rows[0], group);
        }
        match correlated(&rows) {
            Some(next) => rows = next,
            None => break,
        }
    }
    vec![group.to_vec()]
}

fn halves(signs: &[f64], group: &[u32]) -> Vec<Vec<u32>> {
    let signed = || group.iter().zip(signs);
    let with_first = signed().filter(|(_, sign)| **sign > 0.0);
    let against = signed().filter(|(_, sign)| **sign <= 0.0);
    let halves = [
        with_first.map(|(&node, _)| node).collect::<Vec<_>>(),
        against.map(|(&node, _)| node).collect(),
    ];
    halves.into_iter().filter(|half| !half.is_empty()).collect()
}

/// The correlations of the rows, `None` when one is constant.
fn correlated(rows: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let standard: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| standardized(row))
        .collect::<Option<_>>()?;
    let next = standard.par_iter().map(|left| {
        let dot = |right: &Vec<f64>| left.iter().zip(right).map(|(a, b)| a * b).sum::<f64>();
        standard
            .iter()
            .map(|right| dot(right).clamp(-1.0, 1.0))
            .collect()
    });
    Some(next.collect())
}

/// The row around its mean, of unit length.
fn standardized(row: &[f64]) -> Option<Vec<f64>> {
    let mean = row.iter().sum::<f64>() / row.len() as f64;
    let centered: Vec<f64> = row.iter().map(|cell| cell - mean).collect();
    let length = centered.iter().map(|cell| cell * cell).sum::<f64>().sqrt();
    (length > 1e-9).then(|| centered.iter().map(|cell| cell / length).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    fn positions(splits: u32, graph: &FrozenGraph) -> Positions {
        let concor = Concor {
            splits,
            ..Concor::default()
        };
        concor.run(graph).expect("few actors")
    }

    #[test]
    fn two_cliques_are_two_positions() {
        let ties = [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3]];
        let found = positions(1, &undirected(6, &ties));
        assert_eq!(found.of, [0, 0, 0, 1, 1, 1].map(Some));
        assert_eq!(found.sizes, [3, 3]);
        // Within a clique all correlate perfectly: there is nothing to split.
        assert_eq!(positions(3, &undirected(6, &ties)), found);
    }

    #[test]
    fn those_who_send_and_those_who_receive() {
        let arcs = [[0, 2], [0, 3], [1, 2], [1, 3]];
        assert_eq!(positions(1, &directed(4, &arcs)).of, [0, 0, 1, 1].map(Some));
    }

    #[test]
    fn without_ties_there_is_no_position() {
        let found = positions(1, &undirected(4, &[[0, 1]]));
        assert_eq!(found.of, [Some(0), Some(0), None, None]);
        assert_eq!(positions(2, &undirected(3, &[])).of, [None; 3]);
        assert_eq!(positions(2, &undirected(0, &[])), Positions::default());
    }

    #[test]
    fn all_alike_are_one_position() {
        assert_eq!(positions(2, &complete(5)).sizes, [5]);
        assert_eq!(positions(1, &star(5)).sizes, [1, 4]);
        Concor::default().run(&star(2_001)).expect_err("too many");
    }
}
