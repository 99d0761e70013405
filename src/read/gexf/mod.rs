//! How does a GEXF file become a document?
//!
//! Nodes are actors and edges ties; their values go by the title of the attribute, as the columns
//! of a table do, see [`flat`](super::flat). Versions 1.0 to 1.3 of the format (GEXF Working Group,
//! <https://gexf.net>) as Gephi, networkx and igraph's companions write them: hierarchies become
//! parents, a `mutual` edge is an undirected tie, positions become the attributes `x`, `y` and
//! `z`. Times of days become validity, whole years likewise, other numbers the attributes
//! `time_start` and `time_end`. Of a value that changes over time the last is kept. Colors, sizes
//! and shapes are left out, and that is said.

mod attributes;
mod edges;
mod meta;
mod nodes;
mod times;

use std::sync::Arc;

use super::flat::Sort;
use super::formats::Fit;
use super::text::Text;
use super::xml::{
    self, Content, DIRECTION, Element, Gathering, Key, LABEL, Remarks, SINCE, Source, Step, UNTIL,
    Xml,
};
use super::{Dialect, Document, Limits, Listing, Reading, Record, SourceFile, Span};
use crate::problem::{Code, Problem, Problems};
use attributes::Attributes;
use times::Times;

/// Does it say that it is GEXF?
pub(super) fn fit(text: &Text) -> Fit {
    match xml::root(&text.file.text) {
        Some("gexf") => Fit::Sure,
        _ => Fit::No,
    }
}

/// Reads a GEXF file.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let content = Arc::clone(&text.file.text);
    let mut gexf = Gexf::new(&content, text.number, &reading.limits);
    if let Some(problem) = text.noticed {
        gexf.problems.push(problem);
    }
    match gexf.file() {
        Ok(()) => Ok(gexf.into_document(text.file, text.number, reading)),
        Err(problem) => {
            let mut problems = gexf.problems;
            problems.push(problem);
            problems.files = vec![text.file];
            Err(problems)
        }
    }
}

/// What was read so far.
struct Gexf<'t> {
    xml: Xml<'t>,
    nodes: Gathering,
    edges: Gathering,
    node_attributes: Attributes,
    edge_attributes: Attributes,
    times: Times,
    header: Record,
    is_ours: bool,
    has_graph: bool,
    remarks: Remarks,
    problems: Problems,
}

/// What the reader itself says of an element stands in columns of these ids, which no file has.
const PARENT: &str = "\u{1}parent";
const EDGE_ID: &str = "\u{1}id";
const EDGE_LABEL: &str = "\u{1}edge label";
const WEIGHT: &str = "\u{1}weight";
const KIND: &str = "\u{1}kind";
const POSITION: [(&str, &str); 3] = [("\u{1}x", "x"), ("\u{1}y", "y"), ("\u{1}z", "z")];

impl<'t> Gexf<'t> {
    fn new(text: &'t str, file: u32, limits: &Limits) -> Self {
        Self {
            xml: Xml::new(text, file, limits),
            nodes: Gathering::new(Sort::Actors, &["id"]),
            edges: Gathering::new(Sort::Ties, &["from", "to", DIRECTION]),
            node_attributes: Attributes::default(),
            edge_attributes: Attributes::default(),
            times: Times::default(),
            header: Record::default(),
            is_ours: false,
            has_graph: false,
            remarks: Remarks::default(),
            problems: Problems::default(),
        }
    }

    /// Reads the whole file; what is wrong with parts of it is kept, what ends reading returned.
    fn file(&mut self) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(root) if root.name != "gexf" => {
                    let problem = Problem::new(Code::XmlOther, root.span);
                    return Err(problem.text("name", root.written));
                }
                Step::Open(_) => break,
                Step::Instruction(name, content) => self.instruction(name, content),
                Step::Text | Step::Close(_) | Step::End => {}
            }
        }
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home => match element.name {
                    "meta" => self.meta()?,
                    "graph" if self.has_graph => {
                        return Err(Problem::new(Code::GraphSeveral, element.span));
                    }
                    "graph" => {
                        self.has_graph = true;
                        self.graph(&element)?;
                    }
                    _ => self.remarks.leave_out(&element, &mut self.xml)?,
                },
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Instruction(name, content) => self.instruction(name, content),
                Step::Text | Step::Close(_) => {}
                Step::End => return Ok(()),
            }
        }
    }

    /// Reads the graph.
    fn graph(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        self.times.declare(element);
        self.default_direction(element);
        if let Some(name) = element.place("name").or(element.place("label")) {
            self.say("title", Content::Attribute(name));
        }
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home => match element.name {
                    "attributes" => self.attributes(&element)?,
                    "nodes" => self.nodes()?,
                    "edges" => self.edges()?,
                    "graph" => return Err(Problem::new(Code::GraphNested, element.span)),
                    _ => self.remarks.leave_out(&element, &mut self.xml)?,
                },
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Instruction(name, content) => self.instruction(name, content),
                Step::Text => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    fn into_document(mut self, file: SourceFile, number: u32, reading: &Reading) -> Document {
        let source = Source {
            text: &file.text,
            file: number,
            is_ours: self.is_ours,
            reading,
        };
        self.node_attributes.mention(&mut self.nodes);
        self.edge_attributes.mention(&mut self.edges);
        let times = &self.times;
        let own = |id: &str| {
            let name = match id {
                LABEL => "name",
                PARENT => "parent",
                EDGE_ID => "id",
                EDGE_LABEL => "label",
                WEIGHT => "strength",
                KIND => "kind",
                SINCE | UNTIL => return Some(times.column(id == SINCE)),
                id => POSITION.iter().find(|(own, _)| *own == id)?.1,
            };
            let mut key = Key::named(name, Span::default());
            if POSITION.iter().any(|(own, _)| *own == id) {
                key.of = xml::Type::Number;
            }
            Some(key)
        };
        let of_nodes = |id: &str| own(id).or_else(|| self.node_attributes.column(id));
        let of_edges = |id: &str| own(id).or_else(|| self.edge_attributes.column(id));
        let mut problems = self.problems;
        let nodes = self.nodes.finish(&source, of_nodes, &mut problems);
        let edges = self.edges.finish(&source, of_edges, &mut problems);
        times.note(&mut problems);
        self.remarks.into_notes(&mut problems);
        Document {
            files: vec![file],
            dialect: Dialect::Listed,
            header: self.header,
            actors: Listing::from(nodes),
            ties: Listing::from(edges),
            problems,
            ..Document::default()
        }
    }
}
