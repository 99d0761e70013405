//! Which needs would a tie meet by itself?

use std::collections::HashSet;

use super::{Lacks, What};
use crate::findings::gaps::Proposed;

impl Lacks<'_> {
    /// The needs the tie would meet by itself, or meet a unit of, with the slot it takes: the
    /// partner where several are missing. `None` when finding out would take too long.
    ///
    /// Complexity: O(gaps of both ends · depth of the kind trees), and the actors that are too
    /// far from a hub and fewer than `steps` steps away from an end.
    pub(in crate::findings::recommend) fn met_by(
        &self,
        proposed: &Proposed,
    ) -> Option<Vec<(u32, u32)>> {
        let (selection, tie) = (self.selected.selection, &proposed.tie);
        let Some(status) = selection.status_of(self.model, tie) else {
            return Some(Vec::new());
        };
        let mut met: Vec<(u32, u32)> = Vec::new();
        for (gap, partner) in self.openings.met_by(proposed) {
            if let Some(need) = self.find(self.what_of(gap)) {
                let slot = if self.needs[need as usize].missing > 1 {
                    partner.index() as u32
                } else {
                    0
                };
                met.push((need, slot));
            }
        }
        for (table, who) in [(proposed.from, proposed.to), (proposed.to, proposed.from)] {
            for &seat in self.at_table.get(&table).into_iter().flatten() {
                let seat = &self.seats.open[seat];
                if self.seats.seats(seat, tie, who) {
                    let need = self.find(What::Seat(table, seat.side));
                    met.extend(need.map(|need| (need, 0)));
                }
            }
        }
        if selection.statuses.contains(&status) {
            met.extend(self.joined_by(proposed).map(|need| (need, 0)));
            met.extend(self.secured_by(proposed).map(|need| (need, 0)));
            self.brought_near_by(proposed, &mut met)?;
        }
        met.sort_unstable();
        met.dedup_by_key(|(need, _)| *need);
        Some(met)
    }

    fn positions(&self, proposed: &Proposed) -> [usize; 2] {
        [proposed.from, proposed.to].map(|actor| self.place[actor.index()] as usize)
    }

    /// The part outside of the main network that the tie would join to it.
    fn joined_by(&self, proposed: &Proposed) -> Option<u32> {
        let ends = self.positions(proposed);
        let [a, b] = ends.map(|end| self.is_in_main[end]);
        let outside = match (a, b) {
            (true, false) => ends[1],
            (false, true) => ends[0],
            _ => return None,
        };
        self.of_component.get(&self.component[outside]).copied()
    }

    /// The interface to which the tie would add one that shares no end with all the others.
    fn secured_by(&self, proposed: &Proposed) -> Option<u32> {
        let (from, to) = (proposed.from, proposed.to);
        let (a, b) = (self.sector(from)?, self.sector(to)?);
        let (pair, x, y) = if a < b {
            ((a, b), from, to)
        } else {
            ((b, a), to, from)
        };
        let need = self.find(What::Fragile(pair.0, pair.1))?;
        let star = self.stars.get(&pair)?;
        (star.a != Some(x) && star.b != Some(y)).then_some(need)
    }

    /// The actors that the tie would bring near a hub: those within reach of one end while the
    /// other end is near enough.
    fn brought_near_by(&self, proposed: &Proposed, met: &mut Vec<(u32, u32)>) -> Option<()> {
        let [a, b] = self.positions(proposed);
        for (end, other) in [(a, b), (b, a)] {
            let Some(depth) =
                self.hub_steps[other].and_then(|steps| self.frame.steps.checked_sub(steps + 1))
            else {
                continue;
            };
            self.look_around(end, depth, met)?;
        }
        Some(())
    }

    fn look_around(&self, start: usize, depth: u32, met: &mut Vec<(u32, u32)>) -> Option<()> {
        // Whoever is nearer to a hub than this has nobody within reach that is too far.
        let may_lead_on = |node: usize, steps: u32| {
            let is_near = |near: u32| near + (depth - steps) <= self.frame.steps;
            !self.hub_steps[node].is_some_and(is_near)
        };
        if !may_lead_on(start, 0) {
            return Some(());
        }
        let mut seen = HashSet::from([start]);
        let mut layer = vec![start];
        for steps in 0..=depth {
            let mut next = Vec::new();
            for node in layer {
                if let Some(need) = self.find(What::Far(self.selected.actors[node])) {
                    met.push((need, 0));
                }
                if steps == depth {
                    continue;
                }
                let node = node as u32;
                let around = [self.graph.outgoing(node), self.graph.incoming(node)];
                for &other in around.into_iter().flatten() {
                    self.steps_left.set(self.steps_left.get().checked_sub(1)?);
                    let other = other as usize;
                    if may_lead_on(other, steps + 1) && seen.insert(other) {
                        next.push(other);
                    }
                }
            }
            layer = next;
        }
        Some(())
    }
}
