//! How does a layout in units of ties come onto a page?

use super::geometry::{Point, Rect, Size};
use super::pack::pack;
use super::stress::PlacedPart;

/// A page wider than the layout stretches it at most so much more along one axis.
const MOST_STRETCH: f64 = 2.0;

/// Between components, in ties.
const BETWEEN_PARTS: f64 = 1.0;

/// Turns places so that they spread most along x.
///
/// The direction is that of the greatest variance; of the two ways round it takes the one with
/// the more even turn, so that small changes turn nothing upside down.
pub(super) fn lie_down(places: &mut [Point]) {
    let count = places.len().max(1) as f64;
    let sum = places
        .iter()
        .fold(Point::default(), |sum, &at| sum.plus(at));
    let mean = sum.times(1.0 / count);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for place in &mut *places {
        *place = place.minus(mean);
        xx += place.x * place.x;
        xy += place.x * place.y;
        yy += place.y * place.y;
    }
    // The eigenvector of the larger eigenvalue, without angles: roots have the same bits
    // everywhere.
    let half = (xx - yy) / 2.0;
    let root = (half * half + xy * xy).sqrt();
    let axis = if half >= 0.0 {
        Point::new(half + root, xy)
    } else {
        Point::new(xy.abs(), if xy < 0.0 { half - root } else { root - half })
    };
    let length = axis.length();
    if length <= 1e-12 * (xx + yy) || length == 0.0 {
        return;
    }
    let (cos, sin) = (axis.x / length, axis.y / length);
    for place in places {
        *place = Point::new(cos * place.x + sin * place.y, cos * place.y - sin * place.x);
    }
}

/// Places of all nodes of the parts, side by side on a page `aspect` times as wide as high, in
/// units of ties.
pub(super) fn together(node_count: usize, parts: &[PlacedPart], aspect: f64) -> Vec<Point> {
    let mut all = vec![Point::default(); node_count];
    let lying: Vec<Vec<Point>> = parts
        .iter()
        .map(|part| {
            let mut places = part.places.clone();
            lie_down(&mut places);
            places
        })
        .collect();
    let hulls: Vec<Rect> = lying
        .iter()
        .map(|places| Rect::hull(places.iter().copied()).unwrap_or_default())
        .collect();
    let sizes: Vec<Size> = hulls
        .iter()
        .map(|hull| Size::new(hull.width() + BETWEEN_PARTS, hull.height() + BETWEEN_PARTS))
        .collect();
    let corners = pack(&sizes, aspect);
    for (((part, places), hull), corner) in parts.iter().zip(&lying).zip(&hulls).zip(corners) {
        let shift = corner.minus(Point::new(hull.left, hull.top));
        for (&node, place) in part.nodes.iter().zip(places) {
            all[node as usize] = place.plus(shift);
        }
    }
    all
}

/// Stretches places over a box; `even` of 0 keeps their distances, towards 1 crowded places
/// are spread until each row and column holds as many as any other.
pub(super) fn over(places: &mut [Point], page: Rect, even: f64) {
    let Some(hull) = Rect::hull(places.iter().copied()) else {
        return;
    };
    let axis = |length: f64, room: f64| {
        if length > 1e-9 {
            room / length
        } else {
            f64::INFINITY
        }
    };
    let (mut x, mut y) = (
        axis(hull.width(), page.width()),
        axis(hull.height(), page.height()),
    );
    (x, y) = (x.min(y * MOST_STRETCH), y.min(x * MOST_STRETCH));
    let scale = |scale: f64| if scale.is_finite() { scale } else { 0.0 };
    let (x, y) = (scale(x), scale(y));
    let (from, to) = (hull.center(), page.center());
    for place in &mut *places {
        let out = place.minus(from);
        *place = to.plus(Point::new(out.x * x, out.y * y));
    }
    if even > 0.0 {
        spread(places, even, |place| &mut place.x);
        spread(places, even, |place| &mut place.y);
    }
}

/// Moves one coordinate of all places towards equal distances, keeping their order and ends.
fn spread(places: &mut [Point], even: f64, coordinate: fn(&mut Point) -> &mut f64) {
    let values: Vec<f64> = places.iter_mut().map(|place| *coordinate(place)).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&one, &two| values[one].total_cmp(&values[two]).then(one.cmp(&two)));
    let (Some(&first), Some(&last)) = (order.first(), order.last()) else {
        return;
    };
    let (low, high) = (values[first], values[last]);
    let steps = (order.len() - 1).max(1) as f64;
    for (rank, &at) in order.iter().enumerate() {
        let equal = low + (high - low) * rank as f64 / steps;
        *coordinate(&mut places[at]) = values[at] + even * (equal - values[at]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slanted_line_lies_down() {
        for (x, y) in [(1.0, 1.0), (1.0, -3.0), (0.0, 1.0), (1.0, 0.0), (-2.0, 5.0)] {
            let mut places: Vec<Point> = (0..5)
                .map(|at| Point::new(x, y).times(f64::from(at)))
                .collect();
            lie_down(&mut places);
            let hull = Rect::hull(places.iter().copied()).expect("places");
            assert!(hull.height() < 1e-9, "{x} {y}: {hull:?}");
            assert!((hull.width() - 4.0 * Point::new(x, y).length()).abs() < 1e-9);
        }
    }

    #[test]
    fn one_place_and_a_line_do_not_blow_up() {
        let page = Rect::new(0.0, 0.0, 200.0, 100.0);
        let mut one = [Point::new(7.0, 7.0)];
        lie_down(&mut one);
        over(&mut one, page, 0.5);
        assert_eq!(one, [page.center()]);
        let mut line = [Point::new(0.0, 0.0), Point::new(1.0, 0.0)];
        over(&mut line, page, 0.5);
        assert_eq!(line, [Point::new(0.0, 50.0), Point::new(200.0, 50.0)]);
    }

    #[test]
    fn the_stretch_is_bounded() {
        let page = Rect::new(0.0, 0.0, 1000.0, 100.0);
        let mut square = [Point::new(0.0, 0.0), Point::new(1.0, 1.0)];
        over(&mut square, page, 0.0);
        assert_eq!(square, [Point::new(400.0, 0.0), Point::new(600.0, 100.0)]);
    }

    #[test]
    fn spreading_keeps_order_and_ends() {
        let mut places: Vec<Point> = [0.0, 1.0, 2.0, 10.0].map(|x| Point::new(x, 0.0)).into();
        spread(&mut places, 0.3, |place| &mut place.x);
        let xs: Vec<f64> = places.iter().map(|place| place.x).collect();
        assert!(xs.windows(2).all(|two| two[0] < two[1]));
        assert_eq!((xs[0], xs[3]), (0.0, 10.0));
        assert!((xs[1] - (1.0 + 0.3 * (10.0 / 3.0 - 1.0))).abs() < 1e-12);
    }
}
