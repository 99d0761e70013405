//! What is said of what runs from sector to sector?

use super::super::note::note;
use super::Picture;
use super::bars::Bar;
use crate::diagram::Head;
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::{Element, Rectangle};
use crate::language::Phrase;
use crate::model::Names;
use std::cmp::Reverse;

impl Picture<'_> {
    pub(super) fn title(&self) -> Phrase {
        let Some(&((from, to), most)) = self.largest().first() else {
            return Phrase::new("view-flow");
        };
        let title = if self.is_weighted() {
            let share = most.strength / self.flows.total.strength;
            Phrase::new("flow-title-strength").share("share", share)
        } else {
            Phrase::new("flow-title")
                .count("most", most.ties)
                .count("all", self.flows.total.ties)
        };
        title
            .text("from", self.sector(from))
            .text("to", self.sector(to))
    }

    pub(super) fn description(&self) -> Phrase {
        let largest = self.largest();
        let mut ends = [Vec::new(), Vec::new()];
        for &(pair, _) in &largest {
            ends[0].push(pair.0);
            ends[1].push(pair.1);
        }
        let [givers, receivers] = ends.map(|mut side| {
            side.sort_unstable();
            side.dedup();
            side.len()
        });
        let most = largest.iter().take(3).map(|&((from, to), carried)| {
            let (from, to) = (self.sector(from), self.sector(to));
            Names::plain(format!("{from} → {to} ({})", self.figure(carried)))
        });
        Phrase::new("flow-description")
            .count("givers", givers)
            .count("receivers", receivers)
            .count("ties", self.flows.total.ties)
            .list("most", most.collect())
    }

    /// What a sector is called.
    pub(super) fn sector(&self, place: usize) -> String {
        let word = &self.flows.sectors[place];
        let name = word.name.best(self.language()).unwrap_or_default();
        let name = if name.trim().is_empty() {
            &word.key
        } else {
            name
        };
        name.to_owned()
    }

    pub(super) fn bar_name(&self, bar: &Bar) -> String {
        match bar.sectors[..] {
            [sector] => self.sector(sector),
            _ => Phrase::new("flow-rest")
                .count("count", bar.sectors.len())
                .in_language(self.language()),
        }
    }

    pub(super) fn keys(&self, is_joined: bool) -> Vec<KeyGroup> {
        let key = |family: Option<usize>, name, count| {
            let (fill, line, head) = self.look(family);
            let sample = Sample::Field {
                fill: Some(fill),
                line: Some(line),
                sign: (head != Head::None).then_some(head),
            };
            Key {
                sample,
                name,
                count,
            }
        };
        let mut places: Vec<usize> = (0..self.families.len()).collect();
        places.sort_by_key(|&place| Reverse(self.families[place].count));
        let families = places.into_iter().map(|place| {
            let family = &self.families[place];
            key(Some(place), family.name.clone(), Some(family.count))
        });
        let joined = is_joined.then(|| {
            let name = Phrase::new("flow-mixed").in_language(self.language());
            key(None, name, None)
        });
        let title = Phrase::new("flow-ties").count("count", self.flows.total.ties);
        vec![KeyGroup {
            title: title.in_language(self.language()),
            keys: families.chain(joined).collect(),
        }]
    }

    /// What is not in the picture, and what is wide.
    pub(super) fn note(&self, area: &mut Rectangle) -> Option<Element> {
        let mut sentences = vec![Phrase::new(if self.is_weighted() {
            "flow-width-strength"
        } else {
            "flow-width"
        })];
        for (key, count) in [
            ("flow-undirected", self.flows.undirected),
            ("flow-without-sector", self.flows.without_sector),
        ] {
            if count > 0 {
                sentences.push(Phrase::new(key).count("count", count));
            }
        }
        note(self.input, &sentences, area)
    }
}
