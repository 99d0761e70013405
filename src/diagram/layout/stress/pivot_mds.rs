//! Where do distances to a few pivots alone put everybody?
//!
//! Classical scaling of the pivots' columns: Brandes, U. & Pich, C. (2007) Eigensolver methods
//! for progressive multidimensional scaling of large data, doi:10.1007/978-3-540-70904-6_6.

use rayon::prelude::*;

use crate::diagram::layout::geometry::Point;
use crate::parallel;
use crate::random::mix;

/// More pivots change the start little and cost their number squared.
pub(super) const PIVOTS: usize = 50;

const NODES_PER_TASK: usize = 1 << 11;
const STEPS: usize = 100;

/// Nodes with the same neighbors would stand on one spot; they are moved apart by so much of
/// a tie.
const APART: f64 = 0.1;

/// The places of `node_count` nodes from their hops to each pivot, one unit a hop.
pub(super) fn places(node_count: usize, hops: &[&[u32]], seed: u64) -> Vec<Point> {
    let centered = Centered::new(node_count, hops);
    let products = centered.products();
    let first = leading(&products, None);
    let second = leading(&products, Some(&first));
    let mut places = parallel::fill(
        node_count,
        NODES_PER_TASK,
        Point::default(),
        || vec![0.0; hops.len()],
        |row, start, slice| {
            for (node, place) in (start..).zip(slice) {
                centered.row(node, row);
                *place = Point::new(dot(row, &first), dot(row, &second));
            }
        },
    );
    let scale = scale(&places, hops);
    for (node, place) in places.iter_mut().enumerate() {
        let bits = mix(seed ^ mix(node as u64));
        let part = |bits: u64| (f64::from(bits as u32) / f64::from(u32::MAX) - 0.5) * APART;
        *place = place
            .times(scale)
            .plus(Point::new(part(bits), part(bits >> 32)));
    }
    places
}

/// −½ of the squared distances, less the means of their row and column.
struct Centered<'a> {
    hops: &'a [&'a [u32]],
    column_means: Vec<f64>,
    mean: f64,
}

impl<'a> Centered<'a> {
    fn new(node_count: usize, hops: &'a [&'a [u32]]) -> Self {
        let column_means: Vec<f64> = hops
            .iter()
            .map(|hops| parallel::sum(node_count, |node| square(hops[node])) / node_count as f64)
            .collect();
        Self {
            hops,
            mean: column_means.iter().sum::<f64>() / hops.len() as f64,
            column_means,
        }
    }

    fn row(&self, node: usize, row: &mut [f64]) {
        for (value, hops) in row.iter_mut().zip(self.hops) {
            *value = square(hops[node]);
        }
        let row_mean = row.iter().sum::<f64>() / row.len() as f64;
        for (value, column_mean) in row.iter_mut().zip(&self.column_means) {
            *value = -0.5 * (*value - row_mean - column_mean + self.mean);
        }
    }

    /// The products of each column with each, summed over nodes in fixed tasks.
    fn products(&self) -> Vec<Vec<f64>> {
        let count = self.hops.len();
        let node_count = self.hops.first().map_or(0, |hops| hops.len());
        let parts: Vec<Vec<f64>> = parallel::tasks(node_count, NODES_PER_TASK)
            .map(|range| {
                let mut sums = vec![0.0; count * count];
                let mut row = vec![0.0; count];
                for node in range {
                    self.row(node, &mut row);
                    for (&value, sums) in row.iter().zip(sums.chunks_exact_mut(count)) {
                        for (sum, other) in sums.iter_mut().zip(&row) {
                            *sum += value * other;
                        }
                    }
                }
                sums
            })
            .collect();
        let mut products = vec![vec![0.0; count]; count];
        for part in &parts {
            for (sums, part) in products.iter_mut().zip(part.chunks_exact(count)) {
                for (sum, value) in sums.iter_mut().zip(part) {
                    *sum += value;
                }
            }
        }
        products
    }
}

/// The direction a symmetric matrix stretches most, at a right angle to `other`; zero when
/// there is none.
fn leading(matrix: &[Vec<f64>], other: Option<&[f64]>) -> Vec<f64> {
    let mut vector: Vec<f64> = (0..matrix.len())
        .map(|at| 1.0 + (mix(at as u64) >> 11) as f64 / (1u64 << 53) as f64)
        .collect();
    for _ in 0..STEPS {
        if let Some(other) = other {
            let shared = dot(&vector, other);
            for (value, other) in vector.iter_mut().zip(other) {
                *value -= shared * other;
            }
        }
        let next: Vec<f64> = matrix.iter().map(|row| dot(row, &vector)).collect();
        let length = dot(&next, &next).sqrt();
        if length < 1e-9 {
            return vec![0.0; matrix.len()];
        }
        vector = next.into_iter().map(|value| value / length).collect();
    }
    vector
}

/// The factor that makes distances to the pivots fit best, each weighed by 1 / hops².
fn scale(places: &[Point], hops: &[&[u32]]) -> f64 {
    let (mut fit, mut size) = (0.0, 0.0);
    for hops in hops {
        let Some(pivot) = hops.iter().position(|&hops| hops == 0) else {
            continue;
        };
        let share = |node: usize| match hops[node] {
            0 => 0.0,
            hops => places[node].distance(places[pivot]) / f64::from(hops),
        };
        fit += parallel::sum(places.len(), share);
        size += parallel::sum(places.len(), |node| share(node) * share(node));
    }
    if size > 0.0 { fit / size } else { 1.0 }
}

fn square(hops: u32) -> f64 {
    f64::from(hops) * f64::from(hops)
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(left, right)| left * right)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_line() {
        let hops: [[u32; 4]; 4] = [[0, 1, 2, 3], [1, 0, 1, 2], [2, 1, 0, 1], [3, 2, 1, 0]];
        let rows: Vec<&[u32]> = hops.iter().map(|row| &row[..]).collect();
        let places = places(4, &rows, 1);
        for (one, row) in hops.iter().enumerate() {
            for (two, &hops) in row.iter().enumerate() {
                let distance = places[one].distance(places[two]);
                assert!((distance - f64::from(hops)).abs() < 2.0 * APART);
            }
        }
    }

    #[test]
    fn alone_is_at_the_origin() {
        let places = places(1, &[&[0]], 1);
        assert!(places[0].length() <= APART);
    }
}
