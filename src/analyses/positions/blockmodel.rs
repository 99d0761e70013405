//! How are positions tied to each other, and how well does that describe the network?

use super::PositionsError;
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::FrozenGraph;

/// A blockmodel: which positions are tied to which?
///
/// A block is the cells from the actors of one position to those of another. Its image is 1
/// when its density reaches the threshold, else 0. A perfect image has only ties in its
/// blocks of 1 and none in its blocks of 0.
///
/// # Requires
/// Positions are the sectors of the graph; actors without one are left out. Direction is
/// used; strengths are ignored; no actor has a cell with itself.
///
/// # Returns
/// [`BlockImage`]. JSON: `{"positions": [{"position", "actors"}, …], "densities": [[…], …],
/// "image": [[…], …], "inconsistencies", "fit"}`; `null` for the block of a single actor with
/// itself.
///
/// # Complexity
/// O(nodes + arcs + positions²).
///
/// # Errors
/// More than 2,000 positions.
///
/// # Source
/// White, Boorman & Breiger 1976, doi:10.1086/226141 (density as threshold: Arabie, Boorman &
/// Levitt 1978, doi:10.1016/0022-2496(78)90034-2); inconsistencies: Doreian, Batagelj &
/// Ferligoj 2005, Generalized Blockmodeling.
///
/// # Examples
/// The center of a star and its leaves: every cell is as the image says.
/// ```
/// use yhdyspinta::analyses::{Analysis, positions::Blockmodel};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// let positions = star.with_sectors(&[Some(0), Some(1), Some(1), Some(1)]);
/// let image = Blockmodel::default().run(&positions)?;
/// assert_eq!(image.image(0, 1), Some(true));
/// assert_eq!((image.inconsistencies, image.fit), (0, Some(1.0)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Blockmodel {
    /// From which density on a block is a 1.
    pub threshold: Threshold,
}

/// From which density on a block is a 1; a block without ties never is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Threshold {
    /// That of all blocks together.
    #[default]
    Density,
    /// A share of possible ties; one half has the fewest inconsistencies.
    Share(f64),
}

/// How positions are tied.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockImage {
    /// How many actors each position has.
    pub sizes: Vec<u64>,
    /// Cells that are not as the image says: missing ties in blocks of 1, ties in blocks of 0.
    pub inconsistencies: u64,
    /// The correlation of ties with the image over all cells; `None` when either is constant.
    pub fit: Option<f64>,
    ties: Vec<u64>,
    threshold: f64,
}

const MOST_POSITIONS: usize = 2_000;

impl Analysis for Blockmodel {
    const ABOUT: About = About {
        name: "blockmodel",
        question: "question-blockmodel",
        convention: "positions are sectors; a block is a 1 from the density of the network on",
        source: "Arabie, Boorman & Levitt 1978, doi:10.1016/0022-2496(78)90034-2",
    };

    type Output = Result<BlockImage, PositionsError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let count = graph.sector_count();
        if count > MOST_POSITIONS {
            return Err(PositionsError::TooManyPositions {
                count,
                limit: MOST_POSITIONS,
            });
        }
        let mut image = BlockImage {
            sizes: vec![0; count],
            inconsistencies: 0,
            fit: None,
            ties: vec![0; count * count],
            threshold: 0.0,
        };
        for node in graph.nodes() {
            let Some(from) = graph.sector(node) else {
                continue;
            };
            image.sizes[from as usize] += 1;
            for to in graph
                .outgoing(node)
                .iter()
                .filter_map(|&other| graph.sector(other))
            {
                image.ties[from as usize * count + to as usize] += 1;
            }
        }
        image.threshold = match self.threshold {
            Threshold::Share(share) => share,
            Threshold::Density => image.overall_density(),
        };
        image.compare();
        Ok(image)
    }
}

impl BlockImage {
    /// How many positions there are.
    pub fn position_count(&self) -> usize {
        self.sizes.len()
    }

    /// The share of possible ties from one position to another that are there.
    ///
    /// # Panics
    /// When there is no such position.
    pub fn density(&self, from: u32, to: u32) -> Option<f64> {
        let possible = self.possible(from, to);
        let density = self.ties(from, to) as f64 / possible as f64;
        (possible > 0).then_some(density)
    }

    /// Is the block a 1? `None` when it has no cells.
    ///
    /// # Panics
    /// When there is no such position.
    pub fn image(&self, from: u32, to: u32) -> Option<bool> {
        let density = self.density(from, to)?;
        Some(density > 0.0 && density >= self.threshold)
    }

    pub(crate) fn to_detail(&self) -> Detail {
        let positions = (0..).zip(&self.sizes).map(|(position, &size)| {
            Detail::Fields(vec![
                ("position", Detail::Sector(position)),
                ("actors", size.into()),
            ])
        });
        let count = self.position_count() as u32;
        let densities =
            (0..count).map(|from| Detail::list((0..count).map(|to| self.density(from, to))));
        let image = (0..count).map(|from| Detail::list((0..count).map(|to| self.image(from, to))));
        Detail::Fields(vec![
            ("positions", Detail::list(positions)),
            ("densities", Detail::list(densities)),
            ("image", Detail::list(image)),
            ("inconsistencies", self.inconsistencies.into()),
            ("fit", self.fit.into()),
        ])
    }

    fn ties(&self, from: u32, to: u32) -> u64 {
        self.ties[from as usize * self.position_count() + to as usize]
    }

    fn possible(&self, from: u32, to: u32) -> u64 {
        let own = u64::from(from == to);
        self.sizes[from as usize] * self.sizes[to as usize].saturating_sub(own)
    }

    fn blocks(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let count = self.position_count() as u32;
        (0..count).flat_map(move |from| (0..count).map(move |to| (from, to)))
    }

    fn overall_density(&self) -> f64 {
        let possible: u64 = self
            .blocks()
            .map(|(from, to)| self.possible(from, to))
            .sum();
        self.ties.iter().sum::<u64>() as f64 / possible.max(1) as f64
    }

    /// Counts cells by tie and image.
    fn compare(&mut self) {
        let (mut tied, mut missing, mut extra, mut absent) = (0, 0, 0, 0);
        for (from, to) in self.blocks() {
            let (ties, possible) = (self.ties(from, to), self.possible(from, to));
            if self.image(from, to) == Some(true) {
                tied += ties;
                missing += possible - ties;
            } else {
                extra += ties;
                absent += possible - ties;
            }
        }
        self.inconsistencies = missing + extra;
        let [tied, missing, extra, absent] =
            [tied, missing, extra, absent].map(|count| count as f64);
        let spread = (tied + missing) * (extra + absent) * (tied + extra) * (missing + absent);
        self.fit = (spread > 0.0).then(|| (tied * absent - missing * extra) / spread.sqrt());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    fn image(blockmodel: Blockmodel, graph: &FrozenGraph, positions: &[Option<u32>]) -> BlockImage {
        blockmodel
            .run(&graph.with_sectors(positions))
            .expect("few positions")
    }

    #[test]
    fn densities_image_and_fit_by_hand() {
        // From {0, 1} to {2, 3} three of four arcs, back one of four; 3→2 within.
        let graph = directed(5, &[[0, 2], [0, 3], [1, 2], [3, 0], [3, 2], [4, 0]]);
        let positions = [Some(0), Some(0), Some(1), Some(1), None];
        let found = image(Blockmodel::default(), &graph, &positions);
        let densities = [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(a, b)| found.density(a, b));
        assert_eq!(densities, [0.0, 0.75, 0.25, 0.5].map(Some));
        // Density 5/12: the blocks of 0.75 and 0.5 are 1, each with one missing; one tie is extra.
        assert_eq!(found.image(1, 1), Some(true));
        assert_eq!(found.image(1, 0), Some(false));
        assert_eq!(found.inconsistencies, 3);
        // Cells: 4 tied in 1, 2 missing, 1 extra, 5 absent.
        assert_eq!(
            found.fit,
            Some((4.0 * 5.0 - 2.0) / (6.0f64 * 6.0 * 5.0 * 7.0).sqrt())
        );
        let strict = image(
            Blockmodel {
                threshold: Threshold::Share(0.6),
            },
            &graph,
            &positions,
        );
        assert_eq!(strict.image(1, 1), Some(false));
    }

    #[test]
    fn a_single_actor_has_no_block_with_itself() {
        let star = undirected(3, &[[0, 1], [0, 2]]);
        let found = image(Blockmodel::default(), &star, &[Some(0), Some(1), Some(1)]);
        assert_eq!((found.density(0, 0), found.image(0, 0)), (None, None));
    }

    #[test]
    fn without_ties_or_positions_nothing_fits() {
        let none = image(
            Blockmodel::default(),
            &undirected(2, &[]),
            &[Some(0), Some(0)],
        );
        assert_eq!(
            (none.image(0, 0), none.fit, none.inconsistencies),
            (Some(false), None, 0)
        );
        let without = Blockmodel::default()
            .run(&undirected(2, &[[0, 1]]))
            .expect("none");
        assert_eq!((without.position_count(), without.fit), (0, None));
    }
}
