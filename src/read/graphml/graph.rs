//! Which nodes and edges has the graph?

use super::GraphMl;
use super::keys::EDGE_ID;
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::flat::Sort;
use crate::read::xml::{self, Content, DIRECTION, Element, Step};

impl<'t> GraphMl<'t> {
    /// Reads the graph.
    pub(super) fn graph(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        self.check_default(element);
        loop {
            match self.xml.step()? {
                Step::Open(element) if !element.is_home => {
                    self.remarks.leave_out(&element, &mut self.xml)?
                }
                Step::Open(element) => match element.name {
                    "node" => self.node(&element)?,
                    "edge" => self.edge(&element)?,
                    "data" => self.data_of_graph(&element)?,
                    "desc" => self.description_of_graph()?,
                    "graph" => return Err(Problem::new(Code::GraphNested, element.span)),
                    "hyperedge" => {
                        self.problems
                            .push(Problem::new(Code::Hyperedge, element.span));
                        self.xml.skip()?;
                    }
                    _ => self.remarks.leave_out(&element, &mut self.xml)?,
                },
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => break,
            }
        }
        if element.place("edgedefault").is_none() && self.lacks_direction {
            self.problems
                .push(Problem::new(Code::DirectionAssumed, element.span));
        }
        Ok(())
    }

    /// What holds of edges that do not say whether they are directed.
    fn check_default(&mut self, graph: &Element<'t>) {
        let column = self.ties.own(DIRECTION);
        let Some(place) = graph.place("edgedefault") else {
            self.ties
                .default(column, "undirected".to_owned(), graph.span);
            return;
        };
        let value = graph.value("edgedefault").unwrap_or_default();
        if ["directed", "undirected"]
            .iter()
            .all(|known| !value.eq_ignore_ascii_case(known))
        {
            let what = Phrase::new("declaration-edgedefault").text("value", &*value);
            self.problems.push(xml::wrong(place, what));
            return;
        }
        self.ties.default(column, value.to_lowercase(), place);
    }

    /// Reads a node.
    fn node(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        self.remarks.leave_out_others(element, &["id"]);
        self.actors.begin(element.span);
        if let Some(id) = element.place("id") {
            self.actors
                .put(self.actors.own("id"), Content::Attribute(id));
        }
        self.inside_of(Sort::Actors)
    }

    /// Reads an edge.
    fn edge(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        self.remarks
            .leave_out_others(element, &["id", "source", "target", "directed"]);
        self.ties.begin(element.span);
        let ends = [
            ("source", "from"),
            ("target", "to"),
            ("directed", DIRECTION),
        ];
        for (written, own) in ends {
            if let Some(place) = element.place(written) {
                self.ties.put(self.ties.own(own), Content::Attribute(place));
            }
        }
        if element.place("directed").is_none() {
            self.lacks_direction = true;
        }
        if let Some(id) = element.place("id") {
            let column = self.ties.column(EDGE_ID, id);
            self.ties.put(column, Content::Attribute(id));
        }
        self.inside_of(Sort::Ties)
    }

    /// Reads what stands in a node or an edge.
    fn inside_of(&mut self, sort: Sort) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(element) if !element.is_home => {
                    self.remarks.leave_out(&element, &mut self.xml)?
                }
                Step::Open(element) => match element.name {
                    "data" => self.data(&element, sort)?,
                    "desc" => self.description(sort)?,
                    "graph" => return Err(Problem::new(Code::GraphNested, element.span)),
                    _ => self.remarks.leave_out(&element, &mut self.xml)?,
                },
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }
}
