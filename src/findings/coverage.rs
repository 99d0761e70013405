//! Which theme is taken care of in which area, and of which do the data say nothing?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::areas::Areas;
use super::gaps::{Expectation, Gap, GapState, Gaps};
use super::{Presence, PresenceCounts, WordRef, naming};
use crate::model::{Model, Status};
use crate::select::{Selected, SelectedTie, Selection};

/// Areas against themes: what is met, planned, missing, ended or unknown.
///
/// The areas are those that selected actors name as theirs. A tie *touches* an area when one of
/// its ends works there: in the area, in a part of it, or in an area that holds it. The area that
/// holds all others (the country) is touched only by those who name it as theirs: otherwise
/// everything would touch it, and it everything. The themes are those of ties, and of duties and
/// rules that are not met.
///
/// A pair of area and theme is
/// - *met* when an existing tie of that theme touches the area,
/// - else *planned* when a planned, proposed or conditional one does, or will meet what is expected,
/// - else *missing* when a duty (a tie of status `required`) or a rule expects one there,
/// - else *ended* when there was one,
/// - else *unknown*: the data say nothing, which is not the same as missing.
///
/// What is expected is touched like a tie: a duty where one of its ends works, a rule where the
/// actor works of whom it asks. A rule that asks for any theme has a column of its own.
///
/// The statuses of the selection have no say; its day, kinds, themes and areas have.
///
/// # Complexity
/// O(ties · themes of a tie + pairs of own area and theme · areas they touch), after
/// [`Gaps`].
///
/// # Examples
/// ```
/// use yhdyspinta::findings::{Coverage, Presence};
/// use yhdyspinta::read::Input;
/// use yhdyspinta::select::Selection;
///
/// let network = r#"{
///     "format": "yhdyspinta/1",
///     "vocabulary": {"areas": [{"id": "Oulu"}, {"id": "Kemi"}]},
///     "actors": [
///         {"id": "ouka", "kind": "municipality", "area": "Oulu"},
///         {"id": "soste", "kind": "association", "area": "Kemi"}
///     ],
///     "ties": [{"from": "ouka", "to": "soste", "kind": "cooperates_with", "themes": ["hyte"]}]
/// }"#;
/// // One tie about hyte between an actor of Oulu and one of Kemi meets both.
/// let model = yhdyspinta::load(&Input::bytes("example.json", network))?.model;
/// let coverage = Coverage::of(&model, &Selection::default());
/// assert_eq!((coverage.areas.len(), coverage.themes.len()), (2, 1));
/// assert_eq!(coverage.presence(0, 0), Presence::Met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// The areas: first the one that holds all others, then those most ties touch.
    pub areas: Vec<CoverageArea>,
    /// The themes, those most ties are about first; rules that ask for any theme last.
    pub themes: Vec<CoverageTheme>,
    /// What is known, by the places of area and theme; a pair that is not here is unknown.
    pub cells: BTreeMap<(usize, usize), CoverageCell>,
    /// How many ties touch no area: neither of their ends names one.
    pub without_area: usize,
    /// How many ties are about no theme.
    pub without_theme: usize,
}

/// An area that actors name as theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageArea {
    /// The area.
    pub word: WordRef,
    /// How many actors name it as theirs.
    pub actors: usize,
    /// How many ties of any status with a theme touch it.
    pub ties: usize,
    /// Does it hold another of the areas?
    pub holds_others: bool,
    /// Does it hold all areas of the network?
    pub is_everywhere: bool,
}

/// A theme of ties or of what is expected.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageTheme {
    /// The theme; none for what rules ask whatever the theme.
    pub word: Option<WordRef>,
    /// How many ties of any status are about it.
    pub ties: usize,
}

/// What is known about a theme in an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// Existing ties; actors who keep a rule where rules ask for any theme.
    pub existing: usize,
    /// Planned, proposed and conditional ties; expectations that they will meet.
    pub planned: usize,
    /// What duties and rules expect and is neither there nor coming.
    pub missing: usize,
    /// Ties that have ended.
    pub ended: usize,
}

impl CoverageCell {
    /// What that comes to.
    pub fn presence(&self) -> Presence {
        match *self {
            Self { existing: 1.., .. } => Presence::Met,
            Self { planned: 1.., .. } => Presence::Planned,
            Self { missing: 1.., .. } => Presence::Missing,
            Self { ended: 1.., .. } => Presence::Ended,
            Self { .. } => Presence::Unknown,
        }
    }

    fn count(&mut self, what: What, number: usize) {
        *match what {
            What::Existing => &mut self.existing,
            What::Planned => &mut self.planned,
            What::Missing => &mut self.missing,
            What::Ended => &mut self.ended,
        } += number;
    }
}

/// What one tie or expectation adds to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Existing,
    Planned,
    Missing,
    Ended,
}

impl Coverage {
    /// What the network says about every pair of area and theme.
    pub fn of(model: &Model, selection: &Selection) -> Self {
        let all_statuses = selection.with_statuses(&Status::ALL);
        let selected = all_statuses.select(model);
        let areas = Areas::of(model);
        let mut survey = Survey::default();
        for tie in &selected.ties {
            survey.tie(&selected, tie);
        }
        survey.gaps(model, &Gaps::find(&selected));
        survey.coverage(&selected, &areas)
    }

    /// What is known about a theme in an area, by their places.
    pub fn presence(&self, area: usize, theme: usize) -> Presence {
        let cell = self.cells.get(&(area, theme));
        cell.map_or(Presence::Unknown, CoverageCell::presence)
    }

    /// How often each answer occurs among all pairs of these areas and themes.
    pub fn counts(&self, areas: &[usize], themes: &[usize]) -> PresenceCounts {
        let pairs = areas
            .iter()
            .flat_map(|&area| themes.iter().map(move |&theme| (area, theme)));
        pairs
            .map(|(area, theme)| self.presence(area, theme))
            .collect()
    }
}

/// What ties and expectations say, before areas hold each other.
#[derive(Default)]
struct Survey<'a> {
    /// By the own areas of the ends, the theme and what it adds: how many. A tie between two
    /// areas has both, so that an area that holds both counts it once.
    said: BTreeMap<(BTreeSet<&'a str>, Option<&'a str>, What), usize>,
    /// How many ties there are of each theme.
    ties: BTreeMap<Option<&'a str>, usize>,
    without_area: usize,
    without_theme: usize,
}

impl<'a> Survey<'a> {
    fn say(&mut self, areas: BTreeSet<&'a str>, theme: Option<&'a str>, what: What) {
        if !areas.is_empty() {
            *self.said.entry((areas, theme, what)).or_default() += 1;
        }
    }

    fn tie(&mut self, selected: &Selected<'a>, tie: &SelectedTie) {
        let what = match tie.status {
            Status::Existing => What::Existing,
            Status::Planned | Status::Proposed | Status::Conditional => What::Planned,
            Status::Ended => What::Ended,
            // A duty says what should be: it is told with what is missing.
            Status::Required => return,
        };
        let model = selected.model;
        let areas = own_areas(model, [tie.from, tie.to]);
        let themes: BTreeSet<&str> = model.graph()[tie.tie]
            .themes
            .iter()
            .map(String::as_str)
            .collect();
        self.without_area += usize::from(areas.is_empty());
        self.without_theme += usize::from(themes.is_empty());
        for theme in themes {
            *self.ties.entry(Some(theme)).or_default() += 1;
            self.say(areas.clone(), Some(theme), what);
        }
    }

    /// What is expected and not met; of rules about any theme also what is met.
    fn gaps(&mut self, model: &'a Model, gaps: &Gaps) {
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
            let areas = own_areas(model, ends(model, gap));
            match &gap.expected_by {
                Expectation::Rule { rule } => self.expect(areas, theme_of(rule), what),
                Expectation::Duty { tie } => {
                    let themes = tie.themes.iter();
                    for theme in themes.filter_map(|theme| words.get(theme.as_str())) {
                        self.expect(areas.clone(), Some(theme), what);
                    }
                }
            }
        }
        for rule in &gaps.rules {
            if theme_of(&rule.rule).is_none() {
                for actor in &rule.kept_by {
                    let areas = own_areas(model, model.find(&actor.id));
                    self.expect(areas, None, What::Existing);
                }
            }
        }
    }

    fn expect(&mut self, areas: BTreeSet<&'a str>, theme: Option<&'a str>, what: What) {
        self.ties.entry(theme).or_default();
        self.say(areas, theme, what);
    }

    fn coverage(self, selected: &Selected<'a>, areas: &Areas<'a>) -> Coverage {
        let model = selected.model;
        let mut actors: BTreeMap<&'a str, usize> = BTreeMap::new();
        for &node in &selected.actors {
            if let Some(area) = model.actor(node).area.as_deref() {
                *actors.entry(area).or_default() += 1;
            }
        }
        let touched = Touched::of(actors.keys().copied(), areas);
        let mut cells: BTreeMap<(&str, Option<&str>), CoverageCell> = BTreeMap::new();
        let mut ties: BTreeMap<&str, usize> = BTreeMap::new();
        for ((own, theme, what), number) in self.said {
            let rows: BTreeSet<&str> = own.iter().flat_map(|area| touched.by(area)).collect();
            for row in rows {
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
        Coverage {
            areas: rows,
            themes,
            cells,
            without_area: self.without_area,
            without_theme: self.without_theme,
        }
    }
}

fn theme_key(theme: &CoverageTheme) -> Option<&str> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::model::{Group, Rule};

    /// Two areas inside one, and one beside them; an actor of each and one of the country.
    fn sample() -> Sample {
        Sample::new()
            .areas("fi\nerva fi\nn erva\ns erva\nw fi")
            .actors(
                "oulu municipality area=n
                 kemi municipality area=s
                 vaasa municipality area=w
                 tays network area=erva
                 soste association area=fi
                 lost association",
            )
    }

    fn coverage(sample: Sample) -> Coverage {
        Coverage::of(&sample.model(), &Selection::default())
    }

    fn presence(coverage: &Coverage, area: &str, theme: Option<&str>) -> Presence {
        let areas = coverage.areas.iter();
        let area = areas.clone().position(|row| row.word.key == area);
        let mut themes = coverage.themes.iter();
        let theme = themes.position(|column| theme_key(column) == theme);
        match (area, theme) {
            (Some(area), Some(theme)) => coverage.presence(area, theme),
            _ => panic!("no such pair: {area:?} {theme:?}"),
        }
    }

    #[test]
    fn the_best_that_is_there_counts() {
        use Presence::{Ended, Met, Missing, Planned, Unknown};
        let state = |ties: &str| {
            let base = "vaasa lost supports theme=hyte\n";
            let coverage = coverage(sample().ties(&format!("{base}{ties}")));
            presence(&coverage, "n", Some("hyte"))
        };
        assert_eq!(state(""), Unknown);
        assert_eq!(state("oulu lost supports theme=rescue"), Unknown);
        let ended = "oulu lost supports ended theme=hyte\n";
        assert_eq!(state(ended), Ended);
        let missing = format!("{ended}oulu lost agrees_with required theme=hyte\n");
        assert_eq!(state(&missing), Missing);
        let planned = format!("{missing}oulu lost supports proposed theme=hyte\n");
        assert_eq!(state(&planned), Planned);
        let met = format!("{planned}lost oulu supports theme=hyte\n");
        assert_eq!(state(&met), Met);
    }

    #[test]
    fn a_tie_touches_areas_inside_and_around_but_not_the_country() {
        use Presence::{Met, Unknown};
        let coverage = coverage(sample().ties(
            "oulu lost supports theme=hyte
             tays lost supports theme=rescue
             soste lost supports theme=grants",
        ));
        let state = |area: &str, theme: &str| presence(&coverage, area, Some(theme));
        for (theme, met) in [
            ("hyte", vec!["n", "erva"]),
            ("rescue", vec!["n", "s", "erva"]),
            ("grants", vec!["fi"]),
        ] {
            for area in ["n", "s", "w", "erva", "fi"] {
                let expected = if met.contains(&area) { Met } else { Unknown };
                assert_eq!(state(area, theme), expected, "{area} {theme}");
            }
        }
        assert!(coverage.areas[0].is_everywhere && coverage.areas[0].word.key == "fi");
        let holders = coverage.areas.iter().filter(|area| area.holds_others);
        let holders: Vec<&str> = holders.map(|area| area.word.key.as_str()).collect();
        assert_eq!(holders, ["fi", "erva"]);
    }

    #[test]
    fn a_tie_inside_an_area_counts_once() {
        let coverage = coverage(sample().ties("oulu kemi supports theme=hyte theme=hyte"));
        let cell = |area: &str| {
            let place = coverage.areas.iter().position(|row| row.word.key == area);
            coverage.cells[&(place.expect("an area"), 0)]
        };
        for area in ["n", "s", "erva"] {
            assert_eq!(cell(area).existing, 1, "{area}");
        }
        assert_eq!(coverage.themes[0].ties, 1);
    }

    #[test]
    fn what_has_no_area_or_theme_is_counted_apart() {
        let coverage = coverage(sample().ties("oulu kemi supports"));
        assert_eq!((coverage.without_area, coverage.without_theme), (0, 1));
        let nowhere = Sample::new()
            .actors("a association\nb association")
            .ties("a b supports theme=hyte");
        let coverage = super::tests::coverage(nowhere);
        assert_eq!((coverage.without_area, coverage.without_theme), (1, 0));
        assert!(coverage.areas.is_empty() && coverage.cells.is_empty());
        assert_eq!(super::tests::coverage(Sample::new()).themes, []);
    }

    #[test]
    fn a_rule_about_any_theme_has_its_own_column() {
        use Presence::{Met, Missing, Planned, Unknown};
        let rule = Rule {
            who: Group {
                kinds: vec!["municipality".into()],
                ..Group::default()
            },
            whom: Group {
                kinds: vec!["association".into()],
                ..Group::default()
            },
            at_least: 1,
            ..Rule::default()
        };
        let ties = "oulu soste supports\nkemi soste supports planned";
        let coverage = coverage(sample().rule("r", rule.clone()).ties(ties));
        let state = |area| presence(&coverage, area, None);
        assert_eq!(
            [state("n"), state("s"), state("w")],
            [Met, Planned, Missing]
        );
        assert_eq!(state("fi"), Unknown);
        let about = Rule {
            theme: Some("hyte".into()),
            ..rule
        };
        let coverage = super::tests::coverage(sample().rule("r", about).ties(ties));
        assert_eq!(presence(&coverage, "w", Some("hyte")), Missing);
        assert_eq!(coverage.themes.len(), 1);
    }

    #[test]
    fn all_pairs_are_counted() {
        let coverage = coverage(sample().ties("oulu lost supports theme=hyte"));
        let areas: Vec<usize> = (0..coverage.areas.len()).collect();
        assert_eq!(coverage.counts(&areas, &[0]).0, [2, 0, 0, 0, 3]);
    }
}
