//! Which actors are alike, and how much, when the most alike are joined first?

use super::{PairMeasure, PositionsError, place};
use crate::analyses::{Detail, NodeMembership};

/// Hierarchical clustering: joins the two nearest clusters until one is left.
///
/// Of several pairs as near, the one with the lowest first actor is joined, then the one with
/// the lowest second: the answer depends on the order of the actors only where distances
/// are equal.
///
/// # Requires
/// A distance for every pair of actors.
///
/// # Returns
/// [`Dendrogram`]. JSON: `{"merges": [{"left", "right", "height", "size"}, …]}`, where left
/// and right are the first actors of the two clusters.
///
/// # Complexity
/// O(n²) time and memory as a rule; O(n³) at worst.
///
/// # Errors
/// A pair without a distance.
///
/// # Source
/// Johnson 1967, Hierarchical clustering schemes, doi:10.1007/BF02289588; Sokal & Michener
/// 1958 for averages; updates after Lance & Williams 1967, doi:10.1093/comjnl/9.4.373.
///
/// # Examples
/// At 0, 1 and 3 on a line, 0 and 1 are joined at 1; their mean distance to 3 is 2.5.
/// ```
/// use yhdyspinta::analyses::positions::{Clustering, Linkage, PairMeasure};
///
/// let line = [0.0f64, 1.0, 3.0];
/// let distances = PairMeasure::from_pairs(3, |left, right| {
///     Some((line[left as usize] - line[right as usize]).abs())
/// });
/// let tree = Clustering { linkage: Linkage::Average }.cluster(&distances)?;
/// assert_eq!(tree.merges()[1].height, 2.5);
/// assert_eq!(tree.cut(2).of(), [0, 0, 1]);
/// # Ok::<(), yhdyspinta::analyses::positions::PositionsError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clustering {
    /// How far two clusters are from each other.
    pub linkage: Linkage,
}

/// How far two clusters are from each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Linkage {
    /// As their nearest members.
    Single,
    /// As their farthest members.
    Complete,
    /// As their members on average, every pair counted alike (UPGMA).
    #[default]
    Average,
}

/// Two clusters that become one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Merge {
    /// The first actor of the one.
    pub left: u32,
    /// The first actor of the other; it comes after `left`.
    pub right: u32,
    /// How far they were from each other.
    pub height: f64,
    /// How many actors the new cluster has.
    pub size: u32,
}

/// In which order actors are joined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dendrogram {
    node_count: usize,
    merges: Vec<Merge>,
}

impl Clustering {
    /// The order in which actors are joined.
    ///
    /// # Errors
    /// A pair without a distance.
    pub fn cluster(&self, distances: &PairMeasure) -> Result<Dendrogram, PositionsError> {
        let node_count = distances.node_count;
        refuse_undefined(distances)?;
        let mut clusters = Clusters {
            linkage: self.linkage,
            distances: distances.values.clone(),
            sizes: vec![1; node_count],
            first: (0..node_count as u32).collect(),
            nearest: Vec::new(),
        };
        clusters.nearest = clusters
            .first
            .iter()
            .map(|&one| clusters.nearest_after(one))
            .collect();
        let merges = std::iter::from_fn(|| clusters.join_nearest());
        Ok(Dendrogram {
            node_count,
            merges: merges.collect(),
        })
    }
}

fn refuse_undefined(distances: &PairMeasure) -> Result<(), PositionsError> {
    for left in 0..distances.node_count as u32 {
        for right in 0..left {
            if distances.get(left, right).is_none() {
                return Err(PositionsError::NoDistance {
                    left: right,
                    right: left,
                });
            }
        }
    }
    Ok(())
}

/// The clusters so far, each under the name of its first actor.
struct Clusters {
    linkage: Linkage,
    distances: Vec<f64>,
    sizes: Vec<u32>,
    /// The first actors of the clusters that are left, in order.
    first: Vec<u32>,
    /// Of those after each cluster, the nearest; the lowest of several.
    nearest: Vec<Option<u32>>,
}

impl Clusters {
    fn distance(&self, left: u32, right: u32) -> f64 {
        self.distances[place(left, right)]
    }

    fn nearest_after(&self, one: u32) -> Option<u32> {
        let after = self.first.partition_point(|&other| other <= one);
        let nearer = |left: u32, right: u32| {
            if self.distance(one, right) < self.distance(one, left) {
                right
            } else {
                left
            }
        };
        self.first[after..].iter().copied().reduce(nearer)
    }

    fn join_nearest(&mut self) -> Option<Merge> {
        let pairs = self
            .first
            .iter()
            .filter_map(|&one| Some((one, self.nearest[one as usize]?)));
        let nearer = |left: (u32, u32), right: (u32, u32)| {
            if self.distance(right.0, right.1) < self.distance(left.0, left.1) {
                right
            } else {
                left
            }
        };
        let (left, right) = pairs.reduce(nearer)?;
        let height = self.distance(left, right);
        self.join(left, right);
        Some(Merge {
            left,
            right,
            height,
            size: self.sizes[left as usize],
        })
    }

    /// The cluster of `right` becomes part of that of `left`.
    fn join(&mut self, left: u32, right: u32) {
        let at = self.first.partition_point(|&one| one < right);
        self.first.remove(at);
        for &other in self.first.iter().filter(|&&other| other != left) {
            self.distances[place(left, other)] = self.joined_distance(left, right, other);
        }
        self.sizes[left as usize] += self.sizes[right as usize];
        for at in 0..self.first.len() {
            let one = self.first[at];
            let Some(nearest) = self.nearest[one as usize] else {
                continue;
            };
            if one == left || nearest == left || nearest == right {
                self.nearest[one as usize] = self.nearest_after(one);
            } else if one < left
                && left < nearest
                && self.distance(one, left) <= self.distance(one, nearest)
            {
                self.nearest[one as usize] = Some(left);
            }
        }
    }

    /// Lance and Williams' updates. No other cluster comes nearer by a join than it was to
    /// one of the two, so who was nearest to others stays so, unless the joined cluster is as
    /// near and comes before.
    fn joined_distance(&self, left: u32, right: u32, other: u32) -> f64 {
        let (from_left, from_right) = (self.distance(left, other), self.distance(right, other));
        match self.linkage {
            Linkage::Single => from_left.min(from_right),
            Linkage::Complete => from_left.max(from_right),
            Linkage::Average => {
                let (left, right) = (self.sizes[left as usize], self.sizes[right as usize]);
                let (left, right) = (f64::from(left), f64::from(right));
                (left * from_left + right * from_right) / (left + right)
            }
        }
    }
}

impl Dendrogram {
    /// What is joined, the nearest first.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    pub(crate) fn to_detail(&self) -> Detail {
        let merges = self.merges.iter().map(|merge| {
            Detail::Fields(vec![
                ("left", Detail::Node(merge.left)),
                ("right", Detail::Node(merge.right)),
                ("height", merge.height.into()),
                ("size", merge.size.into()),
            ])
        });
        Detail::Fields(vec![("merges", Detail::list(merges))])
    }

    /// That many clusters, or as many as there are actors.
    pub fn cut(&self, cluster_count: usize) -> NodeMembership {
        let joined = self.node_count.saturating_sub(cluster_count.max(1));
        self.after(joined)
    }

    /// The clusters whose members were joined at no more than this height.
    pub fn cut_at(&self, height: f64) -> NodeMembership {
        self.after(self.merges.partition_point(|merge| merge.height <= height))
    }

    fn after(&self, joined: usize) -> NodeMembership {
        let mut labels: Vec<u32> = (0..self.node_count as u32).collect();
        // A cluster is joined to one whose first actor comes before: undone from the last,
        // each first actor already has its final label.
        for merge in self.merges[..joined].iter().rev() {
            labels[merge.right as usize] = labels[merge.left as usize];
        }
        NodeMembership::from_labels(labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(places: &[f64]) -> PairMeasure {
        PairMeasure::from_pairs(places.len(), |left, right| {
            Some((places[left as usize] - places[right as usize]).abs())
        })
    }

    fn heights(linkage: Linkage, places: &[f64]) -> Vec<f64> {
        let tree = Clustering { linkage }
            .cluster(&line(places))
            .expect("distances");
        tree.merges().iter().map(|merge| merge.height).collect()
    }

    #[test]
    fn each_linkage_by_hand() {
        let places = [0.0, 1.0, 3.0, 7.0];
        assert_eq!(heights(Linkage::Single, &places), [1.0, 2.0, 4.0]);
        assert_eq!(heights(Linkage::Complete, &places), [1.0, 3.0, 7.0]);
        assert_eq!(heights(Linkage::Average, &places), [1.0, 2.5, 17.0 / 3.0]);
    }

    #[test]
    fn equal_distances_are_joined_from_the_first() {
        let equal = PairMeasure::from_pairs(4, |_, _| Some(1.0));
        let tree = Clustering::default().cluster(&equal).expect("distances");
        let joined: Vec<_> = tree
            .merges()
            .iter()
            .map(|merge| (merge.left, merge.right))
            .collect();
        assert_eq!(joined, [(0, 1), (0, 2), (0, 3)]);
        assert_eq!(tree.merges()[2].size, 4);
    }

    #[test]
    fn a_tree_is_cut_by_number_or_height() {
        let tree = Clustering::default().cluster(&line(&[9.0, 0.0, 8.0, 1.0, 50.0]));
        let tree = tree.expect("distances");
        assert_eq!(tree.cut(3).of(), [0, 1, 0, 1, 2]);
        assert_eq!(tree.cut_at(1.0), tree.cut(3));
        assert_eq!(tree.cut(9).group_count(), 5);
        assert_eq!(tree.cut(0).group_count(), 1);
    }

    #[test]
    fn nobody_one_and_the_undefined() {
        let cluster = |distances| Clustering::default().cluster(&distances);
        assert!(cluster(line(&[])).expect("nobody").cut(1).of().is_empty());
        assert_eq!(cluster(line(&[1.0])).expect("one").cut(1).of(), [0]);
        let undefined = PairMeasure::from_pairs(2, |_, _| None);
        assert_eq!(
            cluster(undefined),
            Err(PositionsError::NoDistance { left: 0, right: 1 })
        );
    }
}
