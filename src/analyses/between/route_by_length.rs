//! Which shortest path, each as likely, leads from one node to another when ties have lengths?

use super::route::{PathCount, TooMany, draw};
use crate::frozen::Adjacency;
use crate::random::Random;
use crate::traverse::{Lightest, is_as_long};

/// A search whose memory is used again.
pub(super) struct RoutesByLength<'a, C> {
    outgoing: &'a Adjacency,
    incoming: &'a Adjacency,
    search: Lightest,
    /// How many shortest paths lead there.
    paths: Vec<C>,
}

impl<'a, C: PathCount> RoutesByLength<'a, C> {
    pub(super) fn new(outgoing: &'a Adjacency, incoming: &'a Adjacency) -> Self {
        Self {
            outgoing,
            incoming,
            search: Lightest::new(outgoing.node_count()),
            paths: vec![C::NONE; outgoing.node_count()],
        }
    }

    /// Draws a path and visits the nodes between its ends; none when no path leads there.
    pub(super) fn draw(
        &mut self,
        [from, to]: [u32; 2],
        random: &mut Random,
        visit: &mut impl FnMut(u32),
    ) -> Result<(), TooMany> {
        self.search.run_to(self.outgoing, from, to);
        if self.search.order().last() != Some(&to) {
            return Ok(());
        }
        self.paths[from as usize] = C::ONE;
        for at in 1..self.search.order().len() {
            let node = self.search.order()[at];
            let before = self.before(node);
            let paths = before.fold(C::NONE, |sum, (_, paths)| sum.plus(paths));
            self.paths[node as usize] = paths;
        }
        let mut node = to;
        while node != from {
            if node != to {
                visit(node);
            }
            let drawn = draw(random, self.before(node))?;
            node = drawn.expect("a node was reached from a nearer one");
        }
        Ok(())
    }

    /// Who is before a node on shortest paths, with the paths there.
    fn before(&self, node: u32) -> impl Iterator<Item = (u32, C)> + Clone {
        let lengths = self.search.lengths();
        let strengths = self.incoming.strengths(node).unwrap_or_default();
        let ties = self.incoming.neighbors(node).iter().zip(strengths);
        let there = lengths[node as usize];
        ties.filter(move |&(&other, strength)| {
            let here = lengths[other as usize];
            here < there && is_as_long(here + strength.recip(), there)
        })
        .map(|(&other, _)| (other, self.paths[other as usize]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::weighted;
    use crate::frozen::Direction;

    #[test]
    fn equal_lengths_share_and_longer_ones_have_none() {
        // 0–1–3 and 0–2–3 are 1 long, 0–3 is 2 long; 4 is apart.
        let ties = [
            ([0, 1], 4.0),
            ([1, 3], 4.0 / 3.0),
            ([0, 2], 2.0),
            ([2, 3], 2.0),
            ([0, 3], 0.5),
        ];
        let graph = weighted(5, Direction::Undirected, &ties);
        let rows = graph.outgoing_rows();
        let mut routes: RoutesByLength<'_, f64> = RoutesByLength::new(rows, rows);
        let mut counts = [0u32; 5];
        for time in 0..10_000 {
            let mut random = Random::stream(3, time);
            let mut visit = |node: u32| counts[node as usize] += 1;
            routes
                .draw([3, 0], &mut random, &mut visit)
                .expect("few paths");
            routes
                .draw([4, 0], &mut random, &mut visit)
                .expect("no path");
        }
        // Standard deviation 50: five of them on either side.
        assert_eq!(counts[1] + counts[2], 10_000);
        assert!(counts[1].abs_diff(5_000) < 250, "{counts:?}");
        assert_eq!([counts[0], counts[3], counts[4]], [0; 3]);
    }
}
