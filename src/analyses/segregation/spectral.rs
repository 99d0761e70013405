//! How closed is the circle around each actor within its own sector?

use crate::analyses::{About, Analysis, NetworkMeasure, NodeMeasure};
use crate::frozen::FrozenGraph;

/// The spectral segregation index of each actor: how closed is the circle around it?
///
/// An actor is segregated when its ties stay in its sector, and more so when those it is tied
/// to are segregated themselves. Each tie weighs its share of its actor's ties. In a
/// connected piece of a sector the largest eigenvalue λ of these shares is the segregation of
/// the piece, and its eigenvector x divides it among the actors: `λ xᵢ / mean(x)`.
///
/// # Requires
/// Sectors. Direction is ignored; strengths are used. A tie to an actor without a sector
/// leaves the sector.
///
/// # Returns
/// A number for each actor: 1 in a piece that nobody leaves, 0 for one without ties within
/// its sector; single actors may exceed 1. `None` without a sector or without ties, and for
/// the actors of a piece whose eigenvalue is not found within 10,000 steps (long chains that
/// are hardly open): no residual above 10⁻¹⁰ is returned.
///
/// # Complexity
/// O(nodes + arcs) for each step.
///
/// # Source
/// Echenique & Fryer 2007, A measure of segregation based on social interactions,
/// doi:10.1162/qjec.122.2.441.
///
/// # Examples
/// Two of one sector, each with one of its two ties to the other: λ = 1/2.
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::SpectralSegregation};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2], [1, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(2)]);
/// let segregation = SpectralSegregation.run(&graph);
/// assert_eq!(segregation.get(0), Some(0.5));
/// assert_eq!(segregation.get(2), Some(0.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SpectralSegregation;

const MOST_STEPS: usize = 10_000;
const RESIDUAL: f64 = 1e-10;

impl Analysis for SpectralSegregation {
    const ABOUT: About = About {
        name: "segregation_spectral",
        question: "question-segregation-spectral",
        convention: "direction ignored; actors without ties undefined",
        source: "Echenique & Fryer 2007, doi:10.1162/qjec.122.2.441",
    };

    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let graph = graph.symmetric();
        let mut shares = Shares::of(&graph);
        let mut values = vec![None; graph.node_count()];
        let mut seen = vec![false; graph.node_count()];
        for node in graph.nodes() {
            if seen[node as usize] || graph.sector(node).is_none() {
                continue;
            }
            let piece = piece_of(&graph, node, &mut seen);
            if graph.outgoing(node).is_empty() {
                continue;
            }
            let values_of_piece = shares.segregation(&piece);
            for (at, &member) in piece.iter().enumerate() {
                values[member as usize] = values_of_piece.as_ref().map(|values| values[at]);
            }
        }
        values.into_iter().collect()
    }
}

/// The mean spectral segregation of the network.
///
/// # Requires
/// As [`SpectralSegregation`].
///
/// # Returns
/// The mean over actors that have a value; `None` when none has.
///
/// # Complexity
/// As [`SpectralSegregation`].
///
/// # Source
/// Echenique & Fryer 2007, doi:10.1162/qjec.122.2.441.
///
/// # Examples
/// Two closed sectors.
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::SpectralSegregationMean};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// assert_eq!(SpectralSegregationMean.run(&graph).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SpectralSegregationMean;

impl Analysis for SpectralSegregationMean {
    const ABOUT: About = About {
        name: "segregation_spectral_mean",
        question: "question-segregation-spectral-mean",
        convention: "direction ignored; actors without ties left out",
        source: "Echenique & Fryer 2007, doi:10.1162/qjec.122.2.441",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let values = SpectralSegregation.run(graph);
        let count = values.values().count();
        let mean = values.values().sum::<f64>() / count as f64;
        NetworkMeasure((count > 0).then_some(mean))
    }
}

/// The actors that ties within the sector of one connect with it.
fn piece_of(graph: &FrozenGraph, node: u32, seen: &mut [bool]) -> Vec<u32> {
    let mut piece = vec![node];
    seen[node as usize] = true;
    let mut next = 0;
    while let Some(&member) = piece.get(next) {
        next += 1;
        for &other in graph.outgoing(member) {
            if graph.sector(other) == graph.sector(node) && !seen[other as usize] {
                seen[other as usize] = true;
                piece.push(other);
            }
        }
    }
    piece
}

/// Ties as shares of the geometric mean of what both ends have: the symmetric matrix with the
/// eigenvalues of the shares of one end.
struct Shares<'a> {
    graph: &'a FrozenGraph,
    /// The root of what each actor has in all.
    roots: Vec<f64>,
    /// By node, only the nodes of one piece at a time are used.
    vector: Vec<f64>,
}

impl<'a> Shares<'a> {
    fn of(graph: &'a FrozenGraph) -> Self {
        let rows = graph.outgoing_rows();
        let total = |node| rows.ties(node).map(|(_, strength)| strength).sum::<f64>();
        Self {
            graph,
            roots: graph.nodes().map(|node| total(node).sqrt()).collect(),
            vector: vec![0.0; graph.node_count()],
        }
    }

    /// The segregation of the members of a piece, `None` when it is not found.
    fn segregation(&mut self, piece: &[u32]) -> Option<Vec<f64>> {
        if self.is_closed(piece) {
            return Some(vec![1.0; piece.len()]);
        }
        if piece.len() == 1 {
            return Some(vec![0.0]);
        }
        let eigenvalue = self.iterate(piece)?;
        let vector = piece.iter();
        let parts: Vec<f64> = vector
            .map(|&node| self.vector[node as usize] / self.roots[node as usize])
            .collect();
        let mean = parts.iter().sum::<f64>() / parts.len() as f64;
        Some(parts.iter().map(|part| eigenvalue * part / mean).collect())
    }

    fn is_closed(&self, piece: &[u32]) -> bool {
        let own = self.graph.sector(piece[0]);
        let mut ties = piece.iter().flat_map(|&node| self.graph.outgoing(node));
        ties.all(|&other| self.graph.sector(other) == own)
    }

    /// The largest eigenvalue; the vector is its eigenvector, of unit length.
    ///
    /// Power iteration with the identity added: a piece of two sides has −λ, too.
    fn iterate(&mut self, piece: &[u32]) -> Option<f64> {
        for &node in piece {
            self.vector[node as usize] = self.roots[node as usize];
        }
        let mut product = vec![0.0; piece.len()];
        self.keep(piece, None);
        for _ in 0..MOST_STEPS {
            let mut eigenvalue = 0.0;
            for (at, &node) in piece.iter().enumerate() {
                product[at] = self.product(node);
                eigenvalue += product[at] * self.vector[node as usize];
            }
            let parts = piece.iter().zip(&product);
            let squares = parts.map(|(&node, product)| {
                (product - eigenvalue * self.vector[node as usize]).powi(2)
            });
            if squares.sum::<f64>().sqrt() <= RESIDUAL {
                return Some(eigenvalue);
            }
            self.keep(piece, Some(&product));
        }
        None
    }

    fn product(&self, node: u32) -> f64 {
        let own = self.graph.sector(node);
        let ties = self.graph.outgoing_rows().ties(node);
        let within = ties.filter(|&(other, _)| self.graph.sector(other) == own);
        let shares = within.map(|(other, strength)| {
            strength / self.roots[other as usize] * self.vector[other as usize]
        });
        shares.sum::<f64>() / self.roots[node as usize]
    }

    /// Adds the product to the vector and brings it to unit length.
    fn keep(&mut self, piece: &[u32], product: Option<&[f64]>) {
        let mut squares = 0.0;
        for (at, &node) in piece.iter().enumerate() {
            let value = &mut self.vector[node as usize];
            *value += product.map_or(0.0, |product| product[at]);
            squares += *value * *value;
        }
        for &node in piece {
            self.vector[node as usize] /= squares.sqrt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;
    use crate::analyses::small::{path, undirected};

    #[test]
    fn a_chain_of_three_by_hand() {
        // 0–1–2 of one sector, 2 also tied to 3 of another. The shares are 0→1 1, 1→0 ½,
        // 1→2 ½, 2→1 ½, so λ² = ½ + ¼ and x = (1/λ, 1, ½/λ).
        let graph = path(4).with_sectors(&[Some(0), Some(0), Some(0), Some(1)]);
        let eigenvalue = 0.75f64.sqrt();
        let vector = [1.0 / eigenvalue, 1.0, 0.5 / eigenvalue];
        let mean = vector.iter().sum::<f64>() / 3.0;
        let segregation = SpectralSegregation.run(&graph);
        for (node, part) in (0..).zip(vector) {
            let value = segregation.get(node).expect("found");
            assert!((value - eigenvalue * part / mean).abs() < 1e-9, "{node}");
        }
        assert_eq!(segregation.get(3), Some(0.0));
        let mean = SpectralSegregationMean.run(&graph).0.expect("four values");
        assert!((mean - 3.0 * eigenvalue / 4.0).abs() < 1e-9);
    }

    #[test]
    fn no_tie_no_value_and_no_sector_no_value() {
        assert_eq!(SpectralSegregation.run(&no_ties()).values().count(), 0);
        assert_eq!(SpectralSegregationMean.run(&no_ties()).0, None);
        let values = SpectralSegregation.run(&two_groups());
        assert_eq!((values.get(5), values.values().count()), (None, 5));
        let alone = undirected(2, &[[0, 1]]).with_sectors(&[Some(0), None]);
        assert_eq!(SpectralSegregation.run(&alone).get(0), Some(0.0));
    }

    #[test]
    fn nobody_leaves_a_network_of_one_sector() {
        let closed = two_groups().with_sectors(&[Some(0); 6]);
        assert_eq!(SpectralSegregationMean.run(&closed).0, Some(1.0));
    }
}
