//! How far are two actors from having the same ties to the same others?

use rayon::prelude::*;

use super::profiles::{OwnCells, Profiles, Sums};
use super::{MOST_ACTORS, PairMeasure, PositionsError, refuse_many};
use crate::analyses::{About, Analysis};
use crate::frozen::FrozenGraph;

/// Structural equivalence as the Euclidean distance of profiles.
///
/// `√ Σ (xᵢₖ − xⱼₖ)²` over the cells of the rows of two actors, and of their columns when
/// directed; 0 when they are equivalent.
///
/// # Requires
/// Direction and strengths are used. An undirected profile is the row alone: the column
/// repeats it.
///
/// # Returns
/// [`PairMeasure`]. JSON: `{"actors": [id, …], "values": [[…], …]}`, row i with the values to
/// the actors before it.
///
/// # Complexity
/// O(n · m) time, 8 bytes a pair; rows in parallel.
///
/// # Errors
/// More than 5,000 actors; relations over different actors.
///
/// # Source
/// Burt 1976, Positions in networks, doi:10.2307/2577097.
///
/// # Examples
/// The leaves of a star are equivalent; its center differs from a leaf in the other leaf.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::StructuralDistance};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [0, 2]])?;
/// let distances = StructuralDistance::default().run(&star)?;
/// assert_eq!(distances.get(1, 2), Some(0.0));
/// assert_eq!(distances.get(0, 1), Some(1.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StructuralDistance {
    /// How the cells of a pair with itself are compared.
    pub own: OwnCells,
}

/// Structural equivalence as the correlation of profiles.
///
/// Pearson's correlation over the cells of the rows of two actors, and of their columns when
/// directed; 1 when they are equivalent but for the number and strength of their ties.
///
/// # Requires
/// Direction and strengths are used. An undirected profile is the row alone.
///
/// # Returns
/// [`PairMeasure`], between −1 and 1; `None` when a profile is constant, as that of an actor
/// without ties. JSON as [`StructuralDistance`].
///
/// # Complexity
/// O(n · m) time, 8 bytes a pair; rows in parallel.
///
/// # Errors
/// More than 5,000 actors; relations over different actors.
///
/// # Source
/// Wasserman & Faust 1994, Social Network Analysis, section 9.4.
///
/// # Examples
/// On the path 0–1–2–3 the ends have one partner each, and not the same: over the four cells
/// (4·0 − 1·1) / (4·1 − 1) = −1/3.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::StructuralCorrelation};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let correlation = StructuralCorrelation::default().run(&path)?;
/// assert_eq!(correlation.get(0, 3), Some(-1.0 / 3.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StructuralCorrelation {
    /// How the cells of a pair with itself are compared.
    pub own: OwnCells,
}

impl Analysis for StructuralDistance {
    const ABOUT: About = About {
        name: "structural_distance",
        question: "question-structural-distance",
        convention: "Euclidean; rows, and columns when directed; own cells crosswise",
        source: "Burt 1976, doi:10.2307/2577097",
    };

    type Output = Result<PairMeasure, PositionsError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        self.over(std::slice::from_ref(graph))
    }
}

impl StructuralDistance {
    /// The distance over several relations between the same actors.
    ///
    /// # Errors
    /// As the type says.
    pub fn over(&self, relations: &[FrozenGraph]) -> Result<PairMeasure, PositionsError> {
        compare(relations, self.own, |sums| {
            Some(sums.squared_differences.sqrt())
        })
    }
}

impl Analysis for StructuralCorrelation {
    const ABOUT: About = About {
        name: "structural_correlation",
        question: "question-structural-correlation",
        convention: "Pearson; rows, and columns when directed; own cells crosswise",
        source: "Wasserman & Faust 1994, section 9.4",
    };

    type Output = Result<PairMeasure, PositionsError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        self.over(std::slice::from_ref(graph))
    }
}

impl StructuralCorrelation {
    /// The correlation over several relations between the same actors.
    ///
    /// # Errors
    /// As the type says.
    pub fn over(&self, relations: &[FrozenGraph]) -> Result<PairMeasure, PositionsError> {
        compare(relations, self.own, Sums::correlation)
    }
}

fn compare(
    relations: &[FrozenGraph],
    own: OwnCells,
    value: impl Fn(&Sums) -> Option<f64> + Sync,
) -> Result<PairMeasure, PositionsError> {
    let node_count = relations.first().map_or(0, FrozenGraph::node_count);
    refuse_many(node_count, MOST_ACTORS)?;
    if let Some(other) = relations
        .iter()
        .find(|graph| graph.node_count() != node_count)
    {
        return Err(PositionsError::OtherActors(node_count, other.node_count()));
    }
    let profiles = Profiles::of(relations, own);
    let mut values = vec![f64::NAN; node_count * node_count.saturating_sub(1) / 2];
    let mut rows = Vec::with_capacity(node_count);
    let mut rest = values.as_mut_slice();
    for length in 0..node_count {
        let (row, below) = rest.split_at_mut(length);
        rows.push(row);
        rest = below;
    }
    rows.into_par_iter().enumerate().for_each(|(left, row)| {
        for (right, cell) in row.iter_mut().enumerate() {
            let sums = profiles.compare(left as u32, right as u32);
            *cell = value(&sums).unwrap_or(f64::NAN);
        }
    });
    Ok(PairMeasure { node_count, values })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, undirected, weighted};
    use crate::frozen::Direction;

    #[test]
    fn rows_and_columns_count_when_directed() {
        // 0→2 and 2→1: rows differ in (·, 2), columns in (2, ·).
        let graph = directed(3, &[[0, 2], [2, 1]]);
        let distances = StructuralDistance::default()
            .run(&graph)
            .expect("few actors");
        assert_eq!(distances.get(0, 1), Some(2.0f64.sqrt()));
        assert_eq!(distances.get(1, 0), distances.get(0, 1));
    }

    #[test]
    fn strengths_are_compared_and_correlated() {
        let ties = [([0, 2], 1.0), ([0, 3], 2.0), ([1, 2], 2.0), ([1, 3], 4.0)];
        let graph = weighted(4, Direction::Undirected, &ties);
        let distances = StructuralDistance::default()
            .run(&graph)
            .expect("few actors");
        assert_eq!(distances.get(0, 1), Some(5.0f64.sqrt()));
        let correlations = StructuralCorrelation::default()
            .run(&graph)
            .expect("few actors");
        assert!((correlations.get(0, 1).expect("ties") - 1.0).abs() < 1e-15);
    }

    #[test]
    fn relations_are_stacked() {
        let first = undirected(3, &[[0, 2]]);
        let second = undirected(3, &[[1, 2]]);
        let distances = StructuralDistance::default().over(&[first.clone(), second]);
        assert_eq!(
            distances.expect("same actors").get(0, 1),
            Some(2.0f64.sqrt())
        );
        let other = StructuralDistance::default().over(&[first, undirected(4, &[])]);
        assert_eq!(other.err(), Some(PositionsError::OtherActors(3, 4)));
    }

    #[test]
    fn a_constant_profile_correlates_with_nothing() {
        let graph = undirected(3, &[[0, 1]]);
        let correlations = StructuralCorrelation::default()
            .run(&graph)
            .expect("few actors");
        assert_eq!(correlations.get(0, 2), None);
        // Two who are tied and nothing else: crosswise, their profiles are the same.
        assert_eq!(correlations.get(0, 1), Some(1.0));
    }

    #[test]
    fn nobody_one_and_too_many() {
        let run = |graph: &FrozenGraph| StructuralDistance::default().run(graph);
        assert_eq!(run(&undirected(0, &[])).expect("nobody").node_count(), 0);
        assert_eq!(run(&undirected(1, &[])).expect("one").node_count(), 1);
        let error = run(&star(5_001)).expect_err("too many");
        assert_eq!(
            error,
            PositionsError::TooManyActors {
                node_count: 5_001,
                limit: 5_000
            }
        );
    }
}
