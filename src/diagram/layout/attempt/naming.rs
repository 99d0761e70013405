//! Where do the names of an attempt stand?

use super::super::bodies::{overlapping, push};
use super::super::drawn;
use super::super::geometry::{Point, Size};
use super::super::labels::{Chosen, LabelPlace, Labels};
use super::{FULL_WITH_LABELS, GIVE_WAY, Ground, MARGIN, PHASES, ROUNDS, take_centers};
use crate::random::Random;

impl<'a> Ground<'a> {
    /// Chooses labels and lets those that overlap push each other apart, until none do. Where
    /// that does not come to an end, the least tied lose their labels, some at a time.
    pub(super) fn place_labels(
        &self,
        centers: &mut [Point],
        random: &mut Random,
    ) -> Vec<Option<LabelPlace>> {
        if !self.has_room_for_labels() {
            return self.leave_out(centers, random);
        }
        let before = centers.to_vec();
        let mut sizes = self.labels.clone();
        let mut chosen = self.choose(centers, &sizes, random, &[]);
        for round in 0..ROUNDS * PHASES {
            // Pushing ends after a while, whether or not all symbols are apart.
            if chosen.overlaps == 0 && overlapping(&self.symbols(centers, 0.0)).is_empty() {
                return chosen.places;
            }
            let mut bodies = self.bodies(centers, &chosen.places);
            push(&mut bodies, Some(self.room), self.leashes().as_deref());
            take_centers(&bodies, centers);
            let pairs = overlapping(&bodies);
            // Sides and lines are kept where that leaves no overlap.
            let start: &[_] = if pairs.is_empty() {
                &chosen.places
            } else {
                &[]
            };
            if round % ROUNDS == ROUNDS - 1 {
                self.give_way(&pairs, &mut sizes);
                chosen = self.choose(centers, &sizes, random, &[]);
            } else {
                chosen = self.choose(centers, &sizes, random, start);
            }
        }
        if self.is_anchored() {
            centers.copy_from_slice(&before);
        } else {
            self.keep_symbols_apart(centers);
        }
        self.leave_out(centers, random)
    }

    /// Of two labels that overlap, the less tied actor loses its own, and so does a share of
    /// all labels, those of the least tied.
    pub(super) fn give_way(&self, pairs: &[[usize; 2]], sizes: &mut [&'a [Size]]) {
        for pair in pairs {
            if pair.iter().all(|&at| !sizes[at].is_empty())
                && let Some(&least) = pair.iter().min_by_key(|&&at| self.rank(at))
            {
                sizes[least] = &[];
            }
        }
        let mut named: Vec<usize> = (0..self.len())
            .filter(|&at| !sizes[at].is_empty())
            .collect();
        named.sort_by_key(|&at| self.rank(at));
        for &at in &named[..(named.len() as f64 * GIVE_WAY).ceil() as usize] {
            sizes[at] = &[];
        }
    }

    /// How well tied an actor is.
    pub(super) fn rank(&self, at: usize) -> (usize, usize) {
        (self.graph.outgoing(at as u32).len(), at)
    }

    pub(super) fn choose(
        &self,
        centers: &[Point],
        sizes: &[&[Size]],
        random: &mut Random,
        start: &[Option<LabelPlace>],
    ) -> Chosen {
        let labels = Labels {
            page: self.room,
            centers,
            symbols: &self.symbols,
            sizes,
            ties: &self.ties,
            runs: &drawn::straight(&self.ties, centers),
        };
        labels.choose(random, start)
    }

    /// Leaves out labels that overlap, of two that of the less tied, and places the others anew.
    pub(super) fn leave_out(
        &self,
        centers: &[Point],
        random: &mut Random,
    ) -> Vec<Option<LabelPlace>> {
        let mut sizes = self.labels.clone();
        let mut chosen = self.choose(centers, &sizes, random, &[]);
        if chosen.overlaps == 0 {
            return chosen.places;
        }
        let mut bodies = self.bodies(centers, &chosen.places);
        for [one, two] in overlapping(&bodies) {
            let mut pair = [one, two];
            pair.sort_by_key(|&at| self.rank(at));
            for at in pair {
                if bodies[one].overlaps(&bodies[two]) {
                    // The symbol stays.
                    bodies[at].boxes.truncate(1);
                    sizes[at] = &[];
                    chosen.places[at] = None;
                }
            }
        }
        self.choose(centers, &sizes, random, &chosen.places).places
    }

    /// Is there room for all symbols and labels, with some to move in?
    pub(super) fn has_room_for_labels(&self) -> bool {
        let area = |size: &Size| (size.width + 2.0 * MARGIN) * (size.height + 2.0 * MARGIN);
        let symbols: f64 = self.symbols.iter().map(area).sum();
        let least = |ways: &&[Size]| ways.iter().map(area).reduce(f64::min).unwrap_or(0.0);
        let labels: f64 = self.labels.iter().map(least).sum();
        symbols + labels <= FULL_WITH_LABELS * self.room.width() * self.room.height()
    }
}
