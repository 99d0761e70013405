//! Who stands between others when there are more shortest paths than an `f64` can count?
//!
//! A chain of 1,100 squares has 2¹¹⁰⁰ shortest paths from end to end. Only ratios of counts
//! matter, so counts are kept as fraction and power of two.

use super::pieces::Piece;
use super::single::Tally;

/// A count of paths: `fraction · 2^exponent`.
#[derive(Clone, Copy)]
pub(super) struct Count {
    fraction: f64,
    exponent: i32,
}

impl Count {
    pub(super) const NONE: Self = Self {
        fraction: 0.0,
        exponent: 0,
    };

    pub(super) const ONE: Self = Self {
        fraction: 1.0,
        exponent: 0,
    };

    pub(super) fn add(self, other: Self) -> Self {
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

    fn times(self, factor: f64) -> Self {
        Self {
            fraction: self.fraction * factor,
            ..self
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

    pub(super) fn product(self, other: Self) -> Self {
        const HALF: i32 = 256;
        Self {
            fraction: (self.fraction * power(-HALF)) * (other.fraction * power(-HALF)),
            exponent: self.exponent + other.exponent + 2 * HALF,
        }
    }

    pub(super) fn ratio(self, other: Self) -> f64 {
        self.fraction / other.fraction * power(self.exponent - other.exponent)
    }
}

fn power(exponent: i32) -> f64 {
    f64::from(exponent).exp2()
}

/// Adds what one source contributes; `order` are the places it reaches, nearest first.
pub(super) fn carry_back_scaled(
    piece: &Piece,
    order: &[u32],
    tally: &mut (impl Tally + ?Sized),
    follows: impl Fn(u32, u32, f64) -> bool,
) {
    let rows = piece.outgoing();
    let mut paths = vec![Count::NONE; piece.place_count()];
    paths[order[0] as usize].fraction = 1.0;
    for &place in order {
        let mut here = paths[place as usize];
        if place != order[0] {
            here = here.times(piece.copies(place));
        }
        for (next, strength) in rows.ties(place) {
            if follows(place, next, strength) {
                paths[next as usize] = paths[next as usize].add(here);
            }
        }
    }
    let behind = piece.behind(order[0]);
    let mut dependencies = vec![0.0; piece.place_count()];
    for &place in order.iter().rev() {
        let here = paths[place as usize];
        let mut dependency = 0.0;
        for (arc, (next, strength)) in rows.row(place).zip(rows.ties(place)) {
            if follows(place, next, strength) {
                let carried = piece.behind(next) + piece.copies(next) * dependencies[next as usize];
                let part = here.ratio(paths[next as usize]) * carried;
                dependency += part;
                tally.arc(arc, behind * part);
            }
        }
        if place != order[0] {
            dependencies[place as usize] = dependency;
            tally.node(place, behind * dependency);
        }
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
        let mut count = one;
        for _ in 0..3000 {
            count = count.times(2.0);
        }
        assert_eq!(count.ratio(count.times(3.0)), 1.0 / 3.0);
    }
}
