//! How good do they say it is? Ratings by group, with how many say so and how they differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::WordRef;
use crate::findings::naming;
use crate::model::{Attribute, Scalar};
use crate::select::{Grouping, Sectors, Selected};

/// With fewer values than this a mean may tell what somebody answered.
pub const FEW_VALUES: usize = 5;

/// What ends the name of an attribute that holds the scale of another: `rating_scale`.
const SCALE: &str = "_scale";

/// What is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rated {
    /// Actors.
    Actors,
    /// Ties.
    Ties,
}

/// A rating of actors by sector, or of ties by the two sectors they join.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Rating {
    /// What is rated.
    pub of: Rated,
    /// The attribute.
    pub attribute: String,
    /// The scale as the data give it.
    pub scale: Option<String>,
    /// The ends of the scale, where its text begins with them: `1–5`.
    pub ends: Option<[f64; 2]>,
    /// All values.
    pub all: RatedGroup,
    /// The values of each sector, or of each pair of sectors, that has any, by key.
    pub groups: Vec<RatedGroup>,
}

/// The values of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct RatedGroup {
    /// The sector, or the pair of sectors; missing for all.
    pub sector: Option<WordRef>,
    /// How many actors or ties have a value.
    pub n: usize,
    /// How many of these are or join actors that stand for many: their values sum others up
    /// already.
    pub of_many: usize,
    /// How many have none.
    pub missing: usize,
    /// How many have one that is no number or outside the scale; it counts for nothing.
    pub outside: usize,
    /// The mean; missing without values.
    pub mean: Option<f64>,
    /// The standard deviation, over n − 1; missing with fewer than two values.
    pub deviation: Option<f64>,
    /// The least value.
    pub least: Option<f64>,
    /// The greatest value.
    pub greatest: Option<f64>,
}

/// The ratings among the attributes of the selected actors and ties: those named, and numbers
/// that come with a scale. A name that nothing has is one of actors, whom nobody rated.
pub(super) fn find(
    selected: &Selected<'_>,
    sectors: &Sectors,
    by: &Grouping,
    named: &[String],
) -> Vec<Rating> {
    let (actors, ties) = (actors(selected, sectors), ties(selected, sectors));
    let has = |items: &[Item<'_>], name: &str| {
        let mut items = items.iter();
        items.any(|item| item.attributes.contains_key(name))
    };
    let mut of_actors = scaled(&actors);
    let mut of_ties = scaled(&ties);
    for name in named {
        let is_of_ties = has(&ties, name);
        if is_of_ties {
            of_ties.insert(name);
        }
        if !is_of_ties || has(&actors, name) {
            of_actors.insert(name);
        }
    }
    let word = |sectors_of: Pair| group_word(selected, sectors, by, sectors_of);
    let rate = |of: Rated, items: &[Item<'_>], names: BTreeSet<&str>| -> Vec<Rating> {
        let names = names.into_iter();
        names.map(|name| rating(of, items, name, word)).collect()
    };
    let mut ratings = rate(Rated::Actors, &actors, of_actors);
    ratings.extend(rate(Rated::Ties, &ties, of_ties));
    ratings
}

/// A sector, or two in the order of their keys.
type Pair = (u32, Option<u32>);

/// What may have a value.
struct Item<'a> {
    attributes: &'a BTreeMap<String, Attribute>,
    /// Does it sum up others?
    is_of_many: bool,
    group: Option<Pair>,
}

fn actors<'a>(selected: &Selected<'a>, sectors: &Sectors) -> Vec<Item<'a>> {
    let actors = selected.actors.iter().zip(&sectors.of);
    actors
        .map(|(&node, sector)| {
            let actor = selected.model.actor(node);
            Item {
                attributes: &actor.attributes,
                is_of_many: actor.collective.is_some(),
                group: sector.map(|sector| (sector, None)),
            }
        })
        .collect()
}

fn ties<'a>(selected: &Selected<'a>, sectors: &Sectors) -> Vec<Item<'a>> {
    let model = selected.model;
    let sector_of: HashMap<NodeIndex, u32> = selected
        .actors
        .iter()
        .zip(&sectors.of)
        .filter_map(|(&node, sector)| Some((node, (*sector)?)))
        .collect();
    let ties = selected.ties.iter();
    ties.map(|tie| {
        let ends = [tie.from, tie.to];
        let group = match ends.map(|end| sector_of.get(&end).copied()) {
            [Some(a), Some(b)] => Some((a.min(b), Some(a.max(b)))),
            _ => None,
        };
        Item {
            attributes: &model.graph()[tie.tie].attributes,
            is_of_many: ends
                .iter()
                .any(|&end| model.actor(end).collective.is_some()),
            group,
        }
    })
    .collect()
}

fn group_word(
    selected: &Selected<'_>,
    sectors: &Sectors,
    by: &Grouping,
    (first, second): Pair,
) -> WordRef {
    let word = |sector: u32| naming::sector(selected.model, by, &sectors.keys[sector as usize]);
    let first = word(first);
    match second.map(word) {
        None => first,
        Some(second) => WordRef {
            key: format!("{} {}", first.key, second.key),
            name: naming::pair_name(&first.name, &second.name),
        },
    }
}

/// The attributes that are numbers of something with a scale of that name.
fn scaled<'a>(items: &[Item<'a>]) -> BTreeSet<&'a str> {
    let scaled = items.iter().flat_map(|item| {
        let names = item.attributes.keys();
        let names = names.filter_map(|name| name.strip_suffix(SCALE));
        names.filter(|name| item.number(name).is_some())
    });
    scaled.collect()
}

impl Item<'_> {
    fn number(&self, attribute: &str) -> Option<f64> {
        match self.attributes.get(attribute)?.value {
            Scalar::Number(number) => Some(number),
            Scalar::Truth(_) | Scalar::Text(_) => None,
        }
    }
}

fn rating(
    of: Rated,
    items: &[Item<'_>],
    attribute: &str,
    word: impl Fn(Pair) -> WordRef,
) -> Rating {
    let key = format!("{attribute}{SCALE}");
    let scales = items.iter().filter_map(|item| {
        let scale = item.attributes.get(&key)?;
        Some(scale.value.to_string())
    });
    let scale = scales.min();
    let ends = scale.as_deref().and_then(ends);
    let mut members: BTreeMap<Pair, Vec<&Item<'_>>> = BTreeMap::new();
    for item in items {
        if let Some(group) = item.group {
            members.entry(group).or_default().push(item);
        }
    }
    let all: Vec<&Item<'_>> = items.iter().collect();
    Rating {
        of,
        attribute: attribute.to_owned(),
        scale,
        ends,
        all: summarised(&all, attribute, ends),
        groups: members
            .into_iter()
            .map(|(group, items)| RatedGroup {
                sector: Some(word(group)),
                ..summarised(&items, attribute, ends)
            })
            .filter(|group| group.n + group.outside > 0)
            .collect(),
    }
}

/// `1–5, weak to strong` goes from 1 to 5.
fn ends(scale: &str) -> Option<[f64; 2]> {
    let range = scale.split([',', ' ', ';', '(']).next()?;
    let (least, greatest) = range.split_once(['–', '-'])?;
    let ends = [least.parse().ok()?, greatest.parse().ok()?];
    (ends[0] < ends[1]).then_some(ends)
}

fn summarised(items: &[&Item<'_>], attribute: &str, ends: Option<[f64; 2]>) -> RatedGroup {
    let mut group = RatedGroup::default();
    let mut values = Vec::new();
    for item in items {
        let is_inside = |value: &f64| ends.is_none_or(|[a, b]| (a..=b).contains(value));
        match item.number(attribute).filter(is_inside) {
            Some(value) => {
                values.push(value);
                group.of_many += usize::from(item.is_of_many);
            }
            None if item.attributes.contains_key(attribute) => group.outside += 1,
            None => group.missing += 1,
        }
    }
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    group.n = values.len();
    group.mean = (!values.is_empty()).then_some(mean);
    group.deviation = (values.len() > 1).then(|| {
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        (squares / (count - 1.0)).sqrt()
    });
    group.least = values.iter().copied().reduce(f64::min);
    group.greatest = values.iter().copied().reduce(f64::max);
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_begins_with_its_ends() {
        assert_eq!(ends("1–5, weak to strong"), Some([1.0, 5.0]));
        assert_eq!(ends("0-10"), Some([0.0, 10.0]));
        assert_eq!(ends("weak to strong"), None);
        assert_eq!(ends("5–1"), None);
    }
}
