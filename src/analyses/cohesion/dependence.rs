//! What falls apart without an actor?

use std::ops::Range;
use std::sync::Arc;

use crate::analyses::{About, Analysis};
use crate::frozen::FrozenGraph;
use crate::traverse::BlockForest;

/// Dependence: what falls apart without an actor?
///
/// For every cutpoint the pieces its component falls into without it: how large each is and
/// who is in it. One pass answers for all cutpoints at once, because the pieces of a
/// component without a node are what hangs on it in the forest of blocks, and the rest.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// The pieces of every cutpoint, the largest first.
///
/// # Complexity
/// O(n + m) for all; listing the members of a piece takes as long as the piece is large.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// Without its center a star of four falls into three single nodes.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Dependence};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// let dependences = Dependence.run(&star);
/// assert_eq!(dependences.cutpoints(), [0]);
/// assert_eq!(dependences.piece_sizes(0), [1, 1, 1]);
/// assert_eq!(dependences.cut_off(0), 2);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Dependence;

/// What falls apart without whom.
#[derive(Clone, Debug)]
pub struct Dependences {
    forest: Arc<BlockForest>,
    cutpoints: Vec<u32>,
    pieces: Vec<Pieces>,
}

/// What is left of a component without one of its nodes.
#[derive(Clone, Debug)]
struct Pieces {
    /// Trees cut off, by preorder number.
    trees: Vec<Range<u32>>,
    /// The node with all below it; the whole component for a root.
    below: Range<u32>,
    /// The component.
    component: Range<u32>,
    /// The sizes of the trees and the rest, the largest first.
    sizes: Vec<u32>,
}

impl Analysis for Dependence {
    const ABOUT: About = About {
        name: "dependence",
        question: "question-dependence",
        convention: "direction ignored",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = Dependences;

    fn run(&self, graph: &FrozenGraph) -> Dependences {
        let forest = forest(graph);
        let mut trees: Vec<Vec<Range<u32>>> = vec![Vec::new(); graph.node_count()];
        let mut root = 0;
        let mut roots = Vec::with_capacity(graph.node_count());
        for number in graph.nodes() {
            if forest.is_root(number) {
                root = number;
            }
            roots.push(root);
            if forest.hangs_on_parent(number) {
                let parent = forest.parent[number as usize];
                trees[parent as usize].push(number..forest.end[number as usize]);
            }
        }
        let mut found: Vec<(u32, Pieces)> = (0..)
            .zip(trees)
            .filter(|(number, trees)| trees.len() > usize::from(forest.is_root(*number)))
            .map(|(number, trees)| {
                let root = roots[number as usize];
                let component = root..forest.end[root as usize];
                let below = number..forest.end[number as usize];
                let pieces = Pieces::new(trees, below, component);
                (forest.order[number as usize], pieces)
            })
            .collect();
        found.sort_unstable_by_key(|(node, _)| *node);
        let (cutpoints, pieces) = found.into_iter().unzip();
        Dependences {
            forest,
            cutpoints,
            pieces,
        }
    }
}

impl Pieces {
    fn new(trees: Vec<Range<u32>>, below: Range<u32>, component: Range<u32>) -> Self {
        let sizes = trees.iter().map(|tree| tree.len() as u32).collect();
        let mut pieces = Self {
            trees,
            below,
            component,
            sizes,
        };
        let rest = pieces.rest_size() as u32;
        if rest > 0 {
            pieces.sizes.push(rest);
        }
        pieces.sizes.sort_unstable_by(|left, right| right.cmp(left));
        pieces
    }

    /// How many stay together when the trees are cut off.
    fn rest_size(&self) -> usize {
        self.component.len() - 1 - self.trees.iter().map(Range::len).sum::<usize>()
    }

    /// The preorder numbers of what stays together when the trees are cut off.
    fn rest(&self) -> impl Iterator<Item = u32> {
        let above = self.component.start..self.below.start;
        let after = self.below.end..self.component.end;
        let starts = self.trees.iter().map(|tree| tree.end);
        let starts = std::iter::once(self.below.start + 1).chain(starts);
        let ends = self.trees.iter().map(|tree| tree.start);
        let ends = ends.chain(std::iter::once(self.below.end));
        let between = starts.zip(ends).flat_map(|(start, end)| start..end);
        above.chain(between).chain(after)
    }
}

impl Dependences {
    /// The nodes without whom their component falls apart, in their order.
    pub fn cutpoints(&self) -> &[u32] {
        &self.cutpoints
    }

    /// How large the pieces are that the node's component falls into without it, the largest
    /// first; empty when the node is no cutpoint.
    pub fn piece_sizes(&self, node: u32) -> &[u32] {
        self.of(node).map_or(&[], |pieces| &pieces.sizes)
    }

    /// How many nodes are no longer connected to the largest piece.
    pub fn cut_off(&self, node: u32) -> usize {
        let sizes = self.piece_sizes(node).iter().skip(1);
        sizes.map(|&size| size as usize).sum()
    }

    /// Who is in each piece, in the order of [`Self::piece_sizes`]; of equal pieces the one
    /// with the lowest node first. Empty when the node is no cutpoint.
    pub fn pieces(&self, node: u32) -> Vec<Vec<u32>> {
        let Some(found) = self.of(node) else {
            return Vec::new();
        };
        let trees = found.trees.iter().map(|tree| self.members(tree.clone()));
        let mut pieces: Vec<Vec<u32>> = trees.collect();
        let rest = self.members(found.rest());
        if !rest.is_empty() {
            pieces.push(rest);
        }
        sort_pieces(&mut pieces);
        pieces
    }

    /// What falls off without the node: all of [`Self::pieces`] but the first. Listing takes
    /// as long as these pieces are large, however large the first one is.
    pub fn cut_off_pieces(&self, node: u32) -> Vec<Vec<u32>> {
        let Some(found) = self.of(node) else {
            return Vec::new();
        };
        let largest = found.sizes.first().copied();
        let has_rival = found.sizes.get(1).copied() == largest;
        let is_listed = |size: usize| has_rival || Some(size as u32) != largest;
        let trees = found.trees.iter().filter(|tree| is_listed(tree.len()));
        let mut pieces: Vec<Vec<u32>> = trees.map(|tree| self.members(tree.clone())).collect();
        let rest = found.rest_size();
        if rest > 0 && is_listed(rest) {
            pieces.push(self.members(found.rest()));
        }
        sort_pieces(&mut pieces);
        if has_rival {
            pieces.remove(0);
        }
        pieces
    }

    /// Some of those who are cut off, of the largest pieces first: `most` at most, all when
    /// they are no more. Takes about as long as to list them, however large the pieces are.
    pub fn some_cut_off(&self, node: u32, most: usize) -> Vec<u32> {
        if self.cut_off(node) <= most {
            return self.cut_off_pieces(node).into_iter().flatten().collect();
        }
        let Some(found) = self.of(node) else {
            return Vec::new();
        };
        let trees = found.trees.iter().map(|tree| (tree.len(), Some(tree)));
        let rest = std::iter::once((found.rest_size(), None));
        let mut pieces: Vec<(usize, Option<&Range<u32>>)> = trees.chain(rest).collect();
        pieces.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
        let mut some = Vec::new();
        for (_, piece) in pieces.into_iter().skip(1) {
            let left = most - some.len();
            some.extend(match piece {
                Some(tree) => self.members(tree.clone().take(left)),
                None => self.members(found.rest().take(left)),
            });
        }
        some
    }

    fn members(&self, numbers: impl Iterator<Item = u32>) -> Vec<u32> {
        let nodes = numbers.map(|number| self.forest.order[number as usize]);
        let mut members: Vec<u32> = nodes.collect();
        members.sort_unstable();
        members
    }

    fn of(&self, node: u32) -> Option<&Pieces> {
        let at = self.cutpoints.binary_search(&node).ok()?;
        Some(&self.pieces[at])
    }
}

/// The largest first, of equal ones the one with the lowest node.
fn sort_pieces(pieces: &mut [Vec<u32>]) {
    pieces.sort_unstable_by(|left, right| {
        right
            .len()
            .cmp(&left.len())
            .then(left.first().cmp(&right.first()))
    });
}

/// The forest of blocks of the network without direction, shared by all who ask what hangs
/// on what.
pub(crate) fn forest(graph: &FrozenGraph) -> Arc<BlockForest> {
    graph.derive(|graph| BlockForest::new(graph.symmetric().outgoing_rows()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, undirected};

    #[test]
    fn every_inner_node_of_a_path_parts_it() {
        let dependences = Dependence.run(&path(5));
        assert_eq!(dependences.cutpoints(), [1, 2, 3]);
        assert_eq!(dependences.piece_sizes(1), [3, 1]);
        assert_eq!(dependences.pieces(1), [vec![2, 3, 4], vec![0]]);
        assert_eq!(dependences.pieces(2), [vec![0, 1], vec![3, 4]]);
        assert_eq!(dependences.cut_off(3), 1);
    }

    #[test]
    fn what_stays_with_the_rest_is_counted_there() {
        // 1 has below it the ring 0–1–2 (stays with 0) and the tails 3–4 and 5; 6 is apart.
        let ties = [[0, 1], [1, 2], [2, 0], [1, 3], [3, 4], [1, 5]];
        let dependences = Dependence.run(&undirected(7, &ties));
        assert_eq!(dependences.cutpoints(), [1, 3]);
        assert_eq!(dependences.piece_sizes(1), [2, 2, 1]);
        assert_eq!(dependences.pieces(1), [vec![0, 2], vec![3, 4], vec![5]]);
        assert_eq!(dependences.pieces(3), [vec![0, 1, 2, 5], vec![4]]);
        assert_eq!(dependences.piece_sizes(0), [0; 0]);
        assert_eq!(dependences.cut_off(6), 0);
    }

    #[test]
    fn what_falls_off_is_all_but_the_first_piece() {
        let tailed = [[0, 1], [1, 2], [2, 0], [1, 3], [3, 4], [1, 5]];
        let star: Vec<[u32; 2]> = (1..6).map(|point| [0, point]).collect();
        let graphs = [
            undirected(7, &tailed),
            path(7),
            path(8),
            undirected(6, &star),
        ];
        for graph in graphs {
            let dependences = Dependence.run(&graph);
            for node in graph.nodes() {
                let pieces = dependences.pieces(node);
                let others = pieces.get(1..).unwrap_or_default();
                assert_eq!(dependences.cut_off_pieces(node), others, "{node}");
                let all = dependences.some_cut_off(node, usize::MAX);
                assert_eq!(all, others.concat(), "{node}");
                let one = dependences.some_cut_off(node, 1);
                assert_eq!(one.len(), others.concat().len().min(1), "{node}");
                assert!(
                    one.iter().all(|one| pieces.concat().contains(one)),
                    "{node}"
                );
            }
        }
    }

    #[test]
    fn direction_is_ignored_and_rings_hold() {
        let dependences = Dependence.run(&directed(3, &[[0, 1], [2, 1]]));
        assert_eq!(dependences.pieces(1), [vec![0], vec![2]]);
        assert!(Dependence.run(&complete(4)).cutpoints().is_empty());
        assert!(Dependence.run(&undirected(0, &[])).cutpoints().is_empty());
    }
}
