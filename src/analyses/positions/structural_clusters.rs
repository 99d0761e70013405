//! Which actors have much the same ties?

use super::{Clustering, Dendrogram, Linkage, OwnCells, PositionsError, StructuralDistance};
use crate::analyses::{About, Analysis};
use crate::frozen::FrozenGraph;

/// Hierarchical clustering of actors by how different their ties are.
///
/// [`Clustering`] of [`StructuralDistance`].
///
/// # Requires
/// Direction and strengths are used.
///
/// # Returns
/// [`Dendrogram`]; at height 0 are those who are structurally equivalent. JSON: `{"merges":
/// [{"left", "right", "height", "size"}, …]}`, where left and right are the first actors of the
/// two clusters.
///
/// # Complexity
/// O(n · m) for distances and O(n²) for clusters as a rule.
///
/// # Errors
/// More than 5,000 actors.
///
/// # Source
/// Burt 1976, doi:10.2307/2577097; Sokal & Michener 1958 for averages.
///
/// # Examples
/// The leaves of a star are equivalent; the center is one tie away from each.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::StructuralClusters};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [0, 2]])?;
/// let tree = StructuralClusters::default().run(&star)?;
/// assert_eq!(tree.cut_at(0.0).of(), [0, 1, 1]);
/// assert_eq!(tree.merges()[1].height, 1.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StructuralClusters {
    /// How the cells of a pair with itself are compared.
    pub own: OwnCells,
    /// How far two clusters are from each other.
    pub linkage: Linkage,
}

impl Analysis for StructuralClusters {
    const ABOUT: About = About {
        name: "structural_clusters",
        question: "question-structural-clusters",
        convention: "Euclidean distance, own cells crosswise; clusters by average",
        source: "Burt 1976, doi:10.2307/2577097",
    };

    type Output = Result<Dendrogram, PositionsError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let distances = StructuralDistance { own: self.own }.run(graph)?;
        let linkage = self.linkage;
        Clustering { linkage }.cluster(&distances)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{star, undirected};

    #[test]
    fn nobody_and_too_many() {
        let tree = StructuralClusters::default().run(&undirected(0, &[]));
        assert!(tree.expect("nobody").merges().is_empty());
        StructuralClusters::default()
            .run(&star(5_001))
            .expect_err("too many");
    }
}
