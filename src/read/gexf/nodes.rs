//! Which nodes has the graph, and which stand inside others?

use super::attributes::Said;
use super::times::{Period, TIMES};
use super::{Gexf, LABEL, PARENT, POSITION};
use crate::problem::Problem;
use crate::read::Span;
use crate::read::xml::{Content, Element, Step};

/// A node whose last tag has not come yet.
struct Node {
    span: Span,
    id: Option<Span>,
    label: Option<Span>,
    parent: Option<Span>,
    position: [Option<Span>; 3],
    period: Period,
    said: Vec<Said>,
}

/// What is open.
enum Open {
    /// A list of nodes.
    List,
    /// A node.
    Node(Box<Node>),
}

impl<'t> Gexf<'t> {
    /// Reads a list of nodes, and those inside of them.
    pub(super) fn nodes(&mut self) -> Result<(), Problem> {
        let mut open = vec![Open::List];
        while !open.is_empty() {
            match self.xml.step()? {
                Step::Open(element) => self.opened(&element, &mut open)?,
                Step::Close(_) => {
                    if let Some(Open::Node(node)) = open.pop() {
                        self.gather(*node);
                    }
                }
                Step::Text | Step::Instruction(..) => {}
                Step::End => return Ok(()),
            }
        }
        Ok(())
    }

    fn opened(&mut self, element: &Element<'t>, open: &mut Vec<Open>) -> Result<(), Problem> {
        let parent = open.iter().rev().find_map(|open| match open {
            Open::Node(node) => node.id,
            Open::List => None,
        });
        match (open.last_mut(), element.name) {
            (Some(Open::List), "node") if element.is_home => {
                let node = self.node(element, parent);
                open.push(Open::Node(Box::new(node)));
            }
            (Some(Open::Node(node)), name) if element.is_home => match name {
                "nodes" => open.push(Open::List),
                "edges" => self.edges()?,
                "attvalues" => self.values(&mut node.said)?,
                "attvalue" => {
                    self.value(element, &mut node.said);
                    self.xml.skip()?;
                }
                "spells" | "slices" => {
                    if let Some(period) = self.spells()? {
                        node.period = period;
                    }
                }
                "parents" => self.parents(node)?,
                _ => self.remarks.leave_out(element, &mut self.xml)?,
            },
            (Some(Open::Node(node)), "position") => {
                for (axis, (_, name)) in node.position.iter_mut().zip(POSITION) {
                    *axis = element.place(name);
                }
                self.xml.skip()?;
            }
            _ => self.remarks.leave_out(element, &mut self.xml)?,
        }
        Ok(())
    }

    fn node(&mut self, element: &Element<'t>, outer: Option<Span>) -> Node {
        let known: Vec<&str> = ["id", "label", "pid"].into_iter().chain(TIMES).collect();
        self.remarks.leave_out_others(element, &known);
        // Programs that have no name repeat the id, since the format asks for a label.
        let is_named = element.value("label") != element.value("id");
        Node {
            span: element.span,
            id: element.place("id"),
            label: element.place("label").filter(|_| is_named),
            parent: element.place("pid").or(outer),
            position: [None; 3],
            period: self.period(element),
            said: Vec::new(),
        }
    }

    /// Reads the parents of a node; the model has place for one.
    fn parents(&mut self, node: &mut Node) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(element) => {
                    if node.parent.is_none() {
                        node.parent = element.place("for");
                    } else {
                        self.remarks.left_out(element.written, element.span);
                    }
                    self.xml.skip()?;
                }
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    fn gather(&mut self, node: Node) {
        let nodes = &mut self.nodes;
        nodes.begin(node.span);
        if let Some(id) = node.id {
            nodes.put(nodes.own("id"), Content::Attribute(id));
        }
        let axes = POSITION.iter().zip(node.position);
        let named = [(LABEL, node.label), (PARENT, node.parent)]
            .into_iter()
            .chain(axes.map(|(&(id, _), place)| (id, place)));
        for (id, place) in named {
            if let Some(place) = place {
                let column = nodes.column(id, place);
                nodes.put(column, Content::Attribute(place));
            }
        }
        for said in node.said {
            let column = nodes.column(&said.attribute, said.mention);
            nodes.put(column, said.value);
        }
        node.period.put(nodes);
    }
}
