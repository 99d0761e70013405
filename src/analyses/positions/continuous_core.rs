//! How far into the core is each actor, when the core has no border?

use crate::analyses::walk::Eigenvector;
use crate::analyses::{About, Analysis, Detail, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Continuous core–periphery: how far into the core is each actor?
///
/// Every actor has a coreness c such that c(i)·c(j) comes as near as can be to the tie
/// between i and j: strong between core actors, weaker to the periphery, weakest within it.
/// MINRES takes the c with the least `Σ_{i≠j} (aᵢⱼ − cᵢcⱼ)²`, the diagonal left out; the
/// leading eigenvector has the least sum with the diagonal, taken to be 0.
///
/// # Requires
/// Direction is ignored; strengths are used.
///
/// # Returns
/// [`CoreScores`]: coreness from 0 up, of unit length over all actors, and the correlation of
/// ties with the products over all pairs. Coreness is `None` for all where the least is not
/// there to be found: without ties, and where products only approach the ties as some c grows
/// without bound (a star). Where repeated improvement can end at several c, such as in two
/// components or dense places, it is the one found from the degrees, in the order of the
/// actors; another may be as good or better.
/// JSON: `{"actors": [{"actor", "coreness"}, …], "fit"}`.
///
/// # Complexity
/// O(nodes + arcs) for each of up to 2,000 rounds.
///
/// # Source
/// Borgatti & Everett 2000, Models of core/periphery structures,
/// doi:10.1016/S0378-8733(99)00019-2; MINRES: Comrey 1962, doi:10.2466/pr0.1962.11.1.15.
///
/// # Examples
/// All are tied to all: everybody is as far in as everybody, and products explain nothing.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::ContinuousCore};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// let scores = ContinuousCore::default().run(&graph);
/// assert!((scores.coreness.get(0).expect("found") - 0.5).abs() < 1e-6);
/// assert_eq!(scores.fit, None);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContinuousCore {
    /// Which products come nearest.
    pub by: CoreBy,
}

/// Which products of coreness come nearest to the ties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CoreBy {
    /// The least residuals of pairs.
    #[default]
    LeastResiduals,
    /// The leading eigenvector; unlike the least residuals it is there for a star, but not
    /// where two components share the largest eigenvalue.
    Eigenvector,
}

/// How far into the core each actor is, and how well that describes the network.
#[derive(Clone, Debug, PartialEq)]
pub struct CoreScores {
    /// The coreness of each actor.
    pub coreness: NodeMeasure,
    /// The correlation of ties with the products of coreness over all pairs; `None` when
    /// either is constant.
    pub fit: Option<f64>,
}

const MOST_ROUNDS: usize = 2_000;
/// A round that changes no coreness by more than this, of the largest, is the last.
const SETTLED: f64 = 1e-10;

impl Analysis for ContinuousCore {
    const ABOUT: About = About {
        name: "core_periphery_continuous",
        question: "question-core-periphery-continuous",
        convention: "MINRES: the diagonal left out; direction ignored",
        source: "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2",
    };

    type Output = CoreScores;

    fn run(&self, graph: &FrozenGraph) -> CoreScores {
        let graph = graph.symmetric();
        let scores = match self.by {
            CoreBy::LeastResiduals => least_residuals(&graph),
            CoreBy::Eigenvector => {
                let vector: Option<Vec<f64>> = Eigenvector.run(&graph).iter().collect();
                vector
                    .filter(|vector| !vector.is_empty())
                    .map(of_unit_length)
            }
        };
        match scores {
            Some(scores) => CoreScores {
                fit: fit(&graph, &scores),
                coreness: NodeMeasure::defined(scores),
            },
            None => CoreScores {
                coreness: NodeMeasure::undefined(graph.node_count()),
                fit: None,
            },
        }
    }
}

impl CoreScores {
    pub(crate) fn to_detail(&self) -> Detail {
        let actors = (0..).zip(self.coreness.iter()).map(|(node, coreness)| {
            Detail::Fields(vec![
                ("actor", Detail::Node(node)),
                ("coreness", coreness.into()),
            ])
        });
        Detail::Fields(vec![
            ("actors", Detail::list(actors)),
            ("fit", self.fit.into()),
        ])
    }
}

/// Improves one coreness after the other: with all others held, the best is
/// `Σ aᵢⱼcⱼ / Σ cⱼ²` over j ≠ i.
fn least_residuals(graph: &FrozenGraph) -> Option<Vec<f64>> {
    let rows = graph.outgoing_rows();
    let strength = |node| rows.ties(node).map(|(_, strength)| strength).sum::<f64>();
    let mut scores: Vec<f64> = graph.nodes().map(strength).collect();
    let total: f64 = scores.iter().sum();
    if total == 0.0 {
        return None;
    }
    for score in &mut scores {
        *score /= total.sqrt();
    }
    for _ in 0..MOST_ROUNDS {
        let mut squares: f64 = scores.iter().map(|score| score * score).sum();
        let (mut change, mut largest) = (0.0f64, 0.0f64);
        for node in graph.nodes() {
            let old = scores[node as usize];
            let others = squares - old * old;
            let products = rows
                .ties(node)
                .map(|(other, strength)| strength * scores[other as usize]);
            let products: f64 = products.sum();
            let new = if products == 0.0 {
                0.0
            } else {
                products / others
            };
            if !new.is_finite() {
                return None;
            }
            squares = others + new * new;
            scores[node as usize] = new;
            change = change.max((new - old).abs());
            largest = largest.max(new);
        }
        if change <= SETTLED * largest {
            return Some(of_unit_length(scores));
        }
    }
    None
}

fn of_unit_length(mut scores: Vec<f64>) -> Vec<f64> {
    let length = scores.iter().map(|score| score * score).sum::<f64>().sqrt();
    for score in &mut scores {
        *score /= length;
    }
    scores
}

/// The correlation of ties with products of scores, over ordered pairs.
fn fit(graph: &FrozenGraph, scores: &[f64]) -> Option<f64> {
    let rows = graph.outgoing_rows();
    let power = |exponent: i32| scores.iter().map(|score| score.powi(exponent)).sum::<f64>();
    let (first, second, fourth) = (power(1), power(2), power(4));
    let (products, product_squares) = (first * first - second, second * second - fourth);
    let (mut ties, mut tie_squares, mut common) = (0.0, 0.0, 0.0);
    for node in graph.nodes() {
        for (other, strength) in rows.ties(node) {
            ties += strength;
            tie_squares += strength * strength;
            common += strength * scores[node as usize] * scores[other as usize];
        }
    }
    let pairs = scores.len() as f64 * (scores.len() as f64 - 1.0);
    let tie_spread = spread(pairs, ties, tie_squares)?;
    let product_spread = spread(pairs, products, product_squares)?;
    let common = pairs * common - ties * products;
    Some((common / (tie_spread * product_spread).sqrt()).clamp(-1.0, 1.0))
}

/// Pairs times the sum of squared deviations; `None` when it is 0 but for rounding.
fn spread(pairs: f64, sum: f64, squares: f64) -> Option<f64> {
    let spread = pairs * squares - sum * sum;
    (spread > 1e-9 * pairs * squares).then_some(spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, undirected, weighted};
    use crate::frozen::Direction;

    #[test]
    fn products_that_are_the_ties_are_found() {
        // Strengths 2·1, 2·½ and 1·½: c = (2, 1, ½) leaves no residual.
        let ties = [([0, 1], 2.0), ([0, 2], 1.0), ([1, 2], 0.5)];
        let scores = ContinuousCore::default().run(&weighted(3, Direction::Undirected, &ties));
        let length = 5.25f64.sqrt();
        for (node, expected) in [2.0, 1.0, 0.5].into_iter().enumerate() {
            let found = scores.coreness.get(node as u32).expect("found");
            assert!((found - expected / length).abs() < 1e-6, "{found}");
        }
        assert!((scores.fit.expect("strengths differ") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_core_with_a_fringe() {
        // 0, 1, 2 all tied; 3 hangs on 0.
        let graph = undirected(5, &[[0, 1], [1, 2], [2, 0], [3, 0]]);
        let scores = ContinuousCore::default().run(&graph);
        let coreness: Vec<f64> = scores.coreness.values().collect();
        assert!(coreness[0] > coreness[1] && coreness[1] > coreness[3] && coreness[3] > 0.0);
        assert!((coreness[1] - coreness[2]).abs() < 1e-6);
        assert_eq!(coreness[4], 0.0);
        assert!(scores.fit.expect("ties differ") > 0.8);
    }

    #[test]
    fn without_a_least_there_is_none() {
        for graph in [undirected(0, &[]), undirected(3, &[]), star(6)] {
            let scores = ContinuousCore::default().run(&graph);
            assert_eq!((scores.coreness.values().count(), scores.fit), (0, None));
        }
    }

    #[test]
    fn a_star_has_an_eigenvector() {
        let by = CoreBy::Eigenvector;
        let scores = ContinuousCore { by }.run(&star(5));
        let coreness: Vec<f64> = scores.coreness.values().collect();
        // The center has as much as its four leaves together: ½ and ⅛ of the squares.
        assert!((coreness[0] - 0.5f64.sqrt()).abs() < 1e-9);
        assert!((coreness[1] - 0.125f64.sqrt()).abs() < 1e-9);
        // Products are ¼ where there is a tie, ⅛ elsewhere: the ties exactly, but for scale.
        assert!((scores.fit.expect("ties differ") - 1.0).abs() < 1e-9);
        assert_eq!(ContinuousCore { by }.run(&undirected(0, &[])).fit, None);
    }

    #[test]
    fn direction_is_ignored() {
        let arcs = [[0, 1], [2, 1], [2, 0], [0, 3]];
        let either = ContinuousCore::default().run(&undirected(4, &arcs));
        assert_eq!(ContinuousCore::default().run(&directed(4, &arcs)), either);
    }
}
