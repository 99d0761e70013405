//! Which tag or text comes next, and where does it stand?
//!
//! `quick-xml` cuts the text; this adds what it leaves to its caller: positions, one root, limits,
//! and the refusal of entities a file declares itself (they are how XML fetches files and
//! explodes).

use std::borrow::Cow;
use std::collections::HashSet;

use quick_xml::NsReader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::attributes::AttrError;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use super::content;
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::limits::{COLUMNS, DEPTH, LINE};
use crate::read::text::position;
use crate::read::{Limits, Span};

/// The elements of an XML text, one after the other.
pub(in crate::read) struct Xml<'t> {
    reader: NsReader<&'t [u8]>,
    text: &'t str,
    file: u32,
    limits: Limits,
    /// The namespace of the root: what is in another one belongs to another format.
    home: String,
    /// The qualified names of the elements that are open.
    open: Vec<&'t str>,
    has_root: bool,
}

/// What comes next.
pub(in crate::read) enum Step<'t> {
    /// An element begins.
    Open(Element<'t>),
    /// The innermost open element ends; its last tag begins at that byte.
    Close(usize),
    /// Some text, or something that counts as text.
    Text,
    /// What a program wrote for itself, between `<?` and `?>` after this name.
    Instruction(&'t str, Span),
    /// The root has ended, and so has the file.
    End,
}

/// A first tag.
pub(in crate::read) struct Element<'t> {
    /// Its name without prefix.
    pub(in crate::read) name: &'t str,
    /// Its name as it stands.
    pub(in crate::read) written: &'t str,
    /// Is it of the root's format?
    pub(in crate::read) is_home: bool,
    /// The tag.
    pub(in crate::read) span: Span,
    attributes: Vec<Attribute<'t>>,
}

/// The names of attributes: few are looked through, many kept in a set.
#[derive(Default)]
struct Names<'t>(HashSet<&'t str>);

impl<'t> Names<'t> {
    /// Takes in the name of another attribute; has it come before?
    fn is_new(&mut self, name: &'t str, before: &[Attribute<'t>]) -> bool {
        const FEW: usize = 16;
        match before.len() {
            ..FEW => before.iter().all(|other| other.name != name),
            FEW => {
                self.0 = before.iter().map(|other| other.name).collect();
                self.0.insert(name)
            }
            _ => self.0.insert(name),
        }
    }
}

/// A name and the raw value, a part of the text.
struct Attribute<'t> {
    name: &'t str,
    value: &'t str,
    span: Span,
}

impl<'t> Element<'t> {
    /// The place of the value of an attribute; an empty one is none.
    pub(in crate::read) fn place(&self, name: &str) -> Option<Span> {
        let attribute = self.attributes.iter().find(|other| other.name == name)?;
        (!attribute.value.is_empty()).then_some(attribute.span)
    }

    /// The place of the value of an attribute, empty or not.
    pub(in crate::read) fn place_even_empty(&self, name: &str) -> Option<Span> {
        let attribute = self.attributes.iter().find(|other| other.name == name)?;
        Some(attribute.span)
    }

    /// The value of an attribute; an empty one is none.
    pub(in crate::read) fn value(&self, name: &str) -> Option<Cow<'t, str>> {
        let attribute = self.attributes.iter().find(|other| other.name == name)?;
        let value = content::of_attribute(attribute.value);
        (!value.is_empty()).then_some(value)
    }

    /// Its attributes that are not among those names, but for namespaces: name and place.
    pub(in crate::read) fn others(&self, known: &[&str]) -> impl Iterator<Item = (&'t str, Span)> {
        self.attributes
            .iter()
            .filter(move |attribute| {
                let name = attribute.name;
                !known.contains(&name)
                    && !name.starts_with("xmlns")
                    && !name.starts_with("xml:")
                    && !name.starts_with("xsi:")
            })
            .map(|attribute| (attribute.name, attribute.span))
    }
}

impl<'t> Xml<'t> {
    pub(in crate::read) fn new(text: &'t str, file: u32, limits: &Limits) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            text,
            file,
            limits: *limits,
            home: String::new(),
            open: Vec::new(),
            has_root: false,
        }
    }

    /// The next tag or text.
    pub(in crate::read) fn step(&mut self) -> Result<Step<'t>, Problem> {
        loop {
            let before = self.at();
            let (namespace, event) = match self.reader.read_resolved_event() {
                Ok((ResolveResult::Bound(namespace), event)) => {
                    (Some(namespace.into_inner()), event)
                }
                Ok((ResolveResult::Unbound, event)) => (Some(""), event),
                Ok((ResolveResult::Unknown(_), event)) => (None, event),
                Err(error) => return Err(self.broken(&error)),
            };
            match event {
                Event::Start(tag) => {
                    if !self.has_root {
                        self.home = namespace.unwrap_or_default().to_owned();
                    }
                    let is_home = namespace == Some(self.home.as_str());
                    return self.opened(&tag, is_home, before).map(Step::Open);
                }
                Event::End(_) => {
                    self.open.pop();
                    return Ok(Step::Close(before));
                }
                Event::Text(text) if self.open.is_empty() => {
                    if !text.trim().is_empty() {
                        let blank = text.len() - text.trim_start().len();
                        return Err(self.problem(before + blank, "xml-broken-outside"));
                    }
                }
                Event::Text(_) | Event::CData(_) if !self.open.is_empty() => {
                    return Ok(Step::Text);
                }
                Event::GeneralRef(reference) => {
                    if content::character(&reference).is_none() {
                        return Err(self.problem(before, "xml-broken-reference"));
                    }
                    return Ok(Step::Text);
                }
                Event::CData(_) => return Err(self.problem(before, "xml-broken-outside")),
                Event::DocType(_) => self.check_type_declaration(before)?,
                Event::Eof => return self.ended().map(|()| Step::End),
                Event::PI(instruction) => {
                    let name = instruction.target().len();
                    let end = self.at() - "?>".len();
                    let start = before + "<?".len();
                    let name = &self.text[start..start + name];
                    let content = self.trimmed(start + name.len(), end)?;
                    let content = content.unwrap_or(self.span(end, end));
                    return Ok(Step::Instruction(name, content));
                }
                Event::Comment(_) | Event::Decl(_) => {}
                Event::Text(_) | Event::Empty(_) => {}
            }
        }
    }

    /// Passes over the rest of the element that was opened last.
    pub(in crate::read) fn skip(&mut self) -> Result<(), Problem> {
        let outside = self.open.len().saturating_sub(1);
        while self.open.len() > outside {
            self.step()?;
        }
        Ok(())
    }

    /// The place of what stands between the tags of the element that was opened last.
    pub(in crate::read) fn inside(&mut self) -> Result<Span, Problem> {
        let start = self.at();
        let outside = self.open.len().saturating_sub(1);
        loop {
            if let Step::Close(end) = self.step()?
                && self.open.len() == outside
            {
                return self.span_within(start, end);
            }
        }
    }

    /// The place between two bytes, unless a value that long is too long.
    pub(in crate::read) fn span_within(&self, start: usize, end: usize) -> Result<Span, Problem> {
        if end.saturating_sub(start) as u64 > self.limits.line {
            let at = self.span(start, start);
            return Err(LINE.exceeded(Code::LineTooLong, at, &self.limits));
        }
        // The end of an element without a last tag stands at its first.
        Ok(self.span(start, end.max(start)))
    }

    /// The place between two bytes without the white space around it; none when there is nothing
    /// else.
    pub(in crate::read) fn trimmed(
        &self,
        start: usize,
        end: usize,
    ) -> Result<Option<Span>, Problem> {
        let span = self.span_within(start, end)?;
        let raw = &self.text[span.start as usize..span.end as usize];
        let text = raw.trim_start();
        let start = start + raw.len() - text.len();
        let text = text.trim_end();
        Ok((!text.is_empty()).then(|| self.span(start, start + text.len())))
    }

    /// The text that is read.
    pub(in crate::read) fn text(&self) -> &'t str {
        self.text
    }

    /// The byte after what was read last.
    pub(in crate::read) fn at(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span {
            file: self.file,
            start: position(start),
            end: position(end),
        }
    }

    fn opened(
        &mut self,
        tag: &BytesStart<'t>,
        is_home: bool,
        start: usize,
    ) -> Result<Element<'t>, Problem> {
        if self.open.is_empty() {
            if self.has_root {
                return Err(self.problem(start, "xml-broken-outside"));
            }
            self.has_root = true;
        }
        if self.open.len() as u64 == self.limits.depth {
            let at = self.span(start, start + 1);
            return Err(DEPTH.exceeded(Code::TooDeep, at, &self.limits));
        }
        let written = &self.text[start + 1..start + 1 + tag.name().as_ref().len()];
        self.open.push(written);
        Ok(Element {
            name: written.rsplit(':').next().unwrap_or(written),
            written,
            is_home,
            attributes: self.attributes(tag, start)?,
            span: self.span(start, self.at()),
        })
    }

    fn attributes(
        &self,
        tag: &BytesStart<'t>,
        start: usize,
    ) -> Result<Vec<Attribute<'t>>, Problem> {
        let mut attributes: Vec<Attribute<'t>> = Vec::new();
        let mut names = Names::default();
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| self.broken_attribute(&error, start))?;
            if attributes.len() as u64 == self.limits.columns {
                let at = self.span(start, start + 1);
                let problem = COLUMNS.exceeded(Code::ColumnsTooMany, at, &self.limits);
                return Err(problem.count("columns", attributes.len() + 1));
            }
            let within = |part: &str| part.as_ptr() as usize - self.text.as_ptr() as usize;
            let (name, value) = (attribute.key.as_ref(), &*attribute.value);
            let (name_at, value_at) = (within(name), within(value));
            if !names.is_new(&self.text[name_at..name_at + name.len()], &attributes) {
                return Err(self.problem(name_at, "xml-broken-attribute-twice"));
            }
            if let Some(wrong) = content::first_wrong_reference(value) {
                return Err(self.problem(value_at + wrong, "xml-broken-reference"));
            }
            attributes.push(Attribute {
                name: &self.text[name_at..name_at + name.len()],
                value: &self.text[value_at..value_at + value.len()],
                span: self.span(value_at, value_at + value.len()),
            });
        }
        Ok(attributes)
    }

    /// A type declaration is passed over; one with entities is refused.
    fn check_type_declaration(&self, start: usize) -> Result<(), Problem> {
        let declaration = &self.text[start..self.at()];
        let Some(entity) = declaration.find("<!ENTITY") else {
            return Ok(());
        };
        let at = start + entity;
        Err(Problem::new(
            Code::XmlEntity,
            self.span(at, at + "<!ENTITY".len()),
        ))
    }

    fn ended(&self) -> Result<(), Problem> {
        let end = self.text.trim_end().len();
        match self.open.last() {
            Some(open) => {
                let what = Phrase::new("xml-broken-end").text("name", *open);
                Err(Problem::new(Code::XmlBroken, self.span(end, end)).phrase("what", what))
            }
            None if !self.has_root => Err(self.problem(end, "xml-broken-empty")),
            None => Ok(()),
        }
    }

    fn problem(&self, at: usize, sort: &'static str) -> Problem {
        let width = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let at = self.span(at, at + width);
        Problem::new(Code::XmlBroken, at).phrase("what", Phrase::new(sort))
    }

    /// Says in our words what `quick-xml` found.
    fn broken(&self, error: &Error) -> Problem {
        let at = usize::try_from(self.reader.error_position()).unwrap_or_default();
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => self.problem(at, "xml-broken-other"),
            Error::Syntax(_) => self.problem(at, "xml-broken-unclosed"),
            Error::IllFormed(IllFormedError::MismatchedEndTag { expected, .. }) => {
                let what = Phrase::new("xml-broken-tag").text("name", expected.as_str());
                Problem::new(Code::XmlBroken, self.span(at, at + 1)).phrase("what", what)
            }
            Error::IllFormed(IllFormedError::UnclosedReference) => {
                self.problem(at, "xml-broken-reference")
            }
            Error::InvalidAttr(error) => self.broken_attribute(error, at),
            Error::Namespace(_) => self.problem(at, "xml-broken-namespace"),
            _ => self.problem(at, "xml-broken-other"),
        }
    }

    fn broken_attribute(&self, error: &AttrError, tag: usize) -> Problem {
        let (at, sort) = match *error {
            AttrError::Duplicated(at, _) => (at, "xml-broken-attribute-twice"),
            AttrError::ExpectedEq(at)
            | AttrError::ExpectedValue(at)
            | AttrError::UnquotedValue(at)
            | AttrError::ExpectedQuote(at, _) => (at, "xml-broken-attribute"),
        };
        let mut at = (tag + 1 + at).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        self.problem(at, sort)
    }
}
