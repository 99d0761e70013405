//! Who governs a network: its participants together, one of them, or somebody set up to do so?

mod groups;
mod judge;
mod part;
mod sentences;
mod shape;
mod table;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ActorRef, Answer, Basis, Finding, TieRef, WordRef};
use crate::language::Phrase;
use crate::model::{Model, PartialDate};
use crate::select::Selection;
use crate::table::Table;
use groups::Groups;

pub use judge::{CLOSE, FEW, HALF, SMALLEST};
pub use part::Part;

/// Which form of governance a network has, as a whole, in each area, about each theme and at
/// each stage: `yhdyspinta.governance/1`.
///
/// Provan and Kenis tell three forms apart: the participants govern together (*shared*), one of
/// them leads (*lead organisation*), or a body that is set up for it does (*network
/// administrative organisation*). They describe the ends of a scale and give no numbers; the
/// thresholds here are its middle, and every answer says how far it is from them.
///
/// A group is the actors that have a tie of cooperation in it; documents, areas, events and the
/// like, and ties that only say where an actor lies, are left out. The *hub* is who has most
/// partners (of several who stands between most others, then the first by id).
///
/// | of the group | brokered | shared |
/// |---|---|---|
/// | degree centralization (Freeman) | at least 1/2 | below 1/2 |
/// | betweenness centralization (Freeman) | at least 1/2 | below 1/2 |
/// | density of the ties among all but the hub | below 1/2 | at least 1/2 |
///
/// A star has 1, 1 and 0, a group in which everybody is tied to everybody 0, 0 and 1. A group
/// that is neither has no form that stands out. A brokered group is governed by its hub, and what the
/// hub is decides (see [`Part`]):
/// - a *participant* provides services or speaks for its own: a lead organisation;
/// - a *coordinator* exists to serve the others: a network administrative organisation;
/// - a *body* is made of those who sit at it. It is the latter when at least half of its
///   partners are tied to it by governance (it coordinates, steers, convenes or is hosted by
///   them …); else those who sit at it govern together, at a common table: shared, which
///   Provan and Kenis see in regular meetings of representatives.
///
/// No form can be named where fewer than [`SMALLEST`] actors have ties: with four, one tie more
/// moves the degree centralization of a star by a third, with five by a sixth; where the largest
/// piece holds no more than half of them; and where the hub is a collective or of a kind of
/// which nobody says what it is.
///
/// Of their four contingencies two can be counted: the number of participants, and the density
/// of ties, which stands in for the density of trust. Shared governance suits few participants,
/// an administrative organisation more; up to [`FEW`] are few here, a number of ours. Consensus
/// on goals and the need for competence are not in the data.
///
/// Direction and strengths are ignored, parallel ties are one.
///
/// # Complexity
/// For each group that of betweenness, O(actors · ties); where that takes more than 10¹⁰ steps
/// the betweenness centralization is missing, and the other two decide.
///
/// # Source
/// Provan and Kenis 2008, Modes of network governance, doi:10.1093/jopart/mum015; Freeman 1979,
/// doi:10.1016/0378-8733(78)90021-7.
///
/// # Examples
/// ```
/// use yhdyspinta::findings::Governance;
/// use yhdyspinta::findings::governance::Form;
/// use yhdyspinta::read::Input;
/// use yhdyspinta::select::Selection;
///
/// let network = r#"{
///     "format": "yhdyspinta/1",
///     "actors": [
///         {"id": "pohde", "kind": "wellbeing_county"},
///         {"id": "oulu", "kind": "municipality"},
///         {"id": "kemi", "kind": "municipality"},
///         {"id": "soste", "kind": "association"},
///         {"id": "spr", "kind": "association"}
///     ],
///     "ties": [
///         {"from": "pohde", "to": "oulu", "kind": "coordinates"},
///         {"from": "pohde", "to": "kemi", "kind": "coordinates"},
///         {"from": "pohde", "to": "soste", "kind": "coordinates"},
///         {"from": "pohde", "to": "spr", "kind": "cooperates_with"}
///     ]
/// }"#;
/// // A star of five around a county: both centralizations are 1, nobody else is tied.
/// let model = yhdyspinta::load(&Input::bytes("example.json", network))?.model;
/// let governance = Governance::find(&model, &Selection::default());
/// assert_eq!(governance.whole.form, Some(Form::LeadOrganisation));
/// assert_eq!(governance.whole.margin, Some(0.5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Governance {
    /// What was looked at.
    pub basis: Basis,
    /// The whole network.
    pub whole: GovernedGroup,
    /// The actors of each area and of the areas inside it, those with most actors first.
    pub areas: Vec<GovernedGroup>,
    /// The ties about each theme and the themes below it, those with most actors first.
    pub themes: Vec<GovernedGroup>,
    /// The whole network on the last day of each stage, of the last stage on its first; empty
    /// when no date says what changes.
    pub stages: Vec<GovernedGroup>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// How a group is governed, and what says so.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GovernedGroup {
    /// The area, theme or stage; missing for the whole network.
    pub word: Option<WordRef>,
    /// The day of a stage it is seen on.
    pub day: Option<PartialDate>,
    /// The form; missing when none can be named.
    pub form: Option<Form>,
    /// Why none can be named.
    pub unsaid: Option<Unsaid>,
    /// How far the numbers are from the nearest threshold that decides, from 0 to 1; when no form
    /// stands out, how far from the nearest form.
    pub margin: Option<f64>,
    /// Is it no further than 0.1?
    pub borderline: bool,
    /// The form on the other side of that threshold, or the nearest one; missing when none is there.
    pub beside: Option<Form>,
    /// How many actors have a tie in it.
    pub actors: usize,
    /// How many of them take part: all but a hub that coordinates or is their table.
    pub participants: usize,
    /// Into how many pieces it falls.
    pub pieces: usize,
    /// How many actors the largest piece has.
    pub largest_piece: usize,
    /// Freeman's degree centralization.
    pub centralization_degree: Option<f64>,
    /// Freeman's betweenness centralization.
    pub centralization_betweenness: Option<f64>,
    /// The share of pairs of the others, without the hub, that are tied.
    pub density_of_others: Option<f64>,
    /// Is the number of participants one for which the form is suited? Missing where Provan and
    /// Kenis do not say.
    pub suited: Option<bool>,
    /// Who has most partners.
    pub hub: Option<GoverningHub>,
}

/// Who has most partners in a group.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GoverningHub {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Its kind.
    pub kind: WordRef,
    /// What it is by its kind; missing when the kind is of no known tree.
    pub part: Option<Part>,
    /// Does it stand for many?
    pub collective: bool,
    /// Does it end by its nature, being a project?
    pub temporary: bool,
    /// How many partners it has.
    pub partners: usize,
    /// How many of them are tied to it by governance.
    pub governed: usize,
    /// Its ties in the group.
    pub ties: Vec<TieRef>,
}

/// A form of governance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The participants govern together, tied to each other or at a common table.
    Shared,
    /// One of the participants leads.
    LeadOrganisation,
    /// Somebody who is no participant but set up to coordinate does.
    AdministrativeOrganisation,
}

/// Why no form can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unsaid {
    /// Too few actors have ties.
    TooSmall,
    /// No piece holds more than half of the actors.
    InPieces,
    /// The hub stands for many, and many cannot be one organisation.
    HubIsMany,
    /// The kind of the hub is of no known tree.
    HubUnknown,
    /// Neither one actor nor all together: no form stands out.
    NoneStandsOut,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [
        Self::Shared,
        Self::LeadOrganisation,
        Self::AdministrativeOrganisation,
    ];

    /// What it is called in tables and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::LeadOrganisation => "lead_organisation",
            Self::AdministrativeOrganisation => "administrative_organisation",
        }
    }

    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Shared => "governance-form-shared",
            Self::LeadOrganisation => "governance-form-lead",
            Self::AdministrativeOrganisation => "governance-form-administrative",
        })
    }
}

impl Unsaid {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::TooSmall,
        Self::InPieces,
        Self::HubIsMany,
        Self::HubUnknown,
        Self::NoneStandsOut,
    ];

    /// Why, in words.
    pub fn reason(self) -> Phrase {
        let phrase = Phrase::new(match self {
            Self::TooSmall => "governance-unsaid-small",
            Self::InPieces => "governance-unsaid-pieces",
            Self::HubIsMany => "governance-unsaid-many",
            Self::HubUnknown => "governance-unsaid-kind",
            Self::NoneStandsOut => "governance-unsaid-none",
        });
        match self {
            Self::TooSmall => phrase.count("smallest", SMALLEST),
            _ => phrase,
        }
    }
}

impl GovernedGroup {
    /// The form, or why there is none.
    pub fn state(&self) -> Phrase {
        match (self.form, self.unsaid) {
            (Some(form), _) => form.name(),
            (None, None | Some(Unsaid::NoneStandsOut)) => Unsaid::NoneStandsOut.reason(),
            (None, Some(unsaid)) => {
                Phrase::new("governance-cannot-say").phrase("reason", unsaid.reason())
            }
        }
    }

    /// Is it shared at a common table rather than by ties of everybody with everybody?
    pub fn is_at_a_table(&self) -> bool {
        let is_body = |hub: &GoverningHub| hub.part == Some(Part::Body);
        self.form == Some(Form::Shared)
            && self.hub.as_ref().is_some_and(is_body)
            && self.density_of_others.is_some_and(|density| density < HALF)
    }
}

impl Governance {
    /// How the selection is governed.
    pub fn find(model: &Model, selection: &Selection) -> Self {
        let selected = selection.select(model);
        let groups = Groups::of(&selected);
        let mut answer = Self {
            basis: Basis::of(&selected),
            whole: groups.whole(),
            areas: groups.areas(),
            themes: groups.themes(),
            stages: groups::stages(model, selection),
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }

    /// Every group: the whole, the areas, the themes, the stages.
    pub fn groups(&self) -> impl Iterator<Item = &GovernedGroup> {
        let parts = self.areas.iter().chain(&self.themes).chain(&self.stages);
        std::iter::once(&self.whole).chain(parts)
    }
}

impl Answer for Governance {
    const SCHEMA: &'static str = "yhdyspinta.governance/1";

    fn title(&self) -> Phrase {
        Phrase::new("governance-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![table::groups(self)]
    }
}
