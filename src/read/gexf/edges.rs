//! Which edges has the graph?

use super::times::TIMES;
use super::{DIRECTION, EDGE_ID, EDGE_LABEL, Gexf, KIND, WEIGHT};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::xml::{self, Content, Element, Step};

impl<'t> Gexf<'t> {
    /// What holds of edges that do not say whether they are directed; the format's own default is
    /// that they are not.
    pub(super) fn default_direction(&mut self, graph: &Element<'t>) {
        let column = self.edges.own(DIRECTION);
        let place = graph.place("defaultedgetype");
        let value = graph.value("defaultedgetype");
        let (value, at) = match (value.as_deref(), place) {
            (Some(value), Some(place)) => match direction(value) {
                Some(direction) => (direction, place),
                None => return self.direction_wrong(value, place),
            },
            _ => ("undirected", graph.span),
        };
        self.edges.default(column, value.to_owned(), at);
    }

    fn direction_wrong(&mut self, value: &str, at: Span) {
        let what = Phrase::new("declaration-edge-type").text("value", value);
        self.problems.push(xml::wrong(at, what));
    }

    /// Reads a list of edges.
    pub(super) fn edges(&mut self) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home && element.name == "edge" => {
                    self.edge(&element)?;
                }
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    fn edge(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        const KNOWN: [&str; 7] = ["id", "source", "target", "type", "weight", "label", "kind"];
        let known: Vec<&str> = KNOWN.into_iter().chain(TIMES).collect();
        self.remarks.leave_out_others(element, &known);
        let mut period = self.period(element);
        let mut said = Vec::new();
        loop {
            match self.xml.step()? {
                Step::Open(inner) if inner.is_home => match inner.name {
                    "attvalues" => self.values(&mut said)?,
                    "attvalue" => {
                        self.value(&inner, &mut said);
                        self.xml.skip()?;
                    }
                    "spells" | "slices" => {
                        if let Some(spells) = self.spells()? {
                            period = spells;
                        }
                    }
                    _ => self.remarks.leave_out(&inner, &mut self.xml)?,
                },
                Step::Open(inner) => self.remarks.leave_out(&inner, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => break,
            }
        }
        self.edges.begin(element.span);
        for (written, own) in [("source", "from"), ("target", "to")] {
            if let Some(place) = element.place(written) {
                self.edges
                    .put(self.edges.own(own), Content::Attribute(place));
            }
        }
        if let Some((value, place)) = element.value("type").zip(element.place("type")) {
            match direction(&value) {
                Some(direction) => {
                    let column = self.edges.own(DIRECTION);
                    self.edges.make(column, direction.to_owned(), place);
                }
                None => self.direction_wrong(&value, place),
            }
        }
        let named = [
            ("id", EDGE_ID),
            ("label", EDGE_LABEL),
            ("weight", WEIGHT),
            ("kind", KIND),
        ];
        for (written, id) in named {
            // The id of an edge of ours is a number that readers ask for.
            if let Some(place) = element.place(written)
                && !(self.is_ours && id == EDGE_ID)
            {
                let column = self.edges.column(id, place);
                self.edges.put(column, Content::Attribute(place));
            }
        }
        for said in said {
            let column = self.edges.column(&said.attribute, said.mention);
            self.edges.put(column, said.value);
        }
        period.put(&mut self.edges);
        Ok(())
    }
}

/// What an edge type says of direction; `mutual` goes both ways, as an undirected tie does.
fn direction(value: &str) -> Option<&'static str> {
    let is = |known: &str| value.eq_ignore_ascii_case(known);
    if is("directed") {
        Some("directed")
    } else if is("undirected") || is("mutual") {
        Some("undirected")
    } else {
        None
    }
}
