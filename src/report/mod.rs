//! What is the whole picture of one network?
//!
//! Gathers the answers about one network, ranks what they found and hands one value to
//! the renderers; [`render::folder`](crate::render::folder) says what stands in its folder.

mod background;
mod figures;
mod pictures;
mod ranking;

pub use figures::Figure;
pub use pictures::Picture;
pub use ranking::{FIRST, Ranked};

use schemars::JsonSchema;
use serde::Serialize;

use crate::describe;
use crate::diagram::{NodeLink, views};
use crate::findings::hubs::{DEFAULT_TOP, Hubs};
use crate::findings::isolated::{Isolated, Reach};
use crate::findings::recommend::Wish;
use crate::findings::{
    Answer, Covered, Governance, Grounds, Interfaces, MATRIX_ROOM, Matrix, Recommendations,
};
use crate::language::{Language, Phrase};
use crate::model::{Model, Source, Status};
use crate::problem::Problems;
use crate::select::{Grouping, Selection};
use crate::table::Table;

/// How many proposals stand among the findings; the table has all.
const PROPOSED: usize = 3;

/// Everything a report says, in no language and no format yet.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The network.
    pub model: &'a Model,
    /// What was asked for.
    pub selection: &'a Selection,
    /// What makes a sector.
    pub by: &'a Grouping,
    /// What the network is called.
    pub title: Phrase,
    /// As of when, at which stage, which ties: a sentence each.
    pub scope: Vec<Phrase>,
    /// The numbers to begin with.
    pub figures: Vec<Figure>,
    /// What was found: the most urgent first, of equally urgent ones those that concern most of the
    /// network, then the most fragile; the answers take turns, and the first [`FIRST`] say why.
    pub findings: Vec<Ranked>,
    /// Which sectors meet.
    pub matrix: Matrix,
    /// The answers with their tables.
    pub sections: Vec<Section>,
    /// What the network itself tells beside its ties: events and statements.
    pub background: Vec<Table>,
    /// What was adopted, created or understood while reading.
    pub notes: Vec<Note>,
}

/// One answer in a report.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its name, for links.
    pub id: &'static str,
    /// What was asked.
    pub title: Phrase,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// Something that was decided while reading.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Note {
    /// File, line and column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What.
    pub message: Phrase,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Phrase>,
}

impl<'a> Report<'a> {
    /// Asks every question about what the selection takes from the model; `seed` is that of the
    /// readings that tell which places of hubs can be told apart.
    pub fn gather(
        model: &'a Model,
        selection: &'a Selection,
        by: &'a Grouping,
        seed: u64,
        notes: &Problems,
    ) -> Self {
        let selected = selection.select(model);
        let interfaces = Interfaces::find(model, selection, by);
        let isolated = Isolated::find(model, selection, by, Reach::default());
        let hubs = Hubs::find(model, selection, by, DEFAULT_TOP);
        let hubs = hubs.with_places(model, selection, by, seed);
        let covered = Covered::find(model, selection);
        let governance = Governance::find(model, selection);
        let recommended = Recommendations::find(model, selection, by, &Wish::default());
        let actors = selected.actors.len();
        let mut findings = Ranked::of("interfaces", &interfaces, actors);
        findings.extend(Ranked::of("isolated", &isolated, actors));
        findings.extend(Ranked::of("hubs", &hubs, actors));
        // What duties and rules miss is told with the interfaces.
        let of_coverage = Ranked::of("coverage", &covered, actors);
        findings.extend(of_coverage.into_iter().filter(|ranked| !ranked.is_gap()));
        findings.extend(Ranked::of("governance", &governance, actors));
        findings.extend(proposals(&recommended, actors));
        let sections = vec![
            Section::of("recommend", &recommended),
            Section::of("interfaces", &interfaces),
            Section::of("coverage", &covered).without("gaps"),
            Section::of("isolated", &isolated),
            Section::of("hubs", &hubs),
            Section::of("governance", &governance),
        ];
        Self {
            model,
            selection,
            by,
            title: describe::title(model),
            scope: describe::scope(&selected),
            figures: figures::figures(&selected, &interfaces, &isolated, &hubs),
            findings: ranking::ranked(findings),
            matrix: Matrix::of(&interfaces, &selected, by, MATRIX_ROOM),
            sections,
            background: background::tables(model),
            notes: notes_of(notes),
        }
    }

    /// Every table of the report; each becomes a CSV file.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        let answers = self.sections.iter().flat_map(|section| &section.tables);
        answers.chain(&self.background)
    }

    /// The sources of the network.
    pub fn sources(&self) -> &[Source] {
        &self.model.network().sources
    }

    /// The whole network, for those who lay it out themselves: beside the ties that count those that somebody wants.
    pub fn node_link(&self, language: Language) -> NodeLink {
        let wanted = Status::ALL.into_iter().filter(|status| {
            self.selection.statuses.contains(status)
                || (self.selection.statuses == [Status::Existing] && *status != Status::Ended)
        });
        let shown = self
            .selection
            .with_statuses(&wanted.collect::<Vec<Status>>());
        views::network::node_link(&shown.select(self.model), language)
    }
}

impl Section {
    /// The same without a table that stands with another answer.
    fn without(mut self, id: &str) -> Self {
        self.tables.retain(|table| table.id != id);
        self
    }

    /// The answer with its gaps first.
    fn of<A: Answer>(id: &'static str, answer: &A) -> Self {
        let mut tables = answer.tables();
        tables.sort_by_key(|table| table.id != "gaps");
        Self {
            id,
            title: answer.title(),
            tables,
        }
    }
}

/// The first proposals and how the best choice fares; the method is told with the table.
fn proposals(recommended: &Recommendations, actors: usize) -> Vec<Ranked> {
    let all = Ranked::of("recommend", recommended, actors).into_iter();
    let (ties, rest): (Vec<_>, Vec<_>) =
        all.partition(|ranked| ranked.finding.code == "recommend-tie");
    let rest = rest
        .into_iter()
        .filter(|ranked| ranked.grounds != Some(Grounds::Question));
    ties.into_iter().take(PROPOSED).chain(rest).collect()
}

/// What was decided, and for each sort how much more of it there was.
fn notes_of(problems: &Problems) -> Vec<Note> {
    let kept = problems.list.iter().map(|problem| Note {
        place: problems.place(problem).map(|place| place.to_string()),
        message: problem.message.clone(),
        hint: problem.hint.clone(),
    });
    let left_out = problems.left_out().map(|(code, more)| Note {
        place: None,
        message: Phrase::new("problem-left-out")
            .count("count", more)
            .text("code", code.key()),
        hint: None,
    });
    kept.chain(left_out).collect()
}
