//! Where do the neighbours of a node stand?

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::parallel;

/// The neighbours of every node, row after row, each row sorted and without repetition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Adjacency {
    /// Where each row starts, and after the last where it ends.
    offsets: Arc<Vec<u32>>,
    targets: Arc<Vec<u32>>,
    strengths: Option<Arc<Vec<f64>>>,
}

const NODES_PER_TASK: usize = 1 << 12;

impl Adjacency {
    pub(crate) fn new(offsets: Vec<u32>, targets: Vec<u32>, strengths: Option<Vec<f64>>) -> Self {
        debug_assert_eq!(offsets.last().map(|&end| end as usize), Some(targets.len()));
        debug_assert!(
            strengths
                .as_ref()
                .is_none_or(|all| all.len() == targets.len())
        );
        Self {
            offsets: Arc::new(offsets),
            targets: Arc::new(targets),
            strengths: strengths.map(Arc::new),
        }
    }

    /// The same rows without strengths.
    pub(super) fn unweighted(&self) -> Self {
        Self {
            strengths: None,
            ..self.clone()
        }
    }

    /// The same rows without strengths when the node `order[i]` is called `i`; `places` is the
    /// inverse of `order`.
    pub(crate) fn renumbered(&self, order: &[u32], places: &[u32]) -> Self {
        let degrees = order.iter().map(|&node| self.degree(node) as u32);
        let offsets = offsets_of(degrees.collect());
        let mut targets = vec![0; self.arc_count()];
        parallel::split_by_offsets(&mut targets, &offsets, NODES_PER_TASK)
            .into_par_iter()
            .for_each(|(nodes, mut part)| {
                for &node in &order[nodes] {
                    let neighbors = self.neighbors(node);
                    let (row, rest) = part.split_at_mut(neighbors.len());
                    for (target, &neighbor) in row.iter_mut().zip(neighbors) {
                        *target = places[neighbor as usize];
                    }
                    row.sort_unstable();
                    part = rest;
                }
            });
        Self::new(offsets, targets, None)
    }

    pub(crate) fn node_count(&self) -> usize {
        self.offsets.len() - 1
    }

    #[inline]
    pub(crate) fn arc_count(&self) -> usize {
        self.targets.len()
    }

    pub(crate) fn is_weighted(&self) -> bool {
        self.strengths.is_some()
    }

    #[inline]
    pub(crate) fn offsets(&self) -> &[u32] {
        &self.offsets
    }

    #[inline]
    pub(crate) fn targets(&self) -> &[u32] {
        &self.targets
    }

    /// The neighbours of these nodes, row after row.
    #[inline]
    pub(crate) fn run(&self, nodes: Range<usize>) -> &[u32] {
        &self.targets[self.offsets[nodes.start] as usize..self.offsets[nodes.end] as usize]
    }

    #[inline]
    pub(crate) fn row(&self, node: u32) -> Range<usize> {
        self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize
    }

    #[inline]
    pub(crate) fn neighbors(&self, node: u32) -> &[u32] {
        &self.targets[self.row(node)]
    }

    #[inline]
    pub(crate) fn degree(&self, node: u32) -> usize {
        self.row(node).len()
    }

    #[inline]
    pub(crate) fn strengths(&self, node: u32) -> Option<&[f64]> {
        Some(&self.strengths.as_ref()?[self.row(node)])
    }

    /// The strengths of all rows, one after the other.
    pub(crate) fn all_strengths(&self) -> Option<&[f64]> {
        self.strengths.as_deref().map(Vec::as_slice)
    }

    /// The neighbours with the strength of each tie, 1 when ties have none.
    #[inline]
    pub(crate) fn ties(&self, node: u32) -> impl Iterator<Item = (u32, f64)> {
        let strengths = self.strengths(node);
        let neighbors = self.neighbors(node).iter().enumerate();
        neighbors.map(move |(at, &neighbor)| (neighbor, strengths.map_or(1.0, |all| all[at])))
    }
}

/// Where rows of these lengths start.
///
/// # Panics
/// When they do not fit in 32 bits; whoever counts them checks that first.
pub(crate) fn offsets_of(degrees: Vec<u32>) -> Vec<u32> {
    let mut offsets = degrees;
    offsets.push(0);
    let mut start = 0u32;
    for offset in &mut offsets {
        let degree = *offset;
        *offset = start;
        start = start
            .checked_add(degree)
            .expect("arcs are counted in 32 bits");
    }
    offsets
}
