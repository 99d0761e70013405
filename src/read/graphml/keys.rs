//! Which keys does the file declare, of which type, with which default?

use std::collections::HashMap;

use super::GraphMl;
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::xml::{self, Content, Element, Key, LABEL, Step, Type};

/// What the reader itself says of an element stands in columns of these ids, which no file has.
pub(super) const DESCRIPTION: &str = "\u{1}desc";
pub(super) const EDGE_ID: &str = "\u{1}id";
pub(super) const EDGE_LABEL: &str = "\u{1}edge label";

/// The declared keys by their ids. Ids should differ, but some programs number the keys of nodes
/// and of edges apart.
#[derive(Default)]
pub(super) struct Keys {
    declared: HashMap<String, Vec<Declared>>,
}

/// A key, and what it is for.
struct Declared {
    key: Key,
    domain: Domain,
}

/// What has values of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Domain {
    All,
    Graph,
    Node,
    Edge,
    /// Ports, end points and ties of more than two, which are not read.
    Other,
}

impl Domain {
    fn meets(self, other: Self) -> bool {
        self == other || self == Self::All || other == Self::All
    }
}

impl Keys {
    /// The column of a key where a value of it stands; none when it is not declared. A key
    /// that is declared for something else only will do.
    pub(super) fn column(&self, id: &str, domain: Domain) -> Option<Key> {
        let own = [
            (LABEL, "name"),
            (DESCRIPTION, "desc"),
            (EDGE_ID, "id"),
            (EDGE_LABEL, "label"),
        ];
        if let Some((_, name)) = own.iter().find(|(own, _)| *own == id) {
            return Some(Key::named(name, Span::default()));
        }
        let declared = self.declared.get(id)?;
        let fitting = declared.iter().find(|other| other.domain.meets(domain));
        match fitting {
            Some(fitting) => Some(fitting.key.clone()),
            None => declared.first().map(|other| Key {
                default: None,
                ..other.key.clone()
            }),
        }
    }
}

impl<'t> GraphMl<'t> {
    /// Reads a `key`.
    pub(super) fn key(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        const KNOWN: [&str; 5] = ["id", "for", "attr.name", "attr.type", "yfiles.type"];
        self.remarks.leave_out_others(element, &KNOWN);
        let domain = self.domain(element);
        let of = self.type_of(element);
        let default = self.default()?;
        let Some(id) = element.value("id") else {
            self.problems
                .push(xml::wrong(element.span, Phrase::new("declaration-key-id")));
            return Ok(());
        };
        let same = self.keys.declared.get(&*id);
        if same.is_some_and(|same| same.iter().any(|other| other.domain.meets(domain))) {
            let what = Phrase::new("declaration-key-twice").text("key", &*id);
            self.problems.push(xml::wrong(
                element.place("id").unwrap_or(element.span),
                what,
            ));
            return Ok(());
        }
        let key = Key {
            name: element
                .value("attr.name")
                .unwrap_or_else(|| id.clone())
                .into_owned(),
            span: element
                .place("attr.name")
                .or(element.place("id"))
                .unwrap_or(element.span),
            of,
            default,
        };
        self.keys
            .declared
            .entry(id.into_owned())
            .or_default()
            .push(Declared { key, domain });
        Ok(())
    }

    fn domain(&mut self, element: &Element<'t>) -> Domain {
        match element.value("for").as_deref() {
            None | Some("all") => Domain::All,
            Some("graph" | "graphml") => Domain::Graph,
            Some("node") => Domain::Node,
            Some("edge") => Domain::Edge,
            Some("port" | "hyperedge" | "endpoint") => Domain::Other,
            Some(other) => {
                let what = Phrase::new("declaration-for").text("value", other);
                self.problems.push(xml::wrong(
                    element.place("for").unwrap_or(element.span),
                    what,
                ));
                Domain::Other
            }
        }
    }

    /// The type; what no number and no truth value has is a text. (The types of the schema, and
    /// `short` and `vector_float` of graph-tool.)
    fn type_of(&mut self, element: &Element<'t>) -> Type {
        match element.value("attr.type").as_deref() {
            None | Some("string") => Type::Text,
            Some("boolean") => Type::Truth,
            Some("int" | "long" | "short") => Type::Whole,
            Some("float" | "double") => Type::Number,
            Some(other) => {
                let what = format!("attr.type=\"{other}\"");
                let at = element.place("attr.type").unwrap_or(element.span);
                self.remarks.left_out(&what, at);
                Type::Text
            }
        }
    }

    /// Reads what stands in a `key`: the place of its default.
    fn default(&mut self) -> Result<Option<Content>, Problem> {
        let mut default = None;
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home && element.name == "default" => {
                    default = Some(Content::Element(self.xml.inside()?));
                }
                Step::Open(_) => self.xml.skip()?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(default),
            }
        }
    }

    /// Every key is a column, whether anything has a value of it or not.
    pub(super) fn mention_keys(&mut self) {
        let mut all: Vec<(&String, &Declared)> = self
            .keys
            .declared
            .iter()
            .flat_map(|(id, declared)| declared.iter().map(move |declared| (id, declared)))
            .collect();
        all.sort_by_key(|(_, declared)| declared.key.span);
        for (id, Declared { key, domain }) in all {
            if matches!(domain, Domain::Node | Domain::All) {
                self.actors.column(id, key.span);
            }
            if matches!(domain, Domain::Edge | Domain::All) {
                self.ties.column(id, key.span);
            }
        }
    }
}
