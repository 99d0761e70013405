//! Which theme is taken care of in which area, and of which do the data say nothing?

mod answer;
mod sentences;
mod survey;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::areas::Areas;
use super::gaps::Gaps;
use super::tripartite::{Side, Sides};
use super::{Presence, PresenceCounts, WordRef};
use crate::model::{Model, Status};
use crate::select::{Selected, Selection};
use survey::Survey;

pub use answer::{AreaCoverage, Covered, Pair, PairCounts, SidePresence, ThemeCoverage};

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
/// A *side* (counties, municipalities, organisations) takes part in a pair by the ties with one of
/// its actors at an end. It does so where that actor works, and one who works everywhere where the
/// other end does.
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
    /// What is known of each side, by the places of area and theme.
    pub sides: BTreeMap<(usize, usize, Side), CoverageCell>,
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
        Self::seen(&selected, &Gaps::find(&selected))
    }

    /// The same from ties of every status and what is missing among them.
    fn seen(all_statuses: &Selected<'_>, gaps: &Gaps) -> Self {
        let areas = Areas::of(all_statuses.model);
        let sides = Sides::of(all_statuses);
        let mut survey = Survey::of(&areas, &sides);
        for tie in &all_statuses.ties {
            survey.tie(tie);
        }
        survey.gaps(gaps);
        survey.coverage()
    }

    /// What is known about a theme in an area, by their places.
    pub fn presence(&self, area: usize, theme: usize) -> Presence {
        let cell = self.cells.get(&(area, theme));
        cell.map_or(Presence::Unknown, CoverageCell::presence)
    }

    /// What is known about a side in a pair of area and theme.
    pub fn side(&self, area: usize, theme: usize, side: Side) -> Presence {
        let cell = self.sides.get(&(area, theme, side));
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
