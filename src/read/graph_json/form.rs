//! Which form of graph is a JSON text?
//!
//! The names of its first levels tell, and looking ends at the first that does: a text of many
//! megabytes need not be parsed once for each format.

/// A form of graph in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Form {
    /// The program's own.
    Native,
    /// Cytoscape and Cytoscape.js.
    Cytoscape,
    /// JSON Graph Format.
    Jgf,
    /// Lists of nodes and links, as networkx and D3 have them.
    NodeLink,
    /// Kumu.
    Kumu,
}

impl Form {
    /// The form of a text that begins as JSON does; `None` when nothing tells.
    pub(in crate::read) fn of(text: &str) -> Option<Self> {
        let start = text.len() - text.trim_start().len();
        match text.as_bytes().get(start)? {
            b'[' => {
                let first = first_record(text, start)?;
                let mut keys = Keys::from(text, first);
                keys.any(|(key, _)| key == "data")
                    .then_some(Self::Cytoscape)
            }
            b'{' => Self::of_record(text, start),
            _ => None,
        }
    }

    fn of_record(text: &str, start: usize) -> Option<Self> {
        let mut may_be_flat = false;
        let begins = |at: usize, beginning: &str| text[at..].starts_with(beginning);
        for (key, value) in Keys::from(text, start) {
            match key {
                "format" if begins(value, "\"yhdyspinta/") => return Some(Self::Native),
                "elements" if begins(value, "{") => return Some(Self::Cytoscape),
                "elements" if begins(value, "[") => {
                    let of_cytoscape = first_record(text, value)
                        .is_some_and(|first| Keys::from(text, first).any(|(key, _)| key == "data"));
                    if of_cytoscape {
                        return Some(Self::Cytoscape);
                    }
                    may_be_flat = true;
                }
                "connections" => return Some(Self::Kumu),
                "graphs" if begins(value, "[") => return Some(Self::Jgf),
                "graph" if begins(value, "{") => {
                    let mut keys = Keys::from(text, value);
                    if keys.any(|(key, _)| ["nodes", "edges", "hyperedges"].contains(&key)) {
                        return Some(Self::Jgf);
                    }
                }
                "nodes" | "links" if begins(value, "[") => return Some(Self::NodeLink),
                _ => {}
            }
        }
        may_be_flat.then_some(Self::Kumu)
    }
}

/// Where the first record of the list that begins at a byte begins.
fn first_record(text: &str, list: usize) -> Option<usize> {
    let inside = list + 1;
    let rest = text.get(inside..)?;
    let start = inside + (rest.len() - rest.trim_start().len());
    text[start..].starts_with('{').then_some(start)
}

/// The keys of one record with the places of their values, without those of records inside it.
struct Keys<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl<'t> Keys<'t> {
    fn from(text: &'t str, start: usize) -> Self {
        Self {
            text,
            at: start,
            depth: 0,
        }
    }

    fn after_space(&self, at: usize) -> usize {
        let bytes = &self.text.as_bytes()[at..];
        at + bytes
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count()
    }

    /// The byte after the closing quote of the text that begins at a byte.
    fn after_text(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        loop {
            match bytes.get(at)? {
                b'"' => return Some(at + 1),
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
    }
}

impl<'t> Iterator for Keys<'t> {
    type Item = (&'t str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at)? {
                b'"' => {
                    let start = self.at;
                    let end = self.after_text(start)?;
                    self.at = end;
                    let colon = self.after_space(end);
                    if self.depth == 1 && bytes.get(colon) == Some(&b':') {
                        self.at = self.after_space(colon + 1);
                        return Some((&self.text[start + 1..end - 1], self.at));
                    }
                }
                b'{' | b'[' => {
                    self.depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    self.at += 1;
                    if self.depth == 0 {
                        return None;
                    }
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_levels_tell() {
        for (text, form) in [
            (
                r#"{"format": "yhdyspinta/1", "nodes": []}"#,
                Some(Form::Native),
            ),
            (
                r#" {"data": {"nodes": [1]}, "elements": {"nodes": []}}"#,
                Some(Form::Cytoscape),
            ),
            (
                r#"{"elements": [{"group": "nodes", "data": {}}]}"#,
                Some(Form::Cytoscape),
            ),
            (r#"[{"data": {"id": "a"}}]"#, Some(Form::Cytoscape)),
            (r#"{"elements": [{"label": "data"}]}"#, Some(Form::Kumu)),
            (r#"{"graph": {"label": "x", "nodes": {}}}"#, Some(Form::Jgf)),
            (r#"{"graphs": [{}]}"#, Some(Form::Jgf)),
            (
                r#"{"graph": {"name": "nodes"}, "nodes": [], "links": []}"#,
                Some(Form::NodeLink),
            ),
            (r#"{"a\"": "}{", "links": []}"#, Some(Form::NodeLink)),
            (r#"{"x": {"nodes": []}}"#, None),
            (r#"[1, 2]"#, None),
            ("{\"x\": \"\\", None),
            ("{\"ä", None),
            ("nodes", None),
        ] {
            assert_eq!(Form::of(text), form, "{text}");
        }
    }
}
