//! Do the measures give the figures that publications and public documentation print?
//!
//! `tests/published/` has a row for each figure, its citation and the networks; its README
//! says how a row is read. None of the figures was computed here.

mod key_players;
mod network;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use network::Network;
use serde_json::Value;
use tables::{Figure, Source, rows};
use yhdyspinta::analyses::walk::{Katz, PageRank};
use yhdyspinta::analyses::{Analysis, Detail, Outcome, registry};
use yhdyspinta::frozen::FrozenGraph;

/// Fewer figures than this prove little.
const ENOUGH: usize = 150;

#[test]
fn every_measure_gives_the_printed_figures() {
    let failures = Published::read().failures();
    assert!(
        failures.is_empty(),
        "{} figures differ from print:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn the_table_is_long_and_every_source_is_told_and_used() {
    let published = Published::read();
    assert!(published.figures.len() >= ENOUGH);
    let used: BTreeSet<&str> = published.figures.iter().map(|it| &*it.source).collect();
    let told: BTreeSet<&str> = published.sources.keys().map(|key| &**key).collect();
    assert_eq!(used, told);
    for source in published.sources.values() {
        let parts = [&source.citation, &source.address, &source.place];
        assert!(parts.iter().all(|part| !part.is_empty()), "{source}");
    }
    let keys = published.figures.iter().map(Figure::key);
    assert_eq!(keys.collect::<BTreeSet<_>>().len(), published.figures.len());
}

#[test]
fn what_is_wrong_is_found() {
    let right = Figure {
        network: "kite".into(),
        directed: 0,
        weighted: 0,
        level: "actor".into(),
        measure: "closeness".into(),
        option: String::new(),
        of: "3".into(),
        value: "0.600".into(),
        tolerance: 0.0005,
        scale: String::new(),
        by: String::new(),
        source: "networkx-kite".into(),
        note: String::new(),
    };
    let told = |change: fn(&mut Figure)| {
        let mut published = Published::read();
        let mut figure = right.clone();
        change(&mut figure);
        published.figures = vec![figure];
        published.failures().join("\n")
    };
    assert_eq!(told(|_| {}), "");
    assert!(told(|it| it.value = "0.601".into()).contains("gives 0.6"));
    assert!(told(|it| it.value = "undefined".into()).contains("gives 0.6"));
    assert!(told(|it| it.measure = "size".into()).contains("no measure"));
    assert!(told(|it| it.option = "alpha=1".into()).contains("no option alpha=1"));
    assert!(told(|it| it.of = "99".into()).contains("no value of 99"));
    assert!(told(|it| it.level = "network".into()).contains("not of the network"));
    assert!(told(|it| it.source = "hearsay".into()).contains("no source"));
}

/// The tables of `tests/published/`.
struct Published {
    figures: Vec<Figure>,
    sources: BTreeMap<String, Source>,
}

impl Published {
    fn read() -> Self {
        let sources = rows::<Source>("sources.csv").into_iter();
        Self {
            figures: rows("values.csv"),
            sources: sources.map(|row| (row.key.clone(), row)).collect(),
        }
    }

    /// What does not agree, each with its citation.
    fn failures(&self) -> Vec<String> {
        let mut outcomes = BTreeMap::new();
        let check = |figure: &Figure| {
            let source = self.sources.get(&figure.source);
            let source = source.ok_or(format!("{figure}: no source {:?}", figure.source))?;
            let answer = outcomes
                .entry(figure.question())
                .or_insert_with(|| Answer::to(figure));
            let told = answer.as_ref().map_err(Clone::clone);
            told.and_then(|answer| figure.compare(answer.of(figure)?, &answer.all))
                .map_err(|why| format!("{figure}: {why}; {source}"))
        };
        let failed = self.figures.iter().map(check).filter_map(Result::err);
        failed.collect()
    }
}

/// A measure's outcome on a network, and what its actors are called.
struct Answer {
    outcome: Outcome,
    all: Vec<f64>,
    actors: BTreeMap<String, u32>,
    groups: Vec<String>,
}

impl Answer {
    fn to(figure: &Figure) -> Result<Self, String> {
        let network = Network::read(&figure.network);
        let outcome = run(figure, &network.frozen(figure))?;
        let all = match &outcome {
            Outcome::NodeMeasure(measure) => measure.values().collect(),
            _ => Vec::new(),
        };
        let groups = network.groups(&figure.by);
        let actors = (0..).zip(network.actors).map(|(node, actor)| (actor, node));
        Ok(Self {
            outcome,
            all,
            actors: actors.collect(),
            groups,
        })
    }

    /// The value the figure is about.
    fn of(&self, figure: &Figure) -> Result<Option<f64>, String> {
        let of = &figure.of;
        let node = self.actors.get(of).copied();
        let node = node.ok_or(format!("no value of {of}"));
        match (figure.level.as_str(), &self.outcome) {
            ("actor", Outcome::NodeMeasure(measure)) => Ok(measure.get(node?)),
            ("actor", Outcome::NodeMark(mark)) => {
                Ok(Some(f64::from(u8::from(mark.0[node? as usize]))))
            }
            ("network", Outcome::NetworkMeasure(measure)) => Ok(measure.0),
            ("network", Outcome::NetworkCensus(census)) => {
                let class = census.0.iter().find(|(class, _)| class == of);
                let count = class.map(|(_, count)| Some(*count as f64));
                count.ok_or(format!("no value of {of}"))
            }
            ("actor", Outcome::Detail(detail)) => {
                let listed = self.listed(detail, ["actors", "actor"], &node?.into());
                Ok(listed.ok_or(format!("no value of {of}"))?["coreness"].as_f64())
            }
            ("group", Outcome::Detail(detail)) => {
                let listed = self.listed(detail, ["sectors", "sector"], &of.clone().into());
                Ok(listed.ok_or(format!("no value of {of}"))?["value"].as_f64())
            }
            (level, _) => Err(format!("it is not of the {level}")),
        }
    }

    /// What the answer lists under that name for that one.
    fn listed(&self, detail: &Detail, [list, key]: [&str; 2], one: &Value) -> Option<Value> {
        let sector = |sector| self.groups[sector as usize].clone().into();
        let json = detail.to_json(&|node| node.into(), &sector);
        let mut listed = json[list].as_array()?.iter();
        listed.find(|listed| listed[key] == *one).cloned()
    }
}

/// The measure of that name, with its defaults unless the figure has an option.
fn run(figure: &Figure, graph: &FrozenGraph) -> Result<Outcome, String> {
    let row = registry::find(&figure.measure).ok_or("no measure has that name")?;
    let Some((option, value)) = figure.option.split_once('=') else {
        return Ok(row.run(graph));
    };
    let value: f64 = value.parse().expect("an option is a number");
    match (row.about.name, option) {
        ("pagerank", "damping") => {
            // Printed with more digits than the usual tolerance promises.
            let ranks = PageRank {
                damping: value,
                tolerance: 1e-12,
            };
            Ok(Outcome::NodeMeasure(ranks.run(graph)))
        }
        ("katz", "alpha") => {
            let katz = Katz { alpha: Some(value) };
            Ok(Outcome::NodeMeasure(katz.run(graph)))
        }
        (name, _) => Err(format!("{name} has no option {}", figure.option)),
    }
}
