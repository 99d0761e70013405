//! Who is tied to whom? Networks as their sources give them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use yhdyspinta::frozen::{Direction, FrozenGraph};

use super::tables::{Figure, folder, table};

/// A file of `networks/`: ties as facts, actors in the order they are met.
pub(crate) struct Network {
    folder: PathBuf,
    name: String,
    pub(crate) actors: Vec<String>,
    ends: Vec<[u32; 2]>,
    strengths: Vec<f64>,
}

impl Network {
    pub(crate) fn read(name: &str) -> Self {
        let folder = folder().join("networks");
        let text = std::fs::read_to_string(folder.join(format!("{name}.tsv"))).expect(name);
        let mut network = Self {
            folder,
            name: name.into(),
            actors: Vec::new(),
            ends: Vec::new(),
            strengths: Vec::new(),
        };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            match cells[..] {
                [alone] => drop(network.node(alone)),
                [from, to] => network.tie(from, to, 1.0),
                [from, to, strength] => network.tie(from, to, strength.parse().expect("strength")),
                _ => panic!("{name}: {line}"),
            }
        }
        network
    }

    fn tie(&mut self, from: &str, to: &str, strength: f64) {
        let ends = [self.node(from), self.node(to)];
        self.ends.push(ends);
        self.strengths.push(strength);
    }

    fn node(&mut self, actor: &str) -> u32 {
        let known = self.actors.iter().position(|known| known == actor);
        let at = known.unwrap_or(self.actors.len());
        if known.is_none() {
            self.actors.push(actor.into());
        }
        at as u32
    }

    /// The network without strengths.
    pub(crate) fn of(&self, direction: Direction) -> FrozenGraph {
        let graph = FrozenGraph::from_arcs(self.actors.len(), direction, &self.ends);
        graph.expect("valid ties")
    }

    pub(crate) fn frozen(&self, figure: &Figure) -> FrozenGraph {
        let direction = match figure.directed {
            0 => Direction::Undirected,
            _ => Direction::Directed,
        };
        let count = self.actors.len();
        let graph = match figure.weighted {
            0 => self.of(direction),
            _ => FrozenGraph::from_weighted_arcs(count, direction, &self.ends, &self.strengths)
                .expect("valid ties"),
        };
        match figure.by.as_str() {
            "" => graph,
            by => graph.with_sectors(&self.sectors(by)),
        }
    }

    /// The names of the groups, in order.
    pub(crate) fn groups(&self, by: &str) -> Vec<String> {
        let names: BTreeSet<String> = self.group_of(by).into_values().collect();
        names.into_iter().collect()
    }

    /// The groups of the actors, numbered in the order of their names.
    fn sectors(&self, by: &str) -> Vec<Option<u32>> {
        let (group_of, names) = (self.group_of(by), self.groups(by));
        let number = |actor| {
            let group = names.binary_search(group_of.get(actor)?);
            group.ok().map(|at| at as u32)
        };
        self.actors.iter().map(number).collect()
    }

    fn group_of(&self, by: &str) -> BTreeMap<String, String> {
        if by.is_empty() {
            return BTreeMap::new();
        }
        let path = self.folder.join(format!("{}.groups.csv", self.name));
        let groups = table::<BTreeMap<String, String>>(&path).into_iter();
        let of_actor = groups.map(|row| (row["actor"].clone(), row[by].clone()));
        of_actor.collect()
    }
}
