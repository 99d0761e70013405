//! Which networks explain a network, each beside the others?

use rayon::prelude::*;

use super::least_squares::{Span, dot};
use super::matrix::{cells, pairs_of};
use super::{AssociationError, Significance, SquareMatrix, shuffled};
use crate::analyses::Detail;

/// Multiple regression QAP with double semi-partialling: which networks explain a network?
///
/// Least squares over the cells. To test a predictor, what the other predictors do not explain
/// of it is permuted, rows and columns together, and takes its place in the regression; its
/// **t** is compared, not its coefficient, because t does not depend on how predictors go
/// together.
///
/// # Requires
/// Matrices over the same actors. When all, the outcome too, are symmetric every pair counts
/// once, else both orders count. The diagonal is left out.
///
/// # Returns
/// [`Regression`]; `t` and its significance are `None` when the fit is perfect. JSON:
/// `{"intercept", "coefficients": [{"name", "value", "standardized", "t", "p_at_least",
/// "p_at_most", "p_two_sided", "permutations"}, …], "r_squared", "adjusted_r_squared",
/// "cells"}`.
///
/// # Complexity
/// O(n² · predictors) for each permutation of each predictor; permutations in parallel.
///
/// # Errors
/// Different actors; an outcome whose cells are all the same; a predictor that follows from
/// the others, such as a constant one; fewer cells than it takes.
///
/// # Source
/// Dekker, Krackhardt & Snijders 2007, Sensitivity of MRQAP tests to collinearity and
/// autocorrelation conditions, doi:10.1007/s11336-007-9016-1.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::association::{Mrqap, SquareMatrix};
///
/// let distance = |from: u32, to: u32| f64::from(from.abs_diff(to));
/// let near = SquareMatrix::from_pairs(8, distance)?;
/// let noise = SquareMatrix::from_pairs(8, |from, to| f64::from(from * to * 7 % 5))?;
/// let ties = SquareMatrix::from_pairs(8, |from, to| {
///     3.0 - 2.0 * distance(from, to) + f64::from((from + to) % 3) / 10.0
/// })?;
/// let regression = Mrqap::default().fit(&ties, &[("near", &near), ("noise", &noise)])?;
/// assert!((regression.coefficients[0].value + 2.0).abs() < 0.1);
/// let significance = regression.coefficients[0].significance.expect("not a perfect fit");
/// assert!(significance.at_most < 0.01);
/// # Ok::<(), yhdyspinta::analyses::association::AssociationError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mrqap {
    /// How many permutations for each predictor.
    pub permutations: u32,
    /// Where they come from.
    pub seed: u64,
}

impl Default for Mrqap {
    fn default() -> Self {
        Self {
            permutations: 2_000,
            seed: 0,
        }
    }
}

/// What explains a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Regression {
    /// The value where all predictors are 0.
    pub intercept: f64,
    /// The predictors in the order given.
    pub coefficients: Vec<Coefficient>,
    /// The share of the variation that is explained.
    pub r_squared: f64,
    /// The same, less what chance explains with that many predictors.
    pub adjusted_r_squared: f64,
    /// How many cells were compared.
    pub cells: usize,
}

/// What one predictor adds.
#[derive(Clone, Debug, PartialEq)]
pub struct Coefficient {
    /// The predictor.
    pub name: String,
    /// By how much the outcome is higher when the predictor is higher by 1.
    pub value: f64,
    /// The same in standard deviations.
    pub standardized: f64,
    /// The value divided by its standard error.
    pub t: Option<f64>,
    /// How often permutations had such a t.
    pub significance: Option<Significance>,
}

impl Mrqap {
    /// The regression of an outcome on named predictors.
    ///
    /// # Errors
    /// As the type says.
    pub fn fit(
        &self,
        outcome: &SquareMatrix,
        predictors: &[(&str, &SquareMatrix)],
    ) -> Result<Regression, AssociationError> {
        let mut matrices = vec![outcome];
        matrices.extend(predictors.iter().map(|(_, matrix)| *matrix));
        let pairs = pairs_of(&matrices)?;
        if pairs.len() <= predictors.len() + 1 {
            return Err(AssociationError::TooFewCells {
                cells: pairs.len(),
                coefficients: predictors.len() + 1,
            });
        }
        let order: Vec<u32> = (0..outcome.node_count() as u32).collect();
        let numbers = |matrix: &SquareMatrix| cells(matrix, &pairs, &order).collect::<Vec<f64>>();
        let design = Design {
            outcome: numbers(outcome),
            predictors: predictors
                .iter()
                .map(|(_, matrix)| numbers(matrix))
                .collect(),
            pairs: &pairs,
            node_count: outcome.node_count(),
        };
        design.solve(self, predictors)
    }
}

/// The cells that are compared, as columns.
struct Design<'a> {
    outcome: Vec<f64>,
    predictors: Vec<Vec<f64>>,
    pairs: &'a [[u32; 2]],
    node_count: usize,
}

impl Design<'_> {
    fn solve(
        &self,
        mrqap: &Mrqap,
        predictors: &[(&str, &SquareMatrix)],
    ) -> Result<Regression, AssociationError> {
        let name = |number: usize| predictors[number].0.to_owned();
        let count = self.outcome.len();
        let all: Vec<&[f64]> = self.predictors.iter().map(Vec::as_slice).collect();
        let span =
            Span::of(count, &all).map_err(|number| AssociationError::Collinear(name(number)))?;
        let total = self.variation(&self.outcome);
        if total <= 1e-24 * dot(&self.outcome, &self.outcome) {
            return Err(AssociationError::Constant("the outcome".into()));
        }
        let left = span.residual(&self.outcome);
        let unexplained = dot(&left, &left);
        let coefficients: Vec<Coefficient> = (0..predictors.len())
            .map(|number| self.coefficient(number, name(number), mrqap))
            .collect::<Result<_, _>>()?;
        let mean = |column: &[f64]| column.iter().sum::<f64>() / count as f64;
        let explained = coefficients.iter().zip(&self.predictors);
        let explained: f64 = explained
            .map(|(one, column)| one.value * mean(column))
            .sum();
        let free = (count - predictors.len() - 1) as f64;
        Ok(Regression {
            intercept: mean(&self.outcome) - explained,
            coefficients,
            r_squared: 1.0 - unexplained / total,
            adjusted_r_squared: 1.0 - unexplained / free / (total / (count as f64 - 1.0)),
            cells: count,
        })
    }

    /// What a predictor adds beside the others (Frisch & Waugh 1933, doi:10.2307/1907330).
    fn coefficient(
        &self,
        number: usize,
        name: String,
        mrqap: &Mrqap,
    ) -> Result<Coefficient, AssociationError> {
        let others = self.predictors.iter().enumerate();
        let others = others.filter(|(other, _)| *other != number);
        let others: Vec<&[f64]> = others.map(|(_, column)| column.as_slice()).collect();
        let beside = Span::of(self.outcome.len(), &others)
            .map_err(|_| AssociationError::Collinear(name.clone()))?;
        let test = Test {
            outcome: beside.residual(&self.outcome),
            free: (self.outcome.len() - self.predictors.len() - 1) as f64,
            beside,
        };
        let own = test.beside.residual(&self.predictors[number]);
        let value = dot(&test.outcome, &own) / dot(&own, &own);
        let spreads = self.variation(&self.predictors[number]) / self.variation(&self.outcome);
        let t = test.t(&own).filter(|t| t.is_finite());
        let permuted = |observed: f64| {
            let values = self.permuted(number, &own, &test, mrqap);
            Significance::of(observed, &values)
        };
        Ok(Coefficient {
            name,
            value,
            standardized: value * spreads.sqrt(),
            t,
            significance: t.map(permuted),
        })
    }

    /// The t of the predictor's residuals when actors are permuted; one that gives no value is
    /// not counted.
    fn permuted(&self, number: usize, own: &[f64], test: &Test, mrqap: &Mrqap) -> Vec<f64> {
        let matrix = self.as_matrix(own);
        let values: Vec<Option<f64>> = (0..mrqap.permutations)
            .into_par_iter()
            .map(|permutation| {
                let stream = (number as u64) << 32 | u64::from(permutation);
                let order = shuffled(self.node_count, mrqap.seed, stream);
                let permuted: Vec<f64> = cells(&matrix, self.pairs, &order).collect();
                test.t(&permuted)
            })
            .collect();
        values.into_iter().flatten().collect()
    }

    /// The numbers of the pairs at their places, in both orders when pairs count once.
    fn as_matrix(&self, numbers: &[f64]) -> SquareMatrix {
        let once = self.pairs.iter().all(|[from, to]| from < to);
        let mut matrix = SquareMatrix::from_pairs(self.node_count, |_, _| 0.0)
            .expect("as many actors as the outcome");
        for (&[from, to], &number) in self.pairs.iter().zip(numbers) {
            matrix.set([from, to], number);
            if once {
                matrix.set([to, from], number);
            }
        }
        matrix
    }

    /// The sum of squared deviations.
    fn variation(&self, column: &[f64]) -> f64 {
        let mean = column.iter().sum::<f64>() / column.len() as f64;
        column.iter().map(|cell| (cell - mean).powi(2)).sum()
    }
}

/// The regression of what the other predictors leave of the outcome on one more column.
struct Test {
    outcome: Vec<f64>,
    beside: Span,
    free: f64,
}

impl Test {
    /// The t of a column, `None` when the others explain it.
    fn t(&self, column: &[f64]) -> Option<f64> {
        let whole = dot(column, column);
        let own = whole - self.beside.explained(column);
        if own <= 1e-12 * whole {
            return None;
        }
        let common = dot(&self.outcome, column);
        let outcome = dot(&self.outcome, &self.outcome);
        let unexplained = outcome - common * common / own;
        if unexplained <= 1e-14 * outcome {
            return Some(f64::INFINITY.copysign(common));
        }
        Some(common / (own * unexplained / self.free).sqrt())
    }
}

impl Regression {
    /// The answer without a shape of its own; the type of the test shows the JSON.
    pub fn to_detail(&self) -> Detail {
        let coefficients = self.coefficients.iter().map(|one| {
            let p = |which: fn(&Significance) -> f64| one.significance.as_ref().map(which).into();
            Detail::Fields(vec![
                ("name", Detail::Text(one.name.clone())),
                ("value", one.value.into()),
                ("standardized", one.standardized.into()),
                ("t", one.t.into()),
                ("p_at_least", p(|p| p.at_least)),
                ("p_at_most", p(|p| p.at_most)),
                ("p_two_sided", p(|p| p.two_sided)),
                (
                    "permutations",
                    one.significance.map(|p| p.permutations).into(),
                ),
            ])
        });
        Detail::Fields(vec![
            ("intercept", self.intercept.into()),
            ("coefficients", Detail::list(coefficients)),
            ("r_squared", self.r_squared.into()),
            ("adjusted_r_squared", self.adjusted_r_squared.into()),
            ("cells", (self.cells as u64).into()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(node_count: usize, number: impl Fn(u32, u32) -> f64) -> SquareMatrix {
        SquareMatrix::from_pairs(node_count, number).expect("small")
    }

    /// Three actors, six cells in the order 01 02 10 12 20 21.
    fn six(cells: [f64; 6]) -> SquareMatrix {
        matrix(3, |from, to| {
            let at = from * 2 + to - u32::from(to > from);
            cells[at as usize]
        })
    }

    #[test]
    fn one_predictor_by_hand() {
        // x = 0 0 0 1 1 1, y = 1 2 3 3 4 8: means 2 and 5, so b = 3, intercept 2;
        // residuals −1 0 1 −2 −1 3: RSS 16, s² = 4, Sxx = 1.5, t = 3/√(4/1.5).
        let x = six([0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        let y = six([1.0, 2.0, 3.0, 3.0, 4.0, 8.0]);
        let found = Mrqap::default().fit(&y, &[("x", &x)]).expect("they vary");
        let one = &found.coefficients[0];
        assert!((one.value - 3.0).abs() < 1e-12 && (found.intercept - 2.0).abs() < 1e-12);
        assert!((one.t.expect("no perfect fit") - 3.0 / (4.0f64 / 1.5).sqrt()).abs() < 1e-12);
        // Variation of y: 103 − 21²/6 = 29.5.
        assert!((found.r_squared - (1.0 - 16.0 / 29.5)).abs() < 1e-12);
        assert!((one.standardized - found.r_squared.sqrt()).abs() < 1e-12);
        assert_eq!(found.cells, 6);
    }

    #[test]
    fn symmetric_pairs_count_once_and_an_asymmetric_outcome_both_ways() {
        let x = matrix(5, |from, to| f64::from(from.abs_diff(to)));
        let even = matrix(5, |from, to| {
            f64::from((from + to) % 2) + f64::from(from * to)
        });
        let uneven = matrix(5, |from, to| f64::from(2 * from + to * to));
        let cells = |outcome| {
            Mrqap::default()
                .fit(outcome, &[("x", &x)])
                .expect("they vary")
                .cells
        };
        assert_eq!((cells(&even), cells(&uneven)), (10, 20));
    }

    #[test]
    fn what_follows_from_others_is_refused() {
        let x = matrix(4, |from, to| f64::from(from + 2 * to));
        let twice = matrix(4, |from, to| f64::from(2 * from + 4 * to) + 1.0);
        let y = matrix(4, |from, to| f64::from(from * to));
        let fit = |predictors: &[(&str, &SquareMatrix)]| Mrqap::default().fit(&y, predictors);
        let collinear = |name: &str| Err(AssociationError::Collinear(name.into()));
        assert_eq!(fit(&[("x", &x), ("twice", &twice)]), collinear("twice"));
        let flat = matrix(4, |_, _| 3.0);
        assert_eq!(fit(&[("flat", &flat)]), collinear("flat"));
        let constant = Mrqap::default().fit(&flat, &[("x", &x)]);
        assert_eq!(
            constant,
            Err(AssociationError::Constant("the outcome".into()))
        );
        let small = Mrqap::default().fit(&matrix(1, |_, _| 0.0), &[]);
        assert_eq!(
            small,
            Err(AssociationError::TooFewCells {
                cells: 0,
                coefficients: 1
            })
        );
    }

    #[test]
    fn a_perfect_fit_has_no_t() {
        let x = matrix(4, |from, to| f64::from(from + 2 * to));
        let y = matrix(4, |from, to| f64::from(3 * from + 6 * to) - 1.0);
        let found = Mrqap::default().fit(&y, &[("x", &x)]).expect("they vary");
        assert!((found.coefficients[0].value - 3.0).abs() < 1e-12);
        assert_eq!(
            (found.coefficients[0].t, found.coefficients[0].significance),
            (None, None)
        );
    }
}
