//! What is the lowest level of a search? One network as it is, or several layers as one.

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::{Several, Single, Term};
use super::quality::Objective;
use super::search::{Limits, leiden, louvain};
use super::{Layer, Method};
use crate::frozen::{Adjacency, FrozenGraph};
use crate::random::Random;

/// The lowest level, in the leanest form its network allows.
pub(super) enum Ground<'a> {
    Counted(Level<'a, u32, Single>),
    Weighted(Level<'a, f64, Single>),
    Layered(Level<'static, f64, Several>),
}

impl<'a> Ground<'a> {
    /// # Panics
    /// When layers have different nodes.
    pub(super) fn of(layers: &[Layer<'a>], objective: Objective, resolution: f64) -> Self {
        match layers {
            [layer] if !layer.graph.is_directed() => {
                Self::single(layer.graph, objective, resolution)
            }
            _ => Self::Layered(layered(layers, objective, resolution)),
        }
    }

    fn single(graph: &'a FrozenGraph, objective: Objective, resolution: f64) -> Self {
        let rows = graph.outgoing_rows();
        let strengths: Vec<f64> = graph.nodes().map(|node| strength(rows, node)).collect();
        let masses = match objective {
            Objective::Modularity => Single {
                factor: resolution / strengths.iter().sum::<f64>(),
                of: strengths,
            },
            Objective::ConstantPotts => Single {
                factor: resolution,
                of: vec![1.0; graph.node_count()],
            },
        };
        match rows.all_strengths() {
            None => Self::Counted(level(rows, None, masses)),
            Some(strengths) => Self::Weighted(level(rows, Some(strengths), masses)),
        }
    }

    /// One run.
    pub(super) fn search(&self, method: Method, random: &mut Random, limits: Limits) -> Vec<u32> {
        macro_rules! search {
            ($level:expr) => {
                match method {
                    Method::Leiden => leiden($level, random, limits),
                    Method::Louvain => louvain($level, random),
                }
            };
        }
        match self {
            Self::Counted(level) => search!(level),
            Self::Weighted(level) => search!(level),
            Self::Layered(level) => search!(level),
        }
    }
}

fn level<'a, S: Strength>(
    rows: &'a Adjacency,
    strengths: Option<&'a [S]>,
    masses: Single,
) -> Level<'a, S, Single> {
    Level {
        offsets: rows.offsets().into(),
        targets: rows.targets().into(),
        strengths: strengths.map(Into::into),
        masses,
    }
}

fn strength(rows: &Adjacency, node: u32) -> f64 {
    match rows.strengths(node) {
        Some(strengths) => strengths.iter().sum(),
        None => rows.degree(node) as f64,
    }
}

/// All layers as one level: each tie counts by its layer's share, for modularity over the
/// layer's whole strength, so that the gain of a move is the gain of the summed quality.
fn layered(
    layers: &[Layer<'_>],
    objective: Objective,
    resolution: f64,
) -> Level<'static, f64, Several> {
    let node_count = layers.first().map_or(0, |layer| layer.graph.node_count());
    let parts: Vec<Part<'_>> = layers
        .iter()
        .map(|layer| Part::of(layer, objective))
        .collect();
    let mut gather = Gather::new(node_count);
    let (mut offsets, mut targets, mut strengths) = (vec![0], Vec::new(), Vec::new());
    for node in 0..node_count as u32 {
        for part in &parts {
            part.gather(node, &mut gather);
        }
        gather.drain(|other, strength| {
            targets.push(other);
            strengths.push(strength);
        });
        let end = u32::try_from(targets.len()).expect("layers have fewer than 2^32 arcs together");
        offsets.push(end);
    }
    Level {
        offsets: offsets.into(),
        targets: targets.into(),
        strengths: Some(strengths.into()),
        masses: masses(&parts, objective, resolution, node_count),
    }
}

/// A layer that has ties, and by how much each counts.
struct Part<'a> {
    graph: &'a FrozenGraph,
    scale: f64,
    total: f64,
}

impl<'a> Part<'a> {
    fn of(layer: &Layer<'a>, objective: Objective) -> Self {
        let rows = layer.graph.outgoing_rows();
        let arcs: f64 = layer.graph.nodes().map(|node| strength(rows, node)).sum();
        let total = if layer.graph.is_directed() {
            arcs
        } else {
            arcs / 2.0
        };
        let scale = match objective {
            Objective::Modularity if total > 0.0 => layer.share / total,
            _ => layer.share,
        };
        Self {
            graph: layer.graph,
            scale,
            total,
        }
    }

    /// A product too small for a number is no tie: the gatherer takes 0 for "nothing yet".
    fn add(&self, gather: &mut Gather<f64>, other: u32, strength: f64) {
        let scaled = strength * self.scale;
        if scaled > 0.0 {
            gather.add(other, scaled);
        }
    }

    fn gather(&self, node: u32, gather: &mut Gather<f64>) {
        for (other, strength) in self.graph.outgoing_rows().ties(node) {
            self.add(gather, other, strength);
        }
        if self.graph.is_directed() {
            for (other, strength) in self.graph.incoming_rows().ties(node) {
                self.add(gather, other, strength);
            }
        }
    }
}

/// For modularity the outgoing and incoming strengths of each layer, for the constant Potts
/// model one size for all.
fn masses(parts: &[Part<'_>], objective: Objective, resolution: f64, node_count: usize) -> Several {
    let term = |own, other, factor| Term { own, other, factor };
    if objective == Objective::ConstantPotts {
        let pairs = |part: &Part<'_>| if part.graph.is_directed() { 2.0 } else { 1.0 };
        let factor = parts
            .iter()
            .map(|part| part.scale * pairs(part))
            .sum::<f64>()
            * resolution;
        return Several {
            of: vec![1.0; node_count],
            width: 1,
            terms: vec![term(0, 0, factor)],
        };
    }
    let width = 2 * parts.len();
    let mut of = vec![0.0; node_count * width];
    let mut terms = Vec::new();
    for (at, part) in parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.total > 0.0)
    {
        let (out, into) = (2 * at, 2 * at + 1);
        let factor = resolution * part.scale / part.total;
        if part.graph.is_directed() {
            terms.extend([term(out, into, factor), term(into, out, factor)]);
        } else {
            terms.push(term(out, out, factor / 2.0));
        }
        for node in part.graph.nodes() {
            let row = &mut of[node as usize * width..][..width];
            row[out] = strength(part.graph.outgoing_rows(), node);
            row[into] = strength(part.graph.incoming_rows(), node);
        }
    }
    Several { of, width, terms }
}
