//! What do the tags of an XML file say, each with its place?
//!
//! Shared by the readers of formats in XML. No entity a file declares is expanded, none is
//! fetched, and nothing is kept but positions.

pub(crate) mod content;
mod elements;
pub(super) mod encoding;
mod gathering;
mod header;
mod pull;
mod remarks;

pub(in crate::read) use elements::{Content, Elements, Type};
pub(in crate::read) use gathering::{DIRECTION, Gathering, Key, LABEL, SINCE, Source, UNTIL};
pub(crate) use gathering::{SHOWN_DIRECTION, SHOWN_NAME};
pub(in crate::read) use header::header;
pub(in crate::read) use pull::{Element, Step, Xml};
pub(in crate::read) use remarks::{Remarks, wrong};

/// The name of the root, without prefix; none where the text is no XML.
pub(super) fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    if !rest.starts_with('<') {
        return None;
    }
    loop {
        rest = rest.trim_start();
        let (opening, closing) = match rest.strip_prefix('<')? {
            rest if rest.starts_with("!--") => ("!--", "-->"),
            rest if rest.starts_with('?') => ("?", "?>"),
            rest if rest.starts_with('!') => ("!", ">"),
            name => {
                let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
                let name = &name[..end.unwrap_or(name.len())];
                let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
                return is_name.then(|| name.rsplit(':').next().unwrap_or(name));
            }
        };
        let inside = &rest[1 + opening.len()..];
        // A type declaration with declarations in it ends after their bracket.
        let closing = match (opening, inside.find(['[', '>'])) {
            ("!", Some(at)) if inside[at..].starts_with('[') => "]",
            _ => closing,
        };
        rest = inside.split_once(closing)?.1;
        if closing == "]" {
            rest = rest.split_once('>')?.1;
        }
    }
}
