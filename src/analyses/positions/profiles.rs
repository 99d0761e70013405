//! What is compared when two profiles are compared?

use crate::frozen::{Adjacency, FrozenGraph};

/// How the cells are compared that two actors have with each other and themselves.
///
/// The profile of i has the cells (i, i) and (i, j), that of j has (j, i) and (j, j): side by
/// side, two equivalent actors that are tied to each other would differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnCells {
    /// (i, j) with (j, i), and (i, i) with (j, j) (Burt 1976).
    #[default]
    Crosswise,
    /// Not at all (the default of sna).
    LeftOut,
    /// Side by side: (i, j) with (j, j), and (i, i) with (j, i).
    AsTheyStand,
}

/// The profiles of all actors: their row in each relation, and their column when directed.
pub(super) struct Profiles<'a> {
    lists: Vec<&'a Adjacency>,
    node_count: usize,
    own: OwnCells,
}

/// Sums over the cells of two profiles.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub(super) cells: f64,
    left: f64,
    right: f64,
    left_squares: f64,
    right_squares: f64,
    products: f64,
    pub(super) squared_differences: f64,
}

impl<'a> Profiles<'a> {
    pub(super) fn of(relations: &'a [FrozenGraph], own: OwnCells) -> Self {
        let lists = relations.iter().flat_map(|graph| {
            let incoming = graph.is_directed().then(|| graph.incoming_rows());
            std::iter::once(graph.outgoing_rows()).chain(incoming)
        });
        Self {
            lists: lists.collect(),
            node_count: relations.first().map_or(0, FrozenGraph::node_count),
            own,
        }
    }

    /// Complexity: the ties of both.
    pub(super) fn compare(&self, left: u32, right: u32) -> Sums {
        let mut sums = Sums::default();
        for list in &self.lists {
            sums.cells += self.node_count as f64 - 2.0;
            let is_own = |node| node == left || node == right;
            for (node, of_left, of_right) in merged(list, left, right) {
                if !is_own(node) {
                    sums.add(of_left, of_right);
                }
            }
            let (to_right, to_left) = (strength(list, left, right), strength(list, right, left));
            match self.own {
                OwnCells::Crosswise => {
                    sums.cells += 2.0;
                    sums.add(to_right, to_left);
                }
                OwnCells::LeftOut => {}
                OwnCells::AsTheyStand => {
                    sums.cells += 2.0;
                    sums.add(0.0, to_left);
                    sums.add(to_right, 0.0);
                }
            }
        }
        sums
    }
}

impl Sums {
    fn add(&mut self, left: f64, right: f64) {
        self.left += left;
        self.right += right;
        self.left_squares += left * left;
        self.right_squares += right * right;
        self.products += left * right;
        self.squared_differences += (left - right) * (left - right);
    }

    /// Pearson's correlation, `None` when a profile is constant.
    pub(super) fn correlation(&self) -> Option<f64> {
        let left = spread(self.cells, self.left, self.left_squares)?;
        let right = spread(self.cells, self.right, self.right_squares)?;
        let common = self.cells * self.products - self.left * self.right;
        Some((common / (left * right).sqrt()).clamp(-1.0, 1.0))
    }
}

/// Cells times the sum of squared deviations; `None` when it is 0 but for rounding.
fn spread(cells: f64, sum: f64, squares: f64) -> Option<f64> {
    let spread = cells * squares - sum * sum;
    (spread > 1e-12 * cells * squares).then_some(spread)
}

/// The neighbours of either, with the strength of each tie, 0 where there is none.
fn merged(list: &Adjacency, left: u32, right: u32) -> impl Iterator<Item = (u32, f64, f64)> {
    let mut lefts = list.ties(left).peekable();
    let mut rights = list.ties(right).peekable();
    std::iter::from_fn(move || {
        let node = match (lefts.peek(), rights.peek()) {
            (Some(left), Some(right)) => left.0.min(right.0),
            (Some(only), None) | (None, Some(only)) => only.0,
            (None, None) => return None,
        };
        let of_left = lefts.next_if(|tie| tie.0 == node).map_or(0.0, |tie| tie.1);
        let of_right = rights.next_if(|tie| tie.0 == node).map_or(0.0, |tie| tie.1);
        Some((node, of_left, of_right))
    })
}

fn strength(list: &Adjacency, from: u32, to: u32) -> f64 {
    let at = list.neighbors(from).binary_search(&to);
    at.map_or(0.0, |at| list.strengths(from).map_or(1.0, |all| all[at]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    fn difference(graph: &FrozenGraph, own: OwnCells) -> f64 {
        let relations = [graph.clone()];
        Profiles::of(&relations, own)
            .compare(0, 1)
            .squared_differences
    }

    #[test]
    fn tied_twins_are_alike_only_crosswise() {
        let twins = undirected(4, &[[0, 1], [0, 2], [1, 2], [2, 3]]);
        assert_eq!(difference(&twins, OwnCells::Crosswise), 0.0);
        assert_eq!(difference(&twins, OwnCells::LeftOut), 0.0);
        assert_eq!(difference(&twins, OwnCells::AsTheyStand), 2.0);
    }

    #[test]
    fn one_sided_choices_differ_crosswise() {
        // The arc 0→1 stands in the row of 0 and the column of 1.
        let graph = directed(3, &[[0, 1], [0, 2], [1, 2]]);
        assert_eq!(difference(&graph, OwnCells::Crosswise), 2.0);
        assert_eq!(difference(&graph, OwnCells::LeftOut), 0.0);
    }
}
