//! Do two networks over the same actors go together?

use rayon::prelude::*;

use super::matrix::{cells, pairs_of};
use super::{AssociationError, Significance, SquareMatrix, shuffled};
use crate::analyses::Detail;

/// QAP correlation: do two networks over the same actors go together?
///
/// Pearson's correlation over the cells of two matrices, and how often it is as high when the
/// actors of one are permuted.
///
/// # Requires
/// Two matrices over the same actors. When both are symmetric every pair counts once, else
/// both orders count. The diagonal is left out.
///
/// # Returns
/// [`QapResult`]. JSON: `{"correlation", "mean", "sd", "p_at_least", "p_at_most",
/// "p_two_sided", "permutations"}`.
///
/// # Complexity
/// O(n²) for each permutation; permutations in parallel.
///
/// # Errors
/// Different actors; a matrix whose cells are all the same.
///
/// # Source
/// Krackhardt 1987, QAP partialling as a test of spuriousness,
/// doi:10.1016/0378-8733(87)90012-8; Hubert & Schultz 1976,
/// doi:10.1111/j.2044-8317.1976.tb00714.x.
///
/// # Examples
/// A network goes with itself, and of the 4 possible places of a path of three with an
/// isolate few do as well.
/// ```
/// use yhdyspinta::analyses::association::{QapCorrelation, SquareMatrix};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let ties = SquareMatrix::of(&graph)?;
/// let result = QapCorrelation::default().test(&ties, &ties)?;
/// assert!((result.correlation - 1.0).abs() < 1e-12);
/// assert!(result.significance.at_least < 0.02);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QapCorrelation {
    /// How many permutations.
    pub permutations: u32,
    /// Where they come from.
    pub seed: u64,
}

impl Default for QapCorrelation {
    fn default() -> Self {
        Self {
            permutations: 2_000,
            seed: 0,
        }
    }
}

/// A correlation, and what permutations say about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QapResult {
    /// Pearson's correlation.
    pub correlation: f64,
    /// The mean over permutations; `None` when there were none.
    pub mean: Option<f64>,
    /// The standard deviation over permutations; `None` when there were none.
    pub sd: Option<f64>,
    /// How often permutations did as well.
    pub significance: Significance,
}

impl QapCorrelation {
    /// The test.
    ///
    /// # Errors
    /// As the type says.
    pub fn test(
        &self,
        left: &SquareMatrix,
        right: &SquareMatrix,
    ) -> Result<QapResult, AssociationError> {
        let pairs = pairs_of(&[left, right])?;
        let order: Vec<u32> = (0..left.node_count() as u32).collect();
        let lefts = standardized(cells(left, &pairs, &order), "the first matrix")?;
        standardized(cells(right, &pairs, &order), "the second matrix")?;
        let spread = spread(cells(right, &pairs, &order)).sqrt();
        // The first is centered, so that the mean of the second, the same under every
        // permutation, drops out.
        let correlation = |order: &[u32]| {
            let products = lefts.iter().zip(cells(right, &pairs, order));
            products.map(|(left, right)| left * right).sum::<f64>() / spread
        };
        let observed = correlation(&order);
        let permuted: Vec<f64> = (0..self.permutations)
            .into_par_iter()
            .map(|number| correlation(&shuffled(order.len(), self.seed, u64::from(number))))
            .collect();
        let count = permuted.len() as f64;
        let mean = permuted.iter().sum::<f64>() / count;
        let variance = permuted
            .iter()
            .map(|value| (value - mean).powi(2))
            .sum::<f64>()
            / count;
        let any = !permuted.is_empty();
        Ok(QapResult {
            correlation: observed.clamp(-1.0, 1.0),
            mean: any.then_some(mean),
            sd: any.then(|| variance.sqrt()),
            significance: Significance::of(observed, &permuted),
        })
    }
}

impl QapResult {
    /// The answer without a shape of its own; the type of the test shows the JSON.
    pub fn to_detail(&self) -> Detail {
        Detail::Fields(vec![
            ("correlation", self.correlation.into()),
            ("mean", self.mean.into()),
            ("sd", self.sd.into()),
            ("p_at_least", self.significance.at_least.into()),
            ("p_at_most", self.significance.at_most.into()),
            ("p_two_sided", self.significance.two_sided.into()),
            ("permutations", self.significance.permutations.into()),
        ])
    }
}

/// The sum of squared deviations.
fn spread(cells: impl Iterator<Item = f64>) -> f64 {
    let cells: Vec<f64> = cells.collect();
    let mean = cells.iter().sum::<f64>() / cells.len() as f64;
    cells.iter().map(|cell| (cell - mean).powi(2)).sum()
}

/// The cells around their mean, of unit length.
fn standardized(
    cells: impl Iterator<Item = f64>,
    name: &str,
) -> Result<Vec<f64>, AssociationError> {
    let cells: Vec<f64> = cells.collect();
    let mean = cells.iter().sum::<f64>() / cells.len() as f64;
    let centered: Vec<f64> = cells.iter().map(|cell| cell - mean).collect();
    let length = centered.iter().map(|cell| cell * cell).sum::<f64>().sqrt();
    let largest = cells
        .iter()
        .fold(0.0f64, |largest, cell| largest.max(cell.abs()));
    if cells.is_empty() || length <= 1e-12 * largest || length == 0.0 {
        return Err(AssociationError::Constant(name.to_owned()));
    }
    Ok(centered.iter().map(|cell| cell / length).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};
    use crate::frozen::FrozenGraph;

    fn test(left: &FrozenGraph, right: &FrozenGraph) -> Result<QapResult, AssociationError> {
        let (left, right) = (SquareMatrix::of(left)?, SquareMatrix::of(right)?);
        QapCorrelation::default().test(&left, &right)
    }

    #[test]
    fn four_cells_by_hand() {
        // Of six pairs two and two are tied, one by both: (6·1 − 2·2)/(6·2 − 2·2).
        let left = undirected(4, &[[0, 1], [2, 3]]);
        let right = undirected(4, &[[0, 1], [0, 2]]);
        let result = test(&left, &right).expect("ties differ");
        assert!((result.correlation - 0.25).abs() < 1e-15);
    }

    #[test]
    fn arcs_are_compared_in_both_orders() {
        let left = directed(3, &[[0, 1], [1, 2]]);
        let right = directed(3, &[[1, 0], [2, 1]]);
        // Of six ordered pairs two and two, none by both: −4/8.
        let result = test(&left, &right).expect("ties differ");
        assert!((result.correlation + 0.5).abs() < 1e-15);
    }

    #[test]
    fn every_place_is_as_likely() {
        // One tie among four actors falls on a given pair in one of six permutations.
        let one = undirected(4, &[[0, 1]]);
        let result = test(&one, &one).expect("ties differ");
        // 2000 draws of 1/6: standard deviation 0.0083, five of them on either side.
        assert!((result.significance.at_least - 1.0 / 6.0).abs() < 0.042);
        assert_eq!(result.significance.at_most, 1.0);
        assert!((result.mean.expect("permutations")).abs() < 0.06);
    }

    #[test]
    fn the_constant_is_refused() {
        let error = test(&complete(4), &undirected(4, &[[0, 1]])).expect_err("all tied");
        assert_eq!(error, AssociationError::Constant("the first matrix".into()));
        test(&undirected(1, &[]), &undirected(1, &[])).expect_err("no pairs");
        test(&undirected(0, &[]), &undirected(0, &[])).expect_err("nobody");
    }

    #[test]
    fn without_permutations_there_is_no_mean() {
        let ties = SquareMatrix::of(&undirected(4, &[[0, 1]])).expect("small");
        let none = QapCorrelation {
            permutations: 0,
            seed: 0,
        };
        let result = none.test(&ties, &ties).expect("ties differ");
        assert_eq!((result.mean, result.significance.at_least), (None, 1.0));
    }
}
