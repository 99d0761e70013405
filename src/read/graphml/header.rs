//! What does the file say of the network as a whole?

use std::sync::Arc;

use super::GraphMl;
use super::keys::{DESCRIPTION, Domain};
use crate::problem::{Code, Problem};
use crate::read::flat::HEADER;
use crate::read::xml::{self, Content};
use crate::read::{Field, Record, Spanned, Value};

/// The header of the document.
#[derive(Default)]
pub(super) struct Header {
    pub(super) record: Record,
    /// Did this program write it?
    pub(super) is_ours: bool,
}

impl GraphMl<'_> {
    /// The header from what is said of the graph.
    ///
    /// A file of this program has all of it as one JSON text; what else it says of the graph
    /// repeats that for other programs.
    pub(super) fn header(&mut self) -> Header {
        let mut header = Header::default();
        let all = std::mem::take(&mut self.of_graph);
        let mut others = Vec::new();
        for data in all {
            let name = if data.key == DESCRIPTION {
                "description".to_owned()
            } else if let Some(key) = self.keys.column(&data.key, Domain::Graph) {
                key.name
            } else {
                let problem = Problem::new(Code::KeyUndeclared, data.mention);
                self.problems.push(problem.text("key", data.key));
                continue;
            };
            if name == HEADER {
                header.is_ours = true;
                match xml::header(data.value, self.xml.text()) {
                    Ok(record) => header.record = record,
                    Err(problem) => self.problems.push(problem),
                }
            } else {
                others.push((name, data.value));
            }
        }
        if !header.is_ours {
            for (name, value) in others {
                self.say(&name, value, &mut header.record);
            }
        }
        header
    }

    /// A title or description; the model has nothing else to say of a network in free words.
    fn say(&mut self, name: &str, content: Content, header: &mut Record) {
        let field = match name.to_lowercase().as_str() {
            "title" | "name" | "label" => "title",
            "description" | "desc" => "description",
            _ => {
                self.remarks.left_out(name, content.span());
                return;
            }
        };
        let text = content.of(self.xml.text());
        let text = text.trim();
        if text.is_empty() || header.get(field).is_some() {
            return;
        }
        let span = content.span();
        header.fields.push(Field {
            name: Spanned {
                value: Arc::from(field),
                span,
            },
            written: Some(Arc::from(name)),
            value: Spanned {
                value: Value::Text(text.to_owned()),
                span,
            },
        });
    }
}
