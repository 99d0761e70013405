//! How many pairs can be formed at once between two sides, and which fewest members touch
//! every pair?

use std::collections::VecDeque;

/// A graph between two sides: every edge leads from a left member to a right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwoSided {
    right_count: usize,
    neighbors: Vec<Vec<u32>>,
}

/// A smallest set of members that touches every edge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Its members on the left, ascending.
    pub left: Vec<u32>,
    /// Its members on the right, ascending.
    pub right: Vec<u32>,
}

impl Cover {
    /// How many members it has.
    pub fn size(&self) -> usize {
        self.left.len() + self.right.len()
    }
}

impl TwoSided {
    /// The graph with these edges; an edge that is given twice counts once.
    ///
    /// # Panics
    /// When an edge leads to a member outside the sides.
    pub fn new(left_count: usize, right_count: usize, edges: &[(u32, u32)]) -> Self {
        let mut neighbors = vec![Vec::new(); left_count];
        for &(left, right) in edges {
            assert!(
                (right as usize) < right_count,
                "the right side has {right_count} members"
            );
            neighbors[left as usize].push(right);
        }
        for list in &mut neighbors {
            list.sort_unstable();
            list.dedup();
        }
        Self {
            right_count,
            neighbors,
        }
    }

    /// A largest matching: the partner of each left member.
    ///
    /// # Complexity
    /// O(edges · √members), memory O(members).
    ///
    /// # Source
    /// Hopcroft & Karp 1973, doi:10.1137/0202019.
    pub fn largest_matching(&self) -> Vec<Option<u32>> {
        let mut matching = Matching {
            of_left: vec![None; self.neighbors.len()],
            of_right: vec![None; self.right_count],
        };
        while let Some(layers) = self.layers(&matching) {
            let mut next = vec![0; self.neighbors.len()];
            for root in 0..self.neighbors.len() {
                if matching.of_left[root].is_none() {
                    self.augment(root, &layers, &mut next, &mut matching);
                }
            }
        }
        matching.of_left
    }

    /// A smallest cover; it has as many members as a largest matching has pairs.
    ///
    /// Left members that alternating paths from unmatched left members do not reach, and
    /// right members that they do reach.
    ///
    /// # Source
    /// Kőnig 1931, Matematikai és Fizikai Lapok 38:116–119.
    pub fn smallest_cover(&self) -> Cover {
        let of_left = self.largest_matching();
        let mut of_right = vec![None; self.right_count];
        for (left, right) in of_left.iter().enumerate() {
            if let Some(right) = right {
                of_right[*right as usize] = Some(left as u32);
            }
        }
        let mut left_reached: Vec<bool> = of_left.iter().map(Option::is_none).collect();
        let mut right_reached = vec![false; self.right_count];
        let mut stack: Vec<usize> = (0..of_left.len())
            .filter(|&left| left_reached[left])
            .collect();
        while let Some(left) = stack.pop() {
            for &right in &self.neighbors[left] {
                right_reached[right as usize] = true;
                if let Some(partner) = of_right[right as usize]
                    && !left_reached[partner as usize]
                {
                    left_reached[partner as usize] = true;
                    stack.push(partner as usize);
                }
            }
        }
        Cover {
            left: positions(&left_reached, false),
            right: positions(&right_reached, true),
        }
    }

    /// Distance of each left member from the unmatched left members along alternating paths;
    /// `None` when no such path ends at an unmatched right member.
    fn layers(&self, matching: &Matching) -> Option<Vec<u32>> {
        let mut layers = vec![UNREACHED; self.neighbors.len()];
        let mut queue = VecDeque::new();
        for (left, partner) in matching.of_left.iter().enumerate() {
            if partner.is_none() {
                layers[left] = 0;
                queue.push_back(left);
            }
        }
        let mut can_grow = false;
        while let Some(left) = queue.pop_front() {
            for &right in &self.neighbors[left] {
                match matching.of_right[right as usize] {
                    None => can_grow = true,
                    Some(partner) if layers[partner as usize] == UNREACHED => {
                        layers[partner as usize] = layers[left] + 1;
                        queue.push_back(partner as usize);
                    }
                    Some(_) => {}
                }
            }
        }
        can_grow.then_some(layers)
    }

    /// Looks from an unmatched left member down the layers for an unmatched right member and
    /// turns the path over. Without recursion: paths may be as long as the sides are large.
    fn augment(&self, root: usize, layers: &[u32], next: &mut [usize], matching: &mut Matching) {
        let mut path = vec![root];
        while let Some(&left) = path.last() {
            let Some(&right) = self.neighbors[left].get(next[left]) else {
                path.pop();
                continue;
            };
            next[left] += 1;
            match matching.of_right[right as usize] {
                None => {
                    matching.turn_over(&path, right);
                    return;
                }
                Some(partner) if layers[partner as usize] == layers[left] + 1 => {
                    path.push(partner as usize);
                }
                Some(_) => {}
            }
        }
    }
}

const UNREACHED: u32 = u32::MAX;

struct Matching {
    of_left: Vec<Option<u32>>,
    of_right: Vec<Option<u32>>,
}

impl Matching {
    /// Every left member of the path takes the right member the next one gives up; the last
    /// takes `free`.
    fn turn_over(&mut self, path: &[usize], free: u32) {
        let mut free = Some(free);
        for &left in path.iter().rev() {
            let right = free.expect("only the first member of the path was unmatched");
            free = self.of_left[left].replace(right);
            self.of_right[right as usize] = Some(left as u32);
        }
    }
}

fn positions(marks: &[bool], wanted: bool) -> Vec<u32> {
    (0..marks.len() as u32)
        .filter(|&position| marks[position as usize] == wanted)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_star_is_covered_by_its_center() {
        let star = TwoSided::new(1, 4, &[(0, 0), (0, 1), (0, 2), (0, 3)]);
        assert_eq!(
            star.smallest_cover(),
            Cover {
                left: vec![0],
                right: vec![]
            }
        );
    }

    #[test]
    fn a_path_needs_every_second_member() {
        // a0 – b0 – a1 – b1 – a2: both right members touch all four edges.
        let path = TwoSided::new(3, 2, &[(0, 0), (1, 0), (1, 1), (2, 1)]);
        assert_eq!(
            path.smallest_cover(),
            Cover {
                left: vec![],
                right: vec![0, 1]
            }
        );
    }

    #[test]
    fn nothing_needs_no_cover() {
        assert_eq!(TwoSided::new(0, 0, &[]).smallest_cover().size(), 0);
        assert_eq!(TwoSided::new(3, 3, &[]).smallest_cover().size(), 0);
    }

    #[test]
    fn a_path_of_a_hundred_thousand_needs_no_deep_stack() {
        let count = 100_000;
        let edges: Vec<(u32, u32)> = (0..count)
            .flat_map(|i| [(i, i), (i, (i + 1) % count)])
            .collect();
        let ring = TwoSided::new(count as usize, count as usize, &edges);
        assert_eq!(ring.smallest_cover().size(), count as usize);
    }

    /// The size of the smallest set that touches every edge, by trying all sets.
    fn smallest_by_trying(left: u32, right: u32, edges: &[(u32, u32)]) -> u32 {
        (0..1u32 << (left + right))
            .filter(|set| {
                edges
                    .iter()
                    .all(|&(a, b)| set >> a & 1 == 1 || set >> (left + b) & 1 == 1)
            })
            .map(u32::count_ones)
            .min()
            .expect("all members together touch every edge")
    }

    fn small_sides() -> impl Strategy<Value = (u32, u32, Vec<(u32, u32)>)> {
        (1u32..6, 1u32..6).prop_flat_map(|(left, right)| {
            let edges = prop::collection::vec((0..left, 0..right), 0..16);
            (Just(left), Just(right), edges)
        })
    }

    proptest! {
        #[test]
        fn the_cover_is_as_small_as_any((left, right, edges) in small_sides()) {
            let graph = TwoSided::new(left as usize, right as usize, &edges);
            let cover = graph.smallest_cover();
            let matched = graph.largest_matching().iter().flatten().count();
            prop_assert_eq!(cover.size(), matched);
            prop_assert_eq!(cover.size() as u32, smallest_by_trying(left, right, &edges));
            for (a, b) in edges {
                prop_assert!(cover.left.contains(&a) || cover.right.contains(&b));
            }
        }

        #[test]
        fn a_matching_is_a_matching((left, right, edges) in small_sides()) {
            let graph = TwoSided::new(left as usize, right as usize, &edges);
            let matching = graph.largest_matching();
            let mut partners: Vec<u32> = matching.iter().flatten().copied().collect();
            for (a, b) in matching.iter().enumerate() {
                prop_assert!(b.is_none_or(|b| edges.contains(&(a as u32, b))));
            }
            partners.sort_unstable();
            partners.dedup();
            prop_assert_eq!(partners.len(), matching.iter().flatten().count());
        }
    }
}
