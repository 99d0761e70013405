//! How do boxes share a page?

use super::geometry::{Point, Size};

/// The widths tried, as shares of the width a square filling would have.
const WIDTHS: [f64; 7] = [0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0];

/// The upper left corners of boxes that do not overlap, in the order given; together they are
/// about `aspect` times as wide as high.
///
/// Highest first, each as far up as it can stand (skyline heuristic: Burke, Kendall & Whitwell
/// 2004, doi:10.1287/opre.1040.0109), at several widths of the page; the one that needs the
/// smallest page of the aspect is taken.
///
/// # Complexity
/// O(n × steps of the skyline), about n^1.5 for boxes of one size.
pub(super) fn pack(sizes: &[Size], aspect: f64) -> Vec<Point> {
    let area: f64 = sizes.iter().map(|size| size.width * size.height).sum();
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max);
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|&one, &two| {
        let height = |at: usize| sizes[at].height;
        height(two)
            .total_cmp(&height(one))
            .then(sizes[two].width.total_cmp(&sizes[one].width))
    });
    let mut best: Option<(f64, Vec<Point>)> = None;
    for share in WIDTHS {
        let width = ((area * aspect).sqrt() * share).max(widest);
        let corners = on_skyline(sizes, &order, width);
        let edge = |far: fn(&Point, &Size) -> f64| {
            let far = corners
                .iter()
                .zip(sizes)
                .map(|(corner, size)| far(corner, size));
            far.fold(0.0, f64::max)
        };
        let right = edge(|corner, size| corner.x + size.width);
        let bottom = edge(|corner, size| corner.y + size.height);
        let needed = right.max(bottom * aspect);
        if best.as_ref().is_none_or(|(least, _)| needed < *least) {
            best = Some((needed, corners));
        }
    }
    best.map_or_else(Vec::new, |(_, corners)| corners)
}

/// A step of the skyline: from this x to the next step nothing stands below this y.
#[derive(Clone, Copy)]
struct Step {
    x: f64,
    y: f64,
}

fn on_skyline(sizes: &[Size], order: &[usize], width: f64) -> Vec<Point> {
    let mut corners = vec![Point::default(); sizes.len()];
    let mut skyline = vec![Step { x: 0.0, y: 0.0 }];
    for &at in order {
        let size = sizes[at];
        let (first, y) = lowest(&skyline, size.width, width);
        let left = skyline[first].x;
        corners[at] = Point::new(left, y);
        let right = left + size.width;
        let mut end = first;
        let mut under = y;
        while end < skyline.len() && skyline[end].x < right {
            under = skyline[end].y;
            end += 1;
        }
        let next = skyline.get(end).map_or(width, |step| step.x);
        let mut steps = vec![Step {
            x: left,
            y: y + size.height,
        }];
        if right < next {
            steps.push(Step { x: right, y: under });
        }
        skyline.splice(first..end, steps);
    }
    corners
}

/// The step where a box of that width can start, and the y it then has: the least y, and of
/// those the leftmost.
fn lowest(skyline: &[Step], needed: f64, width: f64) -> (usize, f64) {
    /// Widths are sums; a box as wide as the page fits into it whatever the rounding.
    const SURE: f64 = 1e-9;
    let mut best: Option<(usize, f64)> = None;
    for (first, step) in skyline.iter().enumerate() {
        let right = step.x + needed;
        if right > width * (1.0 + SURE) {
            break;
        }
        if best.is_some_and(|(_, y)| y <= step.y) {
            continue;
        }
        let covered = skyline[first..].iter().take_while(|step| step.x < right);
        let y = covered.map(|step| step.y).fold(0.0, f64::max);
        if best.is_none_or(|(_, least)| y < least) {
            best = Some((first, y));
        }
    }
    best.unwrap_or_else(|| {
        let highest = skyline.iter().map(|step| step.y).fold(0.0, f64::max);
        (0, highest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::geometry::Rect;
    use crate::random::Random;

    #[test]
    fn boxes_do_not_overlap() {
        for seed in 0..100 {
            let mut random = Random::new(seed);
            let sizes: Vec<Size> = (0..40)
                .map(|_| Size::new(random.unit() * 10.0 + 0.1, random.unit() * 10.0 + 0.1))
                .collect();
            let corners = pack(&sizes, 1.8);
            let boxes: Vec<Rect> = corners
                .iter()
                .zip(&sizes)
                .map(|(at, size)| Rect::new(at.x, at.y, at.x + size.width, at.y + size.height))
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                for two in &boxes[at + 1..] {
                    assert!(!one.grown(-1e-9).overlaps(*two), "seed {seed}");
                }
            }
            let area: f64 = sizes.iter().map(|size| size.width * size.height).sum();
            let page = boxes.iter().copied().reduce(Rect::union).expect("boxes");
            assert!(page.width() * page.height() < 1.6 * area, "seed {seed}");
        }
    }

    #[test]
    fn small_ones_stand_beside_a_large_one() {
        let sizes = [
            Size::new(4.0, 4.0),
            Size::new(2.0, 2.0),
            Size::new(2.0, 2.0),
        ];
        let corners = pack(&sizes, 1.5);
        assert_eq!(
            corners,
            [
                Point::new(0.0, 0.0),
                Point::new(4.0, 0.0),
                Point::new(4.0, 2.0)
            ]
        );
        assert!(pack(&[], 1.0).is_empty());
    }
}
