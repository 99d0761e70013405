//! How does a survey become a document?
//!
//! A row a respondent, as questionnaires such as PARTNER export them: numbered columns name the
//! partners (`Partner 1`, `Partner 2` …), and further columns with the same numbers say something
//! about the tie to that partner (`Frequency 1`). All other columns are about the respondent. A
//! tie runs from the respondent to the partner that was named.
//!
//! A grid of ratings, a column for each partner, is a [`matrix`](super::matrix).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cells::Cell;
use super::grid::Grid;
use super::records::field;
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Column, Mapping, Role, Sort};
use crate::read::formats::Fit;
use crate::read::limits::COLUMNS;
use crate::read::text::Text;
use crate::read::{Dialect, Document, Reading, Span, Spanned, Value, refused};

/// What columns of partners are called, before their number.
const PARTNER: [&str; 14] = [
    "partner",
    "partner_organisation",
    "partner_organization",
    "partner_name",
    "kumppani",
    "yhteistyokumppani",
    "yhteistyotaho",
    "samarbetspartner",
    "partneri",
    "nominee",
    "alter",
    "nimetty",
    "nimetty_taho",
    "namngiven",
];

/// What the column of respondents is called, beside the names an actor's column may have.
const RESPONDENT: [&str; 10] = [
    "respondent",
    "respondent_id",
    "respondent_name",
    "vastaaja",
    "vastaajataho",
    "vastaaja_organisaatio",
    "svarande",
    "respondent_organization",
    "respondent_organisation",
    "ego",
];

/// Are there a column of respondents and at least two of partners?
pub(in crate::read) fn fit(text: &str) -> Fit {
    let Some(header) = Grid::new(text, 0).next(&mut Problems::default()) else {
        return Fit::No;
    };
    let names: Vec<String> = header
        .iter()
        .map(|cell| cell.text(text).into_owned())
        .collect();
    let partners = names.iter().filter_map(|name| numbered(name));
    let partners = partners.filter(|(stem, _)| is_partner(stem)).count();
    if partners >= 2 && respondent(&names).is_some() {
        Fit::Sure
    } else {
        Fit::No
    }
}

/// A header without its number, and the number: `Partner 2`, `partner_2`, `Partner2`.
fn numbered(name: &str) -> Option<(&str, u32)> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name[stem.len()..].parse().ok()?;
    let stem = stem.trim_end_matches([' ', '_', '-', '.', '#']);
    (!stem.is_empty()).then_some((stem, number))
}

fn is_partner(stem: &str) -> bool {
    PARTNER.contains(&flat::plain(stem).as_str())
}

/// The column of respondents.
fn respondent(names: &[String]) -> Option<usize> {
    let is_said = |name: &String| RESPONDENT.contains(&flat::plain(name).as_str());
    let names_actor = |name: &String| {
        let role = flat::role_of(name, Sort::Actors);
        matches!(role, Some(Role::Field("id" | "name")))
    };
    let said = names.iter().position(is_said);
    said.or_else(|| names.iter().position(names_actor))
}

/// Reads a survey.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut problems = Problems::default();
    if let Some(problem) = &text.noticed {
        problems.push(problem.clone());
    }
    let content = Arc::clone(&text.file.text);
    let mut grid = Grid::new(&content, text.number);
    let header = grid.next(&mut problems).unwrap_or_default();
    let line = Span {
        file: text.number,
        start: header.first().map_or(0, |cell| cell.start),
        end: header.last().map_or(0, |cell| cell.end),
    };
    if header.len() as u64 > reading.limits.columns {
        let problem = COLUMNS.exceeded(Code::ColumnsTooMany, line, &reading.limits);
        let problem = problem.count("columns", header.len());
        return Err(refused(text.clipped_at(&problem), problem));
    }
    let Some(layout) = Layout::of(&header, &content, text.number, &reading.mapping) else {
        problems.push(Problem::new(Code::HeaderMissing, line));
        problems.files = vec![text.file];
        return Err(problems);
    };
    problems.push(Problem::new(Code::SurveyRead, line).count("count", layout.partners.len()));
    for column in &layout.actor.columns {
        if column.is_kept() {
            let note = Problem::new(Code::ColumnKept, column.span);
            problems.push(note.text("column", &*column.written));
        }
    }
    let (mut actors, mut ties) = (Vec::new(), Vec::new());
    while let Some(row) = grid.next(&mut problems) {
        layout.check_length(&row, header.len(), &mut problems);
        let row = Row {
            cells: &row,
            text: &content,
            file: text.number,
        };
        if row.value(layout.respondent).is_some() {
            actors.push(row.record(&layout.actor));
            ties.extend(layout.ties(&row));
        } else {
            let span = row.span();
            let problem = Problem::new(Code::RespondentMissing, span);
            problems.push(problem.text("column", &*layout.respondent_name));
        }
    }
    Ok(Document {
        files: vec![text.file],
        dialect: Dialect::Foreign,
        actors: actors.into(),
        ties: ties.into(),
        problems,
        ..Document::default()
    })
}

/// Columns of a record, and where in the row they stand.
struct Part {
    columns: Vec<Column>,
    places: Vec<usize>,
}

/// Which columns are about whom.
struct Layout {
    file: u32,
    respondent: usize,
    respondent_name: String,
    actor: Part,
    /// For each partner the column of its name, and those about the tie.
    partners: Vec<(usize, Part)>,
}

impl Layout {
    fn of(header: &[Cell], text: &str, file: u32, mapping: &Mapping) -> Option<Self> {
        let names: Vec<String> = header
            .iter()
            .map(|cell| cell.text(text).into_owned())
            .collect();
        let respondent = respondent(&names)?;
        let mut partner_at: BTreeMap<u32, usize> = BTreeMap::new();
        for (place, name) in names.iter().enumerate() {
            if let Some((stem, number)) = numbered(name)
                && is_partner(stem)
            {
                partner_at.entry(number).or_insert(place);
            }
        }
        let mut about: BTreeMap<u32, Vec<(usize, &str)>> = BTreeMap::new();
        let mut own = Vec::new();
        for (place, name) in names.iter().enumerate() {
            let partner = numbered(name).filter(|(_, number)| partner_at.contains_key(number));
            match partner {
                _ if place == respondent => own.push((place, "id")),
                Some((_, number)) if partner_at[&number] == place => {}
                Some((stem, number)) => about.entry(number).or_default().push((place, stem)),
                None => own.push((place, name)),
            }
        }
        let part = |columns: Vec<(usize, &str)>, sort| {
            let named: Vec<Spanned<String>> = columns
                .iter()
                .map(|(place, name)| Spanned {
                    value: (*name).to_owned(),
                    span: header[*place].span(file),
                })
                .collect();
            Part {
                columns: flat::columns(&named, sort, mapping),
                places: columns.iter().map(|(place, _)| *place).collect(),
            }
        };
        let partners = partner_at.into_iter().map(|(number, place)| {
            // The two ends stand first, so that `source` and the like are not taken for them.
            let mut columns = vec![(respondent, "from"), (place, "to")];
            columns.extend(about.remove(&number).unwrap_or_default());
            (place, part(columns, Sort::Ties))
        });
        let partners = partners.collect();
        Some(Self {
            file,
            respondent,
            respondent_name: names[respondent].clone(),
            actor: part(own, Sort::Actors),
            partners,
        })
    }

    fn check_length(&self, row: &[Cell], width: usize, problems: &mut Problems) {
        if row.len() <= width {
            return;
        }
        let span = Span {
            file: self.file,
            start: row[0].start,
            end: row[row.len() - 1].end,
        };
        problems.push(
            Problem::new(Code::RowRagged, span)
                .count("cells", row.len())
                .count("columns", width),
        );
    }

    /// The ties of a respondent: one to each partner that was named.
    fn ties(&self, row: &Row<'_>) -> Vec<Spanned<Value>> {
        let partners = self.partners.iter();
        let named = partners.filter(|(place, _)| row.value(*place).is_some());
        named
            .map(|(_, part)| {
                let mut tie = row.record(part);
                if let Value::Record(record) = &mut tie.value
                    && record.get("directed").is_none()
                {
                    let directed = field("directed", Value::Truth(true), tie.span);
                    record.fields.push(directed);
                }
                tie
            })
            .collect()
    }
}

struct Row<'a> {
    cells: &'a [Cell],
    text: &'a str,
    file: u32,
}

impl Row<'_> {
    fn span(&self) -> Span {
        Span {
            file: self.file,
            start: self.cells.first().map_or(0, |cell| cell.start),
            end: self.cells.last().map_or(0, |cell| cell.end),
        }
    }

    fn value(&self, place: usize) -> Option<Spanned<Value>> {
        let cell = self.cells.get(place)?;
        (!cell.is_blank(self.text)).then(|| Spanned {
            value: Value::Text(cell.text(self.text).into_owned()),
            span: cell.span(self.file),
        })
    }

    fn record(&self, part: &Part) -> Spanned<Value> {
        let values = part.columns.iter().zip(&part.places);
        let values = values.filter_map(|(column, place)| {
            let mut value = self.value(*place)?;
            if column.role == Role::Attribute
                && let Value::Text(text) = &value.value
                && flat::is_number(text)
            {
                value.value = flat::number(text);
            }
            Some((column, value))
        });
        Spanned {
            value: Value::Record(flat::record(&part.columns, values)),
            span: self.span(),
        }
    }
}
