//! Which node is better off in a neighbouring group?

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::Masses;

/// A partition of a level that is being improved.
#[derive(Debug)]
pub(super) struct Partition<M: Masses> {
    /// The group of each node; labels are below the number of nodes.
    pub(super) group_of: Vec<u32>,
    sizes: Vec<u32>,
    masses: M,
    empty: Vec<u32>,
}

/// Gains below this share of a mean tie are rounding.
const ROUNDING: f64 = 1e-10;

impl<M: Masses> Partition<M> {
    /// The partition with these labels.
    pub(super) fn new<S: Strength>(level: &Level<'_, S, M>, group_of: Vec<u32>) -> Self {
        let mut sizes = vec![0; group_of.len()];
        for &group in &group_of {
            sizes[group as usize] += 1;
        }
        Self {
            masses: level.masses.grouped(&group_of, group_of.len()),
            empty: (0..group_of.len() as u32)
                .rev()
                .filter(|&group| sizes[group as usize] == 0)
                .collect(),
            sizes,
            group_of,
        }
    }

    /// Moves nodes, starting with `queue`, to the group where they gain most, until none
    /// gains; those whose neighbour left are looked at again (the fast local move of Traag,
    /// Waltman & van Eck 2019). Says whether any moved.
    pub(super) fn improve<S: Strength>(
        &mut self,
        level: &Level<'_, S, M>,
        order: Vec<u32>,
    ) -> bool {
        let mut gather = Gather::new(self.group_of.len());
        let least = ROUNDING * level.mean_strength();
        let mut queue = Queue::new(order, level.node_count());
        let mut moved = false;
        while let Some(node) = queue.next() {
            let own = self.group_of[node as usize];
            level.gather(node, &self.group_of, &mut gather);
            let best = self.best(level, node, &gather, least);
            gather.clear();
            if best == own {
                continue;
            }
            self.transfer(level, node, best);
            moved = true;
            for &neighbor in level.neighbors(node) {
                if self.group_of[neighbor as usize] != best {
                    queue.put(neighbor);
                }
            }
        }
        moved
    }

    /// The group the node gains most in: its own unless another is better; of several the
    /// first met.
    #[inline]
    fn best<S: Strength>(
        &self,
        level: &Level<'_, S, M>,
        node: u32,
        gather: &Gather<S>,
        least: f64,
    ) -> u32 {
        let masses = &level.masses;
        let own = self.group_of[node as usize];
        let itself = masses.expected(node, masses, node);
        let mut best = own;
        let mut most = gather.of(own) - (masses.expected(node, &self.masses, own) - itself) + least;
        for (group, strength) in gather.touched() {
            let gain = strength - masses.expected(node, &self.masses, group);
            if gain > most && group != own {
                (best, most) = (group, gain);
            }
        }
        if most < 0.0 && self.sizes[own as usize] > 1 {
            best = *self
                .empty
                .last()
                .expect("a group of two leaves a label unused");
        }
        best
    }

    fn transfer<S: Strength>(&mut self, level: &Level<'_, S, M>, node: u32, to: u32) {
        let from = self.group_of[node as usize];
        if self.empty.last() == Some(&to) {
            self.empty.pop();
        }
        self.group_of[node as usize] = to;
        self.sizes[to as usize] += 1;
        self.masses.add(to, &level.masses, node);
        self.masses.subtract(from, &level.masses, node);
        self.sizes[from as usize] -= 1;
        if self.sizes[from as usize] == 0 {
            self.empty.push(from);
        }
    }
}

/// Nodes to look at, first come first served, each at most once at a time.
struct Queue {
    ring: Vec<u32>,
    head: usize,
    waiting: usize,
    is_waiting: Vec<bool>,
}

impl Queue {
    fn new(mut order: Vec<u32>, node_count: usize) -> Self {
        let mut is_waiting = vec![false; node_count];
        for &node in &order {
            is_waiting[node as usize] = true;
        }
        let waiting = order.len();
        order.resize(node_count.next_power_of_two(), 0);
        Self {
            ring: order,
            head: 0,
            waiting,
            is_waiting,
        }
    }

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.waiting = self.waiting.checked_sub(1)?;
        let node = self.ring[self.head];
        self.head = (self.head + 1) & (self.ring.len() - 1);
        self.is_waiting[node as usize] = false;
        Some(node)
    }

    #[inline]
    fn put(&mut self, node: u32) {
        if std::mem::replace(&mut self.is_waiting[node as usize], true) {
            return;
        }
        let place = (self.head + self.waiting) & (self.ring.len() - 1);
        self.ring[place] = node;
        self.waiting += 1;
    }
}
