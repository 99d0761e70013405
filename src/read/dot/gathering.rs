//! Which actors and ties do the statements of a graph say?

use std::collections::{HashMap, HashSet};

use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, GraphAttributes, Id as Name, Node, NodeId, Stmt, Subgraph, Vertex,
};

use super::bodies::{Bodies, Body, Named};
use super::tokens::{Id, Kind, Token};
use super::{FORMAT, is_drawn};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::flat::{HEADER, Sort};
use crate::read::graph::{Graph, broken};
use crate::read::{Span, Spanned, Value};

/// A name and the token of its value.
type Said = (usize, usize);

/// What holds inside a body.
#[derive(Clone, Debug, Default)]
struct Scope {
    of_nodes: Vec<Said>,
    of_edges: Vec<Said>,
    /// The cluster nodes are in that are first seen here: the name of the attribute, its value.
    cluster: Option<(&'static str, Spanned<Value>)>,
}

/// A graph that is filled from statements.
pub(super) struct Gathering<'g, 't> {
    graph: &'g mut Graph,
    tokens: &'g [Token<'t>],
    bodies: &'g Bodies,
    is_ours: bool,
    row_of: HashMap<String, usize>,
    tie_of: HashMap<(usize, usize), usize>,
    /// Which nodes are in a body that was gone through.
    members: HashMap<usize, Vec<usize>>,
    /// How many values and ties may still be said: of few words that say much there is an end.
    left: usize,
}

impl<'g, 't> Gathering<'g, 't> {
    pub(super) fn new(
        graph: &'g mut Graph,
        tokens: &'g [Token<'t>],
        bodies: &'g Bodies,
        length: usize,
    ) -> Self {
        /// Small files may say much in few words.
        const ALWAYS: usize = 1 << 20;
        let is_ours = tokens
            .windows(2)
            .any(|pair| matches!(&pair[0].kind, Kind::Id(id) if id.is(HEADER)) && pair[1].is('='));
        Self {
            graph,
            tokens,
            bodies,
            is_ours,
            row_of: HashMap::new(),
            tie_of: HashMap::new(),
            members: HashMap::new(),
            left: ALWAYS + 2 * length,
        }
    }

    /// Goes through the whole graph.
    pub(super) fn whole(mut self) -> Result<(), Problem> {
        let bodies = self.bodies;
        for &port in &bodies.ports {
            self.graph.left_out("port", self.tokens[port].span);
        }
        let Some(number) = bodies.all.len().checked_sub(1) else {
            return Ok(());
        };
        let statements = bodies.all[number].statements(self.tokens)?;
        let first = self
            .tokens
            .first()
            .map_or_else(Span::default, |token| token.span);
        self.graph.directed(Spanned {
            value: bodies.is_directed,
            span: first,
        });
        if let Some(name) = bodies.all[number].name
            && let Some(id) = self.id(name)
        {
            self.title(id.text(self.is_ours), name);
        }
        for (name, value) in of_graph(&statements) {
            let (Some(name), Some(value)) = (self.token(name), self.token(value)) else {
                continue;
            };
            self.about(name, value);
        }
        self.body(number, &statements, Scope::default())?;
        Ok(())
    }

    fn title(&mut self, text: String, token: usize) {
        self.graph.title(Spanned {
            value: Value::Text(text),
            span: self.tokens[token].span,
        });
    }

    /// What the graph says of itself.
    fn about(&mut self, name: usize, value: usize) {
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

    fn id(&self, token: usize) -> Option<&'g Id<'t>> {
        match &self.tokens[token].kind {
            Kind::Id(id) => Some(id),
            _ => None,
        }
    }

    fn token(&self, name: &Name) -> Option<usize> {
        match Named::of(text_of(name)) {
            Some(Named::Token(token)) => Some(token),
            _ => None,
        }
    }

    /// Goes through a body; gives the nodes in it.
    fn body(
        &mut self,
        number: usize,
        statements: &[Stmt],
        mut scope: Scope,
    ) -> Result<(), Problem> {
        let mut members = Members::default();
        for statement in statements {
            match statement {
                Stmt::Node(Node { id, attributes }) => match Named::of(text_of(&id.0)) {
                    Some(Named::Token(token)) => {
                        let row = self.node(token, &scope)?;
                        members.add(row);
                        let said = self.said(attributes);
                        self.put(Sort::Actors, row, &said)?;
                    }
                    Some(Named::Body(inner)) => self.inner(inner, &scope, &mut members)?,
                    None => {}
                },
                Stmt::Edge(Edge { ty, attributes }) => {
                    let said = self.said(attributes);
                    let ends: Vec<&Vertex> = match ty {
                        EdgeTy::Pair(from, to) => vec![from, to],
                        EdgeTy::Chain(all) => all.iter().collect(),
                    };
                    let mut before: Option<(Vec<usize>, usize)> = None;
                    for end in ends {
                        let (rows, token) = self.end(end, &scope, &mut members)?;
                        if let Some((from, at)) = before {
                            self.ties((&from, at), (&rows, token), &scope, &said)?;
                        }
                        before = Some((rows, token));
                    }
                }
                Stmt::GAttribute(GraphAttributes::Node(all)) => {
                    let said = self.said(all);
                    replace(&mut scope.of_nodes, said, self.tokens);
                }
                Stmt::GAttribute(GraphAttributes::Edge(all)) => {
                    let said = self.said(all);
                    replace(&mut scope.of_edges, said, self.tokens);
                }
                // Of the graph, or read before its nodes.
                Stmt::GAttribute(GraphAttributes::Graph(_)) | Stmt::Attribute(_) => {}
                // The text for the parser has none.
                Stmt::Subgraph(Subgraph { .. }) => {}
            }
        }
        self.members.insert(number, members.rows);
        Ok(())
    }

    /// Goes through a body inside another; its nodes are in that too. One that was gone through
    /// before is meant by its name.
    fn inner(
        &mut self,
        number: usize,
        scope: &Scope,
        members: &mut Members,
    ) -> Result<(), Problem> {
        if !self.members.contains_key(&number) {
            let bodies = self.bodies;
            let body = &bodies.all[number];
            let statements = body.statements(self.tokens)?;
            let mut scope = scope.clone();
            if let Some(cluster) = self.cluster(body, &statements) {
                scope.cluster = Some(cluster);
            }
            self.body(number, &statements, scope)?;
        }
        let rows = self.members.get(&number).map_or(&[][..], Vec::as_slice);
        let spent = rows.len();
        rows.iter().for_each(|row| members.add(*row));
        self.spend(spent, self.bodies.all[number].name.unwrap_or_default())
    }

    /// What the nodes of a body with a name have in common.
    fn cluster(
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

    /// The nodes at an end of an edge, and the token it stands at.
    fn end(
        &mut self,
        end: &Vertex,
        scope: &Scope,
        members: &mut Members,
    ) -> Result<(Vec<usize>, usize), Problem> {
        let Vertex::N(NodeId(name, _)) = end else {
            return Ok((Vec::new(), 0));
        };
        match Named::of(text_of(name)) {
            Some(Named::Token(token)) => {
                let row = self.node(token, scope)?;
                members.add(row);
                Ok((vec![row], token))
            }
            Some(Named::Body(inner)) => {
                self.inner(inner, scope, members)?;
                let rows = self.members.get(&inner).cloned().unwrap_or_default();
                Ok((rows, self.bodies.all[inner].first().unwrap_or_default()))
            }
            None => Ok((Vec::new(), 0)),
        }
    }

    /// The row of a node, which begins here if it was not there before.
    fn node(&mut self, token: usize, scope: &Scope) -> Result<usize, Problem> {
        let Some(id) = self.id(token) else {
            return Ok(0);
        };
        let id = id.text(self.is_ours);
        let span = self.tokens[token].span;
        if let Some(&row) = self.row_of.get(&id) {
            return Ok(row);
        }
        let row = self.graph.actors.len();
        self.graph.actors.begin(span);
        let value = Value::Text(id.clone());
        self.graph.actors.set(row, "id", Spanned { value, span });
        self.row_of.insert(id, row);
        self.put(Sort::Actors, row, &scope.of_nodes)?;
        if let Some((name, value)) = &scope.cluster {
            self.graph.actors.set(row, name, value.clone());
        }
        Ok(row)
    }

    /// Every tie from one of some nodes to one of others.
    fn ties(
        &mut self,
        (from, at): (&[usize], usize),
        (to, end): (&[usize], usize),
        scope: &Scope,
        said: &[Said],
    ) -> Result<(), Problem> {
        self.spend(from.len().saturating_mul(to.len()), at)?;
        let whole = Span {
            end: self.tokens[end].span.end,
            ..self.tokens[at].span
        };
        for &from in from {
            for &to in to {
                let is_before = !self.bodies.is_directed && to < from;
                let pair = if is_before { (to, from) } else { (from, to) };
                if self.bodies.is_strict
                    && let Some(&row) = self.tie_of.get(&pair)
                {
                    self.put(Sort::Ties, row, said)?;
                    continue;
                }
                let row = self.graph.ties.len();
                self.tie_of.insert(pair, row);
                self.graph.ties.begin(whole);
                let mut ends = [(from, at), (to, end)];
                let mut both = scope.of_edges.clone();
                replace(&mut both, said.to_vec(), self.tokens);
                self.direct(&both, &mut ends);
                for (name, (of, token)) in ["from", "to"].into_iter().zip(ends) {
                    if let Some(id) = self.graph.actors.value(of, "id").cloned() {
                        let span = self.tokens[token].span;
                        self.graph.ties.set(row, name, Spanned { span, ..id });
                    }
                }
                self.put(Sort::Ties, row, &both)?;
            }
        }
        Ok(())
    }

    /// `dir` says where the arrow points.
    fn direct(&mut self, said: &[Said], ends: &mut [(usize, usize); 2]) {
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

    fn said(&self, attributes: &[Attribute]) -> Vec<Said> {
        let said = attributes
            .iter()
            .filter_map(|Attribute(name, value)| Some((self.token(name)?, self.token(value)?)));
        said.collect()
    }

    /// Puts what is said of a node or an edge.
    fn put(&mut self, sort: Sort, row: usize, said: &[Said]) -> Result<(), Problem> {
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

    fn spend(&mut self, count: usize, token: usize) -> Result<(), Problem> {
        match self.left.checked_sub(count) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                let span = self.tokens[token].span;
                Err(broken(FORMAT, Phrase::new("dot-swell"), span))
            }
        }
    }
}

/// The nodes of a body, each once.
#[derive(Default)]
struct Members {
    rows: Vec<usize>,
    seen: HashSet<usize>,
}

impl Members {
    fn add(&mut self, row: usize) {
        if self.seen.insert(row) {
            self.rows.push(row);
        }
    }
}

fn text_of(name: &Name) -> &str {
    match name {
        Name::Html(text) | Name::Escaped(text) | Name::Plain(text) | Name::Anonymous(text) => text,
    }
}

/// What the statements say of the graph itself.
fn of_graph(statements: &[Stmt]) -> impl Iterator<Item = (&Name, &Name)> {
    let lists = statements.iter().map(|statement| match statement {
        Stmt::Attribute(one) => std::slice::from_ref(one),
        Stmt::GAttribute(GraphAttributes::Graph(all)) => all,
        _ => &[],
    });
    lists.flatten().map(|Attribute(name, value)| (name, value))
}

/// Of what is said twice the later holds.
fn replace(holding: &mut Vec<Said>, said: Vec<Said>, tokens: &[Token<'_>]) {
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
