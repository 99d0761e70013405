//! Which set fits the pattern of core and periphery best?

use super::{CorePeriphery, Split};
use crate::analyses::NodeMark;
use crate::frozen::FrozenGraph;

/// A set of nodes with its fit, changed one node at a time, and the best met so far.
pub(super) struct Search<'a> {
    graph: &'a FrozenGraph,
    is_core: Vec<bool>,
    sums: Sums,
    /// The strength, and its square, of what each node has with the core.
    with_core: Vec<[f64; 2]>,
    /// The same with everybody.
    with_all: Vec<[f64; 2]>,
    best: Option<(f64, Vec<bool>)>,
}

/// What the fit depends on; cells are ordered pairs.
#[derive(Clone, Copy)]
struct Sums {
    nodes: f64,
    core_nodes: f64,
    /// Strength within the core.
    core: f64,
    /// Strength within the periphery.
    periphery: f64,
    /// Squared strength within either.
    squares: f64,
}

/// A change of the fit below this is rounding.
const GAIN: f64 = 1e-12;

const ROUNDS: usize = 100;

impl Sums {
    /// The correlation of strengths with the pattern over the cells within core and
    /// periphery; `None` when either does not vary.
    fn fit(self) -> Option<f64> {
        let core_cells = self.core_nodes * (self.core_nodes - 1.0);
        let outside = self.nodes - self.core_nodes;
        let cells = core_cells + outside * (outside - 1.0);
        let total = self.core + self.periphery;
        let covariance = cells * self.core - core_cells * total;
        let of_strength = cells * self.squares - total * total;
        let of_pattern = core_cells * (cells - core_cells);
        // Where all strengths are alike their variance is rounding.
        let varies = of_strength > 1e-12 * cells * self.squares && of_pattern > 0.0;
        varies.then(|| covariance / (of_strength.sqrt() * of_pattern.sqrt()))
    }
}

impl<'a> Search<'a> {
    /// Starts with everybody in the periphery.
    pub(super) fn new(graph: &'a FrozenGraph) -> Self {
        let with_all: Vec<[f64; 2]> = graph
            .nodes()
            .map(|node| {
                let ties = partners(graph, node);
                ties.fold([0.0; 2], |[sum, squares], (_, s)| {
                    [sum + s, squares + s * s]
                })
            })
            .collect();
        let mut search = Self {
            graph,
            is_core: Vec::new(),
            sums: Sums {
                nodes: graph.node_count() as f64,
                core_nodes: 0.0,
                core: 0.0,
                periphery: 0.0,
                squares: 0.0,
            },
            with_core: Vec::new(),
            with_all,
            best: None,
        };
        search.clear();
        search
    }

    fn clear(&mut self) {
        let count = self.graph.node_count();
        self.is_core = vec![false; count];
        self.with_core = vec![[0.0; 2]; count];
        let ends = |at: usize| -> f64 { self.with_all.iter().map(|all| all[at]).sum() };
        self.sums.core_nodes = 0.0;
        self.sums.core = 0.0;
        self.sums.periphery = ends(0) / 2.0;
        self.sums.squares = ends(1) / 2.0;
    }

    pub(super) fn into_best(self) -> Option<Split> {
        let (fit, core) = self.best?;
        Some(Split {
            core: NodeMark(core),
            fit,
        })
    }

    /// The sums after a node changes sides.
    fn flipped(&self, node: u32) -> Sums {
        let [core, core_squares] = self.with_core[node as usize];
        let [all, all_squares] = self.with_all[node as usize];
        let (rest, rest_squares) = (all - core, all_squares - core_squares);
        let sign = if self.is_core[node as usize] {
            -1.0
        } else {
            1.0
        };
        Sums {
            nodes: self.sums.nodes,
            core_nodes: self.sums.core_nodes + sign,
            core: self.sums.core + sign * core,
            periphery: self.sums.periphery - sign * rest,
            squares: self.sums.squares + sign * (core_squares - rest_squares),
        }
    }

    fn flip(&mut self, node: u32) {
        self.sums = self.flipped(node);
        let entered = !self.is_core[node as usize];
        self.is_core[node as usize] = entered;
        let sign = if entered { 1.0 } else { -1.0 };
        for (partner, strength) in partners(self.graph, node) {
            let [sum, squares] = &mut self.with_core[partner as usize];
            *sum += sign * strength;
            *squares += sign * strength * strength;
        }
    }

    fn keep_if_best(&mut self) {
        if let Some(fit) = self.sums.fit()
            && self.best.as_ref().is_none_or(|(best, _)| fit > best + GAIN)
        {
            self.best = Some((fit, self.is_core.clone()));
        }
    }

    /// Meets every set, each one node from the one before (Gray code).
    pub(super) fn try_all(&mut self) {
        for step in 1u32..1 << self.graph.node_count() {
            self.flip(step.trailing_zeros());
            self.keep_if_best();
        }
    }

    /// Takes nodes into the core by falling degree and goes back to the best of these sets.
    pub(super) fn grow_by_degree(&mut self) {
        let mut order: Vec<u32> = self.graph.nodes().collect();
        order.sort_by(|&left, &right| {
            let degree = |node: u32| self.with_all[node as usize][0];
            degree(right).total_cmp(&degree(left))
        });
        self.clear();
        let (mut best, mut count) = (f64::NEG_INFINITY, 0);
        for (at, &node) in order.iter().enumerate() {
            self.flip(node);
            if let Some(fit) = self.sums.fit().filter(|&fit| fit > best + GAIN) {
                (best, count) = (fit, at + 1);
            }
        }
        self.clear();
        order[..count].iter().for_each(|&node| self.flip(node));
    }

    /// Improves a set given by who is in it.
    pub(super) fn improve_from(&mut self, mut is_core: impl FnMut(u32) -> bool) {
        self.clear();
        for node in self.graph.nodes() {
            if is_core(node) {
                self.flip(node);
            }
        }
        self.improve();
    }

    /// Changes sides of single nodes, and where that is cheap of chains, as long as it helps.
    pub(super) fn improve(&mut self) {
        self.improve_singly();
        if self.graph.node_count() <= CorePeriphery::CHAINED {
            let rounds = 0..ROUNDS;
            rounds
                .take_while(|_| self.improve_by_chain())
                .for_each(drop);
        }
        self.keep_if_best();
    }

    /// Every node changes sides once, each time the one that leaves the best fit, and what
    /// came after the best set is undone. Did it help?
    fn improve_by_chain(&mut self) -> bool {
        let fit_of = |sums: Sums| sums.fit().unwrap_or(f64::NEG_INFINITY);
        let mut free: Vec<u32> = self.graph.nodes().collect();
        let mut chain = Vec::with_capacity(free.len());
        let (mut best, mut kept) = (fit_of(self.sums), 0);
        while !free.is_empty() {
            let fits = free.iter().map(|&node| fit_of(self.flipped(node)));
            let next = fits.enumerate().reduce(|best, other| {
                // Of equals the first.
                if other.1 > best.1 { other } else { best }
            });
            let Some((at, fit)) = next else { break };
            let node = free.remove(at);
            self.flip(node);
            chain.push(node);
            if fit > best + GAIN {
                (best, kept) = (fit, chain.len());
            }
        }
        chain[kept..].iter().for_each(|&node| self.flip(node));
        kept > 0
    }

    fn improve_singly(&mut self) {
        for _ in 0..ROUNDS {
            let mut improved = false;
            for node in self.graph.nodes() {
                let now = self.sums.fit().unwrap_or(f64::NEG_INFINITY);
                if self.flipped(node).fit().is_some_and(|fit| fit > now + GAIN) {
                    self.flip(node);
                    improved = true;
                }
            }
            if !improved {
                break;
            }
        }
    }
}

/// What the node has with others, out and in, an undirected tie both ways.
fn partners(graph: &FrozenGraph, node: u32) -> impl Iterator<Item = (u32, f64)> {
    let outgoing = graph.outgoing_rows().ties(node);
    outgoing.chain(graph.incoming_rows().ties(node))
}
