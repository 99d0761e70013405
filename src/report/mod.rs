//! What is the whole picture of one network?
//!
//! Gathers the answers to the three questions, ranks what they found and hands one value to
//! the renderers; [`render::folder`](crate::render::folder) says what stands in its folder.

mod background;
mod figures;
mod pictures;
mod ranking;

pub use figures::Figure;
pub use pictures::Picture;
pub use ranking::Ranked;

use schemars::JsonSchema;
use serde::Serialize;

use crate::describe;
use crate::diagram::{NodeLink, views};
use crate::findings::hubs::{DEFAULT_TOP, Hubs};
use crate::findings::isolated::{Isolated, Reach};
use crate::findings::{Answer, Interfaces, MATRIX_ROOM, Matrix};
use crate::language::{Language, Phrase};
use crate::model::{Model, Source, Status};
use crate::problem::Problems;
use crate::select::{Grouping, Selection};
use crate::table::Table;

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
    /// What was found, the most urgent first and gaps before others as urgent.
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
    /// Asks all three questions about what the selection takes from the model.
    pub fn gather(
        model: &'a Model,
        selection: &'a Selection,
        by: &'a Grouping,
        notes: &Problems,
    ) -> Self {
        let selected = selection.select(model);
        let interfaces = Interfaces::find(model, selection, by);
        let isolated = Isolated::find(model, selection, by, Reach::default());
        let hubs = Hubs::find(model, selection, by, DEFAULT_TOP);
        let mut findings = Vec::new();
        let mut sections = Vec::new();
        let mut add = |section: Section, found: Vec<Ranked>| {
            sections.push(section);
            findings.extend(found);
        };
        add(
            Section::of("interfaces", &interfaces),
            Ranked::of("interfaces", &interfaces),
        );
        add(
            Section::of("isolated", &isolated),
            Ranked::of("isolated", &isolated),
        );
        add(Section::of("hubs", &hubs), Ranked::of("hubs", &hubs));
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
