//! What has to be searched, when all that can be told without a search is told?

use rayon::prelude::*;

use super::blocks::{Block, Blocks};
use super::twins::first_twins;
use crate::frozen::{Adjacency, FrozenGraph, offsets_of};

/// A part of the network to search by itself, its places in an order that keeps neighbours
/// close to each other in memory.
pub(super) struct Piece {
    outgoing: Adjacency,
    /// Missing when undirected.
    incoming: Option<Adjacency>,
    /// The nodes at each place: several when they are twins.
    nodes: Vec<u32>,
    offsets: Vec<u32>,
    /// How many nodes stand behind all the nodes at a place, themselves included.
    behind: Vec<f64>,
    /// What each node at a place is known to stand between, pairs counted both ways.
    known: Vec<f64>,
}

impl Piece {
    pub(super) fn place_count(&self) -> usize {
        self.outgoing.node_count()
    }

    pub(super) fn outgoing(&self) -> &Adjacency {
        &self.outgoing
    }

    pub(super) fn incoming(&self) -> &Adjacency {
        self.incoming.as_ref().unwrap_or(&self.outgoing)
    }

    pub(super) fn nodes(&self, place: u32) -> &[u32] {
        let [from, to] = [place, place + 1].map(|at| self.offsets[at as usize] as usize);
        &self.nodes[from..to]
    }

    #[inline]
    pub(super) fn behind(&self, place: u32) -> f64 {
        self.behind[place as usize]
    }

    #[inline]
    pub(super) fn copies(&self, place: u32) -> f64 {
        f64::from(self.offsets[place as usize + 1] - self.offsets[place as usize])
    }

    pub(super) fn known(&self) -> &[f64] {
        &self.known
    }

    /// The whole network.
    pub(super) fn whole(graph: &FrozenGraph) -> Self {
        let symmetric = graph.symmetric();
        let all = Selected::every(symmetric.outgoing_rows());
        Self {
            outgoing: all.rows_of(graph.outgoing_rows()),
            incoming: Some(all.rows_of(graph.incoming_rows())),
            offsets: (0..=graph.node_count() as u32).collect(),
            behind: vec![1.0; graph.node_count()],
            known: vec![0.0; graph.node_count()],
            nodes: all.order,
        }
    }

    /// A block, node by node.
    pub(super) fn block(block: &Block) -> Self {
        Self::folded(block, &(0..block.nodes.len() as u32).collect::<Vec<_>>())
    }

    /// A block whose nodes stand at the places of their first twins.
    fn folded(block: &Block, first: &[u32]) -> Self {
        let selected = Selected::new(&block.rows, |place| first[place as usize] == place);
        let place_count = selected.order.len();
        let place_of = |at: usize| selected.place_of[first[at] as usize] as usize;
        let mut copies = vec![0u32; place_count];
        let (mut behind, mut squares) = (vec![0.0; place_count], vec![0.0; place_count]);
        for (at, &count) in block.behind.iter().enumerate() {
            let (place, count) = (place_of(at), f64::from(count));
            copies[place] += 1;
            behind[place] += count;
            squares[place] += count * count;
        }
        let offsets = offsets_of(copies);
        let mut free = offsets.clone();
        let mut nodes = vec![0; block.nodes.len()];
        for (at, &node) in block.nodes.iter().enumerate() {
            let next = &mut free[place_of(at)];
            nodes[*next as usize] = node;
            *next += 1;
        }
        let mut piece = Self {
            outgoing: selected.rows_of(&block.rows),
            incoming: None,
            nodes,
            offsets,
            behind,
            known: vec![0.0; place_count],
        };
        piece.settle_twins(block, &selected, &squares);
        piece
    }

    /// Two twins that are not next to each other meet over each of their neighbours.
    fn settle_twins(&mut self, block: &Block, selected: &Selected, squares: &[f64]) {
        for place in 0..self.place_count() as u32 {
            let at = place as usize;
            let degree = block.rows.degree(selected.order[at]);
            let neighbors = self.outgoing.neighbors(place);
            let met: f64 = neighbors.iter().map(|&next| self.copies(next)).sum();
            // Twins next to each other are neighbours that no other place holds.
            if self.copies(place) > 1.0 && met as usize == degree {
                let share = (self.behind[at] * self.behind[at] - squares[at]) / met;
                for &neighbor in neighbors {
                    self.known[neighbor as usize] += share;
                }
            }
        }
    }
}

/// Some places of a graph in a new order: nearest first from the one with most neighbours.
struct Selected {
    order: Vec<u32>,
    /// Where each stands; none for those not selected.
    place_of: Vec<u32>,
}

const NOWHERE: u32 = u32::MAX;

impl Selected {
    fn every(rows: &Adjacency) -> Self {
        Self::new(rows, |_| true)
    }

    fn new(rows: &Adjacency, is_selected: impl Fn(u32) -> bool) -> Self {
        let mut starts: Vec<u32> = (0..rows.node_count() as u32)
            .filter(|&node| is_selected(node))
            .collect();
        starts.sort_by_key(|&node| std::cmp::Reverse(rows.degree(node)));
        let mut selected = Self {
            order: Vec::with_capacity(starts.len()),
            place_of: vec![NOWHERE; rows.node_count()],
        };
        let mut next = 0;
        for start in starts {
            selected.put(start);
            while let Some(&node) = selected.order.get(next) {
                next += 1;
                for &neighbor in rows.neighbors(node) {
                    if is_selected(neighbor) {
                        selected.put(neighbor);
                    }
                }
            }
        }
        selected
    }

    fn put(&mut self, node: u32) {
        let place = &mut self.place_of[node as usize];
        if *place == NOWHERE {
            *place = self.order.len() as u32;
            self.order.push(node);
        }
    }

    /// The rows among the selected.
    fn rows_of(&self, rows: &Adjacency) -> Adjacency {
        let mut degrees = Vec::with_capacity(self.order.len());
        let mut targets = Vec::new();
        let mut strengths = rows.is_weighted().then(Vec::new);
        let mut row: Vec<(u32, f64)> = Vec::new();
        for &node in &self.order {
            let ties = rows.ties(node);
            let places = ties.map(|(end, strength)| (self.place_of[end as usize], strength));
            row.clear();
            row.extend(places.filter(|&(place, _)| place != NOWHERE));
            row.sort_unstable_by_key(|&(place, _)| place);
            degrees.push(row.len() as u32);
            targets.extend(row.iter().map(|tie| tie.0));
            if let Some(strengths) = &mut strengths {
                strengths.extend(row.iter().map(|tie| tie.1));
            }
        }
        Adjacency::new(offsets_of(degrees), targets, strengths)
    }
}

/// A network in pieces.
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    /// What each node is between, besides.
    pub(super) parted: Vec<f64>,
}

impl Pieces {
    /// Direction allows no cut: who stands behind whom then depends on the way.
    pub(super) fn of(graph: &FrozenGraph) -> Self {
        if graph.is_directed() {
            return Self {
                pieces: vec![Piece::whole(graph)],
                parted: vec![0.0; graph.node_count()],
            };
        }
        let Blocks { blocks, parted, .. } = Blocks::of(graph);
        let pieces = blocks.into_par_iter().map(|block| {
            if graph.is_weighted() {
                Piece::block(&block)
            } else {
                Piece::folded(&block, &first_twins(&block.rows))
            }
        });
        Self {
            pieces: pieces.collect(),
            parted,
        }
    }
}
