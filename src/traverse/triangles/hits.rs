//! Which nodes of a row are marked?

use std::ops::Range;

/// From one hit in this many nodes on, nobody can foresee which is one, and listing hits without a
/// branch for each takes less time than guessing.
const FORESEEN: usize = 4;

/// What one thread has met, and room for the hits of a row.
#[derive(Default)]
pub(super) struct Hits {
    places: Vec<u32>,
    seen: usize,
    found: usize,
}

impl Hits {
    /// Hands the places of a row whose nodes are marked to `take`, in their order.
    ///
    /// Whether they are listed first depends on what was met before, what is handed over does not.
    #[inline]
    pub(super) fn each(
        &mut self,
        row: Range<usize>,
        nodes: &[u32],
        is_marked: impl Fn(u32) -> bool,
        mut take: impl FnMut(usize),
    ) {
        self.seen += row.len();
        if self.found * FORESEEN < self.seen {
            let mut found = 0;
            for (place, &node) in row.clone().zip(&nodes[row]) {
                if is_marked(node) {
                    take(place);
                    found += 1;
                }
            }
            self.found += found;
            return;
        }
        if self.places.len() < row.len() {
            self.places.resize(row.len().next_power_of_two(), 0);
        }
        let mut found = 0;
        for (place, &node) in row.clone().zip(&nodes[row]) {
            self.places[found] = place as u32;
            found += usize::from(is_marked(node));
        }
        for &place in &self.places[..found] {
            take(place as usize);
        }
        self.found += found;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_the_same_however_many_were_met_before() {
        let nodes = [4, 0, 7, 1, 9, 3];
        for found in [0, 1000] {
            let mut hits = Hits {
                found,
                seen: 1000,
                ..Hits::default()
            };
            let mut met = Vec::new();
            hits.each(1..6, &nodes, |node| node % 2 == 1, |place| met.push(place));
            assert_eq!(met, [2, 3, 4, 5]);
            hits.each(0..0, &nodes, |_| true, |_| panic!("an empty row"));
            hits.each(0..2, &nodes, |_| true, |place| met.push(place));
            assert_eq!(met[4..], [0, 1]);
        }
    }
}
