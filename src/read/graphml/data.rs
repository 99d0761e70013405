//! What does a `data` element say?

use super::GraphMl;
use super::keys::{DESCRIPTION, EDGE_LABEL};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::flat::Sort;
use crate::read::xml::{self, Content, Element, Gathering, LABEL, Step};

/// What is said of the graph as a whole.
pub(super) struct GraphData {
    /// The id of the key.
    pub(super) key: String,
    /// Where the key is named.
    pub(super) mention: Span,
    /// The value.
    pub(super) value: Content,
}

/// What stands inside a `data` element.
enum Inside<'t> {
    /// A text.
    Text(Span),
    /// Elements of another format, the first of them, and the label that one of them is.
    Elements(Element<'t>, Option<Span>),
}

impl<'t> GraphMl<'t> {
    /// Reads `data` of the node or edge that began last.
    pub(super) fn data(&mut self, element: &Element<'t>, sort: Sort) -> Result<(), Problem> {
        let inside = self.inside()?;
        let Some((key, mention)) = self.key_of(element) else {
            return Ok(());
        };
        let (gathering, label) = match sort {
            Sort::Actors => (&mut self.actors, LABEL),
            Sort::Ties => (&mut self.ties, EDGE_LABEL),
        };
        match inside {
            Inside::Text(span) => put(gathering, &key, mention, span),
            Inside::Elements(first, place) => {
                if let Some(place) = place {
                    // Lines are broken where the drawing has no room.
                    let drawn = Content::Element(place).of(self.xml.text());
                    let words: Vec<&str> = drawn.split_whitespace().collect();
                    let column = gathering.column(label, place);
                    gathering.make(column, words.join(" "), place);
                }
                self.remarks.left_out(first.written, first.span);
            }
        }
        Ok(())
    }

    /// Reads a `desc` of the node or edge that began last.
    pub(super) fn description(&mut self, sort: Sort) -> Result<(), Problem> {
        let span = self.xml.inside()?;
        let gathering = match sort {
            Sort::Actors => &mut self.actors,
            Sort::Ties => &mut self.ties,
        };
        put(gathering, DESCRIPTION, span, span);
        Ok(())
    }

    /// Reads `data` of the graph.
    pub(super) fn data_of_graph(&mut self, element: &Element<'t>) -> Result<(), Problem> {
        let inside = self.inside()?;
        let Some((key, mention)) = self.key_of(element) else {
            return Ok(());
        };
        match inside {
            Inside::Text(span) => self.of_graph.push(GraphData {
                key,
                mention,
                value: Content::Element(span),
            }),
            Inside::Elements(first, _) => self.remarks.left_out(first.written, first.span),
        }
        Ok(())
    }

    /// Reads a `desc` of the graph.
    pub(super) fn description_of_graph(&mut self) -> Result<(), Problem> {
        let span = self.xml.inside()?;
        self.of_graph.push(GraphData {
            key: DESCRIPTION.to_owned(),
            mention: span,
            value: Content::Element(span),
        });
        Ok(())
    }

    fn key_of(&mut self, element: &Element<'t>) -> Option<(String, Span)> {
        let key = element.value("key").zip(element.place("key"));
        if key.is_none() {
            self.problems.push(xml::wrong(
                element.span,
                Phrase::new("declaration-data-key"),
            ));
        }
        key.map(|(key, place)| (key.into_owned(), place))
    }

    /// What stands between the tags of the element that was opened last.
    fn inside(&mut self) -> Result<Inside<'t>, Problem> {
        let start = self.xml.at();
        let mut first = None;
        let mut label = None;
        let mut depth = 0_usize;
        loop {
            match self.xml.step()? {
                Step::Open(element) => {
                    let is_label = matches!(element.name, "NodeLabel" | "EdgeLabel");
                    first = first.or(Some(element));
                    if is_label && label.is_none() {
                        label = self.label()?;
                    } else {
                        depth += 1;
                    }
                }
                Step::Close(end) if depth == 0 => {
                    return Ok(match first {
                        Some(first) => Inside::Elements(first, label),
                        None => Inside::Text(self.xml.span_within(start, end)?),
                    });
                }
                Step::Close(_) => depth -= 1,
                Step::Text | Step::Instruction(..) | Step::End => {}
            }
        }
    }

    /// Reads a label of yEd: the text before what describes how it is drawn.
    fn label(&mut self) -> Result<Option<Span>, Problem> {
        let start = self.xml.at();
        let mut end = None;
        loop {
            match self.xml.step()? {
                Step::Open(element) => {
                    end.get_or_insert(element.span.start as usize);
                    self.xml.skip()?;
                }
                Step::Close(close) => {
                    return self.xml.trimmed(start, end.unwrap_or(close));
                }
                Step::Text | Step::Instruction(..) | Step::End => {}
            }
        }
    }
}

fn put(gathering: &mut Gathering, key: &str, mention: Span, value: Span) {
    let column = gathering.column(key, mention);
    if !gathering.has(column) {
        gathering.put(column, Content::Element(value));
    }
}
