//! How strongly is a node tied to each group around it? A flat array instead of a hash map.

use std::ops::AddAssign;

/// The strength of ties: counted when every tie has 1, which is exact and half the memory.
pub(super) trait Strength:
    Copy + Default + PartialEq + AddAssign + Into<f64> + Send + Sync + 'static
{
    const ONE: Self;
}

impl Strength for u32 {
    const ONE: Self = 1;
}

impl Strength for f64 {
    const ONE: Self = 1.0;
}

/// Strengths by group, emptied at the cost of what was touched.
#[derive(Clone, Debug)]
pub(super) struct Gather<S> {
    strength: Vec<S>,
    touched: Vec<u32>,
    touched_count: usize,
}

impl<S: Strength> Gather<S> {
    pub(super) fn new(group_count: usize) -> Self {
        Self {
            strength: vec![S::default(); group_count],
            // One more than groups: the place after the last is written before it is known
            // whether it counts, which spares a branch that no predictor gets right.
            touched: vec![0; group_count + 1],
            touched_count: 0,
        }
    }

    /// Adds a strength, which is above 0.
    #[inline]
    pub(super) fn add(&mut self, group: u32, strength: S) {
        let sum = &mut self.strength[group as usize];
        self.touched[self.touched_count] = group;
        self.touched_count += usize::from(*sum == S::default());
        *sum += strength;
    }

    /// The strength gathered for a group.
    #[inline]
    pub(super) fn of(&self, group: u32) -> f64 {
        self.strength[group as usize].into()
    }

    /// The groups with something, in the order they came.
    #[inline]
    pub(super) fn touched(&self) -> impl Iterator<Item = (u32, f64)> {
        self.touched[..self.touched_count]
            .iter()
            .map(|&group| (group, self.strength[group as usize].into()))
    }

    /// Hands over what was gathered, in the order the groups came, and forgets it.
    #[inline]
    pub(super) fn drain(&mut self, mut take: impl FnMut(u32, S)) {
        for &group in &self.touched[..self.touched_count] {
            let sum = &mut self.strength[group as usize];
            take(group, *sum);
            *sum = S::default();
        }
        self.touched_count = 0;
    }

    #[inline]
    pub(super) fn clear(&mut self) {
        self.drain(|_, _| ());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_by_group_and_forgets() {
        let mut gather = Gather::new(3);
        for (group, strength) in [(2, 1.0), (0, 0.5), (2, 2.0), (1, 1.0)] {
            gather.add(group, strength);
        }
        assert_eq!(gather.of(2), 3.0);
        assert_eq!(
            gather.touched().collect::<Vec<_>>(),
            [(2, 3.0), (0, 0.5), (1, 1.0)]
        );
        let mut order = Vec::new();
        gather.drain(|group, _| order.push(group));
        assert_eq!((order, gather.touched().count()), (vec![2, 0, 1], 0));
        assert_eq!(gather.of(2), 0.0);
    }
}
