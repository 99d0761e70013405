//! What does an answer look like on a terminal?

use crate::findings::{Answer, Finding, Severity};
use crate::language::{Language, Phrase, decimal, integer, joined, partial_date, percent};
use crate::table::{Cell, Table};

use super::grid::{Grid, wrap};

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many columns of letters.
    pub width: usize,
    /// How many findings are shown; all when missing.
    pub findings: Option<usize>,
    /// How many rows of each table are shown; all when missing.
    pub rows: Option<usize>,
    /// How many tables are shown, the others only named; all when missing.
    pub tables: Option<usize>,
}

impl Page {
    /// About what a screen holds.
    pub const SCREEN: Self = Self {
        width: 100,
        findings: Some(8),
        rows: Some(10),
        tables: Some(1),
    };

    /// Everything, on lines as wide as a screen.
    pub const WHOLE: Self = Self {
        findings: None,
        rows: None,
        tables: None,
        ..Self::SCREEN
    };
}

/// The answer: what was asked, what was found, the tables.
pub fn answer<A: Answer>(answer: &A, language: Language, page: Page) -> String {
    let mut lines = heading(&answer.title().in_language(language));
    lines.extend(wrap(
        &clean(&answer.basis().in_language(language)),
        page.width,
    ));
    lines.extend(findings(answer.findings(), language, page));
    let tables = answer.tables();
    let shown = page.tables.unwrap_or(tables.len()).min(tables.len());
    for sheet in &tables[..shown] {
        lines.push(String::new());
        lines.extend(table_lines(sheet, language, page));
    }
    lines.extend(others(&tables[shown..], language));
    lines.join("\n") + "\n"
}

/// Which other tables there are, by the name they are asked for with.
fn others(tables: &[Table], language: Language) -> Vec<String> {
    let filled: Vec<&Table> = tables
        .iter()
        .filter(|table| !table.rows.is_empty())
        .collect();
    if filled.is_empty() {
        return Vec::new();
    }
    let heading = Phrase::new("text-other-tables").in_language(language);
    let width = filled.iter().map(|table| table.id.len()).max();
    let names = filled.iter().map(|table| {
        let title = clean(&table.title.in_language(language));
        let rows = Phrase::new("count-rows").count("count", table.rows.len());
        let space = " ".repeat(width.unwrap_or_default() - table.id.len());
        format!(
            "  {}{space}  {title} ({})",
            table.id,
            rows.in_language(language)
        )
    });
    [String::new(), heading].into_iter().chain(names).collect()
}

/// One table with its title and note.
pub fn table(table: &Table, language: Language, page: Page) -> String {
    table_lines(table, language, page).join("\n") + "\n"
}

pub(super) fn heading(title: &str) -> Vec<String> {
    let title = clean(title);
    let rule = "═".repeat(unicode_width::UnicodeWidthStr::width(title.as_str()));
    vec![title, rule]
}

pub(super) fn findings(list: &[Finding], language: Language, page: Page) -> Vec<String> {
    let shown = page.findings.unwrap_or(list.len()).min(list.len());
    let mut lines = Vec::new();
    let mut severity = None;
    for finding in &list[..shown] {
        if severity != Some(finding.severity) {
            severity = Some(finding.severity);
            lines.push(String::new());
            lines.push(severity_name(finding.severity).in_language(language));
        }
        lines.extend(bullet("•", &finding.sentence, language, page));
        if let Some(step) = &finding.next_step {
            lines.extend(bullet("  →", step, language, page));
        }
    }
    if shown < list.len() {
        lines.push(more("text-more-findings", list.len() - shown, language));
    }
    lines
}

/// What the urgency is called above its findings.
pub fn severity_name(severity: Severity) -> Phrase {
    Phrase::new(match severity {
        Severity::Act => "severity-act",
        Severity::Attention => "severity-attention",
        Severity::Info => "severity-info",
    })
}

pub(super) fn bullet(mark: &str, sentence: &Phrase, language: Language, page: Page) -> Vec<String> {
    let indent = mark.chars().count() + 3;
    let text = clean(&sentence.in_language(language));
    wrap(&text, page.width.saturating_sub(indent))
        .into_iter()
        .enumerate()
        .map(|(index, line)| match index {
            0 => format!("  {mark} {line}"),
            _ => " ".repeat(indent) + &line,
        })
        .collect()
}

fn table_lines(table: &Table, language: Language, page: Page) -> Vec<String> {
    let mut lines = vec![clean(&table.title.in_language(language))];
    if table.rows.is_empty() {
        lines.push(Phrase::new("text-no-rows").in_language(language));
        return lines;
    }
    if let Some(note) = &table.note {
        lines.extend(wrap(&clean(&note.in_language(language)), page.width));
    }
    let shown = page.rows.unwrap_or(table.rows.len()).min(table.rows.len());
    lines.extend(grid(table, shown, language).lines(page.width));
    if shown < table.rows.len() {
        let phrase = Phrase::new("text-more-rows")
            .count("count", table.rows.len() - shown)
            .text("table", table.id);
        lines.push(phrase.in_language(language));
    }
    lines
}

fn grid(table: &Table, shown: usize, language: Language) -> Grid {
    let columns: Vec<usize> = (0..table.columns.len())
        .filter(|&column| !table.columns[column].detail)
        .collect();
    let is_number =
        |cell: &Cell| matches!(cell, Cell::Count(_) | Cell::Number(..) | Cell::Share(_));
    Grid {
        headers: columns
            .iter()
            .map(|&column| clean(&table.columns[column].title.in_language(language)))
            .collect(),
        numeric: columns
            .iter()
            .map(|&column| table.rows.iter().any(|row| is_number(&row[column])))
            .collect(),
        rows: table.rows[..shown]
            .iter()
            .map(|row| {
                columns
                    .iter()
                    .map(|&column| clean(&cell(&row[column], language)))
                    .collect()
            })
            .collect(),
    }
}

fn more(key: &'static str, count: usize, language: Language) -> String {
    let phrase = Phrase::new(key).count("count", count);
    format!("  {}", phrase.in_language(language))
}

/// A cell as people read it; what is undefined is a dash.
pub fn cell(cell: &Cell, language: Language) -> String {
    let name = |names: &crate::model::Names| names.best(language).unwrap_or("–").to_owned();
    match cell {
        Cell::Empty => "–".into(),
        Cell::Count(count) => integer(*count, language),
        Cell::Number(number, decimals) => decimal(*number, usize::from(*decimals), language),
        Cell::Share(share) => percent(*share, language),
        Cell::Mark(mark) => {
            Phrase::new(if *mark { "mark-yes" } else { "mark-no" }).in_language(language)
        }
        Cell::Date(date) => partial_date(*date, language),
        Cell::Text(text) => text.clone(),
        Cell::Name(names) => name(names),
        Cell::List(list) => joined(list, language),
        Cell::Phrase(phrase) => phrase.in_language(language),
    }
}

/// Names come from files: a control character could move the cursor or color the screen, a
/// line feed break the table, a mark of writing direction turn the rest of the line around.
pub(super) fn clean(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|&letter| !turns(letter))
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Names;
    use crate::table::Column;

    fn sheet(names: &[&str]) -> Table {
        Table {
            id: "t",
            title: Phrase::new("table-hubs"),
            note: None,
            columns: vec![
                Column::new("actor", "column-actor"),
                Column::new("ties", "column-ties"),
                Column::new("id", "column-key").detail(),
            ],
            rows: names
                .iter()
                .map(|name| vec![Cell::Name(Names::plain(*name)), 1200.into(), Cell::Empty])
                .collect(),
        }
    }

    #[test]
    fn a_name_cannot_take_over_the_terminal() {
        let text = table(
            &sheet(&["a\u{1b}[31mred\nb\u{202e}c"]),
            Language::En,
            Page::WHOLE,
        );
        assert!(!text.contains(['\u{1b}', '\u{202e}']));
        assert_eq!(text.lines().count(), 4);
        assert!(text.ends_with("a [31mred bc  1,200\n"), "{text}");
    }

    #[test]
    fn a_screen_says_what_it_leaves_out() {
        let page = Page {
            rows: Some(2),
            ..Page::SCREEN
        };
        let text = table(&sheet(&["a", "b", "c", "d"]), Language::En, page);
        assert!(text.contains("… and 2 more rows"), "{text}");
        assert!(!text.contains("Key"), "details are for files");
        let whole = table(&sheet(&["a", "b", "c", "d"]), Language::En, Page::WHOLE);
        assert!(!whole.contains('…'));
    }
}
