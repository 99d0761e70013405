//! Which sectors meet, through whom, how strongly, how fragile?

mod crossing;
mod sentences;
mod tables;

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::gaps::{Gaps, gap_table};
use super::tripartite::{Tripartite, municipality_table, table_table};
use super::{Answer, Basis, Finding, naming};
use crate::language::Phrase;
use crate::model::{Model, Status};
use crate::select::{Grouping, Sectors, Selected, SelectedTie, Selection};
use crate::table::Table;
use crossing::Crossing;

pub use crossing::{Interface, Sector, TopActor};

/// Where sectors meet and where they should: `yhdyspinta.interfaces/1`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Interfaces {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// The sectors, by key.
    pub sectors: Vec<Sector>,
    /// How many actors belong to no sector; their ties are left out.
    pub without_sector: usize,
    /// Every pair of sectors between which there is a tie of any status, most connected first.
    pub interfaces: Vec<Interface>,
    /// How many pairs of sectors have no tie of any status between them.
    pub pairs_of_sectors_without_ties: usize,
    /// What duties and rules expect, and what of it is missing.
    pub gaps: Gaps,
    /// Where county, municipality and organisations sit at one table.
    pub tripartite: Tripartite,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

impl Interfaces {
    /// Looks where the sectors of the selection meet.
    pub fn find(model: &Model, selection: &Selection, by: &Grouping) -> Self {
        let selected = selection.select(model);
        let sectors = selected.sectors(by);
        let sides = Sides::of(&selected, &sectors);
        let all_statuses = selection.with_statuses(&Status::ALL);
        let all_statuses = all_statuses.select(model);
        let crossings = sides.crossings(&selected, &all_statuses);
        let list = sides.describe(&selected, &sectors, by);
        let mut interfaces: Vec<Interface> = crossings
            .iter()
            .map(|(&(a, b), crossing)| {
                let (a, b) = (&list[a as usize], &list[b as usize]);
                crossing::interface(model, a, b, crossing, selection.weighted)
            })
            .collect();
        interfaces.sort_by_key(|interface| Reverse((interface.pairs, interface.tie_count)));
        let pairs = list.len() * list.len().saturating_sub(1) / 2;
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            without_sector: sectors.of.iter().filter(|sector| sector.is_none()).count(),
            sectors: list,
            pairs_of_sectors_without_ties: pairs - interfaces.len(),
            interfaces,
            gaps: Gaps::find(&all_statuses),
            tripartite: Tripartite::find(&all_statuses),
            findings: Vec::new(),
        };
        answer.findings = answer.gaps.findings();
        answer.findings.extend(answer.tripartite.findings());
        answer.findings.extend(sentences::findings(&answer));
        answer.findings.sort_by_key(|finding| finding.severity);
        answer
    }
}

impl Answer for Interfaces {
    const SCHEMA: &'static str = "yhdyspinta.interfaces/1";

    fn title(&self) -> Phrase {
        match self.by.as_str() {
            "kind" => Phrase::new("interfaces-title-kind"),
            "area" => Phrase::new("interfaces-title-area"),
            "theme" => Phrase::new("interfaces-title-theme"),
            attribute => Phrase::new("interfaces-title-attribute").text("attribute", attribute),
        }
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            tables::interfaces(self),
            gap_table(&self.gaps),
            municipality_table(&self.tripartite),
            table_table(&self.tripartite),
            tables::sectors(self),
        ]
    }
}

/// The sector of every actor of the model, by its index.
struct Sides {
    of: Vec<Option<u32>>,
    inside_ties: Vec<usize>,
}

impl Sides {
    fn of(selected: &Selected<'_>, sectors: &Sectors) -> Self {
        let mut of = vec![None; selected.model.graph().node_count()];
        for (&node, &sector) in selected.actors.iter().zip(&sectors.of) {
            of[node.index()] = sector;
        }
        let mut inside_ties = vec![0; sectors.keys.len()];
        for tie in &selected.ties {
            if let (Some(a), Some(b)) = (of[tie.from.index()], of[tie.to.index()])
                && a == b
            {
                inside_ties[a as usize] += 1;
            }
        }
        Self { of, inside_ties }
    }

    /// The ties between every two sectors, the lower sector first.
    fn crossings(
        &self,
        counted: &Selected<'_>,
        all: &Selected<'_>,
    ) -> BTreeMap<(u32, u32), Crossing> {
        let mut crossings: BTreeMap<(u32, u32), Crossing> = BTreeMap::new();
        for tie in &all.ties {
            if let Some((pair, _)) = self.turned(tie) {
                *crossings
                    .entry(pair)
                    .or_default()
                    .by_status
                    .entry(tie.status)
                    .or_default() += 1;
            }
        }
        for tie in &counted.ties {
            if let Some((pair, tie)) = self.turned(tie) {
                crossings.entry(pair).or_default().ties.push(tie);
            }
        }
        crossings
    }

    /// The two sectors a tie joins, the lower first, and the tie turned to lead from the lower.
    fn turned(&self, tie: &SelectedTie) -> Option<((u32, u32), SelectedTie)> {
        let from = self.of[tie.from.index()]?;
        let to = self.of[tie.to.index()]?;
        match from.cmp(&to) {
            Ordering::Equal => None,
            Ordering::Less => Some(((from, to), *tie)),
            Ordering::Greater => Some(((to, from), reversed(tie))),
        }
    }

    fn describe(&self, selected: &Selected<'_>, sectors: &Sectors, by: &Grouping) -> Vec<Sector> {
        let model = selected.model;
        let mut list: Vec<Sector> = sectors
            .keys
            .iter()
            .zip(&self.inside_ties)
            .map(|(key, &inside_ties)| Sector {
                word: naming::sector(model, by, key),
                actors: 0,
                collectives: 0,
                inside_ties,
            })
            .collect();
        for (&node, sector) in selected.actors.iter().zip(&sectors.of) {
            if let Some(sector) = sector {
                let sector = &mut list[*sector as usize];
                sector.actors += 1;
                sector.collectives += usize::from(is_collective(model, node));
            }
        }
        list
    }
}

fn reversed(tie: &SelectedTie) -> SelectedTie {
    SelectedTie {
        from: tie.to,
        to: tie.from,
        ..*tie
    }
}

fn is_collective(model: &Model, node: NodeIndex) -> bool {
    model.actor(node).collective.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::findings::{ActorRef, Severity};

    fn ids(actors: &[ActorRef]) -> Vec<&str> {
        actors.iter().map(|actor| actor.id.as_str()).collect()
    }

    /// Three municipalities and two associations; `m1–a` twice, `m2–a`, `m3–b`; `m1–m2` inside.
    fn meeting() -> Model {
        Sample::new()
            .actors("m1 municipality\nm2 municipality\nm3 municipality\na association\nb umbrella_association\npohde wellbeing_county")
            .ties(
                "m1 a cooperates_with theme=hyte strength=3
                 a m1 supports theme=hyte theme=grants
                 m2 a cooperates_with
                 m3 b cooperates_with strength=2
                 m1 m2 cooperates_with
                 m1 pohde agrees_with planned
                 b pohde cooperates_with",
            )
            .model()
    }

    #[test]
    fn an_interface_is_counted_by_hand() {
        let answer = Interfaces::find(&meeting(), &Selection::default(), &Grouping::Kind);
        let interface = &answer.interfaces[0];
        assert_eq!(
            (interface.a.key.as_str(), interface.b.key.as_str()),
            ("association", "municipality")
        );
        assert_eq!(
            (
                interface.tie_count,
                interface.pairs,
                interface.possible_pairs
            ),
            (4, 3, 6)
        );
        assert_eq!(interface.density, 0.5);
        assert_eq!(ids(&interface.boundary_a), ["a", "b"]);
        assert_eq!(ids(&interface.boundary_b), ["m1", "m2", "m3"]);
        // a–m1 and b–m3 can be matched at once, and a with b touch all three pairs.
        assert_eq!(interface.fragility, 2);
        assert_eq!(ids(&interface.critical), ["a", "b"]);
        let top = interface.top.as_ref().expect("there are pairs");
        assert_eq!((top.actor.id.as_str(), top.share), ("a", 2.0 / 3.0));
        assert!(interface.single_points.is_empty());
        let kinds: Vec<_> = interface
            .by_kind
            .iter()
            .map(|kind| (kind.word.key.as_str(), kind.count))
            .collect();
        assert_eq!(kinds, [("cooperates_with", 3), ("supports", 1)]);
        let themes: Vec<_> = interface
            .by_theme
            .iter()
            .map(|theme| (theme.word.key.as_str(), theme.count))
            .collect();
        assert_eq!(themes, [("hyte", 2), ("grants", 1)]);
    }

    #[test]
    fn strengths_weigh_the_top_actor() {
        let selection = Selection {
            weighted: true,
            ..Selection::default()
        };
        let answer = Interfaces::find(&meeting(), &selection, &Grouping::Kind);
        // m1–a: 3 + 1, m2–a: 1, m3–b: 2.
        let interface = &answer.interfaces[0];
        assert_eq!(interface.strength, Some(7.0));
        assert_eq!(
            interface.top.as_ref().expect("there are pairs").share,
            5.0 / 7.0
        );
    }

    #[test]
    fn a_planned_tie_is_seen_but_does_not_count() {
        let answer = Interfaces::find(&meeting(), &Selection::default(), &Grouping::Kind);
        let planned = &answer.interfaces[2];
        assert_eq!(
            (planned.a.key.as_str(), planned.b.key.as_str()),
            ("municipality", "wellbeing_county")
        );
        assert_eq!(
            (planned.pairs, planned.fragility, planned.density),
            (0, 0, 0.0)
        );
        assert_eq!(planned.by_status[&Status::Planned], 1);
        assert_eq!(planned.top, None);
        assert_eq!(answer.pairs_of_sectors_without_ties, 0);
        assert_eq!(answer.sectors[1].inside_ties, 1);
        assert!(
            answer
                .findings
                .iter()
                .any(|finding| finding.code == "interface-not-yet")
        );
    }

    #[test]
    fn one_contact_for_all_is_a_finding() {
        let model = Sample::new()
            .actors("m1 municipality\nm2 municipality\na association\nb association")
            .ties("m1 a cooperates_with\nm2 a cooperates_with")
            .model();
        let answer = Interfaces::find(&model, &Selection::default(), &Grouping::Kind);
        assert_eq!(ids(&answer.interfaces[0].single_points), ["a"]);
        let finding = &answer.findings[0];
        assert_eq!(
            (finding.code, finding.severity),
            ("interface-single-points", Severity::Attention)
        );
        assert_eq!(ids(&finding.actors), ["a"]);
        assert_eq!(finding.evidence.len(), 2);
    }

    #[test]
    fn an_only_member_is_no_single_point_of_contact() {
        let model = Sample::new()
            .actors("m1 municipality\nm2 municipality\npohde wellbeing_county")
            .ties("m1 pohde cooperates_with\nm2 pohde cooperates_with")
            .model();
        let answer = Interfaces::find(&model, &Selection::default(), &Grouping::Kind);
        assert!(answer.interfaces[0].single_points.is_empty());
        assert_eq!(answer.interfaces[0].fragility, 1);
    }

    #[test]
    fn nothing_meets_in_an_empty_network() {
        let answer = Interfaces::find(
            &Sample::new().model(),
            &Selection::default(),
            &Grouping::Area,
        );
        assert!(answer.interfaces.is_empty());
        let codes: Vec<_> = answer.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["gap-no-expectations", "interface-none"]);
    }
}
