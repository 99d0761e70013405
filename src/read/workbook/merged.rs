//! What do cells that are shown as one mean for the table?
//!
//! A spreadsheet keeps the value in the first of them. Merged downwards in one column they say
//! "the same for all of these rows"; merged sideways they are a matter of looks.

use calamine::Dimensions;

use super::cell::name;
use super::open::{Cell, Sheet};
use super::start_of;
use crate::problem::{Code, Problem};

/// Repeats values of cells merged downwards below the header, and notes every merger.
pub(super) fn resolve(sheet: &mut Sheet, header: usize, file: u32, noticed: &mut Vec<Problem>) {
    let Some(top) = sheet.rows.get(header).map(|row| row.number) else {
        return;
    };
    let mut merged = std::mem::take(&mut sheet.merged);
    merged.retain(|area| area.start.0 >= top && area.end >= area.start);
    merged.sort_by_key(|area| (area.start.1, area.start.0));
    let mut filled_to: Option<(u32, u32)> = None;
    for area in merged {
        let Dimensions { start, end } = area;
        let is_downwards = start.1 == end.1 && start.0 > top;
        let code = if is_downwards {
            Code::CellsRepeated
        } else {
            Code::CellsMerged
        };
        let range = format!("{}:{}", name(start.0, start.1), name(end.0, end.1));
        noticed.push(Problem::new(code, start_of(file)).text("cells", range));
        // Sound mergers do not overlap; of others only the first counts.
        let is_apart = filled_to.is_none_or(|(column, row)| column != start.1 || row < start.0);
        if is_downwards && is_apart {
            filled_to = Some((start.1, end.0));
            repeat(sheet, start, end.0);
        }
    }
}

/// Puts the value of a cell into the empty ones below it, where a row has anything else.
fn repeat(sheet: &mut Sheet, (first, column): (u32, u32), last: u32) {
    let begin = sheet.rows.partition_point(|row| row.number < first);
    let end = sheet.rows.partition_point(|row| row.number <= last);
    let rows = &mut sheet.rows[begin..end];
    let Some((head, below)) = rows.split_first_mut() else {
        return;
    };
    let at = head.cells.binary_search_by_key(&column, |cell| cell.column);
    let Ok(at) = at else { return };
    if head.number != first {
        return;
    }
    for row in below {
        let place = row.cells.binary_search_by_key(&column, |cell| cell.column);
        if let Err(place) = place {
            let text = head.cells[at].text.clone();
            let flaw = head.cells[at].flaw;
            row.cells.insert(place, Cell { column, text, flaw });
        }
    }
}
