//! What is met where, what is missing by which rule, and how much is unknown?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Coverage, CoverageCell, sentences, table};
use crate::findings::areas::Areas;
use crate::findings::gaps::{Gaps, gap_table};
use crate::findings::naming::{self, actor_ref};
use crate::findings::tripartite::{Side, is_cooperation, is_placing};
use crate::findings::{ActorRef, Answer, Basis, Finding, Presence, PresenceCounts, WordRef};
use crate::language::Phrase;
use crate::model::{Model, Status};
use crate::select::{Selected, Selection};
use crate::table::Table;

/// Areas against themes and sides: `yhdyspinta.coverage/1`.
///
/// The areas are those of [`Coverage`] that hold no other, or all when each holds another. The
/// themes are those of [`Coverage`] but for `area_belonging` and `administration`, since where an
/// actor lies is no cooperation. What rules ask about no theme in particular is in `gaps`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Covered {
    /// What was looked at.
    pub basis: Basis,
    /// The areas, those most ties touch first.
    pub areas: Vec<AreaCoverage>,
    /// The themes, those most ties are about first.
    pub themes: Vec<ThemeCoverage>,
    /// What is known of areas and themes; of a pair that is not here the data say nothing.
    pub pairs: Vec<Pair>,
    /// How many pairs there are of each answer.
    pub counts: PairCounts,
    /// Areas of the vocabulary from which there is not one actor.
    pub areas_without_actors: Vec<WordRef>,
    /// Actors without any tie of cooperation, of whatever status: perhaps nobody asked them.
    pub silent: Vec<ActorRef>,
    /// How many ties touch no area.
    pub ties_without_area: usize,
    /// How many ties are about no theme.
    pub ties_without_theme: usize,
    /// What duties and rules expect, and what of it is missing.
    pub gaps: Gaps,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// An area and how much of it is known.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AreaCoverage {
    /// The area.
    #[serde(flatten)]
    pub word: WordRef,
    /// How many actors name it as theirs.
    pub actors: usize,
    /// How many of them have no tie of cooperation, of whatever status.
    pub silent: usize,
    /// How many themes there are of each answer.
    pub counts: PairCounts,
}

/// A theme and how much of it is known.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ThemeCoverage {
    /// The theme.
    #[serde(flatten)]
    pub word: WordRef,
    /// How many ties of any status are about it.
    pub ties: usize,
    /// How many areas there are of each answer.
    pub counts: PairCounts,
}

/// What is known about a theme in an area.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Pair {
    /// The area.
    pub area: WordRef,
    /// The theme.
    pub theme: WordRef,
    /// What that comes to.
    pub state: Presence,
    /// How many existing ties there are.
    pub existing: usize,
    /// How many ties are planned, proposed or conditional, or will meet what is expected.
    pub planned: usize,
    /// How much is expected and neither there nor coming.
    pub missing: usize,
    /// How many ties have ended.
    pub ended: usize,
    /// Which side takes part.
    pub sides: Vec<SidePresence>,
}

/// Whether a side takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SidePresence {
    /// The side.
    pub side: Side,
    /// Does it?
    pub state: Presence,
}

/// How many pairs there are of each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PairCounts {
    /// An existing tie is there.
    pub met: usize,
    /// One is planned, proposed or conditional.
    pub planned: usize,
    /// A duty or a rule expects one.
    pub missing: usize,
    /// There was one.
    pub ended: usize,
    /// The data say nothing.
    pub unknown: usize,
}

impl PairCounts {
    /// How many pairs there are.
    pub fn total(&self) -> usize {
        self.known() + self.unknown
    }

    /// Of how many the data say something.
    pub fn known(&self) -> usize {
        self.met + self.planned + self.missing + self.ended
    }
}

impl From<PresenceCounts> for PairCounts {
    fn from(counts: PresenceCounts) -> Self {
        let [met, planned, missing, ended, unknown] = counts.0;
        Self {
            met,
            planned,
            missing,
            ended,
            unknown,
        }
    }
}

impl Pair {
    /// The sides that take part already.
    pub fn sides_met(&self) -> usize {
        let met = |side: &&SidePresence| side.state == Presence::Met;
        self.sides.iter().filter(met).count()
    }
}

impl Covered {
    /// What the network says about each theme in each area, and what rules miss.
    ///
    /// Complexity: that of [`Coverage`].
    pub fn find(model: &Model, selection: &Selection) -> Self {
        let all_statuses = selection.with_statuses(&Status::ALL);
        let all_statuses = all_statuses.select(model);
        let gaps = Gaps::find(&all_statuses);
        let coverage = Coverage::seen(&all_statuses, &gaps);
        let silent = silent(&all_statuses);
        let (areas, themes) = places(model, &coverage);
        let mut answer = Self {
            basis: Basis::of(&selection.select(model)),
            areas: areas
                .iter()
                .map(|&place| area(model, &coverage, place, &themes, &silent))
                .collect(),
            themes: themes
                .iter()
                .map(|&place| theme(&coverage, place, &areas))
                .collect(),
            pairs: pairs(&coverage, &areas, &themes),
            counts: coverage.counts(&areas, &themes).into(),
            areas_without_actors: without_actors(model, &coverage),
            silent: silent.iter().map(|&node| actor_ref(model, node)).collect(),
            ties_without_area: coverage.without_area,
            ties_without_theme: coverage.without_theme,
            gaps,
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }
}

/// The places of the areas and themes that are compared.
fn places(model: &Model, coverage: &Coverage) -> (Vec<usize>, Vec<usize>) {
    let all = 0..coverage.areas.len();
    let parts: Vec<usize> = all
        .clone()
        .filter(|&place| !coverage.areas[place].holds_others)
        .collect();
    let is_cooperation = |place: &usize| {
        let word = coverage.themes[*place].word.as_ref();
        word.is_some_and(|word| !is_placing(model, &word.key))
    };
    let themes = (0..coverage.themes.len()).filter(is_cooperation).collect();
    (
        if parts.is_empty() {
            all.collect()
        } else {
            parts
        },
        themes,
    )
}

fn area(
    model: &Model,
    coverage: &Coverage,
    place: usize,
    themes: &[usize],
    silent: &[NodeIndex],
) -> AreaCoverage {
    let area = &coverage.areas[place];
    let is_here = |node: &&NodeIndex| model.actor(**node).area.as_ref() == Some(&area.word.key);
    AreaCoverage {
        word: area.word.clone(),
        actors: area.actors,
        silent: silent.iter().filter(is_here).count(),
        counts: coverage.counts(&[place], themes).into(),
    }
}

fn theme(coverage: &Coverage, place: usize, areas: &[usize]) -> ThemeCoverage {
    let theme = &coverage.themes[place];
    ThemeCoverage {
        word: theme
            .word
            .clone()
            .expect("only themes with a word are compared"),
        ties: theme.ties,
        counts: coverage.counts(areas, &[place]).into(),
    }
}

fn pairs(coverage: &Coverage, areas: &[usize], themes: &[usize]) -> Vec<Pair> {
    let all = areas
        .iter()
        .flat_map(|&area| themes.iter().map(move |&theme| (area, theme)));
    all.filter_map(|(area, theme)| {
        let cell: &CoverageCell = coverage.cells.get(&(area, theme))?;
        Some(Pair {
            area: coverage.areas[area].word.clone(),
            theme: coverage.themes[theme].word.clone()?,
            state: cell.presence(),
            existing: cell.existing,
            planned: cell.planned,
            missing: cell.missing,
            ended: cell.ended,
            sides: Side::ALL
                .into_iter()
                .map(|side| SidePresence {
                    side,
                    state: coverage.side(area, theme, side),
                })
                .collect(),
        })
    })
    .collect()
}

/// Selected actors without a tie of cooperation.
fn silent(all_statuses: &Selected<'_>) -> Vec<NodeIndex> {
    let ties = all_statuses.ties.iter();
    let heard: BTreeSet<NodeIndex> = ties
        .filter(|tie| is_cooperation(all_statuses.model, tie))
        .flat_map(|tie| [tie.from, tie.to])
        .collect();
    let actors = all_statuses.actors.iter().copied();
    actors.filter(|actor| !heard.contains(actor)).collect()
}

/// Areas of the vocabulary that neither an actor names, nor hold one that an actor names, nor
/// lie in one but for the one that holds all.
fn without_actors(model: &Model, coverage: &Coverage) -> Vec<WordRef> {
    let areas = Areas::of(model);
    let named: BTreeSet<&str> = coverage
        .areas
        .iter()
        .map(|area| area.word.key.as_str())
        .collect();
    let holding: BTreeSet<&str> = named.iter().flat_map(|area| areas.lineage(area)).collect();
    let words = &model.vocabulary().areas;
    let parents: BTreeSet<&str> = words
        .iter()
        .filter_map(|word| word.parent.as_deref())
        .collect();
    words
        .iter()
        .map(|word| word.id.as_str())
        .filter(|id| !parents.contains(id) && !holding.contains(id))
        .filter(|id| {
            let above = areas.lineage(id);
            let mut above = above
                .iter()
                .filter(|area| areas.everywhere() != Some(**area));
            !above.any(|area| named.contains(area))
        })
        .map(|id| naming::area(model, id))
        .collect()
}

impl Answer for Covered {
    const SCHEMA: &'static str = "yhdyspinta.coverage/1";

    fn title(&self) -> Phrase {
        Phrase::new("covered-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            table::areas(self),
            table::themes(self),
            table::pairs(self),
            table::rules(self),
            gap_table(&self.gaps),
        ]
    }
}
