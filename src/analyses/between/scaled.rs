//! Who stands between others when there are more shortest paths than an `f64` can count?
//!
//! A chain of 1,100 squares has 2¹¹⁰⁰ shortest paths from end to end. Only ratios of counts
//! matter, so counts are kept as fraction and power of two.

use crate::frozen::Adjacency;

/// A count of paths: `fraction · 2^exponent`.
#[derive(Clone, Copy)]
struct Count {
    fraction: f64,
    exponent: i32,
}

impl Count {
    const NONE: Self = Self {
        fraction: 0.0,
        exponent: 0,
    };

    fn add(self, other: Self) -> Self {
        if self.fraction == 0.0 {
            return other;
        }
        let (large, small) = if self.exponent >= other.exponent {
            (self, other)
        } else {
            (other, self)
        };
        let fraction = large.fraction + small.fraction * power(small.exponent - large.exponent);
        Self {
            fraction,
            exponent: large.exponent,
        }
        .leveled()
    }

    /// Keeps the fraction far from where it would overflow.
    fn leveled(self) -> Self {
        const STEP: i32 = 512;
        if self.fraction < power(STEP) {
            return self;
        }
        Self {
            fraction: self.fraction * power(-STEP),
            exponent: self.exponent + STEP,
        }
    }

    fn ratio(self, other: Self) -> f64 {
        self.fraction / other.fraction * power(self.exponent - other.exponent)
    }
}

fn power(exponent: i32) -> f64 {
    f64::from(exponent).exp2()
}

/// Adds to `sums` what one source contributes; `order` are the nodes it reaches, nearest first.
pub(super) fn add_dependencies(
    rows: &Adjacency,
    order: &[u32],
    sums: &mut [f64],
    follows: impl Fn(u32, u32, f64) -> bool,
) {
    let mut paths = vec![Count::NONE; sums.len()];
    paths[order[0] as usize].fraction = 1.0;
    for &node in order {
        let here = paths[node as usize];
        for (next, strength) in rows.ties(node) {
            if follows(node, next, strength) {
                paths[next as usize] = paths[next as usize].add(here);
            }
        }
    }
    let mut dependencies = vec![0.0; sums.len()];
    for &node in order[1..].iter().rev() {
        let here = paths[node as usize];
        let next = rows
            .ties(node)
            .filter(|&(next, strength)| follows(node, next, strength));
        let part = |(next, _): (u32, f64)| {
            here.ratio(paths[next as usize]) * (1.0 + dependencies[next as usize])
        };
        let dependency: f64 = next.map(part).sum();
        dependencies[node as usize] = dependency;
        sums[node as usize] += dependency;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_any_size_add_and_divide() {
        let mut count = Count {
            fraction: 1.0,
            exponent: 0,
        };
        let one = count;
        for _ in 0..3000 {
            count = count.add(count);
        }
        assert_eq!(count.ratio(count), 1.0);
        assert_eq!(one.ratio(count), 0.0);
        assert_eq!(count.add(one).ratio(count), 1.0);
        assert_eq!(one.add(one).ratio(one), 2.0);
    }
}
