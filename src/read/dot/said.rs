//! What do names with values say of a node, an edge, a cluster or the graph?

use graphviz_rust::dot_structures::{Attribute, GraphAttributes, Id as Name, Stmt};

use super::bodies::Body;
use super::gathering::Gathering;
use super::is_drawn;
use super::tokens::Token;
use crate::problem::Problem;
use crate::read::flat::{HEADER, Sort};
use crate::read::{Spanned, Value};

/// A name and the token of its value.
pub(super) type Said = (usize, usize);

impl Gathering<'_, '_> {
    pub(super) fn title(&mut self, text: String, token: usize) {
        self.graph.title(Spanned {
            value: Value::Text(text),
            span: self.tokens[token].span,
        });
    }

    /// What the graph says of itself.
    pub(super) fn about(&mut self, name: usize, value: usize) {
        let (Some(of), Some(id)) = (self.id(name), self.id(value)) else {
            return;
        };
        if of.is(HEADER) {
            let text = Value::Text(id.text(true));
            let span = self.tokens[value].span;
            self.graph.header(Spanned { value: text, span });
        } else if of.is("label") {
            if let Some(label) = id.label() {
                self.title(label, value);
            }
        } else {
            let word = of.text(self.is_ours);
            self.graph.left_out(&word, self.tokens[name].span);
        }
    }

    /// What the nodes of a body with a name have in common.
    pub(super) fn cluster(
        &mut self,
        body: &Body,
        statements: &[Stmt],
    ) -> Option<(&'static str, Spanned<Value>)> {
        let name = body.name?;
        let id = self.id(name)?;
        let text = id.text(self.is_ours);
        let is_cluster = text
            .get(..7)
            .is_some_and(|begin| begin.eq_ignore_ascii_case("cluster"));
        let mut value = match text.get(7..).map(|rest| rest.trim_start_matches('_')) {
            Some(rest) if is_cluster && !rest.is_empty() => rest.to_owned(),
            _ => text,
        };
        let mut span = self.tokens[name].span;
        for (said, of) in of_graph(statements) {
            let (Some(said), Some(of)) = (self.token(said), self.token(of)) else {
                continue;
            };
            let (Some(said_id), Some(id)) = (self.id(said), self.id(of)) else {
                continue;
            };
            if !said_id.is("label") {
                let word = said_id.text(self.is_ours);
                self.graph.left_out(&word, self.tokens[said].span);
            } else if let Some(label) = id.label().filter(|label| !label.is_empty()) {
                value = label;
                span = self.tokens[of].span;
            }
        }
        let attribute = if is_cluster { "cluster" } else { "subgraph" };
        let value = Value::Text(value);
        Some((attribute, Spanned { value, span }))
    }

    /// `dir` says where the arrow points.
    pub(super) fn direct(&mut self, said: &[Said], ends: &mut [(usize, usize); 2]) {
        for &(name, value) in said {
            let (Some(name), Some(id)) = (self.id(name), self.id(value)) else {
                continue;
            };
            if !name.is("dir") {
                continue;
            }
            if id.is("back") {
                ends.swap(0, 1);
            }
            let is_directed = id.is("forward") || id.is("back");
            if is_directed || id.is("none") || id.is("both") {
                let span = self.tokens[value].span;
                self.graph.ties.direct(Spanned {
                    value: is_directed,
                    span,
                });
            }
        }
    }

    pub(super) fn said(&self, attributes: &[Attribute]) -> Vec<Said> {
        let said = attributes
            .iter()
            .filter_map(|Attribute(name, value)| Some((self.token(name)?, self.token(value)?)));
        said.collect()
    }

    /// Puts what is said of a node or an edge.
    pub(super) fn put(&mut self, sort: Sort, row: usize, said: &[Said]) -> Result<(), Problem> {
        for &(name, value) in said {
            self.spend(1, name)?;
            let (Some(of), Some(id)) = (self.id(name), self.id(value)) else {
                continue;
            };
            let text = of.text(self.is_ours);
            let span = self.tokens[value].span;
            if text == "dir" && sort == Sort::Ties {
                continue;
            }
            if is_drawn(&text) {
                self.graph.left_out(&text, self.tokens[name].span);
                continue;
            }
            let value = if text == "label" {
                id.label().map(|label| Spanned {
                    value: Value::Text(label),
                    span,
                })
            } else {
                self.tokens[value].spanned(self.is_ours)
            };
            let Some(value) = value else { continue };
            let (elements, text) = match sort {
                Sort::Actors => (&mut self.graph.actors, text.as_str()),
                // What tells one of several edges between the same two from the others.
                Sort::Ties if text == "key" => (&mut self.graph.ties, "id"),
                Sort::Ties => (&mut self.graph.ties, text.as_str()),
            };
            elements.set(row, text, value);
        }
        Ok(())
    }
}

/// What the statements say of the graph itself.
pub(super) fn of_graph(statements: &[Stmt]) -> impl Iterator<Item = (&Name, &Name)> {
    let lists = statements.iter().map(|statement| match statement {
        Stmt::Attribute(one) => std::slice::from_ref(one),
        Stmt::GAttribute(GraphAttributes::Graph(all)) => all,
        _ => &[],
    });
    lists.flatten().map(|Attribute(name, value)| (name, value))
}

/// Of what is said twice the later holds.
pub(super) fn replace(holding: &mut Vec<Said>, said: Vec<Said>, tokens: &[Token<'_>]) {
    for (name, value) in said {
        let known = holding
            .iter_mut()
            .find(|(known, _)| tokens[*known].kind == tokens[name].kind);
        match known {
            Some(known) => *known = (name, value),
            None => holding.push((name, value)),
        }
    }
}
