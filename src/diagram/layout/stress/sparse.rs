//! How is stress made small when all pairs are too many?
//!
//! Each node looks at its neighbors and at some pivots; a pivot speaks for the nodes around it
//! that are nearer to it than half the way: Ortmann, Klimenta & Brandes (2017) A sparse stress
//! model, doi:10.7155/jgaa.00440. A node moves to the weighted mean of the places the others
//! would have it at. Nodes move in blocks: within a block one after the other, between blocks
//! at once, so that the number of threads changes nothing.

use rayon::prelude::*;

use super::part::Part;
use super::pivot_mds;
use super::pivots::Pivots;
use crate::diagram::layout::geometry::Point;
use crate::parallel;
use crate::random::Random;

const PIVOTS: usize = 104;
const LANES: usize = 8;
const NODES_PER_BLOCK: usize = 1 << 10;
const MOST_PASSES: usize = 80;

/// Passes end when nodes move by less than so much of a tie in the root of the mean square.
const STILL: f64 = 0.005;

/// The places of a component, one unit a tie.
pub(super) fn places(part: &Part<'_>, seed: u64) -> Vec<Point> {
    let mut random = Random::new(seed);
    let pivots = Pivots::choose(part, PIVOTS, &mut random);
    let rows: Vec<&[u32]> = pivots.hops[..pivot_mds::PIVOTS]
        .iter()
        .map(|row| &row[..])
        .collect();
    let start = pivot_mds::places(part.len(), &rows, random.bits());
    let model = Model::new(part, &pivots);
    let mut places: Vec<[f32; 2]> = start
        .iter()
        .map(|place| [place.x as f32, place.y as f32])
        .collect();
    for _ in 0..MOST_PASSES {
        let next = model.pass(part, &places);
        let moved = parallel::sum(part.len(), |at| {
            let [x, y] = [0, 1].map(|axis| f64::from(next[at][axis] - places[at][axis]));
            x * x + y * y
        });
        places = next;
        if (moved / part.len() as f64).sqrt() < STILL {
            break;
        }
    }
    places
        .into_iter()
        .map(|[x, y]| Point::new(f64::from(x), f64::from(y)))
        .collect()
}

/// How far each node should be from each pivot, and what that counts.
struct Model<'a> {
    pivots: &'a [usize],
    /// Node after node, a block of [`PIVOTS`] each.
    ideals: Vec<f32>,
    weights: Vec<f32>,
    /// 1 / the weight of all that a node looks at.
    shares: Vec<f32>,
}

impl<'a> Model<'a> {
    fn new(part: &Part<'_>, pivots: &'a Pivots) -> Self {
        let within = spoken_for(part.len(), pivots);
        let width = PIVOTS;
        let mut ideals = vec![0.0f32; part.len() * width];
        let mut weights = vec![0.0f32; part.len() * width];
        let mut shares = vec![0.0f32; part.len()];
        ideals
            .par_chunks_mut(width)
            .zip(weights.par_chunks_mut(width))
            .zip(shares.par_iter_mut())
            .enumerate()
            .with_min_len(NODES_PER_BLOCK)
            .for_each(|(at, ((ideals, weights), share))| {
                let mut sum = 0.0;
                for (number, hops) in pivots.hops.iter().enumerate() {
                    let hops = hops[at];
                    // Itself and its neighbors a node looks at anyway.
                    if hops <= 1 {
                        continue;
                    }
                    let ideal = f64::from(hops) * part.factor(at, pivots.nodes[number]);
                    let weight = f64::from(within[number][hops as usize / 2]) / (ideal * ideal);
                    ideals[number] = ideal as f32;
                    weights[number] = weight as f32;
                    sum += weight;
                }
                for neighbor in part.neighbors(at) {
                    let ideal = part.factor(at, neighbor);
                    sum += 1.0 / (ideal * ideal);
                }
                *share = (1.0 / sum) as f32;
            });
        Self {
            pivots: &pivots.nodes,
            ideals,
            weights,
            shares,
        }
    }

    /// Where everybody moves.
    fn pass(&self, part: &Part<'_>, places: &[[f32; 2]]) -> Vec<[f32; 2]> {
        let axis = |axis: usize| -> Vec<f32> {
            let places = self.pivots.iter().map(|&pivot| places[pivot][axis]);
            places.collect()
        };
        let (pivots_x, pivots_y) = (axis(0), axis(1));
        let mut next = places.to_vec();
        next.par_chunks_mut(NODES_PER_BLOCK)
            .enumerate()
            .for_each(|(block, slice)| {
                let first = block * NODES_PER_BLOCK;
                for offset in 0..slice.len() {
                    let at = first + offset;
                    let here = slice[offset];
                    let row = at * PIVOTS..(at + 1) * PIVOTS;
                    let [mut x, mut y] = pulled(
                        here,
                        [&pivots_x, &pivots_y],
                        &self.ideals[row.clone()],
                        &self.weights[row],
                    );
                    for neighbor in part.neighbors(at) {
                        let there = match neighbor.checked_sub(first) {
                            Some(offset) if offset < slice.len() => slice[offset],
                            _ => places[neighbor],
                        };
                        let ideal = part.factor(at, neighbor) as f32;
                        let weight = 1.0 / (ideal * ideal);
                        let (dx, dy) = (here[0] - there[0], here[1] - there[1]);
                        let stretch = ideal / (dx * dx + dy * dy).sqrt().max(1e-6);
                        x += weight * (there[0] + dx * stretch);
                        y += weight * (there[1] + dy * stretch);
                    }
                    slice[offset] = [x * self.shares[at], y * self.shares[at]];
                }
            });
        next
    }
}

/// For each pivot, by hops: how many of the nodes that have no nearer pivot are so near.
fn spoken_for(node_count: usize, pivots: &Pivots) -> Vec<Vec<u32>> {
    let nearest: Vec<u32> = parallel::fill(
        node_count,
        NODES_PER_BLOCK,
        0,
        || (),
        |(), first, slice| {
            for (at, nearest) in (first..).zip(slice) {
                let all = (0..).zip(&pivots.hops);
                let least = all.min_by_key(|(_, hops)| hops[at]);
                *nearest = least.map_or(0, |(number, _)| number);
            }
        },
    );
    let mut within: Vec<Vec<u32>> = pivots
        .hops
        .iter()
        .map(|hops| vec![0; hops.iter().max().map_or(1, |&most| most as usize + 1)])
        .collect();
    for (at, &pivot) in nearest.iter().enumerate() {
        let pivot = pivot as usize;
        within[pivot][pivots.hops[pivot][at] as usize] += 1;
    }
    for counts in &mut within {
        let mut sum = 0;
        for count in counts {
            sum += *count;
            *count = sum;
        }
    }
    within
}

/// Where all pivots would have a node, weighted and summed in lanes.
#[inline]
fn pulled(here: [f32; 2], pivots: [&[f32]; 2], ideals: &[f32], weights: &[f32]) -> [f32; 2] {
    let mut sums = [[0.0f32; LANES]; 2];
    let chunks = pivots[0]
        .chunks_exact(LANES)
        .zip(pivots[1].chunks_exact(LANES))
        .zip(ideals.chunks_exact(LANES).zip(weights.chunks_exact(LANES)));
    for ((xs, ys), (ideals, weights)) in chunks {
        for lane in 0..LANES {
            let (dx, dy) = (here[0] - xs[lane], here[1] - ys[lane]);
            let stretch = ideals[lane] / (dx * dx + dy * dy).sqrt().max(1e-6);
            sums[0][lane] += weights[lane] * (xs[lane] + dx * stretch);
            sums[1][lane] += weights[lane] * (ys[lane] + dy * stretch);
        }
    }
    sums.map(|lanes| lanes.iter().sum())
}
