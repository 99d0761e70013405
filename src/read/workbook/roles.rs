//! Which sheet lists actors, which ties, and which are matrices?

use super::NETWORK_SHEET;
use super::matrix::{self, Place};
use super::open::{Row, Sheet};
use crate::problem::Code;
use crate::read::flat::{HEADER, Mapping, Sort, plain};

/// Names of sheets in Finnish, Swedish and English, as [`plain`] gives them.
const OF_ACTORS: [&str; 9] = [
    "actors",
    "nodes",
    "vertices",
    "toimijat",
    "solmut",
    "organisaatiot",
    "aktorer",
    "noder",
    "organisationer",
];
pub(super) const OF_TIES: [&str; 14] = [
    "ties",
    "edges",
    "links",
    "relations",
    "yhteydet",
    "suhteet",
    "linkit",
    "sidokset",
    "kaaret",
    "kontakter",
    "forbindelser",
    "relationer",
    "lankar",
    "kanter",
];
/// Sheets for people, such as those of the template.
const OF_PEOPLE: [&str; 8] = [
    "instructions",
    "words",
    "ohje",
    "ohjeet",
    "sanat",
    "anvisning",
    "anvisningar",
    "ord",
];
const OF_NETWORK: [&str; 3] = [NETWORK_SHEET, HEADER, "Verkosto"];

/// Rows that are looked at for a header; people put titles and dates above their tables.
pub(super) const ROWS: usize = 20;

/// What the sheets are for.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// The sheets that are read as tables, actors first, by their place in the workbook.
    pub(super) tables: Vec<(usize, Option<Sort>)>,
    /// The sheets that are read as matrices, each a kind of ties.
    pub(super) matrices: Vec<(usize, Place)>,
    /// The sheet with what is neither actor nor tie.
    pub(super) network: Option<usize>,
    /// What was decided about which sheet.
    pub(super) notes: Vec<(Code, String)>,
}

/// Why that cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Nothing stands in any sheet that can be seen.
    Empty,
    /// Two sheets list the same.
    Alike([String; 2]),
}

/// Tells what each sheet is for: by its name, else by its columns.
pub(super) fn of(sheets: &[Sheet], mapping: &Mapping) -> Result<Roles, Unclear> {
    let mut roles = Roles::default();
    let filled = |index: &usize| !sheets[*index].rows.is_empty();
    let seen: Vec<usize> = (0..sheets.len())
        .filter(filled)
        .filter(|&index| !sheets[index].is_hidden)
        .collect();
    roles.network = seen
        .iter()
        .copied()
        .find(|&index| is_network(&sheets[index]));
    let mut open: Vec<usize> = seen
        .into_iter()
        .filter(|index| Some(*index) != roles.network)
        .filter(|&index| !is_for_people(&sheets[index]))
        .collect();
    let is_alone = open.len() == 1;
    let matrix = |index: &usize| {
        let sheet = &sheets[*index];
        let place = matrix::find(sheet, mapping).filter(|_| named(sheet) != Some(Sort::Actors));
        Some((*index, place?))
    };
    roles.matrices = open.iter().filter_map(matrix).collect();
    open.retain(|index| !roles.matrices.iter().any(|(matrix, _)| matrix == index));
    let mut found = [None; 2];
    for guessing in [false, true] {
        for (sort, found) in [Sort::Actors, Sort::Ties].into_iter().zip(&mut found) {
            let fits = |sheet: &Sheet| match (named(sheet), guessing) {
                (named, false) => named == Some(sort),
                (None, true) => header(sheet, mapping).is_some_and(|(_, listed)| listed == sort),
                (Some(_), true) => false,
            };
            if found.is_some() {
                continue;
            }
            let mut fitting = open.iter().copied().filter(|&index| fits(&sheets[index]));
            *found = fitting.next();
            if let (Some(first), Some(second)) = (*found, fitting.next()) {
                let name = |index: usize| sheets[index].name.clone();
                return Err(Unclear::Alike([name(first), name(second)]));
            }
            if let Some(index) = found.filter(|_| guessing && !is_alone) {
                let code = match sort {
                    Sort::Actors => Code::SheetOfActors,
                    Sort::Ties => Code::SheetOfTies,
                };
                roles.notes.push((code, sheets[index].name.clone()));
            }
        }
        open.retain(|index| !found.contains(&Some(*index)));
    }
    if let (Some(ties), Some(&(matrix, _))) = (found[1], roles.matrices.first()) {
        let name = |index: usize| sheets[index].name.clone();
        return Err(Unclear::Alike([name(ties), name(matrix)]));
    }
    let sorts = [Sort::Actors, Sort::Ties].map(Some);
    let tables = found.into_iter().zip(sorts);
    roles.tables = tables
        .filter_map(|(index, sort)| Some((index?, sort)))
        .collect();
    if roles.tables.is_empty() && roles.matrices.is_empty() {
        // Its missing header is the problem then.
        let first = open.first().copied().ok_or(Unclear::Empty)?;
        roles.tables.push((first, None));
        open.remove(0);
    }
    let passed = open.into_iter().map(|index| (Code::SheetPassed, index));
    let hidden = (0..sheets.len()).filter(filled).filter(|&index| {
        let sheet = &sheets[index];
        sheet.is_hidden
            && !is_for_people(sheet)
            && (named(sheet).is_some()
                || header(sheet, mapping).is_some()
                || matrix::find(sheet, mapping).is_some())
    });
    let hidden = hidden.map(|index| (Code::SheetHidden, index));
    let notes = passed.chain(hidden);
    roles
        .notes
        .extend(notes.map(|(code, index)| (code, sheets[index].name.clone())));
    Ok(roles)
}

fn is_for_people(sheet: &Sheet) -> bool {
    OF_PEOPLE.contains(&plain(&sheet.name).as_str())
}

fn named(sheet: &Sheet) -> Option<Sort> {
    let name = plain(&sheet.name);
    if OF_ACTORS.contains(&name.as_str()) {
        Some(Sort::Actors)
    } else if OF_TIES.contains(&name.as_str()) {
        Some(Sort::Ties)
    } else {
        None
    }
}

/// One of ours: people may call a sheet so, too.
fn is_network(sheet: &Sheet) -> bool {
    let first = sheet.rows.first().and_then(|row| row.cells.first());
    OF_NETWORK.contains(&sheet.name.as_str())
        && first.is_some_and(|cell| cell.text.starts_with('{'))
}

/// The row that names the columns, by its place among the filled ones, and what they list. A
/// title may look like a header of one column, so one of several is preferred.
pub(super) fn header(sheet: &Sheet, mapping: &Mapping) -> Option<(usize, Sort)> {
    let listed = |row: &Row| {
        let names: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
        Sort::of(&names, mapping)
    };
    let rows = || sheet.rows.iter().enumerate().take(ROWS);
    let wide = rows().filter(|(_, row)| row.cells.len() > 1);
    let found = |(place, row)| Some((place, listed(row)?));
    wide.map(found)
        .find_map(|found| found)
        .or_else(|| rows().find_map(found))
}
