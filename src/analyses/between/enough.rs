//! When do enough sampled paths agree on who stands between others?
//!
//! A node is on a random path with probability b, the share of pairs it stands between. After
//! m paths, of which it was on a share x, b lies farther from x than any b′ on that side with
//! probability at most e^(−m·KL(x‖b′)) (Chernoff 1952, doi:10.1214/aoms/1177729330; Hoeffding
//! 1963, doi:10.1080/01621459.1963.10500830), KL being the divergence of two coins. So the
//! answer stands when m·KL(x‖x ± ε) is at least ln 1/δ(x ± ε) for every node on both sides,
//! δ(b) being the chance of failing that a node with b is allowed.
//!
//! All nodes and sides together may fail with probability δ. A node gets a part by its b, for
//! the sum of all b is the mean number of nodes inside a path and so known not to exceed ρ; and
//! a part as large as every other's: δ(b) = δ/4 · (b/ρ + 1/N) on each side. The few nodes with
//! large b, which take most samples, are then hardly burdened by the many with small b.
//! That bounds as Borassi & Natale 2019 (doi:10.1145/3284359) and Pellegrina & Vandin 2023
//! (doi:10.1145/3628601) do, node by node, but holds for any number of samples without a limit
//! set by the diameter.

use std::collections::HashSet;

/// How sure and how close.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// How far an estimate may be off.
    pub(super) epsilon: f64,
    /// How likely any may be off farther.
    pub(super) delta: f64,
    /// How many nodes can be inside a path.
    pub(super) inner: f64,
    /// At most how many nodes are inside a path.
    pub(super) most_inside: f64,
}

/// The divergence of a coin from another, in nats.
fn divergence(share: f64, other: f64) -> f64 {
    let part = |share: f64, other: f64| {
        if share > 0.0 {
            share * (share / other).ln()
        } else {
            0.0
        }
    };
    part(share, other) + part(1.0 - share, 1.0 - other)
}

impl Bounds {
    /// How many samples suffice for a node that is on a share of them, when a test may fail
    /// with a share of δ.
    ///
    /// Beyond x ± ε the bound holds a fortiori: KL grows by at least m·ε for each factor e in b
    /// by which δ(b) falls, which is more than the 1 lost, as m·ε ≥ 1.
    pub(super) fn needed(&self, share: f64, of_delta: f64) -> f64 {
        let allowed = |b: f64| {
            let part = b / self.most_inside + self.inner.recip();
            self.delta * of_delta / 4.0 * part
        };
        let at = |b: f64| -allowed(b).ln() / divergence(share, b);
        let mut needed = self.epsilon.recip();
        let (below, above) = (share - self.epsilon, share + self.epsilon);
        // No b is below 0 or above 1.
        if below > 0.0 {
            needed = needed.max(at(below));
        }
        if above < 1.0 {
            needed = needed.max(at(above));
        }
        needed
    }

    /// How many samples a test of all nodes needs, given on how many of the samples so far each
    /// was.
    pub(super) fn needed_by_all(&self, counts: &[u64], samples: u64, of_delta: f64) -> f64 {
        // Most nodes have one of a few small counts.
        let different: HashSet<u64> = counts.iter().copied().collect();
        let shares = different.iter().map(|&count| count as f64 / samples as f64);
        shares
            .map(|share| self.needed(share, of_delta))
            .fold(0.0, f64::max)
    }
}

/// When to test, and which part of δ each test may spend.
///
/// Tests come at fixed numbers of samples, each a tenth more than the last. The one that is
/// expected to pass may spend a third of δ, each farther from it half as much: 3 · ⅓ in all.
/// What is expected is told by samples that do not count themselves.
pub(super) struct Tests {
    first: f64,
    expected: i32,
}

const GROWTH: f64 = 1.1;

impl Tests {
    pub(super) fn new(first: f64, expected: f64) -> Self {
        let steps = (expected / first).ln() / GROWTH.ln();
        Self {
            first,
            expected: steps.ceil().max(0.0) as i32,
        }
    }

    /// After how many samples a test comes, and which part of δ it may spend.
    pub(super) fn get(&self, test: i32) -> (u64, f64) {
        let samples = (self.first * GROWTH.powi(test)).ceil() as u64;
        let distance = (test - self.expected).abs();
        (samples, 0.5f64.powi(distance) / 3.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds {
        epsilon: 0.01,
        delta: 0.1,
        inner: 100.0,
        most_inside: 4.0,
    };

    #[test]
    fn a_node_on_no_path_needs_samples_by_its_logarithm() {
        // (1 − ε)^m = δ/4 · (ε/ρ + 1/N): 0.99^m = 0.025 · 0.0125.
        let expected = (0.025f64 * 0.0125).ln() / 0.99f64.ln();
        assert!((BOUNDS.needed(0.0, 1.0) - expected).abs() < 1e-9);
    }

    #[test]
    fn half_and_half_needs_most() {
        let needs = [0.0, 0.01, 0.1, 0.5].map(|share| BOUNDS.needed(share, 1.0));
        assert!(needs.is_sorted(), "{needs:?}");
        assert!(BOUNDS.needed(0.9, 1.0) < needs[3]);
        assert!(BOUNDS.needed(1.0, 1.0) < needs[3]);
        // Hoeffding: ln(1/δ) / 2ε², δ = 0.025 · (0.49/4 + 0.01).
        let hoeffding = -(0.025f64 * (0.49 / 4.0 + 0.01)).ln() / 2e-4;
        assert!((needs[3] / hoeffding - 1.0).abs() < 1e-3, "{needs:?}");
        assert_eq!(
            BOUNDS.needed_by_all(&[0, 50, 1, 1], 100, 1.0),
            BOUNDS.needed(0.5, 1.0)
        );
    }

    #[test]
    fn tests_spend_no_more_than_all() {
        for expected in [50.0, 100.0, 5_000.0] {
            let tests = Tests::new(100.0, expected);
            let spent: f64 = (0..500).map(|test| tests.get(test).1).sum();
            assert!(spent <= 1.0 + 1e-12, "{spent}");
        }
        assert_eq!(Tests::new(100.0, 5_000.0).get(0).0, 100);
        assert!(Tests::new(100.0, 120.0).get(2).1 == 1.0 / 3.0);
    }
}
