//! Which actors reach each other when ties run one way?

use std::sync::Arc;

use super::Components;
use crate::analyses::{About, Analysis, NodeMembership};
use crate::frozen::{Adjacency, FrozenGraph};

/// Strong components: which actors reach each other when ties run one way?
///
/// Two nodes share a strong component when each reaches the other along the arcs.
///
/// # Requires
/// Direction is used; strengths are ignored. Undirected they are the components.
///
/// # Returns
/// A group for each node, numbered by its first node.
///
/// # Complexity
/// O(n + m).
///
/// # Source
/// Tarjan, R. (1972) Depth-first search and linear graph algorithms, SIAM J. Comput.
/// 1:146–160, doi:10.1137/0201010; iterative, after Pearce, D. (2016),
/// doi:10.1016/j.ipl.2015.08.010.
///
/// # Examples
/// A cycle of two, and a third that only hears.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::StrongComponents};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// assert_eq!(StrongComponents.run(&graph).of(), [0, 0, 1]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct StrongComponents;

/// The strong components and the order in which arcs lead from one to another.
pub(crate) struct StrongOrder {
    pub(crate) membership: NodeMembership,
    /// The nodes by component; arcs between components lead forward.
    pub(crate) nodes: Vec<u32>,
}

/// The strong components in order, made once per directed graph.
pub(crate) fn strong_order(graph: &FrozenGraph) -> Arc<StrongOrder> {
    graph.derive(|graph| StrongOrder::new(graph.outgoing_rows()))
}

impl Analysis for StrongComponents {
    const ABOUT: About = About {
        name: "strong_component",
        question: "question-strong-component",
        convention: "numbered by first node",
        source: "Tarjan 1972, doi:10.1137/0201010",
    };
    type Output = NodeMembership;

    fn run(&self, graph: &FrozenGraph) -> NodeMembership {
        if !graph.is_directed() {
            return Components.run(graph);
        }
        strong_order(graph).membership.clone()
    }
}

const NEW: u32 = u32::MAX;

/// Pearce's walk: while a node is open, `number` is its preorder number or the lowest one it
/// touches; once its component is complete it is the component's label, counted down from
/// above all preorder numbers.
struct Walk {
    number: Vec<u32>,
    next_arc: Vec<u32>,
    open: Vec<u32>,
    /// Nodes whose component is not yet complete.
    pending: Vec<u32>,
    preorder: u32,
    label: u32,
}

impl StrongOrder {
    fn new(rows: &Adjacency) -> Self {
        let labels = Walk::labels(rows);
        let mut nodes: Vec<u32> = (0..labels.len() as u32).collect();
        nodes.sort_by_key(|&node| labels[node as usize]);
        Self {
            membership: NodeMembership::from_labels(labels),
            nodes,
        }
    }

    /// The components, those that others lead to after them.
    pub(crate) fn components(&self) -> impl Iterator<Item = &[u32]> {
        let of = self.membership.of();
        self.nodes
            .chunk_by(|&left, &right| of[left as usize] == of[right as usize])
    }
}

impl Walk {
    /// A label below n for each node, the same within a component; arcs lead to equal or
    /// higher labels.
    fn labels(rows: &Adjacency) -> Vec<u32> {
        let node_count = rows.node_count();
        let mut walk = Self {
            number: vec![NEW; node_count],
            next_arc: rows.offsets()[..node_count].to_vec(),
            open: Vec::new(),
            pending: Vec::new(),
            preorder: 0,
            label: node_count as u32,
        };
        for root in 0..node_count as u32 {
            if walk.number[root as usize] == NEW {
                walk.tree(root, rows);
            }
        }
        // Components are complete, and labeled downward, after those they lead to.
        walk.number.iter_mut().for_each(|label| *label -= 1);
        walk.number
    }

    fn tree(&mut self, root: u32, rows: &Adjacency) {
        // Whether a node has touched a lower one: then it is not the first of its component.
        let mut lower = Vec::new();
        self.enter(root, &mut lower);
        while let Some(&node) = self.open.last() {
            let at = &mut self.next_arc[node as usize];
            if *at < rows.row(node).end as u32 {
                let next = rows.targets()[*at as usize];
                let number = self.number[next as usize];
                if number == NEW {
                    // The arc is looked at again when the walk is back.
                    self.enter(next, &mut lower);
                    continue;
                }
                *at += 1;
                if number < self.number[node as usize] {
                    self.number[node as usize] = number;
                    *lower.last_mut().expect("one entry per open node") = true;
                }
            } else {
                self.open.pop();
                let touched = lower.pop().expect("one entry per open node");
                self.leave(node, touched);
            }
        }
    }

    fn enter(&mut self, node: u32, lower: &mut Vec<bool>) {
        self.number[node as usize] = self.preorder;
        self.preorder += 1;
        self.open.push(node);
        lower.push(false);
    }

    fn leave(&mut self, node: u32, touched_lower: bool) {
        if touched_lower {
            self.pending.push(node);
            return;
        }
        let first = self.number[node as usize];
        self.preorder -= 1;
        while let Some(&member) = self.pending.last()
            && self.number[member as usize] >= first
        {
            self.pending.pop();
            self.number[member as usize] = self.label;
            self.preorder -= 1;
        }
        self.number[node as usize] = self.label;
        self.label -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    fn of(graph: &FrozenGraph) -> Vec<u32> {
        StrongComponents.run(graph).of().to_vec()
    }

    #[test]
    fn cycles_hold_together_and_what_leads_in_or_out_does_not() {
        let arcs = [
            [0, 1],
            [1, 2],
            [2, 3],
            [3, 1],
            [3, 4],
            [4, 5],
            [5, 4],
            [6, 4],
        ];
        assert_eq!(of(&directed(7, &arcs)), [0, 1, 1, 1, 2, 2, 3]);
        assert_eq!(of(&undirected(4, &[[0, 3], [1, 2]])), [0, 1, 1, 0]);
        assert_eq!(of(&directed(0, &[])), [0; 0]);
    }

    #[test]
    fn arcs_lead_forward_between_components() {
        let graph = directed(6, &[[4, 0], [0, 4], [5, 4], [0, 2], [2, 1], [1, 2], [3, 3]]);
        let order = strong_order(&graph);
        let components: Vec<&[u32]> = order.components().collect();
        let place = |node: u32| components.iter().position(|all| all.contains(&node));
        assert_eq!(components.len(), 4);
        assert!(place(5) < place(4) && place(0) < place(1) && place(0) == place(4));
    }

    #[test]
    fn long_paths_and_cycles_need_no_stack() {
        let mut arcs: Vec<[u32; 2]> = (0..1_000_000).map(|node| [node, node + 1]).collect();
        let count = |arcs: &[[u32; 2]]| {
            StrongComponents
                .run(&directed(1_000_001, arcs))
                .group_count()
        };
        assert_eq!(count(&arcs), 1_000_001);
        arcs.push([1_000_000, 0]);
        assert_eq!(count(&arcs), 1);
    }
}
