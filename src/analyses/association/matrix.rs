//! What is a network as a matrix, and what else can stand beside it?

use super::AssociationError;
use crate::frozen::FrozenGraph;

/// A number for every ordered pair of actors; the diagonal is never used.
#[derive(Clone, Debug, PartialEq)]
pub struct SquareMatrix {
    node_count: usize,
    cells: Vec<f64>,
}

/// 25 million numbers, 200 MB.
const MOST_ACTORS: usize = 5_000;

impl SquareMatrix {
    /// A matrix from the number of each ordered pair of different actors.
    ///
    /// # Errors
    /// More than 5,000 actors.
    ///
    /// # Panics
    /// When a number is not finite.
    pub fn from_pairs(
        node_count: usize,
        number: impl Fn(u32, u32) -> f64,
    ) -> Result<Self, AssociationError> {
        let mut matrix = Self::empty(node_count)?;
        for from in 0..node_count as u32 {
            for to in (0..node_count as u32).filter(|&to| to != from) {
                let cell = number(from, to);
                assert!(cell.is_finite(), "every pair has a number");
                matrix.cells[from as usize * node_count + to as usize] = cell;
            }
        }
        Ok(matrix)
    }

    /// The ties of a graph: their strengths, 1 when they have none, 0 without a tie.
    ///
    /// # Errors
    /// More than 5,000 actors.
    pub fn of(graph: &FrozenGraph) -> Result<Self, AssociationError> {
        let mut matrix = Self::empty(graph.node_count())?;
        for node in graph.nodes() {
            for (other, strength) in graph.outgoing_rows().ties(node) {
                matrix.cells[node as usize * graph.node_count() + other as usize] = strength;
            }
        }
        Ok(matrix)
    }

    /// 1 for two actors of the same sector, else 0; actors without a sector share none.
    ///
    /// # Errors
    /// More than 5,000 actors.
    pub fn same_sector(graph: &FrozenGraph) -> Result<Self, AssociationError> {
        Self::from_pairs(graph.node_count(), |from, to| {
            let same = graph.sector(from).is_some() && graph.sector(from) == graph.sector(to);
            f64::from(u8::from(same))
        })
    }

    fn empty(node_count: usize) -> Result<Self, AssociationError> {
        if node_count > MOST_ACTORS {
            return Err(AssociationError::TooManyActors {
                node_count,
                limit: MOST_ACTORS,
            });
        }
        Ok(Self {
            node_count,
            cells: vec![0.0; node_count * node_count],
        })
    }

    /// How many actors there are.
    pub fn node_count(&self) -> usize {
        self.node_count
    }

    /// The number of an ordered pair.
    ///
    /// # Panics
    /// When there is no such actor.
    pub fn get(&self, from: u32, to: u32) -> f64 {
        assert!((to as usize) < self.node_count, "there is such an actor");
        self.cells[from as usize * self.node_count + to as usize]
    }

    /// Do all pairs have the same number in both orders?
    pub fn is_symmetric(&self) -> bool {
        let nodes = 0..self.node_count as u32;
        nodes
            .clone()
            .all(|from| (0..from).all(|to| self.get(from, to) == self.get(to, from)))
    }

    pub(super) fn set(&mut self, pair: [u32; 2], number: f64) {
        self.cells[pair[0] as usize * self.node_count + pair[1] as usize] = number;
    }
}

/// The pairs that count: one order of each when all matrices are symmetric, else both.
pub(super) fn pairs_of(matrices: &[&SquareMatrix]) -> Result<Vec<[u32; 2]>, AssociationError> {
    let node_count = matrices.first().map_or(0, |matrix| matrix.node_count);
    if let Some(other) = matrices
        .iter()
        .find(|matrix| matrix.node_count != node_count)
    {
        return Err(AssociationError::OtherActors(node_count, other.node_count));
    }
    let once = matrices.iter().all(|matrix| matrix.is_symmetric());
    let nodes = 0..node_count as u32;
    let pairs = nodes
        .clone()
        .flat_map(|from| nodes.clone().map(move |to| [from, to]));
    Ok(pairs
        .filter(|[from, to]| if once { from < to } else { from != to })
        .collect())
}

/// The cells of those pairs when actors stand in another order.
pub(super) fn cells<'a>(
    matrix: &'a SquareMatrix,
    pairs: &'a [[u32; 2]],
    order: &'a [u32],
) -> impl Iterator<Item = f64> + 'a {
    let count = matrix.node_count;
    pairs.iter().map(move |&[from, to]| {
        matrix.cells[order[from as usize] as usize * count + order[to as usize] as usize]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn one_triangle_when_all_are_symmetric() {
        let tie = SquareMatrix::of(&undirected(3, &[[0, 1]])).expect("small");
        let arc = SquareMatrix::of(&directed(3, &[[0, 1]])).expect("small");
        assert!(tie.is_symmetric() && !arc.is_symmetric());
        assert_eq!(pairs_of(&[&tie, &tie]).expect("same actors").len(), 3);
        assert_eq!(pairs_of(&[&arc, &tie]).expect("same actors").len(), 6);
        let other = SquareMatrix::of(&undirected(4, &[])).expect("small");
        assert_eq!(
            pairs_of(&[&tie, &other]),
            Err(AssociationError::OtherActors(3, 4))
        );
    }

    #[test]
    fn who_shares_a_sector() {
        let graph = undirected(4, &[]).with_sectors(&[Some(0), Some(0), None, None]);
        let same = SquareMatrix::same_sector(&graph).expect("small");
        assert_eq!(
            (same.get(0, 1), same.get(1, 2), same.get(2, 3)),
            (1.0, 0.0, 0.0)
        );
        SquareMatrix::of(&undirected(5_001, &[])).expect_err("too large");
    }
}
