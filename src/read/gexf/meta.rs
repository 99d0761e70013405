//! What does the file say of the network as a whole?

use std::sync::Arc;

use super::Gexf;
use crate::problem::Problem;
use crate::read::flat::HEADER;
use crate::read::xml::{self, Content, Step};
use crate::read::{Field, Span, Spanned, Value};

impl Gexf<'_> {
    /// A file of this program has the header as one JSON text, where XML has what a program
    /// writes for itself; what else it says of the graph repeats that for other programs.
    pub(super) fn instruction(&mut self, name: &str, content: Span) {
        if name != HEADER {
            return;
        }
        self.is_ours = true;
        match xml::header(Content::Element(content), self.xml.text()) {
            Ok(record) => self.header = record,
            Err(problem) => self.problems.push(problem),
        }
    }

    /// Reads `meta`. Who made the file when says nothing of the network.
    pub(super) fn meta(&mut self) -> Result<(), Problem> {
        loop {
            match self.xml.step()? {
                Step::Open(element) if element.is_home => match element.name {
                    "description" => {
                        let place = self.xml.inside()?;
                        self.say("description", Content::Element(place));
                    }
                    "title" => {
                        let place = self.xml.inside()?;
                        self.say("title", Content::Element(place));
                    }
                    "creator" => self.xml.skip()?,
                    _ => self.remarks.leave_out(&element, &mut self.xml)?,
                },
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Instruction(name, content) => self.instruction(name, content),
                Step::Text => {}
                Step::Close(_) | Step::End => return Ok(()),
            }
        }
    }

    /// A text of the header, unless it has that already.
    pub(super) fn say(&mut self, field: &str, content: Content) {
        let text = content.of(self.xml.text());
        let text = text.trim();
        if self.is_ours || text.is_empty() || self.header.get(field).is_some() {
            return;
        }
        let span = content.span();
        self.header.fields.push(Field {
            name: Spanned {
                value: Arc::from(field),
                span,
            },
            written: None,
            value: Spanned {
                value: Value::Text(text.to_owned()),
                span,
            },
        });
    }
}
