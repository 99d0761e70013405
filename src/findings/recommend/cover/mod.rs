//! Which few things meet most needs within a budget? Weighted maximum coverage, where a need may
//! have to be met several times.

mod exact;
mod explain;
mod greedy;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub(super) use explain::{Explained, explain};

/// Gains that differ by less, relative to all there is to gain, are equal: sums of the same
/// weights in another order do.
const EQUAL: f64 = 1e-9;

/// Needs, what meets them at what cost, and how much may be spent.
///
/// The gain of a set S is f(S) = Σ over needs n of weight(n) · min(missing(n), number of
/// different slots of n that S covers). Each term is a weight times the rank of a truncated
/// partition matroid, so f is monotone and submodular: what one more covers never grows with
/// what is already there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Instance {
    /// The needs.
    pub(super) needs: Vec<Want>,
    /// What could meet them; of equal ones the first is preferred.
    pub(super) candidates: Vec<Candidate>,
    /// How much may be spent.
    pub(super) budget: f64,
    /// All there is to gain.
    whole: f64,
}

/// A need: what each of its missing units weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Want {
    pub(super) weight: f64,
    pub(super) missing: u32,
}

/// Something that costs and covers: of each need at most one slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Candidate {
    pub(super) cost: f64,
    /// Need and slot, ascending; two candidates with the same slot of a need count once.
    pub(super) covers: Vec<(u32, u32)>,
}

/// How the choice was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// Every other choice is ruled out.
    Exact,
    /// Greedy, all costs equal.
    GreedyEqualCosts,
    /// Greedy by gain per cost, or the best single one.
    GreedyCosts,
}

impl Method {
    /// The share of the largest possible gain that it reaches in any case.
    ///
    /// # Source
    /// 1 − 1/e: Nemhauser, Wolsey & Fisher 1978, doi:10.1007/BF01588971; with costs
    /// (1 − 1/e)/2: Khuller, Moss & Naor 1999, doi:10.1016/S0020-0190(99)00031-9.
    pub(super) fn guarantee(self) -> f64 {
        let greedy = 1.0 - (-1.0f64).exp();
        match self {
            Self::Exact => 1.0,
            Self::GreedyEqualCosts => greedy,
            Self::GreedyCosts => greedy / 2.0,
        }
    }
}

/// A choice and what is known about it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    /// Positions in `candidates`, each next one the best beside those before it.
    pub(super) chosen: Vec<usize>,
    /// What each adds to those before it.
    pub(super) gains: Vec<f64>,
    /// How it was found.
    pub(super) method: Method,
    /// No choice gains more.
    pub(super) bound: f64,
}

impl Choice {
    pub(super) fn gain(&self) -> f64 {
        self.gains.iter().sum()
    }
}

/// Chooses: exactly where so few candidates are left after those that another one makes
/// superfluous that all choices can be ruled out, else greedily.
pub(super) fn choose(instance: &Instance) -> Choice {
    let greedy = greedy::choose(instance);
    let (chosen, method) = match exact::improve(instance, &greedy) {
        Some(best) => (best, Method::Exact),
        None if instance.has_equal_costs() => (greedy, Method::GreedyEqualCosts),
        None => (greedy, Method::GreedyCosts),
    };
    let (chosen, gains) = instance.in_order(chosen);
    let gain: f64 = gains.iter().sum();
    let bound = match method {
        Method::Exact => gain,
        _ => instance.bound(&[]).min(instance.bound(&chosen)).max(gain),
    };
    Choice {
        chosen,
        gains,
        method,
        bound,
    }
}

impl Instance {
    pub(super) fn new(needs: Vec<Want>, candidates: Vec<Candidate>, budget: f64) -> Self {
        let wants = needs.iter();
        let whole = wants
            .map(|want| want.weight * f64::from(want.missing))
            .sum();
        Self {
            needs,
            candidates,
            budget,
            whole,
        }
    }

    /// All there is to gain.
    pub(super) fn whole(&self) -> f64 {
        self.whole
    }

    fn equal(&self) -> f64 {
        EQUAL * self.whole.max(f64::MIN_POSITIVE)
    }

    fn has_equal_costs(&self) -> bool {
        let mut costs = self.candidates.iter().map(|candidate| candidate.cost);
        let first = costs.next();
        costs.all(|cost| Some(cost) == first)
    }

    fn cost(&self, chosen: &[usize]) -> f64 {
        chosen
            .iter()
            .map(|&index| self.candidates[index].cost)
            .sum()
    }

    /// Does that much fit the budget? Costs such as 0.1 add up to a little more than they say.
    fn fits(&self, cost: f64) -> bool {
        cost <= self.budget * (1.0 + EQUAL)
    }

    /// What a set gains.
    pub(super) fn value(&self, chosen: &[usize]) -> f64 {
        let mut state = State::of(self);
        chosen.iter().map(|&index| state.add(index)).sum()
    }

    /// The set, each next one the best per cost beside those before it, and what each adds.
    fn in_order(&self, mut rest: Vec<usize>) -> (Vec<usize>, Vec<f64>) {
        let mut state = State::of(self);
        let (mut chosen, mut gains) = (Vec::new(), Vec::new());
        rest.sort_unstable();
        while !rest.is_empty() {
            let rate = |index: usize| state.gain(index) / self.candidates[index].cost;
            let best = (0..rest.len())
                .max_by(|&a, &b| rate(rest[a]).total_cmp(&rate(rest[b])).then(b.cmp(&a)))
                .expect("something is left");
            let index = rest.remove(best);
            let gain = state.add(index);
            // What adds nothing is not worth its cost.
            if gain > self.equal() {
                chosen.push(index);
                gains.push(gain);
            }
        }
        (chosen, gains)
    }

    /// No choice gains more than this: what is chosen, and the best of the rest as if nothing of
    /// it overlapped, the last one in part.
    ///
    /// # Source
    /// Nemhauser, Wolsey & Fisher 1978; Leskovec et al. 2007, doi:10.1145/1281192.1281239.
    fn bound(&self, chosen: &[usize]) -> f64 {
        let mut state = State::of(self);
        let value: f64 = chosen.iter().map(|&index| state.add(index)).sum();
        let open =
            (0..self.candidates.len()).filter(|&index| self.fits(self.candidates[index].cost));
        let mut gains: Vec<(usize, f64)> = open.map(|index| (index, state.gain(index))).collect();
        self.best_rate_first(&mut gains);
        value + self.fractional(&gains, self.budget)
    }

    fn best_rate_first(&self, gains: &mut [(usize, f64)]) {
        let rate = |&(index, gain): &(usize, f64)| gain / self.candidates[index].cost;
        gains.sort_by(|a, b| rate(b).total_cmp(&rate(a)).then(a.0.cmp(&b.0)));
    }

    /// The most these gains, the best rate first, could add within the budget, the last in part.
    fn fractional(&self, gains: &[(usize, f64)], mut left: f64) -> f64 {
        let mut sum = 0.0;
        for &(index, gain) in gains {
            let cost = self.candidates[index].cost;
            if cost > left {
                return sum + gain * (left / cost).max(0.0);
            }
            sum += gain;
            left -= cost;
        }
        sum
    }
}

/// What is covered so far.
struct State<'a> {
    instance: &'a Instance,
    /// How many slots of each need are covered.
    covered: Vec<u32>,
    /// Covered slots of needs that miss more than one.
    slots: BTreeSet<(u32, u32)>,
}

impl<'a> State<'a> {
    fn of(instance: &'a Instance) -> Self {
        Self {
            instance,
            covered: vec![0; instance.needs.len()],
            slots: BTreeSet::new(),
        }
    }

    fn helps(&self, need: u32, slot: u32) -> bool {
        let want = self.instance.needs[need as usize];
        let covered = self.covered[need as usize];
        covered < want.missing && (want.missing == 1 || !self.slots.contains(&(need, slot)))
    }

    /// What the candidate would add.
    fn gain(&self, index: usize) -> f64 {
        let covers = self.instance.candidates[index].covers.iter();
        covers
            .filter(|&&(need, slot)| self.helps(need, slot))
            .map(|&(need, _)| self.instance.needs[need as usize].weight)
            .sum()
    }

    /// Takes the candidate; what it adds.
    fn add(&mut self, index: usize) -> f64 {
        self.take(index).1
    }

    /// Takes the candidate; what it newly covers, and what that is worth.
    fn take(&mut self, index: usize) -> (Vec<(u32, u32)>, f64) {
        let gain = self.gain(index);
        let mut news = Vec::new();
        for &(need, slot) in &self.instance.candidates[index].covers {
            if self.helps(need, slot) {
                self.covered[need as usize] += 1;
                if self.instance.needs[need as usize].missing > 1 {
                    self.slots.insert((need, slot));
                }
                news.push((need, slot));
            }
        }
        (news, gain)
    }

    fn undo(&mut self, news: &[(u32, u32)]) {
        for &(need, slot) in news {
            self.covered[need as usize] -= 1;
            self.slots.remove(&(need, slot));
        }
    }
}
