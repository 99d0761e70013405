//! How does a workbook become a document?
//!
//! `.xlsx` (ECMA-376), `.xls` (BIFF) and `.ods` (ODF 1.2), told by their content. Every sheet that
//! lists actors or ties is put down as the text of a table, and goes the way every table goes: the
//! same headers in three languages, the same checks. Problems tell row and column of the cell.
//!
//! | in the workbook | read as |
//! |---|---|
//! | sheet `Actors`, `Toimijat`, `Aktörer`; `Ties`, `Yhteydet`, `Kontakter` … | by its name |
//! | any other sheet | by its columns, with a note; passed over, with a note, if they tell nothing |
//! | a sheet that is a matrix with names above and beside it | ties of one kind, which the name of the sheet may say |
//! | sheet `Network` of a workbook that this program wrote | what is neither actor nor tie |
//! | hidden sheet | not read, noted if it lists actors or ties |
//! | rows above the header, empty rows | passed over, the first noted |
//! | words below an empty row below a matrix | passed over, noted |
//! | header in two rows, names merged down over both | the lower names, with the upper ones where needed, noted |
//! | number | as the spreadsheet shows it, to 15 digits |
//! | number shown with zeros before it (`007` by the format `000`) | as shown in `.xlsx`; in `.xls` and `.ods`, of whose formats the library says nothing, `7`: such ids must be texts there |
//! | day, day with time, time | `2023-06-01`, `2023-06-01T12:00:00`, `12:00:00` |
//! | truth value | `true`, `false` |
//! | formula | its last value; one never calculated is a problem, so is `#N/A` and the like |
//! | cells of one column merged downwards | the value holds for every row, noted |
//! | other merged cells | the first has the value, the others none, noted |
//!
//! Hidden rows and columns are read as the others: a filter hides what does not cease to be.
//!
//! Several sheets of ties are a problem, not a guess, and so is one beside matrices. Of several
//! matrices each is a kind of ties: the one that the name of its sheet means in Finnish, Swedish or
//! English, or that name itself, unless it says nothing (`Taul1`). A matrix alone whose sheet is not
//! named after a kind has ties without kind, as one in CSV has.

pub(crate) mod cell;
mod compound;
mod container;
mod folded;
mod matrix;
mod merged;
mod ods_cells;
mod open;
mod render;
mod roles;
mod shown;

use super::csv::matrix::LaidMatrix;
use super::csv::{self, Laid, TAB};
use super::formats::Fit;
use super::limits::FILE;
use super::text::{Raw, Text};
use super::{Document, Limits, Reading, SourceFile, Span, refused};
use crate::problem::{Code, Problem, Problems};
use container::Failure;
use open::Sheet;
use roles::{Roles, Unclear};

/// The names of the sheets a workbook is written with.
pub(crate) const ACTORS_SHEET: &str = "Actors";
pub(crate) const TIES_SHEET: &str = "Ties";
pub(crate) const NETWORK_SHEET: &str = "Network";

/// A workbook says what it is.
pub(super) fn fit(raw: &Raw) -> Fit {
    match container::kind(&raw.bytes) {
        Some(_) => Fit::Sure,
        None => Fit::No,
    }
}

/// Reads the sheets of actors and ties.
pub(super) fn read(raw: Raw, reading: &Reading) -> Result<Document, Problems> {
    let limits = &reading.limits;
    let sheets = match sheets(&raw.bytes, limits) {
        Ok(sheets) => sheets,
        Err(failure) => return Err(refuse(raw.name, failure.problem(start_of(0), limits))),
    };
    let roles = roles::of(&sheets, &reading.mapping).map_err(|unclear| match unclear {
        Unclear::Empty => refuse(raw.name.clone(), Problem::new(Code::FileEmpty, start_of(0))),
        Unclear::Alike([first, second]) => {
            let problem = Problem::new(Code::SheetsAlike, start_of(0));
            let problem = problem.text("first", first).text("second", second);
            refuse(raw.name.clone(), problem)
        }
    })?;
    document(&raw.name, sheets, roles, reading)
}

fn refuse(name: String, problem: Problem) -> Problems {
    let file = SourceFile {
        name,
        text: "".into(),
        grid: None,
    };
    refused(file, problem)
}

fn start_of(file: u32) -> Span {
    Span {
        file,
        start: 0,
        end: 0,
    }
}

fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Failure> {
    if bytes.len() as u64 > limits.file_bytes() {
        return Err(Failure::TooLarge);
    }
    let kind = container::kind(bytes).ok_or_else(|| Failure::Broken("-".to_owned()))?;
    container::check(kind, bytes, limits)?;
    open::sheets(kind, bytes, limits.file_bytes())
}

fn document(
    name: &str,
    mut sheets: Vec<Sheet>,
    roles: Roles,
    reading: &Reading,
) -> Result<Document, Problems> {
    let limits = &reading.limits;
    let mut notes: Vec<Problem> = roles
        .notes
        .into_iter()
        .map(|(code, sheet)| Problem::new(code, start_of(0)).text("sheet", sheet))
        .collect();
    let mut tables = Vec::new();
    let mut matrices = Vec::new();
    for (index, sort) in roles.tables {
        let sheet = &mut sheets[index];
        let header = roles::header(sheet, &reading.mapping).map_or(0, |(row, _)| row);
        let is_folded = folded::fold(sheet, header);
        let (text, mut noticed) = laid(name, sheet, header, tables.len(), limits, &mut notes)?;
        if is_folded {
            noticed.push(Problem::new(Code::HeaderFolded, start_of(text.number)));
        }
        tables.push(Laid {
            text,
            sort,
            delimiter: Some(TAB),
            types: None,
            noticed,
        });
    }
    let are_several = roles.matrices.len() > 1;
    for (index, place) in roles.matrices {
        let sheet = &mut sheets[index];
        let number = tables.len() + matrices.len();
        let [below, left] = sheet.cut_to(place);
        let (text, mut noticed) = laid(name, sheet, place.header, number, limits, &mut notes)?;
        let passed = [(Code::RowsBelow, below), (Code::MatrixColumnsPassed, left)];
        for (code, count) in passed.into_iter().filter(|(_, count)| *count > 0) {
            let note = Problem::new(code, start_of(text.number));
            noticed.push(note.count("count", count));
        }
        matrices.push(LaidMatrix {
            text,
            delimiter: Some(TAB),
            sheet: Some(matrix::sheet_name(&sheet.name, are_several)),
            noticed,
        });
    }
    let network = roles.network.map(|index| {
        let sheet = &sheets[index];
        let file = SourceFile {
            name: format!("{name} [{}]", sheet.name),
            text: render::lines(sheet).into(),
            grid: None,
        };
        Text {
            file,
            number: number_of(tables.len() + matrices.len()),
            noticed: None,
        }
    });
    csv::read_sheets(tables, matrices, network, reading)
}

/// A sheet put down as text, and what was noticed before and then.
fn laid(
    name: &str,
    sheet: &mut Sheet,
    header: usize,
    number: usize,
    limits: &Limits,
    notes: &mut Vec<Problem>,
) -> Result<(Text, Vec<Problem>), Problems> {
    let number = number_of(number);
    let mut noticed = std::mem::take(notes);
    merged::resolve(sheet, header, number, &mut noticed);
    let file = format!("{name} [{}]", sheet.name);
    let rendered = render::table(sheet, header, number, limits, &mut noticed);
    let (text, grid) = rendered.ok_or_else(|| {
        let problem = FILE.exceeded(Code::FileTooLarge, start_of(0), limits);
        refuse(file.clone(), problem)
    })?;
    let file = SourceFile {
        name: file,
        text: text.into(),
        grid: Some(grid.into()),
    };
    let text = Text {
        file,
        number,
        noticed: None,
    };
    Ok((text, noticed))
}

fn number_of(file: usize) -> u32 {
    u32::try_from(file).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
