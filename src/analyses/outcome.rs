//! What shape has an answer? Measures, marks, memberships and censuses, by level.

use super::Detail;
use super::brokerage::{BrokerageAgainstChance, NetworkRoles};
use super::key_players::KeyPlayers;
use super::multiplex::{LayerOverlaps, Multiplexity};
use super::positions::{BlockImage, CoreScores, Dendrogram, PairMeasure, Positions};
use super::segregation::{MixingMatrix, SectorMeasure};
use super::two_mode::BothProjections;

/// A number for each node; undefined where there is none.
///
/// Eight bytes a node: `NaN` marks the undefined inside and never comes out.
#[derive(Clone, Debug, Default)]
pub struct NodeMeasure(Vec<f64>);

impl NodeMeasure {
    /// Every node has a number.
    ///
    /// # Panics
    /// When one is not finite, which is our own bug.
    pub(crate) fn defined(values: Vec<f64>) -> Self {
        assert!(
            values.iter().all(|value| value.is_finite()),
            "a defined value is finite"
        );
        Self(values)
    }

    /// No node has a number.
    pub(crate) fn undefined(node_count: usize) -> Self {
        Self(vec![f64::NAN; node_count])
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Are there no nodes?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of the node.
    ///
    /// # Panics
    /// When there is no such node.
    pub fn get(&self, node: u32) -> Option<f64> {
        some(self.0[node as usize])
    }

    /// The numbers in the order of the nodes.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<f64>> {
        self.0.iter().map(|&value| some(value))
    }

    /// The numbers that are defined, in the order of the nodes.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.iter().flatten()
    }
}

impl FromIterator<Option<f64>> for NodeMeasure {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(values: I) -> Self {
        let values = values.into_iter().map(|value| match value {
            Some(value) => {
                assert!(value.is_finite(), "a defined value is finite");
                value
            }
            None => f64::NAN,
        });
        Self(values.collect())
    }
}

impl PartialEq for NodeMeasure {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

fn some(value: f64) -> Option<f64> {
    (!value.is_nan()).then_some(value)
}

/// Yes or no for each node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeMark(pub Vec<bool>);

impl NodeMark {
    /// How many nodes have it.
    pub fn count(&self) -> usize {
        self.0.iter().filter(|&&mark| mark).count()
    }

    /// The nodes that have it.
    pub fn marked(&self) -> impl Iterator<Item = u32> {
        (0..)
            .zip(&self.0)
            .filter(|(_, mark)| **mark)
            .map(|(node, _)| node)
    }
}

/// A group for each node; groups are numbered 0, 1, 2 … in the order of their first nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeMembership {
    of: Vec<u32>,
    sizes: Vec<u32>,
}

impl NodeMembership {
    /// Numbers the groups in the order of their first nodes; any label below the number of
    /// nodes may stand for a group.
    pub(crate) fn from_labels(mut labels: Vec<u32>) -> Self {
        let mut numbers = vec![u32::MAX; labels.len()];
        let mut sizes: Vec<u32> = Vec::new();
        // Most often the group is that of the node before.
        let (mut last_label, mut last_number, mut run) = (u32::MAX, 0, 0);
        for label in &mut labels {
            if *label != last_label {
                if let Some(size) = sizes.get_mut(last_number as usize) {
                    *size += run;
                }
                run = 0;
                last_label = *label;
                let number = &mut numbers[*label as usize];
                if *number == u32::MAX {
                    *number = sizes.len() as u32;
                    sizes.push(0);
                }
                last_number = *number;
            }
            *label = last_number;
            run += 1;
        }
        if let Some(size) = sizes.get_mut(last_number as usize) {
            *size += run;
        }
        Self { of: labels, sizes }
    }

    /// The group of each node.
    pub fn of(&self) -> &[u32] {
        &self.of
    }

    /// How many nodes each group has.
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// How many groups there are.
    pub fn group_count(&self) -> usize {
        self.sizes.len()
    }

    /// The group with most nodes; of several, the one whose first node comes first.
    pub fn largest(&self) -> Option<u32> {
        let groups = (0..).zip(&self.sizes);
        groups
            .max_by(|(a, left), (b, right)| left.cmp(right).then(b.cmp(a)))
            .map(|(group, _)| group)
    }
}

/// A number for each tie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TieMeasure {
    /// The ends of each tie; the lower first when undirected.
    pub ties: Vec<[u32; 2]>,
    /// The number of each tie.
    pub values: Vec<Option<f64>>,
}

impl TieMeasure {
    /// A list of ties: from, to and value.
    pub fn to_detail(&self) -> Detail {
        let ties = self.ties.iter().zip(&self.values);
        Detail::list(ties.map(|(&[from, to], &value)| {
            Detail::Fields(vec![
                ("from", Detail::Node(from)),
                ("to", Detail::Node(to)),
                ("value", value.into()),
            ])
        }))
    }
}

/// The ties that have something, in the order of their ends; the lower end first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieMark(pub Vec<[u32; 2]>);

/// A number for the whole network, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NetworkMeasure(pub Option<f64>);

/// Counts for the whole network, by name in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetworkCensus(pub Vec<(&'static str, u128)>);

/// What an outcome gives values to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Each actor.
    Node,
    /// The whole network.
    Network,
}

/// An outcome of any shape that the registry holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A number for each node.
    NodeMeasure(NodeMeasure),
    /// Yes or no for each node.
    NodeMark(NodeMark),
    /// A group for each node.
    NodeMembership(NodeMembership),
    /// A number for the network.
    NetworkMeasure(NetworkMeasure),
    /// Counts for the network.
    NetworkCensus(NetworkCensus),
    /// An answer about the network that is no list of numbers.
    Detail(Detail),
    /// Why there is no answer: the network is not of the kind asked about, or too large.
    Refused(String),
}

/// An outcome that a row of the registry can give.
pub(crate) trait Shape {
    /// What it gives values to.
    const LEVEL: Level;

    /// The same as one of all shapes.
    fn into_outcome(self) -> Outcome;
}

macro_rules! shapes {
    ($($shape:ident: $level:ident),* $(,)?) => {
        $(impl Shape for $shape {
            const LEVEL: Level = Level::$level;

            fn into_outcome(self) -> Outcome {
                Outcome::$shape(self)
            }
        })*
    };
}
shapes! {
    NodeMeasure: Node,
    NodeMark: Node,
    NodeMembership: Node,
    NetworkMeasure: Network,
    NetworkCensus: Network,
    Detail: Network,
}

impl<T: Shape, E: std::error::Error> Shape for Result<T, E> {
    const LEVEL: Level = T::LEVEL;

    fn into_outcome(self) -> Outcome {
        match self {
            Ok(answer) => answer.into_outcome(),
            Err(error) => Outcome::Refused(error.to_string()),
        }
    }
}

/// Answers that the registry holds as details.
macro_rules! details {
    ($($answer:ty),* $(,)?) => {
        $(impl Shape for $answer {
            const LEVEL: Level = Level::Network;

            fn into_outcome(self) -> Outcome {
                Outcome::Detail(self.to_detail())
            }
        })*
    };
}
details! {
    BrokerageAgainstChance,
    NetworkRoles,
    KeyPlayers,
    LayerOverlaps,
    Multiplexity,
    SectorMeasure,
    TieMeasure,
    MixingMatrix,
    BlockImage,
    BothProjections,
    Dendrogram,
    CoreScores,
    PairMeasure,
    Positions,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_numbered_by_their_first_node() {
        let membership = NodeMembership::from_labels(vec![3, 0, 3, 2]);
        assert_eq!(membership.of(), [0, 1, 0, 2]);
        assert_eq!(membership.sizes(), [2, 1, 1]);
        assert_eq!(
            (membership.group_count(), membership.largest()),
            (3, Some(0))
        );
        assert_eq!(NodeMembership::default().largest(), None);
        assert_eq!(NodeMembership::from_labels(vec![0, 1]).largest(), Some(0));
    }

    #[test]
    fn undefined_is_none() {
        let measure: NodeMeasure = [Some(1.0), None].into_iter().collect();
        assert_eq!((measure.get(0), measure.get(1)), (Some(1.0), None));
        assert_eq!(measure.values().sum::<f64>(), 1.0);
        assert_eq!(measure, measure.clone());
        assert_eq!(NodeMeasure::undefined(2).values().count(), 0);
    }

    #[test]
    #[should_panic(expected = "finite")]
    fn not_a_number_is_never_a_value() {
        NodeMeasure::defined(vec![f64::NAN]);
    }

    #[test]
    fn marks_are_listed_and_counted() {
        let mark = NodeMark(vec![false, true, true]);
        assert_eq!(mark.count(), 2);
        assert_eq!(mark.marked().collect::<Vec<_>>(), [1, 2]);
    }
}
