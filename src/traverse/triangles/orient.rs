//! Which end of a tie is the hub?

use std::ops::Range;

use rayon::prelude::*;

use super::hubs::Hubs;
use super::{BOTH, DOWN, NUMBERS_PER_TASK, UP};
use crate::frozen::{FrozenGraph, offsets_of};
use crate::parallel;

/// A graph whose ties point to their end of higher degree, each once.
pub(crate) struct Oriented {
    /// The node with each number.
    pub(crate) node: Vec<u32>,
    pub(super) offsets: Vec<u32>,
    /// By row the lower numbers it is tied to, ascending.
    pub(crate) lower: Vec<u32>,
    /// How each tie is directed; empty when every tie leads both ways.
    dyads: Vec<u8>,
    directed: bool,
    pub(super) hubs: Hubs,
}

impl Oriented {
    /// Renumbers a graph; strengths are ignored.
    ///
    /// Complexity: O(n + m); 4 bytes a tie and 12 a node, 5 bytes a tie when directed.
    pub(super) fn new(graph: &FrozenGraph) -> Self {
        let (node, classes) = hubs_first(graph);
        let mut number = vec![0; node.len()];
        for (at, &node) in (0..).zip(&node) {
            number[node as usize] = at;
        }
        let rows = Rows {
            graph,
            number: &number,
            classes: &classes,
            class_count: classes.last().map_or(0, |&last| usize::from(last) + 1),
        };
        let by_node = parallel::fill(
            node.len(),
            NODES_PER_TASK,
            0,
            || (),
            |(), first, slice| {
                for (node, count) in (first as u32..).zip(slice) {
                    *count = rows.lower_count(node);
                }
            },
        );
        let lengths = node.iter().map(|&node| by_node[node as usize]).collect();
        let offsets = offsets_of(lengths);
        let (lower, dyads) = rows.fill(&node, &offsets);
        let hubs = Hubs::new(&offsets, &lower, graph.is_directed().then_some(&dyads));
        Self {
            node,
            offsets,
            lower,
            dyads,
            directed: graph.is_directed(),
            hubs,
        }
    }

    /// How many nodes there are.
    pub(crate) fn node_count(&self) -> usize {
        self.node.len()
    }

    /// The places of the row of a number.
    #[inline]
    pub(crate) fn row(&self, number: u32) -> Range<usize> {
        self.offsets[number as usize] as usize..self.offsets[number as usize + 1] as usize
    }

    /// Are there ties that lead one way only?
    pub(crate) fn is_directed(&self) -> bool {
        self.directed
    }

    /// How every tie is directed; `None` when all lead both ways.
    pub(crate) fn dyads(&self) -> Option<&[u8]> {
        self.directed.then_some(&self.dyads)
    }

    /// How the tie at that place is directed, seen from its higher end.
    #[inline]
    pub(crate) fn dyad<const DIRECTED: bool>(&self, tie: usize) -> u8 {
        if DIRECTED { self.dyads[tie] } else { BOTH }
    }

    /// A value for each tie, in the order of [`Self::lower`], from the two nodes it joins: the
    /// one with the higher number first.
    pub(crate) fn of_ties<T: Send + Clone + Default>(
        &self,
        value: impl Fn(u32, u32) -> T + Sync + Send,
    ) -> Vec<T> {
        let mut values = vec![T::default(); self.lower.len()];
        parallel::split_by_offsets(&mut values, &self.offsets, NUMBERS_PER_TASK)
            .into_par_iter()
            .for_each(|(numbers, part)| {
                let ties = numbers.flat_map(|a| {
                    self.row(a as u32)
                        .map(move |at| (self.node[a], self.node[self.lower[at] as usize]))
                });
                for (slot, (from, to)) in part.iter_mut().zip(ties) {
                    *slot = value(from, to);
                }
            });
        values
    }

    /// What stands by number, by node.
    pub(crate) fn by_node<T: Clone + Default>(&self, by_number: Vec<T>) -> Vec<T> {
        let mut by_node = vec![T::default(); by_number.len()];
        for (&node, value) in self.node.iter().zip(by_number) {
            by_node[node as usize] = value;
        }
        by_node
    }
}

const NODES_PER_TASK: usize = 1 << 9;

/// The rows of a graph in terms of the new numbers.
#[derive(Clone, Copy)]
struct Rows<'a> {
    graph: &'a FrozenGraph,
    number: &'a [u32],
    /// The class of each hub.
    classes: &'a [u8],
    class_count: usize,
}

impl Rows<'_> {
    /// The neighbours of a node by their numbers, each once, and how the tie leads there.
    #[inline]
    fn each_neighbor(&self, node: u32, mut each: impl FnMut(u32, u8)) {
        let (mut out, mut into) = (self.graph.outgoing(node), self.graph.incoming(node));
        if !self.graph.is_directed() {
            out.iter()
                .for_each(|&to| each(self.number[to as usize], BOTH));
            return;
        }
        loop {
            let next = match (out.first(), into.first()) {
                (None, None) => break,
                (Some(&to), None) => to,
                (None, Some(&from)) => from,
                (Some(&to), Some(&from)) => to.min(from),
            };
            let mut dyad = 0;
            if out.first() == Some(&next) {
                dyad |= DOWN;
                out = &out[1..];
            }
            if into.first() == Some(&next) {
                dyad |= UP;
                into = &into[1..];
            }
            each(self.number[next as usize], dyad);
        }
    }

    fn lower_count(&self, node: u32) -> u32 {
        let own = self.number[node as usize];
        let mut count = 0;
        self.each_neighbor(node, |other, _| count += u32::from(other < own));
        count
    }

    /// The lower neighbours of every number, ascending, with their dyads when directed.
    fn fill(&self, node: &[u32], offsets: &[u32]) -> (Vec<u32>, Vec<u8>) {
        let tie_count = offsets[node.len()] as usize;
        let mut lower = vec![0u32; tie_count];
        let mut targets = slices_by_node(&mut lower, node, offsets);
        if !self.graph.is_directed() {
            self.each_row(
                &mut targets,
                |other, _| other,
                |other| other,
                |[hubs, others], target| {
                    let (first, rest) = target.split_at_mut(hubs.len());
                    first.copy_from_slice(hubs);
                    rest.copy_from_slice(others);
                },
            );
            return (lower, Vec::new());
        }
        let mut dyads = vec![0u8; tie_count];
        let slices = slices_by_node(&mut dyads, node, offsets);
        let mut rows: Vec<_> = targets.into_iter().zip(slices).collect();
        self.each_row(
            &mut rows,
            |other, dyad| u64::from(other) << 2 | u64::from(dyad),
            |packed| (packed >> 2) as u32,
            |[hubs, others], (targets, dyads)| {
                let row = hubs.iter().chain(others);
                for (&packed, (target, dyad)) in row.zip(targets.iter_mut().zip(&mut **dyads)) {
                    *target = (packed >> 2) as u32;
                    *dyad = packed as u8 & BOTH;
                }
            },
        );
        (lower, dyads)
    }

    /// Packs the lower neighbours of every node and has them written, ascending: hubs, then others.
    /// Those of one class stand in the order of their numbers, as in the row.
    ///
    /// Nodes are taken in their own order, as their neighbours stand in memory, and not in
    /// that of their numbers: that takes half the time.
    fn each_row<P: Copy + Default + Send, T: Send>(
        &self,
        targets: &mut [T],
        pack: impl Fn(u32, u8) -> P + Sync,
        number: impl Fn(P) -> u32 + Sync,
        write: impl Fn([&[P]; 2], &mut T) + Sync,
    ) {
        let hub_count = self.classes.len() as u32;
        let rows = targets.par_chunks_mut(NODES_PER_TASK).enumerate();
        rows.for_each_init(Memory::default, |memory, (task, targets)| {
            for (node, target) in ((task * NODES_PER_TASK) as u32..).zip(targets) {
                let own = self.number[node as usize];
                let (own_hubs, length) = (own.min(hub_count), degree(self.graph, node) + 1);
                let [hubs, sorted, others] = memory.of_length(length);
                let (mut hub_end, mut other_end) = (0, 0);
                self.each_neighbor(node, |other, dyad| {
                    // Without a branch: half of all neighbours have a lower number.
                    let packed = pack(other, dyad);
                    hubs[hub_end] = packed;
                    hub_end += usize::from(other < own_hubs);
                    others[other_end] = packed;
                    other_end += usize::from((own_hubs..own).contains(&other));
                });
                let (hubs, sorted) = (&hubs[..hub_end], &mut sorted[..hub_end]);
                self.sort_by_class(hubs, &number, sorted);
                write([sorted, &others[..other_end]], target);
            }
        });
    }

    /// Sorts hubs of a row, which are in the order of their numbers within each class.
    fn sort_by_class<P: Copy>(&self, hubs: &[P], number: impl Fn(P) -> u32, sorted: &mut [P]) {
        let class = |hub| usize::from(self.classes[number(hub) as usize]);
        let ends = &mut [0u32; HUB_CLASSES][..self.class_count];
        hubs.iter().for_each(|&hub| ends[class(hub)] += 1);
        let mut next = 0;
        for end in &mut *ends {
            next += std::mem::replace(end, next);
        }
        for &hub in hubs {
            let end = &mut ends[class(hub)];
            sorted[*end as usize] = hub;
            *end += 1;
        }
    }
}

/// Room for the lower neighbours of a node: hubs, the same sorted, and others.
#[derive(Default)]
struct Memory<P>([Vec<P>; 3]);

impl<P: Copy + Default> Memory<P> {
    fn of_length(&mut self, length: usize) -> [&mut [P]; 3] {
        self.0.each_mut().map(|memory| {
            memory.resize(length.max(memory.len()), P::default());
            &mut memory[..length]
        })
    }
}

/// The row of each node, where `data` stands in the order of the numbers.
fn slices_by_node<'a, T>(mut data: &'a mut [T], node: &[u32], offsets: &[u32]) -> Vec<&'a mut [T]> {
    let mut slices: Vec<&mut [T]> = Vec::new();
    slices.resize_with(node.len(), Default::default);
    for (&node, ends) in node.iter().zip(offsets.windows(2)) {
        let (row, rest) = data.split_at_mut((ends[1] - ends[0]) as usize);
        slices[node as usize] = row;
        data = rest;
    }
    slices
}

/// Each doubling of the degree is a class of hubs.
const HUB_CLASSES: usize = u32::BITS as usize;

/// The nodes, those with many ties first, and the class of each hub among them.
///
/// Whoever has twice the mean is a hub; each doubling is a class of its own, and nodes of one
/// class stand in their own order. That bounds the work as the order of the degrees would, and
/// most rows are in order as they are. A tie both ways counts twice: any order gives the same
/// triangles.
fn hubs_first(graph: &FrozenGraph) -> (Vec<u32>, Vec<u8>) {
    const CLASSES: usize = HUB_CLASSES + 1;
    let ways = if graph.is_directed() { 2 } else { 1 };
    let twice = 2 * ways * graph.arc_count();
    let least = twice.div_ceil(graph.node_count().max(1)).max(1);
    let place = |node: u32| ((degree(graph, node) / least) as u32).leading_zeros() as u8;
    let places: Vec<u8> = graph.nodes().map(place).collect();
    let mut starts = vec![0u32; CLASSES];
    for &place in &places {
        starts[usize::from(place)] += 1;
    }
    let mut starts = offsets_of(starts);
    let hub_count = starts[CLASSES - 1];
    let mut nodes = vec![0; graph.node_count()];
    for (node, &place) in graph.nodes().zip(&places) {
        let start = &mut starts[usize::from(place)];
        nodes[*start as usize] = node;
        *start += 1;
    }
    let hubs = &nodes[..hub_count as usize];
    let places = hubs.iter().map(|&hub| places[hub as usize]);
    // The first has the highest degree, and its class is the first.
    let first = places.clone().next().unwrap_or(0);
    let classes = places.map(|place| place - first).collect();
    (nodes, classes)
}

fn degree(graph: &FrozenGraph, node: u32) -> usize {
    let outgoing = graph.outgoing(node).len();
    if graph.is_directed() {
        outgoing + graph.incoming(node).len()
    } else {
        outgoing
    }
}
