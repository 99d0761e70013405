//! How does a GraphML file become a document?
//!
//! Nodes are actors and edges ties; what `data` says of them goes by the name of its key
//! (`attr.name`, else the id), as the columns of a table do, see [`flat`](super::flat). Made for
//! what the specification says (Brandes, Eiglsperger, Lerner & Pich, *Graph Markup Language
//! (GraphML)*, in: Handbook of Graph Drawing and Visualization, 2013) and for what yEd, Gephi,
//! igraph, networkx and graph-tool write: types of their own, labels inside graphics, keys after
//! the data. One graph a file; a graph in a node and a tie of more than two actors are refused.

mod data;
mod graph;
mod header;
mod keys;

use std::sync::Arc;

use super::flat::Sort;
use super::formats::Fit;
use super::text::Text;
use super::xml::{self, DIRECTION, Element, Gathering, Remarks, Source, Step, Xml};
use super::{Dialect, Document, Listing, Reading, SourceFile};
use crate::problem::{Code, Problem, Problems};
use data::GraphData;
use keys::{Domain, Keys};

/// XML that is of no known format is refused here.
pub(super) fn fit(text: &Text) -> Fit {
    match xml::root(&text.file.text) {
        Some("graphml") => Fit::Sure,
        Some(_) => Fit::Likely,
        None => Fit::No,
    }
}

/// Reads a GraphML file.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let content = Arc::clone(&text.file.text);
    let mut graphml = GraphMl::new(Xml::new(&content, text.number, &reading.limits));
    if let Some(problem) = text.noticed {
        graphml.problems.push(problem);
    }
    match graphml.file() {
        Ok(()) => Ok(graphml.into_document(text.file, text.number, reading)),
        Err(problem) => {
            let mut problems = graphml.problems;
            problems.push(problem);
            problems.files = vec![text.file];
            Err(problems)
        }
    }
}

/// What was read so far.
struct GraphMl<'t> {
    xml: Xml<'t>,
    keys: Keys,
    actors: Gathering,
    ties: Gathering,
    /// What is said of the graph, not of its nodes and edges.
    of_graph: Vec<GraphData>,
    has_graph: bool,
    /// Is there an edge that does not say whether it is directed?
    lacks_direction: bool,
    remarks: Remarks,
    problems: Problems,
}

impl<'t> GraphMl<'t> {
    fn new(xml: Xml<'t>) -> Self {
        Self {
            xml,
            keys: Keys::default(),
            actors: Gathering::new(Sort::Actors, &["id"]),
            ties: Gathering::new(Sort::Ties, &["from", "to", DIRECTION]),
            of_graph: Vec::new(),
            has_graph: false,
            lacks_direction: false,
            remarks: Remarks::default(),
            problems: Problems::default(),
        }
    }

    /// Reads the whole file; what is wrong with parts of it is kept, what ends reading returned.
    fn file(&mut self) -> Result<(), Problem> {
        if let Step::Open(root) = self.xml.step()?
            && root.name != "graphml"
        {
            let problem = Problem::new(Code::XmlOther, root.span);
            return Err(problem.text("name", root.written));
        }
        loop {
            match self.xml.step()? {
                Step::Open(element) => self.part(&element)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) => break,
                Step::End => return Ok(()),
            }
        }
        self.xml.step()?;
        Ok(())
    }

    /// Reads an element of the root.
    fn part(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        if !element.is_home {
            return self.remarks.leave_out(element, &mut self.xml);
        }
        match element.name {
            "key" => self.key(element),
            "graph" if self.has_graph => Err(Problem::new(Code::GraphSeveral, element.span)),
            "graph" => {
                self.has_graph = true;
                self.graph(element)
            }
            "data" => self.data_of_graph(element),
            "desc" => self.description_of_graph(),
            _ => self.remarks.leave_out(element, &mut self.xml),
        }
    }

    fn into_document(mut self, file: SourceFile, number: u32, reading: &Reading) -> Document {
        let header = self.header();
        let source = Source {
            text: &file.text,
            file: number,
            is_ours: header.is_ours,
            reading,
        };
        self.mention_keys();
        let Self {
            keys,
            actors,
            ties,
            remarks,
            mut problems,
            ..
        } = self;
        let actors = actors.finish(&source, |id| keys.column(id, Domain::Node), &mut problems);
        let ties = ties.finish(&source, |id| keys.column(id, Domain::Edge), &mut problems);
        remarks.into_notes(&mut problems);
        Document {
            files: vec![file],
            dialect: Dialect::Listed,
            header: header.record,
            actors: Listing::from(actors),
            ties: Listing::from(ties),
            problems,
            ..Document::default()
        }
    }
}
