//! How many walks lead to an actor, long ones counting less?

use rayon::prelude::*;

use super::conjugate::{Equations, Solution};
use super::layout::Layout;
use super::leading::leading;
use super::senders::Senders;
use super::settle::Settle;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Katz centrality: how many walks lead to an actor, long ones counting less?
///
/// `x = α Aᵀ x + β` with β = 1: every walk of length l to the node counts αˡ.
///
/// # Requires
/// Direction and strengths are used: walks **to** the node.
///
/// # Returns
/// A number from 1 for each node; `None` for all when α is not below 1/λ, where the sum has
/// no limit ([`Katz::largest_alpha`] tells it), or when the steps allowed do not suffice.
///
/// # Complexity
/// O(m) a step, nodes in parallel, until another step would change less than 1e-12 of the
/// scores: undirected about 20 steps of conjugate gradients for the default α, directed about
/// as many products of biconjugate ones; and what the eigenvector centrality takes, for λ.
///
/// # Source
/// Katz, L. (1953) A new status index derived from sociometric analysis, Psychometrika
/// 18:39–43, doi:10.1007/BF02289026.
///
/// # Examples
/// One arc: node 1 has the walk of length 0 and, with α = 1/2, half a walk more.
/// ```
/// use yhdyspinta::analyses::{Analysis, walk::Katz};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(2, Direction::Directed, &[[0, 1]])?;
/// let katz = Katz { alpha: Some(0.5) }.run(&graph);
/// assert_eq!((katz.get(0), katz.get(1)), (Some(1.0), Some(1.5)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Katz {
    /// α; when missing, 0.85/λ, or 0.85 where λ is 0.
    pub alpha: Option<f64>,
}

/// Another step changes the scores by less than this share.
const TOLERANCE: f64 = 1e-12;

const DAMPING: f64 = 0.85;

impl Katz {
    /// 1/λ: α must be below it; infinite when there is no cycle.
    pub fn largest_alpha(graph: &FrozenGraph) -> f64 {
        leading(graph).value.recip()
    }

    fn alpha(&self, graph: &FrozenGraph) -> f64 {
        let limit = Self::largest_alpha(graph);
        self.alpha
            .unwrap_or(DAMPING * if limit.is_finite() { limit } else { 1.0 })
    }
}

impl Analysis for Katz {
    const ABOUT: About = About {
        name: "katz",
        question: "question-katz",
        convention: "α = 0.85/λ (0.85 without cycles), β = 1, not rescaled",
        source: "Katz 1953, doi:10.1007/BF02289026",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let alpha = self.alpha(graph);
        if !(alpha >= 0.0 && alpha < Self::largest_alpha(graph)) {
            return NodeMeasure::undefined(graph.node_count());
        }
        let senders = Senders::of(graph);
        let (layout, core) = if graph.is_directed() {
            (Layout::by_degree(senders), graph.node_count())
        } else {
            Layout::core_first(senders)
        };
        let start = vec![1.0; graph.node_count()];
        let equations = Equations {
            layout: &layout,
            core,
            part: &start,
            share: alpha,
            base: 1.0,
        };
        let value = leading(graph).value;
        // Without cycles plain steps end by themselves, after the longest walk.
        let solution = if value == 0.0 {
            None
        } else if graph.is_directed() {
            Some(equations.solve_one_way(start.clone(), TOLERANCE))
        } else {
            Some(equations.solve(start.clone(), TOLERANCE))
        };
        let solution = match solution {
            Some(solution) if solution.is_solved => solution,
            _ => step_on(start, &layout, alpha, alpha * value),
        };
        if !solution.is_solved {
            return NodeMeasure::undefined(graph.node_count());
        }
        NodeMeasure::defined(layout.by_node(&solution.scores))
    }
}

/// Counts ever longer walks until that changes no score.
fn step_on(start: Vec<f64>, layout: &Layout, alpha: f64, rate: f64) -> Solution {
    let settle = Settle {
        rate,
        tolerance: TOLERANCE,
        steps: start.len().max(1 << 16),
    };
    settle.run(start, |scores, next| {
        let tasks = layout.tasks(0..layout.node_count(), next);
        tasks.into_par_iter().for_each(|(places, next)| {
            let first = places.start;
            layout.each_received(places, scores, |place, received| {
                next[place - first] = alpha * received + 1.0;
            });
        });
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn a_pair_sums_a_geometric_series() {
        // λ = 1, α = 0.85: 1 / (1 − 0.85).
        let score = Katz::default()
            .run(&undirected(2, &[[0, 1]]))
            .get(0)
            .expect("converges");
        assert!((score - 1.0 / 0.15).abs() < 1e-9);
    }

    #[test]
    fn alpha_must_stay_below_the_limit() {
        let clique = complete(4);
        assert!((Katz::largest_alpha(&clique) - 1.0 / 3.0).abs() < 1e-12);
        assert_eq!(Katz { alpha: Some(0.34) }.run(&clique).get(0), None);
        assert_eq!(Katz { alpha: Some(-0.1) }.run(&clique).get(0), None);
        assert!(Katz { alpha: Some(0.3) }.run(&clique).get(0).is_some());
    }

    #[test]
    fn without_cycles_any_alpha_will_do() {
        let graph = directed(3, &[[0, 1], [1, 2], [0, 2]]);
        let score = Katz { alpha: Some(2.0) }.run(&graph).get(2);
        assert_eq!(score, Some(1.0 + 2.0 * 2.0 + 4.0));
        assert_eq!(Katz::default().run(&undirected(1, &[])).get(0), Some(1.0));
    }
}
