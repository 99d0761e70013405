//! Which statements stand between which braces?
//!
//! The grammar is that of graphviz-rust's parser, which goes down the stack for every brace, tries
//! what is inside a wrong one again and again, and tells no places. So it is given one body at a
//! time and of it some thousands of words: every name is the number of its token, what stands
//! between braces inside it the number of that body, and every word has a line of its own, from
//! which the place of a fault is told.

use std::collections::HashMap;

use graphviz_rust::dot_structures::{Graph, Stmt};

use super::FORMAT;
use super::tokens::{Kind, Token};
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::graph::broken;
use crate::read::limits::DEPTH;
use crate::read::{Limits, Span};

/// However much is allowed, no deeper: bodies are gone through going down the stack.
const DEEPEST: u64 = 127;

/// So many words are given to the parser at once, and the rest of the statement.
const AT_ONCE: usize = 4096;

/// What stands between two braces.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The token of its name.
    pub(super) name: Option<usize>,
    parts: Vec<Part>,
    end: Span,
}

#[derive(Clone, Copy, Debug)]
enum Part {
    Token(usize),
    Body(usize),
}

/// A graph: its bodies, the whole one last.
#[derive(Debug)]
pub(super) struct Bodies {
    pub(super) is_strict: bool,
    pub(super) is_directed: bool,
    pub(super) all: Vec<Body>,
    /// The tokens of ports, which have no place in the model.
    pub(super) ports: Vec<usize>,
}

fn wrong(key: &'static str, span: Span) -> Problem {
    broken(FORMAT, Phrase::new(key), span)
}

/// The bodies of the one graph the tokens are.
pub(super) fn bodies(tokens: &[Token<'_>], limits: &Limits) -> Result<Bodies, Problem> {
    let end = tokens.last().map_or_else(Span::default, |token| token.span);
    let keyword = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Keyword(word)) => Some(*word),
        _ => None,
    };
    let is_strict = keyword(0) == Some("strict");
    let mut at = usize::from(is_strict);
    let is_directed = match keyword(at) {
        Some("digraph") => true,
        Some("graph") => false,
        _ => {
            let span = tokens.get(at).map_or(end, |token| token.span);
            return Err(wrong("dot-no-graph", span));
        }
    };
    at += 1;
    let name = matches!(tokens.get(at).map(|token| &token.kind), Some(Kind::Id(_))).then_some(at);
    at += usize::from(name.is_some());
    let Some(open) = tokens.get(at).filter(|token| token.is('{')) else {
        let span = tokens.get(at).map_or(end, |token| token.span);
        return Err(wrong("dot-open", span));
    };
    let mut gathering = Gathering {
        tokens,
        open: vec![(
            Body {
                name,
                ..Body::default()
            },
            open.span,
        )],
        bodies: Bodies {
            is_strict,
            is_directed,
            all: Vec::new(),
            ports: Vec::new(),
        },
        named: HashMap::new(),
        deepest: limits.depth.min(DEEPEST),
        is_listed: false,
    };
    at += 1;
    while !gathering.open.is_empty() {
        let Some(_) = tokens.get(at) else {
            let unclosed = gathering.open.last().map_or(end, |(_, span)| *span);
            return Err(wrong("dot-unclosed", unclosed));
        };
        at = gathering.one(at, limits)?;
    }
    match tokens.get(at) {
        None => Ok(gathering.bodies),
        Some(next) if matches!(next.kind, Kind::Keyword("strict" | "graph" | "digraph")) => {
            Err(Problem::new(Code::GraphSeveral, next.span))
        }
        Some(next) => Err(wrong("dot-after", next.span)),
    }
}

struct Gathering<'a, 't> {
    tokens: &'a [Token<'t>],
    open: Vec<(Body, Span)>,
    bodies: Bodies,
    /// The bodies that may be meant by their names alone.
    named: HashMap<String, usize>,
    deepest: u64,
    /// Are we in a list of values?
    is_listed: bool,
}

impl Gathering<'_, '_> {
    /// Takes the token at a place, and all that belongs to it; gives the place after.
    fn one(&mut self, at: usize, limits: &Limits) -> Result<usize, Problem> {
        let token = &self.tokens[at];
        let id = |at: usize| match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Id(id)) => Some(id),
            _ => None,
        };
        match &token.kind {
            Kind::Sign('{' | '}') if self.is_listed => Err(wrong("dot-statement", token.span)),
            Kind::Sign('{') => {
                self.begin(None, token.span, limits)?;
                Ok(at + 1)
            }
            Kind::Sign('}') => {
                self.end(token.span);
                Ok(at + 1)
            }
            Kind::Keyword("subgraph") => {
                let name = id(at + 1).map(|_| at + 1);
                let after = at + 1 + usize::from(name.is_some());
                if let Some(open) = self.tokens.get(after)
                    && open.is('{')
                {
                    self.begin(name, open.span, limits)?;
                    return Ok(after + 1);
                }
                // Without braces it is one that was there before.
                let known = id(at + 1).and_then(|id| self.named.get(&id.text(false)));
                let known = *known.ok_or_else(|| wrong("dot-subgraph", token.span))?;
                self.push(Part::Body(known));
                Ok(after)
            }
            Kind::Sign(':') if !self.is_listed => {
                id(at + 1).ok_or_else(|| wrong("dot-port", token.span))?;
                self.bodies.ports.push(at + 1);
                Ok(at + 2)
            }
            Kind::Arrow if !self.bodies.is_directed => Err(wrong("dot-arrow", token.span)),
            Kind::Line if self.bodies.is_directed => Err(wrong("dot-line", token.span)),
            // The end of nothing.
            Kind::Sign(';') if !self.is_listed && self.begins() => Ok(at + 1),
            Kind::Keyword(_) if !self.tokens.get(at + 1).is_some_and(|next| next.is('[')) => {
                Err(wrong("dot-keyword", token.span))
            }
            Kind::Keyword("strict" | "digraph") => Err(wrong("dot-keyword", token.span)),
            kind => {
                match kind {
                    Kind::Sign('[') => self.is_listed = true,
                    Kind::Sign(']') => self.is_listed = false,
                    _ => {}
                }
                self.push(Part::Token(at));
                Ok(at + 1)
            }
        }
    }

    fn push(&mut self, part: Part) {
        if let Some((body, _)) = self.open.last_mut() {
            body.parts.push(part);
        }
    }

    fn last(&self) -> Option<&Kind<'_>> {
        let (body, _) = self.open.last()?;
        match body.parts.last()? {
            Part::Token(at) => Some(&self.tokens[*at].kind),
            Part::Body(_) => None,
        }
    }

    /// Does a statement begin here, for all that is known?
    fn begins(&self) -> bool {
        let is_empty = self
            .open
            .last()
            .is_some_and(|(body, _)| body.parts.is_empty());
        is_empty || self.last() == Some(&Kind::Sign(';'))
    }

    fn begin(&mut self, name: Option<usize>, span: Span, limits: &Limits) -> Result<(), Problem> {
        if self.open.len() as u64 >= self.deepest {
            return Err(DEPTH.exceeded(Code::TooDeep, span, limits));
        }
        let body = Body {
            name,
            ..Body::default()
        };
        self.open.push((body, span));
        Ok(())
    }

    fn end(&mut self, span: Span) {
        let Some((mut body, _)) = self.open.pop() else {
            return;
        };
        body.end = span;
        let number = self.bodies.all.len();
        if let Some(name) = body.name
            && let Kind::Id(id) = &self.tokens[name].kind
        {
            self.named.insert(id.text(false), number);
        }
        self.bodies.all.push(body);
        self.push(Part::Body(number));
    }
}

impl Body {
    /// The first token in it, or its name.
    pub(super) fn first(&self) -> Option<usize> {
        let mut parts = self.parts.iter();
        let first = parts.find_map(|part| match part {
            Part::Token(at) => Some(*at),
            Part::Body(_) => None,
        });
        self.name.or(first)
    }

    /// Its statements.
    pub(super) fn statements(&self, tokens: &[Token<'_>]) -> Result<Vec<Stmt>, Problem> {
        let kind = |part: &Part| match part {
            Part::Token(token) => Some(&tokens[*token].kind),
            Part::Body(_) => None,
        };
        let is_named =
            |kind: Option<&Kind<'_>>| matches!(kind, None | Some(Kind::Id(_) | Kind::Keyword(_)));
        let mut statements = Vec::new();
        let mut begin = 0;
        let mut is_listed = false;
        for (at, pair) in (1..).zip(self.parts.windows(2)) {
            let (before, next) = (kind(&pair[0]), kind(&pair[1]));
            match before {
                Some(Kind::Sign('[')) => is_listed = true,
                Some(Kind::Sign(']')) => is_listed = false,
                _ => {}
            }
            // Two names, or a name after a list or semicolon, are of two statements.
            let ends = is_named(before) || matches!(before, Some(Kind::Sign(';' | ']')));
            if at - begin >= AT_ONCE && !is_listed && ends && is_named(next) {
                self.parsed(&self.parts[begin..at], tokens, &mut statements)?;
                begin = at;
            }
        }
        self.parsed(&self.parts[begin..], tokens, &mut statements)?;
        Ok(statements)
    }

    fn parsed(
        &self,
        parts: &[Part],
        tokens: &[Token<'_>],
        statements: &mut Vec<Stmt>,
    ) -> Result<(), Problem> {
        let mut text = String::from("digraph {\n");
        for part in parts {
            match part {
                Part::Body(number) => text.push_str(&format!("{BODY}{number}")),
                Part::Token(at) => match &tokens[*at].kind {
                    Kind::Id(_) => text.push_str(&format!("{TOKEN}{at}")),
                    Kind::Keyword(word) => text.push_str(word),
                    Kind::Sign(sign) => text.push(*sign),
                    Kind::Arrow | Kind::Line => text.push_str("->"),
                },
            }
            text.push('\n');
        }
        text.push('}');
        match graphviz_rust::parse(&text) {
            Ok(Graph::Graph { stmts, .. } | Graph::DiGraph { stmts, .. }) => {
                statements.extend(stmts);
                Ok(())
            }
            Err(message) => Err(wrong("dot-statement", self.place(parts, tokens, &message))),
        }
    }

    /// Where the parser stopped: its message has the line, `--> 3:1`, and the first line is not ours.
    fn place(&self, parts: &[Part], tokens: &[Token<'_>], message: &str) -> Span {
        let line = message.split_once("--> ").and_then(|(_, place)| {
            let (line, _) = place.split_once(':')?;
            line.parse::<usize>().ok()
        });
        let part = line.and_then(|line| parts.get(line.checked_sub(2)?));
        match part {
            Some(Part::Token(at)) => tokens[*at].span,
            _ => self.end,
        }
    }
}

/// What stands before the number of a token, and of a body, in the text for the parser.
const TOKEN: &str = "t";
const BODY: &str = "b";

/// What a name in the text for the parser stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    Token(usize),
    Body(usize),
}

impl Named {
    /// What that name stands for.
    pub(super) fn of(name: &str) -> Option<Self> {
        let number = |prefix| name.strip_prefix(prefix)?.parse().ok();
        number(TOKEN)
            .map(Self::Token)
            .or_else(|| number(BODY).map(Self::Body))
    }
}
