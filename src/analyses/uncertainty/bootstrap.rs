//! Had other actors like these been asked, how far would densities be off?

use rayon::iter::ParallelIterator;

use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::random::Random;

/// The bootstrap's standard error of the density between two sectors: √Var\*, of infinitely many
/// samples.
///
/// A sample draws as many actors of each sector as there are, with replacement; a pair of drawn
/// actors has the tie of the originals. With c_i copies of actor i of the one sector and d_j of
/// actor j of the other, the density is Σ x_ij c_i d_j / ab. E c_i² = 2 − 1/a and E c_i c_k =
/// 1 − 1/a, so that the variance needs no lots:
///
/// `Var = [(1−1/a)(1−1/b) S² + (1−1/b) Σ r_i² + (1−1/a) Σ s_j² + S] / (ab)² − (S/ab)²`
///
/// where r_i and s_j are the partners of each actor in the other sector and S is the number of
/// tied pairs.
///
/// # Requires
/// `rows` and `columns` are the numbers of partners of the actors of each sector, 0 for those
/// without; both add up to the tied pairs.
///
/// # Returns
/// `None` when a sector is empty, or when both have one actor: there are no others like them.
///
/// # Complexity
/// O(a + b).
///
/// # Source
/// Snijders, T. & Borgatti, S. (1999) Non-parametric standard errors and tests for network
/// statistics, Connections 22(2):161–170; the vertices of each sector are drawn by themselves,
/// and the limit of many samples is worked out.
///
/// # Examples
/// One of two actors has a tie with the only one of the other sector: of four samples one has
/// density 1, two have ½ and one has 0, so that the variance is 1/8.
/// ```
/// use yhdyspinta::analyses::uncertainty::crossing_density_error;
///
/// let error = crossing_density_error(&[1, 0], &[1]).expect("three actors");
/// assert!((error - 0.125f64.sqrt()).abs() < 1e-12);
/// assert_eq!(crossing_density_error(&[1], &[1]), None);
/// ```
pub fn crossing_density_error(rows: &[usize], columns: &[usize]) -> Option<f64> {
    let (a, b) = (rows.len() as f64, columns.len() as f64);
    if rows.is_empty() || columns.is_empty() || rows.len() + columns.len() == 2 {
        return None;
    }
    let squares = |list: &[usize]| -> f64 { list.iter().map(|&n| (n as f64) * (n as f64)).sum() };
    let sum = rows.iter().sum::<usize>() as f64;
    let (most_a, most_b) = (1.0 - 1.0 / a, 1.0 - 1.0 / b);
    let mean_square =
        most_a * most_b * sum * sum + most_b * squares(rows) + most_a * squares(columns) + sum;
    let variance = (mean_square - sum * sum) / (a * b * a * b);
    Some(variance.max(0.0).sqrt())
}

/// The bootstrap's standard error of the density of a network.
///
/// A sample draws n actors with replacement. Two different actors drawn have the tie of the
/// originals; the pairs of an actor with its own copy have none to take over and get that of a
/// pair drawn by lot, which is tied as often as the network is dense. The error is the standard
/// deviation of the densities of the samples.
///
/// # Requires
/// Strengths are ignored; direction is used: a pair that is drawn by lot is an ordered one.
///
/// # Returns
/// `None` with fewer than two actors or two samples.
///
/// # Complexity
/// O(samples · (n + m)); samples in parallel, the same on any number of threads.
///
/// # Source
/// Snijders & Borgatti (1999), Connections 22(2):161–170.
///
/// # Examples
/// A network without ties has none in any sample.
/// ```
/// use yhdyspinta::analyses::uncertainty::density_error;
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let none = FrozenGraph::from_arcs(4, Direction::Undirected, &[])?;
/// assert_eq!(density_error(&none, 100, 1), Some(0.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn density_error(graph: &FrozenGraph, samples: u32, seed: u64) -> Option<f64> {
    if graph.node_count() < 2 || samples < 2 {
        return None;
    }
    let densities: Vec<f64> = parallel::tasks(samples as usize, 8)
        .flat_map_iter(|range| {
            range.map(|sample| sampled_density(graph, &mut Random::stream(seed, sample as u64)))
        })
        .collect();
    let count = densities.len() as f64;
    let mean = densities.iter().sum::<f64>() / count;
    let squares: f64 = densities
        .iter()
        .map(|density| (density - mean).powi(2))
        .sum();
    Some((squares / (count - 1.0)).sqrt())
}

fn sampled_density(graph: &FrozenGraph, random: &mut Random) -> f64 {
    let count = graph.node_count();
    let mut copies = vec![0u64; count];
    for _ in 0..count {
        copies[random.position(count)] += 1;
    }
    let mut tied = 0u64;
    for node in graph.nodes() {
        let own = copies[node as usize];
        if own > 0 {
            let others = graph.outgoing(node).iter();
            tied += own * others.map(|&other| copies[other as usize]).sum::<u64>();
        }
    }
    let ordered = (count as u64) * (count as u64 - 1);
    // An undirected tie stands at both ends, so arcs and ordered pairs are counted in any case.
    let density = graph.arc_count() as f64 / ordered as f64;
    let own_copies: u64 = copies.iter().map(|&own| own * own.saturating_sub(1)).sum();
    let per_draw = if graph.is_directed() { 1 } else { 2 };
    for _ in 0..own_copies / per_draw {
        if random.chance(density) {
            tied += per_draw;
        }
    }
    tied as f64 / ordered as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};
    use proptest::prelude::*;

    /// All samples of both sectors, each as likely: the definition.
    fn by_enumeration(ties: &[Vec<bool>]) -> f64 {
        let (a, b) = (ties.len(), ties[0].len());
        let draws = |of: usize| -> Vec<Vec<usize>> {
            let mut all = vec![Vec::new()];
            for _ in 0..of {
                all = all
                    .into_iter()
                    .flat_map(|draw| (0..of).map(move |next| [draw.clone(), vec![next]].concat()))
                    .collect();
            }
            all
        };
        let mut densities = Vec::new();
        for rows in draws(a) {
            for columns in draws(b) {
                let pairs = rows
                    .iter()
                    .flat_map(|&i| columns.iter().map(move |&j| (i, j)));
                let tied = pairs.filter(|&(i, j)| ties[i][j]).count();
                densities.push(tied as f64 / (a * b) as f64);
            }
        }
        let count = densities.len() as f64;
        let mean = densities.iter().sum::<f64>() / count;
        let squares: f64 = densities
            .iter()
            .map(|density| (density - mean).powi(2))
            .sum();
        (squares / count).sqrt()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn the_formula_is_the_enumeration(
            ties in (1usize..4, 1usize..4).prop_flat_map(|(a, b)| {
                prop::collection::vec(prop::collection::vec(any::<bool>(), b), a)
            }),
        ) {
            let rows: Vec<usize> = ties
                .iter()
                .map(|row| row.iter().filter(|tie| **tie).count())
                .collect();
            let columns: Vec<usize> = (0..ties[0].len())
                .map(|j| ties.iter().filter(|row| row[j]).count())
                .collect();
            match crossing_density_error(&rows, &columns) {
                None => prop_assert!(rows.len() == 1 && columns.len() == 1),
                Some(error) => prop_assert!((error - by_enumeration(&ties)).abs() < 1e-9),
            }
        }
    }

    #[test]
    fn a_complete_network_is_as_dense_in_every_sample() {
        let complete = undirected(4, &[[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
        assert_eq!(density_error(&complete, 200, 1), Some(0.0));
        assert_eq!(crossing_density_error(&[2, 2], &[2, 2]), Some(0.0));
    }

    #[test]
    fn two_actors_and_a_tie_one_way_are_worked_by_hand() {
        // Two draws of two actors: with chance ½ both are drawn, and one of two ordered pairs is
        // tied; else both ordered pairs are drawn by lot, each tied with chance ½, so that the
        // density is 0, ½ or 1 with chances ¼, ½, ¼. Variance: ½ · (¼ · ¼ + ¼ · ¼) = 1/16.
        let graph = directed(2, &[[0, 1]]);
        let error = density_error(&graph, 40_000, 1).expect("two actors");
        assert!((error - 0.25).abs() < 0.005, "{error}");
        assert_eq!(density_error(&undirected(1, &[]), 10, 1), None);
    }

    #[test]
    fn a_star_is_less_sure_than_a_ring() {
        // Whoever draws the middle of a star several times finds many ties, or none without it.
        let star: Vec<[u32; 2]> = (1..20).map(|point| [0, point]).collect();
        let ring: Vec<[u32; 2]> = (0..19).map(|node| [node, (node + 1) % 19]).collect();
        let error = |ties: &[[u32; 2]]| density_error(&undirected(20, ties), 2000, 1);
        assert!(error(&star) > error(&ring));
    }
}
