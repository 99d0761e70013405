//! How do boxes come apart without going far?
//!
//! A body is one box or several that move together: a symbol, or a symbol with its label.
//! First overlapping bodies push each other apart, a little at a time; what still overlaps is
//! then put, body by body, on the nearest place that is free. That place is exact: the places
//! a body may not have are boxes (Minkowski differences), and the nearest point outside of
//! them is on the body's own place, on an edge, or where two edges meet.

use super::geometry::{Point, Rect};

/// Boxes around a center that move together.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Where its center is.
    pub center: Point,
    /// Its boxes, as seen from the center.
    pub boxes: Vec<Rect>,
}

/// How often bodies push each other.
const PUSHES: usize = 150;

impl Body {
    fn hull(&self) -> Rect {
        let whole = self.boxes.iter().copied().reduce(Rect::union);
        whole.unwrap_or_default().moved(self.center)
    }

    /// The boxes where they stand.
    fn standing(&self) -> impl Iterator<Item = Rect> {
        self.boxes.iter().map(|part| part.moved(self.center))
    }

    /// Do boxes of the two overlap?
    pub fn overlaps(&self, other: &Self) -> bool {
        self.standing()
            .any(|part| other.standing().any(|there| part.overlaps(there)))
    }

    /// The shortest way along an axis that takes this body off the other, of the two boxes that
    /// overlap most; nothing when none do.
    fn way_out(&self, other: &Self) -> Option<Point> {
        let mut longest: Option<Point> = None;
        for part in self.standing() {
            for there in other.standing() {
                if !part.overlaps(there) {
                    continue;
                }
                let right = there.right - part.left;
                let left = part.right - there.left;
                let down = there.bottom - part.top;
                let up = part.bottom - there.top;
                let x = if right < left { right } else { -left };
                let y = if down < up { down } else { -up };
                let way = if x.abs() < y.abs() {
                    Point::new(x, 0.0)
                } else {
                    Point::new(0.0, y)
                };
                if longest.is_none_or(|longest| longest.length() < way.length()) {
                    longest = Some(way);
                }
            }
        }
        longest
    }

    /// Where the center may be so that all boxes are inside.
    fn allowed(&self, inside: Rect) -> Option<Rect> {
        let whole = self.boxes.iter().copied().reduce(Rect::union)?;
        let allowed = Rect::new(
            inside.left - whole.left,
            inside.top - whole.top,
            inside.right - whole.right,
            inside.bottom - whole.bottom,
        );
        (allowed.left <= allowed.right && allowed.top <= allowed.bottom).then_some(allowed)
    }
}

/// The pairs of bodies that overlap, by a sweep from left to right.
pub fn overlapping(bodies: &[Body]) -> Vec<[usize; 2]> {
    let hulls: Vec<Rect> = bodies.iter().map(Body::hull).collect();
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by(|&one, &two| hulls[one].left.total_cmp(&hulls[two].left));
    let mut pairs = Vec::new();
    for (at, &one) in order.iter().enumerate() {
        let near = order[at + 1..]
            .iter()
            .take_while(|&&two| hulls[two].left < hulls[one].right);
        for &two in near {
            if hulls[one].overlaps(hulls[two]) && bodies[one].overlaps(&bodies[two]) {
                pairs.push([one.min(two), one.max(two)]);
            }
        }
    }
    pairs
}

/// Moves bodies until none overlap and all are inside; gives those that found no place.
///
/// Bodies without a place stay where they are and may overlap others. Without an `inside` every
/// body finds a place.
///
/// Every body is put at most once on a free place, and free places stay free for those after
/// it: the work ends after one round.
///
/// # Complexity
/// O(n log n + overlaps) a push; then O(n²) in the worst case of as many bodies without a place
/// as there are bodies.
///
/// # Examples
/// ```
/// use yhdyspinta::diagram::layout::{Body, Point, Rect, overlapping, separate};
///
/// let symbol = Rect::new(-5.0, -5.0, 5.0, 5.0);
/// let body = |x| Body { center: Point::new(x, 0.0), boxes: vec![symbol] };
/// let mut bodies = [body(0.0), body(6.0)];
/// assert!(separate(&mut bodies, None).is_empty());
/// assert!(overlapping(&bodies).is_empty());
/// // Each gave way by half of the 4 that they shared.
/// assert!((bodies[0].center.x + 2.0).abs() < 0.01 && (bodies[1].center.x - 8.0).abs() < 0.01);
/// ```
pub fn separate(bodies: &mut [Body], inside: Option<Rect>) -> Vec<usize> {
    push(bodies, inside, None);
    settle(bodies, &[], inside)
}

/// Lets overlapping bodies push each other apart, each by half of what they share; with leashes
/// each center stays within a box of its own.
pub(super) fn push(bodies: &mut [Body], inside: Option<Rect>, leashes: Option<&[Rect]>) {
    /// A little more than needed, so that rounding does not leave them touching from within.
    const SURE: f64 = 1e-6;
    for _ in 0..PUSHES {
        keep_inside(bodies, inside, leashes);
        let pairs = overlapping(bodies);
        if pairs.is_empty() {
            return;
        }
        for [one, two] in pairs {
            if let Some(way) = bodies[one].way_out(&bodies[two]) {
                let half = way.times((0.5 + SURE) * (1.0 + SURE / way.length().max(SURE)));
                bodies[one].center = bodies[one].center.plus(half);
                bodies[two].center = bodies[two].center.minus(half);
            }
        }
    }
    keep_inside(bodies, inside, leashes);
}

fn keep_inside(bodies: &mut [Body], inside: Option<Rect>, leashes: Option<&[Rect]>) {
    for (at, body) in bodies.iter_mut().enumerate() {
        if let Some(leashes) = leashes {
            body.center = leashes[at].clamp(body.center);
        }
        if let Some(allowed) = inside.and_then(|inside| body.allowed(inside)) {
            body.center = allowed.clamp(body.center);
        }
    }
}

/// Puts bodies that overlap others on the nearest free place; those in `first` come before the
/// others, and stay where they are unless they overlap each other.
pub(super) fn settle(bodies: &mut [Body], first: &[bool], inside: Option<Rect>) -> Vec<usize> {
    let pairs = overlapping(bodies);
    let mut overlaps = vec![0usize; bodies.len()];
    for &[one, two] in &pairs {
        overlaps[one] += 1;
        overlaps[two] += 1;
    }
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    let area = |body: &Body| {
        let hull = body.hull();
        hull.width() * hull.height()
    };
    // Those at rest stay; of the others the largest, which find a place least easily, come first.
    order.sort_by(|&one, &two| {
        let later = |at: usize| (overlaps[at] > 0, !first.get(at).copied().unwrap_or(false));
        later(one)
            .cmp(&later(two))
            .then(area(&bodies[two]).total_cmp(&area(&bodies[one])))
            .then(one.cmp(&two))
    });
    let mut settled: Vec<usize> = Vec::with_capacity(bodies.len());
    let mut homeless = Vec::new();
    for at in order {
        let is_inside = inside.is_none_or(|inside| inside.contains(bodies[at].hull()));
        let is_free = || {
            settled
                .iter()
                .all(|&other| !bodies[at].overlaps(&bodies[other]))
        };
        if !is_inside || (overlaps[at] > 0 && !is_free()) {
            let forbidden = forbidden(bodies, &settled, at);
            let allowed = match inside {
                Some(inside) => bodies[at].allowed(inside),
                None => Some(EVERYWHERE),
            };
            let free =
                allowed.and_then(|allowed| nearest_free(bodies[at].center, &forbidden, allowed));
            match free {
                Some(place) => bodies[at].center = place,
                None => {
                    homeless.push(at);
                    continue;
                }
            }
        }
        settled.push(at);
    }
    homeless.sort_unstable();
    homeless
}

const EVERYWHERE: Rect = Rect::new(
    f64::NEG_INFINITY,
    f64::NEG_INFINITY,
    f64::INFINITY,
    f64::INFINITY,
);

/// Where the center of a body may not be, because of those that are settled.
fn forbidden(bodies: &[Body], settled: &[usize], at: usize) -> Vec<Rect> {
    /// Free places are so far from others that rounding cannot make them overlap.
    const GAP: f64 = 1e-6;
    let body = &bodies[at];
    let mut forbidden = Vec::new();
    for &other in settled {
        for there in bodies[other].standing() {
            for part in &body.boxes {
                forbidden.push(
                    Rect::new(
                        there.left - part.right,
                        there.top - part.bottom,
                        there.right - part.left,
                        there.bottom - part.top,
                    )
                    .grown(GAP),
                );
            }
        }
    }
    forbidden
}

/// The place nearest to `from` inside `allowed` and not inside any of `forbidden`.
///
/// Column by column, nearest first: in a column the forbidden boxes leave free heights.
pub(super) fn nearest_free(from: Point, forbidden: &[Rect], allowed: Rect) -> Option<Point> {
    let start = allowed.clamp(from);
    let mut columns = vec![start.x];
    let edges = forbidden.iter().flat_map(|part| [part.left, part.right]);
    columns.extend(edges.filter(|&x| allowed.left <= x && x <= allowed.right));
    columns.sort_by(|one, two| {
        (one - from.x)
            .abs()
            .total_cmp(&(two - from.x).abs())
            .then(one.total_cmp(two))
    });
    columns.dedup();
    let mut best: Option<(f64, Point)> = None;
    let mut blocked: Vec<[f64; 2]> = Vec::new();
    for x in columns {
        if best.is_some_and(|(distance, _)| (x - from.x).abs() >= distance) {
            break;
        }
        blocked.clear();
        let across = forbidden
            .iter()
            .filter(|part| part.left < x && x < part.right);
        blocked.extend(across.map(|part| [part.top, part.bottom]));
        if let Some(y) = nearest_height(start.y, &mut blocked, [allowed.top, allowed.bottom]) {
            let place = Point::new(x, y);
            let distance = place.distance(from);
            if best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, place));
            }
        }
    }
    best.map(|(_, place)| place)
}

/// The height nearest to `from` that no open interval covers.
fn nearest_height(from: f64, blocked: &mut [[f64; 2]], [top, bottom]: [f64; 2]) -> Option<f64> {
    blocked.sort_by(|one, two| one[0].total_cmp(&two[0]));
    let mut best: Option<f64> = None;
    let mut try_free = |low: f64, high: f64| {
        let (low, high) = (low.max(top), high.min(bottom));
        if low <= high {
            let y = from.min(high).max(low);
            if best.is_none_or(|best| (y - from).abs() < (best - from).abs()) {
                best = Some(y);
            }
        }
    };
    let mut reach = f64::NEG_INFINITY;
    for &[low, high] in &*blocked {
        if low >= reach {
            try_free(reach, low);
        }
        reach = reach.max(high);
    }
    try_free(reach, f64::INFINITY);
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const PAGE: Rect = Rect::new(0.0, 0.0, 400.0, 300.0);

    /// Bodies of a box, some with a second one beside it.
    fn scattered(count: usize, widest: f64, random: &mut Random) -> Vec<Body> {
        (0..count)
            .map(|_| {
                let mut length = || 2.0 + random.unit() * widest;
                let (x, y, width, height) = (length(), length(), length(), length());
                let symbol = Rect::new(-x / 2.0, -y / 2.0, x / 2.0, y / 2.0);
                let label = Rect::new(x / 2.0, 0.0, x / 2.0 + width, height / 2.0);
                let both = random.chance(0.5);
                Body {
                    center: Point::new(random.unit() * 400.0, random.unit() * 300.0),
                    boxes: if both {
                        vec![symbol, label]
                    } else {
                        vec![symbol]
                    },
                }
            })
            .collect()
    }

    #[test]
    fn no_overlap_is_left_and_all_are_inside() {
        for seed in 0..150 {
            let mut random = Random::new(seed);
            let mut bodies = scattered(60, [10.0, 25.0, 40.0][seed as usize % 3], &mut random);
            if seed % 5 == 0 {
                bodies
                    .iter_mut()
                    .for_each(|body| body.center = Point::new(50.0, 50.0));
            }
            let homeless = separate(&mut bodies, Some(PAGE));
            if seed % 3 == 0 {
                assert!(homeless.is_empty(), "seed {seed}: there is room for all");
            }
            for [one, two] in overlapping(&bodies) {
                assert!(
                    homeless.contains(&one) || homeless.contains(&two),
                    "seed {seed}"
                );
            }
            for (at, body) in bodies.iter().enumerate() {
                assert!(
                    homeless.contains(&at) || PAGE.contains(body.hull()),
                    "seed {seed}"
                );
            }
        }
    }

    #[test]
    fn without_a_page_all_find_a_place() {
        for seed in 0..60 {
            let mut bodies = scattered(80, 60.0, &mut Random::new(seed));
            assert!(separate(&mut bodies, None).is_empty());
            assert!(overlapping(&bodies).is_empty(), "seed {seed}");
        }
    }

    #[test]
    fn who_stands_free_does_not_move() {
        let mut bodies: Vec<Body> = (0..5)
            .map(|at| Body {
                center: Point::new(50.0 * f64::from(at) + 20.0, 20.0),
                boxes: vec![Rect::new(-10.0, -10.0, 10.0, 10.0)],
            })
            .collect();
        let before = bodies.clone();
        separate(&mut bodies, Some(PAGE));
        assert_eq!(bodies, before);
    }

    #[test]
    fn as_near_as_a_search_of_every_place() {
        for seed in 0..300 {
            let mut random = Random::new(seed);
            let forbidden: Vec<Rect> = (0..12)
                .map(|_| {
                    let (x, y) = (random.below(20) as f64, random.below(20) as f64);
                    Rect::new(
                        x,
                        y,
                        x + 1.0 + random.below(8) as f64,
                        y + 1.0 + random.below(8) as f64,
                    )
                })
                .collect();
            let allowed = Rect::new(2.0, 2.0, 18.0, 18.0);
            let from = Point::new(random.below(22) as f64, random.below(22) as f64);
            // Edges are whole numbers, and so is the nearest place.
            let free = |at: Point| {
                !forbidden.iter().any(|part| {
                    part.left < at.x && at.x < part.right && part.top < at.y && at.y < part.bottom
                })
            };
            let expected = (2..=18)
                .flat_map(|x| (2..=18).map(move |y| Point::new(f64::from(x), f64::from(y))))
                .filter(|&at| free(at))
                .map(|at| at.distance(from))
                .min_by(f64::total_cmp);
            let found = nearest_free(from, &forbidden, allowed);
            assert_eq!(found.map(|at| at.distance(from)), expected, "seed {seed}");
            assert!(found.is_none_or(free));
        }
    }
}
