//! In which order do bars on two sides stand, so that few bands cross?

use crate::random::Random;

/// How many times both sides are looked at anew.
const STARTS: usize = 6;

/// The order of the bars on each side, from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) left: Vec<usize>,
    pub(super) right: Vec<usize>,
}

/// An order of few crossings for bands of these widths, `bands[left][right]`.
///
/// Two bands that cross cost the product of their widths: as if each were so many thin ones.
/// From the order given, and from those of barycenters opposite a side as given or shuffled, each
/// bar in turn takes the place on its side where it costs least, until none gains; the best is
/// taken, of equal ones the first. Shuffles are the same each time. The last bar of a side stays last when `last_stays` says so.
///
/// # Complexity
/// O(rounds · n³) for n bars a side, which are few.
///
/// # Source
/// The barycenter method: K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of
/// hierarchical system structures, 1981, doi:10.1109/TSMC.1981.4308636; moves of single bars are
/// the sifting of C. Matuszewski, R. Schönfeld, P. Molitor, Using sifting for k-layer
/// straightline crossing minimization, 1999, doi:10.1007/3-540-46648-7_22.
pub(super) fn order(bands: &[Vec<f64>], last_stays: [bool; 2]) -> Order {
    let (lefts, rights) = (bands.len(), bands.first().map_or(0, Vec::len));
    let as_given = Order {
        left: (0..lefts).collect(),
        right: (0..rights).collect(),
    };
    let turned: Vec<Vec<f64>> = (0..rights)
        .map(|right| bands.iter().map(|row| row[right]).collect())
        .collect();
    let mut starts = vec![as_given.clone()];
    let mut random = Random::new(1);
    for round in 0..STARTS {
        let mut start = as_given.clone();
        for (side, last_stays) in [&mut start.left, &mut start.right]
            .into_iter()
            .zip(last_stays)
        {
            let moving = moving(side, last_stays);
            if round > 0 {
                random.shuffle(&mut side[..moving]);
            }
        }
        let right = by_barycenter(&turned, &start.left, last_stays[1]);
        let left = by_barycenter(bands, &start.right, last_stays[0]);
        let Order { left: l, right: r } = start;
        starts.push(Order { left: l, right });
        starts.push(Order { left, right: r });
    }
    let settled = starts.into_iter().map(|start| {
        let order = settle(bands, &turned, start, last_stays);
        (crossings(bands, &order), order)
    });
    let best = settled.reduce(|best, other| if other.0 < best.0 { other } else { best });
    best.map_or(as_given, |(_, order)| order)
}

/// How many bars of a side may move.
fn moving(side: &[usize], last_stays: bool) -> usize {
    side.len() - usize::from(last_stays && !side.is_empty())
}

/// What all crossings cost.
pub(super) fn crossings(bands: &[Vec<f64>], order: &Order) -> f64 {
    let mut cost = 0.0;
    for (at, &upper) in order.left.iter().enumerate() {
        for &lower in &order.left[at + 1..] {
            cost += pair_cost(&bands[upper], &bands[lower], &order.right);
        }
    }
    cost
}

/// What the bands of two bars on the same side cost when one is above the other.
fn pair_cost(upper: &[f64], lower: &[f64], others: &[usize]) -> f64 {
    let mut below_so_far = 0.0;
    let mut cost = 0.0;
    // A band of the upper bar crosses each of the lower one that ends above it.
    for &other in others {
        cost += upper[other] * below_so_far;
        below_so_far += lower[other];
    }
    cost
}

/// Bars by the mean place where their bands end.
fn by_barycenter(bands: &[Vec<f64>], others: &[usize], last_stays: bool) -> Vec<usize> {
    let center = |bar: usize| {
        let sum: f64 = others.iter().map(|&other| bands[bar][other]).sum();
        let places = others.iter().enumerate();
        let moment: f64 = places
            .map(|(place, &other)| place as f64 * bands[bar][other])
            .sum();
        if sum > 0.0 { moment / sum } else { 0.0 }
    };
    let mut order: Vec<usize> = (0..bands.len()).collect();
    let moving = moving(&order, last_stays);
    order[..moving].sort_by(|&one, &two| center(one).total_cmp(&center(two)));
    order
}

/// Moves single bars until none gains.
fn settle(
    bands: &[Vec<f64>],
    turned: &[Vec<f64>],
    mut order: Order,
    last_stays: [bool; 2],
) -> Order {
    loop {
        let Order { left, right } = &mut order;
        let moved = sift(bands, left, right, last_stays[0]);
        if !(moved | sift(turned, right, left, last_stays[1])) {
            return order;
        }
    }
}

/// Moves each bar of a side to the place where it costs least; did any move?
fn sift(bands: &[Vec<f64>], side: &mut Vec<usize>, others: &[usize], last_stays: bool) -> bool {
    // Rounding is no gain.
    const GAIN: f64 = 1e-9;
    let total: f64 = bands.iter().flatten().sum();
    let moving = moving(side, last_stays);
    let mut any = false;
    for bar in 0..bands.len() {
        let from = side
            .iter()
            .position(|&other| other == bar)
            .expect("it is on its side");
        if from >= moving {
            continue;
        }
        let cost = |upper: usize, lower: usize| pair_cost(&bands[upper], &bands[lower], others);
        // What a move costs, step by step down and step by step up.
        let mut best = (from, -GAIN * total * total);
        let mut change = 0.0;
        for (to, &other) in side.iter().enumerate().take(moving).skip(from + 1) {
            change += cost(other, bar) - cost(bar, other);
            if change < best.1 {
                best = (to, change);
            }
        }
        change = 0.0;
        for (to, &other) in side.iter().enumerate().take(from).rev() {
            change += cost(bar, other) - cost(other, bar);
            if change < best.1 {
                best = (to, change);
            }
        }
        if best.0 != from {
            side.remove(from);
            side.insert(best.0, bar);
            any = true;
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn permutations(count: usize) -> Vec<Vec<usize>> {
        if count == 0 {
            return vec![Vec::new()];
        }
        let shorter = permutations(count - 1);
        let longer = shorter.iter().flat_map(|order| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, count - 1);
                order
            })
        });
        longer.collect()
    }

    /// Every pair of bands, looked at by itself.
    fn naive_crossings(bands: &[Vec<f64>], order: &Order) -> f64 {
        let place = |order: &[usize], bar| order.iter().position(|&other| other == bar);
        let mut cost = 0.0;
        for (a, row) in bands.iter().enumerate() {
            for (b, width) in row.iter().enumerate() {
                for (c, others) in bands.iter().enumerate() {
                    for (d, other) in others.iter().enumerate() {
                        let above = place(&order.left, a) < place(&order.left, c);
                        if above && place(&order.right, b) > place(&order.right, d) {
                            cost += width * other;
                        }
                    }
                }
            }
        }
        cost
    }

    fn random_bands(random: &mut Random) -> Vec<Vec<f64>> {
        let (lefts, rights) = (1 + random.position(4), 1 + random.position(4));
        let mut width = || {
            let none = random.chance(0.4);
            if none { 0.0 } else { random.below(9) as f64 }
        };
        (0..lefts)
            .map(|_| (0..rights).map(|_| width()).collect())
            .collect()
    }

    #[test]
    fn crossings_are_those_of_every_pair() {
        for seed in 0..200 {
            let mut random = Random::new(seed);
            let bands = random_bands(&mut random);
            let mut order = order(&bands, [false; 2]);
            random.shuffle(&mut order.left);
            random.shuffle(&mut order.right);
            assert_eq!(crossings(&bands, &order), naive_crossings(&bands, &order));
        }
    }

    #[test]
    fn as_few_crossings_as_any_order_nearly_always() {
        let mut as_few = 0;
        for seed in 0..150 {
            let bands = random_bands(&mut Random::new(seed));
            let found = crossings(&bands, &order(&bands, [false; 2]));
            let mut least = f64::INFINITY;
            for left in permutations(bands.len()) {
                for right in permutations(bands[0].len()) {
                    let left = left.clone();
                    least = least.min(crossings(&bands, &Order { left, right }));
                }
            }
            assert!(found >= least);
            as_few += usize::from(found == least);
        }
        assert!(as_few >= 148, "{as_few} of 150");
    }

    #[test]
    fn bands_that_need_not_cross_do_not() {
        // A ring of gifts: 0 → 2, 1 → 0, 2 → 1.
        let bands = vec![
            vec![0.0, 0.0, 3.0],
            vec![1.0, 0.0, 0.0],
            vec![0.0, 2.0, 0.0],
        ];
        let order = order(&bands, [false; 2]);
        assert_eq!(crossings(&bands, &order), 0.0);
    }

    #[test]
    fn the_rest_stays_last() {
        let bands = vec![vec![0.0, 5.0], vec![7.0, 0.0]];
        let free = order(&bands, [false; 2]);
        assert_eq!(crossings(&bands, &free), 0.0);
        let held = order(&bands, [true, true]);
        assert_eq!((held.left, held.right), (vec![0, 1], vec![0, 1]));
    }

    #[test]
    fn no_bars_have_an_order() {
        assert_eq!(order(&[], [true; 2]).left, Vec::<usize>::new());
    }
}
