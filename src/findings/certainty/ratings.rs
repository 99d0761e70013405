//! How good do they say it is? Ratings by group, with how many say so and how they differ.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::WordRef;
use crate::findings::naming;
use crate::model::{Actor, Scalar};
use crate::select::{Grouping, Sectors, Selected};

/// With fewer values than this a mean may tell what somebody answered.
pub const FEW_VALUES: usize = 5;

/// What ends the name of an attribute that holds the scale of another: `rating_scale`.
const SCALE: &str = "_scale";

/// A rating of actors, by sector.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Rating {
    /// The attribute.
    pub attribute: String,
    /// The scale as the data give it.
    pub scale: Option<String>,
    /// The ends of the scale, where its text begins with them: `1–5`.
    pub ends: Option<[f64; 2]>,
    /// All values.
    pub all: RatedGroup,
    /// The values of each sector that has actors, by key.
    pub groups: Vec<RatedGroup>,
}

/// The values of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct RatedGroup {
    /// The sector; missing for all actors.
    pub sector: Option<WordRef>,
    /// How many actors have a value.
    pub n: usize,
    /// How many of these actors stand for many: their values sum others up already.
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

/// The ratings among the attributes of the selected actors: those named, and numbers that come
/// with a scale.
pub(super) fn find(
    selected: &Selected<'_>,
    sectors: &Sectors,
    by: &Grouping,
    named: &[String],
) -> Vec<Rating> {
    let model = selected.model;
    let mut attributes: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    for &actor in &selected.actors {
        let own = &model.actor(actor).attributes;
        let rated = own.keys().filter_map(|key| key.strip_suffix(SCALE));
        attributes.extend(rated.filter(|key| number(model.actor(actor), key).is_some()));
    }
    let one = |attribute: &str| rating(selected, sectors, by, attribute);
    attributes.into_iter().map(one).collect()
}

fn number(actor: &Actor, attribute: &str) -> Option<f64> {
    match actor.attributes.get(attribute)?.value {
        Scalar::Number(number) => Some(number),
        Scalar::Truth(_) | Scalar::Text(_) => None,
    }
}

fn rating(selected: &Selected<'_>, sectors: &Sectors, by: &Grouping, attribute: &str) -> Rating {
    let model = selected.model;
    let key = format!("{attribute}{SCALE}");
    let scales = selected.actors.iter().filter_map(|&actor| {
        let scale = model.actor(actor).attributes.get(&key)?;
        Some(scale.value.to_string())
    });
    let scale = scales.min();
    let ends = scale.as_deref().and_then(ends);
    let group = |actors: &[NodeIndex], sector: Option<WordRef>| {
        summarised(selected, actors, attribute, ends, sector)
    };
    let mut members: BTreeMap<u32, Vec<NodeIndex>> = BTreeMap::new();
    for (&actor, &sector) in selected.actors.iter().zip(&sectors.of) {
        if let Some(sector) = sector {
            members.entry(sector).or_default().push(actor);
        }
    }
    Rating {
        attribute: attribute.to_owned(),
        scale,
        ends,
        all: group(&selected.actors, None),
        groups: members
            .into_iter()
            .map(|(sector, actors)| {
                let key = &sectors.keys[sector as usize];
                group(&actors, Some(naming::sector(model, by, key)))
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

fn summarised(
    selected: &Selected<'_>,
    actors: &[NodeIndex],
    attribute: &str,
    ends: Option<[f64; 2]>,
    sector: Option<WordRef>,
) -> RatedGroup {
    let mut group = RatedGroup {
        sector,
        ..RatedGroup::default()
    };
    let mut values = Vec::new();
    for &actor in actors {
        let actor = selected.model.actor(actor);
        let is_inside = |value: &f64| ends.is_none_or(|[a, b]| (a..=b).contains(value));
        match number(actor, attribute).filter(is_inside) {
            Some(value) => {
                values.push(value);
                group.of_many += usize::from(actor.collective.is_some());
            }
            None if actor.attributes.contains_key(attribute) => group.outside += 1,
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
