//! Do the well connected work with the well connected?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Degree assortativity: do the well connected work with the well connected?
///
/// The correlation of the degrees at both ends of the ties, each tie seen from both ends;
/// directed: of the out-degree where an arc starts with the in-degree where it ends.
///
/// # Requires
/// Direction is used; strengths are ignored.
///
/// # Returns
/// A correlation from −1 to 1; `None` without ties or when all ends have the same degree.
///
/// # Complexity
/// O(m).
///
/// # Source
/// Newman, M. (2002) Assortative mixing in networks, Phys. Rev. Lett. 89:208701,
/// doi:10.1103/PhysRevLett.89.208701; (2003) doi:10.1103/PhysRevE.67.026126.
///
/// # Examples
/// In a star every tie joins the center to a point: as unlike as can be.
/// ```
/// use yhdyspinta::analyses::{Analysis, shape::AssortativityDegree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// assert_eq!(AssortativityDegree.run(&star).0, Some(-1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AssortativityDegree;

impl Analysis for AssortativityDegree {
    const ABOUT: About = About {
        name: "assortativity_degree",
        question: "question-assortativity-degree",
        convention: "each tie from both ends; directed: out-degree at the start with in-degree at the end",
        source: "Newman 2002, doi:10.1103/PhysRevLett.89.208701",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let out = |node: u32| graph.outgoing(node).len() as i128;
        let into = |node: u32| graph.incoming(node).len() as i128;
        let mut sums = Sums::default();
        for node in graph.nodes() {
            for &neighbor in graph.outgoing(node) {
                sums.add(out(node), into(neighbor));
            }
        }
        NetworkMeasure(sums.correlation())
    }
}

/// Exact sums over pairs of whole numbers.
#[derive(Default)]
struct Sums {
    count: i128,
    left: i128,
    right: i128,
    left_squares: i128,
    right_squares: i128,
    products: i128,
}

impl Sums {
    fn add(&mut self, left: i128, right: i128) {
        self.count += 1;
        self.left += left;
        self.right += right;
        self.left_squares += left * left;
        self.right_squares += right * right;
        self.products += left * right;
    }

    fn correlation(&self) -> Option<f64> {
        let covariance = self.count * self.products - self.left * self.right;
        let left = self.count * self.left_squares - self.left * self.left;
        let right = self.count * self.right_squares - self.right * self.right;
        let scale = (left as f64 * right as f64).sqrt();
        (left > 0 && right > 0).then(|| (covariance as f64 / scale).clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, undirected};

    #[test]
    fn all_alike_have_no_correlation() {
        assert_eq!(AssortativityDegree.run(&complete(4)).0, None);
        assert_eq!(AssortativityDegree.run(&undirected(3, &[])).0, None);
    }

    #[test]
    fn a_path_of_four_by_hand() {
        // Ends (1,2) (2,1) (2,2) (2,2) (2,1) (1,2): mean 5/3, variance 2/9, covariance −1/9.
        let found = AssortativityDegree.run(&path(4)).0.expect("degrees differ");
        assert!((found + 0.5).abs() < 1e-15);
    }

    #[test]
    fn out_at_the_start_goes_with_in_at_the_end() {
        // Arcs (2,1) (2,2) (1,2) by out and in: covariance −1/9, both variances 2/9.
        let found = AssortativityDegree
            .run(&directed(3, &[[0, 1], [0, 2], [1, 2]]))
            .0;
        assert_eq!(found, Some(-0.5));
    }
}
