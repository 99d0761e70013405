//! Whom does a random walker visit most?

use rayon::prelude::*;

use super::conjugate::Equations;
use super::layout::Layout;
use super::senders::Senders;
use super::sum::NODES_PER_TASK;
use super::sweep::Sweeps;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::parallel;

/// PageRank: whom does a random walker visit most?
///
/// `x(v) = (1−d)/n + d (Σ x(u) w(u,v)/W(u) + D/n)` over the u that lead to v, with W(u) the
/// strength that leaves u and D the rank of those whom nothing leaves.
///
/// # Requires
/// Direction and strengths are used; an undirected tie is walked both ways.
///
/// # Returns
/// A share for each node, above 0; all sum to 1.
///
/// # Complexity
/// O(n + m) a step, nodes in parallel: undirected about 15 steps of conjugate gradients,
/// directed about 15 sweeps; where 40 do not suffice biconjugate gradients, and where those
/// break down at most about 300 plain sweeps.
///
/// # Source
/// Page, L., Brin, S., Motwani, R. & Winograd, T. (1999) The PageRank citation ranking,
/// Stanford InfoLab 1999-66.
///
/// # Examples
/// Two nodes that lead to each other are visited alike.
/// ```
/// use yhdyspinta::analyses::{Analysis, walk::PageRank};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let pair = FrozenGraph::from_arcs(2, Direction::Undirected, &[[0, 1]])?;
/// assert_eq!(PageRank::default().run(&pair).get(0), Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PageRank {
    /// d: how likely the walker follows a tie instead of starting anew; from 0 to below 1.
    pub damping: f64,
    /// When a step changes the ranks less than this together, the ranks after it are done: all
    /// errors together are then at most d/(1−d) times it, 5.7e-9 with the default, and in
    /// practice less than it.
    pub tolerance: f64,
}

impl Default for PageRank {
    fn default() -> Self {
        Self {
            damping: 0.85,
            tolerance: 1e-9,
        }
    }
}

impl Analysis for PageRank {
    const ABOUT: About = About {
        name: "pagerank",
        question: "question-pagerank",
        convention: "damping 0.85, sums to 1, who leads nowhere spreads evenly",
        source: "Page, Brin, Motwani & Winograd 1999",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let senders = Senders::of(graph);
        let (layout, core) = if graph.is_directed() {
            (Layout::by_degree(senders), graph.node_count())
        } else {
            Layout::core_first(senders)
        };
        let part = parts(graph, &layout);
        // Without the rank of those who lead nowhere, which only scales all ranks.
        let equations = Equations {
            layout: &layout,
            core,
            part: &part,
            share: self.damping,
            base: (1.0 - self.damping) / part.len() as f64,
        };
        let start = self.start(&layout);
        let solution = if graph.is_directed() {
            let swept = equations.sweep(start, self.in_haste());
            if swept.is_solved {
                swept
            } else {
                equations.solve_one_way(swept.scores, self.tolerance)
            }
        } else {
            equations.solve(start, self.tolerance)
        };
        let solution = if solution.is_solved {
            solution
        } else {
            equations.sweep(self.start(&layout), self.surely())
        };
        if !solution.is_solved {
            return NodeMeasure::undefined(graph.node_count());
        }
        NodeMeasure::defined(layout.by_node(&as_shares(solution.scores)))
    }
}

impl PageRank {
    /// What one step makes of ranks by the number of ties, exact where all walks are even.
    fn start(&self, layout: &Layout) -> Vec<f64> {
        let count = layout.node_count();
        let degree = |place: usize| layout.degree(place as u32) as f64;
        let ties = parallel::sum(count, degree).max(1.0);
        let base = (1.0 - self.damping) / count as f64;
        let places = (0..count).into_par_iter().with_min_len(NODES_PER_TASK);
        let ranks = places.map(|place| base + self.damping * degree(place) / ties);
        as_shares(ranks.collect())
    }

    /// So many sweeps show whether they get there soon.
    fn in_haste(&self) -> Sweeps {
        Sweeps {
            tolerance: self.tolerance,
            count: 40,
            in_haste: true,
        }
    }

    /// A sweep shrinks changes by the damping, so this many always suffice.
    fn surely(&self) -> Sweeps {
        let count = self.tolerance.ln() / self.damping.ln();
        Sweeps {
            count: 2 * (count.clamp(1.0, 1e6) as usize + 1),
            in_haste: false,
            ..self.in_haste()
        }
    }
}

/// What a tie of strength 1 carries of its start's rank; 0 where nothing leaves.
fn parts(graph: &FrozenGraph, layout: &Layout) -> Vec<f64> {
    let leaving = Senders::Rows(graph.outgoing_rows());
    layout.by_place(|node| {
        let row = leaving.row(node);
        if row.degree() == 0 {
            0.0
        } else {
            row.total().recip()
        }
    })
}

fn as_shares(ranks: Vec<f64>) -> Vec<f64> {
    let total = parallel::sum(ranks.len(), |node| ranks[node]);
    let ranks = ranks.into_par_iter().with_min_len(NODES_PER_TASK);
    ranks.map(|rank| rank / total).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected, weighted};
    use crate::frozen::Direction;

    fn ranks(graph: &FrozenGraph) -> Vec<f64> {
        PageRank::default().run(graph).values().collect()
    }

    fn assert_close(left: &[f64], right: &[f64]) {
        assert_eq!(left.len(), right.len());
        for (left, right) in left.iter().zip(right) {
            assert!((left - right).abs() < 1e-9, "{left} is not {right}");
        }
    }

    #[test]
    fn who_leads_nowhere_spreads_evenly() {
        // 0 → 1: x0 = 0.075 + 0.425 x1, x1 = x0 + 0.85 x0, so x0 = 1/2.85.
        let first = 1.0 / 2.85;
        assert_close(&ranks(&directed(2, &[[0, 1]])), &[first, 1.0 - first]);
    }

    #[test]
    fn an_isolate_keeps_its_share() {
        // a = 0.05 + 0.85 z/3 + 0.85 a and z = 0.05 + 0.85 z/3 for a pair and an isolate.
        let isolate = 0.05 / (1.0 - 0.85 / 3.0);
        let paired = (1.0 - isolate) / 2.0;
        assert_close(
            &ranks(&undirected(3, &[[0, 1]])),
            &[paired, paired, isolate],
        );
    }

    #[test]
    fn strengths_direct_the_walker() {
        let ties = [([0, 1], 3.0), ([0, 2], 1.0), ([1, 0], 1.0), ([2, 0], 5.0)];
        let ranks = ranks(&weighted(3, Direction::Directed, &ties));
        let base = 0.05;
        assert_close(
            &ranks[1..],
            &[base + 0.85 * 0.75 * ranks[0], base + 0.85 * 0.25 * ranks[0]],
        );
    }

    #[test]
    fn a_ring_that_sweeps_do_not_settle_soon() {
        // Whatever goes around a ring comes back 0.85^30 of what it was, and not sooner.
        let mut arcs: Vec<[u32; 2]> = (0..30).map(|node| [node, (node + 1) % 30]).collect();
        arcs.push([30, 0]);
        let graph = directed(31, &arcs);
        let layout = Layout::by_degree(Senders::of(&graph));
        let part = parts(&graph, &layout);
        let page_rank = PageRank::default();
        let equations = Equations {
            layout: &layout,
            core: part.len(),
            part: &part,
            share: 0.85,
            base: 0.15 / 31.0,
        };
        let start = page_rank.start(&layout);
        let hasty = equations.sweep(start.clone(), page_rank.in_haste());
        assert!(!hasty.is_solved);
        let sure = equations.sweep(start, page_rank.surely());
        assert!(sure.is_solved);
        let ranks = ranks(&graph);
        assert_close(&ranks, &layout.by_node(&as_shares(sure.scores)));
        // Who starts there, and those who bring something on.
        let source = 0.15 / 31.0;
        assert_close(&ranks[30..], &[source]);
        assert_close(&[ranks[0]], &[source + 0.85 * (source + ranks[29])]);
    }

    #[test]
    fn all_alike_and_none() {
        assert_close(&ranks(&complete(4)), &[0.25; 4]);
        assert_close(&ranks(&undirected(2, &[])), &[0.5; 2]);
        assert_eq!(ranks(&undirected(0, &[])), [0.0; 0]);
    }
}
