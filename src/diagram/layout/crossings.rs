//! How often do lines cross?

use super::geometry::{Point, Rect, cross};
use crate::parallel;

/// How many lines make a task.
const LINES_PER_TASK: usize = 256;

/// How many pairs of straight lines cross at a point inside both.
///
/// Lines sorted by their left end; each is compared with those that start before it ends and
/// share some height with it.
///
/// # Complexity
/// O(m log m + pairs of lines that share some x), in parallel. Lines of a layout are short in
/// comparison with it; all of them across the page are O(m²).
///
/// # Examples
/// ```
/// use yhdyspinta::diagram::layout::{Point, crossings};
///
/// let [a, b, c, d] = [(0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (1.0, 0.0)].map(|(x, y)| Point::new(x, y));
/// assert_eq!(crossings(&[[a, b], [c, d]]), 1);
/// assert_eq!(crossings(&[[a, b], [a, d]]), 0);
/// ```
pub fn crossings(lines: &[[Point; 2]]) -> u64 {
    use rayon::prelude::*;

    let mut sorted: Vec<(Rect, [Point; 2])> = lines
        .iter()
        .map(|&[from, to]| {
            let start = Rect::new(from.x, from.y, from.x, from.y);
            (start.union(Rect::new(to.x, to.y, to.x, to.y)), [from, to])
        })
        .collect();
    sorted.sort_by(|a, b| a.0.left.total_cmp(&b.0.left));
    parallel::tasks(sorted.len(), LINES_PER_TASK)
        .map(|range| {
            range
                .map(|at| {
                    let (hull, line) = sorted[at];
                    sorted[at + 1..]
                        .iter()
                        .take_while(|(other, _)| other.left < hull.right)
                        .filter(|(other, _)| other.top < hull.bottom && hull.top < other.bottom)
                        .filter(|&&(_, other)| cross(line, other))
                        .count() as u64
                })
                .sum::<u64>()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn as_many_as_all_pairs_compared() {
        for seed in 0..200 {
            let mut random = Random::new(seed);
            // Whole coordinates: many lines touch, lie upon each other or share an end.
            let reach = [3, 10, 1000][seed as usize % 3];
            let mut place = || Point::new(random.below(reach) as f64, random.below(reach) as f64);
            let lines: Vec<[Point; 2]> = (0..40).map(|_| [place(), place()]).collect();
            let mut expected = 0;
            for (at, &line) in lines.iter().enumerate() {
                for &other in &lines[at + 1..] {
                    expected += u64::from(cross(line, other));
                }
            }
            assert_eq!(crossings(&lines), expected, "seed {seed}");
        }
    }

    #[test]
    fn a_complete_graph_on_a_circle() {
        // Five on a circle: each of the 5 choices of four actors gives one crossing.
        let circle = [
            (0.0, -10.0),
            (9.5, -3.1),
            (5.9, 8.1),
            (-5.9, 8.1),
            (-9.5, -3.1),
        ]
        .map(|(x, y)| Point::new(x, y));
        let mut lines = Vec::new();
        for from in 0..5 {
            for to in from + 1..5 {
                lines.push([circle[from], circle[to]]);
            }
        }
        assert_eq!(crossings(&lines), 5);
        assert_eq!(crossings(&[]), 0);
    }
}
