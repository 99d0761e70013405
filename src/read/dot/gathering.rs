//! Which actors and ties do the statements of a graph say?

use std::collections::{HashMap, HashSet};

use graphviz_rust::dot_structures::{
    Edge, EdgeTy, GraphAttributes, Id as Name, Node, NodeId, Stmt, Subgraph, Vertex,
};

use super::FORMAT;
use super::bodies::{Bodies, Named};
use super::names::Id;
use super::said::{Said, of_graph, replace};
use super::tokens::{Kind, Token};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::flat::{HEADER, Sort};
use crate::read::graph::{Graph, broken};
use crate::read::{Span, Spanned, Value};

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
    pub(super) graph: &'g mut Graph,
    pub(super) tokens: &'g [Token<'t>],
    bodies: &'g Bodies,
    pub(super) is_ours: bool,
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

    pub(super) fn id(&self, token: usize) -> Option<&'g Id<'t>> {
        match &self.tokens[token].kind {
            Kind::Id(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn token(&self, name: &Name) -> Option<usize> {
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

    pub(super) fn spend(&mut self, count: usize, token: usize) -> Result<(), Problem> {
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
