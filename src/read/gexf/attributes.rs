//! Which attributes does the file declare, and which value has an element?

use std::collections::HashMap;

use super::Gexf;
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::flat::Sort;
use crate::read::xml::{self, Content, Element, Gathering, Key, Step, Type};

/// The declared attributes of nodes or of edges, by their ids.
#[derive(Default)]
pub(super) struct Attributes {
    declared: HashMap<String, Key>,
}

impl Attributes {
    /// The column of an attribute; none when it is not declared.
    pub(super) fn column(&self, id: &str) -> Option<Key> {
        self.declared.get(id).cloned()
    }

    /// Every attribute is a column, whether anything has a value of it or not.
    pub(super) fn mention(&self, elements: &mut Gathering) {
        let mut all: Vec<(&String, &Key)> = self.declared.iter().collect();
        all.sort_by_key(|(_, key)| key.span);
        for (id, key) in all {
            elements.column(id, key.span);
        }
    }
}

/// A value of an element: the id of its attribute, where that is named, and the value.
pub(super) struct Said {
    pub(super) attribute: String,
    pub(super) mention: Span,
    pub(super) value: Content,
}

impl<'t> Gexf<'t> {
    /// Reads a list of declarations.
    pub(super) fn attributes(&mut self, list: &Element<'t>) -> Result<(), Problem> {
        let sort = match list.value("class").as_deref() {
            Some("node") => Sort::Actors,
            Some("edge") => Sort::Ties,
            other => {
                let what = Phrase::new("declaration-class").text("value", other.unwrap_or("–"));
                self.problems
                    .push(xml::wrong(list.place("class").unwrap_or(list.span), what));
                return self.xml.skip();
            }
        };
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home && element.name == "attribute" => {
                    self.attribute(&element, sort)?;
                }
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    fn attribute(&mut self, element: &Element<'t>, sort: Sort) -> Result<(), Problem> {
        let mut default = None;
        loop {
            match self.xml.step()? {
                Step::Open(inner) if inner.is_home && inner.name == "default" => {
                    default = Some(Content::Element(self.xml.inside()?));
                }
                // Which values are allowed is the affair of the program that asks for them.
                Step::Open(inner) if inner.is_home && inner.name == "options" => self.xml.skip()?,
                Step::Open(inner) => self.remarks.leave_out(&inner, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => break,
            }
        }
        let Some(id) = element.value("id") else {
            self.problems
                .push(xml::wrong(element.span, Phrase::new("declaration-key-id")));
            return Ok(());
        };
        let title = element.value("title").unwrap_or_else(|| id.clone());
        let key = Key {
            name: title.into_owned(),
            span: element
                .place("title")
                .or(element.place("id"))
                .unwrap_or(element.span),
            of: self.type_of(element),
            default,
        };
        let attributes = match sort {
            Sort::Actors => &mut self.node_attributes,
            Sort::Ties => &mut self.edge_attributes,
        };
        if attributes
            .declared
            .insert(id.clone().into_owned(), key)
            .is_some()
        {
            let what = Phrase::new("declaration-key-twice").text("key", &*id);
            self.problems.push(xml::wrong(
                element.place("id").unwrap_or(element.span),
                what,
            ));
        }
        Ok(())
    }

    /// The type; lists and addresses are texts.
    fn type_of(&mut self, element: &Element<'t>) -> Type {
        match element.value("type").as_deref() {
            Some("boolean") => Type::Truth,
            Some("integer" | "int" | "long" | "short" | "byte" | "biginteger") => Type::Whole,
            Some("float" | "double" | "bigdecimal") => Type::Number,
            None | Some("string" | "anyURI" | "char") => Type::Text,
            Some(list) if list.starts_with("list") => Type::Text,
            Some(other) => {
                let what = format!("type=\"{other}\"");
                let at = element.place("type").unwrap_or(element.span);
                self.remarks.left_out(&what, at);
                Type::Text
            }
        }
    }

    /// Reads the values of an element. Of several of one attribute, at different times, the last
    /// is kept.
    pub(super) fn values(&mut self, said: &mut Vec<Said>) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home && element.name == "attvalue" => {
                    self.value(&element, said);
                    self.xml.skip()?;
                }
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    /// Reads one value. It belongs among others, but Gephi takes it where it stands alone, too.
    pub(super) fn value(&mut self, element: &Element<'t>, said: &mut Vec<Said>) {
        self.remarks
            .leave_out_others(element, &["for", "id", "value"]);
        // Version 1.0 named the attribute under `id`.
        let name = if element.place("for").is_some() {
            "for"
        } else {
            "id"
        };
        let Some((attribute, mention)) = element.value(name).zip(element.place(name)) else {
            self.problems.push(xml::wrong(
                element.span,
                Phrase::new("declaration-data-key"),
            ));
            return;
        };
        let Some(value) = element.place_even_empty("value") else {
            return;
        };
        let value = Content::Attribute(value);
        if let Some(earlier) = said.iter_mut().find(|other| other.attribute == attribute) {
            self.remarks.left_out("attvalue", earlier.mention);
            earlier.value = value;
            return;
        }
        said.push(Said {
            attribute: attribute.into_owned(),
            mention,
            value,
        });
    }
}
