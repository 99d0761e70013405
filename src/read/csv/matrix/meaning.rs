//! What do the ties of a matrix mean?

use crate::problem::{Code, Problem};
use crate::read::Span;
use crate::read::flat::mapping::matrices::{CellsAre, KindIs, Matrices, Side};

/// What is said of one matrix.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Meaning {
    /// The header of the column that names the rows.
    pub(super) rows: Option<String>,
    pub(super) from: Side,
    pub(super) cells: CellsAre,
    pub(super) kind: Option<String>,
}

/// The name of the sheet a matrix stands on, as far as it says of which kind its ties are.
#[derive(Clone, Debug)]
pub(in crate::read) struct SheetName {
    pub(in crate::read) name: String,
    /// Is it a word for that, or would be the only thing to tell several matrices apart?
    pub(in crate::read) is_kind: bool,
}

impl Meaning {
    /// What the mapping says of a matrix, or else the name of its sheet; and what that was.
    pub(in crate::read) fn of(
        said: &Matrices,
        sheet: Option<&SheetName>,
        start: Span,
    ) -> (Self, Option<Problem>) {
        let of_sheet = sheet.and_then(|sheet| said.kind_on(&sheet.name));
        let (kind, note) = match (of_sheet, &said.kind, sheet) {
            (Some(kind), _, _) => (Some(kind), None),
            (None, Some(KindIs::Word(kind)), _) => (Some(&**kind), None),
            (None, Some(KindIs::Sheet), Some(sheet)) => (Some(&*sheet.name), None),
            (None, None, Some(sheet)) if sheet.is_kind => {
                (Some(&*sheet.name), Some(Code::SheetIsKind))
            }
            (None, None, Some(_)) => (None, Some(Code::SheetNoKind)),
            (None, _, None) => (None, None),
        };
        let meaning = Self {
            rows: said.rows.clone(),
            from: said.from.unwrap_or_default(),
            cells: said.cells.clone().unwrap_or_default(),
            kind: kind.map(str::to_owned),
        };
        let name = sheet.map_or("", |sheet| &sheet.name);
        let note = note.map(|code| Problem::new(code, start).text("sheet", name));
        (meaning, note)
    }

    /// What a mapping says that means the same.
    pub(in crate::read) fn note_in(&self, said: &mut Matrices, sheet: Option<&SheetName>) {
        said.rows.clone_from(&self.rows);
        said.from = Some(self.from);
        said.cells = Some(self.cells.clone());
        match (&self.kind, sheet) {
            (Some(kind), Some(sheet)) => said.put_sheet(sheet.name.clone(), kind.clone()),
            (Some(kind), None) => said.kind = Some(KindIs::Word(kind.clone())),
            (None, _) => {}
        }
    }
}
