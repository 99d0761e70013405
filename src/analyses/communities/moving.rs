//! Which node is better off in a neighbouring group?

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::Masses;
use crate::parallel;

/// A partition of a level that is being improved.
#[derive(Debug)]
pub(super) struct Partition<M: Masses> {
    /// The group of each node; labels are below the number of nodes.
    pub(super) group_of: Vec<u32>,
    sizes: Vec<u32>,
    masses: M,
    empty: Vec<u32>,
}

/// Where a node is best off, and by how much it is better there than elsewhere.
struct Choice {
    group: u32,
    /// What the move there gains; above 0 when there is one.
    gain: f64,
    lead: f64,
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

    /// Moves nodes to the group where they gain most, first in this order; those whose
    /// neighbours moved are looked at again (the fast local move of Traag, Waltman & van Eck
    /// 2019), but only when these ties together outweigh what the node's group was better by:
    /// half the visits, and hubs, whose lead is long and whose rows are longer, hardly ever.
    /// Says what was gained.
    pub(super) fn improve<S: Strength>(&mut self, level: &Level<'_, S, M>, order: Vec<u32>) -> f64 {
        self.move_all(level, Queue::of_all(order), level.mean_strength())
    }

    /// [`Self::improve`] for a partition in which most nodes are where they belong: which are
    /// not, as it stands, threads find side by side, and these move first.
    pub(super) fn mend<S: Strength>(&mut self, level: &Level<'_, S, M>) -> f64 {
        /// Few, as the longest rows may come first.
        const NODES_PER_TASK: usize = 1 << 8;
        let mean = level.mean_strength();
        let leads = parallel::fill(
            level.node_count(),
            NODES_PER_TASK,
            WAITING,
            || Gather::new(self.group_of.len()),
            |gather, first, leads| {
                for (node, lead) in (first as u32..).zip(leads) {
                    let choice = self.choose(level, node, gather, ROUNDING * mean);
                    if choice.group == self.group_of[node as usize] {
                        *lead = (choice.lead / mean) as f32;
                    }
                }
            },
        );
        self.move_all(level, Queue::of_waiting(leads), mean)
    }

    fn move_all<S: Strength>(
        &mut self,
        level: &Level<'_, S, M>,
        mut queue: Queue,
        mean: f64,
    ) -> f64 {
        let mut gather = Gather::new(self.group_of.len());
        let least = ROUNDING * mean;
        let mut gained = 0.0;
        while let Some(node) = queue.next() {
            let own = self.group_of[node as usize];
            let choice = self.choose(level, node, &mut gather, least);
            queue.settle(node, choice.lead / mean);
            if choice.group == own {
                continue;
            }
            self.transfer(level, node, choice.group);
            gained += choice.gain;
            let group_of = &self.group_of;
            level.for_each_tie(node, |neighbor, strength| {
                // Its tie to the node leaves one group for another.
                let group = group_of[neighbor as usize];
                let times = if group == choice.group {
                    -1.0
                } else if group == own {
                    2.0
                } else {
                    1.0
                };
                queue.lower(neighbor, times * strength / mean);
            });
        }
        gained
    }

    /// Moves each node once, in the order of the level. Says what was gained.
    pub(super) fn sweep<S: Strength>(&mut self, level: &Level<'_, S, M>) -> f64 {
        let mut gather = Gather::new(self.group_of.len());
        let least = ROUNDING * level.mean_strength();
        let mut gained = 0.0;
        for node in 0..level.node_count() as u32 {
            let choice = self.choose(level, node, &mut gather, least);
            if choice.group != self.group_of[node as usize] {
                self.transfer(level, node, choice.group);
                gained += choice.gain;
            }
        }
        gained
    }

    /// The group the node gains most in: its own unless another is better; of several the
    /// first met.
    #[inline]
    fn choose<S: Strength>(
        &self,
        level: &Level<'_, S, M>,
        node: u32,
        gather: &mut Gather<S>,
        least: f64,
    ) -> Choice {
        level.gather(node, &self.group_of, gather);
        let masses = &level.masses;
        let own = self.group_of[node as usize];
        let has_others = self.sizes[own as usize] > 1;
        let itself = masses.expected(node, masses, node);
        let stay = gather.of(own) - (masses.expected(node, &self.masses, own) - itself);
        let (mut best, mut most, mut bar) = (own, stay, stay + least);
        // Alone a node gains 0.
        let mut second = if has_others { 0.0 } else { f64::NEG_INFINITY };
        for (group, strength) in gather.touched() {
            let gain = strength - masses.expected(node, &self.masses, group);
            if gain <= second || group == own {
                continue;
            }
            if gain > bar {
                second = most;
                (best, most, bar) = (group, gain, gain);
            } else {
                second = gain;
            }
        }
        gather.clear();
        if bar < 0.0 && has_others {
            best = *self
                .empty
                .last()
                .expect("a group of two leaves a label unused");
            (second, most) = (most, 0.0);
        }
        Choice {
            group: best,
            gain: most - stay,
            lead: most - second,
        }
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
    /// By how much the node's group is better than the next, as far as the moves of its
    /// neighbours tell, in mean ties; below 0 while it waits.
    leads: Vec<f32>,
}

/// The lead of a node that waits.
const WAITING: f32 = -1.0;

impl Queue {
    /// All nodes wait, in this order.
    fn of_all(order: Vec<u32>) -> Self {
        let leads = vec![WAITING; order.len()];
        Self::new(order, leads)
    }

    /// Those wait whose leads say so, in the order of the level.
    fn of_waiting(leads: Vec<f32>) -> Self {
        let nodes = (0..).zip(&leads);
        let waiting = nodes.filter(|(_, lead)| **lead < 0.0);
        Self::new(waiting.map(|(node, _)| node).collect(), leads)
    }

    fn new(mut ring: Vec<u32>, leads: Vec<f32>) -> Self {
        let waiting = ring.len();
        ring.resize(leads.len().next_power_of_two(), 0);
        Self {
            ring,
            head: 0,
            waiting,
            leads,
        }
    }

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.waiting = self.waiting.checked_sub(1)?;
        let node = self.ring[self.head];
        self.head = (self.head + 1) & (self.ring.len() - 1);
        Some(node)
    }

    /// The node, no longer waiting, was looked at.
    #[inline]
    fn settle(&mut self, node: u32, lead: f64) {
        self.leads[node as usize] = lead.max(0.0) as f32;
    }

    /// The node waits as soon as its lead is gone.
    #[inline]
    fn lower(&mut self, node: u32, by: f64) {
        let lead = &mut self.leads[node as usize];
        if *lead < 0.0 {
            return;
        }
        *lead -= by as f32;
        if *lead < 0.0 {
            let place = (self.head + self.waiting) & (self.ring.len() - 1);
            self.ring[place] = node;
            self.waiting += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mass::Single;
    use super::*;

    /// Two triangles joined by a tie: 0 1 2 and 3 4 5.
    fn triangles() -> Level<'static, u32, Single> {
        Level {
            offsets: vec![0, 2, 4, 7, 10, 12, 14].into(),
            targets: vec![1, 2, 0, 2, 0, 1, 3, 2, 4, 5, 3, 5, 3, 4].into(),
            strengths: None,
            masses: Single {
                of: vec![2.0, 2.0, 3.0, 3.0, 2.0, 2.0],
                factor: 1.0 / 14.0,
            },
        }
    }

    #[test]
    fn the_gain_is_that_of_the_quality() {
        // Q from −34/196 to 6/7 − 1/2, over 7 ties: 26/7.
        let level = triangles();
        let mut partition = Partition::new(&level, (0..6).collect());
        let gained = partition.improve(&level, (0..6).collect());
        let of = &partition.group_of;
        assert!(of[0] == of[1] && of[1] == of[2] && of[3] == of[4] && of[4] == of[5]);
        assert_ne!(of[0], of[3]);
        assert!((gained - 26.0 / 7.0).abs() < 1e-12);
        assert_eq!(partition.improve(&level, (0..6).collect()), 0.0);
    }

    #[test]
    fn mending_moves_only_what_is_out_of_place() {
        let level = triangles();
        let mut partition = Partition::new(&level, vec![0, 0, 0, 0, 5, 5]);
        // Node 3: 2 − 3·4/14 there, 1 − 3·7/14 here.
        assert!((partition.mend(&level) - (23.0 / 14.0)).abs() < 1e-12);
        assert_eq!(partition.group_of, [0, 0, 0, 5, 5, 5]);
        assert_eq!(partition.mend(&level), 0.0);
    }

    #[test]
    fn a_sweep_gains_and_then_nothing_more() {
        let level = triangles();
        let mut partition = Partition::new(&level, vec![0, 0, 0, 0, 5, 5]);
        // Node 3: 2 − 3·4/14 there, 1 − 3·7/14 here.
        assert!((partition.sweep(&level) - (23.0 / 14.0)).abs() < 1e-12);
        assert_eq!(partition.group_of, [0, 0, 0, 5, 5, 5]);
        assert_eq!(partition.sweep(&level), 0.0);
    }

    #[test]
    fn a_node_waits_once_its_lead_is_gone() {
        let mut queue = Queue::of_all(vec![0, 1]);
        assert_eq!(
            (queue.next(), queue.next(), queue.next()),
            (Some(0), Some(1), None)
        );
        queue.settle(0, 3.0);
        queue.lower(0, 2.0);
        queue.lower(0, 1.0);
        assert_eq!(queue.next(), None);
        queue.lower(0, 1.0);
        queue.lower(0, 1.0);
        assert_eq!((queue.next(), queue.next()), (Some(0), None));
        let mut queue = Queue::of_waiting(vec![1.0, WAITING, 0.5]);
        queue.lower(2, 1.0);
        assert_eq!(
            (queue.next(), queue.next(), queue.next()),
            (Some(1), Some(2), None)
        );
    }
}
