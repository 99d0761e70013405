//! How far may anybody be from whom it reaches, when few have been searched from?

use super::farthest;
use crate::analyses::cohesion::{StrongPlaces, strong_order, strong_places};
use crate::frozen::{Adjacency, FrozenGraph};
use crate::traverse::{BreadthFirst, Hops, UNREACHED};

/// What is known before everybody has been searched from.
#[derive(Clone)]
pub(super) struct Bounds {
    longest: u32,
    /// Nobody is farther from the node than this.
    upper: Vec<u32>,
    /// Two nodes are at most the sum of theirs apart; undirected.
    level: Vec<u32>,
}

impl Bounds {
    fn none(node_count: usize) -> Self {
        Self {
            longest: 0,
            upper: vec![UNREACHED; node_count],
            level: vec![UNREACHED; node_count],
        }
    }

    /// The longest distance found.
    pub(super) fn longest(&self) -> u32 {
        self.longest
    }

    /// A distance has been found; is it longer than all before?
    pub(super) fn raise(&mut self, found: u32) -> bool {
        let is_longer = found > self.longest;
        self.longest = self.longest.max(found);
        is_longer
    }

    /// May somebody be farther from the node than the longest found? Of two nodes far from each
    /// other one is more than half of that away from the middle, and it is enough to try that one.
    pub(super) fn is_open(&self, node: u32) -> bool {
        let node = node as usize;
        self.upper[node] > self.longest && self.level[node] > self.longest / 2
    }

    /// All that are open, the farthest out last.
    pub(super) fn open(&self) -> Vec<u32> {
        let mut open: Vec<u32> = (0..self.upper.len() as u32)
            .filter(|&node| self.is_open(node))
            .collect();
        open.sort_unstable_by_key(|&node| (self.upper[node as usize], node));
        open
    }

    pub(super) fn undirected(graph: &FrozenGraph) -> Self {
        let rows = graph.outgoing_rows();
        let mut bounds = Self::none(graph.node_count());
        let hub = graph.nodes().max_by_key(|&node| rows.degree(node));
        if let Some(hub) = hub {
            bounds.component(rows, &mut Hops::new(rows, rows), hub);
        }
        // Components beside the hub's may be many: what they cost is their size.
        let mut walk = (BreadthFirst::new(graph.node_count()), rows);
        for root in graph.nodes() {
            if bounds.upper[root as usize] == UNREACHED {
                bounds.component(rows, &mut walk, root);
            }
        }
        bounds
    }

    /// Takes the root for the middle, then, when that leaves somebody open, the node halfway
    /// between the ends of a long way.
    fn component(&mut self, rows: &Adjacency, walk: &mut impl Walk, root: u32) {
        let (end, reach) = walk.search_from(root);
        self.take_for_middle(walk, reach);
        if self.is_settled_by(reach) {
            return;
        }
        let (other_end, length) = walk.search_from(end);
        self.raise(length);
        if self.is_settled_by(reach) {
            return;
        }
        let (_, nearer) = walk.search_from(halfway(rows, walk.hops(), other_end));
        if nearer < reach {
            self.take_for_middle(walk, nearer);
        }
    }

    /// Are two nodes that far from the middle no farther apart than the longest found?
    fn is_settled_by(&self, reach: u32) -> bool {
        2 * u64::from(reach) <= u64::from(self.longest)
    }

    fn take_for_middle(&mut self, walk: &impl Walk, reach: u32) {
        self.raise(reach);
        let hops = walk.hops();
        walk.reached().for_each(|node| {
            let (node, hops) = (node as usize, hops[node as usize]);
            self.upper[node] = self.upper[node].min(hops.saturating_add(reach));
            self.level[node] = hops;
        });
    }

    /// Nobody leaves a strong component for good but along an arc to another: nobody is farther
    /// than the way to the component's middle, from there to such an arc, and on.
    pub(super) fn directed(graph: &FrozenGraph) -> Self {
        let (order, places) = (strong_order(graph), strong_places(graph));
        let mut bounds = Self::none(graph.node_count());
        let mut search = BreadthFirst::new(graph.node_count());
        let mut onward = Onward::new(graph, &places);
        let components: Vec<&[u32]> = order.components().collect();
        let largest = components.iter().map(|component| component.len()).max();
        for component in components.into_iter().rev() {
            let degree = |node: u32| graph.outgoing(node).len() * graph.incoming(node).len();
            let middle = component.iter().copied().max_by_key(|&node| degree(node));
            let middle = middle.expect("a component has nodes");
            let mut reach = onward.reach(&mut search, middle, component);
            if Some(component.len()) == largest && component.len() > 1 {
                search.run(graph.outgoing_rows(), &[middle]);
                reach = farthest(&search);
                bounds.raise(reach);
            }
            onward.settle(&mut search, middle, component, reach);
            for &node in component {
                bounds.upper[node as usize] = onward.back[node as usize].saturating_add(reach);
            }
        }
        bounds
    }
}

/// A search from one node: one that asks all, or one that costs what it reaches.
trait Walk {
    /// Searches; gives one of the farthest, and how far it is.
    fn search_from(&mut self, root: u32) -> (u32, u32);
    fn hops(&self) -> &[u32];
    fn reached(&self) -> impl Iterator<Item = u32>;
}

impl Walk for Hops<'_> {
    fn search_from(&mut self, root: u32) -> (u32, u32) {
        self.run(&[root]);
        let hops = Hops::hops(self);
        let last = Walk::reached(self).max_by_key(|&node| hops[node as usize]);
        let last = last.expect("the root is reached");
        (last, hops[last as usize])
    }

    fn hops(&self) -> &[u32] {
        Hops::hops(self)
    }

    fn reached(&self) -> impl Iterator<Item = u32> {
        let hops = (0u32..).zip(Hops::hops(self));
        hops.filter(|&(_, &hops)| hops != UNREACHED)
            .map(|(node, _)| node)
    }
}

impl Walk for (BreadthFirst, &Adjacency) {
    fn search_from(&mut self, root: u32) -> (u32, u32) {
        self.0.run(self.1, &[root]);
        let last = *self.0.order().last().expect("the root is reached");
        (last, self.0.hops()[last as usize])
    }

    fn hops(&self) -> &[u32] {
        self.0.hops()
    }

    fn reached(&self) -> impl Iterator<Item = u32> {
        self.0.order().iter().copied()
    }
}

/// The node halfway on a shortest way from where the search began to one it reached.
fn halfway(rows: &Adjacency, hops: &[u32], end: u32) -> u32 {
    let mut node = end;
    for _ in 0..hops[end as usize] / 2 {
        let before = rows.neighbors(node).iter().copied();
        node = before
            .min_by_key(|&before| hops[before as usize])
            .expect("a node that is reached has one before it");
    }
    node
}

/// How far is it from the middle of each strong component? Those that others lead to are asked
/// first.
struct Onward<'a> {
    graph: &'a FrozenGraph,
    component_of: &'a [u32],
    /// From each node to the middle of its component.
    back: Vec<u32>,
    /// By component: nobody is farther from its middle.
    reach: Vec<u32>,
    /// By component: the shortest way to its middle from the component asked.
    entry: Vec<u32>,
    entered: Vec<u32>,
}

impl<'a> Onward<'a> {
    fn new(graph: &'a FrozenGraph, places: &'a StrongPlaces) -> Self {
        let count = places.count;
        Self {
            graph,
            component_of: &places.of,
            back: vec![0; graph.node_count()],
            reach: vec![0; count],
            entry: vec![UNREACHED; count],
            entered: Vec::new(),
        }
    }

    fn search(&self, search: &mut BreadthFirst, rows: &Adjacency, middle: u32) {
        let component = self.component_of[middle as usize];
        search.run_while(rows, middle, UNREACHED, |node, _| {
            self.component_of[node as usize] == component
        });
    }

    /// A bound for the middle of a component.
    fn reach(&mut self, search: &mut BreadthFirst, middle: u32, component: &[u32]) -> u32 {
        self.search(search, self.graph.outgoing_rows(), middle);
        let here = self.component_of[middle as usize];
        for &node in component {
            for &next in self.graph.outgoing(node) {
                let there = self.component_of[next as usize];
                if there == here {
                    continue;
                }
                let way = search.hops()[node as usize].saturating_add(1);
                let way = way.saturating_add(self.back[next as usize]);
                let entry = &mut self.entry[there as usize];
                if *entry == UNREACHED {
                    self.entered.push(there);
                }
                *entry = way.min(*entry);
            }
        }
        let mut reach = farthest(search);
        for there in self.entered.drain(..) {
            let way = std::mem::replace(&mut self.entry[there as usize], UNREACHED);
            reach = reach.max(way.saturating_add(self.reach[there as usize]));
        }
        reach
    }

    /// Keeps what components that lead here ask for.
    fn settle(&mut self, search: &mut BreadthFirst, middle: u32, component: &[u32], reach: u32) {
        self.search(search, self.graph.incoming_rows(), middle);
        for &node in component {
            self.back[node as usize] = search.hops()[node as usize];
        }
        self.reach[self.component_of[middle as usize] as usize] = reach;
    }
}
