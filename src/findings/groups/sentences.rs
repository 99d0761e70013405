//! What do the communities say in sentences?

use super::{Following, Group, Groups};
use crate::findings::naming::names_up_to;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// Below this mean adjusted Rand index between runs another run would tell another story;
/// partitions above it agree at least moderately (Steinley 2004, doi:10.1037/1082-989X.9.3.386).
const STABLE: f64 = 0.65;

/// From this adjusted Rand index on communities follow sectors (Steinley 2004).
const FOLLOWS: f64 = 0.65;

/// Below this one they have next to nothing to do with them.
const IGNORES: f64 = 0.1;

/// How many names stand in a sentence.
const NAMED: usize = 3;

/// From which size on a community that rests on one bridge is worth a sentence.
const WORTH_BRIDGING: usize = 3;

pub(super) fn findings(answer: &Groups) -> Vec<Finding> {
    let Some(quality) = answer.quality else {
        let sentence = Phrase::new("groups-none");
        return vec![Finding::new("groups-none", Severity::Info, sentence)];
    };
    let mut findings: Vec<Finding> = Vec::new();
    findings.extend(unstable(answer));
    findings.extend(answer.groups.iter().filter_map(single_bridge));
    findings.extend(closed(answer));
    findings.push(summary(answer, quality));
    findings.extend(layers(answer));
    findings.extend(answer.following.iter().filter_map(follows));
    findings.extend(bridges(answer));
    findings.extend(against_chance(answer, quality));
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Whether the communities are clearer than in networks with the same degrees.
fn against_chance(answer: &Groups, quality: f64) -> Option<Finding> {
    let chance = answer.chance.as_ref()?;
    let (code, severity) = if chance.is_exceeded() {
        ("groups-beyond-chance", Severity::Info)
    } else {
        ("groups-by-chance", Severity::Attention)
    };
    let sentence = Phrase::new(code)
        .decimal("quality", quality, 3)
        .decimal("mean", chance.mean, 3)
        .count("networks", chance.networks)
        .decimal("p", chance.p, 2);
    let finding = Finding::new(code, severity, sentence)
        .number("quality", quality)
        .number("mean", chance.mean)
        .number("p", chance.p);
    Some(match severity {
        Severity::Info => finding,
        _ => finding.next_step(Phrase::new("groups-by-chance-step")),
    })
}

fn unstable(answer: &Groups) -> Option<Finding> {
    let alike = answer
        .stability
        .as_ref()
        .filter(|alike| alike.adjusted_rand < STABLE)?;
    let sentence = Phrase::new("groups-unstable")
        .count("runs", answer.method.runs as usize)
        .decimal("agreement", alike.adjusted_rand, 2);
    let finding = Finding::new("groups-unstable", Severity::Attention, sentence)
        .next_step(Phrase::new("groups-unstable-step"))
        .number("adjusted_rand", alike.adjusted_rand)
        .number("mutual_information", alike.mutual_information);
    Some(finding)
}

/// Everything between the community and the others goes through one of its members.
fn single_bridge(group: &Group) -> Option<Finding> {
    let [bridge] = group.bridges.as_slice() else {
        return None;
    };
    if group.members.len() < WORTH_BRIDGING {
        return None;
    }
    let sentence = Phrase::new("groups-single-bridge")
        .count("number", group.number)
        .name("center", group.center.name.clone())
        .count("size", group.members.len())
        .name("bridge", bridge.actor.name.clone());
    let finding = Finding::new("groups-single-bridge", Severity::Attention, sentence)
        .next_step(Phrase::new("groups-single-bridge-step"))
        .count("actors", group.members.len())
        .count("partners", bridge.partners)
        .about([bridge.actor.clone()])
        .resting_on(bridge.ties.clone());
    Some(finding)
}

/// Communities that nothing ties to others, when there are others.
fn closed(answer: &Groups) -> Option<Finding> {
    let closed: Vec<&Group> = answer
        .groups
        .iter()
        .filter(|group| group.neighbors == 0)
        .collect();
    if closed.is_empty() || answer.groups.len() < 2 {
        return None;
    }
    let names: Vec<Names> = closed
        .iter()
        .map(|group| group.center.name.clone())
        .collect();
    let sentence = Phrase::new("groups-closed")
        .count("count", closed.len())
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new("groups-closed", Severity::Attention, sentence)
        .count("groups", closed.len())
        .about(closed.iter().map(|group| group.center.clone()));
    Some(finding)
}

fn summary(answer: &Groups, quality: f64) -> Finding {
    let sentence = match answer.groups.first() {
        Some(largest) => Phrase::new("groups-summary")
            .count("count", answer.groups.len())
            .count("size", largest.members.len())
            .name("center", largest.center.name.clone())
            .decimal("quality", quality, 3),
        None => Phrase::new("groups-all-alone"),
    };
    Finding::new("groups-summary", Severity::Info, sentence)
        .number("quality", quality)
        .count("groups", answer.groups.len())
        .count("alone", answer.alone)
}

fn layers(answer: &Groups) -> Option<Finding> {
    let count = answer.method.layers.len();
    let sentence = Phrase::new("groups-layers").count("count", count);
    let finding = Finding::new("groups-layers", Severity::Info, sentence);
    (count > 0).then(|| finding.count("layers", count))
}

fn follows(following: &Following) -> Option<Finding> {
    let adjusted = following.adjusted_rand?;
    let mutual = following.mutual_information?;
    let variation = following.variation_of_information?;
    let key = match adjusted {
        _ if following.sectors < 2 => return None,
        adjusted if adjusted >= FOLLOWS => "groups-follow",
        adjusted if adjusted >= IGNORES => "groups-follow-partly",
        _ => "groups-follow-not",
    };
    let sentence = Phrase::new(key)
        .phrase("grouping", grouping(&following.by))
        .decimal("adjusted", adjusted, 2)
        .decimal("mutual", mutual, 2)
        .decimal("variation", variation, 2);
    let finding = Finding::new(key, Severity::Info, sentence)
        .count("actors", following.actors)
        .number("adjusted_rand", adjusted)
        .number("mutual_information", mutual)
        .number("variation_of_information", variation);
    Some(finding)
}

/// What `--by` compares, as the subject of a sentence wants it.
pub(super) fn grouping(by: &str) -> Phrase {
    match by {
        "kind" => Phrase::new("groups-by-kind"),
        "area" => Phrase::new("groups-by-area"),
        "theme" => Phrase::new("groups-by-theme"),
        attribute => Phrase::new("groups-by-attribute").text("attribute", attribute),
    }
}

/// Who ties most communities to each other.
fn bridges(answer: &Groups) -> Option<Finding> {
    let bridges = answer.groups.iter().flat_map(|group| &group.bridges);
    let most = bridges
        .clone()
        .map(|bridge| bridge.groups)
        .max()
        .filter(|&most| most > 1)?;
    let top: Vec<_> = bridges.filter(|bridge| bridge.groups == most).collect();
    let names: Vec<Names> = top.iter().map(|bridge| bridge.actor.name.clone()).collect();
    let sentence = Phrase::new("groups-bridges")
        .count("count", most)
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new("groups-bridges", Severity::Info, sentence)
        .count("groups", most)
        .about(top.iter().map(|bridge| bridge.actor.clone()))
        .resting_on(top.iter().flat_map(|bridge| bridge.ties.iter().cloned()));
    Some(finding)
}
