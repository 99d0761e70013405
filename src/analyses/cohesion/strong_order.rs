//! In which order do strong components lead to each other?
//!
//! Most networks have one large strong component. Two searches find it: whoever the best
//! connected node reaches, and whoever of those reaches it (forward–backward, Fleischer,
//! Hendrickson & Pınar 2000, doi:10.1007/3-540-45591-4_68). A depth-first walk finds the others
//! without entering it (Tarjan 1972; iterative after Pearce 2016, doi:10.1016/j.ipl.2015.08.010).

use std::sync::Arc;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::traverse::{Hops, NodeSet, UNREACHED};

/// The place of each node's strong component; arcs lead to equal or higher places.
pub(crate) struct StrongPlaces {
    pub(crate) of: Vec<u32>,
    /// How many components there are.
    pub(crate) count: usize,
}

/// The nodes by the place of their strong component.
pub(crate) struct StrongOrder {
    nodes: Vec<u32>,
    /// Where each component starts, and after the last where it ends.
    starts: Vec<u32>,
}

/// The places of the strong components, made once per directed graph.
pub(crate) fn strong_places(graph: &FrozenGraph) -> Arc<StrongPlaces> {
    graph.derive(StrongPlaces::new)
}

/// The strong components in order, made once per directed graph.
pub(crate) fn strong_order(graph: &FrozenGraph) -> Arc<StrongOrder> {
    graph.derive(|graph| StrongOrder::new(&strong_places(graph)))
}

impl StrongOrder {
    fn new(places: &StrongPlaces) -> Self {
        let mut starts = vec![0; places.count + 1];
        for &place in &places.of {
            starts[place as usize + 1] += 1;
        }
        for place in 0..places.count {
            starts[place + 1] += starts[place];
        }
        let mut nodes = vec![0; places.of.len()];
        let mut next = starts.clone();
        for (node, &place) in (0..).zip(&places.of) {
            let at = &mut next[place as usize];
            nodes[*at as usize] = node;
            *at += 1;
        }
        Self { nodes, starts }
    }

    /// The components, those that others lead to after them; the nodes of each in order.
    pub(crate) fn components(&self) -> impl Iterator<Item = &[u32]> {
        let ranges = self.starts.windows(2);
        ranges.map(|range| &self.nodes[range[0] as usize..range[1] as usize])
    }
}

impl StrongPlaces {
    fn new(graph: &FrozenGraph) -> Self {
        match Hub::of(graph) {
            Some(hub) => hub.with_the_others(graph),
            None => {
                let walk = Walk::over(graph.outgoing_rows(), vec![NEW; graph.node_count()]);
                Self {
                    count: walk.component_count(),
                    of: walk.places(),
                }
            }
        }
    }
}

/// The strong component of the node through which most ways of two arcs lead.
struct Hub {
    members: NodeSet,
    /// Whom it reaches, its members included.
    reached: Vec<u32>,
}

impl Hub {
    /// `None` where no node has arcs in and out, so that nothing goes round.
    fn of(graph: &FrozenGraph) -> Option<Self> {
        let (forward, backward) = (graph.outgoing_rows(), graph.incoming_rows());
        let ways = |node: u32| forward.degree(node) as u64 * backward.degree(node) as u64;
        let (mut most, mut center) = (0, None);
        for node in graph.nodes() {
            if ways(node) > most {
                (most, center) = (ways(node), Some(node));
            }
        }
        let center = [center?];
        let mut search = Hops::new(forward, backward);
        search.run(&center);
        let reached = search.hops().to_vec();
        let mut within = NodeSet::empty(graph.node_count());
        for (node, &hops) in (0..).zip(&reached) {
            if hops != UNREACHED {
                within.insert(node);
            }
        }
        let mut search = Hops::new(backward, forward);
        search.run_within(&center, &within);
        let mut members = within;
        members.clear();
        for (node, &hops) in (0..).zip(search.hops()) {
            if hops != UNREACHED {
                members.insert(node);
            }
        }
        Some(Self { members, reached })
    }

    /// Whoever it does not reach comes before it, whoever it reaches after it.
    fn with_the_others(&self, graph: &FrozenGraph) -> StrongPlaces {
        let mut number = vec![NEW; graph.node_count()];
        for member in self.members.iter() {
            number[member as usize] = OUTSIDE;
        }
        let walk = Walk::over(graph.outgoing_rows(), number);
        let other_count = walk.component_count();
        let mut of = walk.places();
        let mut is_after = vec![false; other_count];
        for (&place, &hops) in of.iter().zip(&self.reached) {
            if place != OUTSIDE {
                is_after[place as usize] = hops != UNREACHED;
            }
        }
        let before_count = is_after.iter().filter(|&&is_after| !is_after).count() as u32;
        let (mut before, mut after) = (0, before_count + 1);
        let places: Vec<u32> = is_after
            .iter()
            .map(|&is_after| {
                let next = if is_after { &mut after } else { &mut before };
                *next += 1;
                *next - 1
            })
            .collect();
        for place in &mut of {
            *place = places.get(*place as usize).copied().unwrap_or(before_count);
        }
        StrongPlaces {
            of,
            count: other_count + 1,
        }
    }
}

const NEW: u32 = u32::MAX;
/// The number of nodes that are not walked: it is higher than all others, so that touching
/// them means nothing.
const OUTSIDE: u32 = u32::MAX - 1;

/// Pearce's walk: while a node is open, `number` is its preorder number or the lowest one it
/// touches; once its component is complete it is the component's label, counted down from
/// above all preorder numbers.
struct Walk {
    number: Vec<u32>,
    next_arc: Vec<u32>,
    open: Vec<u32>,
    /// Whether an open node has touched a lower one: then it is not the first of its component.
    lower: Vec<bool>,
    /// Nodes whose component is not yet complete.
    pending: Vec<u32>,
    preorder: u32,
    label: u32,
}

impl Walk {
    /// Walks from all nodes whose number is [`NEW`].
    fn over(rows: &Adjacency, number: Vec<u32>) -> Self {
        let node_count = rows.node_count();
        let mut walk = Self {
            number,
            next_arc: rows.offsets()[..node_count].to_vec(),
            open: Vec::new(),
            lower: Vec::new(),
            pending: Vec::new(),
            preorder: 0,
            label: node_count as u32,
        };
        for root in 0..node_count as u32 {
            if walk.number[root as usize] == NEW {
                walk.tree(root, rows);
            }
        }
        walk
    }

    fn component_count(&self) -> usize {
        self.number.len() - self.label as usize
    }

    /// The place of each node's component among those walked; [`OUTSIDE`] stays.
    ///
    /// Components are complete, and labeled downward, after those they lead to.
    fn places(mut self) -> Vec<u32> {
        for label in &mut self.number {
            if *label != OUTSIDE {
                *label -= self.label + 1;
            }
        }
        self.number
    }

    fn tree(&mut self, root: u32, rows: &Adjacency) {
        self.enter(root);
        while let Some(&node) = self.open.last() {
            let at = &mut self.next_arc[node as usize];
            if *at < rows.row(node).end as u32 {
                let next = rows.targets()[*at as usize];
                let number = self.number[next as usize];
                if number == NEW {
                    // The arc is looked at again when the walk is back.
                    self.enter(next);
                    continue;
                }
                *at += 1;
                if number < self.number[node as usize] {
                    self.number[node as usize] = number;
                    *self.lower.last_mut().expect("one entry per open node") = true;
                }
            } else {
                self.open.pop();
                let touched = self.lower.pop().expect("one entry per open node");
                self.leave(node, touched);
            }
        }
    }

    fn enter(&mut self, node: u32) {
        self.number[node as usize] = self.preorder;
        self.preorder += 1;
        self.open.push(node);
        self.lower.push(false);
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
    use crate::analyses::small::directed;
    use crate::random::Random;

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
    fn nothing_and_nothing_that_goes_round() {
        assert_eq!(strong_order(&directed(0, &[])).components().count(), 0);
        let graph = directed(3, &[[2, 0]]);
        let order = strong_order(&graph);
        assert_eq!(order.components().count(), 3);
    }

    /// With and without a large component: the partition is that of the walk alone, and arcs
    /// lead forward.
    #[test]
    fn the_large_one_apart_changes_nothing() {
        let mut random = Random::new(11);
        for (nodes, arcs) in [(60u64, 30), (60, 70), (60, 120), (300, 500), (300, 1_000)] {
            for _ in 0..40 {
                let mut end = || random.below(nodes) as u32;
                let arcs: Vec<[u32; 2]> = (0..arcs).map(|_| [end(), end()]).collect();
                let graph = directed(nodes as usize, &arcs);
                let walk = Walk::over(graph.outgoing_rows(), vec![NEW; nodes as usize]);
                let found = StrongPlaces::new(&graph);
                assert_eq!(found.count, walk.component_count());
                let alone = walk.places();
                for [from, to] in arcs {
                    let (from, to) = (from as usize, to as usize);
                    assert!(found.of[from] <= found.of[to]);
                    assert_eq!(found.of[from] == found.of[to], alone[from] == alone[to]);
                }
                let mut pairs: Vec<(u32, u32)> = found.of.iter().copied().zip(alone).collect();
                pairs.sort_unstable();
                pairs.dedup();
                assert_eq!(pairs.len(), found.count);
            }
        }
    }
}
