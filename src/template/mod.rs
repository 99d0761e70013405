//! What does a planner fill in to describe a network?
//!
//! A workbook in one language: a sheet that explains, one of actors, one of ties, and a hidden one
//! with the words of the drop-down lists. It holds a few rows that are marked as examples, in grey
//! italics; they are read like any others and are deleted before the first own row. The reader of
//! workbooks understands every header and every word of the lists.

mod fields;

use rust_xlsxwriter::{
    DataValidation, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

use crate::language::{Language, Phrase};
use crate::model::vocabulary::{Word, status_name};
use crate::model::{Status, Vocabulary};
use crate::write::workbook::dated;
use fields::{ACTORS, Choice, Field, TIES};

/// Rows the drop-down lists reach to; below them a value is typed.
const ROWS: u32 = 1000;

/// Words of the lists, a column each on the hidden sheet.
const CHOICES: [Choice; 4] = [
    Choice::ActorKinds,
    Choice::TieKinds,
    Choice::Themes,
    Choice::Statuses,
];

/// White on the dark blue that theme `light` has for what is one's own, and a lighter one for what may
/// stay empty.
const NEEDED: u32 = 0x1F_3B_57;
const OPTIONAL: u32 = 0x4A_6A_8A;
const QUIET: u32 = 0x6B_6B_6B;

/// The template in a language; the same bytes every time.
///
/// # Panics
/// When a text of the template is longer than a cell or a message may be, which a test rules out.
pub fn workbook(language: Language) -> Vec<u8> {
    let written = written(language);
    written.expect("texts and sheets fit, as a test says")
}

fn written(language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated();
    let says = |key| Phrase::new(key).in_language(language);
    let words = words(language);
    explain(&mut book, language)?;
    for (name, fields) in [("template-actors", ACTORS), ("template-ties", TIES)] {
        let sheet = book.add_worksheet();
        sheet.set_name(says(name))?;
        fill(sheet, fields, &words, language)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(says("template-words"))?.set_hidden(true);
    for (list, column) in words.iter().zip(0..) {
        for (word, row) in list.iter().zip(0..) {
            sheet.write_string(row, column, word)?;
        }
    }
    book.save_to_buffer()
}

/// The words of each list, in the order of the vocabulary; two with one name are one.
fn words(language: Language) -> [Vec<String>; 4] {
    fn names<W: Word>(words: &[W], language: Language) -> Vec<String> {
        let names = words.iter().filter_map(|word| word.name().best(language));
        distinct(names.map(str::to_owned))
    }
    fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
        let mut list: Vec<String> = Vec::new();
        for name in names {
            if !list.contains(&name) {
                list.push(name);
            }
        }
        list
    }
    let vocabulary = Vocabulary::built_in();
    let statuses = Status::ALL.into_iter();
    CHOICES.map(|choice| match choice {
        Choice::ActorKinds => names(&vocabulary.actor_kinds, language),
        Choice::TieKinds => names(&vocabulary.tie_kinds, language),
        Choice::Themes => names(&vocabulary.themes, language),
        Choice::Statuses => {
            let names = statuses.clone();
            let names = names.filter_map(|status| status_name(status).best(language));
            distinct(names.map(str::to_owned))
        }
        Choice::Actors => Vec::new(),
    })
}

/// The headers, the lists below them, the examples.
fn fill(
    sheet: &mut Worksheet,
    fields: &[Field],
    words: &[Vec<String>; 4],
    language: Language,
) -> Result<(), XlsxError> {
    let says = |key| Phrase::new(key).in_language(language);
    let head = |color| {
        let format = Format::new().set_bold().set_font_color(0xFF_FF_FF_u32);
        format
            .set_background_color(color)
            .set_align(FormatAlign::VerticalCenter)
    };
    let text = Format::new().set_num_format("@");
    let example = text.clone().set_italic().set_font_color(QUIET);
    sheet.set_freeze_panes(1, 0)?.set_row_height(0, 24)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    for (field, column) in fields.iter().zip(0..) {
        let color = if field.is_needed { NEEDED } else { OPTIONAL };
        sheet.write_string_with_format(0, column, says(field.header), &head(color))?;
        sheet.set_column_width(column, field.width)?;
        if field.is_text {
            // An id such as 013 stays as it is typed.
            sheet.set_column_format(column, &text)?;
        }
        for (key, row) in field.examples.iter().zip(1..) {
            if let Some(key) = key {
                sheet.write_string_with_format(row, column, says(key), &example)?;
            }
        }
        let mut rule = DataValidation::new();
        if let Some(choice) = field.choice {
            rule = rule.allow_list_formula(Formula::new(source(choice, words, language)));
        } else {
            rule = rule.allow_any_value();
        }
        // A word that is not in the list is an own word; several themes stand in one cell.
        let rule = rule
            .show_error_message(false)
            .set_input_title(says(field.header))?
            .set_input_message(says(field.about))?;
        sheet.add_data_validation(1, column, ROWS, column, &rule)?;
    }
    Ok(())
}

/// The cells a list is taken from.
fn source(choice: Choice, words: &[Vec<String>; 4], language: Language) -> String {
    let says = |key| Phrase::new(key).in_language(language);
    let Some(place) = CHOICES.iter().position(|listed| *listed == choice) else {
        return format!("='{}'!$A$2:$A${}", says("template-actors"), ROWS + 1);
    };
    let column = ["A", "B", "C", "D"][place];
    let last = words[place].len();
    format!("='{}'!${column}$1:${column}${last}", says("template-words"))
}

/// The sheet that explains: what to do, then a line for every column.
fn explain(book: &mut Workbook, language: Language) -> Result<(), XlsxError> {
    let says = |key| Phrase::new(key).in_language(language);
    let top = Format::new().set_align(FormatAlign::Top);
    let wrapped = top.clone().set_text_wrap();
    let bold = top.clone().set_bold();
    let sheet = book.add_worksheet();
    sheet
        .set_name(says("template-instructions"))?
        .set_screen_gridlines(false);
    sheet.set_landscape().set_print_fit_to_pages(1, 1);
    let title = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, says("template-title"), &title)?;
    let mut row = 2;
    for (number, key) in (1..).zip(fields::STEPS) {
        sheet.merge_range(
            row,
            0,
            row,
            3,
            &format!("{number}. {}", says(key)),
            &wrapped,
        )?;
        sheet.set_row_height(row, 20)?;
        row += 1;
    }
    row += 1;
    let headers = [
        "template-column",
        "template-is-needed",
        "template-meaning",
        "template-example",
    ];
    for (name, fields) in [("template-actors", ACTORS), ("template-ties", TIES)] {
        let heading = Format::new()
            .set_bold()
            .set_font_size(13)
            .set_font_color(NEEDED);
        let place = Phrase::new("template-sheet").text("sheet", says(name));
        sheet.write_string_with_format(row, 0, place.in_language(language), &heading)?;
        row += 1;
        for (key, column) in headers.into_iter().zip(0..) {
            let head = Format::new().set_bold().set_font_color(0xFF_FF_FF_u32);
            let head = head.set_background_color(OPTIONAL);
            sheet.write_string_with_format(row, column, says(key), &head)?;
        }
        row += 1;
        for field in fields {
            let needed = if field.is_needed {
                "template-yes"
            } else {
                "template-no"
            };
            sheet.write_string_with_format(row, 0, says(field.header), &bold)?;
            sheet.write_string_with_format(row, 1, says(needed), &top)?;
            sheet.write_string_with_format(row, 2, says(field.about), &wrapped)?;
            if let Some(example) = field.examples.iter().flatten().next() {
                sheet.write_string_with_format(row, 3, says(example), &wrapped)?;
            }
            sheet.set_row_height(row, 32)?;
            row += 1;
        }
        row += 1;
    }
    for (width, column) in [16, 12, 70, 42].into_iter().zip(0..) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
