//! What do ties and expectations say about each area, theme and side?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::{Coverage, CoverageArea, CoverageCell, CoverageTheme, What};
use crate::findings::areas::Areas;
use crate::findings::gaps::{Expectation, Gap, GapState, Gaps};
use crate::findings::naming;
use crate::findings::tripartite::{Side, Sides};
use crate::model::{Model, Status};
use crate::select::{Selected, SelectedTie};

/// The own areas of those who say something, the theme, of which side (of all when none) and
/// what it adds. A tie between two areas has both, so that an area that holds both counts it once.
type Saying<'a> = (BTreeSet<&'a str>, Option<&'a str>, Option<Side>, What);

/// What ties and expectations say, before areas hold each other.
pub(super) struct Survey<'a, 'b> {
    areas: &'b Areas<'a>,
    sides: &'b Sides<'a>,
    selected: &'b Selected<'a>,
    said: BTreeMap<Saying<'a>, usize>,
    /// How many ties there are of each theme.
    ties: BTreeMap<Option<&'a str>, usize>,
    without_area: usize,
    without_theme: usize,
}

impl<'a, 'b> Survey<'a, 'b> {
    pub(super) fn of(areas: &'b Areas<'a>, sides: &'b Sides<'a>) -> Self {
        Self {
            areas,
            sides,
            selected: sides.selected,
            said: BTreeMap::new(),
            ties: BTreeMap::new(),
            without_area: 0,
            without_theme: 0,
        }
    }

    fn model(&self) -> &'a Model {
        self.selected.model
    }

    /// Adds that these actors do, plan or lack something about the theme, for all and for each
    /// of their sides.
    fn say(&mut self, actors: &[NodeIndex], theme: Option<&'a str>, what: What) {
        let model = self.model();
        let all = own_areas(model, actors.iter().copied());
        self.add(all, theme, None, what);
        for side in Side::ALL {
            let areas = self.areas_of_side(actors, side);
            self.add(areas, theme, Some(side), what);
        }
    }

    fn add(
        &mut self,
        areas: BTreeSet<&'a str>,
        theme: Option<&'a str>,
        side: Option<Side>,
        what: What,
    ) {
        if !areas.is_empty() {
            *self.said.entry((areas, theme, side, what)).or_default() += 1;
        }
    }

    /// Where those of the side work; of one who works everywhere, or nowhere in particular,
    /// where the others do, too.
    fn areas_of_side(&self, actors: &[NodeIndex], side: Side) -> BTreeSet<&'a str> {
        let model = self.model();
        let mut areas = BTreeSet::new();
        for &actor in actors
            .iter()
            .filter(|&&actor| self.sides.is_of(actor, side))
        {
            let own = model.actor(actor).area.as_deref();
            areas.extend(own);
            if own.is_none() || own == self.areas.everywhere() {
                areas.extend(own_areas(model, actors.iter().copied()));
            }
        }
        areas
    }

    pub(super) fn tie(&mut self, tie: &SelectedTie) {
        let what = match tie.status {
            Status::Existing => What::Existing,
            Status::Planned | Status::Proposed | Status::Conditional => What::Planned,
            Status::Ended => What::Ended,
            // A duty says what should be: it is told with what is missing.
            Status::Required => return,
        };
        let model = self.model();
        let ends = [tie.from, tie.to];
        let themes: BTreeSet<&str> = model.graph()[tie.tie]
            .themes
            .iter()
            .map(String::as_str)
            .collect();
        self.without_area += usize::from(own_areas(model, ends).is_empty());
        self.without_theme += usize::from(themes.is_empty());
        for theme in themes {
            *self.ties.entry(Some(theme)).or_default() += 1;
            self.say(&ends, Some(theme), what);
        }
    }

    /// What is expected and not met; of rules about any theme also what is met.
    pub(super) fn gaps(&mut self, gaps: &Gaps) {
        let model = self.model();
        let rules = &model.network().rules;
        let theme_of = |id: &str| {
            let rule = rules.iter().find(|rule| rule.id == id);
            rule.and_then(|rule| rule.theme.as_deref())
        };
        // A duty is told by a copy of its tie; what the survey says borrows from the model.
        let ties = model.graph().edge_weights();
        let words: BTreeSet<&'a str> = ties
            .flat_map(|tie| tie.themes.iter().map(String::as_str))
            .collect();
        for gap in &gaps.list {
            let what = match gap.state {
                GapState::Coming => What::Planned,
                GapState::Nothing | GapState::OtherTies | GapState::Partly => What::Missing,
            };
            let ends = ends(model, gap);
            match &gap.expected_by {
                Expectation::Rule { rule } => self.expect(&ends, theme_of(rule), what),
                Expectation::Duty { tie } => {
                    let themes = tie.themes.iter();
                    for theme in themes.filter_map(|theme| words.get(theme.as_str())) {
                        self.expect(&ends, Some(theme), what);
                    }
                }
            }
        }
        for rule in &gaps.rules {
            if theme_of(&rule.rule).is_none() {
                for actor in rule
                    .kept_by
                    .iter()
                    .filter_map(|actor| model.find(&actor.id))
                {
                    self.expect(&[actor], None, What::Existing);
                }
            }
        }
    }

    fn expect(&mut self, actors: &[NodeIndex], theme: Option<&'a str>, what: What) {
        self.ties.entry(theme).or_default();
        self.say(actors, theme, what);
    }

    pub(super) fn coverage(self) -> Coverage {
        let (selected, areas, model) = (self.selected, self.areas, self.model());
        let mut actors: BTreeMap<&'a str, usize> = BTreeMap::new();
        for &node in &selected.actors {
            if let Some(area) = model.actor(node).area.as_deref() {
                *actors.entry(area).or_default() += 1;
            }
        }
        let touched = Touched::of(actors.keys().copied(), areas);
        let mut cells: BTreeMap<(&str, Option<&str>), CoverageCell> = BTreeMap::new();
        let mut of_sides: BTreeMap<(&str, Option<&str>, Side), CoverageCell> = BTreeMap::new();
        let mut ties: BTreeMap<&str, usize> = BTreeMap::new();
        for ((own, theme, side, what), number) in self.said {
            let rows: BTreeSet<&str> = own.iter().flat_map(|area| touched.by(area)).collect();
            for row in rows {
                if let Some(side) = side {
                    let cell = of_sides.entry((row, theme, side)).or_default();
                    cell.count(what, number);
                    continue;
                }
                cells.entry((row, theme)).or_default().count(what, number);
                if what != What::Missing {
                    *ties.entry(row).or_default() += number;
                }
            }
        }
        let everywhere = areas.everywhere();
        let mut rows: Vec<CoverageArea> = actors
            .iter()
            .map(|(&area, &actors)| CoverageArea {
                word: naming::area(model, area),
                actors,
                ties: ties.get(area).copied().unwrap_or(0),
                holds_others: touched.holds(area),
                is_everywhere: everywhere == Some(area),
            })
            .collect();
        rows.sort_by_key(|area| (Reverse(area.is_everywhere), Reverse(area.ties)));
        let mut themes: Vec<CoverageTheme> = self
            .ties
            .iter()
            .map(|(&theme, &ties)| CoverageTheme {
                word: theme.map(|theme| naming::theme(model, theme)),
                ties,
            })
            .collect();
        themes.sort_by_key(|theme| (theme.word.is_none(), Reverse(theme.ties)));
        let area_places = places(rows.iter().map(|area| area.word.key.as_str()));
        let theme_places = places(themes.iter().map(theme_key));
        let cells = cells
            .into_iter()
            .map(|((area, theme), cell)| ((area_places[area], theme_places[&theme]), cell))
            .collect();
        let sides = of_sides
            .into_iter()
            .map(|((area, theme, side), cell)| {
                ((area_places[area], theme_places[&theme], side), cell)
            })
            .collect();
        Coverage {
            areas: rows,
            themes,
            cells,
            sides,
            without_area: self.without_area,
            without_theme: self.without_theme,
        }
    }
}

pub(super) fn theme_key(theme: &CoverageTheme) -> Option<&str> {
    theme.word.as_ref().map(|word| word.key.as_str())
}

fn places<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    keys.enumerate().map(|(place, key)| (key, place)).collect()
}

/// The areas that actors name as theirs.
fn own_areas(model: &Model, nodes: impl IntoIterator<Item = NodeIndex>) -> BTreeSet<&str> {
    let areas = nodes
        .into_iter()
        .filter_map(|node| model.actor(node).area.as_deref());
    areas.collect()
}

/// Both ends of a duty; of a rule whom it asks.
fn ends(model: &Model, gap: &Gap) -> Vec<NodeIndex> {
    let other = match gap.expected_by {
        Expectation::Duty { .. } => gap.candidates.first(),
        Expectation::Rule { .. } => None,
    };
    let both = std::iter::once(&gap.who).chain(other);
    both.filter_map(|actor| model.find(&actor.id)).collect()
}

/// Which of the areas an area touches.
struct Touched<'a> {
    /// For each area those of the list that it lies in, itself first, and those that lie in it.
    by: BTreeMap<&'a str, BTreeSet<&'a str>>,
    holders: BTreeSet<&'a str>,
}

impl<'a> Touched<'a> {
    fn of(list: impl Iterator<Item = &'a str>, areas: &Areas<'a>) -> Self {
        let list: BTreeSet<&'a str> = list.collect();
        let everywhere = areas.everywhere();
        let mut by: BTreeMap<&'a str, BTreeSet<&'a str>> = BTreeMap::new();
        let mut holders = BTreeSet::new();
        for &area in &list {
            by.entry(area).or_default().insert(area);
            let above = areas.lineage(area);
            let above = above
                .iter()
                .filter_map(|other| list.get::<str>(other).copied());
            for other in above.filter(|&other| other != area) {
                holders.insert(other);
                if everywhere != Some(other) {
                    by.entry(area).or_default().insert(other);
                    by.entry(other).or_default().insert(area);
                }
            }
        }
        Self { by, holders }
    }

    fn by(&self, area: &str) -> impl Iterator<Item = &'a str> {
        self.by.get(area).into_iter().flatten().copied()
    }

    fn holds(&self, area: &str) -> bool {
        self.holders.contains(area)
    }
}
