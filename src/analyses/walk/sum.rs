//! How are sums over neighbors and over nodes added up?

use rayon::prelude::*;

/// Nodes a task has, in every pass over vectors of nodes.
pub(super) const NODES_PER_TASK: usize = 1 << 12;

/// Sums run in so many lanes: one would wait for the addition before it.
const LANES: usize = 4;

/// Σ what the senders have.
#[inline(always)]
pub(super) fn sum<T: Copy + Into<f64>>(senders: &[u32], sent: &[T]) -> f64 {
    let value = |sender: u32| -> f64 { sent[sender as usize].into() };
    let (fours, rest) = senders.as_chunks::<LANES>();
    let (mut first, mut second, mut third, mut fourth) = (0.0, 0.0, 0.0, 0.0);
    for &[a, b, c, d] in fours {
        first += value(a);
        second += value(b);
        third += value(c);
        fourth += value(d);
    }
    let rest = match *rest {
        [] => 0.0,
        [a] => value(a),
        [a, b] => value(a) + value(b),
        [a, b, c] => value(a) + value(b) + value(c),
        _ => rest.iter().map(|&sender| value(sender)).sum(),
    };
    (first + second) + (third + fourth) + rest
}

/// Σ strength × what the sender has.
#[inline]
pub(super) fn weighted_sum<T: Copy + Into<f64>>(
    senders: &[u32],
    strengths: &[f64],
    sent: &[T],
) -> f64 {
    let value = |sender: u32| -> f64 { sent[sender as usize].into() };
    let (fours, rest) = senders.as_chunks::<LANES>();
    let (strengths, rest_strengths) = strengths.as_chunks::<LANES>();
    let (mut first, mut second, mut third, mut fourth) = (0.0, 0.0, 0.0, 0.0);
    for (&[a, b, c, d], [to_a, to_b, to_c, to_d]) in fours.iter().zip(strengths) {
        first += value(a) * to_a;
        second += value(b) * to_b;
        third += value(c) * to_c;
        fourth += value(d) * to_d;
    }
    let rest = rest.iter().zip(rest_strengths);
    let rest: f64 = rest.map(|(&sender, to)| value(sender) * to).sum();
    (first + second) + (third + fourth) + rest
}

/// Sums that tasks made, added up in their order.
pub(super) fn added<const K: usize>(
    parts: impl IndexedParallelIterator<Item = [f64; K]>,
) -> [f64; K] {
    let parts: Vec<[f64; K]> = parts.collect();
    let mut sums = [0.0; K];
    for part in parts {
        for (sum, part) in sums.iter_mut().zip(part) {
            *sum += part;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_a_lane_each() {
        let sent: Vec<f64> = (0..8).map(f64::from).collect();
        let senders = [1, 2, 3, 4, 5, 6, 7];
        assert_eq!(sum(&senders, &sent), 28.0);
        assert_eq!(sum::<f32>(&[1, 1], &[0.0, 0.5]), 1.0);
        assert_eq!(weighted_sum(&senders, &[0.5; 7], &sent), 14.0);
        assert_eq!(sum::<f64>(&[], &[]), 0.0);
    }

    #[test]
    fn tasks_are_added_in_order() {
        let parts = vec![[1.0, 2.0], [3.0, 4.0]];
        assert_eq!(added(parts.into_par_iter()), [4.0, 6.0]);
    }
}
