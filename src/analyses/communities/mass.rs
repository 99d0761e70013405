//! How much tie strength is expected between a node and a group?
//!
//! Every quality here is "strength inside groups − what is expected there", and the
//! expectation is a sum of products of masses: k·K/2m for modularity (Newman & Girvan 2004),
//! out·in + in·out over m for directed modularity (Leicht & Newman 2008), sizes for the
//! constant Potts model (Traag, Van Dooren & Nesterov 2011), and their sum over layers.

/// The masses of nodes, or of groups of them.
pub(super) trait Masses: Clone + Sync {
    /// As many zero masses of the same sort.
    fn zeros(&self, count: usize) -> Self;

    /// The strength expected between `own` here and `others` of `group`.
    fn expected(&self, own: u32, others: &Self, group: u32) -> f64;

    /// Adds the mass of `other` in `from` to `own`.
    fn add(&mut self, own: u32, from: &Self, other: u32);

    /// Takes the mass of `other` in `from` away from `own`.
    fn subtract(&mut self, own: u32, from: &Self, other: u32);

    /// The masses of `group_count` groups.
    fn grouped(&self, group_of: &[u32], group_count: usize) -> Self {
        let mut groups = self.zeros(group_count);
        for (node, &group) in (0..).zip(group_of) {
            groups.add(group, self, node);
        }
        groups
    }
}

/// One number each: an undirected network of one layer.
#[derive(Clone, Debug)]
pub(super) struct Single {
    pub(super) of: Vec<f64>,
    pub(super) factor: f64,
}

impl Masses for Single {
    fn zeros(&self, count: usize) -> Self {
        Self {
            of: vec![0.0; count],
            factor: self.factor,
        }
    }

    #[inline]
    fn expected(&self, own: u32, others: &Self, group: u32) -> f64 {
        self.factor * self.of[own as usize] * others.of[group as usize]
    }

    #[inline]
    fn add(&mut self, own: u32, from: &Self, other: u32) {
        self.of[own as usize] += from.of[other as usize];
    }

    #[inline]
    fn subtract(&mut self, own: u32, from: &Self, other: u32) {
        self.of[own as usize] -= from.of[other as usize];
    }
}

/// One product of masses that is expected: `factor` × `own`-th × `other`-th number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) own: usize,
    pub(super) other: usize,
    pub(super) factor: f64,
}

/// Several numbers each: a directed network has two, and every layer has its own.
#[derive(Clone, Debug)]
pub(super) struct Several {
    pub(super) of: Vec<f64>,
    pub(super) width: usize,
    pub(super) terms: Vec<Term>,
}

impl Several {
    fn row(&self, index: u32) -> &[f64] {
        &self.of[index as usize * self.width..][..self.width]
    }

    fn row_mut(&mut self, index: u32) -> &mut [f64] {
        &mut self.of[index as usize * self.width..][..self.width]
    }
}

impl Masses for Several {
    fn zeros(&self, count: usize) -> Self {
        Self {
            of: vec![0.0; count * self.width],
            width: self.width,
            terms: self.terms.clone(),
        }
    }

    fn expected(&self, own: u32, others: &Self, group: u32) -> f64 {
        let (own, group) = (self.row(own), others.row(group));
        let products = self
            .terms
            .iter()
            .map(|term| term.factor * own[term.own] * group[term.other]);
        products.sum()
    }

    fn add(&mut self, own: u32, from: &Self, other: u32) {
        for (sum, mass) in self.row_mut(own).iter_mut().zip(from.row(other)) {
            *sum += mass;
        }
    }

    fn subtract(&mut self, own: u32, from: &Self, other: u32) {
        for (sum, mass) in self.row_mut(own).iter_mut().zip(from.row(other)) {
            *sum -= mass;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directed_network_expects_out_with_in_both_ways() {
        // Node 0: out 2, in 1; node 1: out 3, in 5; (2·5 + 1·3) / 10.
        let term = |own, other| Term {
            own,
            other,
            factor: 0.1,
        };
        let nodes = Several {
            of: vec![2.0, 1.0, 3.0, 5.0],
            width: 2,
            terms: vec![term(0, 1), term(1, 0)],
        };
        assert!((nodes.expected(0, &nodes, 1) - 1.3).abs() < 1e-12);
        let both = nodes.grouped(&[0, 0], 1);
        assert_eq!(both.of, [5.0, 6.0]);
    }

    #[test]
    fn what_is_added_can_be_taken_away() {
        let nodes = Single {
            of: vec![1.0, 2.0, 4.0],
            factor: 0.5,
        };
        let mut groups = nodes.grouped(&[0, 1, 1], 2);
        assert_eq!(groups.of, [1.0, 6.0]);
        groups.subtract(1, &nodes, 2);
        assert_eq!(nodes.expected(2, &groups, 1), 4.0);
    }
}
