//! Does one network go with another, more than chance makes them?
//!
//! Cells of a network are not independent: a busy actor has ties everywhere. The quadratic
//! assignment procedure (QAP) therefore permutes whole actors, rows and columns together, and
//! asks how often chance does as well (Krackhardt 1987, doi:10.1016/0378-8733(87)90012-8).
//!
//! Each permutation has a stream of chance of its own: the answer follows from the seed
//! alone, whatever the number of threads. p = (1 + as extreme) / (1 + permutations).

mod correlation;
mod least_squares;
mod matrix;
mod permuted;
mod regression;

pub use correlation::{QapCorrelation, QapResult};
pub use matrix::SquareMatrix;
pub use permuted::Significance;
pub(crate) use permuted::shuffled;
pub use regression::{Coefficient, Mrqap, Regression};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssociationError {
    /// A matrix has a cell for every pair, and that many do not fit.
    #[error("{node_count} actors have too many pairs for a matrix; at most {limit}, select fewer")]
    TooManyActors {
        /// How many there are.
        node_count: usize,
        /// How many a matrix may have.
        limit: usize,
    },
    /// Matrices are of different actors.
    #[error("matrices are compared over the same actors, but one has {0} and another {1}")]
    OtherActors(usize, usize),
    /// Nothing varies, so nothing goes with it.
    #[error("all cells of {0} are the same, so nothing can go with them")]
    Constant(String),
    /// A predictor follows from the others.
    #[error("{0} follows from the other predictors; leave one of them out")]
    Collinear(String),
    /// More coefficients than cells.
    #[error("{cells} cells are too few for {coefficients} coefficients")]
    TooFewCells {
        /// How many cells there are.
        cells: usize,
        /// How many coefficients, the intercept among them.
        coefficients: usize,
    },
}
