//! What does a table look like on the page?

use maud::{Markup, html};

use super::words::{Page, say};
use crate::language::Phrase;
use crate::model::Names;
use crate::render::{csv, text};
use crate::report::Section;
use crate::table::{Cell, Table};

/// More rows than this stand only in the CSV file.
const SHOWN: usize = 400;

/// One answer: its tables.
pub(super) fn section(page: &Page<'_>, section: &Section) -> Markup {
    let title = format!("{}-title", section.id);
    html! {
        section #(section.id) aria-labelledby=(title) {
            h2 #(title) { (section.title.in_language(page.language)) }
            @for one in &section.tables { (table(page, one)) }
        }
    }
}

/// What the network tells beside its ties.
pub(super) fn background(page: &Page<'_>, tables: &[Table]) -> Markup {
    if tables.is_empty() {
        return html! {};
    }
    html! {
        section #background aria-labelledby="background-title" {
            h2 #background-title { (say(page.language, "report-background")) }
            @for one in tables { (table(page, one)) }
        }
    }
}

fn table(page: &Page<'_>, table: &Table) -> Markup {
    let language = page.language;
    let caption = format!("table-{}", table.id);
    let title = table.title.in_language(language);
    if table.rows.is_empty() {
        return html! {
            p.no-rows { strong { (title) ": " } (say(language, "text-no-rows")) }
        };
    }
    html! {
        div.sheet {
            h3 #(caption) { (title) }
            @if let Some(note) = &table.note {
                p.how-to-read { (note.in_language(language)) }
            }
            div.scroll tabindex="0" role="region" aria-labelledby=(caption) {
                table.sortable {
                    caption.unseen { (title) }
                    thead { tr { @for column in 0..table.columns.len() { (header(page, table, column)) } } }
                    tbody { @for row in table.rows.iter().take(SHOWN) { (body_row(page, table, row)) } }
                }
            }
            (on_paper(page, table))
            (left_out(page, table))
        }
    }
}

/// How many rows a table folded by the script shows, and from how many on it is folded; the
/// same numbers stand there.
const FOLDED: usize = 12;
const FOLDED_ABOVE: usize = 15;

/// Paper cannot be unfolded: where the other rows are.
fn on_paper(page: &Page<'_>, table: &Table) -> Markup {
    let rows = table.rows.len();
    if rows <= FOLDED_ABOVE {
        return html! {};
    }
    let phrase = Phrase::new("report-rows-folded")
        .count("count", rows - FOLDED)
        .text("file", csv::file_name(table));
    html! { p.on-paper { (phrase.in_language(page.language)) } }
}

fn left_out(page: &Page<'_>, table: &Table) -> Markup {
    if table.rows.len() <= SHOWN {
        return html! {};
    }
    let phrase = Phrase::new("report-rows-left-out")
        .count("shown", SHOWN)
        .count("all", table.rows.len())
        .text("file", csv::file_name(table));
    html! { p.left-out { (phrase.in_language(page.language)) } }
}

fn header(page: &Page<'_>, table: &Table, column: usize) -> Markup {
    let numeric = table.rows.iter().any(|row| is_number(&row[column]));
    let column = &table.columns[column];
    html! {
        th scope="col" class=[class(numeric, column.detail)] {
            (column.title.in_language(page.language))
        }
    }
}

/// The column that says what a row is about: the first that is no number.
fn naming_column(table: &Table) -> usize {
    let is_name = |column: &usize| table.rows.iter().any(|row| !is_number(&row[*column]));
    (0..table.columns.len()).find(is_name).unwrap_or(0)
}

fn class(numeric: bool, detail: bool) -> Option<&'static str> {
    match (numeric, detail) {
        (true, true) => Some("number detail"),
        (true, false) => Some("number"),
        (false, true) => Some("detail"),
        (false, false) => None,
    }
}

fn body_row(page: &Page<'_>, table: &Table, row: &[Cell]) -> Markup {
    let naming = naming_column(table);
    html! {
        tr {
            @for (index, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
                @let class = class(is_number(cell), column.detail);
                @if index == naming {
                    th scope="row" class=[class] data-key=[sort_key(cell)] { (content(page, cell)) }
                } @else {
                    td class=[class] data-key=[sort_key(cell)] { (content(page, cell)) }
                }
            }
        }
    }
}

fn is_number(cell: &Cell) -> bool {
    matches!(cell, Cell::Count(_) | Cell::Number(..) | Cell::Share(_))
}

/// What the script sorts by where the text will not do; nothing sorts last.
fn sort_key(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => Some(String::new()),
        Cell::Count(count) => Some(count.to_string()),
        Cell::Number(number, _) | Cell::Share(number) => Some(number.to_string()),
        Cell::Mark(mark) => Some(u8::from(*mark).to_string()),
        Cell::Date(date) => Some(date.to_string().replace('-', "")),
        Cell::Text(_) | Cell::Name(_) | Cell::List(_) | Cell::Phrase(_) => None,
    }
}

fn content(page: &Page<'_>, cell: &Cell) -> Markup {
    match cell {
        Cell::Name(names) => page.name(names),
        Cell::List(list) => names(page, list),
        Cell::Mark(mark) => html! {
            span.mark aria-hidden="true" { (if *mark { "✓ " } else { "" }) }
            (text::cell(cell, page.language))
        },
        _ => html! { (text::cell(cell, page.language)) },
    }
}

/// More names than this in a cell are folded.
const NAMED: usize = 12;

fn names(page: &Page<'_>, list: &[Names]) -> Markup {
    if list.len() <= NAMED {
        return joined(page, list);
    }
    let (first, rest) = list.split_at(NAMED - 2);
    let more = Phrase::new("report-more-names").count("count", rest.len());
    html! {
        (joined(page, first))
        details.names {
            summary { (more.in_language(page.language)) }
            (joined(page, rest))
        }
    }
}

fn joined(page: &Page<'_>, list: &[Names]) -> Markup {
    html! {
        @for (index, names) in list.iter().enumerate() {
            @if index > 0 { ", " }
            (page.name(names))
        }
    }
}
