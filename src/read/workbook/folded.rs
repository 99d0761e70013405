//! Which names has a header of two rows?
//!
//! `From` and `To` are merged down over both, `Valid` is merged over the `start` and `end` below it.

use super::open::{Cell, Sheet};
use crate::read::flat::is_known;

/// Puts the lower row of such a header into the upper one. A lower name stands for itself where it
/// is known, else behind the one above it.
pub(super) fn fold(sheet: &mut Sheet, header: usize) -> bool {
    let [upper, lower, ..] = &sheet.rows[header..] else {
        return false;
    };
    let (top, bottom) = (upper.number, upper.number.saturating_add(1));
    let spans_both = |area: &calamine::Dimensions| {
        area.start.0 == top && area.end.0 == bottom && area.start.1 == area.end.1
    };
    if lower.number != bottom || !sheet.merged.iter().any(spans_both) {
        return false;
    }
    let above = |column: u32| {
        let covers = |area: &&calamine::Dimensions| {
            area.start.0 == top && (area.start.1..=area.end.1).contains(&column)
        };
        let area = sheet.merged.iter().find(covers);
        let column = area.map_or(column, |area| area.start.1);
        let cell = upper.cells.iter().find(|cell| cell.column == column);
        cell.map_or("", |cell| cell.text.trim())
    };
    let mut names: Vec<Cell> = Vec::new();
    for cell in &lower.cells {
        let own = cell.text.trim();
        let joined = format!("{} {own}", above(cell.column));
        let joined = joined.trim();
        let is_whole = is_known(own) && !is_known(joined);
        names.push(Cell {
            text: if is_whole { own } else { joined }.to_owned(),
            ..cell.clone()
        });
    }
    let rest = upper.cells.iter();
    let rest = rest.filter(|cell| names.iter().all(|name| name.column != cell.column));
    let mut rest: Vec<Cell> = rest.cloned().collect();
    names.append(&mut rest);
    names.sort_by_key(|cell| cell.column);
    sheet.rows[header].cells = names;
    sheet.rows.remove(header + 1);
    sheet
        .merged
        .retain(|area| area.start.0 > bottom || area.end.0 < top);
    true
}
