//! How do actors and ties look as flat records: named columns of single values?
//!
//! The names are those that [`read::flat`](crate::read::flat) lists. A column is there when an
//! actor or tie has something in it. An attribute has a column of its own with values of one sort;
//! where a network has several sorts under one name, the rarer ones go to the column of attributes
//! in JSON, and so does what a column cannot be named after.

use std::collections::{BTreeMap, HashMap, HashSet};

use petgraph::visit::EdgeRef;
use serde_json::{Map, Value};

use super::{Feature, WriteError};
use crate::model::native::NativeFile;
use crate::model::{Attribute, Evidence, Model, Names, Scalar, Status, Validity};
use crate::read::flat::{ATTRIBUTES_JSON, Sort, guessed_field, is_free};

/// What flat records and the header hold together: all but control characters.
pub(crate) const HOLDS: &[Feature] = {
    let (all, _) = Feature::ALL.split_at(Feature::ALL.len() - 1);
    all
};
const _: () = assert!(matches!(
    Feature::ALL[Feature::ALL.len() - 1],
    Feature::Controls
));

/// Actors or ties as rows.
#[derive(Clone, Debug)]
pub(crate) struct Flat {
    /// What each column is.
    pub(crate) columns: Vec<FlatColumn>,
    /// The rows, each as long as there are columns.
    pub(crate) rows: Vec<Vec<Option<Scalar>>>,
    /// How many texts had control characters, which are replaced.
    pub(crate) replaced: usize,
}

/// A column.
#[derive(Clone, Debug)]
pub(crate) struct FlatColumn {
    /// Its name.
    pub(crate) name: String,
    /// What it holds, and nothing else.
    pub(crate) holds: Holds,
    /// Is it a free attribute, not a field every network has?
    pub(crate) is_attribute: bool,
}

/// The sort of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holds {
    Texts,
    Numbers,
    Truths,
}

impl Holds {
    fn of(value: &Scalar) -> Self {
        match value {
            Scalar::Text(_) => Self::Texts,
            Scalar::Number(_) => Self::Numbers,
            Scalar::Truth(_) => Self::Truths,
        }
    }
}

/// Every actor, the first column its `id`. `reads_back` says of the values of attributes whether
/// the format gives them back from a column as they were.
pub(crate) fn actors(model: &Model, reads_back: fn(&Scalar) -> bool) -> Result<Flat, WriteError> {
    let actors = || model.graph().node_weights();
    let mut table = Building::new(
        actors().map(|actor| &actor.attributes),
        reads_back,
        &["id", "kind"],
        Sort::Actors,
    );
    let mut ids = HashSet::new();
    for actor in actors() {
        let id = table.text("id", &actor.id);
        if !ids.insert(id.clone()) {
            return Err(WriteError::IdsAlike { id });
        }
        table.text("kind", &actor.kind);
        table.names(&actor.name);
        table.text_if("area", actor.area.as_deref());
        table.list("themes", &actor.themes);
        table.text_if("parent", actor.parent.as_deref());
        if let Some(collective) = &actor.collective {
            table.text("collective", &collective.kind);
            // The column is there as soon as there is a collective: without it the area of the
            // actor would be taken for that of its members.
            table.column("collective_area", Holds::Texts);
            table.text_if("collective_area", collective.area.as_deref());
        }
        if let Some(position) = actor.position {
            table.put("lon", Scalar::Number(position.lon));
            table.put("lat", Scalar::Number(position.lat));
        }
        table.validity(actor.valid);
        table.evidence(&actor.evidence);
        table.attributes(&actor.attributes);
        table.end_row();
    }
    Ok(table.finished())
}

/// Every tie, the first columns its ends `from` and `to`.
pub(crate) fn ties(model: &Model, reads_back: fn(&Scalar) -> bool) -> Result<Flat, WriteError> {
    let graph = model.graph();
    let mut table = Building::new(
        graph.edge_weights().map(|tie| &tie.attributes),
        reads_back,
        &["from", "to", "kind"],
        Sort::Ties,
    );
    // Gephi writes the direction of ties into the column of kinds, and is read so.
    let is_direction =
        |kind: &str| ["directed", "undirected"].contains(&kind.to_lowercase().as_str());
    if graph.edge_weights().all(|tie| is_direction(&tie.kind)) {
        table.column("directed", Holds::Truths);
    }
    let has_status = graph
        .edge_weights()
        .any(|tie| tie.status != Status::default());
    for edge in graph.edge_references() {
        let tie = edge.weight();
        table.text("from", &graph[edge.source()].id);
        table.text("to", &graph[edge.target()].id);
        table.text("kind", &tie.kind);
        if let Some(directed) = tie.directed {
            table.put("directed", Scalar::Truth(directed));
        }
        table.list("themes", &tie.themes);
        if let Some(strength) = tie.strength {
            table.put("strength", Scalar::Number(strength));
        }
        if has_status {
            table.text("status", tie.status.key());
        }
        table.validity(tie.valid);
        if let Some(confidence) = tie.confidence {
            table.put("confidence", Scalar::Number(confidence));
        }
        table.evidence(&tie.evidence);
        table.attributes(&tie.attributes);
        table.end_row();
    }
    Ok(table.finished())
}

/// What is neither actor nor tie, as a native file without either.
pub(crate) fn header(model: &Model) -> String {
    let mut text = serde_json::to_string_pretty(&replaced(header_of(model), &mut 0))
        .expect("texts and finite numbers under text keys are JSON");
    text.push('\n');
    text
}

/// How many texts of the header have control characters.
pub(super) fn replaced_in_header(model: &Model) -> usize {
    let mut count = 0;
    replaced(header_of(model), &mut count);
    count
}

fn header_of(model: &Model) -> Value {
    let without_actors = Model::new(model.network().clone());
    let mut file = serde_json::to_value(NativeFile::from(&without_actors))
        .expect("texts and finite numbers under text keys are JSON");
    if let Value::Object(file) = &mut file {
        for list in ["actors", "ties"] {
            file.shift_remove(list);
        }
    }
    file
}

/// The JSON with control characters replaced, counting the texts that had some: what refers to
/// an actor or word must still do so after those of the columns are.
fn replaced(json: Value, count: &mut usize) -> Value {
    match json {
        Value::String(text) => Value::String(plain(&text, count)),
        Value::Array(list) => list
            .into_iter()
            .map(|value| replaced(value, count))
            .collect(),
        Value::Object(record) => record
            .into_iter()
            .map(|(name, value)| (plain(&name, count), replaced(value, count)))
            .collect(),
        other => other,
    }
}

/// The text with what no flat format holds replaced.
pub(super) fn without_controls(text: &str) -> String {
    plain(text, &mut 0)
}

/// The same, counting the texts that had some.
fn plain(text: &str, count: &mut usize) -> String {
    if text.chars().any(is_control) {
        *count += 1;
        return text.replace(is_control, "\u{fffd}");
    }
    text.to_owned()
}

/// A table that grows row by row; columns come in the order of [`ORDER`], attributes last.
struct Building {
    columns: Vec<FlatColumn>,
    column_named: HashMap<String, usize>,
    rows: Vec<Vec<Option<Scalar>>>,
    row: Vec<Option<Scalar>>,
    replaced: usize,
    /// The attributes with a column of their own.
    sorts: BTreeMap<String, Holds>,
    reads_back: fn(&Scalar) -> bool,
}

/// The order of the columns that are no attributes.
const ORDER: [&str; 24] = [
    "id",
    "from",
    "to",
    "kind",
    "name",
    "name_fi",
    "name_sv",
    "name_en",
    "area",
    "directed",
    "themes",
    "parent",
    "collective",
    "collective_area",
    "lon",
    "lat",
    "strength",
    "status",
    "valid_from",
    "valid_until",
    "confidence",
    "source",
    "phrase",
    ATTRIBUTES_JSON,
];

impl Building {
    fn new<'a>(
        attributes: impl Iterator<Item = &'a BTreeMap<String, Attribute>>,
        reads_back: fn(&Scalar) -> bool,
        needed: &[&str],
        sort: Sort,
    ) -> Self {
        let mut counts: BTreeMap<&str, BTreeMap<Holds, usize>> = BTreeMap::new();
        for (name, attribute) in attributes.flatten() {
            if is_free(name) && !name.chars().any(is_control) && reads_back(&attribute.value) {
                let counts = counts.entry(name).or_default();
                *counts.entry(Holds::of(&attribute.value)).or_default() += 1;
            }
        }
        let commonest = |counts: BTreeMap<Holds, usize>| {
            let most = counts.values().copied().max();
            let mut sorts = counts.into_iter();
            sorts.find(|(_, count)| Some(*count) == most)
        };
        let sorts = counts
            .into_iter()
            .filter_map(|(name, counts)| Some((name.to_owned(), commonest(counts)?.0)))
            .collect();
        let mut table = Self {
            columns: Vec::new(),
            column_named: HashMap::new(),
            rows: Vec::new(),
            row: Vec::new(),
            replaced: 0,
            sorts,
            reads_back,
        };
        for name in needed {
            table.column(name, Holds::Texts);
        }
        // An attribute whose name may mean a field is one as long as that field has a column.
        let guessed: Vec<&str> = table
            .sorts
            .keys()
            .filter_map(|name| guessed_field(name, sort))
            .collect();
        for field in guessed {
            let holds = match field {
                "strength" => Holds::Numbers,
                _ => Holds::Texts,
            };
            table.column(field, holds);
        }
        table
    }

    /// The place of a column, made when it is not there yet.
    fn column(&mut self, name: &str, holds: Holds) -> usize {
        self.column_of(name, holds, false)
    }

    fn column_of(&mut self, name: &str, holds: Holds, is_attribute: bool) -> usize {
        if let Some(&column) = self.column_named.get(name) {
            return column;
        }
        let column = self.columns.len();
        self.column_named.insert(name.to_owned(), column);
        self.columns.push(FlatColumn {
            name: name.to_owned(),
            holds,
            is_attribute,
        });
        column
    }

    fn put(&mut self, name: &str, value: Scalar) {
        let column = self.column(name, Holds::of(&value));
        self.put_at(column, value);
    }

    fn put_at(&mut self, column: usize, value: Scalar) {
        if self.row.len() <= column {
            self.row.resize(column + 1, None);
        }
        self.row[column] = Some(value);
    }

    /// Puts a text, and gives it as it was put.
    fn text(&mut self, name: &str, text: &str) -> String {
        let text = self.plain(text);
        self.put(name, Scalar::Text(text.clone()));
        text
    }

    fn text_if(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    fn plain(&mut self, text: &str) -> String {
        plain(text, &mut self.replaced)
    }

    fn names(&mut self, names: &Names) {
        let Names { fi, sv, en, und } = names;
        let columns = ["name", "name_fi", "name_sv", "name_en"];
        for (column, name) in columns.into_iter().zip([und, fi, sv, en]) {
            self.text_if(column, name.as_deref());
        }
    }

    /// Keys with semicolons between them, or a JSON list where that would be misread.
    fn list(&mut self, name: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        let is_plain = |item: &String| {
            !item.is_empty() && item.trim() == item && !item.contains([';', '|', '+'])
        };
        let joined = items.join("; ");
        if items.iter().all(is_plain) && !joined.starts_with('[') {
            self.text(name, &joined);
        } else {
            let items = replaced(Value::from(items), &mut self.replaced);
            self.put(name, Scalar::Text(items.to_string()));
        }
    }

    fn validity(&mut self, valid: Validity) {
        for (name, date) in [("valid_from", valid.from), ("valid_until", valid.until)] {
            if let Some(date) = date {
                self.text(name, &date.to_string());
            }
        }
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.text_if("source", evidence.source.as_deref());
        self.text_if("phrase", evidence.phrase.as_deref());
    }

    fn attributes(&mut self, attributes: &BTreeMap<String, Attribute>) {
        let mut others = Map::new();
        for (name, attribute) in attributes {
            let holds = Holds::of(&attribute.value);
            if self.sorts.get(name) == Some(&holds) && (self.reads_back)(&attribute.value) {
                self.attribute(name, attribute);
            } else {
                let json = serde_json::to_value(attribute).expect("a finite number or a text");
                others.insert(name.clone(), json);
            }
        }
        if !others.is_empty() {
            let others = replaced(Value::from(others), &mut self.replaced);
            self.put(ATTRIBUTES_JSON, Scalar::Text(others.to_string()));
        }
    }

    fn attribute(&mut self, name: &str, attribute: &Attribute) {
        let value = match &attribute.value {
            Scalar::Text(text) => Scalar::Text(self.plain(text)),
            value => value.clone(),
        };
        let column = self.column_of(name, Holds::of(&value), true);
        self.put_at(column, value);
        let Evidence { source, phrase } = &attribute.evidence;
        self.text_if(&format!("{name}.source"), source.as_deref());
        self.text_if(&format!("{name}.phrase"), phrase.as_deref());
    }

    fn end_row(&mut self) {
        self.rows.push(std::mem::take(&mut self.row));
    }

    /// The table with its columns in order and every row as long as there are columns.
    fn finished(self) -> Flat {
        let rank = |column: &FlatColumn| {
            let place = ORDER.iter().position(|name| *name == column.name);
            match place {
                Some(place) if !column.is_attribute => (place, String::new()),
                _ => (ORDER.len(), column.name.clone()),
            }
        };
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by_cached_key(|&column| rank(&self.columns[column]));
        let rows = self.rows.into_iter().map(|mut row| {
            let mut take = |&column: &usize| row.get_mut(column).and_then(Option::take);
            order.iter().map(&mut take).collect()
        });
        Flat {
            rows: rows.collect(),
            columns: order
                .iter()
                .map(|&column| self.columns[column].clone())
                .collect(),
            replaced: self.replaced,
        }
    }
}

/// A character XML has no form for and spreadsheets drop.
fn is_control(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}
